"""The formats that are checked, each by a function of a string."""

import datetime
import re
from collections.abc import Callable

_DATE_TIME = r"^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$"
_TIME = r"^\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$"
_UUID = r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
_HOST = r"^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"
_URI = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*$"
_EMAIL = r"^[^@\s]+@[^@\s]+$"


def follows(name: str, text: str) -> bool:
    """Whether a string keeps a format; every string keeps one that nobody checks."""
    check = CHECKS.get(name)
    try:
        return check is None or bool(check(text))
    except ValueError:
        return False


def _date_time(text: str) -> bool:
    found = re.match(_DATE_TIME, text, re.ASCII)
    return bool(found and datetime.date.fromisoformat(found[1]) and _clock(found[2]))


def _clock(text: str) -> bool:
    hour, minute, second = (int(part) for part in text[:8].split(":"))
    return hour < 24 and minute < 60 and second <= 60


def _date(text: str) -> bool:
    return len(text) == 10 and bool(datetime.date.fromisoformat(text))


def _ipv4(text: str) -> bool:
    import ipaddress

    return bool(ipaddress.IPv4Address(text)) or True


def _ipv6(text: str) -> bool:
    import ipaddress

    return "%" not in text and (bool(ipaddress.IPv6Address(text)) or True)


CHECKS: dict[str, Callable[[str], object]] = {
    "date": _date,
    "date-time": _date_time,
    "time": lambda text: re.match(_TIME, text, re.ASCII) and _clock(text),
    "email": lambda text: re.match(_EMAIL, text),
    "hostname": lambda text: re.match(_HOST, text),
    "ipv4": _ipv4,
    "ipv6": _ipv6,
    "uri": lambda text: re.match(_URI, text),
    "uuid": lambda text: re.match(_UUID, text),
}
