"""A fault: one way in which a mock can be wrong, planted into a running one and taken out again."""

import copy
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from meetpact.mock.core import Mock
from meetpact.mock.endpoint import Endpoint, Validator
from meetpact.mock.handlers import Reply
from meetpact.mock.service import Service
from meetpact.mock.store import Store
from meetpact.spec import Parameter

CLASSES = (
    "request", "response", "status", "credential",
    "state", "lists", "tenancy", "values", "idempotence", "time", "errors",
)  # fmt: skip

Arguments = dict[str, Any]
#: The handler as it is: takes the arguments by name.
Act = Callable[..., Reply]
Wrapper = Callable[[Act, Store, Arguments], Reply]


class Planter:
    """Changes one provider's mock in place, and undoes what it changed."""

    def __init__(self, mock: Mock, provider: str) -> None:
        self.mock = mock
        self.service: Service = mock.services[provider]
        self._undo: list[tuple[object, str, bool, Any]] = []

    def set(self, owner: object, name: str, value: Any) -> None:
        """Sets an attribute until `clear`; until then the mock answers nothing from memory."""
        if not self._undo:
            self._keep(self.service, "_read", partial(self.service.handle, faults=()))
        self._keep(owner, name, value)

    def _keep(self, owner: object, name: str, value: Any) -> None:
        own = vars(owner)
        self._undo.append((owner, name, name in own, own.get(name)))
        setattr(owner, name, value)
        self.mock.forget()

    def clear(self) -> None:
        """Takes everything out again, last in first out."""
        for owner, name, had, value in reversed(self._undo):
            if had:
                setattr(owner, name, value)
            else:
                delattr(owner, name)
        self._undo.clear()
        self.mock.forget()

    def endpoint(self, operation: str) -> Endpoint:
        return self.service.endpoints[operation]

    def wrap(self, operation: str, wrapper: Wrapper) -> None:
        """Puts something around the handler of an operation."""
        endpoint = self.endpoint(operation)
        before = endpoint.handler

        def handler(store: Store, **arguments: Any) -> Reply:
            return wrapper(lambda **given: before(store, **given), store, arguments)

        self.set(endpoint, "handler", handler)

    def answers(self, operation: str, status: int, change: Callable[[Any], object]) -> None:
        """Changes the body of the replies that an operation gives under a status, after the mock's own check."""

        def tamper(reply: Reply) -> Reply:
            body = copy.deepcopy(reply.body)
            change(body)
            return Reply(reply.status, body, reply.headers)

        self.replies(operation, status, tamper)

    def replies(self, operation: str, status: int, change: Callable[[Reply], Reply]) -> None:
        """Changes whole replies, after the mock's own check."""

        def tamper(called: Any, reply: Reply) -> Reply:
            return change(reply) if (called.id, reply.status) == (operation, status) else reply

        self.set(self.service, "tamper", tamper)

    def parameter(self, operation: str, changed: Parameter, validator: Validator) -> None:
        """Lets the mock read a parameter of an operation differently."""
        endpoint = self.endpoint(operation)
        for name in ("path_parameters", "query_parameters"):
            found = getattr(endpoint, name)
            self.set(endpoint, name, [(changed if p.name == changed.name else p, wish) for p, wish in found])
        self.set(endpoint, "validators", {**endpoint.validators, changed.name: validator})

    def operation(self, id: str, **changes: Any) -> None:
        """Lets the mock read an operation differently."""
        endpoint = self.endpoint(id)
        self.set(endpoint, "operation", dataclasses.replace(endpoint.operation, **changes))


@dataclass(frozen=True)
class Fault:
    """One planted fault.

    Args:
        provider: whose mock it is in.
        id: readable, and unique for the provider.
        kind: one of `CLASSES`.
        plant: puts it in.
        operations: the operations that behave wrongly.
        about: the claims (addresses) and behaviours (fact ids) that are then broken.
        place: for a fault in an answer, the operation, the status and the way to the property.
        equivalent: why nobody could notice it, for one that changes nothing that was promised.
    """

    provider: str
    id: str
    kind: str
    plant: Callable[[Planter], None]
    operations: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    equivalent: str = ""
    place: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return f"{self.provider} {self.kind}: {self.id}"

    def but(self, why: str) -> "Fault":
        """The same fault, known to be none."""
        return dataclasses.replace(self, equivalent=why)
