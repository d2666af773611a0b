"""Whereby: the two further addresses."""

from typing import Any

import pytest
from meetpact.contract.api import Api

from behaviours.whereby.calls import ADDRESSES, everywhere, get, listed, opened


@pytest.mark.behaviour("urls-only-when-asked")
@pytest.mark.parametrize("fields", [None, ["hostRoomUrl"], ["viewerRoomUrl"], ADDRESSES], ids=str)
def test_an_address_is_shown_only_when_fields_names_it(api: Api, fields: list[str] | None) -> None:
    for meeting in everywhere(api, fields):
        assert meeting.keys() & set(ADDRESSES) == set(fields or [])


@pytest.mark.behaviour("get-without-fields", "urls-only-when-asked")
def test_what_the_creation_asked_for_is_not_shown_later_by_itself(api: Api) -> None:
    created = opened(api, fields=ADDRESSES)
    for meeting in (get(api, created).json, listed(api)[created["meetingId"]]):
        assert not meeting.keys() & set(ADDRESSES)


@pytest.mark.behaviour("viewer-mode-adds-both-urls")
@pytest.mark.parametrize("asked", [{}, {"fields": ["hostRoomUrl"]}], ids=str)
def test_a_viewer_mode_room_comes_with_both_addresses(api: Api, asked: dict[str, Any]) -> None:
    assert set(ADDRESSES) <= opened(api, templateType="viewerMode", **asked).keys()


@pytest.mark.behaviour("viewer-mode-urls-on-later-request")
def test_a_viewer_mode_room_shows_its_addresses_later_on_request_only(api: Api) -> None:
    created = opened(api, templateType="viewerMode")
    for fields in ([], ["viewerRoomUrl"], ADDRESSES):
        query = {"fields": fields} if fields else {}
        for meeting in (get(api, created, **query).json, listed(api, **query)[created["meetingId"]]):
            assert meeting.keys() & set(ADDRESSES) == set(fields)


@pytest.mark.behaviour("urls-carry-a-key")
def test_each_address_is_the_room_with_a_key_of_its_own(api: Api) -> None:
    meetings = [opened(api, fields=ADDRESSES) for _ in range(2)]
    keys = []
    for meeting in meetings:
        for name in ADDRESSES:
            url, _, key = meeting[name].partition("?roomKey=")
            assert url == meeting["roomUrl"]
            keys.append(key)
    assert all(keys)
    assert len(set(keys)) == 4


@pytest.mark.behaviour("keys-are-for-life")
def test_the_addresses_stay_the_same(api: Api) -> None:
    created, *later = everywhere(api, ADDRESSES)
    for meeting in (*later, get(api, created, fields=ADDRESSES).json):
        assert [meeting[name] for name in ADDRESSES] == [created[name] for name in ADDRESSES]
