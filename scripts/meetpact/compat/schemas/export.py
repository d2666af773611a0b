"""A schema in one direction, whole for the validators."""

from typing import Any

from meetpact.compat.dialect import COUNTS, FORMATS, MAPS, ONE, Raw
from meetpact.compat.schemas.flattening import Schemas

#: Whole schemas that are kept for whoever asks again.
MOST_KEPT = 64


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
        if self.fences:
            return self._made(raw)
        key = (id(raw), self.sends)
        known = self.schemas.exported
        if key not in known:
            if len(known) >= MOST_KEPT:
                known.clear()
            known[key] = (raw, self._made(raw))
        return known[key][1]

    def _made(self, raw: Raw) -> Any:
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
        node = self.schemas.read(raw)
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
