"""The mock against Prism, the stateless favourite, and against a bare answer on the same server; all interleaved.

Each server gets the same requests: a list of 30 meetings and the creation of one, at 1 and at 16 connections, one
second each, round after round. A ratio is the median of the rounds' ratios, first of requests a second, then of
requests per second of the server's CPU time, which other work on the machine hardly disturbs. In process, a mock is
asked in the same rounds, and compared with Prism at 16 connections, which has no other way than a socket.
"""

import contextlib
import json
import os
import platform
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx

from meetpact.bench.mock.in_process import (
    ANSWER,
    ASKED,
    BODY,
    HEADERS,
    LISTED,
    OPERATION,
    PATH,
    Rate,
    ask,
    filled,
    starts,
)
from meetpact.errors import MeetpactError
from meetpact.mock.request import Request
from meetpact.spec import load

ROUNDS, SECONDS = 5, 1
GOALS = {16: 6.0, 1: 3.0}
LUA = f"""wrk.method = "POST"
wrk.body = '{BODY}'
"""


@dataclass
class Rival:
    """A server under measurement: how it starts, where it serves the operation, and what was seen of it."""

    name: str
    command: list[str]
    path: str
    port: int
    first_reply: float = 0.0
    megabytes: float = 0.0
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"


def run() -> None:
    """Prints the rows."""
    wrk, prism = _program("wrk", "apt-get install wrk"), _program("prism", "npm install -g @stoplight/prism-cli")
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as started:
        listed, created = _bodies()
        rivals = _rivals(Path(folder), prism, listed, created)
        for rival in rivals:
            started.enter_context(_running(rival))
        rates, errors = _measure(wrk, rivals, Path(folder))
    _print(rivals, rates, errors, starts())


def _program(name: str, install: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise MeetpactError(f"this measurement needs {name}. Install it: {install}.")
    return found


def _bodies() -> tuple[bytes, bytes]:
    """What a list of 30 and a creation answer."""
    mock = filled()
    created = mock.answer(Request("POST", PATH.encode(), b"", HEADERS, BODY.encode()))[2]
    return filled().answer(Request("GET", PATH.encode(), b"", HEADERS))[2], created


def _rivals(folder: Path, prism: str, listed: bytes, created: bytes) -> list[Rival]:
    """Prism with a spec whose examples are our replies, a bare answer of the same bytes, and the mock."""
    document = json.loads(json.dumps(load("cloudflare").document))
    methods = next(item for path, item in document["paths"].items() if path.endswith("/meetings"))
    methods["get"]["responses"]["200"]["content"]["application/json"]["example"] = json.loads(listed)
    methods["post"]["responses"]["201"]["content"]["application/json"]["example"] = json.loads(created)
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document))
    (folder / "listed").write_bytes(listed)
    (folder / "created").write_bytes(created)
    ports = [_free_port() for _ in range(4)]
    mock = [sys.executable, "-P", "-m", "meetpact", "mock", "--port"]
    bare = [sys.executable, "-P", "-m", "meetpact.bench.mock.bare", str(ports[1]), str(folder)]
    return [
        Rival("prism", [prism, "mock", "-p", str(ports[0]), "-v", "fatal", str(spec)], OPERATION, ports[0]),
        Rival("bare", bare, PATH, ports[1]),
        Rival("mock", [*mock, str(ports[2])], PATH, ports[2]),
        Rival("mock --state", [*mock, str(ports[3]), "--state", str(folder / "state.db")], PATH, ports[3]),
    ]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextlib.contextmanager
def _running(rival: Rival) -> Iterator[None]:
    """Starts a server three times, and leaves the last one running; the median of the times to its first reply."""
    times = []
    try:
        for _ in range(3):
            _end(rival)
            times.append(_start(rival))
        rival.first_reply = median(times)
        if rival.name.startswith("mock"):
            with httpx.Client() as client:
                for _ in range(LISTED):
                    client.post(rival.url, content=BODY, headers=HEADERS).raise_for_status()
        yield
    finally:
        _end(rival)


def _start(rival: Rival) -> float:
    started = time.perf_counter()
    rival.process = subprocess.Popen(rival.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with httpx.Client(headers=HEADERS) as client:
        while time.perf_counter() - started < 30:
            with contextlib.suppress(httpx.TransportError):
                if client.get(rival.url).status_code == 200:
                    return time.perf_counter() - started
            time.sleep(0.005)
    raise MeetpactError(f"{rival.name} does not answer: {' '.join(rival.command)}")


def _end(rival: Rival) -> None:
    if rival.process is not None:
        rival.process.kill()
        rival.process.wait()
        rival.process = None


def _megabytes(rival: Rival) -> float:
    """The memory that a server holds."""
    assert rival.process
    status = Path(f"/proc/{rival.process.pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found
    return int(found[1]) / 1024


Rates = dict[tuple[str, str, int], list[Rate]]


def _measure(wrk: str, rivals: list[Rival], folder: Path) -> tuple[Rates, int]:
    """Requests per second by server, method and connections; and how many answers were none of 2xx."""
    script = folder / "post.lua"
    script.write_text(LUA)
    rates: Rates = {}
    errors = 0
    for method in ("GET", "POST"):
        for _ in range(ROUNDS):
            for connections in (1, 16):
                for rival in rivals:
                    rate, wrong = _load(wrk, rival, method, connections, script)
                    rates.setdefault((rival.name, method, connections), []).append(rate)
                    errors += wrong
            for way in ASKED:
                rates.setdefault((way, method, 16), []).append(ask(way, method, SECONDS))
        if method == "GET":  # while every server holds 30 meetings; later the mock holds what it was sent
            for rival in rivals:
                rival.megabytes = _megabytes(rival)
    return rates, errors


def _load(wrk: str, rival: Rival, method: str, connections: int, script: Path) -> tuple[Rate, int]:
    headers = [piece for name, value in HEADERS.items() for piece in ("-H", f"{name}: {value}")]
    how = ["-t1", f"-c{connections}", f"-d{SECONDS}s", *headers, *(["-s", str(script)] if method == "POST" else [])]
    before = _cpu_seconds(rival)
    out = subprocess.run([wrk, *how, rival.url], capture_output=True, text=True, check=True).stdout
    spent = _cpu_seconds(rival) - before
    rate, number = re.search(r"Requests/sec:\s+([\d.]+)", out), re.search(r"(\d+) requests in", out)
    assert rate
    assert number
    wrong = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", out)))
    sockets = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", out)
    return Rate(float(rate[1]), int(number[1]) / spent), wrong + (sum(map(int, sockets.groups())) if sockets else 0)


def _cpu_seconds(rival: Rival) -> float:
    """The CPU time that a server has taken until now, its threads included."""
    assert rival.process
    fields = Path(f"/proc/{rival.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _print(rivals: list[Rival], rates: Rates, errors: int, starts: list[float]) -> None:
    def ratio(one: str, other: str, method: str, connections: int) -> str:
        pairs = list(zip(rates[one, method, connections], rates[other, method, connections], strict=True))
        by_clock = median(mine.of_clock / theirs.of_clock for mine, theirs in pairs)
        return f"{by_clock:6.2f}, of CPU time {median(mine.of_cpu / theirs.of_cpu for mine, theirs in pairs):6.2f}"

    built = f"{platform.python_implementation()} {platform.python_version()}, built {platform.python_build()[1]}"
    print(f"mock: {ROUNDS} interleaved rounds of {SECONDS} s, list of {LISTED} (GET) and creation (POST), wrk -t1")
    print(f"mock: {built}")
    for method in ("GET", "POST"):
        for connections, goal in GOALS.items():
            where = f"{method} c{connections}"
            each = {r.name: median(one.of_clock for one in rates[r.name, method, connections]) for r in rivals}
            print(f"mock/{where}/requests a second", *(f" {name} {one:,.0f}" for name, one in each.items()))
            print(f"mock/{where}/to Prism         {ratio('mock', 'prism', method, connections)}  (goal {goal})")
            print(f"mock/{where}/to a bare answer {ratio('mock', 'bare', method, connections)}  (goal 0.85)")
            print(f"mock/{where}/--state to memory{ratio('mock --state', 'mock', method, connections)}")
        for way in ASKED:
            rate = median(one.of_clock for one in rates[way, method, 16])
            wanted = "  (goal 40)" if way == ANSWER else ""
            print(f"mock/{method} in process/{way} to Prism at 16 {ratio(way, 'prism', method, 16)}{wanted}"
                  f"  {rate:,.0f} requests a second")  # fmt: skip
    prism, _, mock, _ = rivals
    print(f"mock/memory/to Prism {mock.megabytes / prism.megabytes:5.2f}  (goal 0.35)"
          f"  {mock.megabytes:.0f} MB, {prism.megabytes:.0f} MB")  # fmt: skip
    print(f"mock/first reply/to Prism {mock.first_reply / prism.first_reply:5.2f}  (goal 0.25)"
          f"  {mock.first_reply * 1000:.0f} ms, {prism.first_reply * 1000:.0f} ms")  # fmt: skip
    print(f"mock/start in process, with its first answer: {starts[1]:.2f} ms, median of 50  (goal 5);"
          f" {starts[0]:.1f} ms for the first one of a process, which reads the spec")  # fmt: skip
    print(f"mock/answers other than 2xx {errors}  (goal 0)")
