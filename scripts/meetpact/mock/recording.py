"""Recordings of exchanges as HAR 1.2, which browsers, mitmproxy, Postman and others read; without their secrets."""

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from meetpact import __version__
from meetpact.errors import MeetpactError
from meetpact.mock.exchange import Exchange, Headers, header
from meetpact.mock.judge import Verdict
from meetpact.places import shown

_TAIL = b"\n]}}\n"


class Recording:
    """Writes a HAR file, whole after each exchange. What it is given has to be redacted already.

    Raises:
        MeetpactError: the file is there already, or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        try:
            self._file = path.open("xb")
        except FileExistsError:
            raise MeetpactError(f"{shown(path)} is there already. Give --record another name.") from None
        except OSError as error:
            raise MeetpactError(f"cannot write {shown(path)}: {error.strerror}.") from None
        log = {"version": "1.2", "creator": {"name": "meetpact", "version": __version__}}
        self._file.write(b'{"log": ' + json.dumps(log).encode()[:-1] + b', "entries": [')
        self._end = self._file.tell()
        self._file.write(_TAIL)
        self._file.flush()

    def __enter__(self) -> "Recording":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, exchange: Exchange, verdict: Verdict) -> None:
        """Appends one exchange with its verdict."""
        entry = json.dumps(entry_of(exchange, verdict), ensure_ascii=True).encode()
        self._file.seek(self._end)
        self._file.write((b",\n" if self.count else b"\n") + entry + _TAIL)
        self._end = self._file.tell() - len(_TAIL)
        self._file.flush()
        self.count += 1


def entry_of(exchange: Exchange, verdict: Verdict) -> dict[str, Any]:
    """One entry of a HAR log; `comment` is the verdict for people, `_meetpact` the same for machines."""
    milliseconds = round(exchange.seconds * 1000, 3)
    return {
        "startedDateTime": exchange.started.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "time": milliseconds,
        "request": _request(exchange),
        "response": _response(exchange),
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
        "comment": verdict.line(exchange),
        "_meetpact": verdict.as_json(),
    }


def _request(exchange: Exchange) -> dict[str, Any]:
    found: dict[str, Any] = {
        "method": exchange.method,
        "url": exchange.url,
        "httpVersion": "HTTP/1.1",
        "cookies": _cookies(exchange.headers, "cookie"),
        "headers": _pairs(exchange.headers),
        "queryString": _pairs(parse_qsl(exchange.query, keep_blank_values=True)),
        "headersSize": -1,
        "bodySize": len(exchange.body),
    }
    if exchange.body:
        kind = header(exchange.headers, "content-type") or "application/octet-stream"
        found["postData"] = {"mimeType": kind, "text": exchange.body.decode(errors="replace")}
    return found


def _response(exchange: Exchange) -> dict[str, Any]:
    kind = header(exchange.response_headers, "content-type") or "x-unknown"
    content: dict[str, Any] = {"size": len(exchange.response_body), "mimeType": kind}
    if exchange.response_body:
        content["text"] = exchange.response_body.decode(errors="replace")
    return {
        "status": exchange.status,
        "statusText": _phrase(exchange.status),
        "httpVersion": "HTTP/1.1",
        "cookies": _cookies(exchange.response_headers, "set-cookie"),
        "headers": _pairs(exchange.response_headers),
        "content": content,
        "redirectURL": header(exchange.response_headers, "location") or "",
        "headersSize": -1,
        "bodySize": len(exchange.response_body),
    }


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _pairs(pairs: Headers | list[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in pairs]


def _cookies(headers: Headers, name: str) -> list[dict[str, str]]:
    jar: SimpleCookie = SimpleCookie()
    for found, value in headers:
        if found.lower() == name:
            try:
                jar.load(value)
            except CookieError:
                continue
    return [{"name": key, "value": morsel.value} for key, morsel in jar.items()]


def read(path: Path) -> Iterator[Exchange]:
    """The exchanges of a HAR file, ours or another tool's, in its order. Raises `MeetpactError`."""
    try:
        entries = json.loads(path.read_bytes())["log"]["entries"]
        if not isinstance(entries, list):
            raise TypeError("log.entries is no list")
    except OSError as error:
        raise MeetpactError(f"cannot read {shown(path)}: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError) as error:
        raise MeetpactError(f"{shown(path)} is no HAR file: {type(error).__name__} {error}") from None
    for number, entry in enumerate(entries):
        try:
            yield _exchange(entry)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise MeetpactError(f"{shown(path)}: entry {number} is none: {type(error).__name__} {error}") from None


def _exchange(entry: Any) -> Exchange:
    request, response = entry["request"], entry["response"]
    url = str(request["url"])
    urlsplit(url)
    return Exchange(
        method=str(request["method"]).upper(),
        url=url,
        headers=_named(request.get("headers", [])),
        body=_sent(request.get("postData")),
        status=int(response["status"]),
        response_headers=_named(response.get("headers", [])),
        response_body=_content(response.get("content") or {}),
        started=datetime.fromisoformat(entry["startedDateTime"]),
        seconds=float(entry.get("time", 0)) / 1000,
    )


def _named(pairs: Any) -> Headers:
    return tuple((str(pair["name"]), str(pair["value"])) for pair in pairs if not str(pair["name"]).startswith(":"))


def _sent(data: Any) -> bytes:
    return str((data or {}).get("text", "")).encode()


def _content(content: Any) -> bytes:
    text = str(content.get("text", ""))
    return base64.b64decode(text) if content.get("encoding") == "base64" else text.encode()
