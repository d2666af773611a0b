"""A provider's client as its templates see it: the generator's parser knows the names and types, the spec the rest."""

from __future__ import annotations

from typing import Any

from openapi_python_client import strings
from openapi_python_client.parser.openapi import GeneratorData
from openapi_python_client.parser.properties import EnumProperty, ModelProperty, Property

from meetpact.claims import parts
from meetpact.client_docs import Docs
from meetpact.client_operations import Operations
from meetpact.client_views import EnumView, Field, Identity, ModelView, refusal, squeezed
from meetpact.shapes import literal, shape
from meetpact.spec import Schema, Spec

_IMPORTED = {
    "Any", "Literal", "Mapping", "Model", "OpenIntEnum", "OpenStrEnum", "Self", "Sequence", "UNSET", "Unpack", "Unset",
}  # fmt: skip


class ClientView:
    """Everything the templates need of one provider.

    Raises:
        LocatedError: the spec asks for something that the clients cannot do.
    """

    def __init__(self, spec: Spec, data: GeneratorData) -> None:
        self.spec = spec
        self._docs = Docs(spec)
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
        operations = Operations(spec, self._docs, by_name)
        self.operations = [
            operations.view(endpoint)
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        ]
        self.names = sorted([*by_name, *(name for enum in self.enums for name in (enum.name, f"{enum.name}Like"))])
        for name in _IMPORTED & {*self.names}:
            raise refusal(self.spec, f"a schema called {name}")
        self.identities = self._identities()
        self.variable, self.credential = self._credential()
        self.about = self._docs.client(self.client, self.variable, self.identities)

    def _enum(self, enum: Any) -> EnumView:
        if not isinstance(enum, EnumProperty):
            raise refusal(self.spec, f"a literal enum, {enum.class_info.name}")
        name = str(enum.class_info.name)
        schema = self.spec.schemas.get(self._schemas.get(name, ""), {})
        base = "OpenIntEnum" if enum.value_type is int else "OpenStrEnum"
        members = [(key, literal(value)) for key, value in sorted(enum.values.items())]
        return EnumView(name, squeezed(schema.get("description") or name), base, members)

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
                raise refusal(self.spec, f"a property called {each.python}, in {name}")
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
                raise refusal(self.spec, f"a credential in the {scheme['in']}")
            header, prefix = scheme["name"], ""
        elif scheme.get("scheme", "").lower() == "basic":
            prefix = "Basic "
        return variable, repr((header, prefix, variable))
