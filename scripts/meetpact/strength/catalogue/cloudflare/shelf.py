"""Where the faults of this provider are put, and what several kinds of them need."""

from typing import Any

from meetpact.mock.handlers import Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import Shelf

shelf = Shelf("cloudflare")
add = shelf.add
FAULTS = shelf.faults
EQUIVALENT = {
    "getMeeting: name has no effect": "that is what the fact name-parameter-does-nothing says",
}


def key_of(arguments: Row) -> tuple[str, ...]:
    names = ("account_id", "app_id", "meeting_id", "participant_id")
    return tuple(arguments[name] for name in names if name in arguments)


def patch(store: Store, table: str, key: Any, **values: Any) -> Any:
    store.table(table)[key] = {**store.table(table)[key], **values}


def row_or_none(store: Store, arguments: Row) -> Row:
    return store.table("meetings").get(key_of(arguments), {})


def frozen(act: Any, store: Store, arguments: Row, table: str = "meetings") -> Reply:
    before = store.table(table).get(key_of(arguments), {}).get("updated_at")
    reply: Reply = act(**arguments)
    reply.body["data"]["updated_at"] = before
    patch(store, table, key_of(arguments), updated_at=before)
    return reply
