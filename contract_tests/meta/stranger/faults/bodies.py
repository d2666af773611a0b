"""Faults in how a body is taken as a whole."""

import json
from typing import Any

from stranger.checker import Problem
from stranger.planted import Plant, plant, refuse_when, unread
from stranger.provider import Call, Refused

LOOSE, TIGHT = "request-loose", "request-tight"
CF, WB, RC = "cloudflare", "whereby", "ringcentral"
C, U = "CreateMeetingRequest.", "UpdateMeetingRequest."
KEEP = "session_keep_alive_time_in_secs"


# the body as a whole
for provider, operation in [
    (CF, "createMeeting"),
    (CF, "replaceMeeting"),
    (CF, "updateMeeting"),
    (CF, "updateParticipant"),
    (RC, "createMeeting"),
    (RC, "updateMeeting"),
]:
    names = f"{operation}/requestBody {operation}/responses/400 unreadable-body body-needed bad-value Request/type"
    plant(provider, LOOSE, f"{operation} takes what is no JSON", names, unread(operation, "unreadable"))
    plant(
        provider,
        LOOSE,
        f"{operation} checks nothing",
        f"{names} Request/prop keep-alive-out",
        unread(operation, "broken"),
    )


def _any_type(operation: str) -> Plant:
    """Whatever the content type says, the body is read as JSON."""

    def how(app: Any) -> None:
        before = app.read_body

        def read(call: Call, node: dict[str, Any]) -> None:
            if call.operation == operation:
                call.headers["content-type"] = "application/json"
            before(call, node)

        app.read_body = read

    return how


def _strict(operation: str) -> Plant:
    """A body with a property that its schema does not have is refused."""

    def how(app: Any) -> None:
        before = app.read_body

        def read(call: Call, node: dict[str, Any]) -> None:
            before(call, node)
            strange = set(call.body) - set(app.checker.resolved(node)["properties"])
            if call.operation == operation and strange:
                raise Refused(app.bad_body(call, Problem((min(strange),), "additionalProperties")))

        app.read_body = read

    return how


for provider, operation in [
    (CF, "createMeeting"),
    (CF, "createParticipant"),
    (WB, "createMeeting"),
    (RC, "createMeeting"),
    (RC, "updateMeeting"),
]:
    names = f"{operation}/requestBody {operation}/responses unreadable-body bad-body"
    plant(provider, LOOSE, f"{operation} takes any content type", names, _any_type(operation))
    plant(provider, TIGHT, f"{operation} refuses what it does not know", f"{operation} unknown-", _strict(operation))


def _long(call: Call) -> bool:
    return len(call.raw) > 1500


def _not_ascii(call: Call) -> bool:
    return not json.dumps(call.body, ensure_ascii=False).isascii()


def _nul(call: Call) -> bool:
    return "\\u0000" in json.dumps(call.body)


def _fraction(call: Call) -> bool:
    return isinstance(call.body.get(KEEP), float)


for provider, operation in [
    (CF, "createMeeting"),
    (CF, "createParticipant"),
    (RC, "createMeeting"),
    (RC, "updateMeeting"),
]:
    plant(provider, TIGHT, f"{operation} refuses long bodies", "round-trip", refuse_when(operation, _long))
    plant(provider, TIGHT, f"{operation} refuses foreign letters", "round-trip", refuse_when(operation, _not_ascii))
    plant(provider, TIGHT, f"{operation} refuses NUL", "round-trip", refuse_when(operation, _nul))
plant(CF, TIGHT, "createMeeting refuses 120.0", "counters-are-whole", refuse_when("createMeeting", _fraction))
