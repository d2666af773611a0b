"""Two flat schemas at once: what `allOf` means."""

from typing import Any

from meetpact.compat.dialect import MAPS, ONE, Raw
from meetpact.compat.schemas.form import Flat
from meetpact.compat.schemas.json_values import token

LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


def mergeable(parts: list[Flat]) -> bool:
    """Whether the parts of an `allOf` can be merged without a change of meaning.

    `additionalProperties`, `unevaluated...` and `items` beside `prefixItems` look at their own neighbours only.
    """
    if any("unevaluatedProperties" in part or "unevaluatedItems" in part for part in parts):
        return sum(bool(part) for part in parts) == 1
    if (
        any("prefixItems" in part for part in parts)
        and sum("items" in part or "prefixItems" in part for part in parts) > 1
    ):
        return False
    names = [
        set(part.get("properties", {})) | {"/" + one for one in part.get("patternProperties", {})} for part in parts
    ]
    every = set().union(*names)
    closed = [
        own for part, own in zip(parts, names, strict=True) if part.get("additionalProperties", True) not in (True, {})
    ]
    return all(every <= own for own in closed)


def both(first: Raw, second: Raw) -> Raw:
    """What two schemas both admit."""
    if first is True or first == {} or first is second:
        return second
    return first if second is True or second == {} else {"allOf": [first, second]}


def meet(first: list[Any], second: list[Any]) -> list[Any]:
    """The members of both enums."""
    keys = {token(value) for value in second}
    return [value for value in first if token(value) in keys]


def join(first: Flat, second: Flat) -> Flat:
    """Both flats at once."""
    out = dict(first)
    for key, value in second.items():
        if key not in out:
            out[key] = value
        elif key in LOWER:
            out[key] = max(out[key], value)
        elif key in UPPER:
            out[key] = min(out[key], value)
        elif key == "type":
            out[key] = _types(out[key], value)
        elif key == "enum":
            out[key] = meet(out[key], value)
        elif key in ("patterns", "formats", "multiples"):
            out[key] = [*out[key], *(one for one in value if one not in out[key])]
        elif key in ("branches", "contains"):
            out[key] = [*out[key], *(one for one in value if not any(one is other for other in out[key]))]
        elif key in ("required", "hidden"):
            out[key] = out[key] | value
        elif key in MAPS:
            out[key] = {**out[key], **{n: both(out[key][n], s) if n in out[key] else s for n, s in value.items()}}
        elif key == "dependentRequired":
            out[key] = {n: sorted({*out[key].get(n, []), *value.get(n, [])}) for n in {**out[key], **value}}
        elif key == "uniqueItems":
            out[key] = bool(out[key]) or bool(value)
        elif key in ONE:
            out[key] = both(out[key], value)
    return out


def _types(first: list[str], second: list[str]) -> list[str]:
    out = [name for name in first if name in second]
    for one, other in ((first, second), (second, first)):
        if "integer" in one and "number" in other and "integer" not in out and "number" not in one:
            out.append("integer")
    return out
