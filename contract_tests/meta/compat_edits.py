"""Edits of an OpenAPI document whose effect is known by construction: what the accuracy of `compat` is measured with."""
# ruff: noqa: E501, B023  (tables: a row a line)

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from meetpact.compat.documents import from_tree

Path = tuple[Any, ...]


@dataclass(frozen=True)
class Edit:
    """One edited document and what a checker must say: does it break callers or not."""

    name: str
    where: str
    breaks: bool
    tree: dict[str, Any]


@dataclass(frozen=True)
class Place:
    """A schema inside an operation, the direction in which it travels, and whether its value can be absent."""

    path: Path
    direction: str
    schema: dict[str, Any]
    text: bool


def inlined(tree: dict[str, Any]) -> dict[str, Any]:
    """The document with its `$ref`s written out (where they do not go round), so that each place has one direction."""
    document = from_tree(tree)

    def write_out(node: Any, open_refs: tuple[str, ...]) -> Any:
        if isinstance(node, dict):
            if isinstance(node.get("$ref"), str):
                if node["$ref"] in open_refs:
                    return {}
                rest = {key: value for key, value in node.items() if key != "$ref"}
                target = write_out(document.resolve(node["$ref"]), (*open_refs, node["$ref"]))
                return {**target, **write_out(rest, open_refs)}
            return {key: write_out(value, open_refs) for key, value in node.items() if key != "discriminator"}
        return [write_out(one, open_refs) for one in node] if isinstance(node, list) else node

    out = copy.deepcopy(tree)
    out["paths"] = write_out(tree["paths"], ())
    return out


def places(tree: dict[str, Any]) -> Iterator[Place]:
    """Every schema of every operation that travels in one direction only, outside of combinators."""
    for name, item in tree["paths"].items():
        for method, operation in item.items():
            if not isinstance(operation, dict):
                continue
            root: Path = ("paths", name, method)
            for index, one in enumerate(operation.get("parameters", [])):
                if "schema" in one:
                    yield from _within((*root, "parameters", index, "schema"), one["schema"], "request", True)
            for media, one in (operation.get("requestBody") or {}).get("content", {}).items():
                if "schema" in one:
                    yield from _within(
                        (*root, "requestBody", "content", media, "schema"), one["schema"], "request", False
                    )
            for status, answer in operation.get("responses", {}).items():
                for media, one in (answer.get("content") or {}).items():
                    if "schema" in one:
                        yield from _within(
                            (*root, "responses", status, "content", media, "schema"), one["schema"], "response", False
                        )


def _within(path: Path, schema: Any, direction: str, text: bool) -> Iterator[Place]:
    if not isinstance(schema, dict) or schema.get("readOnly" if direction == "request" else "writeOnly"):
        return
    yield Place(path, direction, schema, text)
    for name, one in schema.get("properties", {}).items():
        yield from _within((*path, "properties", name), one, direction, text)
    if isinstance(schema.get("items"), dict):
        yield from _within((*path, "items"), schema["items"], direction, text)
    if isinstance(schema.get("additionalProperties"), dict):
        yield from _within((*path, "additionalProperties"), schema["additionalProperties"], direction, text)
    for keyword in ("allOf", "oneOf", "anyOf"):
        for index, one in enumerate(schema.get(keyword, [])):
            if one.get("type") != "null":
                yield from _within((*path, keyword, index), one, direction, text)


def edited(tree: dict[str, Any], path: Path, change: Callable[[Any], Any]) -> dict[str, Any]:
    """A copy of `tree` with one node replaced by what `change` makes of it; only the way to it is copied."""
    if not path:
        whole: dict[str, Any] = change(copy.deepcopy(tree))
        return whole
    out = copy.copy(tree)
    out[path[0]] = edited(tree[path[0]], path[1:], change)
    return out


def schema_edits(place: Place) -> Iterator[tuple[str, bool | None, bool | None, dict[str, Any]]]:
    """(name, narrows, widens, the new schema) for what can be done to this schema."""
    one = place.schema
    kinds = one.get("type")
    kind = kinds if isinstance(kinds, str) else next((k for k in kinds or () if k != "null"), None)
    nullable = (isinstance(kinds, list) and "null" in kinds) or bool(one.get("nullable"))
    yield from _equivalents(one, kind, nullable)
    if "enum" in one:
        if len(one["enum"]) > 1:
            yield "enum-member-gone", True, False, {**one, "enum": one["enum"][:-1]}
            yield "enum-reversed", False, False, {**one, "enum": one["enum"][::-1]}
        extra = "not-seen-before" if kind == "string" else 987
        if kind in ("string", "integer"):
            yield "enum-member-new", False, True, {**one, "enum": [*one["enum"], extra]}
            yield "enum-gone", False, True, {key: value for key, value in one.items() if key != "enum"}
        return
    if any(key in one for key in ("oneOf", "anyOf", "allOf", "const", "not")):
        return
    if kind == "string":
        yield from _strings(one, nullable)
    elif kind in ("integer", "number"):
        yield from _numbers(one, kind)
    elif kind == "array":
        yield from _arrays(one)
    elif kind == "object" or "properties" in one:
        yield from _objects(one)
    elif kind == "boolean" and not place.text:
        yield "boolean-to-string", True, True, {**_plain(one), "type": "string"}


def _plain(one: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key in ("description", "readOnly", "writeOnly")}


def _equivalents(one: dict[str, Any], kind: Any, nullable: bool) -> Iterator[tuple[str, bool, bool, dict[str, Any]]]:
    marks: dict[str, Any] = {key: one[key] for key in ("readOnly", "writeOnly") if key in one}
    yield "prose", False, False, {**one, "description": "Other words.", "title": "Another"}
    yield "all-of-one", False, False, {"allOf": [one], **marks}
    yield "any-of-one", False, False, {"anyOf": [one], **marks}
    yield "one-of-one", False, False, {"oneOf": [one], **marks}
    if (
        "properties" in one
        and len(one["properties"]) > 1
        and one.get("additionalProperties") is not False
        and "allOf" not in one
    ):
        names = list(one["properties"])
        first = {name: one["properties"][name] for name in names[::2]}
        second = {name: one["properties"][name] for name in names[1::2]}
        rest = {key: value for key, value in one.items() if key not in ("properties", "readOnly", "writeOnly")}
        yield "all-of-split", False, False, {"allOf": [{**rest, "properties": first}, {"properties": second}], **marks}
        yield "properties-reordered", False, False, {**one, "properties": dict(reversed(one["properties"].items()))}
    if kind == "integer" and "minimum" in one and "exclusiveMinimum" not in one:
        yield "exclusive-of-integer", False, False, {
            **{key: value for key, value in one.items() if key != "minimum"}, "exclusiveMinimum": one["minimum"] - 1}  # fmt: skip
    if len(one.get("enum", [])) == 1 and kind != "null":
        yield (
            "const",
            False,
            False,
            {**{key: value for key, value in one.items() if key != "enum"}, "const": one["enum"][0]},
        )


def _strings(one: dict[str, Any], nullable: bool) -> Iterator[tuple[str, bool, bool, dict[str, Any]]]:
    free = {key: value for key, value in one.items() if key not in ("format", "pattern", "maxLength", "minLength")}
    if "format" not in one and "pattern" not in one:
        longest = one.get("maxLength")
        yield (
            "max-length-lower" if longest else "max-length-new",
            True,
            False,
            {**one, "maxLength": (longest or 41) - 1},
        )
        if longest:
            yield "max-length-higher", False, True, {**one, "maxLength": longest + 9}
            yield "max-length-gone", False, True, {key: value for key, value in one.items() if key != "maxLength"}
        if not longest or longest > 3:
            yield "min-length-new", True, False, {**one, "minLength": one.get("minLength", 0) + 2}
        yield "pattern-new", True, False, {**one, "pattern": "^[a-z]{2,9}$"}
        yield "pattern-of-everything", False, False, {**one, "pattern": ".*"}
        yield "format-new", True, False, {**one, "format": "uuid"}
        yield "became-enum", True, False, {**free, "enum": ["one", "two"]}
    elif "format" in one and one["format"] in ("date", "date-time", "uuid", "uri"):
        yield "format-gone", False, True, {key: value for key, value in one.items() if key != "format"}
    elif "pattern" in one:
        yield "pattern-gone", False, True, {key: value for key, value in one.items() if key != "pattern"}
    yield "string-to-integer", True, True, {**_plain(one), "type": "integer"}
    if not nullable:
        yield "nullable", False, True, {**{k: v for k, v in one.items() if k != "type"}, "type": ["string", "null"]}


def _numbers(one: dict[str, Any], kind: str) -> Iterator[tuple[str, bool, bool, dict[str, Any]]]:
    high, low = one.get("maximum"), one.get("minimum")
    if high is not None and (low is None or high > low + 1):
        yield "maximum-lower", True, False, {**one, "maximum": high - 1}
        yield "maximum-higher", False, True, {**one, "maximum": high + 50}
        yield "maximum-gone", False, True, {key: value for key, value in one.items() if key != "maximum"}
    elif high is None:
        yield "maximum-new", True, False, {**one, "maximum": (low or 0) + 500}
    if low is not None and (high is None or low + 1 < high):
        yield "minimum-higher", True, False, {**one, "minimum": low + 1}
        yield "minimum-lower", False, True, {**one, "minimum": low - 5}
    elif low is None:
        yield "minimum-new", True, False, {**one, "minimum": (high or 5) - 5}
    yield "multiple-of-new", True, False, {**one, "multipleOf": 4}
    if kind == "integer":
        yield (
            "integer-to-number",
            False,
            True,
            {**{k: v for k, v in one.items() if k not in ("type", "format")}, "type": "number"},
        )


def _arrays(one: dict[str, Any]) -> Iterator[tuple[str, bool, bool, dict[str, Any]]]:
    yield (
        "max-items-new" if "maxItems" not in one else "max-items-lower",
        True,
        False,
        {**one, "maxItems": one.get("maxItems", 8) - 1},
    )
    yield "min-items-new", True, False, {**one, "minItems": one.get("minItems", 0) + 1}
    if not one.get("uniqueItems"):
        yield "unique-items-new", True, False, {**one, "uniqueItems": True}


def _objects(one: dict[str, Any]) -> Iterator[tuple[str, bool | None, bool | None, dict[str, Any]]]:
    properties, required = one.get("properties", {}), one.get("required", [])
    hidden = {name for name, value in properties.items() if value.get("readOnly") or value.get("writeOnly")}
    optional = [name for name in properties if name not in required and name not in hidden]
    if optional:
        yield "became-required", True, False, {**one, "required": [*required, optional[0]]}
        yield "last-became-required", True, False, {**one, "required": [*required, optional[-1]]}
        if one.get("additionalProperties") is not False:
            yield (
                "optional-property-gone",
                False,
                False,
                {**one, "properties": {k: v for k, v in properties.items() if k != optional[0]}},
            )
    needed = [name for name in required if name in properties and name not in hidden]
    if needed:
        yield "became-optional", False, True, {**one, "required": [name for name in required if name != needed[0]]}
        if one.get("additionalProperties") is not False:
            yield "required-property-gone", False, True, {
                **one, "required": [name for name in required if name != needed[0]],
                "properties": {k: v for k, v in properties.items() if k != needed[0]}}  # fmt: skip
    yield "new-required-property", True, None if one.get("additionalProperties") is False else False, {
        **one, "properties": {**properties, "freshlyAdded": {"type": "string"}}, "required": [*required, "freshlyAdded"]}  # fmt: skip
    if one.get("additionalProperties") is not False:
        yield (
            "new-optional-property",
            False,
            False,
            {**one, "properties": {**properties, "freshlyAdded": {"type": "integer"}}},
        )
        if properties and "additionalProperties" not in one:
            yield "closed", True, False, {**one, "additionalProperties": False}


def edits(tree: dict[str, Any]) -> Iterator[Edit]:
    """Every edit of every place, then those of operations, parameters, statuses and media types."""
    for place in places(tree):
        for name, narrows, widens, schema in schema_edits(place):
            hurts = narrows if place.direction == "request" else widens
            if (
                hurts is not None
                and not (place.text and name in TEXT_SKIPS)
                and not (name in WHOLE_ONLY and {"allOf", "oneOf", "anyOf"} & set(place.path))
            ):
                yield Edit(
                    name,
                    "/".join(map(str, place.path)),
                    hurts,
                    edited(tree, place.path, lambda _: copy.deepcopy(schema)),
                )
    yield from operation_edits(tree)


#: What text on the wire does not show, or a whole schema of several parts decides.
TEXT_SKIPS = {"nullable", "became-enum"}
WHOLE_ONLY = {"closed", "optional-property-gone", "required-property-gone", "became-optional", "new-required-property", "new-optional-property",
              "became-required", "last-became-required"}  # fmt: skip


def operation_edits(tree: dict[str, Any]) -> Iterator[Edit]:
    """Edits of an operation's own parts."""
    for name, item in tree["paths"].items():
        for method, operation in item.items():
            if not isinstance(operation, dict):
                continue
            path = ("paths", name, method)
            where = f"{method} {name}"

            def made(
                kind: str, breaks: bool, change: Callable[[Any], Any], at: Path = path, label: str = where
            ) -> Edit:
                return Edit(kind, label, breaks, edited(tree, at, change))

            yield made("operation-gone", True, lambda node: {k: v for k, v in node.items() if k != method}, path[:2])
            fresh = {"name": "fresh", "in": "query", "schema": {"type": "string"}}
            yield made(
                "new-optional-parameter", False, lambda o: {**o, "parameters": [*o.get("parameters", []), fresh]}
            )
            yield made(
                "new-required-parameter",
                True,
                lambda o: {**o, "parameters": [*o.get("parameters", []), {**fresh, "required": True}]},
            )
            yield made("summary", False, lambda o: {**o, "summary": "Other words.", "tags": ["other"]})
            if operation.get("parameters"):
                yield made("parameters-reversed", False, lambda o: {**o, "parameters": o["parameters"][::-1]})
                for index, one in enumerate(operation["parameters"]):
                    if not one.get("required"):
                        yield made(
                            "parameter-became-required",
                            True,
                            lambda p: {**p, "required": True},
                            (*path, "parameters", index),
                        )
                    elif one["in"] != "path":
                        yield made(
                            "parameter-became-optional",
                            False,
                            lambda p: {**p, "required": False},
                            (*path, "parameters", index),
                        )
            yield made(
                "new-error-status",
                False,
                lambda o: {**o, "responses": {**o["responses"], "418": {"description": "teapot"}}},
            )
            for status, answer in operation.get("responses", {}).items():
                if status.startswith("2"):
                    yield made(
                        "success-gone",
                        True,
                        lambda o: {**o, "responses": {k: v for k, v in o["responses"].items() if k != status}},
                    )
                    yield made(
                        "success-replaced",
                        True,
                        lambda o: {
                            **o,
                            "responses": {("299" if k == status else k): v for k, v in o["responses"].items()},
                        },
                    )
                elif status != "default":
                    yield made(
                        "error-gone",
                        False,
                        lambda o: {**o, "responses": {k: v for k, v in o["responses"].items() if k != status}},
                    )
                if answer.get("content"):
                    media = next(iter(answer["content"]))
                    yield made("response-media-renamed", True, lambda r: {**r, "content": {"text/x-other" if k == media else k: v for k, v in r["content"].items()}},
                               (*path, "responses", status))  # fmt: skip
            if "requestBody" in operation:
                media = next(iter(operation["requestBody"]["content"]))
                yield made("request-media-renamed", True, lambda o: {**o, "content": {"text/x-other" if k == media else k: v for k, v in o["content"].items()}},
                           (*path, "requestBody"))  # fmt: skip
                required = operation["requestBody"].get("required", False)
                yield made(
                    "body-required-flipped",
                    not required,
                    lambda b: {**b, "required": not b.get("required", False)},
                    (*path, "requestBody"),
                )
