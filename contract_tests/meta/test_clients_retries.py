"""When the generated clients send once more, how long they wait before, and when they give up."""

import asyncio
import logging
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import httpx
import pytest
from canned import FINE, MEETING, TOKEN, Server, frozen
from meetpact_clients.cloudflare import Cloudflare
from meetpact_clients.runtime import errors
from meetpact_clients.runtime.retries import Retries, RetryTransport
from meetpact_clients.whereby import AsyncWhereby, Whereby, api
from meetpact_clients.whereby.models import CreateMeetingRequest


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    return frozen(monkeypatch)


def get(client: Whereby) -> object:
    return client.get_meeting("1")


def create(client: Whereby) -> object:
    return client.create_meeting(CreateMeetingRequest.from_dict({"endDate": "2099-01-01T00:00:00Z"}))


def delete(client: Whereby) -> None:
    client.delete_meeting("1")


@pytest.mark.parametrize("call", [get, delete])
@pytest.mark.parametrize(
    "failure",
    [408, 429, 500, 502, 503, 520, 599, httpx.ConnectError("x"), httpx.ReadError("x"), httpx.ReadTimeout("x")],
    ids=repr,
)
def test_what_may_be_repeated_is_sent_once_more(
    waits: list[float], call: Callable[[Whereby], object], failure: int | Exception
) -> None:
    first = httpx.Response(failure) if isinstance(failure, int) else failure
    server = Server(first, httpx.Response(204) if call is delete else FINE)
    call(Whereby(TOKEN, transport=server.transport))
    assert len(server.requests) == 2
    assert 0.25 <= waits[0] <= 0.5


@pytest.mark.parametrize("code", [400, 401, 403, 404, 409, 422, 302])
def test_what_would_fail_again_is_sent_once(waits: list[float], code: int) -> None:
    server = Server(httpx.Response(code))
    with pytest.raises(errors.StatusError):
        get(Whereby(TOKEN, transport=server.transport))
    assert (len(server.requests), waits) == (1, [])


@pytest.mark.parametrize("retry_after", [None, "1"])
@pytest.mark.parametrize("code", [408, 409, 429, 500, 502, 503, 504, 520])
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_post_or_patch_is_repeated_only_where_nothing_happened(
    waits: list[float], method: str, code: int, retry_after: str | None
) -> None:
    server = Server(httpx.Response(code, headers={"Retry-After": retry_after} if retry_after else {}))
    client = Cloudflare(TOKEN, account_id="a", app_id="b", transport=server.transport)
    with pytest.raises(errors.StatusError):
        client.create_meeting(title="x") if method == "POST" else client.update_meeting("1", title="x")
    nothing_happened = code == 429 or (code == 503 and retry_after is not None)
    assert len(server.requests) == (3 if nothing_happened else 1)
    assert {request.method for request in server.requests} == {method}


@pytest.mark.parametrize("failure", [httpx.ConnectError("x"), httpx.ReadError("x"), httpx.ReadTimeout("x")], ids=repr)
def test_a_post_is_never_repeated_after_a_failed_connection(waits: list[float], failure: Exception) -> None:
    server = Server(failure)
    with pytest.raises(errors.ApiError):
        create(Whereby(TOKEN, transport=server.transport))
    assert (len(server.requests), waits) == (1, [])


def test_waits_double_and_are_spread_by_chance(waits: list[float]) -> None:
    server = Server(httpx.Response(500))
    client = Whereby(TOKEN, transport=server.transport, retries=Retries(times=5, most=4))
    with pytest.raises(errors.ServerError):
        get(client)
    for wait, bound in zip(waits, [0.5, 1, 2, 4, 4], strict=True):
        assert bound / 2 <= wait <= bound
    assert len({round(wait / bound, 6) for wait, bound in zip(waits, [0.5, 1, 2, 4, 4], strict=True)}) > 1


def in_ten_seconds() -> dict[str, str]:
    now = 1_900_000_000
    return {"Date": formatdate(now, usegmt=True), "Retry-After": formatdate(now + 10, usegmt=True)}


@pytest.mark.parametrize(
    ("headers", "body", "seconds"),
    [
        pytest.param({"Retry-After": "10"}, None, 10.0, id="seconds"),
        pytest.param(in_ten_seconds(), None, 10.0, id="date"),
        pytest.param({}, {"error": "slow", "data": {"msLeft": 10_000}}, 10.0, id="msLeft"),
        pytest.param({"Retry-After": "11"}, {"error": "slow", "data": {"msLeft": 10_000}}, 10.0, id="both"),
    ],
)
def test_what_the_server_asks_to_wait_is_waited_within_a_tenth(
    waits: list[float], headers: dict[str, str], body: Any, seconds: float
) -> None:
    server = Server(httpx.Response(429, headers=headers, json=body), FINE)
    get(Whereby(TOKEN, transport=server.transport))
    assert seconds <= waits[0] <= seconds * 1.1


@pytest.mark.parametrize("nonsense", ["soon", "-1", "nan", "inf", "Fri, 99 Foo 2020"])
def test_a_retry_after_that_says_nothing_is_not_waited_for(waits: list[float], nonsense: str) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": nonsense}), FINE)
    get(Whereby(TOKEN, transport=server.transport))
    assert waits[0] <= 0.5


def test_a_wait_beyond_the_budget_is_not_begun_and_told(waits: list[float]) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": "3600"}))
    with pytest.raises(errors.RateLimited) as raised:
        get(Whereby(TOKEN, transport=server.transport))
    assert raised.value.retry_after == 3600
    assert (len(server.requests), waits) == (1, [])


def test_all_waits_together_stay_within_the_budget(waits: list[float]) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": "25"}))
    with pytest.raises(errors.RateLimited):
        get(Whereby(TOKEN, transport=server.transport, retries=Retries(times=100, budget=60)))
    assert len(server.requests) == 3
    assert sum(waits) <= 60


def test_an_async_client_keeps_the_same_rules(waits: list[float]) -> None:
    server = Server(httpx.Response(503), httpx.ConnectError("x"), FINE)

    async def run() -> str:
        async with AsyncWhereby(TOKEN, transport=server.transport) as client:
            return (await client.get_meeting("1")).meeting_id

    assert asyncio.run(run()) == "1"
    assert (len(server.requests), len(waits)) == (3, 2)


def test_one_logger_says_what_happens_and_no_secret(caplog: pytest.LogCaptureFixture, waits: list[float]) -> None:
    caplog.set_level(logging.DEBUG, logger="meetpact_clients")
    get(Whereby(TOKEN, transport=Server(httpx.Response(503), FINE).transport))
    lines = [record.getMessage() for record in caplog.records if record.name == "meetpact_clients"]
    assert lines[0].startswith("GET getMeeting: 503, once more in 0.")
    assert lines[1] == "GET getMeeting: 200"
    assert TOKEN not in caplog.text


def test_raw_gives_the_whole_answer(waits: list[float]) -> None:
    server = Server(httpx.Response(502), httpx.Response(200, json=MEETING, headers={"X-A": "b"}))
    answer = Whereby(TOKEN, transport=server.transport).raw(api.get_meeting("1"))
    assert (answer.http.status_code, answer.http.headers["x-a"], answer.retries) == (200, "b", 1)
    assert answer.parsed.meeting_id == "1"
    assert b"roomUrl" in answer.http.content


def test_anybodys_client_may_have_the_rules_too(waits: list[float]) -> None:
    server = Server(httpx.Response(503), httpx.ConnectError("x"), FINE)
    client = httpx.Client(transport=RetryTransport(server.transport))  # a budget of 5 s, as httpx's own timeout
    answer = client.get("https://example.com/a?b=c")
    assert (answer.json(), answer.extensions["retries"]) == (MEETING, 2)
    server = Server(httpx.Response(503))
    client = httpx.Client(transport=RetryTransport(server.transport, Retries(times=5)), timeout=60)
    assert client.get("https://example.com").extensions["retries"] == 5
    once = client.get("https://example.com", extensions={"retries": Retries(times=0)})
    assert (once.status_code, once.extensions["retries"]) == (503, 0)


def test_anybodys_async_client_may_have_them(waits: list[float]) -> None:
    server = Server(httpx.Response(429, json={"wait": 7_000}), FINE)

    async def run() -> httpx.Response:
        async with httpx.AsyncClient(transport=RetryTransport(server.transport), timeout=10) as client:
            return await client.get("https://example.com", extensions={"retry_after_ms": ["wait"]})

    assert asyncio.run(run()).json() == MEETING
    assert 7 <= waits[0] <= 7.7


def test_a_body_that_is_used_up_is_not_sent_again(waits: list[float]) -> None:
    bodies: list[bytes] = []

    class Busy(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            assert isinstance(request.stream, httpx.SyncByteStream)
            bodies.append(b"".join(request.stream))
            return httpx.Response(503)

    client = httpx.Client(transport=RetryTransport(Busy()))
    for content in (iter([b"a", b"b"]), b"ab"):
        assert client.put("https://example.com", content=content).status_code == 503
    assert bodies == [b"ab"] * (1 + 3)


@pytest.mark.parametrize("number", ["1" * 400, "Infinity", "NaN", "true", "-1", '"7"', "1e400"])
def test_milliseconds_that_are_none_are_not_waited_for(waits: list[float], number: str) -> None:
    body = b'{"error": "slow", "data": {"msLeft": ' + number.encode() + b"}}"
    server = Server(httpx.Response(429, content=body), FINE)
    get(Whereby(TOKEN, transport=server.transport))
    assert waits[0] <= 0.5
