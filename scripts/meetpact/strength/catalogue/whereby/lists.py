"""Lists that lack something, hold too much, or turn their pages wrongly."""

from datetime import timedelta
from typing import Any

from meetpact.mock.clock import utc
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import anyway, asked, seeing, then, told
from meetpact.strength.catalogue.whereby.shelf import add

add(
    "lists",
    "a page lacks its first",
    "listMeetings",
    "cursor-turns-the-page",
    told("listMeetings", lambda b, a, s: b.update(results=b["results"][1:])),
)
add(
    "lists",
    "a page lacks its last",
    "listMeetings",
    "cursor-turns-the-page",
    told("listMeetings", lambda b, a, s: b.update(results=b["results"][:-1])),
)
add(
    "lists",
    "the first of a later page comes twice",
    "listMeetings",
    "cursor-turns-the-page",
    told(
        "listMeetings",
        lambda b, a, s: a["cursor"] and b["results"] and b.update(results=[b["results"][0], *b["results"]]),
    ),
)
add(
    "lists",
    "the list ends with the first page",
    "listMeetings",
    "cursor-turns-the-page",
    told("listMeetings", lambda b, a, s: b.update(cursor=None)),
)
add(
    "lists",
    "the list never ends",
    "listMeetings",
    "cursor-turns-the-page",
    told(
        "listMeetings",
        lambda b, a, s: b.update(
            cursor=b["cursor"] or (s.table("cursors").update({("end",): {"after": 10**9}}), "end")[1]
        ),
    ),
)
add(
    "lists",
    "the cursor is ignored",
    "listMeetings",
    "cursor-turns-the-page",
    asked("listMeetings", lambda a: a.update(cursor=None)),
)
add(
    "lists",
    "the cursor skips one",
    "listMeetings",
    "cursor-turns-the-page pages-fit-together",
    then(
        "listMeetings",
        lambda s, a, r: [
            s.table("cursors").update({k: {"after": v["after"] + 1}})
            for k, v in list(s.table("cursors").items())
            if k == (r.body["cursor"],)
        ],
    ),
)
add(
    "lists",
    "the cursor goes back one",
    "listMeetings",
    "cursor-turns-the-page",
    then(
        "listMeetings",
        lambda s, a, r: [
            s.table("cursors").update({k: {"after": v["after"] - 1}})
            for k, v in list(s.table("cursors").items())
            if k == (r.body["cursor"],)
        ],
    ),
)
add(
    "lists",
    "the cursor counts positions",
    "listMeetings",
    "pages-fit-together",
    lambda p: p.wrap("listMeetings", lambda act, s, a: _by_position(act, s, a)),
)
add(
    "lists",
    "a page is one too large",
    "listMeetings",
    "pages-hold-up-to-a-hundred",
    asked("listMeetings", lambda a: a.update(limit=a["limit"] + 1)),
)
add(
    "lists",
    "a page is one too small",
    "listMeetings",
    "pages-hold-up-to-a-hundred",
    asked("listMeetings", lambda a: a.update(limit=max(1, a["limit"] - 1))),
)
add(
    "lists",
    "a page holds at most 10",
    "listMeetings",
    "pages-hold-up-to-a-hundred",
    asked("listMeetings", lambda a: a.update(limit=min(10, a["limit"]))),
)
add(
    "lists",
    "a page holds at most 50",
    "listMeetings",
    "pages-hold-up-to-a-hundred",
    asked("listMeetings", lambda a: a.update(limit=min(50, a["limit"]))),
)
add(
    "lists",
    "an unknown cursor begins anew",
    "listMeetings",
    "unknown-cursor",
    lambda p: p.wrap("listMeetings", lambda act, s, a: _lenient(act, a)),
)
add(
    "lists",
    "an unknown cursor gives an empty page",
    "listMeetings",
    "unknown-cursor",
    anyway("listMeetings", lambda s, a: Reply(200, {"results": [], "cursor": None})),
)
add(
    "lists",
    "deleted rooms stay listed",
    "deleteMeeting listMeetings",
    "gone-means-not-listed",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: (_bury(s, a), act(**a))[1]),
    told(
        "listMeetings",
        lambda b, a, s: b["results"].extend(
            {k: v for k, v in r.items() if k[0] != "_"}
            for r in s.table("graves").values()
            if not a["cursor"] and not b["cursor"] and len(b["results"]) < 50
        ),
    ),
)
add(
    "lists",
    "rooms that are over stay listed",
    "listMeetings",
    "gone-means-not-listed",
    told("listMeetings", lambda b, a, s: b.update(results=_all(s, b, a))),
)
add(
    "lists",
    "rooms are not listed after their end",
    "listMeetings",
    "room-lives-an-hour-longer",
    told(
        "listMeetings",
        lambda b, a, s: (
            b["cursor"] or a["cursor"] or b.update(results=[r for r in b["results"] if r["endDate"] > s.stamp()])
        ),
    ),
)
add(
    "lists",
    "the first room is never listed",
    "listMeetings",
    "list-answers-a-page",
    seeing("listMeetings", "meetings", lambda rows, a: rows[1:]),
)
add(
    "lists",
    "the newest room is not listed yet",
    "listMeetings",
    "list-answers-a-page",
    seeing("listMeetings", "meetings", lambda rows, a: rows[:-1]),
)
add(
    "lists",
    "the order is another one each time",
    "listMeetings",
    "pages-fit-together",
    lambda p: p.wrap("listMeetings", lambda act, s, a: _shuffled(act, s, a)),
)
add(
    "lists",
    "rooms are listed without their addresses",
    "listMeetings",
    "fields-in-one-value urls-only-when-asked",
    asked("listMeetings", lambda a: a.update(fields=None)),
)
add(
    "lists",
    "one address is enough for the list",
    "listMeetings",
    "fields-in-one-value",
    asked("listMeetings", lambda a: a.update(fields=(a["fields"] or [])[:1])),
)


def _by_position(act: Any, store: Store, arguments: Row) -> Reply:
    rows = store.table("meetings").under()
    cursor = arguments["cursor"]
    at = int(cursor[1:]) if cursor and cursor[0] == "p" and cursor[1:].isdigit() else 0
    if cursor and not at:
        raise Refusal(404, "not-found")
    reply: Reply = act(**{**arguments, "cursor": None, "limit": 100})
    page = reply.body["results"][at : at + arguments["limit"]]
    following = f"p{at + arguments['limit']}" if at + arguments["limit"] < len(rows) else None
    return Reply(200, {"results": page, "cursor": following})


def _lenient(act: Any, arguments: Row) -> Reply:
    try:
        reply: Reply = act(**arguments)
    except Refusal:
        reply = act(**{**arguments, "cursor": None})
    return reply


def _bury(store: Store, arguments: Row) -> Any:
    row = store.table("meetings").get((arguments["meeting_id"],))
    if row:
        store.table("graves")[(arguments["meeting_id"],)] = row


def _all(store: Store, body: Row, arguments: Row) -> list[Row]:
    shown = {row["meetingId"] for row in body["results"]}
    over = [row for row in store.table("meetings").under() if row["endDate"] < utc(store.now() - timedelta(hours=1))]
    more = [] if body["cursor"] or arguments["cursor"] else [r for r in over if r["meetingId"] not in shown]
    return [*body["results"], *({k: v for k, v in row.items() if k[0] != "_"} for row in more)]


def _shuffled(act: Any, store: Store, arguments: Row) -> Reply:
    reply: Reply = act(**{**arguments, "limit": 100, "cursor": None})
    rows = reply.body["results"]
    if arguments["cursor"] or len(rows) <= arguments["limit"]:
        found: Reply = act(**arguments)
        return found
    known: Reply = act(**arguments)
    return Reply(200, {"results": store.random.sample(rows, arguments["limit"]), "cursor": known.body["cursor"]})
