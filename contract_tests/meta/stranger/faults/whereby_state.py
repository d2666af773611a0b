"""Faults in what Whereby keeps and deletes."""

from typing import Any

from stranger.planted import Plant, fault, instead, now_and_then_the_last, plant, twice
from stranger.provider import Call, Reply

WB = "whereby"
STATE, LIST, VALUE, TIME, IDEMPOTENCE = "state", "list", "value", "time", "idempotence"
Row = dict[str, Any]


@fault(WB, STATE, "gone-means create-answers get-answers responses")
def a_created_room_is_not_found(app: Any) -> None:
    instead("create_meeting", lambda before, call: (before(call), app.rooms.pop())[0])(app)


@fault(WB, STATE, "list-answers pages-hold cursor")
def every_third_room_is_not_listed(app: Any) -> None:
    instead("ordered", lambda before, rows: [row for row in before(rows) if int(row["id"]) % 3])(app)


@fault(WB, STATE, "list-answers pages-hold create-answers deleting gone")
def a_creation_makes_two(app: Any) -> None:
    twice("create_meeting")(app)


@fault(WB, STATE, "create-answers get-answers list")
def ids_come_again(app: Any) -> None:
    now_and_then_the_last("new_id")(app)


@fault(WB, STATE, "gone-means deleting")
def a_deletion_does_nothing(app: Any) -> None:
    app.drop = lambda name: None


@fault(WB, STATE, "gone-means room get-answers deleting pages-fit")
def a_deletion_takes_all(app: Any) -> None:
    app.drop = lambda name: app.rooms.clear()


@fault(WB, STATE, "gone-means room get-answers deleting pages-fit deleting-what")
def a_deletion_of_nothing_takes_the_last(app: Any) -> None:
    def drop(before: Any, name: str) -> None:
        if not any(row["id"] == name for row in app.rooms) and app.rooms:
            app.rooms.pop()
        before(name)

    instead("drop", drop)(app)


@fault(WB, STATE, "gone-means-not-listed gone-means")
def the_deleted_stay_listed(app: Any) -> None:
    gone: list[Row] = []

    def drop(before: Any, name: str) -> None:
        gone.extend(row for row in app.rooms if row["id"] == name)
        before(name)

    def listed(before: Any, call: Call) -> Reply:
        app.rooms.extend(gone)
        reply: Reply = before(call)
        app.rooms[:] = [row for row in app.rooms if row not in gone]
        return reply

    instead("drop", drop)(app)
    instead("list_meetings", listed)(app)


@fault(WB, STATE, "gone-means-404 gone-means")
def the_deleted_can_be_fetched(app: Any) -> None:
    gone: list[Row] = []

    def drop(before: Any, name: str) -> None:
        gone.extend(row for row in app.rooms if row["id"] == name)
        before(name)

    def found(before: Any, call: Call) -> Row:
        for row in gone:
            if row["id"] == call.ids["meetingId"]:
                return row
        return before(call)  # type: ignore[no-any-return]

    instead("drop", drop)(app)
    instead("room", found)(app)


@fault(WB, STATE, "keys-are-for-life get-answers")
def fetching_gives_another_room(app: Any) -> None:
    def found(before: Any, call: Call) -> Row:
        before(call)
        row: Row = app.alive()[0]
        return row

    instead("room", found)(app)


def _again(code: int) -> Plant:
    """A second deletion is answered otherwise."""

    def how(app: Any) -> None:
        gone: set[str] = set()

        def deleted(before: Any, call: Call) -> Reply:
            known = call.ids["meetingId"] in gone
            gone.add(call.ids["meetingId"])
            reply: Reply = before(call)
            return app.refusal(code) if known else reply

        instead("delete_meeting", deleted)(app)

    return how


plant(WB, IDEMPOTENCE, "a second deletion is 404", "deleting-twice deleteMeeting/responses", _again(404))
plant(WB, IDEMPOTENCE, "a second deletion is 410", "deleting-twice deleteMeeting/responses", _again(410))
plant(WB, IDEMPOTENCE, "a second deletion is 500", "deleting-twice deleteMeeting/responses", _again(500))


@fault(WB, IDEMPOTENCE, "deleting-what deleteMeeting/responses")
def deleting_what_never_was_is_404(app: Any) -> None:
    known: set[str] = set()

    def new_id(before: Any) -> str:
        name: str = before()
        known.add(name)
        return name

    def deleted(before: Any, call: Call) -> Reply:
        reply: Reply = before(call) if call.ids["meetingId"] in known else app.refusal(404)
        return reply

    instead("new_id", new_id)(app)
    instead("delete_meeting", deleted)(app)


@fault(WB, IDEMPOTENCE, "keys-are-for-life")
def every_request_makes_new_keys(app: Any) -> None:
    def shown(before: Any, row: Row, fields: list[str]) -> Row:
        row["hostRoomUrl"] = app.new_key()
        view: Row = before(row, fields)
        return view

    instead("shown", shown)(app)
