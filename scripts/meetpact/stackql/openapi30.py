"""A document of OpenAPI 3.1 said again in OpenAPI 3.0.3, which is what StackQL's engine reads.

What the engine does not look at is left out: examples, links, extensions. Every operation lists all of its parameters:
the engine does not substitute those of a path item.
"""

from collections.abc import Mapping
from typing import Any

from meetpact.claims import BOUNDS
from meetpact.errors import MeetpactError
from meetpact.spec import METHODS

Node = dict[str, Any]

VERSION = "3.0.3"
#: What only null fits; 3.0 has no type for it.
NULL: Node = {"type": "object", "nullable": True, "enum": [None]}
_EXCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_SAME = {
    "format", "pattern", "required", "description", "title", "deprecated", "readOnly", "writeOnly", "default",
    *BOUNDS,
} - set(_EXCLUSIVE)  # fmt: skip
_HANDLED = {"type", "enum", "const", *_EXCLUSIVE}
_LEFT_OUT = {"example", "examples", "$comment"}


def down_convert(document: Mapping[str, Any]) -> Node:
    """`document` in OpenAPI 3.0.3; its `servers` are left to the caller.

    Raises:
        MeetpactError: a schema uses a keyword for which 3.0 has no word.
    """
    components = document.get("components", {})
    sections = {
        "securitySchemes": lambda node: _plain(node),
        "parameters": _parameter,
        "headers": _header,
        "requestBodies": _with_content,
        "responses": _response,
        "schemas": schema,
    }
    return {
        "openapi": VERSION,
        "info": _kept(document["info"], "title", "description", "version"),
        "tags": [_plain(tag) for tag in document.get("tags", [])],
        "paths": {path: _path_item(item) for path, item in document["paths"].items()},
        "components": {
            section: {name: convert(node) for name, node in components[section].items()}
            for section, convert in sections.items()
            if section in components
        },
    }


def schema(said: Any) -> Any:
    """One schema of 3.1 as a schema of 3.0."""
    if isinstance(said, bool):
        return {} if said else {"not": {}}
    if "$ref" in said:
        return {"$ref": said["$ref"]}  # 3.0 ignores what stands beside
    found: Node = {}
    for keyword, value in said.items():
        if keyword in _SAME:
            found[keyword] = value
        elif keyword == "properties":
            found[keyword] = {name: schema(inner) for name, inner in value.items()}
        elif keyword in ("items", "not"):
            found[keyword] = schema(value)
        elif keyword == "additionalProperties":
            found[keyword] = value if isinstance(value, bool) else schema(value)
        elif keyword in ("allOf", "oneOf", "anyOf"):
            found[keyword] = [schema(inner) for inner in value]
        elif keyword not in _HANDLED | _LEFT_OUT and not keyword.startswith("x-"):
            raise MeetpactError(f"OpenAPI {VERSION} has no word for the schema keyword {keyword}.")
    return _limits(said, _typed(said, found))


def _typed(said: Mapping[str, Any], found: Node) -> Node:
    """`found` with the types and the members of `said`, null among them."""
    types = said.get("type", [])
    types = types if isinstance(types, list) else [types]
    members = [said["const"]] if "const" in said else said.get("enum")
    nullable = "null" in types
    others = [_whole(said, type) for type in types if type != "null"]
    if nullable and not others:
        return {**NULL, **found}
    if len(others) > 1:
        choices: list[Node] = [{"type": type} for type in others]
        found["anyOf"] = [*choices, NULL] if nullable else choices
    elif others:
        found = {"type": others[0], **({"nullable": True} if nullable else {}), **found}
    if members is not None:
        found["enum"] = [*members, None] if nullable and None not in members else list(members)
    return found


def _whole(said: Mapping[str, Any], type: str) -> str:
    """`integer` for a number that can only be whole: the engine compares other numbers as text."""
    step = said.get("multipleOf")
    return "integer" if type == "number" and step is not None and float(step).is_integer() else type


def _limits(said: Mapping[str, Any], found: Node) -> Node:
    """`found` with the exclusive bounds of `said`, which are flags in 3.0."""
    for keyword, inclusive in _EXCLUSIVE.items():
        if keyword in said:
            both = [said[keyword], *([said[inclusive]] if inclusive in said else [])]
            tightest = max(both) if inclusive == "minimum" else min(both)
            found[inclusive] = tightest
            if tightest == said[keyword]:
                found[keyword] = True
    return found


def _path_item(item: Mapping[str, Any]) -> Node:
    shared = item.get("parameters", [])
    return {method: _operation(item[method], shared) for method in METHODS if method in item}


def _operation(said: Mapping[str, Any], shared: list[Any]) -> Node:
    found = _kept(said, "operationId", "tags", "summary", "description", "deprecated", "security")
    parameters = [_parameter(node) for node in [*shared, *said.get("parameters", [])]]
    if parameters:
        found["parameters"] = parameters
    if "requestBody" in said:
        found["requestBody"] = _with_content(said["requestBody"])
    found["responses"] = {status: _response(node) for status, node in said["responses"].items()}
    return found


def _parameter(said: Mapping[str, Any]) -> Node:
    if "$ref" in said:
        return {"$ref": said["$ref"]}
    names = ("name", "in", "required", "description", "deprecated", "allowEmptyValue", "style", "explode")
    return {**_kept(said, *names), "schema": schema(said["schema"])}


def _response(said: Mapping[str, Any]) -> Node:
    found = _with_content(said)
    if "headers" in said:
        found["headers"] = {name: _header(node) for name, node in said["headers"].items()}
    return found


def _header(said: Mapping[str, Any]) -> Node:
    if "$ref" in said:
        return {"$ref": said["$ref"]}
    return {**_kept(said, "description", "required"), "schema": schema(said["schema"])}


def _with_content(said: Mapping[str, Any]) -> Node:
    """A request body or a response."""
    if "$ref" in said:
        return {"$ref": said["$ref"]}
    found = _kept(said, "description", "required")
    if "content" in said:
        found["content"] = {type: {"schema": schema(media["schema"])} for type, media in said["content"].items()}
    return found


def _plain(said: Mapping[str, Any]) -> Node:
    return {key: value for key, value in said.items() if not key.startswith("x-")}


def _kept(said: Mapping[str, Any], *keys: str) -> Node:
    return {key: said[key] for key in keys if key in said}
