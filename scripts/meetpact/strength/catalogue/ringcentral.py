"""What can be wrong with RingCentral's meetings that no keyword of the spec says."""

from collections.abc import Callable
from datetime import UTC, timedelta
from importlib import import_module
from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.ringcentral import COLLEAGUE, EXTENSION
from meetpact.mock.store import Row, Store, moment
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

shelf = Shelf("ringcentral")
add = shelf.add
FAULTS = shelf.faults
_OPTIONAL = "the spec lets it be absent, nobody writes it, and no fact says when it is there"
EQUIVALENT = {
    "loadMeetingServiceInfo 200: externalUserInfo/* is dropped": _OPTIONAL,
    "loadMeetingServiceInfo 200: dialInNumbers/* is dropped": _OPTIONAL,
    "the list is in another order": "no document and no fact says in which order meetings are listed",
}
WRITES = ("createMeeting", "updateMeeting")
EVERY = (
    "listMeetings",
    "createMeeting",
    "loadMeeting",
    "updateMeeting",
    "deleteMeeting",
    "endMeeting",
    "loadMeetingServiceInfo",
)
SWITCHES = (
    "allowJoinBeforeHost",
    "startHostVideo",
    "startParticipantsVideo",
    "usePersonalMeetingId",
    "enforceLogin",
    "muteParticipantsOnEntry",
    "enableWaitingRoom",
)


def _key(arguments: Row, id: str = "") -> tuple[str, ...]:
    account, extension = arguments["account_id"], arguments["extension_id"]
    whole = ("37439510" if account == "~" else account, EXTENSION if extension == "~" else extension)
    return (*whole, id or arguments.get("meeting_id", ""))


def _patch(store: Store, key: Any, **values: Any) -> Any:
    table = store.table("meetings")
    if key in table:
        table[key] = {**table[key], **values}


def _drop(store: Store, key: Any, *names: str) -> Any:
    table = store.table("meetings")
    table[key] = {name: value for name, value in table[key].items() if name not in names}


def _rows(store: Store) -> list[tuple[Any, Row]]:
    return list(store.table("meetings").items())


def _around(operation: str, wrapper: Any) -> Callable[[Any], None]:
    return lambda planter: planter.wrap(operation, wrapper)


# State

add(
    "state",
    "a PUT replaces the whole meeting",
    "updateMeeting",
    "update-merges",
    _around("updateMeeting", lambda act, s, a: _stripped(act, s, a)),
)
add(
    "state",
    "a PUT is answered and not kept",
    "updateMeeting",
    "update-answers-the-meeting",
    unkept("updateMeeting", "meetings"),
)
add(
    "state",
    "a PUT applies the defaults of creation",
    "updateMeeting",
    "no-defaults-on-update",
    lambda p: p.set(
        p.endpoint("updateMeeting"),
        "defaults",
        {k: v for k, v in p.endpoint("createMeeting").defaults.items() if k != "meetingType"},
    ),
)
add(
    "state",
    "a PUT makes an Instant meeting",
    "updateMeeting",
    "no-defaults-on-update update-merges",
    asked("updateMeeting", lambda a: a["body"].setdefault("meetingType", "Instant")),
)
add(
    "state",
    "a PUT loses the password",
    "updateMeeting",
    "update-merges",
    asked("updateMeeting", lambda a: a["body"].setdefault("password", "")),
)
add(
    "state",
    "a PUT does not take a password",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("password", None)),
)
add(
    "state",
    "a PUT does not take a schedule",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("schedule", None)),
)
add(
    "state",
    "a PUT does not take a recurrence",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("recurrence", None)),
)
add(
    "state",
    "a PUT does not take a type",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a["body"].pop("meetingType", None)),
)
add(
    "state",
    "a PUT takes the first property alone",
    "updateMeeting",
    "update-answers-the-meeting",
    asked("updateMeeting", lambda a: a.update(body=dict(list(a["body"].items())[:1]))),
)
add(
    "state",
    "a PUT changes the meeting before, too",
    "updateMeeting",
    "update-merges",
    then(
        "updateMeeting",
        lambda s, a, r: [_patch(s, k, topic=r.body.get("topic", "")) for k, _ in _rows(s)[:1] if k[2] != r.body["id"]],
    ),
)
add(
    "state",
    "a PUT makes new links",
    "updateMeeting",
    "update-merges",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: (_patch(s, _key(a), _key=s.token()), act(**a))[1]),
)
add(
    "state",
    "a PUT makes a new uuid",
    "updateMeeting",
    "update-merges",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: (_patch(s, _key(a), uuid=""), act(**a))[1]),
)
add(
    "state",
    "a PUT starts the meeting",
    "updateMeeting",
    "unknown-properties in-progress",
    then("updateMeeting", lambda s, a, r: _patch(s, _key(a), _status="Started")),
)
add(
    "state",
    "a PUT opens an ended meeting",
    "updateMeeting endMeeting",
    "ended-status",
    then("updateMeeting", lambda s, a, r: _drop(s, _key(a), "_status")),
)
add(
    "state",
    "a PUT takes another host",
    "updateMeeting",
    "host-elsewhere",
    then("updateMeeting", lambda s, a, r: a["body"].get("host") and _patch(s, _key(a), host=a["body"]["host"])),
)
add(
    "state",
    "an unknown property is kept",
    "createMeeting updateMeeting",
    "unknown-properties",
    lambda p: p.set(p.endpoint("createMeeting"), "keep", None),
)
add(
    "state",
    "the caller sets the status",
    "createMeeting",
    "unknown-properties",
    lambda p: p.set(p.endpoint("createMeeting"), "keep", None),
    then(
        "createMeeting",
        lambda s, a, r: a["body"].get("status") and _patch(s, _key(a, r.body["id"]), _status=a["body"]["status"]),
    ),
)
add("state", "a created meeting is not kept", "createMeeting", "whole-meeting", unkept("createMeeting", "meetings"))
add(
    "state",
    "every third meeting is not kept",
    "createMeeting",
    "whole-meeting",
    then(
        "createMeeting", lambda s, a, r: len(s.table("meetings")) % 3 or s.table("meetings").pop(_key(a, r.body["id"]))
    ),
)
add(
    "state",
    "a look gives the newest meeting",
    "loadMeeting",
    "whole-meeting",
    lambda p: p.wrap(
        "loadMeeting",
        lambda act, s, a: act(
            **{**a, "meeting_id": _rows(s)[-1][0][2] if _key(a) in s.table("meetings") else a["meeting_id"]}
        ),
    ),
)
add(
    "state",
    "a look has no password",
    "loadMeeting",
    "whole-meeting",
    told("loadMeeting", lambda b, a, s: b.pop("password")),
)
add(
    "state",
    "a deletion deletes nothing",
    "deleteMeeting",
    "deleted-is-gone deleted-is-not-listed",
    unkept("deleteMeeting", "meetings"),
)
add(
    "state",
    "a deletion deletes everything",
    "deleteMeeting",
    "deleted-is-gone",
    then("deleteMeeting", lambda s, a, r: s.table("meetings").clear()),
)
add(
    "state",
    "a deletion deletes the oldest, too",
    "deleteMeeting",
    "deleted-is-gone",
    then("deleteMeeting", lambda s, a, r: [s.table("meetings").pop(k) for k, _ in _rows(s)[:1]]),
)
add("state", "ending ends nothing", "endMeeting", "end-in-progress ended-status", unkept("endMeeting", "meetings"))
add(
    "state",
    "ending deletes the meeting",
    "endMeeting",
    "ended-status",
    then("endMeeting", lambda s, a, r: s.table("meetings").pop(_key(a))),
)
add(
    "state",
    "ending ends all meetings",
    "endMeeting",
    "ended-status in-progress",
    then("endMeeting", lambda s, a, r: [_patch(s, k, _status="Finished") for k, _ in _rows(s)]),
)
add(
    "state",
    "an ended meeting has not started",
    "endMeeting",
    "ended-status",
    then("endMeeting", lambda s, a, r: _patch(s, _key(a), _status="NotStarted")),
)
add(
    "state",
    "a meeting that has not started can be ended",
    "endMeeting",
    "ending-what-is-not-in-progress",
    lambda p: p.wrap("endMeeting", lambda act, s, a: (_patch(s, _key(a), _status="Started"), act(**a))[1]),
)
add(
    "state",
    "an Instant meeting cannot be read",
    "loadMeeting",
    "instant-can-be-read",
    seeing("loadMeeting", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["meetingType"] != "Instant"]),
)
add(
    "state",
    "a meeting in progress cannot be ended",
    "endMeeting",
    "end-in-progress",
    seeing("endMeeting", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["meetingType"] != "Instant"]),
)

# Lists

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

# Tenancy

add(
    "tenancy",
    "another extension is let in",
    "listMeetings createMeeting loadMeetingServiceInfo",
    "another-extension",
    with_module("_place", lambda account, extension: _lax(account, extension, COLLEAGUE)),
)
add(
    "tenancy",
    "another extension's meetings are the own ones",
    "loadMeeting",
    "another-extension",
    with_module("_place", lambda account, extension: _lax(account, "~" if extension == COLLEAGUE else extension, "")),
)
add(
    "tenancy",
    "an unknown extension is the own one",
    "listMeetings",
    "unknown-extension unknown-extension-elsewhere",
    with_module(
        "_place",
        lambda account, extension: _lax(account, extension if extension in (EXTENSION, COLLEAGUE) else "~", ""),
    ),
)
add(
    "tenancy",
    "an unknown account is the own one",
    "listMeetings",
    "unknown-account",
    with_module("_place", lambda account, extension: _lax("~", extension, "")),
)
add(
    "tenancy",
    "an unknown extension is an empty one",
    "listMeetings",
    "unknown-extension-elsewhere",
    with_module("_place", lambda account, extension: _lax(account, extension, extension)),
)
add(
    "tenancy",
    "another extension is not found",
    "loadMeeting",
    "another-extension",
    refused(lambda r: Refusal(404, "not-found", parameter="extensionId") if r.reason == "another-extension" else None),
)
add(
    "tenancy",
    "the tilde of the path is in the uri",
    "createMeeting",
    "canonical-uri",
    told("createMeeting", lambda b, a, s: b.update(uri=b["uri"].replace(EXTENSION, "~"))),
)
add(
    "tenancy",
    "the uri is another extension's",
    "loadMeeting",
    "canonical-uri tilde",
    told("loadMeeting", lambda b, a, s: b.update(uri=b["uri"].replace(EXTENSION, COLLEAGUE))),
)
add(
    "tenancy",
    "the host is another extension",
    "createMeeting",
    "host-is-the-extension",
    told("createMeeting", lambda b, a, s: b.update(host={**b["host"], "id": COLLEAGUE})),
)
add(
    "tenancy",
    "the host is whoever is named",
    "createMeeting",
    "host-elsewhere",
    told("createMeeting", lambda b, a, s: a["body"].get("host", {}).get("id") and b.update(host=a["body"]["host"])),
)
add(
    "tenancy",
    "the tilde has meetings of its own",
    "loadMeeting",
    "tilde",
    lambda p: p.wrap("loadMeeting", lambda act, s, a: act(**a) if a["extension_id"] == "~" else _unknown()),
)
add(
    "tenancy",
    "the service info is another one for the real ids",
    "loadMeetingServiceInfo",
    "tilde",
    told("loadMeetingServiceInfo", lambda b, a, s: a["extension_id"] != "~" and b.update(domain="example.com")),
)

# Values

for _how, _cut in {
    "cut at 200": lambda t: t[:200],
    "cut at 128": lambda t: t[:128],
    "stripped": str.strip,
    "in lower case": str.lower,
    "without NUL": lambda t: t.replace("\0", ""),
    "in ASCII": lambda t: t.encode("ascii", "replace").decode(),
    "escaped": lambda t: t.replace("'", "&#39;"),
    "without what is beyond 16 bits": lambda t: "".join(c for c in t if ord(c) < 65536),
}.items():
    add(
        "values",
        f"a topic is kept {_how}",
        "createMeeting updateMeeting",
        "whole-meeting update-answers-the-meeting",
        *(
            asked(op, lambda a, c=_cut: "topic" in a["body"] and a["body"].update(topic=c(a["body"]["topic"])))
            for op in WRITES
        ),
    )
for _switch in SWITCHES:
    add(
        "values",
        f"{_switch} is dropped",
        "createMeeting",
        "whole-meeting",
        asked("createMeeting", lambda a, n=_switch: a["body"].pop(n, None)),
    )
    add(
        "values",
        f"{_switch} is turned on",
        "updateMeeting",
        "update-answers-the-meeting",
        asked("updateMeeting", lambda a, n=_switch: n in a["body"] and a["body"].update({n: True})),
    )
add(
    "values",
    "a password is stripped",
    "createMeeting",
    "whole-meeting",
    asked(
        "createMeeting", lambda a: "password" in a["body"] and a["body"].update(password=a["body"]["password"].strip())
    ),
)
add(
    "values",
    "a password is cut at 6",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: "password" in a["body"] and a["body"].update(password=a["body"]["password"][:6])),
)
add(
    "values",
    "a password is hidden",
    "createMeeting loadMeeting",
    "whole-meeting scheduled-meeting",
    told("createMeeting", lambda b, a, s: b["password"] and b.update(password="***")),
)
add(
    "values",
    "a meeting without a password has one",
    "createMeeting",
    "instant-meeting",
    asked("createMeeting", lambda a: a["body"].setdefault("password", "secret")),
)
add(
    "values",
    "audioOptions are sorted",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: a["body"].get("audioOptions", []).sort()),
)
add(
    "values",
    "audioOptions have no doubles",
    "createMeeting",
    "whole-meeting",
    asked(
        "createMeeting",
        lambda a: (
            "audioOptions" in a["body"]
            and a["body"].update(audioOptions=list(dict.fromkeys(a["body"]["audioOptions"])))
        ),
    ),
)
add(
    "values",
    "globalDialInCountries are dropped",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: a["body"].pop("globalDialInCountries", None)),
)
add(
    "values",
    "globalDialInCountries are in capitals",
    "createMeeting",
    "whole-meeting",
    asked(
        "createMeeting",
        lambda a: (
            "globalDialInCountries" in a["body"]
            and a["body"].update(globalDialInCountries=[t.upper() for t in a["body"]["globalDialInCountries"]])
        ),
    ),
)
add(
    "values",
    "autoRecordType is always none",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: a["body"].update(autoRecordType="none")),
)
add(
    "values",
    "the time zone is dropped",
    "createMeeting",
    "scheduled-meeting",
    asked("createMeeting", lambda a: a["body"].get("schedule", {}).pop("timeZone", None)),
)
add(
    "values",
    "the length is dropped",
    "createMeeting",
    "scheduled-meeting",
    asked("createMeeting", lambda a: a["body"].get("schedule", {}).pop("durationInMinutes", None)),
)
add(
    "values",
    "the length is at most a day",
    "createMeeting",
    "scheduled-meeting",
    asked(
        "createMeeting",
        lambda a: (
            "durationInMinutes" in a["body"].get("schedule", {})
            and a["body"]["schedule"].update(durationInMinutes=min(1440, a["body"]["schedule"]["durationInMinutes"]))
        ),
    ),
)
add(
    "values",
    "the recurrence is dropped",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("recurrence", None)),
)
add(
    "values",
    "the recurrence is misspelt",
    "createMeeting",
    "recurrence-spelling",
    told("createMeeting", lambda b, a, s: "recurrence" in b and b.update(reccurence=b.pop("recurrence"))),
)
add(
    "values",
    "an Instant meeting gets a schedule",
    "createMeeting",
    "instant-meeting",
    told(
        "createMeeting",
        lambda b, a, s: (
            b["meetingType"] == "Instant" and b.setdefault("schedule", {"startTime": "2099-01-01T00:00:00Z"})
        ),
    ),
)
add(
    "values",
    "joinUri has no pwd",
    "createMeeting",
    "scheduled-meeting",
    told("createMeeting", lambda b, a, s: b["links"].update(joinUri=b["links"]["joinUri"].split("?")[0])),
)
add(
    "values",
    "joinUri always has a pwd",
    "createMeeting",
    "instant-meeting",
    told("createMeeting", lambda b, a, s: b["links"].update(joinUri=b["links"]["joinUri"].split("?")[0] + "?pwd=x")),
)
add(
    "values",
    "there is no startUri",
    "createMeeting",
    "instant-meeting",
    told("createMeeting", lambda b, a, s: b["links"].pop("startUri")),
)
add(
    "values",
    "the id has letters",
    "createMeeting",
    "new-meeting",
    lambda p: p.set(p.service.store, "token", _lettered(p)),
)
add(
    "values",
    "a series has no uuid",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("uuid", None)),
)
add(
    "values",
    "a series has no h323Password",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("h323Password", None)),
)
add(
    "values",
    "a series has no occurrences",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("occurrences", None)),
)
for _how, _bent in {
    "lack the first": lambda o: o[1:],
    "lack the last": lambda o: o[:-1],
    "have the last twice": lambda o: [*o, *o[-1:]],
    "have ids in seconds": lambda o: [{**one, "id": one["id"][:-3]} for one in o],
    "have no length": lambda o: [{k: v for k, v in one.items() if k != "durationInMinutes"} for one in o],
    "are cancelled": lambda o: [{**one, "status": "cancelled"} for one in o],
    "are in reverse": lambda o: o[::-1],
    "are 9 at most": lambda o: o[:9],
    "are a day late": lambda o: [
        {**one, "startTime": _later(one["startTime"], 1), "id": str(int(one["id"]) + 86_400_000)} for one in o
    ],
}.items():
    add(
        "values",
        f"occurrences {_how}",
        "createMeeting",
        "recurring-meeting occurrences-from-the-start occurrence-number",
        told(
            "createMeeting", lambda b, a, s, c=_bent: "occurrences" in b and b.update(occurrences=c(b["occurrences"]))
        ),
    )
for _name, _other in (
    ("interval", 1),
    ("count", 5),
    ("monthlyByDay", 1),
    ("weeklyByDays", ["Monday"]),
    ("monthlyByWeek", "First"),
):
    add(
        "values",
        f"occurrences do not heed {_name}",
        "createMeeting",
        "occurrence-days occurrences-from-the-start occurrence-number",
        lambda p, n=_name, o=_other: _unheeded(p, n, o),
    )
add(
    "values",
    "occurrences do not heed until",
    "createMeeting",
    "occurrences-from-the-start",
    lambda p: _unheeded(p, "until", None),
)

# Idempotence

add(
    "idempotence",
    "deleting twice succeeds",
    "deleteMeeting",
    "deleting-twice delete-unknown-meeting",
    anyway("deleteMeeting", lambda s, a: Reply(204)),
)
add(
    "idempotence",
    "deleting again succeeds",
    "deleteMeeting",
    "deleting-twice",
    lambda p: p.wrap("deleteMeeting", lambda act, s, a: _remembered(act, s, a)),
)
add(
    "idempotence",
    "ending twice succeeds",
    "endMeeting",
    "ending-what-is-not-in-progress",
    lambda p: p.wrap("endMeeting", lambda act, s, a: _ended(act, s, a)),
)
add(
    "idempotence",
    "the same topic gives the same meeting",
    "createMeeting",
    "new-meeting",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _again(act, s, a)),
)
add(
    "idempotence",
    "a PUT makes what is not there",
    "updateMeeting",
    "update-unknown-meeting",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: _upserted(p, act, s, a)),
)
add(
    "idempotence",
    "ids are used again",
    "createMeeting",
    "new-meeting",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _reused(act, s, a)),
)
add(
    "idempotence",
    "a second PUT with the same body is refused",
    "updateMeeting",
    "update-answers-the-meeting",
    lambda p: p.wrap("updateMeeting", lambda act, s, a: _unchanged(act, s, a)),
)

# Time

add(
    "time",
    "the offset of a start is ignored",
    "createMeeting",
    "answered-in-utc",
    asked("createMeeting", lambda a: _bend(a, lambda t: moment(t).replace(tzinfo=UTC).isoformat())),
)
add(
    "time",
    "a start is cut to minutes",
    "createMeeting",
    "start-time-format",
    asked("createMeeting", lambda a: _bend(a, lambda t: moment(t).replace(second=0, microsecond=0).isoformat())),
)
add(
    "time",
    "a start is answered as it was sent",
    "createMeeting",
    "answered-in-utc fraction-of-a-second",
    told(
        "createMeeting",
        lambda b, a, s: (
            "schedule" in b
            and "startTime" in b["schedule"]
            and b["schedule"].update(startTime=a["body"]["schedule"]["startTime"])
        ),
    ),
)
add(
    "time",
    "a fraction of a second is rounded up",
    "createMeeting",
    "fraction-of-a-second",
    asked(
        "createMeeting",
        lambda a: _bend(a, lambda t: (moment(t) + timedelta(seconds=1 if moment(t).microsecond else 0)).isoformat()),
    ),
)
for _how, _shift in (
    ("five minutes late", timedelta(minutes=-5)),
    ("five minutes early", timedelta(minutes=5)),
    ("a day late", timedelta(days=-1)),
):
    add("time", f"the status is {_how}", "loadMeeting", "in-progress", lambda p, by=_shift: _off(p, by))
add(
    "time",
    "a meeting is never over",
    "loadMeeting",
    "in-progress",
    told(
        "loadMeeting",
        lambda b, a, s: b["status"] == "Finished" and b["meetingType"] != "Instant" and b.update(status="Started"),
    ),
)
add(
    "time",
    "a meeting without a length is never in progress",
    "loadMeeting",
    "in-progress",
    told(
        "loadMeeting",
        lambda b, a, s: (
            b["status"] == "Started"
            and "durationInMinutes" not in b.get("schedule", {})
            and b.update(status="NotStarted")
        ),
    ),
)
add(
    "time",
    "an Instant meeting has not started",
    "loadMeeting",
    "in-progress",
    told(
        "loadMeeting",
        lambda b, a, s: b["meetingType"] == "Instant" and b["status"] == "Started" and b.update(status="NotStarted"),
    ),
)
add(
    "time",
    "a new meeting is Started",
    "createMeeting",
    "new-meeting",
    told("createMeeting", lambda b, a, s: b["meetingType"] == "Instant" and b.update(status="Started")),
)

# Errors

for _was, _now in (
    ("CMN-101", "CMN-102"),
    ("CMN-102", "CMN-101"),
    ("CMN-104", "CMN-101"),
    ("CMN-404", "CMN-408"),
    ("CMN-401", "CMN-408"),
    ("CMN-408", "CMN-401"),
    ("CMN-301", "CMN-203"),
    ("OAU-134", "CMN-104"),
    ("OAU-149", "CMN-401"),
    ("CMN-120", "CMN-102"),
):
    add(
        "errors",
        f"{_was} is told as {_now}",
        " ".join(EVERY),
        "error-body bad-value unknown-meeting body-needed another-extension rate-limit no-token broken-token "
        "invalid-uri",
        refusals(lambda r, w=_was, n=_now: _coded(r, w, n)),
    )
for _was, _now in (
    ("meetingId", "extensionId"),
    ("extensionId", "accountId"),
    ("accountId", "extensionId"),
    ("schedule", "startTime"),
    ("password", "body"),
    ("page", "perPage"),
):
    add(
        "errors",
        f"{_was} is told as {_now}",
        " ".join(EVERY),
        "unknown-meeting unknown-extension unknown-account schedule-refused password-rules page-bounds",
        refused(lambda r, w=_was, n=_now: _blaming(r, n) if r.parameter == w else None),
    )
add(
    "errors",
    "there is no list of errors",
    "loadMeeting",
    "error-body",
    refusals(lambda r: Reply(r.status, {**r.body, "errors": []}, r.headers)),
)
add(
    "errors",
    "the first error has other words",
    "loadMeeting",
    "error-body",
    refusals(lambda r: Reply(r.status, {**r.body, "message": "Something went wrong"}, r.headers)),
)
add(
    "errors",
    "all words are others",
    "loadMeeting",
    "error-body",
    refusals(
        lambda r: Reply(
            r.status,
            {**r.body, "message": "No", "errors": [{**e, "message": "No"} for e in r.body["errors"]]},
            r.headers,
        )
    ),
)
add(
    "errors",
    "no parameter is named",
    "loadMeeting",
    "unknown-meeting bad-value",
    refusals(
        lambda r: Reply(
            r.status,
            {**r.body, "errors": [{k: v for k, v in e.items() if k != "parameterName"} for e in r.body["errors"]]},
            r.headers,
        )
    ),
)
add(
    "errors",
    "no permission is named",
    "loadMeeting",
    "meetings-permission-everywhere",
    refusals(lambda r: Reply(r.status, {k: v for k, v in r.body.items() if k != "permissionName"}, r.headers)),
)
add(
    "errors",
    "what is unknown is refused with 400",
    "loadMeeting",
    "unknown-meeting",
    refused(lambda r: Refusal(400, r.reason, parameter=r.parameter) if r.status == 404 else None),
)
add(
    "errors",
    "the penalty does not restart",
    "listMeetings createMeeting",
    "penalty-restarts",
    *(lambda p, op=op: _without_penalty(p, op) for op in EVERY),
)
add(
    "errors",
    "the penalty is a minute longer",
    "listMeetings createMeeting",
    "penalty-restarts rate-limit",
    *(ruled(op, penalty=120) for op in EVERY),
)
add(
    "errors",
    "the groups are one",
    "listMeetings endMeeting",
    "groups-apart",
    *(ruled(op, group="Medium") for op in EVERY),
)
add("errors", "the limit is 60", "listMeetings createMeeting", "rate-limit", *(ruled(op, limit=60) for op in EVERY))
add("errors", "the limit is 30", "listMeetings createMeeting", "rate-limit", *(ruled(op, limit=30) for op in EVERY))
add(
    "errors",
    "Retry-After is 0",
    "listMeetings",
    "rate-limit penalty-restarts",
    refusals(lambda r: Reply(r.status, r.body, {**r.headers, "Retry-After": "0"}) if r.status == 429 else r),
)
for _name in ("Group", "Limit", "Window", "Remaining"):
    add(
        "errors",
        f"X-Rate-Limit-{_name} is 7",
        "listMeetings",
        "rate-limit",
        refusals(
            lambda r, n=_name: (
                Reply(r.status, r.body, {**r.headers, f"X-Rate-Limit-{n}": "7"}) if r.status == 429 else r
            )
        ),
    )


def _stripped(act: Any, store: Store, arguments: Row) -> Reply:
    key = _key(arguments)
    row = store.table("meetings").get(key)
    if row:
        kept = ("uri", "id", "host", "_key", "meetingType", "schedule", "_status", "uuid", "h323Password", "topic")
        store.table("meetings")[key] = {"password": "", **{name: row[name] for name in kept if name in row}}
    try:
        reply: Reply = act(**arguments)
    except Refusal:
        if row:
            store.table("meetings")[key] = row
        raise
    return reply


def _shuffled(act: Any, store: Store, arguments: Row) -> Reply:
    rows = _rows(store)
    table = store.table("meetings")
    table.clear()
    for key, row in store.random.sample(rows, len(rows)):
        table[key] = row
    reply: Reply = act(**arguments)
    return reply


def _buried(act: Any, store: Store, arguments: Row) -> Reply:
    row = store.table("meetings").get(_key(arguments))
    reply: Reply = act(**arguments)
    if row:
        store.table("graves")[_key(arguments)] = row
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


def _lax(account: str, extension: str, also: str) -> tuple[str, str]:
    """Where a path leads, when `also` is let in."""
    account = "37439510" if account == "~" else account
    extension = EXTENSION if extension == "~" else extension
    if account != "37439510":
        raise Refusal(404, "not-found", parameter="accountId")
    if extension not in (EXTENSION, also):
        if extension == COLLEAGUE:
            raise Refusal(403, "another-extension")
        raise Refusal(404, "not-found", parameter="extensionId")
    return account, extension


def _unknown() -> Reply:
    raise Refusal(404, "not-found", parameter="meetingId")


def _lettered(planter: Any) -> Any:
    before = planter.service.store.token
    return lambda length=32, *alphabet: (
        "abcdefghi"[: length - 4] + before(4, *alphabet) if length == 9 else before(length, *alphabet)
    )


def _later(text: str, days: int) -> str:
    return (moment(text) + timedelta(days=days)).isoformat().replace("+00:00", "Z")


def _unheeded(planter: Any, name: str, other: Any) -> None:
    ringcentral: Any = import_module("meetpact.mock.ringcentral")
    before = ringcentral.occurrences

    def occurrences(schedule: Row, rule: Any) -> list[Row]:
        changed = {key: value for key, value in rule.items() if key != name}
        found: list[Row] = before(schedule, {**changed, name: other} if name in rule and other is not None else changed)
        return found

    planter.set(ringcentral, "occurrences", occurrences)


def _remembered(act: Any, store: Store, arguments: Row) -> Reply:
    if _key(arguments) in store.table("graves"):
        return Reply(204)
    reply: Reply = act(**arguments)
    store.table("graves")[_key(arguments)] = {}
    return reply


def _ended(act: Any, store: Store, arguments: Row) -> Reply:
    if store.table("meetings").get(_key(arguments), {}).get("_status") == "Finished":
        return Reply(204)
    reply: Reply = act(**arguments)
    return reply


def _again(act: Any, store: Store, arguments: Row) -> Reply:
    topic = arguments["body"].get("topic")
    for row in store.table("meetings").under(*_key(arguments)[:2]) if topic else ():
        if row.get("topic") == topic:
            return Reply(
                201, {**{name: value for name, value in row.items() if name[0] != "_"}, "status": "NotStarted"}
            )
    reply: Reply = act(**arguments)
    return reply


def _upserted(planter: Any, act: Any, store: Store, arguments: Row) -> Reply:
    try:
        reply: Reply = act(**arguments)
    except Refusal as refusal:
        if refusal.parameter != "meetingId":
            raise
        create = planter.endpoint("createMeeting")
        body = {**create.defaults, **arguments["body"]}
        made = create.handler(
            store, account_id=arguments["account_id"], extension_id=arguments["extension_id"], body=body
        )
        reply = Reply(200, made.body)
    return reply


def _reused(act: Any, store: Store, arguments: Row) -> Reply:
    store.random.seed(len(store.table("meetings")))
    reply: Reply = act(**arguments)
    return reply


def _unchanged(act: Any, store: Store, arguments: Row) -> Reply:
    row = store.table("meetings").get(_key(arguments))
    if row and all(row.get(name) == value for name, value in arguments["body"].items()):
        raise Refusal(400, "invalid", parameter="topic")
    reply: Reply = act(**arguments)
    return reply


def _bend(arguments: Row, how: Callable[[str], str]) -> None:
    schedule = arguments["body"].get("schedule", {})
    if "startTime" in schedule:
        schedule["startTime"] = how(schedule["startTime"])


def _off(planter: Any, by: timedelta) -> None:
    ringcentral: Any = import_module("meetpact.mock.ringcentral")
    before = ringcentral.status
    planter.set(ringcentral, "status", lambda row, now: before(row, now + by))


def _coded(reply: Reply, was: str, now: str) -> Reply:
    if reply.body.get("errorCode") != was:
        return reply
    errors = [{**error, "errorCode": now} for error in reply.body["errors"]]
    return Reply(reply.status, {**reply.body, "errorCode": now, "errors": errors}, reply.headers)


def _blaming(refusal: Refusal, parameter: str) -> Refusal:
    return Refusal(refusal.status, refusal.reason, refusal.message, parameter=parameter)


def _without_penalty(planter: Any, operation: str) -> None:
    endpoint = planter.endpoint(operation)
    rule = {key: value for key, value in (endpoint.limit or {}).items() if key != "penalty"}
    planter.set(endpoint, "limit", rule)
