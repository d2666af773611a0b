"""What a compatibility check falls for: refactorings that mean the same, and breaks that hide."""
# ruff: noqa: E501  (tables: a row a line)

import copy
from typing import Any

import pytest
from meetpact.compat import compare
from meetpact.compat.examples import document, scoped
from meetpact.compat.rules import table

Tree = dict[str, Any]

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
LIST = {"type": "array", "items": TEXT}
PERSON: Tree = {"type": "object", "required": ["name"], "properties": {"name": TEXT, "age": WHOLE}}
CAT: Tree = {"type": "object", "required": ["kind", "meow"], "properties": {"kind": {"const": "cat"}, "meow": TEXT}}
DOG: Tree = {"type": "object", "required": ["kind", "bark"], "properties": {"kind": {"const": "dog"}, "bark": TEXT}}
BIRD: Tree = {"type": "object", "required": ["kind", "sing"], "properties": {"kind": {"const": "bird"}, "sing": TEXT}}
BODIES = ("request-body", "request-property", "response-body", "response-property")

#: Both ways, in every direction: no change at all.
SAME = {
    "allOf of one": (PERSON, {"allOf": [PERSON]}),
    "anyOf of one": (PERSON, {"anyOf": [PERSON]}),
    "oneOf of one": (PERSON, {"oneOf": [PERSON]}),
    "allOf split": (PERSON, {"allOf": [{"type": "object", "properties": {"name": TEXT}}, {"required": ["name"], "properties": {"age": WHOLE}}]}),
    "allOf nested": (PERSON, {"allOf": [{"allOf": [PERSON]}, {}]}),
    "enum of one and const": ({"enum": ["x"]}, {"const": "x"}),
    "typed enum and const": ({"type": "string", "enum": ["x"]}, {"type": "string", "const": "x"}),
    "oneOf of consts and enum": ({"enum": ["x", "y"]}, {"oneOf": [{"const": "x", "title": "X"}, {"const": "y", "title": "Y"}]}),
    "exclusive bound of an integer": ({"type": "integer", "minimum": 1}, {"type": "integer", "exclusiveMinimum": 0}),
    "exclusive upper bound of an integer": ({"type": "integer", "maximum": 9}, {"type": "integer", "exclusiveMaximum": 10}),
    "unanchored pattern that admits everything": (TEXT, {"type": "string", "pattern": ".*"}),
    "pattern written otherwise": ({"type": "string", "pattern": "^[0-9]+$"}, {"type": "string", "pattern": "^\\d\\d*$"}),
    "minLength nought": (TEXT, {"type": "string", "minLength": 0}),
    "required empty": (PERSON, {**PERSON, "required": ["name", "name"]}),
    "additionalProperties true": (PERSON, {**PERSON, "additionalProperties": True}),
    "items empty": ({"type": "array"}, {"type": "array", "items": {}}),
    "type list of one": (TEXT, {"type": ["string"]}),
    "type list and anyOf": ({"type": ["string", "integer"]}, {"anyOf": [TEXT, WHOLE]}),
    "nullable by oneOf": ({"type": ["string", "null"]}, {"oneOf": [TEXT, {"type": "null"}]}),
    "nullable by anyOf": ({"type": ["integer", "null"], "maximum": 5}, {"anyOf": [{"type": "null"}, {"type": "integer", "maximum": 5}]}),
    "nullable object by oneOf": ({**PERSON, "type": ["object", "null"]}, {"oneOf": [PERSON, {"type": "null"}]}),
    "oneOf reordered": ({"oneOf": [CAT, DOG]}, {"oneOf": [DOG, CAT]}),
    "anyOf reordered": ({"anyOf": [CAT, DOG]}, {"anyOf": [DOG, CAT]}),
    "disjoint oneOf and anyOf": ({"oneOf": [CAT, DOG]}, {"anyOf": [CAT, DOG]}),
    "enum reordered": ({"enum": ["x", "y"]}, {"enum": ["y", "x"]}),
    "properties reordered": (PERSON, {**PERSON, "properties": {"age": WHOLE, "name": TEXT}}),
    "boolean and its enum": ({"type": "boolean"}, {"type": "boolean", "enum": [True, False]}),
    "prose": (PERSON, {**PERSON, "title": "P", "description": "d", "examples": [{}], "externalDocs": {"url": "x"}, "xml": {"name": "p"}, "x-any": 1}),
    "dependentRequired by dependentSchemas": ({**PERSON, "dependentRequired": {"age": ["x"]}}, {**PERSON, "dependentSchemas": {"age": {"required": ["x"]}}}),
    "bounds in two parts": ({"type": "integer", "minimum": 1, "maximum": 5}, {"allOf": [{"type": "integer", "minimum": 1}, {"maximum": 5}]}),
    "multipleOf one of an integer": (WHOLE, {"type": "integer", "multipleOf": 1}),
    "int64 and double are remarks": ({"type": "number"}, {"type": "number", "format": "double"}),
    "a null beside a default": ({"type": ["integer", "null"], "default": 3}, {"anyOf": [{"type": "integer", "default": 3}, {"type": "null"}]}),
    "a pattern that keeps the length": ({**TEXT, "pattern": "^[A-Z]{2}$"}, {**TEXT, "pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
    "a bound that every enum value keeps": ({**WHOLE, "enum": [1, 2]}, {"enum": [1, 2], "minimum": 1}),
    "not of a type that is excluded": (TEXT, {"type": "string", "not": {"type": "integer"}}),
}  # fmt: skip

#: (scope, before, after, the worst level, a rule that must be there)
BREAKS = {
    "a new enum value deep in a list": ("response-body", {"type": "array", "items": {"type": "object", "properties": {"t": {"enum": ["a"]}}}},
                                        {"type": "array", "items": {"type": "object", "properties": {"t": {"enum": ["a", "b"]}}}}, "response-property-enum-value-added"),
    "an enum value gone from a request list": ("request-body", {"type": "array", "items": {"enum": ["a", "b"]}}, {"type": "array", "items": {"enum": ["a"]}}, "request-property-enum-value-removed"),
    "a required property with a default": ("request-body", {**PERSON, "properties": {"name": TEXT, "age": {**WHOLE, "default": 5}}},
                                           {**PERSON, "required": ["name", "age"], "properties": {"name": TEXT, "age": {**WHOLE, "default": 5}}}, "request-property-became-required-with-default"),
    "a bound inside oneOf": ("request-body", {"oneOf": [CAT, DOG]}, {"oneOf": [CAT, {**DOG, "properties": {"kind": {"const": "dog"}, "bark": {**TEXT, "maxLength": 3}}}]}, "request-property-max-length-set"),
    "a bound inside a map": ("request-body", {"type": "object", "additionalProperties": WHOLE}, {"type": "object", "additionalProperties": {**WHOLE, "maximum": 5}}, "request-property-max-set"),
    "an alternative gone": ("request-body", {"oneOf": [CAT, DOG, BIRD]}, {"oneOf": [CAT, DOG]}, "request-body-one-of-removed"),
    "an alternative more in a response": ("response-body", {"oneOf": [CAT, DOG]}, {"oneOf": [CAT, DOG, BIRD]}, "response-body-one-of-added"),
    "a new member of a closed response": ("response-body", {**PERSON, "additionalProperties": False},
                                          {**PERSON, "additionalProperties": False, "properties": {**PERSON["properties"], "x": TEXT}}, "response-optional-property-added"),
    "a member gone from a closed request": ("request-body", {**PERSON, "additionalProperties": False}, {**PERSON, "additionalProperties": False, "properties": {"name": TEXT}}, "request-property-removed"),
    "a member of a map declared with another type": ("request-body", {"type": "object", "additionalProperties": TEXT},
                                                     {"type": "object", "additionalProperties": TEXT, "properties": {"x": WHOLE}}, "request-property-type-changed"),
    "a pattern that shrinks": ("request-property", {"type": "string", "pattern": "^[a-z0-9]+$"}, {"type": "string", "pattern": "^[a-z]+$"}, "request-property-pattern-changed"),
    "an item less in a tuple": ("request-body", {"type": "array", "prefixItems": [TEXT, WHOLE]}, {"type": "array", "prefixItems": [TEXT, TEXT]}, "request-property-type-changed"),
    "contains": ("request-body", {"type": "array", "items": TEXT}, {"type": "array", "items": TEXT, "contains": {"const": "x"}}, "request-body-contains-added"),
    "a condition": ("request-body", PERSON, {**PERSON, "if": {"required": ["age"]}, "then": {"properties": {"name": {"minLength": 9}}}}, "request-body-if-added"),
    "int64 to int32 in a request": ("request-property", {**WHOLE, "format": "int64"}, {**WHOLE, "format": "int32"}, "request-property-type-changed"),
    "int32 to int64 in a response": ("response-property", {**WHOLE, "format": "int32"}, {**WHOLE, "format": "int64"}, "response-property-type-generalized"),
    "a format more": ("request-property", TEXT, {**TEXT, "format": "date-time"}, "request-property-format-added"),
    "a longer list of distinct objects": ("response-body", {"type": "array", "uniqueItems": True, "maxItems": 9, "items": {**PERSON, "additionalProperties": False}},
                                          {"type": "array", "uniqueItems": True, "maxItems": 12, "items": {**PERSON, "additionalProperties": False}}, "response-body-max-items-increased"),
    "a length of a URL": ("request-property", {**TEXT, "format": "uri"}, {**TEXT, "format": "uri", "maxLength": 40}, "request-property-max-length-set"),
    "a length of an address": ("request-property", {**TEXT, "format": "email"}, {**TEXT, "format": "email", "maxLength": 100}, "request-property-max-length-set"),
    "a bound of a very long text": ("request-property", {**TEXT, "maxLength": 65536}, {**TEXT, "maxLength": 65535}, "request-property-max-length-decreased"),
    "a member that is forbidden": ("request-body", PERSON, {**PERSON, "not": {"required": ["secret"]}}, "request-body-not-added"),
    "how many members an alternative may have": ("request-body", {"oneOf": [CAT, DOG]}, {"oneOf": [CAT, DOG], "maxProperties": 4}, "request-body-max-properties-set"),
    "items beside one that must be there": ("request-body", {"type": "array", "contains": {"const": "x"}, "items": TEXT}, {"type": "array", "contains": {"const": "x"}, "items": {**TEXT, "maxLength": 3}}, "request-property-max-length-set"),
    "an alternative of a parameter": ("request-parameter", {"oneOf": [{**WHOLE, "maximum": 5}, {**WHOLE, "minimum": 6}]}, {"oneOf": [{**WHOLE, "maximum": 7}, {**WHOLE, "minimum": 6}]}, "request-parameter-changed"),
    "a member that an alternative declares otherwise": ("response-body", {"type": "object", "properties": {"n": WHOLE}}, {"anyOf": [{"type": "object", "properties": {"n": WHOLE}}, {"type": "object", "properties": {"n": TEXT}}]}, "response-body-wrapped-in-any-of"),
    "a member that is required and no longer declared": ("request-body", {"type": "object", "properties": {"a": TEXT}}, {"type": "object", "required": ["a"]}, "request-property-became-required"),
    "a member that is declared and no longer required": ("response-body", {"type": "object", "required": ["a"]}, {"type": "object", "properties": {"a": TEXT}}, "response-property-became-optional"),
    "a member gone where no others are evaluated": ("request-body", {**PERSON, "unevaluatedProperties": False}, {"type": "object", "required": ["name"], "properties": {"name": TEXT}, "unevaluatedProperties": False}, "request-property-removed"),
    "a member more in a part where no others are evaluated": ("response-body", {"allOf": [PERSON], "properties": {"x": TEXT}, "unevaluatedProperties": False}, {"allOf": [{**PERSON, "properties": {**PERSON["properties"], "y": TEXT}}], "properties": {"x": TEXT}, "unevaluatedProperties": False}, "response-body-changed"),
    "a bound that an enum value does not keep": ("request-property", {**TEXT, "enum": ["a", "bb"]}, {**TEXT, "enum": ["a", "bb"], "minLength": 2}, "request-property-enum-value-removed"),
    "an enum whose value a part forbade": ("response-body", {"allOf": [{"oneOf": [LIST, {"type": "boolean"}]}, {"enum": ["x"]}]}, {"allOf": [TEXT, {"enum": ["x"]}]}, "response-body-enum-value-added"),
    "the alternative of an alternative": ("request-body", {"anyOf": [{"anyOf": [{**TEXT, "minLength": 2, "maxLength": 1}, {**LIST, "minItems": 2}]}, WHOLE]}, {"anyOf": [{"type": "object", "additionalProperties": False}, WHOLE]}, "request-body-any-of-removed"),
    "the other side of a condition": ("response-body", {"if": TEXT, "then": {"minLength": 1}, "else": {**LIST, "maxItems": 2}}, {"if": TEXT, "then": {"minLength": 1}, "else": {**LIST, "maxItems": 3}}, "response-body-if-changed"),
    "what a list must contain": ("response-body", {**LIST, "items": WHOLE, "contains": {"maximum": 3}}, {**LIST, "items": WHOLE, "contains": {"maximum": 4}}, "response-body-contains-changed"),
    "a value beside alternatives that overlap": ("response-body", {"type": "object", "required": ["a", "b"], "properties": {"a": TEXT, "b": {"oneOf": [{"type": "number", "maximum": 2}, {"type": "number", "minimum": 1}]}}},
                                                 {"type": "object", "required": ["a", "b"], "properties": {"a": WHOLE, "b": {"oneOf": [{"type": "number", "maximum": 2}, {"type": "number", "minimum": 1}]}}}, "response-property-type-changed"),
    "false of two types": ("request-body", {"type": ["boolean", "integer"]}, {"anyOf": [{"enum": ["y", True]}, WHOLE]}, "request-body-wrapped-in-any-of"),
    "one member of at most one": ("request-body", {"type": "object", "minProperties": 1, "maxProperties": 1, "properties": {"a": TEXT, "b": TEXT}}, {"type": "object", "minProperties": 1, "maxProperties": 1, "properties": {"a": TEXT, "b": WHOLE}}, "request-property-type-changed"),
    "equal items behind a fixed one": ("request-body", {"type": "array", "prefixItems": [{"const": 1}], "items": TEXT}, {"type": "array", "prefixItems": [{"const": 1}], "items": TEXT, "uniqueItems": True}, "request-body-unique-items-set"),
    "distinct items but one": ("request-body", {"type": "array", "uniqueItems": True, "maxItems": 2, "items": {"type": "number", "not": {"enum": [2]}}}, {"type": "array", "uniqueItems": True, "maxItems": 1, "items": {"type": "number", "not": {"enum": [2]}}}, "request-body-max-items-decreased"),
    "null in a response": ("response-property", TEXT, {"type": ["string", "null"]}, "response-property-became-nullable"),
    "null refused in a request": ("request-property", {"type": ["object", "null"]}, {"type": "object"}, "request-property-became-not-nullable"),
}  # fmt: skip

SAFE = {
    "an optional member of an open response": ("response-body", PERSON, {**PERSON, "properties": {**PERSON["properties"], "x": TEXT}}),
    "an optional member of an open request": ("request-body", PERSON, {**PERSON, "properties": {**PERSON["properties"], "x": WHOLE}}),
    "an optional member of one open alternative": (
        "request-body",
        {"oneOf": [CAT, DOG]},
        {"oneOf": [CAT, {**DOG, "properties": {**DOG["properties"], "x": WHOLE}}]},
    ),
    "a new alternative of a request": ("request-body", {"oneOf": [CAT, DOG]}, {"oneOf": [CAT, DOG, BIRD]}),
    "an alternative less in a response": ("response-body", {"oneOf": [CAT, DOG, BIRD]}, {"oneOf": [CAT, DOG]}),
    "an enum value more in a request": ("request-body", {"enum": ["a"]}, {"enum": ["a", "b"]}),
    "an enum value less in a response": ("response-body", {"enum": ["a", "b"]}, {"enum": ["a"]}),
    "a readOnly member more that is required": ("request-body", PERSON, {**PERSON, "required": ["name", "id"], "properties": {**PERSON["properties"], "id": {**TEXT, "readOnly": True}}}),
    "a writeOnly member more that is required": ("response-body", PERSON, {**PERSON, "required": ["name", "pw"], "properties": {**PERSON["properties"], "pw": {**TEXT, "writeOnly": True}}}),
    "a readOnly member tightened in a request": ("request-body", {**PERSON, "properties": {**PERSON["properties"], "id": {**TEXT, "readOnly": True}}},
                                                 {**PERSON, "properties": {**PERSON["properties"], "id": {**TEXT, "readOnly": True, "maxLength": 3}}}),
    "an integer parameter that became text": ("request-parameter", WHOLE, TEXT),
    "a single parameter that became an exploded list": ("request-parameter", WHOLE, {"type": "array", "items": WHOLE}),
    "a pattern that grows": ("request-property", {"type": "string", "pattern": "^[a-z]+$"}, {"type": "string", "pattern": "^[a-z0-9]{1,}$"}),
    "an extensible enum that grows": ("response-property", {"type": "string", "enum": ["a"], "x-extensible-enum": ["a"]}, {"type": "string", "enum": ["a", "b"], "x-extensible-enum": ["a", "b"]}),
    "a condition that stays, beside what widens": ("request-body", {**PERSON, "if": {"required": ["age"]}, "then": {"required": ["name"]}, "properties": {"name": {**TEXT, "maxLength": 5}, "age": WHOLE}},
                                                   {**PERSON, "if": {"required": ["age"]}, "then": {"required": ["name"]}}),
    "an object that becomes one of several": ("request-body", {**PERSON, "type": ["object", "null"]}, {"oneOf": [PERSON, {"type": "null"}, {"type": "array", "items": WHOLE}]}),
    "a flag that becomes two words in a query": ("request-parameter", {"type": "boolean"}, {**TEXT, "enum": ["true", "false"]}),
    "a text that becomes an enum among alternatives": ("response-body", {"anyOf": [TEXT, PERSON]}, {"anyOf": [{**TEXT, "enum": ["a"]}, PERSON]}),
    "a maximum that no enum value reaches": ("request-property", {"enum": [1, 2]}, {"enum": [1, 2], "maximum": 9}),
}  # fmt: skip


@pytest.mark.parametrize("scope", BODIES)
@pytest.mark.parametrize("name", SAME)
def test_a_refactoring_that_means_the_same_is_no_change(name: str, scope: str) -> None:
    before, after = SAME[name]
    for first, second in ((before, after), (after, before)):
        found = [
            (one.rule, one.level, one.evidence.kind)
            for one in compare(scoped(scope, first), scoped(scope, second)).changes
        ]
        assert all(level == "non-breaking" and kind == "proof" for _, level, kind in found), found


@pytest.mark.parametrize("name", BREAKS)
def test_a_break_that_hides_is_found_with_a_witness(name: str) -> None:
    scope, before, after, rule = BREAKS[name]
    found = compare(scoped(scope, before), scoped(scope, after)).changes
    assert (rule, "breaking", "witness") in [(one.rule, one.level, one.evidence.kind) for one in found]


@pytest.mark.parametrize("name", SAFE)
def test_what_harms_nobody_is_not_breaking_and_said_with_a_reason(name: str) -> None:
    scope, before, after = SAFE[name]
    found = compare(scoped(scope, before), scoped(scope, after)).changes
    assert all(one.level == "non-breaking" and one.evidence.kind in ("proof", "rule") for one in found), found


def test_a_recursive_schema_is_compared_once_round() -> None:
    def tree(most: int) -> dict[str, Any]:
        node = {
            "type": "object",
            "properties": {"next": {"$ref": "#/components/schemas/Node"}, "value": {**WHOLE, "maximum": most}},
        }
        made = scoped("request-body", {"$ref": "#/components/schemas/Node"})
        made["components"]["schemas"]["Node"] = node
        return made

    assert compare(tree(9), tree(9)).changes == []
    (narrowed,) = compare(tree(9), tree(5)).changes
    assert (narrowed.rule, narrowed.level, narrowed.evidence.kind) == (
        "request-property-max-decreased",
        "breaking",
        "witness",
    )
    (widened,) = compare(tree(5), tree(9)).changes
    assert (widened.level, widened.evidence.kind) == ("non-breaking", "proof")


def test_a_reference_that_moves_and_a_component_renamed_are_no_change() -> None:
    inline = scoped("request-body", PERSON)
    for name in ("Person", "Human"):
        referring = scoped("request-body", {"$ref": f"#/components/schemas/{name}"})
        referring["components"]["schemas"][name] = PERSON
        assert compare(inline, referring).changes == compare(referring, inline).changes == []
    first, second = (scoped("response-body", {"$ref": f"#/components/schemas/{name}"}) for name in ("Person", "Human"))
    first["components"]["schemas"]["Person"] = second["components"]["schemas"]["Human"] = PERSON
    assert compare(first, second).changes == []


def test_a_component_that_changes_is_found_where_it_is_used() -> None:
    def tree(most: int) -> dict[str, Any]:
        made = scoped("request-property", {"$ref": "#/components/schemas/Outer"})
        made["components"]["schemas"] |= {
            "Outer": {"allOf": [{"$ref": "#/components/schemas/Inner"}]},
            "Inner": {**WHOLE, "maximum": most},
        }
        return made

    assert [one.rule for one in compare(tree(9), tree(5)).changes] == ["request-property-max-decreased"]


def test_nullable_of_the_old_dialect_is_the_null_of_the_new() -> None:
    old = scoped(
        "response-body",
        {
            "type": "object",
            "properties": {
                "a": {"type": "string", "nullable": True},
                "n": {"type": "number", "minimum": 0, "exclusiveMinimum": True},
            },
        },
    )
    old["openapi"] = "3.0.3"
    new = scoped(
        "response-body",
        {
            "type": "object",
            "properties": {"a": {"type": ["string", "null"]}, "n": {"type": "number", "exclusiveMinimum": 0}},
        },
    )
    assert compare(old, new).changes == []


def test_a_renamed_path_parameter_and_one_moved_to_the_path_item_are_no_change() -> None:
    base = document()
    item = base["paths"]["/things/{id}"]
    renamed = copy.deepcopy(base)
    renamed["paths"] = {
        "/things/{key}": {
            method: {**one, "parameters": [{**one["parameters"][0], "name": "key"}]} for method, one in item.items()
        }
    }
    moved = copy.deepcopy(base)
    shared = item["get"]["parameters"]
    moved["paths"] = {
        "/things/{id}": {
            "parameters": shared,
            **{method: {k: v for k, v in one.items() if k != "parameters"} for method, one in item.items()},
        }
    }
    assert compare(base, renamed).changes == compare(base, moved).changes == compare(moved, base).changes == []


def test_what_a_webhook_sends_counts_as_a_response() -> None:
    def tree(values: list[str]) -> dict[str, Any]:
        body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"t": {"enum": values}}}}}}
        return document(
            webhooks={"made": {"post": {"requestBody": body, "responses": {"200": {"description": "taken"}}}}}
        )

    assert compare(tree(["a"]), tree(["a", "b"])).verdict == "breaking"
    assert compare(tree(["a", "b"]), tree(["a"])).verdict == "non-breaking"


def test_a_security_scheme_renamed_is_no_change() -> None:
    def tree(name: str) -> dict[str, Any]:
        made = document({"security": [{name: ["read"]}]})
        schemes = made["components"]["securitySchemes"]
        schemes[name] = {**schemes.pop("oauth"), "description": name}
        return made

    assert compare(tree("oauth"), tree("login")).changes == []


def test_every_part_of_an_object_in_the_query_is_named_by_a_rule_that_is_listed() -> None:
    was = {"type": "object", "properties": {"age": {**WHOLE, "maximum": 9}, "kind": {"enum": ["a", "b"]}, "old": TEXT}}
    now = {
        "type": "object",
        "properties": {"age": {**WHOLE, "maximum": 5}, "kind": {"enum": ["a"]}, "fresh": TEXT},
        "required": ["age"],
        "maxProperties": 9,
        "additionalProperties": False,
    }
    rules = {one.rule for one in compare(scoped("request-parameter", was), scoped("request-parameter", now)).changes}
    assert rules <= set(table())
    assert {
        "request-parameter-property-became-required",
        "request-parameter-property-enum-value-removed",
        "new-optional-request-parameter-property",
    } <= rules
