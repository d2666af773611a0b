"""Moments that are others than they should be."""

from datetime import UTC, timedelta
from typing import Any

from meetpact.mock.clock import moment, utc
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import asked, told, with_module
from meetpact.strength.catalogue.whereby.shelf import add, patch

add(
    "time",
    "a room is gone at its end",
    "getMeeting listMeetings",
    "room-lives-an-hour-longer",
    with_module("GRACE", timedelta(0)),
)
add(
    "time",
    "a room is gone after 30 minutes",
    "getMeeting listMeetings",
    "room-lives-an-hour-longer",
    with_module("GRACE", timedelta(minutes=30)),
)
add(
    "time",
    "a room is gone after two hours",
    "getMeeting listMeetings",
    "room-is-gone-after-the-hour",
    with_module("GRACE", timedelta(hours=2)),
)
add(
    "time",
    "a room is gone after a day",
    "getMeeting listMeetings",
    "room-is-gone-after-the-hour",
    with_module("GRACE", timedelta(days=1)),
)
add(
    "time",
    "a room is never gone",
    "getMeeting listMeetings",
    "room-is-gone-after-the-hour",
    with_module("GRACE", timedelta(days=36500)),
)
add(
    "time",
    "an end without offset is at +02:00",
    "createMeeting",
    "end-date-without-offset-is-utc",
    asked(
        "createMeeting",
        lambda a: _has_no_offset(a["body"]["endDate"]) and a["body"].update(endDate=a["body"]["endDate"] + "+02:00"),
    ),
)
add(
    "time",
    "the offset of an end is ignored",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(endDate=moment(a["body"]["endDate"]).replace(tzinfo=UTC).isoformat()),
    ),
)
add(
    "time",
    "an offset counts the other way",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(
            endDate=(
                moment(a["body"]["endDate"]).replace(tzinfo=UTC)
                + (moment(a["body"]["endDate"]).utcoffset() or timedelta())
            ).isoformat()
        ),
    ),
)
add(
    "time",
    "an end is cut to whole seconds",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(endDate=moment(a["body"]["endDate"]).replace(microsecond=0).isoformat()),
    ),
)
add(
    "time",
    "an end is cut to minutes",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(endDate=moment(a["body"]["endDate"]).replace(second=0, microsecond=0).isoformat()),
    ),
)
add(
    "time",
    "times are answered without milliseconds",
    "createMeeting getMeeting",
    "times-have-milliseconds",
    told("getMeeting", lambda b, a, s: b.update(endDate=b["endDate"][:19] + "Z", startDate=b["startDate"][:19] + "Z")),
)
add(
    "time",
    "the list answers times at +00:00",
    "listMeetings",
    "times-have-milliseconds",
    told("listMeetings", lambda b, a, s: [r.update(endDate=r["endDate"][:-1] + "+00:00") for r in b["results"]]),
)
add(
    "time",
    "a meeting starts when it says",
    "createMeeting",
    "starts-when-it-is-created",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _started(act, s, a)),
)
add(
    "time",
    "a meeting starts at its end",
    "createMeeting",
    "starts-when-it-is-created",
    told("createMeeting", lambda b, a, s: b.update(startDate=b["endDate"])),
)
add(
    "time",
    "the list has no start",
    "listMeetings",
    "start-date-is-always-answered",
    told("listMeetings", lambda b, a, s: [r.pop("startDate") for r in b["results"]]),
)
add(
    "time",
    "an end of yesterday is accepted",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _tolerant(act, s, a, timedelta(days=1))),
)
add(
    "time",
    "an end of five minutes ago is accepted",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _tolerant(act, s, a, timedelta(minutes=5))),
)
add(
    "time",
    "an end at the moment of the call is refused",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _strict(act, s, a)),
)
add(
    "time",
    "times are compared as texts",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _textual(act, s, a)),
)
add(
    "time",
    "an end in more than 50 years is refused",
    "createMeeting",
    "times-are-answered-in-utc create-answers-201",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _near(act, s, a)),
)


def _has_no_offset(text: str) -> bool:
    return text[-1].upper() != "Z" and text[-6:-5] not in ("+", "-")


def _started(act: Any, store: Store, arguments: Row) -> Reply:
    reply: Reply = act(**arguments)
    wanted = arguments["body"].get("startDate")
    if wanted:
        start = utc(moment(wanted).astimezone(UTC))
        patch(store, reply.body["meetingId"], startDate=start)
        reply.body["startDate"] = start
    return reply


def _tolerant(act: Any, store: Store, arguments: Row, by: timedelta) -> Reply:
    end = moment(arguments["body"]["endDate"])
    if store.now() - by <= end < store.now():
        reply: Reply = act(body={**arguments["body"], "endDate": utc(store.now() + timedelta(hours=1))})
        patch(store, reply.body["meetingId"], endDate=utc(end))
        reply.body["endDate"] = utc(end)
        return reply
    usual: Reply = act(**arguments)
    return usual


def _strict(act: Any, store: Store, arguments: Row) -> Reply:
    if moment(arguments["body"]["endDate"]) <= store.now():
        raise Refusal(400, "invalid", parameter="endDate")
    reply: Reply = act(**arguments)
    return reply


def _textual(act: Any, store: Store, arguments: Row) -> Reply:
    if arguments["body"]["endDate"][:16] < store.stamp()[:16]:
        raise Refusal(400, "invalid", parameter="endDate")
    reply: Reply = act(**arguments)
    return reply


def _near(act: Any, store: Store, arguments: Row) -> Reply:
    if moment(arguments["body"]["endDate"]) > store.now() + timedelta(days=50 * 365):
        raise Refusal(400, "invalid", parameter="endDate")
    reply: Reply = act(**arguments)
    return reply
