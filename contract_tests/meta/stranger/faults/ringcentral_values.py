"""Faults in what RingCentral makes of values and times."""

import re
from datetime import datetime, timedelta
from typing import Any

from stranger.moments import moment, seconds
from stranger.planted import Plant, instead, plant
from stranger.provider import Call, Reply

RC, LIST, VALUE, TIME = "ringcentral", "list", "value", "time"
Row = dict[str, Any]
PAGES = "page-parameters page-defaults page-past instant-is past-is page-completeness"


# values

SENT = (
    "whole-meeting video-defaults scheduled-meeting instant-meeting type-defaults recurrence recurring-meeting "
    "update-answers round-trip meeting-object start-time-format interval-as-text occurrence new-meeting "
    "fraction answered-in"
)


def _stored(name: str, how: Any) -> Plant:
    def kept(before: Any, body: Row) -> Row:
        found: Row = before(body)
        return {**found, name: how(found[name])} if name in found else found

    return instead("kept", kept)


def _inner(name: str, how: Any) -> Any:
    return lambda old: {**old, name: how(old[name])} if name in old else old


def _without(name: str) -> Any:
    return lambda old: {key: value for key, value in old.items() if key != name}


for said, name, how in [
    ("cut at 128", "topic", lambda text: text[:128]),
    ("trimmed", "topic", str.strip),
    ("in small letters", "topic", str.lower),
    ("Meeting when empty", "topic", lambda text: text or "Meeting"),
    ("without emoji", "topic", lambda text: re.sub("[\U00010000-\U0010ffff]", "?", text)),
    ("without NUL", "topic", lambda text: text.partition("\0")[0]),
    ("digits alone", "password", lambda text: re.sub(r"\D", "", text)),
    ("cut at 6", "password", lambda text: text[:6]),
    ("in capitals", "password", str.upper),
    ("always false", "startHostVideo", lambda _: False),
    ("turned round", "enforceLogin", lambda flag: not flag),
    ("always none", "autoRecordType", lambda _: "none"),
    ("sorted", "audioOptions", sorted),
    ("the first alone", "globalDialInCountries", lambda old: old[:1]),
    ("in capitals", "globalDialInCountries", lambda old: [text.upper() for text in old]),
    ("always false", "enableWaitingRoom", lambda _: False),
    ("in quarters", "schedule", _inner("durationInMinutes", lambda n: max(n // 15 * 15, 15))),
    ("at most a day", "schedule", _inner("durationInMinutes", lambda n: min(n, 1440))),
    ("without its zone", "schedule", _without("timeZone")),
    ("in zone 1", "schedule", lambda old: {**old, "timeZone": {"id": "1"}}),
    ("without count", "recurrence", _without("count")),
    ("every time", "recurrence", lambda old: {**old, "interval": 1}),
    ("without days", "recurrence", _without("weeklyByDays")),
    ("without until", "recurrence", _without("until")),
    ("on the first day", "recurrence", _inner("weeklyByDays", lambda days: days[:1])),
    ("always false", "muteParticipantsOnEntry", lambda _: False),
]:
    plant(RC, VALUE, f"{name} is {said}", SENT, _stored(name, how))


def _default(name: str, value: Any) -> Plant:
    def created(before: Any, call: Call) -> Reply:
        call.body = {name: value, **call.body}
        reply: Reply = before(call)
        return reply

    return instead("create_meeting", created)


for name, value in [
    ("allowJoinBeforeHost", True),
    ("startHostVideo", True),
    ("startParticipantsVideo", True),
    ("autoRecordType", "cloud"),
    ("meetingType", "Recurring"),
    ("password", "123456"),
]:
    plant(RC, VALUE, f"{name} is {value} by default", SENT, _default(name, value))


def _shown(how: Any) -> Plant:
    def shown(before: Any, row: Row) -> Row:
        view: Row = before(row)
        how(view)
        return view

    return instead("shown", shown)


def _link(view: Row) -> None:
    view["links"]["joinUri"] = view["links"]["joinUri"].partition("?")[0]


def _letters(view: Row) -> None:
    view["id"] = "m" + view["id"]


def _spelling(view: Row) -> None:
    if "recurrence" in view:
        view["reccurence"] = view.pop("recurrence")


def _one_less(view: Row) -> None:
    if "occurrences" in view:
        view["occurrences"] = view["occurrences"][:-1]


def _hour_later(view: Row) -> None:
    for each in view.get("occurrences", []):
        each["startTime"] = seconds((moment(each["startTime"]) or datetime.min) + timedelta(hours=1))


def _daily(view: Row) -> None:
    for number, each in enumerate(view.get("occurrences", [])):
        start = (moment(view["occurrences"][0]["startTime"]) or datetime.min) + timedelta(days=number)
        each.update(startTime=seconds(start), id=str(int(start.timestamp()) * 1000))


def _short(view: Row) -> None:
    for each in view.get("occurrences", []):
        each["durationInMinutes"] = 5


def _in_seconds(view: Row) -> None:
    for each in view.get("occurrences", []):
        each["id"] = each["id"][:-3]


for how in (_link, _letters, _spelling, _one_less, _hour_later, _daily, _short, _in_seconds):
    plant(RC, VALUE, f"answers have{how.__name__.replace('_', ' ')}", SENT, _shown(how))


# times


def _utc(how: Any) -> Plant:
    return instead("utc", lambda before, text: how(text))


plant(RC, TIME, "times keep their offset", SENT, _utc(lambda text: text))
plant(RC, TIME, "times lose their offset", SENT, _utc(lambda text: text[:19] + "Z"))
plant(
    RC,
    TIME,
    "times keep their fraction",
    SENT,
    instead(
        "utc",
        lambda before, text: (
            before(text)[:-1] + ("." + text.split(".")[1][:3].rstrip("Z+-") + "Z" if "." in text else "Z")
        ),
    ),
)
plant(RC, TIME, "times in whole minutes", SENT, instead("utc", lambda before, text: before(text)[:17] + "00Z"))
plant(RC, TIME, "times without Z", SENT, instead("utc", lambda before, text: before(text)[:-1] + "+00:00"))
plant(RC, TIME, "a start in the past is refused", SENT, lambda app: _future(app))
plant(
    RC,
    TIME,
    "a meeting starts when it is created",
    "new-meeting",
    lambda app: instead(
        "create_meeting", lambda before, call: Reply(201, {**before(call).content, "status": "Started"})
    )(app),
)
plant(RC, TIME, "everything has not started", "in-progress", instead("status", lambda before, row: "NotStarted"))
plant(
    RC,
    TIME,
    "everything in the future has started",
    "in-progress new-meeting status whole",
    instead("status", lambda before, row: "Started"),
)


def _future(app: Any) -> None:
    def kept(before: Any, body: Row) -> Row:
        found: Row = before(body)
        start = moment(found.get("schedule", {}).get("startTime", ""))
        if start and start < app.clock.now():
            from stranger.provider import Refused

            raise Refused(app.invalid("schedule"))
        return found

    instead("kept", kept)(app)
