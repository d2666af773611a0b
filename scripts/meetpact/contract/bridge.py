"""A live target as a WSGI application, so that Schemathesis keeps the rules of the run like everybody else."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlsplit

import httpx

from meetpact.contract.live import Live
from meetpact.contract.skips import NotSent


class NotForwarded(Exception):
    """A request was kept back; `Bridge.kept_back` says why."""


class Bridge:
    """Forwards what it is asked to the target at `base`; the first request that was kept back is remembered."""

    def __init__(self, live: Live, base: str) -> None:
        parts = urlsplit(base)
        self._origin = f"{parts.scheme}://{parts.netloc}"
        self._client = httpx.Client(transport=live)
        self.kept_back: NotSent | None = None

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("REQUEST_URI") or quote(environ["PATH_INFO"].encode("latin-1"), safe="/~")
        query = environ.get("QUERY_STRING", "")
        url = f"{self._origin}{path.partition('?')[0]}" + (f"?{query}" if query else "")
        length = int(environ.get("CONTENT_LENGTH") or 0)
        content = environ["wsgi.input"].read(length) if length else b""
        try:
            response = self._client.request(environ["REQUEST_METHOD"], url, headers=_headers(environ), content=content)
        except NotSent as kept_back:
            self.kept_back = self.kept_back or kept_back
            raise NotForwarded(str(kept_back)) from None
        reason = HTTPStatus(response.status_code).phrase if response.status_code in set(HTTPStatus) else "Unknown"
        start_response(f"{response.status_code} {reason}", list(response.headers.multi_items()))
        return [response.content]


def _headers(environ: dict[str, Any]) -> dict[str, str]:
    found = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_") and name != "HTTP_HOST"
    }
    if environ.get("CONTENT_TYPE"):
        found["content-type"] = environ["CONTENT_TYPE"]
    return found
