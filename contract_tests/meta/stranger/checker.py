"""Whether a value is what a schema of the document says, by a reading of JSON Schema of its own."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stranger.moments import moment

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where in the value."""

    where: Where
    keyword: str


def _is(value: Any, name: str) -> bool:
    if name == "null":
        return value is None
    if name == "boolean":
        return isinstance(value, bool)
    if name == "string":
        return isinstance(value, str)
    if name == "array":
        return isinstance(value, list)
    if name == "object":
        return isinstance(value, dict)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return name == "number" or float(value).is_integer()


def _well_formed(text: str, name: str, also: str) -> bool:
    if name == "date-time":
        return moment(text, zone_needed=also != "local-date-time") is not None
    if name == "uuid":
        try:
            return str(uuid.UUID(text)) == text.lower()
        except ValueError:
            return False
    if name == "uri":
        return re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*", text) is not None
    return True


class Checker:
    """Checks values against the schemas of one document; `lenient` holds (schema address, keyword) to overlook."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """`node` with what its `$ref` points at; what stands beside the reference wins."""
        while "$ref" in node:
            target: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
        return node

    def problems(self, node: dict[str, Any], value: Any, where: Where = ()) -> Iterator[Problem]:
        """Everything that is wrong with `value`, the outermost first."""
        schema = self.resolved(node)
        also = schema.get("x-also-accepts", "")
        if also == "numeric-string" and isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
            value = int(value)
        if "oneOf" in schema:
            if not any(not list(self.problems(branch, value)) for branch in schema["oneOf"]):
                named = [branch for branch in schema["oneOf"] if "$ref" in branch]
                inner = list(self.problems(named[0], value, where)) if named else []
                yield from inner or [Problem(where, "oneOf")]
            return
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(_is(value, name) for name in types):
            yield Problem(where, "type")
            return
        if "enum" in schema and value not in schema["enum"]:
            yield Problem(where, "enum")
        if "const" in schema and value is not schema["const"]:
            yield Problem(where, "const")
        if isinstance(value, str):
            yield from self._text(schema, value, where, also)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if "minimum" in schema and value < schema["minimum"]:
                yield Problem(where, "minimum")
            if "maximum" in schema and value > schema["maximum"]:
                yield Problem(where, "maximum")
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self.problems(schema.get("items", {}), item, (*where, index))
        elif isinstance(value, dict):
            for name in schema.get("required", []):
                if name not in value:
                    yield Problem((*where, name), "required")
            for name, inner_schema in schema.get("properties", {}).items():
                if name in value:
                    yield from self.problems(inner_schema, value[name], (*where, name))

    def _text(self, schema: dict[str, Any], value: str, where: Where, also: str) -> Iterator[Problem]:
        if len(value) > schema.get("maxLength", len(value)):
            yield Problem(where, "maxLength")
        if len(value) < schema.get("minLength", 0):
            yield Problem(where, "minLength")
        if "pattern" in schema and not re.search(re.sub(r"\$$", r"\\Z", schema["pattern"]), value):
            yield Problem(where, "pattern")
        if "format" in schema and not _well_formed(value, schema["format"], also):
            yield Problem(where, "format")
