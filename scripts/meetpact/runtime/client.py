"""The two clients that every provider's is made of: one waits for its answers, one awaits them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Self, TypeVar, Unpack

import httpx

from .base import LOG, RETRIES, TIMEOUT, Base, HttpOptions, Response, Timeout, Token
from .calls import Call
from .retries import Retries

T = TypeVar("T")

__all__ = [
    "LOG", "RETRIES", "TIMEOUT", "AsyncClient", "HttpOptions", "Response", "SyncClient", "Timeout", "Token",
]  # fmt: skip


class SyncClient(Base):
    """Sends calls and waits for their answers."""

    _http: httpx.Client

    def __init__(
        self,
        token: Token | None,
        base_url: str,
        timeout: float | httpx.Timeout,
        retries: Retries,
        strict: bool,
        identities: Mapping[str, str | None],
        headers: Mapping[str, str],
        transport: httpx.BaseTransport | None,
        **options: Unpack[HttpOptions],
    ) -> None:
        self._configure(token, base_url, timeout, retries, strict, identities, headers)
        self._http = httpx.Client(transport=transport, **options)
        self._headers(self._http.headers)

    def __enter__(self) -> Self:
        self._http.__enter__()
        return self

    def __exit__(self, *exception: Any) -> None:
        self._http.__exit__(*exception)

    def close(self) -> None:
        """Closes the connections; `with` does it by itself."""
        self._http.close()

    def with_options(
        self, *, timeout: Timeout = None, retries: Retries | None = None, strict: bool | None = None
    ) -> Self:
        """A client with other rules, on the same connections."""
        return self._varied(timeout, retries, strict)

    def send(self, call: Call[T], *, timeout: Timeout = None) -> T:
        """Sends a call of the lower layer, e.g. `send(api.get_meeting("1"))`, and gives its result.

        Raises:
            ApiError: see its tree.
        """
        response, token, _ = self._exchange(call, timeout)
        return self._result(call, response, token)

    def raw(self, call: Call[T], *, timeout: Timeout = None) -> Response[T]:
        """Like `send`, and gives the whole answer: status, headers, bytes, and the result as `parsed`."""
        response, token, retries = self._exchange(call, timeout)
        return Response(self._result(call, response, token), response, retries)

    def _exchange(self, call: Call[Any], timeout: Timeout) -> tuple[httpx.Response, str, int]:
        start, done = time.monotonic(), 0
        while True:
            request, token = self._request(call, timeout, self._http.cookies)
            outcome: httpx.Response | Exception
            try:
                outcome = self._http.send(request)
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
                outcome = error
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                return outcome, token, done
            wait = self._retry(call, done, start, outcome)
            if wait is None:
                if isinstance(outcome, httpx.Response):
                    return outcome, token, done
                raise self._failure(call, outcome, token)
            time.sleep(wait)
            done += 1


class AsyncClient(Base):
    """Sends calls and awaits their answers."""

    _http: httpx.AsyncClient

    def __init__(
        self,
        token: Token | None,
        base_url: str,
        timeout: float | httpx.Timeout,
        retries: Retries,
        strict: bool,
        identities: Mapping[str, str | None],
        headers: Mapping[str, str],
        transport: httpx.AsyncBaseTransport | None,
        **options: Unpack[HttpOptions],
    ) -> None:
        self._configure(token, base_url, timeout, retries, strict, identities, headers)
        self._http = httpx.AsyncClient(transport=transport, **options)
        self._headers(self._http.headers)

    async def __aenter__(self) -> Self:
        await self._http.__aenter__()
        return self

    async def __aexit__(self, *exception: Any) -> None:
        await self._http.__aexit__(*exception)

    async def close(self) -> None:
        """Closes the connections; `async with` does it by itself."""
        await self._http.aclose()

    def with_options(
        self, *, timeout: Timeout = None, retries: Retries | None = None, strict: bool | None = None
    ) -> Self:
        """A client with other rules, on the same connections."""
        return self._varied(timeout, retries, strict)

    async def send(self, call: Call[T], *, timeout: Timeout = None) -> T:
        """Sends a call of the lower layer, e.g. `await send(api.get_meeting("1"))`, and gives its result.

        Raises:
            ApiError: see its tree.
        """
        response, token, _ = await self._exchange(call, timeout)
        return self._result(call, response, token)

    async def raw(self, call: Call[T], *, timeout: Timeout = None) -> Response[T]:
        """Like `send`, and gives the whole answer: status, headers, bytes, and the result as `parsed`."""
        response, token, retries = await self._exchange(call, timeout)
        return Response(self._result(call, response, token), response, retries)

    async def _exchange(self, call: Call[Any], timeout: Timeout) -> tuple[httpx.Response, str, int]:
        start, done = time.monotonic(), 0
        while True:
            request, token = self._request(call, timeout, self._http.cookies)
            outcome: httpx.Response | Exception
            try:
                outcome = await self._http.send(request)
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
                outcome = error
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                return outcome, token, done
            wait = self._retry(call, done, start, outcome)
            if wait is None:
                if isinstance(outcome, httpx.Response):
                    return outcome, token, done
                raise self._failure(call, outcome, token)
            await _sleep(wait)
            done += 1


async def _sleep(seconds: float) -> None:
    from anyio import sleep  # of httpx's own dependencies: asyncio and trio alike, and not needed before

    await sleep(seconds)
