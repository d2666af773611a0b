"""Where the faults of this provider are put, and what several kinds of them need."""

from typing import Any

from meetpact.mock.ringcentral_places import EXTENSION
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import Shelf

shelf = Shelf("ringcentral")
add = shelf.add
FAULTS = shelf.faults
_OPTIONAL = "the spec lets it be absent, nobody writes it, and no fact says when it is there"
EQUIVALENT = {
    "loadMeetingServiceInfo 200: externalUserInfo/* is dropped": _OPTIONAL,
    "loadMeetingServiceInfo 200: dialInNumbers/* is dropped": _OPTIONAL,
    "the list is in another order": "no document and no fact says in which order meetings are listed",
}


def key_of(arguments: Row, id: str = "") -> tuple[str, ...]:
    account, extension = arguments["account_id"], arguments["extension_id"]
    whole = ("37439510" if account == "~" else account, EXTENSION if extension == "~" else extension)
    return (*whole, id or arguments.get("meeting_id", ""))


def patch(store: Store, key: Any, **values: Any) -> Any:
    table = store.table("meetings")
    if key in table:
        table[key] = {**table[key], **values}


def rows_of(store: Store) -> list[tuple[Any, Row]]:
    return list(store.table("meetings").items())
