"""RingCentral meetings: meetings that are in progress, and end."""

from datetime import timedelta

import pytest
from meetpact.contract.api import Api
from meetpact.mock.clock import Clock

from behaviours.ringcentral.calls import LONG_AGO, create, load, on, recurring, refused, scheduled, update


@pytest.mark.behaviour("end-in-progress", "end-answers-nothing")
def test_a_meeting_in_progress_can_be_ended(api: Api) -> None:
    path = api.scene.path(api.spec.operations["endMeeting"])
    api.situate(api.spec.operations["endMeeting"], path)
    under_way = api.call("loadMeeting", path=path).json["status"]
    ended = api.call("endMeeting", path=path)
    assert (ended.status, ended.content) == (204, b"")
    assert api.call("loadMeeting", path=path).json["status"] != under_way != "NotStarted"


@pytest.mark.behaviour("in-progress", "ended-status", "instant-can-be-read")
def test_an_instant_meeting_and_one_that_has_begun_are_in_progress_until_they_are_ended(api: Api) -> None:
    for meeting in (create(api), scheduled(api, schedule={"startTime": LONG_AGO})):
        assert load(api, meeting)["status"] == "Started"
        assert on(api, "endMeeting", meeting).status == 204
        assert load(api, meeting)["status"] == "Finished"
        assert update(api, meeting, topic="Coffee")["status"] == load(api, meeting)["status"] == "Finished"


@pytest.mark.behaviour("ending-what-is-not-in-progress")
def test_a_meeting_that_is_not_in_progress_cannot_be_ended(api: Api) -> None:
    ended, over = create(api), scheduled(api, schedule={"startTime": LONG_AGO, "durationInMinutes": 30})
    assert on(api, "endMeeting", ended).status == 204
    for meeting in (scheduled(api), recurring(api, {}), create(api, meetingType="Recurring"), ended, over):
        refused(on(api, "endMeeting", meeting), 404, "CMN-102", "meetingId")


@pytest.mark.behaviour("in-progress")
def test_a_meeting_is_in_progress_as_long_as_the_clock_says(api: Api, clock: Clock) -> None:
    clock.freeze()
    begin = (clock.now().replace(microsecond=0) + timedelta(minutes=10)).isoformat()
    once = scheduled(api, schedule={"startTime": begin, "durationInMinutes": 30})
    twice = recurring(api, {"frequency": "Daily", "count": 2}, begin)
    steps = [(0, "NotStarted", "NotStarted"), (10, "Started", "Started"), (29, "Started", "Started")]
    steps += [(1, "Finished", "NotStarted"), (24 * 60 - 29, "Finished", "Started"), (29, "Finished", "Finished")]
    for minutes, *expected in steps:
        clock.advance(timedelta(minutes=minutes))
        assert [load(api, meeting)["status"] for meeting in (once, twice)] == expected
