"""The second validator: JSON Schema 2020-12 read keyword by keyword, sharing no code with the compiled one.

It asks the same of the same part of a value once, and takes so many steps at most. A property test holds it to
python-jsonschema, which takes 50 ms to be imported.
"""

from collections.abc import Iterator
from typing import Any

from meetpact.compat.schemas import token
from meetpact.compat.validators.keywords import KEYWORDS
from meetpact.compat.validators.patterns import Unsaid, found

#: Schemas asked about one value, before there is no answer.
MOST_STEPS = 200_000

Schema = Any
Path = tuple[str | int, ...]


class Interpreted:
    """Whether values keep a schema that is complete in itself."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        #: The steps that the last answer took, and would have taken had nothing been asked twice.
        self.steps = self.work = 0
        self._answers: dict[tuple[str, int], tuple[bool, int] | None] = {}
        self._enums: dict[int, set[str]] = {}

    def accepts(self, value: Any) -> bool:
        """Whether a value keeps the schema; raises Unsaid."""
        self.steps = self.work = 0
        self._answers = {}
        return self.keeps(self.schema, value)

    def keeps(self, schema: Schema, value: Any) -> bool:
        """Whether a value, or a part of one, keeps a schema or a part of it."""
        if isinstance(schema, bool):
            return schema
        self.steps += 1
        self.work += 1
        if self.steps > MOST_STEPS:
            raise Unsaid("too much work")
        for keyword, argument in schema.items():
            check = KEYWORDS.get(keyword)
            if check is not None and not check(self, argument, value, schema):
                return False
        return True

    def faults(self, value: Any) -> Iterator[Path]:
        """Where in a value something does not keep the schema: the ways to what a keyword refuses; raises Unsaid."""
        self.steps = self.work = 0
        self._answers = {}
        return self._faults(self.schema, value, ())

    def _faults(self, schema: Schema, value: Any, path: Path) -> Iterator[Path]:
        if isinstance(schema, bool):
            yield from () if schema else (path,)
            return
        for keyword, argument in schema.items():
            check = KEYWORDS.get(keyword)
            if check is None or check(self, argument, value, schema):
                continue
            parts = list(self._parts(keyword, argument, value, schema))
            for one, part, step in parts:
                yield from self._faults(one, part, (*path, *step))
            if not parts:
                yield path

    def _parts(self, keyword: str, argument: Any, value: Any, schema: Schema) -> Iterator[tuple[Schema, Any, Path]]:
        """What a keyword asks of which part of a value, all of which must hold; nothing where it is not so."""
        if keyword == "$ref":
            yield self.target(argument), value, ()
        elif keyword == "allOf":
            yield from ((one, value, ()) for one in argument)
        elif keyword == "if":
            yield schema.get("then" if self.keeps(argument, value) else "else", True), value, ()
        elif keyword == "properties":
            yield from ((one, value[name], (name,)) for name, one in argument.items() if name in value)
        elif keyword == "additionalProperties" and argument is not False:
            rest = {key: one for key, one in schema.items() if key in ("properties", "patternProperties")}
            known = _members(rest, value)
            yield from ((argument, one, (name,)) for name, one in value.items() if name not in known)
        elif keyword == "items":
            lead = len(schema.get("prefixItems", ()))
            yield from ((argument, one, (lead + index,)) for index, one in enumerate(value[lead:]))
        elif keyword == "prefixItems":
            yield from ((one, part, (index,)) for index, (one, part) in enumerate(zip(argument, value, strict=False)))

    def named(self, reference: str, value: Any) -> bool:
        """Whether a value keeps the schema that a `$ref` leads to."""
        key = (reference, id(value))
        if key not in self._answers:
            self._answers[key] = None
            before = self.work
            answer = self.keeps(self.target(reference), value)
            self._answers[key] = answer, self.work - before
            return answer
        known = self._answers[key]
        if known is None:
            raise Unsaid("a circle")
        self.work += known[1]
        return known[0]

    def among(self, members: list[Any], value: Any) -> bool:
        """Whether a value equals a member of an enum."""
        if id(members) not in self._enums:
            self._enums[id(members)] = {token(one) for one in members}
        return token(value) in self._enums[id(members)]

    def target(self, reference: str) -> Schema:
        """What a `$ref` leads to: always one of the `$defs` of the whole."""
        return self.schema["$defs"][reference.rsplit("/", 1)[-1]]

    def evaluated(self, schema: Schema, value: Any) -> set[Any]:
        """The members or indices of a value that some keyword of the schema has looked at."""
        if isinstance(schema, bool):
            return set()
        out = _members(schema, value) if isinstance(value, dict) else _indices(self, schema, value)
        if "$ref" in schema:
            out |= self.evaluated(self.target(schema["$ref"]), value)
        for keyword in ("allOf", "anyOf", "oneOf"):
            for one in schema.get(keyword, ()):
                if self.keeps(one, value):
                    out |= self.evaluated(one, value)
        if "if" in schema:
            branch = "then" if self.keeps(schema["if"], value) else "else"
            out |= self.evaluated(schema["if"], value) if branch == "then" else set()
            out |= self.evaluated(schema.get(branch, True), value)
        if isinstance(value, dict):
            for name, one in schema.get("dependentSchemas", {}).items():
                out |= self.evaluated(one, value) if name in value else set()
        return out


def _members(schema: dict[str, Any], value: dict[str, Any]) -> set[Any]:
    if "additionalProperties" in schema or "unevaluatedProperties" in schema:
        return set(value)
    patterns = schema.get("patternProperties", ())
    return {name for name in value if name in schema.get("properties", ()) or any(found(one, name) for one in patterns)}


def _indices(judge: Interpreted, schema: dict[str, Any], value: list[Any]) -> set[Any]:
    if "items" in schema or "unevaluatedItems" in schema:
        return set(range(len(value)))
    out = set(range(min(len(value), len(schema.get("prefixItems", ())))))
    if "contains" in schema:
        out |= {index for index, one in enumerate(value) if judge.keeps(schema["contains"], one)}
    return out
