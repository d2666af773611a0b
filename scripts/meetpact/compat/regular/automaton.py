"""A pattern as an automaton: whether a string matches, in linear time."""

import functools
import importlib
import re
import warnings
from collections.abc import Iterator
from typing import Any

from meetpact.compat.regular.characters import LAST, NotRegular, Spans, spans_of

#: Nodes of one automaton.
MOST_NODES = 6_000
_GROUP = re.compile(r"\(\?<(?=[A-Za-z_])")


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
            self.moves[first].append((spans_of(name, value), last))
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


@functools.lru_cache(maxsize=2_000)
def automaton(pattern: str) -> Automaton | None:
    """The automaton of a pattern, or None when it has none."""
    try:
        return Automaton(pattern)
    except (NotRegular, RecursionError):
        return None
