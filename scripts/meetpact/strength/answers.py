"""Faults in answers, by rule: for each place of each answer a value that is lost or that its schema does not allow."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from meetpact.claims import BOUNDS, nullable, parts
from meetpact.contract.samples import kinds
from meetpact.mock.handlers import Reply
from meetpact.spec import Operation, Response, Schema, Spec
from meetpact.strength.fault import Fault

Pointer = tuple[str, ...]
#: Stands for every item of a list in a pointer.
EACH = "[]"
STRANGERS: dict[str, Any] = {
    "string": 5, "integer": "five", "number": "five", "boolean": "yes", "object": "text", "array": "text", "null": 5
}  # fmt: skip


def of_answers(spec: Spec) -> Iterator[Fault]:
    """Every property of every answer, dropped, retyped, out of its enum, out of its bounds, badly formatted."""
    for operation in spec.operations.values():
        for response in operation.responses.values():
            yield from _of_headers(spec, operation, response)
            if response.schema is None and response.status >= 400:
                continue  # nobody says that a refusal has no body
            if response.schema is None:
                extra = f"{operation.id}/responses/{response.status}"
                plant = _whole(operation.id, response.status, {"surprise": True})
                yield Fault(spec.provider, f"{extra} has a body", "response", plant, (operation.id,), (extra,))
                continue
            for pointer, address, schema, required in places(spec, response.schema, response.address):
                for how, change in _ways(spec, schema, required):
                    where = "/".join(pointer)
                    yield Fault(
                        spec.provider, f"{operation.id} {response.status}: {where} {how}", "response",
                        _at(operation.id, response.status, pointer, change), (operation.id,),
                        (address, f"{operation.id}/responses/{response.status}"),
                        place=(operation.id, response.status, *pointer),
                    )  # fmt: skip


def places(
    spec: Spec, schema: Schema, address: str, pointer: Pointer = ()
) -> Iterator[tuple[Pointer, str, Schema, bool]]:
    """Each property below a schema that can be answered: where it is, its address, its schema, if it must be there."""
    schema = nullable(schema) or schema
    node, name = spec.follow(schema)
    address = name or address
    if "oneOf" in node:
        yield from places(spec, node["oneOf"][0], address, pointer)
        return
    for part, owner in parts(spec, node, address):
        for property, inner in part.get("properties", {}).items():
            if inner.get("writeOnly") or len(pointer) > 5:
                continue
            here = (*pointer, property)
            yield here, f"{owner}/properties/{property}", inner, property in part.get("required", [])
            yield from places(spec, inner, f"{owner}/properties/{property}", here)
    if "items" in node:
        yield from places(spec, node["items"], f"{address}/items", (*pointer, EACH))


Change = Callable[[dict[str, Any], str], object]


def _ways(spec: Spec, schema: Schema, required: bool) -> Iterator[tuple[str, Change]]:
    """The ways in which a property can be wrong."""
    yield "is dropped", lambda parent, name: parent.pop(name)
    node, _ = spec.follow(nullable(schema) or schema)
    stranger = STRANGERS[next(iter(kinds(node)), "null")]
    yield "is retyped", lambda parent, name: parent.update({name: stranger})
    if "null" not in node.get("type", "") and not nullable(schema):
        yield "is null", lambda parent, name: parent.update({name: None})
    if "enum" in node:
        yield "is out of its enum", lambda parent, name: parent.update({name: "stranger"})
    if "const" in node:
        yield "is another constant", lambda parent, name: parent.update({name: not node["const"]})
    if "format" in node:
        yield "is badly formatted", lambda parent, name: parent.update({name: "no such format"})
    if "pattern" in node:
        yield "does not match", lambda parent, name: parent.update({name: " "})
    for bound in BOUNDS:
        if bound in ("minimum", "maximum") and bound in node:
            past = node[bound] + (1 if bound == "maximum" else -1)
            yield f"is past its {bound}", _put(past)


def _put(value: Any) -> Change:
    return lambda parent, name: parent.update({name: value})


def _at(id: str, status: int, pointer: Pointer, change: Change) -> Any:
    def alter(body: Any) -> None:
        for parent in _parents(body, pointer[:-1]):
            if isinstance(parent, dict) and pointer[-1] in parent:
                change(parent, pointer[-1])

    return lambda planter: planter.answers(id, status, alter)


def answered(status_and_bodies: Iterable[tuple[str, int, Any]]) -> set[tuple[str | int, ...]]:
    """The places that answers really have: of (operation, status, body), each with the pointers into the body."""
    found: set[tuple[str | int, ...]] = set()
    for operation, status, body in status_and_bodies:
        found |= {(operation, status, *pointer) for pointer in _pointers(body)}
    return found


def _pointers(value: Any) -> Iterator[Pointer]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (name,)
            yield from ((name, *rest) for rest in _pointers(inner))
    elif isinstance(value, list):
        for item in value:
            yield from ((EACH, *rest) for rest in _pointers(item))


def _parents(value: Any, pointer: Pointer) -> Iterator[Any]:
    if not pointer:
        yield value
    elif pointer[0] == EACH:
        for item in value if isinstance(value, list) else ():
            yield from _parents(item, pointer[1:])
    elif isinstance(value, dict) and pointer[0] in value:
        yield from _parents(value[pointer[0]], pointer[1:])


def _of_headers(spec: Spec, operation: Operation, response: Response) -> Iterator[Fault]:
    for name, header in response.headers.items():
        address = f"{response.address}/headers/{name}"
        ways: dict[str, Callable[[Reply], Reply]] = {"is missing": _less(name)}
        if header.get("schema", {}).get("type") == "integer":
            ways["is no number"] = _with(name, "soon")
        for how, change in ways.items():
            plant = _changed(operation.id, response.status, change)
            told = f"{operation.id} {response.status}: {name} {how}"
            about = (
                f"{address}/{'required' if how == 'is missing' else 'type'}",
                f"{operation.id}/responses/{response.status}",
            )
            yield Fault(spec.provider, told, "response", plant, (operation.id,), about)


def _changed(id: str, status: int, change: Callable[[Reply], Reply]) -> Any:
    return lambda planter: planter.replies(id, status, change)


def _less(name: str) -> Callable[[Reply], Reply]:
    return lambda reply: Reply(reply.status, reply.body, {k: v for k, v in reply.headers.items() if k != name})


def _with(name: str, text: str) -> Callable[[Reply], Reply]:
    return lambda reply: Reply(reply.status, reply.body, {**reply.headers, name: text})


def _whole(id: str, status: int, body: Any) -> Any:
    return lambda planter: planter.replies(id, status, lambda reply: Reply(reply.status, body, reply.headers))
