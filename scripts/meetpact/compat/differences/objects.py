"""Members of objects: declared, required, hidden, and those that nobody declared."""

from meetpact.compat.dialect import Raw
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.remarks import mark
from meetpact.compat.differences.types import kinds
from meetpact.compat.differences.wording import words
from meetpact.compat.schemas import Flat, Schemas

#: Alternatives inside alternatives that are looked into for the members that they name.
DEEPEST = 4


def objects(place: Place) -> None:
    """Notes members that came, went or are needed, and walks on into those of both."""
    if "object" not in kinds(place.o) & kinds(place.n):
        return
    was, now = place.o.get("properties", {}), place.n.get("properties", {})
    _fence(place, was, now)
    for name, old in was.items():
        if name in now:
            _member(place, name, old, now[name])
        else:
            _removed(place, name, old)
    for name, new in now.items():
        if name not in was:
            _added(place, name, new)
    for name in sorted(place.o.get("required", set()) ^ place.n.get("required", set())):
        if (name in was) == (name in now):
            gained = name in place.n.get("required", set())
            place.note(
                "became-required" if gained else "became-optional",
                not gained,
                gained,
                gained,
                not gained,
                fragment={"required": [name]},
                pointer=f"{place.pointer}/{name}",
                note=_hidden_note(place, name),
            )
    _additional(place)


def _hidden_note(place: Place, name: str) -> str:
    old, new = name in place.o.get("hidden", ()), name in place.n.get("hidden", ())
    if old == new:
        return ""
    word = "readOnly" if place.w.request else "writeOnly"
    return f"it {'became' if new else 'is no longer'} {word}"


def _member(place: Place, name: str, old: Raw, new: Raw) -> None:
    hid, hides = name in place.o.get("hidden", ()), name in place.n.get("hidden", ())
    if hid != hides:
        word = "read-only" if place.w.request else "write-only"
        required = "required" if name in place.o.get("required", set()) | place.n.get("required", set()) else "optional"
        place.note(
            f"{required}-property-became-{'' if hides else 'not-'}{word}",
            not hides,
            hides,
            False,
            False,
            pointer=f"{place.pointer}/{name}",
        )
    elif not hid:
        place.w.walk(old, new, (*place.steps, ("property", name)), f"{place.pointer}/{name}")


def _fence(place: Place, was: dict[str, Raw], now: dict[str, Raw]) -> None:
    """An open object does not carry, before it is declared, what only the other side declares."""
    raw, own, other, flat = (place.old, was, now, place.o) if place.w.request else (place.new, now, was, place.n)
    names = {name for name in other if name not in own and name not in flat.get("required", ())}
    names -= declared(place.w.source, flat) if names and "branches" in flat else set()
    if names and flat.get("additionalProperties", True) is True:
        place.w.fences.setdefault(id(raw), set()).update(names)


def declared(side: Schemas, flat: Flat, depth: int = 0) -> set[str]:
    """The members that a schema names, its alternatives and conditions with it."""
    names = set(flat.get("properties", ()))
    for _, parts in flat.get("branches", ()) if depth < DEEPEST else ():
        names = names.union(*(declared(side, side.flat(one), depth + 1) for one in parts))
    return names


def _added(place: Place, name: str, new: Raw) -> None:
    rest = place.o.get("additionalProperties", True)
    required = name in place.n.get("required", set())
    here = f"{place.pointer}/{name}"
    if name in place.n.get("hidden", ()):
        return
    if name in place.o.get("required", set()):
        place.w.walk(rest, new, (*place.steps, ("property", name)), here)
        return
    word = (
        ("new-required" if required else "new-optional")
        if place.w.request
        else ("required" if required else "optional")
    )
    kind_ = f"{word}-property" if place.w.request else f"{word}-property-added"
    closed = rest is False
    default = mark(new, place.w.new, "default")
    if required and place.w.request and default is not None:
        kind_ += "-with-default"
    place.note(
        kind_,
        None,
        words(place.w.new.flat(new)),
        required,
        closed,
        pointer=here,
        fragment={"required": [name]} if place.w.request else {"properties": {name: False}},
    )
    if rest is not True and not closed:
        place.w.walk(rest, new, (*place.steps, ("property", name)), here)


def _removed(place: Place, name: str, old: Raw) -> None:
    rest = place.n.get("additionalProperties", True)
    required = name in place.o.get("required", set())
    here = f"{place.pointer}/{name}"
    if name in place.o.get("hidden", ()):
        return
    if name in place.n.get("required", set()):
        place.w.walk(old, rest, (*place.steps, ("property", name)), here)
        return
    closed = rest is False
    kind_ = "property-removed" if place.w.request else f"{'required' if required else 'optional'}-property-removed"
    place.note(
        kind_,
        words(place.w.old.flat(old)),
        None,
        closed,
        required,
        pointer=here,
        fragment={"properties": {name: False}} if place.w.request else {"required": [name]},
    )
    if rest is not True and not closed:
        place.w.walk(old, rest, (*place.steps, ("property", name)), here)


def _additional(place: Place) -> None:
    was, now = place.o.get("additionalProperties", True), place.n.get("additionalProperties", True)
    if was is False and now is False:
        return
    if was is False or now is False:
        closes = now is False
        flat = place.d
        fragment = {
            "properties": dict.fromkeys(flat.get("properties", {}), True),
            "additionalProperties": False,
            "patternProperties": dict.fromkeys(flat.get("patternProperties", {}), True),
        }
        place.note(
            f"additional-properties-{'closed' if closes else 'opened'}",
            not closes,
            closes,
            closes,
            not closes,
            fragment=fragment,
        )
        return
    if was is not True or now is not True:
        place.w.walk(was, now, (*place.steps, ("extra",)), f"{place.pointer}/*")
