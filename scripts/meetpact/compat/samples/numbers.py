"""Numbers of a flat schema: one that fits, and those at its edges."""

import math
from collections.abc import Iterable, Iterator

from meetpact.compat.samples.steps import NoSample
from meetpact.compat.schemas import Flat


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
