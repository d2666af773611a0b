"""Faults in what Whereby makes of names, addresses and times."""

import re
from typing import Any

from stranger.edits import change, each
from stranger.planted import Plant, instead, plant
from stranger.provider import Call, Reply

WB = "whereby"
STATE, LIST, VALUE, TIME, IDEMPOTENCE = "state", "list", "value", "time", "idempotence"
Row = dict[str, Any]


# values and times

NAMES = "prefix-is nothing-between generated-names names-are room-url name-alphabet prefix-keeps create-answers"


def _prefix(how: Any) -> Plant:
    return instead("cleaned", lambda before, prefix: how(before(prefix), prefix))


plant(WB, VALUE, "the prefix is dropped", NAMES, _prefix(lambda clean, sent: ""))
plant(WB, VALUE, "the prefix keeps capitals", NAMES, _prefix(lambda clean, sent: "".join(sent.split())))
plant(
    WB,
    VALUE,
    "the prefix keeps white space as hyphens",
    NAMES,
    _prefix(lambda clean, sent: re.sub(r"\s+", "-", sent.strip()).lower()),
)
plant(WB, VALUE, "the prefix loses hyphens", NAMES, _prefix(lambda clean, sent: clean.replace("-", "")))
plant(WB, VALUE, "the prefix loses its last hyphen", NAMES, _prefix(lambda clean, sent: clean.rstrip("-")))
plant(
    WB,
    VALUE,
    "a hyphen is added",
    NAMES,
    _prefix(lambda clean, sent: clean + "-" if clean and clean[-1] != "-" else clean),
)
plant(WB, VALUE, "the prefix is cut at 20", NAMES, _prefix(lambda clean, sent: clean[:20]))
plant(WB, VALUE, "the prefix loses its digits", NAMES, _prefix(lambda clean, sent: re.sub(r"\d", "", clean)))


def _behind(app: Any) -> None:
    def created(before: Any, call: Call) -> Reply:
        prefix, call.body["roomNamePrefix"] = call.body.get("roomNamePrefix") or "", ""
        reply: Reply = before(call)
        app.rooms[-1]["name"] += app.cleaned(prefix)
        return Reply(201, app.shown(app.rooms[-1], [key for key in reply.content if key in (H, V)]))

    instead("create_meeting", created)(app)


plant(WB, VALUE, "the prefix comes last", NAMES, _behind)
plant(
    WB,
    VALUE,
    "human-short has seven",
    NAMES,
    instead("generated", lambda before, body: before(body) + ("k" if len(before(body)) == 6 else "")),
)
plant(WB, VALUE, "human-short is ignored", NAMES, instead("generated", lambda before, body: before({})))
plant(
    WB,
    VALUE,
    "human-short by default",
    NAMES,
    instead("generated", lambda before, body: before({"roomNamePattern": "human-short", **body})),
)
plant(
    WB, VALUE, "a uuid without hyphens", NAMES, instead("generated", lambda before, body: before(body).replace("-", ""))
)
plant(
    WB,
    VALUE,
    "every room has the same name",
    NAMES + " create",
    instead("generated", lambda before, body: "0a1b2c3d-0000-4000-8000-000000000000"[: len(before(body))]),
)
plant(WB, VALUE, "the room's address has another name", NAMES, instead("url", lambda before, row: before(row) + "x"))

URLS = "urls-only get-without viewer-mode urls-carry keys-are fields-in create-answers"
H, V = "hostRoomUrl", "viewerRoomUrl"


def _fields(how: Any) -> Plant:
    return instead("shown", lambda before, row, fields: before(row, how(fields)))


plant(WB, VALUE, "both addresses always", URLS, _fields(lambda fields: [H, V]))
plant(WB, VALUE, "both addresses or none", URLS, _fields(lambda fields: [H, V] if fields else []))
plant(WB, VALUE, "the viewer's never", URLS, _fields(lambda fields: [name for name in fields if name == H]))
plant(WB, VALUE, "the first field alone", URLS, _fields(lambda fields: fields[:1]))
plant(WB, VALUE, "both addresses changed round", URLS, _fields(lambda fields: [{H: V, V: H}[name] for name in fields]))
plant(
    WB,
    VALUE,
    "viewerMode adds nothing",
    URLS,
    instead("create_meeting", lambda before, call: (call.body.pop("templateType", None), before(call))[1]),
)
plant(WB, VALUE, "viewerMode adds the host's alone", URLS, lambda app: _viewer(app))
plant(
    WB,
    VALUE,
    "the same key for both",
    URLS,
    instead("shown", lambda before, row, fields: before({**row, V: row[H]}, fields)),
)
plant(WB, VALUE, "keys are empty", URLS, instead("new_key", lambda before: ""))
plant(
    WB,
    VALUE,
    "the list has the host's address",
    URLS,
    change("listMeetings", each("results", lambda row: row.setdefault(H, row["roomUrl"] + "?roomKey=k"))),
)
plant(
    WB,
    VALUE,
    "the list never has addresses",
    URLS,
    change("listMeetings", each("results", lambda row: (row.pop(H, 0), row.pop(V, 0)))),
)
plant(WB, VALUE, "fetching remembers the fields of creation", URLS, lambda app: _remembers(app))


def _viewer(app: Any) -> None:
    def created(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        if call.body.get("templateType") and V not in call.body.get("fields", []):
            reply.content.pop(V)
        return reply

    instead("create_meeting", created)(app)


def _remembers(app: Any) -> None:
    def shown(before: Any, row: Row, fields: list[str]) -> Row:
        row["asked"] = row.get("asked") or fields
        view: Row = before(row, row["asked"])
        return view

    instead("shown", shown)(app)
