"""Where in a YAML file a thing is written, for messages that name the line."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from meetpact.walk import Pointer

_AMBIGUOUS = re.compile(r"(?i:y|yes|n|no|on|off|true|false|null)|~|[-+]?[0-9][0-9_.:]*")


class Lines:
    """The line of each node of a YAML file, by the path of keys and indices that leads to it."""

    def __init__(self, path: Path) -> None:
        self._root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)

    def of(self, pointer: Pointer) -> int:
        """The line (from 1) of the deepest node on the way that exists."""
        node, line = self._root, 1
        for step in pointer:
            found = _child(node, step)
            if found is None:
                return line
            key, node = found
            line = key.start_mark.line + 1
        return line

    def surprises(self) -> Iterator[tuple[int, str]]:
        """Plain scalars that YAML may read as something else, and keys written twice."""
        yield from _surprises(self._root)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _surprises(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                yield line, f"the key {key.value} is written twice"
            seen.add(key.value)
            if not key.style and _AMBIGUOUS.fullmatch(key.value):
                yield line, f"quote the key {key.value}"
            yield from _surprises(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _surprises(value)
    elif isinstance(node, yaml.ScalarNode) and not node.style:
        odd = node.tag.endswith(":timestamp") or (node.tag.endswith(":bool") and node.value not in ("true", "false"))
        if odd or (node.tag.endswith(":int") and ":" in node.value):
            yield (
                node.start_mark.line + 1,
                f"quote {node.value}: YAML reads it as a {node.tag.rsplit(':', 1)[1]}",
            )
