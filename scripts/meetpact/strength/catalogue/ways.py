"""The ways in which a handler can be wrong: it is asked something else, does not keep it, or answers something else."""

import copy
from collections.abc import Callable
from importlib import import_module
from inspect import signature
from typing import Any

from meetpact.errors import MeetpactError
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store, Table
from meetpact.strength.fault import Act, Arguments, Fault, Planter

#: Puts one fault in; and what alters a body, arguments or rows, which may be told more than it needs.
Plant = Callable[..., object]
Alter = Callable[..., Any]
Body = dict[str, Any]


class Shelf:
    """Collects the faults of one provider as they are written down."""

    def __init__(self, provider: str) -> None:
        self.provider = provider
        self.faults: list[Fault] = []

    def add(self, kind: str, id: str, operations: str, about: str, *plants: Plant) -> None:
        """One fault; operations and facts are words in a text."""
        everything = tuple(plants)

        def plant(planter: Planter) -> None:
            for one in everything:
                one(planter)

        self.faults.append(Fault(self.provider, id, kind, plant, tuple(operations.split()), tuple(about.split())))


def asked(operation: str, change: Alter) -> Plant:
    """The handler is asked something else than the caller did; `change` alters the arguments."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        other = copy.deepcopy(arguments)
        change(other)
        return act(**other)

    return lambda planter: planter.wrap(operation, wrapper)


def told(operation: str, change: Alter) -> Plant:
    """The answer is another one than it should be; `change` alters a copy of its body."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        reply = act(**arguments)
        body = copy.deepcopy(reply.body)
        change(body, arguments, store)
        return Reply(reply.status, body, reply.headers)

    return lambda planter: planter.wrap(operation, wrapper)


def unkept(operation: str, table: str) -> Plant:
    """The answer is right and the store is as before."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        before = dict(store.table(table))
        reply = act(**arguments)
        _refill(store.table(table), before)
        return reply

    return lambda planter: planter.wrap(operation, wrapper)


def then(operation: str, spoil: Alter) -> Plant:
    """After the right answer something is done to the store."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        reply = act(**arguments)
        spoil(store, arguments, reply)
        return reply

    return lambda planter: planter.wrap(operation, wrapper)


def first(operation: str, prepare: Alter) -> Plant:
    """Before the handler acts something is done to the store."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        prepare(store, arguments)
        return act(**arguments)

    return lambda planter: planter.wrap(operation, wrapper)


def seeing(operation: str, table: str, view: Alter) -> Plant:
    """The handler sees other rows than there are: `view` gets those of the table with their keys, and gives others."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        before = dict(store.table(table))
        _refill(store.table(table), dict(view(list(before.items()), arguments)))
        try:
            return act(**arguments)
        finally:
            _refill(store.table(table), before)

    return lambda planter: planter.wrap(operation, wrapper)


def anyway(operation: str, answer: Callable[[Store, Arguments], Reply]) -> Plant:
    """What is refused is answered all the same."""

    def wrapper(act: Act, store: Store, arguments: Arguments) -> Reply:
        try:
            return act(**arguments)
        except Refusal:
            return answer(store, arguments)

    return lambda planter: planter.wrap(operation, wrapper)


def refused(change: Alter) -> Plant:
    """Refusals are others than they should be; None leaves one as it is."""

    def plant(planter: Planter) -> None:
        before = planter.service.refuse
        planter.set(planter.service, "refuse", lambda refusal: before(change(refusal) or refusal))

    return plant


def refusals(change: Alter) -> Plant:
    """Refusals are told in another way."""

    def plant(planter: Planter) -> None:
        before = planter.service.refuse
        planter.set(planter.service, "refuse", lambda refusal: change(before(refusal)))

    return plant


def with_module(name: str, value: Any) -> Plant:
    """A name of the provider's file stands for something else; a function for one that takes as much."""

    def plant(planter: Planter) -> None:
        module = import_module(f"meetpact.mock.{planter.service.spec.provider}")
        before = getattr(module, name)
        if callable(before) and len(signature(before).parameters) != len(signature(value).parameters):
            raise MeetpactError(
                f"the fault in {module.__name__}.{name} takes {signature(value)}, not {signature(before)}."
            )
        planter.set(module, name, value)

    return plant


def ruled(operation: str, **changes: Any) -> Plant:
    """The request limit of an operation is another one."""

    def plant(planter: Planter) -> None:
        endpoint = planter.endpoint(operation)
        planter.set(endpoint, "limit", {**(endpoint.limit or {}), **changes})

    return plant


def _refill(table: Table, rows: dict[Any, Row]) -> None:
    for key in list(table):
        del table[key]
    for key, row in rows.items():
        table[key] = row
