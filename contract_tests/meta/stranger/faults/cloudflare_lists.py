"""Faults in Cloudflare's pages and filters."""

from datetime import timedelta
from typing import Any

from stranger.cloudflare import Cloudflare
from stranger.moments import offset
from stranger.planted import Plant, fault, instead, plant
from stranger.provider import Call, Reply

CF, LIST, VALUE, TIME = "cloudflare", "list", "value", "time"
Row = dict[str, Any]
PAGES = "pages nothing-and-zero empty-page newest-first"


def _asked(name: str, how: Any) -> Plant:
    """A parameter of the query is understood otherwise."""

    def page(before: Any, call: Call, rows: list[Row]) -> Any:
        call.asked = {**call.asked}
        if name in call.asked:
            call.asked[name] = how(call.asked[name])
            if call.asked[name] is None:
                del call.asked[name]
        return before(call, rows)

    return instead("page", page)


def _page(how: Any) -> Plant:
    """What a page says is changed: `how` gets call, rows, chosen and paging."""

    def page(before: Any, call: Call, rows: list[Row]) -> Any:
        chosen, paging = before(call, rows)
        return how(call, rows, chosen, paging)

    return instead("page", page)


plant(CF, LIST, "page_no counts from 0", PAGES, _asked("page_no", lambda n: n + 1))
plant(CF, LIST, "page_no is ignored", PAGES, _asked("page_no", lambda n: None))
plant(CF, LIST, "per_page is ignored", PAGES, _asked("per_page", lambda n: None))
plant(CF, LIST, "per_page is one more", PAGES, _asked("per_page", lambda n: n and n + 1))
plant(CF, LIST, "per_page is at most 3", PAGES, _asked("per_page", lambda n: min(n, 3)))
plant(CF, LIST, "the first page again after the last", PAGES, _asked("page_no", lambda n: n if n < 3 else 1))
plant(CF, LIST, "total counts the page", PAGES, _page(lambda c, r, p, g: (p, {**g, "total_count": len(p)})))
plant(CF, LIST, "total is one more", PAGES, _page(lambda c, r, p, g: (p, {**g, "total_count": len(r) + 1})))
plant(
    CF,
    LIST,
    "total is 0 on an empty page",
    PAGES,
    _page(lambda c, r, p, g: (p, {**g, "total_count": len(r) if p else 0})),
)
plant(
    CF,
    LIST,
    "positions count from 0",
    PAGES,
    _page(lambda c, r, p, g: (p, {**g, "start_offset": max(g["start_offset"] - 1, 0)})),
)
plant(
    CF, LIST, "end_offset is one more", PAGES, _page(lambda c, r, p, g: (p, {**g, "end_offset": g["end_offset"] + 1}))
)
plant(
    CF,
    LIST,
    "end_offset by the page size",
    PAGES,
    _page(lambda c, r, p, g: (p, {**g, "end_offset": g["start_offset"] + (c.asked.get("per_page") or 30) - 1})),
)
plant(
    CF,
    LIST,
    "positions of the page alone",
    PAGES,
    _page(lambda c, r, p, g: (p, {**g, "start_offset": 1 if p else 0, "end_offset": len(p)})),
)
plant(CF, LIST, "the last of a page is lost", PAGES, _page(lambda c, r, p, g: (p[:-1] if len(p) > 2 else p, g)))
plant(
    CF,
    LIST,
    "the last page is lost",
    PAGES,
    _page(lambda c, r, p, g: (p if g["end_offset"] < len(r) or g["start_offset"] == 1 else [], g)),
)
plant(CF, LIST, "a page turns over", PAGES, _page(lambda c, r, p, g: (p[::-1], g)))
plant(
    CF,
    LIST,
    "pages overlap",
    PAGES,
    _page(lambda c, r, p, g: (r[max(g["start_offset"] - 2, 0) : g["end_offset"]][: len(p)], g)),
)
plant(CF, LIST, "an item comes twice", PAGES, _page(lambda c, r, p, g: ([*p[:-1], p[0]], g)))
plant(CF, LIST, "oldest first", PAGES, instead("ordered", lambda before, rows: before(rows)[::-1]))
plant(
    CF,
    LIST,
    "latest changed first",
    PAGES,
    instead("ordered", lambda before, rows: sorted(rows, key=lambda row: row["updated"])[::-1]),
)
plant(
    CF,
    LIST,
    "no order",
    PAGES,
    instead("ordered", lambda before, rows: sorted(rows, key=lambda row: hash((row["id"], len(rows))))),
)
plant(
    CF,
    LIST,
    "by title",
    PAGES,
    instead("ordered", lambda before, rows: sorted(rows, key=lambda row: str(row.get("details", row)))),
)


def _filter(name: str, how: Any) -> Plant:
    """A filter is understood otherwise: `how` gets the meeting and the value."""

    def passes(before: Any, row: Row, asked: Row) -> bool:
        rest = {key: value for key, value in asked.items() if key != name}
        return bool(before(row, rest) and (name not in asked or how(row, asked[name])))

    return instead("passes", passes)


def _title(row: Row) -> str:
    return str(row["details"].get("title", ""))


read = Cloudflare.read
FILTERS = "time-range search status-filter"
for name in ("start_time", "end_time", "search", "status"):
    plant(CF, LIST, f"{name} is ignored", FILTERS, _filter(name, lambda row, value: True))
plant(CF, LIST, "search in titles alone", FILTERS, _filter("search", lambda row, text: text in _title(row)))
plant(CF, LIST, "search in ids alone", FILTERS, _filter("search", lambda row, text: text in row["id"]))
plant(
    CF,
    LIST,
    "search from the beginning",
    FILTERS,
    _filter("search", lambda row, text: _title(row).startswith(text) or row["id"].startswith(text)),
)
plant(
    CF,
    LIST,
    "search for the whole title",
    FILTERS,
    _filter("search", lambda row, text: text in (_title(row), row["id"])),
)
plant(
    CF,
    LIST,
    "search for any word",
    FILTERS,
    _filter("search", lambda row, text: any(word in _title(row) + row["id"] for word in text.split())),
)
plant(CF, LIST, "search finds nothing", FILTERS, _filter("search", lambda row, text: False))
plant(CF, LIST, "status the other way round", FILTERS, _filter("status", lambda row, status: row["status"] != status))
plant(
    CF,
    LIST,
    "start_time is about updated_at",
    FILTERS,
    instead("passes", lambda before, row, asked: before({**row, "created": row["updated"]}, asked)),
)
plant(
    CF,
    LIST,
    "filters add up to any",
    FILTERS,
    instead(
        "passes",
        lambda before, row, asked: (
            any(before(row, {key: asked[key]}) for key in asked if key not in ("page_no", "per_page"))
            or before(row, asked)
        ),
    ),
)
plant(CF, LIST, "filters after paging", FILTERS, lambda app: _late(app))


def _late(app: Any) -> None:
    def listed(before: Any, call: Call) -> Reply:
        rows, paging = app.page(call, app.ordered(app.meetings(call)))
        kept = [app.shown(row, detail=False) for row in rows if app.passes(row, call.asked)]
        return Reply(200, {"paging": paging, "data": kept, "success": True})

    instead("list_meetings", listed)(app)


@fault(CF, LIST, FILTERS)
def total_counts_what_the_filters_leave_out(app: Any) -> None:
    def listed(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        reply.content["paging"]["total_count"] = len(app.meetings(call))
        return reply

    instead("list_meetings", listed)(app)


@fault(CF, TIME, FILTERS)
def the_range_leaves_out_its_ends(app: Any) -> None:
    def passes(before: Any, row: Row, asked: Row) -> bool:
        ends = [app.read(asked[name]) for name in ("start_time", "end_time") if name in asked]
        return bool(before(row, asked)) and row["created"] not in ends

    instead("passes", passes)(app)


@fault(CF, TIME, FILTERS)
def the_range_loses_the_offset(app: Any) -> None:
    instead("read", lambda before, text: before(text[:-6] + "Z" if text[-6] in "+-" else text))(app)


@fault(CF, TIME, FILTERS)
def the_range_is_in_whole_seconds(app: Any) -> None:
    instead("read", lambda before, text: before(text).replace(microsecond=0))(app)


@fault(CF, TIME, FILTERS)
def the_range_is_in_whole_days(app: Any) -> None:
    def passes(before: Any, row: Row, asked: Row) -> bool:
        bare = {key: value for key, value in asked.items() if not key.endswith("_time")}
        day = row["created"].date()
        return bool(
            before(row, bare)
            and ("start_time" not in asked or day >= app.read(asked["start_time"]).date())
            and ("end_time" not in asked or day <= app.read(asked["end_time"]).date())
        )

    instead("passes", passes)(app)


@fault(CF, TIME, "any-body adding editing")
def created_at_is_an_hour_off(app: Any) -> None:
    """In the answers alone; the filters know better."""
    instead("written", lambda before, when: before(when + timedelta(hours=1)))(app)


@fault(CF, TIME, "any-body patch-changes responses")
def created_at_is_the_time_of_the_answer(app: Any) -> None:
    def shown(before: Any, row: Row, *, detail: bool) -> Row:
        view: Row = before(row, detail=detail)
        return {**view, "created_at": offset(app.clock.now())}

    instead("shown", shown)(app)
