"""Two validators that share no code, and one prover."""

import datetime
import ipaddress
import re
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs

from meetpact.compat.regular import automaton

Schema = Any

_DRAFT = jsonschema_rs.Draft202012
_DATE_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", re.ASCII)
_TIME = re.compile(r"^\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", re.ASCII)
_UUID = re.compile(r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")
_HOST = re.compile(
    r"^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"
)
_URI = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*$")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+$")


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


def slow(schema: Schema) -> Callable[[Any], bool]:
    """Whether a value is valid, by python-jsonschema, with patterns run by our own linear automata."""
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
    from jsonschema.validators import extend  # type: ignore[import-untyped]

    validator = extend(Draft202012Validator, {"pattern": _pattern, "patternProperties": _pattern_properties})
    checked: Callable[[Any], bool] = validator(schema, format_checker=_format_checker()).is_valid
    return checked


class Unmatched(Exception):
    """A pattern without an automaton: the second validator cannot say."""


def _found(pattern: str, text: str) -> bool:
    machine = automaton(pattern)
    if machine is not None:
        return machine.matches(text)
    if len(text) > 24 or re.search(r"[*+}]\)*[*+{]", pattern):
        raise Unmatched(pattern)
    try:
        return re.search(pattern, text) is not None
    except re.error:
        raise Unmatched(pattern) from None


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[Any]:
    from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]

    if isinstance(instance, str) and not _found(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _pattern_properties(validator: Any, patterns: dict[str, Any], instance: Any, schema: Any) -> Iterator[Any]:
    if isinstance(instance, dict):
        for pattern, one in patterns.items():
            for name, value in instance.items():
                if _found(pattern, name):
                    yield from validator.descend(value, one, path=name, schema_path=pattern)


def _format_checker() -> Any:
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    for name, check in CHECKS.items():
        checker.checkers = {**checker.checkers, name: (_quiet(check), ())}
    return checker


def _quiet(check: Callable[[str], object]) -> Callable[[object], bool]:
    def checked(value: object) -> bool:
        if not isinstance(value, str):
            return True
        try:
            return bool(check(value))
        except ValueError:
            return False

    return checked


def _date_time(text: str) -> bool:
    found = _DATE_TIME.match(text)
    return bool(found and datetime.date.fromisoformat(found[1]) and _clock(found[2]))


def _clock(text: str) -> bool:
    hour, minute, second = (int(part) for part in text[:8].split(":"))
    return hour < 24 and minute < 60 and second <= 60


def _date(text: str) -> bool:
    return len(text) == 10 and bool(datetime.date.fromisoformat(text))


CHECKS: dict[str, Callable[[str], object]] = {
    "date": _date,
    "date-time": _date_time,
    "time": lambda text: _TIME.match(text) and _clock(text),
    "email": _EMAIL.match,
    "hostname": _HOST.match,
    "ipv4": lambda text: bool(ipaddress.IPv4Address(text)) or True,
    "ipv6": lambda text: "%" not in text and (bool(ipaddress.IPv6Address(text)) or True),
    "uri": _URI.match,
    "uuid": _UUID.match,
}
