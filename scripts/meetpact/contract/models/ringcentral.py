"""RingCentral's legacy meetings as their facts describe them: one extension's appointments, merged and paged."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from meetpact.contract.exchange import Exchange
from meetpact.contract.model import Model, Row, World, defaults, known, without
from meetpact.spec import Operation, Spec

PAGE_SIZE = 100
#: Beyond it JSON does not carry every whole number.
EXACT = 2**53
#: What the server makes of a meeting, beside what it was asked for.
MADE = ("uri", "id", "uuid", "h323Password", "status", "links", "host", "occurrences")
URI = re.compile(r"/account/([^/~]+)/extension/([^/~]+)/meeting")


@dataclass
class Appointment:
    """A meeting: how it was shown last, whether somebody ended it, and whether its state is anybody's guess."""

    row: Row
    ended: bool = False
    unsure: bool = False


class RingcentralModel(Model):
    """Judges the seven operations."""

    def reset(self) -> None:
        super().reset()
        self.meetings: dict[str, Appointment] = {}
        self.deleted: set[str] = set()
        self.own: dict[str, str] = {}
        self.strangers: int | None = None
        self.info: Row | None = None

    def things(self, operation: Operation) -> list[dict[str, str]]:
        if all(parameter.name != "meetingId" for parameter in operation.parameters_in("path")):
            return [{}]
        return [{"meetingId": id} for id in self.meetings]

    def gone(self, operation: Operation) -> list[dict[str, str]]:
        if all(parameter.name != "meetingId" for parameter in operation.parameters_in("path")):
            return []
        return [{"meetingId": id} for id in sorted(self.deleted)]

    def doors(self, operation: Operation, own: dict[str, str]) -> list[dict[str, str]]:
        return [own, {**own, **self.own}]

    def situated(self, operation: Operation, path: Mapping[str, str]) -> None:
        if path.get("meetingId", "") in self.meetings:
            self.meetings[path["meetingId"]].unsure = True

    # Writing

    def create_meeting(self, seen: Exchange) -> None:
        data = seen.json
        id = data["id"]
        self.check("new-meeting", re.fullmatch("[0-9]+", id), f"the id is {id}")
        self.check("new-meeting", id not in self.meetings and id not in self.deleted, f"the id {id} was given before")
        self.same("new-meeting", "NotStarted", data.get("status"), "status")
        schema = self.spec.schemas["CreateMeetingRequest"]
        expected = {"password": "", **defaults(self.spec, schema), **self._kept(schema, seen.body)}
        facts = dict.fromkeys(("allowJoinBeforeHost", "startHostVideo", "startParticipantsVideo"), "video-defaults")
        facts |= {"autoRecordType": "video-defaults", "meetingType": "type-defaults-to-instant"}
        facts = {name: fact for name, fact in facts.items() if name not in seen.body}
        self._compare("whole-meeting", _settled(expected), data, facts)
        self._made(data, seen)
        self.meetings[id] = Appointment(data)

    def update_meeting(self, seen: Exchange) -> None:
        data, kept = seen.json, self._meeting(seen, "update-unknown-meeting")
        if kept is None:
            return
        schema = self.spec.schemas["UpdateMeetingRequest"]
        named = self._kept(schema, seen.body)
        before = without(kept.row, ("status", "occurrences"))
        facts = dict.fromkeys(named, "update-answers-the-meeting")
        facts |= dict.fromkeys(defaults(self.spec, self.spec.schemas["CreateMeetingRequest"]), "no-defaults-on-update")
        facts |= dict.fromkeys(named, "update-answers-the-meeting")
        self._compare("update-merges", _settled({**before, **named}), data, facts)
        for name in ("uri", "id", "host"):
            self.same("update-merges", kept.row[name], data.get(name), name)
        self.check(
            "unknown-properties", data.get("status") in self._statuses(kept, data, seen), f"status={data.get('status')}"
        )
        if "password" not in named:
            self.same("update-merges", kept.row["links"], data.get("links"), "links")
        if kept.row.get("uuid") and data["meetingType"] == kept.row["meetingType"]:
            for name in ("uuid", "h323Password"):
                self.same("update-merges", kept.row.get(name), data.get(name), name)
        self._made(data, seen)
        kept.row = data

    def delete_meeting(self, seen: Exchange) -> None:
        self.check("delete-answers-nothing", not seen.answer.content, "there is a body")
        if self._meeting(seen, "deleting-twice"):
            self.meetings.pop(seen.path["meetingId"])
            self.deleted.add(seen.path["meetingId"])

    def end_meeting(self, seen: Exchange) -> None:
        self.check("end-answers-nothing", not seen.answer.content, "there is a body")
        kept = self._meeting(seen, "unknown-meeting")
        if kept and not kept.unsure:
            under_way = "Started" in self._statuses(kept, kept.row, seen)
            self.check("ending-what-is-not-in-progress", under_way, "it was not in progress and could be ended")
        if kept:
            kept.ended, kept.unsure = True, False

    # Reading

    def load_meeting(self, seen: Exchange) -> None:
        kept = self._meeting(seen, "deleted-is-gone" if seen.path["meetingId"] in self.deleted else "unknown-meeting")
        if kept:
            self._shown(kept, seen.json, seen)

    def list_meetings(self, seen: Exchange) -> None:
        page = seen.json
        for item in page["records"]:
            self.check("instant-is-not-listed", item["meetingType"] != "Instant", f"{item['id']} is listed")
            self.check("deleted-is-not-listed", item["id"] not in self.deleted, f"{item['id']} is listed")
            started = item["meetingType"] == "Scheduled" and _moment(item, "startTime") < seen.since - self._slack
            self.check("past-is-not-listed", not started, f"{item['id']} began {item.get('schedule')}")
            if item["id"] in self.meetings:
                self._shown(self.meetings[item["id"]], item, seen)
        listed = [self._is_listed(kept.row, seen) for kept in self.meetings.values()]
        certain, possible = listed.count(True), listed.count(True) + listed.count(None)
        ids = {id for id, is_listed in zip(self.meetings, listed, strict=True) if is_listed is not False}
        total = page["paging"]["totalElements"]
        if self.world.alone and certain == possible:
            if self.strangers is None:
                self.strangers = 0 if self.world.fresh else total - certain
            self.same("page-parameters", certain + self.strangers, total, "totalElements")
        if self.world.fresh:
            strange = {item["id"] for item in page["records"]} - ids
            self.check("page-parameters", not strange, f"{sorted(strange)} must not be listed")
        if max(seen.number("page", 1), seen.number("perPage", PAGE_SIZE)) < EXACT:
            self._paging(seen, page, total)

    def _paging(self, seen: Exchange, page: Row, total: int) -> None:
        number, size = seen.number("page", 1), seen.number("perPage", PAGE_SIZE)
        paging, begin = page["paging"], (number - 1) * size
        last = max(1, math.ceil(total / size))
        held = max(0, min(size, total - begin))
        fact = "page-parameters" if held else "page-past-the-end"
        plain = "page" not in seen.query and "perPage" not in seen.query
        for name, expected in (("page", number), ("perPage", size)):
            self.same("page-defaults" if plain else fact, expected, paging[name], name)
        self.same(fact, held, len(page["records"]), "the number of records")
        self.same(fact, last, paging["totalPages"], "totalPages")
        ends = {"pageStart": begin, "pageEnd": begin + held - 1} if held else {}
        self.same(fact, ends, {name: paging[name] for name in ("pageStart", "pageEnd") if name in paging}, "positions")
        numbers = {"firstPage": 1, "lastPage": last}
        numbers |= {"previousPage": min(number - 1, last)} if number > 1 else {}
        numbers |= {"nextPage": number + 1} if number < last else {}
        told = {name: _query(link["uri"]) for name, link in page["navigation"].items()}
        self.same(
            fact, {name: {"page": str(to), "perPage": str(size)} for name, to in numbers.items()}, told, "navigation"
        )
        self.same(fact, {"page": str(number), "perPage": str(size)}, _query(page["uri"]), "uri")
        for uri in (page["uri"], *(link["uri"] for link in page["navigation"].values())):
            self._canonical(uri, seen)
        ids = [record["id"] for record in page["records"]]
        self.check(fact, len(set(ids)) == len(ids), f"a meeting is on the page twice: {ids}")
        if self.world.alone and not self._moving(seen):
            wrong = self.pages.enter(size, number, ids)
            self.check(fact, wrong is None, str(wrong))

    def _moving(self, seen: Exchange) -> bool:
        """Whether time alone may change the list soon."""
        return any(self._is_listed(kept.row, seen, timedelta(days=2)) is None for kept in self.meetings.values())

    def load_meeting_service_info(self, seen: Exchange) -> None:
        lacking = {"uri", "supportUri", "intlDialInNumbersUri", "externalUserInfo", "dialInNumbers", "domain"}
        lacking -= seen.json.keys()
        self.check("service-info-object", not lacking, f"{sorted(lacking)} is missing")
        self.check("fixed-path-first", seen.json["uri"].endswith("/meeting/service-info"), seen.json["uri"])
        self._canonical(seen.json["uri"], seen)
        self.info = self.info or seen.json
        self.same("tilde", self.info, seen.json, "the service info")

    # What a meeting is like

    @property
    def _slack(self) -> timedelta:
        return self.world.slack

    def _kept(self, schema: Mapping[str, Any], body: Row) -> Row:
        """What of a body is kept as it was sent."""
        return without(known(self.spec, schema, body), ("host",))

    def _compare(self, fact: str, expected: Row, data: Row, facts: Mapping[str, str]) -> None:
        """Compares what can be asked for, and the absence of what nobody asked for."""
        names = {*self.spec.schemas["CreateMeetingRequest"]["properties"], *expected} & self.promised - {*MADE}
        if expected.get("meetingType") == "Instant" and "schedule" in expected:
            names -= {"schedule"}  # of no use to it: whether it is kept, nobody says
        expected, shown = (known(self.spec, self.spec.schemas["Meeting"], row) for row in (expected, data))
        for name in names:
            about = {"schedule": "answered-in-utc", "recurrence": "interval-as-text"}
            about |= {"schedule": "instant-meeting"} if expected.get("meetingType") == "Instant" else {}
            self.same({**about, **facts}.get(name, fact), expected.get(name), shown.get(name), name)

    def _made(self, data: Row, seen: Exchange) -> None:
        """What the server makes of a meeting."""
        self._canonical(data["uri"], seen)
        self.check("canonical-uri", data["uri"].endswith(f"/meeting/{data['id']}"), data["uri"])
        own = URI.search(data["uri"])
        self.same("host-is-the-extension", own[2] if own else None, data["host"]["id"], "host.id")
        links = data.get("links", {})
        self.check("instant-meeting", {"startUri", "joinUri"} <= links.keys(), f"links has {sorted(links)}")
        fact = "scheduled-meeting" if data["password"] else "instant-meeting"
        has = "pwd" in _query(links["joinUri"])
        self.check(fact, has == bool(data["password"]), f"the password is {data['password']!r}, {links['joinUri']}")
        self.check("recurrence-spelling", "reccurence" not in data, "the answer has reccurence")
        if data["meetingType"] == "ScheduledRecurring":
            self._recurring(data)

    def _recurring(self, data: Row) -> None:
        self.check(
            "recurring-meeting", data.get("uuid") and data.get("h323Password"), "uuid or h323Password is missing"
        )
        rule, found = data.get("recurrence", {}), data.get("occurrences", [])
        times = [datetime.fromisoformat(one["startTime"]) for one in found]
        start = _moment(data, "startTime")
        forward = times == sorted(set(times)) and all(time >= start for time in times)
        self.check("occurrences-from-the-start", forward, f"from {start} on there is {times}")
        most = min(rule.get("count", 100 if "until" in rule else 10), 100)
        self.check("occurrence-number", len(found) <= max(most, 0), f"at most {most}, but got {len(found)}")
        if "until" in rule:
            last = datetime.fromisoformat(rule["until"])
            self.check("occurrences-from-the-start", all(time <= last for time in times), f"after {last}: {times}")
        if rule.get("frequency") == "Daily" and len(times) > 1:
            step = timedelta(days=rule.get("interval", 1))
            right = times == [start + step * index for index in range(len(times))]
            self.check("occurrences-from-the-start", right, f"every {step} from {start}, but got {times}")
        if rule.get("frequency") == "Daily" and "until" not in rule and times and times[-1].year < 9000:
            self.same("occurrence-number", max(most, 0), len(found), "the number of occurrences")
        length = data["schedule"].get("durationInMinutes")
        for one, time in zip(found, times, strict=True):
            expected = {"id": str(int(time.timestamp()) * 1000), "status": "available"}
            expected |= {"durationInMinutes": length} if length else {}  # without one it is the server's choice
            got = {name: one.get(name) for name in expected}
            self.same("recurring-meeting", expected, got, "the occurrence")

    def _shown(self, kept: Appointment, data: Row, seen: Exchange) -> None:
        fact = "instant-can-be-read" if data["meetingType"] == "Instant" else "whole-meeting"
        self.same_row(fact, without(kept.row, ["status"]), without(data, ["status"]))
        if kept.unsure:
            return
        expected = self._statuses(kept, data, seen)
        fact = "ended-status" if kept.ended else "in-progress"
        self.check(fact, data.get("status") in expected, f"expected status={expected} but got {data.get('status')}")

    def _statuses(self, kept: Appointment, row: Row, seen: Exchange) -> set[str]:
        """What the status may be at the time of the exchange."""
        if kept.unsure:
            return {"NotStarted", "Started", "Finished"}
        if kept.ended:
            return {"Finished"}
        if row["meetingType"] == "Instant":
            return {"Started"}
        by_the_clock = {_status(row, seen.since - self._slack), _status(row, seen.until + self._slack)}
        if row["meetingType"] == "Recurring":  # it has no fixed time: whether one that it was sent counts, nobody says
            by_the_clock.add("NotStarted")
        return by_the_clock

    def _is_listed(self, row: Row, seen: Exchange, around: timedelta = timedelta(0)) -> bool | None:
        """Whether a meeting belongs to the list; None when it begins about now."""
        if row["meetingType"] != "Scheduled":
            return bool(row["meetingType"] != "Instant")
        start, slack = _moment(row, "startTime"), self._slack + around + timedelta(seconds=1)
        if start > seen.until + slack:
            return True
        return False if start < seen.since - slack else None

    # Who and where

    def _canonical(self, uri: str, seen: Exchange) -> None:
        """An address holds the real ids; what `~` stands for is the same every time."""
        found = URI.search(uri)
        if not self.check("canonical-uri", found, f"{uri} holds no ids") or not found:
            return
        for name, real in zip(("accountId", "extensionId"), found.groups(), strict=True):
            if seen.path[name] == "~":
                self.same("tilde", self.own.setdefault(name, real), real, name)
            else:
                self.same("canonical-uri", seen.path[name], real, name)

    def _meeting(self, seen: Exchange, fact: str) -> Appointment | None:
        """The meeting of the path, None when it is not known; judged when there can be none."""
        id = seen.path["meetingId"]
        there = not (id in self.deleted or (self.world.fresh and id not in self.meetings))
        self.check(fact, there, f"there is no meeting {id} (any more), and the answer is {seen.status}")
        if seen.json and "id" in seen.json:
            self.same("whole-meeting", id, seen.json["id"], "id")
        return self.meetings.get(id)

    # Refusals

    def refused(self, seen: Exchange) -> None:
        body = seen.json
        first = (body.get("errors") or [{}])[0]
        for name in ("errorCode", "message"):
            self.same("error-body", body[name], first.get(name), f"errors/0/{name}")
        self._code(seen, body["errorCode"], body["message"])
        parameter, named = first.get("parameterName"), re.search(r"\[(.*)\]", body["message"])
        if named and body["errorCode"] in ("CMN-101", "CMN-102"):
            fact = "bad-value" if body["errorCode"] == "CMN-101" else "unknown-meeting"
            self.same(fact, named[1], parameter, "parameterName")
        if named and body["errorCode"] in ("CMN-401", "CMN-408"):
            for error in (first, body):
                self.same("meetings-permission-everywhere", named[1], error.get("permissionName"), "permissionName")
        if seen.status == 400 and body["errorCode"] == "CMN-101":
            self._bad_value(seen, parameter)
        if seen.status == 404 and seen.operation.raw.get("x-error-codes"):
            self._not_found(seen, parameter)

    def _code(self, seen: Exchange, code: str, message: str) -> None:
        """The code and its words are among those that the operation has for the status."""
        entries = [e for e in seen.operation.raw.get("x-error-codes", []) if e["status"] == str(seen.status)]
        words = [
            (entry["code"], re.escape(entry["message"]).replace(r"\{parameterName\}", "[^]]+")) for entry in entries
        ]
        right = any(known == code and re.fullmatch(pattern, message) for known, pattern in words)
        self.check("error-body", right or not words, f"{seen.operation.id} has no {seen.status} {code} {message!r}")

    def _bad_value(self, seen: Exchange, parameter: str | None) -> None:
        """The parameter that is to blame is one of the request's."""
        names = {one.name for one in seen.operation.parameters}
        if seen.operation.body:
            names = set(self.spec.follow(seen.operation.body.schema)[0]["properties"])
        self.check("bad-value", parameter in names, f"CMN-101 blames {parameter}")

    def _not_found(self, seen: Exchange, parameter: str | None) -> None:
        names = ("accountId", "extensionId")
        mine = [name for name in names if seen.path.get(name, "~") in ("~", self.own.get(name))]
        if len(mine) < len(names):
            return
        self.same("unknown-meeting", "meetingId", parameter, "parameterName")
        if seen.operation.id == "loadMeeting" and seen.path["meetingId"] in self.deleted:
            self.check("deleted-is-gone", True)
        kept = self.meetings.get(seen.path.get("meetingId", ""))
        if kept is None or kept.unsure:
            return
        if seen.operation.id != "endMeeting":
            self.check("whole-meeting", False, "the meeting is there and is not found")
        else:
            under_way = self._statuses(kept, kept.row, seen) == {"Started"}
            self.check("end-in-progress", not under_way, "it is in progress and cannot be ended")


def _settled(row: Row) -> Row:
    """A meeting as it is answered: times in UTC and whole seconds, digits as numbers, nothing of no use."""
    found = dict(row)
    for name, time in (("schedule", "startTime"), ("recurrence", "until")):
        if time in found.get(name, {}):
            found[name] = {**found[name], time: _in_utc(found[name][time])}
    interval = found.get("recurrence", {}).get("interval")
    if isinstance(interval, str):
        found["recurrence"] = {**found["recurrence"], "interval": int(interval)}
    return found


def _in_utc(text: str) -> str:
    whole = datetime.fromisoformat(text.upper())
    return whole.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _moment(row: Row, name: str) -> datetime:
    return datetime.fromisoformat(row["schedule"][name])


def _status(row: Row, now: datetime) -> str:
    """Where a meeting that nobody ended stands."""
    times = row["occurrences"] if "occurrences" in row else [row.get("schedule", {})]
    spans = []
    for one in times:
        if "startTime" in one:
            start = datetime.fromisoformat(one["startTime"]).timestamp()
            spans.append((start, start + 60 * one.get("durationInMinutes", math.inf)))
    at = now.timestamp()
    if any(start <= at < end for start, end in spans):
        return "Started"
    return "Finished" if spans and all(end <= at for _, end in spans) else "NotStarted"


def _query(uri: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(uri).query, keep_blank_values=True).items()}


def model(spec: Spec, world: World) -> Model:
    """The model of RingCentral's legacy meetings."""
    return RingcentralModel(spec, world)
