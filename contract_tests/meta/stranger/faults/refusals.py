"""Faults in how a request is refused."""

from typing import Any

from stranger.edits import change, drop, put, status
from stranger.planted import fault, plant
from stranger.provider import Call

CF, WB, RC = "cloudflare", "whereby", "ringcentral"
SHAPE, STATUS, CREDENTIAL, ERROR = "shape", "status", "credential", "error"


def _refusal(edit: Any, provider: str, code: int, name: str, names: str, operations: str = "*") -> None:
    plant(provider, ERROR, name, names, change(operations, edit, code))


R = "responses/4 error own-error-body gateway unknown- bad-request no-token keep-alive-out ErrorBody Refusal"
_refusal(drop("error"), CF, 404, "404 without error", R)
_refusal(drop("success"), CF, 400, "400 without success", R)
_refusal(put("success", True), CF, 404, "404 says success", R)
_refusal(put("error", "Not found"), CF, 404, "404 error is text", R)
_refusal(drop("error.code"), CF, 400, "400 without a code", R)
_refusal(drop("error.message"), CF, 404, "404 without a message", R, "getMeeting getParticipant")
_refusal(put("error.code", 1000), CF, 404, "404 has another code", R)
_refusal(drop("errors"), CF, 401, "401 without errors", R)
_refusal(drop("result"), CF, 401, "401 without result", R)
_refusal(put("errors", [{"message": "no"}]), CF, 401, "401 notice without code", R)
_refusal(lambda _: b"", CF, 404, "404 without a body", R)
_refusal(lambda _: b"<html>", CF, 400, "400 as HTML", R)
E2 = (
    "error-body ErrorBody ErrorDetail "
    "unknown- bad-value responses/4 no-token broken-token -rules page-bounds schedule password"
)
_refusal(drop("errorCode"), RC, 404, "404 without errorCode", E2)
_refusal(drop("message"), RC, 400, "400 without message", E2)
_refusal(drop("errors"), RC, 404, "404 without errors", E2)
_refusal(put("errors", []), RC, 400, "400 with an empty list", E2)
_refusal(put("errorCode", "CMN-100"), RC, 404, "404 with CMN-100 outside", E2)
_refusal(put("errors.[].errorCode", "CMN-999"), RC, 400, "400 with another code inside", E2)
_refusal(drop("errors.[].parameterName"), RC, 404, "404 without the parameter", E2)
_refusal(put("errors.[].parameterName", "body"), RC, 400, "400 names another parameter", E2)
_refusal(put("errorCode", "AGW-401"), RC, 401, "401 with another code", E2)
_refusal(put("message", "Not found"), RC, 404, "404 with another message", E2)
_refusal(drop("errors.[].message"), RC, 401, "401 detail without message", E2)
_refusal(lambda _: b"oops", RC, 400, "400 is no JSON", E2)
_refusal(put("errorCode", 102), RC, 404, "404 with a number", E2)


@fault(WB, ERROR, "deleteMeeting deleting")
def a_deletion_answers_with_a_body(app: Any) -> None:
    status("deleteMeeting", 204, 200, {"deleted": True})(app)


@fault(RC, ERROR, "unknown-extension tilde")
def an_unknown_extension_is_called_unknown_meeting(app: Any) -> None:
    before = app.unknown
    app.unknown = lambda name: before("meetingId" if name == "extensionId" else name)


@fault(RC, ERROR, "unknown-account unknown-extension")
def an_unknown_account_is_taken(app: Any) -> None:
    before = app.enter

    def enter(call: Call) -> None:
        if call.ids["extensionId"] in ("~", app.extension):
            return
        before(call)

    app.enter = enter


@fault(RC, ERROR, "invalid-uri")
def a_wrong_path_has_another_code(app: Any) -> None:
    app.nowhere = lambda call: app.error(404, "CMN-102", "Resource is not found")


@fault(RC, ERROR, "body-needed unreadable-body")
def an_unreadable_body_has_another_code(app: Any) -> None:
    app.unreadable = lambda call: app.error(400, "CMN-101", "Parameter [body] value is invalid", "body")


@fault(RC, ERROR, "unknown-meeting update- delete- responses/404")
def an_unknown_meeting_is_a_server_error(app: Any) -> None:
    before = app.unknown
    app.unknown = lambda name: app.error(500, "CMN-211", "Oops") if name == "meetingId" else before(name)
