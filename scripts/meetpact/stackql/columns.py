"""The columns of a table: what the rows of a select method's answer hold."""

from typing import Any

from meetpact.claims import parts
from meetpact.errors import MeetpactError
from meetpact.spec import Operation, Schema, Spec
from meetpact.stackql.mapping import Method, Table


def share_columns(spec: Spec, table: Table, methods: list[Method]) -> None:
    """Gives all select methods of a resource the widest of their row schemas: one table has one set of columns.

    Changes the document of `spec`. A column that only some of the rows had would be an error in the engine.

    Raises:
        MeetpactError: no row schema has the columns of all others.
    """
    rows = [_row(spec, table, spec.operations[method.operation.id]) for method in methods]
    columns = [set(_columns(spec, holder[key])) for holder, key in rows]
    widest = max(range(len(rows)), key=lambda index: len(columns[index]), default=0)
    for method, found, (holder, key) in zip(methods, columns, rows, strict=True):
        if not found <= columns[widest]:
            raise MeetpactError(
                f"{table.spec}: {method.operation.id} and {methods[widest].operation.id} cannot be one table: "
                f"the second lacks {', '.join(sorted(found - columns[widest]))}."
            )
        holder[key] = rows[widest][0][rows[widest][1]]


def _columns(spec: Spec, schema: Schema) -> list[str]:
    return [name for part in written(spec, schema) for name in part.get("properties", {})]


def _row(spec: Spec, table: Table, operation: Operation) -> tuple[Any, str]:
    """Where the schema of one row is written in the answer of `operation`: a node and the key in it."""
    holder, key = place(spec, operation, table.rows)
    listed = spec.follow(holder[key])[0]
    return (listed, "items") if "items" in listed else (holder, key)


def place(spec: Spec, operation: Operation, pointer: str) -> tuple[Any, str]:
    """Where the schema of what lies at `pointer` in the answer of `operation` is written: a node and the key in it."""
    holder: Any = {"schema": operation.success.schema or {}}
    key = "schema"
    for step in pointer.split("/")[1:]:
        found = [part["properties"] for part in written(spec, holder[key]) if step in part.get("properties", {})]
        if not found:
            raise MeetpactError(f"{spec}: the answer of {operation.id} has nothing at {pointer}.")
        holder, key = found[0], step
    return holder, key


def written(spec: Spec, schema: Schema) -> list[Any]:
    """The schemas that say what an object holds: `schema` itself, and the members of its `allOf`."""
    return [part for part, _ in parts(spec, spec.follow(schema)[0], "")]
