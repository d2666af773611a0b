"""Two validators that share no code, and one prover."""

from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs

Schema = Any

_DRAFT = jsonschema_rs.Draft202012
#: Schemas that hold for one value at once, beyond which no validator is asked.
MOST_AT_ONCE = 20_000


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


def fast(schema: Schema) -> Callable[[Any], bool] | None:
    """Whether a value is valid, by jsonschema-rs; None for a schema that it does not compile, or that never ends."""
    if endless(schema):
        return None
    try:
        return jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid
    except (ValueError, TypeError, jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
        return None


def places_of_errors(schema: Schema) -> Callable[[Any], Iterator[list[str | int]]]:
    """Where in a value jsonschema-rs finds faults."""
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    return lambda value: (list(error.instance_path) for error in validator.iter_errors(value))


def covers(wide: Schema, narrow: Schema) -> bool | None:
    """Whether every value that `narrow` admits `wide` admits too: True is a proof, False is none, None is unknown."""
    if endless(wide) or endless(narrow):
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
