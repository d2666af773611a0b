"""Cloudflare RealtimeKit, as a stranger reads it."""

import hashlib
import secrets
import time
import uuid
from typing import Any

from stranger.checker import Problem
from stranger.moments import moment, offset
from stranger.provider import Call, Provider, Refused, Reply

DEFAULTS = {
    "live_stream_on_start": False,
    "persist_chat": False,
    "record_on_start": False,
    "session_keep_alive_time_in_secs": 60,
    "summarize_on_end": False,
    "transcribe_on_end": False,
}
DETAILS = ("title", *DEFAULTS, "ai_config", "recording_config")
SECRETS = ("access_key", "secret", "password", "private_key")
Row = dict[str, Any]


def _whole(value: Any) -> Any:
    """`value` with 120.0 as the 120 that it equals."""
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


class Cloudflare(Provider):
    """Apps with their meetings, and the participants of these."""

    name = "cloudflare"
    page_size = 30

    def __init__(self) -> None:
        super().__init__()
        self.apps: dict[tuple[str, str], list[Row]] = {}

    # what there is

    def meetings(self, call: Call) -> list[Row]:
        """The meetings of the app in the path."""
        return self.apps.setdefault((call.ids["account_id"], call.ids["app_id"]), [])

    def meeting(self, call: Call) -> Row:
        """The meeting in the path."""
        for row in self.meetings(call):
            if row["id"] == call.ids["meeting_id"].lower():
                return row
        raise Refused(self.error(404, "No meeting goes by this id"))

    def participant(self, call: Call) -> Row:
        """The participant in the path."""
        for row in self.meeting(call)["people"]:
            if row["id"] == call.ids["participant_id"]:
                found: Row = row
                return found
        raise Refused(self.error(404, "No participant goes by this id"))

    def look_up(self, call: Call) -> None:
        if "participant_id" in call.ids:
            self.participant(call)
        elif "meeting_id" in call.ids:
            self.meeting(call)

    def new_id(self) -> str:
        """A UUID of version 7."""
        bits = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
        bits = bits & ~(0xF << 76) | 7 << 76
        return str(uuid.UUID(int=bits & ~(3 << 62) | 2 << 62))

    def new_token(self) -> str:
        """What a participant joins with."""
        return "eyJ" + secrets.token_urlsafe(48)

    # what is shown

    def shown(self, row: Row, *, detail: bool) -> Row:
        """A meeting as an answer has it."""
        view = {"revision": secrets.token_hex(4), "id": row["id"], **row["details"], "status": row["status"]}
        if not detail:
            view.pop("ai_config", None)
        if "recording_config" in view:
            view["recording_config"] = self.without_secrets(view["recording_config"])
        return {**view, "updated_at": self.written(row["updated"]), "created_at": self.written(row["created"])}

    def written(self, when: Any) -> str:
        """A moment as an answer has it."""
        return offset(when)

    def without_secrets(self, config: Row) -> Row:
        """The recording's configuration without what may not be told."""
        if not isinstance(config.get("storage_config"), dict):
            return config
        storage = {key: value for key, value in config["storage_config"].items() if key not in SECRETS}
        return {**config, "storage_config": storage}

    def person(self, row: Row, *, token: str | None = None) -> Row:
        """A participant as an answer has it."""
        view = {key: row[key] for key in ("preset_name", "custom_participant_id", "id")}
        view |= {key: row[key] for key in ("name", "picture") if key in row}
        view |= {"created_at": self.written(row["created"]), "updated_at": self.written(row["updated"])}
        return view if token is None else {**view, "token": token}

    def page(self, call: Call, rows: list[Row]) -> tuple[list[Row], Row]:
        """The rows of the page that is asked for, and where it lies."""
        size = call.asked.get("per_page") or self.page_size
        first = (max(call.asked.get("page_no", 1), 1) - 1) * size
        chosen = rows[first : first + size]
        start, end = (first + 1, first + len(chosen)) if chosen else (0, 0)
        return chosen, {"end_offset": end, "start_offset": start, "total_count": len(rows)}

    # meetings

    def create_meeting(self, call: Call) -> Reply:
        now = self.clock.now()
        row = {"id": self.new_id(), "created": now, "updated": now, "status": "ACTIVE", "people": []}
        row["details"] = self.details(call.body)
        self.meetings(call).append(row)
        return Reply(201, {"data": self.shown(row, detail=True), "success": True})

    def details(self, body: Row) -> Row:
        """The details of a body, with the defaults of those that are absent or null."""
        return {**DEFAULTS, **{key: _whole(body[key]) for key in DETAILS if body.get(key) is not None}}

    def list_meetings(self, call: Call) -> Reply:
        kept = [row for row in self.meetings(call) if self.passes(row, call.asked)]
        rows, paging = self.page(call, self.ordered(kept))
        return Reply(200, {"paging": paging, "data": [self.shown(row, detail=False) for row in rows], "success": True})

    def passes(self, row: Row, asked: Row) -> bool:
        """Whether a meeting passes the filters."""
        if "start_time" in asked and row["created"] < self.read(asked["start_time"]):
            return False
        if "end_time" in asked and row["created"] > self.read(asked["end_time"]):
            return False
        text = asked.get("search", "")
        if text not in row["id"] and text not in row["details"].get("title", ""):
            return False
        return bool(asked.get("status", row["status"]) == row["status"])

    def read(self, text: str) -> Any:
        """A moment of the query."""
        return moment(text)

    def ordered(self, rows: list[Row]) -> list[Row]:
        """The newest first."""
        return sorted(rows, key=lambda row: row["created"], reverse=True)

    def get_meeting(self, call: Call) -> Reply:
        return Reply(200, {"data": self.shown(self.meeting(call), detail=True), "success": True})

    def replace_meeting(self, call: Call) -> Reply:
        row = self.meeting(call)
        row["details"], row["updated"] = self.details(call.body), self.clock.now()
        return self.get_meeting(call)

    def update_meeting(self, call: Call) -> Reply:
        row = self.meeting(call)
        row["details"] = {**row["details"], **{key: _whole(call.body[key]) for key in DETAILS if key in call.body}}
        row["status"], row["updated"] = call.body.get("status", row["status"]), self.clock.now()
        return self.get_meeting(call)

    # participants

    def create_participant(self, call: Call) -> Reply:
        now = self.clock.now()
        row = {"id": self.new_id(), "created": now, "updated": now}
        row |= {key: call.body.get(key, "") for key in ("custom_participant_id", "preset_name")}
        row |= {key: call.body[key] for key in ("name", "picture") if key in call.body}
        self.meeting(call)["people"].append(row)
        return Reply(201, {"data": self.person(row, token=self.new_token()), "success": True})

    def list_participants(self, call: Call) -> Reply:
        rows, paging = self.page(call, self.ordered(self.meeting(call)["people"]))
        return Reply(200, {"paging": paging, "success": True, "data": [self.person(row) for row in rows]})

    def get_participant(self, call: Call) -> Reply:
        return Reply(200, {"success": True, "data": self.person(self.participant(call))})

    def update_participant(self, call: Call) -> Reply:
        row = self.participant(call)
        row |= {key: call.body[key] for key in ("name", "picture") if key in call.body}
        if call.body.get("preset_name") is not None:
            row["preset_name"] = call.body["preset_name"]
        row["updated"] = self.clock.now()
        return Reply(200, {"success": True, "data": self.person(row, token=self.new_token())})

    def delete_participant(self, call: Call) -> Reply:
        row = self.participant(call)
        self.drop(call, row)
        view = {key: self.person(row)[key] for key in ("custom_participant_id", "created_at", "updated_at")}
        return Reply(200, {"success": True, "data": {**view, "preset_id": self.preset_id(row["preset_name"])}})

    def drop(self, call: Call, row: Row) -> None:
        """Takes a participant out of the meeting."""
        self.meeting(call)["people"].remove(row)

    def preset_id(self, name: str) -> str:
        """The id of a preset, by its name."""
        return str(uuid.UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=5))

    def refresh_participant_token(self, call: Call) -> Reply:
        return Reply(200, {"success": True, "data": {"token": self.new_token()}})

    # refusals

    def error(self, status: int, message: str) -> Reply:
        """RealtimeKit's own error."""
        return Reply(status, {"error": {"message": message, "code": status}, "success": False})

    def stranger(self, call: Call) -> Reply:
        notice = {"code": 9109, "message": "Invalid access token", "documentation_url": "https://example.com"}
        return Reply(401, {"result": None, "success": False, "errors": [notice], "messages": []})

    def nowhere(self, call: Call) -> Reply:
        return self.error(404, "Route not found")

    def wrong_method(self, call: Call, allowed: str) -> Reply:
        reply = self.error(405, "This path does not take the method")
        return Reply(405, reply.content, {"Allow": allowed})

    def bad_id(self, call: Call, name: str, problem: Problem) -> Reply:
        return self.error(404 if "meeting_id" in call.ids else 400, f"{name} is malformed")

    def bad_query(self, call: Call, name: str, problem: Problem) -> Reply:
        return self.error(400, f"query.{name}: {problem.keyword} violated")

    def unreadable(self, call: Call) -> Reply:
        return self.error(400, "Expected a JSON document")

    def bad_body(self, call: Call, problem: Problem) -> Reply:
        return self.error(400, f"body{''.join(f'[{step!r}]' for step in problem.where)}: {problem.keyword} violated")
