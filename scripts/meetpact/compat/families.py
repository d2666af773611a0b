"""Schemas that others extend by `allOf`, told apart by a discriminator: OpenAPI's inheritance."""

from dataclasses import dataclass, field
from typing import Any

from meetpact.compat.documents import Document

PREFIX = "#/components/schemas/"


@dataclass
class Families:
    """The parents of one document: each with the references of those that extend it, however far down."""

    children: dict[int, list[str]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    _plain: dict[str, dict[str, Any]] = field(default_factory=dict)

    def plain(self, part: Any, document: Document) -> Any:
        """A part of an `allOf`; a parent without its children, for a child is one kind of it only."""
        reference = part.get("$ref") if isinstance(part, dict) else None
        if not isinstance(reference, str) or not reference.startswith(PREFIX):
            return part
        if reference not in self._plain:
            parent = document.resolve(reference)
            if id(parent) not in self.children:
                return part
            self._plain[reference] = {key: value for key, value in parent.items() if key != "discriminator"}
        return self._plain[reference]


def families(document: Document) -> Families:
    """Found once for a document."""
    known = document.families
    if not isinstance(known, Families):
        known = document.families = _found(document.tree)
    return known


def _found(tree: dict[str, Any]) -> Families:
    schemas = (tree.get("components") or {}).get("schemas")
    schemas = schemas if isinstance(schemas, dict) else {}
    out = Families()
    parents = {
        name: raw
        for name, raw in schemas.items()
        if isinstance(raw, dict)
        and isinstance(raw.get("discriminator"), dict)
        and not any(key in raw for key in ("oneOf", "anyOf"))
    }
    for name, raw in parents.items():
        children = _below(name, schemas, {name})
        if children:
            out.children[id(raw)], out.names[id(raw)] = children, name
    return out


def _below(name: str, schemas: dict[str, Any], seen: set[str]) -> list[str]:
    out = []
    for other, raw in schemas.items():
        parts = raw.get("allOf") if isinstance(raw, dict) else None
        if other not in seen and isinstance(parts, list) and {"$ref": PREFIX + name} in parts:
            seen.add(other)
            out += [PREFIX + other, *_below(other, schemas, seen)]
    return out
