"""Every node and every schema of a document, with its place."""

from collections.abc import Iterator, Mapping
from typing import Any

from meetpact.claims import BOUNDS
from meetpact.spec import Spec

Pointer = tuple[str | int, ...]

#: The schema keywords that the claims, the mock's validator and the generator all understand.
KEYWORDS = {
    "$ref", "type", "format", "enum", "const", "pattern", "properties", "required", "items", "allOf", "oneOf",
    "additionalProperties", "default", "description", "title", "example", "deprecated", "readOnly", "writeOnly",
    *BOUNDS,
}  # fmt: skip


def schemas(spec: Spec) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """Each schema node of the document, named or nested, with its place."""
    for name, schema in spec.schemas.items():
        yield from _nested(("components", "schemas", name), schema)
    for pointer, node in nodes(spec.document):
        if isinstance(node.get("schema"), Mapping):
            yield from _nested((*pointer, "schema"), node["schema"])


def nodes(node: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    """Each mapping of the document with its place, outside of examples."""
    if isinstance(node, Mapping):
        yield pointer, node
        for key, value in node.items():
            if key != "example":
                yield from nodes(value, (*pointer, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from nodes(value, (*pointer, index))


def _nested(pointer: Pointer, schema: Mapping[str, Any]) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    yield pointer, schema
    for name, inner in schema.get("properties", {}).items():
        yield from _nested((*pointer, "properties", name), inner)
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), Mapping):
            yield from _nested((*pointer, keyword), schema[keyword])
    for keyword in ("allOf", "oneOf"):
        for index, inner in enumerate(schema.get(keyword, [])):
            yield from _nested((*pointer, keyword, index), inner)


def unknown_keywords(spec: Spec) -> Iterator[tuple[Pointer, str]]:
    """The schema keywords that some tool of ours would ignore, each with its place."""
    for pointer, schema in schemas(spec):
        for keyword in schema:
            if keyword not in KEYWORDS and not keyword.startswith("x-"):
                yield (*pointer, keyword), keyword
