"""When to send a request once more, and how long to wait before."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})


@dataclass(frozen=True)
class Retries:
    """The rules by which a request is sent once more.

    GET, PUT and DELETE: when the connection fails, and after 408, 429 and 5xx. POST and PATCH: only where the server
    says that nothing happened, that is after 429, or 503 with Retry-After. Nothing else is ever sent twice.

    Args:
        times: how many more times at most; 0 turns retrying off.
        first: seconds to wait before the first; every further wait is twice as long, less up to half by chance.
        most: seconds that such a wait is at most.
        budget: seconds that a call may take in all, its waits included: no wait begins that would end later. A wait
            that the server asks for (Retry-After, as seconds or as a date, or milliseconds in the body) is kept to,
            plus up to a tenth by chance.
    """

    times: int = 2
    first: float = 0.5
    most: float = 8.0
    budget: float = 60.0

    def wait(self, done: int, method: str, status: int | None, asked: float | None, spent: float) -> float | None:
        """Seconds to wait before sending once more, or None for not at all.

        Args:
            done: how many retries there were already.
            method: of the request.
            status: of the answer; None when the connection failed.
            asked: seconds that the server asks to wait, or None.
            spent: seconds since the call began.
        """
        if done >= self.times or not self._allowed(method, status, asked):
            return None
        if asked is not None:
            wait = asked * random.uniform(1.0, 1.1)
        else:
            wait = min(self.most, self.first * 2**done) * random.uniform(0.5, 1.0)
        return wait if spent + wait <= self.budget else None

    def _allowed(self, method: str, status: int | None, asked: float | None) -> bool:
        if method in IDEMPOTENT:
            return status is None or status in (408, 429) or 500 <= status <= 599
        return status == 429 or (status == 503 and asked is not None)


def asked_to_wait(headers: Mapping[str, str], milliseconds: object = None) -> float | None:
    """Seconds that an answer asks to wait, or None.

    Milliseconds in the body are the finest statement and win; then Retry-After in seconds; then its date, counted from
    the server's own clock where the answer has a Date.
    """
    if isinstance(milliseconds, (int, float)) and not isinstance(milliseconds, bool) and milliseconds >= 0:
        return float(milliseconds) / 1000
    stated = headers.get("retry-after", "").strip()
    if not stated:
        return None
    try:
        seconds = float(stated)
    except ValueError:
        return _until(stated, headers.get("date"))
    return seconds if 0 <= seconds < float("inf") else None


def _until(stated: str, now: str | None) -> float | None:
    try:
        end = parsedate_to_datetime(stated).timestamp()
    except (ValueError, TypeError, OverflowError, OSError):
        return None
    try:
        start = parsedate_to_datetime(now).timestamp() if now else time.time()
    except (ValueError, TypeError, OverflowError, OSError):
        start = time.time()
    return max(0.0, end - start)
