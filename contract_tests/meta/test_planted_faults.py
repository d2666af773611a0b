"""A planted fault for every kind of claim, in every sense it has, is noticed and told at its address."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from meetpact.claims import KINDS
from meetpact.contract.bundled import in_process
from meetpact.contract.ledger import BROKEN
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock
from meetpact.mock.handlers import Reply
from meetpact.spec import Operation, Spec, load

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


def broken_by(fault: Fault) -> dict[str, str]:
    """The addresses that the contract tests find broken, with what they say."""
    document = copy.deepcopy(load("whereby").document)
    if fault.change:
        fault.change(document)
    mock = Mock(specs=[Spec("whereby", load("whereby").path, document)], providers=["whereby"])
    session = Session(["whereby"], target=in_process(mock, tamper=fault.tamper))
    select = {"status": "statuses", "enum": "enums", "bound": "bounds", "credential": "credentials"}
    run_tests(session, Progress(quiet=True), select=f"test_{select.get(fault.kind, fault.kind)} or test_statuses")
    verdicts = session.ledger.verdicts("whereby")
    return {str(v.subject).partition(" ")[2]: v.reason for v in verdicts if v.verdict == BROKEN}


def test_every_kind_of_claim_has_a_planted_fault() -> None:
    assert {fault.kind for fault in FAULTS} == set(KINDS)


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_planted_fault_is_noticed_at_its_address(fault: Fault) -> None:
    broken = broken_by(fault)
    assert fault.address in broken, broken


def test_without_a_fault_nothing_is_broken() -> None:
    assert broken_by(Fault("pattern", "none")) == {}
