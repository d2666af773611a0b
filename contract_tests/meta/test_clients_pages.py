"""The lists of the generated clients, page by page."""

import asyncio
from collections.abc import Callable
from itertools import islice

import httpx
import pytest
from canned import MEETING, TOKEN, Server
from meetpact.spec import load
from meetpact_clients.cloudflare import AsyncCloudflare, Cloudflare
from meetpact_clients.whereby import Whereby


def paging(total: int) -> dict[str, int]:
    return {"total_count": total, "start_offset": 0, "end_offset": total}


def cloudflare_pages(total: int, size: int) -> Callable[[httpx.Request], httpx.Response]:
    example = load("cloudflare").operations["listMeetings"].success.example["data"][0]

    def answer(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params.get("page_no", 1))
        wanted = int(request.url.params.get("per_page", size))
        titles = [str(number) for number in range(total)][(page - 1) * wanted : page * wanted]
        data = [{**example, "title": title} for title in titles]
        return httpx.Response(200, json={"success": True, "data": data, "paging": paging(total)})

    return answer


@pytest.mark.parametrize(("total", "size", "requests"), [(0, 3, 1), (2, 3, 1), (3, 3, 1), (7, 3, 3), (9, 3, 3)])
def test_numbered_pages_are_all_gone_through_with_no_request_too_many(total: int, size: int, requests: int) -> None:
    answer, sent = cloudflare_pages(total, size), list[httpx.Request]()

    def counted(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return answer(request)

    client = Cloudflare(TOKEN, account_id="a", app_id="b", transport=httpx.MockTransport(counted))
    listing = client.list_meetings()
    assert sent == []  # lazily
    assert [meeting.title for meeting in listing] == [str(number) for number in range(total)]
    assert len(sent) == requests
    assert len(list(client.list_meetings(per_page=size).pages())) == requests
    sent.clear()
    rest = [meeting.title for meeting in client.list_meetings(page_no=2, per_page=size)]
    assert rest == [str(number) for number in range(size, total)]
    assert len(sent) == max(1, requests - 1)


def test_an_async_list_goes_through_all_pages_too() -> None:
    async def run() -> list[object]:
        transport = httpx.MockTransport(cloudflare_pages(7, 3))
        async with AsyncCloudflare(TOKEN, account_id="a", app_id="b", transport=transport) as client:
            assert len([page async for page in client.list_meetings().pages()]) == 3
            return [meeting.title async for meeting in client.list_meetings()]

    assert asyncio.run(run()) == [str(number) for number in range(7)]


def test_a_cursor_that_comes_again_ends_the_list() -> None:
    server = Server(httpx.Response(200, json={"results": [MEETING], "cursor": "same"}))
    listing = Whereby(TOKEN, transport=server.transport).list_meetings()
    assert len(list(islice(listing, 5))) == 2
