"""A live target as an ASGI application, so that Schemathesis keeps the rules of the run like everybody else."""

from typing import Any
from urllib.parse import urlsplit

import httpx

from meetpact.contract.live import Live
from meetpact.contract.skips import NotSent, Spent
from meetpact.mock.delivery import lifespan


class NotForwarded(Exception):
    """A request was kept back; `Bridge.kept_back` says why."""


class Bridge:
    """Forwards what it is asked to the target at `base`; why a request was kept back is remembered."""

    def __init__(self, live: Live, base: str) -> None:
        parts = urlsplit(base)
        self._origin = f"{parts.scheme}://{parts.netloc}"
        self._client = httpx.Client(transport=live)
        self.kept_back: NotSent | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await lifespan(receive, send)
            return
        body = bytearray()
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        response = self._forward(scope, bytes(body))
        headers = [(name.lower(), value) for name, value in response.headers.raw]
        await send({"type": "http.response.start", "status": response.status_code, "headers": headers})
        await send({"type": "http.response.body", "body": response.content})

    def _forward(self, scope: Any, body: bytes) -> httpx.Response:
        path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1").partition("?")[0]
        query = scope["query_string"].decode("latin-1")
        headers = [
            (name, value) for name, value in scope["headers"] if name.lower() not in (b"host", b"content-length")
        ]
        url = f"{self._origin}{path}" + (f"?{query}" if query else "")
        try:
            return self._client.request(scope["method"], url, headers=headers, content=body)
        except NotSent as kept_back:
            if not isinstance(self.kept_back, Spent):
                self.kept_back = kept_back
            raise NotForwarded(str(kept_back)) from None
