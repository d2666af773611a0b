"""What is written and not kept, kept and not written, or kept in another way."""

from collections.abc import Callable
from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ringcentral.shelf import add, key_of, patch, rows_of
from meetpact.strength.catalogue.ways import asked, then, told, unkept


def _drop(store: Store, key: Any, *names: str) -> Any:
    table = store.table("meetings")
    table[key] = {name: value for name, value in table[key].items() if name not in names}


def _around(operation: str, wrapper: Any) -> Callable[[Any], None]:
    return lambda planter: planter.wrap(operation, wrapper)


add(
    "state",
    "a PUT replaces the whole meeting",
    "updateMeeting",
    "update-merges",
    _around("updateMeeting", lambda act, s, a: _stripped(act, s, a)),
)
add(
    "state",
    "a PUT is answered and not kept",
    "updateMeeting",
    "update-answers-the-meeting",
    unkept("updateMeeting", "meetings"),
)
add(
    "state",
    "a PUT applies the defaults of creation",
    "updateMeeting",
    "no-defaults-on-update",
    lambda p: p.set(
        p.endpoint("updateMeeting"),
        "defaults",
        {k: v for k, v in p.endpoint("createMeeting").defaults.items() if k != "meetingType"},
    ),
)
add(
    "state",
    "a PUT makes an Instant meeting",
    "updateMeeting",
    "no-defaults-on-update update-merges",
    asked("updateMeeting", lambda a: a["body"].setdefault("meetingType", "Instant")),
)
add(
    "state",
    "a PUT loses the password",
    "updateMeeting",
    "update-merges",
    asked("updateMeeting", lambda a: a["body"].setdefault("password", "")),
)
add(
    "state",
    "a PUT does not take a password",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("password", None)),
)
add(
    "state",
    "a PUT does not take a schedule",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("schedule", None)),
)
add(
    "state",
    "a PUT does not take a recurrence",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("recurrence", None)),
)
add(
    "state",
    "a PUT does not take a type",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("meetingType", None)),
)
add(
    "state",
    "a PUT takes the first property alone",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a.update(body=dict(list(a["body"].items())[:1]))),
)
add(
    "state",
    "a PUT changes the meeting before, too",
    "updateMeeting",
    "update-merges",
    then(
        "updateMeeting",
        lambda s, a, r: [patch(s, k, topic=r.body.get("topic", "")) for k, _ in rows_of(s)[:1] if k[2] != r.body["id"]],
    ),
)
add(
    "state",
    "a PUT makes new links",
    "updateMeeting",
    "update-merges",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: (patch(s, key_of(a), _key=s.token()), act(**a))[1]),
)
add(
    "state",
    "a PUT makes a new uuid",
    "updateMeeting",
    "update-merges",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: (patch(s, key_of(a), uuid=""), act(**a))[1]),
)
add(
    "state",
    "a PUT starts the meeting",
    "updateMeeting",
    "unknown-properties in-progress",
    then("updateMeeting", lambda s, a, r: patch(s, key_of(a), _status="Started")),
)
add(
    "state",
    "a PUT opens an ended meeting",
    "updateMeeting endMeeting",
    "ended-status",
    then("updateMeeting", lambda s, a, r: _drop(s, key_of(a), "_status")),
)
add(
    "state",
    "a PUT takes another host",
    "updateMeeting",
    "host-elsewhere",
    then("updateMeeting", lambda s, a, r: a["body"].get("host") and patch(s, key_of(a), host=a["body"]["host"])),
)
add(
    "state",
    "an unknown property is kept",
    "createMeeting updateMeeting",
    "unknown-properties",
    lambda p: p.set(p.endpoint("createMeeting"), "keep", None),
)
add(
    "state",
    "the caller sets the status",
    "createMeeting",
    "unknown-properties",
    lambda p: p.set(p.endpoint("createMeeting"), "keep", None),
    then(
        "createMeeting",
        lambda s, a, r: a["body"].get("status") and patch(s, key_of(a, r.body["id"]), _status=a["body"]["status"]),
    ),
)
add("state", "a created meeting is not kept", "createMeeting", "whole-meeting", unkept("createMeeting", "meetings"))
add(
    "state",
    "every third meeting is not kept",
    "createMeeting",
    "whole-meeting",
    then(
        "createMeeting",
        lambda s, a, r: len(s.table("meetings")) % 3 or s.table("meetings").pop(key_of(a, r.body["id"])),
    ),
)
add(
    "state",
    "a look gives the newest meeting",
    "loadMeeting",
    "whole-meeting",
    lambda p: p.wrap(
        "loadMeeting",
        lambda act, s, a: act(
            **{**a, "meeting_id": rows_of(s)[-1][0][2] if key_of(a) in s.table("meetings") else a["meeting_id"]}
        ),
    ),
)
add(
    "state",
    "a look has no password",
    "loadMeeting",
    "whole-meeting",
    told("loadMeeting", lambda b, a, s: b.pop("password")),
)
add(
    "state",
    "a deletion deletes nothing",
    "deleteMeeting",
    "deleted-is-gone deleted-is-not-listed",
    unkept("deleteMeeting", "meetings"),
)
add(
    "state",
    "a deletion deletes everything",
    "deleteMeeting",
    "deleted-is-gone",
    then("deleteMeeting", lambda s, a, r: s.table("meetings").clear()),
)
add(
    "state",
    "a deletion deletes the oldest, too",
    "deleteMeeting",
    "deleted-is-gone",
    then("deleteMeeting", lambda s, a, r: [s.table("meetings").pop(k) for k, _ in rows_of(s)[:1]]),
)
add("state", "ending ends nothing", "endMeeting", "end-in-progress ended-status", unkept("endMeeting", "meetings"))


def _stripped(act: Any, store: Store, arguments: Row) -> Reply:
    key = key_of(arguments)
    row = store.table("meetings").get(key)
    if row:
        kept = ("uri", "id", "host", "key_of", "meetingType", "schedule", "_status", "uuid", "h323Password", "topic")
        store.table("meetings")[key] = {"password": "", **{name: row[name] for name in kept if name in row}}
    try:
        reply: Reply = act(**arguments)
    except Refusal:
        if row:
            store.table("meetings")[key] = row
        raise
    return reply
