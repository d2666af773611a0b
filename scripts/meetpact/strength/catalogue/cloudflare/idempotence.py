"""What is done twice, or happens again."""

from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.cloudflare.shelf import add, key_of, row_or_none
from meetpact.strength.catalogue.ways import anyway, first

add(
    "idempotence",
    "the same title gives the same meeting",
    "createMeeting",
    "any-body-makes-a-meeting",
    lambda p: p.wrap("createMeeting", lambda act, store, a: _same(act, store, a, "meetings", "title")),
)
add(
    "idempotence",
    "the same own id gives the same participant",
    "createParticipant",
    "same-custom-id-twice",
    lambda p: p.wrap(
        "createParticipant", lambda act, store, a: _same(act, store, a, "participants", "custom_participant_id")
    ),
)
add(
    "idempotence",
    "the same own id twice is refused",
    "createParticipant",
    "same-custom-id-twice",
    lambda p: p.wrap("createParticipant", lambda act, store, a: _once(act, store, a)),
)
add(
    "idempotence",
    "deleting twice succeeds",
    "deleteParticipant",
    "deleted-is-not-found",
    anyway(
        "deleteParticipant",
        lambda store, a: Reply(
            200,
            {
                "success": True,
                "data": {
                    "custom_participant_id": "x",
                    "preset_id": store.uuid(),
                    "created_at": store.stamp(),
                    "updated_at": store.stamp(),
                },
            },
        ),
    ),
)
add(
    "idempotence",
    "a PUT makes what is not there",
    "replaceMeeting",
    "unknown-answers-404",
    first(
        "replaceMeeting",
        lambda store, a: store.table("meetings").setdefault(
            key_of(a),
            {"id": a["meeting_id"], "created_at": store.stamp(), "updated_at": store.stamp(), "status": "ACTIVE"},
        ),
    ),
)
add(
    "idempotence",
    "a second PATCH with the same body is refused",
    "updateMeeting",
    "patch-changes-what-it-names",
    lambda p: p.wrap("updateMeeting", lambda act, store, a: _unchanged(act, store, a)),
)
add(
    "idempotence",
    "ids are used again",
    "createParticipant",
    "adding",
    lambda p: p.wrap("createParticipant", lambda act, store, a: _reused(act, store, a)),
)


def _same(act: Any, store: Store, arguments: Row, table: str, name: str) -> Reply:
    value = arguments["body"].get(name)
    for row in store.table(table).under(*key_of(arguments)) if value else ():
        if row.get(name) == value:
            shown = {key: inner for key, inner in row.items() if key[0] != "_"}
            shown |= {"token": row["_token"]} if "_token" in row else {}
            return Reply(201, {"success": True, "data": shown})
    reply: Reply = act(**arguments)
    return reply


def _once(act: Any, store: Store, arguments: Row) -> Reply:
    own = arguments["body"]["custom_participant_id"]
    if any(row["custom_participant_id"] == own for row in store.table("participants").under(*key_of(arguments))):
        raise Refusal(400, "twice", "this participant is there")
    reply: Reply = act(**arguments)
    return reply


def _unchanged(act: Any, store: Store, arguments: Row) -> Reply:
    row = row_or_none(store, arguments)
    if row and all(row.get(name) == value for name, value in arguments["body"].items()):
        raise Refusal(400, "unchanged", "nothing to change")
    reply: Reply = act(**arguments)
    return reply


def _reused(act: Any, store: Store, arguments: Row) -> Reply:
    store.random.seed(len(store.table("participants").under(*key_of(arguments))))
    reply: Reply = act(**arguments)
    return reply
