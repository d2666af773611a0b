"""What can be wrong with RealtimeKit that no keyword of the spec says."""

import unicodedata
from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.ways import (
    Shelf,
    anyway,
    asked,
    first,
    refusals,
    refused,
    ruled,
    seeing,
    then,
    told,
    unkept,
    with_module,
)

shelf = Shelf("cloudflare")
add = shelf.add
FAULTS = shelf.faults
EQUIVALENT = {
    "getMeeting: name has no effect": "that is what the fact name-parameter-does-nothing says",
}
WRITES = ("createMeeting", "replaceMeeting", "updateMeeting")


def _key(arguments: Row) -> tuple[str, ...]:
    names = ("account_id", "app_id", "meeting_id", "participant_id")
    return tuple(arguments[name] for name in names if name in arguments)


def _row(store: Store, arguments: Row, table: str = "meetings") -> Row:
    return store.table(table)[_key(arguments)]


def _patch(store: Store, table: str, key: Any, **values: Any) -> Any:
    store.table(table)[key] = {**store.table(table)[key], **values}


# State

add(
    "state",
    "a PUT keeps what it leaves out",
    "replaceMeeting",
    "put-restores-defaults put-replaces-every-detail",
    lambda p: p.set(p.endpoint("replaceMeeting"), "defaults", {}),
    lambda p: p.wrap(
        "replaceMeeting",
        lambda act, store, a: act(
            **{
                **a,
                "body": {
                    **{
                        k: v
                        for k, v in _row_or_none(store, a).items()
                        if k not in ("id", "created_at", "updated_at", "status")
                    },
                    **a["body"],
                },
            }
        ),
    ),
)
add(
    "state",
    "a PUT is answered and not kept",
    "replaceMeeting",
    "put-replaces-every-detail",
    unkept("replaceMeeting", "meetings"),
)
add(
    "state",
    "a PUT keeps the configurations",
    "replaceMeeting",
    "put-restores-defaults",
    lambda p: p.wrap(
        "replaceMeeting",
        lambda act, store, a: act(
            **{
                **a,
                "body": {
                    **{k: v for k, v in _row_or_none(store, a).items() if k in ("recording_config", "ai_config")},
                    **a["body"],
                },
            }
        ),
    ),
)
add(
    "state",
    "a PATCH is answered and not kept",
    "updateMeeting",
    "patch-changes-what-it-names",
    unkept("updateMeeting", "meetings"),
)
add(
    "state",
    "a PATCH applies the defaults of creation",
    "updateMeeting",
    "patch-has-no-defaults",
    lambda p: p.set(p.endpoint("updateMeeting"), "defaults", p.endpoint("createMeeting").defaults),
)
add(
    "state",
    "a PATCH loses the title",
    "updateMeeting",
    "patch-changes-what-it-names",
    then(
        "updateMeeting",
        lambda store, a, r: _patch(store, "meetings", _key(a), title=a["body"].get("title", "Untitled")),
    ),
)
add(
    "state",
    "a PATCH keeps the first of several properties",
    "updateMeeting",
    "patch-changes-what-it-names",
    asked("updateMeeting", lambda a: a.update(body=dict(list(a["body"].items())[:1]))),
)
add(
    "state",
    "a PATCH cannot close a meeting",
    "updateMeeting",
    "status-can-be-set",
    asked("updateMeeting", lambda a: a["body"].pop("status", None)),
)
add(
    "state",
    "a closed meeting cannot be opened again",
    "updateMeeting",
    "status-can-be-set",
    lambda p: p.wrap(
        "updateMeeting",
        lambda act, store, a: act(
            **{**a, "body": {k: v for k, v in a["body"].items() if k != "status" or v == "INACTIVE"}}
        ),
    ),
)
add(
    "state",
    "a PATCH merges into ai_config",
    "updateMeeting",
    "patch-changes-what-it-names",
    lambda p: p.wrap(
        "updateMeeting",
        lambda act, store, a: act(
            **{
                **a,
                "body": {
                    **a["body"],
                    **(
                        {"ai_config": {**_row_or_none(store, a).get("ai_config", {}), **a["body"]["ai_config"]}}
                        if "ai_config" in a["body"]
                        else {}
                    ),
                },
            }
        ),
    ),
)
add(
    "state",
    "a PATCH changes the meeting before",
    "updateMeeting",
    "patch-changes-what-it-names",
    then("updateMeeting", lambda store, a, r: _spill(store, a)),
)
add(
    "state",
    "a PUT opens a closed meeting",
    "replaceMeeting",
    "put-leaves-the-status",
    then("replaceMeeting", lambda store, a, r: _patch(store, "meetings", _key(a), status="ACTIVE")),
)
add(
    "state",
    "updated_at stays at a PATCH",
    "updateMeeting",
    "patch-changes-what-it-names",
    lambda p: p.wrap("updateMeeting", lambda act, store, a: _frozen(act, store, a)),
)
add(
    "state",
    "updated_at stays at a PUT",
    "replaceMeeting",
    "put-restores-defaults",
    lambda p: p.wrap("replaceMeeting", lambda act, store, a: _frozen(act, store, a)),
)
add(
    "state",
    "created_at moves at a PATCH",
    "updateMeeting",
    "patch-changes-what-it-names",
    first("updateMeeting", lambda store, a: _reborn(store, a)),
)
add(
    "state",
    "created_at moves at a PUT",
    "replaceMeeting",
    "put-restores-defaults",
    first("replaceMeeting", lambda store, a: _reborn(store, a)),
)
add(
    "state",
    "looking at a meeting moves updated_at",
    "getMeeting",
    "name-parameter-does-nothing",
    then("getMeeting", lambda store, a, r: _patch(store, "meetings", _key(a), updated_at=store.stamp())),
)
add(
    "state",
    "adding a participant opens the meeting",
    "createParticipant",
    "inactive-takes-participants",
    then("createParticipant", lambda store, a, r: _patch(store, "meetings", _key(a), status="ACTIVE")),
)
add(
    "state",
    "every other meeting is not kept",
    "createMeeting",
    "any-body-makes-a-meeting",
    then(
        "createMeeting",
        lambda store, a, r: (
            len(store.table("meetings")) % 2 or store.table("meetings").pop((*_key(a), r.body["data"]["id"]))
        ),
    ),
)
add(
    "state",
    "a look gives the newest meeting",
    "getMeeting",
    "any-body-makes-a-meeting",
    lambda p: p.wrap("getMeeting", lambda act, store, a: act(**{**a, "meeting_id": _newest(store, a)})),
)
add(
    "state",
    "a deletion deletes nobody",
    "deleteParticipant",
    "deleting deleted-is-not-found",
    unkept("deleteParticipant", "participants"),
)
add(
    "state",
    "a deletion deletes everybody in the meeting",
    "deleteParticipant",
    "deleting",
    then(
        "deleteParticipant",
        lambda store, a, r: [
            store.table("participants").pop(k) for k in list(store.table("participants")) if k[:3] == _key(a)[:3]
        ],
    ),
)
add(
    "state",
    "a deletion deletes the twins too",
    "deleteParticipant",
    "deleting",
    then(
        "deleteParticipant",
        lambda store, a, r: [
            store.table("participants").pop(k)
            for k, row in list(store.table("participants").items())
            if k[:3] == _key(a)[:3] and row["custom_participant_id"] == r.body["data"]["custom_participant_id"]
        ],
    ),
)
add(
    "state",
    "an edit is answered and not kept",
    "updateParticipant",
    "editing",
    unkept("updateParticipant", "participants"),
)
add(
    "state",
    "an edit without a name makes nameless",
    "updateParticipant",
    "editing",
    asked("updateParticipant", lambda a: a["body"].setdefault("name", None)),
)
add(
    "state",
    "an edit loses the picture",
    "updateParticipant",
    "editing",
    asked("updateParticipant", lambda a: a["body"].pop("picture", None)),
)
add(
    "state",
    "an edit with a null preset clears it",
    "updateParticipant",
    "null-preset-keeps-the-preset",
    asked(
        "updateParticipant",
        lambda a: "preset_name" in a["body"] and a["body"]["preset_name"] is None and a["body"].update(preset_name=""),
    ),
)
add(
    "state",
    "an edit takes a new own id",
    "updateParticipant",
    "editing",
    lambda p: p.set(p.endpoint("updateParticipant"), "keep", None),
)
add(
    "state",
    "an edit does not move updated_at",
    "updateParticipant",
    "editing",
    lambda p: p.wrap("updateParticipant", lambda act, store, a: _frozen(act, store, a, "participants")),
)
add(
    "state",
    "refreshing gives the same token",
    "refreshParticipantToken",
    "refreshing",
    told("refreshParticipantToken", lambda body, a, store: body["data"].update(token="the-same-for-all")),
)
add(
    "state",
    "refreshing gives a token of the first participant",
    "refreshParticipantToken",
    "refreshing",
    told(
        "refreshParticipantToken",
        lambda body, a, store: body["data"].update(token=next(iter(store.table("participants").values()))["_token"]),
    ),
)
add(
    "state",
    "refreshing resets the preset",
    "refreshParticipantToken",
    "refreshing-keeps-the-participant",
    then(
        "refreshParticipantToken",
        lambda store, a, r: _patch(store, "participants", _key(a), preset_name="group_call_participant"),
    ),
)
add(
    "state",
    "all participants have one token",
    "createParticipant",
    "token-comes-with-adding-and-editing",
    told("createParticipant", lambda body, a, store: body["data"].update(token="the-same-for-all")),
)

# Lists

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
        lambda b, a, s: a["status"] and b["paging"].update(total_count=len(s.table("meetings").under(*_key(a)))),
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
        lambda store, a, r: _patch(
            store, "meetings", (*_key(a), r.body["data"]["id"]), _born=r.body["data"].get("title")
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

# Tenancy

add(
    "tenancy",
    "a strange account is taken in",
    "listMeetings createMeeting getMeeting",
    "strange-place-is-refused",
    with_module("_check_place", lambda store, account_id, app_id: None),
)
add(
    "tenancy",
    "the list shows all apps",
    "listMeetings",
    "apps-are-apart",
    seeing("listMeetings", "meetings", lambda rows, a: [((*_key(a), k[2]), r) for k, r in rows]),
)
add(
    "tenancy",
    "the list shows all accounts",
    "listMeetings",
    "apps-are-apart",
    seeing("listMeetings", "meetings", lambda rows, a: [((a["account_id"], *k[1:]), r) for k, r in rows]),
)
for _one in ("getMeeting", "updateMeeting", "replaceMeeting"):
    add(
        "tenancy",
        f"{_one} finds meetings of other apps",
        _one,
        "apps-are-apart",
        lambda p, _one=_one: p.wrap(_one, lambda act, store, a: act(**_at_home(store, a))),
    )
add(
    "tenancy",
    "participants of the whole app are listed",
    "listParticipants",
    "only-this-meetings-participants",
    seeing("listParticipants", "participants", lambda rows, a: [((*_key(a), k[3]), r) for k, r in rows]),
)
for _one in ("getParticipant", "updateParticipant", "deleteParticipant", "refreshParticipantToken"):
    add(
        "tenancy",
        f"{_one} finds participants of other meetings",
        _one,
        "unknown-answers-404",
        lambda p, _one=_one: p.wrap(_one, lambda act, store, a: act(**_at_home(store, a, "participants"))),
    )
add(
    "tenancy",
    "a meeting is created in every app",
    "createMeeting",
    "apps-are-apart",
    then("createMeeting", lambda store, a, r: _copied(store, a, r)),
)

# Values

_TITLES = {
    "is cut at 100": lambda t: t[:100],
    "is cut at 255": lambda t: t[:255],
    "is stripped": str.strip,
    "is lower case": str.lower,
    "is composed": lambda t: unicodedata.normalize("NFC", t),
    "is decomposed": lambda t: unicodedata.normalize("NFD", t),
    "loses NUL": lambda t: t.replace("\0", ""),
    "is ASCII": lambda t: t.encode("ascii", "replace").decode(),
    "is escaped for HTML": lambda t: t.replace("<", "&lt;"),
    "loses what is beyond 16 bits": lambda t: "".join(c for c in t if ord(c) < 65536),
    "loses marks of direction": lambda t: t.replace("\u200f", ""),
}
for _how, _cut in _TITLES.items():
    add(
        "values",
        f"a title {_how}",
        "createMeeting updateMeeting",
        "any-body-makes-a-meeting",
        *(
            asked(
                op,
                lambda a, c=_cut: (
                    isinstance(a["body"].get("title"), str) and a["body"].update(title=c(a["body"]["title"]))
                ),
            )
            for op in WRITES
        ),
    )
add(
    "values",
    "an empty title is no title",
    "createMeeting",
    "any-body-makes-a-meeting",
    asked("createMeeting", lambda a: a["body"].get("title") == "" and a["body"].pop("title")),
)
add(
    "values",
    "a null title is an empty one",
    "createMeeting",
    "null-means-default",
    asked(
        "createMeeting", lambda a: "title" in a["body"] and a["body"]["title"] is None and a["body"].update(title="")
    ),
)
for _flag in ("live_stream_on_start", "persist_chat", "record_on_start", "summarize_on_end", "transcribe_on_end"):
    add(
        "values",
        f"{_flag} is dropped",
        "createMeeting",
        "any-body-makes-a-meeting",
        asked("createMeeting", lambda a, f=_flag: a["body"].update({f: False})),
    )
    add(
        "values",
        f"{_flag} is dropped by a PATCH",
        "updateMeeting",
        "patch-changes-what-it-names",
        asked("updateMeeting", lambda a, f=_flag: a["body"].pop(f, None)),
    )
add(
    "values",
    "a long wait is 300 seconds",
    "createMeeting",
    "any-body-makes-a-meeting",
    asked(
        "createMeeting",
        lambda a: a["body"].update(
            session_keep_alive_time_in_secs=min(300, a["body"]["session_keep_alive_time_in_secs"])
        ),
    ),
)
add(
    "values",
    "ai_config is dropped",
    "createMeeting",
    "detail-shows-configurations",
    asked("createMeeting", lambda a: a["body"].pop("ai_config", None)),
)
add(
    "values",
    "keywords are sorted",
    "createMeeting",
    "detail-shows-configurations",
    asked(
        "createMeeting", lambda a: a["body"].get("ai_config", {}).get("transcription", {}).get("keywords", []).sort()
    ),
)
add(
    "values",
    "the codec is always H264",
    "createMeeting",
    "secrets-are-not-echoed",
    asked(
        "createMeeting",
        lambda a: (
            "codec" in _deep(a["body"], "recording_config", "video_config")
            and _deep(a["body"], "recording_config", "video_config").update(codec="H264")
        ),
    ),
)
add(
    "values",
    "the watermark is dropped",
    "createMeeting",
    "secrets-are-not-echoed",
    asked("createMeeting", lambda a: _deep(a["body"], "recording_config", "video_config").pop("watermark", None)),
)
add(
    "values",
    "the port of a storage is dropped",
    "createMeeting",
    "secrets-are-not-echoed",
    asked("createMeeting", lambda a: _deep(a["body"], "recording_config", "storage_config").pop("port", None)),
)
add(
    "values",
    "the storage is dropped",
    "createMeeting",
    "secrets-are-not-echoed",
    asked("createMeeting", lambda a: _deep(a["body"], "recording_config").pop("storage_config", None)),
)
for _secret in ("access_key", "secret", "password", "private_key"):
    add(
        "values",
        f"{_secret} is echoed",
        "createMeeting getMeeting",
        "secrets-are-not-echoed",
        with_module("SECRETS", frozenset({"access_key", "secret", "password", "private_key"} - {_secret})),
    )
add(
    "values",
    "an own id is stripped",
    "createParticipant",
    "custom-id-is-only-kept",
    asked(
        "createParticipant",
        lambda a: a["body"].update(custom_participant_id=a["body"]["custom_participant_id"].strip()),
    ),
)
add(
    "values",
    "an own id is lower case",
    "createParticipant",
    "custom-id-is-only-kept",
    asked(
        "createParticipant",
        lambda a: a["body"].update(custom_participant_id=a["body"]["custom_participant_id"].lower()),
    ),
)
add(
    "values",
    "a nameless participant is called Guest",
    "createParticipant",
    "nameless-is-accepted",
    asked("createParticipant", lambda a: a["body"].get("name") is None and a["body"].update(name="Guest")),
)
add(
    "values",
    "a picture is dropped",
    "createParticipant",
    "adding",
    asked("createParticipant", lambda a: a["body"].pop("picture", None)),
)
add(
    "values",
    "every preset has one id",
    "deleteParticipant",
    "preset-id-follows-the-name",
    told("deleteParticipant", lambda b, a, s: b["data"].update(preset_id="3f2504e0-4f89-41d3-9a0c-0305e82c3301")),
)
add(
    "values",
    "a preset has another id each time",
    "deleteParticipant",
    "preset-id-follows-the-name",
    told("deleteParticipant", lambda b, a, s: b["data"].update(preset_id=s.uuid())),
)
add(
    "values",
    "the remnant has the name",
    "deleteParticipant",
    "remnant-of-a-participant",
    told("deleteParticipant", lambda b, a, s: b["data"].update(name="Ada")),
)
add(
    "values",
    "a look shows the token",
    "getParticipant",
    "one-participant-has-no-token",
    told("getParticipant", lambda b, a, s: b["data"].update(token=_row(s, a, "participants")["_token"])),
)
add(
    "values",
    "the list shows tokens",
    "listParticipants",
    "list-of-participants",
    told("listParticipants", lambda b, a, s: [row.update(token="secret") for row in b["data"]]),
)

# Idempotence

add(
    "idempotence",
    "the same title gives the same meeting",
    "createMeeting",
    "any-body-makes-a-meeting",
    lambda p: p.wrap("createMeeting", lambda act, store, a: _same(act, store, a, "meetings", "title")),
)
add(
    "idempotence",
    "the same own id gives the same participant",
    "createParticipant",
    "same-custom-id-twice",
    lambda p: p.wrap(
        "createParticipant", lambda act, store, a: _same(act, store, a, "participants", "custom_participant_id")
    ),
)
add(
    "idempotence",
    "the same own id twice is refused",
    "createParticipant",
    "same-custom-id-twice",
    lambda p: p.wrap("createParticipant", lambda act, store, a: _once(act, store, a)),
)
add(
    "idempotence",
    "deleting twice succeeds",
    "deleteParticipant",
    "deleted-is-not-found",
    anyway(
        "deleteParticipant",
        lambda store, a: Reply(
            200,
            {
                "success": True,
                "data": {
                    "custom_participant_id": "x",
                    "preset_id": store.uuid(),
                    "created_at": store.stamp(),
                    "updated_at": store.stamp(),
                },
            },
        ),
    ),
)
add(
    "idempotence",
    "a PUT makes what is not there",
    "replaceMeeting",
    "unknown-answers-404",
    first(
        "replaceMeeting",
        lambda store, a: store.table("meetings").setdefault(
            _key(a),
            {"id": a["meeting_id"], "created_at": store.stamp(), "updated_at": store.stamp(), "status": "ACTIVE"},
        ),
    ),
)
add(
    "idempotence",
    "a second PATCH with the same body is refused",
    "updateMeeting",
    "patch-changes-what-it-names",
    lambda p: p.wrap("updateMeeting", lambda act, store, a: _unchanged(act, store, a)),
)
add(
    "idempotence",
    "ids are used again",
    "createParticipant",
    "adding",
    lambda p: p.wrap("createParticipant", lambda act, store, a: _reused(act, store, a)),
)

# Time

add(
    "time",
    "created_at is an hour off",
    "createMeeting",
    "any-body-makes-a-meeting",
    told("createMeeting", lambda b, a, s: b["data"].update(created_at=b["data"]["created_at"][:-1] + "+01:00")),
)
add(
    "time",
    "created_at is the start of the day",
    "createMeeting",
    "any-body-makes-a-meeting newest-first",
    told("createMeeting", lambda b, a, s: b["data"].update(created_at=b["data"]["created_at"][:11] + "00:00:00.000Z")),
)
add(
    "time",
    "updated_at of a participant is its creation",
    "updateParticipant",
    "editing",
    told("updateParticipant", lambda b, a, s: b["data"].update(updated_at=b["data"]["created_at"])),
)
add(
    "time",
    "a created meeting was updated in 2020",
    "createMeeting",
    "any-body-makes-a-meeting",
    told("createMeeting", lambda b, a, s: b["data"].update(updated_at="2020-01-01T00:00:00.000Z")),
)
add(
    "time",
    "the budget is per minute",
    "getMeeting listMeetings listParticipants",
    "rate-limit",
    *(ruled(op, window=60) for op in ("getMeeting", "listMeetings", "listParticipants")),
)

# Errors

add(
    "errors",
    "error.code is 1000",
    "getMeeting",
    "unknown-answers-404",
    refusals(
        lambda r: (
            Reply(r.status, {**r.body, "error": {**r.body["error"], "code": 1000}}, r.headers)
            if "error" in r.body
            else r
        )
    ),
)
add(
    "errors",
    "what is unknown is refused with 400",
    "getMeeting",
    "unknown-answers-404",
    refused(lambda r: Refusal(400, r.reason, r.message) if r.status == 404 else None),
)
add(
    "errors",
    "what is unknown is forbidden",
    "getMeeting",
    "unknown-answers-404",
    refused(lambda r: Refusal(403, r.reason, r.message) if r.status == 404 else None),
)
add(
    "errors",
    "a bad body is not found",
    "createMeeting",
    "keep-alive-out-of-bounds",
    refused(lambda r: Refusal(404, r.reason, r.message) if r.status == 400 else None),
)
add(
    "errors",
    "the gateway gives no reason",
    "getMeeting",
    "no-token-no-answer",
    refusals(lambda r: Reply(r.status, {**r.body, "errors": []}, r.headers) if "errors" in r.body else r),
)
add(
    "errors",
    "a missing token is forbidden",
    "getMeeting",
    "no-token-no-answer",
    refused(lambda r: Refusal(403, r.reason, r.message) if r.status == 401 else None),
)
add(
    "errors",
    "an unknown meeting is an empty one",
    "listParticipants",
    "unknown-answers-404",
    anyway(
        "listParticipants",
        lambda store, a: Reply(
            200, {"success": True, "data": [], "paging": {"total_count": 0, "start_offset": 0, "end_offset": 0}}
        ),
    ),
)
add(
    "errors",
    "the limit is 300",
    "getMeeting listMeetings listParticipants",
    "rate-limit",
    *(ruled(op, limit=300) for op in ("getMeeting", "listMeetings", "listParticipants")),
)
add(
    "errors",
    "Retry-After is 1",
    "getMeeting listParticipants",
    "rate-limit",
    refusals(lambda r: Reply(r.status, r.body, {**r.headers, "Retry-After": "1"}) if r.status == 429 else r),
)
add(
    "errors",
    "an inactive meeting takes nobody",
    "createParticipant",
    "inactive-takes-participants",
    lambda p: p.wrap("createParticipant", lambda act, store, a: _closed(act, store, a)),
)
add(
    "errors",
    "an inactive meeting is not found",
    "getMeeting",
    "status-can-be-set",
    seeing("getMeeting", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["status"] == "ACTIVE"]),
)


def _row_or_none(store: Store, arguments: Row) -> Row:
    return store.table("meetings").get(_key(arguments), {})


def _frozen(act: Any, store: Store, arguments: Row, table: str = "meetings") -> Reply:
    before = store.table(table).get(_key(arguments), {}).get("updated_at")
    reply: Reply = act(**arguments)
    reply.body["data"]["updated_at"] = before
    _patch(store, table, _key(arguments), updated_at=before)
    return reply


def _reborn(store: Store, arguments: Row) -> Any:
    if _key(arguments) in store.table("meetings"):
        _patch(store, "meetings", _key(arguments), created_at=store.stamp())


def _spill(store: Store, arguments: Row) -> Any:
    owner = _key(arguments)[:2]
    rows = store.table("meetings").under(*owner)
    at = next(index for index, row in enumerate(rows) if row["id"] == arguments["meeting_id"])
    if at:
        _patch(store, "meetings", (*owner, rows[at - 1]["id"]), persist_chat=not rows[at - 1]["persist_chat"])


def _newest(store: Store, arguments: Row) -> str:
    rows = store.table("meetings").under(*_key(arguments)[:2])
    known = any(row["id"] == arguments["meeting_id"] for row in rows)
    return str(rows[-1]["id"] if known else arguments["meeting_id"])


def _same_moment(one: str, other: str) -> bool:
    from meetpact.mock.clock import moment

    return moment(one) == moment(other)


def _stale(store: Store, arguments: Row, row: Row) -> Any:
    born = store.table("meetings")[(*_key(arguments), row["id"])].get("_born")
    if born is not None and "title" in row:
        row["title"] = born


def _at_home(store: Store, arguments: Row, table: str = "meetings") -> Row:
    name = "meeting_id" if table == "meetings" else "participant_id"
    home = next((key for key in store.table(table) if key[-1] == arguments[name]), None)
    names = ("account_id", "app_id", "meeting_id", "participant_id")
    return {**arguments, **dict(zip(names, home, strict=False))} if home else arguments


def _copied(store: Store, arguments: Row, reply: Reply) -> Any:
    table, id = store.table("meetings"), reply.body["data"]["id"]
    for account, app, _ in list(table):
        table.setdefault((account, app, id), table[(*_key(arguments), id)])


def _deep(body: Row, *names: str) -> Row:
    for name in names:
        body = body.get(name) or {}
    return body


def _same(act: Any, store: Store, arguments: Row, table: str, name: str) -> Reply:
    value = arguments["body"].get(name)
    for row in store.table(table).under(*_key(arguments)) if value else ():
        if row.get(name) == value:
            shown = {key: inner for key, inner in row.items() if key[0] != "_"}
            shown |= {"token": row["_token"]} if "_token" in row else {}
            return Reply(201, {"success": True, "data": shown})
    reply: Reply = act(**arguments)
    return reply


def _once(act: Any, store: Store, arguments: Row) -> Reply:
    own = arguments["body"]["custom_participant_id"]
    if any(row["custom_participant_id"] == own for row in store.table("participants").under(*_key(arguments))):
        raise Refusal(400, "twice", "this participant is there")
    reply: Reply = act(**arguments)
    return reply


def _unchanged(act: Any, store: Store, arguments: Row) -> Reply:
    row = _row_or_none(store, arguments)
    if row and all(row.get(name) == value for name, value in arguments["body"].items()):
        raise Refusal(400, "unchanged", "nothing to change")
    reply: Reply = act(**arguments)
    return reply


def _reused(act: Any, store: Store, arguments: Row) -> Reply:
    store.random.seed(len(store.table("participants").under(*_key(arguments))))
    reply: Reply = act(**arguments)
    return reply


def _closed(act: Any, store: Store, arguments: Row) -> Reply:
    if _row_or_none(store, arguments).get("status") == "INACTIVE":
        raise Refusal(400, "closed", "the meeting is closed")
    reply: Reply = act(**arguments)
    return reply
