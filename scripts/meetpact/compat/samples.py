"""Values of a schema: one that fits, a fuller one, those at its edges, and one with a given value at a given place."""

import itertools
import math
from collections.abc import Iterable, Iterator
from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.regular import difference
from meetpact.compat.schemas import Flat, Schemas, join, kind, tidy, token

#: A step from a schema to one of its parts: ("property", name), ("items",), ("prefix", 0), ("extra",),
#: ("pattern", regex), ("branch", which group, which alternative).
Step = tuple[Any, ...]

BY_FORMAT = {
    "date": "2030-01-01",
    "date-time": "2030-01-01T00:00:00Z",
    "time": "12:00:00Z",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
ORDER = ("object", "array", "string", "integer", "number", "boolean", "null")
UNDECLARED = "not-declared"
ANYTHING: tuple[Any, ...] = (1, "text", None, [], {})
LONGEST_STRING = 20_000
MOST_MEMBERS = 400
DEEPEST = 24
#: Schemas that one value may take to make, before there is none.
MOST_STEPS = 5_000


class NoSample(Exception):
    """No value was found."""


class Sampler:
    """Makes values of one document's schemas, the same ones every time."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self._left = MOST_STEPS

    def sample(self, raw: Raw, full: bool = False, depth: int = 0) -> Any:
        """A value: the smallest, or with its optional members (two levels of them)."""
        self._left -= 1
        if depth > DEEPEST or self._left < 0:
            raise NoSample
        return self._value(self.schemas.flat(raw), full, depth)

    def embed(self, raw: Raw, steps: tuple[Step, ...], value: Any, full: bool = False, depth: int = 0) -> Any:
        """A value of `raw` that has `value` at the place where `steps` lead."""
        if depth == 0:
            self._left = MOST_STEPS
        if not steps:
            return value
        if depth > 400:
            raise NoSample
        step, rest = steps[0], steps[1:]
        flat = self.schemas.flat(raw)
        if step[0] == "branch":
            group = flat["branches"][step[1]]
            inner = self.embed(group[1][step[2]], rest, value, full, depth + 1)
            return self._around(flat, step, inner, full, depth)
        child = self.embed(part(flat, step), rest, value, full, depth + 1)
        base = {**flat, "type": ["object" if step[0] in ("property", "extra", "pattern") else "array"]}
        base.pop("enum", None)
        around = self._typed(tidy(base), full, depth)
        if step[0] == "property":
            return self._dependents(flat, {**around, step[1]: child}, depth)
        if step[0] == "extra":
            return {**around, UNDECLARED: child}
        if step[0] == "pattern":
            return {**around, self._key(step[1]): child}
        if step[0] == "items":
            lead = len(flat.get("prefixItems", []))
            return [*around[:lead], child, *around[lead + 1 :]]
        filled = list(around)
        while len(filled) <= step[1]:
            filled.append(self.sample(flat["prefixItems"][len(filled)], False, depth + 1))
        filled[step[1]] = child
        return filled

    def edges(self, raw: Raw, other: Flat) -> Iterator[Any]:
        """Values of `raw` at its own edges and at those of `other`, the same place in the other document."""
        flat = self.schemas.flat(raw)
        self._left = 4 * MOST_STEPS
        yield from flat.get("enum", [])[:20_000]
        for full in (False, True):
            yield from self._tried(lambda full=full: self._value(flat, full, 0))
        for name in ORDER:
            if name in (flat.get("type") or ORDER):
                yield from self._tried(lambda name=name: self._typed({**flat, "type": [name]}, False, 1))
        yield from numbers(flat, other)
        yield from self._strings(flat, other)
        if "object" in flat.get("type", ["object"]):
            yield from self._objects(flat, other)
        if "array" in flat.get("type", ["array"]):
            yield from self._arrays(flat, other)
        yield from self.of_branches(flat)
        yield from other.get("enum", [])[:20_000]

    def of_branches(self, flat: Flat) -> Iterator[Any]:
        """One value and a fuller one of each alternative."""
        for which, (_, alternatives) in enumerate(flat.get("branches", [])):
            for index, one in enumerate(alternatives):
                for full in (False, True):
                    yield from self._tried(lambda f=full, o=one: self.sample(o, f, 1))
                    yield from self._tried(lambda f=full, w=which, i=index: self._value(flat, f, 1, {w: i}))

    def _tried(self, make: Any) -> Iterator[Any]:
        try:
            yield make()
        except (NoSample, RecursionError):
            return

    def _around(self, flat: Flat, step: Step, inner: Any, full: bool, depth: int) -> Any:
        if not isinstance(inner, dict):
            return inner
        try:
            outer = self._value(flat, full, depth, {step[1]: step[2]})
        except NoSample:
            return inner
        return {**outer, **inner} if isinstance(outer, dict) else inner

    def _value(self, flat: Flat, full: bool, depth: int, choices: dict[int, int] | None = None) -> Any:
        for which, (keyword, alternatives) in enumerate(flat.get("branches", [])):
            if keyword in ("oneOf", "anyOf", "allOf"):
                picked = (choices or {}).get(which)
                options = range(len(alternatives)) if picked is None else [picked]
                rest = {**flat, "branches": [b for i, b in enumerate(flat["branches"]) if i != which]}
                moved = {i - (i > which): c for i, c in (choices or {}).items() if i != which}
                for index in options:
                    joined = tidy(join(rest, self.schemas.flat(alternatives[index])))
                    try:
                        return self._value(joined, full, depth + 1, moved)
                    except NoSample:
                        continue
                raise NoSample
        if "enum" in flat:
            if not flat["enum"]:
                raise NoSample
            return flat["enum"][0]
        return self._typed(flat, full, depth)

    def _typed(self, flat: Flat, full: bool, depth: int) -> Any:
        name = next((one for one in ORDER if one in flat["type"]), "null") if "type" in flat else implied(flat)
        if flat.get("type") == []:
            raise NoSample
        if name == "object":
            return self._object(flat, full, depth)
        if name == "array":
            return self._array(flat, full, depth)
        if name == "string":
            return next(self._fitting(flat))
        if name in ("integer", "number"):
            return number(flat, name)
        return {"boolean": True, "null": None}[name]

    def _object(self, flat: Flat, full: bool, depth: int) -> dict[str, Any]:
        out: dict[str, Any] = {}
        properties = flat.get("properties", {})
        hidden = flat.get("hidden", set())
        for name in sorted(
            flat.get("required", ()),
            key=lambda name: (name not in properties, list(properties).index(name) if name in properties else 0, name),
        ):
            out[name] = self._member(flat, name, full, depth)
        wanted = full or flat.get("minProperties", 0) > len(out)
        optional = [name for name in properties if name not in out and name not in hidden] if wanted else []
        if full and depth < 2:
            for name in optional[:60]:
                for value in self._tried(lambda name=name: self._member(flat, name, False, depth + 1)):
                    out[name] = value
        out = self._dependents(flat, out, depth)
        for name in optional:
            if len(out) >= min(flat.get("minProperties", 0), MOST_MEMBERS):
                break
            for value in self._tried(lambda name=name: self._member(flat, name, False, depth)):
                out.setdefault(name, value)
        while (
            len(out) < min(flat.get("minProperties", 0), MOST_MEMBERS) and flat.get("additionalProperties") is not False
        ):
            out[f"{UNDECLARED}-{len(out)}"] = self.sample(flat.get("additionalProperties", True), False, depth + 1)
        if "maxProperties" in flat and len(out) > flat["maxProperties"]:
            out = {name: out[name] for name in list(out)[: max(flat["maxProperties"], len(flat.get("required", ())))]}
        return out

    def _member(self, flat: Flat, name: str, full: bool, depth: int) -> Any:
        return self.sample(part(flat, ("property", name)), full, depth + 1)

    def _dependents(self, flat: Flat, out: dict[str, Any], depth: int) -> dict[str, Any]:
        for _ in range(5):
            missing = [
                m
                for name, names in flat.get("dependentRequired", {}).items()
                if name in out
                for m in names
                if m not in out
            ]
            for name in missing:
                out[name] = self._member(flat, name, False, depth)
            if not missing:
                break
        return out

    def _array(self, flat: Flat, full: bool, depth: int) -> list[Any]:
        out = [self.sample(one, full, depth + 1) for one in flat.get("prefixItems", [])]
        for schema, least, _ in flat.get("contains", []):
            out += [self.sample(schema, False, depth + 1) for _ in range(min(least, 20))]
        wanted = min(max(flat.get("minItems", 0), 1 if full and depth < 3 else 0), MOST_MEMBERS)
        if len(out) < wanted:
            out += self._items(flat, wanted - len(out), depth, out)
        return out[: flat["maxItems"]] if "maxItems" in flat else out

    def _items(self, flat: Flat, count: int, depth: int, present: list[Any]) -> list[Any]:
        schema = flat.get("items", True)
        if not flat.get("uniqueItems"):
            return [self.sample(schema, False, depth + 1)] * count
        out, seen = [], {token(value) for value in present}
        for value in self._distinct(schema, count):
            if token(value) not in seen:
                seen.add(token(value))
                out.append(value)
            if len(out) == count:
                return out
        raise NoSample

    def _distinct(self, schema: Raw, count: int) -> Iterator[Any]:
        flat = self.schemas.flat(schema)
        yield from flat.get("enum", [])
        name = flat["type"][0] if flat.get("type") else implied(flat)
        if name in ("integer", "number"):
            start = number(flat, name)
            step = (flat.get("multiples") or [1])[0]
            yield from (start + step * index for index in range(count))
            yield from (start - step * index for index in range(count))
        elif name == "string" and not flat.get("formats"):
            if flat.get("patterns"):
                yield from difference(flat["patterns"], None, flat.get("minLength", 0), flat.get("maxLength"), count)[0]
            width = max(flat.get("minLength", 0), len(str(count)))
            yield from (str(index).rjust(width, "a") for index in range(count))
        yield from self.edges(schema, {})

    def _strings(self, flat: Flat, other: Flat) -> Iterator[str]:
        if "string" not in flat.get("type", ["string"]) or "enum" in flat:
            return
        yield from self._tried(lambda: next(self._fitting(flat)))
        lengths = {one[key] for one in (flat, other) for key in ("minLength", "maxLength") if key in one}
        around = sorted({max(0, length + by) for length in lengths for by in (-1, 0, 1)} | {0, 1, 5})
        patterns = flat.get("patterns", [])
        for length in around:
            if length <= LONGEST_STRING:
                yield "a" * length
                if patterns and length <= 400:
                    yield from difference(patterns, None, length, length, 1)[0]
        yield from difference(patterns, other.get("patterns", []), flat.get("minLength", 0), flat.get("maxLength"), 3)[
            0
        ]
        yield from BY_FORMAT.values()
        yield from ("2030-13-45", "not a format", " ", "é", "0", "A1")

    def _fitting(self, flat: Flat) -> Iterator[str]:
        least, most = flat.get("minLength", 0), flat.get("maxLength")
        if least > LONGEST_STRING:
            raise NoSample
        for name in flat.get("formats", []):
            if name in BY_FORMAT:
                yield BY_FORMAT[name]
        if flat.get("patterns"):
            found, _ = difference(flat["patterns"], None, max(least, 1), most, 1)
            yield from found or difference(flat["patterns"], None, least, most, 1)[0]
        text = "text"
        yield text[:most] if most is not None and most < 4 else text if least <= 4 else "a" * least

    def _objects(self, flat: Flat, other: Flat) -> Iterator[dict[str, Any]]:
        for base in list(self._tried(lambda: self._object(flat, False, 0))) + list(
            self._tried(lambda: self._object(flat, True, 0))
        ):
            for name in sorted({*base, *other.get("required", ())}):
                yield {key: value for key, value in base.items() if key != name}
            for schema in [] if flat.get("additionalProperties") is False else [flat.get("additionalProperties", True)]:
                for value in self._tried(lambda s=schema: self.sample(s, False, 2)):
                    yield {**base, UNDECLARED: value}
                    for count in {
                        one.get(key, 0) + by
                        for one in (flat, other)
                        for key in ("minProperties", "maxProperties")
                        for by in (0, 1)
                    }:
                        if len(base) < count <= MOST_MEMBERS:
                            yield {**base, **{f"m{index}": value for index in range(count - len(base))}}
            yield from ({**base, UNDECLARED: any_value} for any_value in ANYTHING)
            for one in (flat, other):
                if "propertyNames" in one:
                    for name in itertools.islice(
                        self._strings(self._named(one), self._named(other if one is flat else flat)), 16
                    ):
                        yield {**base, name: "text"}
            for pattern in (*flat.get("patternProperties", {}), *other.get("patternProperties", {})):
                for value in self._tried(lambda p=pattern: self.sample(part(flat, ("pattern", p)), False, 2)):
                    yield {**base, self._key(pattern): value}
            for name, names in (
                *flat.get("dependentRequired", {}).items(),
                *other.get("dependentRequired", {}).items(),
            ):
                for value in self._tried(lambda n=name: self._member(flat, n, False, 1)):
                    yield {**{key: one for key, one in base.items() if key not in names}, name: value}
            members = list(flat.get("properties", {}))[:40]
            for name in members:
                for value in self._tried(lambda n=name: self._member(flat, n, False, 1)):
                    yield {**{key: base[key] for key in flat.get("required", ()) if key in base}, name: value}
            for count in {
                one.get(key, -9) + by
                for one in (flat, other)
                for key in ("minProperties", "maxProperties")
                for by in (-1, 0, 1)
            }:
                if 0 <= count < len(base):
                    yield dict(list(base.items())[:count])

    def _named(self, flat: Flat) -> Flat:
        names = flat.get("propertyNames", True)
        return (
            {**names, "type": ["string"]}
            if isinstance(names, dict) and "$ref" not in names and "pattern" not in names
            else {}
        )

    def _arrays(self, flat: Flat, other: Flat) -> Iterator[list[Any]]:
        counts = {
            max(0, one.get(key, 0) + by)
            for one in (flat, other)
            for key in ("minItems", "maxItems")
            for by in (-1, 0, 1)
        }
        for count in sorted({*counts, 0, 1, 2}):
            if count <= MOST_MEMBERS:
                yield from self._tried(lambda c=count: [*self._array({**flat, "minItems": c}, False, 1)])
                if not flat.get("uniqueItems"):
                    yield from self._tried(lambda c=count: [self.sample(flat.get("items", True), False, 1)] * c)
        yield from self._tried(lambda: self._items({**flat, "uniqueItems": True}, 2, 1, []))
        for lead in self._tried(lambda: self._array(flat, False, 1)):
            yield from ([*lead, any_value] for any_value in ANYTHING)
        for one in (*flat.get("contains", []), *other.get("contains", [])):
            yield from self._tried(lambda o=one: [self.sample(o[0], False, 1)])
            yield from self._tried(lambda o=one: [self.sample(o[0], False, 1)] * (min((o[2] or 0) + 1, 50)))

    def _key(self, pattern: str) -> str:
        found, _ = difference([pattern], None, 1, None, 1)
        return found[0] if found else "x"


def part(flat: Flat, step: Step) -> Raw:
    """The schema of a part of a flat schema."""
    if step[0] == "property":
        return flat.get("properties", {}).get(step[1], flat.get("additionalProperties", True))
    if step[0] == "pattern":
        return flat.get("patternProperties", {}).get(step[1], flat.get("additionalProperties", True))
    if step[0] == "prefix":
        return flat["prefixItems"][step[1]]
    return flat.get({"items": "items", "extra": "additionalProperties"}[step[0]], True)


def implied(flat: Flat) -> str:
    """The type that an untyped schema seems to mean."""
    for name, keywords in (
        ("object", ("properties", "required", "additionalProperties", "patternProperties", "minProperties")),
        ("array", ("items", "prefixItems", "minItems", "maxItems", "contains")),
        ("string", ("minLength", "maxLength", "patterns", "formats")),
        ("number", ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multiples")),
    ):
        if any(keyword in flat for keyword in keywords):
            return name
    return "string"


def number(flat: Flat, name: str) -> int | float:
    """A number inside the bounds; small and whole where that fits."""
    step = (
        lowest_common([*flat.get("multiples", []), *([1] if name == "integer" else [])])
        if flat.get("multiples") or name == "integer"
        else None
    )
    for value in near(flat, step):
        if fits(flat, value, name):
            return value
    raise NoSample


def near(flat: Flat, step: float | None) -> Iterator[int | float]:
    """Numbers worth a try: one, nought, the bounds and their neighbours."""
    yield from (1, 0)
    for key in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"):
        if key in flat:
            bound = flat[key]
            if step:
                low, high = math.floor(bound / step) * step, math.ceil(bound / step) * step
                yield from (low, high, low - step, high + step)
            yield from (bound, bound + 1, bound - 1, bound + 0.5, bound - 0.5, bound + 0.001, bound - 0.001)
    if step:
        yield from (step, -step)
    if "exclusiveMinimum" in flat and "exclusiveMaximum" in flat:
        yield (flat["exclusiveMinimum"] + flat["exclusiveMaximum"]) / 2


def fits(flat: Flat, value: float, name: str) -> bool:
    """Whether a number keeps the bounds, multiples and whole numbers of a flat schema."""
    if name == "integer" and value != int(value):
        return False
    return (
        flat.get("minimum", value) <= value <= flat.get("maximum", value)
        and ("exclusiveMinimum" not in flat or value > flat["exclusiveMinimum"])
        and ("exclusiveMaximum" not in flat or value < flat["exclusiveMaximum"])
        and all(abs(value / one - round(value / one)) < 1e-9 for one in flat.get("multiples", []))
    )


def lowest_common(steps: Iterable[float]) -> float:
    """The smallest number that is a multiple of all."""
    out: float = 1
    given = list(steps)
    if all(float(one).is_integer() for one in given):
        return math.lcm(*(int(one) for one in given))
    out = max(given)
    for factor in range(1, 200):
        if all(abs(out * factor / one - round(out * factor / one)) < 1e-9 for one in given):
            return out * factor
    return out


def numbers(flat: Flat, other: Flat) -> Iterator[int | float]:
    """Numbers at the edges of two flat schemas."""
    if not {"integer", "number"} & set(flat.get("type", ["number"])) or "enum" in flat:
        return
    seen = set()
    for one in (flat, other):
        for step in (*one.get("multiples", []), 1):
            for value in (*near(one, step), *near({**flat, **one}, step)):
                if value not in seen:
                    seen.add(value)
                    yield value
        for step in one.get("multiples", []):
            for factor in (1, 2, 3, 5, 7, 1.5, 0.5):
                yield step * factor
            for other_step in (*flat.get("multiples", []), *other.get("multiples", [])):
                yield from (step + other_step, step * other_step)
    base = lowest_common(flat.get("multiples", []) or [1])
    start: float = flat["minimum"] if "minimum" in flat else flat.get("exclusiveMinimum", 0)
    yield from ((math.floor(start / base) + index) * base for index in range(12))
    yield from (-1, 0.5, 1.5, 2, 3, 2**31, -(2**31) - 1, 1e6)


__all__ = ["NoSample", "Sampler", "Step", "kind", "part"]
