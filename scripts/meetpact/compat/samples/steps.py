"""The way from a schema to one of its parts, and what every maker of values shares."""

from collections.abc import Callable, Iterator
from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.schemas import Flat

#: A step from a schema to one of its parts: ("property", name), ("items",), ("prefix", 0), ("extra",),
#: ("pattern", regex), ("branch", which group, which alternative).
Step = tuple[Any, ...]


ORDER = ("object", "array", "string", "integer", "number", "boolean", "null")
UNDECLARED = "not-declared"
MOST_MEMBERS = 400


class NoSample(Exception):
    """No value was found."""


def tried(make: Callable[..., Any], *given: Any) -> Iterator[Any]:
    """What `make` makes of the given, if it makes a value."""
    try:
        yield make(*given)
    except (NoSample, RecursionError):
        return


def part(flat: Flat, step: Step) -> Raw:
    """The schema of a part of a flat schema."""
    if step[0] == "property":
        return flat.get("properties", {}).get(step[1], flat.get("additionalProperties", True))
    if step[0] == "pattern":
        return flat.get("patternProperties", {}).get(step[1], flat.get("additionalProperties", True))
    if step[0] == "prefix":
        return flat["prefixItems"][step[1]]
    return flat.get({"items": "items", "extra": "additionalProperties"}[step[0]], True)


def implied(flat: Flat) -> str:
    """The type that an untyped schema seems to mean."""
    for name, keywords in (
        ("object", ("properties", "required", "additionalProperties", "patternProperties", "minProperties")),
        ("array", ("items", "prefixItems", "minItems", "maxItems", "contains")),
        ("string", ("minLength", "maxLength", "patterns", "formats")),
        ("number", ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multiples")),
    ):
        if any(keyword in flat for keyword in keywords):
            return name
    return "string"
