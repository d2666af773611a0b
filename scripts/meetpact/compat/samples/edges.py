"""Values at the edges of a schema and at those of the same place in the other document."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from meetpact.compat.dialect import Raw
from meetpact.compat.samples.numbers import numbers
from meetpact.compat.samples.steps import MOST_MEMBERS, ORDER, UNDECLARED, part, tried
from meetpact.compat.samples.strings import key_of, strings
from meetpact.compat.schemas import Flat, join, tidy

if TYPE_CHECKING:
    from meetpact.compat.samples.sampler import Sampler

ANYTHING: tuple[Any, ...] = (1, "text", None, [], {})


def edges(sampler: "Sampler", flat: Flat, other: Flat) -> Iterator[Any]:
    """Values of `flat` at its own edges and at those of `other`, the same place in the other document."""
    yield from flat.get("enum", [])[:20_000]
    for full in (False, True):
        yield from tried(sampler.value, flat, full, 0)
    for name in ORDER:
        if name in (flat.get("type") or ORDER):
            yield from tried(sampler.typed, {**flat, "type": [name]}, False, 1)
    if "enum" not in flat and "boolean" in flat.get("type", ["boolean"]):
        yield False
    yield from _of_types(sampler, flat, other)
    yield from _of_branches(sampler, flat, other)
    yield from other.get("enum", [])[:20_000]


def _of_types(sampler: "Sampler", flat: Flat, other: Flat) -> Iterator[Any]:
    """Values of each type that `flat` admits."""
    yield from numbers(flat, other)
    yield from strings(flat, other)
    if "object" in flat.get("type", ["object"]):
        yield from _objects(sampler, flat, other)
    if "array" in flat.get("type", ["array"]):
        yield from _arrays(sampler, flat, other)


def _of_branches(sampler: "Sampler", flat: Flat, other: Flat, depth: int = 0) -> Iterator[Any]:
    """One value and a fuller one of each alternative, then those at its edges."""
    branches = flat.get("branches", [])
    for which, (_, alternatives) in enumerate(branches):
        for index, one in enumerate(alternatives):
            yield from sampler.schemas.flat(one).get("enum", [])[:50]
            for full in (False, True):
                yield from tried(sampler.sample, one, full, 1)
                for whole in tried(sampler.value, flat, full, 1, {which: index}):
                    yield whole
                    for own in tried(sampler.sample, one, full, 1):
                        if isinstance(whole, dict) and isinstance(own, dict):
                            yield {**whole, **own}
    for which, (keyword, alternatives) in enumerate(branches):
        rest = {**flat, "branches": [branch for index, branch in enumerate(branches) if index != which]}
        for one in alternatives if keyword in ("oneOf", "anyOf", "if") else []:
            joined = tidy(join(rest, sampler.schemas.flat(one)))
            if "branches" not in joined:
                yield from _of_types(sampler, joined, other)
            elif depth < 2:
                yield from _of_branches(sampler, joined, other, depth + 1)


def _objects(sampler: "Sampler", flat: Flat, other: Flat) -> Iterator[dict[str, Any]]:
    for base in [*tried(sampler.object, flat, False, 0), *tried(sampler.object, flat, True, 0)]:
        for name in sorted({*base, *other.get("required", ())}):
            without = {key: value for key, value in base.items() if key != name}
            yield without
            if flat.get("additionalProperties") is not False:
                rest = flat.get("additionalProperties", True)
                yield from ({**without, UNDECLARED: value} for value in tried(sampler.sample, rest, False, 2))
        for schema in [] if flat.get("additionalProperties") is False else [flat.get("additionalProperties", True)]:
            for value in tried(sampler.sample, schema, False, 2):
                yield {**base, UNDECLARED: value}
                for count in {
                    one.get(key, 0) + by
                    for one in (flat, other)
                    for key in ("minProperties", "maxProperties")
                    for by in (0, 1)
                }:
                    if len(base) < count <= MOST_MEMBERS:
                        yield {**base, **{f"m{index}": value for index in range(count - len(base))}}
        for name in [UNDECLARED, *sorted(set(other.get("properties", {})) - set(flat.get("properties", {})))]:
            yield from ({**base, name: any_value} for any_value in ANYTHING)
        for one in (flat, other):
            if "propertyNames" in one:
                for name in itertools.islice(strings(_named(one), _named(other if one is flat else flat)), 16):
                    yield {**base, name: "text"}
        for pattern in (*flat.get("patternProperties", {}), *other.get("patternProperties", {})):
            for value in tried(sampler.sample, part(flat, ("pattern", pattern)), False, 2):
                yield {**base, key_of(pattern): value}
        for name, names in (
            *flat.get("dependentRequired", {}).items(),
            *other.get("dependentRequired", {}).items(),
        ):
            for value in tried(sampler.member, flat, name, False, 1):
                yield {**{key: one for key, one in base.items() if key not in names}, name: value}
        members = list(flat.get("properties", {}))[:40]
        for name in members:
            for value in tried(sampler.member, flat, name, False, 1):
                yield {**{key: base[key] for key in flat.get("required", ()) if key in base}, name: value}
        for count in {
            one.get(key, -9) + by
            for one in (flat, other)
            for key in ("minProperties", "maxProperties")
            for by in (-1, 0, 1)
        }:
            if 0 <= count < len(base):
                yield dict(list(base.items())[:count])


def _named(flat: Flat) -> Flat:
    names = flat.get("propertyNames", True)
    return (
        {**names, "type": ["string"]}
        if isinstance(names, dict) and "$ref" not in names and "pattern" not in names
        else {}
    )


def _arrays(sampler: "Sampler", flat: Flat, other: Flat) -> Iterator[list[Any]]:
    counts = {
        max(0, one.get(key, 0) + by) for one in (flat, other) for key in ("minItems", "maxItems") for by in (-1, 0, 1)
    }
    for count in sorted({*counts, 0, 1, 2}):
        if count <= MOST_MEMBERS:
            yield from tried(sampler.array, {**flat, "minItems": count}, False, 1)
            if not flat.get("uniqueItems"):
                yield from tried(_copies, sampler, flat.get("items", True), count)
    yield from tried(sampler.items, {**flat, "uniqueItems": True}, 2, 1, [])
    for lead in tried(sampler.array, flat, False, 1):
        yield [*lead, *lead]
        yield from ([*lead, *twice] for twice in tried(_copies, sampler, flat.get("items", True), 2))
        yield from ([*lead, any_value] for any_value in ANYTHING)
    for one in (*flat.get("contains", []), *other.get("contains", [])):
        for value in itertools.islice(sampler.edges(one[0], {}), 30):
            yield [value]
            yield from ([*lead, value] for lead in tried(sampler.array, flat, False, 1))
        yield from tried(_copies, sampler, one[0], min((one[2] or 0) + 1, 50))


def _copies(sampler: "Sampler", schema: Raw, count: int) -> list[Any]:
    return [sampler.sample(schema, False, 1)] * count
