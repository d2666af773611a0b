"""Kinds of answers: two of one kind say the same about the same claims, as long as both are valid."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from meetpact.claims import claims
from meetpact.spec import Operation, Spec

Kind = tuple[Hashable, ...]


@dataclass(frozen=True)
class Observation:
    """One claim seen in one answer; `wrong` says how it was broken, or is None."""

    address: str
    wrong: str | None = None


class Kinds:
    """The kinds of answers of one provider that were seen without a fault, with what they say."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._known: dict[Kind, tuple[Observation, ...]] = {}
        self._validators: dict[tuple[str, int], jsonschema_rs.Draft202012Validator] = {}
        members = [claim.value for claim in claims(spec) if claim.kind == "enum"]
        self._members = {member for member in members if isinstance(member, str | int | float)}

    def of(
        self, operation: Operation, status: int, headers: Mapping[str, str], body: Any, media_type: str | None
    ) -> Kind:
        """The kind of an answer: its status, the headers that its response has, and what its body is made of."""
        response = operation.responses.get(status)
        own = tuple(headers.get(name.lower()) for name in response.headers) if response else ()
        return operation.id, status, media_type, own, self._shape(body)

    def _shape(self, value: Any) -> Hashable:
        """What a value is made of: names, types, and the members of enums, each as it is."""
        if isinstance(value, dict):
            return tuple([(name, self._shape(inner)) for name, inner in value.items()])
        if isinstance(value, list):
            return frozenset([self._shape(item) for item in value])
        if value is None or isinstance(value, bool) or value in self._members:
            return type(value).__name__, value
        return type(value).__name__

    def known(self, kind: Kind) -> tuple[Observation, ...] | None:
        """What an answer of that kind said, None when there was none."""
        return self._known.get(kind)

    def learn(self, kind: Kind, observations: tuple[Observation, ...]) -> None:
        """Remembers what an answer without a fault said."""
        self._known[kind] = observations

    def is_valid(self, operation: Operation, status: int, body: Any) -> bool:
        """Whether the body is what its schema, taken as a whole, allows."""
        schema = operation.responses[status].schema
        if schema is None:
            return True
        key = (operation.id, status)
        if key not in self._validators:
            whole = {"components": self._spec.document.get("components", {}), **schema}
            self._validators[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        return self._validators[key].is_valid(body)
