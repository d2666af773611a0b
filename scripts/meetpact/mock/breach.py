"""A reply that breaks the spec on purpose, at the address of one claim."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from meetpact.claims import locate, nullable, parts
from meetpact.mock import values
from meetpact.mock.handlers import Reply
from meetpact.spec import Operation, Schema, Spec

Where = tuple[str | int, ...]
#: A status that no operation declares.
UNDECLARED = 418
#: What may stand where something else should; the first that the schema refuses is taken.
WRONG: tuple[Any, ...] = ("\u2603 broken", "", "x" * 70_000, -1, 10**12, 0.5, {"broken": True}, [], None)


def broken(spec: Spec, operation: Operation, reply: Reply, address: str) -> Reply:
    """`reply` with the claim at `address` broken wherever it shows; `reply` itself where it does not."""
    response = operation.responses.get(reply.status)
    if response is None:
        return reply
    if address in (response.address, f"{operation.id}/responses/{reply.status}"):
        return Reply(UNDECLARED, reply.body, reply.headers)
    header = re.fullmatch(re.escape(response.address) + r"/headers/([^/]+)(/.*)?", address)
    if header:
        return Reply(reply.status, reply.body, {k: v for k, v in reply.headers.items() if k != header[1]})
    if response.schema is None:
        return reply
    body = copy.deepcopy(reply.body)
    owner, _, lost = address.rpartition("/required/")
    wanted = {address, locate(spec, address), owner or address, *_shorter(address)}
    for at, where, schema in list(_sites(spec, response.schema, response.address, body, ())):
        if at in wanted:
            body = _without(body, where, lost) if owner else _spoiled(spec, _only(spec, schema, address), body, where)
    return Reply(reply.status, body, reply.headers)


def _shorter(address: str) -> Iterator[str]:
    """An address without the keyword at its end."""
    yield re.sub(r"/enum/.*$", "", address)
    if not re.search(r"/properties/[^/]+$", address):
        yield address.rpartition("/")[0]


def _sites(spec: Spec, schema: Schema, address: str, value: Any, where: Where) -> Iterator[tuple[str, Where, Schema]]:
    """Each place of `value` with the addresses under which its schema is known, the innermost last."""
    yield address, where, schema
    inner = nullable(schema) or schema
    if "$ref" in inner:
        node, name = spec.follow(inner)
        yield from _sites(spec, node, name or address, value, where)
        return
    for choice in inner.get("oneOf", []):
        yield from _sites(spec, choice, address, value, where)
    if isinstance(value, dict):
        for part, owner in parts(spec, inner, address):
            if owner != address:
                yield owner, where, part
            for name, below in part.get("properties", {}).items():
                if name in value:
                    yield from _sites(spec, below, f"{owner}/properties/{name}", value[name], (*where, name))
    if isinstance(value, list) and "items" in inner:
        for index, item in enumerate(value):
            yield from _sites(spec, inner["items"], f"{address}/items", item, (*where, index))


def _only(spec: Spec, schema: Schema, address: str) -> Schema:
    """The one keyword of a schema that an address names, where it names one; else the schema."""
    keyword = "enum" if "/enum/" in address else address.rpartition("/")[2]
    node, _ = spec.follow(nullable(schema) or schema)
    if keyword == "enum" and "const" in node:
        keyword = "const"
    return {keyword: node[keyword]} if keyword in node and not address.endswith(f"/properties/{keyword}") else schema


def _without(body: Any, where: Where, name: str) -> Any:
    found = _at(body, where)
    if isinstance(found, dict):
        found.pop(name, None)
    return body


def _spoiled(spec: Spec, schema: Schema, body: Any, where: Where) -> Any:
    """`body` with something at `where` that `schema` refuses; of the same type where that is possible."""
    validator = values.validator(spec, schema)
    now = _at(body, where)
    same_first = sorted(WRONG, key=lambda one: type(one) is not type(now))
    wrong = next((one for one in same_first if not validator.is_valid(one)), None)
    if not where:
        return wrong
    _at(body, where[:-1])[where[-1]] = wrong
    return body


def _at(body: Any, where: Where) -> Any:
    for step in where:
        body = body[step]
    return body
