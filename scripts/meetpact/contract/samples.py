"""Values made from a schema: valid ones, and the ones just outside."""

import re
from collections.abc import Iterator
from typing import Any

from meetpact.claims import nullable, parts
from meetpact.errors import MeetpactError
from meetpact.spec import Schema, Spec

_STRINGS = {
    "date-time": "2099-01-02T03:04:05Z",
    "date": "2099-01-02",
    "uuid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "uri": "https://example.com/a",
    "email": "someone@example.com",
}
_BAD_STRINGS = {
    "date-time": ("yesterday", "2099-13-02T03:04:05Z", "2099-01-02"),
    "date": ("yesterday", "2099-13-02"),
    "uuid": ("not-a-uuid",),
    "uri": ("no uri at all",),
    "email": ("nobody",),
}
_OTHER_VALIDS = {
    "date-time": ("2099-05-07T17:42:49-05:00", "2099-05-07T17:42:49.123Z"),
    "uri": ("http://example.com/a?b=%C3%A9&c#d",),
}
_STRANGERS = {
    "string": 12345,
    "integer": "seven",
    "number": "seven",
    "boolean": "perhaps",
    "object": "text",
    "array": "text",
}


def sample(spec: Spec, schema: Schema) -> Any:
    """A valid value, with every property that may be sent."""
    node, _ = spec.follow(nullable(schema) or schema)
    if "example" in node:
        return node["example"]
    for keyword in ("const", "enum"):
        if keyword in node:
            return node[keyword] if keyword == "const" else node[keyword][0]
    kind = kinds(node)[0]
    if kind == "object":
        return {
            name: sample(spec, inner)
            for part, _ in parts(spec, node, "")
            for name, inner in part.get("properties", {}).items()
            if not inner.get("readOnly")
        }
    if kind == "array":
        return [sample(spec, node.get("items", {}))] * max(1, node.get("minItems", 1))
    if kind in ("integer", "number"):
        if "exclusiveMinimum" in node or "exclusiveMaximum" in node:
            return node["exclusiveMinimum"] + 1 if "exclusiveMinimum" in node else node["exclusiveMaximum"] - 1
        return node.get("minimum", min(1, node.get("maximum", 1)))
    if kind == "boolean":
        return True
    return _string(node)


def kinds(schema: Schema) -> list[str]:
    """The JSON types a schema allows besides null."""
    found = schema.get("type", "object" if "properties" in schema or "allOf" in schema else "string")
    return [kind for kind in ([found] if isinstance(found, str) else found) if kind != "null"]


def _string(schema: Schema) -> str:
    text = _STRINGS.get(schema.get("format", ""), "text")
    text = text.ljust(schema.get("minLength", 0), "a")[: schema.get("maxLength")]
    if "pattern" in schema and not re.search(schema["pattern"], text):
        raise MeetpactError(f"the pattern {schema['pattern']} needs an example beside it.")
    return text


def around(spec: Spec, schema: Schema, keyword: str) -> Iterator[tuple[str, Any]]:
    """The rhythm of a bound: what is inside, at and past it, as far as there is such a value."""
    limit = schema[keyword]
    low, high = schema.get("minimum"), schema.get("maximum")
    if keyword in ("minimum", "maximum"):
        step = 1 if keyword == "minimum" else -1
        inside = limit + step
        if (low is None or inside >= low) and (high is None or inside <= high):
            yield "inside", inside
        yield "at", limit
        yield "past", limit - step
    elif keyword in ("exclusiveMinimum", "exclusiveMaximum"):
        yield "inside", limit + (1 if keyword == "exclusiveMinimum" else -1)
        yield "past", limit
    elif keyword in ("minLength", "maxLength"):
        yield "at", _of_length(spec, schema, limit)
        past = limit + (1 if keyword == "maxLength" else -1)
        if past >= 0:
            yield "past", _of_length(spec, schema, past)
    elif keyword in ("minItems", "maxItems"):
        item = sample(spec, schema.get("items", {}))
        yield "at", [item] * limit
        past = limit + (1 if keyword == "maxItems" else -1)
        if past >= 0:
            yield "past", [item] * past
    elif keyword == "uniqueItems":
        item = sample(spec, schema.get("items", {}))
        yield "at", [item]
        yield "past", [item, item]
    else:
        raise MeetpactError(f"no test knows the bound {keyword}; add it to scripts/meetpact/contract/samples.py.")


def _of_length(spec: Spec, schema: Schema, length: int) -> str:
    text = str(sample(spec, schema))
    return text[:length].ljust(length, "a")


def valids(spec: Spec, schema: Schema) -> list[Any]:
    """Valid values that differ in form."""
    return [sample(spec, schema), *_OTHER_VALIDS.get(schema.get("format", ""), ())]


def badly_formatted(schema: Schema) -> tuple[str, ...]:
    """Strings that are no instance of the schema's format."""
    return _BAD_STRINGS.get(schema["format"], ())


def unmatched(schema: Schema) -> str | None:
    """A string that the schema's pattern does not match, or None when it matches everything tried."""
    tries = ("", " ", "!", "A B", "é", "\u0001", "a" * 500)
    return next((text for text in tries if not re.search(schema["pattern"], text)), None)


def strangers(schema: Schema) -> list[Any]:
    """Values of the wrong JSON type; null is among them unless it is allowed."""
    allowed = schema.get("type")
    null = [] if isinstance(allowed, list) and "null" in allowed else [None]
    return [_STRANGERS[kinds(schema)[0]], *null]


def stranger(members: list[Any], member: Any) -> Any:
    """A value like an enum's member that is none."""
    if isinstance(member, bool):
        return not member
    near = (str(member).swapcase(), f"{member}-x")
    return next(text for text in near if text not in members)
