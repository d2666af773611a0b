"""The first validator and the prover: jsonschema-rs."""

import functools
from collections.abc import Callable
from typing import Any

import jsonschema_rs
import orjson

from meetpact.compat.validators.bounds import doubling, endless, laborious
from meetpact.compat.validators.patterns import Unsaid

Schema = Any

_DRAFT = jsonschema_rs.Draft202012
#: Steps that jsonschema-rs may take with one value; it asks again what it has asked before.
MOST_WORK = 100_000


def fast(schema: Schema) -> Callable[[Any], bool] | None:
    """Whether a value is valid, by jsonschema-rs; None for a schema that it does not compile, or that never ends.

    Where the work may double, the other validator says first how much it would be; too much raises Unsaid.
    """
    try:
        return _built(orjson.dumps(schema))
    except (TypeError, RecursionError):
        return _valid(schema)


@functools.lru_cache(maxsize=100)
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
    from meetpact.compat.validators.interpreted import Interpreted

    judge = Interpreted(schema)

    def checked(value: Any) -> bool:
        judge.accepts(value)
        if judge.work > MOST_WORK:
            raise Unsaid("too much work")
        return valid(value)

    return checked


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
    if endless(wide) or endless(narrow) or laborious(wide, narrow):
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
