"""What became of a request, and its reply as it goes out."""

from collections.abc import Sequence

import orjson

from meetpact.mock.faults import Fault
from meetpact.mock.handlers import Reply

#: Status, headers and body as they go out.
Encoded = tuple[int, list[tuple[bytes, bytes]], bytes]
_JSON = (b"content-type", b"application/json")


class Outcome:
    """A reply, and what there is to say about it.

    `problem` and `breach` say how the request and the reply break the spec, or are None; `faults` are those it met.
    """

    __slots__ = ("breach", "encoded", "faults", "problem", "reply")

    def __init__(
        self, reply: Reply, problem: str | None = None, breach: str | None = None, faults: Sequence[Fault] = ()
    ) -> None:
        self.reply = reply
        self.problem = problem
        self.breach = breach
        self.faults = faults
        self.encoded: Encoded | None = None


def encode(reply: Reply) -> Encoded:
    """A reply as it goes out: status, headers, body. A header that would be two lines is left out."""
    headers = [
        (name.lower().encode(), value.encode("latin-1", "replace"))
        for name, value in reply.headers.items()
        if value.isprintable()
    ]
    if reply.body is None:
        return reply.status, [*headers, (b"content-length", b"0")] if reply.status != 204 else headers, b""
    body = orjson.dumps(reply.body)
    return reply.status, [_JSON, (b"content-length", b"%d" % len(body)), *headers], body
