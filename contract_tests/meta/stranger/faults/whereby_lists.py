"""Faults in Whereby's pages."""

from typing import Any

from stranger.planted import Plant, asked_for, fault, instead, plant
from stranger.provider import Call, Refused, Reply

WB = "whereby"
STATE, LIST, VALUE, TIME, IDEMPOTENCE = "state", "list", "value", "time", "idempotence"
Row = dict[str, Any]


# lists

PAGES = "cursor-turns pages-hold pages-fit list-answers list-can-answer unknown-cursor"


def _listed(how: Any) -> Plant:
    """What a list says is changed: `how` gets app, call, results and cursor."""

    def planted(app: Any) -> None:
        def listed(before: Any, call: Call) -> Reply:
            reply: Reply = before(call)
            rows, cursor = how(app, call, reply.content["results"], reply.content["cursor"])
            return Reply(200, {"cursor": cursor, "results": rows})

        instead("list_meetings", listed)(app)

    return planted


plant(WB, LIST, "limit is ignored", PAGES, asked_for("limit", lambda n: None))
plant(WB, LIST, "limit is one more", PAGES, asked_for("limit", lambda n: n + 1))
plant(WB, LIST, "limit is one less", PAGES, asked_for("limit", lambda n: max(n - 1, 1)))
plant(WB, LIST, "limit is at most 10", PAGES, asked_for("limit", lambda n: min(n, 10)))
plant(WB, LIST, "the cursor is ignored", PAGES, asked_for("cursor", lambda _: None))
plant(WB, LIST, "49 without limit", PAGES, lambda app: setattr(app, "page_size", 49))
plant(WB, LIST, "100 without limit", PAGES, lambda app: setattr(app, "page_size", 100))
plant(
    WB,
    LIST,
    "an unknown cursor gives the first page",
    PAGES,
    asked_for("cursor", lambda c: c if c.startswith("after.") else None),
)
plant(
    WB,
    LIST,
    "the cursor is never null",
    PAGES,
    _listed(lambda app, call, rows, cursor: (rows, cursor or "after.9999999999999")),
)
plant(WB, LIST, "the cursor is always null", PAGES, _listed(lambda app, call, rows, cursor: (rows, None)))
plant(
    WB,
    LIST,
    "the cursor repeats the last",
    PAGES,
    _listed(lambda app, call, rows, cursor: (rows, cursor and f"after.{int(rows[-1]['meetingId']) - 1}")),
)
plant(
    WB,
    LIST,
    "the cursor skips one",
    PAGES,
    _listed(lambda app, call, rows, cursor: (rows[:-1] if len(rows) > 1 and cursor else rows, cursor)),
)
plant(
    WB,
    LIST,
    "the cursor loops",
    PAGES,
    _listed(lambda app, call, rows, cursor: (rows, cursor or ("after.0" if "cursor" in call.asked else None))),
)
plant(
    WB,
    LIST,
    "the last page is lost",
    PAGES,
    _listed(
        lambda app, call, rows, cursor: (
            rows,
            None
            if cursor and len([row for row in app.rooms if row["id"] > cursor[6:]]) <= call.asked.get("limit", 50)
            else cursor,
        )
    ),
)
plant(WB, LIST, "the same page for ever", PAGES, _listed(lambda app, call, rows, cursor: (rows, cursor and "after.0")))
plant(WB, LIST, "an offset for a cursor", PAGES, lambda app: _offset(app))
plant(
    WB,
    LIST,
    "an empty page at the end",
    PAGES,
    _listed(lambda app, call, rows, cursor: (rows, cursor or (f"after.{rows[-1]['meetingId']}" if rows else None))),
)


def _offset(app: Any) -> None:
    """Pages by position, in the order of creation reversed: what is created meanwhile pushes the others on."""

    def listed(before: Any, call: Call) -> Reply:
        rows = app.alive()[::-1]
        cursor = call.asked.get("cursor", "after.0")
        if not cursor.startswith("after."):
            raise Refused(app.refusal(404))
        start, size = int(cursor[6:]), call.asked.get("limit", 50)
        more = f"after.{start + size}" if len(rows) > start + size else None
        chosen = [app.shown(row, call.asked.get("fields", [])) for row in rows[start : start + size]]
        return Reply(200, {"cursor": more, "results": chosen})

    instead("list_meetings", listed)(app)


@fault(WB, LIST, "unknown-query")
def the_guides_filter_works(app: Any) -> None:
    def listed(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        if "roomName" in call.query:
            reply.content["results"] = []
        return reply

    instead("list_meetings", listed)(app)
