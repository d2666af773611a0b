"""Reading a StackQL provider's service document."""

from collections.abc import Iterator
from typing import Any

METHODS = ("get", "put", "post", "patch", "delete")


def resources(document: Any) -> Any:
    return document["components"]["x-stackQL-resources"]


def methods(document: Any) -> Iterator[tuple[str, str, Any]]:
    for resource, content in resources(document).items():
        for name, method in content["methods"].items():
            yield resource, name, method


def follow(document: Any, node: Any) -> Any:
    """`node` behind its `$ref`s, each an escaped pointer (RFC 6901)."""
    while "$ref" in node:
        assert node["$ref"].startswith("#/")
        target = document
        for step in node["$ref"][2:].split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def properties(document: Any, schema: Any) -> dict[str, Any]:
    node = follow(document, schema)
    found = dict(node.get("properties", {}))
    for part in node.get("allOf", []):
        found |= properties(document, part)
    return found


def row_schema(document: Any, method: Any) -> Any:
    """The schema of one row of a select method, at the end of its objectKey."""
    operation = follow(document, method["operation"])
    response = follow(document, operation["responses"][method["response"]["openAPIDocKey"]])
    node = response["content"]["application/json"]["schema"]
    for step in method["response"]["objectKey"].removeprefix("$.").split("."):
        node = properties(document, node)[step]
    target = follow(document, node)
    return target["items"] if target.get("type") == "array" else node
