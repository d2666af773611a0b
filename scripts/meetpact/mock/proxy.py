"""Between a client and the real API, or in its place: requests are passed on or replayed, and both sides judged."""

import asyncio
import json
import os
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Protocol
from urllib.parse import urlsplit

import httpx
import orjson

from meetpact.contract.preflight import unreachable
from meetpact.errors import MeetpactError
from meetpact.mock.core import LARGEST_BODY
from meetpact.mock.exchange import Exchange, Headers, header, parsed
from meetpact.mock.judge import Judge, Verdict

#: Headers of one connection, which are not passed on (RFC 9110, 7.6.1).
HOP = frozenset(
    {
        "connection",
        "host",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
#: Headers of a request that say of its body what the proxy says itself.
COUNTED_ANEW = frozenset({"accept-encoding", "content-length"})
#: How long the API may take for an answer, in seconds.
PATIENCE = 60.0

Seen = Callable[[Exchange, Verdict], None]


class NoAnswer(Exception):
    """Nobody answered a request: `status` is what the client is told in the API's place, the message says why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Source(Protocol):
    """Where the answers come from."""

    async def exchange(self, asked: Exchange) -> Exchange:
        """The request with its answer. Raises `NoAnswer`."""
        ...

    async def close(self) -> None:
        """Ends its connections."""
        ...


class Upstream:
    """The real API.

    Args:
        url: its origin; with a path, when what answers lives below one.
        transport: instead of a socket, for tests.

    Raises:
        MeetpactError: no URL with http:// or https://, or no certificates of authorities.
    """

    def __init__(self, url: str, bases: Iterable[str] = (), transport: httpx.AsyncBaseTransport | None = None) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise MeetpactError(f"expected --proxy with http:// or https:// but got {url!r}.")
        if parts.query or parts.fragment or parts.username:
            raise MeetpactError(f"expected --proxy with an origin and at most a path but got {url!r}.")
        path = parts.path.rstrip("/")
        self.url = f"{parts.scheme}://{parts.netloc}" + ("" if path in bases else path)
        try:
            self._client = httpx.AsyncClient(transport=transport, timeout=None, trust_env=True)
        except (OSError, ssl.SSLError) as error:
            where = os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR") or "the system's certificates"
            raise MeetpactError(f"cannot read the authorities in {where}: {error.strerror or error}.") from None

    async def exchange(self, asked: Exchange) -> Exchange:
        url = self.url + asked.url
        headers = [(name, value) for name, value in asked.headers if name.lower() not in HOP | COUNTED_ANEW]
        headers.append(("accept-encoding", "identity"))
        started, clock = datetime.now(UTC), time.perf_counter()
        try:
            request = httpx.Request(asked.method, url, headers=headers, content=asked.body or None)
            async with asyncio.timeout(PATIENCE):
                answer = await self._client.send(request)
        except TimeoutError:
            raise NoAnswer(504, f"{self.url} did not answer within {PATIENCE:g} s") from None
        except httpx.DecodingError as error:
            raise NoAnswer(502, f"cannot unpack the answer of {self.url}: {error}") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NoAnswer(502, unreachable(self.url, error).removesuffix(".")) from None
        seconds = time.perf_counter() - clock
        said, content = _kept(answer.headers.multi_items()), answer.content
        return Exchange(
            asked.method, url, asked.headers, asked.body, answer.status_code, said, content, started, seconds
        )

    async def close(self) -> None:
        await self._client.aclose()


class Replay:
    """A recording in the place of the API: the same request gets the answers that it got, in their order.

    Requests are the same when method, path, query and body are, secrets apart; a body that was never sent stands for
    any other with the same method, path and query. The last answer is given again for ever.
    """

    def __init__(self, exchanges: Iterable[Exchange], judge: Judge) -> None:
        self._judge = judge
        self._answers: dict[tuple[str, ...], list[Exchange]] = {}
        self._given: dict[tuple[str, ...], int] = {}
        self._lock = threading.Lock()
        for one in exchanges:
            exact = _key(judge.redact(one))
            for key in (exact, exact[:-1]):
                self._answers.setdefault(key, []).append(one)

    async def exchange(self, asked: Exchange) -> Exchange:
        exact = _key(self._judge.redact(asked))
        started = datetime.now(UTC)
        with self._lock:
            key = next((key for key in (exact, exact[:-1]) if key in self._answers), None)
            if key is None:
                raise NoAnswer(404, f"the recording has no {asked.method} {asked.url}")
            answers, number = self._answers[key], self._given.get(key, 0)
            self._given[key] = number + 1
        found = answers[min(number, len(answers) - 1)]
        said = _kept(found.response_headers)
        return Exchange(
            asked.method, found.url, asked.headers, asked.body, found.status, said, found.response_body, started
        )

    async def close(self) -> None:
        pass


class Proxy:
    """An ASGI application that answers from a source, and shows each exchange, judged and redacted, to `seen`.

    A request that nobody answered is shown with a status of 0, as HAR has it, and breaks no claim.
    """

    def __init__(self, source: Source, judge: Judge, seen: Seen) -> None:
        self._source = source
        self._judge = judge
        self._seen = seen

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            raise MeetpactError(f"expected an HTTP request but got {scope['type']}")
        body = await _whole(receive)
        if body is None:
            return
        if len(body) > LARGEST_BODY:
            await _tell(send, 413, "the body is too large")
            return
        path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
        query = scope["query_string"].decode("latin-1")
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
        asked = Exchange(scope["method"], f"{path}?{query}" if query else path, headers, body, 0, (), b"")
        try:
            found = await self._source.exchange(asked)
        except NoAnswer as none:
            await _tell(send, none.status, str(none))
            redacted = self._judge.redact(asked)
            told = str(none).replace(asked.url, redacted.url)
            self._seen(redacted, Verdict(None, None, 0, (), (told,)))
            return
        await _answer(send, found)
        verdict, redacted = self._judge(found)
        self._seen(redacted, verdict)


async def _whole(receive: Callable[[], Awaitable[Any]]) -> bytes | None:
    """The body of a request, cut off behind the largest, or None when the client is gone."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        if len(body) <= LARGEST_BODY:
            body += message.get("body", b"")
        if not message.get("more_body"):
            return bytes(body)


async def _answer(send: Any, found: Exchange) -> None:
    """Passes an answer on. One to HEAD says of its length what the API said of it."""
    headers, body = found.response_headers, found.response_body
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers]
    if found.method != "HEAD":
        raw = [(name, value) for name, value in raw if name != b"content-length"]
        raw += [(b"content-length", str(len(body)).encode())] if found.status not in (204, 304) else []
    await send({"type": "http.response.start", "status": found.status, "headers": raw})
    await send({"type": "http.response.body", "body": body})


async def _tell(send: Any, status: int, message: str) -> None:
    """Answers in the API's place."""
    content = orjson.dumps({"meetpact": message})
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(content)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


def _kept(headers: Iterable[tuple[str, str]]) -> Headers:
    """The headers of an answer that are passed on; the body comes unpacked, and then has another length."""
    known = [(name, value) for name, value in headers if name.lower() not in HOP]
    if any(name.lower() == "content-encoding" for name, _ in known):
        known = [(name, value) for name, value in known if name.lower() not in ("content-encoding", "content-length")]
    return tuple(known)


def _key(exchange: Exchange) -> tuple[str, ...]:
    """What makes two requests the same: method, path, query, body; the secrets are out already."""
    body = parsed(exchange.body)
    query = "&".join(sorted(exchange.query.split("&")))
    kind = (header(exchange.headers, "content-type") or "").partition(";")[0]
    return exchange.method, exchange.path, query, kind + json.dumps(body, sort_keys=True)
