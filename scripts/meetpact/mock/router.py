"""Which provider and operation a request is for."""

from typing import Any

from meetpact.errors import MeetpactError
from meetpact.mock import request as requests
from meetpact.mock.delivery import Delivery, encode
from meetpact.mock.endpoint import Endpoint
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.request import Malformed, Request
from meetpact.mock.service import Service

#: So many paths are remembered with their operations, none of them longer than this.
MOST_ROUTES, LONGEST_ROUTE = 1024, 512
#: Who answers a request: the provider, its operation, and what the path says, or why it says nothing.
Route = tuple[Service, Endpoint, dict[str, Any] | Refusal]


class _Node:
    """One step of a path: the names that may follow, and the parameter that may."""

    def __init__(self) -> None:
        self.names: dict[str, _Node] = {}
        self.parameter: _Node | None = None
        self.template: list[str] = []
        self.methods: dict[str, tuple[Service, Endpoint]] = {}


class Router:
    """The paths of some providers.

    Attributes:
        known: where the requests of late went, by method and path.
    """

    def __init__(self) -> None:
        self.known: dict[tuple[str, bytes], Route] = {}
        self._root = _Node()
        self._bases: list[tuple[str, Service]] = []

    def add(self, service: Service) -> None:
        """Takes over the operations of a provider. Raises `MeetpactError` where another one has the same."""
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

    def forget(self) -> None:
        """Reads every path anew."""
        self.known.clear()

    def find(self, request: Request) -> Route | Delivery:
        """Whose operation a request is for, or the refusal of one that is for none."""
        found = self._search(request)
        if not isinstance(found, Delivery) and len(request.path) <= LONGEST_ROUTE:
            if len(self.known) >= MOST_ROUTES:
                self.known.clear()
            self.known[request.method, request.path] = found
        return found

    def _search(self, request: Request) -> Route | Delivery:
        """Whose operation a request is for, or the refusal of one that is for none."""
        try:
            parts = requests.segments(request.path)
        except Malformed as error:
            return self.stray(request, Refusal(400, "malformed", str(error)))
        node = _find(self._root, parts, 0)
        if node is None:
            return self.stray(request, Refusal(404, "no-such-path", "no such path"))
        found = node.methods.get(request.method)
        if found is None:
            stray = self.stray(request, Refusal(405, "method-not-allowed", "method not allowed"))
            stray.headers.append((b"allow", ", ".join(sorted(node.methods)).encode()))
            return stray
        path = {step[1:-1]: part for step, part in zip(node.template, parts, strict=True) if step[0] == "{"}
        found[1].prepare()
        try:
            return (*found, found[1].place(path))
        except Refusal as refusal:
            return (*found, refusal)

    def stray(self, request: Request, refusal: Refusal) -> Delivery:
        """A refusal by the provider whose paths are nearest, for what is no operation."""
        path = request.path.decode("latin-1")
        for base, service in self._bases:
            if path.startswith(base):
                return encode(service.refuse(refusal), refusal.message)
        return encode(Reply(refusal.status, {"error": refusal.message}), refusal.message)


def _find(node: _Node, parts: list[str], at: int) -> _Node | None:
    """The node of a path that has methods; a fixed name goes before a parameter, which is never empty."""
    if at == len(parts):
        return node if node.methods else None
    fixed = node.names.get(parts[at])
    found = _find(fixed, parts, at + 1) if fixed else None
    if found is None and node.parameter is not None and parts[at]:
        return _find(node.parameter, parts, at + 1)
    return found
