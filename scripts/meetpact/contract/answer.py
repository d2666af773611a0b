"""What came back from a call, with what was sent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from meetpact.contract.observer import shorten
from meetpact.spec import Operation

#: A header that a live target's rules put onto an answer: the body as it was sent, where they had to change it.
SENT = "meetpact-sent"


@dataclass(frozen=True)
class Answer:
    """One exchange. `json` is the parsed body, or None; header names are in lower case.

    `sent` is what a test meant to send, `sent_headers` and `sent_content` are what went out.
    """

    operation: Operation
    method: str
    url: str
    sent: Any
    status: int
    headers: Mapping[str, str]
    content: bytes
    sent_headers: Mapping[str, str] = field(default_factory=dict)
    sent_content: bytes | None = None

    @property
    def size(self) -> int:
        """How much a person has to read to understand the request, in characters."""
        return len(self.method) + len(self.url) + len(self.sent_content or b"")

    @property
    def json(self) -> Any:
        """The body as JSON, None when there is none, or the text when it is none."""
        if not self.content:
            return None
        try:
            return json.loads(self.content)
        except ValueError:
            return self.content.decode(errors="replace")

    @property
    def media_type(self) -> str | None:
        """The media type of the body, None when there is none."""
        if not self.content:
            return None
        return self.headers.get("content-type", "").partition(";")[0].strip() or "no content type"

    @property
    def ok(self) -> bool:
        """Whether the status is a 2xx."""
        return 200 <= self.status < 300

    def told(self) -> str:
        """The exchange in two lines, for a message."""
        sent = "" if self.sent is None else f" {shorten(self.sent)}"
        return (
            f"{self.method} {self.url}{sent}\n  -> {self.status} {shorten(self.json) if self.content else '(no body)'}"
        )
