"""RingCentral's legacy meetings, as a stranger reads them."""

import base64
import copy
import secrets
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from stranger.checker import Problem
from stranger.moments import moment, seconds
from stranger.provider import Call, Provider, Refused, Reply
from stranger.recurrence import occurrences

DEFAULTS = {
    "meetingType": "Instant",
    "allowJoinBeforeHost": False,
    "startHostVideo": False,
    "startParticipantsVideo": False,
    "autoRecordType": "none",
}
Row = dict[str, Any]
DETAILS = [
    "topic",
    "meetingType",
    "schedule",
    "password",
    "allowJoinBeforeHost",
    "startHostVideo",
    "startParticipantsVideo",
    "usePersonalMeetingId",
    "audioOptions",
    "recurrence",
    "autoRecordType",
    "enforceLogin",
    "muteParticipantsOnEntry",
    "enableWaitingRoom",
    "globalDialInCountries",
]


class RingCentral(Provider):
    """One account with an extension of the session's own and one of somebody else."""

    name = "ringcentral"
    account, extension, closed = "400131426008", "400131426010", "400131426011"
    page_size = 100

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    # what there is

    def enter(self, call: Call) -> None:
        """Whose meetings are meant."""
        if call.ids["accountId"] not in ("~", self.account):
            raise Refused(self.unknown("accountId"))
        if call.ids["extensionId"] not in ("~", self.extension):
            if call.ids["extensionId"] == self.closed:
                raise Refused(self.error(403, "CMN-404", "Attempt to access another extension"))
            raise Refused(self.unknown("extensionId"))

    def row(self, call: Call) -> Row:
        """The meeting in the path."""
        for row in self.rows:
            if row["id"] == call.ids["meetingId"]:
                return row
        raise Refused(self.unknown("meetingId"))

    def look_up(self, call: Call) -> None:
        if "meetingId" in call.ids:
            self.row(call)

    def address(self, rest: str = "") -> str:
        """The canonical address of something of this extension."""
        base = "https://platform.devtest.ringcentral.com/restapi/v1.0"
        return f"{base}/account/{self.account}/extension/{self.extension}{rest}"

    def status(self, row: Row) -> str:
        """Where the meeting stands, by the clock."""
        if row["ended"]:
            return "Finished"
        kind, now = row["meetingType"], self.clock.now()
        if kind == "Instant":
            return "Started"
        start = moment(row.get("schedule", {}).get("startTime", ""))
        if kind == "Recurring" or start is None or now < start:
            return "NotStarted"
        length = timedelta(minutes=row["schedule"].get("durationInMinutes", 10**8))
        times = [start]
        if kind == "ScheduledRecurring" and "recurrence" in row:
            times = [found for each in self.dates(row) if (found := moment(each["startTime"]))]
        if any(time <= now and now - time < length for time in times):
            return "Started"
        return "NotStarted" if any(time > now for time in times) else "Finished"

    # what is shown

    def shown(self, row: Row) -> Row:
        """A meeting as an answer has it."""
        secret = base64.urlsafe_b64encode(row["password"].encode()).decode().strip("=")
        joined = f"https://meetings.ringcentral.com/j/{row['id']}" + (f"?pwd={secret}" if secret else "")
        view: Row = {key: row[key] for key in DETAILS if key in row}
        view |= {"id": row["id"], "uri": self.address(f"/meeting/{row['id']}"), "uuid": row["uuid"]}
        view |= {"status": self.status(row), "h323Password": row["h323Password"]}
        view |= {"links": {"joinUri": joined, "startUri": f"https://meetings.ringcentral.com/s/{row['id']}?zpk=s"}}
        view["host"] = {"id": self.extension, "uri": self.address()}
        if row["meetingType"] == "ScheduledRecurring" and "recurrence" in row:
            view["occurrences"] = self.dates(row)
        return view

    def dates(self, row: Row) -> list[Row]:
        """The occurrences of a meeting that recurs."""
        return occurrences(row["schedule"], row["recurrence"])

    def kept(self, body: Row) -> Row:
        """What a body asks for, as it is kept."""
        details = {key: copy.deepcopy(body[key]) for key in DETAILS if key in body}
        if "startTime" in details.get("schedule", {}):
            details["schedule"]["startTime"] = self.utc(details["schedule"]["startTime"])
        rule = details.get("recurrence", {})
        if "until" in rule:
            rule["until"] = self.utc(rule["until"])
        for name in ("interval", "monthlyByDay", "count"):
            if name in rule:
                rule[name] = int(rule[name])
        if "durationInMinutes" in details.get("schedule", {}):
            details["schedule"]["durationInMinutes"] = int(details["schedule"]["durationInMinutes"])
        return details

    def utc(self, text: str) -> str:
        """A moment of a body as answers have it."""
        when = moment(text)
        return seconds(when) if when else text

    def sensible(self, row: Row) -> None:
        """Refuses a meeting that needs a start and has none."""
        if row["meetingType"].startswith("Scheduled") and "startTime" not in row.get("schedule", {}):
            raise Refused(self.invalid("schedule"))

    # the operations

    def create_meeting(self, call: Call) -> Reply:
        row = {**DEFAULTS, "password": "", **self.kept(call.body), "ended": False, "h323Password": "118827"}
        row |= {"id": self.new_id(), "uuid": base64.b64encode(secrets.token_bytes(16)).decode()}
        self.sensible(row)
        self.rows.append(row)
        return Reply(201, {**self.shown(row), "status": "NotStarted"})

    def new_id(self) -> str:
        return str(secrets.randbelow(9 * 10**9) + 10**9)

    def load_meeting(self, call: Call) -> Reply:
        return Reply(200, self.shown(self.row(call)))

    def update_meeting(self, call: Call) -> Reply:
        row = self.row(call)
        changed = {**row, **self.kept(call.body)}
        self.sensible(changed)
        row.update(changed)
        return Reply(200, self.shown(row))

    def delete_meeting(self, call: Call) -> Reply:
        self.drop(self.row(call))
        return Reply(204)

    def drop(self, row: Row) -> None:
        """Takes a meeting away."""
        self.rows.remove(row)

    def end_meeting(self, call: Call) -> Reply:
        row = self.row(call)
        if self.status(row) != "Started":
            raise Refused(self.unknown("meetingId"))
        row["ended"] = True
        return Reply(204)

    def listed(self, row: Row) -> bool:
        """Whether the list has the meeting."""
        if row["meetingType"] != "Scheduled":
            return bool(row["meetingType"] != "Instant")
        start = moment(row["schedule"]["startTime"])
        return start is not None and start > self.clock.now()

    def list_meetings(self, call: Call) -> Reply:
        page, size = call.asked.get("page", 1), call.asked.get("perPage", self.page_size)
        rows = [row for row in self.rows if self.listed(row)]
        total = max(-(-len(rows) // size), 1)
        chosen = rows[(page - 1) * size : page * size]
        paging = {"totalElements": len(rows), "totalPages": total, "perPage": size, "page": page}
        if chosen:
            paging |= {"pageStart": (page - 1) * size, "pageEnd": (page - 1) * size + len(chosen) - 1}
        places = {"firstPage": 1, "lastPage": total}
        places |= {"previousPage": min(page - 1, total)} if page > 1 else {}
        places |= {"nextPage": page + 1} if page < total else {}
        links = {name: {"uri": self.page_address(number, size)} for name, number in places.items()}
        answer = {"navigation": links, "paging": paging, "records": [self.shown(row) for row in chosen]}
        return Reply(200, {**answer, "uri": self.page_address(page, size)})

    def page_address(self, page: int, size: int) -> str:
        """The address of a page."""
        return self.address("/meeting?" + urlencode({"page": page, "perPage": size}))

    def load_meeting_service_info(self, call: Call) -> Reply:
        country = {"id": "75", "name": "Germany", "isoCode": "DE", "callingCode": "49", "uri": "https://example.com/75"}
        number = {"phoneNumber": "+49305550100", "formattedNumber": "030 555 0100", "location": "", "country": country}
        user = {"uri": "https://example.com/user", "userId": "u-1", "accountId": "a-1", "userType": 1}
        user |= {"personalMeetingId": "3125550100", "userToken": "t", "hostKey": "222222"}
        info = {"uri": self.address("/meeting/service-info"), "supportUri": "https://support.example.com"}
        info |= {"intlDialInNumbersUri": "https://example.com/dial-in", "domain": "example.com"}
        return Reply(200, {**info, "externalUserInfo": user, "dialInNumbers": [number]})

    # refusals

    def error(self, status: int, code: str, message: str, parameter: str = "") -> Reply:
        """A refusal, outside and in its list."""
        detail = {"errorCode": code, "message": message, **({"parameterName": parameter} if parameter else {})}
        return Reply(status, {"message": message, "errorCode": code, "errors": [detail], "timestamp": "now"})

    def unknown(self, name: str) -> Reply:
        """For an id that names nothing."""
        return self.error(404, "CMN-102", f"Resource for parameter [{name}] is not found", name)

    def invalid(self, name: str) -> Reply:
        """For a value that cannot be."""
        return self.error(400, "CMN-101", f"Parameter [{name}] value is invalid", name)

    def stranger(self, call: Call) -> Reply:
        if call.headers.get("authorization", "").lower().startswith("bearer "):
            return self.error(401, "OAU-129", "Access token corrupted.")
        return self.error(401, "OAU-134", "Invalid Authorization header.")

    def nowhere(self, call: Call) -> Reply:
        return self.error(404, "CMN-120", "Invalid URI")

    def wrong_method(self, call: Call, allowed: str) -> Reply:
        return Reply(405, self.error(405, "CMN-120", "Invalid URI").content, {"Allow": allowed})

    def bad_id(self, call: Call, name: str, problem: Problem) -> Reply:
        return self.unknown(name)

    def bad_query(self, call: Call, name: str, problem: Problem) -> Reply:
        return self.invalid(name)

    def unreadable(self, call: Call) -> Reply:
        return self.error(400, "CMN-104", "Cannot parse request")

    def bad_body(self, call: Call, problem: Problem) -> Reply:
        return self.invalid(str(problem.where[0])) if problem.where else self.unreadable(call)
