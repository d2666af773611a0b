"""Whereby: what a new room is, and its name."""

import re
import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.api import Api

from behaviours.whereby.calls import ADDRESSES, HOSTED, PLAIN, create, everywhere, opened

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


@pytest.mark.behaviour("create-answers-201")
def test_a_meeting_of_nothing_but_an_end_shows_five_properties(api: Api) -> None:
    assert opened(api).keys() & {*PLAIN, *ADDRESSES} == set(PLAIN)


@pytest.mark.behaviour("bad-body-answers-400")
@pytest.mark.parametrize(
    ("name", "value"),
    [("endDate", "tomorrow"), ("roomMode", "huge"), ("isLocked", "yes"), ("fields", ["hostRoomURL"])],
)
def test_a_body_that_breaks_the_contract_is_refused(api: Api, name: str, value: Any) -> None:
    assert create(api, **{name: value}).status == 400


@pytest.mark.behaviour("no-end-date-answers-400")
def test_a_body_without_an_end_is_refused(api: Api) -> None:
    assert api.call("createMeeting", body={"isLocked": True}).status == 400


@pytest.mark.behaviour("prefix-is-cleaned-and-leads", "prefix-keeps-its-hyphens", "names-are-uuids-unless-asked")
@pytest.mark.parametrize(
    ("sent", "kept"),
    [("Demo Room-", "demoroom-"), ("Customer0348-", "customer0348-"), ("a\tb\n-- C", "ab--c"), ("  ", "")],
)
def test_a_prefix_is_cleaned_and_leads_the_name(api: Api, sent: str, kept: str) -> None:
    meeting = opened(api, roomNamePrefix=sent)
    assert re.fullmatch(f"/{kept}{UUID}", meeting["roomName"])
    assert meeting["roomUrl"].endswith(meeting["roomName"])


@pytest.mark.behaviour("prefix-is-cleaned-and-leads", "nothing-between-prefix-and-rest", "generated-names")
@settings(max_examples=10)
@given(
    prefix=st.text(string.ascii_letters + string.digits + "- ", max_size=39),
    rest=st.sampled_from([("uuid", UUID), ("human-short", "[^/-]{6}")]),
)
def test_a_name_is_a_slash_the_prefix_and_what_is_generated(api: Api, prefix: str, rest: tuple[str, str]) -> None:
    pattern, generated = rest
    name = opened(api, roomNamePrefix=prefix, roomNamePattern=pattern)["roomName"]
    assert re.fullmatch(f"/{re.escape(prefix.replace(' ', '').lower())}{generated}", name)


@pytest.mark.behaviour("null-prefix-means-none")
def test_a_null_prefix_is_taken_as_none(api: Api) -> None:
    api.nameless()
    name = opened(api, roomNamePrefix=None)["roomName"]
    assert re.fullmatch(f"/{UUID}", name)


@pytest.mark.behaviour("prefix-of-at-most-39")
def test_a_prefix_of_39_letters_is_accepted_and_one_of_40_refused(api: Api) -> None:
    assert create(api, roomNamePrefix="a" * api.room(39)).status == 201
    assert create(api, roomNamePrefix="a" * 40).status == 400


@pytest.mark.behaviour("prefix-is-measured-cleaned")
def test_white_space_does_not_count_towards_the_39(api: Api) -> None:
    letters = "a" * api.room(39)
    meeting = opened(api, roomNamePrefix=" ".join(letters) + "  ")
    assert meeting["roomName"].startswith(f"/{letters}")


@pytest.mark.behaviour("prefix-of-other-characters")
@pytest.mark.parametrize("character", ["_", "é", ".", "/", "ß", "م", "\u0000", "\u202e", "😀"])
def test_a_prefix_with_any_other_character_is_refused(api: Api, character: str) -> None:
    assert create(api, roomNamePrefix=f"clinic{character}").status == 400


@pytest.mark.behaviour("names-are-uuids-unless-asked")
def test_a_name_that_nobody_shaped_is_a_uuid(api: Api) -> None:
    names = {opened(api)["roomName"] for _ in range(3)}
    assert len(names) == 3
    assert all(re.fullmatch(f"/{UUID}", name) for name in names)


@pytest.mark.behaviour("room-url-ends-in-the-name")
def test_the_url_is_a_subdomain_of_whereby_and_the_name(api: Api) -> None:
    for meeting in everywhere(api, roomNamePrefix="clinic-"):
        assert re.fullmatch(r"https://[a-z0-9-]+\.whereby\.com" + meeting["roomName"], meeting["roomUrl"])


@pytest.mark.behaviour("hosted-storage-needs-no-bucket")
@pytest.mark.parametrize("feature", HOSTED)
def test_storage_of_whereby_needs_nothing_but_its_name(api: Api, feature: str) -> None:
    answer = create(api, **{feature: HOSTED[feature]})
    if answer.status == 403:
        pytest.skip(f"the plan has no {feature}")
    assert answer.status == 201
