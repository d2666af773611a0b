"""Faults in RingCentral's list."""

import re
from typing import Any

from stranger.edits import change
from stranger.planted import Plant, asked_for, instead, plant
from stranger.provider import Call, Reply

RC, LIST, VALUE, TIME = "ringcentral", "list", "value", "time"
Row = dict[str, Any]
PAGES = "page-parameters page-defaults page-past instant-is past-is page-completeness"


def _figure(name: str, how: Any) -> Plant:
    def edit(content: Row) -> None:
        if name in content["paging"]:
            content["paging"][name] = how(content["paging"][name], content)

    return change("listMeetings", edit)


plant(RC, LIST, "page is ignored", PAGES, asked_for("page", lambda n: None))
plant(RC, LIST, "page counts from 0", PAGES, asked_for("page", lambda n: n + 1))
plant(RC, LIST, "page is capped at 2", PAGES, asked_for("page", lambda n: min(n, 2)))
plant(RC, LIST, "perPage is ignored", PAGES, asked_for("perPage", lambda n: None))
plant(RC, LIST, "perPage is one less", PAGES, asked_for("perPage", lambda n: max(n - 1, 1)))
plant(RC, LIST, "perPage is at most 5", PAGES, asked_for("perPage", lambda n: min(n, 5)))
plant(RC, LIST, "ten by default", PAGES, lambda app: setattr(app, "page_size", 10))
plant(RC, LIST, "totalElements counts the page", PAGES, _figure("totalElements", lambda old, c: len(c["records"])))
plant(RC, LIST, "totalElements is one more", PAGES, _figure("totalElements", lambda old, c: old + 1))
plant(RC, LIST, "totalPages is one more", PAGES, _figure("totalPages", lambda old, c: old + 1))
plant(
    RC,
    LIST,
    "totalPages rounds down",
    PAGES,
    _figure("totalPages", lambda old, c: c["paging"]["totalElements"] // c["paging"]["perPage"] or 1),
)
plant(
    RC,
    LIST,
    "totalPages is 0 when empty",
    PAGES,
    _figure("totalPages", lambda old, c: old if c["paging"]["totalElements"] else 0),
)
plant(RC, LIST, "pageStart counts from 1", PAGES, _figure("pageStart", lambda old, c: old + 1))
plant(RC, LIST, "pageEnd is one past", PAGES, _figure("pageEnd", lambda old, c: old + 1))
plant(
    RC,
    LIST,
    "pageEnd by the page size",
    PAGES,
    _figure("pageEnd", lambda old, c: c["paging"]["pageStart"] + c["paging"]["perPage"] - 1),
)
plant(RC, LIST, "paging says page 1", PAGES, _figure("page", lambda old, c: 1))
plant(RC, LIST, "paging says perPage of the page", PAGES, _figure("perPage", lambda old, c: len(c["records"])))


def _links(how: Any) -> Plant:
    return change("listMeetings", lambda content: how(content["navigation"], content["paging"]))


def _no_next(navigation: Row, paging: Row) -> None:
    navigation.pop("nextPage", None)


def _always_next(navigation: Row, paging: Row) -> None:
    navigation.setdefault("nextPage", navigation["lastPage"])


def _always_previous(navigation: Row, paging: Row) -> None:
    navigation.setdefault("previousPage", navigation["firstPage"])


def _no_previous(navigation: Row, paging: Row) -> None:
    navigation.pop("previousPage", None)


def _same_next(navigation: Row, paging: Row) -> None:
    for name in navigation.keys() & {"nextPage"}:
        navigation[name] = {"uri": re.sub(r"([?&]page=)\d+", rf"\g<1>{paging['page']}", navigation[name]["uri"])}


def _last_is_first(navigation: Row, paging: Row) -> None:
    navigation["lastPage"] = navigation["firstPage"]


def _forgets_size(navigation: Row, paging: Row) -> None:
    for link in navigation.values():
        link["uri"] = re.sub(r"&perPage=\d+", "", link["uri"])


for how in (_no_next, _always_next, _always_previous, _no_previous, _same_next, _last_is_first, _forgets_size):
    plant(RC, LIST, f"navigation{how.__name__.replace('_', ' ')}", PAGES, _links(how))


def _records(how: Any) -> Plant:
    def edit(content: Row) -> None:
        content["records"] = how(content["records"])

    return change("listMeetings", edit)


plant(RC, LIST, "the last of a page is lost", PAGES, _records(lambda rows: rows[:-1] if len(rows) > 1 else rows))
plant(RC, LIST, "the first comes twice", PAGES, _records(lambda rows: [*rows[:-1], rows[0]] if rows else rows))
plant(RC, LIST, "pages overlap", PAGES, lambda app: _overlap(app))
plant(
    RC,
    LIST,
    "Instant is listed",
    PAGES,
    instead("listed", lambda before, row: before(row) or row["meetingType"] == "Instant"),
)
plant(RC, LIST, "the past is listed", PAGES, instead("listed", lambda before, row: row["meetingType"] != "Instant"))
plant(
    RC,
    LIST,
    "Recurring is not listed",
    PAGES,
    instead("listed", lambda before, row: before(row) and row["meetingType"] != "Recurring"),
)
plant(
    RC,
    LIST,
    "ScheduledRecurring is not listed",
    PAGES,
    instead("listed", lambda before, row: before(row) and row["meetingType"] != "ScheduledRecurring"),
)
plant(
    RC,
    LIST,
    "what has no password is not listed",
    PAGES,
    instead("listed", lambda before, row: before(row) and row["password"] != ""),
)
plant(
    RC,
    LIST,
    "a far year is not listed",
    PAGES,
    instead("listed", lambda before, row: before(row) and row.get("schedule", {}).get("startTime", "0") < "2100"),
)
plant(
    RC, VALUE, "the list hides passwords", PAGES, _records(lambda rows: [{**row, "password": "******"} for row in rows])
)
plant(
    RC,
    VALUE,
    "the list leaves out topics",
    PAGES,
    _records(lambda rows: [{k: v for k, v in row.items() if k != "topic"} for row in rows]),
)
plant(
    RC,
    VALUE,
    "the list has another status",
    PAGES,
    _records(lambda rows: [{**row, "status": "Unknown"} for row in rows]),
)


def _overlap(app: Any) -> None:
    def listed(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        page, size = call.asked.get("page", 1), call.asked.get("perPage", 100)
        rows = [app.shown(row) for row in app.rows if app.listed(row)]
        if page > 1 and reply.content["records"]:
            start = (page - 1) * size - 1
            reply.content["records"] = rows[start : start + len(reply.content["records"])]
        return reply

    instead("list_meetings", listed)(app)
