"""Cloudflare RealtimeKit as its facts describe it: apps hold meetings, meetings hold participants, lists page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from meetpact.contract.exchange import Exchange
from meetpact.contract.model import ABSENT, Model, Row, World, defaults, known, moment, without
from meetpact.spec import Operation, Spec

SECRETS = ("access_key", "secret", "password", "private_key")
PAGE_SIZE = 30
App = tuple[str, str]
#: A second app of the account, and another account with an app of the same id.
OTHER_APP, OTHER_ACCOUNT = "0f2a6b1c-7c3d-4e5f-8a9b-1c2d3e4f5a6b", "5d41402abc4b2a76b9719d911017c592"

#: The facts about single properties of a meeting; the others are about whatever wrote them.
ABOUT = dict.fromkeys(("recording_config", "ai_config"), "detail-shows-configurations")
AT_BIRTH = {**ABOUT, "status": "new-meeting-is-active", "transcribe_on_end": "transcribe-off-by-default"}


@dataclass
class Person:
    """A participant: how it was shown last, and every token it had."""

    row: Row
    tokens: list[str] = field(default_factory=list)


@dataclass
class Room:
    """A meeting: how it was shown last, which fact made it so, and who may enter it."""

    row: Row
    because: str
    people: dict[str, Person] = field(default_factory=dict)
    gone: dict[str, Person] = field(default_factory=dict)


class CloudflareModel(Model):
    """Judges the eleven operations."""

    def reset(self) -> None:
        super().reset()
        self.apps: dict[App, dict[str, Room]] = {}
        self.others: dict[App, int] = {}
        self.ids: set[str] = set()
        self.tokens: set[str] = set()
        self.presets: dict[tuple[str, str], str] = {}

    # What there is

    def things(self, operation: Operation) -> list[dict[str, str]]:
        names = [parameter.name for parameter in operation.parameters_in("path")]
        found = []
        for (account, app), rooms in self.apps.items():
            whole = {"account_id": account, "app_id": app}
            if "meeting_id" not in names:
                found.append(whole)
            for id, room in rooms.items() if "meeting_id" in names else ():
                inside = [{"participant_id": person} for person in room.people] if "participant_id" in names else [{}]
                found += [{**whole, "meeting_id": id, **one} for one in inside]
        return found

    def gone(self, operation: Operation) -> list[dict[str, str]]:
        if all(parameter.name != "participant_id" for parameter in operation.parameters_in("path")):
            return []
        return [
            {"account_id": account, "app_id": app, "meeting_id": id, "participant_id": person}
            for (account, app), rooms in self.apps.items()
            for id, room in rooms.items()
            for person in room.gone
        ]

    def doors(self, operation: Operation, own: dict[str, str]) -> list[dict[str, str]]:
        other = {**own, "app_id": OTHER_APP}
        return [own, other, {**other, "account_id": OTHER_ACCOUNT}] if self.world.fresh else [own]

    def hints(self, operation: Operation, path: Mapping[str, str]) -> list[dict[str, str]]:
        if operation.id != "listMeetings":
            return []
        rows = [room.row for room in self.apps.get((path["account_id"], path["app_id"]), {}).values()][-4:]
        found: list[dict[str, str]] = [{"status": "ACTIVE"}, {"status": "INACTIVE"}]
        for row in rows:
            found += [{"start_time": row["created_at"]}, {"end_time": row["created_at"]}, {"search": row["id"][4:]}]
            title = row.get("title", "")
            found += [{"search": title[1:9]}] if len(title) > 1 else []
        return found

    def _rooms(self, seen: Exchange) -> dict[str, Room]:
        return self.apps.setdefault(_app(seen), {})

    def _room(self, seen: Exchange) -> Room | None:
        """The meeting of the path, None when it is not known; judged when there can be none."""
        id = seen.path["meeting_id"]
        room = self._rooms(seen).get(id)
        if room is None:
            elsewhere = any(id in rooms for app, rooms in self.apps.items() if app != _app(seen))
            told = f"{id} is answered, which this app never had"
            self.check("apps-are-apart", not elsewhere, told)
            self.check("unknown-answers-404", not (self.world.fresh and not elsewhere), told)
        return room

    # Meetings

    def create_meeting(self, seen: Exchange) -> None:
        data = seen.json["data"]
        expected = self._settings(seen.body, self._schema("CreateMeetingRequest")) | {"status": "ACTIVE"}
        self._compare("any-body-makes-a-meeting", expected, data, self._birth(seen.body))
        self._new("any-body-makes-a-meeting", data, seen)
        self._rooms(seen)[data["id"]] = Room(data, "any-body-makes-a-meeting")

    def _birth(self, body: Row) -> dict[str, str]:
        """The fact behind each property of a new meeting."""
        left_out = [name for name in self._schema("CreateMeetingRequest")["properties"] if name not in body]
        null = [name for name, value in body.items() if value is None]
        facts = {**dict.fromkeys(left_out, "defaults-when-creating"), **AT_BIRTH}
        return {**facts, **dict.fromkeys(null, "null-means-default")}

    def get_meeting(self, seen: Exchange) -> None:
        data, room = seen.json["data"], self._room(seen)
        self.same("name-parameter-does-nothing", seen.path["meeting_id"], data["id"], "id")
        self._hidden(data)
        if room:
            self.same_row(room.because, room.row, data, ABOUT)

    def replace_meeting(self, seen: Exchange) -> None:
        data, room = seen.json["data"], self._room(seen)
        expected = self._settings(seen.body, self._schema("CreateMeetingRequest"))
        if room is None:
            return
        kept: Row = {name: room.row[name] for name in ("id", "created_at", "status") if name in room.row}
        facts = dict.fromkeys(seen.body, "put-replaces-every-detail") | {"status": "put-leaves-the-status"}
        null = [name for name, value in seen.body.items() if value is None]
        self._compare(
            "put-restores-defaults", {**expected, **kept}, data, facts | dict.fromkeys(null, "null-means-default")
        )
        self._moved("put-restores-defaults", room.row, data, seen)
        room.row, room.because = data, "put-replaces-every-detail"

    def update_meeting(self, seen: Exchange) -> None:
        data, room = seen.json["data"], self._room(seen)
        if room is None:
            return
        schema = self._schema("UpdateMeetingRequest")
        named = {name: _public(value) for name, value in known(self.spec, schema, seen.body).items()}
        facts = dict.fromkeys(named, "patch-changes-what-it-names") | {"status": "status-can-be-set"}
        facts |= dict.fromkeys(defaults(self.spec, self._schema("CreateMeetingRequest")), "patch-has-no-defaults")
        facts |= dict.fromkeys(named.keys() - {"status"}, "patch-changes-what-it-names")
        self._compare("patch-changes-what-it-names", {**without(room.row, ["updated_at"]), **named}, data, facts)
        self._moved("patch-changes-what-it-names", room.row, data, seen)
        room.row, room.because = data, "patch-changes-what-it-names"

    def list_meetings(self, seen: Exchange) -> None:
        rooms = self._rooms(seen)
        plain = not ({"search", "status", "start_time", "end_time"} & seen.query.keys())
        items = {item["id"]: item for item in seen.json["data"]}
        for id, item in items.items():
            self._hidden(item)
            elsewhere = any(id in others for app, others in self.apps.items() if app != _app(seen))
            self.check("apps-are-apart", not elsewhere, f"{id} is another app's")
            if id in rooms:
                self.same_row(rooms[id].because, without(rooms[id].row, ["ai_config"]), without(item, ["ai_config"]))
        filters = list(self._filters(seen))
        for fact, keeps in filters:
            for item in items.values():
                self.check(fact, keeps(item) is not False, f"{seen.answer.url} must not list {item}")
        sure = [[keeps(room.row) for _, keeps in filters] for room in rooms.values()]
        expected = [room.row for room, kept in zip(rooms.values(), sure, strict=True) if all(kept)]
        undecided = any(None in kept and False not in kept for kept in sure)
        strangers = self._strangers(seen, len(rooms), plain)
        facts = [fact for fact, _ in filters] or ["pages"]
        self._page(seen, expected, None if undecided or (strangers and not plain) else strangers, facts[0])

    def _strangers(self, seen: Exchange, ours: int, plain: bool) -> int | None:
        """How many meetings of the app are not ours; None as long as nobody can tell."""
        app = _app(seen)
        if self.world.fresh:
            return 0
        if self.world.alone and plain:
            return self.others.setdefault(app, seen.json["paging"]["total_count"] - ours)
        return self.others.get(app) if self.world.alone else None

    def _filters(self, seen: Exchange) -> Iterable[tuple[str, Callable[[Row], bool | None]]]:
        """For each filter of a request: its fact, and whether it keeps a meeting (None: nobody can tell)."""
        text, status = seen.asked("search"), seen.asked("status")
        if text is not None:
            yield "search", lambda row: _matches(row, text)
        if status is not None:
            yield "status-filter", lambda row: row.get("status") == status
        for name, sign in (("start_time", 1), ("end_time", -1)):
            limit = seen.asked(name)
            if limit is not None:
                yield "time-range", lambda row, limit=limit, sign=sign: _in_range(row["created_at"], limit, sign)  # type: ignore[misc]

    # Participants

    def create_participant(self, seen: Exchange) -> None:
        data, room = seen.json["data"], self._room(seen)
        sent = known(self.spec, self._schema("CreateParticipantRequest"), seen.body)
        for name in ("custom_participant_id", "preset_name"):
            fact = "custom-id-is-only-kept" if name == "custom_participant_id" else "adding"
            self.same(fact, sent[name], data[name], name)
        for name in ("name", "picture"):
            self.same("nameless-is-accepted", sent.get(name), data.get(name), name)
        self._new("adding", data, seen)
        self._token("token-comes-with-adding-and-editing", data.get("token"))
        if room:
            if room.row.get("status") == "INACTIVE":
                self.check("inactive-takes-participants", True)
            room.people[data["id"]] = Person(without(data, ["token"]), [data["token"]])

    def get_participant(self, seen: Exchange) -> None:
        data, person = seen.json["data"], self._person(seen)
        self.check("one-participant-has-no-token", "token" not in data, "a token is answered")
        self.same("one-participant-has-no-token", seen.path["participant_id"], data["id"], "id")
        if person:
            self.same_row("editing", person.row, data)

    def update_participant(self, seen: Exchange) -> None:
        data, person = seen.json["data"], self._person(seen)
        self._token("token-comes-with-adding-and-editing", data.get("token"), [] if person is None else person.tokens)
        if person is None:
            return
        named = known(self.spec, self._schema("UpdateParticipantRequest"), seen.body)
        if named.get("preset_name", "") is None:
            self.same("null-preset-keeps-the-preset", person.row["preset_name"], data["preset_name"], "preset_name")
            del named["preset_name"]
        expected = {**person.row, **named}
        shown = without(data, ["token", "updated_at"])
        for name in sorted((expected.keys() | shown.keys()) & self.promised):
            if name != "updated_at":
                self.same("editing", expected.get(name), shown.get(name), name)
        self._moved("editing", person.row, data, seen)
        person.row = without(data, ["token"])
        person.tokens.append(data["token"])

    def delete_participant(self, seen: Exchange) -> None:
        data, person = seen.json["data"], self._person(seen)
        told = data.keys() & {"id", "name", "preset_name"}
        self.check("remnant-of-a-participant", not told, f"{', '.join(sorted(told))} is answered")
        if person is None:
            return
        for name in ("custom_participant_id", "created_at", "updated_at"):
            self.same("remnant-of-a-participant", person.row[name], data[name], name)
        preset, app = person.row["preset_name"], seen.path["app_id"]
        of_the_name = self.presets.setdefault((app, preset), data["preset_id"])
        self.same("preset-id-follows-the-name", of_the_name, data["preset_id"], "preset_id")
        twins = [name for name, id in self.presets.items() if id == data["preset_id"] and name[0] == app]
        self.check("preset-id-follows-the-name", len(twins) == 1, f"{twins} have one preset_id")
        room = self._rooms(seen)[seen.path["meeting_id"]]
        room.gone[seen.path["participant_id"]] = room.people.pop(seen.path["participant_id"])

    def refresh_participant_token(self, seen: Exchange) -> None:
        person = self._person(seen)
        token = seen.json["data"]["token"]
        self._token("refreshing", token)
        if person:
            person.tokens.append(token)

    def list_participants(self, seen: Exchange) -> None:
        room = self._room(seen)
        for item in seen.json["data"]:
            self.check("list-of-participants", "token" not in item, "a token is listed")
            if room:
                self.check("deleting", item["id"] not in room.gone, f"{item['id']} was deleted")
                mine = item["id"] in room.people or item["id"] in room.gone
                self.check("only-this-meetings-participants", mine, f"{item['id']} was never added here")
            if room and item["id"] in room.people:
                self.same_row("list-of-participants", room.people[item["id"]].row, item)
        if room:
            self._page(seen, [person.row for person in room.people.values()], 0, "pages")

    def _person(self, seen: Exchange) -> Person | None:
        room = self._room(seen)
        if room is None:
            return None
        id = seen.path["participant_id"]
        if id in room.gone:
            self.check("deleted-is-not-found", False, f"{id} was deleted and is answered")
            return None
        self.check("unknown-answers-404", id in room.people, f"{id} was never added here and is answered")
        return room.people.get(id)

    # Refusals

    def refused(self, seen: Exchange) -> None:
        body = seen.json
        if seen.status in (401, 403):
            fact = "no-token-no-answer" if seen.status == 401 else "no-permission-no-answer"
            if "errors" in body:
                self.check(fact, body["errors"] and body["result"] is None, "the gateway gives no reason")
        elif seen.status in (400, 404, 429):
            fact = {400: "keep-alive-out-of-bounds", 404: "unknown-answers-404", 429: "rate-limit"}[seen.status]
            self.same(fact, seen.status, body["error"]["code"], "error.code")
        if seen.status == 404:
            self._not_found(seen)

    def _not_found(self, seen: Exchange) -> None:
        """A 404 about something that is there."""
        room = self.apps.get(_app(seen), {}).get(seen.path.get("meeting_id", ""))
        if room is None:
            return
        id = seen.path.get("participant_id")
        if id in room.gone:
            self.check("deleted-is-not-found", True)
        elif id is None:
            facts = {"createParticipant": "inactive-takes-participants", "listParticipants": "list-of-participants"}
            self.check(facts.get(seen.operation.id, room.because), False, "the meeting is there and is not found")
        elif id in room.people:
            facts = {"refreshParticipantToken": "refreshing", "getParticipant": "one-participant-has-no-token"}
            self.check(facts.get(seen.operation.id, "adding"), False, "the participant is there and is not found")

    # What they have in common

    def _schema(self, name: str) -> Mapping[str, Any]:
        return self.spec.schemas[name]

    def _settings(self, body: Row, schema: Mapping[str, Any]) -> Row:
        """The details of a meeting that a whole body makes, as they are answered."""
        sent = {name: value for name, value in known(self.spec, schema, body).items() if value is not None}
        return {**defaults(self.spec, schema), **{name: _public(value) for name, value in sent.items()}}

    def _compare(self, fact: str, expected: Row, data: Row, facts: Mapping[str, str]) -> None:
        """Compares what a request sets, and the absence of what nobody set."""
        settable = {*self._schema("CreateMeetingRequest")["properties"], "status", *expected} & self.promised
        expected, shown = (known(self.spec, self._schema("MeetingDetail"), row) for row in (expected, data))
        self._hidden(data)
        for name in sorted(settable - {"updated_at"}):
            self.same(facts.get(name, fact), expected.get(name, ABSENT), shown.get(name, ABSENT), name)

    def _hidden(self, data: Row) -> None:
        """The secrets of a storage are in no answer."""
        storage = data.get("recording_config", {}).get("storage_config") or {}
        told = sorted(storage.keys() & set(SECRETS))
        self.check("secrets-are-not-echoed", not told, f"{', '.join(told)} is answered")

    def _new(self, fact: str, data: Row, seen: Exchange) -> None:
        self.check(fact, data["id"] not in self.ids, f"the id {data['id']} was given before")
        self.ids.add(data["id"])
        for name in ("created_at", "updated_at"):
            self.stamped(fact, data[name], seen, name)

    def _moved(self, fact: str, before: Row, data: Row, seen: Exchange) -> None:
        self.stamped(fact, data["updated_at"], seen, "updated_at")
        back = datetime.fromisoformat(data["updated_at"]) < datetime.fromisoformat(before["updated_at"])
        self.check(fact, not back, f"updated_at went back from {before['updated_at']} to {data['updated_at']}")

    def _token(self, fact: str, token: Any, before: Iterable[str] = ()) -> None:
        """A token is new, or one that the same participant had."""
        self.check(fact, token and isinstance(token, str), f"expected a token but got {token!r}")
        self.check(fact, token not in self.tokens - set(before), f"the token {str(token)[:20]}... was given before")
        self.tokens.add(token)

    def _page(self, seen: Exchange, rows: list[Row], strangers: int | None, fact: str) -> None:
        """A page of a list that has these rows, and so many others."""
        data, paging = seen.json["data"], seen.json["paging"]
        times = [datetime.fromisoformat(item["created_at"]) for item in data]
        self.check("newest-first", times == sorted(times, reverse=True), f"the list has {times}")
        ids = [item["id"] for item in data]
        self.check("pages", len(set(ids)) == len(ids), f"an item is on the page twice: {ids}")
        size = seen.number("per_page", 0) or PAGE_SIZE
        number = max(seen.number("page_no", 1), 1)
        if strangers is None:
            least = len(rows) if self.world.alone else 0
            self.check(fact, paging["total_count"] >= least, f"{least} match, total_count is {paging['total_count']}")
        else:
            self.same(fact, len(rows) + strangers, paging["total_count"], "total_count")
        total, begin = paging["total_count"], (number - 1) * size
        held = max(0, min(size, total - begin))
        self.same("pages" if held else "empty-page", held, len(data), "the number of items on the page")
        self.same("pages" if held else "empty-page", begin + 1 if held else 0, paging["start_offset"], "start_offset")
        self.same("pages" if held else "empty-page", begin + held if held else 0, paging["end_offset"], "end_offset")
        if strangers == 0:
            order = sorted((datetime.fromisoformat(row["created_at"]) for row in rows), reverse=True)
            self.same(fact, [str(time) for time in order[begin : begin + held]], [str(time) for time in times], "times")
            lost = set(ids) - {row["id"] for row in rows}
            self.check(fact, not lost, f"{sorted(lost)} must not be listed")
        if self.world.alone:
            wrong = self.pages.enter(_list(seen, size), number, ids)
            self.check("pages", wrong is None, str(wrong))


def _app(seen: Exchange) -> App:
    return seen.path["account_id"], seen.path["app_id"]


def _list(seen: Exchange, size: int) -> tuple[Any, ...]:
    """What tells one list from another: the path, the filters and the page size."""
    filters = {name: tuple(values) for name, values in seen.query.items() if name not in ("page_no", "per_page")}
    return (*seen.path.values(), *sorted(filters.items()), size)


def _public(value: Any) -> Any:
    """A setting as it is answered: without the secrets of a storage."""
    if isinstance(value, dict) and isinstance(value.get("storage_config"), dict):
        return value | {"storage_config": without(value["storage_config"], SECRETS)}
    return value


def _matches(row: Row, text: str) -> bool | None:
    texts = (row["id"], row.get("title", ""))
    if any(text in one for one in texts):
        return True
    return None if any(text.casefold() in one.casefold() for one in texts) else False


def _in_range(created: str, limit: str, sign: int) -> bool | None:
    try:
        return sign * (moment(created) - moment(limit)).total_seconds() >= 0
    except (ValueError, OverflowError):
        return None


def model(spec: Spec, world: World) -> Model:
    """The model of Cloudflare RealtimeKit."""
    return CloudflareModel(spec, world)
