"""The switches of a mock, over HTTP and in Python: what they bring about, and who may use them."""

import json
import re
import subprocess
import sys
from typing import Any

import httpx
import openapi_spec_validator
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.mock import Mock, switches
from meetpact.mock.request import Request
from meetpact.places import providers
from mock_calls import (
    CLOUDFLARE,
    END,
    HEADERS,
    LISTS,
    RINGCENTRAL,
    SCHEDULED,
    WHEREBY,
    call,
    fresh_mock,  # noqa: F401  (a fixture)
    headers_of,
)

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
