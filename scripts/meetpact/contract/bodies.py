"""A request's body with something else in one place of it."""

import copy
from collections.abc import Sequence
from typing import Any

from meetpact.contract.cases import REMOVED, Pointer
from meetpact.contract.samples import sample
from meetpact.spec import Operation, Spec


def placed(spec: Spec, operation: Operation, body: Any, pointer: Pointer, value: Any) -> Any:
    """The body with `value` at `pointer`; what is lacking on the way is made from the schemas."""
    if operation.body and any(step not in _keys(parent) for parent, step in _way(body, pointer[:-1])):
        body = _merge(sample(spec, operation.body.schema), body)
    parent = body
    for step in pointer[:-1]:
        parent = parent[step]
    if value is not REMOVED:
        parent[pointer[-1]] = value
    else:
        parent.pop(pointer[-1], None)
    return body


def _keys(parent: Any) -> Sequence[Any]:
    return list(parent) if isinstance(parent, dict) else range(len(parent)) if isinstance(parent, list) else ()


def _way(body: Any, pointer: Pointer) -> list[tuple[Any, Any]]:
    """Each parent on the way down with the step that is taken in it, as far as it goes."""
    found = []
    for step in pointer:
        found.append((body, step))
        if step not in _keys(body):
            break
        body = body[step]
    return found


def _merge(full: Any, over: Any) -> Any:
    """`over`, completed by what only `full` has."""
    if isinstance(full, dict) and isinstance(over, dict):
        return {**copy.deepcopy(full), **{name: _merge(full.get(name), value) for name, value in over.items()}}
    return over if over is not None else copy.deepcopy(full)
