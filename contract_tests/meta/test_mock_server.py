"""The server under load and under attack: what it withstands, and what it answers to what is no decent request."""

import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.mock import Fault, Mock, Reply, protocol
from meetpact.mock.core import LARGEST_BODY
from meetpact.mock.delivery import Hindered, encode
from meetpact.mock.server import serving

#: Seconds of mixed load; the tracker asks for 60.
LOADED = float(os.environ.get("MEETPACT_LOAD_SECONDS", "3"))
RINGCENTRAL = "/restapi/v1.0/account/~/extension/~/meeting"
CLOUDFLARE = "/client/v4/accounts/a/realtime/kit/b/meetings"
BEARER = "authorization: Bearer mock-token\r\n"
HEADERS = {"authorization": "Bearer mock-token", "content-type": "application/json"}
GET = f"GET /v1/meetings HTTP/1.1\r\nhost: m\r\n{BEARER}"


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Mock, tuple[str, int]]]:
    mock = Mock()
    with serving(mock) as url:
        parts = urlsplit(url)
        yield mock, (str(parts.hostname), int(parts.port or 0))


def raw(address: tuple[str, int], sent: bytes, *, end: bool = False, patience: float = 5) -> bytes:
    """Everything that comes back until the server closes or is silent for a moment."""
    with socket.create_connection(address, timeout=patience) as connection:
        try:
            connection.sendall(sent)
            if end:
                connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        came = b""
        while True:
            try:
                piece = connection.recv(65536)
            except OSError:
                return came
            if not piece:
                return came
            came += piece
            connection.settimeout(0.3)


def statuses(came: bytes) -> list[int]:
    return [int(part[:3]) for part in came.split(b"HTTP/1.1 ")[1:]]


def test_a_head_that_is_too_large_answers_431(served: tuple[Mock, tuple[str, int]]) -> None:
    _, address = served
    large = "x" * protocol.LARGEST_HEAD
    many = "".join(f"h{number}: 1\r\n" for number in range(protocol.MOST_HEADERS + 1))
    for head in (f"{GET}x: {large}\r\n\r\n", f"{GET}x: {large}", f"GET /{large} HTTP/1.1\r\n\r\n", f"{GET}{many}\r\n"):
        assert statuses(raw(address, head.encode())) == [431]
    fits = "x" * (protocol.LARGEST_HEAD // 2)
    assert statuses(raw(address, f"{GET}x: {fits}\r\n\r\n".encode())) == [200]
    with socket.create_connection(address, timeout=5) as connection:  # a head that began in one go with a request
        connection.sendall(f"{GET}\r\n{GET}x: {large}".encode())
        assert statuses(connection.recv(65536)) == [200]
        connection.sendall(b"\r\n\r\n")
        assert statuses(connection.recv(65536)) == [431]


def test_a_body_that_is_too_large_answers_413(served: tuple[Mock, tuple[str, int]]) -> None:
    _, address = served
    post = f"POST /v1/meetings HTTP/1.1\r\nhost: m\r\n{BEARER}content-type: application/json\r\n"
    assert statuses(raw(address, f"{post}content-length: {LARGEST_BODY + 1}\r\n\r\n".encode())) == [413]
    chunk = b"%x\r\n" % (1 << 20) + b" " * (1 << 20) + b"\r\n"
    sent = f"{post}transfer-encoding: chunked\r\n\r\n".encode() + chunk * (LARGEST_BODY // (1 << 20) + 1)
    assert statuses(raw(address, sent)) == [413]
    whole = b'{"endDate": "2099-01-01T00:00:00Z"}'
    assert statuses(raw(address, f"{post}content-length: {len(whole)}\r\n\r\n".encode() + whole)) == [201]
    asking = f"{post}expect: 100-continue\r\ncontent-length: {len(whole)}\r\n\r\n"
    assert statuses(raw(address, asking.encode())) == [100]


def test_the_date_of_a_reply_goes_on_while_a_connection_stays(served: tuple[Mock, tuple[str, int]]) -> None:
    connection = HTTPConnection(*served[1])
    dates = set()
    for _ in range(60):
        connection.request("GET", "/v1/meetings", None, HEADERS)
        answer = connection.getresponse()
        answer.read()
        dates.add(answer.headers["date"])
        if len(dates) > 1:
            break
        time.sleep(0.1)
    connection.close()
    assert len(dates) == 2


def test_requests_in_one_go_are_answered_in_order(served: tuple[Mock, tuple[str, int]]) -> None:
    mock, address = served
    mock.faults.add("latency", seconds=0.2, times=1)
    came = raw(address, f"{GET}\r\nGET /v1/none HTTP/1.1\r\n\r\n{GET}\r\n".encode() * 2)
    assert statuses(came) == [200, 404, 200] * 2


@pytest.mark.parametrize(
    "sent",
    [
        b"BREW coffee\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: \r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: \xb2\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: " + b"9" * 5000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1\r\nx\x00y: 1\r\n\r\n",
        b"GET / HTTP/1.1\r\nx: a\rb\r\n\r\n",
        b'GET /<script>alert(1)</script>" HTTP/1.1\r\n\r\n\r\n',
        b"GET /<script>alert(1)</script> HTTP/9.9\r\n\r\n",
        b"<script>alert(1)</script> / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: <script>\r\n\r\n",
    ],
    ids=lambda sent: repr(sent[:60]),
)
def test_what_is_no_request_gets_an_error_and_no_echo(served: tuple[Mock, tuple[str, int]], sent: bytes) -> None:
    came = raw(served[1], sent, end=True)
    assert statuses(came)
    assert all(400 <= one < 500 for one in statuses(came))
    assert b"<script>" not in came
    assert b"content-type: text/html" not in came


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd", "/v1/../../etc/passwd", "/v1/meetings/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd", "/v1/meetings/<script>alert(1)</script>", "/v1/meetings/a%0d%0aset-cookie:%20x=1",
        "/_mock/..%2f", "/_mock/meetings/%0d%0ax:y/z/join", "/v1/meetings?fields=%0d%0aset-cookie:%20x=1",
        "/restapi/v1.0/account/%0d%0aset-cookie:x/extension/~/meeting",
    ],
)  # fmt: skip
def test_no_path_traverses_injects_or_is_shown_as_html(served: tuple[Mock, tuple[str, int]], path: str) -> None:
    came = raw(served[1], f"GET {path} HTTP/1.1\r\n{BEARER}\r\n".encode())
    head, _, body = came.partition(b"\r\n\r\n")
    assert statuses(came)[0] in (400, 404, 405), came
    assert b"root:" not in body
    assert b"set-cookie" not in head.lower()
    assert b"\r\nx:y" not in head
    assert b"text/html" not in head


@given(st.lists(st.binary(min_size=1, max_size=60), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_no_bytes_bring_it_down(served: tuple[Mock, tuple[str, int]], pieces: list[bytes]) -> None:
    _, address = served
    for start in (
        b"",
        b"POST /v1/meetings HTTP/1.1\r\n",
        b"GET /v1/meetings HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n",
    ):
        with socket.create_connection(address, timeout=5) as connection:
            connection.sendall(start + b"".join(pieces))
    assert statuses(raw(address, f"{GET}connection: close\r\n\r\n".encode())) == [200]


@given(value=st.text(max_size=12), kind=st.text(max_size=12))
def test_no_value_of_a_header_becomes_another_line(value: str, kind: str) -> None:
    """Whatever a handler or a switch says: what cannot stand in a header does not get there."""
    plain = encode(Reply(429, {}, {"Retry-After": value}))
    assert all(b"\r" not in sent and b"\n" not in sent and b"\0" not in sent for _, sent in plain.headers)
    try:
        fault = Fault("content-type", media_type=kind)
    except ValueError:
        return
    assert all(b"\r" not in sent and b"\n" not in sent for _, sent in Hindered(plain, [fault]).headers)


def test_a_fault_of_its_own_is_a_500_and_the_others_go_on(
    served: tuple[Mock, tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    mock, address = served
    monkeypatch.setattr(mock.services["whereby"], "handle", lambda *_: 1 / 0)
    came = raw(address, f"{GET}connection: close\r\n\r\n".encode())
    assert statuses(came) == [500]
    assert b"ZeroDivisionError" in came
    monkeypatch.undo()
    assert statuses(raw(address, f"{GET}connection: close\r\n\r\n".encode())) == [200]


def test_a_token_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every comparison of a token goes through `hmac.compare_digest`, whatever the tokens have in common."""
    compared: list[tuple[bytes, bytes]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr("meetpact.mock.service.hmac.compare_digest", compare)
    mock = Mock(["whereby"], control_token="secret")
    from meetpact.mock.request import Request

    for token in ("mock-token", "mock-tokeX", "X", "mock-token-and-more"):
        before = len(compared)
        mock.answer(Request("GET", b"/v1/meetings", b"", {"authorization": f"Bearer {token}"}))
        mock.answer(Request("GET", b"/_mock/clock", b"", {"authorization": f"Bearer {token}"}))
        assert len(compared) >= before + 2
    source = "".join(path.read_text() for path in Path(protocol.__file__).parent.glob("*.py"))
    assert "token ==" not in source
    assert "token !=" not in source


def test_a_thousand_slow_connections_do_not_stop_it(served: tuple[Mock, tuple[str, int]]) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 4096:
        pytest.skip("needs 4096 open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 4096), hard))
    _, address = served
    with ExitStack() as opened:
        slow = [opened.enter_context(socket.create_connection(address, timeout=5)) for _ in range(1000)]
        for number, connection in enumerate(slow):
            connection.sendall(GET.encode()[: 10 + number % 40])
        started = time.monotonic()
        for _ in range(20):
            assert statuses(raw(address, f"{GET}connection: close\r\n\r\n".encode())) == [200]
        assert time.monotonic() - started < 5
        for connection in slow[:50]:
            connection.sendall(b"\r\n")


def test_a_request_that_does_not_come_to_its_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "PATIENCE", 0.2)
    monkeypatch.setattr(protocol, "IDLE", 0.4)
    monkeypatch.setattr(protocol, "ROUNDS", 0.1)
    with serving(Mock(["whereby"])) as url:
        address = (str(urlsplit(url).hostname), int(urlsplit(url).port or 0))
        with socket.create_connection(address, timeout=5) as slow, socket.create_connection(address, timeout=5) as idle:
            slow.sendall(b"GET /v1/mee")
            assert slow.recv(1000).startswith(b"HTTP/1.1 408 ")
            assert idle.recv(1000) == b""


class Client(threading.Thread):
    """One connection that creates, reads, lists, changes and deletes; it leaves as much as it finds."""

    def __init__(self, address: tuple[str, int], meeting: str, until: float) -> None:
        super().__init__()
        self.until = until
        self.people = f"{CLOUDFLARE}/{meeting}/participants"
        self.connection = HTTPConnection(*address, timeout=20)
        self.wrong: list[tuple[str, str, int]] = []
        self.number = 0

    def run(self) -> None:
        guest = {"preset_name": "p", "custom_participant_id": "c"}
        scheduled = {"meetingType": "Scheduled", "schedule": {"startTime": "2099-01-01T00:00:00Z"}}
        while time.monotonic() < self.until:
            id = self.send("POST", self.people, guest)["data"]["id"]
            self.send("GET", self.people)
            self.send("PATCH", f"{self.people}/{id}", {**guest, "name": "changed"})
            self.send("DELETE", f"{self.people}/{id}")
            self.send("GET", f"{CLOUDFLARE}?per_page=5")
            room = self.send("POST", "/v1/meetings", {"endDate": "2099-01-01T00:00:00Z"})["meetingId"]
            self.send("GET", "/v1/meetings?limit=100")
            self.send("DELETE", f"/v1/meetings/{room}")
            meeting = self.send("POST", RINGCENTRAL, scheduled)["id"]
            self.send("GET", f"{RINGCENTRAL}/{meeting}")
            self.send("PUT", f"{RINGCENTRAL}/{meeting}", {**scheduled, "topic": "t"})
            self.send("GET", f"{RINGCENTRAL}?perPage=100")
            self.send("DELETE", f"{RINGCENTRAL}/{meeting}")
        self.connection.close()

    def send(self, method: str, path: str, body: Any = None) -> Any:
        self.connection.request(method, path, None if body is None else json.dumps(body), HEADERS)
        answer = self.connection.getresponse()
        content = answer.read()
        self.number += 1
        if answer.status not in (200, 201, 204):
            self.wrong.append((method, path, answer.status))
        return json.loads(content) if content else None


def megabytes(process: "subprocess.Popen[str]") -> float:
    status = Path(f"/proc/{process.pid}/status")
    found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


def test_mixed_load_on_16_connections_meets_no_error_and_leaves_the_memory_flat() -> None:
    """Set MEETPACT_LOAD_SECONDS=60 for the long run."""
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            parts = urlsplit(server.stdout.readline().strip())
            address = (str(parts.hostname), int(parts.port or 0))
            meeting = Client(address, "", 0).send("POST", CLOUDFLARE, {})["data"]["id"]
            clients = [Client(address, meeting, time.monotonic() + LOADED) for _ in range(16)]
            for client in clients:
                client.start()
            time.sleep(LOADED / 3)
            early = megabytes(server)
            for client in clients:
                client.join()
            late = megabytes(server)
        finally:
            server.kill()
    wrong = [one for client in clients for one in client.wrong]
    number = sum(client.number for client in clients)
    print(f"\n{number} requests on 16 connections in {LOADED:g} s, {len(wrong)} wrong, {early:.1f} MB after a third "
          f"of the time, {late:.1f} MB at the end")  # fmt: skip
    assert wrong == []
    assert number > 16 * 13
    assert late - early < 5


def test_its_memory_stays_flat(served: tuple[Mock, tuple[str, int]]) -> None:
    """What the mock keeps besides the meetings does not grow with the requests: routes, replies, log, owners."""
    mock, address = served
    mock.reset()

    def some(seed: int) -> None:
        connection = HTTPConnection(*address, timeout=20)
        for number in range(250):
            path = f"/client/v4/accounts/a{seed}/realtime/kit/b{number}/meetings?page_no={number + 1}"
            connection.request("GET", path, None, HEADERS)
            connection.getresponse().read()
        connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(some, range(8)))
    assert len(mock._router.known) <= 1024
    assert len(mock.journal.after()) == 1000
    for service in mock.services.values():
        assert len(service._cache) <= 257
        assert all(not table._owners for table in service.store.tables.values())
