"""Trees of documents: their nodes, their bytes and the references in them."""

import re
from collections.abc import Iterator
from typing import Any

import orjson

_REF = re.compile(rb'"\$ref":"((?:[^"\\]|\\.)*)"')


def nodes(tree: Any) -> Iterator[Any]:
    """Every node, each once, without recursion."""
    stack, seen = [tree], set()
    while stack:
        node = stack.pop()
        if isinstance(node, dict | list):
            if id(node) in seen:
                continue
            seen.add(id(node))
            stack.extend(node.values() if isinstance(node, dict) else node)
        yield node


def dumped(node: Any) -> bytes:
    """`node` as bytes, to compare it: equal bytes are equal JSON."""
    try:
        return orjson.dumps(node)
    except (TypeError, orjson.JSONEncodeError):
        return repr(node).encode()


def references(content: bytes) -> set[str]:
    """The `$ref`s in what `dumped` gave."""
    return {orjson.loads(b'"' + match + b'"') for match in _REF.findall(content)}
