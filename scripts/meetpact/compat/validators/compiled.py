"""The first validator and the prover: jsonschema-rs."""

import functools
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs
import orjson

from meetpact.compat.validators.interpreted import Interpreted
from meetpact.compat.validators.patterns import Unsaid

Schema = Any

_DRAFT = jsonschema_rs.Draft202012
#: Schemas that hold for one value at once, beyond which no validator is asked.
MOST_AT_ONCE = 20_000
#: Steps that jsonschema-rs may take with one value; it asks again what it has asked before.
MOST_WORK = 100_000

#: Alternatives of one schema that the prover is asked about: its work grows with their square.
MOST_SIDE_BY_SIDE = 500


def endless(schema: Schema) -> bool:
    """Whether to judge one value takes more steps than `MOST_AT_ONCE`: references inside `allOf` and its like that double."""  # noqa: E501
    if not isinstance(schema, dict) or "$defs" not in schema:
        return False
    costs: dict[str, float] = {}

    def cost(node: Any) -> float:
        if not isinstance(node, dict):
            return 1
        total = 1.0
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[-1]
            if name not in costs:
                costs[name] = float("inf")  # until it is known: a circle without a member between is endless
                costs[name] = cost(schema["$defs"][name])
            total += costs[name]
        for keyword in ("allOf", "anyOf", "oneOf"):
            total += sum(cost(one) for one in node.get(keyword, ()))
        return total + sum(cost(node[keyword]) for keyword in ("not", "if", "then", "else") if keyword in node)

    return cost(schema) > MOST_AT_ONCE or any(cost({"$ref": name}) > MOST_AT_ONCE for name in schema["$defs"])


def doubling(schema: Schema) -> bool:
    """Whether the work may double with each level of a value, so that a small value takes for ever."""
    if not isinstance(schema, dict) or "$defs" not in schema:
        return False
    costs: dict[str, float] = {}

    def cost(node: Any) -> float:
        if isinstance(node, list):
            return sum(map(cost, node))
        if not isinstance(node, dict):
            return 0
        total = 1.0 + sum(cost(one) for key, one in node.items() if key not in ("$ref", "enum", "const"))
        if isinstance(node.get("$ref"), str):
            name = node["$ref"].rsplit("/", 1)[-1]
            if name not in costs:
                costs[name] = float("inf")
                costs[name] = cost(schema["$defs"][name])
            total += costs[name]
        return total

    return cost({key: one for key, one in schema.items() if key != "$defs"}) > MOST_AT_ONCE


def crowded(schema: Schema) -> bool:
    """Whether so many alternatives stand side by side that to compare each with each takes too long."""
    stack = [schema]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if any(len(node.get(keyword, ())) > MOST_SIDE_BY_SIDE for keyword in ("allOf", "anyOf", "oneOf")):
                return True
            stack.extend(one for key, one in node.items() if key not in ("enum", "const"))
        elif isinstance(node, list):
            stack.extend(node)
    return False


def fast(schema: Schema) -> Callable[[Any], bool] | None:
    """Whether a value is valid, by jsonschema-rs; None for a schema that it does not compile, or that never ends.

    Where the work may double, the other validator says first how much it would be; too much raises Unsaid.
    """
    try:
        return _built(orjson.dumps(schema))
    except (TypeError, RecursionError):
        return _valid(schema)


@functools.lru_cache(maxsize=1_000)
def _built(schema: bytes) -> Callable[[Any], bool] | None:
    return _valid(orjson.loads(schema))


def _valid(schema: Schema) -> Callable[[Any], bool] | None:
    if endless(schema):
        return None
    try:
        valid = jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid
    except (ValueError, TypeError, jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
        return None
    return _weighed(valid, schema) if doubling(schema) else valid


def _weighed(valid: Callable[[Any], bool], schema: Schema) -> Callable[[Any], bool]:
    judge = Interpreted(schema)

    def checked(value: Any) -> bool:
        judge.accepts(value)
        if judge.work > MOST_WORK:
            raise Unsaid("too much work")
        return valid(value)

    return checked


def places_of_errors(schema: Schema) -> Callable[[Any], Iterator[list[str | int]]]:
    """Where in a value jsonschema-rs finds faults."""
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    return lambda value: (list(error.instance_path) for error in validator.iter_errors(value))


def covers(wide: Schema, narrow: Schema) -> bool | None:
    """Whether every value that `narrow` admits `wide` admits too: True is a proof, False is none, None is unknown."""
    try:
        return _known(orjson.dumps(wide), orjson.dumps(narrow))
    except (TypeError, RecursionError):
        return _covered(wide, narrow)


@functools.lru_cache(maxsize=5_000)
def _known(wide: bytes, narrow: bytes) -> bool | None:
    return _covered(orjson.loads(wide), orjson.loads(narrow))


def _covered(wide: Schema, narrow: Schema) -> bool | None:
    if any(endless(one) or crowded(one) for one in (wide, narrow)):
        return None
    try:
        answer = _canonical(wide).covers(_canonical(narrow))
    except (
        ValueError,
        TypeError,
        RecursionError,
        jsonschema_rs.ValidationError,
        jsonschema_rs.ReferencingError,
        jsonschema_rs.canonical.CanonicalizationError,
    ):
        return None
    name = str(answer)
    return {"yes": True, "no": False}.get(name)


def _canonical(schema: Schema) -> jsonschema_rs.CanonicalSchema:
    return jsonschema_rs.canonicalize(schema, draft=_DRAFT, validate_formats=True)
