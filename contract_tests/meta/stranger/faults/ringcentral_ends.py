"""Faults in how RingCentral deletes and ends, and in whose meetings they are."""

import re
from typing import Any

from stranger.planted import Plant, fault, instead, plant
from stranger.provider import Call, Refused, Reply

RC = "ringcentral"
STATE, TENANCY, LIST, VALUE, TIME, IDEMPOTENCE = "state", "tenancy", "list", "value", "time", "idempotence"
Row = dict[str, Any]
MERGE = "update-merges update-answers no-defaults whole-meeting"


@fault(RC, STATE, "deleted-is deleting-twice")
def a_deletion_does_nothing(app: Any) -> None:
    app.drop = lambda row: None


@fault(RC, STATE, "deleted-is unknown-meeting whole-meeting page")
def a_deletion_takes_all(app: Any) -> None:
    app.drop = lambda row: app.rows.clear()


@fault(RC, STATE, "deleted-is unknown-meeting whole-meeting page")
def a_deletion_takes_the_first(app: Any) -> None:
    app.drop = lambda row: app.rows.pop(0)


def _hidden(test: Any) -> Plant:
    """The deleted are kept where `test` says so of a call."""

    def how(app: Any) -> None:
        gone: list[Row] = []

        def found(before: Any, call: Call) -> Row:
            for row in gone:
                if row["id"] == call.ids["meetingId"] and test(call):
                    return row
            return before(call)  # type: ignore[no-any-return]

        def drop(before: Any, row: Row) -> None:
            gone.append(row)
            if row in app.rows:
                before(row)

        instead("row", found)(app)
        instead("drop", drop)(app)

    return how


plant(RC, STATE, "the deleted can be read", "deleted-is-gone", _hidden(lambda call: call.method == "GET"))
plant(RC, STATE, "the deleted can be changed", "update-unknown deleted", _hidden(lambda call: call.method == "PUT"))
plant(RC, IDEMPOTENCE, "a second deletion succeeds", "deleting-twice", _hidden(lambda call: call.method == "DELETE"))


@fault(RC, STATE, "deleted-is-not-listed deleted-is")
def the_deleted_stay_listed(app: Any) -> None:
    gone: list[Row] = []

    def drop(before: Any, row: Row) -> None:
        gone.append(row)
        before(row)

    def listed(before: Any, call: Call) -> Reply:
        app.rows.extend(gone)
        reply: Reply = before(call)
        app.rows[:] = [row for row in app.rows if row not in gone]
        return reply

    instead("drop", drop)(app)
    instead("list_meetings", listed)(app)


@fault(RC, IDEMPOTENCE, "ending-what ended-status end-in-progress")
def ending_changes_nothing(app: Any) -> None:
    def ended(before: Any, call: Call) -> Reply:
        reply: Reply = before(call)
        app.row(call)["ended"] = False
        return reply

    instead("end_meeting", ended)(app)


@fault(RC, IDEMPOTENCE, "ending-what")
def anything_can_be_ended_again(app: Any) -> None:
    instead("end_meeting", lambda before, call: (app.row(call).update(ended=True), Reply(204))[1])(app)


@fault(RC, STATE, "ended-status")
def ending_deletes(app: Any) -> None:
    instead("end_meeting", lambda before, call: (before(call), app.drop(app.row(call)))[0])(app)


# tenancy


@fault(RC, TENANCY, "tilde canonical-uri")
def a_tilde_is_somebody_elses_extension(app: Any) -> None:
    stores: dict[str, list[Row]] = {}

    def enter(before: Any, call: Call) -> None:
        before(call)
        app.rows = stores.setdefault(call.ids["extensionId"], [])

    instead("enter", enter)(app)


@fault(RC, TENANCY, "unknown-extension another")
def any_extension_is_taken(app: Any) -> None:
    def enter(before: Any, call: Call) -> None:
        call.ids["extensionId"] = app.extension
        before(call)

    instead("enter", enter)(app)


@fault(RC, TENANCY, "unknown-account")
def any_account_is_taken(app: Any) -> None:
    def enter(before: Any, call: Call) -> None:
        call.ids["accountId"] = app.account
        before(call)

    instead("enter", enter)(app)


@fault(RC, TENANCY, "tilde")
def a_tilde_is_not_known(app: Any) -> None:
    def enter(before: Any, call: Call) -> None:
        if call.ids["extensionId"] == "~":
            raise Refused(app.unknown("extensionId"))
        before(call)

    instead("enter", enter)(app)


@fault(RC, TENANCY, "canonical-uri")
def addresses_have_tildes(app: Any) -> None:
    instead(
        "address", lambda before, rest="": re.sub(r"/account/\d+/extension/\d+", "/account/~/extension/~", before(rest))
    )(app)


@fault(RC, TENANCY, "host-is")
def the_host_is_the_account(app: Any) -> None:
    instead("shown", lambda before, row: {**before(row), "host": {"id": app.account, "uri": app.address()}})(app)


@fault(RC, TENANCY, "host-elsewhere host-is")
def the_host_is_whom_the_body_names(app: Any) -> None:
    def kept(before: Any, body: Row) -> Row:
        found: Row = before(body)
        return {**found, "host": body["host"]} if "host" in body else found

    instead("kept", kept)(app)
    instead("shown", lambda before, row: {**before(row), **({"host": row["host"]} if "host" in row else {})})(app)
