"""Faults in how Cloudflare keeps what is written to a meeting."""

from typing import Any

from stranger.cloudflare import DEFAULTS, DETAILS
from stranger.planted import fault, instead, plant
from stranger.provider import Call, Reply

CF = "cloudflare"
STATE, TENANCY, LIST, VALUE, TIME, IDEMPOTENCE = "state", "tenancy", "list", "value", "time", "idempotence"
Row = dict[str, Any]


def _does_not_keep(*names: str) -> Any:
    """What a body says of these does not reach the store; the answer pretends."""

    def how(before: Any, call: Call) -> Reply:
        row = app_row(before, call)
        details, status = dict(row["details"]), row["status"]
        reply: Reply = before(call)
        for name in names or DETAILS:
            row["details"].pop(name, None)
            row["details"].update({name: details[name]} if name in details else {})
        row["status"] = status if not names or "status" in names else row["status"]
        return reply

    return how


def app_row(before: Any, call: Call) -> Row:
    """The meeting of a call, by the bound method that handles it."""
    row: Row = before.__self__.meeting(call)
    return row


def _keeps(name: str) -> Any:
    """An update leaves one property as it was, and says so."""

    def how(before: Any, call: Call) -> Reply:
        call.body = {key: value for key, value in call.body.items() if key != name}
        reply: Reply = before(call)
        return reply

    return how


plant(CF, STATE, "a patch is not kept", "patch-changes", instead("update_meeting", _does_not_keep()))
plant(CF, STATE, "a patched title is not kept", "patch-changes", instead("update_meeting", _does_not_keep("title")))
plant(CF, STATE, "a put is not kept", "put-replaces", instead("replace_meeting", _does_not_keep()))
plant(
    CF,
    STATE,
    "a patched ai_config is not kept",
    "patch-changes",
    instead("update_meeting", _does_not_keep("ai_config")),
)
for name in ("status", "title", "persist_chat", "recording_config", "session_keep_alive_time_in_secs"):
    names = "patch-changes status-can-be-set"
    plant(CF, STATE, f"a patch leaves {name}", names, instead("update_meeting", _keeps(name)))
for name in ("title", "summarize_on_end", "ai_config", "transcribe_on_end"):
    plant(CF, STATE, f"a put leaves {name}", "put-re", instead("replace_meeting", _keeps(name)))
for name in ("name", "picture", "preset_name"):
    plant(CF, STATE, f"editing leaves {name}", "editing", instead("update_participant", _keeps(name)))


@fault(CF, STATE, "put-restores-defaults put-replaces")
def a_put_merges(app: Any) -> None:
    def merge(before: Any, call: Call) -> Reply:
        row = app.meeting(call)
        call.body = {**row["details"], **call.body}
        reply: Reply = before(call)
        return reply

    instead("replace_meeting", merge)(app)


@fault(CF, STATE, "put-restores-defaults")
def a_put_merges_configurations_alone(app: Any) -> None:
    def merge(before: Any, call: Call) -> Reply:
        row = app.meeting(call)
        call.body = {**{k: v for k, v in row["details"].items() if k.endswith("_config")}, **call.body}
        reply: Reply = before(call)
        return reply

    instead("replace_meeting", merge)(app)


@fault(CF, STATE, "patch-has-no-defaults patch-changes")
def a_patch_fills_in_defaults(app: Any) -> None:
    def filled(before: Any, call: Call) -> Reply:
        call.body = {**DEFAULTS, **call.body}
        reply: Reply = before(call)
        return reply

    instead("update_meeting", filled)(app)


@fault(CF, STATE, "put-leaves-the-status")
def a_put_opens_the_meeting(app: Any) -> None:
    def opened(before: Any, call: Call) -> Reply:
        app.meeting(call)["status"] = "ACTIVE"
        reply: Reply = before(call)
        return reply

    instead("replace_meeting", opened)(app)


def _moves(which: str, how: Any) -> Any:
    def moved(before: Any, call: Call) -> Reply:
        row = app_row(before, call)
        row[which] = how(before.__self__, row)
        kept = row[which]
        reply: Reply = before(call)
        if which == "updated":
            row[which] = kept
            reply = before.__self__.get_meeting(call)
        return reply

    return moved


for method, verb in [("update_meeting", "patch"), ("replace_meeting", "put")]:
    names = "patch-changes put-re"
    plant(
        CF,
        STATE,
        f"a {verb} moves created_at",
        names,
        instead(method, _moves("created", lambda app, _: app.clock.now())),
    )
    plant(
        CF,
        STATE,
        f"a {verb} leaves updated_at",
        names,
        instead(method, _moves("updated", lambda _, row: row["updated"])),
    )


@fault(CF, STATE, "put-re")
def a_put_gives_a_new_id(app: Any) -> None:
    def renamed(before: Any, call: Call) -> Reply:
        row = app.meeting(call)
        row["id"] = call.ids["meeting_id"] = app.new_id()
        reply: Reply = before(call)
        return reply

    instead("replace_meeting", renamed)(app)


@fault(CF, STATE, "patch-changes put-re unknown-answers")
def a_patch_changes_another_meeting_too(app: Any) -> None:
    def both(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        for row in app.meetings(call)[-2:]:
            row["details"].update({"title": call.body["title"]} if "title" in call.body else {})
        return reply

    instead("update_meeting", both)(app)


@fault(CF, STATE, "any-body-makes creating-answers responses")
def a_created_meeting_is_not_found(app: Any) -> None:
    def forget(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        app.meetings(call).pop()
        return reply

    instead("create_meeting", forget)(app)


@fault(CF, STATE, "any-body pages newest")
def every_third_meeting_is_not_listed(app: Any) -> None:
    instead("ordered", lambda before, rows: [row for row in before(rows) if int(row["id"][-1], 16) % 3])(app)


@fault(CF, STATE, "any-body pages adding")
def a_creation_makes_two(app: Any) -> None:
    def twice(before: Any, call: Call) -> Reply:
        before(call)
        reply: Reply = before(call)
        return reply

    instead("create_participant", twice)(app)


@fault(CF, STATE, "any-body same")
def ids_come_again(app: Any) -> None:
    ids: list[str] = []

    def again(before: Any) -> str:
        ids.append(ids[-1] if len(ids) % 7 == 6 else before())
        return ids[-1]

    instead("new_id", again)(app)
