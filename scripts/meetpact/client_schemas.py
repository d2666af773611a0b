"""What `strict=True` holds answers to, as the clients carry it."""

from collections.abc import Mapping
from typing import Any

from meetpact.claims import nullable
from meetpact.spec import Spec


def strict_schemas(spec: Spec) -> dict[str, Any]:
    """What `strict=True` holds answers to: the responses of each operation, and the schemas without their prose."""
    operations: dict[str, Any] = {}
    for operation in spec.operations.values():
        operations[operation.id] = {
            str(status): {
                "address": response.address,
                "media": response.media_type,
                "schema": _bare(response.schema) if response.schema is not None else None,
                "headers": {
                    name: {"required": bool(header.get("required")), "schema": _bare(header.get("schema", {}))}
                    for name, header in response.headers.items()
                },
            }
            for status, response in operation.responses.items()
        }
    return {"operations": operations, "components": {"schemas": _bare_each(spec.schemas)}}


def _bare_each(schemas: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _bare(schema) for name, schema in schemas.items()}


def _bare(schema: Any) -> Any:
    """A schema without what no validator looks at."""
    if isinstance(schema, list):
        return [_bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = nullable(schema)
    if "oneOf" in schema and inner is not None:  # so that what breaks the inner one is told, not that neither fits
        return {"if": {"type": "null"}, "else": _bare(inner)}
    return {
        key: _bare_each(value) if key in ("properties", "patternProperties", "$defs") else _bare(value)
        for key, value in schema.items()
        if key not in ("description", "example", "examples", "title") and not key.startswith("x-")
    }
