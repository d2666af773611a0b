"""The service document of a StackQL provider: the API in OpenAPI 3.0.3, and the resources SQL sees in it."""

from meetpact.errors import MeetpactError
from meetpact.spec import Body, Operation, Spec
from meetpact.stackql import templates
from meetpact.stackql.columns import place, share_columns, written
from meetpact.stackql.mapping import VERBS, Method, Table
from meetpact.stackql.openapi30 import Node, down_convert

RESOURCES = "x-stackQL-resources"


def service(table: Table, provider: str, server_url: str) -> Node:
    """The document.

    Args:
        table: which operations there are, and where in SQL.
        provider: the first part of a resource's full name.
        server_url: the address that all requests go to.

    Raises:
        MeetpactError: the spec says something that StackQL's engine cannot be told.
    """
    document = down_convert(table.spec.document)
    document = {"openapi": document["openapi"], "info": document["info"], "servers": [{"url": server_url}], **document}
    spec = Spec(table.spec.provider, table.spec.path, document)
    resources = table.resources()
    for methods in resources.values():
        share_columns(spec, table, [method for method in methods if method.verb == "select"])
    document["components"][RESOURCES] = {
        name: _resource(spec, table, provider, name, methods) for name, methods in resources.items()
    }
    return document


def required(spec: Spec, operation: Operation) -> list[str]:
    """What a statement must give before the engine calls `operation`: parameters, then properties of the body."""
    names = [parameter.name for parameter in operation.parameters if parameter.required]
    return [*names, *(_required_of(spec, operation.body) if operation.body else [])]


def _required_of(spec: Spec, body: Body) -> list[str]:
    return [name for part in written(spec, body.schema) for name in part.get("required", [])]


def _resource(spec: Spec, table: Table, provider: str, name: str, methods: list[Method]) -> Node:
    return {
        "id": f"{provider}.{table.service}.{name}",
        "name": name,
        "title": name.replace("_", " ").capitalize(),
        "methods": {method.name: _method(spec, table, method) for method in methods},
        "sqlVerbs": {verb: _references(spec, [m for m in methods if m.verb == verb]) for verb in VERBS},
    }


def _references(spec: Spec, methods: list[Method]) -> list[Node]:
    """The most demanding first: the engine takes the first method whose required parameters are all given.

    Parameters count before properties of the body. Whatever asks for all that another asks for, and more, comes first.
    """

    def demands(method: Method) -> tuple[int, int]:
        operation = spec.operations[method.operation.id]
        parameters = sum(parameter.required for parameter in operation.parameters)
        return parameters, len(required(spec, operation))

    ranked = sorted(methods, key=demands, reverse=True)
    return [{"$ref": _pointer("components", RESOURCES, m.resource, "methods", m.name)} for m in ranked]


def _method(spec: Spec, table: Table, method: Method) -> Node:
    operation = spec.operations[method.operation.id]
    answer: Node = {"mediaType": operation.success.media_type, "openAPIDocKey": str(operation.success.status)}
    config: Node = {}
    found: Node = {"operation": {"$ref": _pointer("paths", operation.path, operation.method.lower())}}
    if method.verb == "select":
        answer["objectKey"] = "$" + templates.field(table.rows)
    pages = table.spec.operations[operation.id].raw.get("x-pagination")
    if pages and method.verb == "select":
        answer |= _turned(spec, table, operation, pages)
        config["pagination"] = {
            "requestToken": {"key": pages["page"], "location": "query"},
            "responseToken": {"key": f"$.{templates.NEXT_PAGE}", "location": "body"},
        }
    if method.operation.body:
        config["requestBodyTranslate"] = {"algorithm": "naive"}
        found["request"] = _request(table.spec, method.operation.body)
    return {**found, "response": answer, **({"config": config} if config else {})}


def _request(spec: Spec, body: Body) -> Node:
    found: Node = {"mediaType": body.media_type}
    if not _required_of(spec, body):
        found["default"] = "{}"
    found["transform"] = {"type": templates.LANGUAGE, "body": templates.body(spec, body.schema)}
    return found


def _turned(spec: Spec, table: Table, operation: Operation, pages: Node) -> Node:
    """What makes the engine ask for the next page."""
    if pages["style"] != "page":
        raise MeetpactError(f"{table.spec}: StackQL's paging is written for style=page, not style={pages['style']}.")
    if pages["items"] != table.rows:
        raise MeetpactError(f"{table.spec}: expected the items of a page at {table.rows} but got {pages['items']}.")
    for pointer in (table.last_item, pages["total"]):
        place(spec, operation, pointer)
    return {
        "overrideMediaType": "application/json",
        "transform": {"type": templates.LANGUAGE, "body": templates.paging(pages, table.last_item)},
    }


def _pointer(*steps: str) -> str:
    return "#" + "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
