"""RingCentral meetings: what a new meeting is."""

from typing import Any

import pytest
from meetpact.contract.api import UNKNOWN_ID, Api

from behaviours.ringcentral.calls import SCHEDULE, SWITCHES, create, query_of, real_ids, recurring, scheduled, update


@pytest.mark.behaviour("type-defaults-to-instant")
def test_a_meeting_without_a_type_is_instant(api: Api) -> None:
    assert create(api)["meetingType"] == "Instant"


@pytest.mark.behaviour("video-defaults")
def test_early_entry_cameras_and_recording_are_off_unless_asked_for(api: Api) -> None:
    meeting = create(api)
    assert [meeting[name] for name in SWITCHES] == [False] * 3
    assert meeting["autoRecordType"] == "none"


@pytest.mark.behaviour("new-meeting")
def test_a_new_meeting_has_an_id_of_digits_and_has_not_started(api: Api) -> None:
    meetings = [create(api), scheduled(api), recurring(api, {}), create(api, meetingType="Recurring")]
    for meeting in meetings:
        assert meeting["id"].isdigit()
        assert meeting["status"] == "NotStarted"
    assert len({meeting["id"] for meeting in meetings}) == len(meetings)


@pytest.mark.behaviour("instant-meeting")
def test_an_instant_meeting_has_links_but_neither_schedule_nor_password(api: Api) -> None:
    meeting = create(api, meetingType="Instant")
    assert "schedule" not in meeting
    assert meeting["password"] == ""
    assert set(meeting["links"]) == {"startUri", "joinUri"}
    assert "pwd" not in query_of(meeting["links"]["joinUri"])


@pytest.mark.behaviour("scheduled-meeting")
def test_a_scheduled_meeting_has_its_password_in_the_link_to_join(api: Api) -> None:
    meeting = scheduled(api, password="123456")
    assert (meeting["schedule"], meeting["password"]) == (SCHEDULE, "123456")
    assert query_of(meeting["links"]["joinUri"])["pwd"]


@pytest.mark.parametrize(
    "wishes",
    [
        pytest.param({}, marks=pytest.mark.behaviour("host-is-the-extension")),
        pytest.param({"host": {"id": UNKNOWN_ID}}, marks=pytest.mark.behaviour("host-elsewhere")),
    ],
)
def test_the_host_is_the_extension(api: Api, wishes: Any) -> None:
    meeting = create(api, **wishes)
    own = real_ids(meeting)["extensionId"]
    assert meeting["host"]["id"] == own
    assert update(api, meeting, **wishes)["host"]["id"] == own
