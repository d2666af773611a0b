"""Faults with Cloudflare's participants, their tokens, and whose meetings they are."""

from datetime import timedelta
from typing import Any

from stranger.planted import fault, instead
from stranger.provider import Call, Reply

CF = "cloudflare"
STATE, TENANCY, LIST, VALUE, TIME, IDEMPOTENCE = "state", "tenancy", "list", "value", "time", "idempotence"
Row = dict[str, Any]


@fault(CF, STATE, "deleting deleted-is")
def a_deletion_does_nothing(app: Any) -> None:
    app.drop = lambda call, row: None


@fault(CF, STATE, "deleting")
def a_deletion_takes_all(app: Any) -> None:
    app.drop = lambda call, row: app.meeting(call)["people"].clear()


@fault(CF, STATE, "deleting")
def a_deletion_takes_those_of_the_same_custom_id(app: Any) -> None:
    def drop(call: Call, gone: Row) -> None:
        people = app.meeting(call)["people"]
        people[:] = [row for row in people if row["custom_participant_id"] != gone["custom_participant_id"]]

    app.drop = drop


@fault(CF, STATE, "deleting deleted-is")
def the_deleted_stay_listed(app: Any) -> None:
    gone: list[Row] = []

    def drop(call: Call, row: Row) -> None:
        app.meeting(call)["people"].remove(row)
        gone.append({**row, "of": call.ids["meeting_id"]})

    def listed(before: Any, call: Call) -> Reply:
        people = app.meeting(call)["people"]
        people.extend(row for row in gone if row["of"] == call.ids["meeting_id"])
        reply: Reply = before(call)
        people[:] = [row for row in people if "of" not in row]
        return reply

    app.drop = drop
    instead("list_participants", listed)(app)


@fault(CF, STATE, "deleted-is-not-found deleting")
def the_deleted_can_be_fetched(app: Any) -> None:
    gone: dict[str, Row] = {}

    def drop(call: Call, row: Row) -> None:
        app.meeting(call)["people"].remove(row)
        gone[row["id"]] = row

    def found(before: Any, call: Call) -> Row:
        row: Row = (
            gone[call.ids["participant_id"]]
            if call.ids["participant_id"] in gone and call.method == "GET"
            else before(call)
        )
        return row

    app.drop = drop
    instead("participant", found)(app)


@fault(CF, STATE, "deleted-is-not-found")
def a_second_deletion_succeeds(app: Any) -> None:
    gone: dict[str, Row] = {}

    def drop(call: Call, row: Row) -> None:
        if row in app.meeting(call)["people"]:
            app.meeting(call)["people"].remove(row)
        gone[row["id"]] = row

    def found(before: Any, call: Call) -> Row:
        row: Row = (
            gone[call.ids["participant_id"]]
            if call.ids["participant_id"] in gone and call.method == "DELETE"
            else before(call)
        )
        return row

    app.drop = drop
    instead("participant", found)(app)


@fault(CF, STATE, "inactive-takes")
def an_inactive_meeting_takes_nobody(app: Any) -> None:
    def barred(before: Any, call: Call) -> Reply:
        reply: Reply = app.error(400, "closed") if app.meeting(call)["status"] == "INACTIVE" else before(call)
        return reply

    instead("create_participant", barred)(app)


@fault(CF, STATE, "editing custom-id")
def editing_changes_the_custom_id(app: Any) -> None:
    def edited(before: Any, call: Call) -> Reply:
        app.participant(call)["custom_participant_id"] = call.body.get("name") or "x"
        reply: Reply = before(call)
        return reply

    instead("update_participant", edited)(app)


@fault(CF, STATE, "null-preset")
def a_null_preset_is_kept(app: Any) -> None:
    def nothing(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        if "preset_name" in call.body and call.body["preset_name"] is None:
            app.participant(call)["preset_name"] = "none"
            reply.content["data"]["preset_name"] = "none"
        return reply

    instead("update_participant", nothing)(app)


@fault(CF, STATE, "editing patch")
def editing_moves_the_meetings_created_at(app: Any) -> None:
    def moved(before: Any, call: Call) -> Reply:
        app.meeting(call)["created"] -= timedelta(hours=1)
        reply: Reply = before(call)
        return reply

    instead("update_participant", moved)(app)


@fault(CF, IDEMPOTENCE, "same-custom-id")
def the_same_custom_id_gives_the_first_again(app: Any) -> None:
    def again(before: Any, call: Call) -> Reply:
        for row in app.meeting(call)["people"]:
            if row["custom_participant_id"] == call.body.get("custom_participant_id"):
                return Reply(201, {"success": True, "data": app.person(row, token=app.new_token())})
        reply: Reply = before(call)
        return reply

    instead("create_participant", again)(app)


@fault(CF, IDEMPOTENCE, "same-custom-id")
def the_same_custom_id_is_refused(app: Any) -> None:
    def refused(before: Any, call: Call) -> Reply:
        known = [row["custom_participant_id"] for row in app.meeting(call)["people"]]
        reply: Reply = app.error(400, "exists") if call.body.get("custom_participant_id") in known else before(call)
        return reply

    instead("create_participant", refused)(app)


@fault(CF, IDEMPOTENCE, "refreshing")
def the_token_is_always_the_same(app: Any) -> None:
    app.new_token = lambda: "eyJsame"


@fault(CF, IDEMPOTENCE, "refreshing")
def a_refresh_gives_the_old_token(app: Any) -> None:
    tokens: dict[str, str] = {}

    def person(before: Any, row: Row, *, token: str | None = None) -> Row:
        if token:
            tokens[row["id"]] = token
        shown: Row = before(row, token=token)
        return shown

    def refreshed(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        reply.content["data"]["token"] = tokens.get(call.ids["participant_id"], "x")
        return reply

    instead("person", person)(app)
    instead("refresh_participant_token", refreshed)(app)


@fault(CF, IDEMPOTENCE, "refreshing-keeps")
def a_refresh_changes_the_preset(app: Any) -> None:
    def refreshed(before: Any, call: Call) -> Reply:
        app.participant(call)["preset_name"] = "default"
        reply: Reply = before(call)
        return reply

    instead("refresh_participant_token", refreshed)(app)


@fault(CF, VALUE, "preset-id")
def every_deletion_has_another_preset_id(app: Any) -> None:
    app.preset_id = lambda name: app.new_id()


@fault(CF, VALUE, "remnant")
def the_remnant_has_a_name(app: Any) -> None:
    def named(before: Any, call: Call) -> Reply:
        name = app.participant(call).get("name")
        reply: Reply = before(call)
        reply.content["data"]["name"] = name
        return reply

    instead("delete_participant", named)(app)


@fault(CF, VALUE, "list-of-participants")
def the_list_has_tokens(app: Any) -> None:
    def told(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        for row in reply.content["data"]:
            row["token"] = "eyJ"
        return reply

    instead("list_participants", told)(app)


@fault(CF, VALUE, "one-participant-has")
def fetching_shows_the_token(app: Any) -> None:
    def told(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        reply.content["data"]["token"] = "eyJ"
        return reply

    instead("get_participant", told)(app)
