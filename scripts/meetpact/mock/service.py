"""One provider's mock: what its spec says about a request is done here, what it does not say in its handlers."""

import hmac
import inspect
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import jsonschema_rs
import orjson

from meetpact.claims import snake
from meetpact.errors import MeetpactError
from meetpact.mock import request as requests
from meetpact.mock import values
from meetpact.mock.breach import broken
from meetpact.mock.faults import Fault, Faults
from meetpact.mock.handlers import Handlers, Refusal, Reply, handlers_of
from meetpact.mock.limits import Limits
from meetpact.mock.permissions import Permissions
from meetpact.mock.request import Malformed, Request
from meetpact.mock.stale import Hindsight
from meetpact.mock.store import Clock, Store
from meetpact.spec import Operation, Parameter, Response, Spec
from meetpact.walk import unknown_keywords

Validator = jsonschema_rs.Draft202012Validator
#: The reasons of refusals that say that the request broke the spec.
BREACHES = frozenset({"no-credential", "malformed-credential", "no-id", "missing", "invalid", "no-body"})
#: A change to a reply after the spec was checked, for planted faults.
Tamper = Callable[[Operation, Reply], Reply]


class Endpoint:
    """One operation, ready to serve: its validators are compiled, its handler's wishes are known."""

    def __init__(self, spec: Spec, operation: Operation, handlers: Handlers) -> None:
        self.spec = spec
        self.operation = operation
        self.handler = handlers.handlers[operation.id]
        self.wishes = frozenset(list(inspect.signature(self.handler).parameters)[1:])
        self.path_parameters = [(p, snake(p.name), self._validator(p)) for p in operation.parameters_in("path")]
        self.query_parameters = [(p, snake(p.name), self._validator(p)) for p in operation.parameters_in("query")]
        known = {name for _, name, _ in [*self.path_parameters, *self.query_parameters]} | {"body"}
        if not self.wishes <= known:
            strange = ", ".join(sorted(self.wishes - known))
            raise MeetpactError(
                f"the handler of {operation} asks for {strange}; the spec has {', '.join(sorted(known))}."
            )
        body = operation.body
        self.body = values.validator(spec, body.schema) if body else None
        self.keep = values.keeper(spec, body.schema) if body else None
        self.body_schema = spec.follow(body.schema)[0] if body else {}
        properties = self.body_schema.get("properties", {})
        self.defaults = {name: s["x-default"] for name, s in properties.items() if "x-default" in s}
        self.replies = {
            status: values.validator(spec, response.schema)
            for status, response in operation.responses.items()
            if response.schema is not None
        }
        self.limit = operation.raw.get("x-rate-limit")

    def _validator(self, parameter: Parameter) -> Validator:
        return values.validator(self.spec, parameter.schema)

    def arguments(self, path: Mapping[str, str], request: Request) -> dict[str, Any]:
        """What the handler asks for, validated. Raises `Refusal`."""
        found: dict[str, Any] = {}
        missing = 404 if 404 in self.operation.responses else 400
        for parameter, name, validator in self.path_parameters:
            text = path[parameter.name]
            if not text or not validator.is_valid(text):
                raise Refusal(missing, "no-id", f"{parameter.name} is no id", parameter=parameter.name)
            found[name] = text
        given = requests.query(request.query) if request.query and self.query_parameters else {}
        for parameter, name, validator in self.query_parameters:
            found[name] = self._query(parameter, validator, given)
        if self.body:
            found["body"] = self._body(request)
        return {name: value for name, value in found.items() if name in self.wishes}

    def _query(self, parameter: Parameter, validator: Validator, given: Mapping[str, list[str]]) -> Any:
        texts = given.get(parameter.name)
        empty = texts == [""] and self._may_be_empty(parameter)
        if texts is None or empty:
            if parameter.required and not empty:
                raise Refusal(400, "missing", f"{parameter.name} is missing", parameter=parameter.name)
            return parameter.default
        try:
            value = values.read(self.spec, parameter, texts)
        except values.Unreadable as unread:
            raise Refusal(400, "invalid", f"{parameter.name}: {unread}", parameter=parameter.name) from None
        for error in validator.iter_errors(value):
            raise Refusal(400, "invalid", f"{parameter.name}: {error.message}"[:300], parameter=parameter.name)
        return value

    def _may_be_empty(self, parameter: Parameter) -> bool:
        return any(
            self.spec.follow(raw)[0].get("allowEmptyValue", False)
            for raw in self.operation.raw.get("parameters", [])
            if self.spec.follow(raw)[0]["name"] == parameter.name
        )

    def _body(self, request: Request) -> Any:
        assert self.operation.body
        assert self.body
        if not request.body:
            if self.operation.body.required:
                raise Refusal(400, "no-body", "the body is missing")
            return None
        body = requests.json_body(request)
        body = self.keep(body) if self.keep else body
        for error in self.body.iter_errors(body):
            raise Refusal(400, "invalid", error.message[:300], parameter=_parameter(error))
        if self.defaults and isinstance(body, dict):
            given = {name: value for name, value in body.items() if value is not None or name not in self.defaults}
            body = {**self.defaults, **given}
        return body

    def breach(self, reply: Reply) -> str | None:
        """How a reply breaks the spec, or None."""
        response = self.operation.responses.get(reply.status)
        if response is None:
            return f"{self.operation.id} does not answer {reply.status}"
        return self._headers_breach(response, reply) or self._body_breach(response, reply)

    def _headers_breach(self, response: Response, reply: Reply) -> str | None:
        lacking = [name for name, raw in response.headers.items() if raw.get("required") and name not in reply.headers]
        return f"{response.address} lacks the headers {', '.join(lacking)}" if lacking else None

    def _body_breach(self, response: Response, reply: Reply) -> str | None:
        validator = self.replies.get(reply.status)
        if validator is None:
            return None if reply.body is None else f"{response.address} has no body"
        if validator.is_valid(reply.body):
            return None
        error = next(validator.iter_errors(reply.body))
        return f"{response.address}: {'/'.join(map(str, error.instance_path))}: {error.message}"


def _parameter(error: Any) -> str | None:
    """The property of the body that a validation error is about."""
    if error.instance_path:
        return str(error.instance_path[0])
    return getattr(error.kind, "property", None)


class Outcome:
    """A reply, and what there is to say about it.

    `problem` and `breach` say how the request and the reply break the spec, or are None; `faults` are those it met.
    """

    __slots__ = ("breach", "faults", "problem", "reply")

    def __init__(
        self, reply: Reply, problem: str | None = None, breach: str | None = None, faults: Sequence[Fault] = ()
    ) -> None:
        self.reply = reply
        self.problem = problem
        self.breach = breach
        self.faults = faults


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
        self.tamper: Tamper | None = None
        self._hindsight: Hindsight | None = None
        self._check_handlers()
        for place, keyword in unknown_keywords(spec):
            raise MeetpactError(f"{spec.provider}: the validator ignores {keyword} at {'/'.join(map(str, place))}.")
        self.endpoints = {id: Endpoint(spec, op, self.handlers) for id, op in spec.operations.items()}

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

    def handle(self, endpoint: Endpoint, path: Mapping[str, str], request: Request) -> Outcome:
        """The reply to a request that was routed here; checked against the spec."""
        if not self.faults and self._hindsight is None:
            return self._checked(endpoint, *self._answer(endpoint, path, request, ()))
        with self._memory(endpoint):
            faults = self.faults.meet(self.spec.provider, endpoint.operation.id)
            outcome = self._checked(endpoint, *self._answer(endpoint, path, request, faults), faults)
            if any(fault.kind == "duplicate" for fault in faults):
                outcome = self._checked(endpoint, *self._answer(endpoint, path, request, faults), faults)
        for fault in faults:
            if fault.kind == "breach":
                reply = broken(self.spec, endpoint.operation, outcome.reply, str(fault.address))
                outcome = Outcome(reply, outcome.problem, endpoint.breach(reply), faults)
        return outcome

    def _memory(self, endpoint: Endpoint) -> AbstractContextManager[None]:
        """Keeps what was before a write, as long as a `stale` fault is on that may ask for it."""
        if self.faults.any("stale"):
            self._hindsight = self._hindsight or Hindsight(self.store)
            return self._hindsight.writing() if endpoint.operation.method != "GET" else nullcontext()
        if self._hindsight:
            self._hindsight.detach()
            self._hindsight = None
        return nullcontext()

    def _answer(
        self, endpoint: Endpoint, path: Mapping[str, str], request: Request, faults: Sequence[Fault]
    ) -> tuple[Reply, str | None]:
        """The handler's reply or a refusal, and how the request breaks the spec."""
        try:
            self._authorise(endpoint, request)
            for fault in faults:
                if fault.kind == "status":
                    return self._failure(endpoint, fault), None
            arguments = endpoint.arguments(path, request)
            self._check_plan(endpoint, arguments.get("body"))
            if self._hindsight and any(fault.kind == "stale" for fault in faults):
                with self._hindsight.hidden():
                    return endpoint.handler(self.store, **arguments), None
            return endpoint.handler(self.store, **arguments), None
        except Malformed as error:
            return self.refuse(Refusal(400, "malformed", str(error))), str(error)
        except Refusal as refusal:
            return self.refuse(refusal), refusal.message if refusal.reason in BREACHES else None

    def _failure(self, endpoint: Endpoint, fault: Fault) -> Reply:
        """What a `status` fault answers, in the provider's shape."""
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

    def _checked(self, endpoint: Endpoint, reply: Reply, problem: str | None, faults: Sequence[Fault] = ()) -> Outcome:
        """A reply that breaks the spec unasked is a 500 that says why."""
        breach = endpoint.breach(reply)
        if breach and not any(fault.kind == "status" for fault in faults):
            reply = Reply(500, {"meetpact": f"the mock's own reply breaks the spec: {breach}"})
        elif self.tamper:
            reply = self.tamper(endpoint.operation, reply)
        return Outcome(reply, problem, breach, faults)

    def refuse(self, refusal: Refusal) -> Reply:
        """A refusal in the provider's shape."""
        assert self.handlers.renderer
        return self.handlers.renderer(refusal, self.store)

    def _authorise(self, endpoint: Endpoint, request: Request) -> None:
        operation = endpoint.operation
        if operation.credential:
            self._check_credential(request.headers.get("authorization"))
        for holder, names in operation.permissions.items():
            if self.permissions.grants[holder].isdisjoint(names):
                raise Refusal(403, "forbidden", f"no permission: {names[0]}", holder=holder, permission=names[0])
        if self.limits.on and endpoint.limit:
            self.limits.spend(endpoint.limit, self.store.now().timestamp())

    def _check_credential(self, header: str | None) -> None:
        if header is None:
            raise Refusal(401, "no-credential", "no Authorization header")
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refusal(401, "malformed-credential", "expected Authorization: Bearer <token>")
        if not hmac.compare_digest(token.encode(), self.token.encode()):
            raise Refusal(401, "wrong-credential", "the token is not valid")

    def _check_plan(self, endpoint: Endpoint, body: Any) -> None:
        needed = endpoint.body_schema.get("x-plan-features", {})
        if not needed or not isinstance(body, dict):
            return
        for name, feature in needed.items():
            if body.get(name) is not None and feature not in self.features:
                raise Refusal(403, "not-in-plan", f"the plan lacks {feature}", parameter=name, permission=feature)


def encode(reply: Reply) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    """A reply as it goes out: status, headers, body."""
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in reply.headers.items()]
    if reply.body is None:
        return reply.status, [*headers, (b"content-length", b"0")] if reply.status != 204 else headers, b""
    body = orjson.dumps(reply.body)
    kind = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    return reply.status, kind + headers, body
