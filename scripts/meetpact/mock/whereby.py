"""Whereby: rooms that are there from their creation until an hour after their end."""

import math
import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import UTC, timedelta
from itertools import islice
from typing import Any

from meetpact.mock.clock import moment, utc
from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.store import Key, Row, Store

ORGANIZATION = "https://example.whereby.com"
#: How long a room outlives its end.
GRACE = timedelta(hours=1)
#: Letters and digits of which no two look alike.
DISTINGUISHABLE = "23456789abcdefghjkmnpqrstuvwxyz"
#: What a schema's pattern takes for white space.
WHITE_SPACE = re.compile(r"[\s\ufeff]")

handler = Handlers()


@handler("createMeeting")
def create_meeting(store: Store, body: dict[str, Any]) -> Reply:
    end = _end(store, body)
    has_viewers = body.get("templateType") == "viewerMode"
    row = {
        "meetingId": store.uuid(),
        **_room(store, body),
        "startDate": store.stamp(),  # fact: starts-when-it-is-created
        "endDate": end,
        "_number": _next_number(store),
        "_isLocked": has_viewers or body["isLocked"],  # fact: viewer-mode-wins
        "_roomMode": "group" if has_viewers else body["roomMode"],  # fact: viewer-mode-locks-and-groups
    }
    store.table("meetings")[(row["meetingId"],)] = row
    fields = row["_addresses"] if has_viewers else body.get("fields")  # fact: viewer-mode-adds-both-urls
    return Reply(201, _shown(row, fields))


@handler("listMeetings")
def list_meetings(store: Store, cursor: str | None, limit: int, fields: list[str] | None) -> Reply:
    rows = store.table("meetings").under()
    if cursor is not None:
        rows = rows[_position(store, rows, cursor) :]
    last_hour = _last_hour(store)
    living = (row for row in rows if row["endDate"] > last_hour)  # fact: gone-means-not-listed
    page = list(islice(living, limit + 1))
    following = _cursor(store, page[limit - 1]) if len(page) > limit else None  # fact: cursor-turns-the-page
    return Reply(200, {"results": [_shown(row, fields) for row in page[:limit]], "cursor": following})


@handler("getMeeting")
def get_meeting(store: Store, meeting_id: str, fields: list[str] | None) -> Reply:
    row = store.table("meetings").get((meeting_id,))
    if row is None or row["endDate"] <= _last_hour(store):  # fact: room-is-gone-after-the-hour
        raise Refusal(404, "not-found", "no such meeting", parameter="meetingId")  # fact: gone-means-404
    return Reply(200, _shown(row, fields))


@handler("deleteMeeting")
def delete_meeting(store: Store, meeting_id: str) -> Reply:
    store.table("meetings").pop((meeting_id,), None)  # fact: deleting-twice
    return Reply(204)  # fact: deleting-what-never-was


@handler.table("meetings", "meetingId", made_by="createMeeting")
def whole_meeting(store: Store, row: Row, defaults: Row) -> Row:
    if "_number" in row:
        return row
    row = {**defaults, **row}
    end = utc(moment(row["endDate"]).astimezone(UTC))
    new = {"meetingId": store.uuid(), **_room(store, row), "startDate": store.stamp()}
    asked = {name: value for name, value in row.items() if name in new}
    number = {"_number": _next_number(store), "_isLocked": row["isLocked"], "_roomMode": row["roomMode"]}
    return {**new, **asked, "endDate": end, **number}


@handler.event("join")
def join(store: Store, key: Key) -> None:
    row = store.table("meetings")[key]
    if row["endDate"] <= _last_hour(store):
        raise Refusal(409, "gone", "the room is gone")
    store.table("meetings")[key] = {**row, "_inside": row.get("_inside", 0) + 1}


@handler.event("leave")
def leave(store: Store, key: Key) -> None:
    row = store.table("meetings")[key]
    if not row.get("_inside"):
        raise Refusal(409, "nobody-inside", "nobody is in the room")
    store.table("meetings")[key] = {**row, "_inside": row["_inside"] - 1}


@handler.refusal
def refusal(refused: Refusal, store: Store) -> Reply:
    if refused.status != 429:
        return Reply(refused.status)  # fact: refusals-without-a-body
    milliseconds = math.ceil(round(refused.wait * 1000, 3))
    headers = {  # fact: limit-headers
        "Retry-After": str(math.ceil(milliseconds / 1000)),
        "X-RateLimit-Limit": str(refused.limit or 0),
        "X-RateLimit-Remaining": str(refused.remaining),
        "X-RateLimit-Reset": utc(store.now() + timedelta(milliseconds=milliseconds)),
    }
    return Reply(429, {"error": refused.message, "data": {"msLeft": milliseconds}}, headers)  # fact: limit-body


def _end(store: Store, body: dict[str, Any]) -> str:
    """When the meeting ends, as it is kept and answered."""
    try:
        end = moment(body["endDate"]).astimezone(UTC)  # fact: end-date-without-offset-is-utc
    except (ValueError, OverflowError):
        raise Refusal(400, "invalid", "endDate is no moment on the clock", parameter="endDate") from None
    if end < store.now():  # fact: ends-now-or-later
        raise Refusal(400, "invalid", "endDate is in the past", parameter="endDate")
    return utc(end)  # fact: times-are-answered-in-utc


def _last_hour(store: Store) -> str:
    """What ended then or earlier is gone; times are compared as the texts they are kept as."""
    return utc(store.now() - GRACE)  # fact: room-lives-an-hour-longer


def _room(store: Store, body: dict[str, Any]) -> Row:
    """The name and the addresses of a new room."""
    asked = body.get("roomNamePrefix") or ""  # fact: null-prefix-means-none
    prefix = WHITE_SPACE.sub("", asked).lower()  # fact: prefix-is-cleaned-and-leads
    is_short = body["roomNamePattern"] == "human-short"
    generated = store.token(6, DISTINGUISHABLE) if is_short else store.uuid()  # fact: generated-names
    name = f"/{prefix}{generated}"  # fact: nothing-between-prefix-and-rest
    url = ORGANIZATION + name  # fact: room-url-ends-in-the-name
    roles = ("hostRoomUrl", "viewerRoomUrl")
    keyed = {role: f"{url}?roomKey={store.token()}" for role in roles}  # fact: urls-carry-a-key
    return {"roomName": name, "roomUrl": url, "_addresses": keyed}  # fact: keys-are-for-life


def _shown(row: Row, fields: Iterable[str] | None) -> Row:
    """A meeting as it is answered, with the addresses that `fields` names."""
    shown = {name: value for name, value in row.items() if name[0] != "_"}
    return shown | {field: row["_addresses"][field] for field in fields or ()}  # fact: urls-only-when-asked


def _next_number(store: Store) -> int:
    """How many meetings were ever created, the next one included: the order of the list."""
    counters = store.table("counters")
    number: int = counters.get(("meetings",), {"last": 0})["last"] + 1
    counters[("meetings",)] = {"last": number}
    return number


def _cursor(store: Store, row: Row) -> str:
    """The cursor that goes on behind a meeting, even when that is deleted; made when it is first needed."""
    if "_cursor" not in row:
        row = {**row, "_cursor": store.token()}
        store.table("meetings")[(row["meetingId"],)] = row
        store.table("cursors")[(row["_cursor"],)] = {"after": row["_number"]}
    return str(row["_cursor"])


def _position(store: Store, rows: list[Row], cursor: str) -> int:
    """Where in `rows`, which are in the order of their creation, a page begins."""
    found = store.table("cursors").get((cursor,))
    if found is None:  # fact: unknown-cursor
        raise Refusal(404, "not-found", "no page handed out this cursor", parameter="cursor")
    return bisect_right(rows, found["after"], key=lambda row: int(row["_number"]))  # fact: pages-fit-together
