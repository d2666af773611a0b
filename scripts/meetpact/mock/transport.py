"""httpx without a socket: requests go to a mock in the same process."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

import httpx

from meetpact.mock.delivery import Delivery, Hindered
from meetpact.mock.request import Request

if TYPE_CHECKING:
    from meetpact.mock.core import Mock


class Transport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Carries httpx's requests to a mock in the same process, for sync and async clients.

    A reply that a fault holds back beyond the client's read timeout raises `httpx.ReadTimeout` at once: no test waits
    for what will not come. A connection that a fault resets raises `httpx.ReadError` in the middle of the body.
    """

    def __init__(self, mock: "Mock") -> None:
        self._mock = mock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        delivery = self._deliver(request, request.read())
        if not isinstance(delivery, Hindered):
            return _whole(request, delivery)
        _check_timeout(request, delivery)
        time.sleep(delivery.delay)
        stream = _Stream(request, delivery)
        return httpx.Response(delivery.status, headers=delivery.headers, stream=stream, request=request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        delivery = self._deliver(request, await request.aread())
        if not isinstance(delivery, Hindered):
            return _whole(request, delivery)
        _check_timeout(request, delivery)
        await asyncio.sleep(delivery.delay)
        stream = _Stream(request, delivery)
        return httpx.Response(delivery.status, headers=delivery.headers, stream=stream, request=request)

    def _deliver(self, request: httpx.Request, body: bytes) -> Delivery:
        path, _, query = request.url.raw_path.partition(b"?")
        headers = {name.lower(): value for name, value in request.headers.items()}
        return self._mock.deliver(Request(request.method, path, query, headers, body))


def _whole(request: httpx.Request, delivery: Delivery) -> httpx.Response:
    return httpx.Response(delivery.status, headers=delivery.headers, content=delivery.body, request=request)


def _check_timeout(request: httpx.Request, delivery: Hindered) -> None:
    patience = request.extensions.get("timeout", {}).get("read")
    slowest = max(delivery.delay, delivery.pause)
    if delivery.never or (patience is not None and slowest > patience):
        raise httpx.ReadTimeout("the mock was told to let the client wait", request=request)


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, or breaks off."""

    def __init__(self, request: httpx.Request, delivery: Hindered) -> None:
        self._request = request
        self._delivery = delivery

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._delivery.pieces():
            time.sleep(self._delivery.pause)
            yield piece
        self._break()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._delivery.pieces():
            await asyncio.sleep(self._delivery.pause)
            yield piece
        self._break()

    def _break(self) -> None:
        if self._delivery.cut is not None:
            raise httpx.ReadError("the mock was told to reset the connection", request=self._request)
