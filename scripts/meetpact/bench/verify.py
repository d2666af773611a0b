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
from pathlib import Path

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
    ("meetpact/contract", "judging: observer, ledger, cases"),
    ("meetpact/mock", "the mock"),
    ("pytest", "pytest"),
    ("pluggy", "pytest"),
)


def run() -> None:
    """Prints the rows: wall time, requests, seconds per 1,000 requests, and the ratio to the stock run."""
    print(f"verify beside schemathesis on {PROVIDER}, one run each")
    stock = _row("schemathesis run -n 100, over a socket", *_outside(_schemathesis()), None)
    _row("verify with the mock it brings, over a socket", *_bundled(), stock)
    _row("verify on a mock elsewhere, over a socket", *_outside(_verify()), stock)
    seconds, requests, rooms = _inside()
    _row("verify, in process (under the profiler)", seconds, requests, stock)
    whole = sum(rooms.values())
    for room, spent in rooms.most_common(7):
        print(f"  {spent / whole:6.1%}  {room}")


def _row(name: str, seconds: float, requests: int, stock: tuple[float, float] | None) -> tuple[float, float]:
    each = 1000 * seconds / max(requests, 1)
    ratios = f"  {seconds / stock[0]:5.2f} of its time, {each / stock[1]:5.2f} per request" if stock else ""
    print(f"{name:42} {seconds:6.1f} s {requests:6d} requests {each:6.2f} s/1000{ratios}", flush=True)
    return seconds, each


class _Counting(Mock):
    """Counts what it answers."""

    answered = 0

    def deliver(self, request: Request) -> Delivery:
        self.answered += 1
        return super().deliver(request)


def _outside(command: list[str]) -> tuple[float, int]:
    """Seconds and requests of a command of its own process; `URL` in it stands for the mock's base URL."""
    mock = _Counting([PROVIDER])
    with serving(mock) as url, tempfile.TemporaryDirectory() as folder:
        base = url + load(PROVIDER).base_path
        words = [word.replace("URL", base) for word in command]
        started = time.perf_counter()
        subprocess.run(words, cwd=folder, capture_output=True, check=False, env={**os.environ, "NO_COLOR": "1"})
        return time.perf_counter() - started, mock.answered


def _bundled() -> tuple[float, int]:
    """Seconds and requests of verify as a person runs it."""
    command = [sys.executable, "-P", "-m", "meetpact", "verify", "--provider", PROVIDER]
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"^(\d+) requests in", done.stdout, re.MULTILINE)
    return time.perf_counter() - started, int(found[1]) if found else 0


def _schemathesis() -> list[str]:
    spec = SPECS / PROVIDER / "openapi.yaml"
    program = str(Path(sys.executable).with_name("schemathesis"))
    options = ["--url", "URL", "-n", "100", "--seed", "0", "-H", "Authorization: Bearer mock-token"]
    return [program, "run", str(spec), *options, "--generation-database", "none", "--continue-on-failure"]


def _verify() -> list[str]:
    command = [sys.executable, "-P", "-m", "meetpact", "verify", "--provider", PROVIDER, "--target", "URL"]
    return [*command, "--writes", "--rate", "1000000", "--budget", "1000000"]


def _inside() -> tuple[float, int, Counter[str]]:
    """Seconds, requests, and the time spent in each room, of the suite without a socket."""
    session = Session([PROVIDER], 0, in_process(Mock([PROVIDER])))
    profile = cProfile.Profile()
    started = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()), profile:
        run_tests(session, Progress(quiet=True), select="not schemathesis")
    seconds = time.perf_counter() - started
    rooms: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        rooms[next((room for part, room in ROOMS if part in file), "Python itself and the rest")] += own
    return seconds, session.ledger.requests.total(), rooms
