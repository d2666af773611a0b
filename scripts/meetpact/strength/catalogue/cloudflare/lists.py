"""Lists that lack something, hold too much, or turn their pages wrongly."""

from typing import Any

from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.cloudflare.shelf import add, key_of, patch
from meetpact.strength.catalogue.ways import asked, seeing, then, told

for _list in ("listMeetings", "listParticipants"):
    add(
        "lists",
        f"{_list}: a page begins one late",
        _list,
        "pages",
        told(_list, lambda b, a, s: b.update(data=b["data"][1:])),
    )
    add(
        "lists",
        f"{_list}: the last item of a page is lost",
        _list,
        "pages",
        told(_list, lambda b, a, s: b.update(data=b["data"][:-1])),
    )
    add(
        "lists",
        f"{_list}: an item comes twice",
        _list,
        "pages",
        told(_list, lambda b, a, s: b.update(data=[*b["data"][:1], *b["data"]])),
    )
    add(
        "lists",
        f"{_list}: total_count counts the page",
        _list,
        "pages",
        told(_list, lambda b, a, s: b["paging"].update(total_count=len(b["data"]))),
    )
    add(
        "lists",
        f"{_list}: total_count is one too many",
        _list,
        "pages",
        told(_list, lambda b, a, s: b["paging"].update(total_count=b["paging"]["total_count"] + 1)),
    )
    add(
        "lists",
        f"{_list}: start_offset counts from 0",
        _list,
        "pages",
        told(_list, lambda b, a, s: b["data"] and b["paging"].update(start_offset=b["paging"]["start_offset"] - 1)),
    )
    add(
        "lists",
        f"{_list}: end_offset is past the last",
        _list,
        "pages",
        told(_list, lambda b, a, s: b["data"] and b["paging"].update(end_offset=b["paging"]["end_offset"] + 1)),
    )
    add(
        "lists",
        f"{_list}: offsets of an empty page are not 0",
        _list,
        "empty-page",
        told(_list, lambda b, a, s: b["data"] or b["paging"].update(start_offset=1)),
    )
    add(
        "lists",
        f"{_list}: total_count of an empty page is 0",
        _list,
        "empty-page",
        told(_list, lambda b, a, s: b["data"] or b["paging"].update(total_count=0)),
    )
    add(
        "lists",
        f"{_list}: pages are one too large",
        _list,
        "pages",
        asked(_list, lambda a: a["per_page"] and a.update(per_page=a["per_page"] + 1)),
    )
    add(
        "lists",
        f"{_list}: a page holds at most 3",
        _list,
        "pages",
        asked(_list, lambda a: a.update(per_page=min(a["per_page"], 3))),
    )
    add(
        "lists",
        f"{_list}: page 2 is page 1",
        _list,
        "pages",
        asked(_list, lambda a: a.update(page_no=1 if a["page_no"] == 2 else a["page_no"])),
    )
    add(
        "lists",
        f"{_list}: pages count from 0",
        _list,
        "nothing-and-zero-mean-first-page",
        asked(_list, lambda a: a.update(page_no=a["page_no"] + 1)),
    )
    add(
        "lists",
        f"{_list}: beyond the last page is the last page",
        _list,
        "empty-page",
        lambda p, _list=_list: p.wrap(
            _list,
            lambda act, s, a: (lambda r: r if r.body["data"] or a["page_no"] < 2 else act(**{**a, "page_no": 1}))(
                act(**a)
            ),
        ),
    )
    add(
        "lists",
        f"{_list}: a page of its own size holds 20",
        _list,
        "nothing-and-zero-mean-first-page",
        asked(_list, lambda a: a.update(per_page=a["per_page"] or 20)),
    )
    add(
        "lists",
        f"{_list}: the oldest come first",
        _list,
        "newest-first",
        told(_list, lambda b, a, s: b["data"].reverse()),
    )
    add(
        "lists",
        f"{_list}: the order is another one each time",
        _list,
        "newest-first",
        told(_list, lambda b, a, s: s.random.shuffle(b["data"])),
    )
    add(
        "lists",
        f"{_list}: in the order of updates",
        _list,
        "newest-first",
        told(_list, lambda b, a, s: b["data"].sort(key=lambda row: row["updated_at"], reverse=True)),
    )
add(
    "lists",
    "search looks at titles alone",
    "listMeetings",
    "search",
    told(
        "listMeetings",
        lambda b, a, s: a["search"] and b.update(data=[r for r in b["data"] if a["search"] in r.get("title", "")]),
    ),
)
add(
    "lists",
    "search looks at ids alone",
    "listMeetings",
    "search",
    seeing(
        "listMeetings",
        "meetings",
        lambda rows, a: [(k, r) for k, r in rows if a["search"] is None or a["search"] in r["id"]],
    ),
)
add(
    "lists",
    "search wants the beginning",
    "listMeetings",
    "search",
    seeing(
        "listMeetings",
        "meetings",
        lambda rows, a: [
            (k, r)
            for k, r in rows
            if a["search"] is None or r["id"].startswith(a["search"]) or r.get("title", "").startswith(a["search"])
        ],
    ),
)
add(
    "lists",
    "status finds ACTIVE ones alone",
    "listMeetings",
    "status-filter",
    asked("listMeetings", lambda a: a["status"] and a.update(status="ACTIVE")),
)
add(
    "lists",
    "status counts all",
    "listMeetings",
    "status-filter",
    told(
        "listMeetings",
        lambda b, a, s: a["status"] and b["paging"].update(total_count=len(s.table("meetings").under(*key_of(a)))),
    ),
)
for _name in ("start_time", "end_time"):
    add(
        "lists",
        f"{_name} leaves its own moment out",
        "listMeetings",
        "time-range-is-about-creation",
        seeing(
            "listMeetings",
            "meetings",
            lambda rows, a, n=_name: [
                (k, r) for k, r in rows if a[n] is None or not _same_moment(r["created_at"], a[n])
            ],
        ),
    )
add(
    "lists",
    "the range is about updates",
    "listMeetings",
    "time-range time-range-is-about-creation",
    seeing(
        "listMeetings",
        "meetings",
        lambda rows, a: (
            [(k, {**r, "created_at": r["updated_at"]}) for k, r in rows] if a["start_time"] or a["end_time"] else rows
        ),
    ),
)
add(
    "lists",
    "start_time and end_time are exchanged",
    "listMeetings",
    "time-range",
    asked("listMeetings", lambda a: a.update(start_time=a["end_time"], end_time=a["start_time"])),
)
add(
    "lists",
    "the offset of start_time is ignored",
    "listMeetings",
    "time-range-is-about-creation",
    asked("listMeetings", lambda a: a["start_time"] and a.update(start_time=a["start_time"][:19] + "Z")),
)
add(
    "lists",
    "the list has titles of the creation",
    "listMeetings updateMeeting",
    "patch-changes-what-it-names",
    then(
        "createMeeting",
        lambda store, a, r: patch(
            store, "meetings", (*key_of(a), r.body["data"]["id"]), _born=r.body["data"].get("title")
        ),
    ),
    told("listMeetings", lambda b, a, s: [_stale(s, a, row) for row in b["data"]]),
)
add(
    "lists",
    "closed meetings are not listed",
    "listMeetings",
    "pages",
    seeing(
        "listMeetings", "meetings", lambda rows, a: [(k, r) for k, r in rows if a["status"] or r["status"] == "ACTIVE"]
    ),
)


def _same_moment(one: str, other: str) -> bool:
    from meetpact.mock.clock import moment

    return moment(one) == moment(other)


def _stale(store: Store, arguments: Row, row: Row) -> Any:
    born = store.table("meetings")[(*key_of(arguments), row["id"])].get("_born")
    if born is not None and "title" in row:
        row["title"] = born
