"""How a call gets its path parameters: along the spec's links, from what other operations created."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

from meetpact.contract.answer import Answer
from meetpact.contract.skips import NotHere
from meetpact.errors import MeetpactError
from meetpact.spec import Link, Operation, Spec

#: Calls an operation with path parameters and a body.
Caller = Callable[[Operation, Mapping[str, str], Any], Answer]


class SceneError(AssertionError):
    """What has to be there before a call could not be brought about."""


class Scene:
    """Delivers the path parameters of operations, by calling the operations that create what they name."""

    def __init__(self, spec: Spec, identity: Callable[[Operation], dict[str, str]], call: Caller) -> None:
        self._spec = spec
        self._identity = identity
        self._call = call

    def path(self, operation: Operation, given: Mapping[str, str] | None = None) -> dict[str, str]:
        """The path parameters of `operation`, all created anew, except for those `given`."""
        found = self._identity(operation) | dict(given or {})
        names = [parameter.name for parameter in operation.parameters_in("path")]
        if set(names) <= set(found):
            return {name: found[name] for name in names}
        link = self._link(operation)
        source = self._spec.operations[link.source]
        before = self.path(source, given)
        body = copy.deepcopy(source.body.example) if source.body else None
        answer = self._call(source, before, body)
        if answer.status != link.status:
            raise SceneError(f"no scene for {operation}: {answer.told()}")
        delivered = {name: _evaluate(expression, before, answer) for name, expression in link.parameters.items()}
        return {name: found.get(name) or delivered[name] for name in names}

    def delivered(self, operation: Operation, path: Mapping[str, str], answer: Answer) -> dict[str, str]:
        """The path parameters that an answer delivers to other operations, by the links of its status."""
        links = (link for link in operation.links if link.status == answer.status)
        pairs = (pair for link in links for pair in link.parameters.items())
        return {name: _evaluate(expression, path, answer) for name, expression in pairs}

    def _link(self, operation: Operation) -> Link:
        needed = {parameter.name for parameter in operation.parameters_in("path")}
        fitting = [link for link in self._spec.links_to(operation) if needed <= set(link.parameters)]
        if not fitting:
            raise NotHere(f"no link of the spec delivers the path parameters of {operation.id}")
        return min(fitting, key=lambda link: len(self._spec.operations[link.source].path))


def created(operation: Operation) -> str | None:
    """The last path parameter that another operation delivers: the id that can be unknown."""
    names = [parameter.name for parameter in operation.parameters_in("path") if parameter.example is None]
    return names[-1] if names else None


def _evaluate(expression: str, path: Mapping[str, str], answer: Answer) -> str:
    """An OpenAPI runtime expression: `$request.path.name` or `$response.body#/pointer`."""
    if expression.startswith("$request.path."):
        return path[expression.removeprefix("$request.path.")]
    if expression.startswith("$response.body#/"):
        value: Any = answer.json
        for step in expression.removeprefix("$response.body#/").split("/"):
            value = value[int(step)] if isinstance(value, list) else value[step]
        return str(value)
    raise MeetpactError(f"expected $request.path or $response.body but got the runtime expression {expression}.")
