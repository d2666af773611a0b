"""A request as the mock reads it: bytes in, decoded pieces out, and a `Malformed` for what cannot be read."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson

_BAD_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")


class Malformed(Exception):
    """The bytes do not say anything that could be looked at; the message says what is wrong with them."""


@dataclass(slots=True)
class Request:
    """One HTTP request, never changed. `path` and `query` are as sent, still escaped; header names in lower case."""

    method: str
    path: bytes
    query: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def segments(path: bytes) -> list[str]:
    """The decoded segments of a path; an escaped slash stays inside its segment."""
    if b"%" in path and _BAD_ESCAPE.search(path):
        raise Malformed("the path has a broken percent-escape")
    return [_text(segment, "the path") for segment in path.lstrip(b"/").split(b"/")]


def query(raw: bytes) -> dict[str, list[str]]:
    """The decoded query parameters, each with all of its values in order."""
    if not raw:
        return {}
    if b"%" in raw and _BAD_ESCAPE.search(raw):
        raise Malformed("the query has a broken percent-escape")
    found: dict[str, list[str]] = {}
    for pair in raw.split(b"&"):
        if pair:
            name, _, value = pair.replace(b"+", b" ").partition(b"=")
            found.setdefault(_text(name, "the query"), []).append(_text(value, "the query"))
    return found


def _text(raw: bytes, where: str) -> str:
    try:
        return (unquote_to_bytes(raw) if b"%" in raw else raw).decode()
    except UnicodeDecodeError:
        raise Malformed(f"{where} is not UTF-8") from None


def json_body(request: Request) -> Any:
    """The JSON body; strict: one value, UTF-8, no NaN, no lone surrogates, no key twice."""
    content_type = request.headers.get("content-type", "")
    if content_type != "application/json":
        _check_type(content_type)
    try:
        found = orjson.loads(request.body)
        colons = request.body.count(b":")
        if not (type(found) is dict and colons == len(found)) and colons != _keys(found):
            json.loads(request.body, object_pairs_hook=_once)
    except RecursionError:
        raise Malformed("the body is nested too deeply") from None
    except ValueError as error:
        raise Malformed(f"the body is not JSON: {str(error)[:200]}") from None
    return found


def _keys(value: Any) -> int:
    """How many keys a value has, all in all. As many colons as keys: then no key was written twice."""
    if isinstance(value, dict):
        return len(value) + sum(_keys(inner) for inner in value.values() if isinstance(inner, dict | list))
    if isinstance(value, list):
        return sum(_keys(inner) for inner in value if isinstance(inner, dict | list))
    return 0


def _check_type(content_type: str) -> None:
    media_type, _, rest = content_type.lower().partition(";")
    charset = re.search(r"charset=\"?([^\s;\"]+)", rest)
    if media_type.strip() != "application/json" or (charset and charset[1] not in ("utf-8", "utf8")):
        raise Malformed(f"expected content-type application/json but got {content_type[:80] or 'none'}")


def _once(pairs: list[tuple[str, Any]]) -> None:
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice[:40]!r} is written twice")
