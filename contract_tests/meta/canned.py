"""What the clients' tests share: servers that answer as they are told, a clock that stands still, one call two ways."""

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import httpx
import pytest
from meetpact.mock.server import listener
from meetpact_clients.whereby import AsyncWhereby, Whereby, api

TOKEN = "s3cr3t-t0ken"
MEETING = {"meetingId": "1", "roomUrl": "https://example.com/a", "endDate": "2099-01-01T00:00:00Z"}
FINE = httpx.Response(200, json=MEETING)
Called = Callable[..., httpx.Response]


class Server:
    """Answers with one thing after another, and keeps what arrived, with its timeouts; the last answer for ever."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.limits: list[dict[str, float]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.limits.append(request.extensions["timeout"])
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self)


def frozen(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long is waited from now on; the clock goes on by as much, and no time passes."""
    waited: list[float] = []
    began = time.monotonic()

    async def asleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(anyio, "sleep", asleep)
    monkeypatch.setattr(time, "monotonic", lambda: began + sum(waited))
    return waited


@contextlib.contextmanager
def answering(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that does something with each of its connections; gives its URL."""
    with listener("127.0.0.1", 0) as bound:

        def serve() -> None:
            with contextlib.suppress(OSError):  # when it is closed
                while True:
                    connection, _ = bound.accept()
                    threading.Thread(target=guarded, args=[connection], daemon=True).start()

        def guarded(connection: socket.socket) -> None:
            with connection, contextlib.suppress(OSError):
                answer(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        bound.shutdown(socket.SHUT_RDWR)
        thread.join(10)


def lister(how: str) -> Called:
    """What makes a client, lists the meetings with it, closes it, and gives the answer; `how` is `sync` or `async`."""

    def called(base_url: str, **options: Any) -> httpx.Response:
        with Whereby("mock-token", base_url=base_url, **options) as client:
            return client.raw(api.list_meetings()).http

    async def awaited(base_url: str, **options: Any) -> httpx.Response:
        async with AsyncWhereby("mock-token", base_url=base_url, **options) as client:
            return (await client.raw(api.list_meetings())).http

    return called if how == "sync" else lambda *given, **options: asyncio.run(awaited(*given, **options))
