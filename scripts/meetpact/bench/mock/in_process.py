"""The mock without a socket, in the two ways that a user has: `Mock.answer(Request(...))`, and an `httpx.Client` on
`Mock.transport()`, most of whose time is httpx's own."""

import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median

import httpx

from meetpact.mock import Mock
from meetpact.mock.request import Request
from meetpact.spec import load

OPERATION, LISTED = "/accounts/a/realtime/kit/b/meetings", 30
PATH = load("cloudflare").base_path + OPERATION
BODY = '{"title": "standup", "record_on_start": true}'
HEADERS = {"authorization": "Bearer mock-token", "content-type": "application/json"}
#: The ways to ask in process, and how many requests one mock gets; a round is as many mocks as its time allows.
ANSWER, HTTPX = "Mock.answer", "httpx on Mock.transport"
ASKED = {ANSWER: 10_000, HTTPX: 1_000}
STARTING = """
import time
from meetpact.mock import Mock
from meetpact.mock.request import Request
for _ in range(51):
    started = time.perf_counter()
    Mock(["whereby"]).answer(Request("GET", b"/v1/meetings", b"", {"authorization": "Bearer mock-token"}))
    print((time.perf_counter() - started) * 1000)
"""


@dataclass(frozen=True)
class Rate:
    """What a server did in one round: requests per second, and per second of its CPU time."""

    of_clock: float
    of_cpu: float


def filled() -> Mock:
    mock = Mock(["cloudflare"])
    for _ in range(LISTED):
        assert mock.answer(Request("POST", PATH.encode(), b"", HEADERS, BODY.encode()))[0] == 201
    return mock


def ask(way: str, method: str, seconds: float) -> Rate:
    """What is done without a socket, each time a new request, by mocks that hold 30 meetings at first."""
    asked, of_clock, of_cpu = 0, 0.0, 0.0
    while of_clock < seconds:
        mock = filled()
        with httpx.Client(transport=mock.transport(), headers=HEADERS) as client:
            clock, cpu = time.perf_counter(), time.process_time()
            _ask(way, method, mock, client)
            of_clock, of_cpu = of_clock + time.perf_counter() - clock, of_cpu + time.process_time() - cpu
        asked += ASKED[way]
    return Rate(asked / of_clock, asked / of_cpu)


def _ask(way: str, method: str, mock: Mock, client: httpx.Client) -> None:
    body = BODY.encode() if method == "POST" else b""
    for _ in range(ASKED[way]):
        if way == ANSWER:
            status = mock.answer(Request(method, PATH.encode(), b"", HEADERS, body))[0]
        else:
            status = client.request(method, f"http://mock{PATH}", content=body).status_code
        assert status < 300


def starts() -> list[float]:
    """Milliseconds until a mock has its first answer: the first one of a process, which reads the spec; the others."""
    done = subprocess.run([sys.executable, "-P", "-c", STARTING], capture_output=True, text=True, check=True)
    first, *others = map(float, done.stdout.split())
    return [first, median(others)]
