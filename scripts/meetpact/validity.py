"""Whether a document is OpenAPI 3.1, and at which place it is not."""

import re
from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from meetpact.walk import Pointer

_OPERATION = re.compile(r"'(?P<method>\w+)' (?:operation )?in '(?P<path>/[^']*)'")


def invalid(document: Any) -> Iterator[tuple[Pointer, str]]:
    """What openapi-spec-validator says, each with its place; before that, the `$ref`s that lead nowhere."""
    dangling = list(_dangling(document))
    yield from dangling
    if dangling:
        return  # the validator stops at some of them, and does not see others
    try:
        for error in OpenAPIV31SpecValidator(document).iter_errors():
            yield _place(document, error), error.message.splitlines()[0][:300]
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        yield (), f"openapi-spec-validator cannot read on: {type(error).__name__} {error}"


def _dangling(document: Any) -> Iterator[tuple[Pointer, str]]:
    targets = {_fragment(pointer) for pointer, _ in _walk(document)}
    for pointer, value in _walk(document):
        if pointer[-1:] == ("$ref",) and isinstance(value, str) and value.startswith("#") and value not in targets:
            yield pointer, f"$ref {value!r} leads nowhere"


def _fragment(pointer: Pointer) -> str:
    return "#" + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)


def _place(document: Any, error: OpenAPIValidationError) -> Pointer:
    # What the validator says about a schema or a default, it places relative to that and not to the root.
    tail = tuple(error.absolute_path)
    places = [
        pointer
        for pointer, value in _walk(document)
        if pointer[len(pointer) - len(tail) :] == tail and value == error.instance
    ]
    if places:
        return max(places, key=lambda pointer: "default" in pointer)
    operation = _OPERATION.search(error.message)
    return ("paths", operation["path"], operation["method"]) if operation else tail


def _walk(node: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    yield pointer, node
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield from _walk(value, (*pointer, key))
