"""Patterns as the second validator runs them: by our own automata, in linear time."""

import re

from meetpact.compat.regular import automaton


class Unsaid(Exception):
    """The second validator cannot say: a pattern without an automaton, a circle, or too much work."""


def found(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text; raises Unsaid."""
    machine = automaton(pattern)
    if machine is not None:
        return machine.matches(text)
    if len(text) > 24 or re.search(r"[*+}]\)*[*+{]", pattern):
        raise Unsaid(pattern)
    try:
        return re.search(pattern, text) is not None
    except re.error:
        raise Unsaid(pattern) from None
