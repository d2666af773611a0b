"""Reading and writing moments."""

import re
from datetime import UTC, datetime, timedelta, timezone

_FORM = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)


def moment(text: str, *, zone_needed: bool = True) -> datetime | None:
    """The moment that `text` names by RFC 3339, in UTC; None when it names none. Without an offset UTC is meant."""
    found = _FORM.fullmatch(text)
    if not found or (zone_needed and not found[8]):
        return None
    offset = timedelta(0)
    if found[8] and found[8] not in "Zz":
        hours, minutes = int(found[8][1:3]), int(found[8][4:6])
        if hours > 23 or minutes > 59:
            return None
        offset = timedelta(hours=hours, minutes=minutes) * (-1 if found[8][0] == "-" else 1)
    second = int(found[6])
    try:
        read = datetime(
            int(found[1]),
            int(found[2]),
            int(found[3]),
            int(found[4]),
            int(found[5]),
            min(second, 59),
            int((found[7] or "0")[:6].ljust(6, "0")),
            timezone(offset),
        )
        leap = timedelta(seconds=1) if second == 60 else timedelta(0)
        return read.astimezone(UTC) + leap if second <= 60 else None
    except (ValueError, OverflowError):
        return None


def milliseconds(when: datetime) -> str:
    """As Whereby writes it."""
    return f"{when.year:04}-{when:%m-%dT%H:%M:%S}.{when.microsecond // 1000:03}Z"


def seconds(when: datetime) -> str:
    """As RingCentral writes it."""
    return f"{when.year:04}-{when:%m-%dT%H:%M:%S}Z"


def offset(when: datetime) -> str:
    """With microseconds and a numeric offset, which is as good as a Z."""
    return f"{when.year:04}-{when:%m-%dT%H:%M:%S}.{when.microsecond:06}+00:00"


class Clock:
    """The time of day, never the same twice; `ahead` is how far it was moved."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)
        self._last = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """The moment, at least a microsecond after the last one it gave."""
        self._last = max(datetime.now(UTC) + self.ahead, self._last + timedelta(microseconds=1))
        return self._last
