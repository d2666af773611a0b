"""Refusals that say another thing, or in another way."""

from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.cloudflare.shelf import add, row_or_none
from meetpact.strength.catalogue.ways import anyway, refusals, refused, ruled, seeing

add(
    "errors",
    "error.code is 1000",
    "getMeeting",
    "unknown-answers-404",
    refusals(
        lambda r: (
            Reply(r.status, {**r.body, "error": {**r.body["error"], "code": 1000}}, r.headers)
            if "error" in r.body
            else r
        )
    ),
)
add(
    "errors",
    "what is unknown is refused with 400",
    "getMeeting",
    "unknown-answers-404",
    refused(lambda r: Refusal(400, r.reason, r.message) if r.status == 404 else None),
)
add(
    "errors",
    "what is unknown is forbidden",
    "getMeeting",
    "unknown-answers-404",
    refused(lambda r: Refusal(403, r.reason, r.message) if r.status == 404 else None),
)
add(
    "errors",
    "a bad body is not found",
    "createMeeting",
    "keep-alive-out-of-bounds",
    refused(lambda r: Refusal(404, r.reason, r.message) if r.status == 400 else None),
)
add(
    "errors",
    "the gateway gives no reason",
    "getMeeting",
    "no-token-no-answer",
    refusals(lambda r: Reply(r.status, {**r.body, "errors": []}, r.headers) if "errors" in r.body else r),
)
add(
    "errors",
    "a missing token is forbidden",
    "getMeeting",
    "no-token-no-answer",
    refused(lambda r: Refusal(403, r.reason, r.message) if r.status == 401 else None),
)
add(
    "errors",
    "an unknown meeting is an empty one",
    "listParticipants",
    "unknown-answers-404",
    anyway(
        "listParticipants",
        lambda store, a: Reply(
            200, {"success": True, "data": [], "paging": {"total_count": 0, "start_offset": 0, "end_offset": 0}}
        ),
    ),
)
add(
    "errors",
    "the limit is 300",
    "getMeeting listMeetings listParticipants",
    "rate-limit",
    *(ruled(op, limit=300) for op in ("getMeeting", "listMeetings", "listParticipants")),
)
add(
    "errors",
    "Retry-After is 1",
    "getMeeting listParticipants",
    "rate-limit",
    refusals(lambda r: Reply(r.status, r.body, {**r.headers, "Retry-After": "1"}) if r.status == 429 else r),
)
add(
    "errors",
    "an inactive meeting takes nobody",
    "createParticipant",
    "inactive-takes-participants",
    lambda p: p.wrap("createParticipant", lambda act, store, a: _closed(act, store, a)),
)
add(
    "errors",
    "an inactive meeting is not found",
    "getMeeting",
    "status-can-be-set",
    seeing("getMeeting", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["status"] == "ACTIVE"]),
)


def _closed(act: Any, store: Store, arguments: Row) -> Reply:
    if row_or_none(store, arguments).get("status") == "INACTIVE":
        raise Refusal(400, "closed", "the meeting is closed")
    reply: Reply = act(**arguments)
    return reply
