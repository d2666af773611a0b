"""Sets of characters, as spans of code points."""

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


class NotRegular(Exception):
    """The pattern looks around, refers back, or is too large: no automaton."""


def spans_of(name: str, value: Any) -> Spans:
    """The characters that one item of a parsed pattern matches; raises NotRegular."""
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
