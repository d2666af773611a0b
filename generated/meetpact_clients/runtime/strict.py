"""Holding an answer to the spec: what `strict=True` does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .errors import RequestInvalid
from .values import UNSET


class Broken(Exception):
    """An answer breaks the statement of the spec at the address `claim`."""

    def __init__(self, message: str, claim: str, pointer: str = "") -> None:
        super().__init__(message)
        self.claim = claim
        self.pointer = pointer


class Checker:
    """Checks answers against the schemas of one provider, each compiled when it is first needed.

    Raises:
        RequestInvalid: jsonschema-rs is not installed.
    """

    def __init__(self, schemas: Path) -> None:
        try:
            import jsonschema_rs
        except ImportError:
            raise RequestInvalid(
                "strict=True needs the package jsonschema-rs: pip install jsonschema-rs"
            ) from None
        self._library = jsonschema_rs
        self._document: dict[str, Any] = json.loads(schemas.read_bytes())
        self._validators: dict[tuple[str, str], Any] = {}
        self._responses: dict[tuple[str, int], Any] = {
            (operation, int(status)): response
            for operation, responses in self._document["operations"].items()
            for status, response in responses.items()
        }

    def check(
        self, operation: str, status: int, headers: Mapping[str, str], body: Any, content: bytes
    ) -> None:
        """Raises `Broken` for the first statement that an answer breaks; an undocumented error breaks none."""
        response = self._responses.get((operation, status))
        if response is None:
            if 200 <= status < 300:
                raise Broken(f"status {status} is not documented", f"{operation}/responses")
            return
        address = response["address"]
        for name, header in response["headers"].items():
            self._header(f"{address}/headers/{name}", header, headers.get(name.lower()))
        if response["schema"] is None:
            if response["media"] is None and content and 200 <= status < 300:
                raise Broken("expected no body", address)
            return
        stated = headers.get("content-type", "").partition(";")[0].strip().lower()
        if stated != response["media"]:
            raise Broken(f"expected {response['media']} but got {stated or 'no content type'}", f"{address}")
        if body is UNSET:
            raise Broken("expected JSON but got none", address)
        validator = self._validator(address, response["schema"])
        if not validator.is_valid(body):
            self._explain(validator, address, response["schema"], body)

    def _header(self, claim: str, header: Mapping[str, Any], value: str | None) -> None:
        if value is None:
            if header["required"]:
                raise Broken("the header is missing", f"{claim}/required")
            return
        found: Any = value
        if header["schema"].get("type") in ("integer", "number"):
            try:
                found = int(value) if header["schema"]["type"] == "integer" else float(value)
            except ValueError:
                raise Broken(f"expected a number but got {value[:80]!r}", f"{claim}/type") from None
        validator = self._validator(claim, header["schema"])
        for error in validator.iter_errors(found):
            raise Broken(error.message[:300], f"{claim}/{error.schema_path[-1]}")

    def _validator(self, address: str, schema: Mapping[str, Any]) -> Any:
        key = (address, json.dumps(schema, sort_keys=True))
        if key not in self._validators:
            whole = {**schema, "components": self._document["components"]}
            self._validators[key] = self._library.validator_for(whole, validate_formats=True)
        return self._validators[key]

    def _explain(self, validator: Any, address: str, schema: Mapping[str, Any], body: Any) -> None:
        for error in validator.iter_errors(body):
            pointer = "".join(f"/{step}" for step in error.instance_path)
            if error.schema_path[-1:] == ["oneOf"]:
                self._explain_choice(error, body)
            raise Broken(error.message[:300], _claim(address, error), pointer)

    def _explain_choice(self, error: Any, body: Any) -> None:
        """Of `oneOf: [$ref, {type: 'null'}]` the reference is what was meant."""
        value: Any = body
        schema: Any = self._document
        for step in error.instance_path:
            value = value[step]
        for step in error.schema_path:
            schema = schema[step]
        references = [choice for choice in schema if "$ref" in choice]
        if len(references) == 1 and value is not None:
            try:
                self._explain(self._validator("", references[0]), "", references[0], value)
            except Broken as inner:
                pointer = "".join(f"/{step}" for step in error.instance_path)
                raise Broken(str(inner), inner.claim, pointer + inner.pointer) from None


def _claim(address: str, error: Any) -> str:
    """The address of the claim that a validation error is about."""
    steps = [str(step) for step in error.schema_path]
    if steps[:2] == ["components", "schemas"]:
        address, steps = steps[2], steps[3:]
    kept: list[str] = []
    while steps:
        step = steps.pop(0)
        if step == "allOf" and steps:
            steps.pop(0)
        elif step == "properties" and steps:
            kept += [step, steps.pop(0)]
        else:
            kept.append("enum" if step == "const" else step)
    name = getattr(error.kind, "property", None) if kept[-1:] == ["required"] else None
    return "/".join([address, *kept, *([str(name)] if name else [])])
