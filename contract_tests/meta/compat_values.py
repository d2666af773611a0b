"""Values of a schema, and values that nearly are: made at random out of what both versions of it say."""

from collections.abc import Iterator
from random import Random
from typing import Any

Schema = Any


class Values:
    """Makes values near one schema out of the numbers, texts, members and names of several."""

    def __init__(self, schemas: list[Schema], seed: int) -> None:
        self.random = Random(seed)
        self.names = sorted({name for one in schemas for name in named(one)} | {"extra"})
        self.atoms: list[Any] = [None, True, False, 0, 1, -1, 0.5, "", "text", [], {}]
        for schema in schemas:
            for keyword, said in keywords(schema):
                if keyword in ("enum", "const"):
                    self.atoms += said if keyword == "enum" else [said]
                elif isinstance(said, int | float) and not isinstance(said, bool):
                    self.atoms += [said + by for by in (-1, 0, 1)] + [2 * said, 6 * said]
                    self.atoms += [letter * max(0, int(said) + by) for letter in "ab" for by in (-1, 0, 1)]
                elif keyword == "pattern":
                    self.atoms += ["a", "b", "ab", "aab", "ba", "c"]
        self.of = {name: [one for one in self.atoms if kind(one) == name] for name in KINDS}

    def one(self, schema: Schema, depth: int = 0) -> Any:
        """A value that is likely to keep `schema`."""
        rng = self.random
        if not isinstance(schema, dict) or rng.random() < 0.04:
            return rng.choice(self.atoms)
        if "enum" in schema and rng.random() < 0.9:
            return rng.choice(schema["enum"])
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                return self.one(rng.choice(schema[keyword]), depth)
        if "allOf" in schema:
            return self._all([self.one(part, depth) for part in schema["allOf"]])
        kinds = schema.get("type", list(KINDS))
        name = kinds if isinstance(kinds, str) else rng.choice(kinds)
        if name == "object" and depth < 6:
            return self._object(schema, depth)
        if name == "array" and depth < 6:
            count = rng.choice((0, 1, 1, 2, 3, schema.get("minItems", 0), schema.get("maxItems", 2)))
            return [self.one(schema.get("items", True), depth + 1) for _ in range(count)]
        return rng.choice(self.of.get(name) or self.atoms)

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        rng, properties = self.random, schema.get("properties", {})
        wanted = [name for name in properties if name in schema.get("required", ()) or rng.random() < 0.6]
        wanted += [name for name in schema.get("required", ()) if rng.random() < 0.97]
        wanted += [rng.choice(self.names)] if rng.random() < 0.15 else []
        rest = schema.get("additionalProperties", True)
        return {name: self.one(properties.get(name, rest), depth + 1) for name in wanted}

    def _all(self, values: list[Any]) -> Any:
        if values and all(isinstance(one, dict) for one in values):
            return {name: member for one in values for name, member in one.items()}
        return self.random.choice(values)


KINDS = {"null": None, "boolean": bool, "integer": int, "number": float, "string": str, "array": list, "object": dict}


def kind(value: Any) -> str:
    """The JSON type of a value."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    return next(name for name, one in KINDS.items() if one not in (None, bool) and isinstance(value, one))


def keywords(schema: Schema) -> Iterator[tuple[str, Any]]:
    """Every keyword of a schema and of its parts, with what it says."""
    if isinstance(schema, dict):
        for keyword, said in schema.items():
            yield keyword, said
            yield from keywords(said)
    elif isinstance(schema, list):
        for one in schema:
            yield from keywords(one)


def named(schema: Schema) -> set[str]:
    """Every member that a schema names, at any depth."""
    out: set[str] = set()
    for keyword, said in keywords(schema):
        if keyword in ("properties", "required") and isinstance(said, dict | list):
            out.update(said)
    return out
