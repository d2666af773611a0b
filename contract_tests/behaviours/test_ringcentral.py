"""RingCentral's legacy meetings: what no keyword of the spec can hold."""

import math
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meetpact.contract.answer import Answer
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.cases import REMOVED
from meetpact.contract.methods import wrongly_answered
from meetpact.mock.clock import Clock
from meetpact.mock.ringcentral_places import COLLEAGUE
from meetpact.mock.service import Service

WEDNESDAY_NOON = "2099-01-07T12:00:00Z"
LONG_AGO = "2020-01-08T12:00:00Z"
SCHEDULE = {"startTime": WEDNESDAY_NOON, "durationInMinutes": 30, "timeZone": {"id": "1"}}
APPOINTMENT = {"meetingType": "Scheduled", "schedule": SCHEDULE}
SWITCHES = ("allowJoinBeforeHost", "startHostVideo", "startParticipantsVideo")
WISHES = {
    "topic": st.text(),
    "password": st.text(max_size=10),
    **dict.fromkeys((*SWITCHES, "usePersonalMeetingId", "enforceLogin"), st.booleans()),
    "audioOptions": st.lists(st.sampled_from(["Phone", "ComputerAudio"])),
    "autoRecordType": st.sampled_from(["local", "cloud", "none"]),
    "globalDialInCountries": st.lists(st.text(), max_size=3),
}
STRANGE = {"topic": "☕\U0001f469\u200d\U0001f4bb", "password": "\u05e9\u05dc\u05d5\u05dd\0"}


def create(api: Api, **wishes: Any) -> Any:
    answer = api.call("createMeeting", body={"topic": "Tea", **wishes})
    assert answer.status == 201, answer.told()
    return api.promised(answer)


def scheduled(api: Api, **wishes: Any) -> Any:
    return create(api, **{**APPOINTMENT, **wishes})


def recurring(api: Api, rule: dict[str, Any], start: str = WEDNESDAY_NOON) -> Any:
    schedule = {"startTime": start, "durationInMinutes": 30}
    return create(api, meetingType="ScheduledRecurring", schedule=schedule, recurrence=rule)


def on(api: Api, operation: str, meeting: Any, **how: Any) -> Answer:
    return api.call(operation, path={"meetingId": meeting["id"]}, **how)


def load(api: Api, meeting: Any) -> Any:
    return api.promised(on(api, "loadMeeting", meeting))


def update(api: Api, meeting: Any, **wishes: Any) -> Any:
    answer = on(api, "updateMeeting", meeting, body=wishes)
    assert answer.status == 200, answer.told()
    return api.promised(answer)


def every(api: Api, path: dict[str, str], ids: Iterable[str] = (), **how: Any) -> Iterator[Answer]:
    """The answers of all operations, or of some, to their own examples at one path."""
    for id in ids or api.spec.operations:
        body = api.spec.operations[id].body
        yield api.call(id, path=path, body=body.example if body else REMOVED, **how)


def refused(answer: Answer, status: int, code: str, name: str = "") -> None:
    """The answer is a refusal with this code, in the words of the spec, about this parameter or permission."""
    assert answer.status == status, answer.told()
    entries = answer.operation.raw["x-error-codes"]
    known = [entry for entry in entries if entry["status"] == str(status) and entry["code"].startswith(code)]
    words = {(entry["code"], entry["message"].replace("{parameterName}", name)) for entry in known}
    assert (answer.json["errorCode"], answer.json["message"]) in words, answer.told()
    assert f"[{name}]" in answer.json["message"] or not name, answer.told()


def pages(api: Api, size: int = 100) -> Iterator[Any]:
    """The pages of the list, one after the other."""
    query = {"perPage": str(size)}
    while query:
        yield (page := api.promised(api.call("listMeetings", query=query)))
        query = query_of(page["navigation"].get("nextPage", {"uri": ""})["uri"])


def listed(api: Api) -> list[str]:
    return [record["id"] for page in pages(api) for record in page["records"]]


def query_of(uri: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(uri).query).items()}


def real_ids(thing: Any) -> dict[str, str]:
    found = re.search(r"/account/(?P<accountId>[^/~]+)/extension/(?P<extensionId>[^/~]+)/meeting", thing["uri"])
    assert found, thing["uri"]
    return found.groupdict()


def starts(meeting: Any) -> list[datetime]:
    return [datetime.fromisoformat(occurrence["startTime"]) for occurrence in meeting["occurrences"]]


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


@pytest.mark.behaviour("error-body")
def test_the_first_of_the_errors_is_repeated_outside(api: Api) -> None:
    for body in (on(api, "loadMeeting", {"id": UNKNOWN_ID}).json, api.call("listMeetings", token=None).json):
        first = body["errors"][0]
        assert (first["errorCode"], first["message"]) == (body["errorCode"], body["message"])
        assert first.get("parameterName") == ("meetingId" if body["errorCode"] == "CMN-102" else None)


BAD: list[tuple[str, Any]] = [
    ("topic", 5), ("topic", None), ("allowJoinBeforeHost", "yes"), ("host", "me"), ("host", {"id": 5}),
    ("meetingType", "instant"), ("audioOptions", ["Smoke"]), ("recurrence", {"frequency": "Yearly"}),
]  # fmt: skip


@pytest.mark.behaviour("bad-value")
@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_bad_value_is_refused_with_the_name_of_its_property(api: Api, name: str, value: Any) -> None:
    refused(api.call("createMeeting", body={name: value}), 400, "CMN-101", name)
    meeting = scheduled(api)
    refused(on(api, "updateMeeting", meeting, body={name: value}), 400, "CMN-101", name)
    assert load(api, meeting) == meeting


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, marks=pytest.mark.behaviour("body-needed")),
        pytest.param(b"{", marks=pytest.mark.behaviour("unreadable-body")),
        pytest.param(b"[]", marks=pytest.mark.behaviour("unreadable-body")),
    ],
)
def test_a_body_that_cannot_be_parsed_is_refused(api: Api, content: bytes | None) -> None:
    headers = {"authorization": f"Bearer {api.target.token(api.spec)}", "content-type": "application/json"}
    lists, loads = api.call("listMeetings").url, on(api, "loadMeeting", scheduled(api)).url
    for id, url in (("createMeeting", lists), ("updateMeeting", loads)):
        refused(api.send(api.spec.operations[id], url, content, headers), 400, "CMN-104")


@pytest.mark.behaviour("unknown-properties")
def test_a_property_that_nobody_knows_is_ignored(api: Api) -> None:
    strange = {"sugar": 2, "status": "Boiling", "id": "1"}
    made = api.call("createMeeting", body={**APPOINTMENT, **strange})
    meeting = made.json
    for answer in (made, on(api, "updateMeeting", meeting, body=strange), on(api, "loadMeeting", meeting)):
        assert "sugar" not in answer.json
        assert (answer.json["status"], answer.json["id"]) == ("NotStarted", meeting["id"])
    assert meeting["id"] != "1"


@pytest.mark.parametrize(
    ("method", "below", "wanted"),
    [
        pytest.param("GET", "/guests", 404, marks=pytest.mark.behaviour("invalid-uri")),
        pytest.param("PATCH", "", 405, marks=pytest.mark.behaviour("wrong-method")),
    ],
)
def test_a_path_or_a_method_that_does_not_exist_is_an_invalid_uri(
    api: Api, method: str, below: str, wanted: int
) -> None:
    answer = api.stray(method, api.spec.operations["loadMeeting"], UNKNOWN_ID, below)
    told = (answer.status_code, answer.json()["errorCode"], answer.json()["message"])
    assert told == (wanted, "CMN-120", "Invalid URI")


@pytest.mark.behaviour("wrong-method")
def test_a_method_that_a_path_does_not_have_is_refused_with_405(api: Api) -> None:
    assert not list(wrongly_answered(api))


@pytest.mark.behaviour("type-defaults-to-instant")
def test_a_meeting_without_a_type_is_instant(api: Api) -> None:
    assert create(api)["meetingType"] == "Instant"


@pytest.mark.behaviour("video-defaults")
def test_early_entry_cameras_and_recording_are_off_unless_asked_for(api: Api) -> None:
    meeting = create(api)
    assert [meeting[name] for name in SWITCHES] == [False] * 3
    assert meeting["autoRecordType"] == "none"


@pytest.mark.behaviour("new-meeting")
def test_a_new_meeting_has_an_id_of_digits_and_has_not_started(api: Api) -> None:
    meetings = [create(api), scheduled(api), recurring(api, {}), create(api, meetingType="Recurring")]
    for meeting in meetings:
        assert meeting["id"].isdigit()
        assert meeting["status"] == "NotStarted"
    assert len({meeting["id"] for meeting in meetings}) == len(meetings)


@pytest.mark.behaviour("instant-meeting")
def test_an_instant_meeting_has_links_but_neither_schedule_nor_password(api: Api) -> None:
    meeting = create(api, meetingType="Instant")
    assert "schedule" not in meeting
    assert meeting["password"] == ""
    assert set(meeting["links"]) == {"startUri", "joinUri"}
    assert "pwd" not in query_of(meeting["links"]["joinUri"])


@pytest.mark.behaviour("scheduled-meeting")
def test_a_scheduled_meeting_has_its_password_in_the_link_to_join(api: Api) -> None:
    meeting = scheduled(api, password="123456")
    assert (meeting["schedule"], meeting["password"]) == (SCHEDULE, "123456")
    assert query_of(meeting["links"]["joinUri"])["pwd"]


@pytest.mark.behaviour("recurring-meeting", "recurrence-spelling")
def test_a_recurring_meeting_comes_back_with_its_rule_and_its_occurrences(api: Api) -> None:
    rule = {"frequency": "Daily", "interval": 2, "count": 3}
    meeting = recurring(api, rule)
    assert meeting["uuid"]
    assert meeting["h323Password"]
    assert meeting["recurrence"] == rule
    assert "reccurence" not in on(api, "loadMeeting", meeting).json
    for occurrence, start in zip(meeting["occurrences"], starts(meeting), strict=True):
        assert occurrence["id"] == str(int(start.timestamp() * 1000))
        assert (occurrence["durationInMinutes"], occurrence["status"]) == (30, "available")


@pytest.mark.behaviour("occurrences-from-the-start")
def test_occurrences_begin_at_the_start_and_end_with_the_count_or_the_last_moment(api: Api) -> None:
    @settings(max_examples=10)
    @given(st.sampled_from([1, 2, 7]), st.integers(0, 20), st.integers(-1, 40))
    @example(2, 3, 40)
    @example(1, 5, 4)
    @example(1, 5, 3)
    def dates(interval: int, count: int, days: int) -> None:
        first = datetime.fromisoformat(WEDNESDAY_NOON)
        until = (first + timedelta(days=days)).isoformat()
        meeting = recurring(api, {"frequency": "Daily", "interval": interval, "count": count, "until": until})
        number = min(count, days // interval + 1)
        assert starts(meeting) == [first + timedelta(days=interval * index) for index in range(number)]
        assert meeting["schedule"] == {"startTime": WEDNESDAY_NOON, "durationInMinutes": 30}

    dates()


DAYS: list[tuple[dict[str, Any], str]] = [
    ({"frequency": "Weekly"}, "01-07 01-14 01-21"),
    ({"frequency": "Weekly", "weeklyByDays": ["Wednesday", "Monday"]}, "01-07 01-12 01-14"),
    ({"frequency": "Weekly", "weeklyByDays": ["Sunday"]}, "01-11 01-18 01-25"),
    ({"frequency": "Weekly", "weeklyByDays": ["Monday"], "interval": 2}, "01-19 02-02 02-16"),
    ({"frequency": "Monthly"}, "01-07 02-07 03-07"),
    ({"frequency": "Monthly", "monthlyByDay": 5, "interval": 3}, "04-05 07-05 10-05"),
    ({"frequency": "Monthly", "monthlyByDay": 31}, "01-31 03-31 05-31"),
    ({"frequency": "Monthly", "monthlyByWeekDay": "Friday", "monthlyByWeek": "Last"}, "01-30 02-27 03-27"),
    ({"frequency": "Monthly", "monthlyByWeekDay": "Sunday", "monthlyByWeek": "Second"}, "01-11 02-08 03-08"),
]


@pytest.mark.behaviour("occurrence-days")
@pytest.mark.parametrize(("rule", "days"), DAYS)
def test_occurrences_fall_on_the_days_of_the_rule(api: Api, rule: dict[str, Any], days: str) -> None:
    assert " ".join(f"{start:%m-%d}" for start in starts(recurring(api, {**rule, "count": 3}))) == days


@pytest.mark.behaviour("occurrence-number")
def test_no_rule_gives_occurrences_without_end(api: Api) -> None:
    for end, number in (({}, 10), ({"count": 1000}, 100), ({"until": "2199-01-01T00:00:00Z"}, 100)):
        assert len(starts(recurring(api, {"frequency": "Daily", **end}))) == number


@pytest.mark.parametrize(
    "wishes",
    [
        pytest.param({}, marks=pytest.mark.behaviour("host-is-the-extension")),
        pytest.param({"host": {"id": UNKNOWN_ID}}, marks=pytest.mark.behaviour("host-elsewhere")),
    ],
)
def test_the_host_is_the_extension(api: Api, wishes: Any) -> None:
    meeting = create(api, **wishes)
    own = real_ids(meeting)["extensionId"]
    assert meeting["host"]["id"] == own
    assert update(api, meeting, **wishes)["host"]["id"] == own


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("schedule", "noon", marks=pytest.mark.behaviour("schedule-refused")),
        pytest.param("schedule", {"startTime": "noon"}, marks=pytest.mark.behaviour("schedule-refused")),
        pytest.param("schedule", {}, marks=pytest.mark.behaviour("schedule-rules")),
        pytest.param("schedule", {"durationInMinutes": 30}, marks=pytest.mark.behaviour("schedule-rules")),
        pytest.param("password", {"text": "tea"}, marks=pytest.mark.behaviour("password-refused")),
        pytest.param("password", "elevenchars", marks=pytest.mark.behaviour("password-rules")),
    ],
)
@pytest.mark.parametrize("kind", ["Scheduled", "ScheduledRecurring"])
def test_a_bad_schedule_or_password_is_refused(api: Api, kind: str, name: str, value: Any) -> None:
    body = {"schedule": SCHEDULE, "meetingType": kind, name: value}
    meeting = scheduled(api, password="tenletters")
    refused(api.call("createMeeting", body=body), 400, "CMN-101", name)
    refused(on(api, "updateMeeting", meeting, body=body), 400, "CMN-101", name)
    assert load(api, meeting) == meeting


@pytest.mark.behaviour("schedule-rules")
@pytest.mark.parametrize("kind", ["Scheduled", "ScheduledRecurring"])
def test_a_type_that_needs_a_start_is_refused_without_a_schedule(api: Api, kind: str) -> None:
    refused(api.call("createMeeting", body={"meetingType": kind}), 400, "CMN-101", "schedule")
    refused(on(api, "updateMeeting", create(api), body={"meetingType": kind}), 400, "CMN-101", "schedule")


@pytest.mark.parametrize(
    "fraction",
    [
        pytest.param("", marks=pytest.mark.behaviour("start-time-format", "answered-in-utc")),
        pytest.param(".987", marks=pytest.mark.behaviour("fraction-of-a-second")),
    ],
)
def test_times_are_answered_in_utc_and_in_whole_seconds(api: Api, fraction: str) -> None:
    @settings(max_examples=10)
    @given(st.datetimes(datetime(2090, 1, 1), datetime(2150, 1, 1)), st.integers(-14 * 60, 14 * 60))
    def in_utc(local: datetime, offset: int) -> None:
        hours, minutes = divmod(abs(offset), 60)
        here = f"{local:%Y-%m-%dT%H:%M:%S}{fraction}{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"
        utc = f"{local - timedelta(minutes=offset):%Y-%m-%dT%H:%M:%S}"
        for sent in (here, f"{utc}{fraction}Z"):
            meeting = scheduled(api, schedule={"startTime": sent}, recurrence={"until": sent})
            assert (meeting["schedule"], meeting["recurrence"]) == ({"startTime": f"{utc}Z"}, {"until": f"{utc}Z"})

    in_utc()


@pytest.mark.behaviour("interval-as-text")
def test_an_interval_in_quotes_is_a_number(api: Api) -> None:
    meeting = recurring(api, {"frequency": "Daily", "interval": "2", "count": 2})
    assert (meeting["recurrence"]["interval"], type(meeting["recurrence"]["interval"])) == (2, int)
    assert starts(meeting)[1] - starts(meeting)[0] == timedelta(days=2)
    assert update(api, meeting, recurrence={"interval": "90"})["recurrence"] == {"interval": 90}
    for wrong in ("0", "91", "two", "-1", "1.5", ""):
        body = {"recurrence": {"frequency": "Daily", "interval": wrong}}
        refused(api.call("createMeeting", body=body), 400, "CMN-101", "recurrence")


@pytest.mark.behaviour("instant-is-not-listed")
def test_an_instant_meeting_is_not_listed(api: Api) -> None:
    instant, scheduled_one = create(api, meetingType="Instant"), scheduled(api)
    found = listed(api)
    assert scheduled_one["id"] in found
    assert instant["id"] not in found


@pytest.mark.behaviour("past-is-not-listed")
def test_a_scheduled_meeting_that_has_begun_is_not_listed(api: Api) -> None:
    past, future = scheduled(api, schedule={"startTime": LONG_AGO}), scheduled(api)
    anytime, again = create(api, meetingType="Recurring"), recurring(api, {"frequency": "Daily"}, LONG_AGO)
    found = listed(api)
    assert {future["id"], anytime["id"], again["id"]} <= set(found)
    assert past["id"] not in found


@pytest.mark.behaviour("deleted-is-not-listed")
def test_a_deleted_meeting_is_not_listed(api: Api) -> None:
    meeting, other = scheduled(api), scheduled(api)
    on(api, "deleteMeeting", meeting)
    found = listed(api)
    assert other["id"] in found
    assert meeting["id"] not in found


@pytest.mark.costly
@pytest.mark.behaviour("page-parameters")
def test_pages_tile_the_list(api: Api) -> None:
    mine = {scheduled(api)["id"] for _ in range(5)}

    @settings(max_examples=10)
    @given(st.integers(1, 7))
    @example(2)
    def tile(size: int) -> None:
        found: list[str] = []
        for page in pages(api, size):
            paging, number, total = page["paging"], len(found) // size + 1, page["paging"]["totalElements"]
            last = math.ceil(total / size)
            assert (paging["page"], paging["perPage"], paging["totalPages"]) == (number, size, last)
            assert (paging["pageStart"], paging["pageEnd"]) == (len(found), len(found) + len(page["records"]) - 1)
            links = {"firstPage": 1, "previousPage": number - 1, "nextPage": number + 1, "lastPage": last}
            queries = {name: {"page": str(to), "perPage": str(size)} for name, to in links.items() if 1 <= to <= last}
            assert {name: query_of(link["uri"]) for name, link in page["navigation"].items()} == queries
            assert query_of(page["uri"]) == {"page": str(number), "perPage": str(size)}
            found += [record["id"] for record in page["records"]]
        assert (found, len(found)) == (listed(api), total)

    tile()
    assert mine <= set(listed(api))


@pytest.mark.behaviour("page-bounds")
@pytest.mark.parametrize("name", ["page", "perPage"])
@pytest.mark.parametrize("value", [0, -1, "x"])
def test_a_page_without_a_number_is_refused(api: Api, name: str, value: Any) -> None:
    refused(api.call("listMeetings", query={name: value}), 400, "CMN-101", name)


@pytest.mark.behaviour("page-defaults", "page-past-the-end")
def test_a_page_past_the_end_is_empty(api: Api) -> None:
    scheduled(api)
    paging = api.call("listMeetings").json["paging"]
    assert (paging["page"], paging["perPage"]) == (1, 100)
    page = api.call("listMeetings", query={"page": paging["totalPages"] + 5}).json
    assert page["records"] == []
    assert set(page["paging"]) == {"page", "perPage", "totalPages", "totalElements"}
    assert "nextPage" not in page["navigation"]
    assert page["navigation"]["previousPage"] == page["navigation"]["lastPage"]


@pytest.mark.behaviour("whole-meeting")
def test_a_meeting_comes_back_as_it_was_asked_for(api: Api) -> None:
    @settings(max_examples=10)
    @given(st.fixed_dictionaries({}, optional=WISHES))
    @example(STRANGE)
    def comes_back(wishes: dict[str, Any]) -> None:
        meeting = scheduled(api, **wishes)
        assert {name: meeting[name] for name in wishes} == wishes
        assert load(api, meeting) == meeting

    comes_back()


@pytest.mark.behaviour("update-answers-the-meeting")
def test_an_update_answers_the_whole_meeting_as_it_is_now(api: Api) -> None:
    meeting = scheduled(api)
    answered = update(api, meeting, **STRANGE)
    assert {name: answered[name] for name in STRANGE} == STRANGE
    assert set(answered) == set(meeting)
    assert load(api, meeting) == answered


@pytest.mark.behaviour("update-merges", "no-defaults-on-update")
def test_an_update_changes_what_it_names_and_nothing_else(api: Api) -> None:
    kept = {"password": "123456", "autoRecordType": "cloud", **dict.fromkeys(SWITCHES, True)}
    meeting = scheduled(api, **kept)
    assert update(api, meeting, topic="Coffee") == {**meeting, "topic": "Coffee"}

    @settings(max_examples=10)
    @given(st.fixed_dictionaries({}, optional=WISHES))
    @example(STRANGE)
    @example({"schedule": {"startTime": LONG_AGO.replace("2020", "2099")}})
    def changes(wishes: dict[str, Any]) -> None:
        before = load(api, meeting)
        after = update(api, meeting, **wishes)
        links = after["links"] if "password" in wishes else before["links"]
        assert after == load(api, meeting) == {**before, **wishes, "links": links}

    changes()


@pytest.mark.behaviour("deleted-is-gone", "delete-answers-nothing")
def test_a_deleted_meeting_is_gone(api: Api) -> None:
    other, meeting = scheduled(api), scheduled(api)
    deleted = on(api, "deleteMeeting", meeting)
    assert (deleted.status, deleted.content) == (204, b"")
    assert scheduled(api)["id"] != meeting["id"]
    refused(on(api, "loadMeeting", meeting), 404, "CMN-102", "meetingId")
    assert load(api, other) == other


@pytest.mark.behaviour("deleting-twice")
def test_deleting_twice_finds_nothing(api: Api) -> None:
    meeting = scheduled(api)
    assert on(api, "deleteMeeting", meeting).status == 204
    refused(on(api, "deleteMeeting", meeting), 404, "CMN-102", "meetingId")


@pytest.mark.behaviour("end-in-progress", "end-answers-nothing")
def test_a_meeting_in_progress_can_be_ended(api: Api) -> None:
    path = api.scene.path(api.spec.operations["endMeeting"])
    api.situate(api.spec.operations["endMeeting"], path)
    under_way = api.call("loadMeeting", path=path).json["status"]
    ended = api.call("endMeeting", path=path)
    assert (ended.status, ended.content) == (204, b"")
    assert api.call("loadMeeting", path=path).json["status"] != under_way != "NotStarted"


@pytest.mark.behaviour("in-progress", "ended-status", "instant-can-be-read")
def test_an_instant_meeting_and_one_that_has_begun_are_in_progress_until_they_are_ended(api: Api) -> None:
    for meeting in (create(api), scheduled(api, schedule={"startTime": LONG_AGO})):
        assert load(api, meeting)["status"] == "Started"
        assert on(api, "endMeeting", meeting).status == 204
        assert load(api, meeting)["status"] == "Finished"
        assert update(api, meeting, topic="Coffee")["status"] == load(api, meeting)["status"] == "Finished"


@pytest.mark.behaviour("ending-what-is-not-in-progress")
def test_a_meeting_that_is_not_in_progress_cannot_be_ended(api: Api) -> None:
    ended, over = create(api), scheduled(api, schedule={"startTime": LONG_AGO, "durationInMinutes": 30})
    assert on(api, "endMeeting", ended).status == 204
    for meeting in (scheduled(api), recurring(api, {}), create(api, meetingType="Recurring"), ended, over):
        refused(on(api, "endMeeting", meeting), 404, "CMN-102", "meetingId")


@pytest.mark.behaviour("in-progress")
def test_a_meeting_is_in_progress_as_long_as_the_clock_says(api: Api, clock: Clock) -> None:
    clock.freeze()
    begin = (clock.now().replace(microsecond=0) + timedelta(minutes=10)).isoformat()
    once = scheduled(api, schedule={"startTime": begin, "durationInMinutes": 30})
    twice = recurring(api, {"frequency": "Daily", "count": 2}, begin)
    steps = [(0, "NotStarted", "NotStarted"), (10, "Started", "Started"), (29, "Started", "Started")]
    steps += [(1, "Finished", "NotStarted"), (24 * 60 - 29, "Finished", "Started"), (29, "Finished", "Finished")]
    for minutes, *expected in steps:
        clock.advance(timedelta(minutes=minutes))
        assert [load(api, meeting)["status"] for meeting in (once, twice)] == expected


@pytest.mark.behaviour("fixed-path-first", "service-info-object")
def test_the_service_info_is_answered_at_its_fixed_path(api: Api) -> None:
    info = api.call("loadMeetingServiceInfo").json
    parts = {"uri", "supportUri", "intlDialInNumbersUri", "externalUserInfo", "dialInNumbers", "domain"}
    assert parts <= set(info)
    assert info["uri"].endswith("/meeting/service-info")
