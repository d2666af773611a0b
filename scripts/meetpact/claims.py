"""The claims of a spec: every checkable statement in it, with its address and its kind."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from meetpact.spec import Operation, Parameter, Response, Schema, Spec

KINDS = ("status", "required", "enum", "bound", "pattern", "format", "type", "credential")
BOUNDS = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
)  # fmt: skip

_ABOUT_INSIDE = ("properties", "required", "items", "allOf", "additionalProperties")

#: What naming a property, a parameter or a schema in a fact covers; everything stricter is named by itself.
COVERED_BY_NAME = ("", "/type", "/format", "/nullable", "/oneOf")


@dataclass(frozen=True)
class Claim:
    """One checkable statement: at `address`, `keyword` is `value`."""

    provider: str
    address: str
    kind: str
    keyword: str
    value: Any

    def __str__(self) -> str:
        return f"{self.provider} {self.address}"

    def __hash__(self) -> int:
        return hash((self.provider, self.address))


def shape(member: Any) -> str:
    """An enum member as an address writes it: a string as it is, anything else as JSON."""
    return member if isinstance(member, str) else json.dumps(member)


def claims(spec: Spec) -> list[Claim]:
    """All claims of `spec`, in the order of the file, each address once."""
    found: dict[str, Claim] = {}
    for address, kind, keyword, value in _statements(spec):
        found.setdefault(address, Claim(spec.provider, address, kind, keyword, value))
    return list(found.values())


_Statement = tuple[str, str, str, Any]


def _statements(spec: Spec) -> Iterator[_Statement]:
    for operation in spec.operations.values():
        yield from _of_operation(spec, operation)
    for name, schema in spec.schemas.items():
        yield from of_schema(name, schema)


def _of_operation(spec: Spec, operation: Operation) -> Iterator[_Statement]:
    if operation.credential:
        yield f"{operation.id}/security", "credential", "security", operation.credential
    for parameter in operation.parameters:
        yield from _of_parameter(parameter)
    if operation.body and operation.body.required:
        yield f"{operation.id}/requestBody/required", "required", "required", True
    for status, response in operation.responses.items():
        yield f"{operation.id}/responses/{status}", "status", "status", status
        yield from _of_headers(response)


def _of_parameter(parameter: Parameter) -> Iterator[_Statement]:
    if parameter.required and parameter.where != "path":
        yield f"{parameter.address}/required", "required", "required", True
    yield from of_schema(parameter.address, parameter.schema)


def _of_headers(response: Response) -> Iterator[_Statement]:
    for name, header in response.headers.items():
        address = f"{response.address}/headers/{name}"
        if header.get("required"):
            yield f"{address}/required", "required", "required", True
        yield from of_schema(address, header.get("schema", {}))


def of_schema(address: str, schema: Schema) -> Iterator[_Statement]:
    """The statements of one schema written at `address`; a `$ref` belongs to the component it names."""
    if "$ref" in schema:
        return
    if nullable(schema):
        yield f"{address}/nullable", "type", "nullable", True
    elif "oneOf" in schema:
        yield f"{address}/oneOf", "type", "oneOf", schema["oneOf"]
    if "type" in schema:
        yield f"{address}/type", "type", "type", schema["type"]
    members = schema.get("enum", [schema["const"]] if "const" in schema else [])
    for member in members:
        yield f"{address}/enum/{shape(member)}", "enum", "enum", member
    for keyword in BOUNDS:
        if keyword in schema:
            yield f"{address}/{keyword}", "bound", keyword, schema[keyword]
    for keyword in ("pattern", "format"):
        if keyword in schema:
            yield f"{address}/{keyword}", keyword, keyword, schema[keyword]
    for part in own_parts(schema):
        for name in part.get("required", []):
            yield f"{address}/required/{name}", "required", "required", name
        for name, inner in part.get("properties", {}).items():
            yield from of_schema(f"{address}/properties/{name}", inner)
    if "items" in schema:
        yield from of_schema(f"{address}/items", schema["items"])
    if isinstance(schema.get("additionalProperties"), Mapping):
        yield from of_schema(f"{address}/additionalProperties", schema["additionalProperties"])


def own_statements(address: str, schema: Schema) -> list[_Statement]:
    """The statements about a value itself, not about what is inside it."""
    bare = {key: value for key, value in schema.items() if key not in _ABOUT_INSIDE}
    return list(of_schema(address, bare))


def own_parts(schema: Schema) -> list[Schema]:
    """The schema itself and the inline members of its `allOf`: what its properties are written in."""
    return [schema, *(part for part in schema.get("allOf", []) if "$ref" not in part)]


def nullable(schema: Schema) -> Schema | None:
    """The `$ref` of `oneOf: [$ref, {type: 'null'}]`, or None for any other schema."""
    choices = schema.get("oneOf", [])
    refs = [choice for choice in choices if "$ref" in choice]
    if len(choices) == 2 and len(refs) == 1 and {"type": "null"} in choices:
        one: Schema = refs[0]
        return one
    return None


def locate(spec: Spec, address: str) -> str:
    """The address at which the claim is written, when `address` walks through `$ref`s; else `address` itself."""
    steps = address.split("/")
    node: Any = spec.schemas.get(steps[0])
    at, rest = steps[0], steps[1:]
    while node is not None and rest and rest != ["nullable"]:
        node, at = _through(spec, node, at)
        if rest[0] == "properties" and len(rest) > 1:
            node, at = _property(spec, node, at, rest[1])
            rest = rest[2:]
        elif rest[0] == "items" and "items" in node:
            node, at, rest = node["items"], f"{at}/items", rest[1:]
        elif rest[0] == "required" and len(rest) == 2:
            at = next((owner for part, owner in parts(spec, node, at) if rest[1] in part.get("required", [])), at)
            return "/".join([at, *rest])
        else:
            break
    if node is None:
        return address
    if rest and rest != ["nullable"]:
        node, at = _through(spec, node, at)
    return "/".join([at, *rest])


def parts(spec: Spec, schema: Schema, address: str) -> Iterator[tuple[Schema, str]]:
    """The schemas that say what an object holds, each with its address: itself, and the members of its `allOf`."""
    yield schema, address
    for part in schema.get("allOf", []):
        node, name = spec.follow(part)
        yield from parts(spec, node, name or address)


def _through(spec: Spec, node: Schema, at: str) -> tuple[Schema, str]:
    node = nullable(node) or node
    found, name = spec.follow(node)
    return found, name or at


def _property(spec: Spec, node: Schema, at: str, name: str) -> tuple[Schema | None, str]:
    for part, owner in parts(spec, node, at):
        if name in part.get("properties", {}):
            return part["properties"][name], f"{owner}/properties/{name}"
    return None, at


def snake(name: str) -> str:
    """`createMeeting` and `CreateMeeting` as `create_meeting`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
