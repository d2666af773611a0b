"""oneOf, anyOf, allOf, not and if."""

from typing import Any

from meetpact.compat.alternatives import alone, apart, matched, named_alike
from meetpact.compat.dialect import Raw
from meetpact.compat.differences.objects import declared
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.wording import name_of


def branches(place: Place) -> None:
    """Walks on into alternatives and parts that belong together, and notes those that have no other."""
    before = len(place.w.found)
    _branches(place)
    members = any("propert" in one.kind or "item" in one.kind or "/*" in one.pointer for one in place.w.found[before:])
    if members and any(key in place.d for key in ("unevaluatedProperties", "unevaluatedItems")):
        place.doubt()  # what a part names is open or closed here


def _branches(place: Place) -> None:
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


def wrapped(place: Place) -> bool:
    """Notes that a schema became one alternative of several, or the only one of them; False when it did neither."""
    was, now = place.o.get("branches", []), place.n.get("branches", [])
    group, flat = (now, place.n) if now else (was, place.o)
    if bool(was) == bool(now) or len(group) > 1 or set(flat) != {"branches"} or group[0][0] not in ("oneOf", "anyOf"):
        return False
    keyword, alternatives = group[0]
    old, new = ([alone(place.old)], alternatives) if now else (alternatives, [alone(place.new)])
    if not any(place.w.same(one, other) or named_alike(one, other) for one in old for other in new):
        return False
    word = "one-of" if keyword == "oneOf" else "any-of"
    pairs, gone, come = matched(old, new, place.w.old, place.w.new, place.w.same)
    if len(pairs) != 1:
        return False
    _fence_alternatives(place, old, new)
    if keyword == "oneOf":
        _fence_siblings(place, old if place.w.request else new)
    (index, other) = pairs[0]
    steps = place.steps if bool(now) == place.w.request else (*place.steps, ("branch", 0, other if now else index))
    place.w.walk(old[index], new[other], steps, place.pointer)
    narrows, widens = _counted(place, word, old, new, gone, come)
    if narrows if place.w.request else widens:
        place.doubt()
    kept = "-original-preserved" if word == "one-of" else ""
    place.note(f"wrapped-in-{word}{kept}" if now else f"unwrapped-from-{word}", None, None, narrows, widens)
    return True


def _alternatives(place: Place, word: str, which: int, old: list[Raw], new: list[Raw]) -> None:
    pairs, gone, come = matched(old, new, place.w.old, place.w.new, place.w.same)
    _fence_alternatives(place, old, new)
    if word == "one-of":
        _fence_siblings(place, old if place.w.request else new)
    for index, other in pairs:
        before = len(place.w.found)
        step = ("branch", which, index if place.w.request else other)
        place.w.walk(old[index], new[other], (*place.steps, step), place.pointer)
        if len(place.w.found) > before and word == "one-of" and not _apart(place, old, new):
            place.doubt()
    if gone or come:
        narrows, widens = _counted(place, word, old, new, gone, come)
        if narrows if place.w.request else widens:
            place.doubt()
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


def _counted(
    place: Place, word: str, old: list[Raw], new: list[Raw], gone: list[int], come: list[int]
) -> tuple[bool, bool]:
    """Whether alternatives that went narrow, and those that came widen; both ways when they may hold together."""
    if word == "any-of" or _apart(place, old, new):
        if not gone and place.w.request:
            return False, True
        if not come and not place.w.request:
            return True, False
    return place.covered()


def _apart(place: Place, old: list[Raw], new: list[Raw]) -> bool:
    """Whether no message fits two alternatives of the side that judges: then each decides for itself."""
    side, group = (place.w.new, new) if place.w.request else (place.w.old, old)
    return apart([side.flat(one) for one in group], side)


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
    if _kept(place, old, new):
        return
    narrows, widens = _conjoined(keyword, old, new) or place.covered()
    if not narrows and not widens:
        return
    if narrows if place.w.request else widens:
        place.doubt()
    name = f"{word}-{'added' if not old else 'removed' if not new else 'changed'}"
    if keyword in ("oneOf", "anyOf") and (not old) != (not new):
        name = f"wrapped-in-{word}" if not old else f"unwrapped-from-{word}"
    place.note(name, None, None, narrows, widens)


def _conjoined(keyword: str, old: list[Any], new: list[Any]) -> tuple[bool, bool] | None:
    """One `not` or `if` more never widens, one less never narrows."""
    if keyword not in ("not", "if") or (old and new):
        return None
    return (True, False) if new else (False, True)


def _kept(place: Place, old: list[Any], new: list[Any]) -> bool:
    """Whether the groups are the same ones: then what differs lies elsewhere."""
    return len(old) == len(new) and all(
        len(was) == len(now) and all(place.w.same(a, b) for a, b in zip(was, now, strict=True))
        for (_, was), (_, now) in zip(old, new, strict=True)
    )
