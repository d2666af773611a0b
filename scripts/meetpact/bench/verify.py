"""What verify costs beside a stock `schemathesis run`: the same spec, the same mock, one run of each."""

import contextlib
import cProfile
import io
import os
import pstats
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock
from meetpact.mock.delivery import Delivery
from meetpact.mock.request import Request
from meetpact.mock.server import serving
from meetpact.places import SPECS
from meetpact.spec import load

PROVIDER = "cloudflare"
Function = tuple[str, int, str]
#: Part of a path -> where the time in it goes; the first that fits.
ROOMS = (
    ("schemathesis", "generation: Schemathesis and Hypothesis"),
    ("hypothesis", "generation: Schemathesis and Hypothesis"),
    ("requests", "HTTP client"),
    ("urllib3", "HTTP client"),
    ("httpx", "HTTP client"),
    ("httpcore", "HTTP client"),
    ("h11", "HTTP client"),
    ("/http/", "HTTP client"),
    ("meetpact/contract/carrier", "HTTP client"),
    ("meetpact/contract/models", "judging: the model"),
    ("meetpact/contract/model", "judging: the model"),
    ("meetpact/contract", "judging: observer, ledger, cases"),
    ("contract_tests", "the tests themselves"),
    ("meetpact/mock", "the mock"),
    ("pytest", "pytest"),
    ("pluggy", "pytest"),
)


@dataclass(frozen=True)
class Cost:
    """What a run took; `work` is the time of all processes on all cores, the mock's included."""

    seconds: float
    work: float
    requests: int

    @property
    def each(self) -> float:
        """Seconds for a thousand requests."""
        return 1000 * self.seconds / max(self.requests, 1)


def run() -> None:
    """Prints the rows: time, work, requests, seconds per 1,000 requests, and the ratios to the stock run."""
    print(f"verify beside schemathesis on {PROVIDER}, one run each")
    stock = _row("schemathesis run -n 100, over a socket", _outside(_schemathesis()), None)
    _row("verify with the mock it brings, over a socket", _bundled(), stock)
    _row("  the same in one process (--jobs 1)", _bundled("--jobs", "1"), stock)
    _row("verify on a mock elsewhere, over a socket", _outside(_verify()), stock)
    cost, rooms = _inside()
    _row("verify without schemathesis, in process (profiled)", cost, stock)
    whole = sum(rooms.values())
    for room, spent in rooms.most_common(7):
        print(f"  {spent / whole:6.1%}  {room}")


def _row(name: str, cost: Cost, stock: Cost | None) -> Cost:
    told = f"{cost.seconds:6.1f} s {cost.work:6.1f} s work {cost.requests:6d} requests {cost.each:6.2f} s/1000"
    if stock:
        ratios = (cost.seconds / stock.seconds, cost.work / stock.work, cost.each / stock.each)
        told += "  {:5.2f} of its time, {:5.2f} of its work, {:5.2f} per request".format(*ratios)
    print(f"{name:50} {told}", flush=True)
    return cost


class _Counting(Mock):
    """Counts what it answers."""

    answered = 0

    def deliver(self, request: Request) -> Delivery:
        self.answered += 1
        return super().deliver(request)


def _outside(command: list[str]) -> Cost:
    """The cost of a command of its own process; `URL` in it stands for the mock's base URL."""
    mock = _Counting([PROVIDER])
    with serving(mock) as url, tempfile.TemporaryDirectory() as folder:
        base = url + load(PROVIDER).base_path
        words = [word.replace("URL", base) for word in command]
        started, before = time.perf_counter(), _worked()
        subprocess.run(words, cwd=folder, capture_output=True, check=False, env={**os.environ, "NO_COLOR": "1"})
        return Cost(time.perf_counter() - started, _worked() - before, mock.answered)


def _bundled(*options: str) -> Cost:
    """The cost of verify as a person runs it."""
    command = [sys.executable, "-P", "-m", "meetpact", "verify", "--provider", PROVIDER, *options]
    started, before = time.perf_counter(), _worked()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"^(\d+) requests in", done.stdout, re.MULTILINE)
    return Cost(time.perf_counter() - started, _worked() - before, int(found[1]) if found else 0)


def _worked() -> float:
    """The processor time of this process and of those it waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _schemathesis() -> list[str]:
    spec = SPECS / PROVIDER / "openapi.yaml"
    program = str(Path(sys.executable).with_name("schemathesis"))
    options = ["--url", "URL", "-n", "100", "--seed", "0", "-H", "Authorization: Bearer mock-token"]
    return [program, "run", str(spec), *options, "--generation-database", "none", "--continue-on-failure"]


def _verify() -> list[str]:
    command = [sys.executable, "-P", "-m", "meetpact", "verify", "--provider", PROVIDER, "--target", "URL"]
    return [*command, "--writes", "--rate", "1000000", "--budget", "1000000"]


def _inside() -> tuple[Cost, Counter[str]]:
    """The cost, and the time spent in each room, of the suite without a socket."""
    session = Session([PROVIDER], 0, in_process(Mock([PROVIDER])))
    profile = cProfile.Profile()
    started, before = time.perf_counter(), _worked()
    with contextlib.redirect_stdout(io.StringIO()), profile:
        run_tests(session, Progress(quiet=True), select="not schemathesis")
    cost = Cost(time.perf_counter() - started, _worked() - before, session.ledger.requests.total())
    return cost, _rooms(pstats.Stats(profile).stats)  # type: ignore[attr-defined]


def _rooms(stats: dict[Function, Any]) -> Counter[str]:
    """The time spent in each room; what has none of its own (`isinstance`, `json`) goes to those who called it."""
    known: dict[Function, dict[str, float]] = {}

    def shares(function: Function, depth: int = 6) -> dict[str, float]:
        own = next((room for part, room in ROOMS if part in function[0]), "")
        callers = {caller: times[3] for caller, times in stats[function][4].items() if caller in stats}
        if own or not depth or not sum(callers.values()):
            return {own or "Python itself and the rest": 1.0}
        if function not in known:
            found: Counter[str] = Counter()
            for caller, spent in callers.items():
                for room, share in shares(caller, depth - 1).items():
                    found[room] += share * spent / sum(callers.values())
            known[function] = dict(found)
        return known[function]

    rooms: Counter[str] = Counter()
    for function, (_, _, own, _, _) in stats.items():
        for room, share in shares(function).items():
            rooms[room] += own * share
    return rooms
