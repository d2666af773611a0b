"""How a request gets to a target and its answer back: through httpx, or over one connection that is kept."""

import select
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, urlsplit

import httptools
import httpx

#: What a URL may hold as it is; anything else is escaped.
PLAIN = "%/:?#[]@!$&'()*+,;=-._~\"<>\\^`{|}"


@dataclass
class Carried:
    """An answer as it came in: header names in lower case, several of one name joined by a comma."""

    status: int
    headers: dict[str, str]
    content: bytes


class Carrier(Protocol):
    """Carries requests, one after the other."""

    def carry(self, method: str, url: str, headers: Mapping[str, str], content: bytes | None) -> Carried:
        """Sends a request and gives its answer. Raises `httpx.HTTPError`."""

    def close(self) -> None:
        """Ends the connections."""


class Client:
    """Carries through an httpx client, and so through any of its transports."""

    def __init__(self, transport: httpx.BaseTransport | None, timeout: float) -> None:
        self._client = httpx.Client(transport=transport, timeout=timeout, follow_redirects=False)

    def carry(self, method: str, url: str, headers: Mapping[str, str], content: bytes | None) -> Carried:
        got = self._client.request(method, url, content=content, headers=dict(headers))
        return Carried(got.status_code, {name.lower(): value for name, value in got.headers.items()}, got.content)

    def close(self) -> None:
        self._client.close()


@dataclass
class _Reply:
    """What httptools reads, piece by piece."""

    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    complete: bool = False

    def on_header(self, name: bytes, value: bytes) -> None:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        self.headers[key] = f"{self.headers[key]}, {text}" if key in self.headers else text

    def on_body(self, body: bytes) -> None:
        self.content += body

    def on_message_complete(self) -> None:
        self.complete = True


class Connection:
    """Carries over one connection to the bundled mock, at a tenth of what a general client costs."""

    def __init__(self, url: str, timeout: float) -> None:
        parts = urlsplit(url)
        self._address = (parts.hostname or "", parts.port or 80)
        self._host = parts.netloc
        self._timeout = timeout
        self._socket: socket.socket | None = None

    def carry(self, method: str, url: str, headers: Mapping[str, str], content: bytes | None) -> Carried:
        origin = f"http://{self._host}"
        target = quote(url.removeprefix(origin).partition("#")[0], safe=PLAIN) or "/"
        lines = [f"{method} {target} HTTP/1.1", f"host: {self._host}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        if content is not None or method in ("POST", "PUT", "PATCH"):
            lines.append(f"content-length: {len(content or b'')}")
        head = "\r\n".join([*lines, "", ""]).encode("utf-8")
        try:
            return self._exchange(head + (content or b""), method == "HEAD")
        except TimeoutError as error:
            self.close()
            raise httpx.ReadTimeout(f"no answer within {self._timeout:g} seconds") from error
        except (OSError, httptools.HttpParserError) as error:
            self.close()
            raise httpx.ReadError(str(error)) from error

    def _exchange(self, request: bytes, bodiless: bool) -> Carried:
        if self._socket is not None and select.select([self._socket], [], [], 0)[0]:
            self.close()  # the server hung up: it waits for nobody longer than it likes
        if self._socket is None:
            self._socket = socket.create_connection(self._address, self._timeout)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        reply = _Reply()
        parser = httptools.HttpResponseParser(reply)
        self._socket.sendall(request)
        while not reply.complete:
            data = self._socket.recv(65536)
            if not data:
                raise ConnectionError("the connection was closed before the answer was complete")
            parser.feed_data(data)
            if bodiless and data.endswith(b"\r\n\r\n"):
                break
        if reply.headers.get("connection", "").lower() == "close":
            self.close()
        return Carried(parser.get_status_code(), reply.headers, reply.content)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
