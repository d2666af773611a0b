"""Cloudflare RealtimeKit: participants: added, edited, deleted, given a token."""

import pytest
from hypothesis import example, given, settings
from meetpact.contract.api import Api

from behaviours.cloudflare.calls import BODIES, SOME_TEXT, TEXT, added, call, done, every, is_refused, opened, without


@pytest.mark.behaviour("adding", "only-this-meetings-participants")
@pytest.mark.behaviour("list-of-participants", "one-participant-has-no-token")
def test_whoever_is_added_is_found_in_this_meeting_alone_and_without_a_token(api: Api) -> None:
    for room in [opened(api), opened(api)]:
        somebody = added(api, room)
        assert somebody == somebody | BODIES["createParticipant"]
        assert done(api, "getParticipant", room, somebody) == without(somebody, "token")
        page = api.promised(call(api, "listParticipants", room))
        assert (page["data"], page["paging"]["total_count"]) == ([without(somebody, "token")], 1)


@pytest.mark.behaviour("incomplete-participant-is-refused")
@pytest.mark.parametrize("name", ["preset_name", "custom_participant_id"])
def test_nobody_is_added_without_a_preset_and_an_id(api: Api, name: str) -> None:
    meeting = opened(api)
    answer = call(api, "createParticipant", meeting, body=without(BODIES["createParticipant"], name))
    assert is_refused(answer, 400), answer.told()
    assert done(api, "listParticipants", meeting) == []


@pytest.mark.behaviour("custom-id-is-only-kept")
@settings(max_examples=10)
@given(own=TEXT)
@example(own=SOME_TEXT)
def test_the_callers_own_id_comes_back_as_it_was_sent(api: Api, own: str) -> None:
    meeting = opened(api)
    somebody = added(api, meeting, custom_participant_id=own)
    answers = [somebody, done(api, "getParticipant", meeting, somebody), *done(api, "listParticipants", meeting)]
    assert [shown["custom_participant_id"] for shown in answers] == [own] * 3


@pytest.mark.behaviour("same-custom-id-twice")
def test_the_same_id_twice_makes_two_participants(api: Api) -> None:
    meeting = opened(api)
    ids = {added(api, meeting, custom_participant_id="employee-4711")["id"] for _ in range(2)}
    assert len(ids) == 2
    assert {shown["id"] for shown in done(api, "listParticipants", meeting)} == ids
    done(api, "deleteParticipant", meeting, {"id": ids.pop()})
    assert {shown["id"] for shown in done(api, "listParticipants", meeting)} == ids


@pytest.mark.behaviour("nameless-is-accepted")
@pytest.mark.parametrize("name", ["name", "picture"])
def test_name_and_picture_may_be_null_or_left_out(api: Api, name: str) -> None:
    if name == "name":
        api.nameless()
    meeting, body = opened(api), BODIES["createParticipant"]
    done(api, "createParticipant", meeting, body=without(body, name))
    done(api, "createParticipant", meeting, body=body | {name: None})
    assert [shown.get(name) for shown in done(api, "listParticipants", meeting)] == [None] * 2


@pytest.mark.behaviour("nameless-is-accepted")
@pytest.mark.parametrize("name", ["name", "picture"])
def test_name_and_picture_can_be_set_to_null(api: Api, name: str) -> None:
    meeting = opened(api)
    somebody = added(api, meeting)
    assert done(api, "updateParticipant", meeting, somebody, body={name: None}).get(name) is None
    assert done(api, "getParticipant", meeting, somebody).get(name) is None


@pytest.mark.behaviour("inactive-takes-participants")
def test_an_inactive_meeting_takes_participants(api: Api) -> None:
    meeting = opened(api)
    done(api, "updateMeeting", meeting, body={"status": "INACTIVE"})
    assert added(api, meeting)["id"]
    assert done(api, "getMeeting", meeting)["status"] == "INACTIVE"


@pytest.mark.behaviour("editing", "token-comes-with-adding-and-editing")
@pytest.mark.parametrize("names", [["name"], ["picture"], ["preset_name"], ["name", "picture", "preset_name"]])
def test_editing_changes_name_picture_or_preset_and_never_the_own_id(api: Api, names: list[str]) -> None:
    meeting, other = opened(api), BODIES["updateParticipant"]
    somebody = added(api, meeting)
    new = {name: other[name] for name in names}
    edited = done(api, "updateParticipant", meeting, somebody, body=new | {"custom_participant_id": "else"})
    assert all(shown["token"] for shown in (somebody, edited))
    for shown in (edited, done(api, "getParticipant", meeting, somebody)):
        assert without(shown, "token", "updated_at") == without(somebody | new, "token", "updated_at")


@pytest.mark.behaviour("null-preset-keeps-the-preset")
def test_null_keeps_the_preset(api: Api) -> None:
    meeting = opened(api)
    somebody = added(api, meeting)
    edited = done(api, "updateParticipant", meeting, somebody, body={"preset_name": None})
    assert edited["preset_name"] == somebody["preset_name"]


@pytest.mark.behaviour("deleting", "remnant-of-a-participant")
def test_deleting_takes_one_participant_out_and_tells_what_is_left(api: Api) -> None:
    meeting = opened(api)
    stays, goes = added(api, meeting), added(api, meeting, custom_participant_id="leaver")
    remnant = done(api, "deleteParticipant", meeting, goes)
    assert set(remnant) == {"custom_participant_id", "preset_id", "created_at", "updated_at"}
    assert (remnant["custom_participant_id"], remnant["created_at"]) == ("leaver", goes["created_at"])
    assert [shown["id"] for shown in done(api, "listParticipants", meeting)] == [stays["id"]]


@pytest.mark.behaviour("preset-id-follows-the-name")
def test_the_same_preset_has_the_same_id_everywhere(api: Api) -> None:
    host, guest = (BODIES[f"{verb}Participant"]["preset_name"] for verb in ("create", "update"))
    ids = []
    for name in (host, host, guest):
        meeting = opened(api)
        ids.append(done(api, "deleteParticipant", meeting, added(api, meeting, preset_name=name))["preset_id"])
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.behaviour("refreshing", "refreshing-keeps-the-participant")
def test_refreshing_makes_a_new_token_for_the_same_participant(api: Api) -> None:
    meeting = opened(api)
    somebody = added(api, meeting)
    tokens = [done(api, "refreshParticipantToken", meeting, somebody)["token"] for _ in range(2)]
    assert len({somebody["token"], *tokens}) == 3
    shown = done(api, "getParticipant", meeting, somebody)
    assert all(shown[name] == somebody[name] for name in ("id", "preset_name"))


@pytest.mark.behaviour("deleted-is-not-found")
def test_a_deleted_participant_is_not_found(api: Api) -> None:
    path = api.scene.path(api.spec.operations["deleteParticipant"])
    assert api.call("deleteParticipant", path=path).ok
    for answer in every(api, "participant_id", path):
        assert is_refused(answer, 404), answer.told()
