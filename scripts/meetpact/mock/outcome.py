"""What became of a request, and its reply as it goes out."""

from collections.abc import Sequence

import orjson

from meetpact.mock.delivery import Delivery
from meetpact.mock.faults import Fault
from meetpact.mock.handlers import Reply

_JSON = (b"content-type", b"application/json")


class Outcome:
    """A reply, and what there is to say about it.

    `problem` and `breach` say how the request and the reply break the spec, or are None; `faults` are those it met.
    `kept` is the reply as it goes out, where that is known already.
    """

    __slots__ = ("breach", "faults", "kept", "problem", "reply")

    def __init__(
        self, reply: Reply, problem: str | None = None, breach: str | None = None, faults: Sequence[Fault] = ()
    ) -> None:
        self.reply = reply
        self.problem = problem
        self.breach = breach
        self.faults = faults
        self.kept: Delivery | None = None


def encode(reply: Reply) -> Delivery:
    """A reply as it goes out. A header that would be two lines is left out."""
    if reply.body is not None:
        body = orjson.dumps(reply.body)
        headers = [_JSON, (b"content-length", b"%d" % len(body))]
    else:
        body = b""
        headers = [(b"content-length", b"0")] if reply.status != 204 else []
    if reply.headers:
        headers += [
            (name.lower().encode(), value.encode("latin-1", "replace"))
            for name, value in reply.headers.items()
            if value.isprintable()
        ]
    return Delivery(reply.status, headers, body)
