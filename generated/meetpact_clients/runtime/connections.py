"""httpx's clients as transports, each made when it is first needed: being ready to call costs no TLS."""

from __future__ import annotations

import functools
import os
import ssl
import threading
from collections.abc import Callable, Mapping
from typing import Any, TypedDict

import httpx

from .errors import RequestInvalid


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


class Connections(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """An httpx client, with its proxies, redirects, cookies and hooks, as a transport; sync or async as it is.

    It is made when it is first needed, or at once where it gets arguments, so that httpx judges them.

    Raises:
        RequestInvalid: httpx does not work with these arguments, or with the environment's settings.
    """

    def __init__(
        self, kind: Callable[..., Any], headers: Mapping[str, str], transport: object, options: HttpOptions
    ) -> None:
        self._make = functools.partial(kind, headers=headers)
        self._lock = threading.Lock()
        self._client: Any = None
        if transport is not None or options:
            self._client = self._made(transport=transport, **options)

    @property
    def client(self) -> Any:
        """The httpx client."""
        with self._lock:
            if self._client is None:
                self._client = self._made()
            return self._client

    def _made(self, **options: Any) -> Any:
        try:
            return self._make(**(options or {"verify": _trust(*map(os.environ.get, TRUSTED))}))
        except (OSError, ValueError, ImportError, httpx.InvalidURL) as error:
            raise RequestInvalid(f"httpx cannot work with these settings: {error}") from error

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = self.client.send(request, stream=True)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = await self.client.send(request, stream=True)
        return response


TRUSTED = ("SSL_CERT_FILE", "SSL_CERT_DIR")


@functools.cache
def _trust(*variables: str | None) -> ssl.SSLContext:
    """What httpx trusts by default; one for all clients, because to make it takes longer than a call."""
    return httpx.create_ssl_context()
