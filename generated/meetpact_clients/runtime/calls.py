"""A call before it is sent: what the generated functions of a provider's `api` make of their arguments."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Generic, TypeGuard, TypeVar
from urllib.parse import quote

from .errors import RequestInvalid
from .values import UNSET, moment_text

T = TypeVar("T")
Parser = Callable[[Any], Any]


class Operation(Generic[T]):
    """One operation of a spec.

    Args:
        id: its operationId.
        method: of HTTP, in capitals.
        success: for each 2xx status that is documented, what makes its result of the body, or None for no body.
        errors: likewise for every other status.
        wait: where an error body says how many milliseconds to wait, as a path of keys.
    """

    __slots__ = ("errors", "id", "method", "success", "wait")

    def __init__(
        self,
        id: str,
        method: str,
        *,
        success: Mapping[int, Parser | None],
        errors: Mapping[int, Parser | None],
        wait: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.method = method
        self.success = success
        self.errors = errors
        self.wait = wait


class Call(Generic[T]):
    """One request to be sent, whose answer is a `T`. Hand it to a client's `send` or `raw`."""

    __slots__ = ("content", "headers", "operation", "path")

    def __init__(
        self,
        operation: Operation[T],
        path: str,
        *,
        query: str = "",
        body: Any = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.operation = operation
        self.path = f"{path}?{query}" if query else path
        self.headers = headers
        self.content = None if body is UNSET else _encoded(body)

    def __repr__(self) -> str:
        return f"<Call {self.operation.id}: {self.operation.method} {self.path.partition('?')[0]}>"


def _encoded(body: Any) -> bytes:
    try:
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        raise RequestInvalid(f"the body is no JSON: {error}") from None


def segment(name: str, value: object) -> str:
    """A value as one segment of a path; refuses what would make another path of it.

    Raises:
        RequestInvalid: the value is empty, `.` or `..`, or no Unicode text.
    """
    found = text(value)
    if found in ("", ".", ".."):
        raise RequestInvalid(f"{name}={found!r} would change the path; expected an id.")
    return _quoted(name, found)


def _quoted(name: str, found: str) -> str:
    try:
        return quote(found, safe="")
    except UnicodeEncodeError:
        raise RequestInvalid(f"{name} is no Unicode text.") from None


def text(value: object) -> str:
    """A value as paths, queries and headers write it."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def query(*pairs: tuple[str, object] | tuple[str, object, str]) -> str:
    """A query string; what is UNSET or None is left out.

    A list is repeated (`explode: true`), or joined by the third member of its pair (`explode: false`).
    """
    written: list[str] = []
    for name, value, *joint in pairs:
        if value is UNSET or value is None:
            continue
        key = quote(name, safe="")
        if _is_many(value):
            values = [_quoted(name, text(item)) for item in value]
            if joint:
                written += [f"{key}={str(joint[0]).join(values)}"] if values else []
            else:
                written += [f"{key}={item}" for item in values]
        else:
            written.append(f"{key}={_quoted(name, text(value))}")
    return "&".join(written)


def _is_many(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, (list, tuple, set, frozenset))


def headers(*pairs: tuple[str, object]) -> dict[str, str]:
    """Headers; what is UNSET or None is left out.

    Raises:
        RequestInvalid: a value that no header can hold.
    """
    written: dict[str, str] = {}
    for name, value in pairs:
        if value is UNSET or value is None:
            continue
        written[name] = text(value)
        if not written[name].isprintable() or not written[name].isascii():
            raise RequestInvalid(f"{name} cannot be a header: expected printable ASCII.")
    return written
