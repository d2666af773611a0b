"""RingCentral's legacy meetings: the appointments of one extension, and what it knows of the meeting service."""

import base64
import hashlib
import math
import string
from typing import Any

from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.ringcentral_places import Place, address, own, place_of, unknown
from meetpact.mock.ringcentral_refusals import refusal
from meetpact.mock.ringcentral_schedule import FINISHED, NOT_STARTED, STARTED, in_utc, occurrences, stamp, status
from meetpact.mock.ringcentral_service_info import ROOMS, service_info
from meetpact.mock.store import Key, Row, Store, Table

handler = Handlers()
handler.refusal(refusal)


@handler("listMeetings")
def list_meetings(store: Store, account_id: str, extension_id: str, page: int, per_page: int) -> Reply:
    place = place_of(store, account_id, extension_id)
    now = stamp(store.now())
    rows = [row for row in store.table("meetings").under(*place) if _is_listed(row, now)]
    return Reply(200, _page(store, f"{address(place)}/meeting", rows, page, per_page))


@handler("createMeeting")
def create_meeting(store: Store, account_id: str, extension_id: str, body: Row) -> Reply:
    place = place_of(store, account_id, extension_id)
    meetings = store.table("meetings")
    id = _new_id(store, meetings, place)
    server = {
        "uri": f"{address(place)}/meeting/{id}",
        "id": id,
        # fact: host-is-the-extension, fact: host-elsewhere
        "host": {"uri": address(place), "id": place[1]},
        "_key": store.token(),
    }
    row = _settled(store, {"password": "", **body, **server})
    meetings[(*place, id)] = row
    return Reply(201, {**_shown(store, row), "status": NOT_STARTED})  # fact: new-meeting


@handler("loadMeeting")
def load_meeting(store: Store, account_id: str, extension_id: str, meeting_id: str) -> Reply:
    row = _meeting(store, place_of(store, account_id, extension_id), meeting_id)
    return Reply(200, _shown(store, row))  # fact: whole-meeting, fact: instant-can-be-read


@handler("updateMeeting")
def update_meeting(store: Store, account_id: str, extension_id: str, meeting_id: str, body: Row) -> Reply:
    place = place_of(store, account_id, extension_id)
    old = _meeting(store, place, meeting_id)  # fact: update-unknown-meeting
    row = _settled(store, {**old, **body, "host": old["host"]})  # fact: update-merges, fact: no-defaults-on-update
    store.table("meetings")[(*place, meeting_id)] = row
    return Reply(200, _shown(store, row))  # fact: update-answers-the-meeting


@handler("deleteMeeting")
def delete_meeting(store: Store, account_id: str, extension_id: str, meeting_id: str) -> Reply:
    place = place_of(store, account_id, extension_id)
    _meeting(store, place, meeting_id)  # fact: deleting-twice, fact: delete-unknown-meeting
    del store.table("meetings")[(*place, meeting_id)]  # fact: deleted-is-gone, fact: deleted-is-not-listed
    return Reply(204)  # fact: delete-answers-nothing


@handler("endMeeting")
def end_meeting(store: Store, account_id: str, extension_id: str, meeting_id: str) -> Reply:
    place = place_of(store, account_id, extension_id)
    row = _meeting(store, place, meeting_id)
    if status(row, store.now()) != STARTED:
        raise unknown("meetingId")  # fact: ending-what-is-not-in-progress
    store.table("meetings")[(*place, meeting_id)] = {**row, "_status": FINISHED, "_inside": 0}  # fact: end-in-progress
    return Reply(204)  # fact: end-answers-nothing


@handler.situation("endMeeting")
def in_progress(store: Store, account_id: str, extension_id: str, meeting_id: str) -> None:
    place = place_of(store, account_id, extension_id)
    row = _meeting(store, place, meeting_id)
    store.table("meetings")[(*place, meeting_id)] = {**row, "_status": STARTED}


@handler.event("start")
def start(store: Store, key: Key) -> None:
    """The host comes in."""
    store.table("meetings")[key] = {**store.table("meetings")[key], "_status": STARTED, "_inside": 1}


@handler.event("join")
def join(store: Store, key: Key) -> None:
    row = store.table("meetings")[key]
    if status(row, store.now()) != STARTED:
        if not row.get("allowJoinBeforeHost"):  # fact: early-entry
            raise Refusal(409, "no-host", "the host has not started the meeting, and nobody may join before")
        row = {**row, "_status": STARTED}
    store.table("meetings")[key] = {**row, "_inside": row.get("_inside", 0) + 1}


@handler.event("leave")
def leave(store: Store, key: Key) -> None:
    row = store.table("meetings")[key]
    if not row.get("_inside"):
        raise Refusal(409, "nobody-inside", "nobody is in the meeting")
    left = {"_inside": row["_inside"] - 1}
    ended = {} if left["_inside"] else {"_status": FINISHED}  # fact: last-to-leave
    store.table("meetings")[key] = {**row, **left, **ended}


@handler.table("meetings", "account_id", "extension_id", "id", made_by="createMeeting")
def whole_meeting(store: Store, row: Row, defaults: Row) -> Row:
    if "_key" in row:
        return row
    row = {**defaults, **row}
    place = (str(row.setdefault("account_id", own(store)[0])), str(row.setdefault("extension_id", own(store)[1])))
    id = str(row.get("id") or _new_id(store, store.table("meetings"), place))
    server = {
        "uri": f"{address(place)}/meeting/{id}",
        "id": id,
        "host": {"uri": address(place), "id": place[1]},
        "_key": store.token(),
    }
    try:
        return _settled(store, {"password": "", **row, **server})
    except Refusal as refusal:
        raise ValueError(f"meeting {id}: {refusal.message}") from None


@handler.table("extensions", "account_id", "id")
def whole_extension(store: Store, row: Row, defaults: Row) -> Row:
    return {"own": True, **row}


@handler("loadMeetingServiceInfo")
def load_meeting_service_info(store: Store, account_id: str, extension_id: str) -> Reply:
    place = place_of(store, account_id, extension_id)
    return Reply(200, service_info(place))


def _meeting(store: Store, place: Place, meeting_id: str) -> Row:
    row = store.table("meetings").get((*place, meeting_id))
    if row is None:
        raise unknown("meetingId")  # fact: unknown-meeting
    return row


def _new_id(store: Store, meetings: Table, place: Place) -> str:
    while True:
        id = "1" + store.token(9, string.digits)
        if (*place, id) not in meetings:
            return id


def _settled(store: Store, wishes: Row) -> Row:
    """A meeting as it is kept: times in UTC, links, and what follows from its type. Raises `Refusal`."""
    row = {name: value for name, value in wishes.items() if name != "occurrences"}
    kind = row["meetingType"]
    if kind == "Instant":
        row.pop("schedule", None)  # fact: instant-meeting
    _put_in_utc(row, "schedule", "startTime")
    _put_in_utc(row, "recurrence", "until")
    if kind in ("Scheduled", "ScheduledRecurring") and "startTime" not in row.get("schedule", {}):
        raise Refusal(400, "invalid", "no start time", parameter="schedule")  # fact: schedule-rules
    row["links"] = _links(row)
    if kind == "ScheduledRecurring":  # fact: recurring-meeting
        row["uuid"] = row.get("uuid") or base64.b64encode(store.random.randbytes(16)).decode()
        row["h323Password"] = row.get("h323Password") or store.token(6, string.digits)
        row["occurrences"] = occurrences(row["schedule"], row.get("recurrence", {}))
    return row


def _put_in_utc(row: Row, name: str, time: str) -> None:
    try:
        if name in row:
            row[name] = in_utc(row[name], time)
    except (ValueError, OverflowError):
        raise Refusal(400, "invalid", f"no {time}", parameter=name) from None  # fact: schedule-rules


def _links(row: Row) -> Row:
    """The two ways into a meeting; the same password gives the same link."""
    join = f"{ROOMS}/j/{row['id']}"
    if row["password"]:  # fact: scheduled-meeting
        digest = hashlib.sha256(f"{row['_key']}:{row['password']}".encode()).digest()
        join += f"?pwd={base64.urlsafe_b64encode(digest[:12]).decode()}"
    return {"startUri": f"{ROOMS}/s/{row['id']}?zpk={row['_key']}", "joinUri": join}


def _shown(store: Store, row: Row) -> Row:
    """A meeting as it is answered, its passwords included."""
    shown = {name: value for name, value in row.items() if name[0] != "_"}
    shown["status"] = status(row, store.now())
    return shown


def _is_listed(row: Row, now: str) -> bool:
    if row["meetingType"] == "Scheduled":
        return bool(row["schedule"]["startTime"] > now)  # fact: past-is-not-listed
    return bool(row["meetingType"] != "Instant")  # fact: instant-is-not-listed


def _page(store: Store, address: str, rows: list[Row], page: int, size: int) -> dict[str, Any]:
    """One page of a list, and the way to the others."""
    begin = (page - 1) * size
    records = rows[begin : begin + size]
    pages = max(1, math.ceil(len(rows) / size))
    numbers = {"firstPage": 1, "lastPage": pages}
    if page > 1:
        numbers["previousPage"] = min(page - 1, pages)  # fact: page-past-the-end
    if page < pages:
        numbers["nextPage"] = page + 1
    positions = {"pageStart": begin, "pageEnd": begin + len(records) - 1} if records else {}
    totals = {"totalPages": pages, "totalElements": len(rows)}
    return {  # fact: page-parameters
        "uri": f"{address}?page={page}&perPage={size}",
        "records": [_shown(store, row) for row in records],
        "paging": {"page": page, "perPage": size, **positions, **totals},
        "navigation": {name: {"uri": f"{address}?page={number}&perPage={size}"} for name, number in numbers.items()},
    }
