"""Moments that are others than they should be."""

from meetpact.strength.catalogue.cloudflare.shelf import add
from meetpact.strength.catalogue.ways import ruled, told

add(
    "time",
    "created_at is an hour off",
    "createMeeting",
    "any-body-makes-a-meeting",
    told("createMeeting", lambda b, a, s: b["data"].update(created_at=b["data"]["created_at"][:-1] + "+01:00")),
)
add(
    "time",
    "created_at is the start of the day",
    "createMeeting",
    "any-body-makes-a-meeting newest-first",
    told("createMeeting", lambda b, a, s: b["data"].update(created_at=b["data"]["created_at"][:11] + "00:00:00.000Z")),
)
add(
    "time",
    "updated_at of a participant is its creation",
    "updateParticipant",
    "editing",
    told("updateParticipant", lambda b, a, s: b["data"].update(updated_at=b["data"]["created_at"])),
)
add(
    "time",
    "a created meeting was updated in 2020",
    "createMeeting",
    "any-body-makes-a-meeting",
    told("createMeeting", lambda b, a, s: b["data"].update(updated_at="2020-01-01T00:00:00.000Z")),
)
add(
    "time",
    "the budget is per minute",
    "getMeeting listMeetings listParticipants",
    "rate-limit",
    *(ruled(op, window=60) for op in ("getMeeting", "listMeetings", "listParticipants")),
)
