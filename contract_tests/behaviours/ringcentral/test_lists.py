"""RingCentral meetings: lists: what is on them, and their pages."""

import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meetpact.contract.api import Api

from behaviours.ringcentral.calls import LONG_AGO, create, on, query_of, recurring, refused, scheduled


def pages(api: Api, size: int = 100) -> Iterator[Any]:
    """The pages of the list, one after the other."""
    query = {"perPage": str(size)}
    while query:
        yield (page := api.promised(api.call("listMeetings", query=query)))
        query = query_of(page["navigation"].get("nextPage", {"uri": ""})["uri"])


def listed(api: Api) -> list[str]:
    return [record["id"] for page in pages(api) for record in page["records"]]


@pytest.mark.behaviour("instant-is-not-listed")
def test_an_instant_meeting_is_not_listed(api: Api) -> None:
    instant, scheduled_one = create(api, meetingType="Instant"), scheduled(api)
    found = listed(api)
    assert scheduled_one["id"] in found
    assert instant["id"] not in found


@pytest.mark.behaviour("past-is-not-listed")
def test_a_scheduled_meeting_that_has_begun_is_not_listed(api: Api) -> None:
    past, future = scheduled(api, schedule={"startTime": LONG_AGO}), scheduled(api)
    anytime, again = create(api, meetingType="Recurring"), recurring(api, {"frequency": "Daily"}, LONG_AGO)
    found = listed(api)
    assert {future["id"], anytime["id"], again["id"]} <= set(found)
    assert past["id"] not in found


@pytest.mark.behaviour("deleted-is-not-listed")
def test_a_deleted_meeting_is_not_listed(api: Api) -> None:
    meeting, other = scheduled(api), scheduled(api)
    on(api, "deleteMeeting", meeting)
    found = listed(api)
    assert other["id"] in found
    assert meeting["id"] not in found


@pytest.mark.costly
@pytest.mark.behaviour("page-parameters")
def test_pages_tile_the_list(api: Api) -> None:
    mine = {scheduled(api)["id"] for _ in range(5)}

    @settings(max_examples=10)
    @given(st.integers(1, 7))
    @example(2)
    def tile(size: int) -> None:
        found: list[str] = []
        for page in pages(api, size):
            paging, number, total = page["paging"], len(found) // size + 1, page["paging"]["totalElements"]
            last = math.ceil(total / size)
            assert (paging["page"], paging["perPage"], paging["totalPages"]) == (number, size, last)
            assert (paging["pageStart"], paging["pageEnd"]) == (len(found), len(found) + len(page["records"]) - 1)
            links = {"firstPage": 1, "previousPage": number - 1, "nextPage": number + 1, "lastPage": last}
            queries = {name: {"page": str(to), "perPage": str(size)} for name, to in links.items() if 1 <= to <= last}
            assert {name: query_of(link["uri"]) for name, link in page["navigation"].items()} == queries
            assert query_of(page["uri"]) == {"page": str(number), "perPage": str(size)}
            found += [record["id"] for record in page["records"]]
        assert (found, len(found)) == (listed(api), total)

    tile()
    assert mine <= set(listed(api))


@pytest.mark.behaviour("page-bounds")
@pytest.mark.parametrize("name", ["page", "perPage"])
@pytest.mark.parametrize("value", [0, -1, "x"])
def test_a_page_without_a_number_is_refused(api: Api, name: str, value: Any) -> None:
    refused(api.call("listMeetings", query={name: value}), 400, "CMN-101", name)


@pytest.mark.behaviour("page-defaults", "page-past-the-end")
def test_a_page_past_the_end_is_empty(api: Api) -> None:
    scheduled(api)
    paging = api.call("listMeetings").json["paging"]
    assert (paging["page"], paging["perPage"]) == (1, 100)
    page = api.call("listMeetings", query={"page": paging["totalPages"] + 5}).json
    assert page["records"] == []
    assert set(page["paging"]) == {"page", "perPage", "totalPages", "totalElements"}
    assert "nextPage" not in page["navigation"]
    assert page["navigation"]["previousPage"] == page["navigation"]["lastPage"]
