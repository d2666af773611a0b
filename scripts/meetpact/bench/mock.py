"""The mock against Prism, the stateless favourite, and against a bare answer on the same server; all interleaved.

Each server gets the same requests: a list of 30 meetings and the creation of one, at 1 and at 16 connections, one
second each, round after round. A ratio is the median of the rounds' ratios.
"""

import asyncio
import contextlib
import json
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
from typing import Any

import httpx
import uvicorn

from meetpact.errors import MeetpactError
from meetpact.mock import Mock
from meetpact.mock.request import Request
from meetpact.spec import load

ROUNDS, SECONDS, LISTED = 5, 1, 30
OPERATION = "/accounts/a/realtime/kit/b/meetings"
PATH = load("cloudflare").base_path + OPERATION
BODY = '{"title": "standup", "record_on_start": true}'
HEADERS = {"authorization": "Bearer mock-token", "content-type": "application/json"}
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
    _print(rivals, rates, errors, _in_process())


def _program(name: str, install: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise MeetpactError(f"this measurement needs {name}. Install it: {install}.")
    return found


def _bodies() -> tuple[bytes, bytes]:
    """What a list of 30 and a creation answer."""
    mock = _filled()
    created = mock.answer(Request("POST", PATH.encode(), b"", HEADERS, BODY.encode()))[2]
    return _filled().answer(Request("GET", PATH.encode(), b"", HEADERS))[2], created


def _filled() -> Mock:
    mock = Mock(["cloudflare"])
    for _ in range(LISTED):
        assert mock.answer(Request("POST", PATH.encode(), b"", HEADERS, BODY.encode()))[0] == 201
    return mock


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
    bare = [sys.executable, "-P", "-m", "meetpact.bench.mock", str(ports[1]), str(folder)]
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


Rates = dict[tuple[str, str, int], list[float]]


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
        if method == "GET":  # while every server holds 30 meetings; later the mock holds what it was sent
            for rival in rivals:
                rival.megabytes = _megabytes(rival)
    return rates, errors


def _load(wrk: str, rival: Rival, method: str, connections: int, script: Path) -> tuple[float, int]:
    headers = [piece for name, value in HEADERS.items() for piece in ("-H", f"{name}: {value}")]
    how = ["-t1", f"-c{connections}", f"-d{SECONDS}s", *headers, *(["-s", str(script)] if method == "POST" else [])]
    out = subprocess.run([wrk, *how, rival.url], capture_output=True, text=True, check=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", out)
    assert rate
    wrong = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", out)))
    sockets = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", out)
    return float(rate[1]), wrong + (sum(map(int, sockets.groups())) if sockets else 0)


def _in_process() -> dict[str, float]:
    """Requests per second without a socket."""
    mock, found = _filled(), {}
    for method, body in (("GET", b""), ("POST", BODY.encode())):
        request = Request(method, PATH.encode(), b"", HEADERS, body)
        number, started = 20_000, time.perf_counter()
        for _ in range(number):
            mock.answer(request)
        found[method] = number / (time.perf_counter() - started)
    return found


def _print(rivals: list[Rival], rates: Rates, errors: int, in_process: dict[str, float]) -> None:
    def ratio(one: str, other: str, method: str, connections: int) -> float:
        pairs = zip(rates[one, method, connections], rates[other, method, connections], strict=True)
        return median(mine / theirs for mine, theirs in pairs)

    print(f"mock: {ROUNDS} interleaved rounds of {SECONDS} s, list of {LISTED} (GET) and creation (POST), wrk -t1")
    for method in ("GET", "POST"):
        for connections, goal in GOALS.items():
            where = f"{method} c{connections}"
            print(f"mock/{where}/requests a second", end="")
            print("".join(f"  {r.name} {median(rates[r.name, method, connections]):,.0f}" for r in rivals))
            print(f"mock/{where}/to Prism         {ratio('mock', 'prism', method, connections):5.2f}  (goal {goal})")
            print(f"mock/{where}/to a bare answer {ratio('mock', 'bare', method, connections):5.2f}  (goal 0.85)")
            print(f"mock/{where}/--state to memory{ratio('mock --state', 'mock', method, connections):5.2f}")
        best = median(rates["prism", method, 16])
        print(f"mock/{method} in process/to Prism at 16  {in_process[method] / best:5.1f}  (goal 40)")
    prism, _, mock, _ = rivals
    print(f"mock/memory/to Prism {mock.megabytes / prism.megabytes:5.2f}  (goal 0.35)"
          f"  {mock.megabytes:.0f} MB, {prism.megabytes:.0f} MB")  # fmt: skip
    print(f"mock/first reply/to Prism {mock.first_reply / prism.first_reply:5.2f}  (goal 0.25)"
          f"  {mock.first_reply * 1000:.0f} ms, {prism.first_reply * 1000:.0f} ms")  # fmt: skip
    print(f"mock/answers other than 2xx {errors}  (goal 0)")


class _Bare:
    """A raw ASGI application that answers prepared bytes and does nothing else."""

    def __init__(self, folder: Path) -> None:
        listed, created = (folder / "listed").read_bytes(), (folder / "created").read_bytes()
        self._answers = {"GET": (200, listed), "POST": (201, created)}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        status, body = self._answers[scope["method"]]
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    config = uvicorn.Config(
        _Bare(Path(sys.argv[2])), port=int(sys.argv[1]), log_level="critical", access_log=False, lifespan="off",
        server_header=False,
    )  # fmt: skip
    asyncio.run(uvicorn.Server(config).serve())
