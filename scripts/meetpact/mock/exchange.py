"""One request with its response, as bytes that passed between a client and an API."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Exchange:
    """One exchange. `url` is absolute and still escaped; header names are as they were sent.

    `started` is the moment of the request, in UTC, and `seconds` what it took until the whole answer was there.
    """

    method: str
    url: str
    headers: Headers
    body: bytes
    status: int
    response_headers: Headers
    response_body: bytes
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    seconds: float = 0.0

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def query(self) -> str:
        return urlsplit(self.url).query


def header(headers: Headers, name: str) -> str | None:
    """The first value of a header, whatever the case of its name."""
    return next((value for found, value in headers if found.lower() == name), None)


def media_type(headers: Headers, body: bytes) -> str | None:
    """The media type of a body, None when there is no body."""
    if not body:
        return None
    return (header(headers, "content-type") or "").partition(";")[0].strip().lower() or "no content type"


def parsed(body: bytes) -> Any:
    """A body as JSON, as text when it is none, None when it is empty."""
    if not body:
        return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return body.decode(errors="replace")
