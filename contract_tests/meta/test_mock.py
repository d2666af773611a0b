"""The mock itself: what it serves, what it refuses, and that nothing malformed hurts it."""

import asyncio
import copy
import re
import signal
import socket
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact import mock as mock_package
from meetpact.claims import snake
from meetpact.errors import MeetpactError
from meetpact.facts import facts_of
from meetpact.mock import Clock, Handlers, Mock, Refusal, Reply
from meetpact.mock.endpoint import Endpoint
from meetpact.mock.request import Request
from meetpact.mock.router import Router
from meetpact.mock.server import serving
from meetpact.mock.store import Store
from meetpact.places import providers
from meetpact.spec import Operation, Spec, load

OPERATIONS = [operation for name in providers() for operation in load(name).operations.values()]
WITH_BODY = [operation for operation in OPERATIONS if operation.body]


def path_of(operation: Operation) -> bytes:
    """The path with an id in each place, as the mock's own examples have them."""
    filled = load(operation.provider).base_path + operation.path
    for parameter in operation.parameters_in("path"):
        filled = filled.replace(f"{{{parameter.name}}}", str(parameter.example or "1"))
    return filled.encode()


def state_of(mock: Mock) -> object:
    return copy.deepcopy({name: service.store.dump() for name, service in mock.services.items()})


def sent(
    mock: Mock, operation: Operation, body: bytes, content_type: str = "application/json", query: bytes = b""
) -> int:
    headers = {"authorization": "Bearer mock-token", "content-type": content_type}
    return mock.answer(Request(operation.method, path_of(operation), query, headers, body))[0]


@pytest.fixture(scope="module")
def mock() -> Mock:
    found = Mock()
    for operation in OPERATIONS:  # what the mock knows from the start is there from the first request on
        if operation.id.startswith("list"):
            sent(found, operation, b"")
    return found


MALFORMED = {
    "nothing": b"",
    "broken": b'{"title": ',
    "not-utf-8": b'{"title": "\xff\xfe"}',
    "nesting": b'{"a":' * 170_000,
    "array-nesting": b"[" * 1_000_000,
    "twice": b'{"title": "a", "title": "b", "endDate": "2099-01-01T00:00:00Z"}',
    "twice-inside": b'{"recording_config": {"max_seconds": 60, "max_seconds": 61}, "schedule": {"a": 1, "a": 2}}',
    "nan": b'{"title": NaN, "endDate": "2099-01-01T00:00:00Z"}',
    "infinity": b'{"title": 1e999}',
    "lone-surrogate": b'{"title": "\\ud800", "endDate": "2099-01-01T00:00:00Z"}',
    "raw-nul": b'{"title": "\x00"}',
    "two-values": b"{}{}",
    "byte-order-mark": b"\xef\xbb\xbf{}",
    "array": b"[]",
    "string": b'"text"',
    "null": b"null",
}


@pytest.mark.parametrize("operation", WITH_BODY, ids=str)
@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_body_is_refused_and_changes_nothing(mock: Mock, operation: Operation, body: bytes) -> None:
    before = state_of(mock)
    assert sent(mock, operation, body) in {400, 404}
    assert state_of(mock) == before


@pytest.mark.parametrize("operation", [op for op in WITH_BODY if op.method == "POST"], ids=str)
@pytest.mark.parametrize(
    "content_type", ["", "text/plain", "application/xml", "application/json; charset=utf-16", "\x00"]
)
def test_another_content_type_is_refused(mock: Mock, operation: Operation, content_type: str) -> None:
    before = state_of(mock)
    assert sent(mock, operation, b'{"endDate": "2099-01-01T00:00:00Z"}', content_type) in {400, 404}
    assert state_of(mock) == before


@pytest.mark.parametrize("number", [b"1e308", b"9" * 400, b"-" + b"9" * 400])
@pytest.mark.parametrize("operation", [op for op in WITH_BODY if op.method == "POST"], ids=str)
def test_a_huge_number_is_no_server_error(mock: Mock, operation: Operation, number: bytes) -> None:
    body = b'{"session_keep_alive_time_in_secs": %s, "schedule": {"durationInMinutes": %s}, "isLocked": %s}'
    before = state_of(mock)
    assert sent(mock, operation, body % (number, number, number)) in {400, 404}
    assert state_of(mock) == before


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
@pytest.mark.parametrize(
    "piece", [b"%", b"%2", b"%zz", b"%ff", b"%00", b"..", b"%2e%2e", b"a%2fb", b"", b"\xff", b"x" * 9000]
)
def test_an_odd_path_is_refused_and_changes_nothing(mock: Mock, operation: Operation, piece: bytes) -> None:
    head, _, tail = path_of(operation).rpartition(b"/")
    body = mock.services[operation.provider].spec.operations[operation.id].body
    headers = {"authorization": "Bearer mock-token", "content-type": "application/json"}
    before = state_of(mock)
    for path in (head + b"/" + piece, head + b"/" + piece + b"/" + tail, path_of(operation) + b"/" + piece):
        status = mock.answer(Request(operation.method, path, b"", headers, b"{}" if body else b""))[0]
        assert status in {400, 404, 405} or (status, operation.method) == (204, "DELETE"), (path, status)
    assert state_of(mock) == before


@given(
    method=st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW"]),
    operation=st.sampled_from(OPERATIONS),
    more=st.binary(max_size=12),
    query=st.binary(max_size=24),
    headers=st.dictionaries(st.sampled_from(["content-type", "authorization", "x"]), st.text(max_size=12)),
    body=st.binary(max_size=48),
)
@settings(max_examples=300)
def test_nothing_makes_it_fail(
    mock: Mock, method: str, operation: Operation, more: bytes, query: bytes, headers: dict[str, str], body: bytes
) -> None:
    sent = Request(method, path_of(operation) + more, query, {"authorization": "Bearer mock-token", **headers}, body)
    assert mock.answer(sent)[0] < 500


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_an_undeclared_method_answers_405_with_allow(mock: Mock, operation: Operation) -> None:
    declared = {op.method for op in OPERATIONS if (op.provider, op.path) == (operation.provider, operation.path)}
    status, headers, _ = mock.answer(Request("TRACE", path_of(operation)))
    assert status == 405
    assert dict(headers)[b"allow"].decode().split(", ") == sorted(declared)


def test_sync_and_async_clients_reach_it_without_a_socket(mock: Mock) -> None:
    url = "https://api.whereby.dev/v1/meetings"
    bearer = {"authorization": "Bearer mock-token"}
    with httpx.Client(transport=mock.transport()) as client:
        assert client.get(url, headers=bearer).status_code == 200

    async def get() -> int:
        async with httpx.AsyncClient(transport=mock.transport()) as client:
            return (await client.get(url, headers=bearer)).status_code

    assert asyncio.run(get()) == 200


def test_it_is_an_asgi_application(mock: Mock) -> None:
    async def get() -> int:
        transport = httpx.ASGITransport(app=mock)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
            return (await client.get("/v1/meetings", headers={"authorization": "Bearer mock-token"})).status_code

    assert asyncio.run(get()) == 200


def test_the_same_seed_and_requests_give_the_same_replies() -> None:
    def replies() -> list[bytes]:
        clock = Clock(lambda: 1_700_000_000.0)
        mock, found = Mock(seed=7, clock=clock), []
        for operation in WITH_BODY:
            body = httpx.Request("POST", "http://m", json=operation.body.example if operation.body else None).content
            headers = {"authorization": "Bearer mock-token", "content-type": "application/json"}
            found.append(mock.answer(Request(operation.method, path_of(operation), b"", headers, body))[2])
        return found

    assert replies() == replies()


def test_the_clock_can_be_frozen_moved_and_reset() -> None:
    clock = Clock(iter([100.0, 200.0, 300.0, 400.0]).__next__)
    clock.freeze()
    assert clock.now() == clock.now()
    clock.advance(timedelta(seconds=5))
    assert clock.now().timestamp() == 105
    clock.reset()
    assert clock.now().timestamp() == 200


def test_ids_are_uuids_of_version_4_and_the_same_for_the_same_seed() -> None:
    one, same, other = Store(Clock(), 1), Store(Clock(), 1), Store(Clock(), 2)
    made = [one.uuid() for _ in range(100)]
    assert made == [same.uuid() for _ in range(100)]
    assert len({*made, *(other.uuid() for _ in range(100))}) == 200
    for id in made:
        found = uuid.UUID(id)
        assert (str(found), found.version, found.variant) == (id, 4, uuid.RFC_4122)
    one.reset()
    assert one.uuid() == made[0]


def test_what_was_answered_stays_what_it_was() -> None:
    """A reply may hold the rows themselves: nobody changes one in place, and no reply shows what is kept besides."""
    router, meetings = Router(), "/client/v4/accounts/a/realtime/kit/b/meetings"
    router.add(Mock().services["cloudflare"])
    secret = {"recording_config": {"storage_config": {"type": "aws", "secret": "s3cret"}}}

    def reply_to(method: str, path: str, body: object) -> Reply:
        headers = {"authorization": "Bearer mock-token", "content-type": "application/json"}
        found = router.find(request := Request(method, path.encode(), b"", headers, orjson.dumps(body)))
        assert isinstance(found, tuple)
        service, endpoint, place = found
        assert not isinstance(place, Refusal)
        return endpoint.handler(service.store, **endpoint.arguments(place, request))

    made = [reply_to("POST", meetings, body) for body in ({}, secret)]
    places = [f"{meetings}/{reply.body['data']['id']}" for reply in made]
    made += [reply_to("PATCH", place, {"title": "new"}) for place in places]
    before = [orjson.dumps(reply.body) for reply in made]
    assert all(reply_to("PATCH", place, secret).status == 200 for place in places)
    assert [orjson.dumps(reply.body) for reply in made] == before
    assert not any(hidden in reply for reply in before for hidden in (b"s3cret", b'"_'))


def handlers_without(spec: Spec, monkeypatch: pytest.MonkeyPatch, **changes: object) -> None:
    handlers = copy.copy(__import__(f"meetpact.mock.{spec.provider}", fromlist=["handler"]).handler)
    for name, value in changes.items():
        setattr(handlers, name, value)
    monkeypatch.setattr("meetpact.mock.service.handlers_of", lambda _: handlers)


@pytest.mark.parametrize("provider", providers())
def test_it_does_not_start_on_an_operation_without_a_handler(provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = load(provider)
    first = next(iter(spec.operations))
    real = Mock([provider]).services[provider].handlers.handlers
    handlers_without(spec, monkeypatch, handlers={id: call for id, call in real.items() if id != first})
    with pytest.raises(MeetpactError, match=first):
        Mock([provider])


@pytest.mark.parametrize("provider", providers())
def test_it_does_not_start_on_a_handler_without_an_operation(provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Mock([provider]).services[provider].handlers.handlers
    handlers_without(load(provider), monkeypatch, handlers={**real, "meetOnTheMoon": next(iter(real.values()))})
    with pytest.raises(MeetpactError, match="meetOnTheMoon"):
        Mock([provider])


def test_it_does_not_start_on_a_keyword_that_its_validator_ignores() -> None:
    document = copy.deepcopy(load("whereby").document)
    document["components"]["schemas"]["Meeting"]["properties"]["roomName"]["maxLenght"] = 5
    with pytest.raises(MeetpactError, match="maxLenght"):
        Mock(["whereby"], specs=[Spec("whereby", load("whereby").path, document)])


def test_a_reply_that_breaks_the_spec_is_a_500_that_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    mock = Mock(["whereby"])
    endpoint: Endpoint = mock.services["whereby"].endpoints["listMeetings"]
    monkeypatch.setattr(endpoint, "handler", lambda store, **_: Reply(200, {"results": "none"}))
    status, _, body = mock.answer(Request("GET", b"/v1/meetings", b"", {"authorization": "Bearer mock-token"}))
    assert status == 500
    assert b"breaks the spec" in body
    assert b"cursor" in body


@pytest.mark.parametrize("provider", providers())
def test_a_handler_cites_only_facts_that_exist(provider: str) -> None:
    folder = Path(str(mock_package.__file__)).parent
    cited = {
        id for path in folder.glob(f"{provider}*.py") for id in re.findall(r"\bfact: ([a-z0-9-]+)", path.read_text())
    }
    assert cited
    assert cited <= set(facts_of(provider).facts)


@pytest.mark.parametrize("provider", providers())
def test_each_observable_behaviour_is_cited_by_a_test(provider: str) -> None:
    folder = Path(__file__).parents[1] / "behaviours" / provider
    text = "".join(path.read_text() for path in sorted(folder.glob("test_*.py")))
    cited = set(re.findall(r'"([a-z0-9-]+)"', " ".join(re.findall(r"mark\.behaviour\(([^)]*)\)", text))))
    facts = facts_of(provider)
    observable = {fact.id for fact in facts.behaviours if fact.behaviour and not fact.behaviour.unobservable}
    print(f"{provider}: {len(observable)} behaviours, {len(observable - cited)} without a test")
    assert observable - cited == set()
    assert cited <= set(facts.facts)


@pytest.fixture
def process() -> Iterator[list[subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []
    yield started
    for one in started:
        one.kill()
        one.communicate()


def start(process: list[subprocess.Popen[str]], *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0", *arguments]
    process.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    return process[-1]


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_first_line_is_the_url_and_a_signal_ends_it_cleanly(
    process: list[subprocess.Popen[str]], ending: signal.Signals
) -> None:
    server = start(process, "--token", "secret")
    assert server.stdout
    url = server.stdout.readline().strip()
    for path in ("/client/v4/accounts/a/realtime/kit/b/meetings", "/v1/meetings"):
        assert httpx.get(url + path, headers={"authorization": "Bearer secret"}).status_code == 200
        assert httpx.get(url + path, headers={"authorization": "Bearer mock-token"}).status_code == 401
    server.send_signal(ending)
    out, err = server.communicate(timeout=10)
    assert (server.returncode, out, err) == (0, "", "")


def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "meetpact", "mock", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"meetpact: port {port} is taken. Try --port 0 to let the system choose.\n"


def test_every_operation_answers_over_a_socket(mock: Mock) -> None:
    with serving(Mock()) as url:
        for operation in OPERATIONS:
            path = path_of(operation).decode()
            headers = {"authorization": "Bearer mock-token"}
            body = operation.body.example if operation.body else None
            answer = httpx.request(operation.method, url + path, headers=headers, json=body)
            assert answer.status_code in operation.responses, (str(operation), answer.status_code)


def test_a_handler_is_named_after_its_operation() -> None:
    for name in providers():
        for id, function in Mock([name]).services[name].handlers.handlers.items():
            assert function.__name__ == snake(id)


def test_two_handlers_for_one_operation_are_refused() -> None:
    handler = Handlers()
    handler("getRoom")(lambda store: Reply(200))
    with pytest.raises(MeetpactError, match="two handlers for getRoom"):
        handler("getRoom")(lambda store: Reply(200))
