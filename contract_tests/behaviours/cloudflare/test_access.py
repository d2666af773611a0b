"""Cloudflare RealtimeKit: who is let in, how often, and to what."""

import uuid
from datetime import timedelta

import pytest
from meetpact.contract.answer import Answer
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.cases import REMOVED
from meetpact.contract.methods import wrongly_answered
from meetpact.contract.models.cloudflare import OTHER_ACCOUNT, OTHER_APP
from meetpact.mock.clock import Clock
from meetpact.mock.service import Service

from behaviours.cloudflare.calls import OPERATIONS, Listing, Row, added, call, done, every, is_refused, opened


def is_turned_away(answer: Answer, status: int) -> bool:
    """Whether Cloudflare's gateway refused with that status."""
    body = answer.json
    whole = {"success", "errors", "messages", "result"} <= set(body) and bool(body["errors"])
    return answer.status == status and whole and body["success"] is False and body["result"] is None


@pytest.mark.behaviour("no-token-no-answer")
@pytest.mark.parametrize("token", [None, "a-token-that-nobody-has"])
def test_without_a_known_token_the_gateway_refuses_with_401(api: Api, token: str | None) -> None:
    for answer in every(api, token=token):
        assert is_turned_away(answer, 401), answer.told()


@pytest.mark.behaviour("token-needs-one-permission")
@pytest.mark.parametrize("permission", ["Realtime Admin", "Realtime"])
def test_either_permission_is_enough(api: Api, service: Service, permission: str) -> None:
    service.grants["token"] = {permission}
    for answer in every(api):
        assert answer.ok, answer.told()


@pytest.mark.behaviour("no-permission-no-answer")
def test_without_a_permission_the_gateway_refuses_with_403(api: Api, service: Service) -> None:
    path = api.scene.path(api.spec.operations["refreshParticipantToken"])
    service.forbid()
    for answer in every(api, path=path):
        assert is_turned_away(answer, 403), answer.told()


@pytest.mark.behaviour("strange-place-is-refused")
@pytest.mark.parametrize("strange", ["account_id", "app_id"])
def test_an_account_or_an_app_of_somebody_else_is_refused_with_403(api: Api, service: Service, strange: str) -> None:
    path = api.scene.path(api.spec.operations["refreshParticipantToken"])
    own = (path["account_id"], path["app_id"])
    for table, key in (("accounts", own[:1]), ("apps", own)):  # as a seed has them; else the mock has any
        service.store.table(table)[key] = {}
    assert api.call("refreshParticipantToken", path=path).ok
    for answer in every(api, path={**path, strange: uuid.uuid4().hex}):
        assert is_turned_away(answer, 403), answer.told()


@pytest.mark.behaviour("rate-limit")
def test_the_251st_request_within_ten_seconds_is_refused(api: Api, service: Service, clock: Clock) -> None:
    path = api.scene.path(api.spec.operations["getMeeting"])
    clock.freeze()
    service.limits.on = True
    for index in range(250):
        answer = api.call(["getMeeting", "listMeetings"][index % 2], path=path)
        assert answer.ok, f"request {index + 1}: {answer.told()}"
    refused = api.call("listParticipants", path=path)
    assert is_refused(refused, 429), refused.told()
    assert refused.headers["retry-after"] == "10"
    clock.advance(timedelta(seconds=10))
    assert api.call("listParticipants", path=path).ok


@pytest.mark.behaviour("data-always-comes")
def test_every_success_carries_data(api: Api) -> None:
    for answer in every(api):
        assert {"success", "data"} <= set(answer.json), answer.told()


@pytest.mark.behaviour("counters-are-whole")
def test_a_whole_number_may_be_written_with_a_point(api: Api) -> None:
    meetings = Listing(api)
    made = meetings.add(session_keep_alive_time_in_secs=120.0)
    assert repr(made["session_keep_alive_time_in_secs"]) == "120"
    assert meetings.ids(page_no="1.0") == meetings.ids(page_no=1) == [made["id"]]


@pytest.mark.behaviour("apps-are-apart")
@pytest.mark.usefixtures("service")  # a second app is nothing that a request brings about
def test_an_app_lists_its_own_meetings_only(api: Api) -> None:
    other, ours = {"app_id": str(uuid.uuid4())}, opened(api)
    api.call("createMeeting", path=other, body={"title": "Theirs"})
    theirs = api.promised(api.call("listMeetings", path=other))["data"]
    assert [meeting.get("title") for meeting in theirs] == ["Theirs"]
    assert [meeting["id"] for meeting in done(api, "listMeetings")] == [ours["id"]]
    for name in ("getMeeting", "updateMeeting", "replaceMeeting"):
        body = REMOVED if name == "getMeeting" else {"title": "Ours"}
        assert is_refused(call(api, name, theirs[0], body=body), 404), name
    shown = api.promised(api.call("getMeeting", path=other | {"meeting_id": theirs[0]["id"]}))["data"]
    assert shown == theirs[0] | shown


@pytest.mark.behaviour("apps-are-apart")
@pytest.mark.parametrize(
    "other", [{"app_id": OTHER_APP}, {"account_id": OTHER_ACCOUNT}], ids=lambda other: next(iter(other))
)
def test_nothing_of_an_app_is_seen_from_another_app_or_account(api: Api, other: Row) -> None:
    meeting = opened(api, title="Ours")
    ids = {"meeting_id": meeting["id"], "participant_id": added(api, meeting)["id"]}
    for operation in OPERATIONS:
        if operation.method == "GET":
            path = api.scene.path(operation, ids) | other
            answer = api.glance(operation, path)
            told = f"seen from another {next(iter(other))}: {answer.told()}"
            assert not answer.ok or not any(id in str(answer.json) for id in ids.values()), told


@pytest.mark.behaviour("unknown-answers-404")
@pytest.mark.parametrize("unknown", [UNKNOWN_ID, "no-uuid"])
def test_an_id_that_names_nothing_here_is_refused_with_404(api: Api, unknown: str) -> None:
    path = api.scene.path(api.spec.operations["getParticipant"])
    elsewhere = added(api, opened(api))["id"]
    for name, id in (("meeting_id", unknown), ("participant_id", unknown), ("participant_id", elsewhere)):
        for answer in every(api, name, path | {name: id}):
            assert is_refused(answer, 404), answer.told()


@pytest.mark.behaviour("wrong-method")
def test_a_method_that_a_path_does_not_have_is_refused_with_405(api: Api) -> None:
    assert not list(wrongly_answered(api))
