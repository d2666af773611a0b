"""The generated clients, called as a spec says: which method, with which arguments."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from meetpact.claims import snake
from meetpact.contract.random_values import Maker
from meetpact.spec import Operation, Parameter, Spec


def client_class(spec: Spec, prefix: str = "") -> Any:
    """The client of a provider; with `prefix="Async"` the asynchronous one."""
    module = import_module(f"meetpact_clients.{spec.provider}")
    names = [name for name in module.__all__ if name.startswith("Async")]
    return getattr(module, prefix + names[0].removeprefix("Async"))


def errors() -> Any:
    """The exceptions of all clients."""
    return import_module("meetpact_clients.runtime.errors")


def model(spec: Spec, name: str) -> Any:
    """A model of a provider's client."""
    return getattr(import_module(f"meetpact_clients.{spec.provider}.models"), name)


def lower(spec: Spec, operation: Operation) -> Any:
    """The generated function of an operation."""
    return getattr(import_module(f"meetpact_clients.{spec.provider}.api"), snake(operation.id))


def identities(spec: Spec) -> dict[str, str]:
    """For the arguments that a client takes once: what the mock accepts."""
    parameters = [each for operation in spec.operations.values() for each in operation.parameters_in("path")]
    return {snake(each.name): str(each.example) for each in parameters if "x-env" in each.schema}


def body_model(spec: Spec, operation: Operation) -> Any:
    """The model of an operation's body, or None."""
    if operation.body is None:
        return None
    return model(spec, str(operation.body.schema["$ref"]).rpartition("/")[2])


def reached(spec: Spec, operation: Operation, seen: Mapping[str, tuple[Mapping[str, Any], Any]]) -> dict[str, Any]:
    """The path arguments of `operation`, out of the calls made so far: {operationId: (its arguments, its JSON)}."""
    found: dict[str, Any] = {}
    for parameter in operation.parameters_in("path"):
        if "x-env" in parameter.schema:
            continue
        for link in spec.links_to(operation):
            expression = link.parameters.get(parameter.name, "")
            if link.source in seen and expression:
                found[snake(parameter.name)] = _evaluated(expression, *seen[link.source])
    return found


def _evaluated(expression: str, arguments: Mapping[str, Any], body: Any) -> Any:
    if expression.startswith("$request.path."):
        return arguments[snake(expression.removeprefix("$request.path."))]
    for step in expression.removeprefix("$response.body#/").split("/"):
        body = body[step]
    return body


def random_argument(maker: Maker, parameter: Parameter) -> Any:
    """A valid value for a parameter, as JSON has it."""
    if parameter.where != "path":
        return maker.value(parameter.schema)
    text = maker.text(1, 20) if not parameter.schema.get("format") else maker.value(parameter.schema)
    return "..." if text in (".", "..") else text
