"""Faults in what Cloudflare makes of a value."""

import copy
import unicodedata
from typing import Any

from stranger.edits import change, each
from stranger.planted import Plant, fault, instead, plant
from stranger.provider import Call, Reply

CF, LIST, VALUE, TIME = "cloudflare", "list", "value", "time"
Row = dict[str, Any]
PAGES = "pages nothing-and-zero empty-page newest-first"


def _stored(name: str, how: Any) -> Plant:
    """One value is stored otherwise than it was sent."""

    def details(before: Any, body: Row) -> Row:
        found: Row = before(body)
        return {**found, **({name: how(found[name])} if name in found else {})}

    return instead("details", details)


SENT = "any-body defaults-when transcribe-off put-re detail-shows null-means responses round-trip summary-without"
KEEP = "session_keep_alive_time_in_secs"
for said, name, how in [
    ("cut at 64", "title", lambda text: text[:64]),
    ("trimmed", "title", str.strip),
    ("in capitals", "title", str.title),
    ("in small letters", "title", str.lower),
    ("normalised", "title", lambda text: unicodedata.normalize("NFKC", text)),
    ("in Latin 1", "title", lambda text: text.encode("latin-1", "replace").decode("latin-1")),
    ("without NUL", "title", lambda text: text.replace("\0", "")),
    ("without emoji", "title", lambda text: "".join(c for c in text if ord(c) < 0x10000)),
    ("with HTML escaped", "title", lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    ("without line breaks", "title", lambda text: text.replace("\n", " ")),
    ("Untitled when empty", "title", lambda text: text or "Untitled"),
    ("in tens", KEEP, lambda n: n // 10 * 10),
    ("in minutes", KEEP, lambda n: n // 60 * 60),
    ("at most 300", KEEP, lambda n: min(n, 300)),
    ("always false", "record_on_start", lambda _: False),
    ("turned round", "persist_chat", lambda flag: not flag),
    ("always false", "transcribe_on_end", lambda _: False),
    ("without its summarization", "ai_config", lambda c: {k: v for k, v in c.items() if k != "summarization"}),
    (
        "without an empty list",
        "ai_config",
        lambda c: {k: {a: b for a, b in v.items() if b != []} if isinstance(v, dict) else v for k, v in c.items()},
    ),
    (
        "with sorted keywords",
        "ai_config",
        lambda c: (
            {**c, "transcription": {**c["transcription"], "keywords": sorted(c["transcription"].get("keywords", []))}}
            if isinstance(c.get("transcription"), dict)
            else c
        ),
    ),
    (
        "without its watermark",
        "recording_config",
        lambda c: (
            {**c, "video_config": {k: v for k, v in c["video_config"].items() if k != "watermark"}}
            if isinstance(c.get("video_config"), dict)
            else c
        ),
    ),
    ("without its storage", "recording_config", lambda c: {k: v for k, v in c.items() if k != "storage_config"}),
    (
        "with export on",
        "recording_config",
        lambda c: {
            **c,
            **(
                {"audio_config": {**c["audio_config"], "export_file": True}}
                if isinstance(c.get("audio_config"), dict)
                else {}
            ),
        },
    ),
]:
    plant(CF, VALUE, f"{name} is {said}", SENT, _stored(name, how))


def _default(name: str, value: Any) -> Plant:
    def details(before: Any, body: Row) -> Row:
        found: Row = before(body)
        return {**found, name: value} if body.get(name) is None else found

    return instead("details", details)


for name, value in [
    ("persist_chat", True),
    (KEEP, 120),
    ("summarize_on_end", True),
    ("transcribe_on_end", True),
    ("live_stream_on_start", True),
    ("record_on_start", None),
    ("title", ""),
]:
    plant(CF, VALUE, f"{name} is {value} by default", SENT, _default(name, value))


@fault(CF, VALUE, "summary-without")
def a_summary_switches_transcription_on(app: Any) -> None:
    def details(before: Any, body: Row) -> Row:
        found: Row = before(body)
        return {**found, "transcribe_on_end": found["transcribe_on_end"] or found["summarize_on_end"]}

    instead("details", details)(app)


@fault(CF, VALUE, "new-meeting-is-active")
def a_new_meeting_is_inactive(app: Any) -> None:
    def created(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        app.meetings(call)[-1]["status"] = reply.content["data"]["status"] = "INACTIVE"
        return reply

    instead("create_meeting", created)(app)


def _telling(told: str) -> Plant:
    def shown(config: Row) -> Row:
        if not isinstance(config.get("storage_config"), dict):
            return config
        hidden = {"access_key", "secret", "password", "private_key"} - {told}
        storage = {key: value for key, value in config["storage_config"].items() if key not in hidden}
        return {**config, "storage_config": storage}

    return lambda app: setattr(app, "without_secrets", shown)


for name in ("access_key", "secret", "password", "private_key"):
    plant(CF, VALUE, f"{name} is told", "secrets", _telling(name))


def _person(name: str, how: Any) -> Plant:
    def created(before: Any, call: Call) -> Reply:
        call.body = copy.deepcopy(call.body)
        if isinstance(call.body.get(name), str):
            call.body[name] = how(call.body[name])
        reply: Reply = before(call)
        return reply

    return lambda app: [instead(method, created)(app) for method in ("create_participant", "update_participant")]


for said, name, how in [
    ("cut at 32", "name", lambda text: text[:32]),
    ("in small letters", "custom_participant_id", str.lower),
    ("trimmed", "name", str.strip),
    ("without query", "picture", lambda text: text.partition("?")[0]),
    ("normalised", "custom_participant_id", lambda text: unicodedata.normalize("NFC", text)),
    ("null when empty", "name", lambda text: text or None),
    ("in small letters", "preset_name", str.lower),
    ("with https", "picture", lambda text: text.replace("http:", "https:")),
]:
    plant(CF, VALUE, f"the {name} is {said}", "custom-id adding editing nameless round-trip", _person(name, how))
plant(
    CF,
    VALUE,
    "the list leaves out names",
    "list-of adding nameless",
    change("listParticipants", each("data", lambda row: row.pop("name", None))),
)
plant(
    CF,
    VALUE,
    "the list shows the title in capitals",
    "patch any-body",
    change(
        "listMeetings", each("data", lambda row: row.update(title=row["title"].upper()) if "title" in row else None)
    ),
)
plant(
    CF,
    VALUE,
    "the list shows every meeting ACTIVE",
    "status",
    change("listMeetings", each("data", lambda row: row.update(status="ACTIVE"))),
)
plant(
    CF,
    VALUE,
    "the list shows default keep-alive",
    "any-body",
    change("listMeetings", each("data", lambda row: row.update({KEEP: 60}))),
)
