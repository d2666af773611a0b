"""A flat schema in the one form that each meaning has."""

import math
from typing import Any

from meetpact.compat.schemas.json_values import kind, token

Flat = dict[str, Any]

#: Which keyword says something about which type only.
APPLIES = {
    "string": ("minLength", "maxLength", "patterns"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multiples"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "unevaluatedItems"),
    "object": (
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedProperties",
    ),
}
#: Keywords that say nothing with this value.
SILENT = {"minLength": 0, "minItems": 0, "minProperties": 0}


def tidy(flat: Flat) -> Flat:
    """`flat` without what says nothing, and in the one form that each meaning has."""
    out = {key: value for key, value in flat.items() if SILENT.get(key, "") != value}
    if "required" in out:
        out["required"] = set(out["required"]) - out.get("hidden", set())
    if isinstance(out.get("type"), list):
        types = sorted(set(out["type"]) - ({"integer"} if "number" in out["type"] else set()))
        out["type"] = types
        out = {key: value for key, value in out.items() if _applies(key, types)}
        if len(types) == 7 - 1:  # every type there is: integer is a number
            del out["type"]
    if "enum" in out:
        out = _enum(out)
    if out.get("type") in (["boolean"], ["null"]) and "enum" not in out:
        out["enum"] = [False, True] if out["type"] == ["boolean"] else [None]
        del out["type"]
    if out.get("type") == ["integer"] or out.get("type") == ["integer", "null"]:
        _whole(out)
    for lower, upper, better in (("minimum", "exclusiveMinimum", max), ("maximum", "exclusiveMaximum", min)):
        if lower in out and upper in out:
            del out[lower if better(out[lower], out[upper]) == out[upper] else upper]
    _drop_silent(out)
    return out


def _applies(keyword: str, types: list[str]) -> bool:
    for name, keywords in APPLIES.items():
        if keyword in keywords:
            return name in types or (name == "number" and "integer" in types)
    return True


def _enum(out: Flat) -> Flat:
    members, seen = [], set()
    types = out.pop("type", None)
    for value in out["enum"]:
        key = token(value)
        name = kind(value)
        if key not in seen and (types is None or name in types or (name == "integer" and "number" in types)):
            seen.add(key)
            members.append(value)
    return {**out, "enum": members}


def _whole(out: Flat) -> None:
    """Bounds of an integer: inclusive and whole."""
    if "exclusiveMinimum" in out:
        low = math.floor(out.pop("exclusiveMinimum")) + 1
        out["minimum"] = max(out.get("minimum", low), low)
    if "exclusiveMaximum" in out:
        high = math.ceil(out.pop("exclusiveMaximum")) - 1
        out["maximum"] = min(out.get("maximum", high), high)
    if "minimum" in out:
        out["minimum"] = math.ceil(out["minimum"])
    if "maximum" in out:
        out["maximum"] = math.floor(out["maximum"])
    if out.get("multiples"):
        out["multiples"] = [one for one in out["multiples"] if one != 1]


def _drop_silent(out: Flat) -> None:
    for key in ("additionalProperties", "items", "propertyNames"):
        if out.get(key) is True or out.get(key) == {}:
            del out[key]
    if "formats" in out:
        out["formats"] = sorted(set(out["formats"]))
    for key in (
        "patterns",
        "formats",
        "multiples",
        "required",
        "properties",
        "patternProperties",
        "dependentRequired",
        "dependentSchemas",
        "branches",
        "prefixItems",
        "contains",
    ):
        if key in out and not out[key]:
            del out[key]
    if out.get("uniqueItems") is False:
        del out["uniqueItems"]
    if "minProperties" in out and out["minProperties"] <= len(out.get("required", ())):
        del out["minProperties"]


def admits_null(flat: Flat) -> bool:
    """Whether null is among the types or values."""
    return None in flat["enum"] if "enum" in flat else "null" in flat.get("type", ["null"])
