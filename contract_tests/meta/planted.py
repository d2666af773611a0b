"""A planted fault for every kind of claim, in every sense it has."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from meetpact.mock.handlers import Reply
from meetpact.spec import Operation

Document = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """A mock that serves a changed spec, or changes its replies; the claim at `address` is then broken."""

    kind: str
    address: str
    change: Callable[[Document], object] | None = None
    tamper: Callable[[Operation, Reply], Reply] | None = None

    def __str__(self) -> str:
        return f"{self.address}-{'answers' if self.tamper else 'requests'}"


def answers(operation: str, change: Callable[[Any], object]) -> Callable[[Operation, Reply], Reply]:
    def tamper(called: Operation, reply: Reply) -> Reply:
        if called.id != operation or reply.status >= 300:
            return reply
        body = copy.deepcopy(reply.body)
        change(body)
        return Reply(reply.status, body, reply.headers)

    return tamper


def schema(document: Document, name: str) -> Any:
    return document["components"]["schemas"][name]


def operation(document: Document, path: str, method: str) -> Any:
    return document["paths"][path][method]


def limit(document: Document) -> Any:
    parameters = operation(document, "/meetings", "get")["parameters"]
    return next(parameter for parameter in parameters if parameter.get("name") == "limit")["schema"]


FAULTS = [
    Fault(
        "status",
        "createMeeting/responses/201",
        tamper=lambda called, reply: Reply(200, reply.body) if called.id == "createMeeting" else reply,
    ),
    Fault(
        "status",
        "deleteMeeting/responses/204",
        tamper=lambda called, reply: Reply(204, {}) if called.id == "deleteMeeting" else reply,
    ),
    Fault(
        "required", "CreateMeetingRequest/required/endDate", lambda d: schema(d, "CreateMeetingRequest").pop("required")
    ),
    Fault("required", "Meeting/required/meetingId", tamper=answers("getMeeting", lambda body: body.pop("meetingId"))),
    Fault(
        "required",
        "createMeeting/requestBody/required",
        lambda d: operation(d, "/meetings", "post")["requestBody"].update(required=False),
    ),
    Fault("enum", "RoomMode/enum/group", lambda d: schema(d, "RoomMode").pop("enum")),
    Fault("enum", "RoomMode/enum/group", lambda d: schema(d, "RoomMode")["enum"].remove("group")),
    Fault("bound", "listMeetings/parameters/limit/maximum", lambda d: limit(d).update(maximum=101)),
    Fault("bound", "listMeetings/parameters/limit/maximum", lambda d: limit(d).update(maximum=99)),
    Fault(
        "pattern",
        "CreateMeetingRequest/properties/roomNamePrefix/pattern",
        lambda d: schema(d, "CreateMeetingRequest")["properties"]["roomNamePrefix"].pop("pattern"),
    ),
    Fault(
        "pattern",
        "Meeting/properties/roomName/pattern",
        tamper=answers("getMeeting", lambda body: body.update(roomName="no slash")),
    ),
    Fault(
        "format",
        "Meeting/properties/endDate/format",
        tamper=answers("getMeeting", lambda body: body.update(endDate="tomorrow")),
    ),
    Fault(
        "type",
        "CreateMeetingRequest/properties/isLocked/type",
        lambda d: schema(d, "CreateMeetingRequest")["properties"]["isLocked"].pop("type"),
    ),
    Fault(
        "type", "MeetingPage/properties/results/type", tamper=answers("listMeetings", lambda b: b.update(results={}))
    ),
    Fault(
        "credential",
        "getMeeting/security",
        lambda d: operation(d, "/meetings/{meetingId}", "get").update(security=[]),
    ),
]
