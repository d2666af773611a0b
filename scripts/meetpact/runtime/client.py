"""The two clients that every provider's is made of: one waits for its answers, one awaits them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar, Generic, Self, TypeVar

import httpx

from .answers import Exchange, shown
from .calls import Call, headers
from .connections import Connections, HttpOptions
from .errors import RequestInvalid
from .retries import Retries, RetryTransport
from .strict import Checker
from .values import Unset

T = TypeVar("T")

RETRIES = Retries()
TIMEOUT = httpx.Timeout(60.0, connect=5.0)
#: What may go wrong where there is no answer.
FAILURES = (httpx.HTTPError, httpx.InvalidURL, UnicodeError)
Token = str | Callable[[], str]
Timeout = float | httpx.Timeout | None

__all__ = ["RETRIES", "TIMEOUT", "AsyncClient", "HttpOptions", "Response", "SyncClient", "Timeout", "Token"]


class Response(Generic[T]):
    """An answer with everything about it: the like of `with_raw_response`.

    Args:
        parsed: what `send` would have given.
        http: the answer as httpx has it: `headers`, `content`, `http_version` ...
    """

    __slots__ = ("http", "parsed")

    def __init__(self, parsed: T, http: httpx.Response) -> None:
        self.parsed = parsed
        self.http = http

    def __repr__(self) -> str:
        return f"<Response {self.http.status_code} {type(self.parsed).__name__}>"

    @property
    def retries(self) -> int:
        """How many times the request was sent besides the first."""
        return int(self.http.extensions["retries"])


class _Client:
    """What a client of either kind knows; `SyncClient` and `AsyncClient` send."""

    KIND: ClassVar[type[httpx.Client] | type[httpx.AsyncClient]]
    #: of the provider, filled in by its generated subclasses
    PROVIDER: ClassVar[str] = ""
    CREDENTIAL: ClassVar[tuple[str, str, str | None]] = ("Authorization", "Bearer ", None)
    IDENTITIES: ClassVar[Mapping[str, tuple[str | None, str | None]]] = {}
    SCHEMAS: ClassVar[Path] = Path()
    VERSION: ClassVar[str] = ""

    def __init__(
        self,
        token: Token | None,
        base_url: str,
        timeout: float | httpx.Timeout,
        retries: Retries,
        strict: bool,
        headers: Mapping[str, str] | None,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None,
        options: HttpOptions,
        **identities: str | None,
    ) -> None:
        variable = self.CREDENTIAL[2]
        self._token = token if token is not None else os.environ.get(variable or "", "")
        if not self._token and variable:
            raise RequestInvalid(f"{type(self).__name__} needs a credential: pass token= or set {variable}.")
        self._base_url = base_url.rstrip("/")
        try:
            self._shown = shown(httpx.URL(base_url))
        except (httpx.InvalidURL, UnicodeError) as error:
            raise RequestInvalid(f"base_url is no URL: {error}") from None
        if not base_url.startswith(("http://", "https://")):
            raise RequestInvalid(f"expected base_url to begin with https:// but got {self._shown.strip(':/')!r}.")
        sent = {
            "User-Agent": f"meetpact-clients/{self.VERSION} ({self.PROVIDER}) httpx/{httpx.__version__}",
            "Accept": "application/json",
            **(headers or {}),
        }
        self._identities = {
            name: identities.get(name) or os.environ.get(variable or "") or default
            for name, (variable, default) in self.IDENTITIES.items()
        }
        self._timeout = _limits(timeout)
        self._retries = retries
        self._checker = Checker(self.SCHEMAS) if strict else None
        self._connections = Connections(self.KIND, sent, transport, options)
        self._transport = RetryTransport(self._connections)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._shown}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError(f"{type(self).__name__} holds connections and a credential: make another one instead.")

    def with_options(
        self, *, timeout: Timeout = None, retries: Retries | None = None, strict: bool | None = None
    ) -> Self:
        """A client with other rules, on the same connections."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        if timeout is not None:
            other._timeout = _limits(timeout)
        if retries is not None:
            other._retries = retries
        if strict is not None:
            other._checker = Checker(self.SCHEMAS) if strict else None
        return other

    def _identity(self, name: str, given: str | Unset) -> str:
        found = given or self._identities.get(name)
        if not found:
            variable = self.IDENTITIES[name][0]
            hint = f" or set {variable}" if variable else ""
            raise RequestInvalid(f"{type(self).__name__} needs {name}: pass it to the client or the call{hint}.")
        return found

    @staticmethod
    def _body(model: Callable[..., T], body: T | Unset, fields: Mapping[str, Any]) -> T:
        """The body of a call, given as a model or as its properties."""
        if isinstance(body, Unset):
            return model(**fields)
        if fields:
            raise TypeError(f"expected a body or its properties but got both: {', '.join(fields)}.")
        return body

    def _begin(self, call: Call[T], timeout: Timeout) -> Exchange[T]:
        """A call as a request."""
        name, prefix, _ = self.CREDENTIAL
        token = self._token if isinstance(self._token, str) else self._token()
        operation = call.operation
        try:
            request = self._connections.client.build_request(
                operation.method,
                self._base_url + call.path,
                headers=headers((name, prefix + token if token else None)) | call.headers,
                content=call.content,
                extensions={
                    "timeout": (self._timeout if timeout is None else _limits(timeout)).as_dict(),
                    "operation": operation.id,
                    "retries": self._retries,
                    "retry_after_ms": operation.wait,
                },
            )
        except (httpx.InvalidURL, UnicodeError) as error:
            raise RequestInvalid(f"{operation.id} has no valid URL: {error}") from None
        return Exchange(call, request, token)


class SyncClient(_Client):
    """Sends calls and waits for their answers."""

    KIND = httpx.Client

    def __enter__(self) -> Self:
        self._connections.client.__enter__()
        return self

    def __exit__(self, *exception: Any) -> None:
        self._connections.client.__exit__(*exception)

    def close(self) -> None:
        """Closes the connections; `with` does it by itself."""
        self._connections.client.close()

    def send(self, call: Call[T], *, timeout: Timeout = None) -> T:
        """Sends a call of the lower layer, e.g. `send(api.get_meeting("1"))`, and gives its result.

        Raises:
            ApiError: see its tree.
        """
        return self.raw(call, timeout=timeout).parsed

    def raw(self, call: Call[T], *, timeout: Timeout = None) -> Response[T]:
        """Like `send`, and gives the whole answer: status, headers, bytes, and the result as `parsed`."""
        exchange = self._begin(call, timeout)
        try:
            response = self._transport.handle_request(exchange.request)
        except FAILURES as error:
            failure = exchange.failure(error)
        else:
            return Response(exchange.result(response, self._checker), response)
        raise failure  # out here, where no context holds the request


class AsyncClient(_Client):
    """Sends calls and awaits their answers."""

    KIND = httpx.AsyncClient

    async def __aenter__(self) -> Self:
        await self._connections.client.__aenter__()
        return self

    async def __aexit__(self, *exception: Any) -> None:
        await self._connections.client.__aexit__(*exception)

    async def close(self) -> None:
        """Closes the connections; `async with` does it by itself."""
        await self._connections.client.aclose()

    async def send(self, call: Call[T], *, timeout: Timeout = None) -> T:
        """Sends a call of the lower layer, e.g. `await send(api.get_meeting("1"))`, and gives its result.

        Raises:
            ApiError: see its tree.
        """
        return (await self.raw(call, timeout=timeout)).parsed

    async def raw(self, call: Call[T], *, timeout: Timeout = None) -> Response[T]:
        """Like `send`, and gives the whole answer: status, headers, bytes, and the result as `parsed`."""
        exchange = self._begin(call, timeout)
        try:
            response = await self._transport.handle_async_request(exchange.request)
        except FAILURES as error:
            failure = exchange.failure(error)
        else:
            return Response(exchange.result(response, self._checker), response)
        raise failure


def _limits(given: float | httpx.Timeout) -> httpx.Timeout:
    if isinstance(given, httpx.Timeout):
        return given
    if not given > 0:
        raise RequestInvalid(f"expected more than 0 seconds but got timeout={given}.")
    return httpx.Timeout(given, connect=min(given, 5.0))
