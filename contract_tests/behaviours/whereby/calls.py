"""What the tests of Whereby call, and what they take from the answers."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from meetpact.contract.answer import Answer
from meetpact.contract.api import Api

Meeting = dict[str, Any]
PLAIN = ["meetingId", "roomName", "roomUrl", "startDate", "endDate"]
ADDRESSES = ["hostRoomUrl", "viewerRoomUrl"]
HOSTED: Mapping[str, Any] = {
    "recording": {"type": "cloud", "destination": {"provider": "whereby"}, "startTrigger": "automatic"},
    "liveTranscription": {"destination": {"provider": "whereby"}, "startTrigger": "manual"},
}


def soon(now: datetime | None = None, **after: float) -> datetime:
    return (now or datetime.now(UTC)) + timedelta(**after or {"minutes": 10})


def create(api: Api, **asked: Any) -> Answer:
    return api.call("createMeeting", body={"endDate": soon().isoformat(), **asked})


def opened(api: Api, **asked: Any) -> Meeting:
    answer = create(api, **asked)
    assert answer.status == 201, answer.told()
    return dict(answer.json)


def get(api: Api, meeting: Meeting, **query: Any) -> Answer:
    return api.call("getMeeting", path={"meetingId": meeting["meetingId"]}, query=query)


def delete(api: Api, id: str) -> Answer:
    return api.call("deleteMeeting", path={"meetingId": id})


def pages(api: Api, **query: Any) -> Iterator[list[Meeting]]:
    """Every page, each fetched when it is asked for, until one is the last or shows nothing new."""
    seen: set[str] = set()
    while True:
        answer = api.call("listMeetings", query=query)
        assert answer.status == 200, answer.told()
        yield answer.json["results"]
        ids = {meeting["meetingId"] for meeting in answer.json["results"]}
        if answer.json["cursor"] is None or ids <= seen:
            return
        seen |= ids
        query["cursor"] = answer.json["cursor"]


def listed(api: Api, **query: Any) -> dict[str, Meeting]:
    """The whole list by id."""
    every = [meeting for page in pages(api, **{"limit": 100, **query}) for meeting in page]
    return {meeting["meetingId"]: meeting for meeting in every}


def everywhere(api: Api, fields: list[str] | None = None, **asked: Any) -> list[Meeting]:
    """One new meeting as its creation, a look at it and the list show it."""
    query = {} if fields is None else {"fields": fields}
    created = opened(api, **query, **asked)
    return [created, dict(get(api, created, **query).json), listed(api, **query)[created["meetingId"]]]
