"""Schemas that a validator or the prover would take too long with, told by how they are written."""

from typing import Any

from meetpact.compat.documents.trees import dumped, nodes

Schema = Any

#: Schemas that hold for one value at once, beyond which no validator is asked.
MOST_AT_ONCE = 20_000
#: Alternatives of one schema that the prover is asked about: its work grows with their square.
MOST_SIDE_BY_SIDE = 500
#: Members of one object; those times the ones that differ; and so few that nobody counts.
MOST_MEMBERS = 1_000
MOST_PRODUCT = 10_000
FEW = 100


def endless(schema: Schema) -> bool:
    """Whether to judge one value takes more steps than `MOST_AT_ONCE`: references inside `allOf` and its like that double."""  # noqa: E501
    if not isinstance(schema, dict) or "$defs" not in schema:
        return False
    costs: dict[str, float] = {}

    def cost(node: Any) -> float:
        if not isinstance(node, dict):
            return 1
        total = 1.0
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[-1]
            if name not in costs:
                costs[name] = float("inf")  # until it is known: a circle without a member between is endless
                costs[name] = cost(schema["$defs"][name])
            total += costs[name]
        for keyword in ("allOf", "anyOf", "oneOf"):
            total += sum(cost(one) for one in node.get(keyword, ()))
        return total + sum(cost(node[keyword]) for keyword in ("not", "if", "then", "else") if keyword in node)

    return cost(schema) > MOST_AT_ONCE or any(cost({"$ref": name}) > MOST_AT_ONCE for name in schema["$defs"])


def doubling(schema: Schema) -> bool:
    """Whether the work may double with each level of a value, so that a small value takes for ever."""
    if not isinstance(schema, dict) or "$defs" not in schema:
        return False
    costs: dict[str, float] = {}

    def cost(node: Any) -> float:
        if isinstance(node, list):
            return sum(map(cost, node))
        if not isinstance(node, dict):
            return 0
        total = 1.0 + sum(cost(one) for key, one in node.items() if key not in ("$ref", "enum", "const"))
        if isinstance(node.get("$ref"), str):
            name = node["$ref"].rsplit("/", 1)[-1]
            if name not in costs:
                costs[name] = float("inf")
                costs[name] = cost(schema["$defs"][name])
            total += costs[name]
        return total

    return cost({key: one for key, one in schema.items() if key != "$defs"}) > MOST_AT_ONCE


def laborious(wide: Schema, narrow: Schema) -> bool:
    """Whether to prove that one covers the other takes too long.

    The work grows with the square of what stands side by side, alternatives or members, and of how many members differ.
    """
    crowds, objects = [], []
    for schema in (wide, narrow):
        found = [node for node in nodes(schema) if isinstance(node, dict)]
        crowds += [
            node[key] for node in found for key in ("allOf", "anyOf", "oneOf") if isinstance(node.get(key), list)
        ]
        objects.append([node["properties"] for node in found if isinstance(node.get("properties"), dict)])
    if any(len(one) > MOST_SIDE_BY_SIDE for one in crowds):
        return True
    if all(len(members) <= FEW for members in (*objects[0], *objects[1])):
        return False
    known = {(name, dumped(one)) for members in objects[0] for name, one in members.items()}
    return any(
        len(members) > MOST_MEMBERS
        or len(members) * sum((name, dumped(one)) not in known for name, one in members.items()) > MOST_PRODUCT
        for members in objects[1]
    )
