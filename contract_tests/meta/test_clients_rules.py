"""The rules by which the generated clients retry, wait, give up, authenticate and log."""

import asyncio
import copy
import logging
import pickle
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import anyio
import httpx
import pytest
from meetpact_clients.cloudflare import AsyncCloudflare, Cloudflare
from meetpact_clients.ringcentral import RingCentral
from meetpact_clients.runtime import errors
from meetpact_clients.runtime.retries import Retries
from meetpact_clients.whereby import AsyncWhereby, Whereby, api
from meetpact_clients.whereby.models import CreateMeetingRequest

TOKEN = "s3cr3t-t0ken"
MEETING = {"meetingId": "1", "roomUrl": "https://example.com/a", "endDate": "2099-01-01T00:00:00Z"}
FINE = httpx.Response(200, json=MEETING)
Answers = list[httpx.Response | Exception]


class Server:
    """Answers with one thing after another, and keeps what arrived; the last answer is given for ever."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited; the clock goes on by as much, and no time passes."""
    waited: list[float] = []
    began = time.monotonic()

    async def asleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(anyio, "sleep", asleep)
    monkeypatch.setattr(time, "monotonic", lambda: began + sum(waited))
    return waited


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


def limits(request: httpx.Request) -> dict[str, float]:
    found: dict[str, float] = request.extensions["timeout"]
    return found


def test_timeouts_are_finite_and_can_be_set_for_a_client_and_a_call(waits: list[float]) -> None:
    server = Server(FINE)
    client = Whereby(TOKEN, transport=server.transport)
    client.get_meeting("1")
    client.get_meeting("1", timeout=7)
    client.get_meeting("1", timeout=httpx.Timeout(3, connect=1))
    client.with_options(timeout=2).get_meeting("1")
    client.get_meeting("1")
    sent = [limits(request) for request in server.requests]
    assert [each["read"] for each in sent] == [60, 7, 3, 2, 60]
    assert [each["connect"] for each in sent] == [5, 5, 1, 2, 5]
    assert all(value is not None for each in sent for value in each.values())


def test_a_real_server_that_says_nothing_ends_in_a_timeout() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        client = Whereby(TOKEN, base_url=url, timeout=0.1, retries=Retries(times=0), trust_env=False)
        with pytest.raises(errors.TimedOut):
            client.get_meeting("1")


def test_a_token_may_rotate_between_requests() -> None:
    server, tokens = Server(FINE), iter(["one", "two"])
    client = Whereby(lambda: next(tokens), transport=server.transport)
    client.get_meeting("1")
    client.get_meeting("1")
    assert [request.headers["Authorization"] for request in server.requests] == ["Bearer one", "Bearer two"]


def test_a_token_that_no_header_can_hold_is_refused_without_being_shown() -> None:
    server = Server(FINE)
    with pytest.raises(errors.RequestInvalid) as raised:
        Whereby(f"{TOKEN}\r\nX: y", transport=server.transport).get_meeting("1")
    assert TOKEN not in str(raised.value)
    assert not server.requests


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(httpx.Response(200, json={"success": True, "data": [], "paging": paging(0)}))
    monkeypatch.setenv("CLOUDFLARE_API_TOKEN", "from-the-environment")
    monkeypatch.setenv("CLOUDFLARE_ACCOUNT_ID", "account-1")
    monkeypatch.setenv("CLOUDFLARE_APP_ID", "app-1")
    list(Cloudflare(transport=server.transport).list_meetings())
    list(Cloudflare(app_id="app-2", transport=server.transport).list_meetings(account_id="account-2"))
    assert server.requests[0].headers["Authorization"] == "Bearer from-the-environment"
    paths = [request.url.path.split("/") for request in server.requests]
    assert [(path[4], path[7]) for path in paths] == [("account-1", "app-1"), ("account-2", "app-2")]


def test_a_missing_credential_or_identity_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(errors.RequestInvalid, match="token= or set CLOUDFLARE_API_TOKEN"):
        Cloudflare()
    with pytest.raises(errors.RequestInvalid, match=r"needs account_id: .* or set CLOUDFLARE_ACCOUNT_ID"):
        Cloudflare(TOKEN, app_id="b").get_meeting("1")


def test_a_tilde_stands_for_the_sessions_own_account() -> None:
    server = Server(httpx.Response(204))
    RingCentral(TOKEN, transport=server.transport).delete_meeting("7")
    assert server.requests[0].url.raw_path == b"/restapi/v1.0/account/~/extension/~/meeting/7"


@pytest.mark.parametrize("client", [Whereby(TOKEN), AsyncWhereby(TOKEN), Cloudflare(TOKEN), AsyncCloudflare(TOKEN)])
def test_no_client_shows_its_credential_or_can_be_pickled(client: object) -> None:
    assert TOKEN not in repr(client)
    with pytest.raises(TypeError, match="credential"):
        pickle.dumps(client)
    with pytest.raises(TypeError, match="credential"):
        copy.deepcopy(client)


def test_one_logger_says_what_happens_and_no_secret(caplog: pytest.LogCaptureFixture, waits: list[float]) -> None:
    caplog.set_level(logging.DEBUG, logger="meetpact_clients")
    get(Whereby(TOKEN, transport=Server(httpx.Response(503), FINE).transport))
    lines = [record.getMessage() for record in caplog.records if record.name == "meetpact_clients"]
    assert lines[0].startswith("GET getMeeting: 503, once more in 0.")
    assert lines[1] == "GET getMeeting: 200"
    assert TOKEN not in caplog.text


def test_the_user_agent_names_client_and_version_and_may_be_replaced() -> None:
    from meetpact import __version__

    server = Server(FINE)
    Whereby(TOKEN, transport=server.transport).get_meeting("1")
    Whereby(TOKEN, transport=server.transport, headers={"User-Agent": "mine", "X-A": "b"}).get_meeting("1")
    sent = [request.headers["User-Agent"] for request in server.requests]
    assert sent == [f"meetpact-clients/{__version__} (whereby) httpx/{httpx.__version__}", "mine"]
    assert server.requests[1].headers["X-A"] == "b"


def test_raw_gives_the_whole_answer(waits: list[float]) -> None:
    server = Server(httpx.Response(502), httpx.Response(200, json=MEETING, headers={"X-A": "b"}))
    answer = Whereby(TOKEN, transport=server.transport).raw(api.get_meeting("1"))
    assert (answer.http.status_code, answer.http.headers["x-a"], answer.retries) == (200, "b", 1)
    assert answer.parsed.meeting_id == "1"
    assert b"roomUrl" in answer.http.content


def test_connections_are_shared_and_closed() -> None:
    server = Server(FINE)
    with Whereby(TOKEN, transport=server.transport) as client:
        other = client.with_options(strict=True, retries=Retries(times=0))
        other_get = other.get_meeting("1")
    assert other_get.meeting_id == "1"
    with pytest.raises(RuntimeError, match="closed"):
        other.get_meeting("1")


def test_httpx_own_arguments_are_passed_on() -> None:
    seen: list[int] = []
    server = Server(httpx.Response(302, headers={"Location": "https://example.com/elsewhere"}), FINE)
    hooks = {"response": [lambda response: seen.append(response.status_code)]}
    client = Whereby(TOKEN, transport=server.transport, follow_redirects=True, event_hooks=hooks)
    client.get_meeting("1")
    assert seen == [302, 200]
    assert "Authorization" not in server.requests[1].headers  # another host


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        client = Whereby(TOKEN, base_url="http://api.invalid", timeout=0.2, retries=Retries(times=0))
        with pytest.raises(errors.TimedOut):
            client.get_meeting("1")
        connection, _ = proxy.accept()
        assert connection.recv(100).startswith(b"GET http://api.invalid/meetings/1")
        connection.close()


def paging(total: int) -> dict[str, int]:
    return {"total_count": total, "start_offset": 0, "end_offset": total}


def cloudflare_pages(total: int, size: int) -> Callable[[httpx.Request], httpx.Response]:
    from meetpact.spec import load

    example = load("cloudflare").operations["listMeetings"].success.example["data"][0]

    def answer(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params.get("page_no", 1))
        wanted = int(request.url.params.get("per_page", size))
        titles = [str(number) for number in range(total)][(page - 1) * wanted : page * wanted]
        data = [{**example, "title": title} for title in titles]
        return httpx.Response(200, json={"success": True, "data": data, "paging": paging(total)})

    return answer


@pytest.mark.parametrize(("total", "size", "requests"), [(0, 3, 1), (2, 3, 1), (3, 3, 1), (7, 3, 3), (9, 3, 3)])
def test_numbered_pages_are_all_gone_through_with_no_request_too_many(total: int, size: int, requests: int) -> None:
    answer, sent = cloudflare_pages(total, size), list[httpx.Request]()

    def counted(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return answer(request)

    client = Cloudflare(TOKEN, account_id="a", app_id="b", transport=httpx.MockTransport(counted))
    listing = client.list_meetings()
    assert sent == []  # lazily
    assert [meeting.title for meeting in listing] == [str(number) for number in range(total)]
    assert len(sent) == requests
    assert len(list(client.list_meetings(per_page=size).pages())) == requests
    assert [meeting.title for meeting in client.list_meetings(page_no=2, per_page=size)] == [
        str(number) for number in range(size, total)
    ]


def test_an_async_list_goes_through_all_pages_too() -> None:
    async def run() -> list[object]:
        transport = httpx.MockTransport(cloudflare_pages(7, 3))
        async with AsyncCloudflare(TOKEN, account_id="a", app_id="b", transport=transport) as client:
            assert len([page async for page in client.list_meetings().pages()]) == 3
            return [meeting.title async for meeting in client.list_meetings()]

    assert asyncio.run(run()) == [str(number) for number in range(7)]


def test_a_cursor_that_comes_again_ends_the_list() -> None:
    server = Server(httpx.Response(200, json={"results": [MEETING], "cursor": "same"}))
    assert len(list(Whereby(TOKEN, transport=server.transport).list_meetings())) == 2


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WHEREBY_API_KEY", raising=False)
