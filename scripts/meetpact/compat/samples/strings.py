"""Strings of a flat schema: one that fits, and those at its edges."""

from collections.abc import Iterator

from meetpact.compat.regular import difference
from meetpact.compat.samples.steps import NoSample, tried
from meetpact.compat.schemas import Flat

BY_FORMAT = {
    "date": "2030-01-01",
    "date-time": "2030-01-01T00:00:00Z",
    "time": "12:00:00Z",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
#: What a text may be read as a number by.
NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
LONGEST_STRING = 200_000


def strings(flat: Flat, other: Flat) -> Iterator[str]:
    """Strings at the edges of two flat schemas."""
    if "string" not in flat.get("type", ["string"]) or "enum" in flat:
        return
    yield from tried(next, fitting(flat))
    lengths = {one[key] for one in (flat, other) for key in ("minLength", "maxLength") if key in one}
    around = sorted({max(0, length + by) for length in lengths for by in (-1, 0, 1)} | {0, 1, 5})
    patterns = flat.get("patterns", [])
    for length in around:
        if length <= LONGEST_STRING:
            yield "a" * length
            for name in flat.get("formats", []):
                yield from stretched(name, length)
            if patterns and length <= 400:
                yield from difference(patterns, None, length, length, 1)[0]
    if patterns:
        yield from difference(patterns, [NUMBER], flat.get("minLength", 0), flat.get("maxLength"), 1)[0]
    yield from difference(patterns, other.get("patterns", []), flat.get("minLength", 0), flat.get("maxLength"), 3)[0]
    yield from BY_FORMAT.values()
    yield from ("2030-13-45", "not a format", " ", "é", "0", "A1")


def stretched(name: str, length: int) -> Iterator[str]:
    """A string of a format that is as long as asked, where there is one."""
    if name == "uri" and length > 20:
        yield "https://example.com/" + "a" * (length - 20)
    elif name in ("email", "hostname"):
        lead = "someone@" if name == "email" else ""
        labels = "a" + "".join("." if index % 60 == 59 else "a" for index in range(length - len(lead) - 1))
        if len(labels) == length - len(lead) and labels and not labels.endswith("."):
            yield lead + labels
    elif name == "date-time" and length > 21:
        yield f"2030-01-01T00:00:00.{'0' * (length - 21)}Z"


def fitting(flat: Flat) -> Iterator[str]:
    """Strings that should fit, the most telling first."""
    least, most = flat.get("minLength", 0), flat.get("maxLength")
    if least > LONGEST_STRING or (most is not None and least > most):
        raise NoSample
    for name in flat.get("formats", []):
        if name in BY_FORMAT:
            if least > len(BY_FORMAT[name]):
                yield from stretched(name, least)
            yield BY_FORMAT[name]
    if flat.get("patterns"):
        found, _ = difference(flat["patterns"], None, max(least, 1), most, 1)
        yield from found or difference(flat["patterns"], None, least, most, 1)[0]
    text = "text"
    yield text[:most] if most is not None and most < 4 else text if least <= 4 else "a" * least


def key_of(pattern: str) -> str:
    """A name that matches a pattern."""
    found, _ = difference([pattern], None, 1, None, 1)
    return found[0] if found else "x"
