"""Refusals that say another thing, or in another way."""

from typing import Any

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row
from meetpact.strength.catalogue.ways import anyway, refusals, refused, ruled
from meetpact.strength.catalogue.whereby.shelf import add

EVERY = ("createMeeting", "listMeetings", "getMeeting", "deleteMeeting")

add(
    "errors",
    "msLeft is in seconds",
    "getMeeting",
    "points-a-minute waiting-helps",
    refusals(
        lambda r: (
            Reply(r.status, {**r.body, "data": {"msLeft": r.body["data"]["msLeft"] // 1000}}, r.headers)
            if r.status == 429
            else r
        )
    ),
)
add(
    "errors",
    "Retry-After is in milliseconds",
    "getMeeting",
    "points-a-minute",
    refusals(
        lambda r: (
            Reply(r.status, r.body, {**r.headers, "Retry-After": str(r.body["data"]["msLeft"])})
            if r.status == 429
            else r
        )
    ),
)
add(
    "errors",
    "Retry-After is rounded down",
    "getMeeting",
    "points-a-minute waiting-helps",
    refusals(
        lambda r: (
            Reply(r.status, r.body, {**r.headers, "Retry-After": str(r.body["data"]["msLeft"] // 1000)})
            if r.status == 429
            else r
        )
    ),
)
add(
    "errors",
    "Remaining is always 0",
    "deleteMeeting",
    "points-a-minute",
    refusals(lambda r: Reply(r.status, r.body, {**r.headers, "X-RateLimit-Remaining": "0"}) if r.status == 429 else r),
)
add("errors", "a creation costs one point", "createMeeting", "points-a-minute", ruled("createMeeting", cost=1))
add("errors", "a deletion costs one point", "deleteMeeting", "points-a-minute", ruled("deleteMeeting", cost=1))
add("errors", "a look costs two points", "getMeeting", "points-a-minute", ruled("getMeeting", cost=2))
add("errors", "the list costs nothing", "listMeetings", "points-a-minute", ruled("listMeetings", cost=0))
add("errors", "the budget is 900", "createMeeting", "points-a-minute", *(ruled(op, limit=900) for op in EVERY))
add(
    "errors",
    "each operation has its own budget",
    "listMeetings",
    "points-a-minute",
    *(ruled(op, group=op) for op in EVERY),
)
add(
    "errors",
    "points come back after two minutes",
    "getMeeting",
    "waiting-helps",
    *(ruled(op, window=120) for op in EVERY),
)
add(
    "errors",
    "the plan is not looked at",
    "createMeeting",
    "feature-outside-the-plan",
    lambda p: p.set(p.service, "_check_plan", lambda endpoint, body: None),
)
add(
    "errors",
    "everything needs a plan",
    "createMeeting",
    "feature-outside-the-plan",
    lambda p: p.wrap("createMeeting", lambda act, s, a: _planned(p, act, a)),
)
for _was, _now in ((400, 403), (401, 403), (403, 401), (404, 400)):
    add(
        "errors",
        f"{_was} is told as {_now}",
        " ".join(EVERY),
        "bad-body-answers-400 missing-or-wrong-key no-such-meeting feature-outside-the-plan",
        refused(lambda r, w=_was, n=_now: Refusal(n, r.reason, r.message) if r.status == w else None),
    )
add(
    "errors",
    "an unknown room is an empty one",
    "getMeeting",
    "no-such-meeting",
    anyway(
        "getMeeting",
        lambda s, a: Reply(
            200,
            {
                "meetingId": a["meeting_id"],
                "roomName": "/x",
                "roomUrl": "https://example.whereby.com/x",
                "startDate": s.stamp(),
                "endDate": s.stamp(),
            },
        ),
    ),
)


def _planned(planter: Any, act: Any, arguments: Row) -> Reply:
    if not planter.service.features:
        raise Refusal(403, "not-in-plan")
    reply: Reply = act(**arguments)
    return reply
