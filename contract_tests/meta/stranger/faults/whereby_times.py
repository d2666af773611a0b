"""Faults in what Whereby makes of times."""

from datetime import timedelta
from typing import Any

from stranger.moments import milliseconds, moment, seconds
from stranger.planted import Plant, instead, plant
from stranger.provider import Call, Reply

WB = "whereby"
STATE, LIST, VALUE, TIME, IDEMPOTENCE = "state", "list", "value", "time", "idempotence"
Row = dict[str, Any]


# values and times

NAMES = "prefix-is nothing-between generated-names names-are room-url name-alphabet prefix-keeps create-answers"


TIMES = "times-are end-date times-have starts-when start-date create-answers room-lives"


def _end(how: Any) -> Plant:
    def created(before: Any, call: Call) -> Reply:
        end = moment(call.body["endDate"], zone_needed=False)
        if end is not None:
            call.body["endDate"] = milliseconds(how(end, call.body["endDate"]))
        reply: Reply = before(call)
        return reply

    return instead("create_meeting", created)


def _local(end: Any, sent: str) -> Any:
    return moment(sent[:19] + "Z") or end


plant(WB, TIME, "endDate loses its offset", TIMES, _end(_local))
plant(
    WB,
    TIME,
    "endDate without offset is Oslo's",
    TIMES,
    _end(lambda end, sent: end - timedelta(hours=1) if "Z" not in sent.upper() and sent[-6] not in "+-" else end),
)
plant(WB, TIME, "endDate in whole seconds", TIMES, _end(lambda end, sent: end.replace(microsecond=0)))
plant(WB, TIME, "endDate in whole minutes", TIMES, _end(lambda end, sent: end.replace(second=0, microsecond=0)))
plant(WB, TIME, "endDate is a second later", TIMES, _end(lambda end, sent: end + timedelta(seconds=1)))
plant(
    WB,
    TIME,
    "endDate is at most a year ahead",
    TIMES,
    _end(lambda end, sent: end.replace(year=min(end.year, 2027), day=min(end.day, 28))),
)
plant(WB, TIME, "times without milliseconds", TIMES, lambda app: setattr(app, "written", seconds))
plant(
    WB,
    TIME,
    "times with microseconds",
    TIMES,
    lambda app: setattr(app, "written", lambda when: milliseconds(when)[:-1] + "000Z"),
)
plant(
    WB,
    TIME,
    "times with an offset",
    TIMES,
    lambda app: setattr(app, "written", lambda when: milliseconds(when)[:-1] + "+00:00"),
)
plant(WB, TIME, "startDate as it was sent", TIMES, lambda app: _start(app))
plant(
    WB,
    TIME,
    "startDate is the end",
    TIMES,
    instead("shown", lambda before, row, fields: before({**row, "start": row["end"]}, fields)),
)
plant(
    WB,
    TIME,
    "startDate is a day early",
    TIMES,
    instead("shown", lambda before, row, fields: before({**row, "start": row["start"] - timedelta(days=1)}, fields)),
)
plant(
    WB,
    TIME,
    "startDate is now",
    TIMES,
    instead("shown", lambda before, row, fields: before({**row, "start": app_now(before)}, fields)),
)
plant(WB, TIME, "endDate may be in the past", "ends-now", instead("may_end", lambda before, end, now: True))
plant(
    WB,
    TIME,
    "endDate may be any time of today",
    "ends-now",
    instead("may_end", lambda before, end, now: end.date() >= now.date()),
)
plant(
    WB,
    TIME,
    "endDate has to be an hour ahead",
    "ends-now",
    instead("may_end", lambda before, end, now: end >= now + timedelta(hours=1)),
)
plant(WB, TIME, "a room is gone at its end", "room-lives", lambda app: setattr(app, "grace", timedelta(0)))
plant(WB, TIME, "a room never goes", "room-is-gone gone", lambda app: setattr(app, "grace", timedelta(days=365000)))


def app_now(bound: Any) -> Any:
    """The clock of the provider a bound method belongs to."""
    return bound.__self__.clock.now()


def _start(app: Any) -> None:
    def created(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        start = moment(call.body.get("startDate", ""), zone_needed=False)
        if start:
            app.rooms[-1]["start"] = start
            reply.content["startDate"] = milliseconds(start)
        return reply

    instead("create_meeting", created)(app)
