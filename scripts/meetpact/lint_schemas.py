"""The house rules about schemas: what the code generator loses, renames or sends unasked."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from meetpact.claims import nullable, snake
from meetpact.lint import Finding, operations, rule
from meetpact.spec import Spec
from meetpact.walk import nodes, schemas, unknown_keywords


@rule("no-sent-default")
def no_sent_default(spec: Spec) -> Iterator[Finding]:
    """A client would send it whether or not the caller asked."""
    sent = {name for _, operation in operations(spec) for name in _reached(spec, operation.raw.get("requestBody"))}
    for pointer, schema in schemas(spec):
        in_parameter = "parameters" in pointer
        if "default" in schema and (in_parameter or pointer[2] in sent):
            yield (*pointer, "default"), "a default here is sent on the wire; write x-default"


def _reached(spec: Spec, node: Any, seen: frozenset[str] = frozenset()) -> set[str]:
    found: set[str] = set()
    if isinstance(node, Mapping):
        reference = str(node.get("$ref", ""))
        if reference.startswith("#/") and reference not in seen:
            target, name = spec.follow({"$ref": reference})
            found |= {name or ""} | _reached(spec, target, seen | {reference})
        for value in node.values():
            found |= _reached(spec, value, seen)
    elif isinstance(node, list):
        for value in node:
            found |= _reached(spec, value, seen)
    return found


@rule("known-keyword")
def known_keyword(spec: Spec) -> Iterator[Finding]:
    """A keyword that some tool ignores promises what nobody checks."""
    for pointer, keyword in unknown_keywords(spec):
        yield pointer, f"the keyword {keyword} is not understood by all of our tools"


@rule("named-object")
def named_object(spec: Spec) -> Iterator[Finding]:
    """An inline object gets a class name made of its path."""
    for pointer, schema in schemas(spec):
        named = len(pointer) == 3 and pointer[:2] == ("components", "schemas")
        if "properties" in schema and not named and "allOf" not in pointer[-2:-1]:
            yield pointer, "an object with properties is a component of its own"


@rule("named-enum")
def named_enum(spec: Spec) -> Iterator[Finding]:
    """An inline enum becomes one class per place."""
    for pointer, schema in schemas(spec):
        if "enum" in schema and len(pointer) != 3:
            yield pointer, "an enum is a component of its own"


@rule("two-member-all-of")
def two_member_all_of(spec: Spec) -> Iterator[Finding]:
    """Anything else loses members without a warning."""
    for pointer, schema in schemas(spec):
        if "allOf" not in schema:
            continue
        members = schema["allOf"]
        fits = len(members) == 2 and "$ref" in members[0] and "properties" in members[1]
        if not fits or {"properties", "required"} & set(schema) or len(pointer) != 3:
            yield pointer, "expected a named schema with allOf: [$ref, {type: object, properties}]"


@rule("nullable-by-one-of")
def nullable_by_one_of(spec: Spec) -> Iterator[Finding]:
    """The other ways give three classes or refuse null."""
    for pointer, schema in schemas(spec):
        kinds = schema.get("type")
        if "nullable" in schema:
            yield pointer, "nullable is not OpenAPI 3.1; write type: [string, 'null']"
        if isinstance(kinds, list) and (
            len(kinds) != 2 or "null" not in kinds or "enum" in schema or "properties" in schema
        ):
            yield pointer, f"expected [<scalar>, 'null'] but got type={kinds}"
        choices = schema.get("oneOf", [])
        if choices and not nullable(schema) and not all("$ref" in choice for choice in choices):
            yield pointer, "expected oneOf of $refs, or oneOf: [$ref, {type: 'null'}]"


@rule("local-ref")
def local_ref(spec: Spec) -> Iterator[Finding]:
    """External references and chains of them are dropped."""
    for pointer, node in nodes(spec.document):
        reference = node.get("$ref")
        if not isinstance(reference, str):
            continue
        if not re.fullmatch(r"#/components/\w+/\w+", reference):
            yield pointer, f"expected a $ref to a component but got {reference}"
        elif pointer[0] == "components" and len(pointer) == 3:
            yield pointer, f"{pointer[-1]} is a component that is only a $ref"


@rule("enum-varnames")
def enum_varnames(spec: Spec) -> Iterator[Finding]:
    """Members without a letter in front are numbered, so their names move when the order does."""
    for pointer, schema in schemas(spec):
        members, names = schema.get("enum"), schema.get("x-enum-varnames")
        if members is None:
            continue
        cleaned = [re.sub(r"\W+", "_", str(member)).upper() for member in members]
        plain = all(re.match(r"[A-Za-z]", str(member)) for member in members) and len(set(cleaned)) == len(cleaned)
        if names is None and not plain:
            yield pointer, "these members need x-enum-varnames"
        if names is not None and len(names) != len(members):
            yield pointer, f"expected {len(members)} x-enum-varnames but got {len(names)}"
        if not all(isinstance(member, str) for member in members):
            yield pointer, "an enum holds strings; quote them"


@rule("no-shadowing")
def no_shadowing(spec: Spec) -> Iterator[Finding]:
    """`Error.error` breaks the generated types."""
    for name, schema in spec.schemas.items():
        for property in schema.get("properties", {}):
            if snake(property) == snake(name):
                yield (
                    ("components", "schemas", name),
                    f"the property {property} is named like its schema {name}",
                )


@rule("plain-parameter")
def plain_parameter(spec: Spec) -> Iterator[Finding]:
    """The generator loses or breaks the others."""
    for pointer, node in nodes(spec.document):
        if "in" not in node or "name" not in node or "securitySchemes" in pointer:
            continue
        kind = spec.follow(node.get("schema", {}))[0].get("type")
        if "content" in node or "schema" not in node:
            yield pointer, f"the parameter {node['name']} has content; give it a schema"
        if node["name"] == "params":
            yield pointer, "a parameter called params clashes in the generated code"
        if node["in"] in ("path", "header") and kind not in ("string", "integer"):
            yield (
                pointer,
                f"expected a string or integer in the {node['in']} but {node['name']} has type={kind}",
            )
