"""A reply as it goes out: at once and whole, or as the faults have it."""

import asyncio
import random
from collections.abc import Sequence
from typing import Any

import orjson

from meetpact.mock.faults import Fault
from meetpact.mock.handlers import Reply

Header = tuple[bytes, bytes]
_JSON = (b"content-type", b"application/json")


class Delivery:
    """A reply ready to be sent, at once and whole. Never changed: one that is kept is sent many times.

    Attributes:
        status, headers, body: what goes out.
        problem, breach: how the request and the reply break the spec, or None.
        faults: those that the request met.
    """

    def __init__(
        self,
        status: int,
        headers: list[Header],
        body: bytes,
        problem: str | None = None,
        breach: str | None = None,
        faults: Sequence[Fault] = (),
    ) -> None:
        self.status = status
        self.headers = headers
        self.body = body
        self.problem = problem
        self.breach = breach
        self.faults = faults


def encode(reply: Reply, problem: str | None = None, breach: str | None = None) -> Delivery:
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
    return Delivery(reply.status, headers, body, problem, breach)


class Hindered(Delivery):
    """A reply that does not go out as it was.

    Attributes:
        delay: seconds before the first byte.
        never: nothing is ever sent.
        cut: the connection is reset after so many bytes of the body.
        piece, pause: the body goes out in pieces of so many bytes, so many seconds apart.
    """

    def __init__(self, delivery: Delivery, faults: Sequence[Fault]) -> None:
        super().__init__(
            delivery.status, delivery.headers, delivery.body, delivery.problem, delivery.breach, faults
        )  # fmt: skip
        self.delay = 0.0
        self.never = False
        self.cut: int | None = None
        self.piece = 0
        self.pause = 0.0
        for fault in faults:
            self._meet(fault)

    def _meet(self, fault: Fault) -> None:
        half = len(self.body) // 2 if fault.after is None else min(fault.after, len(self.body))
        if fault.kind == "latency":
            self.delay += fault.delay()
        elif fault.kind == "timeout":
            self.never = True
        elif fault.kind == "reset":
            self.cut = half
        elif fault.kind == "trickle":
            self.piece, self.pause = max(1, fault.after or 1), fault.seconds
        elif fault.kind == "truncated":
            self._replace_body(self.body[:half])
        elif fault.kind == "malformed":
            self._replace_body(_malformed(self.body, fault))
        elif fault.kind == "content-type":
            kept = [(name, value) for name, value in self.headers if name != b"content-type"]
            self.headers = [*kept, (b"content-type", fault.media_type.encode("latin-1"))]

    def _replace_body(self, body: bytes) -> None:
        length = str(len(body)).encode()
        self.headers = [(name, length if name == b"content-length" else value) for name, value in self.headers]
        self.body = body

    def pieces(self) -> list[bytes]:
        """The body as it is sent, up to where it is cut."""
        body = self.body if self.cut is None else self.body[: self.cut]
        size = self.piece or len(body) or 1
        return [body[at : at + size] for at in range(0, len(body), size)]


def _malformed(body: bytes, fault: Fault) -> bytes:
    """The same length, and no JSON: a byte that opens, closes or separates is a control character."""
    marks = [index for index, byte in enumerate(body) if byte in b'{}[]:"']
    if not marks:
        return body
    at = random.Random(f"{fault.seed}/malformed/{fault.drawn}").choice(marks)
    return body[:at] + b"\x01" + body[at + 1 :]


class Cut(ConnectionError):
    """The connection is to be reset; an ASGI server closes it when an application raises."""


async def send_asgi(delivery: Delivery, send: Any) -> None:
    """Sends a reply through any ASGI server. Raises `Cut` where the connection is to break off."""
    start = {"type": "http.response.start", "status": delivery.status, "headers": delivery.headers}
    if not isinstance(delivery, Hindered):
        await send(start)
        await send({"type": "http.response.body", "body": delivery.body})
        return
    if delivery.never:
        await asyncio.Event().wait()
    await asyncio.sleep(delivery.delay)
    await send(start)
    for piece in delivery.pieces():
        await asyncio.sleep(delivery.pause)
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    if delivery.cut is not None:
        raise Cut("the mock was told to reset the connection")
    await send({"type": "http.response.body", "body": b""})


async def lifespan(receive: Any, send: Any) -> None:
    """Says yes to whatever an ASGI server does with an application that has nothing to start or to stop."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
