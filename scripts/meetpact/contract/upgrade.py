"""An OpenAPI 3.0 or 3.1 document made to look like one of ours: explicit where a document may be silent."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from meetpact.contract.samples import sample
from meetpact.errors import MeetpactError
from meetpact.spec import METHODS, Spec

Node = dict[str, Any]
_NOWHERE = Path("document")
#: Keywords of a schema that another form of ours takes the place of, or that say nothing checkable.
_SILENT = ("discriminator", "xml", "externalDocs")
#: Bounds that only Schemathesis puts to the test.
_LEFT_TO_SCHEMATHESIS = ("multipleOf", "minProperties", "maxProperties")


def upgrade(document: Node, target: str) -> tuple[Node, list[str]]:
    """The document in our form, and notes about what was read in a particular way. Changes `document`."""
    notes: list[str] = []
    if any(reference.startswith(("http", ".", "/")) or not reference.startswith("#") for reference in _refs(document)):
        raise MeetpactError("expected a self-contained document, but a $ref leads out of it. Bundle it first.")
    old = str(document["openapi"]).startswith("3.0")
    for schema in _schemas(document):
        _schema(schema, old)
        left = [keyword for keyword in _LEFT_TO_SCHEMATHESIS if schema.pop(keyword, None) is not None]
        notes += [f"{keyword} is left to Schemathesis." for keyword in left if keyword not in str(notes)]
    servers = document.get("servers") or [{"url": target}]
    url = str(servers[0].get("url", ""))
    document["servers"] = [{"url": url if "://" in url else target.rstrip("/") + url}]
    taken: set[str] = set()
    for path, method, operation in _operations(document):
        _operation(document, path, method, operation, taken, notes)
    _examples(document)
    _links(document)
    return document, notes


def _refs(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from _refs(value)
    elif isinstance(node, list):
        for value in node:
            yield from _refs(value)


def _operations(document: Node) -> Iterator[tuple[str, str, Node]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def _schemas(node: Any, inside: bool = False) -> Iterator[Node]:
    """Every schema, named or nested."""
    if isinstance(node, list):
        for value in node:
            yield from _schemas(value, inside)
        return
    if not isinstance(node, dict):
        return
    if inside:
        yield node
    for key, value in node.items():
        if key in ("example", "examples", "default", "enum", "const") or key.startswith("x-"):
            continue
        if key == "schema":
            yield from _schemas(value, True)
        elif key in ("schemas", "properties", "patternProperties") and isinstance(value, dict):
            for one in value.values():
                yield from _schemas(one, True)
        elif inside and key in ("items", "additionalProperties", "not", "allOf", "oneOf", "anyOf"):
            yield from _schemas(value, True)
        elif not inside:
            yield from _schemas(value)


def _schema(schema: Node, old: bool) -> None:
    for keyword in _SILENT:
        schema.pop(keyword, None)
    if "examples" in schema and "example" not in schema and isinstance(schema["examples"], list) and schema["examples"]:
        schema["example"] = schema["examples"][0]
    if not old:
        return
    for keyword, plain in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(schema.get(keyword), bool) and schema.pop(keyword) and plain in schema:
            schema[keyword] = schema.pop(plain)
    if schema.pop("nullable", False):
        if isinstance(schema.get("type"), str):
            schema["type"] = [schema["type"], "null"]
            if "enum" in schema and None not in schema["enum"]:
                schema["enum"] = [*schema["enum"], None]
        elif "$ref" in schema:
            schema["oneOf"] = [{"$ref": schema.pop("$ref")}, {"type": "null"}]


def _operation(document: Node, path: str, method: str, operation: Node, taken: set[str], notes: list[str]) -> None:
    words = re.findall(r"[A-Za-z0-9]+", str(operation.get("operationId") or f"{method} {path}"))
    id = words[0] + "".join(word[0].upper() + word[1:] for word in words[1:])
    while id in taken:
        id += "Again"
    taken.add(id)
    operation["operationId"] = id
    requirements: list[Node] = operation.get("security") or document.get("security") or []
    operation["security"] = [] if {} in requirements else requirements
    for parameter in [*document["paths"][path].get("parameters", []), *operation.get("parameters", [])]:
        _parameter(_behind(document, parameter))
    body = _behind(document, operation.get("requestBody", {}))
    if body.get("content"):
        body["content"] = _json_first(body["content"])
        _name(document, body["content"], f"{id[0].upper()}{id[1:]}Body")
    responses = operation["responses"]
    for status, response in responses.items():
        found = _behind(document, response)
        if found.get("content"):
            found["content"] = _json_first(found["content"])
            _name(document, found["content"], f"{id[0].upper()}{id[1:]}{status}")
    if not any(re.fullmatch(r"2\d\d", str(status)) for status in responses):
        other = next((responses[status] for status in ("2XX", "2xx", "default") if status in responses), None)
        if other is not None:
            responses["200"] = other
            notes.append(f"{id} declares no 2xx status; what it says of {' and '.join(responses)} is read as 200.")


def _parameter(parameter: Node) -> None:
    if "schema" not in parameter:
        contents: Node = parameter.pop("content", {})
        parameter["schema"] = next((content.get("schema", {}) for content in contents.values()), {})
    if "example" not in parameter and isinstance(parameter.get("examples"), dict) and parameter["examples"]:
        parameter["example"] = next(iter(parameter["examples"].values())).get("value")
    if "example" not in parameter and "example" in parameter["schema"] and parameter["in"] == "path":
        parameter["example"] = parameter["schema"]["example"]


def _json_first(contents: Node) -> Node:
    """The media types without their parameters, JSON first, each with a schema."""
    pairs = [(kind.partition(";")[0].strip(), content or {}) for kind, content in contents.items()]
    pairs.sort(key=lambda pair: "json" not in pair[0])
    for _, content in pairs:
        content.setdefault("schema", {})
        if "example" not in content and isinstance(content.get("examples"), dict) and content["examples"]:
            content["example"] = next(iter(content["examples"].values())).get("value")
    return dict(pairs)


def _name(document: Node, contents: Node, name: str) -> None:
    """Makes a named schema of one that is written where it is used: claims have the addresses of named ones."""
    for content in contents.values():
        if content["schema"] and "$ref" not in content["schema"]:
            schemas = document.setdefault("components", {}).setdefault("schemas", {})
            while name in schemas:
                name += "Again"
            schemas[name] = content["schema"]
            content["schema"] = {"$ref": f"#/components/schemas/{name}"}


def _examples(document: Node) -> None:
    """A body's example where there is none, made from its schema."""
    spec = Spec("document", _NOWHERE, document)
    for _, _, operation in _operations(document):
        for kind, content in _behind(document, operation.get("requestBody", {})).get("content", {}).items():
            if "json" in kind and "example" not in content:
                try:
                    content["example"] = sample(spec, content["schema"])
                except (MeetpactError, KeyError, TypeError, RecursionError):
                    content["example"] = None


def _links(document: Node) -> None:
    """How a thing is reached that a POST to the path above created, where the document has no links."""
    spec = Spec("document", _NOWHERE, document)
    if any(operation.links for operation in spec.operations.values()):
        return
    for source in spec.operations.values():
        if source.method != "POST":
            continue
        response = source.responses[source.success.status]
        known = spec.follow(response.schema or {})[0].get("properties", {})
        raw = _behind(document, document["paths"][source.path]["post"]["responses"][str(response.status)])
        for other in spec.operations.values():
            below = re.fullmatch(re.escape(source.path) + r"/\{([^}]+)\}(/[^{]*)?", other.path)
            name = next((n for n in (below[1], "id", "uuid") if n in known), None) if below else None
            if below and name:
                own = {p.name: f"$request.path.{p.name}" for p in source.parameters_in("path")}
                link = {"operationId": other.id, "parameters": {**own, below[1]: f"$response.body#/{name}"}}
                raw.setdefault("links", {})[other.id] = link


def _behind(document: Node, node: Node) -> Node:
    """A node behind its `$ref`s, to be changed in place."""
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node
