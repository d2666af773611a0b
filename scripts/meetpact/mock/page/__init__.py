"""The page at `/`: what is served, the specs, the state, the log and the switches, for a person with a browser."""

import functools
import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from meetpact import __version__
from meetpact.mock.delivery import Delivery, Header
from meetpact.mock.request import Request

if TYPE_CHECKING:
    from meetpact.mock.core import Mock

ASSETS = Path(__file__).parent / "assets"
#: Everything comes from here; Swagger UI styles its elements in place, and draws its icons from data: addresses.
POLICY = (
    b"default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: tuple[Header, ...] = (
    (b"cache-control", b"no-cache"),
    (b"content-security-policy", POLICY),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


class Pages:
    """Answers `GET /` and what the page there asks for below `/_page/`; the switches are the control API's."""

    def __init__(self, mock: "Mock") -> None:
        self._mock = mock

    def delivery(self, request: Request) -> Delivery | None:
        """The reply, or None for what the page does not have."""
        if request.method not in ("GET", "HEAD"):
            return None
        name = request.path.decode("latin-1").removeprefix("/_page").removeprefix("/") or "index.html"
        if request.path != b"/" and name == "index.html":
            return None
        if name == "served.json":
            return _reply("application/json", orjson.dumps(self._served()))
        provider = name.removeprefix("specs/").removesuffix(".json")
        if name == f"specs/{provider}.json" and provider in self._mock.services:
            return _reply("application/json", orjson.dumps(self._spec(provider)))
        found = _assets().get(name)
        return _reply(*found) if found else None

    def _served(self) -> Mapping[str, Any]:
        """What the page says of the mock before it asks the control API anything."""
        control = self._mock.control
        return {
            "version": __version__,
            "control": control is not None,
            "needsToken": control is not None and control.token is not None,
            "providers": [
                {
                    "name": name,
                    "title": service.spec.title,
                    "server": service.spec.server,
                    "base": service.spec.base_path,
                    "events": sorted(service.handlers.events),
                    "operations": [
                        {"id": op.id, "method": op.method, "path": op.path, "summary": op.summary}
                        for op in service.spec.operations.values()
                    ],
                }
                for name, service in self._mock.services.items()
            ],
        }

    def _spec(self, provider: str) -> Mapping[str, Any]:
        """A spec whose server is this mock, so that it can be tried out here."""
        spec = self._mock.services[provider].spec
        here = {"url": spec.base_path or "/", "description": f"This mock, in the place of {spec.server}."}
        return {**spec.document, "servers": [here]}


@functools.cache
def _assets() -> Mapping[str, tuple[str, bytes]]:
    """The files of the page by their names; nothing else is ever read."""
    return {
        path.relative_to(ASSETS).as_posix(): (mimetypes.guess_type(path.name)[0] or "text/plain", path.read_bytes())
        for path in ASSETS.rglob("*")
        if path.is_file()
    }


def _reply(kind: str, content: bytes) -> Delivery:
    media_type = kind if kind.endswith("json") else f"{kind}; charset=utf-8"
    length = str(len(content)).encode()
    return Delivery(200, [(b"content-type", media_type.encode()), (b"content-length", length), *HEADERS], content)
