"""Parameters from their text, and schemas as a server reads them."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import jsonschema_rs

from meetpact.claims import nullable, parts
from meetpact.spec import Parameter, Schema, Spec

#: Keywords whose values are schemas by name, whose values are no schemas, and that say nothing to a validator.
_NAMED = frozenset({"properties", "patternProperties", "$defs", "dependentSchemas"})
_LITERAL = frozenset({"enum", "const", "required", "type", "dependentRequired"})
_SILENT = frozenset({"description", "title", "example", "examples", "default", "deprecated", "readOnly", "writeOnly"})
#: How references to schemas begin, and how many of them are followed for one validator.
_COMPONENT = "#/components/schemas/"
MOST_REFERENCES = 500


def validator(spec: Spec, schema: Schema) -> jsonschema_rs.Draft202012Validator:
    """A validator of `schema` inside `spec`, formats included, that accepts what `x-also-accepts` adds."""
    alone = _Alone(spec)
    whole = alone.whole(schema)
    # a format of ours makes every validation slower, so it goes along only where it is used
    formats = {"date-time-or-local": _is_local_or_not} if alone.is_lenient else None
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True, formats=formats)


class _Alone:
    """Makes a schema stand alone, with what it refers to in its place: it is validated in two thirds of the time, and
    compiled in a fifth, of what it takes beside all the components. A reference that goes in a circle is left.

    `x-also-accepts` becomes a keyword where it widens a format.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._references = 0
        self._refers = False
        self.is_lenient = False

    def whole(self, schema: Schema) -> dict[str, Any]:
        """The schema, with the components when it still refers to one."""
        found = self._schema(schema, frozenset())
        if self._refers:
            self._references = MOST_REFERENCES
            named = {name: self._schema(inner, frozenset()) for name, inner in self._spec.schemas.items()}
            found["components"] = {**self._spec.document["components"], "schemas": named}
        return found

    def _schema(self, node: Schema, inside: frozenset[str]) -> dict[str, Any]:
        told = {k: v for k, v in node.items() if k not in _SILENT and (k[:2] != "x-")}
        found = {key: self._keyword(key, value, inside) for key, value in told.items() if key != "$ref"}
        if node.get("x-also-accepts") == "local-date-time":
            found["format"] = "date-time-or-local"
            self.is_lenient = True
        if "$ref" not in told:
            return found
        name = str(told["$ref"]).removeprefix(_COMPONENT)
        if name in inside or name not in self._spec.schemas or self._references == MOST_REFERENCES:
            self._refers = True
            return {**found, "$ref": told["$ref"]}
        self._references += 1
        target = self._schema(self._spec.schemas[name], inside | {name})
        return {**found, "allOf": [*found.get("allOf", []), target]} if found else target

    def _keyword(self, key: str, value: Any, inside: frozenset[str]) -> Any:
        if isinstance(value, Mapping) and key in _NAMED:
            return {name: self._keyword("", inner, inside) for name, inner in value.items()}
        if isinstance(value, Mapping) and key not in _LITERAL:
            return self._schema(value, inside)
        if isinstance(value, list) and key not in _LITERAL:
            return [self._keyword("", inner, inside) for inner in value]
        return value


def _is_local_or_not(text: str) -> bool:
    if jsonschema_rs.is_valid({"format": "date-time"}, text, validate_formats=True):
        return True
    try:
        return len(text) >= 19 and text[10] in "Tt" and datetime.fromisoformat(text).tzinfo is None
    except ValueError:
        return False


#: The largest whole number that JSON carries exactly; a parameter beyond it is valid, and taken as this one.
LARGEST = 2**53 - 1

Keeper = Callable[[Any], Any]


def keeper(spec: Spec, schema: Schema, passed: frozenset[str] = frozenset()) -> Keeper:
    """Makes of a value what a server keeps of it: the properties the schema knows, and 120 for 120.0.

    It runs before the validation, so that digits in quotes (`x-also-accepts: numeric-string`) have to keep the bounds.
    """
    node, name = spec.follow(nullable(schema) or schema)
    if name in passed:
        return _as_it_is
    passed |= {name} if name else set()
    if node.get("x-also-accepts") == "numeric-string":
        return _number
    if node.get("type") in ("integer", ["integer", "null"]):
        return _whole
    if "items" in node:
        item = keeper(spec, node["items"], passed)
        return lambda value: [item(one) for one in value] if isinstance(value, list) else value
    known = {
        key: keeper(spec, inner, passed)
        for part, _ in parts(spec, node, "")
        for key, inner in part.get("properties", {}).items()
    }
    if not known or "additionalProperties" in node:
        return _as_it_is
    plain = frozenset(key for key, inner in known.items() if inner is _as_it_is)

    def keep(value: Any) -> Any:
        if not isinstance(value, dict) or plain.issuperset(value):
            return value
        return {key: known[key](one) for key, one in value.items() if key in known}

    return keep


def _as_it_is(value: Any) -> Any:
    return value


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and re.fullmatch("[0-9]{1,9}", value) else _whole(value)


class Unreadable(ValueError):
    """The text of a parameter is no value of its type."""


def read(spec: Spec, parameter: Parameter, texts: list[str]) -> Any:
    """The value of a query or path parameter from its texts, as its schema types it. Raises `Unreadable`."""
    schema, _ = spec.follow(parameter.schema)
    if schema.get("type") == "array":
        if not parameter.explode:
            if texts == [""]:
                return []
            texts = [piece for text in texts for piece in text.split(",")]
        item, _ = spec.follow(schema.get("items", {}))
        return [_one(item, text) for text in texts]
    if len(texts) > 1:
        raise Unreadable(f"{parameter.name} is given {len(texts)} times")
    return _one(schema, texts[0])


def _one(schema: Schema, text: str) -> Any:
    kind = schema.get("type")
    try:
        if kind == "integer":
            number = float(text) if "." in text else int(text)
            if number != int(number) or not text.strip("+-0123456789.") == "" or text != text.strip():
                raise ValueError
            return max(-LARGEST, min(int(number), LARGEST))
        if kind == "number":
            return float(text)
        if kind == "boolean":
            return {"true": True, "false": False}[text]
    except (ValueError, KeyError, OverflowError):
        raise Unreadable(f"expected type {kind} but got {text[:40]!r}") from None
    return text
