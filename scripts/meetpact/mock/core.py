"""The mock: routes a request to its provider and operation, in process or under any server."""

import threading
from collections.abc import Iterable
from typing import Any

import httpx

from meetpact.errors import MeetpactError
from meetpact.mock import request as requests
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.oauth import TokenEndpoints
from meetpact.mock.request import Malformed, Request
from meetpact.mock.service import Endpoint, Service, encode
from meetpact.mock.store import Clock
from meetpact.places import providers as all_providers
from meetpact.spec import Spec, load

LARGEST_BODY = 8 * 1024 * 1024


class _Node:
    """One step of a path: the names that may follow, and the parameter that may."""

    def __init__(self) -> None:
        self.names: dict[str, _Node] = {}
        self.parameter: _Node | None = None
        self.template: list[str] = []
        self.methods: dict[str, tuple[Service, Endpoint]] = {}


class Mock:
    """A stateful mock of one or more providers, at the paths of the real APIs.

    Args:
        providers: the names of the providers served; all when left out.
        token: the one bearer token that is accepted.
        seed: of ids and chance; the same seed and the same requests give the same replies.
        clock: the mock's time; a running clock in UTC when left out.
        specs: specs to serve instead of those shipped under the same names.

    Raises:
        MeetpactError: a provider that does not exist, a spec that does not load, an operation without a handler or a
            handler without an operation.
    """

    def __init__(
        self,
        providers: Iterable[str] | None = None,
        *,
        token: str = "mock-token",
        seed: int = 0,
        clock: Clock | None = None,
        specs: Iterable[Spec] = (),
    ) -> None:
        self.token = token
        self.clock = clock or Clock()
        given = {spec.provider: spec for spec in specs}
        names = list(providers) if providers is not None else all_providers()
        chosen = [given.get(name) or load(name) for name in names]
        self.services = {spec.provider: Service(spec, self.clock, token, seed) for spec in chosen}
        self._oauth = TokenEndpoints(chosen, token)
        self._root = _Node()
        self._bases: list[tuple[str, Service]] = []
        self._lock = threading.Lock()
        for service in self.services.values():
            self._add(service)

    def reset(self) -> None:
        """Every provider as if just started, and the clock at the real time."""
        self.clock.reset()
        for service in self.services.values():
            service.reset()

    def _add(self, service: Service) -> None:
        base = service.spec.base_path
        self._bases.append((f"{base}/", service))
        self._bases.sort(key=lambda pair: -len(pair[0]))
        for endpoint in service.endpoints.values():
            node = self._root
            template = (base + endpoint.operation.path).lstrip("/").split("/")
            for step in template:
                if step.startswith("{"):
                    node.parameter = node.parameter or _Node()
                    node = node.parameter
                else:
                    node = node.names.setdefault(step, _Node())
            method = endpoint.operation.method
            if method in node.methods:
                raise MeetpactError(f"{service.spec.provider} and another provider both serve {method} {base}.")
            node.template = template
            node.methods[method] = (service, endpoint)

    def handle(self, request: Request) -> Reply:
        """The reply to a request, whatever it is."""
        try:
            parts = requests.segments(request.path)
        except Malformed as error:
            return self._stray(request, Refusal(400, "malformed", str(error)))
        node = _find(self._root, parts, 0)
        if node is None:
            return self._oauth.reply(request) or self._stray(request, Refusal(404, "no-such-path", "no such path"))
        found = node.methods.get(request.method)
        if found is None:
            reply = self._stray(request, Refusal(405, "method-not-allowed", "method not allowed"))
            return Reply(405, reply.body, {**reply.headers, "Allow": ", ".join(sorted(node.methods))})
        service, endpoint = found
        path = {step[1:-1]: part for step, part in zip(node.template, parts, strict=True) if step[0] == "{"}
        with self._lock:
            return service.handle(endpoint, path, request)

    def _stray(self, request: Request, refusal: Refusal) -> Reply:
        """A refusal by the provider whose paths are nearest, for what is no operation."""
        path = request.path.decode("latin-1")
        for base, service in self._bases:
            if path.startswith(base):
                return service.refuse(refusal)
        return Reply(refusal.status, {"error": refusal.message})

    def answer(self, request: Request) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """Status, headers and body of the reply to a request."""
        if len(request.body) > LARGEST_BODY:
            return encode(self._stray(request, Refusal(413, "too-large", "the body is too large")))
        return encode(self.handle(request))

    def transport(self) -> "Transport":
        """For `httpx.Client(transport=...)` and `httpx.AsyncClient(transport=...)`: no socket, no thread."""
        return Transport(self)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """The ASGI application."""
        if scope["type"] == "lifespan":
            return await _lifespan(receive, send)
        if scope["type"] != "http":
            raise MeetpactError(f"expected an HTTP request but got {scope['type']}")
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            if len(body) <= LARGEST_BODY:
                body += message.get("body", b"")
            if not message.get("more_body"):
                break
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        path = scope.get("raw_path") or scope["path"].encode()
        status, reply_headers, content = self.answer(
            Request(scope["method"], path, scope["query_string"], headers, bytes(body))
        )
        await send({"type": "http.response.start", "status": status, "headers": reply_headers})
        await send({"type": "http.response.body", "body": content})
        return None


async def _lifespan(receive: Any, send: Any) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


def _find(node: _Node, parts: list[str], at: int) -> _Node | None:
    """The node of a path that has methods; a fixed name goes before a parameter, which is never empty."""
    if at == len(parts):
        return node if node.methods else None
    fixed = node.names.get(parts[at])
    found = _find(fixed, parts, at + 1) if fixed else None
    if found is None and node.parameter is not None and parts[at]:
        return _find(node.parameter, parts, at + 1)
    return found


class Transport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Carries httpx's requests to a mock in the same process."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._respond(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self._respond(request, await request.aread())

    def _respond(self, request: httpx.Request, body: bytes) -> httpx.Response:
        path, _, query = request.url.raw_path.partition(b"?")
        headers = {name.lower(): value for name, value in request.headers.items()}
        status, reply_headers, content = self._mock.answer(Request(request.method, path, query, headers, body))
        return httpx.Response(status, headers=reply_headers, content=content, request=request)
