"""The switches of a mock, over HTTP and in Python: what they bring about, and who may use them."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import httpx
import openapi_spec_validator
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.observer import Observer
from meetpact.mock import Mock, mocked, switches
from meetpact.mock.faults import KINDS, Fault
from meetpact.mock.request import Request
from meetpact.mock.server import serving
from meetpact.places import providers
from meetpact.spec import load

HEADERS = {"authorization": "Bearer mock-token", "content-type": "application/json"}
CLOUDFLARE = "/client/v4/accounts/a/realtime/kit/b/meetings"
RINGCENTRAL = "/restapi/v1.0/account/~/extension/~/meeting"
WHEREBY = "/v1/meetings"
LISTS = {"cloudflare": CLOUDFLARE, "ringcentral": RINGCENTRAL, "whereby": WHEREBY}
END = "2099-01-01T00:00:00Z"
SCHEDULED = {"meetingType": "Scheduled", "topic": "t", "schedule": {"startTime": END, "durationInMinutes": 5}}


def call(mock: Mock, method: str, url: str, body: Any = None, headers: dict[str, str] = HEADERS) -> tuple[int, Any]:
    path, _, query = url.partition("?")
    content = json.dumps(body).encode() if body is not None else b""
    status, _, answer = mock.answer(Request(method, path.encode(), query.encode(), headers, content))
    return status, json.loads(answer) if answer else None


def headers_of(mock: Mock, method: str, url: str) -> dict[str, str]:
    headers = mock.answer(Request(method, url.encode(), b"", HEADERS))[1]
    return {name.decode(): value.decode() for name, value in headers}


@pytest.fixture
def mock() -> Mock:
    return Mock()


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Mock, str]]:
    mock = Mock()
    with serving(mock) as url:
        yield mock, url


# The document


def test_its_document_is_valid_and_served(mock: Mock) -> None:
    status, document = call(mock, "GET", "/_mock/openapi.json")
    assert status == 200
    openapi_spec_validator.validate(document)


def test_every_operation_of_it_has_a_handler_and_the_other_way_round() -> None:
    assert set(switches.spec().operations) == set(switches.handler.handlers)


CALLS: list[tuple[str, str, Any, int]] = [
    ("GET", "/_mock/openapi.json", None, 200),
    ("GET", "/_mock/state", None, 200),
    ("PUT", "/_mock/state", {"whereby": {"meetings": [{"endDate": END}]}}, 200),
    ("PUT", "/_mock/state", {"zoom": {}}, 400),
    ("GET", "/_mock/clock", None, 200),
    ("PUT", "/_mock/clock", {"now": END, "frozen": True}, 200),
    ("PUT", "/_mock/clock", {"now": "soon"}, 400),
    ("PUT", "/_mock/clock", {"now": "9999-12-31T23:59:60Z"}, 400),
    ("POST", "/_mock/clock/advance", {"seconds": -1e10}, 200),
    ("POST", "/_mock/clock/advance", {"seconds": 1e10}, 200),
    ("POST", "/_mock/clock/advance", {"seconds": 1e12}, 400),
    ("POST", "/_mock/clock/advance", {"seconds": "1"}, 400),
    ("GET", "/_mock/requests?after=0", None, 200),
    ("GET", "/_mock/requests?after=x", None, 400),
    ("DELETE", "/_mock/requests", None, 204),
    ("POST", "/_mock/faults", {"kind": "status", "status": 503}, 201),
    ("POST", "/_mock/faults", {"kind": "explode"}, 400),
    ("POST", "/_mock/faults", {"kind": "breach"}, 400),
    ("POST", "/_mock/faults", {"kind": "status", "operation": "meetOnTheMoon"}, 400),
    ("POST", "/_mock/faults", {"kind": "content-type", "media_type": "a/b\r\nx: y"}, 400),
    ("POST", "/_mock/faults", {"kind": "status", "provider": "cloudflare", "operation": "endMeeting"}, 400),
    ("GET", "/_mock/faults", None, 200),
    ("DELETE", "/_mock/faults/99", None, 404),
    ("DELETE", "/_mock/faults", None, 204),
    ("GET", "/_mock/permissions", None, 200),
    ("PUT", "/_mock/permissions", {"cloudflare": {"grants": {"token": []}}}, 200),
    ("PUT", "/_mock/permissions", {"cloudflare": {"grants": {"nobody": []}}}, 400),
    ("GET", "/_mock/limits", None, 200),
    ("PUT", "/_mock/limits", {"whereby": {"on": True, "exhaust": ["organization"]}}, 200),
    ("PUT", "/_mock/limits", {"whereby": {"exhaust": ["nobody"]}}, 400),
    ("PUT", "/_mock/limits", {"zoom": {}}, 400),
    ("POST", "/_mock/meetings/whereby/x/join", None, 404),
    ("POST", "/_mock/meetings/zoom/x/join", None, 404),
    ("POST", "/_mock/reset", None, 204),
    ("GET", "/_mock/nothing", None, 404),
    ("BREW", "/_mock/clock", None, 405),
]


def test_each_call_answers_as_its_document_says(mock: Mock) -> None:
    seen = set()
    for method, url, body, status in CALLS:
        answer = call(mock, method, url, body)
        assert answer[0] == status, (method, url, answer)
        path = url.partition("?")[0].removeprefix("/_mock")
        for operation in switches.spec().operations.values():
            if operation.method == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", operation.path), path):
                seen.add(operation.id)
                assert status in operation.responses, (method, url)
    assert set(switches.spec().operations) - seen == {"startMeeting", "leaveMeeting"}


@given(
    method=st.sampled_from(["GET", "PUT", "POST", "DELETE"]),
    path=st.sampled_from(sorted({operation.path for operation in switches.spec().operations.values()})),
    body=st.binary(max_size=30) | st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "now", "seconds", "whereby", "clock", "faults", "on"]), inner),
    ).map(lambda value: json.dumps(value).encode()),
)  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_nothing_that_is_sent_to_it_makes_it_fail(method: str, path: str, body: bytes) -> None:
    mock = Mock()
    sent = Request(method, f"/_mock{path}".replace("{id}", "1").encode(), b"", HEADERS, body)
    assert mock.answer(sent)[0] < 500
    for url in LISTS.values():
        assert mock.answer(Request("GET", url.encode(), b"", HEADERS))[0] in (200, 403, 429)


# Who may


def test_a_token_is_needed_where_there_is_one() -> None:
    mock = Mock(control_token="secret")
    assert call(mock, "GET", "/_mock/clock")[0] == 401
    assert call(mock, "GET", "/_mock/clock", headers={})[0] == 401
    assert call(mock, "GET", "/_mock/clock", headers={"authorization": "Bearer secret"})[0] == 200


def test_without_control_there_is_none() -> None:
    assert call(Mock(control=False), "GET", "/_mock/clock")[0] == 404


def test_a_page_of_another_origin_may_not(mock: Mock) -> None:
    for origin, status in (("http://evil.example", 403), ("http://127.0.0.1:4010", 200), ("null", 403)):
        headers = {**HEADERS, "host": "127.0.0.1:4010", "origin": origin}
        assert call(mock, "GET", "/_mock/clock", headers=headers)[0] == status


def test_beyond_loopback_a_token_is_made_up_and_told() -> None:
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0", "--host", "0.0.0.0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        assert server.stderr
        port = server.stdout.readline().strip().rpartition(":")[2]
        warning = server.stderr.readline()
        url = f"http://127.0.0.1:{port}/_mock/clock"
        refused = httpx.get(url).status_code
        token = re.search(r"Bearer (\S+);", warning)
        assert token
        admitted = httpx.get(url, headers={"authorization": f"Bearer {token[1]}"}).status_code
        server.terminate()
    assert warning.startswith("meetpact: warning: 0.0.0.0 can be reached")
    assert (refused, admitted) == (401, 200)


def test_control_is_no_part_of_the_log(mock: Mock) -> None:
    call(mock, "GET", "/_mock/clock")
    call(mock, "GET", "/v1/nothing")
    call(mock, "POST", WHEREBY, {"endDate": "never"})
    call(mock, "POST", WHEREBY, {"endDate": END})
    log = call(mock, "GET", "/_mock/requests?after=1")[1]["requests"]
    assert [(one["number"], one["operation"], one["status"], one["request"]["verdict"]) for one in log] == [
        (2, "createMeeting", 400, "broken"), (3, "createMeeting", 201, "held")]  # fmt: skip
    stray = call(mock, "GET", "/_mock/requests")[1]["requests"][0]
    assert (stray["operation"], stray["url"], stray["request"]["verdict"]) == (None, "/v1/nothing", "broken")


# Permissions and limits


@pytest.mark.parametrize(("holder", "code"), [("application", "CMN-401"), ("user", "CMN-408")])
def test_a_permission_that_is_taken_away_is_missed(mock: Mock, holder: str, code: str) -> None:
    call(mock, "PUT", "/_mock/permissions", {"ringcentral": {"grants": {holder: []}}})
    status, body = call(mock, "GET", RINGCENTRAL)
    assert (status, body["errorCode"]) == (403, code)
    call(mock, "PUT", "/_mock/permissions", {"ringcentral": {"grants": {holder: ["Meetings"]}}})
    assert call(mock, "GET", RINGCENTRAL)[0] == 200


@pytest.mark.parametrize("provider", providers())
def test_a_plan_is_kept_to(mock: Mock, provider: str) -> None:
    call(mock, "PUT", "/_mock/clock", {"now": END, "frozen": True})
    groups = call(mock, "GET", "/_mock/limits")[1][provider]["groups"]
    plan = {group: {"limit": 3} for group in groups}
    call(mock, "PUT", "/_mock/limits", {provider: {"on": True, "plan": plan}})
    statuses = [call(mock, "GET", LISTS[provider])[0] for _ in range(4)]
    assert statuses == [200, 200, 200, 429]
    wait = int(headers_of(mock, "GET", LISTS[provider])["retry-after"])
    assert wait >= 1
    call(mock, "POST", "/_mock/clock/advance", {"seconds": wait})
    assert call(mock, "GET", LISTS[provider])[0] == 200


def test_cloudflare_allows_250_in_10_seconds(mock: Mock) -> None:
    call(mock, "PUT", "/_mock/clock", {"now": END, "frozen": True})
    call(mock, "PUT", "/_mock/limits", {"cloudflare": {"on": True}})
    statuses = [call(mock, "GET", CLOUDFLARE)[0] for _ in range(251)]
    assert statuses == [200] * 250 + [429]


# Rooms


def test_a_ringcentral_meeting_is_started_joined_left_and_over(mock: Mock) -> None:
    id = call(mock, "POST", RINGCENTRAL, SCHEDULED)[1]["id"]
    room = f"/_mock/meetings/ringcentral/{id}"

    def status() -> str:
        return str(call(mock, "GET", f"{RINGCENTRAL}/{id}")[1]["status"])

    assert call(mock, "POST", f"{room}/join")[0] == 409
    assert call(mock, "POST", f"{room}/start")[0] == 204
    assert status() == "Started"
    assert [call(mock, "POST", f"{room}/{event}")[0] for event in ("join", "leave")] == [204, 204]
    assert status() == "Started"
    assert call(mock, "POST", f"{room}/leave")[0] == 204
    assert status() == "Finished"
    assert call(mock, "POST", f"{room}/leave")[0] == 409


def test_who_may_join_before_the_host_starts_the_meeting(mock: Mock) -> None:
    id = call(mock, "POST", RINGCENTRAL, {**SCHEDULED, "allowJoinBeforeHost": True})[1]["id"]
    assert call(mock, "POST", f"/_mock/meetings/ringcentral/{id}/join")[0] == 204
    assert call(mock, "POST", f"{RINGCENTRAL}/{id}/end")[0] == 204
    assert call(mock, "POST", f"/_mock/meetings/ringcentral/{id}/leave")[0] == 409


def test_an_update_leaves_those_inside_where_they_are(mock: Mock) -> None:
    bodies = {"cloudflare": {"title": "t"}, "ringcentral": {"topic": "u"}}
    for provider, made in (("cloudflare", {}), ("ringcentral", {**SCHEDULED, "allowJoinBeforeHost": True})):
        answer = call(mock, "POST", LISTS[provider], made)[1]
        id = answer["data"]["id"] if provider == "cloudflare" else answer["id"]
        assert call(mock, "POST", f"/_mock/meetings/{provider}/{id}/join")[0] == 204
        assert call(mock, "PUT", f"{LISTS[provider]}/{id}", bodies[provider])[0] == 200
        assert [call(mock, "POST", f"/_mock/meetings/{provider}/{id}/leave")[0] for _ in "12"] == [204, 409]


def test_nobody_joins_an_inactive_cloudflare_meeting_or_a_whereby_room_that_is_gone(mock: Mock) -> None:
    id = call(mock, "POST", CLOUDFLARE, {})[1]["data"]["id"]
    assert call(mock, "POST", f"/_mock/meetings/cloudflare/{id}/join")[0] == 204
    call(mock, "PATCH", f"{CLOUDFLARE}/{id}", {"status": "INACTIVE"})
    assert call(mock, "POST", f"/_mock/meetings/cloudflare/{id}/join")[0] == 409
    room = call(mock, "POST", WHEREBY, {"endDate": END})[1]["meetingId"]
    assert call(mock, "POST", f"/_mock/meetings/whereby/{room}/join")[0] == 204
    call(mock, "PUT", "/_mock/clock", {"now": "2099-01-02T00:00:00Z"})
    assert call(mock, "POST", f"/_mock/meetings/whereby/{room}/join")[0] == 409
    assert call(mock, "POST", f"/_mock/meetings/whereby/{room}/start")[0] == 409


# Faults


def fault(mock: Mock, kind: str, **options: Any) -> None:
    assert call(mock, "POST", "/_mock/faults", {"kind": kind, **options})[0] == 201


def test_every_kind_of_fault_is_in_the_document_and_in_a_test() -> None:
    document = switches.spec().schemas["NewFault"]["properties"]
    assert document["kind"]["enum"] == list(KINDS)
    assert set(document) == {name for name in Fault.__dataclass_fields__ if name not in ("id", "drawn")}
    text = Path(__file__).read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f'"{kind}"' not in text] == []


@pytest.mark.parametrize("provider", providers())
@pytest.mark.parametrize("asked", [400, 404, 429, 500, 503, 599])
def test_any_status_comes_in_the_providers_own_shape(mock: Mock, provider: str, asked: int) -> None:
    fault(mock, "status", status=asked, provider=provider, times=1)
    answer, body = call(mock, "GET", LISTS[provider])
    assert answer == asked
    shape = {"cloudflare": "success", "ringcentral": "errorCode", "whereby": "data"}[provider]
    if provider == "whereby" and asked != 429:
        assert body is None
    else:
        assert shape in body
    assert call(mock, "GET", LISTS[provider])[0] == 200


@pytest.mark.parametrize("provider", providers())
def test_a_429_has_the_retry_after_that_was_asked_for(mock: Mock, provider: str) -> None:
    for asked, expected in ((None, "1"), (7, "7"), (False, None)):
        fault(mock, "status", status=429, times=1, retry_after=asked)
        assert headers_of(mock, "GET", LISTS[provider]).get("retry-after") == expected


def test_a_fault_meets_its_operation_and_no_other(mock: Mock) -> None:
    fault(mock, "status", status=500, operation="createMeeting", provider="whereby")
    assert call(mock, "GET", WHEREBY)[0] == 200
    assert call(mock, "POST", CLOUDFLARE, {})[0] == 201
    assert [call(mock, "POST", WHEREBY, {"endDate": END})[0] for _ in range(3)] == [500, 500, 500]
    assert call(mock, "GET", WHEREBY)[1]["results"] == []


@given(st.integers(0, 99), st.floats(0.2, 0.8))
@settings(max_examples=20, deadline=None)
def test_the_same_seed_meets_the_same_requests(seed: int, probability: float) -> None:
    def met() -> list[bool]:
        mock = Mock(["whereby"])
        fault(mock, "status", status=500, probability=probability, seed=seed)
        return [call(mock, "GET", WHEREBY)[0] == 500 for _ in range(200)]

    first = met()
    assert first == met()
    assert abs(sum(first) / 200 - probability) < 0.17


def test_latency_has_its_distribution() -> None:
    def delays(**options: Any) -> list[float]:
        return [Fault("latency", drawn=number, **options).delay() for number in range(2000)]

    assert set(delays(seconds=0.25)) == {0.25}
    normal = delays(seconds=1.0, distribution="normal", spread=0.1)
    assert abs(sum(normal) / 2000 - 1) < 0.02
    assert min(normal) >= 0
    tail = delays(seconds=1.0, distribution="long-tail", spread=1.0)
    assert abs(median(tail) - 1) < 0.15
    assert max(tail) > 8


def test_latency_is_felt_and_a_timeout_is_one(served: tuple[Mock, str]) -> None:
    mock, url = served
    for transport in (None, mock.transport()):
        mock.reset()
        with httpx.Client(transport=transport, base_url=url, headers=HEADERS, timeout=0.6) as client:
            fault(mock, "latency", seconds=0.2, times=1)
            started = time.monotonic()
            assert client.get(WHEREBY).status_code == 200
            assert time.monotonic() - started >= 0.2
            fault(mock, "timeout", times=1)
            with pytest.raises(httpx.ReadTimeout):
                client.get(WHEREBY)
            assert client.get(WHEREBY).status_code == 200


def test_a_reset_breaks_off_in_the_middle_of_the_body(served: tuple[Mock, str]) -> None:
    mock, url = served
    for transport in (None, mock.transport()):
        mock.reset()
        with httpx.Client(transport=transport, base_url=url, headers=HEADERS) as client:
            fault(mock, "reset", times=1, after=5)
            came = b""
            with pytest.raises(httpx.ReadError), client.stream("GET", WHEREBY) as answer:  # noqa: PT012
                assert answer.status_code == 200
                for piece in answer.iter_raw():
                    came += piece
            assert came in (b'{"res', b"")
            assert client.get(WHEREBY).json()["results"] == []


def test_what_is_truncated_or_malformed_is_no_json(mock: Mock) -> None:
    whole = mock.answer(Request("GET", WHEREBY.encode(), b"", HEADERS))[2]
    for kind in ("truncated", "malformed"):
        for seed in range(20):
            fault(mock, kind, times=1, seed=seed)
            _, headers, body = mock.answer(Request("GET", WHEREBY.encode(), b"", HEADERS))
            assert dict(headers)[b"content-length"] == str(len(body)).encode()
            assert body != whole
            with pytest.raises(ValueError):  # noqa: PT011 - whatever json says of it
                json.loads(body)


def test_a_content_type_is_wrong_on_demand(mock: Mock) -> None:
    fault(mock, "content-type", media_type="text/plain", times=1)
    assert headers_of(mock, "GET", WHEREBY)["content-type"] == "text/plain"
    assert headers_of(mock, "GET", WHEREBY)["content-type"] == "application/json"


def test_a_trickle_comes_slowly_and_whole(served: tuple[Mock, str]) -> None:
    mock, url = served
    for transport in (None, mock.transport()):
        mock.reset()
        with httpx.Client(transport=transport, base_url=url, headers=HEADERS) as client:
            fault(mock, "trickle", times=1, after=7, seconds=0.05)
            started = time.monotonic()
            assert client.get(WHEREBY).json() == {"results": [], "cursor": None}
            assert time.monotonic() - started >= 0.2


def test_a_duplicate_delivery_makes_two(mock: Mock) -> None:
    fault(mock, "duplicate", times=1, operation="createMeeting")
    made = call(mock, "POST", WHEREBY, {"endDate": END})[1]["meetingId"]
    results = call(mock, "GET", WHEREBY)[1]["results"]
    assert len(results) == 2
    assert made == results[-1]["meetingId"]


def test_a_stale_read_lacks_the_last_write(mock: Mock) -> None:
    made = [call(mock, "POST", CLOUDFLARE, {"title": f"t{number}"})[1]["data"]["id"] for number in range(3)]
    fault(mock, "stale", operation="listMeetings")

    def titles() -> list[str]:
        return [meeting["title"] for meeting in call(mock, "GET", CLOUDFLARE)[1]["data"]]

    assert titles() == ["t2", "t1", "t0"]
    call(mock, "POST", CLOUDFLARE, {"title": "t3"})
    assert titles() == ["t2", "t1", "t0"]
    call(mock, "PATCH", f"{CLOUDFLARE}/{made[1]}", {"title": "changed"})
    assert titles() == ["t3", "t2", "t1", "t0"]
    call(mock, "DELETE", "/_mock/faults")
    assert titles() == ["t3", "t2", "changed", "t0"]


def test_a_write_is_kept_and_not_counted_by_a_stale_fault(mock: Mock) -> None:
    fault(mock, "stale", times=1)
    for number in range(2):
        assert call(mock, "POST", CLOUDFLARE, {"title": f"t{number}"})[0] == 201
    seen = [[meeting["title"] for meeting in call(mock, "GET", CLOUDFLARE)[1]["data"]] for _ in "12"]
    assert seen == [["t0"], ["t1", "t0"]]


@pytest.mark.parametrize("provider", providers())
def test_a_breach_breaks_the_claim_at_its_address(provider: str) -> None:
    """The observer of the contract tests sees each claim broken that a new meeting and a list show."""
    bodies = {
        "cloudflare": {"title": "t", "record_on_start": True},
        "ringcentral": SCHEDULED,
        "whereby": {"endDate": END},
    }
    spec, observer, tried = load(provider), Observer(load(provider)), 0
    mock = Mock([provider])
    for operation, body in (("createMeeting", bodies[provider]), ("listMeetings", None)):
        found = spec.operations[operation]
        method = found.method
        good = call(mock, method, LISTS[provider], body)
        shown = list(observer.judge(found, good[0], {}, good[1], "application/json"))
        for address in sorted({one.address for one in shown} - {f"{operation}/responses/{good[0]}"}):
            if address.endswith(("/nullable", "/oneOf")):
                continue
            fault(mock, "breach", address=address, times=1)
            status, answer = call(mock, method, LISTS[provider], body)
            broken = {one.address for one in observer.judge(found, status, {}, answer, "application/json") if one.wrong}
            owner = address.rpartition("/enum/")[0] or address
            # what a part of an allOf says of the whole is checked by validators only, not told claim by claim
            assert any(one.startswith(owner) for one in broken) or (address == "Meeting/type" and not broken), address
            log = call(mock, "GET", "/_mock/requests")[1]["requests"][-1]
            assert (log["reply"]["verdict"], log["faults"]) == ("broken", ["breach"]), address
            tried += 1
    print(f"{provider}: {tried} claims broken on demand")
    assert tried > 10


def test_a_breach_of_a_status_answers_another(mock: Mock) -> None:
    fault(mock, "breach", address="listMeetings/responses/200", times=1)
    assert call(mock, "GET", WHEREBY)[0] == 418


def test_faults_are_told_in_the_log_and_come_together() -> None:
    with mocked("whereby") as whereby:
        whereby.faults.add("status", status=502, times=1)
        whereby.faults.add("content-type", media_type="text/html", times=1)
        answer = whereby.http.get("/meetings")
        assert (answer.status_code, whereby.requests[0].faults) == (502, ("status", "content-type"))
        assert answer.headers["content-type"] == "text/html"
