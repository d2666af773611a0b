"""Whereby's behaviours: what a room is called, how long it lives, who finds it, and what throttles a caller."""

import math
import re
import string
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.answer import Answer
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.cases import REMOVED
from meetpact.contract.methods import wrongly_answered
from meetpact.mock.clock import Clock
from meetpact.mock.service import Service

Meeting = dict[str, Any]

PLAIN = ["meetingId", "roomName", "roomUrl", "startDate", "endDate"]
ADDRESSES = ["hostRoomUrl", "viewerRoomUrl"]
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
HOSTED: Mapping[str, Any] = {
    "recording": {"type": "cloud", "destination": {"provider": "whereby"}, "startTrigger": "automatic"},
    "liveTranscription": {"destination": {"provider": "whereby"}, "startTrigger": "manual"},
}
STREAMED = {"destination": {"url": "rtmp://live.example.com/app/key"}, "startTrigger": "prompt"}


def soon(now: datetime | None = None, **after: float) -> datetime:
    return (now or datetime.now(UTC)) + timedelta(**after or {"minutes": 10})


def create(api: Api, **asked: Any) -> Answer:
    return api.call("createMeeting", body={"endDate": soon().isoformat(), **asked})


def opened(api: Api, **asked: Any) -> Meeting:
    answer = create(api, **asked)
    assert answer.status == 201, answer.told()
    return dict(answer.json)


def get(api: Api, meeting: Meeting, **query: Any) -> Answer:
    return api.call("getMeeting", path={"meetingId": meeting["meetingId"]}, query=query)


def delete(api: Api, id: str) -> Answer:
    return api.call("deleteMeeting", path={"meetingId": id})


def pages(api: Api, **query: Any) -> Iterator[list[Meeting]]:
    """Every page, each fetched when it is asked for, until one is the last or shows nothing new."""
    seen: set[str] = set()
    while True:
        answer = api.call("listMeetings", query=query)
        assert answer.status == 200, answer.told()
        yield answer.json["results"]
        ids = {meeting["meetingId"] for meeting in answer.json["results"]}
        if answer.json["cursor"] is None or ids <= seen:
            return
        seen |= ids
        query["cursor"] = answer.json["cursor"]


def listed(api: Api, **query: Any) -> dict[str, Meeting]:
    """The whole list by id."""
    every = [meeting for page in pages(api, **{"limit": 100, **query}) for meeting in page]
    return {meeting["meetingId"]: meeting for meeting in every}


def everywhere(api: Api, fields: list[str] | None = None, **asked: Any) -> list[Meeting]:
    """One new meeting as its creation, a look at it and the list show it."""
    query = {} if fields is None else {"fields": fields}
    created = opened(api, **query, **asked)
    return [created, dict(get(api, created, **query).json), listed(api, **query)[created["meetingId"]]]


def every_operation(api: Api, path: Mapping[str, str], token: str | None = "") -> Iterator[Answer]:
    for operation in api.spec.operations.values():
        body = operation.body.example if operation.body else REMOVED
        yield api.call(operation, path=path, body=body, token=token)


# The key


@pytest.mark.behaviour("missing-or-wrong-key")
@pytest.mark.parametrize("token", [None, "wrong"])
def test_a_call_without_a_valid_key_is_refused_and_does_nothing(api: Api, token: str | None) -> None:
    meeting = opened(api)
    refused = list(every_operation(api, {"meetingId": meeting["meetingId"]}, token))
    assert [answer.status for answer in refused] == [401] * len(refused)
    assert get(api, meeting).status == 200


# The budget of points


@pytest.mark.behaviour("points-a-minute")
def test_without_points_every_operation_is_refused(api: Api, service: Service) -> None:
    path = {"meetingId": opened(api)["meetingId"]}
    service.exhaust("getMeeting")
    for answer in every_operation(api, path):
        assert answer.status == 429, answer.told()
        assert answer.headers["x-ratelimit-limit"] == "1000"
        assert answer.headers["x-ratelimit-remaining"] == "0"
        assert 0 < answer.json["data"]["msLeft"] <= 60_000
        assert int(answer.headers["retry-after"]) == -(-answer.json["data"]["msLeft"] // 1000)


@pytest.mark.behaviour("points-a-minute")
def test_of_a_thousand_points_a_write_takes_three_a_delete_two_a_read_one(
    api: Api, service: Service, clock: Clock
) -> None:
    clock.freeze()
    service.limits.on = True
    meeting, other, *_ = [opened(api) for _ in range(332)]
    assert (delete(api, other["meetingId"]).status, get(api, meeting).status) == (204, 200)
    refused = delete(api, meeting["meetingId"])
    assert (refused.status, refused.headers["x-ratelimit-remaining"]) == (429, "1")
    assert (get(api, meeting).status, api.call("listMeetings").status) == (200, 429)


@pytest.mark.behaviour("waiting-helps")
def test_after_the_announced_milliseconds_calls_are_let_through(api: Api, service: Service, clock: Clock) -> None:
    clock.freeze()
    path = {"meetingId": opened(api)["meetingId"]}
    service.exhaust("getMeeting")
    clock.advance(timedelta(milliseconds=12_345))
    refused = api.call("getMeeting", path=path)
    assert refused.headers["retry-after"] == str(math.ceil(refused.json["data"]["msLeft"] / 1000))
    clock.advance(timedelta(milliseconds=refused.json["data"]["msLeft"] - 1))
    assert api.call("getMeeting", path=path).status == 429
    clock.advance(timedelta(milliseconds=1))
    assert all(answer.ok for answer in every_operation(api, path))


@pytest.mark.behaviour("waiting-helps")
def test_the_wait_is_until_enough_points_are_back(api: Api, service: Service, clock: Clock) -> None:
    clock.freeze()
    service.limits.on = True
    api.call("listMeetings")
    clock.advance(timedelta(seconds=30))
    for _ in range(333):
        opened(api)
    refused = create(api)
    clock.advance(timedelta(seconds=int(refused.headers["retry-after"])))
    assert create(api).status == 201


# Creating


@pytest.mark.behaviour("create-answers-201")
def test_a_meeting_of_nothing_but_an_end_shows_five_properties(api: Api) -> None:
    assert opened(api).keys() & {*PLAIN, *ADDRESSES} == set(PLAIN)


@pytest.mark.behaviour("bad-body-answers-400")
@pytest.mark.parametrize(
    ("name", "value"),
    [("endDate", "tomorrow"), ("roomMode", "huge"), ("isLocked", "yes"), ("fields", ["hostRoomURL"])],
)
def test_a_body_that_breaks_the_contract_is_refused(api: Api, name: str, value: Any) -> None:
    assert create(api, **{name: value}).status == 400


@pytest.mark.behaviour("no-end-date-answers-400")
def test_a_body_without_an_end_is_refused(api: Api) -> None:
    assert api.call("createMeeting", body={"isLocked": True}).status == 400


# Times


@pytest.mark.behaviour("ends-now-or-later")
@pytest.mark.parametrize("hours", [0, 14, -12])
def test_an_end_in_the_past_is_refused_whatever_its_digits_say(api: Api, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    assert create(api, endDate=soon(minutes=-10).astimezone(zone).isoformat()).status == 400
    assert create(api, endDate=soon(minutes=10).astimezone(zone).isoformat()).status == 201


@pytest.mark.behaviour("ends-now-or-later")
def test_an_end_at_the_moment_of_the_call_is_accepted(api: Api, clock: Clock) -> None:
    clock.freeze()
    assert create(api, endDate=clock.now().isoformat()).status == 201
    assert create(api, endDate=soon(clock.now(), milliseconds=-1).isoformat()).status == 400


@pytest.mark.behaviour("end-date-without-offset-is-utc")
def test_an_end_without_offset_comes_back_with_the_same_digits(api: Api) -> None:
    digits = soon().replace(tzinfo=None).isoformat(timespec="seconds")
    assert datetime.fromisoformat(opened(api, endDate=digits)["endDate"]) == datetime.fromisoformat(f"{digits}Z")


@pytest.mark.behaviour("times-are-answered-in-utc")
def test_an_end_five_hours_west_comes_back_five_hours_later_on_the_clock(api: Api) -> None:
    local = soon().replace(microsecond=0, tzinfo=None)
    answered = opened(api, endDate=f"{local.isoformat()}-05:00")["endDate"]
    assert answered.startswith((local + timedelta(hours=5)).isoformat())


@pytest.mark.behaviour("times-are-answered-in-utc", "times-have-milliseconds")
@settings(max_examples=10)
@given(
    after=st.timedeltas(timedelta(minutes=1), timedelta(hours=1)),
    offset=st.integers(-12 * 60, 14 * 60),
    timespec=st.sampled_from(["seconds", "milliseconds"]),
)
def test_an_end_comes_back_as_the_same_instant_in_utc(api: Api, after: timedelta, offset: int, timespec: str) -> None:
    zone = timezone(timedelta(minutes=offset))
    sent = (datetime.now(UTC) + after).astimezone(zone).isoformat(timespec=timespec)
    expected = datetime.fromisoformat(sent).astimezone(UTC).isoformat(timespec="milliseconds")
    assert opened(api, endDate=sent)["endDate"] == expected.replace("+00:00", "Z")


@pytest.mark.behaviour("times-have-milliseconds", "start-date-is-always-answered")
def test_times_end_in_milliseconds_and_z_wherever_a_meeting_is_shown(api: Api) -> None:
    for meeting in everywhere(api, endDate=soon().isoformat(timespec="seconds")):
        for name in ("startDate", "endDate"):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", meeting[name]), name


@pytest.mark.behaviour("starts-when-it-is-created")
def test_a_start_in_the_request_is_ignored(api: Api) -> None:
    before = api.now()
    started = datetime.fromisoformat(opened(api, startDate=soon(minutes=5).isoformat())["startDate"])
    slack = timedelta(minutes=1)  # between this clock and the target's
    assert before - slack <= started <= api.now() + slack


# How long a room lives


@pytest.mark.behaviour("room-lives-an-hour-longer")
def test_a_room_is_found_until_an_hour_after_its_end(api: Api, clock: Clock) -> None:
    clock.freeze()
    meeting = opened(api, endDate=soon(clock.now(), minutes=10).isoformat())
    for passing in (timedelta(0), timedelta(minutes=10), timedelta(minutes=59, seconds=59)):
        clock.advance(passing)
        assert get(api, meeting).status == 200
        assert meeting["meetingId"] in listed(api)


@pytest.mark.behaviour("room-lives-an-hour-longer")
def test_a_room_is_still_found_when_its_end_has_just_passed(api: Api) -> None:
    meeting = opened(api, endDate=soon(api.now(), seconds=1.5).isoformat())
    api.wait(timedelta(seconds=2))
    assert get(api, meeting).status == 200
    assert meeting["meetingId"] in listed(api)


@pytest.mark.behaviour("room-is-gone-after-the-hour", "gone-means-404", "gone-means-not-listed")
def test_a_room_is_gone_an_hour_after_its_end(api: Api, clock: Clock) -> None:
    clock.freeze()
    meeting = opened(api, endDate=soon(clock.now(), minutes=10).isoformat())
    later = opened(api, endDate=soon(clock.now(), minutes=11).isoformat())
    clock.advance(timedelta(minutes=70, seconds=1))
    assert get(api, meeting).status == 404
    assert listed(api).keys() & {meeting["meetingId"], later["meetingId"]} == {later["meetingId"]}


@pytest.mark.behaviour("gone-means-404", "gone-means-not-listed")
def test_a_deleted_meeting_is_gone(api: Api) -> None:
    deleted, kept = opened(api), opened(api)
    delete(api, deleted["meetingId"])
    assert (get(api, deleted).status, get(api, kept).status) == (404, 200)
    assert listed(api).keys() & {deleted["meetingId"], kept["meetingId"]} == {kept["meetingId"]}


# The room's name


@pytest.mark.behaviour("prefix-is-cleaned-and-leads", "prefix-keeps-its-hyphens", "names-are-uuids-unless-asked")
@pytest.mark.parametrize(
    ("sent", "kept"),
    [("Demo Room-", "demoroom-"), ("Customer0348-", "customer0348-"), ("a\tb\n-- C", "ab--c"), ("  ", "")],
)
def test_a_prefix_is_cleaned_and_leads_the_name(api: Api, sent: str, kept: str) -> None:
    meeting = opened(api, roomNamePrefix=sent)
    assert re.fullmatch(f"/{kept}{UUID}", meeting["roomName"])
    assert meeting["roomUrl"].endswith(meeting["roomName"])


@pytest.mark.behaviour("prefix-is-cleaned-and-leads", "nothing-between-prefix-and-rest", "generated-names")
@settings(max_examples=10)
@given(
    prefix=st.text(string.ascii_letters + string.digits + "- ", max_size=39),
    rest=st.sampled_from([("uuid", UUID), ("human-short", "[^/-]{6}")]),
)
def test_a_name_is_a_slash_the_prefix_and_what_is_generated(api: Api, prefix: str, rest: tuple[str, str]) -> None:
    pattern, generated = rest
    name = opened(api, roomNamePrefix=prefix, roomNamePattern=pattern)["roomName"]
    assert re.fullmatch(f"/{re.escape(prefix.replace(' ', '').lower())}{generated}", name)


@pytest.mark.behaviour("null-prefix-means-none")
def test_a_null_prefix_is_taken_as_none(api: Api) -> None:
    api.nameless()
    name = opened(api, roomNamePrefix=None)["roomName"]
    assert re.fullmatch(f"/{UUID}", name)


@pytest.mark.behaviour("prefix-of-at-most-39")
def test_a_prefix_of_39_letters_is_accepted_and_one_of_40_refused(api: Api) -> None:
    assert create(api, roomNamePrefix="a" * api.room(39)).status == 201
    assert create(api, roomNamePrefix="a" * 40).status == 400


@pytest.mark.behaviour("prefix-is-measured-cleaned")
def test_white_space_does_not_count_towards_the_39(api: Api) -> None:
    letters = "a" * api.room(39)
    meeting = opened(api, roomNamePrefix=" ".join(letters) + "  ")
    assert meeting["roomName"].startswith(f"/{letters}")


@pytest.mark.behaviour("prefix-of-other-characters")
@pytest.mark.parametrize("character", ["_", "é", ".", "/", "ß", "م", "\u0000", "\u202e", "😀"])
def test_a_prefix_with_any_other_character_is_refused(api: Api, character: str) -> None:
    assert create(api, roomNamePrefix=f"clinic{character}").status == 400


@pytest.mark.behaviour("names-are-uuids-unless-asked")
def test_a_name_that_nobody_shaped_is_a_uuid(api: Api) -> None:
    names = {opened(api)["roomName"] for _ in range(3)}
    assert len(names) == 3
    assert all(re.fullmatch(f"/{UUID}", name) for name in names)


@pytest.mark.behaviour("room-url-ends-in-the-name")
def test_the_url_is_a_subdomain_of_whereby_and_the_name(api: Api) -> None:
    for meeting in everywhere(api, roomNamePrefix="clinic-"):
        assert re.fullmatch(r"https://[a-z0-9-]+\.whereby\.com" + meeting["roomName"], meeting["roomUrl"])


# The two further addresses


@pytest.mark.behaviour("urls-only-when-asked")
@pytest.mark.parametrize("fields", [None, ["hostRoomUrl"], ["viewerRoomUrl"], ADDRESSES], ids=str)
def test_an_address_is_shown_only_when_fields_names_it(api: Api, fields: list[str] | None) -> None:
    for meeting in everywhere(api, fields):
        assert meeting.keys() & set(ADDRESSES) == set(fields or [])


@pytest.mark.behaviour("get-without-fields", "urls-only-when-asked")
def test_what_the_creation_asked_for_is_not_shown_later_by_itself(api: Api) -> None:
    created = opened(api, fields=ADDRESSES)
    for meeting in (get(api, created).json, listed(api)[created["meetingId"]]):
        assert not meeting.keys() & set(ADDRESSES)


@pytest.mark.behaviour("viewer-mode-adds-both-urls")
@pytest.mark.parametrize("asked", [{}, {"fields": ["hostRoomUrl"]}], ids=str)
def test_a_viewer_mode_room_comes_with_both_addresses(api: Api, asked: dict[str, Any]) -> None:
    assert set(ADDRESSES) <= opened(api, templateType="viewerMode", **asked).keys()


@pytest.mark.behaviour("viewer-mode-urls-on-later-request")
def test_a_viewer_mode_room_shows_its_addresses_later_on_request_only(api: Api) -> None:
    created = opened(api, templateType="viewerMode")
    for fields in ([], ["viewerRoomUrl"], ADDRESSES):
        query = {"fields": fields} if fields else {}
        for meeting in (get(api, created, **query).json, listed(api, **query)[created["meetingId"]]):
            assert meeting.keys() & set(ADDRESSES) == set(fields)


@pytest.mark.behaviour("urls-carry-a-key")
def test_each_address_is_the_room_with_a_key_of_its_own(api: Api) -> None:
    meetings = [opened(api, fields=ADDRESSES) for _ in range(2)]
    keys = []
    for meeting in meetings:
        for name in ADDRESSES:
            url, _, key = meeting[name].partition("?roomKey=")
            assert url == meeting["roomUrl"]
            keys.append(key)
    assert all(keys)
    assert len(set(keys)) == 4


@pytest.mark.behaviour("keys-are-for-life")
def test_the_addresses_stay_the_same(api: Api) -> None:
    created, *later = everywhere(api, ADDRESSES)
    for meeting in (*later, get(api, created, fields=ADDRESSES).json):
        assert [meeting[name] for name in ADDRESSES] == [created[name] for name in ADDRESSES]


# Recording, transcription, streaming


@pytest.mark.behaviour("feature-outside-the-plan", "transcription-outside-the-plan")
def test_a_feature_outside_the_plan_is_refused(api: Api, service: Service) -> None:
    wanted = {**HOSTED, "streaming": STREAMED}
    assert create(api, **wanted).status == 201
    service.forbid()
    assert create(api).status == 201
    for feature, options in wanted.items():
        assert create(api, **{feature: options}).status == 403, feature


@pytest.mark.behaviour("hosted-storage-needs-no-bucket")
@pytest.mark.parametrize("feature", HOSTED)
def test_storage_of_whereby_needs_nothing_but_its_name(api: Api, feature: str) -> None:
    answer = create(api, **{feature: HOSTED[feature]})
    if answer.status == 403:
        pytest.skip(f"the plan has no {feature}")
    assert answer.status == 201


# Reading and listing


@pytest.mark.behaviour("no-such-meeting")
def test_an_id_of_no_meeting_is_not_found(api: Api) -> None:
    for id in (UNKNOWN_ID, str(uuid.uuid4())):
        assert api.call("getMeeting", path={"meetingId": id}).status == 404


@pytest.mark.behaviour("unknown-field-answers-400", "bad-query-answers-400")
def test_a_field_that_does_not_exist_is_refused(api: Api) -> None:
    query = {"fields": ["hostRoomUrl", "hostRoomURL"]}
    assert get(api, opened(api), **query).status == 400
    assert api.call("listMeetings", query=query).status == 400


@pytest.mark.behaviour("bad-query-answers-400", "pages-hold-up-to-a-hundred")
@pytest.mark.parametrize(("limit", "expected"), [(0, 400), (1, 200), (100, 200), (101, 400), ("many", 400)])
def test_a_page_may_hold_one_to_a_hundred(api: Api, limit: Any, expected: int) -> None:
    assert api.call("listMeetings", query={"limit": limit}).status == expected


@pytest.mark.costly
@pytest.mark.behaviour("pages-hold-up-to-a-hundred")
def test_a_page_holds_fifty_unless_asked(api: Api) -> None:
    for _ in range(51):
        opened(api)
    assert len(next(pages(api))) == 50
    assert len(next(pages(api, limit=51))) == 51


@pytest.mark.behaviour("list-answers-a-page")
def test_the_list_shows_a_meeting_as_it_was_created(api: Api) -> None:
    for _ in range(3):
        created, *later = [[meeting[name] for name in PLAIN] for meeting in everywhere(api)]
        assert later == [created] * 2


@pytest.mark.costly
@pytest.mark.behaviour("cursor-turns-the-page", "pages-hold-up-to-a-hundred")
@settings(max_examples=10)
@given(size=st.integers(1, 6), more=st.integers(0, 3))
def test_pages_tile_the_list_whatever_their_size(api: Api, size: int, more: int) -> None:
    created = {opened(api)["meetingId"] for _ in range(more)}
    turned = list(pages(api, limit=size))
    ids = [meeting["meetingId"] for page in turned for meeting in page]
    assert len(set(ids)) == len(ids)
    assert created <= set(ids)
    assert all(len(page) == size for page in turned[:-1])
    assert not turned[1:] or turned[-1]


@pytest.mark.costly
@pytest.mark.behaviour("pages-fit-together")
@settings(max_examples=10)
@given(size=st.integers(1, 3), deleted=st.sets(st.integers(0, 5), min_size=1, max_size=3))
def test_what_comes_and_goes_between_pages_moves_nothing_else(api: Api, size: int, deleted: set[int]) -> None:
    created = [opened(api)["meetingId"] for _ in range(6)]
    kept = [id for at, id in enumerate(created) if at not in deleted]
    turning = pages(api, limit=size)
    seen = [meeting["meetingId"] for meeting in next(turning)]
    for id in created:
        if id in seen or id not in kept:  # with the last one seen goes what the cursor stands behind
            delete(api, id)
    created.append(opened(api)["meetingId"])
    seen += [meeting["meetingId"] for page in turning for meeting in page]
    assert [seen.count(id) for id in kept] == [1] * len(kept)
    for id in created:
        delete(api, id)


@pytest.mark.behaviour("fields-in-one-value")
def test_fields_is_one_value_with_commas(api: Api) -> None:
    created = opened(api)
    both = ",".join(ADDRESSES)
    for meeting in [get(api, created, fields=both).json, *listed(api, fields=both).values()]:
        assert set(ADDRESSES) <= meeting.keys()


@pytest.mark.behaviour("unknown-cursor")
def test_a_cursor_that_no_page_handed_out_is_not_found(api: Api) -> None:
    opened(api)
    assert api.call("listMeetings", query={"cursor": uuid.uuid4().hex}).status == 404


@pytest.mark.behaviour("unknown-query-is-ignored")
def test_a_filter_that_does_not_exist_changes_nothing(api: Api) -> None:
    created = {opened(api)["meetingId"] for _ in range(2)}
    assert created <= listed(api, **{"roomName[startsWith]": "no-room-begins-so"}).keys()


# Deleting


@pytest.mark.behaviour("wrong-method")
def test_a_method_that_a_path_does_not_have_is_refused_with_405(api: Api) -> None:
    assert not list(wrongly_answered(api))


@pytest.mark.behaviour("delete-answers-204", "deleting-twice")
def test_deleting_again_is_answered_like_the_first_time(api: Api) -> None:
    id = opened(api)["meetingId"]
    answers = [delete(api, id) for _ in range(2)]
    assert [(answer.status, answer.content) for answer in answers] == [(204, b"")] * 2


@pytest.mark.behaviour("deleting-what-never-was")
def test_deleting_what_never_was_is_answered_alike(api: Api) -> None:
    assert delete(api, UNKNOWN_ID).status == 204
