"""Cloudflare RealtimeKit: lists: filters, pages, order."""

import uuid
from datetime import timedelta, timezone
from itertools import pairwise

import pytest
from meetpact.contract.api import Api

from behaviours.cloudflare.calls import Listing, done, later, opened, when


@pytest.fixture(params=["listMeetings", "listParticipants"])
def listing(api: Api, request: pytest.FixtureRequest) -> Listing:
    return Listing(api, request.param)


@pytest.mark.behaviour("time-range")
def test_only_meetings_inside_the_range_are_listed(api: Api) -> None:
    meetings = Listing(api)
    made = meetings.spread(3)
    start, end = ((when(a) + (when(b) - when(a)) / 2).isoformat() for a, b in pairwise(made))
    for query, inside in (
        ({"start_time": start}, made[1:]),
        ({"end_time": end}, made[:2]),
        ({"start_time": start, "end_time": end}, made[1:2]),
    ):
        listed = meetings.ids(**query)
        assert [row for row in made if row["id"] in listed] == inside, query


@pytest.mark.behaviour("time-range-is-about-creation")
def test_the_range_is_about_creation_and_includes_its_ends(api: Api) -> None:
    meetings = Listing(api)
    made = meetings.add()
    later(api, "updateMeeting", made, {"status": "INACTIVE"})
    for zeros, minutes in enumerate((0, 330, -840, 840)):
        moment = when(made).astimezone(timezone(timedelta(minutes=minutes)))
        text = f"{moment:%Y-%m-%dT%H:%M:%S.%f}{'0' * zeros}{moment.isoformat()[-6:]}"
        for query in ({"start_time": text}, {"end_time": text}, {"start_time": text, "end_time": text}):
            assert meetings.ids(**query) == [made["id"]], query


@pytest.mark.costly
@pytest.mark.behaviour("nothing-and-zero-mean-first-page")
def test_no_number_and_zero_mean_the_first_page_of_30(listing: Listing) -> None:
    for _ in range(31):
        listing.add()
    first = listing.page()
    assert (len(first["data"]), first["paging"]["start_offset"], first["paging"]["end_offset"]) == (30, 1, 30)
    for nothing in (0, ""):
        for query in ({"page_no": nothing}, {"per_page": nothing}, {"page_no": nothing, "per_page": nothing}):
            assert listing.page(**query) == first, query


@pytest.mark.costly
@pytest.mark.behaviour("pages", "empty-page")
@pytest.mark.parametrize("count", [0, 5])
def test_pages_of_every_size_tile_the_list_and_what_is_beyond_is_empty(listing: Listing, count: int) -> None:
    made = {listing.add()["id"] for _ in range(count)}
    for size in range(1, count + 2):
        seen: list[str] = []
        for number in range(1, count + 2):
            page = listing.page(page_no=number, per_page=size)
            start = len(seen) + 1 if page["data"] else 0
            seen += [item["id"] for item in page["data"]]
            assert len(seen) == min(number * size, count)
            assert page["paging"] == {"total_count": count, "start_offset": start, "end_offset": start and len(seen)}
        assert set(seen) == made


@pytest.mark.behaviour("newest-first")
def test_lists_begin_with_the_newest_and_keep_their_order(listing: Listing) -> None:
    oldest, *_, newest = listing.spread(4)
    listing.change(oldest)
    items = listing.page()["data"]
    assert items[0]["id"] == newest["id"]
    assert items == sorted(items, key=when, reverse=True)
    assert listing.page()["data"] == items


@pytest.mark.behaviour("search", "status-filter")
def test_the_list_can_be_searched_by_id_and_title_and_narrowed_to_one_status(api: Api) -> None:
    meetings, nameless, _ = Listing(api), opened(api), Listing(api).add()
    closed, other = meetings.add(), meetings.add()
    done(api, "updateMeeting", closed, body={"status": "INACTIVE"})
    assert set(meetings.ids(search=meetings.word[4:-4])) == {closed["id"], other["id"]}
    assert meetings.ids(search=closed["id"]) == [closed["id"]]
    assert meetings.ids(search=f"{meetings.word} {uuid.uuid4().hex}") == []
    assert meetings.ids(search=nameless["id"][1:]) == [nameless["id"]]
    assert meetings.ids(status="ACTIVE") == [other["id"]]
    assert meetings.ids(status="INACTIVE") == [closed["id"]]
