"""YAML in blocks: what two texts have in common, line for line, is parsed once.

A block is a key of a mapping with the lines below it that are indented deeper. Where a text is cut at a line that
begins no key (inside a quoted text, between an anchor and its alias) a block does not parse, and the text is parsed as
a whole.
"""

import re
from typing import Any

import yaml

from meetpact.compat.plain_yaml import TooDeep, load

#: Shorter blocks are not cut any more, nor are those so many levels inside.
SHORTEST = 2_000
DEEPEST = 3

_START = re.compile(r"\A(?:[ \t]*(?:#.*)?\r?\n)*---[ \t]*\r?\n")
_FIRST = re.compile(r"^( *)([^\s#])", re.MULTILINE)
_KEY = re.compile(r"[\w\"'/$.]")
_ALONE = re.compile(r"""[ ]*["']?[\w$./{}~-]+["']?:[ \t\r]*(?:#.*)?""", re.ASCII)


class Blocks:
    """A reader of texts, with the blocks that were parsed so far.

    Trees made of them share their parts, and so must not be changed.
    """

    def __init__(self, known: dict[str, Any] | None = None) -> None:
        self._known = {} if known is None else known

    def load(self, text: str) -> Any:
        """What `plain_yaml.load` gives; raises what it raises."""
        try:
            alone = _START.sub("", text)
            several = alone.startswith(("---", "...")) or "\n---" in alone or "\n..." in alone
            return load(text) if several else self._tree(alone, 0)
        except (yaml.YAMLError, TooDeep, TypeError, ValueError):
            return load(text)  # which parses, or says what is wrong in which line

    def _tree(self, text: str, depth: int) -> Any:
        if text in self._known:
            return self._known[text]
        pieces = cut(text) if depth < DEEPEST and len(text) >= SHORTEST else None
        if pieces is None:
            tree = load(text)
        else:
            tree = {}
            for piece in pieces:
                tree |= self._block(piece, depth)
        self._known[text] = tree
        return tree

    def _block(self, text: str, depth: int) -> dict[str, Any]:
        end = text.find("\n")
        if len(text) >= SHORTEST and _ALONE.fullmatch(text, 0, end) and _deeper(text, end):
            (key,) = load(text[:end])
            return {key: self._tree(text[end + 1 :], depth + 1)}
        block = self._tree(text, DEEPEST)
        if not isinstance(block, dict):
            raise TypeError("no mapping")
        return block


def _deeper(text: str, end: int) -> bool:
    """Whether what follows the first line is indented deeper than it."""
    first, below = _FIRST.search(text), _FIRST.search(text, end)
    return first is not None and below is not None and len(below[1]) > len(first[1])


def cut(text: str) -> list[str] | None:
    """The blocks of a mapping, or None where that is not all that `text` is."""
    first = _FIRST.search(text)
    if first is None:
        return None
    lines = list(re.finditer(rf"\n{first[1]}([^\s#-])", text[first.start() :]))
    if not all(_KEY.match(begins) for begins in (first[2], *(line[1] for line in lines))):
        return None
    starts = [first.start() + line.start() + 1 for line in lines]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]
