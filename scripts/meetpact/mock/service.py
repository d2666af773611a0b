"""One provider's mock: what its spec says about a request is done here, what it does not say in its handlers."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from meetpact.claims import snake
from meetpact.errors import MeetpactError
from meetpact.mock.breach import broken
from meetpact.mock.clock import Clock
from meetpact.mock.delivery import Delivery, Hindered, encode
from meetpact.mock.endpoint import Endpoint, endpoints
from meetpact.mock.faults import Fault, Faults
from meetpact.mock.handlers import Refusal, Reply, handlers_of
from meetpact.mock.limits import Limits
from meetpact.mock.permissions import Permissions
from meetpact.mock.request import Malformed, Request
from meetpact.mock.stale import Hindsight
from meetpact.mock.store import Store
from meetpact.spec import Operation, Spec

#: The reasons of refusals that say that the request broke the spec.
BREACHES = frozenset({"no-credential", "malformed-credential", "no-id", "missing", "invalid", "no-body"})
#: So many replies are kept until the state changes.
MOST_KEPT = 256
#: What the path of a request says to the handler, or the refusal of what is no id.
Place = Mapping[str, Any] | Refusal
_AS_IT_IS = nullcontext()
#: A change to a reply after the spec was checked, for planted faults.
Tamper = Callable[[Operation, Reply], Reply]


class Service:
    """One provider, served. Its switches bring about what no request can."""

    def __init__(self, spec: Spec, clock: Clock, token: str, seed: int, faults: Faults | None = None) -> None:
        self.spec = spec
        self.handlers = handlers_of(spec.provider)
        self.store = Store(clock, seed)
        self.limits = Limits()
        self.permissions = Permissions(spec)
        self.faults = Faults() if faults is None else faults
        self.token = token
        self._expected = f"Bearer {token}".encode()
        self._cache: dict[tuple[bytes, bytes], Delivery] = {}
        self._cached_at = -1
        self.tamper: Tamper | None = None
        self._hindsight: Hindsight | None = None
        self._check_handlers()
        self.endpoints = endpoints(spec, self.handlers)

    def _check_handlers(self) -> None:
        name, operations, handlers = (
            self.spec.provider,
            set(self.spec.operations),
            set(self.handlers.handlers),
        )
        if operations != handlers:
            lost = ", ".join(sorted(operations ^ handlers))
            raise MeetpactError(f"the operations and the handlers of {name} differ in: {lost}.")
        situated = {id for id, op in self.spec.operations.items() if "x-situation" in op.raw}
        if situated != set(self.handlers.situations):
            raise MeetpactError(f"{name}: x-situation is on {sorted(situated)}, a @handler.situation is not.")
        if self.handlers.renderer is None:
            raise MeetpactError(f"{name} has no @handler.refusal.")

    @property
    def grants(self) -> dict[str, set[str]]:
        """The permissions that each holder has."""
        return self.permissions.grants

    @grants.setter
    def grants(self, grants: dict[str, set[str]]) -> None:
        self.permissions.grants = grants

    @property
    def features(self) -> set[str]:
        """The features that the plan has."""
        return self.permissions.features

    def reset(self) -> None:
        """As if just started."""
        self.store.reset()
        self.limits.reset()
        self.permissions.reset()
        self.faults.clear(self.spec.provider)

    def forbid(self) -> None:
        """Takes every permission and every feature of the plan away."""
        self.permissions.forbid()

    def answer_next(self, operation: str, status: int) -> None:
        """Makes the next call of `operation` fail with `status`, in the provider's own shape."""
        self.faults.add("status", provider=self.spec.provider, operation=operation, times=1, status=status)

    def situate(self, operation: str, path: Mapping[str, str]) -> None:
        """Brings the store into the situation in which `operation` succeeds (`x-situation`)."""
        if operation in self.handlers.situations:
            self.handlers.situations[operation](self.store, **{snake(name): text for name, text in path.items()})

    def exhaust(self, operation: str) -> None:
        """Spends all that the plan allows for the group of `operation`."""
        self.limits.exhaust(self.spec.operations[operation].raw["x-rate-limit"], self.store.now().timestamp())

    def happen(self, event: str, meeting_id: str) -> None:
        """Lets somebody start, join or leave a meeting.

        Raises:
            Refusal: 404 where there is no such meeting, 409 where that cannot happen to it.
        """
        act = self.handlers.events.get(event)
        if act is None:
            raise Refusal(409, "no-such-event", f"a meeting of {self.spec.provider} has no {event}")
        key = next((key for key in self.store.table("meetings") if key[-1] == meeting_id), None)
        if key is None:
            raise Refusal(404, "not-found", f"{self.spec.provider} has no meeting {meeting_id[:60]!r}")
        act(self.store, key)

    def handle(
        self, endpoint: Endpoint, place: Place, request: Request, faults: Sequence[Fault] | None = None
    ) -> Delivery:
        """The reply to a request that was routed here: the handler's or a refusal, checked against the spec.

        `faults` are those that the request meets; left out, it meets those that are on.
        """
        if faults is None:
            if self.faults.on or self._hindsight is not None:
                return self._among_faults(endpoint, place, request)
            if request.method == "GET":
                return self._read(endpoint, place, request)
            faults = ()
        problem = None
        try:
            self._authorise(endpoint, request)
            reply = self._failure(endpoint, faults) if faults else None
            if reply is None:
                if isinstance(place, Refusal):
                    raise place
                arguments = endpoint.arguments(place, request)
                if endpoint.features:
                    self._check_plan(endpoint, arguments.get("body"))
                if faults:
                    with self._view(faults):
                        reply = endpoint.handler(self.store, **arguments)
                else:
                    reply = endpoint.handler(self.store, **arguments)
        except Malformed as error:
            problem = str(error)
            reply = self.refuse(Refusal(400, "malformed", problem))
        except Refusal as refusal:
            problem = refusal.message if refusal.reason in BREACHES else None
            reply = self.refuse(refusal)
        breach = endpoint.breach(reply)
        if breach is not None and not any(fault.kind == "status" for fault in faults):
            reply = Reply(500, {"meetpact": f"the mock's own reply breaks the spec: {breach}"})
        elif self.tamper is not None:
            reply = self.tamper(endpoint.operation, reply)
        for fault in faults:
            if fault.kind == "breach":
                reply = broken(self.spec, endpoint.operation, reply, str(fault.address))
                breach = endpoint.breach(reply)
        return encode(reply, problem, breach)

    def _among_faults(self, endpoint: Endpoint, place: Place, request: Request) -> Delivery:
        """As `handle`, and then as the faults have it that are on."""
        with self._memory(endpoint):
            reads = request.method == "GET"
            faults = self.faults.meet(self.spec.provider, endpoint.operation.id, reads=reads)
            delivery = self.handle(endpoint, place, request, faults)
            if any(fault.kind == "duplicate" for fault in faults):
                delivery = self.handle(endpoint, place, request, faults)
        return Hindered(delivery, faults) if faults else delivery

    def _read(self, endpoint: Endpoint, place: Place, request: Request) -> Delivery:
        """As `handle`; a reply that depends on nothing but the rows is kept until one of them changes."""
        if self.tamper:
            return self.handle(endpoint, place, request, ())
        if self._cached_at != self.store.version or len(self._cache) > MOST_KEPT:
            self._cache.clear()
            self._cached_at = self.store.version
        kept = self._cache.get((request.path, request.query))
        if kept is not None and self._is_welcome(endpoint, request):
            return kept
        self.store.consulted = False
        delivery = self.handle(endpoint, place, request, ())
        if delivery.status == 200 and not self.store.consulted and self._cached_at == self.store.version:
            self._cache[request.path, request.query] = delivery
        return delivery

    def _is_welcome(self, endpoint: Endpoint, request: Request) -> bool:
        """Whether a request has its credential and permissions; not asked again when it is answered anew."""
        if self.limits.on:
            return False
        try:
            self._authorise(endpoint, request)
        except Refusal:
            return False
        return True

    def _memory(self, endpoint: Endpoint) -> AbstractContextManager[None]:
        """Keeps what was before a write, as long as a `stale` fault is on that may ask for it."""
        if self.faults.any("stale"):
            self._hindsight = self._hindsight or Hindsight(self.store)
            return self._hindsight.writing() if endpoint.operation.method != "GET" else _AS_IT_IS
        if self._hindsight:
            self._hindsight.detach()
            self._hindsight = None
        return _AS_IT_IS

    def _view(self, faults: Sequence[Fault]) -> AbstractContextManager[None]:
        """What a handler sees of the store."""
        if self._hindsight and any(fault.kind == "stale" for fault in faults):
            return self._hindsight.hidden()
        return _AS_IT_IS

    def _failure(self, endpoint: Endpoint, faults: Sequence[Fault]) -> Reply | None:
        """What a `status` fault answers, in the provider's shape."""
        fault = next((fault for fault in faults if fault.kind == "status"), None)
        if fault is None:
            return None
        rule = self.limits.rule(endpoint.limit) if endpoint.limit else {}
        wait = fault.retry_after if isinstance(fault.retry_after, int | float) and fault.retry_after else 1
        refusal = Refusal(
            fault.status, "switched-on", "the mock was told to fail", wait=wait,
            group=rule.get("group"), limit=rule.get("limit"), window=rule.get("window"),
        )  # fmt: skip
        reply = self.refuse(refusal)
        headers = {name: value for name, value in reply.headers.items() if name.lower() != "retry-after"}
        if fault.retry_after is None:
            return reply
        if fault.retry_after is not False:
            headers["Retry-After"] = f"{wait:g}"
        return Reply(reply.status, reply.body, headers)

    def refuse(self, refusal: Refusal) -> Reply:
        """A refusal in the provider's shape."""
        assert self.handlers.renderer
        return self.handlers.renderer(refusal, self.store)

    def _authorise(self, endpoint: Endpoint, request: Request) -> None:
        if endpoint.credential:
            header = request.headers.get("authorization")
            if header is None or not hmac.compare_digest(header.encode(), self._expected):
                self._check_credential(header)
        for holder, names, first in endpoint.permissions:
            if self.permissions.grants[holder].isdisjoint(names):
                raise Refusal(403, "forbidden", f"no permission: {first}", holder=holder, permission=first)
        if self.limits.on and endpoint.limit:
            self.limits.spend(endpoint.limit, self.store.now().timestamp())

    def _check_credential(self, header: str | None) -> None:
        """Raises `Refusal` for what is not the token; its scheme may be written in any case."""
        if header is None:
            raise Refusal(401, "no-credential", "no Authorization header")
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refusal(401, "malformed-credential", "expected Authorization: Bearer <token>")
        if not hmac.compare_digest(token.encode(), self.token.encode()):
            raise Refusal(401, "wrong-credential", "the token is not valid")

    def _check_plan(self, endpoint: Endpoint, body: Any) -> None:
        if not isinstance(body, dict):
            return
        for name, feature in endpoint.features.items():
            if body.get(name) is not None and feature not in self.features:
                raise Refusal(403, "not-in-plan", f"the plan lacks {feature}", parameter=name, permission=feature)
