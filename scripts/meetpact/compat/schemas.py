"""A schema in one direction, twice: flattened one level for those who walk it, and whole for the validators."""

import math
from typing import Any

from meetpact.compat.dialect import COUNTS, FORMATS, MAPS, ONE, Raw, hidden, read
from meetpact.compat.documents import Document, dumped

LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
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
DEEPEST = 60

Flat = dict[str, Any]


class Schemas:
    """The schemas of one document as they hold for requests or for responses."""

    def __init__(self, document: Document, direction: str) -> None:
        self.document = document
        self.direction = direction
        self._flat: dict[int, tuple[Raw, Flat]] = {}
        self._targets: dict[str, Flat] = {}

    def flat(self, raw: Raw) -> Flat:
        """One level: `$ref`s resolved, `allOf` merged where that is sound, bounds and enums in one form.

        Keywords with more than one value get a plural: `patterns`, `formats`, `multiples`; each `anyOf`, `oneOf`,
        `not`, `if` and unmergeable `allOf` part is an entry of `branches`, as (keyword, list of schemas).
        """
        known = self._flat.get(id(raw))
        if known is None:
            known = self._flat[id(raw)] = (raw, tidy(self._merged(raw, 0)))
        return known[1]

    def hidden(self, raw: Raw) -> bool:
        """Whether a property of this schema does not travel in this direction."""
        return hidden(raw, self.document, self.direction)

    def _merged(self, raw: Raw, depth: int) -> Flat:
        node = read(raw, self.document)
        if node is True or node == {}:
            return {}
        if node is False or depth > DEEPEST:
            return {"enum": []} if node is False else {}
        parts = [self._referred(node["$ref"], depth + 1)] if "$ref" in node else []
        own = {key: value for key, value in node.items() if key not in ("allOf", "$ref", "readOnly", "writeOnly")}
        nested: list[Raw] = list(node.get("allOf", []))
        flat = self._own(own)
        for keyword in ("oneOf", "anyOf"):
            if len(own.get(keyword, [])) == 1:
                nested.append(own[keyword][0])
        parts += [self._merged(part, depth + 1) for part in nested]
        if parts and not mergeable([flat, *parts]):
            pieces = [{"$ref": node["$ref"]}] if "$ref" in node else []
            return join(flat, {"branches": [("allOf", [one]) for one in [*pieces, *nested]]})
        for part in parts:
            flat = join(part, flat)
        return flat

    def _referred(self, reference: str, depth: int) -> Flat:
        """What a `$ref` leads to, once each; a circle of `allOf`s adds nothing to itself."""
        if reference not in self._targets:
            self._targets[reference] = {}
            self._targets[reference] = self._merged(self.document.resolve(reference), depth)
        return self._targets[reference]

    def _own(self, node: Flat) -> Flat:
        flat: Flat = {}
        branches: list[tuple[str, list[Raw]]] = []
        for keyword, value in node.items():
            if keyword in ("oneOf", "anyOf"):
                if len(value) > 1:
                    self._alternatives(keyword, value, flat, branches)
            elif keyword == "not":
                branches.append(("not", [value]))
            elif keyword == "if":
                branches.append(("if", [value, node.get("then", True), node.get("else", True)]))
            elif keyword in ("then", "else", "minContains", "maxContains"):
                continue
            elif keyword == "contains":
                flat["contains"] = [(value, node.get("minContains", 1), node.get("maxContains"))]
            elif keyword in ("pattern", "format", "multipleOf"):
                flat[{"pattern": "patterns", "format": "formats", "multipleOf": "multiples"}[keyword]] = [value]
            elif keyword == "const":
                flat["enum"] = meet(flat["enum"], [value]) if "enum" in flat else [value]
            elif keyword == "enum":
                flat["enum"] = meet(flat["enum"], value) if "enum" in flat else value
            elif keyword == "properties":
                flat[keyword], unseen = self._properties(value)
                if unseen:
                    flat["hidden"] = unseen
            elif keyword == "required":
                flat.setdefault("required", set(value))
            elif keyword == "patternProperties":
                flat[keyword] = dict(value)
            elif keyword in COUNTS:
                flat[keyword] = int(value)
            else:
                flat[keyword] = value
        if branches:
            flat["branches"] = branches
        return flat

    def _properties(self, value: dict[str, Raw]) -> tuple[dict[str, Raw], set[str]]:
        unseen = {name for name, schema in value.items() if self.hidden(schema)}
        return {name: True if name in unseen else schema for name, schema in value.items()}, unseen

    def _alternatives(self, keyword: str, value: list[Raw], flat: Flat, branches: list[tuple[str, list[Raw]]]) -> None:
        """`oneOf` of enums is an enum, and with null is a nullable schema; anything else stays a branch."""
        flats = [self._merged(one, DEEPEST - 8) for one in value]
        if all(set(one) <= {"enum", "type"} and "enum" in one for one in flats):
            values = [member for one in flats for member in tidy(one)["enum"]]
            if keyword == "anyOf" or len({dumped(member) for member in values}) == len(values):
                joined: Flat = {"enum": values}
                flat.update(join(flat, joined))
                return
        nulls = [one.get("type") == ["null"] or one.get("enum") == [None] for one in flats]
        if len(value) == 2 and any(nulls) and not all(nulls):
            other = tidy(self._merged(value[nulls.index(False)], 1))
            types = other.get("type")
            if "branches" not in other and (types is not None or "enum" in other) and not admits_null(other):
                with_null = {**other}
                if "enum" in other:
                    with_null["enum"] = [*other["enum"], None]
                if types is not None:
                    with_null["type"] = [*types, "null"]
                flat.update(join(flat, with_null))
                return
        if all(set(one) == {"type"} for one in flats) and (keyword == "anyOf" or _apart(flats)):
            flat.update(join(flat, {"type": sorted({name for one in flats for name in one["type"]})}))
            return
        branches.append((keyword, list(value)))


def _apart(flats: list[Flat]) -> bool:
    names = ["number" if name == "integer" else name for one in flats for name in one["type"]]
    return len(set(names)) == len(names)


def admits_null(flat: Flat) -> bool:
    """Whether null is among the types or values."""
    return None in flat["enum"] if "enum" in flat else "null" in flat.get("type", ["null"])


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


def token(value: Any) -> str:
    """A key under which equal JSON values are equal: 1 and 1.0, but not 1 and true."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{key!r}:{token(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(token, value)) + "]"
    return f"{type(value).__name__}:{value!r}"


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


def kind(value: Any) -> str:
    """The JSON type of a value."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    if isinstance(value, int | float):
        return "integer" if isinstance(value, int) or value.is_integer() else "number"
    return "string" if isinstance(value, str) else "array" if isinstance(value, list) else "object"


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


class Exporter:
    """Whole schemas in JSON Schema 2020-12, each complete in itself; every `$ref` becomes one under `$defs`.

    The side that `sends` does not send what is hidden in this direction, nor what its `fences` forbid (by the id of a
    schema: the members that only the other side declares); the side that receives ignores what is hidden.
    """

    def __init__(self, schemas: Schemas, sends: bool, fences: dict[int, set[str]] | None = None) -> None:
        self.schemas = schemas
        self.sends = sends
        self.fences = fences or {}
        self._defs: dict[str, Any] = {}
        self._names: dict[str, str] = {}

    def whole(self, raw: Raw) -> Any:
        """`raw`, with what it refers to."""
        self._defs, self._names = {}, {}
        out = self._node(raw, frozenset())
        return {"allOf": [out], "$defs": self._defs} if self._defs else out

    def _reference(self, reference: str) -> dict[str, str]:
        if reference not in self._names:
            name = self._names[reference] = f"d{len(self._names)}"
            self._defs[name] = True
            self._defs[name] = self._node(self.schemas.document.resolve(reference), frozenset())
        return {"$ref": f"#/$defs/{self._names[reference]}"}

    def _node(self, raw: Raw, unseen: frozenset[str]) -> Any:
        out = self._keywords(raw, unseen)
        fence = self.fences.get(id(raw))
        if fence:
            return {"allOf": [out, {"properties": dict.fromkeys(sorted(fence), False)}]}
        return out

    def _keywords(self, raw: Raw, unseen: frozenset[str]) -> Any:
        node = read(raw, self.schemas.document)
        if isinstance(node, bool) or not node:
            return node if isinstance(node, bool) else True
        if "properties" in node or "allOf" in node:
            unseen = unseen | frozenset(self.schemas.flat(raw).get("hidden", ()))
        out: dict[str, Any] = {}
        for keyword, value in node.items():
            if keyword == "properties":
                out[keyword] = {name: self._property(name, schema, unseen) for name, schema in value.items()}
            elif keyword in MAPS:
                out[keyword] = {name: self._node(schema, frozenset()) for name, schema in value.items()}
            elif keyword in ONE:
                out[keyword] = self._node(value, frozenset())
            elif keyword in ("allOf", "anyOf", "oneOf", "prefixItems"):
                out[keyword] = [self._node(schema, unseen if keyword == "allOf" else frozenset()) for schema in value]
            elif keyword == "required":
                if set(value) - unseen:
                    out[keyword] = sorted(set(value) - unseen)
            elif keyword in COUNTS:
                out[keyword] = int(value)
            elif keyword not in ("readOnly", "writeOnly", "$ref") and (keyword != "format" or value in FORMATS):
                out[keyword] = value
        if "$ref" in node:
            target = self._reference(node["$ref"])
            return {**out, "allOf": [*out.get("allOf", []), target]} if out else target
        return out

    def _property(self, name: str, schema: Raw, unseen: frozenset[str]) -> Any:
        if name in unseen or self.schemas.hidden(schema):
            return not self.sends
        return self._node(schema, frozenset())
