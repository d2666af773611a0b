"""Whereby, as a stranger reads it."""

import secrets
import uuid
from datetime import datetime, timedelta
from typing import Any

from stranger.checker import Problem
from stranger.moments import milliseconds, moment
from stranger.provider import Call, Provider, Refused, Reply

DISTINCT = "acdefhjkmnpqrtuvwxy34679"
FIELDS = ("hostRoomUrl", "viewerRoomUrl")
Row = dict[str, Any]


class Whereby(Provider):
    """Rooms that close by themselves, listed in the order of their ids."""

    name = "whereby"
    page_size = 50
    grace = timedelta(hours=1)

    def __init__(self) -> None:
        super().__init__()
        self.rooms: list[Row] = []

    # what there is

    def alive(self) -> list[Row]:
        """The rooms that are still there."""
        now = self.clock.now()
        return [row for row in self.rooms if now - row["end"] < self.grace]

    def room(self, call: Call) -> Row:
        """The room in the path."""
        for row in self.alive():
            if row["id"] == call.ids["meetingId"]:
                return row
        raise Refused(self.refusal(404))

    def look_up(self, call: Call) -> None:
        if call.operation == "getMeeting":
            self.room(call)

    def new_id(self) -> str:
        """An id; a number, as in the older texts."""
        return str(secrets.randbelow(9 * 10**11) + 10**11)

    # what is shown

    def shown(self, row: Row, fields: list[str]) -> Row:
        """A meeting as an answer has it."""
        url = self.url(row)
        view = {"endDate": self.written(row["end"]), "startDate": self.written(row["start"]), "roomUrl": url}
        view |= {"meetingId": row["id"], "roomName": "/" + row["name"], "geoRegion": "eu"}
        return view | {name: f"{url}?roomKey={row[name]}" for name in FIELDS if name in fields}

    def url(self, row: Row) -> str:
        """Where the room is."""
        return f"https://stranger-9.whereby.com/{row['name']}"

    def written(self, when: datetime) -> str:
        """A moment as an answer has it."""
        return milliseconds(when)

    # the operations

    def create_meeting(self, call: Call) -> Reply:
        now, end = self.clock.now(), moment(call.body["endDate"], zone_needed=False)
        if end is None or not self.may_end(end, now):
            raise Refused(self.refusal(400, "endDate has passed"))
        prefix = self.cleaned(call.body.get("roomNamePrefix") or "")
        row = {"id": self.new_id(), "start": now, "end": end, "name": prefix + self.generated(call.body)}
        row |= {name: self.new_key() for name in FIELDS}
        self.rooms.append(row)
        fields = list(FIELDS) if call.body.get("templateType") else call.body.get("fields", [])
        return Reply(201, self.shown(row, fields))

    def may_end(self, end: datetime, now: datetime) -> bool:
        """Whether a meeting may end then; a second is left for the way of the request."""
        return end >= now - timedelta(seconds=1)

    def cleaned(self, prefix: str) -> str:
        """A prefix as it is kept."""
        return "".join(prefix.split()).lower()

    def generated(self, body: Row) -> str:
        """The generated part of a name."""
        if body.get("roomNamePattern") == "human-short":
            return "".join(secrets.choice(DISTINCT) for _ in range(6))
        return str(uuid.uuid4())

    def new_key(self) -> str:
        """The key of one address of a room."""
        return "eyJhbGciOiJIUzI1NiJ9." + secrets.token_urlsafe(24)

    def list_meetings(self, call: Call) -> Reply:
        after = ""
        if "cursor" in call.asked:
            if not call.asked["cursor"].startswith("after."):
                raise Refused(self.refusal(404))
            after = call.asked["cursor"].removeprefix("after.")
        rest = [row for row in self.ordered(self.alive()) if row["id"] > after]
        size = call.asked.get("limit", self.page_size)
        rows, more = rest[:size], rest[size:]
        fields = call.asked.get("fields", [])
        cursor = f"after.{rows[-1]['id']}" if more else None
        return Reply(200, {"cursor": cursor, "results": [self.shown(row, fields) for row in rows]})

    def ordered(self, rows: list[Row]) -> list[Row]:
        """By id, as nobody documents an order."""
        return sorted(rows, key=lambda row: row["id"])

    def get_meeting(self, call: Call) -> Reply:
        return Reply(200, self.shown(self.room(call), call.asked.get("fields", [])))

    def delete_meeting(self, call: Call) -> Reply:
        self.drop(call.ids["meetingId"])
        return Reply(204)

    def drop(self, name: str) -> None:
        """Closes a room."""
        self.rooms[:] = [row for row in self.rooms if row["id"] != name]

    # refusals

    def refusal(self, status: int, message: str = "") -> Reply:
        """A refusal; nobody describes a body, and here most have one."""
        return Reply(status, {"error": message or f"E{status}", "statusCode": status})

    def stranger(self, call: Call) -> Reply:
        return Reply(401)

    def nowhere(self, call: Call) -> Reply:
        return self.refusal(404, "no route")

    def wrong_method(self, call: Call, allowed: str) -> Reply:
        return Reply(405, None, {"Allow": allowed})

    def bad_id(self, call: Call, name: str, problem: Problem) -> Reply:
        return self.refusal(404)

    def bad_query(self, call: Call, name: str, problem: Problem) -> Reply:
        return self.refusal(400, f"{name} breaks {problem.keyword}")

    def unreadable(self, call: Call) -> Reply:
        return self.refusal(400, "no JSON")

    def bad_body(self, call: Call, problem: Problem) -> Reply:
        return self.refusal(400, f"{'.'.join(map(str, problem.where))} breaks {problem.keyword}")
