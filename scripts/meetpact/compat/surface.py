"""What a caller of a generated client can touch, read from its source."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Slot:
    """A parameter of a method or attribute of a model: its type, as parts of a union; whether it must be given."""

    types: frozenset[str]
    required: bool

    def __str__(self) -> str:
        return " | ".join(sorted(self.types))


@dataclass(frozen=True)
class Method:
    """A module of `api/` with its `sync`, `sync_detailed`, `asyncio` and `asyncio_detailed`."""

    name: str
    parameters: dict[str, Slot]
    returns: frozenset[str]


@dataclass
class Surface:
    """One client package. Methods are keyed by `POST /meetings`, the rest by name."""

    methods: dict[str, Method] = field(default_factory=dict)
    models: dict[str, dict[str, Slot]] = field(default_factory=dict)
    enums: dict[str, dict[str, str]] = field(default_factory=dict)
    exceptions: set[str] = field(default_factory=set)


def read(package: Path) -> Surface:
    """The surface of a generated package."""
    out = Surface()
    for path in sorted(package.glob("api/*/*.py")):
        if path.name != "__init__.py":
            key, method = _method(ast.parse(path.read_text(encoding="utf-8")), f"{path.parent.name}.{path.stem}")
            out.methods[key] = method
    for path in sorted(package.glob("models/*.py")):
        for one in _classes(path):
            if any(_name(base) in ("Enum", "IntEnum", "StrEnum") for base in one.bases):
                out.enums[one.name] = dict(_members(one))
            else:
                out.models[one.name] = dict(_attributes(one))
    out.exceptions = {one.name for one in _classes(package / "errors.py")}
    return out


def _classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)]


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _members(one: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for node in one.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Constant)
        ):
            yield node.targets[0].id, repr(node.value.value)


def _attributes(one: ast.ClassDef) -> Iterator[tuple[str, Slot]]:
    for node in one.body:
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and node.target.id != "additional_properties"
        ):
            yield node.target.id, Slot(_union(node.annotation), node.value is None)


def _method(tree: ast.Module, name: str) -> tuple[str, Method]:
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    call = functions["sync_detailed"]
    arguments = call.args
    slots = {one.arg: Slot(_union(one.annotation), True) for one in arguments.args}
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        slots[one.arg] = Slot(_union(one.annotation), default is None)
    slots.pop("client", None)
    return _where(functions["_get_kwargs"]), Method(name, slots, _union(call.returns))


def _where(function: ast.FunctionDef) -> str:
    """`POST /meetings/{}` of the constants in the function that makes the request."""
    found = {"method": "", "url": ""}
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in found:
                    constants = [
                        one.value
                        for one in ast.walk(value)
                        if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value.startswith("/")
                    ]
                    found[key.value] = constants[0] if constants else ast.unparse(value).strip("'\"")
    import re

    return f"{found['method'].upper()} {re.sub(r'{[^}]*}', '{}', found['url'])}"


def _union(node: ast.expr | None) -> frozenset[str]:
    if node is None:
        return frozenset({"Any"})
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _union(node.left) | _union(node.right)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _union(ast.parse(node.value, mode="eval").body)
    if isinstance(node, ast.Subscript) and _name(node.value) in ("Response", "Union"):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return frozenset().union(*(_union(part) for part in parts))
    return frozenset({ast.unparse(node)})
