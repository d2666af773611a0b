"""Whereby: times, and how long a room lives."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.api import Api
from meetpact.mock.clock import Clock

from behaviours.whereby.calls import create, delete, everywhere, get, listed, opened, soon


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
