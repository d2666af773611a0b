"""Ways to spoil an answer on its way out."""

import copy
from collections.abc import Callable
from typing import Any

from stranger.planted import Plant
from stranger.provider import Call, Provider, Reply


def change(operations: str, how: Callable[[Any], Any], status: int = 0) -> Plant:
    """The content of a success (or of every answer with `status`) is changed, in place or to what comes back."""

    def planted(app: Provider) -> None:
        def edit(call: Call, reply: Reply) -> Reply:
            fits = reply.status == status if status else reply.status < 300
            if not fits or (operations != "*" and call.operation not in operations.split()):
                return reply
            content = copy.deepcopy(reply.content)
            changed = how(content)
            return Reply(reply.status, content if changed is None else changed, reply.headers)

        app.edits.append(edit)

    return planted


def each(name: str, how: Callable[[dict[str, Any]], object]) -> Callable[[Any], None]:
    """Changes, in place, everything that is listed under `name`."""

    def edit(content: Any) -> None:
        for row in content[name]:
            how(row)

    return edit


def status(operations: str, before: int, after: int, content: Any = ...) -> Plant:
    """An operation answers with another status."""

    def planted(app: Provider) -> None:
        def edit(call: Call, reply: Reply) -> Reply:
            if reply.status != before or (operations != "*" and call.operation not in operations.split()):
                return reply
            return Reply(after, reply.content if content is ... else content, reply.headers)

        app.edits.append(edit)

    return planted


def header(operations: str, name: str, value: str, before: int = 0) -> Plant:
    """An answer has another header; an empty one is left out."""

    def planted(app: Provider) -> None:
        def edit(call: Call, reply: Reply) -> Reply:
            fits = reply.status == before if before else reply.status < 300
            if not fits or (operations != "*" and call.operation not in operations.split()):
                return reply
            kept = {key: old for key, old in reply.headers.items() if key.lower() != name}
            return Reply(reply.status, reply.content, {**kept, name: value})

        app.edits.append(edit)

    return planted


def _at(content: Any, path: str) -> tuple[Any, str]:
    *steps, last = path.split(".")
    for step in steps:
        content = content[0] if step == "[]" and content else content.get(step, {}) if isinstance(content, dict) else {}
    return content, last


def drop(path: str) -> Any:
    """Leaves a property out."""

    def how(content: Any) -> None:
        node, last = _at(content, path)
        if isinstance(node, dict):
            node.pop(last, None)

    return how


def put(path: str, value: Any) -> Any:
    """Gives a property this value, or what the function makes of the old one, where it is there."""

    def how(content: Any) -> None:
        node, last = _at(content, path)
        if isinstance(node, dict) and last in node:
            node[last] = value(node[last]) if callable(value) else value

    return how
