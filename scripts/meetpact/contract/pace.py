"""How fast and how often a live target is asked: a rate, a budget, and the patience it asks for."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from meetpact.contract.skips import NotSent, Spent

#: A target that asks for more patience than this is not waited for, in seconds.
LONGEST_WAIT = 120.0
TRIES = 4


class Pace:
    """Sends requests no faster than `rate` a second and no more than `budget` in all; a 429 is waited out."""

    def __init__(
        self,
        rate: float,
        budget: int,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.rate = rate
        self.budget = budget
        self.sent = 0
        self.waited = 0.0
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0

    def send(self, send: Callable[[], httpx.Response], reserve: int = 0) -> httpx.Response:
        """The answer to a request; `reserve` requests of the budget are kept for something else.

        Raises:
            NotSent: the budget is spent, or the target asks to wait for longer than is sensible.
        """
        for _ in range(TRIES):
            self._spend(reserve)
            response = send()
            wait = patience(response)
            if wait is None:
                return response
            if wait > LONGEST_WAIT:
                raise NotSent(f"the target asks to wait {wait:.0f} s, longer than the {LONGEST_WAIT:.0f} s of this run")
            self.waited += wait
            self._sleep(wait)
        raise NotSent(f"the target still refuses with 429 after {TRIES} tries and the waiting it asked for")

    def _spend(self, reserve: int) -> None:
        if self.sent + reserve >= self.budget:
            raise Spent(f"the budget of {self.budget} requests is spent")
        self.sent += 1
        now = self._clock()
        if now < self._next:
            self._sleep(self._next - now)
        self._next = max(now, self._next) + 1 / self.rate


def patience(response: httpx.Response) -> float | None:
    """The seconds after which to try again when the answer is a 429, else None.

    From `msLeft` in the body (milliseconds, the most precise), from `Retry-After` (seconds or a date), or one second.
    """
    if response.status_code != 429:
        return None
    try:
        body = json.loads(response.read())
        left = body.get("data", body).get("msLeft")
        if isinstance(left, int | float) and left >= 0:
            return float(left) / 1000
    except (ValueError, AttributeError):
        pass
    text = response.headers.get("retry-after", "")
    if text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return 1.0
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
