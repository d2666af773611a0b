"""Moments that are others than they should be."""

from collections.abc import Callable
from datetime import UTC, timedelta
from importlib import import_module
from typing import Any

from meetpact.mock.clock import moment
from meetpact.mock.store import Row
from meetpact.strength.catalogue.ringcentral.shelf import add
from meetpact.strength.catalogue.ways import asked, told

add(
    "time",
    "the offset of a start is ignored",
    "createMeeting",
    "answered-in-utc",
    asked("createMeeting", lambda a: _bend(a, lambda t: moment(t).replace(tzinfo=UTC).isoformat())),
)
add(
    "time",
    "a start is cut to minutes",
    "createMeeting",
    "start-time-format",
    asked("createMeeting", lambda a: _bend(a, lambda t: moment(t).replace(second=0, microsecond=0).isoformat())),
)
add(
    "time",
    "a start is answered as it was sent",
    "createMeeting",
    "answered-in-utc fraction-of-a-second",
    told(
        "createMeeting",
        lambda b, a, s: (
            "schedule" in b
            and "startTime" in b["schedule"]
            and b["schedule"].update(startTime=a["body"]["schedule"]["startTime"])
        ),
    ),
)
add(
    "time",
    "a fraction of a second is rounded up",
    "createMeeting",
    "fraction-of-a-second",
    asked(
        "createMeeting",
        lambda a: _bend(a, lambda t: (moment(t) + timedelta(seconds=1 if moment(t).microsecond else 0)).isoformat()),
    ),
)
for _how, _shift in (
    ("five minutes late", timedelta(minutes=-5)),
    ("five minutes early", timedelta(minutes=5)),
    ("a day late", timedelta(days=-1)),
):
    add("time", f"the status is {_how}", "loadMeeting", "in-progress", lambda p, by=_shift: _off(p, by))
add(
    "time",
    "a meeting is never over",
    "loadMeeting",
    "in-progress",
    told(
        "loadMeeting",
        lambda b, a, s: b["status"] == "Finished" and b["meetingType"] != "Instant" and b.update(status="Started"),
    ),
)
add(
    "time",
    "a meeting without a length is never in progress",
    "loadMeeting",
    "in-progress",
    told(
        "loadMeeting",
        lambda b, a, s: (
            b["status"] == "Started"
            and "durationInMinutes" not in b.get("schedule", {})
            and b.update(status="NotStarted")
        ),
    ),
)
add(
    "time",
    "an Instant meeting has not started",
    "loadMeeting",
    "in-progress",
    told(
        "loadMeeting",
        lambda b, a, s: b["meetingType"] == "Instant" and b["status"] == "Started" and b.update(status="NotStarted"),
    ),
)
add(
    "time",
    "a new meeting is Started",
    "createMeeting",
    "new-meeting",
    told("createMeeting", lambda b, a, s: b["meetingType"] == "Instant" and b.update(status="Started")),
)


def _bend(arguments: Row, how: Callable[[str], str]) -> None:
    schedule = arguments["body"].get("schedule", {})
    if "startTime" in schedule:
        schedule["startTime"] = how(schedule["startTime"])


def _off(planter: Any, by: timedelta) -> None:
    ringcentral: Any = import_module("meetpact.mock.ringcentral")
    before = ringcentral.status
    planter.set(ringcentral, "status", lambda row, now: before(row, now + by))
