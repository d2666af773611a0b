"""Judges an answer claim by claim: which ones it carried, and which it broke."""

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jsonschema_rs

from meetpact.claims import Claim, claims, nullable, of_schema, own_statements, parts
from meetpact.contract.kinds import Kinds, Observation
from meetpact.spec import Operation, Response, Schema, Spec

__all__ = ["Observation", "Observer", "answered", "shorten"]


@functools.cache
def _validator(keyword: str, value: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({keyword: json.loads(value)}, validate_formats=True)


class Observer:
    """Judges the answers of one provider.

    A run sees a few hundred kinds of answers some thousand times: what an answer without a fault says is remembered by
    its kind, and the next one of the kind only has to be valid.
    """

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.claims = {claim.address: claim for claim in claims(spec)}
        self._claims_at: dict[str, list[tuple[Claim, jsonschema_rs.Draft202012Validator | None]]] = {}
        self._kinds = Kinds(spec)

    def judge(
        self, operation: Operation, status: int, headers: Mapping[str, str], body: Any, media_type: str | None
    ) -> Sequence[Observation]:
        """What an answer says about the claims. `body` is the parsed JSON, or None without a body."""
        kind = self._kinds.of(operation, status, headers, body, media_type)
        known = self._kinds.known(kind)
        if known is not None and self._kinds.is_valid(operation, status, body):
            return known
        found = tuple(self._judged(operation, status, headers, body, media_type))
        if all(observation.wrong is None for observation in found):
            self._kinds.learn(kind, found)
        return found

    def _judged(
        self, operation: Operation, status: int, headers: Mapping[str, str], body: Any, media_type: str | None
    ) -> Iterator[Observation]:
        address = f"{operation.id}/responses/{status}"
        response = operation.responses.get(status)
        if response is None:
            declared = sorted(operation.responses)
            meant = next((known for known in declared if known // 100 == status // 100), operation.success.status)
            wrong = f"expected a status of {', '.join(map(str, declared))} but got {status}"
            yield Observation(f"{operation.id}/responses/{meant}", wrong)
            return
        silent = response.media_type is None and status >= 400  # a refusal may say why, although nobody says how
        if media_type != response.media_type and not silent:
            yield Observation(address, f"expected {response.media_type or 'no body'} but got {media_type or 'no body'}")
            return
        yield Observation(address)
        yield from self._headers(response, headers)
        if response.schema is not None:
            yield from self.value(response.schema, response.address, body, "")

    def _headers(self, response: Response, headers: Mapping[str, str]) -> Iterator[Observation]:
        for name, header in response.headers.items():
            address = f"{response.address}/headers/{name}"
            text = headers.get(name.lower())
            if header.get("required"):
                yield Observation(f"{address}/required", None if text is not None else f"the header {name} is missing")
            if text is not None:
                schema = header.get("schema", {})
                number = schema.get("type") == "integer" and text.lstrip("-").isdigit()
                yield from self.value(schema, address, int(text) if number else text, name)

    def value(self, schema: Schema, address: str, value: Any, where: str) -> Iterator[Observation]:
        """What a value says about the claims of its schema and of the schemas below."""
        reference = nullable(schema)
        if reference:
            yield Observation(f"{address}/nullable")
            if value is None:
                return
            schema = reference
        if "$ref" in schema:
            node, name = self.spec.follow(schema)
            yield from self.value(node, name or address, value, where)
            return
        if "oneOf" in schema:
            yield from self._choice(schema, address, value, where)
            return
        yield from self._keywords(schema, address, value, where)
        if isinstance(value, dict):
            for part, owner in parts(self.spec, schema, address):
                if owner != address:
                    yield from self._keywords(part, owner, value, where)
                yield from self._object(part, owner, value, where)
        if isinstance(value, list) and "items" in schema:
            for index, item in enumerate(value):
                yield from self.value(schema["items"], f"{address}/items", item, f"{where}/{index}")

    def _choice(self, schema: Schema, address: str, value: Any, where: str) -> Iterator[Observation]:
        for choice in schema["oneOf"]:
            found = list(self.value(choice, address, value, where))
            if all(observation.wrong is None for observation in found):
                yield Observation(f"{address}/oneOf")
                yield from found
                return
        yield Observation(f"{address}/oneOf", f"{where or 'the body'} is none of its shapes: {shorten(value)}")

    def _keywords(self, schema: Schema, address: str, value: Any, where: str) -> Iterator[Observation]:
        if value is None and "null" in schema.get("type", ()):
            yield Observation(f"{address}/type")
            return
        for claim, validator in self._own(schema, address):
            if validator is None:
                if value == claim.value:
                    yield Observation(claim.address)
                elif value not in schema.get("enum", [schema.get("const")]):
                    yield Observation(claim.address, f"{where} is {shorten(value)}, none of its members")
                continue
            fine = validator.is_valid(value)
            wrong = None if fine else f"{where} has {claim.keyword}={claim.value} but got {shorten(value)}"
            yield Observation(claim.address, wrong)

    def _own(self, schema: Schema, address: str) -> list[tuple[Claim, jsonschema_rs.Draft202012Validator | None]]:
        """The claims about a value at an address, each with what judges it; enum members are compared."""
        if address not in self._claims_at:
            own = [self.claims[found] for found, *_ in own_statements(address, schema)]
            self._claims_at[address] = [
                (claim, None if claim.kind == "enum" else _validator(claim.keyword, json.dumps(claim.value)))
                for claim in own
            ]
        return self._claims_at[address]

    def _object(self, part: Schema, owner: str, value: Mapping[str, Any], where: str) -> Iterator[Observation]:
        for name in part.get("required", []):
            wrong = None if name in value else f"{where or 'the body'} lacks {name}"
            yield Observation(f"{owner}/required/{name}", wrong)
        for name, inner in part.get("properties", {}).items():
            if name not in value:
                continue
            if inner.get("writeOnly"):
                address = f"{owner}/properties/{name}/type"
                yield Observation(address, f"{where}/{name} is write-only but was answered")
            yield from self.value(inner, f"{owner}/properties/{name}", value[name], f"{where}/{name}")


def answered(spec: Spec) -> set[str]:
    """The addresses of the claims that an answer can carry."""
    found: set[str] = set()
    for operation in spec.operations.values():
        for status, response in operation.responses.items():
            found.add(f"{operation.id}/responses/{status}")
            for name, header in response.headers.items():
                address = f"{response.address}/headers/{name}"
                found |= {address for address, *_ in of_schema(address, header.get("schema", {}))}
                found |= {f"{address}/required"} if header.get("required") else set()
            if response.schema is not None:
                _reach(spec, response.schema, response.address, found, frozenset())
    return found


def _reach(spec: Spec, schema: Schema, address: str, found: set[str], passed: frozenset[str]) -> None:
    if schema.get("writeOnly"):
        return
    if nullable(schema):
        found.add(f"{address}/nullable")
    for choice in [schema, *schema.get("oneOf", [])]:
        if "$ref" in choice:
            node, name = spec.follow(choice)
            if name and name not in passed:
                _reach(spec, node, name, found, passed | {name})
    if "$ref" in schema:
        return
    found |= {claim for claim, *_ in own_statements(address, schema)}
    for part, owner in parts(spec, schema, address):
        visible = {name for name, inner in part.get("properties", {}).items() if not inner.get("writeOnly")}
        found |= {f"{owner}/required/{name}" for name in part.get("required", []) if name in visible}
        if owner != address:
            found |= {claim for claim, *_ in own_statements(owner, part)}
        for name, inner in part.get("properties", {}).items():
            _reach(spec, inner, f"{owner}/properties/{name}", found, passed)
    if "items" in schema:
        _reach(spec, schema["items"], f"{address}/items", found, passed)


def shorten(value: Any) -> str:
    """A value as a message shows it."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 120 else f"{text[:117]}..."
