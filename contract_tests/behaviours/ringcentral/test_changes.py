"""RingCentral meetings: what is asked for, updated, deleted."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meetpact.contract.api import Api

from behaviours.ringcentral.calls import LONG_AGO, SWITCHES, load, on, refused, scheduled, update

WISHES = {
    "topic": st.text(),
    "password": st.text(max_size=10),
    **dict.fromkeys((*SWITCHES, "usePersonalMeetingId", "enforceLogin"), st.booleans()),
    "audioOptions": st.lists(st.sampled_from(["Phone", "ComputerAudio"])),
    "autoRecordType": st.sampled_from(["local", "cloud", "none"]),
    "globalDialInCountries": st.lists(st.text(), max_size=3),
}
STRANGE = {"topic": "☕\U0001f469\u200d\U0001f4bb", "password": "\u05e9\u05dc\u05d5\u05dd\0"}


@pytest.mark.behaviour("whole-meeting")
def test_a_meeting_comes_back_as_it_was_asked_for(api: Api) -> None:
    @settings(max_examples=10)
    @given(st.fixed_dictionaries({}, optional=WISHES))
    @example(STRANGE)
    def comes_back(wishes: dict[str, Any]) -> None:
        meeting = scheduled(api, **wishes)
        assert {name: meeting[name] for name in wishes} == wishes
        assert load(api, meeting) == meeting

    comes_back()


@pytest.mark.behaviour("update-answers-the-meeting")
def test_an_update_answers_the_whole_meeting_as_it_is_now(api: Api) -> None:
    meeting = scheduled(api)
    answered = update(api, meeting, **STRANGE)
    assert {name: answered[name] for name in STRANGE} == STRANGE
    assert set(answered) == set(meeting)
    assert load(api, meeting) == answered


@pytest.mark.behaviour("update-merges", "no-defaults-on-update")
def test_an_update_changes_what_it_names_and_nothing_else(api: Api) -> None:
    kept = {"password": "123456", "autoRecordType": "cloud", **dict.fromkeys(SWITCHES, True)}
    meeting = scheduled(api, **kept)
    assert update(api, meeting, topic="Coffee") == {**meeting, "topic": "Coffee"}

    @settings(max_examples=10)
    @given(st.fixed_dictionaries({}, optional=WISHES))
    @example(STRANGE)
    @example({"schedule": {"startTime": LONG_AGO.replace("2020", "2099")}})
    def changes(wishes: dict[str, Any]) -> None:
        before = load(api, meeting)
        after = update(api, meeting, **wishes)
        links = after["links"] if "password" in wishes else before["links"]
        assert after == load(api, meeting) == {**before, **wishes, "links": links}

    changes()


@pytest.mark.behaviour("deleted-is-gone", "delete-answers-nothing")
def test_a_deleted_meeting_is_gone(api: Api) -> None:
    other, meeting = scheduled(api), scheduled(api)
    deleted = on(api, "deleteMeeting", meeting)
    assert (deleted.status, deleted.content) == (204, b"")
    assert scheduled(api)["id"] != meeting["id"]
    refused(on(api, "loadMeeting", meeting), 404, "CMN-102", "meetingId")
    assert load(api, other) == other


@pytest.mark.behaviour("deleting-twice")
def test_deleting_twice_finds_nothing(api: Api) -> None:
    meeting = scheduled(api)
    assert on(api, "deleteMeeting", meeting).status == 204
    refused(on(api, "deleteMeeting", meeting), 404, "CMN-102", "meetingId")
