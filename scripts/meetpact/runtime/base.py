"""What the clients of all providers have in common, whether they wait or await."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar, Generic, Self, TypedDict, TypeVar

import httpx

from . import errors
from .answers import Exchange, asked, clean, result, shown_base, shown_url
from .calls import Call
from .retries import Retries
from .values import Unset

T = TypeVar("T")

#: Everything the clients log goes here: DEBUG for each answer, INFO for each retry.
LOG = logging.getLogger("meetpact_clients")
RETRIES = Retries()
TIMEOUT = httpx.Timeout(60.0, connect=5.0)
Token = str | Callable[[], str]
Timeout = float | httpx.Timeout | None


class HttpOptions(TypedDict, total=False):
    """What httpx's own clients take, besides the transport: see httpx.Client."""

    verify: Any
    cert: Any
    trust_env: bool
    http1: bool
    http2: bool
    proxy: Any
    mounts: Any
    limits: httpx.Limits
    follow_redirects: bool
    max_redirects: int
    event_hooks: Any
    cookies: Any


class Response(Generic[T]):
    """An answer with everything about it: the like of `with_raw_response`.

    Args:
        parsed: what `send` would have given.
        status: of HTTP.
        headers: of the answer.
        content: the body's bytes.
        retries: how many times the request was sent besides the first.
    """

    __slots__ = ("content", "headers", "http", "parsed", "retries", "status")

    def __init__(self, parsed: T, http: httpx.Response, retries: int) -> None:
        self.parsed = parsed
        self.status = http.status_code
        self.headers = http.headers
        self.content = http.content
        self.http = http
        self.retries = retries

    def __repr__(self) -> str:
        return f"<Response {self.status} {type(self.parsed).__name__}>"


class Base:
    """What a client of either kind knows; `SyncClient` and `AsyncClient` send."""

    #: of the provider, filled in by its generated subclasses
    PROVIDER: ClassVar[str] = ""
    CREDENTIAL: ClassVar[tuple[str, str, str | None]] = ("Authorization", "Bearer ", None)
    IDENTITIES: ClassVar[Mapping[str, tuple[str | None, str | None]]] = {}
    SCHEMAS: ClassVar[Path] = Path()
    VERSION: ClassVar[str] = ""

    def _configure(
        self,
        token: Token | None,
        base_url: str,
        timeout: float | httpx.Timeout,
        retries: Retries,
        strict: bool,
        identities: Mapping[str, str | None],
        headers: Mapping[str, str],
    ) -> None:
        name, prefix, variable = self.CREDENTIAL
        found = token if token is not None else os.environ.get(variable or "")
        if not found and variable:
            raise errors.RequestInvalid(f"{type(self).__name__} needs a credential: pass token= or set {variable}.")
        if not base_url.startswith(("http://", "https://")):
            raise errors.RequestInvalid(f"expected base_url to begin with https:// but got {base_url!r}.")
        self._token: Token = found or ""
        self._credential = (name, prefix)
        self._base_url = base_url.rstrip("/")
        self._timeout = _timeout(timeout)
        self._retries = retries
        self._identities = {
            key: identities.get(key) or os.environ.get(variable or "") or default
            for key, (variable, default) in self.IDENTITIES.items()
        }
        self._extra = dict(headers)
        self._checker: Any = None
        if strict:
            self._make_strict()

    def _make_strict(self) -> None:
        from .strict import Checker

        self._checker = Checker(self.SCHEMAS)

    def _varied(self, timeout: Timeout, retries: Retries | None, strict: bool | None) -> Self:
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        if timeout is not None:
            other._timeout = _timeout(timeout)
        if retries is not None:
            other._retries = retries
        if strict is not None:
            other._checker = None
            if strict:
                other._make_strict()
        return other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {shown_base(self._base_url)}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError(f"{type(self).__name__} holds connections and a credential: make another one instead.")

    @property
    def base_url(self) -> str:
        """The address that all paths are added to."""
        return self._base_url

    def _identity(self, name: str, given: str | Unset) -> str:
        found = given or self._identities.get(name)
        if not found:
            variable = self.IDENTITIES[name][0]
            hint = f" or set {variable}" if variable else ""
            raise errors.RequestInvalid(f"{type(self).__name__} needs {name}: pass it to the client or the call{hint}.")
        return found

    def _headers(self, defaults: httpx.Headers) -> None:
        """What every request carries, made once."""
        defaults["User-Agent"] = f"meetpact-clients/{self.VERSION} ({self.PROVIDER}) httpx/{httpx.__version__}"
        defaults["Accept"] = "application/json"
        defaults.update(self._extra)
        self._sent = [(key.decode("latin-1"), value.decode("latin-1")) for key, value in defaults.raw]

    def _request(self, call: Call[Any], timeout: Timeout, cookies: httpx.Cookies) -> tuple[httpx.Request, str]:
        name, prefix = self._credential
        token = self._token if isinstance(self._token, str) else self._token()
        sent = list(self._sent)
        if token:
            if not token.isprintable() or not token.isascii():
                raise errors.RequestInvalid("the credential cannot be a header: expected printable ASCII.")
            sent.append((name, prefix + token))
        if call.content is not None:
            sent.append(("Content-Type", "application/json"))
        if call.headers:
            sent += call.headers.items()
        limits = self._timeout if timeout is None else _timeout(timeout)
        request = httpx.Request(
            call.operation.method,
            self._base_url + call.path,
            headers=sent,
            content=call.content,
            extensions={"timeout": limits.as_dict()},
        )
        if len(cookies):
            cookies.set_cookie_header(request)
        return request, token

    def _retry(self, call: Call[Any], done: int, start: float, outcome: httpx.Response | Exception) -> float | None:
        """Seconds to wait before sending once more, or None."""
        method = call.operation.method
        status: int | None = None
        seconds: float | None = None
        if not isinstance(outcome, httpx.Response):
            lasting = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
            if not isinstance(outcome, httpx.TransportError) or isinstance(outcome, lasting):
                return None
        else:
            status, seconds = outcome.status_code, asked(call, outcome)
        wait = self._retries.wait(done, method, status, seconds, time.monotonic() - start)
        if wait is not None:
            what = status or type(outcome).__name__
            LOG.info("%s %s: %s, once more in %.2f s", method, call.operation.id, what, wait)
        return wait

    def _result(self, call: Call[T], response: httpx.Response, token: str) -> T:
        if LOG.isEnabledFor(logging.DEBUG):
            LOG.debug("%s %s: %d", call.operation.method, call.operation.id, response.status_code)
        return result(Exchange(call, response, token, self._base_url), self._checker)

    @staticmethod
    def _body(model: Callable[..., T], body: T | Unset, fields: Mapping[str, Any]) -> T:
        """The body of a call, given as a model or as its properties."""
        if isinstance(body, Unset):
            return model(**fields)
        if fields:
            raise TypeError(f"expected a body or its properties but got both: {', '.join(fields)}.")
        return body

    def _failure(self, call: Call[Any], error: Exception, token: str) -> errors.ApiError:
        """A failure of httpx as one of ours."""
        operation = call.operation
        kind = errors.TimedOut if isinstance(error, httpx.TimeoutException) else errors.ConnectionFailed
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        url = shown_url(self._base_url, call)
        return kind(clean(f"{operation.method} {operation.id}: {reason}", token), method=operation.method, url=url)


def _timeout(given: float | httpx.Timeout) -> httpx.Timeout:
    if isinstance(given, httpx.Timeout):
        return given
    return httpx.Timeout(given, connect=min(given, 5.0))
