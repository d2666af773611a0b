"""Faults in what may be left out, by rule: it is asked for, has another default, or no effect."""

import copy
from collections.abc import Iterator
from typing import Any

from meetpact.mock import values
from meetpact.spec import Operation, Spec
from meetpact.strength.fault import Fault, Planter


def of_fields(spec: Spec) -> Iterator[Fault]:
    """Each property that may be left out is asked for; each that may be sent is lost; each default is another."""
    for operation in spec.operations.values():
        if operation.body is None:
            continue
        node, name = spec.follow(operation.body.schema)
        for property, schema in node.get("properties", {}).items():
            address = f"{name}/properties/{property}"
            if property not in node.get("required", []):
                plant = _asked_for(spec, operation, str(name), property)
                yield Fault(
                    spec.provider,
                    f"{operation.id}: {address} is asked for",
                    "request",
                    plant,
                    (operation.id,),
                    (address,),
                )
            if "x-default" in schema:
                yield Fault(
                    spec.provider, f"{operation.id}: {address} has another default", "values",
                    _other_default(spec, operation.id, property, schema), (operation.id,), (address,),
                )  # fmt: skip
    for operation in spec.operations.values():
        for parameter in operation.parameters_in("query"):
            yield Fault(
                spec.provider, f"{operation.id}: {parameter.name} has no effect",
                "lists" if "x-pagination" in operation.raw else "values",
                _deaf(operation.id, parameter.name), (operation.id,), (f"{parameter.address}/type",),
            )  # fmt: skip


def _asked_for(spec: Spec, operation: Operation, name: str, property: str) -> Any:
    def plant(planter: Planter) -> None:
        assert operation.body
        document = copy.deepcopy({"components": spec.document["components"]})
        node = document["components"]["schemas"][name]
        node["required"] = [*node.get("required", []), property]
        changed = Spec(spec.provider, spec.path, document)
        planter.set(planter.endpoint(operation.id), "body", values.validator(changed, operation.body.schema))

    return plant


def _other_default(spec: Spec, id: str, property: str, schema: Any) -> Any:
    node, _ = spec.follow(schema)
    default = schema["x-default"]
    if isinstance(default, bool):
        other: Any = not default
    else:
        other = default + 1 if isinstance(default, int) else next(m for m in node["enum"] if m != default)

    def plant(planter: Planter) -> None:
        endpoint = planter.endpoint(id)
        planter.set(endpoint, "defaults", {**endpoint.defaults, property: other})

    return plant


def _deaf(id: str, name: str) -> Any:
    """The mock does not see a query parameter: it takes its default."""

    def plant(planter: Planter) -> None:
        endpoint = planter.endpoint(id)
        wish, default = next((wish, p.default) for p, wish in endpoint.query_parameters if p.name == name)
        if wish in endpoint.wishes:
            planter.wrap(id, lambda act, store, arguments: act(**{**arguments, wish: default}))

    return plant
