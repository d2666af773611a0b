"""Faults in statuses, headers and credentials."""

from typing import Any

from stranger.edits import change, header, status
from stranger.planted import instead, let_in, plant, unlock
from stranger.provider import Call, Reply

CF, WB, RC = "cloudflare", "whereby", "ringcentral"
SHAPE, STATUS, CREDENTIAL, ERROR = "shape", "status", "credential", "error"


for provider, operation, before, after in [
    (CF, "createMeeting", 201, 200),
    (CF, "createParticipant", 201, 200),
    (CF, "getMeeting", 200, 203),
    (CF, "listMeetings", 200, 206),
    (CF, "updateMeeting", 200, 202),
    (CF, "replaceMeeting", 200, 201),
    (CF, "deleteParticipant", 200, 204),
    (CF, "updateParticipant", 200, 201),
    (CF, "refreshParticipantToken", 200, 201),
    (CF, "getMeeting", 404, 400),
    (CF, "getParticipant", 404, 410),
    (CF, "listParticipants", 404, 200),
    (CF, "createMeeting", 400, 422),
    (CF, "updateMeeting", 400, 500),
    (CF, "replaceMeeting", 404, 500),
    (CF, "listMeetings", 401, 403),
    (CF, "createParticipant", 401, 400),
    (CF, "deleteParticipant", 404, 500),
    (WB, "createMeeting", 201, 200),
    (WB, "deleteMeeting", 204, 200),
    (WB, "deleteMeeting", 204, 202),
    (WB, "getMeeting", 200, 203),
    (WB, "listMeetings", 200, 206),
    (WB, "getMeeting", 404, 410),
    (WB, "getMeeting", 404, 400),
    (WB, "createMeeting", 400, 422),
    (WB, "createMeeting", 400, 500),
    (WB, "listMeetings", 400, 500),
    (WB, "getMeeting", 401, 403),
    (WB, "deleteMeeting", 401, 404),
    (RC, "createMeeting", 201, 200),
    (RC, "deleteMeeting", 204, 200),
    (RC, "endMeeting", 204, 202),
    (RC, "updateMeeting", 200, 204),
    (RC, "loadMeeting", 404, 400),
    (RC, "deleteMeeting", 404, 204),
    (RC, "createMeeting", 400, 422),
    (RC, "updateMeeting", 400, 500),
    (RC, "listMeetings", 400, 200),
    (RC, "loadMeetingServiceInfo", 401, 403),
    (RC, "endMeeting", 404, 409),
    (RC, "updateMeeting", 404, 201),
]:
    names = f"{operation}/responses {operation}/security delete statuses"
    plant(provider, STATUS, f"{operation} {after} for {before}", names, status(operation, before, after))

for provider, operation in [
    (CF, "getMeeting"),
    (CF, "listMeetings"),
    (CF, "createParticipant"),
    (WB, "getMeeting"),
    (WB, "createMeeting"),
    (RC, "loadMeeting"),
    (RC, "listMeetings"),
    (RC, "createMeeting"),
]:
    text = header(operation, "content-type", "text/html; charset=utf-8")
    plant(provider, STATUS, f"{operation} is text/html", operation, text)
    plant(provider, STATUS, f"{operation} has an empty body", operation, change(operation, lambda _: b""))
    plant(provider, STATUS, f"{operation} has half a body", operation, change(operation, lambda _: b'{"id": '))
plant(
    CF, STATUS, "deleteParticipant has no body", "deleteParticipant remnant", change("deleteParticipant", lambda _: b"")
)
plant(RC, STATUS, "deleteMeeting has a body", "deleteMeeting delete", status("deleteMeeting", 204, 200, {}))


def _no_allow(before: Any, call: Call, allowed: str) -> Reply:
    return Reply(405, before(call, allowed).content)


def _wrong_allow(before: Any, call: Call, allowed: str) -> Reply:
    return Reply(405, before(call, allowed).content, {"Allow": "GET, HEAD, PATCH, LINK"})


def _not_405(before: Any, call: Call, allowed: str) -> Reply:
    return Reply(200, before(call, allowed).content)


for provider in (CF, WB, RC):
    plant(provider, STATUS, "405 without Allow", "Allow unsupported", instead("wrong_method", _no_allow))
    plant(provider, STATUS, "405 with a wrong Allow", "Allow unsupported", instead("wrong_method", _wrong_allow))
    plant(provider, STATUS, "200 for a wrong method", "unsupported wrong-method", instead("wrong_method", _not_405))


def _scheme(call: Call) -> bool:
    return call.headers.get("authorization", "").lower().startswith("basic")


def _other(call: Call) -> bool:
    return call.headers.get("authorization", "").lower().startswith("bearer ")


for provider, operations in [
    (
        CF,
        "createMeeting listMeetings getMeeting replaceMeeting updateMeeting createParticipant listParticipants "
        "getParticipant updateParticipant deleteParticipant refreshParticipantToken",
    ),
    (WB, "createMeeting listMeetings getMeeting deleteMeeting"),
    (RC, "listMeetings createMeeting loadMeeting updateMeeting deleteMeeting endMeeting loadMeetingServiceInfo"),
]:
    for operation in operations.split():
        names = f"{operation}/security {operation}/responses/401 no-token broken-token missing-or-wrong"
        plant(provider, CREDENTIAL, f"{operation} asks for none", names, unlock(operation))
        plant(provider, CREDENTIAL, f"{operation} takes any bearer", names, let_in(operation, _other))
        plant(provider, CREDENTIAL, f"{operation} takes Basic", names, let_in(operation, _scheme))
