"""Types, and null apart from them."""

from meetpact.compat.differences.place import Place
from meetpact.compat.differences.wording import words
from meetpact.compat.schemas import Flat, kind

#: What a text may fail by.
LIMITS = ("patterns", "formats", "maxLength", "minLength", "branches")
EVERY = frozenset(("null", "boolean", "integer", "number", "string", "array", "object"))


def types(place: Place, was: set[str], now: set[str]) -> bool:
    """Notes what differs in type, null apart; False when the two have no type in common."""
    if was == now:
        return True
    if ("null" in was) != ("null" in now) and was - {"null"} and now - {"null"}:
        gained = "null" in now
        place.note(
            "became-nullable" if gained else "became-not-nullable",
            not gained,
            gained,
            not gained,
            gained,
            values=[None],
            fragment={"type": sorted(was if gained else now)},
        )
    if was - {"null"} != now - {"null"}:
        _other_types(place, *lost(place, was - {"null"}, now - {"null"}))
    return bool(was & now)


def _other_types(place: Place, gone: set[str], come: set[str]) -> None:
    if not gone and not come:
        return
    word = "type-changed" if gone else "type-generalized"
    if gone and not come and not place.w.request:
        word = "type-specialized"
    target = place.d.get("type")
    place.note(
        word,
        words(place.o),
        words(place.n),
        bool(gone),
        bool(come),
        fragment={"type": list(target)} if target else None,
    )


def lost(place: Place, old: set[str], new: set[str]) -> tuple[set[str], set[str]]:
    """The types that are gone and those that came; a number sent as text is a string too."""
    gone, come = old - new, new - old
    if place.w.as_text:
        plain = {"integer", "number", "boolean"}
        if "string" in new and not any(key in place.n for key in LIMITS):
            gone -= plain
        if "string" in old and not any(key in place.o for key in LIMITS):
            come -= plain
    return gone, come


def kinds(flat: Flat) -> set[str]:
    """The types of a flat schema, or of the members of its enum."""
    if "enum" in flat:
        return {kind(value) for value in flat["enum"]}
    names = set(flat.get("type", EVERY))
    return names | {"integer"} if "number" in names else names
