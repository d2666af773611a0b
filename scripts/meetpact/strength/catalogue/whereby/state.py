"""What is written and not kept, kept and not written, or kept in another way."""

from datetime import timedelta
from typing import Any

from meetpact.mock.clock import moment, utc
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import then, told, unkept
from meetpact.strength.catalogue.whereby.shelf import ADDRESSES, add, patch, rows_of

add(
    "state",
    "a deletion deletes nothing",
    "deleteMeeting",
    "gone-means-404 gone-means-not-listed",
    unkept("deleteMeeting", "meetings"),
)
add(
    "state",
    "a deletion deletes everything",
    "deleteMeeting",
    "gone-means-404",
    then("deleteMeeting", lambda s, a, r: s.table("meetings").clear()),
)
add(
    "state",
    "a deletion deletes the oldest",
    "deleteMeeting",
    "gone-means-404",
    lambda p: p.wrap(
        "deleteMeeting", lambda act, s, a: act(meeting_id=next((k[0] for k, _ in rows_of(s)), a["meeting_id"]))
    ),
)
add(
    "state",
    "a deletion takes the next one along",
    "deleteMeeting",
    "gone-means-404",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: (_neighbour(s, a), act(**a))[1]),
)
add(
    "state",
    "a room is not kept",
    "createMeeting",
    "list-answers-a-page room-lives-an-hour-longer",
    unkept("createMeeting", "meetings"),
)
add(
    "state",
    "every other room is not kept",
    "createMeeting",
    "list-answers-a-page",
    then(
        "createMeeting", lambda s, a, r: len(s.table("meetings")) % 2 or s.table("meetings").pop((r.body["meetingId"],))
    ),
)
add(
    "state",
    "a look gives the newest room",
    "getMeeting",
    "list-answers-a-page",
    lambda p: p.wrap("getMeeting", lambda act, s, a: act(**{**a, "meeting_id": _newest(s, a["meeting_id"])})),
)
add(
    "state",
    "the keys are other ones each time",
    "getMeeting",
    "keys-are-for-life",
    told(
        "getMeeting", lambda b, a, s: b.update({n: f"{b['roomUrl']}?roomKey={s.token()}" for n in ADDRESSES if n in b})
    ),
)
add(
    "state",
    "the list has other keys",
    "listMeetings",
    "keys-are-for-life",
    told(
        "listMeetings",
        lambda b, a, s: [
            r.update({n: f"{r['roomUrl']}?roomKey={s.token()}" for n in ADDRESSES if n in r}) for r in b["results"]
        ],
    ),
)
add(
    "state",
    "a look moves the end",
    "getMeeting",
    "list-answers-a-page",
    then(
        "getMeeting",
        lambda s, a, r: patch(s, a["meeting_id"], endDate=utc(moment(r.body["endDate"]) + timedelta(hours=1))),
    ),
)
add(
    "state",
    "creating renames the room before",
    "createMeeting",
    "list-answers-a-page",
    then("createMeeting", lambda s, a, r: [patch(s, k[0], roomName=r.body["roomName"]) for k, _ in rows_of(s)[-2:-1]]),
)
add(
    "state",
    "what the creation asked for is shown later",
    "createMeeting getMeeting",
    "get-without-fields urls-only-when-asked",
    then(
        "createMeeting",
        lambda s, a, r: patch(s, r.body["meetingId"], **{n: r.body[n] for n in ADDRESSES if n in r.body}),
    ),
)
add(
    "state",
    "viewer mode is not locked",
    "createMeeting",
    "viewer-mode-locks-and-groups",
    then("createMeeting", lambda s, a, r: patch(s, r.body["meetingId"], _isLocked=False)),
)


def _neighbour(store: Store, arguments: Row) -> Any:
    keys = [key for key, _ in rows_of(store)]
    if (arguments["meeting_id"],) in keys:
        at = keys.index((arguments["meeting_id"],))
        for key in keys[at + 1 : at + 2]:
            del store.table("meetings")[key]


def _newest(store: Store, id: str) -> str:
    rows = rows_of(store)
    return str(rows[-1][0][0]) if (id,) in store.table("meetings") else id
