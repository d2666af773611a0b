"""Which operations of a spec create something, what they call it, and how it is deleted again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from meetpact.claims import nullable
from meetpact.spec import Operation, Schema, Spec

#: Properties that hold a name somebody gives, the likeliest first.
_NAMES = ("title", "topic", "name", "subject", "label", "display_name", "room_name_prefix")


@dataclass(frozen=True)
class Creation:
    """What `operation` does: its answer holds the ids in `delivers` (parameter -> runtime expression).

    `label` is the property of the request that holds a name (`needs_label`: without it the request is wrong),
    `deletion` the operation that undoes it, `listing` the one that lists such things; each may be lacking.
    """

    operation: Operation
    delivers: Mapping[str, str]
    label: str | None
    needs_label: bool
    schema: Schema
    deletion: Operation | None
    listing: Operation | None


def creations(spec: Spec) -> dict[str, Creation]:
    """The creations of a spec, by operation."""
    found = {}
    for operation in spec.operations.values():
        delivers: dict[str, str] = {}
        deletions = []
        for link in operation.links:
            delivers |= {n: text for n, text in link.parameters.items() if text.startswith("$response.body#")}
            target = spec.operations[link.target]
            deletions += [target] if target.method == "DELETE" else []
        if operation.method == "POST" and delivers and not _acts_on(operation, delivers):
            label, schema = _label(spec, operation)
            whole = spec.follow(operation.body.schema)[0] if operation.body else {}
            listing = next(
                (o for o in spec.operations.values() if o.path == operation.path and "x-pagination" in o.raw), None
            )
            found[operation.id] = Creation(
                operation,
                delivers,
                label,
                label in whole.get("required", []),
                schema,
                deletions[0] if deletions else None,
                listing,
            )
    return found


def _acts_on(operation: Operation, delivers: Mapping[str, str]) -> bool:
    """Whether the ids are in the request already: then it creates nothing new."""
    return any(parameter.name in delivers for parameter in operation.parameters_in("path"))


def _label(spec: Spec, operation: Operation) -> tuple[str | None, Schema]:
    properties: Mapping[str, Any] = (
        spec.follow(operation.body.schema)[0].get("properties", {}) if operation.body else {}
    )
    by_word = {re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(): name for name in properties}
    for word in _NAMES:
        if word in by_word:
            schema = properties[by_word[word]]
            return by_word[word], spec.follow(nullable(schema) or schema)[0]
    return None, {}
