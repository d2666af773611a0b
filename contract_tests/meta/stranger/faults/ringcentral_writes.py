"""Faults in how RingCentral keeps what is written to a meeting."""

import copy
from typing import Any

from stranger.planted import Plant, fault, instead, now_and_then_the_last, plant, twice
from stranger.provider import Call, Refused, Reply
from stranger.ringcentral import DEFAULTS

RC = "ringcentral"
STATE, TENANCY, LIST, VALUE, TIME, IDEMPOTENCE = "state", "tenancy", "list", "value", "time", "idempotence"
Row = dict[str, Any]
MERGE = "update-merges update-answers no-defaults whole-meeting"


def _keeps(name: str) -> Plant:
    """An update leaves one property as it was, and says so."""

    def how(before: Any, call: Call) -> Reply:
        call.body = {key: value for key, value in call.body.items() if key != name}
        reply: Reply = before(call)
        return reply

    return instead("update_meeting", how)


for name in ("topic", "password", "schedule", "recurrence", "enableWaitingRoom", "audioOptions", "autoRecordType"):
    plant(RC, STATE, f"an update leaves {name}", MERGE, _keeps(name))


@fault(RC, STATE, MERGE)
def an_update_is_not_kept(app: Any) -> None:
    def forgets(before: Any, call: Call) -> Reply:
        row = app.row(call)
        kept = copy.deepcopy(row)
        reply: Reply = before(call)
        row.clear()
        row.update(kept)
        return reply

    instead("update_meeting", forgets)(app)


def _replaces(*kept: str) -> Plant:
    """What an update leaves out is gone, or has its default; but for `kept`."""

    def how(app: Any) -> None:
        def replaced(before: Any, call: Call) -> Reply:
            row = app.row(call)
            always = {"id", "uuid", "ended", "h323Password", "meetingType", *kept}
            for name in [name for name in row if name not in always and name not in call.body]:
                row.pop(name)
            row.update({"password": "", **DEFAULTS, **row})
            reply: Reply = before(call)
            return reply

        instead("update_meeting", replaced)(app)

    return how


plant(RC, STATE, "an update replaces", MERGE, _replaces())
plant(RC, STATE, "an update loses the recurrence", MERGE, lambda app: _loses(app, "recurrence"))
plant(RC, STATE, "an update loses the password", MERGE, lambda app: _loses(app, "password"))
plant(RC, STATE, "an update loses the countries", MERGE, lambda app: _loses(app, "globalDialInCountries"))


def _loses(app: Any, name: str) -> None:
    def lost(before: Any, call: Call) -> Reply:
        row = app.row(call)
        if name not in call.body and name in row:
            row.update({"password": ""}) if name == "password" else row.pop(name)
        reply: Reply = before(call)
        return reply

    instead("update_meeting", lost)(app)


def _fills_in(before: Any, call: Call) -> Reply:
    call.body = {**{key: value for key, value in DEFAULTS.items() if key != "meetingType"}, **call.body}
    reply: Reply = before(call)
    return reply


plant(RC, STATE, "an update fills in defaults", MERGE, instead("update_meeting", _fills_in))


@fault(RC, STATE, MERGE)
def an_update_merges_the_schedule_too(app: Any) -> None:
    def deep(before: Any, call: Call) -> Reply:
        old = app.row(call)
        for name in ("schedule", "recurrence"):
            if name in call.body and name in old:
                call.body[name] = {**old[name], **call.body[name]}
        reply: Reply = before(call)
        return reply

    instead("update_meeting", deep)(app)


@fault(RC, STATE, MERGE)
def an_update_gives_a_new_id(app: Any) -> None:
    def renamed(before: Any, call: Call) -> Reply:
        app.row(call)["id"] = call.ids["meetingId"] = app.new_id()
        reply: Reply = before(call)
        return reply

    instead("update_meeting", renamed)(app)


@fault(RC, STATE, MERGE)
def an_update_makes_a_new_uuid(app: Any) -> None:
    def renamed(before: Any, call: Call) -> Reply:
        app.row(call)["uuid"] = app.new_id()
        reply: Reply = before(call)
        return reply

    instead("update_meeting", renamed)(app)


@fault(RC, STATE, MERGE)
def an_update_changes_the_neighbour(app: Any) -> None:
    def both(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        if "topic" in call.body:
            for row in app.rows[-2:]:
                row["topic"] = call.body["topic"]
        return reply

    instead("update_meeting", both)(app)


@fault(RC, STATE, "update-unknown-meeting updateMeeting/responses/404 responses")
def an_update_of_nothing_creates(app: Any) -> None:
    def look_up(before: Any, call: Call) -> None:
        if call.operation != "updateMeeting":
            before(call)

    def updated(before: Any, call: Call) -> Reply:
        try:
            app.row(call)
        except Refused:
            return Reply(200, app.create_meeting(call).content)
        reply: Reply = before(call)
        return reply

    instead("look_up", look_up)(app)
    instead("update_meeting", updated)(app)


@fault(RC, STATE, "new-meeting whole-meeting instant-can responses unknown-meeting")
def a_created_meeting_is_not_found(app: Any) -> None:
    instead("create_meeting", lambda before, call: (before(call), app.rows.pop())[0])(app)


@fault(RC, STATE, "instant-can whole-meeting unknown-meeting responses")
def an_instant_meeting_cannot_be_read(app: Any) -> None:
    def loaded(before: Any, call: Call) -> Reply:
        if app.row(call)["meetingType"] == "Instant":
            raise Refused(app.unknown("meetingId"))
        reply: Reply = before(call)
        return reply

    instead("load_meeting", loaded)(app)


@fault(RC, STATE, "page-parameters past-is instant-is page")
def a_creation_makes_two(app: Any) -> None:
    twice("create_meeting")(app)


@fault(RC, STATE, "new-meeting whole-meeting page")
def ids_come_again(app: Any) -> None:
    now_and_then_the_last("new_id")(app)
