"""Where the faults of this provider are put, and what several kinds of them need."""

from typing import Any

from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import Shelf

shelf = Shelf("whereby")
add = shelf.add
FAULTS = shelf.faults
_HIDDEN = "no answer tells the lock or the mode: rooms-are-open-unless-asked, rooms-are-normal-unless-asked"
EQUIVALENT = {
    "createMeeting: CreateMeetingRequest/properties/isLocked has another default": _HIDDEN,
    "createMeeting: CreateMeetingRequest/properties/roomMode has another default": _HIDDEN,
    "viewer mode is not locked": _HIDDEN,
}
ADDRESSES = ("hostRoomUrl", "viewerRoomUrl")


def rows_of(store: Store) -> list[tuple[Any, Row]]:
    return list(store.table("meetings").items())


def patch(store: Store, id: str, **values: Any) -> Any:
    table = store.table("meetings")
    if (id,) in table:
        table[(id,)] = {**table[(id,)], **values}
