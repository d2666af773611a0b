"""Whether one set of patterns admits what another refuses."""

import functools
import itertools
from collections import deque
from collections.abc import Sequence

from meetpact.compat.regular.automaton import Automaton, automaton
from meetpact.compat.regular.characters import LAST

#: Pairs of states of one comparison.
MOST_STATES = 4_000


def difference(
    admitting: Sequence[str], refusing: Sequence[str] | None, least: int = 0, most: int | None = None, limit: int = 3
) -> tuple[list[str], bool]:
    """Strings of `least` to `most` characters that match every `admitting` pattern and not every `refusing` one.

    `refusing=None` refuses everything. Returns the shortest few and whether the search was complete: none found and
    complete is a proof that there are none.
    """
    found, complete = _difference(tuple(admitting), None if refusing is None else tuple(refusing), least, most, limit)
    return list(found), complete


@functools.lru_cache(maxsize=5_000)
def _difference(
    admitting: tuple[str, ...], refusing: tuple[str, ...] | None, least: int, most: int | None, limit: int
) -> tuple[list[str], bool]:
    first = [automaton(pattern) for pattern in admitting]
    second = [automaton(pattern) for pattern in refusing or ()]
    if None in first or None in second:
        return [], False
    machines = [one for one in (*first, *second) if one is not None]
    points = _points(machines)
    start = (tuple(one.first() for one in machines), 0)
    seen, queue, found = {start}, deque([(start, "")]), []
    while queue:
        (states, length), text = queue.popleft()
        if length >= least:
            ends = [one.accepts(state, not text) for one, state in zip(machines, states, strict=True)]
            if all(ends[: len(first)]) and (refusing is None or not all(ends[len(first) :])):
                found.append(text)
                if len(found) >= limit:
                    return found, True
        if most is not None and len(text) >= most:
            continue
        for point in points:
            after = tuple(one.after(state, point) for one, state in zip(machines, states, strict=True))
            key = (after, min(length + 1, least))
            if key not in seen and all(after[: len(first)]):
                seen.add(key)
                queue.append((key, text + chr(point)))
        if len(seen) > MOST_STATES:
            return found, False
    return found, True


def _points(machines: list[Automaton]) -> list[int]:
    """One character of each set that no machine tells apart, printable where there is one."""
    edges = {0, 32, 48, 58, 65, 91, 97, 123, 0xD800, 0xE000, LAST + 1}
    for machine in machines:
        for spans in machine.spans():
            for low, high in spans:
                edges |= {low, high + 1}
    ordered = sorted(edges)
    pairs = [(low, high - 1) for low, high in itertools.pairwise(ordered)]
    points = [low for low, high in pairs if not 0xD800 <= low <= 0xDFFF and high >= low]
    return sorted(points, key=lambda point: (not chr(point).isalnum() or point > 127, not 32 <= point < 127, point))
