"""What a schema says that leaves no trace on the wire: defaults, deprecation, discriminators."""

from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.differences.place import Place
from meetpact.compat.schemas import Schemas, token
from meetpact.errors import MeetpactError


def remarks(place: Place) -> None:
    """What leaves no trace on the wire: the default, deprecation."""
    for word, kinds in (("default", ("default-value-added", "default-value-removed", "default-value-changed")),):
        was, now = mark(place.old, place.w.old, word), mark(place.new, place.w.new, word)
        if token(was) != token(now):
            name = kinds[0] if was is None else kinds[1] if now is None else kinds[2]
            place.note(name, was, now, False, False)
    was, now = mark(place.old, place.w.old, "deprecated") is True, mark(place.new, place.w.new, "deprecated") is True
    if was != now:
        place.note("deprecated" if now else "reactivated", was, now, False, False)
    for word in ("contentEncoding", "contentMediaType"):
        was, now = mark(place.old, place.w.old, word), mark(place.new, place.w.new, word)
        if was != now:
            kind = "content-encoding-changed" if word == "contentEncoding" else "content-media-type-changed"
            place.note(kind, was or "none", now or "none", False, False, note="what a text holds is in no schema")
    _extensible(place)
    _discriminator(place)


def _extensible(place: Place) -> None:
    """Values that a caller was told of and is no more, though the schema admits any."""
    was, now = (
        mark(raw, side, "x-extensible-enum") for raw, side in ((place.old, place.w.old), (place.new, place.w.new))
    )
    gone = [one for one in was if one not in now] if isinstance(was, list) and isinstance(now, list) else []
    if gone and place.w.request and "enum" not in place.o:
        place.note(
            "x-extensible-enum-value-removed", gone, None, False, False, note="the schema admits other values too"
        )


def _discriminator(place: Place) -> None:
    was, now = mark(place.old, place.w.old, "discriminator"), mark(place.new, place.w.new, "discriminator")
    was, now = (one if isinstance(one, dict) else {} for one in (was, now))
    if bool(was) != bool(now):
        place.note("discriminator-added" if now else "discriminator-removed", was or None, now or None, False, False)
    elif was.get("propertyName") != now.get("propertyName"):
        place.note(
            "discriminator-property-name-changed", was.get("propertyName"), now.get("propertyName"), False, False
        )
    else:
        old, new = (_mapping(one.get("mapping")) for one in (was, now))
        for name, keys in (
            ("added", [k for k in new if k not in old]),
            ("deleted", [k for k in old if k not in new]),
        ):
            if keys:
                place.note(
                    f"discriminator-mapping-{name}",
                    keys if name == "deleted" else None,
                    keys if name == "added" else None,
                    False,
                    False,
                )
        for key in (key for key in old if key in new and not _leads_alike(place, old[key], new[key])):
            place.note("discriminator-mapping-changed", f"{key}: {old[key]}", new[key], False, False)


def _leads_alike(place: Place, was: Any, now: Any) -> bool:
    """Whether both name the same schema, if by another name."""
    if was == now:
        return True
    try:
        first, second = (
            side.document.resolve(str(name) if "/" in str(name) else f"#/components/schemas/{name}")
            for side, name in ((place.w.old, was), (place.w.new, now))
        )
    except MeetpactError:
        return False
    return place.w.same(first, second)


def mark(raw: Raw, side: Schemas, word: str) -> Any:
    """A remark of a schema, found through `$ref` and `allOf` of one."""
    for _ in range(20):
        if not isinstance(raw, dict):
            return None
        if word in raw and not (side.document.old_dialect and "$ref" in raw):
            return raw[word]
        if isinstance(raw.get("$ref"), str):
            raw = side.document.resolve(raw["$ref"])
        else:
            single = next(
                (raw[key] for key in ("allOf", "oneOf", "anyOf") if isinstance(raw.get(key), list) and raw[key]), None
            )
            parts = [one for one in single or () if not (isinstance(one, dict) and one.get("type") == "null")]
            if len(parts) != 1:
                return None
            raw = parts[0]
    return None


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
