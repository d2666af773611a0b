"""On which days a RingCentral meeting comes again, by the facts about it."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from stranger.moments import moment, seconds

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKS = {"First": 0, "Second": 1, "Third": 2, "Fourth": 3, "Last": -1}
LATEST = datetime(9999, 1, 1, tzinfo=UTC)


def starts(start: datetime, rule: dict[str, Any]) -> list[datetime]:
    """The starts of a meeting: ten without an end, a hundred at most."""
    until = (moment(rule["until"]) if "until" in rule else None) or LATEST
    open_ended = "until" not in rule and "count" not in rule
    most = 10 if open_ended else min(rule.get("count", 100), 100)
    found: list[datetime] = []
    if most > 0:
        for when in _days(start, rule):
            if when > until or when > LATEST or len(found) >= most:
                break
            found.append(when)
    return found


def _days(start: datetime, rule: dict[str, Any]) -> Iterator[datetime]:
    interval = int(rule.get("interval", 1))
    frequency = rule.get("frequency", "Daily")
    if frequency == "Monthly":
        yield from _monthly(start, rule, interval)
        return
    wanted = {DAYS.index(day) for day in rule.get("weeklyByDays", [])} or {start.weekday()}
    if frequency == "Daily":
        interval, wanted = interval, set(range(7))
        when = start
        while when <= LATEST:
            yield when
            when += timedelta(days=interval)
        return
    sunday = start - timedelta(days=(start.weekday() + 1) % 7)
    while sunday <= LATEST:
        for step in range(7):
            when = sunday + timedelta(days=step)
            if when >= start and when.weekday() in wanted:
                yield when
        sunday += timedelta(weeks=interval)


def _monthly(start: datetime, rule: dict[str, Any], interval: int) -> Iterator[datetime]:
    year, month = start.year, start.month
    while year < 9999:
        day = _day(year, month, rule, start.day)
        if day:
            when = start.replace(year=year, month=month, day=day)
            if when >= start:
                yield when
        months = year * 12 + month - 1 + interval
        year, month = divmod(months, 12)
        month += 1


def _day(year: int, month: int, rule: dict[str, Any], default: int) -> int | None:
    last = monthrange(year, month)[1]
    if "monthlyByWeek" in rule and "monthlyByWeekDay" in rule:
        wanted = DAYS.index(rule["monthlyByWeekDay"])
        days = [day for day in range(1, last + 1) if datetime(year, month, day, tzinfo=UTC).weekday() == wanted]
        return days[WEEKS[rule["monthlyByWeek"]]]
    day = int(rule.get("monthlyByDay", default))
    return day if day <= last else None


def occurrences(schedule: dict[str, Any], rule: dict[str, Any]) -> list[dict[str, Any]]:
    """The occurrences as an answer has them."""
    start = moment(schedule["startTime"])
    if start is None:
        return []
    return [
        {
            "status": "available",
            "startTime": seconds(when),
            "id": str(int(when.timestamp()) * 1000),
            "durationInMinutes": schedule.get("durationInMinutes", 60),
        }
        for when in starts(start.replace(microsecond=0), rule)
    ]
