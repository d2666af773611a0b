"""A document with what real ones have and ours avoid: inheritance, alternatives, maps, the old dialect, arrays in queries."""
# ruff: noqa: E501  (tables: a row a line)

from typing import Any

Tree = dict[str, Any]

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}


def ref(name: str, section: str = "schemas") -> Tree:
    return {"$ref": f"#/components/{section}/{name}"}


def _body(schema: Tree, media: str = "application/json") -> Tree:
    return {"content": {media: {"schema": schema}}}


def zoo(version: str = "3.0.3") -> Tree:
    """The document, in either dialect."""
    old = version.startswith("3.0")

    def nullable(schema: Tree) -> Tree:
        return {**schema, "nullable": True} if old else {**schema, "type": [schema["type"], "null"]}

    def kind(name: str) -> Tree:
        return {"type": "string", "enum": [name]}

    animal: Tree = {"type": "object", "required": ["id", "name", "kind"], "properties": {
        "id": {**TEXT, "format": "uuid", "readOnly": True}, "name": {**TEXT, "minLength": 1, "maxLength": 80}, "kind": TEXT,
        "born": nullable({**TEXT, "format": "date"}), "weight": {"type": "number", "minimum": 0, "exclusiveMinimum": True if old else 0},
        "secret": {**TEXT, "writeOnly": True}, "labels": {"type": "object", "additionalProperties": {**TEXT, "maxLength": 40}}}}  # fmt: skip
    if not old:
        animal["properties"]["weight"] = {"type": "number", "exclusiveMinimum": 0}
    schemas = {
        "Animal": animal,
        "Cat": {"allOf": [ref("Animal"), {"type": "object", "required": ["lives"], "properties": {"kind": kind("cat"), "lives": {**WHOLE, "minimum": 1, "maximum": 9}}}]},
        "Dog": {"allOf": [ref("Animal"), {"type": "object", "properties": {"kind": kind("dog"), "tricks": {"type": "array", "items": {**TEXT, "enum": ["sit", "roll", "fetch"]}, "maxItems": 20}}}]},
        "Pet": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}},
        "Size": {"oneOf": [{**WHOLE, "minimum": 1}, {"type": "string", "enum": ["small", "large"]}]},
        "Visit": {"type": "object", "required": ["at", "reason"], "additionalProperties": False,
                  "properties": {"at": {**TEXT, "format": "date-time"}, "reason": {**TEXT, "pattern": "^[a-z]+(-[a-z]+)*$", "maxLength": 30},
                                 "cost": {"type": "number", "multipleOf": 0.5, "minimum": 0}, "size": ref("Size"), "notes": {"type": "array", "uniqueItems": True, "items": {**TEXT, "minLength": 1}}}},
        "Problem": {"type": "object", "required": ["title"], "properties": {"title": TEXT, "status": {**WHOLE, "format": "int32"}, "causes": {"type": "array", "items": {"type": "object", "properties": {"code": TEXT}}}}},
        "PetPage": {"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "items": ref("Pet")}, "next": nullable({**TEXT, "format": "uri"}), "total": {**WHOLE, "minimum": 0}}},
    }  # fmt: skip
    pet_id = {"name": "petId", "in": "path", "required": True, "schema": {**TEXT, "minLength": 3}}
    problem = {"description": "Refused.", **_body(ref("Problem"), "application/problem+json")}
    return {
        "openapi": version,
        "info": {"title": "Zoo", "version": "2.1.0"},
        "servers": [{"url": "https://zoo.example/v2"}],
        "security": [{"key": []}],
        "paths": {
            "/pets": {
                "get": {"operationId": "listPets", "parameters": [
                    {"name": "kind", "in": "query", "schema": {"type": "array", "items": {**TEXT, "enum": ["cat", "dog"]}}},
                    {"name": "limit", "in": "query", "schema": {**WHOLE, "minimum": 1, "maximum": 100, "default": 20}},
                    {"name": "X-Trace", "in": "header", "schema": {**TEXT, "maxLength": 64}}],
                    "responses": {"200": {"description": "Pets.", "headers": {"X-Total": {"required": True, "schema": WHOLE}}, **_body(ref("PetPage"))}, "400": problem}},
                "post": {"operationId": "addPet", "requestBody": {"required": True, **_body(ref("Pet"))},
                         "responses": {"201": {"description": "Added.", **_body(ref("Pet"))}, "400": problem, "default": problem}},
            },
            "/pets/{petId}/visits": {
                "put": {"operationId": "putVisit", "parameters": [pet_id], "requestBody": {"required": True, **_body(ref("Visit"))},
                        "responses": {"200": {"description": "Noted.", **_body(ref("Visit"))}, "404": problem}},
                "delete": {"operationId": "deleteVisits", "parameters": [pet_id], "responses": {"204": {"description": "Gone."}, "404": problem}},
            },
        },
        "components": {"schemas": schemas, "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}},
    }  # fmt: skip
