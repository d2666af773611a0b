"""Patterns as automata: whether a string matches, in linear time, and whether one set admits what another does."""

import functools
import importlib
import itertools
import re
import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

Spans = tuple[tuple[int, int], ...]

LAST = 0x10FFFF
DIGIT: Spans = ((48, 57),)
WORD: Spans = ((48, 57), (65, 90), (95, 95), (97, 122))
SPACE: Spans = (
    (9, 13),
    (32, 32),
    (160, 160),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
)
LINE_ENDS: Spans = ((10, 10), (13, 13), (0x2028, 0x2029))
#: Bounds of the work: nodes of one automaton, pairs of states of one comparison.
MOST_NODES = 6_000
MOST_STATES = 4_000
_GROUP = re.compile(r"\(\?<(?=[A-Za-z_])")


class NotRegular(Exception):
    """The pattern looks around, refers back, or is too large: no automaton."""


class Automaton:
    """The pattern's automaton, found anywhere in a string as JSON Schema asks; raises NotRegular."""

    def __init__(self, pattern: str) -> None:
        self.moves: list[list[tuple[Spans, int]]] = []
        self.free: list[list[tuple[str, int]]] = []  # "" always, "start" or "end" only there
        start, final = self._node(), self._node()
        everything: Spans = ((0, LAST),)
        self.moves[start].append((everything, start))
        self.moves[final].append((everything, final))
        inner, outer = self._sequence(_tree(pattern))
        self.free[start].append(("", inner))
        self.free[outer].append(("", final))
        self.start, self.final = start, final
        self._next: dict[tuple[frozenset[int], int], frozenset[int]] = {}

    def first(self) -> frozenset[int]:
        """Where it is before any character."""
        return self._closure(frozenset([self.start]), "start")

    def after(self, states: frozenset[int], point: int) -> frozenset[int]:
        """Where it is after one more character."""
        key = (states, point)
        if key not in self._next:
            reached = {
                target
                for state in states
                for spans, target in self.moves[state]
                if any(low <= point <= high for low, high in spans)
            }
            self._next[key] = self._closure(frozenset(reached), "")
        return self._next[key]

    def accepts(self, states: frozenset[int], at_start: bool = False) -> bool:
        """Whether the string may end here."""
        return self.final in self._closure(states, "both" if at_start else "end")

    def matches(self, text: str) -> bool:
        """Whether the pattern is found in the text."""
        states = self.first()
        for character in text:
            states = self.after(states, ord(character))
        return self.accepts(states, not text)

    def spans(self) -> Iterator[Spans]:
        """Every set of characters that it tells apart."""
        return (spans for moves in self.moves for spans, _ in moves)

    def _closure(self, states: frozenset[int], where: str) -> frozenset[int]:
        seen, stack = set(states), list(states)
        while stack:
            for guard, target in self.free[stack.pop()]:
                if target not in seen and (not guard or guard == where or where == "both"):
                    seen.add(target)
                    stack.append(target)
        return frozenset(seen)

    def _node(self) -> int:
        if len(self.moves) >= MOST_NODES:
            raise NotRegular("too large")
        self.moves.append([])
        self.free.append([])
        return len(self.moves) - 1

    def _sequence(self, items: Any) -> tuple[int, int]:
        first = last = self._node()
        for item in items:
            start, end = self._item(*item)
            self.free[last].append(("", start))
            last = end
        return first, last

    def _item(self, operator: Any, value: Any) -> tuple[int, int]:
        name = str(operator)
        if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
            first, last = self._node(), self._node()
            self.moves[first].append((_spans(name, value), last))
            return first, last
        if name == "SUBPATTERN" and not value[1] and not value[2]:
            return self._sequence(value[3])
        if name == "ATOMIC_GROUP":
            raise NotRegular(name)
        if name == "BRANCH":
            first, last = self._node(), self._node()
            for branch in value[1]:
                start, end = self._sequence(branch)
                self.free[first].append(("", start))
                self.free[end].append(("", last))
            return first, last
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._repeat(*value)
        if name == "AT" and str(value) in ("AT_BEGINNING", "AT_END", "AT_BEGINNING_STRING", "AT_END_STRING"):
            first, last = self._node(), self._node()
            self.free[first].append(("start" if "BEGINNING" in str(value) else "end", last))
            return first, last
        raise NotRegular(name)

    def _repeat(self, least: int, most: Any, item: Any) -> tuple[int, int]:
        first = last = self._node()
        for _ in range(least):
            start, end = self._sequence(item)
            self.free[last].append(("", start))
            last = end
        endless = str(most) == "MAXREPEAT"
        out = self._node()
        self.free[last].append(("", out))
        if endless:
            start, end = self._sequence(item)
            self.free[last].append(("", start))
            self.free[end] += [("", start), ("", out)]
            return first, out
        for _ in range(int(most) - least):
            start, end = self._sequence(item)
            self.free[last].append(("", start))
            self.free[end].append(("", out))
            last = end
        return first, out


def _tree(pattern: str) -> Any:
    parser: Any = importlib.import_module("re._parser")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parser.parse(_GROUP.sub("(?P<", pattern))
    except (re.error, OverflowError, RecursionError, ValueError) as error:
        raise NotRegular(str(error)) from None
    if tree.state.flags & ~re.UNICODE:
        raise NotRegular("flags")
    return tree


def _spans(name: str, value: Any) -> Spans:
    if name == "LITERAL":
        return ((value, value),)
    if name == "NOT_LITERAL":
        return _others(((value, value),))
    if name == "ANY":
        return _others(LINE_ENDS)
    spans: list[tuple[int, int]] = []
    negated = False
    for operator, one in value:
        kind = str(operator)
        if kind == "NEGATE":
            negated = True
        elif kind == "LITERAL":
            spans.append((one, one))
        elif kind == "RANGE":
            spans.append((one[0], one[1]))
        elif kind == "CATEGORY":
            word = str(one).removeprefix("CATEGORY_")
            known = {"DIGIT": DIGIT, "WORD": WORD, "SPACE": SPACE}[word.removeprefix("NOT_")]
            spans += _others(known) if word.startswith("NOT_") else known
        else:
            raise NotRegular(kind)
    return _others(tuple(sorted(spans))) if negated else tuple(sorted(spans))


def _others(spans: Spans) -> Spans:
    out, at = [], 0
    for low, high in sorted(spans):
        if low > at:
            out.append((at, low - 1))
        at = max(at, high + 1)
    return (*out, (at, LAST)) if at <= LAST else tuple(out)


@functools.lru_cache(maxsize=2_000)
def automaton(pattern: str) -> Automaton | None:
    """The automaton of a pattern, or None when it has none."""
    try:
        return Automaton(pattern)
    except (NotRegular, RecursionError):
        return None


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
