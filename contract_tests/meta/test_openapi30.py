"""OpenAPI 3.1 said in 3.0.3: the same values fit, and what cannot be said is refused."""

from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.errors import MeetpactError
from meetpact.stackql.openapi30 import down_convert, schema
from openapi_schema_validator import OAS30Validator

WORDS = st.sampled_from(["", "a", "b", "abc"])
NUMBERS = st.integers(-3, 3)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS | st.just(0.5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["p", "q"]), inner, max_size=2),
    max_leaves=4,
)


def with_null(schemas: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(
        lambda said, null: {**said, "type": [said["type"], "null"]} if null else said, schemas, st.booleans()
    )


BOUNDS = st.dictionaries(
    st.sampled_from(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]), NUMBERS, max_size=4
)
LEAVES = st.one_of(
    st.booleans(),
    st.just({"type": "null"}),
    st.builds(lambda value: {"const": value}, WORDS | NUMBERS | st.none()),
    with_null(st.just({"type": "boolean"})),
    with_null(st.builds(lambda type, bounds: {"type": type, **bounds}, st.sampled_from(["integer", "number"]), BOUNDS)),
    with_null(st.builds(lambda step: {"type": "number", "multipleOf": step}, st.sampled_from([1, 2, 0.5]))),
    with_null(st.just({"type": "string", "maxLength": 2, "x-env": "X", "examples": ["a"]})),
    st.just({"type": ["string", "integer", "null"]}),
    st.builds(lambda members: {"enum": members}, st.lists(WORDS | st.none(), min_size=1, max_size=3, unique=True)),
)


def composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    some = st.lists(inner, min_size=1, max_size=2)
    objects = st.builds(
        lambda properties, required, more: {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": more,
        },
        st.dictionaries(st.sampled_from(["p", "q"]), inner, max_size=2),
        st.lists(st.sampled_from(["p", "q"]), unique=True, min_size=1),
        st.booleans() | inner.filter(lambda said: isinstance(said, dict)),
    )
    arrays = with_null(st.builds(lambda items: {"type": "array", "items": items}, inner))
    choices = st.builds(lambda keyword, few: {keyword: few}, st.sampled_from(["allOf", "oneOf", "anyOf"]), some)
    return objects | arrays | choices


@settings(max_examples=300)
@given(st.recursive(LEAVES, composed, max_leaves=4), VALUES)
def test_the_same_values_fit(said: Any, value: Any) -> None:
    assert OAS30Validator(schema(said)).is_valid(value) == jsonschema_rs.Draft202012Validator(said).is_valid(value)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        ({"type": "boolean", "const": True}, {"type": "boolean", "enum": [True]}),
        ({"type": ["string", "null"], "enum": ["a"]}, {"type": "string", "nullable": True, "enum": ["a", None]}),
        ({"type": "integer", "exclusiveMinimum": 0}, {"type": "integer", "minimum": 0, "exclusiveMinimum": True}),
        ({"type": "integer", "maximum": 3, "exclusiveMaximum": 9}, {"type": "integer", "maximum": 3}),
        ({"type": "integer", "minimum": 9, "exclusiveMinimum": 3}, {"type": "integer", "minimum": 9}),
        ({"type": "number", "multipleOf": 1}, {"type": "integer", "multipleOf": 1}),
        ({"type": "number", "multipleOf": 0.5}, {"type": "number", "multipleOf": 0.5}),
        ({"properties": {"x": True}}, {"properties": {"x": {}}}),
        ({"$ref": "#/components/schemas/A", "description": "One."}, {"$ref": "#/components/schemas/A"}),
        ({"type": "string", "examples": ["a"], "example": "a", "x-default": "a"}, {"type": "string"}),
    ],
)
def test_each_word_of_3_1_has_its_word_in_3_0(said: Any, expected: Any) -> None:
    assert schema(said) == expected


@pytest.mark.parametrize("keyword", ["patternProperties", "$defs", "unevaluatedProperties", "if", "prefixItems"])
def test_a_keyword_without_a_word_in_3_0_is_refused(keyword: str) -> None:
    with pytest.raises(MeetpactError, match=rf"3\.0\.3 has no word for the schema keyword {keyword.replace('$', '.')}"):
        schema({"type": "object", keyword: {}})


def test_what_3_0_has_no_room_for_is_left_out_and_parameters_move_into_the_operations() -> None:
    shared, own = ({"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in "ab")
    answer = {
        "description": "Done.",
        "links": {"next": {}},
        "headers": {"N": {"schema": {"type": ["integer", "null"]}}},
    }
    operation = {"operationId": "get", "x-rate-limit": {}, "parameters": [own], "responses": {"200": answer}}
    made = down_convert(
        {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1", "summary": "S", "license": {"name": "MIT", "identifier": "MIT"}},
            "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
            "webhooks": {},
            "paths": {"/{a}/{b}": {"summary": "S", "parameters": [shared], "get": operation}},
            "components": {
                "pathItems": {},
                "schemas": {"A": {"type": "null"}},
                "parameters": {
                    "P": {"name": "p", "in": "query", "example": 1, "schema": {"type": ["integer", "null"]}}
                },
            },
        }
    )
    null = {"type": "object", "nullable": True, "enum": [None]}
    header = {"schema": {"type": "integer", "nullable": True}}
    made_operation = {
        "operationId": "get",
        "parameters": [shared, own],
        "responses": {"200": {"description": "Done.", "headers": {"N": header}}},
    }
    assert made == {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "tags": [],
        "paths": {"/{a}/{b}": {"get": made_operation}},
        "components": {"parameters": {"P": {"name": "p", "in": "query", **header}}, "schemas": {"A": null}},
    }
