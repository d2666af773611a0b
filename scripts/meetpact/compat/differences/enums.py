"""Enums and constants, and where there is none the types."""

from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.remarks import mark
from meetpact.compat.differences.types import kinds, lost, types
from meetpact.compat.differences.wording import words
from meetpact.compat.schemas import Exporter, Flat, Schemas, kind, token
from meetpact.compat.validators import Unsaid, covers, fast


def values(place: Place) -> bool:
    """Notes what differs in type and enum; False when nothing else is comparable."""
    old, new = _members(place.w.old, place.old, place.o), _members(place.w.new, place.new, place.n)
    if old is not None and new is not None:
        _enums(place, old, new)
        return False
    was, now = kinds(place.o), kinds(place.n)
    if old is not None or new is not None:
        _enum_and_type(place, old, new, was, now)
        return False
    return types(place, was, now)


def _members(side: Schemas, raw: Raw, flat: Flat) -> list[Any] | None:
    """The values of an enum that the rest of the schema admits too."""
    if set(flat) <= {"enum"}:
        return flat.get("enum")
    if "enum" not in flat:
        return None
    members: list[Any] = flat["enum"]
    valid = fast(Exporter(side, sends=False).whole(raw))
    try:
        return members if valid is None else [one for one in members if valid(one)]
    except Unsaid:
        return members


def _enums(place: Place, old: list[Any], new: list[Any]) -> None:
    judged = {"enum": new if place.w.request else old}
    key = _text if place.w.as_text else token
    was, now = {key(one) for one in old}, {key(one) for one in new}
    removed = [one for one in old if key(one) not in now]
    added = [one for one in new if key(one) not in was]
    if len(old) == len(new) == 1 and removed:
        place.note("const-changed", old[0], new[0], True, True, values=[*old, *new], fragment=judged)
        return
    if removed and len(removed) == len(old) and added and not {kind(one) for one in old} & {kind(one) for one in new}:
        place.note(
            "type-changed",
            words(place.o),
            words(place.n),
            True,
            True,
            values=[*old, *new],
            fragment=judged,
        )
        return
    for members, narrowing in ((removed, True), (added, False)):
        if None in members and len(old) + len(new) > 2:
            members.remove(None)
            place.note(
                "became-not-nullable" if narrowing else "became-nullable",
                narrowing,
                not narrowing,
                narrowing,
                not narrowing,
                values=[None],
                fragment=judged,
            )
        if members:
            open_ended = not place.w.request and not narrowing and _extensible(place)
            place.note(
                "enum-value-removed" if narrowing else "enum-value-added",
                members if narrowing else None,
                None if narrowing else members,
                narrowing,
                False if open_ended else not narrowing,
                values=members,
                fragment=judged,
                note="the enum is declared extensible (x-extensible-enum)" if open_ended else "",
            )


def _extensible(place: Place) -> bool:
    return bool(mark(place.old, place.w.old, "x-extensible-enum"))


def _enum_and_type(place: Place, old: list[Any] | None, new: list[Any] | None, was: set[str], now: set[str]) -> None:
    enum = old if old is not None else new or []
    whole_old, whole_new = _whole(place, "o"), _whole(place, "n")
    narrows = covers(whole_new, whole_old) is not True
    widens = covers(whole_old, whole_new) is not True
    if not narrows and not widens:
        return
    disjoint = not (was & now) and bool(enum)
    name = "type-changed" if disjoint else "became-enum" if new is not None else "enum-removed"
    shown = (words(place.o), words(place.n)) if disjoint else (old, new)
    if not disjoint and len(enum) == 1 and enum != [None]:
        name = "const-added" if new is not None else "const-removed"
    if place.w.as_text and disjoint and not lost(place, was, now)[0] and place.w.request:
        name, narrows = "type-generalized", False
    place.note(name, shown[0], shown[1], narrows, widens, values=list(enum)[:50])


def _whole(place: Place, side: str) -> Any:
    return Exporter(place.w.old if side == "o" else place.w.new, sends=False).whole(
        place.old if side == "o" else place.new
    )


def _text(value: Any) -> str:
    return (
        token(value)
        if isinstance(value, dict | list)
        else {True: "true", False: "false", None: "null"}.get(value, str(value))
        if (value in (True, False, None) and not isinstance(value, int | float)) or isinstance(value, bool)
        else str(value)
    )
