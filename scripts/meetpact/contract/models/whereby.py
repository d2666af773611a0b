"""Whereby as its facts describe it: rooms with a name and an end, found until an hour later, listed along cursors."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from meetpact.contract.exchange import Exchange
from meetpact.contract.model import Model, Row, World
from meetpact.spec import Operation, Spec

PLAIN = ("meetingId", "roomName", "roomUrl", "startDate", "endDate")
ADDRESSES = ("hostRoomUrl", "viewerRoomUrl")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
GENERATED = {
    "uuid": "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    "human-short": "[^/-]{6}",
}
GRACE = timedelta(hours=1)
PAGE_SIZE = 50


@dataclass
class Room:
    """A meeting as it was created, and the addresses it was ever shown with."""

    row: Row
    end: datetime
    addresses: dict[str, str]


@dataclass(frozen=True)
class Turn:
    """Where the pages of one walk through the list stand: what they showed, and what they still have to show."""

    shown: frozenset[str] = frozenset()
    awaited: frozenset[str] | None = None


class WherebyModel(Model):
    """Judges the four operations."""

    def reset(self) -> None:
        super().reset()
        self.rooms: dict[str, Room] = {}
        self.deleted: set[str] = set()
        self.begun: datetime | None = None
        self.turns: dict[str, Turn] = {}
        self.keys: dict[str, str] = {}

    def things(self, operation: Operation) -> list[dict[str, str]]:
        return [{"meetingId": id} for id in self.rooms] if operation.parameters_in("path") else [{}]

    def gone(self, operation: Operation) -> list[dict[str, str]]:
        return [{"meetingId": id} for id in sorted(self.deleted)] if operation.parameters_in("path") else []

    def hints(self, operation: Operation, path: Mapping[str, str]) -> list[dict[str, str]]:
        return [{}, *({"fields": fields} for fields in (*ADDRESSES, ",".join(ADDRESSES)))]

    def create_meeting(self, seen: Exchange) -> None:
        body, data = seen.body, seen.json
        self.begun = self.begun or seen.until
        id, end = data["meetingId"], datetime.fromisoformat(data["endDate"])
        new = id not in self.rooms and id not in self.deleted
        self.check("create-answers-201", new, f"the id {id} was given before")
        self._name(body, data)
        sent = _instant(body["endDate"])
        if sent:
            fact = "times-are-answered-in-utc" if _has_offset(body["endDate"]) else "end-date-without-offset-is-utc"
            right = abs(sent - end) < timedelta(milliseconds=1)
            self.check(fact, right, f"expected endDate to be the instant {sent} but got {data['endDate']}")
            in_time = sent >= seen.since - self.world.slack
            self.check("ends-now-or-later", in_time, f"{body['endDate']} is over and was accepted")
        start = datetime.fromisoformat(data["startDate"])
        slack = self.world.slack
        right = seen.since - slack <= start <= seen.until + slack
        self.check("starts-when-it-is-created", right, f"expected startDate={seen.since} but got {start}")
        self.rooms[id] = Room({name: data[name] for name in PLAIN}, end, {})
        both = body.get("templateType") == "viewerMode"
        fact = "viewer-mode-adds-both-urls" if both else "urls-only-when-asked"
        self._addresses(fact, data, set(ADDRESSES) if both else set(body.get("fields", [])))

    def _name(self, body: Row, data: Row) -> None:
        """The room's name and the address that ends in it."""
        prefix = re.sub(r"[\s\ufeff]", "", body.get("roomNamePrefix") or "").lower()
        pattern = GENERATED[body.get("roomNamePattern", "uuid")]
        name = data["roomName"]
        led = name.startswith(f"/{prefix}")
        self.check("prefix-is-cleaned-and-leads", led, f"expected roomName to begin with /{prefix} but got {name}")
        fact = "generated-names" if "roomNamePattern" in body else "names-are-uuids-unless-asked"
        whole = re.fullmatch(f"/{re.escape(prefix)}{pattern}", name)
        self.check(fact, whole, f"expected roomName=/{prefix} and {pattern} but got {name}")
        if body.get("roomNamePrefix", "") is None:
            self.check("null-prefix-means-none", whole, f"expected roomName=/ and {pattern} but got {name}")
        taken = any(room.row["roomName"] == name for room in self.rooms.values())
        self.check("generated-names", not taken, f"two rooms are called {name}")
        url = re.fullmatch(r"https://[a-z0-9-]+\.whereby\.com" + re.escape(name), data["roomUrl"])
        self.check("room-url-ends-in-the-name", url, f"expected roomUrl to end in {name} but got {data['roomUrl']}")

    def _addresses(self, fact: str, shown: Row, asked: set[str]) -> None:
        """The two further addresses are there when they were asked for, and stay the same."""
        there = shown.keys() & set(ADDRESSES)
        self.check(fact, there == asked, f"expected {sorted(asked)} beside the rest but got {sorted(there)}")
        room = self.rooms[shown["meetingId"]]
        for name in sorted(there):
            url, _, key = shown[name].partition("?roomKey=")
            right = key and url == shown["roomUrl"]
            self.check(
                "urls-carry-a-key", right, f"expected {name}={shown['roomUrl']}?roomKey=... but got {shown[name]}"
            )
            owner = f"{shown['meetingId']} {name}"
            used = self.keys.setdefault(key, owner)
            self.check("urls-carry-a-key", used == owner, f"{owner} has the key of {used}")
            self.same("keys-are-for-life", room.addresses.setdefault(name, shown[name]), shown[name], name)

    def _shown(self, data: Row, fields: set[str], seen: Exchange, gone: str) -> None:
        """A meeting as a look at it or the list shows it."""
        id = data["meetingId"]
        self.check("start-date-is-always-answered", "startDate" in data, "the meeting has no startDate")
        for name in sorted(data.keys() & {"startDate", "endDate"}):
            self.check("times-have-milliseconds", TIME.fullmatch(data[name]), f"{name} is {data[name]}")
        self.check(gone, id not in self.deleted, f"{id} was deleted and is answered")
        if id not in self.rooms:
            late = self.world.alone and self.begun and datetime.fromisoformat(data["startDate"]) > self.begun
            self.check("list-answers-a-page", not late, f"{id} is answered, which nobody created")
            return
        room = self.rooms[id]
        if room.end < seen.since:
            self.check("room-lives-an-hour-longer", True)
        over = room.end + GRACE < seen.since - self.world.slack
        fact = gone if gone == "gone-means-not-listed" else "room-is-gone-after-the-hour"
        self.check(fact, not over, f"{id} ended {room.end}, it is {seen.since}, and it is answered")
        for name in PLAIN:
            self.same("list-answers-a-page", room.row[name], data.get(name), name)
        self._addresses("urls-only-when-asked" if fields else "get-without-fields", data, fields)

    def get_meeting(self, seen: Exchange) -> None:
        id, data = seen.path["meetingId"], seen.json
        self.same("get-without-fields", id, data["meetingId"], "meetingId")
        strange = self.world.fresh and id not in self.rooms and id not in self.deleted
        self.check("no-such-meeting", not strange, f"{id} was never created and is answered")
        self._shown(data, _fields(seen), seen, "gone-means-404")

    def list_meetings(self, seen: Exchange) -> None:
        results, following = seen.json["results"], seen.json["cursor"]
        cursor, fields = seen.asked("cursor"), _fields(seen)
        for item in results:
            self._shown(item, fields, seen, "gone-means-not-listed")
        size = seen.number("limit", PAGE_SIZE)
        fact = "pages-hold-up-to-a-hundred"
        full = len(results) == size if following else len(results) <= size
        self.check(fact, full, f"a page of {size} has {len(results)} meetings and the cursor {following}")
        if self.world.fresh and cursor:
            self.check("unknown-cursor", cursor in self.turns, f"{cursor} was never handed out and is answered")
        turn = Turn(awaited=self._living(seen)) if cursor is None else self.turns.get(cursor, Turn())
        self._turn(turn, [item["meetingId"] for item in results], following, seen)

    def _turn(self, turn: Turn, ids: list[str], following: str | None, seen: Exchange) -> None:
        """One page of a walk: nothing twice, and nothing left out when it ends."""
        twice = [id for at, id in enumerate(ids) if id in turn.shown or id in ids[:at]]
        self.check("pages-fit-together", not twice, f"{twice} came twice")
        strange = [id for id in ids if id not in self.rooms and self.world.fresh]
        self.check("list-answers-a-page", not strange, f"{strange} were never created and are listed")
        shown = turn.shown | set(ids)
        if turn.awaited is None:
            return
        awaited = (turn.awaited - set(ids)) & self._living(seen)
        fact = "pages-fit-together" if turn.shown else "list-answers-a-page"
        if following is None:
            self.check(fact, not awaited, f"the last page is there, and {sorted(awaited)} never came")
        elif self.world.fresh:
            more = (self.rooms.keys() - shown) & self._possible(seen)
            self.check("cursor-turns-the-page", more, f"everything was shown and there is the cursor {following}")
        if following is not None:
            before = self.turns.get(following)
            if before and before.awaited is not None:
                shown, awaited = shown & before.shown, awaited & before.awaited
            self.turns[following] = Turn(frozenset(shown), frozenset(awaited))

    def _living(self, seen: Exchange) -> frozenset[str]:
        """What is certainly there."""
        until = seen.until + self.world.slack
        return frozenset(id for id, room in self.rooms.items() if until < room.end + GRACE)

    def _possible(self, seen: Exchange) -> set[str]:
        return {id for id, room in self.rooms.items() if seen.since - self.world.slack <= room.end + GRACE}

    def delete_meeting(self, seen: Exchange) -> None:
        id = seen.path["meetingId"]
        self.check("delete-answers-204", not seen.answer.content, "there is a body")
        if id in self.rooms:
            del self.rooms[id]
            self.deleted.add(id)

    def refused(self, seen: Exchange) -> None:
        if seen.status != 404:
            return
        room = self.rooms.get(seen.path.get("meetingId", ""))
        if room and seen.until + self.world.slack < room.end + GRACE:
            self.check("room-lives-an-hour-longer", False, f"the room ends {room.end} and is not found")
        cursor = seen.asked("cursor")
        if cursor and self.world.alone:
            self.check("cursor-turns-the-page", cursor not in self.turns, f"{cursor} was handed out and is not found")

    def situated(self, operation: Operation, path: Mapping[str, str]) -> None:
        self.rooms.pop(path.get("meetingId", ""), None)


def _fields(seen: Exchange) -> set[str]:
    return {name for text in seen.query.get("fields", []) for name in text.split(",") if name}


def _has_offset(text: str) -> bool:
    return _parsed(text) is not None and datetime.fromisoformat(text.upper()).tzinfo is not None


def _instant(text: Any) -> datetime | None:
    found = _parsed(text)
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def _parsed(text: str) -> datetime | None:
    """The time in a text, None when datetime cannot hold it."""
    try:
        found = datetime.fromisoformat(text.upper())
        found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found


def model(spec: Spec, world: World) -> Model:
    """The model of Whereby."""
    return WherebyModel(spec, world)
