"""A call before it is sent: what the generated functions of a provider's `api` make of their arguments."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeGuard, TypeVar
from urllib.parse import quote

from .errors import RequestInvalid
from .values import UNSET, jsonable

T = TypeVar("T")
Parser = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """One operation of a spec.

    Args:
        id: its operationId.
        method: of HTTP, in capitals.
        success: for each 2xx status that is documented, what makes its result of the body, or None for no body.
        errors: likewise for every other status.
        wait: where an error body says how many milliseconds to wait, as a path of keys.
    """

    id: str
    method: str
    success: Mapping[int, Parser | None]
    errors: Mapping[int, Parser | None]
    wait: tuple[str, ...] = ()


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
        headers: Mapping[str, str] = {},
    ) -> None:
        self.operation = operation
        self.path = f"{path}?{query}" if query else path
        self.headers = {**headers}
        self.content: bytes | None = None
        if body is not UNSET:
            self.content = _encoded(body)
            self.headers["Content-Type"] = "application/json"

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
        RequestInvalid: the value is absent, empty, `.` or `..`, or no Unicode text.
    """
    found = "" if value is None or value is UNSET else _quoted(name, value)
    if found in ("", ".", ".."):
        raise RequestInvalid(f"{name}={found!r} would change the path; expected an id.")
    return found


def _quoted(name: str, value: object) -> str:
    try:
        return quote(_text(value), safe="")
    except UnicodeEncodeError:
        raise RequestInvalid(f"{name} is no Unicode text.") from None


def _text(value: object) -> str:
    """A value as paths, queries and headers write it."""
    found = jsonable(value)
    return json.dumps(found) if isinstance(found, bool) else str(found)


def query(*pairs: tuple[str, object] | tuple[str, object, str]) -> str:
    """A query string; what is UNSET or None is left out.

    A list is repeated (`explode: true`), or joined by the third member of its pair (`explode: false`).
    """
    written: list[str] = []
    for name, value, *joint in pairs:
        if value is UNSET or value is None:
            continue
        values = [_quoted(name, item) for item in (value if _is_many(value) else (value,))]
        if joint and values:
            values = [str(joint[0]).join(values)]
        written += [f"{quote(name, safe='')}={item}" for item in values]
    return "&".join(written)


def _is_many(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, (list, tuple, set, frozenset))


def headers(*pairs: tuple[str, object]) -> dict[str, str]:
    """Headers; what is UNSET or None is left out.

    Raises:
        RequestInvalid: a value that no header can hold.
    """
    written = {name: _text(value) for name, value in pairs if value is not UNSET and value is not None}
    for name, value in written.items():
        if not value.isprintable() or not value.isascii():
            raise RequestInvalid(f"{name} cannot be a header: expected printable ASCII.")
    return written
