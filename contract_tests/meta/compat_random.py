"""Random pairs of schemas, and values to judge them by brute force: a judge that shares nothing with the engine."""

import random
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]
Path = tuple[Any, ...]

TEXTS = ["", "x", "y", "xy", "xx", "yx", "xyx", "zz", "xxxx"]
VALUES: list[Any] = [*TEXTS, *range(-2, 8), 0.5, 1.5, True, False, None]
TYPES: dict[str, Any] = {"string": str, "integer": int, "number": int | float, "boolean": bool, "null": type(None)}


def scalar(chance: random.Random) -> Schema:
    """A schema of a single value."""
    kind = chance.choice(["string", "integer", "number", "boolean", "enum", "const", "two"])
    if kind in ("enum", "const"):
        members = chance.sample(["x", "y", "xy", 1, 2, True, None], chance.choice([1, 2, 3]))
        return {"enum": members} if kind == "enum" else {"const": members[0]}
    if kind == "two":
        return {"type": chance.sample(["string", "integer", "null", "boolean"], 2)}
    out: Schema = {"type": kind}
    limits: dict[str, list[Any]]
    if kind == "string":
        limits = {"maxLength": [1, 2, 3], "minLength": [1, 2], "pattern": ["^x", "^[xy]*$", "y$", "^x?y?$"]}
    elif kind == "boolean":
        limits = {}
    else:
        limits = {"minimum": [-1, 0, 1], "exclusiveMaximum": [2, 3], "maximum": [1, 2, 3], "multipleOf": [2, 3]}
    return out | {key: chance.choice(given) for key, given in limits.items() if chance.random() < 0.35}


def schema(chance: random.Random, depth: int = 0) -> Schema:
    """A schema of up to four levels."""
    turn = chance.random()
    if depth >= 3 or turn < 0.35:
        return scalar(chance)
    if turn < 0.6:
        out: Schema = {"type": "object", "properties": {name: schema(chance, depth + 1) for name in "ab"}}
        required = [name for name in "ab" if chance.random() < 0.4]
        more = {"additionalProperties": False, "minProperties": 1, "maxProperties": 1, "required": required}
        return out | {key: one for key, one in more.items() if chance.random() < 0.4 and one != []}
    if turn < 0.75:
        out = {"type": "array", "items": schema(chance, depth + 1)}
        more = {"minItems": 1, "maxItems": 2, "uniqueItems": True, "contains": scalar(chance)}
        return out | {key: one for key, one in more.items() if chance.random() < 0.25}
    if turn < 0.95:
        keyword = chance.choice(["oneOf", "anyOf", "allOf"])
        return {keyword: [schema(chance, depth + 1), schema(chance, depth + 1)]}
    return {"if": scalar(chance), "then": schema(chance, depth + 1), "else": schema(chance, depth + 1)}


def parts(one: Schema, path: Path = ()) -> Iterator[Path]:
    """The ways to a schema and to those inside it."""
    yield path
    for name, inner in one.get("properties", {}).items():
        yield from parts(inner, (*path, "properties", name))
    for key in ("items", "contains", "then", "else"):
        if key in one:
            yield from parts(one[key], (*path, key))
    for key in ("oneOf", "anyOf", "allOf"):
        for index, inner in enumerate(one.get(key, [])):
            yield from parts(inner, (*path, key, index))


def replaced(tree: Any, path: Path, new: Any) -> Any:
    """A copy of a tree with another part."""
    if not path:
        return new
    out = list(tree) if isinstance(tree, list) else dict(tree)
    out[path[0]] = replaced(tree[path[0]], path[1:], new)
    return out


def edited(chance: random.Random, one: Schema) -> Schema:
    """The schema with one part changed: another, a keyword less, a bound moved, wrapped, or the other way round."""
    path = chance.choice(list(parts(one)))
    part: Any = one
    for step in path:
        part = part[step]
    bounds = [key for key, value in part.items() if isinstance(value, int) and not isinstance(value, bool)]
    keys = [key for key in part if key not in ("type", "properties", "items", "if")]
    turn = chance.choice(["other", "less", "bound", "wrap", "turn", "required"])
    if turn == "less" and keys:
        gone = chance.choice(keys)
        new = {key: value for key, value in part.items() if key != gone}
    elif turn == "bound" and bounds:
        key = chance.choice(bounds)
        new = {**part, key: max(part[key] + chance.choice([-1, 1]), 1 if key == "multipleOf" else 0)}
    elif turn == "required" and "properties" in part:
        new = {**part, "required": ["a"], "additionalProperties": False}
    elif turn == "wrap":
        new = {chance.choice(["anyOf", "allOf", "oneOf"]): [part, scalar(chance)]}
    elif turn == "turn":
        new = {key: value[::-1] if isinstance(value, list) else value for key, value in part.items()}
    else:
        new = schema(chance, 2)
    whole: Schema = replaced(one, path, new)
    return whole


def value(chance: random.Random, one: Schema, depth: int = 0) -> Any:
    """A value that may fit."""
    if depth > 6 or chance.random() < 0.08:
        return chance.choice(VALUES)
    for key in ("oneOf", "anyOf", "allOf"):
        if key in one:
            return value(chance, chance.choice(one[key]), depth + 1)
    if "if" in one:
        return value(chance, one.get(chance.choice(["if", "then", "else"]), {}), depth + 1)
    if "enum" in one or "const" in one:
        return chance.choice(one.get("enum", [one.get("const")]))
    kind = one.get("type")
    if kind == "object":
        names = [name for name in one.get("properties", {}) if name in one.get("required", []) or chance.random() < 0.5]
        return {name: value(chance, one["properties"][name], depth + 1) for name in names}
    if kind == "array":
        items = [value(chance, one.get("items", {}), depth + 1) for _ in range(chance.choice([0, 1, 1, 2, 2, 3]))]
        return items + ([value(chance, one["contains"], depth + 1)] if "contains" in one else [])
    wanted = chance.choice(kind) if isinstance(kind, list) else kind
    fitting = [known for known in VALUES if isinstance(known, TYPES.get(str(wanted), object))]
    return chance.choice([known for known in fitting if wanted == "boolean" or not isinstance(known, bool)] or VALUES)
