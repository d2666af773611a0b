"""One schema, keyword by keyword, in JSON Schema 2020-12: without nullable, boolean bounds, int32, discriminators."""

import math
from typing import Any

from meetpact.compat.documents import Document
from meetpact.compat.families import PREFIX, families

Raw = Any  # a schema as the document writes it: a mapping, or true or false

#: Keywords whose value is one schema, a list of them, a mapping to them.
ONE = (
    "items",
    "additionalProperties",
    "propertyNames",
    "contains",
    "not",
    "if",
    "then",
    "else",
    "unevaluatedItems",
    "unevaluatedProperties",
)
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "patternProperties", "dependentSchemas")
NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
COUNTS = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
)
#: Formats that both validators check; another one is a remark to the reader.
FORMATS = ("date", "date-time", "time", "email", "hostname", "ipv4", "ipv6", "uri", "uuid")
RANGES = {"int32": (-(2**31), 2**31 - 1)}
#: Patterns that every string matches.
EVERYTHING = {"", "^", "$", ".*", "^.*", ".*$", "[\\s\\S]*", "^[\\s\\S]*$", "[\\s\\S]*$", "^[\\s\\S]*"}
TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")


def read(raw: Raw, document: Document) -> Raw:
    """The schema's own keywords, checked for their shape, in today's words; its children are left as they are.

    A `$ref` stays under `$ref`; of OpenAPI 3.0 it stays alone. `format` stays when it is a remark too.
    """
    if not isinstance(raw, dict):
        return raw if isinstance(raw, bool) else True
    if isinstance(raw.get("$dynamicRef"), str):
        raw = {**raw, "$ref": raw["$dynamicRef"]}
    if isinstance(raw.get("$ref"), str) and document.old_dialect:
        return {"$ref": raw["$ref"]}
    out: dict[str, Any] = {}
    for keyword, value in raw.items():
        if _well_formed(keyword, value):
            out[keyword] = value
    _types(raw, out)
    _bounds(raw, out)
    _discriminated(raw, out, document)
    _inherited(raw, out, document)
    if isinstance(raw.get("dependencies"), dict):
        _dependencies(raw["dependencies"], out)
    if raw.get("nullable") is True and document.old_dialect:
        return _nullable(out)
    return out


def _discriminated(raw: dict[str, Any], out: dict[str, Any], document: Document) -> None:
    """Each alternative of a discriminator takes the values that name it, where none says so itself."""
    name = raw["discriminator"].get("propertyName") if isinstance(raw.get("discriminator"), dict) else None
    mapping = raw["discriminator"].get("mapping") if name else None
    mapping = mapping if isinstance(mapping, dict) else {}
    for keyword in ("oneOf", "anyOf"):
        alternatives = out.get(keyword, [])
        if (
            isinstance(name, str)
            and alternatives
            and all(isinstance(one, dict) and "$ref" in one for one in alternatives)
            and not any(_tagged(one, name, document) for one in alternatives)
        ):
            out[keyword] = [_chosen(one, name, mapping) for one in alternatives]


def _inherited(raw: dict[str, Any], out: dict[str, Any], document: Document) -> None:
    """What others extend by `allOf` is one of them, or itself, as its discriminator says."""
    known = families(document)
    if not known.children:
        return
    if "allOf" in out:
        out["allOf"] = [known.plain(part, document) for part in out["allOf"]]
    children = known.children.get(id(raw))
    name = raw["discriminator"].get("propertyName") if children else None
    if children and isinstance(name, str):
        given = raw["discriminator"].get("mapping")
        mapping = given if isinstance(given, dict) else {}
        own = known.names[id(raw)]
        itself = sorted(key for key, target in mapping.items() if target in (own, PREFIX + own)) or [own]
        out["anyOf"] = [
            *(_chosen({"$ref": child}, name, mapping) for child in children),
            {"properties": {name: {"enum": itself}}, "required": [name]},
        ]


def _tagged(raw: Raw, name: str, document: Document, depth: int = 0) -> bool:
    """Whether an alternative says itself which values of the discriminator are its own."""
    raw = document.follow(raw)
    if not isinstance(raw, dict) or depth > 8:
        return False
    properties = raw.get("properties")
    own = document.follow(properties.get(name)) if isinstance(properties, dict) else None
    if isinstance(own, dict) and ("enum" in own or "const" in own):
        return True
    parts = raw.get("allOf")
    return isinstance(parts, list) and any(_tagged(part, name, document, depth + 1) for part in parts)


def _chosen(alternative: dict[str, Any], name: str, mapping: dict[str, Any]) -> dict[str, Any]:
    reference = str(alternative["$ref"])
    own = reference.rsplit("/", 1)[-1]
    values = sorted(key for key, target in mapping.items() if target in (reference, own)) or [own]
    return {"allOf": [alternative, {"properties": {name: {"enum": values}}, "required": [name]}]}


def _well_formed(keyword: str, value: Any) -> bool:
    if keyword in ONE:
        return isinstance(value, dict | bool)
    if keyword in LISTS:
        return isinstance(value, list) and bool(value) and all(isinstance(one, dict | bool) for one in value)
    if keyword in MAPS:
        return isinstance(value, dict)
    if keyword in ("multipleOf", *NUMBERS):
        return _number(value) and (keyword != "multipleOf" or value > 0)
    if keyword in COUNTS:
        return _number(value) and value >= 0 and value == int(value)
    if keyword == "pattern":
        return isinstance(value, str) and value not in EVERYTHING
    if keyword in ("format", "$ref"):
        return isinstance(value, str)
    if keyword == "enum":
        return isinstance(value, list)
    if keyword == "required":
        return isinstance(value, list) and all(isinstance(name, str) for name in value)
    if keyword == "dependentRequired":
        return isinstance(value, dict) and all(isinstance(names, list) for names in value.values())
    return keyword in ("const", "uniqueItems", "readOnly", "writeOnly")


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _types(raw: dict[str, Any], out: dict[str, Any]) -> None:
    types = raw.get("type")
    listed = [types] if isinstance(types, str) else types if isinstance(types, list) else None
    if listed is not None and all(name in TYPES for name in listed):
        out["type"] = sorted(set(listed), key=TYPES.index)


def _bounds(raw: dict[str, Any], out: dict[str, Any]) -> None:
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if raw.get(exclusive) is True and bound in out:
            out[exclusive] = out.pop(bound)
    span = RANGES.get(out.get("format", ""))
    types = out.get("type", [])
    if span and ("integer" in types or "number" in types):
        out["minimum"] = max(out.get("minimum", span[0]), span[0])
        out["maximum"] = min(out.get("maximum", span[1]), span[1])


def _dependencies(value: dict[str, Any], out: dict[str, Any]) -> None:
    names = {key: one for key, one in value.items() if isinstance(one, list)}
    schemas = {key: one for key, one in value.items() if isinstance(one, dict | bool)}
    if names:
        out["dependentRequired"] = {**names, **out.get("dependentRequired", {})}
    if schemas:
        out["dependentSchemas"] = {**schemas, **out.get("dependentSchemas", {})}


def _nullable(out: dict[str, Any]) -> dict[str, Any]:
    if "type" in out:
        return {**out, "type": sorted({*out["type"], "null"}, key=TYPES.index)}
    if any(keyword in out for keyword in ("allOf", "anyOf", "oneOf", "$ref")):
        marks: dict[str, Any] = {key: out.pop(key) for key in ("readOnly", "writeOnly") if key in out}
        return {"anyOf": [{"type": ["null"]}, out], **marks}
    return out


def hidden(raw: Raw, document: Document, direction: str) -> bool:
    """Whether a property does not travel in this direction: readOnly in requests, writeOnly in responses."""
    mark = "readOnly" if direction == "request" else "writeOnly"
    for _ in range(20):
        if not isinstance(raw, dict):
            return False
        if raw.get(mark) is True:
            return True
        if "$ref" in raw:
            raw = document.resolve(raw["$ref"])
        elif isinstance(raw.get("allOf"), list):
            return any(hidden(part, document, direction) for part in raw["allOf"] if part is not raw)
        else:
            return False
    return False
