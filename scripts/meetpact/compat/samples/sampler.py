"""Values of a schema: one that fits, a fuller one, and one with a given value at a given place."""

from collections.abc import Iterator
from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.effort import Effort
from meetpact.compat.regular import difference
from meetpact.compat.samples.edges import edges
from meetpact.compat.samples.numbers import number
from meetpact.compat.samples.steps import MOST_MEMBERS, ORDER, UNDECLARED, NoSample, Step, implied, part, tried
from meetpact.compat.samples.strings import fitting, key_of
from meetpact.compat.schemas import Flat, Schemas, join, tidy, token

DEEPEST = 24
#: Schemas that one value may take to make, before there is none.
MOST_STEPS = 5_000


class Sampler:
    """Makes values of one document's schemas, the same ones every time."""

    def __init__(self, schemas: Schemas, effort: Effort | None = None) -> None:
        self.schemas = schemas
        self.effort = effort or Effort(MOST_STEPS)
        self.left = MOST_STEPS

    def sample(self, raw: Raw, full: bool = False, depth: int = 0) -> Any:
        """A value: the smallest, or with its optional members (two levels of them)."""
        self.left -= 1
        if depth > DEEPEST or self.left < 0:
            raise NoSample
        return self.value(self.schemas.flat(raw), full, depth)

    def embed(self, raw: Raw, steps: tuple[Step, ...], value: Any, full: bool = False, depth: int = 0) -> Any:
        """A value of `raw` that has `value` at the place where `steps` lead."""
        if depth == 0:
            self.left = MOST_STEPS
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
        around = self.typed(tidy(base), full, depth)
        if step[0] == "property":
            return self._dependents(flat, {**around, step[1]: child}, depth)
        if step[0] == "extra":
            return {**around, UNDECLARED: child}
        if step[0] == "pattern":
            return {**around, key_of(step[1]): child}
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
        self.left = 4 * MOST_STEPS
        yield from edges(self, self.schemas.flat(raw), other)

    def _around(self, flat: Flat, step: Step, inner: Any, full: bool, depth: int) -> Any:
        if not isinstance(inner, dict):
            return inner
        try:
            outer = self.value(flat, full, depth, {step[1]: step[2]})
        except NoSample:
            return inner
        return {**outer, **inner} if isinstance(outer, dict) else inner

    def value(self, flat: Flat, full: bool, depth: int, choices: dict[int, int] | None = None) -> Any:
        self.effort.spend(3)
        for which, (keyword, alternatives) in enumerate(flat.get("branches", [])):
            if keyword in ("oneOf", "anyOf", "allOf"):
                picked = (choices or {}).get(which)
                options = range(len(alternatives)) if picked is None else [picked]
                rest = {**flat, "branches": [b for i, b in enumerate(flat["branches"]) if i != which]}
                moved = {i - (i > which): c for i, c in (choices or {}).items() if i != which}
                for index in options:
                    joined = tidy(join(rest, self.schemas.flat(alternatives[index])))
                    try:
                        return self.value(joined, full, depth + 1, moved)
                    except NoSample:
                        continue
                raise NoSample
        if "enum" in flat:
            if not flat["enum"]:
                raise NoSample
            return flat["enum"][0]
        return self.typed(flat, full, depth)

    def typed(self, flat: Flat, full: bool, depth: int) -> Any:
        name = next((one for one in ORDER if one in flat["type"]), "null") if "type" in flat else implied(flat)
        if flat.get("type") == []:
            raise NoSample
        if name == "object":
            return self.object(flat, full, depth)
        if name == "array":
            return self.array(flat, full, depth)
        if name == "string":
            return next(fitting(flat))
        if name in ("integer", "number"):
            return number(flat, name)
        return {"boolean": True, "null": None}[name]

    def object(self, flat: Flat, full: bool, depth: int) -> dict[str, Any]:
        out: dict[str, Any] = {}
        properties = flat.get("properties", {})
        hidden = flat.get("hidden", set())
        order = {name: index for index, name in enumerate(properties)}
        for name in sorted(flat.get("required", ()), key=lambda name: (order.get(name, len(order)), name)):
            out[name] = self.member(flat, name, full, depth)
        wanted = full or flat.get("minProperties", 0) > len(out)
        optional = [name for name in properties if name not in out and name not in hidden] if wanted else []
        if full and depth < 2:
            for name in optional[:60]:
                for value in tried(self.member, flat, name, False, depth + 1):
                    out[name] = value
        out = self._dependents(flat, out, depth)
        for name in optional:
            if len(out) >= min(flat.get("minProperties", 0), MOST_MEMBERS):
                break
            for value in tried(self.member, flat, name, False, depth):
                out.setdefault(name, value)
        while (
            len(out) < min(flat.get("minProperties", 0), MOST_MEMBERS) and flat.get("additionalProperties") is not False
        ):
            out[f"{UNDECLARED}-{len(out)}"] = self.sample(flat.get("additionalProperties", True), False, depth + 1)
        if "maxProperties" in flat and len(out) > flat["maxProperties"]:
            out = {name: out[name] for name in list(out)[: max(flat["maxProperties"], len(flat.get("required", ())))]}
        return out

    def member(self, flat: Flat, name: str, full: bool, depth: int) -> Any:
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
                out[name] = self.member(flat, name, False, depth)
            if not missing:
                break
        return out

    def array(self, flat: Flat, full: bool, depth: int) -> list[Any]:
        out = [self.sample(one, full, depth + 1) for one in flat.get("prefixItems", [])]
        for schema, least, _ in flat.get("contains", []):
            out += [self.sample(schema, False, depth + 1) for _ in range(min(least, 20))]
        wanted = min(max(flat.get("minItems", 0), 1 if full and depth < 3 else 0), MOST_MEMBERS)
        if len(out) < wanted:
            out += self.items(flat, wanted - len(out), depth, out)
        return out[: flat["maxItems"]] if "maxItems" in flat else out

    def items(self, flat: Flat, count: int, depth: int, present: list[Any]) -> list[Any]:
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
