"""JSON or YAML as a tree, bounded in size."""

from typing import Any

import orjson

from meetpact.errors import LocatedError, MeetpactError

#: Bytes of one file, and nodes of a document once its aliases are written out.
LARGEST_FILE = 64 * 2**20
LARGEST_TREE = 5_000_000


def parse(content: bytes, name: str, known: dict[str, Any] | None = None) -> Any:
    """JSON or YAML, by what it looks like; keys become strings; hostile documents are refused in one line.

    With `known` blocks, to which its own are added, a YAML tree shares parts with others, and so must not be changed.
    """
    if len(content) > LARGEST_FILE:
        raise MeetpactError(
            f"{name}: {len(content) // 2**20} MB is more than the {LARGEST_FILE // 2**20} MB that are read"
        )
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        if "recursion" in str(error):
            raise MeetpactError(f"{name}: nested too deeply") from None
    return _yaml(content, name, known)


def _yaml(content: bytes, name: str, known: dict[str, Any] | None) -> Any:
    import yaml

    from meetpact.compat.documents.blocks import Blocks
    from meetpact.compat.plain_yaml import TooDeep, load

    try:
        tree = (load if known is None else Blocks(known).load)(content.decode("utf-8-sig"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LocatedError(f"{name}:{line}: not YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise MeetpactError(f"{name}: not YAML: {str(error).splitlines()[0]}") from None
    except UnicodeDecodeError:
        raise MeetpactError(f"{name}: not UTF-8") from None
    except (TooDeep, MemoryError):
        raise MeetpactError(f"{name}: nested too deeply") from None
    except ValueError as error:
        raise MeetpactError(f"{name}: not YAML: {error}") from None
    try:
        if b"*" in content:
            _sized(tree, name, {})
    except RecursionError:
        raise MeetpactError(f"{name}: nested too deeply") from None
    return tree


def _sized(node: Any, name: str, known: dict[int, int]) -> int:
    """The number of nodes with every alias written out."""
    if not isinstance(node, dict | list):
        return 1
    seen = known.get(id(node))
    if seen is not None:
        if seen == 0:
            raise MeetpactError(f"{name}: a YAML alias contains itself")
        return seen
    known[id(node)] = 0
    values = node.values() if isinstance(node, dict) else node
    size = 1 + sum(_sized(value, name, known) for value in values)
    if size > LARGEST_TREE:
        raise MeetpactError(f"{name}: its YAML aliases expand to more than {LARGEST_TREE:,} nodes")
    known[id(node)] = size
    return size
