"""The operations of a provider as the templates see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from openapi_python_client import strings
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.responses import Response

from meetpact.claims import parts
from meetpact.client_docs import Docs
from meetpact.client_views import Argument, BodyView, ModelView, OperationView, PagingView, refusal, squeezed
from meetpact.shapes import literal, shape
from meetpact.spec import Operation, Schema, Spec

_TAKEN = {"self", "body", "timeout", "properties"}
_JOINTS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "|"}


class Operations:
    """Makes views of operations, whose models are known.

    Raises:
        LocatedError: the spec asks for something that the clients cannot do.
    """

    def __init__(self, spec: Spec, docs: Docs, models: Mapping[str, ModelView]) -> None:
        self._spec = spec
        self._docs = docs
        self._models = models

    def view(self, endpoint: Endpoint) -> OperationView:
        """One of them."""
        name = str(strings.PythonIdentifier(str(endpoint.name), "field_"))
        raw = next(
            found
            for found in self._spec.operations.values()
            if str(strings.PythonIdentifier(found.id, "field_")) == name
        )
        arguments = list(self._arguments(endpoint, raw))
        success, errors = self._responses(endpoint, raw)
        results = list(dict.fromkeys(kind for _, _, kind in success)) or ["None"]
        view = OperationView(
            id=raw.id,
            name=name,
            method=raw.method,
            summary=squeezed(raw.summary or raw.id),
            path=self._path(raw, arguments),
            result=" | ".join(results),
            success=[(status, parser) for status, parser, _ in success],
            errors=[(status, parser) for status, parser, _ in errors if parser != "None"],
            wait=self._wait(raw),
            arguments=arguments,
            body=self._body(endpoint, arguments),
            paging=self._paging(raw, arguments, results[0]),
        )
        object.__setattr__(view, "doc", self._docs.operation(raw, view))
        return view

    def _arguments(self, endpoint: Endpoint, raw: Operation) -> Iterator[Argument]:
        if endpoint.cookie_parameters:
            raise refusal(self._spec, f"{raw.id}: a cookie parameter")
        groups = (
            ("path", endpoint.path_parameters),
            ("query", endpoint.query_parameters),
            ("header", endpoint.header_parameters),
        )
        nodes = {(node["in"], node["name"]): node for node in self._raw_parameters(raw)}
        for where, properties in groups:
            for prop in properties:
                wire = prop.name.get_untrusted_value()
                parameter = next(each for each in raw.parameters if (each.where, each.name) == (where, wire))
                python = str(prop.python_name)
                if python in _TAKEN:
                    raise refusal(self._spec, f"{raw.id}: a parameter called {python}")
                style = nodes[where, wire].get("style", "form")
                if where == "query" and style not in _JOINTS:
                    raise refusal(self._spec, f"{raw.id}: the style {style} of {wire}")
                joint = literal(_JOINTS[style]) if where == "query" and not parameter.explode else ""
                yield Argument(
                    python=python,
                    wire=literal(wire),
                    where=where,
                    required=prop.required,
                    shape=shape(prop),
                    joint=joint,
                    identity=where == "path" and "x-env" in parameter.schema,
                    raw=parameter,
                )

    def _raw_parameters(self, raw: Operation) -> Iterator[Mapping[str, Any]]:
        shared = self._spec.document["paths"][raw.path].get("parameters", [])
        for node in [*shared, *raw.raw.get("parameters", [])]:
            yield self._spec.follow(node)[0]

    def _path(self, raw: Operation, arguments: list[Argument]) -> str:
        pythons = {argument.raw.name: argument.python for argument in arguments if argument.where == "path"}

        def inserted(found: re.Match[str]) -> str:
            python = pythons[found[1]]
            return "{_calls.segment('" + python + "', " + python + ")}"

        path = re.sub(r"\{([^}]+)\}", inserted, raw.path)
        return ("f" if pythons else "") + '"' + path + '"'

    def _responses(
        self, endpoint: Endpoint, raw: Operation
    ) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
        """For the successes and for the errors: the status, what parses the body, and its type."""
        success: list[tuple[str, str, str]] = []
        errors: list[tuple[str, str, str]] = []
        for response in endpoint.responses.patterns:
            low, high = response.status_code.range or (0, -1)
            parser, kind = self._parser(response, raw)
            for status in range(low, high + 1):
                if low == high or status not in raw.responses:
                    (success if 200 <= status < 300 else errors).append((str(status), parser, kind))
        return success, errors

    def _parser(self, response: Response, raw: Operation) -> tuple[str, str]:
        source = str(response.source["attribute"])
        if source == "None":
            return "None", "None"
        if source != "response.json()":
            raise refusal(self._spec, f"{raw.id}: a response that is no JSON")
        found = shape(response.prop)
        return found.parser, found.type

    def _body(self, endpoint: Endpoint, arguments: list[Argument]) -> BodyView | None:
        if not endpoint.bodies:
            return None
        if len(endpoint.bodies) > 1 or str(endpoint.bodies[0].body_type) not in ("json", "BodyType.JSON"):
            raise refusal(self._spec, f"{endpoint.name}: a body that is not JSON alone")
        prop = endpoint.bodies[0].prop
        found = shape(prop)
        taken = _TAKEN - {"properties"} | {argument.python for argument in arguments}
        model = self._models.get(found.type) if isinstance(prop, ModelProperty) else None
        if model is None or taken & {each.python for each in model.fields}:
            return BodyView(found, prop.required, None, "body")
        made = f"self._body({model.name}, body, properties)"
        if not prop.required:
            made = f"UNSET if isinstance(body, Unset) and not properties else {made}"
        return BodyView(found, prop.required, model.fields, made)

    def _paging(self, raw: Operation, arguments: list[Argument], result: str) -> PagingView | None:
        stated = raw.raw.get("x-pagination")
        if not stated or result not in self._models:
            return None
        pythons = {argument.raw.name: argument.python for argument in arguments if argument.where == "query"}

        def taker(pointer: str) -> str:
            return f"_pages.at({', '.join(literal(self._attribute(step)) for step in pointer.strip('/').split('/'))})"

        options = [("parameter", literal(pythons[stated.get("cursor") or stated["page"]]))]
        if stated["style"] == "cursor":
            options.append(("cursor", taker(stated["next"])))
        else:
            options += [("size", literal(pythons[stated["size"]]))] if stated.get("size") in pythons else []
            options += [("total", taker(stated["total"]))] if "total" in stated else []
        return PagingView(self._item(result, stated["items"]), taker(stated["items"]), options)

    def _attribute(self, step: str) -> str:
        return str(strings.PythonIdentifier(step, "field_"))

    def _item(self, result: str, pointer: str) -> str:
        kind = result
        for step in pointer.strip("/").split("/"):
            found = next((each for each in self._models[kind].fields if each.wire == literal(step)), None)
            if found is None:
                raise refusal(self._spec, f"x-pagination names {pointer}, which {result} does not have")
            kind = found.shape.type
        return kind.removeprefix("list[").removesuffix("]")

    def _wait(self, raw: Operation) -> tuple[str, ...]:
        """Where an error says how many milliseconds to wait (`x-retry-after-ms` on a response)."""
        for status, response in raw.raw.get("responses", {}).items():
            node, _ = self._spec.follow(response)
            if str(status).isdigit() and "x-retry-after-ms" in node:
                steps = tuple(str(node["x-retry-after-ms"]).strip("/").split("/"))
                if not self._holds(raw.responses[int(status)].schema or {}, steps):
                    raise refusal(
                        self._spec, f"{raw.id}: x-retry-after-ms names /{'/'.join(steps)}, which {status} does not have"
                    )
                return steps
        return ()

    def _holds(self, schema: Schema, steps: tuple[str, ...]) -> bool:
        """Whether an object of `schema` may have something at a path of keys."""
        node, _ = self._spec.follow(schema)
        if not steps:
            return True
        found = (part["properties"].get(steps[0]) for part, _ in parts(self._spec, node, "") if "properties" in part)
        return any(inner is not None and self._holds(inner, steps[1:]) for inner in found)
