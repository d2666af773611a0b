"""What is done twice, or happens again."""

from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.whereby.shelf import add, patch, rows_of

add(
    "idempotence",
    "deleting twice is not found",
    "deleteMeeting",
    "deleting-twice deleting-what-never-was",
    lambda p: p.wrap(
        "deleteMeeting", lambda act, s, a: act(**a) if (a["meeting_id"],) in s.table("meetings") else _not_found()
    ),
)
add(
    "idempotence",
    "deleting what never was is not found",
    "deleteMeeting",
    "deleting-what-never-was",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: _remembering(act, s, a)),
)
add(
    "idempotence",
    "deleting twice deletes another one",
    "deleteMeeting",
    "deleting-twice gone-means-404",
    lambda p: p.wrap(
        "deleteMeeting",
        lambda act, s, a: act(
            meeting_id=a["meeting_id"]
            if (a["meeting_id"],) in s.table("meetings")
            else next((k[0] for k, _ in rows_of(s)), "x")
        ),
    ),
)
add(
    "idempotence",
    "the same wishes give the same room",
    "createMeeting",
    "create-answers-201",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _again(act, s, a)),
)
add(
    "idempotence",
    "the same prefix is refused",
    "createMeeting",
    "prefix-is-cleaned-and-leads",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _taken(act, s, a)),
)


def _not_found() -> Reply:
    raise Refusal(404, "not-found")


def _remembering(act: Any, store: Store, arguments: Row) -> Reply:
    id = (arguments["meeting_id"],)
    if id in store.table("meetings"):
        store.table("graves")[id] = {}
    elif id not in store.table("graves"):
        raise Refusal(404, "not-found")
    reply: Reply = act(**arguments)
    return reply


def _again(act: Any, store: Store, arguments: Row) -> Reply:
    body = arguments["body"]
    for row in store.table("meetings").under():
        if row.get("_asked") == body:
            return Reply(
                201,
                {**{k: v for k, v in row.items() if k[0] != "_"}, **row["_addresses"]}
                if "fields" in body
                else {k: v for k, v in row.items() if k[0] != "_"},
            )
    reply: Reply = act(**arguments)
    patch(store, reply.body["meetingId"], _asked=body)
    return reply


def _taken(act: Any, store: Store, arguments: Row) -> Reply:
    prefix = arguments["body"].get("roomNamePrefix")
    if prefix and any(row.get("_prefix") == prefix for row in store.table("meetings").under()):
        raise Refusal(400, "invalid", parameter="roomNamePrefix")
    reply: Reply = act(**arguments)
    patch(store, reply.body["meetingId"], _prefix=prefix)
    return reply
