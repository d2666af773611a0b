"""What can be wrong with Whereby that no keyword of the spec says."""

from datetime import UTC, timedelta
from typing import Any

from meetpact.mock.clock import moment, utc
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import (
    Shelf,
    anyway,
    asked,
    refusals,
    refused,
    ruled,
    seeing,
    then,
    told,
    unkept,
    with_module,
)

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
EVERY = ("createMeeting", "listMeetings", "getMeeting", "deleteMeeting")


def _rows(store: Store) -> list[tuple[Any, Row]]:
    return list(store.table("meetings").items())


def _patch(store: Store, id: str, **values: Any) -> Any:
    table = store.table("meetings")
    if (id,) in table:
        table[(id,)] = {**table[(id,)], **values}


# State

add(
    "state",
    "a deletion deletes nothing",
    "deleteMeeting",
    "gone-means-404 gone-means-not-listed",
    unkept("deleteMeeting", "meetings"),
)
add(
    "state",
    "a deletion deletes everything",
    "deleteMeeting",
    "gone-means-404",
    then("deleteMeeting", lambda s, a, r: s.table("meetings").clear()),
)
add(
    "state",
    "a deletion deletes the oldest",
    "deleteMeeting",
    "gone-means-404",
    lambda p: p.wrap(
        "deleteMeeting", lambda act, s, a: act(meeting_id=next((k[0] for k, _ in _rows(s)), a["meeting_id"]))
    ),
)
add(
    "state",
    "a deletion takes the next one along",
    "deleteMeeting",
    "gone-means-404",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: (_neighbour(s, a), act(**a))[1]),
)
add(
    "state",
    "a room is not kept",
    "createMeeting",
    "list-answers-a-page room-lives-an-hour-longer",
    unkept("createMeeting", "meetings"),
)
add(
    "state",
    "every other room is not kept",
    "createMeeting",
    "list-answers-a-page",
    then(
        "createMeeting", lambda s, a, r: len(s.table("meetings")) % 2 or s.table("meetings").pop((r.body["meetingId"],))
    ),
)
add(
    "state",
    "a look gives the newest room",
    "getMeeting",
    "list-answers-a-page",
    lambda p: p.wrap("getMeeting", lambda act, s, a: act(**{**a, "meeting_id": _newest(s, a["meeting_id"])})),
)
add(
    "state",
    "the keys are other ones each time",
    "getMeeting",
    "keys-are-for-life",
    told(
        "getMeeting", lambda b, a, s: b.update({n: f"{b['roomUrl']}?roomKey={s.token()}" for n in ADDRESSES if n in b})
    ),
)
add(
    "state",
    "the list has other keys",
    "listMeetings",
    "keys-are-for-life",
    told(
        "listMeetings",
        lambda b, a, s: [
            r.update({n: f"{r['roomUrl']}?roomKey={s.token()}" for n in ADDRESSES if n in r}) for r in b["results"]
        ],
    ),
)
add(
    "state",
    "a look moves the end",
    "getMeeting",
    "list-answers-a-page",
    then(
        "getMeeting",
        lambda s, a, r: _patch(s, a["meeting_id"], endDate=utc(moment(r.body["endDate"]) + timedelta(hours=1))),
    ),
)
add(
    "state",
    "creating renames the room before",
    "createMeeting",
    "list-answers-a-page",
    then("createMeeting", lambda s, a, r: [_patch(s, k[0], roomName=r.body["roomName"]) for k, _ in _rows(s)[-2:-1]]),
)
add(
    "state",
    "what the creation asked for is shown later",
    "createMeeting getMeeting",
    "get-without-fields urls-only-when-asked",
    then(
        "createMeeting",
        lambda s, a, r: _patch(s, r.body["meetingId"], **{n: r.body[n] for n in ADDRESSES if n in r.body}),
    ),
)
add(
    "state",
    "viewer mode is not locked",
    "createMeeting",
    "viewer-mode-locks-and-groups",
    then("createMeeting", lambda s, a, r: _patch(s, r.body["meetingId"], _isLocked=False)),
)

# Lists

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

# Times

add(
    "time",
    "a room is gone at its end",
    "getMeeting listMeetings",
    "room-lives-an-hour-longer",
    with_module("GRACE", timedelta(0)),
)
add(
    "time",
    "a room is gone after 30 minutes",
    "getMeeting listMeetings",
    "room-lives-an-hour-longer",
    with_module("GRACE", timedelta(minutes=30)),
)
add(
    "time",
    "a room is gone after two hours",
    "getMeeting listMeetings",
    "room-is-gone-after-the-hour",
    with_module("GRACE", timedelta(hours=2)),
)
add(
    "time",
    "a room is gone after a day",
    "getMeeting listMeetings",
    "room-is-gone-after-the-hour",
    with_module("GRACE", timedelta(days=1)),
)
add(
    "time",
    "a room is never gone",
    "getMeeting listMeetings",
    "room-is-gone-after-the-hour",
    with_module("GRACE", timedelta(days=36500)),
)
add(
    "time",
    "an end without offset is at +02:00",
    "createMeeting",
    "end-date-without-offset-is-utc",
    asked(
        "createMeeting",
        lambda a: _has_no_offset(a["body"]["endDate"]) and a["body"].update(endDate=a["body"]["endDate"] + "+02:00"),
    ),
)
add(
    "time",
    "the offset of an end is ignored",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(endDate=moment(a["body"]["endDate"]).replace(tzinfo=UTC).isoformat()),
    ),
)
add(
    "time",
    "an offset counts the other way",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(
            endDate=(
                moment(a["body"]["endDate"]).replace(tzinfo=UTC)
                + (moment(a["body"]["endDate"]).utcoffset() or timedelta())
            ).isoformat()
        ),
    ),
)
add(
    "time",
    "an end is cut to whole seconds",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(endDate=moment(a["body"]["endDate"]).replace(microsecond=0).isoformat()),
    ),
)
add(
    "time",
    "an end is cut to minutes",
    "createMeeting",
    "times-are-answered-in-utc",
    asked(
        "createMeeting",
        lambda a: a["body"].update(endDate=moment(a["body"]["endDate"]).replace(second=0, microsecond=0).isoformat()),
    ),
)
add(
    "time",
    "times are answered without milliseconds",
    "createMeeting getMeeting",
    "times-have-milliseconds",
    told("getMeeting", lambda b, a, s: b.update(endDate=b["endDate"][:19] + "Z", startDate=b["startDate"][:19] + "Z")),
)
add(
    "time",
    "the list answers times at +00:00",
    "listMeetings",
    "times-have-milliseconds",
    told("listMeetings", lambda b, a, s: [r.update(endDate=r["endDate"][:-1] + "+00:00") for r in b["results"]]),
)
add(
    "time",
    "a meeting starts when it says",
    "createMeeting",
    "starts-when-it-is-created",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _started(act, s, a)),
)
add(
    "time",
    "a meeting starts at its end",
    "createMeeting",
    "starts-when-it-is-created",
    told("createMeeting", lambda b, a, s: b.update(startDate=b["endDate"])),
)
add(
    "time",
    "the list has no start",
    "listMeetings",
    "start-date-is-always-answered",
    told("listMeetings", lambda b, a, s: [r.pop("startDate") for r in b["results"]]),
)
add(
    "time",
    "an end of yesterday is accepted",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _tolerant(act, s, a, timedelta(days=1))),
)
add(
    "time",
    "an end of five minutes ago is accepted",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _tolerant(act, s, a, timedelta(minutes=5))),
)
add(
    "time",
    "an end at the moment of the call is refused",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _strict(act, s, a)),
)
add(
    "time",
    "times are compared as texts",
    "createMeeting",
    "ends-now-or-later",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _textual(act, s, a)),
)
add(
    "time",
    "an end in more than 50 years is refused",
    "createMeeting",
    "times-are-answered-in-utc create-answers-201",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _near(act, s, a)),
)

# Values

for _how, _cut in {
    "gets a hyphen": lambda t: t and f"{t}-",
    "is cut at 20": lambda t: t[:20],
    "is dropped": lambda t: "",
    "loses its hyphens": lambda t: t.replace("-", ""),
    "loses the part behind a space": lambda t: t.strip().split(" ")[0],
    "has hyphens for spaces": lambda t: t.strip().replace(" ", "-"),
    "is reversed": lambda t: t[::-1],
}.items():
    add(
        "values",
        f"a prefix {_how}",
        "createMeeting",
        "prefix-is-cleaned-and-leads nothing-between-prefix-and-rest prefix-keeps-its-hyphens",
        asked(
            "createMeeting",
            lambda a, c=_cut: (
                a["body"].get("roomNamePrefix") and a["body"].update(roomNamePrefix=c(a["body"]["roomNamePrefix"]))
            ),
        ),
    )
add(
    "values",
    "a prefix of null is spelled out",
    "createMeeting",
    "null-prefix-means-none",
    asked(
        "createMeeting",
        lambda a: a["body"].get("roomNamePrefix", "") is None and a["body"].update(roomNamePrefix="null"),
    ),
)
add(
    "values",
    "a name is always a UUID",
    "createMeeting",
    "generated-names",
    asked("createMeeting", lambda a: a["body"].update(roomNamePattern="uuid")),
)
add(
    "values",
    "a name is always short",
    "createMeeting",
    "names-are-uuids-unless-asked",
    asked("createMeeting", lambda a: a["body"].update(roomNamePattern="human-short")),
)
add(
    "values",
    "a short name has one character",
    "createMeeting",
    "generated-names",
    lambda p: p.set(p.service.store, "token", _token_of(p, 1)),
)
add(
    "values",
    "a URL ends in another name",
    "createMeeting",
    "room-url-ends-in-the-name",
    told("createMeeting", lambda b, a, s: b.update(roomUrl=b["roomUrl"] + "x")),
)
add(
    "values",
    "a URL is of another domain",
    "createMeeting getMeeting",
    "room-url-ends-in-the-name",
    with_module("ORGANIZATION", "https://whereby.example.com"),
)
add(
    "values",
    "a URL is plain http",
    "createMeeting",
    "room-url-ends-in-the-name",
    with_module("ORGANIZATION", "http://example.whereby.com"),
)
add(
    "values",
    "both addresses have one key",
    "createMeeting",
    "urls-carry-a-key",
    told("createMeeting", lambda b, a, s: set(ADDRESSES) <= b.keys() and b.update(viewerRoomUrl=b["hostRoomUrl"])),
)
add(
    "values",
    "all rooms have one host key",
    "createMeeting",
    "urls-carry-a-key",
    told("createMeeting", lambda b, a, s: "hostRoomUrl" in b and b.update(hostRoomUrl=b["roomUrl"] + "?roomKey=host")),
)
add(
    "values",
    "an address has no key",
    "createMeeting",
    "urls-carry-a-key",
    told("createMeeting", lambda b, a, s: "viewerRoomUrl" in b and b.update(viewerRoomUrl=b["roomUrl"])),
)
add(
    "values",
    "addresses come unasked",
    "createMeeting",
    "create-answers-201 urls-only-when-asked",
    asked("createMeeting", lambda a: a["body"].update(fields=list(ADDRESSES))),
)
add(
    "values",
    "fields is not heard at creation",
    "createMeeting",
    "urls-only-when-asked",
    asked("createMeeting", lambda a: a["body"].update(fields=[])),
)
add(
    "values",
    "viewer mode shows no addresses",
    "createMeeting",
    "viewer-mode-adds-both-urls",
    asked("createMeeting", lambda a: a["body"].pop("templateType", None)),
)
add(
    "values",
    "viewer mode shows the host's address alone",
    "createMeeting",
    "viewer-mode-adds-both-urls",
    told("createMeeting", lambda b, a, s: a["body"].get("templateType") and b.pop("viewerRoomUrl", None)),
)
add(
    "values",
    "viewer mode shows what fields names",
    "createMeeting",
    "viewer-mode-adds-both-urls",
    told(
        "createMeeting",
        lambda b, a, s: "fields" in a["body"] and [b.pop(n, None) for n in set(ADDRESSES) - set(a["body"]["fields"])],
    ),
)
add(
    "values",
    "viewer mode shows addresses later, too",
    "getMeeting",
    "viewer-mode-urls-on-later-request",
    then(
        "createMeeting",
        lambda s, a, r: (
            a["body"].get("templateType") and _patch(s, r.body["meetingId"], **{n: r.body[n] for n in ADDRESSES})
        ),
    ),
)
add(
    "values",
    "a look gives both addresses for one",
    "getMeeting",
    "urls-only-when-asked",
    asked("getMeeting", lambda a: a["fields"] and a.update(fields=list(ADDRESSES))),
)
add(
    "values",
    "a look gives no address",
    "getMeeting",
    "urls-only-when-asked",
    asked("getMeeting", lambda a: a.update(fields=None)),
)
add(
    "values",
    "the addresses are exchanged",
    "getMeeting",
    "keys-are-for-life",
    told(
        "getMeeting",
        lambda b, a, s: (
            set(ADDRESSES) <= b.keys() and b.update(hostRoomUrl=b["viewerRoomUrl"], viewerRoomUrl=b["hostRoomUrl"])
        ),
    ),
)

# Idempotence

add(
    "idempotence",
    "deleting twice is not found",
    "deleteMeeting",
    "deleting-twice deleting-what-never-was",
    lambda p: p.wrap(
        "deleteMeeting", lambda act, s, a: act(**a) if (a["meeting_id"],) in s.table("meetings") else _not_found()
    ),
)
add(
    "idempotence",
    "deleting what never was is not found",
    "deleteMeeting",
    "deleting-what-never-was",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: _remembering(act, s, a)),
)
add(
    "idempotence",
    "deleting twice deletes another one",
    "deleteMeeting",
    "deleting-twice gone-means-404",
    lambda p: p.wrap(
        "deleteMeeting",
        lambda act, s, a: act(
            meeting_id=a["meeting_id"]
            if (a["meeting_id"],) in s.table("meetings")
            else next((k[0] for k, _ in _rows(s)), "x")
        ),
    ),
)
add(
    "idempotence",
    "the same wishes give the same room",
    "createMeeting",
    "create-answers-201",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _again(act, s, a)),
)
add(
    "idempotence",
    "the same prefix is refused",
    "createMeeting",
    "prefix-is-cleaned-and-leads",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _taken(act, s, a)),
)

# Errors

add(
    "errors",
    "msLeft is in seconds",
    "getMeeting",
    "points-a-minute waiting-helps",
    refusals(
        lambda r: (
            Reply(r.status, {**r.body, "data": {"msLeft": r.body["data"]["msLeft"] // 1000}}, r.headers)
            if r.status == 429
            else r
        )
    ),
)
add(
    "errors",
    "Retry-After is in milliseconds",
    "getMeeting",
    "points-a-minute",
    refusals(
        lambda r: (
            Reply(r.status, r.body, {**r.headers, "Retry-After": str(r.body["data"]["msLeft"])})
            if r.status == 429
            else r
        )
    ),
)
add(
    "errors",
    "Retry-After is rounded down",
    "getMeeting",
    "points-a-minute waiting-helps",
    refusals(
        lambda r: (
            Reply(r.status, r.body, {**r.headers, "Retry-After": str(r.body["data"]["msLeft"] // 1000)})
            if r.status == 429
            else r
        )
    ),
)
add(
    "errors",
    "Remaining is always 0",
    "deleteMeeting",
    "points-a-minute",
    refusals(lambda r: Reply(r.status, r.body, {**r.headers, "X-RateLimit-Remaining": "0"}) if r.status == 429 else r),
)
add("errors", "a creation costs one point", "createMeeting", "points-a-minute", ruled("createMeeting", cost=1))
add("errors", "a deletion costs one point", "deleteMeeting", "points-a-minute", ruled("deleteMeeting", cost=1))
add("errors", "a look costs two points", "getMeeting", "points-a-minute", ruled("getMeeting", cost=2))
add("errors", "the list costs nothing", "listMeetings", "points-a-minute", ruled("listMeetings", cost=0))
add("errors", "the budget is 900", "createMeeting", "points-a-minute", *(ruled(op, limit=900) for op in EVERY))
add(
    "errors",
    "each operation has its own budget",
    "listMeetings",
    "points-a-minute",
    *(ruled(op, group=op) for op in EVERY),
)
add(
    "errors",
    "points come back after two minutes",
    "getMeeting",
    "waiting-helps",
    *(ruled(op, window=120) for op in EVERY),
)
add(
    "errors",
    "the plan is not looked at",
    "createMeeting",
    "feature-outside-the-plan",
    lambda p: p.set(p.service, "_check_plan", lambda endpoint, body: None),
)
add(
    "errors",
    "everything needs a plan",
    "createMeeting",
    "feature-outside-the-plan",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _planned(p, act, a)),
)
for _was, _now in ((400, 403), (401, 403), (403, 401), (404, 400)):
    add(
        "errors",
        f"{_was} is told as {_now}",
        " ".join(EVERY),
        "bad-body-answers-400 missing-or-wrong-key no-such-meeting feature-outside-the-plan",
        refused(lambda r, w=_was, n=_now: Refusal(n, r.reason, r.message) if r.status == w else None),
    )
add(
    "errors",
    "an unknown room is an empty one",
    "getMeeting",
    "no-such-meeting",
    anyway(
        "getMeeting",
        lambda s, a: Reply(
            200,
            {
                "meetingId": a["meeting_id"],
                "roomName": "/x",
                "roomUrl": "https://example.whereby.com/x",
                "startDate": s.stamp(),
                "endDate": s.stamp(),
            },
        ),
    ),
)


def _neighbour(store: Store, arguments: Row) -> Any:
    keys = [key for key, _ in _rows(store)]
    if (arguments["meeting_id"],) in keys:
        at = keys.index((arguments["meeting_id"],))
        for key in keys[at + 1 : at + 2]:
            del store.table("meetings")[key]


def _newest(store: Store, id: str) -> str:
    rows = _rows(store)
    return str(rows[-1][0][0]) if (id,) in store.table("meetings") else id


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


def _has_no_offset(text: str) -> bool:
    return text[-1].upper() != "Z" and text[-6:-5] not in ("+", "-")


def _started(act: Any, store: Store, arguments: Row) -> Reply:
    reply: Reply = act(**arguments)
    wanted = arguments["body"].get("startDate")
    if wanted:
        start = utc(moment(wanted).astimezone(UTC))
        _patch(store, reply.body["meetingId"], startDate=start)
        reply.body["startDate"] = start
    return reply


def _tolerant(act: Any, store: Store, arguments: Row, by: timedelta) -> Reply:
    end = moment(arguments["body"]["endDate"])
    if store.now() - by <= end < store.now():
        reply: Reply = act(body={**arguments["body"], "endDate": utc(store.now() + timedelta(hours=1))})
        _patch(store, reply.body["meetingId"], endDate=utc(end))
        reply.body["endDate"] = utc(end)
        return reply
    usual: Reply = act(**arguments)
    return usual


def _strict(act: Any, store: Store, arguments: Row) -> Reply:
    if moment(arguments["body"]["endDate"]) <= store.now():
        raise Refusal(400, "invalid", parameter="endDate")
    reply: Reply = act(**arguments)
    return reply


def _textual(act: Any, store: Store, arguments: Row) -> Reply:
    if arguments["body"]["endDate"][:16] < store.stamp()[:16]:
        raise Refusal(400, "invalid", parameter="endDate")
    reply: Reply = act(**arguments)
    return reply


def _near(act: Any, store: Store, arguments: Row) -> Reply:
    if moment(arguments["body"]["endDate"]) > store.now() + timedelta(days=50 * 365):
        raise Refusal(400, "invalid", parameter="endDate")
    reply: Reply = act(**arguments)
    return reply


def _token_of(planter: Any, length: int) -> Any:
    before = planter.service.store.token
    return lambda wanted=32, *alphabet: before(length if wanted == 6 else wanted, *alphabet)


def _not_found() -> Reply:
    raise Refusal(404, "not-found")


def _remembering(act: Any, store: Store, arguments: Row) -> Reply:
    id = (arguments["meeting_id"],)
    if id in store.table("meetings"):
        store.table("graves")[id] = {}
    elif id not in store.table("graves"):
        raise Refusal(404, "not-found")
    reply: Reply = act(**arguments)
    return reply


def _again(act: Any, store: Store, arguments: Row) -> Reply:
    body = arguments["body"]
    for row in store.table("meetings").under():
        if row.get("_asked") == body:
            return Reply(
                201,
                {**{k: v for k, v in row.items() if k[0] != "_"}, **row["_addresses"]}
                if "fields" in body
                else {k: v for k, v in row.items() if k[0] != "_"},
            )
    reply: Reply = act(**arguments)
    _patch(store, reply.body["meetingId"], _asked=body)
    return reply


def _taken(act: Any, store: Store, arguments: Row) -> Reply:
    prefix = arguments["body"].get("roomNamePrefix")
    if prefix and any(row.get("_prefix") == prefix for row in store.table("meetings").under()):
        raise Refusal(400, "invalid", parameter="roomNamePrefix")
    reply: Reply = act(**arguments)
    _patch(store, reply.body["meetingId"], _prefix=prefix)
    return reply


def _planned(planter: Any, act: Any, arguments: Row) -> Reply:
    if not planter.service.features:
        raise Refusal(403, "not-in-plan")
    reply: Reply = act(**arguments)
    return reply
