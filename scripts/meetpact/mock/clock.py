"""The time as a mock sees it, and moments as texts."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any


class Clock:
    """The time as the mock sees it, in UTC; it can be frozen, set and moved."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._offset = 0.0
        self._frozen: float | None = None

    def milliseconds(self) -> int:
        """The current moment in milliseconds since 1970."""
        return int((self._frozen if self._frozen is not None else self._now() + self._offset) * 1000)

    def now(self) -> datetime:
        """The current moment, to the millisecond."""
        return at(self.milliseconds())

    def freeze(self) -> None:
        """Stops the time here."""
        self._frozen = self.now().timestamp()

    def advance(self, by: timedelta) -> None:
        """Moves the time on, frozen or running."""
        if self._frozen is not None:
            self._frozen = round(self._frozen + by.total_seconds(), 6)
        else:
            self._offset += by.total_seconds()

    @property
    def frozen(self) -> bool:
        """Whether the time stands still."""
        return self._frozen is not None

    def set(self, moment: datetime, *, frozen: bool = False) -> None:
        """Makes it `moment` now, and stops the time there when `frozen`."""
        seconds = moment.timestamp()
        self._offset, self._frozen = (0.0, seconds) if frozen else (seconds - self._now(), None)

    def resume(self) -> None:
        """Lets a frozen time go on from where it stands."""
        if self._frozen is not None:
            self._offset, self._frozen = self._frozen - self._now(), None

    def reset(self) -> None:
        """Back to the real time."""
        self._offset, self._frozen = 0.0, None

    def dump(self) -> Any:
        """How it differs from the real time: seconds of offset, and the frozen moment or None."""
        return [self._offset, self._frozen]

    def load(self, dumped: Any) -> None:
        """As another clock was when `dump` was called."""
        self._offset, self._frozen = dumped


def at(milliseconds: int) -> datetime:
    """The moment so many milliseconds after the start of 1970."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def utc(moment: datetime) -> str:
    """A moment as `2099-05-07T17:42:49.000Z`; one without an offset is read as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """An RFC 3339 time; one without an offset is read as UTC. Raises ValueError."""
    known = text.upper()
    if known[17:19] == "60":  # a leap second, which datetime lacks
        known = f"{known[:17]}59{known[19:]}"
    if known.startswith("0000"):  # and the year 0, which is a leap year
        known = f"0004{known[4:]}"
    found = datetime.fromisoformat(known)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
