"""A provider's client as its templates see it: the generator's parser knows the names and types, the spec the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from openapi_python_client import strings
from openapi_python_client.parser.openapi import Endpoint, GeneratorData
from openapi_python_client.parser.properties import EnumProperty, ModelProperty, Property
from openapi_python_client.parser.responses import Response

from meetpact.claims import parts
from meetpact.client_docs import Docs
from meetpact.client_views import (
    Argument,
    BodyView,
    EnumView,
    Field,
    Identity,
    ModelView,
    OperationView,
    PagingView,
)
from meetpact.errors import LocatedError
from meetpact.places import shown
from meetpact.shapes import literal, shape
from meetpact.spec import Operation, Schema, Spec

_TAKEN = {"self", "body", "timeout", "properties"}
_IMPORTED = {
    "Any", "Literal", "Mapping", "Model", "OpenIntEnum", "OpenStrEnum", "Self", "Sequence", "UNSET", "Unpack", "Unset",
}  # fmt: skip
_JOINTS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "|"}


class ClientView:
    """Everything the templates need of one provider.

    Raises:
        LocatedError: the spec asks for something that the clients cannot do.
    """

    def __init__(self, spec: Spec, data: GeneratorData) -> None:
        self.spec = spec
        self._docs = Docs(spec)
        self._data = data
        info = spec.document["info"]
        self.title = spec.title
        self.provider = spec.provider
        words = spec.provider.split("_")
        self.client: str = info.get("x-client-name") or "".join(word.capitalize() for word in words)
        servers = spec.document.get("servers")
        self.server = repr(spec.server) if servers and spec.server.startswith("http") else ""
        self._schemas = {str(strings.ClassName(name, "")): name for name in spec.schemas}
        self.enums = sorted(map(self._enum, data.enums), key=lambda each: each.name)
        self.models = sorted(map(self._model, data.models), key=lambda each: each.name)
        by_name = {model.name: model for model in self.models}
        self.operations = [
            self._operation(endpoint, by_name)
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        ]
        self.names = sorted([*by_name, *(name for enum in self.enums for name in (enum.name, f"{enum.name}Like"))])
        for name in _IMPORTED & {*self.names}:
            raise self._refuse(f"a schema called {name}")
        self.identities = self._identities()
        self.variable, self.credential = self._credential()
        self.about = self._docs.client(self.client, self.variable, self.identities)

    def _refuse(self, what: str) -> LocatedError:
        return LocatedError(f"{shown(self.spec.path)}: the clients cannot do this: {what}.")

    def _enum(self, enum: Any) -> EnumView:
        if not isinstance(enum, EnumProperty):
            raise self._refuse(f"a literal enum, {enum.class_info.name}")
        name = str(enum.class_info.name)
        schema = self.spec.schemas.get(self._schemas.get(name, ""), {})
        base = "OpenIntEnum" if enum.value_type is int else "OpenStrEnum"
        members = [(key, literal(value)) for key, value in sorted(enum.values.items())]
        return EnumView(name, _squeezed(schema.get("description") or name), base, members)

    def _model(self, model: ModelProperty) -> ModelView:
        name = str(model.class_info.name)
        raw = self._schemas.get(name)
        schema = self.spec.schemas[raw] if raw else {}
        fields = [
            self._field(prop, raw, schema)
            for prop in [*(model.required_properties or []), *(model.optional_properties or [])]
        ]
        for each in fields:
            if each.python in ("to_dict", "from_dict", "additional_properties", "SECRETS"):
                raise self._refuse(f"a property called {each.python}, in {name}")
        return ModelView(name, self._docs.schema(schema, name), fields)

    def _field(self, prop: Property, model: str | None, schema: Schema) -> Field:
        wire = prop.name.get_untrusted_value()
        node, address = self._raw_property(model, schema, wire)
        secret = bool(node.get("writeOnly")) or node.get("format") == "password"
        doc = self._docs.value(node, address) if model else ""
        return Field(str(prop.python_name), literal(wire), prop.required, shape(prop), doc, secret)

    def _raw_property(self, model: str | None, schema: Schema, wire: str) -> tuple[Schema, str]:
        for part, owner in parts(self.spec, schema, model or ""):
            if wire in part.get("properties", {}):
                return part["properties"][wire], f"{owner}/properties/{wire}"
        return {}, ""

    def _operation(self, endpoint: Endpoint, models: Mapping[str, ModelView]) -> OperationView:
        name = str(strings.PythonIdentifier(str(endpoint.name), "field_"))
        raw = next(
            found
            for found in self.spec.operations.values()
            if str(strings.PythonIdentifier(found.id, "field_")) == name
        )
        arguments = list(self._arguments(endpoint, raw))
        success, errors = self._responses(endpoint, raw)
        results = list(dict.fromkeys(kind for _, _, kind in success)) or ["None"]
        view = OperationView(
            id=raw.id,
            name=name,
            method=raw.method,
            summary=_squeezed(raw.summary or raw.id),
            path=self._path(raw, arguments),
            result=" | ".join(results),
            success=[(status, parser) for status, parser, _ in success],
            errors=[(status, parser) for status, parser, _ in errors if parser != "None"],
            wait=self._wait(raw),
            arguments=arguments,
            body=self._body(endpoint, arguments, models),
            paging=self._paging(raw, arguments, results[0], models),
        )
        object.__setattr__(view, "doc", self._docs.operation(raw, view))
        return view

    def _arguments(self, endpoint: Endpoint, raw: Operation) -> Iterator[Argument]:
        if endpoint.cookie_parameters:
            raise self._refuse(f"{raw.id}: a cookie parameter")
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
                    raise self._refuse(f"{raw.id}: a parameter called {python}")
                style = nodes[where, wire].get("style", "form")
                if where == "query" and style not in _JOINTS:
                    raise self._refuse(f"{raw.id}: the style {style} of {wire}")
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
        shared = self.spec.document["paths"][raw.path].get("parameters", [])
        for node in [*shared, *raw.raw.get("parameters", [])]:
            yield self.spec.follow(node)[0]

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
            raise self._refuse(f"{raw.id}: a response that is no JSON")
        found = shape(response.prop)
        return found.parser, found.type

    def _body(self, endpoint: Endpoint, arguments: list[Argument], models: Mapping[str, ModelView]) -> BodyView | None:
        if not endpoint.bodies:
            return None
        if len(endpoint.bodies) > 1 or str(endpoint.bodies[0].body_type) not in ("json", "BodyType.JSON"):
            raise self._refuse(f"{endpoint.name}: a body that is not JSON alone")
        prop = endpoint.bodies[0].prop
        found = shape(prop)
        taken = _TAKEN - {"properties"} | {argument.python for argument in arguments}
        model = models.get(found.type) if isinstance(prop, ModelProperty) else None
        if model is None or taken & {each.python for each in model.fields}:
            return BodyView(found, prop.required, None, "body")
        made = f"self._body({model.name}, body, properties)"
        if not prop.required:
            made = f"UNSET if isinstance(body, Unset) and not properties else {made}"
        return BodyView(found, prop.required, model.fields, made)

    def _paging(
        self, raw: Operation, arguments: list[Argument], result: str, models: Mapping[str, ModelView]
    ) -> PagingView | None:
        stated = raw.raw.get("x-pagination")
        if not stated or result not in models:
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
        return PagingView(self._item(result, stated["items"], models), taker(stated["items"]), options)

    def _attribute(self, step: str) -> str:
        return str(strings.PythonIdentifier(step, "field_"))

    def _item(self, result: str, pointer: str, models: Mapping[str, ModelView]) -> str:
        kind = result
        for step in pointer.strip("/").split("/"):
            found = next((each for each in models[kind].fields if each.wire == literal(step)), None)
            if found is None:
                raise self._refuse(f"x-pagination names {pointer}, which {result} does not have")
            kind = found.shape.type
        return kind.removeprefix("list[").removesuffix("]")

    def _wait(self, raw: Operation) -> tuple[str, ...]:
        """Where an error says how many milliseconds to wait (`x-retry-after-ms` on a response)."""
        for status, response in raw.raw.get("responses", {}).items():
            node, _ = self.spec.follow(response)
            if str(status).isdigit() and "x-retry-after-ms" in node:
                steps = tuple(str(node["x-retry-after-ms"]).strip("/").split("/"))
                if not self._holds(raw.responses[int(status)].schema or {}, steps):
                    raise self._refuse(
                        f"{raw.id}: x-retry-after-ms names /{'/'.join(steps)}, which {status} does not have"
                    )
                return steps
        return ()

    def _holds(self, schema: Schema, steps: tuple[str, ...]) -> bool:
        """Whether an object of `schema` may have something at a path of keys."""
        node, _ = self.spec.follow(schema)
        if not steps:
            return True
        found = (part["properties"].get(steps[0]) for part, _ in parts(self.spec, node, "") if "properties" in part)
        return any(inner is not None and self._holds(inner, steps[1:]) for inner in found)

    def _identities(self) -> list[Identity]:
        found: dict[str, Identity] = {}
        for operation in self.operations:
            for argument in operation.arguments:
                if argument.identity:
                    raw = argument.raw
                    found[argument.python] = Identity(argument.python, raw.schema["x-env"], raw.default)
        return list(found.values())

    def _credential(self) -> tuple[str | None, str]:
        """The environment variable of the credential; and header, prefix and variable as a literal."""
        schemes = self.spec.document.get("components", {}).get("securitySchemes", {})
        used = next((each.credential for each in self.spec.operations.values() if each.credential), None)
        scheme = schemes.get(used, {})
        variable = scheme.get("x-env")
        header, prefix = "Authorization", "Bearer "
        if scheme.get("type") == "apiKey":
            if scheme["in"] != "header":
                raise self._refuse(f"a credential in the {scheme['in']}")
            header, prefix = scheme["name"], ""
        elif scheme.get("scheme", "").lower() == "basic":
            prefix = "Basic "
        return variable, repr((header, prefix, variable))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
