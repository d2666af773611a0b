"""Which alternative of an old `oneOf` or `anyOf` became which of the new one."""

import itertools
from collections.abc import Callable
from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.schemas import Flat, Schemas, kind, token


def matched(
    old: list[Raw], new: list[Raw], before: Schemas, after: Schemas, same: Callable[[Raw, Raw], bool]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pairs of indices, then what only the old list has, then what only the new one has."""
    gone, come = list(range(len(old))), list(range(len(new)))
    pairs: list[tuple[int, int]] = []

    def take(alike: Callable[[int, int], bool]) -> None:
        for index in list(gone):
            for other in come:
                if alike(index, other):
                    pairs.append((index, other))
                    gone.remove(index)
                    come.remove(other)
                    break

    flats = [before.flat(one) for one in old], [after.flat(one) for one in new]
    take(lambda i, j: same(old[i], new[j]))
    take(lambda i, j: _named(old[i]) is not None and _named(old[i]) == _named(new[j]))
    take(lambda i, j: flats[0][i] == flats[1][j])
    take(lambda i, j: _title(old[i]) is not None and _title(old[i]) == _title(new[j]))
    take(lambda i, j: _tag(flats[0][i], before) is not None and _tag(flats[0][i], before) == _tag(flats[1][j], after))
    take(
        lambda i, j: (
            _scalar(flats[0][i]) and _types(flats[0][i]) == _types(flats[1][j]) and _types(flats[0][i]) is not None
        )
    )
    take(lambda i, j: _alike(flats[0][i], flats[1][j]) >= 0.5)
    if len(gone) == len(come) == 1 and flats[0][gone[0]].get("type") == flats[1][come[0]].get("type"):
        take(lambda i, j: _named(old[i]) is None or _named(new[j]) is None)
    return sorted(pairs), gone, come


def apart(flats: list[Flat], side: Schemas) -> bool:
    """Whether no value fits two of these alternatives: by their types, or by a member that tells them apart."""
    return all(
        _types_apart(one, other) or _tags_apart(one, other, side) for one, other in itertools.combinations(flats, 2)
    )


def _types_apart(one: Flat, other: Flat) -> bool:
    first, second = _types(one), _types(other)
    return first is not None and second is not None and not first & second


def _types(flat: Flat) -> set[str] | None:
    """The types of an alternative, integers taken for numbers; None where any may come."""
    names = map(kind, flat["enum"]) if "enum" in flat else flat.get("type")
    return None if names is None else {"number" if name == "integer" else name for name in names}


def _tags_apart(one: Flat, other: Flat, side: Schemas) -> bool:
    if one.get("type") != ["object"] or other.get("type") != ["object"]:
        return False
    for name in one.get("required", set()) | other.get("required", set()):
        raws = [flat.get("properties", {}).get(name) for flat in (one, other)]
        if any(raw is None for raw in raws):
            continue
        values = [side.flat(raw).get("enum") for raw in raws]
        if all(value is not None for value in values):
            first, second = ({token(value) for value in members or ()} for members in values)
            if not first & second:
                return True
    return False


def alone(raw: Raw) -> Raw:
    """A schema without what wraps it as the only one."""
    if isinstance(raw, dict) and len(raw) == 1:
        ((keyword, parts),) = raw.items()
        if keyword in ("allOf", "anyOf", "oneOf") and isinstance(parts, list) and len(parts) == 1:
            return alone(parts[0])
    return raw


def named_alike(one: Raw, other: Raw) -> bool:
    """Whether both refer to a component of the same name."""
    return _named(one) is not None and _named(one) == _named(other)


def _named(raw: Raw) -> str | None:
    if isinstance(raw, dict) and isinstance(raw.get("allOf"), list) and raw["allOf"]:
        return _named(raw["allOf"][0])
    return str(raw["$ref"]).rsplit("/", 1)[-1] if isinstance(raw, dict) and "$ref" in raw else None


def _title(raw: Raw) -> Any:
    return raw.get("title") if isinstance(raw, dict) else None


def _scalar(flat: Flat) -> bool:
    return flat.get("type") not in (["object"], None) or "enum" in flat


def _tag(flat: Flat, side: Schemas) -> str | None:
    """The members of an object that have one value only: what tells it from its siblings."""
    tags = [
        f"{name}={token(one['enum'][0])}"
        for name, raw in sorted(flat.get("properties", {}).items())
        if len((one := side.flat(raw)).get("enum", [])) == 1
    ]
    return ",".join(tags) or None


def _alike(old: Flat, new: Flat) -> float:
    first, second = set(old.get("properties", {})), set(new.get("properties", {}))
    return len(first & second) / len(first | second) if first | second else 0.0
