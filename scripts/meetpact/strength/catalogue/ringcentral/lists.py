"""Lists that lack something, hold too much, or turn their pages wrongly."""

from typing import Any

from meetpact.mock.handlers import Reply
from meetpact.mock.ringcentral_places import EXTENSION
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ringcentral.shelf import add, key_of, rows_of
from meetpact.strength.catalogue.ways import asked, seeing, told, with_module

for _how, _change in {
    "lacks its first": lambda b: b.update(records=b["records"][1:]),
    "lacks its last": lambda b: b.update(records=b["records"][:-1]),
    "has its first twice": lambda b: b.update(records=[*b["records"][:1], *b["records"]]),
    "says it is the first": lambda b: b["paging"].update(page=1),
    "says another perPage": lambda b: b["paging"].update(perPage=len(b["records"])),
    "counts from 1": lambda b: (
        "pageStart" in b["paging"] and b["paging"].update(pageStart=b["paging"]["pageStart"] + 1)
    ),
    "ends past its last": lambda b: "pageEnd" in b["paging"] and b["paging"].update(pageEnd=b["paging"]["pageEnd"] + 1),
    "counts itself": lambda b: b["paging"].update(totalElements=len(b["records"])),
    "counts one too many": lambda b: b["paging"].update(totalElements=b["paging"]["totalElements"] + 1),
    "has a page too many": lambda b: b["paging"].update(totalPages=b["paging"]["totalPages"] + 1),
    "has a page too few": lambda b: b["paging"].update(totalPages=b["paging"]["totalPages"] - 1),
    "has no next page": lambda b: b["navigation"].pop("nextPage", None),
    "always has a next page": lambda b: b["navigation"].setdefault("nextPage", b["navigation"]["lastPage"]),
    "always has a previous page": lambda b: b["navigation"].setdefault("previousPage", b["navigation"]["firstPage"]),
    "has no previous page": lambda b: b["navigation"].pop("previousPage", None),
    "has the last page for the next": lambda b: (
        "nextPage" in b["navigation"] and b["navigation"].update(nextPage=b["navigation"]["lastPage"])
    ),
    "has the first page for the last": lambda b: b["navigation"].update(lastPage=b["navigation"]["firstPage"]),
    "is the first page by its uri": lambda b: b.update(uri=b["navigation"]["firstPage"]["uri"]),
    "has tildes in its uri": lambda b: b.update(uri=b["uri"].replace(EXTENSION, "~")),
    "has tildes in its links": lambda b: [
        link.update(uri=link["uri"].replace(EXTENSION, "~")) for link in b["navigation"].values()
    ],
    "has links without perPage": lambda b: [
        link.update(uri=link["uri"].split("&")[0]) for link in b["navigation"].values()
    ],
    "has positions though it is empty": lambda b: b["records"] or b["paging"].update(pageStart=0, pageEnd=0),
    "shows no passwords": lambda b: [row.pop("password") for row in b["records"]],
    "shows topics of 20 letters": lambda b: [
        row.update(topic=row["topic"][:20]) for row in b["records"] if "topic" in row
    ],
    "shows all as NotStarted": lambda b: [row.update(status="NotStarted") for row in b["records"]],
}.items():
    add(
        "lists",
        f"a page {_how}",
        "listMeetings",
        "page-parameters page-past-the-end page-defaults",
        told("listMeetings", lambda b, a, s, c=_change: c(b)),
    )
add(
    "lists",
    "pages are one too large",
    "listMeetings",
    "page-parameters",
    asked("listMeetings", lambda a: a.update(per_page=a["per_page"] + 1)),
)
add(
    "lists",
    "a page holds at most 3",
    "listMeetings",
    "page-parameters page-defaults",
    asked("listMeetings", lambda a: a.update(per_page=min(a["per_page"], 3))),
)
add(
    "lists",
    "a page of its own size holds 25",
    "listMeetings",
    "page-defaults",
    asked("listMeetings", lambda a: a.update(per_page=25 if a["per_page"] == 100 else a["per_page"])),
)
add(
    "lists",
    "page 2 is page 1",
    "listMeetings",
    "page-parameters",
    asked("listMeetings", lambda a: a.update(page=1 if a["page"] == 2 else a["page"])),
)
add(
    "lists",
    "beyond the last page is the first",
    "listMeetings",
    "page-past-the-end",
    lambda p: p.wrap(
        "listMeetings",
        lambda act, s, a: (lambda r: r if r.body["records"] or a["page"] < 2 else act(**{**a, "page": 1}))(act(**a)),
    ),
)
add(
    "lists",
    "the order is another one each time",
    "listMeetings",
    "page-parameters",
    lambda p: p.wrap("listMeetings", lambda act, s, a: _shuffled(act, s, a)),
)
add(
    "lists",
    "the list is in another order",
    "listMeetings",
    "page-parameters",
    seeing("listMeetings", "meetings", lambda rows, a: reversed(rows)),
)
add(
    "lists",
    "Instant meetings are listed",
    "listMeetings",
    "instant-is-not-listed",
    seeing(
        "listMeetings",
        "meetings",
        lambda rows, a: [
            (k, {**r, "meetingType": "Recurring"} if r["meetingType"] == "Instant" else r) for k, r in rows
        ],
    ),
)
add(
    "lists",
    "Instant meetings are listed as what they are",
    "listMeetings",
    "instant-is-not-listed",
    with_module("_is_listed", lambda row, now: True),
)
add(
    "lists",
    "Recurring meetings are not listed",
    "listMeetings",
    "past-is-not-listed",
    seeing("listMeetings", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["meetingType"] != "Recurring"]),
)
add(
    "lists",
    "ScheduledRecurring meetings are not listed",
    "listMeetings",
    "past-is-not-listed",
    seeing(
        "listMeetings",
        "meetings",
        lambda rows, a: [(k, r) for k, r in rows if r["meetingType"] != "ScheduledRecurring"],
    ),
)
add(
    "lists",
    "past meetings are listed",
    "listMeetings",
    "past-is-not-listed",
    with_module("_is_listed", lambda row, now: row["meetingType"] != "Instant"),
)
add(
    "lists",
    "future meetings are not listed",
    "listMeetings",
    "past-is-not-listed",
    with_module("_is_listed", lambda row, now: row["meetingType"] not in ("Instant", "Scheduled")),
)
add(
    "lists",
    "a series that began is not listed",
    "listMeetings",
    "past-is-not-listed",
    with_module(
        "_is_listed",
        lambda row, now: row["meetingType"] != "Instant" and row.get("schedule", {}).get("startTime", "3") > now,
    ),
)
add(
    "lists",
    "deleted meetings stay listed",
    "deleteMeeting listMeetings",
    "deleted-is-not-listed",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: _buried(act, s, a)),
    lambda p: p.wrap("listMeetings", lambda act, s, a: _with_graves(act, s, a)),
)
add(
    "lists",
    "the newest meeting is not listed yet",
    "listMeetings",
    "page-parameters",
    seeing("listMeetings", "meetings", lambda rows, a: rows[:-1]),
)


def _shuffled(act: Any, store: Store, arguments: Row) -> Reply:
    rows = rows_of(store)
    table = store.table("meetings")
    table.clear()
    for key, row in store.random.sample(rows, len(rows)):
        table[key] = row
    reply: Reply = act(**arguments)
    return reply


def _buried(act: Any, store: Store, arguments: Row) -> Reply:
    row = store.table("meetings").get(key_of(arguments))
    reply: Reply = act(**arguments)
    if row:
        store.table("graves")[key_of(arguments)] = row
    return reply


def _with_graves(act: Any, store: Store, arguments: Row) -> Reply:
    table, graves = store.table("meetings"), dict(store.table("graves"))
    for key, row in graves.items():
        table[key] = row
    try:
        reply: Reply = act(**arguments)
    finally:
        for key in graves:
            table.pop(key, None)
    return reply
