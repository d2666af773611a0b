"""A schema in one direction, flattened one level for those who walk it."""

from typing import Any

from meetpact.compat.dialect import COUNTS, Raw, hidden, read
from meetpact.compat.documents import Document, dumped
from meetpact.compat.schemas.form import Flat, admits_null, tidy
from meetpact.compat.schemas.merging import join, meet, mergeable

DEEPEST = 60


class Schemas:
    """The schemas of one document as they hold for requests or for responses."""

    def __init__(self, document: Document, direction: str) -> None:
        self.document = document
        self.direction = direction
        self._flat: dict[int, tuple[Raw, Flat]] = {}
        self._read: dict[int, tuple[Raw, Raw]] = {}
        self._targets: dict[str, Flat] = {}
        #: What the exporter has made of them, by the id of a schema and whether its side sends.
        self.exported: dict[tuple[int, bool], tuple[Raw, Any]] = {}

    def flat(self, raw: Raw) -> Flat:
        """One level: `$ref`s resolved, `allOf` merged where that is sound, bounds and enums in one form.

        Keywords with more than one value get a plural: `patterns`, `formats`, `multiples`; each `anyOf`, `oneOf`,
        `not`, `if` and unmergeable `allOf` part is an entry of `branches`, as (keyword, list of schemas).
        """
        known = self._flat.get(id(raw))
        if known is None:
            known = self._flat[id(raw)] = (raw, tidy(self._merged(raw, 0)))
        return known[1]

    def read(self, raw: Raw) -> Raw:
        """The schema's own keywords, as `dialect.read` gives them, not to be changed."""
        known = self._read.get(id(raw))
        if known is None:
            known = self._read[id(raw)] = (raw, read(raw, self.document))
        return known[1]

    def hidden(self, raw: Raw) -> bool:
        """Whether a property of this schema does not travel in this direction."""
        return hidden(raw, self.document, self.direction)

    def _merged(self, raw: Raw, depth: int) -> Flat:
        node = self.read(raw)
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
