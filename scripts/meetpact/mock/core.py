"""The mock: routes a request to its provider and operation, in process or under any server."""

import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from meetpact.errors import MeetpactError
from meetpact.mock.clock import Clock
from meetpact.mock.control import Control
from meetpact.mock.delivery import Delivery, encode, lifespan, send_asgi
from meetpact.mock.faults import Faults
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.journal import Journal
from meetpact.mock.oauth import TokenEndpoints
from meetpact.mock.page import Pages
from meetpact.mock.request import Request
from meetpact.mock.router import Route, Router
from meetpact.mock.service import Service
from meetpact.mock.store import StateLost
from meetpact.places import providers as all_providers
from meetpact.spec import Spec, load

if TYPE_CHECKING:
    from meetpact.mock.shared import Shared
    from meetpact.mock.transport import Transport

Result = TypeVar("Result")
LARGEST_BODY = 8 * 1024 * 1024
#: How paths go on behind their slash that are no API's: the page at / and /_page/, the control at /_mock/.
_OUR_OWN = (b"", b"_")


class Mock:
    """A stateful mock of one or more providers, at the paths of the real APIs.

    Args:
        providers: the names of the providers served; all when left out.
        token: the one bearer token that is accepted.
        seed: of ids and chance; the same seed and the same requests give the same replies.
        clock: the mock's time; a running clock in UTC when left out.
        specs: specs to serve instead of those shipped under the same names.
        state: a file (SQLite) or `postgresql://...` in which the state is kept; memory when left out.
        share_log: whether the log is kept there too, for all the workers on it.
        control: whether requests to `/_mock/` are answered.
        control_token: the bearer token they need, when there is one.

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
        state: str | None = None,
        share_log: bool = False,
        control: bool = True,
        control_token: str | None = None,
    ) -> None:
        self.token = token
        self.clock = clock or Clock()
        given = {spec.provider: spec for spec in specs}
        names = list(providers) if providers is not None else all_providers()
        chosen = [given.get(name) or load(name) for name in names]
        self.faults = Faults()
        self.journal = Journal()
        self.services = {spec.provider: Service(spec, self.clock, token, seed, self.faults) for spec in chosen}
        self._oauth = TokenEndpoints(chosen, token)
        self._pages = Pages(self)
        self._router = Router()
        self.lock = threading.RLock()
        for service in self.services.values():
            self._router.add(service)
        self.control = Control(self, control_token) if control else None
        self._shared = self._share(state, share_log) if state is not None else None

    def transact(self, action: Callable[[], Result], *, reads: bool = False) -> Result:
        """Does something to the switches or the state, alone, as one transaction where the state is in a database."""
        with self.lock:
            if self._shared is None:
                return action()
            return self._shared.read(action) if reads else self._shared.write(action)

    def _share(self, state: str, share_log: bool) -> "Shared":
        from meetpact.mock.shared import Shared  # and with it SQLAlchemy, which the memory needs not

        shared = Shared(self, state)
        if share_log:
            from meetpact.mock.shared_journal import SharedJournal

            self.journal = SharedJournal(self, shared.database)
        return shared

    @property
    def is_new(self) -> bool:
        """Whether it holds nothing that a state in a database brought along."""
        return self._shared is None or self._shared.is_empty

    def close(self) -> None:
        """Gives up the connection to its state."""
        if self._shared is not None:
            self._shared.database.close()

    def reset(self) -> None:
        """Every provider as if just started, no faults, an empty log, and the clock at the real time."""
        self.transact(self._reset)

    def _reset(self) -> None:
        self.clock.reset()
        self.faults.load({"last": 0, "faults": []})
        self.journal.clear()
        for service in self.services.values():
            service.reset()

    def forget(self) -> None:
        """Reads every path anew: somebody changed what an operation takes for an id."""
        self._router.forget()

    def deliver(self, request: Request) -> Delivery:
        """The reply to a request as it is to be sent; the request is in the log."""
        route = self._router.known.get((request.method, request.path))
        if route is None and request.path[1:2] in _OUR_OWN:
            shown = self._pages.delivery(request)
            if shown is not None:
                return shown
        if self._shared is None:
            return self._deliver(request, route)
        return self._transact(self._shared, request, route)

    def _transact(self, shared: "Shared", request: Request, route: Route | None) -> Delivery:
        """As `_deliver`, as one transaction."""
        try:
            with self.lock:
                if request.method == "GET":
                    return shared.read(lambda: self._read(request, route))
                return shared.write(lambda: self._deliver(request, route))
        except StateLost as error:
            return encode(Reply(503, {"meetpact": f"the state cannot be reached: {error}"}))

    def _read(self, request: Request, route: Route | None) -> Delivery:
        """As `_deliver`. Raises `Sealed` at once where faults or limits count even what is only read."""
        if self.faults or any(service.limits.on for service in self.services.values()):
            for service in self.services.values():
                service.store.check_open()
        return self._deliver(request, route)

    def _deliver(self, request: Request, route: Route | None) -> Delivery:
        """The reply by the operation at `route`, or by whatever has the path of a request without one."""
        if route is None or len(request.body) > LARGEST_BODY:
            if self.control is not None and request.path.startswith(b"/_mock/"):
                with self.lock:
                    return encode(self.control.handle(request))
            found = self._find(request)
            if isinstance(found, Delivery):
                self.journal.note(None, request, found)
                return found
            route = found
        service, endpoint, place = route
        with self.lock:
            delivery = service.handle(endpoint, place, request)
        self.journal.note(endpoint.operation, request, delivery)
        return delivery

    def _find(self, request: Request) -> Route | Delivery:
        """Whose operation a request is for, or the reply to one that is for none."""
        if len(request.body) > LARGEST_BODY:
            return self._router.stray(request, Refusal(413, "too-large", "the body is too large"))
        found = self._router.find(request)
        login = self._oauth.reply(request) if isinstance(found, Delivery) else None
        return encode(login) if login else found

    def answer(self, request: Request) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """Status, headers and body of the reply to a request."""
        delivery = self.deliver(request)
        return delivery.status, delivery.headers, delivery.body

    def transport(self) -> "Transport":
        """For `httpx.Client(transport=...)` and `httpx.AsyncClient(transport=...)`: no socket, no thread."""
        from meetpact.mock.transport import Transport  # and with it httpx, which a server needs not

        return Transport(self)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """The ASGI application."""
        if scope["type"] == "lifespan":
            return await lifespan(receive, send)
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
        await send_asgi(self.deliver(Request(scope["method"], path, scope["query_string"], headers, bytes(body))), send)
        return None
