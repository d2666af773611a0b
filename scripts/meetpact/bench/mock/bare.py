"""A bare answer: an ASGI application that answers prepared bytes, on the server of the mock."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import uvicorn


class Bare:
    """A raw ASGI application that answers prepared bytes and does nothing else."""

    def __init__(self, folder: Path) -> None:
        listed, created = (folder / "listed").read_bytes(), (folder / "created").read_bytes()
        self._answers = {"GET": (200, listed), "POST": (201, created)}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        status, body = self._answers[scope["method"]]
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    config = uvicorn.Config(
        Bare(Path(sys.argv[2])), port=int(sys.argv[1]), log_level="critical", access_log=False, lifespan="off",
        server_header=False,
    )  # fmt: skip
    asyncio.run(uvicorn.Server(config).serve())
