"""Keywords that are compared as a whole: names, dependencies, contains, what is not evaluated."""

from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.differences.place import Place
from meetpact.compat.schemas import Exporter
from meetpact.compat.validators import covers

OPAQUE = {
    "propertyNames": "property-names",
    "dependentRequired": "dependent-required",
    "dependentSchemas": "dependent-schema",
    "contains": "contains",
    "unevaluatedProperties": "unevaluated-properties",
    "unevaluatedItems": "unevaluated-items",
    "patternProperties": "pattern-property",
}


def opaque(place: Place) -> None:
    """Notes each of these keywords that cannot be proved to mean the same."""
    for keyword, word in OPAQUE.items():
        _keyword(place, keyword, word)


def _keyword(place: Place, keyword: str, word: str) -> None:
    old, new = place.o.get(keyword), place.n.get(keyword)
    if keyword == "patternProperties" and old and new and set(old) == set(new):
        for pattern in old:
            place.w.walk(old[pattern], new[pattern], (*place.steps, ("pattern", pattern)), f"{place.pointer}/{pattern}")
        return
    if old is None and new is None:
        return
    before, after = _raw(keyword, old), _raw(keyword, new)
    if place.w.same(before, after):
        return
    was, now = Exporter(place.w.old, False).whole(before), Exporter(place.w.new, False).whole(after)
    narrows, widens = covers(now, was) is not True, covers(was, now) is not True
    if narrows or widens:
        place.doubt()
        name = f"{word}-{'added' if old is None else 'removed' if new is None else 'changed'}"
        place.note(name, None, None, narrows, widens, fragment=after if place.w.request else before)


def _raw(keyword: str, value: Any) -> Raw:
    if value is None:
        return True
    if keyword == "contains":
        return {
            "allOf": [
                {"contains": one, "minContains": least, **({} if most is None else {"maxContains": most})}
                for one, least, most in value
            ]
        }
    return {keyword: value}
