"""What a caller of a generated client can touch, read from its source.

Of the two client classes only the one that waits is read: its asynchronous twin is written of the same operations.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Slot:
    """A parameter of a method or attribute of a model: its type, as parts of a union; whether it is always there."""

    types: frozenset[str]
    required: bool

    def __str__(self) -> str:
        return joined(self.types)


@dataclass(frozen=True)
class Method:
    """A method of the client class.

    Args:
        name: as callers write it.
        parameters: by name; where a body can be given by its properties, the body and they.
        positional: the parameters that may be given without their names, in order.
        returns: its type, as parts of a union.
        errors: the type of an exception's `body`, by status, as parts of a union; none for plain JSON.
        raises: the exceptions that its documentation names.
    """

    name: str
    parameters: dict[str, Slot]
    positional: tuple[str, ...]
    returns: frozenset[str]
    errors: dict[int, frozenset[str]] = field(default_factory=dict)
    raises: frozenset[str] = frozenset()


@dataclass
class Surface:
    """One client package. Methods are keyed by `POST /meetings`, the client's own `__init__` by its name."""

    client: str
    methods: dict[str, Method] = field(default_factory=dict)
    models: dict[str, dict[str, Slot]] = field(default_factory=dict)
    enums: dict[str, dict[str, str]] = field(default_factory=dict)
    exceptions: set[str] = field(default_factory=set)


def read(package: Path) -> Surface:
    """The surface of a generated package, beside which lies the `runtime`."""
    client = next(one for one in _classes(package / "client.py") if "SyncClient" in map(_name, one.bases))
    out = Surface(client.name, {"__init__": _method("__init__", client)})
    for name, (key, errors) in _calls(_tree(package / "api.py")):
        out.methods[key] = _method(name, client, errors)
    for one in _classes(package / "models.py"):
        if any(_name(base).endswith("Enum") for base in one.bases):
            out.enums[one.name] = dict(_members(one))
        else:
            out.models[one.name] = dict(_attributes(one))
    out.exceptions = {one.name for one in _classes(package.parent / "runtime" / "errors.py")}
    return out


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in _tree(path).body if isinstance(node, ast.ClassDef)]


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _members(one: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for node in one.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, repr(ast.literal_eval(node.value))


def _attributes(one: ast.ClassDef) -> Iterator[tuple[str, Slot]]:
    for node in one.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            types = _union(node.annotation)
            yield node.target.id, Slot(types - {"Unset"}, "Unset" not in types)


def _calls(tree: ast.Module) -> Iterator[tuple[str, tuple[str, dict[int, frozenset[str]]]]]:
    """For each function of `api.py` its `POST /meetings/{}`, and the types of its errors' bodies by status."""
    operations = {
        node.target.id: node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and isinstance(node.value, ast.Call)
    }
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef):
            continue
        call = next(node for node in ast.walk(function) if isinstance(node, ast.Call) and _name(node.func) == "Call")
        operation = operations[_name(call.args[0])]
        key = f"{ast.literal_eval(operation.args[1])} {_template(call.args[1])}"
        errors = next((one.value for one in operation.keywords if one.arg == "errors"), None)
        yield function.name, (key, dict(_bodies(errors)) if isinstance(errors, ast.Dict) else {})


def _template(path: ast.expr) -> str:
    """`/meetings/{}` of a string, formatted or not."""
    parts = path.values if isinstance(path, ast.JoinedStr) else [path]
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)


def _bodies(errors: ast.Dict) -> Iterator[tuple[int, frozenset[str]]]:
    for status, parser in zip(errors.keys, errors.values, strict=True):
        if isinstance(status, ast.Constant) and isinstance(status.value, int):
            yield status.value, _parsed(parser)


def _parsed(parser: ast.expr) -> frozenset[str]:
    """What a parser makes: `ErrorBody.from_dict`, or `lambda value: either(value, A.from_dict, B.from_dict)`."""
    if not isinstance(parser, ast.Lambda):
        return frozenset({ast.unparse(parser).removesuffix(".from_dict")})
    if isinstance(parser.body, ast.Call) and _name(parser.body.func) == "either":
        return frozenset().union(*map(_parsed, parser.body.args[1:]))
    return frozenset() if isinstance(parser.body, ast.Name) else frozenset({ast.unparse(parser.body)})


def _method(name: str, client: ast.ClassDef, errors: dict[int, frozenset[str]] | None = None) -> Method:
    found = [node for node in client.body if isinstance(node, ast.FunctionDef) and node.name == name]
    forms = [node for node in found if "overload" in map(_name, node.decorator_list)] or found
    *others, last = map(_parameters, forms)  # overloads end with the one that takes a body's properties
    slots = {parameter: Slot(slot.types, False) for form in others for parameter, slot in form.items()} | last
    positional = tuple(one.arg for one in forms[0].args.args[1:])
    documented = ast.get_docstring(found[-1]) or ""
    raises = frozenset(re.findall(r"^    errors\.(\w+): \d", documented, re.MULTILINE))
    return Method(name, slots, positional, _union(forms[0].returns), errors or {}, raises)


def _parameters(form: ast.FunctionDef) -> dict[str, Slot]:
    """All but `self`; one with a default need not be given."""
    arguments = form.args
    places = arguments.args[1:]
    bare = len(places) - len(arguments.defaults)
    slots = {one.arg: (one.annotation, index < bare) for index, one in enumerate(places)}
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        slots[one.arg] = (one.annotation, default is None)
    return {name: Slot(_union(annotation) - {"Unset"}, required) for name, (annotation, required) in slots.items()}


def _union(node: ast.expr | None) -> frozenset[str]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _union(node.left) | _union(node.right)
    return frozenset({"Any" if node is None else _text(node)})


def _text(node: ast.expr) -> str:
    """A type as one writes it, its unions sorted, without the private names of the runtime's modules."""
    if isinstance(node, ast.BinOp):
        return joined(_union(node))
    if isinstance(node, ast.Subscript) and _name(node.value) != "Literal":
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return f"{_text(node.value)}[{', '.join(map(_text, parts))}]"
    if isinstance(node, ast.Attribute) and _name(node.value).startswith("_"):
        return node.attr
    return ast.unparse(node)


def joined(types: Iterable[str]) -> str:
    """Parts of a union, sorted, None last."""
    return " | ".join(sorted(types, key=lambda one: (one == "None", one)))
