"""Which alternative of an old `oneOf` or `anyOf` became which of the new one."""

from collections import deque
from collections.abc import Callable, Hashable

import orjson

from meetpact.compat.dialect import Raw
from meetpact.compat.documents import dumped
from meetpact.compat.schemas import Flat, Schemas, token

#: Pairs of alternatives without a name or mark in common that are compared member by member.
MOST_PAIRS = 10_000

Keys = Callable[[int], Hashable]


def matched(
    old: list[Raw], new: list[Raw], before: Schemas, after: Schemas, same: Callable[[Raw, Raw], bool]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pairs of indices, then what only the old list has, then what only the new one has."""
    gone, come = list(range(len(old))), list(range(len(new)))
    pairs: list[tuple[int, int]] = []

    def take(keys: Keys, others: Keys, alike: Callable[[int, int], bool] = lambda *_: True) -> None:
        """Pairs those with the same key, each with the first that is left."""
        waiting: dict[Hashable, deque[int]] = {}
        for other in come:
            if (key := others(other)) is not None:
                waiting.setdefault(key, deque()).append(other)
        for index in list(gone):
            near = waiting.get(keys(index))
            if near and alike(index, near[0]):
                pairs.append((index, near[0]))
                gone.remove(index)
                come.remove(near.popleft())

    flats = [before.flat(one) for one in old], [after.flat(one) for one in new]
    first, second = flats
    take(lambda i: dumped(old[i]), lambda j: dumped(new[j]), lambda i, j: same(old[i], new[j]))
    take(lambda i: _named(old[i]), lambda j: _named(new[j]))
    take(lambda i: _written(first[i]), lambda j: _written(second[j]), lambda i, j: first[i] == second[j])
    take(lambda i: _title(old[i]), lambda j: _title(new[j]))
    take(lambda i: _tag(first[i], before), lambda j: _tag(second[j], after))
    take(lambda i: _scalar(first[i]), lambda j: _scalar(second[j]))
    if len(gone) * len(come) <= MOST_PAIRS:
        _pair_alike(first, second, pairs, gone, come)
    if len(gone) == len(come) == 1:
        (index,), (other,) = gone, come
        named = _named(old[index]) is not None and _named(new[other]) is not None
        if first[index].get("type") == second[other].get("type") and not named:
            return sorted([*pairs, (index, other)]), [], []
    return sorted(pairs), gone, come


def _pair_alike(
    first: list[Flat], second: list[Flat], pairs: list[tuple[int, int]], gone: list[int], come: list[int]
) -> None:
    """Pairs those that have at least half of their members in common."""
    for index in list(gone):
        for other in come:
            if _alike(first[index], second[other]) >= 0.5:
                pairs.append((index, other))
                gone.remove(index)
                come.remove(other)
                break


def _named(raw: Raw) -> str | None:
    if isinstance(raw, dict) and isinstance(raw.get("allOf"), list) and raw["allOf"]:
        return _named(raw["allOf"][0])
    return str(raw["$ref"]).rsplit("/", 1)[-1] if isinstance(raw, dict) and "$ref" in raw else None


def _title(raw: Raw) -> str | None:
    title = raw.get("title") if isinstance(raw, dict) else None
    return title if isinstance(title, str) else None


def _written(flat: Flat) -> bytes | None:
    """Equal flats are written alike."""
    try:
        return orjson.dumps(flat, default=sorted, option=orjson.OPT_SORT_KEYS)
    except TypeError:
        return None


def _scalar(flat: Flat) -> tuple[str, ...] | None:
    return tuple(flat["type"]) if flat.get("type") not in (["object"], None) else None


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
