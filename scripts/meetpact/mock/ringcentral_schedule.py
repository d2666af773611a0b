"""When a RingCentral meeting takes place: its times as they are answered, its occurrences and its status."""

import calendar
import math
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import islice, takewhile
from typing import Any

from meetpact.mock.clock import moment
from meetpact.mock.store import Row

NOT_STARTED, STARTED, FINISHED = "NotStarted", "Started", "Finished"
#: How many occurrences a rule without an end has, and every rule at most.
ENDLESS, MOST = 10, 100
WEEK = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
WEEKS = ("First", "Second", "Third", "Fourth")
DOOMSDAY = date.max.toordinal()

Rule = Mapping[str, Any]
_SUNDAY_FIRST = calendar.Calendar(calendar.SUNDAY)


def stamp(when: datetime) -> str:
    """A moment as it is answered: `2099-01-05T12:00:00Z`."""
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")  # fact: fraction-of-a-second


def in_utc(times: Row, name: str) -> Row:
    """`times` with its moment of that name as it is answered. Raises ValueError or OverflowError."""
    return {**times, name: stamp(moment(times[name]))} if name in times else times  # fact: answered-in-utc


def status(meeting: Row, now: datetime) -> str:
    """Where a meeting stands: what somebody made of it, else what the clock says."""
    if "_status" in meeting:
        return str(meeting["_status"])  # fact: ended-status
    if meeting["meetingType"] == "Instant":
        return STARTED  # fact: in-progress
    at = now.timestamp()
    spans = list(_spans(meeting))
    if any(start <= at < end for start, end in spans):
        return STARTED
    return FINISHED if spans and all(end <= at for _, end in spans) else NOT_STARTED


def _spans(meeting: Row) -> Iterator[tuple[float, float]]:
    """From when until when a meeting takes place, in seconds since 1970."""
    for times in meeting.get("occurrences", [meeting.get("schedule", {})]):
        if "startTime" in times:
            start = moment(times["startTime"]).timestamp()
            yield start, start + 60 * times.get("durationInMinutes", math.inf)


def occurrences(schedule: Row, rule: Rule) -> list[Row]:
    """The single dates of a meeting, from the start of its schedule on, by its rule."""
    first = moment(schedule["startTime"])
    last = moment(rule["until"]) if "until" in rule else None
    number = rule.get("count", MOST if last else ENDLESS)  # fact: occurrence-number
    starts = takewhile(lambda start: last is None or start <= last, _starts(first, rule))
    return [_occurrence(start, schedule) for start in islice(starts, max(0, min(number, MOST)))]


def _occurrence(start: datetime, schedule: Row) -> Row:
    length = {name: schedule[name] for name in ("durationInMinutes",) if name in schedule}
    # fact: recurring-meeting
    return {"id": str(int(start.timestamp()) * 1000), "startTime": stamp(start), **length, "status": "available"}


def _starts(first: datetime, rule: Rule) -> Iterator[datetime]:
    """The starts from the first one on, for as long as there are dates."""
    days = FREQUENCIES.get(rule.get("frequency", ""), _once)
    begin = first.toordinal()
    for day in days(first.date(), rule, rule.get("interval", 1)):
        if begin <= day <= DOOMSDAY:  # fact: occurrences-from-the-start
            yield datetime.combine(date.fromordinal(day), first.timetz())


def _once(first: date, rule: Rule, interval: int) -> Iterator[int]:
    yield first.toordinal()


def _daily(first: date, rule: Rule, interval: int) -> Iterator[int]:
    yield from range(first.toordinal(), DOOMSDAY + 1, interval)


def _weekly(first: date, rule: Rule, interval: int) -> Iterator[int]:
    own = first.isoweekday() % 7
    days = sorted({WEEK.index(name) for name in rule.get("weeklyByDays", [])}) or [own]  # fact: occurrence-days
    for sunday in range(first.toordinal() - own, DOOMSDAY + 1, 7 * interval):
        yield from (sunday + day for day in days)


def _monthly(first: date, rule: Rule, interval: int) -> Iterator[int]:
    for months in range(12 * first.year + first.month - 1, 12 * (date.max.year + 1), interval):
        year, month = months // 12, months % 12 + 1
        day = _day_of_month(year, month, first, rule)
        if day <= calendar.monthrange(year, month)[1]:
            yield date(year, month, day).toordinal()


def _day_of_month(year: int, month: int, first: date, rule: Rule) -> int:
    if "monthlyByWeek" not in rule or "monthlyByWeekDay" not in rule:
        return int(rule.get("monthlyByDay", first.day))
    column = WEEK.index(rule["monthlyByWeekDay"])
    days = [week[column] for week in _SUNDAY_FIRST.monthdayscalendar(year, month) if week[column]]
    return days[-1 if rule["monthlyByWeek"] == "Last" else WEEKS.index(rule["monthlyByWeek"])]


FREQUENCIES: Mapping[str, Callable[[date, Rule, int], Iterator[int]]] = {
    "Daily": _daily,
    "Weekly": _weekly,
    "Monthly": _monthly,
}
