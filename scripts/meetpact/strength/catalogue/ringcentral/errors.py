"""Refusals that say another thing, or in another way."""

from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.strength.catalogue.ringcentral.shelf import add
from meetpact.strength.catalogue.ways import refusals, refused, ruled

EVERY = (
    "listMeetings",
    "createMeeting",
    "loadMeeting",
    "updateMeeting",
    "deleteMeeting",
    "endMeeting",
    "loadMeetingServiceInfo",
)

for _was, _now in (
    ("CMN-101", "CMN-102"),
    ("CMN-102", "CMN-101"),
    ("CMN-104", "CMN-101"),
    ("CMN-404", "CMN-408"),
    ("CMN-401", "CMN-408"),
    ("CMN-408", "CMN-401"),
    ("CMN-301", "CMN-203"),
    ("OAU-134", "CMN-104"),
    ("OAU-149", "CMN-401"),
    ("CMN-120", "CMN-102"),
):
    add(
        "errors",
        f"{_was} is told as {_now}",
        " ".join(EVERY),
        "error-body bad-value unknown-meeting body-needed another-extension rate-limit no-token broken-token "
        "invalid-uri",
        refusals(lambda r, w=_was, n=_now: _coded(r, w, n)),
    )
for _was, _now in (
    ("meetingId", "extensionId"),
    ("extensionId", "accountId"),
    ("accountId", "extensionId"),
    ("schedule", "startTime"),
    ("password", "body"),
    ("page", "perPage"),
):
    add(
        "errors",
        f"{_was} is told as {_now}",
        " ".join(EVERY),
        "unknown-meeting unknown-extension unknown-account schedule-refused password-rules page-bounds",
        refused(lambda r, w=_was, n=_now: _blaming(r, n) if r.parameter == w else None),
    )
add(
    "errors",
    "there is no list of errors",
    "loadMeeting",
    "error-body",
    refusals(lambda r: Reply(r.status, {**r.body, "errors": []}, r.headers)),
)
add(
    "errors",
    "the first error has other words",
    "loadMeeting",
    "error-body",
    refusals(lambda r: Reply(r.status, {**r.body, "message": "Something went wrong"}, r.headers)),
)
add(
    "errors",
    "all words are others",
    "loadMeeting",
    "error-body",
    refusals(
        lambda r: Reply(
            r.status,
            {**r.body, "message": "No", "errors": [{**e, "message": "No"} for e in r.body["errors"]]},
            r.headers,
        )
    ),
)
add(
    "errors",
    "no parameter is named",
    "loadMeeting",
    "unknown-meeting bad-value",
    refusals(
        lambda r: Reply(
            r.status,
            {**r.body, "errors": [{k: v for k, v in e.items() if k != "parameterName"} for e in r.body["errors"]]},
            r.headers,
        )
    ),
)
add(
    "errors",
    "no permission is named",
    "loadMeeting",
    "meetings-permission-everywhere",
    refusals(lambda r: Reply(r.status, {k: v for k, v in r.body.items() if k != "permissionName"}, r.headers)),
)
add(
    "errors",
    "what is unknown is refused with 400",
    "loadMeeting",
    "unknown-meeting",
    refused(lambda r: Refusal(400, r.reason, parameter=r.parameter) if r.status == 404 else None),
)
add(
    "errors",
    "the penalty does not restart",
    "listMeetings createMeeting",
    "penalty-restarts",
    *(lambda p, op=op: _without_penalty(p, op) for op in EVERY),
)
add(
    "errors",
    "the penalty is a minute longer",
    "listMeetings createMeeting",
    "penalty-restarts rate-limit",
    *(ruled(op, penalty=120) for op in EVERY),
)
add(
    "errors",
    "the groups are one",
    "listMeetings endMeeting",
    "groups-apart",
    *(ruled(op, group="Medium") for op in EVERY),
)
add("errors", "the limit is 60", "listMeetings createMeeting", "rate-limit", *(ruled(op, limit=60) for op in EVERY))
add("errors", "the limit is 30", "listMeetings createMeeting", "rate-limit", *(ruled(op, limit=30) for op in EVERY))
add(
    "errors",
    "Retry-After is 0",
    "listMeetings",
    "rate-limit penalty-restarts",
    refusals(lambda r: Reply(r.status, r.body, {**r.headers, "Retry-After": "0"}) if r.status == 429 else r),
)
for _name in ("Group", "Limit", "Window", "Remaining"):
    add(
        "errors",
        f"X-Rate-Limit-{_name} is 7",
        "listMeetings",
        "rate-limit",
        refusals(
            lambda r, n=_name: (
                Reply(r.status, r.body, {**r.headers, f"X-Rate-Limit-{n}": "7"}) if r.status == 429 else r
            )
        ),
    )


def _coded(reply: Reply, was: str, now: str) -> Reply:
    if reply.body.get("errorCode") != was:
        return reply
    errors = [{**error, "errorCode": now} for error in reply.body["errors"]]
    return Reply(reply.status, {**reply.body, "errorCode": now, "errors": errors}, reply.headers)


def _blaming(refusal: Refusal, parameter: str) -> Refusal:
    return Refusal(refusal.status, refusal.reason, refusal.message, parameter=parameter)


def _without_penalty(planter: Any, operation: str) -> None:
    endpoint = planter.endpoint(operation)
    rule = {key: value for key, value in (endpoint.limit or {}).items() if key != "penalty"}
    planter.set(endpoint, "limit", rule)
