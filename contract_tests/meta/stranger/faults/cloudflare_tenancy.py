"""Faults in whose meetings and participants Cloudflare's are."""

from typing import Any

from stranger.planted import fault, instead
from stranger.provider import Call

CF = "cloudflare"
STATE, TENANCY, LIST, VALUE, TIME, IDEMPOTENCE = "state", "tenancy", "list", "value", "time", "idempotence"
Row = dict[str, Any]


@fault(CF, TENANCY, "apps-are-apart")
def apps_share_their_meetings(app: Any) -> None:
    app.meetings = lambda call: app.apps.setdefault(("", ""), [])


@fault(CF, TENANCY, "apps-are-apart")
def accounts_share_their_meetings(app: Any) -> None:
    app.meetings = lambda call: app.apps.setdefault(("", call.ids["app_id"]), [])


@fault(CF, TENANCY, "apps-are-apart unknown-answers")
def a_meeting_is_found_from_any_app(app: Any) -> None:
    def found(before: Any, call: Call) -> Row:
        for rows in app.apps.values():
            for row in rows:
                if row["id"] == call.ids["meeting_id"]:
                    there: Row = row
                    return there
        return before(call)  # type: ignore[no-any-return]

    instead("meeting", found)(app)


@fault(CF, TENANCY, "only-this-meetings")
def meetings_share_their_participants(app: Any) -> None:
    people: list[Row] = []

    def shared(before: Any, call: Call) -> Row:
        row: Row = before(call)
        row["people"] = people
        return row

    instead("meeting", shared)(app)


@fault(CF, TENANCY, "only-this-meetings unknown-answers deleted")
def a_participant_is_found_from_any_meeting(app: Any) -> None:
    def found(before: Any, call: Call) -> Row:
        for rows in app.apps.values():
            for meeting in rows:
                for row in meeting["people"]:
                    if row["id"] == call.ids["participant_id"]:
                        there: Row = row
                        return there
        return before(call)  # type: ignore[no-any-return]

    instead("participant", found)(app)
