"""HTTP/1.1 for a mock under uvicorn: a request is answered as soon as it is read, without a task for it.

It keeps to limits that no application can keep to for its server: 431 for a head, 413 for a body, 408 for a request
that does not come to its end, and it breaks a connection off in the middle of a reply where a fault says so.
"""

import asyncio
import contextlib
import socket
import struct
import traceback
from http import HTTPStatus
from time import monotonic
from typing import Any

import httptools

from meetpact.mock.core import LARGEST_BODY, Mock
from meetpact.mock.delivery import Delivery, Hindered
from meetpact.mock.request import Request

#: The bytes that request line and headers may have together, and the number of headers.
LARGEST_HEAD, MOST_HEADERS = 32 * 1024, 200
#: Seconds in which a request has to come whole, and for which a connection may be idle.
PATIENCE, IDLE = 30.0, 75.0
#: Seconds between looks for connections that are over time.
ROUNDS = 5.0
#: The request headers that are read, as they are usually written and in lower case.
_NAMES = ("authorization", "content-type", "content-length", "origin", "host", "expect")
READ = {way: name for name in _NAMES for way in (name.encode(), name.title().encode())}
_RESET = struct.pack("ii", 1, 0)
_JSON = [(b"content-type", b"application/json")]


class Http(asyncio.Protocol):
    """One connection. uvicorn makes it, with its config (whose `app` is the mock), its state and its loop."""

    def __init__(self, config: Any, server_state: Any, app_state: Any, _loop: Any = None) -> None:
        self.mock: Mock = config.app
        self.state = server_state
        self.loop = _loop or asyncio.get_event_loop()
        self.parser = httptools.HttpRequestParser(self)
        self.transport: asyncio.Transport = None  # type: ignore[assignment]
        self._waiting: list[tuple[Request, bool]] = []
        self._task: asyncio.Task[None] | None = None
        self._closing = False
        self._since = monotonic()
        self._complete = self._came = 0
        self._starts: dict[int, bytes] = {}
        self._usual: object = None
        self.on_message_begin()
        self._begun = False

    # The connection

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]
        if not self.state.connections:
            self.loop.call_later(ROUNDS, self._look_round)
        self.state.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self.state.connections.discard(self)
        self._closing = True
        if self._task:
            self._task.cancel()

    def pause_writing(self) -> None:
        """The client does not read its replies: no more requests from it."""
        self.transport.pause_reading()

    def resume_writing(self) -> None:
        self.transport.resume_reading()

    def eof_received(self) -> None:
        pass

    def shutdown(self) -> None:
        """Called by uvicorn when it ends: what is under way is finished."""
        if self._task or self._begun:
            self._closing = True
        else:
            self.transport.close()

    def _look_round(self) -> None:
        """Closes the connections that are over time; one look for the whole server."""
        now = monotonic()
        for other in list(self.state.connections):
            other.check_time(now)
        if self.state.connections:
            self.loop.call_later(ROUNDS, next(iter(self.state.connections))._look_round)

    def check_time(self, now: float) -> None:
        """Gives up on a request that does not come to its end, and on a connection that is idle."""
        if self._task:
            return
        if self._begun and now - self._since > PATIENCE:
            self._give_up(408, "the request did not come to its end")
        elif now - self._since > IDLE:
            self.transport.close()

    # The request

    def data_received(self, data: bytes) -> None:
        complete, begun = self._complete, self._begun
        if not begun:
            self._since, self._came = monotonic(), 0
        self._came += len(data)
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            self.transport.close()
        except httptools.HttpParserError as error:
            if not self._closing:
                self._give_up(400, f"no HTTP: {error}"[:200])
        if self._begun and not self._whole_head and (begun or complete == self._complete):
            self._head += len(data)
            if self._head > LARGEST_HEAD and not self._closing:
                self._give_up(431, "the head of the request is too large")

    def on_message_begin(self) -> None:
        self._begun, self._whole_head = True, False
        self._url = self._body = b""
        self._fields: list[tuple[bytes, bytes]] = []
        self._headers: dict[str, str] = {}
        self._head = 0

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self._fields.append((name, value))

    def on_headers_complete(self) -> None:
        self._whole_head = True
        headers = self._headers
        for name, value in self._fields:
            known = READ.get(name) or READ.get(name.lower())
            if known is not None:
                headers[known] = value.decode("latin-1")
        if len(self._fields) > MOST_HEADERS or (self._came > LARGEST_HEAD and self._size() > LARGEST_HEAD):
            self._give_up(431, "the head of the request is too large")
        elif "content-length" in headers and int(headers["content-length"]) > LARGEST_BODY:
            self._give_up(413, "the body is too large")
        elif "expect" in headers and headers["expect"].lower() == "100-continue":
            self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _size(self) -> int:
        return len(self._url) + sum(len(name) + len(value) for name, value in self._fields)

    def on_body(self, body: bytes) -> None:
        self._body = self._body + body if self._body else body
        if len(self._body) > LARGEST_BODY and not self._closing:
            self._give_up(413, "the body is too large")

    def on_message_complete(self) -> None:
        self._begun = False
        self._complete += 1
        if self._closing:
            return
        url, _, _ = self._url.partition(b"#")
        path, _, query = url.partition(b"?")
        if path[:1] != b"/" and b"://" in path[:10]:  # the form for proxies
            path = b"/" + path.partition(b"://")[2].partition(b"/")[2]
        request = Request(self.parser.get_method().decode("latin-1"), path, query, self._headers, self._body)
        keep = self.parser.should_keep_alive()
        if self._task is None:
            self._answer(request, keep)
        else:
            self._waiting.append((request, keep))

    # The reply

    def _answer(self, request: Request, keep: bool) -> None:
        self.state.total_requests += 1
        try:
            delivery = self.mock.deliver(request)
        except Exception as error:  # a fault of ours: told here and to the client, and the others go on
            traceback.print_exc()
            body = b'{"meetpact": "the mock failed: %s"}' % type(error).__name__.encode()
            delivery = Delivery(500, [*_JSON, (b"content-length", b"%d" % len(body))], body)
        if not isinstance(delivery, Hindered):
            self._send(delivery, keep, request.method == "HEAD")
        else:
            self.transport.pause_reading()
            self._task = self.loop.create_task(self._send_slowly(delivery, keep))
            self._task.add_done_callback(self._go_on)

    def _go_on(self, task: "asyncio.Task[None]") -> None:
        self._task = None
        if self._closing or self.transport.is_closing():
            return
        self.transport.resume_reading()
        while self._waiting and self._task is None:
            self._answer(*self._waiting.pop(0))

    def _send(self, delivery: Delivery, keep: bool, is_head: bool = False) -> None:
        stays = keep and not self._closing
        head = self._head_of(delivery, stays)
        self.transport.write(head if is_head else head + delivery.body)
        self._since = monotonic()
        if not stays:
            self._closing = True
            self.transport.close()

    def _head_of(self, delivery: Delivery, stays: bool) -> bytes:
        usual = self.state.default_headers  # another list every second, for its date
        if usual is not self._usual:
            self._usual, self._starts = usual, {}
        head = self._starts.get(delivery.status)
        if head is None:
            head = _status_line(delivery.status) + b"".join([b"%b: %b\r\n" % header for header in usual])
            self._starts[delivery.status] = head
        for header in delivery.headers:
            head += b"%b: %b\r\n" % header
        return head + (b"\r\n" if stays else b"connection: close\r\n\r\n")

    async def _send_slowly(self, delivery: Hindered, keep: bool) -> None:
        """A reply that faults hold up, spread out or cut off."""
        if delivery.never:
            await asyncio.Event().wait()
        await asyncio.sleep(delivery.delay)
        stays = keep and not self._closing and delivery.cut is None
        self.transport.write(self._head_of(delivery, stays))
        for piece in delivery.pieces():
            await asyncio.sleep(delivery.pause)
            self.transport.write(piece)
        if delivery.cut is not None:
            await asyncio.sleep(0.02)  # what was written leaves before the reset
            self._reset()
        elif not stays:
            self._closing = True
            self.transport.close()
        self._since = monotonic()

    def _reset(self) -> None:
        """Ends the connection so that the other side gets ECONNRESET."""
        self._closing = True
        with contextlib.suppress(OSError, AttributeError):
            self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.transport.abort()

    def _give_up(self, status: int, message: str) -> None:
        """Answers what is no request that the mock could look at, and closes."""
        body = b'{"error": "%s"}' % message.encode("ascii", "replace").replace(b'"', b"'").replace(b"\\", b"/")
        headers = [*_JSON, (b"content-length", str(len(body)).encode())]
        self._closing = True
        self.transport.write(self._head_of(Delivery(status, headers, body), False) + body)
        self.transport.close()


def _status_line(status: int) -> bytes:
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = ""
    return f"HTTP/1.1 {status} {phrase}\r\n".encode()
