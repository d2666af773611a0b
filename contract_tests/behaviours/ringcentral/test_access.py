"""RingCentral meetings: who is let in, how often, and to what."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from meetpact.contract.answer import Answer
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.cases import REMOVED
from meetpact.mock.clock import Clock
from meetpact.mock.ringcentral_places import COLLEAGUE
from meetpact.mock.service import Service

from behaviours.ringcentral.calls import APPOINTMENT, create, real_ids, refused, scheduled


def every(api: Api, path: dict[str, str], ids: Iterable[str] = (), **how: Any) -> Iterator[Answer]:
    """The answers of all operations, or of some, to their own examples at one path."""
    for id in ids or api.spec.operations:
        body = api.spec.operations[id].body
        yield api.call(id, path=path, body=body.example if body else REMOVED, **how)


@pytest.mark.behaviour("tilde")
def test_a_tilde_stands_for_the_account_and_the_extension_of_the_session(api: Api) -> None:
    tildes = {"accountId": "~", "extensionId": "~"}
    meeting, instant = (api.call("createMeeting", path=tildes, body=body).json for body in (APPOINTMENT, {}))
    own = real_ids(meeting)
    assert real_ids(api.call("createMeeting", path=own, body={}).json) == real_ids(instant) == own
    tildes, reals = ({**path, "meetingId": meeting["id"]} for path in (tildes, own))
    for id in ("loadMeeting", "updateMeeting", "listMeetings", "loadMeetingServiceInfo"):
        assert api.promised(next(every(api, tildes, [id]))) == api.promised(next(every(api, reals, [id])))
    assert api.call("deleteMeeting", path=tildes).status == 204
    assert api.call("loadMeeting", path=reals).status == 404


@pytest.mark.behaviour("canonical-uri")
def test_addresses_in_answers_hold_ids_instead_of_tildes(api: Api) -> None:
    path = {"accountId": "~", "extensionId": "~", "meetingId": scheduled(api)["id"]}
    ids = ("createMeeting", "loadMeeting", "updateMeeting", "listMeetings", "loadMeetingServiceInfo")
    found = [real_ids(answer.json) for answer in every(api, path, ids)]
    assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        pytest.param("accountId", "", marks=pytest.mark.behaviour("unknown-account")),
        pytest.param("extensionId", "createMeeting updateMeeting", marks=pytest.mark.behaviour("unknown-extension")),
        pytest.param("extensionId", "", marks=pytest.mark.behaviour("unknown-extension-elsewhere")),
        pytest.param("meetingId", "loadMeeting endMeeting", marks=pytest.mark.behaviour("unknown-meeting")),
        pytest.param("meetingId", "updateMeeting", marks=pytest.mark.behaviour("update-unknown-meeting")),
        pytest.param("meetingId", "deleteMeeting", marks=pytest.mark.behaviour("delete-unknown-meeting")),
    ],
)
def test_an_unknown_id_is_not_found(api: Api, name: str, ids: str) -> None:
    for answer in every(api, {"meetingId": scheduled(api)["id"], name: UNKNOWN_ID}, ids.split()):
        refused(answer, 404, "CMN-102", name)


@pytest.mark.behaviour("another-extension")
def test_another_users_extension_is_out_of_reach(api: Api, service: Service) -> None:
    for answer in every(api, {"extensionId": COLLEAGUE, "meetingId": scheduled(api)["id"]}):
        refused(answer, 403, "CMN-404")


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(None, marks=pytest.mark.behaviour("no-token")),
        pytest.param("Bearer", marks=pytest.mark.behaviour("no-token")),
        pytest.param("Basic dGVh", marks=pytest.mark.behaviour("broken-token")),
        pytest.param("Bearer never-issued", marks=pytest.mark.behaviour("broken-token")),
    ],
)
def test_a_request_without_a_good_token_is_refused(api: Api, header: str | None) -> None:
    path = {"meetingId": scheduled(api)["id"]}
    for answer in every(api, path, token=None, headers={"authorization": header} if header else {}):
        refused(answer, 401, "OAU-1")


@pytest.mark.behaviour("application-needs-meetings", "user-needs-meetings", "meetings-permission-everywhere")
@pytest.mark.behaviour("application-before-user")
@pytest.mark.parametrize(("lacking", "code"), [("application", "CMN-401"), ("user", "CMN-408"), ("both", "CMN-401")])
def test_the_meetings_permission_is_needed(api: Api, service: Service, lacking: str, code: str) -> None:
    path = {"meetingId": scheduled(api)["id"]}
    service.grants |= {holder: set() for holder in service.grants if lacking in (holder, "both")}
    for answer in every(api, path):
        refused(answer, 403, code, "Meetings")
        assert answer.json["permissionName"] == "Meetings"


@pytest.mark.behaviour("rate-limit", "groups-apart")
@pytest.mark.parametrize(
    ("id", "other", "limit"), [("listMeetings", "endMeeting", 50), ("createMeeting", "listMeetings", 40)]
)
def test_the_request_after_the_last_allowed_one_of_a_group_is_refused(
    api: Api, service: Service, clock: Clock, id: str, other: str, limit: int
) -> None:
    path = {"meetingId": create(api)["id"]}
    service.limits.on = True
    clock.freeze()
    for _ in range(limit):
        assert next(every(api, path, [id])).ok
    refused(next(every(api, path, [id])), 429, "CMN-301")
    assert next(every(api, path, [other])).ok
    clock.advance(timedelta(seconds=61))
    assert next(every(api, path, [id])).ok


@pytest.mark.behaviour("rate-limit")
def test_a_refusal_for_too_many_requests_tells_of_the_limit(api: Api, service: Service) -> None:
    path = {"meetingId": scheduled(api)["id"]}
    for id in api.spec.operations:
        service.exhaust(id)
    for answer in every(api, path):
        refused(answer, 429, "CMN-301")
        rule = answer.operation.raw["x-rate-limit"]
        told = [answer.headers[f"x-rate-limit-{name}"] for name in ("group", "limit", "remaining", "window")]
        assert told == [rule["group"], str(rule["limit"]), "0", str(rule["window"])]
        assert 0 < int(answer.headers["retry-after"]) <= rule["penalty"]


@pytest.mark.behaviour("penalty-restarts")
@pytest.mark.parametrize("id", ["listMeetings", "createMeeting"])
def test_a_request_inside_the_penalty_starts_it_anew(api: Api, service: Service, clock: Clock, id: str) -> None:
    clock.freeze()
    penalty = api.spec.operations[id].raw["x-rate-limit"]["penalty"]
    service.exhaust(id)
    for _ in range(4):
        answer = next(every(api, {}, [id]))
        assert (answer.status, answer.headers["retry-after"]) == (429, str(penalty))
        clock.advance(timedelta(seconds=penalty / 2))
    clock.advance(timedelta(seconds=penalty / 2 + 1))
    assert next(every(api, {}, [id])).ok


@pytest.mark.behaviour("fixed-path-first", "service-info-object")
def test_the_service_info_is_answered_at_its_fixed_path(api: Api) -> None:
    info = api.call("loadMeetingServiceInfo").json
    parts = {"uri", "supportUri", "intlDialInNumbersUri", "externalUserInfo", "dialInNumbers", "domain"}
    assert parts <= set(info)
    assert info["uri"].endswith("/meeting/service-info")
