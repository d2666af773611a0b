"""The one hand-written table of a StackQL provider: which resource, method and SQL verb an operation has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from meetpact import places
from meetpact.errors import LocatedError
from meetpact.lines import Lines
from meetpact.spec import Operation, Spec, load_yaml
from meetpact.walk import Pointer

FILE = "stackql.yaml"
VERBS = ("select", "insert", "update", "replace", "delete")
_FIELDS = {"service", "rows", "last-item", "resources"}
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_POINTER = re.compile(r"(/[A-Za-z_][A-Za-z0-9_]*)+")


@dataclass(frozen=True)
class Method:
    """One way to call an operation from SQL."""

    resource: str
    name: str
    verb: str
    operation: Operation


@dataclass(frozen=True)
class Table:
    """The mapping of one spec. `rows` and `last_item` are JSON pointers into the body of an answer."""

    spec: Spec
    service: str
    rows: str
    last_item: str
    methods: tuple[Method, ...]

    def resources(self) -> dict[str, list[Method]]:
        """The methods of each resource, in the order of the file."""
        found: dict[str, list[Method]] = {}
        for method in self.methods:
            found.setdefault(method.resource, []).append(method)
        return found


def mapped(specs: Path = places.SPECS) -> list[str]:
    """The providers that have a StackQL mapping, sorted."""
    return [name for name in places.providers(specs) if (specs / name / FILE).is_file()]


def table(spec: Spec) -> Table:
    """The mapping that lies beside `spec`.

    Raises:
        LocatedError: it is not such a table, names an operation that does not exist, or leaves one out.
    """
    path = spec.path.with_name(FILE)
    content = load_yaml(path)
    for pointer, message in _flaws(content, spec):
        raise LocatedError(f"{places.shown(path)}:{Lines(path).of(pointer)}: {message}")
    methods = [
        Method(resource, name, row["verb"], spec.operations[row["operation"]])
        for resource, rows in content["resources"].items()
        for name, row in rows.items()
    ]
    return Table(spec, content["service"], content["rows"], content["last-item"], tuple(methods))


def _flaws(content: Any, spec: Spec) -> Iterator[tuple[Pointer, str]]:
    if not isinstance(content, Mapping) or set(content) != _FIELDS:
        yield (), f"expected the keys {', '.join(sorted(_FIELDS))}"
        return
    if not _NAME.fullmatch(str(content["service"])):
        yield ("service",), f"expected a name in snake_case but got service={content['service']!r}"
    for key in ("rows", "last-item"):
        if not _POINTER.fullmatch(str(content[key])):
            yield (key,), f"expected a JSON pointer such as /data but got {key}={content[key]!r}"
    yield from _flaws_of_resources(content["resources"], spec)


def _flaws_of_resources(resources: Any, spec: Spec) -> Iterator[tuple[Pointer, str]]:
    used = set()
    for resource, methods in resources.items() if isinstance(resources, Mapping) else ():
        for name, row in methods.items() if isinstance(methods, Mapping) else ():
            place = ("resources", resource, name)
            if not _NAME.fullmatch(str(resource)) or not _NAME.fullmatch(str(name)):
                yield place, f"expected names in snake_case but got {resource}.{name}"
            if not isinstance(row, Mapping) or set(row) != {"operation", "verb"}:
                yield place, f"expected {{operation, verb}} but got {name}={row!r}"
                continue
            if row["verb"] not in VERBS:
                yield (*place, "verb"), f"expected one of {', '.join(VERBS)} but got verb={row['verb']!r}"
            if row["operation"] not in spec.operations:
                yield (*place, "operation"), f"{spec} has no operation {row['operation']!r}"
            used.add(row["operation"])
    lost = [id for id in spec.operations if id not in used]
    if lost:
        yield ("resources",), f"no method calls {', '.join(lost)}"
