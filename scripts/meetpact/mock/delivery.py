"""How a reply travels: at once and whole, or as the faults have it."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from meetpact.mock.faults import Fault

Header = tuple[bytes, bytes]


@dataclass(slots=True)
class Delivery:
    """A reply ready to be sent. Never changed: one that is kept is sent many times.

    Attributes:
        status, headers, body: what goes out.
        delay: seconds before the first byte.
        never: nothing is ever sent.
        cut: the connection is reset after so many bytes of the body.
        piece, pause: the body goes out in pieces of so many bytes, so many seconds apart.
    """

    status: int
    headers: list[Header]
    body: bytes
    delay: float = 0.0
    never: bool = False
    cut: int | None = None
    piece: int = 0
    pause: float = 0.0

    @property
    def plain(self) -> bool:
        """Whether it goes out at once and whole."""
        return not (self.delay or self.never or self.piece) and self.cut is None

    def pieces(self) -> list[bytes]:
        """The body as it is sent, up to where it is cut."""
        body = self.body if self.cut is None else self.body[: self.cut]
        size = self.piece or len(body) or 1
        return [body[at : at + size] for at in range(0, len(body), size)]


def spoiled(delivery: Delivery, faults: Sequence[Fault]) -> Delivery:
    """`delivery` as the faults that its request met leave it."""
    for fault in faults:
        half = len(delivery.body) // 2 if fault.after is None else min(fault.after, len(delivery.body))
        if fault.kind == "latency":
            delivery = replace(delivery, delay=delivery.delay + fault.delay())
        elif fault.kind == "timeout":
            delivery = replace(delivery, never=True)
        elif fault.kind == "reset":
            delivery = replace(delivery, cut=half)
        elif fault.kind == "trickle":
            delivery = replace(delivery, piece=max(1, fault.after or 1), pause=fault.seconds)
        elif fault.kind == "truncated":
            delivery = _with_body(delivery, delivery.body[:half])
        elif fault.kind == "malformed":
            delivery = _with_body(delivery, _malformed(delivery.body, fault))
        elif fault.kind == "content-type":
            kept = [(name, value) for name, value in delivery.headers if name != b"content-type"]
            delivery = replace(delivery, headers=[*kept, (b"content-type", fault.media_type.encode("latin-1"))])
    return delivery


def _with_body(delivery: Delivery, body: bytes) -> Delivery:
    length = str(len(body)).encode()
    headers = [(name, length if name == b"content-length" else value) for name, value in delivery.headers]
    return replace(delivery, headers=headers, body=body)


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
    if delivery.never:
        await asyncio.Event().wait()
    await asyncio.sleep(delivery.delay) if delivery.delay else None
    await send({"type": "http.response.start", "status": delivery.status, "headers": delivery.headers})
    if delivery.plain:
        await send({"type": "http.response.body", "body": delivery.body})
        return
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
