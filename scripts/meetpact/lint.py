"""The house rules of a spec, so that the next curator cannot fall into what a tool silently gets wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import jsonschema_rs

from meetpact.claims import nullable, snake
from meetpact.facts import Facts
from meetpact.lines import Lines
from meetpact.places import shown
from meetpact.spec import Operation, Spec
from meetpact.validity import invalid
from meetpact.walk import Pointer, nodes, schemas

Finding = tuple[Pointer, str]
Rule = Callable[[Spec], Iterator[Finding]]
RULES: dict[str, Rule] = {}


@dataclass(frozen=True)
class Problem:
    """One broken rule: where (line 0: the whole file), which, what."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.rule}: {self.message}"


def lint(spec: Spec, facts: bool = True) -> list[Problem]:
    """What `spec` breaks, by line; with `facts`, also what its facts do not cover."""
    lines = Lines(spec.path)
    file = shown(spec.path)
    found = [Problem(file, line, "string-keys", message) for line, message in lines.surprises()]
    invalid_at = list(invalid(spec.document))
    rules = {"valid-openapi": invalid_at} if invalid_at else {id: list(rule(spec)) for id, rule in RULES.items()}
    for id, findings in rules.items():
        found += [Problem(file, lines.of(pointer), id, message) for pointer, message in findings]
    if facts and not invalid_at:
        found += [Problem(gap.file, 0, "provenance", gap.message) for gap in Facts(spec).gaps()]
    return sorted(found, key=lambda problem: (problem.file, problem.line, problem.rule, problem.message))


def rule(id: str) -> Callable[[Rule], Rule]:
    """Registers a rule under its id."""

    def register(check: Rule) -> Rule:
        RULES[id] = check
        return check

    return register


def operations(spec: Spec) -> Iterator[tuple[Pointer, Operation]]:
    """Each operation with its place."""
    for operation in spec.operations.values():
        yield ("paths", operation.path, operation.method.lower()), operation


@rule("valid-example")
def valid_example(spec: Spec) -> Iterator[Finding]:
    """An example that breaks its own schema teaches the wrong thing."""
    components = {"components": spec.document.get("components", {})}
    beside = ((pointer, node, node.get("schema")) for pointer, node in nodes(spec.document))
    inside = ((pointer, node, node) for pointer, node in schemas(spec))
    for pointer, node, schema in chain(beside, inside):
        if schema is None or "example" not in node:
            continue
        validator = jsonschema_rs.Draft202012Validator({**schema, **components}, validate_formats=True)
        for error in validator.iter_errors(node["example"]):
            yield (*pointer, "example", *error.instance_path), error.message


@rule("body-example")
def body_example(spec: Spec) -> Iterator[Finding]:
    """A body without an example gives the tests no base and the reader no picture."""
    for pointer, node in nodes(spec.document):
        if pointer[-2:-1] == ("content",) and "example" not in node:
            yield pointer, f"the body {pointer[-1]} has no example"


@rule("unique-operation-id")
def unique_operation_id(spec: Spec) -> Iterator[Finding]:
    """Two files of one name overwrite each other."""
    raw = [
        (("paths", path, method, "operationId"), node["operationId"])
        for path, item in spec.document["paths"].items()
        for method, node in item.items()
        if isinstance(node, Mapping) and "operationId" in node
    ]
    counts = Counter(snake(id) for _, id in raw)
    yield from ((place, f"operationId {id} is taken") for place, id in raw if counts[snake(id)] > 1)


@rule("camel-case-operation")
def camel_case_operation(spec: Spec) -> Iterator[Finding]:
    """One way to write a verb."""
    for pointer, operation in operations(spec):
        if not re.fullmatch(r"[a-z][a-zA-Z0-9]*", operation.raw.get("operationId", "")):
            yield (
                pointer,
                f"expected an operationId in camelCase but got {operation.raw.get('operationId')!r}",
            )


@rule("pascal-case-schema")
def pascal_case_schema(spec: Spec) -> Iterator[Finding]:
    """One way to write a noun; and no noun stands for two components."""
    sections = spec.document.get("components", {})
    names = Counter(name for section in sections.values() for name in section)
    for section, members in sections.items():
        for name in members:
            if section != "securitySchemes" and not re.fullmatch(r"([A-Z][a-z0-9]*)+", name):
                yield ("components", section, name), f"expected PascalCase but got {name}"
            if names[name] > 1 or name in spec.operations:
                yield ("components", section, name), f"{name} is the name of two things"


@rule("one-tag")
def one_tag(spec: Spec) -> Iterator[Finding]:
    """Two tags, two copies of the code."""
    declared = {tag["name"] for tag in spec.document.get("tags", [])}
    for pointer, operation in operations(spec):
        tags = operation.raw.get("tags", [])
        if len(tags) != 1 or tags[0] not in declared:
            yield (*pointer, "tags"), f"{operation.id}: expected one declared tag but got tags={tags}"


@rule("described")
def described(spec: Spec) -> Iterator[Finding]:
    """Whatever has a name has a sentence."""
    for pointer, operation in operations(spec):
        for key in ("summary", "description"):
            if not operation.raw.get(key):
                yield pointer, f"{operation.id} has no {key}"
    for pointer, node in nodes(spec.document):
        is_parameter = "in" in node and "schema" in node
        is_response = pointer[-2:-1] == ("responses",) and "$ref" not in node
        if (is_parameter or is_response) and not node.get("description"):
            yield pointer, f"{node.get('name', pointer[-1])} has no description"
    for pointer, schema in schemas(spec):
        is_property = pointer[-2:-1] == ("properties",)
        target = spec.follow(nullable(schema) or schema)[0]
        if (is_property or len(pointer) == 3) and not (schema.get("description") or target.get("description")):
            yield pointer, f"{pointer[-1]} has no description"


@rule("explicit-security")
def explicit_security(spec: Spec) -> Iterator[Finding]:
    """The generator does not see the root's."""
    schemes = spec.document.get("components", {}).get("securitySchemes", {})
    for pointer, operation in operations(spec):
        named = [name for requirement in operation.raw.get("security", []) for name in requirement]
        if not named or not set(named) <= set(schemes):
            yield pointer, f"{operation.id}: expected a declared security scheme but got security={named}"


@rule("no-default-response")
def no_default_response(spec: Spec) -> Iterator[Finding]:
    """It matches every status, so no status is ever wrong."""
    for pointer, operation in operations(spec):
        for status in operation.raw["responses"]:
            if not re.fullmatch(r"[1-5]\d\d", str(status)):
                yield (*pointer, "responses", status), f"{operation.id}: expected statuses but got '{status}'"


@rule("links")
def links(spec: Spec) -> Iterator[Finding]:
    """A link to nowhere sets no scene."""
    reached = {link.target for operation in spec.operations.values() for link in operation.links}
    for pointer, operation in operations(spec):
        for link in operation.links:
            target = spec.operations.get(link.target)
            names = {parameter.name for parameter in target.parameters} if target else set()
            if target is None or not set(link.parameters) <= names:
                yield pointer, f"the link from {operation.id} to {link.target} does not fit its parameters"
        without = [p.name for p in operation.parameters_in("path") if p.example is None]
        if without and operation.id not in reached:
            yield pointer, f"no link delivers {', '.join(without)} to {operation.id}"


@rule("pagination")
def pagination(spec: Spec) -> Iterator[Finding]:
    """A page that nobody can turn."""
    fields = {
        "page": {"style", "page", "size", "items", "total"},
        "cursor": {"style", "cursor", "size", "items", "next"},
    }
    for pointer, operation in operations(spec):
        declared = operation.raw.get("x-pagination")
        if declared is None and operation.id.startswith("list"):
            yield pointer, f"{operation.id} lists but has no x-pagination"
        if declared is not None and set(declared) != fields.get(declared.get("style")):
            yield pointer, f"{operation.id}: x-pagination has the fields {sorted(declared)}"


import meetpact.lint_schemas  # noqa: E402, F401  (registers the rules about schemas)
