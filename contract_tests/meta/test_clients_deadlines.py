"""Time that runs out: timeouts, the budget of a call, and servers that are slow on purpose."""

import socket
import threading
from collections.abc import Callable

import httpx
import pytest
from canned import FINE, TOKEN, Called, Server, answering, frozen, lister
from meetpact_clients.runtime import errors
from meetpact_clients.runtime.retries import Retries
from meetpact_clients.whereby import Whereby

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n"


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    return frozen(monkeypatch)


@pytest.fixture(params=["sync", "async"])
def listed(request: pytest.FixtureRequest) -> Called:
    return lister(request.param)


def test_timeouts_are_finite_and_can_be_set_for_a_client_and_a_call(waits: list[float]) -> None:
    server = Server(FINE)
    client = Whereby(TOKEN, transport=server.transport)
    client.get_meeting("1")
    client.get_meeting("1", timeout=7)
    client.get_meeting("1", timeout=httpx.Timeout(3, connect=1))
    client.with_options(timeout=2).get_meeting("1")
    client.get_meeting("1")
    sent = server.limits
    assert [each["read"] for each in sent] == [60, 7, 3, 2, 60]
    assert [each["connect"] for each in sent] == [5, 5, 1, 2, 5]
    assert all(value is not None for each in sent for value in each.values())


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_timeout_that_is_none_is_refused_before_sending(timeout: float) -> None:
    server = Server(FINE)
    with pytest.raises(errors.RequestInvalid, match="more than 0 seconds"):
        Whereby(TOKEN, transport=server.transport, timeout=timeout)
    with pytest.raises(errors.RequestInvalid, match="more than 0 seconds"):
        Whereby(TOKEN, transport=server.transport).get_meeting("1", timeout=timeout)
    assert server.requests == []


def test_no_try_may_last_longer_than_what_is_left_of_the_budget(waits: list[float]) -> None:
    slow = httpx.Response(503, headers={"Retry-After": "4"})
    server = Server(slow, slow, FINE)
    left: list[float] = []

    def answer(request: httpx.Request) -> httpx.Response:
        left.append(10 - sum(waits))
        return server(request)

    client = Whereby(TOKEN, transport=httpx.MockTransport(answer), timeout=5, retries=Retries(budget=10))
    client.get_meeting("1")
    assert [each["read"] for each in server.limits] == pytest.approx([5, 5, left[2]])
    assert all(max(each.values()) <= rest + 1e-6 for each, rest in zip(server.limits, left, strict=True))


@pytest.mark.parametrize(
    ("timeout", "seconds"), [(httpx.Timeout(5), 5), (httpx.Timeout(5, read=20), 20), (httpx.Timeout(5, read=None), 900)]
)
def test_without_a_budget_the_longest_timeout_is_one(
    waits: list[float], timeout: httpx.Timeout, seconds: float
) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": str(seconds * 0.9)}))
    with pytest.raises(errors.RateLimited):
        Whereby(TOKEN, transport=server.transport, timeout=timeout).get_meeting("1")
    assert len(server.requests) == (3 if timeout.read is None else 2)
    assert server.limits[0] == timeout.as_dict()


def test_a_server_that_says_nothing_ends_in_a_timeout(listed: Called) -> None:
    ended = threading.Event()

    def wait(connection: socket.socket) -> None:
        ended.wait(30)

    with answering(wait) as url:
        for options in ({"timeout": 0.1}, {"retries": Retries(budget=0.1)}):
            with pytest.raises(errors.TimedOut):
                listed(url, trust_env=False, **options)
        ended.set()


@pytest.mark.parametrize("head", [pytest.param(HEAD, id="body"), pytest.param(b"", id="head")])
def test_a_server_that_sends_a_byte_at_a_time_is_cut_off(listed: Called, head: bytes) -> None:
    """No pause is as long as the timeout; all together they are much longer than the budget."""
    sent = 0

    def trickle(connection: socket.socket) -> None:
        nonlocal sent
        connection.recv(10_000)
        connection.sendall(head)
        for byte in (HEAD + b" " * 2000).removeprefix(head):
            connection.sendall(bytes([byte]))
            sent += 1
            threading.Event().wait(0.02)

    with answering(trickle) as url, pytest.raises(errors.TimedOut):
        listed(url, trust_env=False, retries=Retries(budget=1))
    assert 0 < sent < 1000


def unreadable(connection: socket.socket) -> None:
    while connection.recv(10_000):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone")


def endless(connection: socket.socket) -> None:
    connection.sendall(HEAD)
    while True:
        connection.sendall(b" ")
        threading.Event().wait(0.02)


@pytest.mark.parametrize(
    ("answer", "failure"),
    [(unreadable, "DecodingError"), (endless, "within the time budget")],
    ids=["unreadable", "endless"],
)
def test_an_answer_that_cannot_be_read_gives_its_connection_back(
    answer: Callable[[socket.socket], None], failure: str
) -> None:
    one = httpx.Limits(max_connections=1)
    with answering(answer) as url:
        client = Whereby(TOKEN, base_url=url, trust_env=False, limits=one, retries=Retries(budget=0.5))
        for _ in range(3):
            with pytest.raises(errors.ApiError, match=failure):
                client.get_meeting("1")
        client.close()
