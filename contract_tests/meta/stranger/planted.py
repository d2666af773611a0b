"""The stranger's faults: what one is, and the ways to plant one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from stranger.checker import Problem
from stranger.provider import Call, Provider, Refused, Reply

Plant = Callable[[Any], object]
PROVIDERS = ("cloudflare", "ringcentral", "whereby")


@dataclass(frozen=True)
class Fault:
    """A way in which one provider breaks its word: `names` are the facts or claims a good report names one of."""

    provider: str
    kind: str
    name: str
    names: tuple[str, ...]
    plant: Plant

    def __str__(self) -> str:
        return f"{self.provider} {self.kind} {self.name}"


FAULTS: dict[str, Fault] = {}


def plant(provider: str, kind: str, name: str, names: str, how: Plant) -> None:
    """Registers a fault; `names` are separated by spaces."""
    fault = Fault(provider, kind, name, tuple(names.split()), how)
    if str(fault) in FAULTS:
        raise ValueError(f"two faults are called {fault}")
    FAULTS[str(fault)] = fault


def fault(provider: str, kind: str, names: str) -> Callable[[Plant], Plant]:
    """Registers the decorated function as a fault that is named after it."""

    def register(how: Plant) -> Plant:
        plant(provider, kind, how.__name__.replace("_", "-"), names, how)
        return how

    return register


# in the schemas


def schema(app: Provider, address: str) -> dict[str, Any]:
    """The schema at `CreateMeetingRequest.title`, to spoil; an inline enum or a component."""
    name, *steps = address.split(".")
    node: dict[str, Any] = app.document["components"]["schemas"][name]
    for step in steps:
        node = node["items"] if step == "[]" else node["properties"][step]
    return node


def spoil(address: str, **keywords: Any) -> Plant:
    """The schema gets these keywords; None takes one away."""

    def how(app: Provider) -> None:
        node = schema(app, address)
        for key, value in keywords.items():
            node.pop(key, None)
            if value is not None:
                node[key] = value

    return how


def need_not(address: str, name: str) -> Plant:
    """A property is not required any more."""
    return lambda app: schema(app, address)["required"].remove(name)


def admit(address: str, member: str) -> Plant:
    """A stranger among the members of an enum."""
    return lambda app: schema(app, address)["enum"].append(member)


def refuse(address: str, member: str) -> Plant:
    """A member of an enum is not taken."""
    return lambda app: schema(app, address)["enum"].remove(member)


def parameter(app: Provider, operation: str, name: str) -> dict[str, Any]:
    """A parameter of an operation, to spoil."""
    for item in app.document["paths"].values():
        for method, node in item.items():
            if method != "parameters" and node["operationId"] == operation:
                for found in map(app.checker.resolved, [*item.get("parameters", []), *node.get("parameters", [])]):
                    if found["name"] == name:
                        return found
    raise KeyError(name)


def overlook(operation: str, name: str) -> Plant:
    """A bad value of a query parameter counts as none."""

    def how(app: Any) -> None:
        before = app.bad_query

        def bad(call: Call, which: str, problem: Problem) -> Reply:
            if call.operation == operation and which == name:
                raise _Overlooked
            reply: Reply = before(call, which, problem)
            return reply

        reading = app.read_query

        def read(call: Call, parameters: list[dict[str, Any]]) -> None:
            try:
                reading(call, parameters)
            except _Overlooked:
                left = [p for p in map(app.checker.resolved, parameters) if p["name"] != name]
                reading(call, left)

        app.bad_query, app.read_query = bad, read

    return how


class _Overlooked(Exception):
    """A bad value that nobody minds."""


def unread(operation: str, kinds: str) -> Plant:
    """Of an operation's bodies, `kinds` of bad ones count as an empty object: unreadable, broken."""

    def how(app: Any) -> None:
        before = app.read_body

        def read(call: Call, node: dict[str, Any]) -> None:
            if call.operation != operation:
                return before(call, node)  # type: ignore[no-any-return]
            try:
                return before(call, node)  # type: ignore[no-any-return]
            except Refused:
                broken = call.body is not None
                if ("broken" if broken else "unreadable") not in kinds:
                    raise
                call.body = call.body if isinstance(call.body, dict) else {}

        app.read_body = read

    return how


def refuse_when(operation: str, test: Callable[[Call], bool]) -> Plant:
    """A good request is refused like a bad one when `test` says so."""

    def how(app: Any) -> None:
        before = app.read_body

        def read(call: Call, node: dict[str, Any]) -> None:
            before(call, node)
            if call.operation == operation and test(call):
                raise Refused(app.bad_body(call, Problem(("topic",), "type")))

        app.read_body = read

    return how


def unlock(operation: str) -> Plant:
    """An operation does not ask for a credential."""
    return lambda app: app.unlocked.add(operation)


def let_in(operation: str, test: Callable[[Call], bool]) -> Plant:
    """An operation (or, with *, each of them) takes a credential that it should not take."""

    def how(app: Any) -> None:
        before = app.let_in
        app.let_in = lambda call: before(call) or (operation in ("*", call.operation) and test(call))

    return how


def instead(method: str, how: Callable[..., Any]) -> Plant:
    """A method of the provider is replaced; `how` gets the old one, and then what the method gets."""

    def planted(app: Any) -> None:
        before = getattr(app, method)
        setattr(app, method, lambda *values, **named: how(before, *values, **named))

    return planted


def twice(method: str) -> Plant:
    """What a method does is done two times."""

    def again(before: Any, call: Call) -> Reply:
        before(call)
        reply: Reply = before(call)
        return reply

    return instead(method, again)


def now_and_then_the_last(method: str) -> Plant:
    """Every fifth time a method gives what it gave the time before."""
    given: list[Any] = []

    def again(before: Any) -> Any:
        given.append(given[-1] if len(given) % 5 == 4 else before())
        return given[-1]

    return instead(method, again)


def asked_for(name: str, how: Callable[[Any], Any]) -> Plant:
    """A query parameter of the list is taken for something else; None takes it away."""

    def listed(before: Any, call: Call) -> Reply:
        if name in call.asked:
            call.asked[name] = how(call.asked[name])
            call.asked = {key: value for key, value in call.asked.items() if value is not None}
        reply: Reply = before(call)
        return reply

    return instead("list_meetings", listed)
