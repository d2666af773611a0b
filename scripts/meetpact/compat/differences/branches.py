"""oneOf, anyOf, allOf, not and if."""

from typing import Any

from meetpact.compat.alternatives import matched
from meetpact.compat.dialect import Raw
from meetpact.compat.differences.objects import declared
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.wording import name_of


def branches(place: Place) -> None:
    """Walks on into alternatives and parts that belong together, and notes those that have no other."""
    was, now = place.o.get("branches", []), place.n.get("branches", [])
    for keyword in ("oneOf", "anyOf", "allOf", "not", "if"):
        old = [(index, group) for index, (name, group) in enumerate(was) if name == keyword]
        new = [(index, group) for index, (name, group) in enumerate(now) if name == keyword]
        word = {"oneOf": "one-of", "anyOf": "any-of", "allOf": "all-of", "not": "not", "if": "if"}[keyword]
        if keyword in ("oneOf", "anyOf") and len(old) == len(new):
            for (at, group), (there, other) in zip(old, new, strict=True):
                _alternatives(place, word, at if place.w.request else there, group, other)
        elif keyword == "allOf" and len(old) == len(new):
            for (at, group), (there, other) in zip(old, new, strict=True):
                place.w.walk(
                    group[0], other[0], (*place.steps, ("branch", at if place.w.request else there, 0)), place.pointer
                )
        elif old or new:
            _regrouped(place, keyword, word, old, new)


def _alternatives(place: Place, word: str, which: int, old: list[Raw], new: list[Raw]) -> None:
    pairs, gone, come = matched(old, new, place.w.old, place.w.new, place.w.same)
    _fence_alternatives(place, old, new)
    if word == "one-of":
        _fence_siblings(place, old if place.w.request else new)
    for index, other in pairs:
        before = len(place.w.found)
        step = ("branch", which, index if place.w.request else other)
        place.w.walk(old[index], new[other], (*place.steps, step), place.pointer)
        if len(place.w.found) > before and word == "one-of":
            place.doubt()
    if gone or come:
        place.doubt()
        narrows, widens = place.covered()
        if gone:
            place.note(f"{word}-removed", [name_of(old[i]) for i in gone], None, narrows, False if narrows else widens)
        if come:
            place.note(
                f"{word}-added",
                None,
                [name_of(new[i]) for i in come],
                False if widens and gone else narrows,
                widens,
            )


def _fence_alternatives(place: Place, old: list[Raw], new: list[Raw]) -> None:
    raw, own, other, side, there = (
        (place.old, old, new, place.w.old, place.w.new)
        if place.w.request
        else (place.new, new, old, place.w.new, place.w.old)
    )
    if any(flat.get("additionalProperties", True) is not True for flat in map(side.flat, own)):
        return
    known = set().union(*(declared(side, side.flat(one)) for one in (*own, raw)))
    names = {name for one in other for name in there.flat(one).get("properties", {})} - known
    if names:
        place.w.fences.setdefault(id(raw), set()).update(names)


def _fence_siblings(place: Place, alternatives: list[Raw]) -> None:
    """A message of one alternative carries no member that only another one declares."""
    side = place.w.old if place.w.request else place.w.new
    flats = [side.flat(one) for one in alternatives]
    if all(flat.get("additionalProperties", True) is True and flat.get("properties") for flat in flats):
        every = {name for flat in flats for name in flat["properties"]}
        for raw, flat in zip(alternatives, flats, strict=True):
            if every - set(flat["properties"]):
                place.w.fences.setdefault(id(raw), set()).update(every - set(flat["properties"]))


def _regrouped(place: Place, keyword: str, word: str, old: list[Any], new: list[Any]) -> None:
    narrows, widens = place.covered()
    if not narrows and not widens:
        return
    place.doubt()
    name = f"{word}-{'added' if not old else 'removed' if not new else 'changed'}"
    if keyword in ("oneOf", "anyOf") and (not old) != (not new):
        name = f"wrapped-in-{word}" if not old else f"unwrapped-from-{word}"
    place.note(name, None, None, narrows, widens)
