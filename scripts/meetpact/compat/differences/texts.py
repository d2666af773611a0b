"""Patterns and formats of strings."""

from meetpact.compat.dialect import FORMATS
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.wording import plain
from meetpact.compat.regular import difference
from meetpact.compat.validators import covers

#: Formats that tell a reader about precision or display, and refuse nothing.
REMARKS = {"int64", "float", "double", "password", "binary", "byte"}


def patterns(place: Place) -> None:
    """Notes another pattern, with strings that it refuses."""
    old, new = place.o.get("patterns", []), place.n.get("patterns", [])
    if sorted(old) == sorted(new):
        return
    source, target = (old, new) if place.w.request else (new, old)
    if set(target) <= set(source):
        hurts, values = False, list[str]()
    else:
        values, complete = difference(source, target, place.s.get("minLength", 0), place.s.get("maxLength"))
        hurts = bool(values) or not complete
    name = (
        "pattern-added"
        if not old
        else "pattern-removed"
        if not new
        else "pattern-changed"
        if hurts or not place.w.request
        else "pattern-generalized"
    )
    place.note(
        name,
        plain(old),
        plain(new),
        hurts,
        hurts,
        values=values,
        fragment={"allOf": [{"pattern": one} for one in target]} if target else None,
    )


def formats(place: Place) -> None:
    """Notes another format, also one that nobody checks."""
    old, new = set(place.o.get("formats", [])) - {"int32"}, set(place.n.get("formats", [])) - {"int32"}
    if old == new:
        return
    source, target = (old, new) if place.w.request else (new, old)
    fresh = sorted(target - source)
    checked = [one for one in fresh if one in FORMATS]
    name = "format-added" if not old else "format-removed" if not new else "format-changed"
    if checked:
        fragment = {"allOf": [{"format": one} for one in checked]}
        safe = (
            covers(fragment, {"type": "string", "allOf": [{"format": one} for one in source if one in FORMATS]}) is True
        )
        place.note(name, plain(sorted(old)), plain(sorted(new)), not safe, not safe, fragment=fragment)
        return
    unknown = [one for one in fresh if one not in REMARKS]
    note = (
        f"no validator knows the format {', '.join(unknown)}: what it refuses is for a person to say" if unknown else ""
    )
    place.note(name, plain(sorted(old)), plain(sorted(new)), False, False, note=note)
