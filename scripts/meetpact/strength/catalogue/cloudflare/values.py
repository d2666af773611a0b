"""Values that come back as others than they were sent, or with another default."""

import unicodedata

from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.cloudflare.shelf import add, key_of
from meetpact.strength.catalogue.ways import asked, told, with_module

WRITES = ("createMeeting", "replaceMeeting", "updateMeeting")


def _row(store: Store, arguments: Row, table: str = "meetings") -> Row:
    return store.table(table)[key_of(arguments)]


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


def _deep(body: Row, *names: str) -> Row:
    for name in names:
        body = body.get(name) or {}
    return body
