"""When to send a request once more, how long to wait before, and when to give up."""

from __future__ import annotations

import json
import logging
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

#: Everything the clients log goes here: DEBUG for each outcome, INFO for each retry.
LOG = logging.getLogger("meetpact_clients")
IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
FOREVER = float("inf")
LATE = "the answer did not arrive within the time budget"


@dataclass(frozen=True)
class Retries:
    """The rules by which a request is sent once more.

    GET, PUT and DELETE: when the connection fails, and after 408, 429 and 5xx. POST and PATCH: only where the server
    says that nothing happened, that is after 429, or 503 with Retry-After. Nothing else is ever sent twice.

    Args:
        times: how many more times at most; 0 turns retrying off.
        first: seconds to wait before the first; every further wait is twice as long, less up to half by chance. A wait
            that the server asks for (Retry-After, as seconds or as a date, or milliseconds in the body) is kept to
            instead, plus up to a tenth by chance.
        most: seconds that such a wait is at most, unless the server asks for it.
        budget: seconds that a call may take in all, tries and waits together; the longest timeout when left out.
    """

    times: int = 2
    first: float = 0.5
    most: float = 8.0
    budget: float | None = None

    def wait(self, done: int, method: str, status: int | None, asked: float | None) -> float | None:
        """Seconds to wait before the try after `done` retries, or None for no such try.

        Without `status` the connection failed; `asked` are the seconds that the server asks to wait.
        """
        if done >= self.times or not _repeatable(method, status, asked):
            return None
        if asked is not None:
            return asked * random.uniform(1.0, 1.1)
        return min(self.most, self.first * 2.0**done) * random.uniform(0.5, 1.0)


def _repeatable(method: str, status: int | None, asked: float | None) -> bool:
    if method in IDEMPOTENT:
        return status is None or status in (408, 429) or 500 <= status <= 599
    return status == 429 or (status == 503 and asked is not None)


class RetryTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends through another transport, by rules, and gives answers whose bodies have arrived; sync or async as it is.

    `httpx.Client(transport=RetryTransport(httpx.HTTPTransport()))` has it too. The `extensions` of an answer say how
    many `retries` there were, and of a refusal how many seconds its server asks to wait, as `retry_after`.

    Args:
        wrapped: what sends.
        rules: for requests whose `extensions` have no `retries` of their own.
    """

    def __init__(
        self, wrapped: httpx.BaseTransport | httpx.AsyncBaseTransport, rules: Retries = Retries()
    ) -> None:
        self._wrapped: Any = wrapped
        self._rules = rules

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        tries = _Tries(request, self._rules)
        while True:
            try:
                tries.clip()
                response: httpx.Response = self._wrapped.handle_request(request)
                if isinstance(response.stream, httpx.SyncByteStream) and not response.is_closed:
                    response.stream = _Timely(response.stream, tries.deadline)
                    response.read()
                wait = tries.after(response)
                if wait is None:
                    return response
            except httpx.TransportError as error:
                wait = tries.after(error)
                if wait is None:
                    raise
            time.sleep(wait)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        import anyio  # of httpx's own dependencies: asyncio and trio alike, and not needed before

        tries = _Tries(request, self._rules)
        while True:
            try:
                try:
                    with anyio.fail_after(tries.clip()):
                        response: httpx.Response = await self._wrapped.handle_async_request(request)
                        await response.aread()
                except TimeoutError:
                    raise httpx.ReadTimeout(LATE, request=request) from None
                wait = tries.after(response)
                if wait is None:
                    return response
            except httpx.TransportError as error:
                wait = tries.after(error)
                if wait is None:
                    raise
            await anyio.sleep(wait)

    def close(self) -> None:
        self._wrapped.close()

    async def aclose(self) -> None:
        await self._wrapped.aclose()


class _Timely(httpx.SyncByteStream):
    """A body that has to arrive before a deadline, however slowly its bytes trickle."""

    def __init__(self, stream: httpx.SyncByteStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        try:
            for chunk in self._stream:
                if time.monotonic() > self._deadline:
                    raise httpx.ReadTimeout(LATE)
                yield chunk
        finally:
            self.close()

    def close(self) -> None:
        self._stream.close()


class _Tries:
    """One request on its way: how often it was sent, and what is left of its time."""

    def __init__(self, request: httpx.Request, rules: Retries) -> None:
        self._request = request
        self._rules: Retries = request.extensions.get("retries", rules)
        self._limits: Mapping[str, float | None] = request.extensions.get("timeout", {})
        self._done = 0
        longest = max((FOREVER if each is None else each for each in self._limits.values()), default=FOREVER)
        self.deadline = time.monotonic() + (longest if self._rules.budget is None else self._rules.budget)

    def clip(self) -> float:
        """Lets no timeout of the next try be longer than what is left, which is returned."""
        left = max(self.deadline - time.monotonic(), 0.001)
        if left < FOREVER:
            limits = {name: left if each is None else min(each, left) for name, each in self._limits.items()}
            self._request.extensions["timeout"] = limits
        return left

    def after(self, outcome: httpx.Response | httpx.TransportError) -> float | None:
        """Seconds to wait before sending once more, or None."""
        request, status, asked, told = self._request, None, None, type(outcome).__name__
        if isinstance(outcome, httpx.Response):
            status, told = outcome.status_code, str(outcome.status_code)
            outcome.extensions["retries"] = self._done
            if not outcome.is_success:
                asked = asked_to_wait(outcome, request.extensions.get("retry_after_ms", ()))
                outcome.extensions["retry_after"] = asked
        wait = self._rules.wait(self._done, request.method, status, asked)
        name = request.extensions.get("operation", request.url.path)
        used_up = not isinstance(request.stream, httpx.ByteStream)  # and cannot be sent again
        if wait is None or used_up or time.monotonic() + wait > self.deadline:
            LOG.debug("%s %s: %s", request.method, name, told)
            return None
        LOG.info("%s %s: %s, once more in %.2f s", request.method, name, told, wait)
        self._done += 1
        return wait


def asked_to_wait(response: httpx.Response, milliseconds: Sequence[str]) -> float | None:
    """Seconds that an answer asks to wait, or None.

    Milliseconds in the body, at a path of keys, are the finest statement and win; then Retry-After in seconds; then its
    date, counted from the server's own clock where the answer has a Date.
    """
    try:
        found: Any = json.loads(response.content) if milliseconds else None
        for step in milliseconds:
            found = found[step]
    except (KeyError, TypeError, ValueError, IndexError, RecursionError):
        found = None
    if type(found) in (int, float) and 0 <= found < 1e12:
        return float(found) / 1000
    stated = response.headers.get("retry-after", "").strip()
    try:
        seconds = float(stated)
    except ValueError:
        end, start = _seconds(stated), _seconds(response.headers.get("date", ""))
        return None if end is None else max(0.0, end - (time.time() if start is None else start))
    return seconds if 0 <= seconds < 1e9 else None


def _seconds(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, TypeError, OverflowError, OSError):
        return None
