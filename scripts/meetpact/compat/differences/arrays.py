"""Items of arrays."""

from meetpact.compat.differences.place import Place
from meetpact.compat.differences.types import kinds


def items(place: Place) -> None:
    """Walks on into the items, those of a fixed place first."""
    if not {"array"} <= kinds(place.o) & kinds(place.n):
        return
    was, now = place.o.get("prefixItems", []), place.n.get("prefixItems", [])
    for index in range(max(len(was), len(now))):
        old = was[index] if index < len(was) else place.o.get("items", True)
        new = now[index] if index < len(now) else place.n.get("items", True)
        lead = len(was if place.w.request else now)
        place.w.walk(
            old, new, (*place.steps, ("prefix", index) if index < lead else ("items",)), f"{place.pointer}/{index}"
        )
    if "items" in place.o or "items" in place.n:
        place.w.walk(
            place.o.get("items", True), place.n.get("items", True), (*place.steps, ("items",)), f"{place.pointer}/items"
        )


def uniqueness(place: Place) -> None:
    """Notes whether equal items are let in."""
    if bool(place.o.get("uniqueItems")) != bool(place.n.get("uniqueItems")):
        now = bool(place.n.get("uniqueItems"))
        place.note(
            "unique-items-set" if now else "unique-items-unset",
            not now,
            now,
            narrows=now,
            widens=not now,
            fragment={"uniqueItems": True},
        )
