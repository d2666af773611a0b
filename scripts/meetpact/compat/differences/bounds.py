"""Bounds of numbers, lengths, items and members, and multiples."""

from typing import Any

from meetpact.compat.dialect import RANGES
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.wording import plain, words
from meetpact.compat.regular import difference
from meetpact.compat.schemas import Flat
from meetpact.compat.validators import covers

#: keyword of the bound -> (its exclusive twin, is it an upper bound, the word in the rule's id)
BOUNDS = {
    "maximum": ("exclusiveMaximum", True, "max"),
    "minimum": ("exclusiveMinimum", False, "min"),
    "maxLength": ("", True, "max-length"),
    "minLength": ("", False, "min-length"),
    "maxItems": ("", True, "max-items"),
    "minItems": ("", False, "min-items"),
    "maxProperties": ("", True, "max-properties"),
    "minProperties": ("", False, "min-properties"),
}


def bounds(place: Place) -> None:
    """Notes every bound that was set, lifted or moved."""
    for keyword, (exclusive, upper, word) in BOUNDS.items():
        _bound(place, keyword, exclusive, upper, word)


def _bound(place: Place, keyword: str, exclusive: str, upper: bool, word: str) -> None:
    old, new = _limit(place.o, keyword, exclusive), _limit(place.n, keyword, exclusive)
    if old == new:
        return
    if (
        keyword in ("minimum", "maximum")
        and ("int32" in place.o.get("formats", [])) != ("int32" in place.n.get("formats", []))
        and any(limit is not None and limit[0] in RANGES["int32"] for limit in (old, new))
    ):
        _width(place, keyword, old, new, upper)
        return
    narrows = new is not None and (old is None or tighter(new, old, upper))
    widens = old is not None and (new is None or tighter(old, new, upper))
    stem = f"exclusive-{word}" if (new or old or (0, False))[1] else word
    if old is None or new is None:
        name = f"{stem}-{'set' if old is None else 'unset'}"
    else:
        grows = new[0] > old[0] or (new[0] == old[0] and (new[1] != upper))
        name = f"{stem}-{'increased' if grows else 'decreased'}"
    target = {key: place.d[key] for key in (keyword, exclusive) if key in place.d}
    if keyword.endswith("Length") and (narrows if place.w.request else widens) and _by_pattern(place):
        narrows = widens = False
    place.note(name, old and old[0], new and new[0], narrows, widens, fragment=target or None)


def _by_pattern(place: Place) -> bool:
    """Whether the pattern that was there already keeps every string inside the other side's lengths."""
    patterns = place.s.get("patterns", [])
    least, most = place.s.get("minLength", 0), place.s.get("maxLength")
    outside = []
    if "maxLength" in place.d:
        outside.append((max(least, place.d["maxLength"] + 1), most))
    if place.d.get("minLength", 0) > 0:
        shortest = place.d["minLength"] - 1
        outside.append((least, shortest if most is None else min(most, shortest)))
    for low, high in outside if patterns else []:
        found, complete = difference(patterns, None, low, high, 1) if high is None or low <= high else ([], True)
        if found or not complete:
            return False
    return bool(patterns)


def _width(place: Place, keyword: str, old: Any, new: Any, upper: bool) -> None:
    if not upper:
        return  # once for both ends
    narrower = "int32" in place.n.get("formats", [])
    target = {key: place.d[key] for key in ("minimum", "maximum") if key in place.d}
    place.note(
        "type-generalized" if not narrower else "type-changed" if place.w.request else "type-specialized",
        words(place.o),
        words(place.n),
        narrower,
        not narrower,
        values=[2**31, -(2**31) - 1],
        fragment=target,
    )


def _limit(flat: Flat, keyword: str, exclusive: str) -> tuple[float, bool] | None:
    if exclusive and exclusive in flat:
        return (flat[exclusive], True)
    return (flat[keyword], False) if keyword in flat else None


def multiples(place: Place) -> None:
    """Notes another `multipleOf`."""
    old, new = place.o.get("multiples"), place.n.get("multiples")
    if old == new:
        return
    narrows = bool(new) and covers(_several(new), _several(old)) is not True
    widens = bool(old) and covers(_several(old), _several(new)) is not True
    name = f"multiple-of-{'set' if not old else 'unset' if not new else 'changed'}"
    if old and new and not (narrows if place.w.request else widens):
        name = "multiple-of-generalized" if place.w.request else "multiple-of-specialized"
    place.note(name, plain(old), plain(new), narrows, widens, fragment=_several(place.d.get("multiples")))


def tighter(one: tuple[float, bool], other: tuple[float, bool], upper: bool) -> bool:
    """Whether the first limit admits less than the second."""
    if one[0] != other[0]:
        return one[0] < other[0] if upper else one[0] > other[0]
    return one[1] and not other[1]


def _several(values: list[Any] | None) -> Any:
    return {"type": "number", "allOf": [{"multipleOf": value} for value in values]} if values else {"type": "number"}
