"""Meetings that end, or do not, or end as others should."""

from meetpact.strength.catalogue.ringcentral.shelf import add, key_of, patch, rows_of
from meetpact.strength.catalogue.ways import seeing, then

add(
    "state",
    "ending deletes the meeting",
    "endMeeting",
    "ended-status",
    then("endMeeting", lambda s, a, r: s.table("meetings").pop(key_of(a))),
)
add(
    "state",
    "ending ends all meetings",
    "endMeeting",
    "ended-status in-progress",
    then("endMeeting", lambda s, a, r: [patch(s, k, _status="Finished") for k, _ in rows_of(s)]),
)
add(
    "state",
    "an ended meeting has not started",
    "endMeeting",
    "ended-status",
    then("endMeeting", lambda s, a, r: patch(s, key_of(a), _status="NotStarted")),
)
add(
    "state",
    "a meeting that has not started can be ended",
    "endMeeting",
    "ending-what-is-not-in-progress",
    lambda p: p.wrap("endMeeting", lambda act, s, a: (patch(s, key_of(a), _status="Started"), act(**a))[1]),
)
add(
    "state",
    "an Instant meeting cannot be read",
    "loadMeeting",
    "instant-can-be-read",
    seeing("loadMeeting", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["meetingType"] != "Instant"]),
)
add(
    "state",
    "a meeting in progress cannot be ended",
    "endMeeting",
    "end-in-progress",
    seeing("endMeeting", "meetings", lambda rows, a: [(k, r) for k, r in rows if r["meetingType"] != "Instant"]),
)
