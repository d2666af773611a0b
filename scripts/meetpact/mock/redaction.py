"""What must not be written down: credentials, passwords, keys, in headers, addresses and bodies."""

import base64
import contextlib
import dataclasses
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode

from meetpact.mock.exchange import Exchange, Headers, media_type
from meetpact.spec import Spec

REDACTED = "REDACTED"
#: A secret that is at least so long is looked for everywhere else, too.
TELLING = 8
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_SECRET_WORDS = frozenset({
    "apikey", "assertion", "authorization", "cookie", "credential", "credentials", "jwt", "key", "keys",
    "pass", "passcode", "passwd", "password", "pwd", "secret", "secrets", "sig", "signature", "token",
    "tokens", "zpk"
})  # fmt: skip
#: A name that ends so tells about a secret, and is none: `token_type`, `refresh_token_expires_in`, `tokenUrl`.
_ABOUT = frozenset({
    "at", "endpoint", "in", "length", "name", "policy", "required", "ttl", "type", "uri", "url"
})  # fmt: skip
_PARAMETER = re.compile(r"(?P<before>[?&;])(?P<name>[^=&;#\s\"'<>]+)=(?P<value>[^&;#\s\"'<>]*)")
_JWT = re.compile(r"eyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]+)?")
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+(?!REDACTED)[\w.~+/=-]+")
_USER = re.compile(r"(?<=://)[^/@\s\"']+:[^/@\s\"']+(?=@)")
#: The last piece of an address for a stream is the key to it.
_STREAM = re.compile(r"(?P<before>\b(?:rtmps?|srt)://[^\s\"'?]*/)(?P<key>[^/\s\"'?]+)")
_IN_BROKEN_JSON = re.compile(r"\"(?P<name>[^\"\\]+)\"(?P<colon>\s*:\s*)\"(?P<value>(?:[^\"\\]|\\.)*)\"?")


def is_secret(name: str) -> bool:
    """Whether what goes by this name is not for others to read."""
    words = [word.lower() for word in _WORDS.findall(name)]
    return bool(_SECRET_WORDS & set(words)) and words[-1] not in _ABOUT


@dataclass(frozen=True)
class Redactor:
    """Makes copies of exchanges that anybody may read.

    A property is a secret when a spec calls it `writeOnly` or its name says so; a string keeps its place, with
    `REDACTED` for its text, so that a copy still has the shape of the original.
    """

    write_only: frozenset[str]

    @classmethod
    def of(cls, specs: Iterable[Spec]) -> "Redactor":
        """The one that knows the `writeOnly` properties of `specs`."""
        return cls(frozenset(name for spec in specs for name in _write_only(spec.document)))

    def __call__(self, exchange: Exchange) -> Exchange:
        """The exchange without its secrets."""
        found: set[str] = set()
        copy = dataclasses.replace(
            exchange,
            url=self._text(exchange.url, found),
            headers=self._headers(exchange.headers, found),
            body=self._body(exchange.headers, exchange.body, found),
            response_headers=self._headers(exchange.response_headers, found),
            response_body=self._body(exchange.response_headers, exchange.response_body, found),
        )
        telling = [secret for secret in found if len(secret) >= TELLING and REDACTED not in secret]
        return _scrubbed(copy, telling) if telling else copy

    def _is_secret(self, name: str) -> bool:
        return name in self.write_only or is_secret(name)

    def _headers(self, headers: Headers, found: set[str]) -> Headers:
        kept = []
        for name, value in headers:
            if self._is_secret(name):
                scheme, _, credential = value.rpartition(" ") if "authorization" in name.lower() else ("", "", value)
                found.update(_pieces(name.lower(), scheme.lower(), credential))
                value = f"{scheme} {REDACTED}".lstrip()
            kept.append((name, self._text(value, found)))
        return tuple(kept)

    def _body(self, headers: Headers, body: bytes, found: set[str]) -> bytes:
        if not body:
            return body
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return f"[{len(body)} bytes that are no text]".encode()
        if media_type(headers, body) == "application/x-www-form-urlencoded":
            return self._form(text, found).encode()
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return self._broken(text, found).encode()
        kept = self._value(value, found)
        return body if kept == value else json.dumps(kept, ensure_ascii=False).encode(errors="replace")

    def _form(self, text: str, found: set[str]) -> str:
        pairs = []
        for name, value in parse_qsl(text, keep_blank_values=True):
            if value and (self._is_secret(name) or name == "code"):
                found.add(value)
                value = REDACTED
            pairs.append((name, self._text(value, found)))
        return urlencode(pairs)

    def _broken(self, text: str, found: set[str]) -> str:
        """A text that is no JSON, perhaps because it ends too early."""

        def hide(match: re.Match[str]) -> str:
            if not match["value"] or not self._is_secret(match["name"]):
                return match[0]
            found.add(match["value"])
            return f'"{match["name"]}"{match["colon"]}"{REDACTED}"'

        return self._text(_IN_BROKEN_JSON.sub(hide, text), found)

    def _value(self, value: Any, found: set[str], secret: bool = False) -> Any:
        if isinstance(value, dict):
            return {name: self._value(one, found, secret or self._is_secret(name)) for name, one in value.items()}
        if isinstance(value, list):
            return [self._value(one, found, secret) for one in value]
        if isinstance(value, str):
            if not secret or not value:
                return self._text(value, found)
            found.add(value)
            return REDACTED
        return 0 if secret and isinstance(value, int | float) and not isinstance(value, bool) else value

    def _text(self, text: str, found: set[str]) -> str:
        """A text without the secrets that addresses and tokens inside it carry."""

        def hide(match: re.Match[str]) -> str:
            name = unquote(match["name"])
            if not match["value"] or not (self._is_secret(name) or name == "code"):
                return match[0]
            found.add(unquote(match["value"]))
            return f"{match['before']}{match['name']}={REDACTED}"

        text = _PARAMETER.sub(hide, text) if "=" in text else text
        if "://" in text:
            found.update(match["key"] for match in _STREAM.finditer(text))
            text = _USER.sub(REDACTED, _STREAM.sub(rf"\g<before>{REDACTED}", text))
        return _BEARER.sub(rf"\1 {REDACTED}", _JWT.sub(REDACTED, text))


def _pieces(name: str, scheme: str, credential: str) -> Iterator[str]:
    """The secrets in the value of a header."""
    yield credential
    if name == "cookie":
        yield from re.findall(r"=\"?([^;\"\s]+)", credential)
    elif name == "set-cookie":
        yield credential.partition(";")[0].partition("=")[2].strip('"')
    elif scheme == "basic":
        with contextlib.suppress(ValueError):
            yield from base64.b64decode(credential).decode().split(":", 1)


def _scrubbed(exchange: Exchange, secrets: list[str]) -> Exchange:
    """The exchange with no trace of secrets that were found somewhere in it."""
    forms = {form for secret in secrets for form in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1])}
    pattern = re.compile("|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)))

    def scrub(text: str) -> str:
        return pattern.sub(REDACTED, text)

    return dataclasses.replace(
        exchange,
        url=scrub(exchange.url),
        headers=tuple((name, scrub(value)) for name, value in exchange.headers),
        body=scrub(exchange.body.decode()).encode(),
        response_headers=tuple((name, scrub(value)) for name, value in exchange.response_headers),
        response_body=scrub(exchange.response_body.decode()).encode(),
    )


def _write_only(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _write_only(one)
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "properties" and isinstance(value, dict):
                yield from (key for key, inner in value.items() if isinstance(inner, dict) and inner.get("writeOnly"))
            yield from _write_only(value)
