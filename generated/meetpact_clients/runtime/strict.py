"""Holding an answer to the spec: what `strict=True` does."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from .errors import RequestInvalid
from .values import UNSET


class Breach(NamedTuple):
    """Why an answer breaks the statement of the spec at the address `claim`, and where in its body."""

    reason: str
    claim: str
    pointer: str = ""


class Checker:
    """Checks answers against the schemas of one provider, each compiled when it is first needed.

    Raises:
        RequestInvalid: jsonschema-rs is not installed.
    """

    def __init__(self, schemas: Path) -> None:
        try:
            from jsonschema_rs import validator_for
        except ImportError:
            raise RequestInvalid(
                "strict=True needs the package jsonschema-rs: pip install jsonschema-rs"
            ) from None
        self._compile: Any = validator_for
        self._document: dict[str, Any] = json.loads(schemas.read_bytes())
        self._compiled: dict[int, Any] = {}

    def broken(self, operation: str, response: httpx.Response, body: Any) -> Breach | None:
        """The first statement that an answer breaks; an undocumented error breaks none."""
        stated = self._document["operations"][operation].get(str(response.status_code))
        if stated is None:
            undocumented = f"status {response.status_code} is not documented"
            return Breach(undocumented, f"{operation}/responses") if response.is_success else None
        address, media = (
            stated["address"],
            response.headers.get("content-type", "").partition(";")[0].strip().lower(),
        )
        for name, header in stated["headers"].items():
            found = self._header(f"{address}/headers/{name}", header, response.headers.get(name))
            if found:
                return found
        if stated["schema"] is None:
            empty = stated["media"] or not response.content or not response.is_success
            return None if empty else Breach("expected no body", address)
        if media != stated["media"]:
            return Breach(f"expected {stated['media']} but got {media or 'no content type'}", address)
        return (
            Breach("expected JSON but got none", address)
            if body is UNSET
            else self._first(address, stated, body)
        )

    def _header(self, address: str, header: dict[str, Any], text: str | None) -> Breach | None:
        if text is None:
            return Breach("the header is missing", f"{address}/required") if header["required"] else None
        value: Any = text
        if header["schema"].get("type") != "string":
            with contextlib.suppress(ValueError):  # its type will say so
                value = json.loads(text)
        return self._first(address, header, value)

    def _first(self, address: str, stated: dict[str, Any], value: Any) -> Breach | None:
        validator = self._compiled.get(id(stated))
        if validator is None:
            whole = {**stated["schema"], "components": self._document["components"]}
            validator = self._compiled[id(stated)] = self._compile(whole, validate_formats=True)
        if validator.is_valid(value):
            return None
        error = next(iter(validator.iter_errors(value)))
        return Breach(
            error.message, _claim(address, error), "".join(f"/{step}" for step in error.instance_path)
        )


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
