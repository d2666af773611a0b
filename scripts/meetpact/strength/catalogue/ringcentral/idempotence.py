"""What is done twice, or happens again."""

from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ringcentral.shelf import add, key_of
from meetpact.strength.catalogue.ways import anyway

add(
    "idempotence",
    "deleting twice succeeds",
    "deleteMeeting",
    "deleting-twice delete-unknown-meeting",
    anyway("deleteMeeting", lambda s, a: Reply(204)),
)
add(
    "idempotence",
    "deleting again succeeds",
    "deleteMeeting",
    "deleting-twice",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: _remembered(act, s, a)),
)
add(
    "idempotence",
    "ending twice succeeds",
    "endMeeting",
    "ending-what-is-not-in-progress",
    lambda p: p.wrap("endMeeting", lambda act, s, a: _ended(act, s, a)),
)
add(
    "idempotence",
    "the same topic gives the same meeting",
    "createMeeting",
    "new-meeting",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _again(act, s, a)),
)
add(
    "idempotence",
    "a PUT makes what is not there",
    "updateMeeting",
    "update-unknown-meeting",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: _upserted(p, act, s, a)),
)
add(
    "idempotence",
    "ids are used again",
    "createMeeting",
    "new-meeting",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _reused(act, s, a)),
)
add(
    "idempotence",
    "a second PUT with the same body is refused",
    "updateMeeting",
    "update-answers-the-meeting",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: _unchanged(act, s, a)),
)


def _remembered(act: Any, store: Store, arguments: Row) -> Reply:
    if key_of(arguments) in store.table("graves"):
        return Reply(204)
    reply: Reply = act(**arguments)
    store.table("graves")[key_of(arguments)] = {}
    return reply


def _ended(act: Any, store: Store, arguments: Row) -> Reply:
    if store.table("meetings").get(key_of(arguments), {}).get("_status") == "Finished":
        return Reply(204)
    reply: Reply = act(**arguments)
    return reply


def _again(act: Any, store: Store, arguments: Row) -> Reply:
    topic = arguments["body"].get("topic")
    for row in store.table("meetings").under(*key_of(arguments)[:2]) if topic else ():
        if row.get("topic") == topic:
            return Reply(
                201, {**{name: value for name, value in row.items() if name[0] != "_"}, "status": "NotStarted"}
            )
    reply: Reply = act(**arguments)
    return reply


def _upserted(planter: Any, act: Any, store: Store, arguments: Row) -> Reply:
    try:
        reply: Reply = act(**arguments)
    except Refusal as refusal:
        if refusal.parameter != "meetingId":
            raise
        create = planter.endpoint("createMeeting")
        body = {**create.defaults, **arguments["body"]}
        made = create.handler(
            store, account_id=arguments["account_id"], extension_id=arguments["extension_id"], body=body
        )
        reply = Reply(200, made.body)
    return reply


def _reused(act: Any, store: Store, arguments: Row) -> Reply:
    store.random.seed(len(store.table("meetings")))
    reply: Reply = act(**arguments)
    return reply


def _unchanged(act: Any, store: Store, arguments: Row) -> Reply:
    row = store.table("meetings").get(key_of(arguments))
    if row and all(row.get(name) == value for name, value in arguments["body"].items()):
        raise Refusal(400, "invalid", parameter="topic")
    reply: Reply = act(**arguments)
    return reply
