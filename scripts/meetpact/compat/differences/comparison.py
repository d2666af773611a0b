"""One place in both schemas compared, subject by subject."""

from meetpact.compat.differences.arrays import items, uniqueness
from meetpact.compat.differences.bounds import bounds, multiples
from meetpact.compat.differences.branches import branches, wrapped
from meetpact.compat.differences.enums import values
from meetpact.compat.differences.objects import objects
from meetpact.compat.differences.opaque import OPAQUE, opaque
from meetpact.compat.differences.place import Place
from meetpact.compat.differences.remarks import remarks
from meetpact.compat.differences.texts import formats, patterns

#: Keywords whose values are no schemas.
_LEAVES = ("type", "enum", "patterns", "formats", "multiples", "required")


def compare(place: Place) -> None:
    """Notes what differs at one place, and walks on into its parts."""
    remarks(place)
    if place.o == place.n and _no_parts(place):
        return
    branched = bool(place.o.get("branches") or place.n.get("branches"))
    if (branched or any(place.o.get(key) != place.n.get(key) for key in OPAQUE)) and place.equivalent():
        return
    if (branched and wrapped(place)) or not values(place):
        return
    bounds(place)
    multiples(place)
    patterns(place)
    formats(place)
    uniqueness(place)
    items(place)
    objects(place)
    opaque(place)
    if branched:
        branches(place)


def _no_parts(place: Place) -> bool:
    """Whether equal flats are the end of it: their parts may be `$ref`s to what differs."""
    return not any(isinstance(value, dict | list) and key not in _LEAVES for key, value in place.o.items())
