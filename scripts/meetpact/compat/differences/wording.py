"""A schema or a value in a word or two, for a person."""

from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.schemas import Flat, kind


def words(flat: Flat) -> str:
    """A schema in a word or two, for a person."""
    if "enum" in flat:
        names = sorted({kind(value) for value in flat["enum"]})
        return f"enum of {'/'.join(names)}" if names else "nothing"
    text = "/".join(flat["type"]) if "type" in flat else "any"
    return f"{text} ({', '.join(flat['formats'])})" if flat.get("formats") else text


def name_of(raw: Raw) -> str:
    """What a person calls an alternative."""
    if isinstance(raw, dict):
        if "$ref" in raw:
            return str(raw["$ref"]).rsplit("/", 1)[-1]
        if isinstance(raw.get("allOf"), list) and raw["allOf"]:
            return name_of(raw["allOf"][0])
        return str(raw.get("title") or raw.get("type") or "schema")
    return str(raw)


def plain(values: list[Any] | None) -> Any:
    return None if not values else values[0] if len(values) == 1 else list(values)
