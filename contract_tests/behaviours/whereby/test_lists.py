"""Whereby: reading, listing, deleting."""

import uuid
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.methods import wrongly_answered

from behaviours.whereby.calls import ADDRESSES, PLAIN, delete, everywhere, get, listed, opened, pages


@pytest.mark.behaviour("no-such-meeting")
def test_an_id_of_no_meeting_is_not_found(api: Api) -> None:
    for id in (UNKNOWN_ID, str(uuid.uuid4())):
        assert api.call("getMeeting", path={"meetingId": id}).status == 404


@pytest.mark.behaviour("unknown-field-answers-400", "bad-query-answers-400")
def test_a_field_that_does_not_exist_is_refused(api: Api) -> None:
    query = {"fields": ["hostRoomUrl", "hostRoomURL"]}
    assert get(api, opened(api), **query).status == 400
    assert api.call("listMeetings", query=query).status == 400


@pytest.mark.behaviour("bad-query-answers-400", "pages-hold-up-to-a-hundred")
@pytest.mark.parametrize(("limit", "expected"), [(0, 400), (1, 200), (100, 200), (101, 400), ("many", 400)])
def test_a_page_may_hold_one_to_a_hundred(api: Api, limit: Any, expected: int) -> None:
    assert api.call("listMeetings", query={"limit": limit}).status == expected


@pytest.mark.costly
@pytest.mark.behaviour("pages-hold-up-to-a-hundred")
def test_a_page_holds_fifty_unless_asked(api: Api) -> None:
    for _ in range(51):
        opened(api)
    assert len(next(pages(api))) == 50
    assert len(next(pages(api, limit=51))) == 51


@pytest.mark.behaviour("list-answers-a-page")
def test_the_list_shows_a_meeting_as_it_was_created(api: Api) -> None:
    for _ in range(3):
        created, *later = [[meeting[name] for name in PLAIN] for meeting in everywhere(api)]
        assert later == [created] * 2


@pytest.mark.costly
@pytest.mark.behaviour("cursor-turns-the-page", "pages-hold-up-to-a-hundred")
@settings(max_examples=10)
@given(size=st.integers(1, 6), more=st.integers(0, 3))
def test_pages_tile_the_list_whatever_their_size(api: Api, size: int, more: int) -> None:
    created = {opened(api)["meetingId"] for _ in range(more)}
    turned = list(pages(api, limit=size))
    ids = [meeting["meetingId"] for page in turned for meeting in page]
    assert len(set(ids)) == len(ids)
    assert created <= set(ids)
    assert all(len(page) == size for page in turned[:-1])
    assert not turned[1:] or turned[-1]


@pytest.mark.costly
@pytest.mark.behaviour("pages-fit-together")
@settings(max_examples=10)
@given(size=st.integers(1, 3), deleted=st.sets(st.integers(0, 5), min_size=1, max_size=3))
def test_what_comes_and_goes_between_pages_moves_nothing_else(api: Api, size: int, deleted: set[int]) -> None:
    created = [opened(api)["meetingId"] for _ in range(6)]
    kept = [id for at, id in enumerate(created) if at not in deleted]
    turning = pages(api, limit=size)
    seen = [meeting["meetingId"] for meeting in next(turning)]
    for id in created:
        if id in seen or id not in kept:  # with the last one seen goes what the cursor stands behind
            delete(api, id)
    created.append(opened(api)["meetingId"])
    seen += [meeting["meetingId"] for page in turning for meeting in page]
    assert [seen.count(id) for id in kept] == [1] * len(kept)
    for id in created:
        delete(api, id)


@pytest.mark.behaviour("fields-in-one-value")
def test_fields_is_one_value_with_commas(api: Api) -> None:
    created = opened(api)
    both = ",".join(ADDRESSES)
    for meeting in [get(api, created, fields=both).json, *listed(api, fields=both).values()]:
        assert set(ADDRESSES) <= meeting.keys()


@pytest.mark.behaviour("unknown-cursor")
def test_a_cursor_that_no_page_handed_out_is_not_found(api: Api) -> None:
    opened(api)
    assert api.call("listMeetings", query={"cursor": uuid.uuid4().hex}).status == 404


@pytest.mark.behaviour("unknown-query-is-ignored")
def test_a_filter_that_does_not_exist_changes_nothing(api: Api) -> None:
    created = {opened(api)["meetingId"] for _ in range(2)}
    assert created <= listed(api, **{"roomName[startsWith]": "no-room-begins-so"}).keys()


@pytest.mark.behaviour("wrong-method")
def test_a_method_that_a_path_does_not_have_is_refused_with_405(api: Api) -> None:
    assert not list(wrongly_answered(api))


@pytest.mark.behaviour("delete-answers-204", "deleting-twice")
def test_deleting_again_is_answered_like_the_first_time(api: Api) -> None:
    id = opened(api)["meetingId"]
    answers = [delete(api, id) for _ in range(2)]
    assert [(answer.status, answer.content) for answer in answers] == [(204, b"")] * 2


@pytest.mark.behaviour("deleting-what-never-was")
def test_deleting_what_never_was_is_answered_alike(api: Api) -> None:
    assert delete(api, UNKNOWN_ID).status == 204
