"""RingCentral meetings: schedules, recurrences, times."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meetpact.contract.api import Api

from behaviours.ringcentral.calls import (
    SCHEDULE,
    WEDNESDAY_NOON,
    create,
    load,
    on,
    recurring,
    refused,
    scheduled,
    update,
)

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


def starts(meeting: Any) -> list[datetime]:
    return [datetime.fromisoformat(occurrence["startTime"]) for occurrence in meeting["occurrences"]]


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


@pytest.mark.behaviour("occurrence-days")
@pytest.mark.parametrize(("rule", "days"), DAYS)
def test_occurrences_fall_on_the_days_of_the_rule(api: Api, rule: dict[str, Any], days: str) -> None:
    assert " ".join(f"{start:%m-%d}" for start in starts(recurring(api, {**rule, "count": 3}))) == days


@pytest.mark.behaviour("occurrence-number")
def test_no_rule_gives_occurrences_without_end(api: Api) -> None:
    for end, number in (({}, 10), ({"count": 1000}, 100), ({"until": "2199-01-01T00:00:00Z"}, 100)):
        assert len(starts(recurring(api, {"frequency": "Daily", **end}))) == number


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
