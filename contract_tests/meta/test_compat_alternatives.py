"""Alternatives that a member or a discriminator tells apart, in schemas that go round too."""

import copy
from typing import Any

from meetpact.compat import compare
from meetpact.compat.examples import scoped

TEXT = {"type": "string"}


def test_a_discriminator_keeps_alternatives_apart() -> None:
    def tree(*names: str) -> dict[str, Any]:
        made = scoped(
            "request-body",
            {
                "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names],
                "discriminator": {"propertyName": "kind"},
            },
        )
        for name in ("Cat", "Dog", "Bird"):
            made["components"]["schemas"][name] = {"type": "object", "properties": {"kind": TEXT, "name": TEXT}}
        return made

    grown = compare(tree("Cat", "Dog"), tree("Cat", "Dog", "Bird"))
    assert (grown.verdict, {one.evidence.kind for one in grown.changes}) == ("non-breaking", {"proof"})
    shrunk = compare(tree("Cat", "Dog", "Bird"), tree("Cat", "Dog"))
    assert [(one.rule, one.evidence.kind) for one in shrunk.changes if one.level == "breaking"] == [
        ("request-body-one-of-removed", "witness")
    ]


def expressions(**leaf: Any) -> dict[str, Any]:
    """A document whose body is a tree of alternatives that a member tells apart."""
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in ("Leaf", "Pair")]
    made = scoped("request-body", {"$ref": "#/components/schemas/Tree"})
    made["components"]["schemas"] |= {
        "Tree": {"oneOf": refs},
        "Leaf": {
            "type": "object",
            "required": ["is"],
            "properties": {"is": {"const": "leaf"}, "text": {**TEXT, **leaf}},
        },
        "Pair": {
            "type": "object",
            "required": ["is"],
            "properties": {"is": {"const": "pair"}, "left": refs[0], "right": {"$ref": "#/components/schemas/Tree"}},
        },
    }
    return made


def test_alternatives_of_a_recursive_schema_are_settled_one_by_one() -> None:
    grown = compare(expressions(maxLength=5), expressions(maxLength=9)).changes
    assert {(one.rule, one.level, one.evidence.kind) for one in grown} == {
        ("request-property-max-length-increased", "non-breaking", "proof")
    }
    shrunk = compare(expressions(maxLength=9), expressions(maxLength=5)).changes
    assert {(one.rule, one.level, one.evidence.kind) for one in shrunk} == {
        ("request-property-max-length-decreased", "breaking", "witness")
    }


def test_a_recursive_schema_written_out_and_its_alternatives_reordered_are_no_change() -> None:
    base = expressions()
    written, reordered = copy.deepcopy(base), copy.deepcopy(base)
    schemas = written["components"]["schemas"]
    schemas["Pair"]["properties"]["left"] = schemas["Leaf"]
    schemas["Pair"]["properties"]["right"] = {"oneOf": [schemas["Leaf"], {"$ref": "#/components/schemas/Pair"}]}
    reordered["components"]["schemas"]["Tree"]["oneOf"].reverse()
    for other in (written, reordered):
        assert compare(base, other).changes == compare(other, base).changes == []


def test_a_new_alternative_that_a_member_tells_apart_widens_a_recursive_request() -> None:
    base, revision = expressions(), expressions()
    revision["components"]["schemas"]["Not"] = {
        "type": "object",
        "required": ["is"],
        "properties": {"is": {"const": "not"}, "of": {"$ref": "#/components/schemas/Tree"}},
    }
    revision["components"]["schemas"]["Tree"]["oneOf"].append({"$ref": "#/components/schemas/Not"})
    added = {(one.rule, one.level, one.evidence.kind) for one in compare(base, revision).changes}
    assert added == {("request-body-one-of-added", "non-breaking", "proof")}
    assert compare(revision, base).verdict == "breaking"


def test_a_value_that_an_alternative_gives_itself_counts_beside_the_discriminator() -> None:
    def tree(*values: str) -> dict[str, Any]:
        made = scoped(
            "response-body",
            {
                "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog")],
                "discriminator": {"propertyName": "kind"},
            },
        )
        for name, kinds in (("Cat", values), ("Dog", ("dog",))):
            made["components"]["schemas"][name] = {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"enum": list(kinds)}},
            }
        return made

    grown = compare(tree("cat"), tree("cat", "kitten")).changes
    assert ("response-property-enum-value-added", "breaking", "witness") in {
        (one.rule, one.level, one.evidence.kind) for one in grown
    }
    assert compare(tree("cat", "kitten"), tree("cat")).verdict == "non-breaking"


def family(**cat: Any) -> dict[str, Any]:
    """A parent that two schemas extend, told apart by a discriminator; only the parent is named by the operation."""
    made = scoped("response-body", {"$ref": "#/components/schemas/Pet"})
    extended = [{"$ref": "#/components/schemas/Pet"}]
    made["components"]["schemas"] |= {
        "Pet": {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": TEXT},
            "discriminator": {"propertyName": "kind"},
        },
        "Cat": {"allOf": [*extended, {"type": "object", "properties": {"lives": {"type": "integer", **cat}}}]},
        "Dog": {"allOf": [*extended, {"type": "object", "properties": {"friend": extended[0]}}]},
    }
    return made


def test_what_extends_a_schema_by_inheritance_is_compared_through_its_parent() -> None:
    (grown,) = {
        (one.rule, one.level, one.evidence.kind) for one in compare(family(maximum=7), family(maximum=9)).changes
    }
    assert grown == ("response-property-max-increased", "breaking", "witness")
    (shrunk,) = {
        (one.rule, one.level, one.evidence.kind) for one in compare(family(maximum=9), family(maximum=7)).changes
    }
    assert shrunk == ("response-property-max-decreased", "non-breaking", "proof")
    assert compare(family(), family()).changes == []


def test_the_member_that_tells_alternatives_apart_is_compared_like_any_other() -> None:
    def tree(**cat: Any) -> dict[str, Any]:
        refs = [{"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog")]
        made = scoped("response-body", {"oneOf": refs, "discriminator": {"propertyName": "kind"}})
        for name, lead in (("Cat", "meow"), ("Dog", "bark")):
            made["components"]["schemas"][name] = {
                "type": "object",
                "required": ["kind", lead],
                "properties": {"kind": {**TEXT, "enum": [name]}, lead: TEXT},
            }
        made["components"]["schemas"]["Cat"] |= cat
        return made

    free = {"properties": {"kind": TEXT, "meow": TEXT}}
    gone = {"properties": {"meow": TEXT}, "required": ["meow"]}
    for cat in ({"required": ["meow"]}, free, gone):
        changed = compare(tree(), tree(**cat))
        assert changed.verdict == "breaking", cat
        assert "witness" in {one.evidence.kind for one in changed.changes}


def test_one_of_several_in_a_recursive_schema_may_become_the_only_one() -> None:
    def tree(*also: dict[str, Any]) -> dict[str, Any]:
        made = scoped("response-body", {"$ref": "#/components/schemas/Charge"})
        customer = {"anyOf": [*also, {"$ref": "#/components/schemas/Customer"}]}
        made["components"]["schemas"] |= {
            "Charge": {"type": "object", "required": ["id"], "properties": {"id": TEXT, "customer": customer}},
            "Customer": {
                "type": "object",
                "required": ["charges"],
                "properties": {"charges": {"$ref": "#/components/schemas/Charge"}},
            },
        }
        return made

    fewer = {(one.rule, one.level, one.evidence.kind) for one in compare(tree(TEXT), tree()).changes}
    assert fewer == {("response-property-unwrapped-from-any-of", "non-breaking", "proof")}
    more = {(one.rule, one.level, one.evidence.kind) for one in compare(tree(), tree(TEXT)).changes}
    assert more == {("response-property-wrapped-in-any-of", "breaking", "witness")}
