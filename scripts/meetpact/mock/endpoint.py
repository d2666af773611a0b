"""One operation of a spec as a server reads it: what a request says to it, and whether a reply is one of its own."""

import inspect
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import jsonschema_rs

from meetpact.claims import snake
from meetpact.errors import MeetpactError
from meetpact.mock import request as requests
from meetpact.mock import values
from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.request import Request
from meetpact.spec import Operation, Parameter, Spec
from meetpact.walk import unknown_keywords

Validator = jsonschema_rs.Draft202012Validator


@dataclass(frozen=True)
class Expected:
    """What the replies of one status have to be: the `address` of the response, the headers that it needs, its body."""

    address: str
    headers: list[str]
    body: Validator | None

    def breach(self, reply: Reply) -> str | None:
        """How a reply breaks it, or None."""
        lacking = [name for name in self.headers if name not in reply.headers]
        if lacking:
            return f"{self.address} lacks the headers {', '.join(lacking)}"
        if self.body is None:
            return None if reply.body is None else f"{self.address} has no body"
        if self.body.is_valid(reply.body):
            return None
        error = next(self.body.iter_errors(reply.body))
        return ": ".join(filter(None, [self.address, "/".join(map(str, error.instance_path)), error.message]))


class Endpoint:
    """One operation, ready to serve once it was prepared: its validators are compiled, its handler's wishes are known.

    Attributes:
        body: what validates a request's body.
        keep: makes of a body what is kept of it.
        without_query: what a request without a query says; None where a query is required.
        replies: what the replies have to be, by status.
    """

    body: Validator
    keep: values.Keeper
    without_query: dict[str, Any] | None
    replies: dict[int, Expected]

    def __init__(self, spec: Spec, operation: Operation, handlers: Handlers) -> None:
        self.spec = spec
        self.operation = operation
        self.handler = handlers.handlers[operation.id]
        self.wishes = frozenset(list(inspect.signature(self.handler).parameters)[1:])
        self.path_parameters = _named(operation.parameters_in("path"))
        self.query_parameters = _named(operation.parameters_in("query"))
        known = {name for _, name in [*self.path_parameters, *self.query_parameters]} | {"body"}
        if not self.wishes <= known:
            strange = ", ".join(sorted(self.wishes - known))
            raise MeetpactError(
                f"the handler of {operation} asks for {strange}; the spec has {', '.join(sorted(known))}."
            )
        self.credential = operation.credential
        self.limit = operation.raw.get("x-rate-limit")
        self.permissions = [(holder, frozenset(names), names[0]) for holder, names in operation.permissions.items()]
        self.takes_body = operation.body is not None
        self.body_schema = spec.follow(operation.body.schema)[0] if operation.body else {}
        self.features = self.body_schema.get("x-plan-features", {})
        properties = self.body_schema.get("properties", {})
        self.defaults = {name: s["x-default"] for name, s in properties.items() if "x-default" in s}
        self.validators: dict[str, Validator] = {}

    def prepare(self) -> None:
        """Compiles what is needed to serve it, once, when the first request comes.

        These are plain attributes: with `cached_property`, which opens the instance's dictionary, CPython 3.11 reads
        every attribute of the instance slowly.
        """
        schema = self.operation.body.schema if self.operation.body else {}
        if not hasattr(self, "body"):
            self.body = values.validator(self.spec, schema)
        if hasattr(self, "replies"):
            return
        self.keep = values.keeper(self.spec, schema)
        needed = [parameter for parameter, _ in self.query_parameters if parameter.required]
        defaults = {name: parameter.default for parameter, name in self.query_parameters if name in self.wishes}
        self.without_query = None if needed else defaults
        self.replies = {
            status: Expected(
                response.address,
                [name for name, raw in response.headers.items() if raw.get("required")],
                None if response.schema is None else values.validator(self.spec, response.schema),
            )
            for status, response in self.operation.responses.items()
        }

    def _validator(self, parameter: Parameter) -> Validator:
        found = self.validators.get(parameter.name)
        if found is None:
            found = self.validators[parameter.name] = values.validator(self.spec, parameter.schema)
        return found

    def place(self, path: Mapping[str, str]) -> dict[str, Any]:
        """What the path says to the handler, validated. Raises `Refusal`."""
        found: dict[str, Any] = {}
        missing = 404 if 404 in self.operation.responses else 400
        for parameter, name in self.path_parameters:
            text = path[parameter.name]
            if not text or not self._validator(parameter).is_valid(text):
                raise Refusal(missing, "no-id", f"{parameter.name} is no id", parameter=parameter.name)
            found[name] = text
        return {name: value for name, value in found.items() if name in self.wishes}

    def arguments(self, place: Mapping[str, Any], request: Request) -> dict[str, Any]:
        """What the handler asks for, validated; `place` is what the path says. Raises `Refusal`."""
        found = {**place}
        if self.query_parameters:
            found |= self._query(request.query)
        if self.takes_body:
            content = self._content(request)
            if "body" in self.wishes:
                found["body"] = content
        return found

    def _query(self, raw: bytes) -> dict[str, Any]:
        if not raw and self.without_query is not None:
            return self.without_query
        given = requests.query(raw)
        found = {name: self._value(parameter, given) for parameter, name in self.query_parameters}
        return {name: value for name, value in found.items() if name in self.wishes}

    def _value(self, parameter: Parameter, given: Mapping[str, list[str]]) -> Any:
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
        for error in self._validator(parameter).iter_errors(value):
            raise Refusal(400, "invalid", f"{parameter.name}: {error.message}"[:300], parameter=parameter.name)
        return value

    def _may_be_empty(self, parameter: Parameter) -> bool:
        return any(
            self.spec.follow(raw)[0].get("allowEmptyValue", False)
            for raw in self.operation.raw.get("parameters", [])
            if self.spec.follow(raw)[0]["name"] == parameter.name
        )

    def _content(self, request: Request) -> Any:
        if not request.body:
            if self.operation.body and self.operation.body.required:
                raise Refusal(400, "no-body", "the body is missing")
            return None
        body = self.keep(requests.json_body(request))
        if not self.body.is_valid(body):
            error = next(self.body.iter_errors(body))
            raise Refusal(400, "invalid", error.message[:300], parameter=_parameter(error))
        if not self.defaults or not isinstance(body, dict):
            return body
        whole = {**self.defaults, **body}
        if request.body.find(b"null") >= 0:  # `in` looks for a number first, which takes longer
            for name, value in self.defaults.items():
                if whole[name] is None:
                    whole[name] = value
        return whole

    def breach(self, reply: Reply) -> str | None:
        """How a reply breaks the spec, or None."""
        expected = self.replies.get(reply.status)
        if expected is None:
            return f"{self.operation.id} does not answer {reply.status}"
        if not expected.headers and expected.body is not None and expected.body.is_valid(reply.body):
            return None  # as nearly always
        return expected.breach(reply)


def _named(parameters: Iterable[Parameter]) -> list[tuple[Parameter, str]]:
    """Each with what a handler calls it; interned, so that a call finds its arguments by identity."""
    return [(parameter, sys.intern(snake(parameter.name))) for parameter in parameters]


def _parameter(error: Any) -> str | None:
    """The property of the body that a validation error is about."""
    if error.instance_path:
        return str(error.instance_path[0])
    return getattr(error.kind, "property", None)


_READY: WeakKeyDictionary[Spec, tuple[Handlers, dict[str, Endpoint]]] = WeakKeyDictionary()


def endpoints(spec: Spec, handlers: Handlers) -> dict[str, Endpoint]:
    """The endpoints of a spec by operationId, made once for each spec: they hold no state.

    Raises:
        MeetpactError: the spec has a keyword that a validator ignores, or a handler asks for what the spec has not.
    """
    found = _READY.get(spec)
    if found is None or found[0] is not handlers:
        for place, keyword in unknown_keywords(spec):
            raise MeetpactError(f"{spec.provider}: the validator ignores {keyword} at {'/'.join(map(str, place))}.")
        made = {id: Endpoint(spec, operation, handlers) for id, operation in spec.operations.items()}
        found = _READY[spec] = (handlers, made)
    return found[1]
