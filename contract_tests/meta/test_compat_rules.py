"""Every rule of `compat` has a pair of documents that falls under it, and a twin that does not."""
# ruff: noqa: E501  (a table)

import copy
from typing import Any

import pytest
from meetpact.compat import compare
from meetpact.compat.dialect import TYPES
from meetpact.compat.examples import example
from meetpact.compat.rules import table

RULES = table()


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_triggered_by_its_example_with_evidence_and_not_by_its_twin(name: str) -> None:
    rule = RULES[name]
    before, after, twin = example(rule)
    found = [one for one in compare(before, after).changes if one.rule == name]
    assert rule.level in {one.level for one in found}, compare(before, after).changes
    assert {one.evidence.kind for one in found if one.level == "breaking"} <= {"witness"}
    assert [one.text for one in compare(before, twin).changes if one.rule == name] == []


def in_old_words(tree: Any) -> Any:
    """The document in OpenAPI 3.0, where it can say the same; None where it cannot."""
    if isinstance(tree, list):
        made = [in_old_words(one) for one in tree]
        return None if any(one is None and given is not None for one, given in zip(made, tree, strict=True)) else made
    if not isinstance(tree, dict):
        return tree
    if set(tree) & {"prefixItems", "contains", "if", "propertyNames", "dependentRequired", "dependentSchemas", "patternProperties", "webhooks",
                    "unevaluatedProperties", "unevaluatedItems", "const"} or (None in tree.get("enum", [])):  # fmt: skip
        return None
    out = {}
    for key, value in tree.items():
        out[key] = in_old_words(value)
        if out[key] is None and value is not None:
            return None
    if isinstance(tree.get("type"), list) and set(tree["type"]) <= set(TYPES):
        rest = [one for one in tree["type"] if one != "null"]
        if len(rest) != 1:
            return None
        out |= {"type": rest[0], "nullable": True} if "null" in tree["type"] else {"type": rest[0]}
    if tree.get("type") == "null":
        return None
    for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(tree.get(exclusive), int | float) and "type" in tree:
            out |= {exclusive: True, bound: tree[exclusive]}
    return out


OLD = [name for name in RULES if all(in_old_words(one) is not None for one in example(RULES[name]))]


@pytest.mark.parametrize("name", OLD)
def test_a_rule_holds_in_the_old_dialect_too(name: str) -> None:
    before, after, twin = ({**in_old_words(copy.deepcopy(one)), "openapi": "3.0.3"} for one in example(RULES[name]))
    assert RULES[name].level in {one.level for one in compare(before, after).changes if one.rule == name}
    assert [one.text for one in compare(before, twin).changes if one.rule == name] == []


def test_most_rules_can_be_said_in_the_old_dialect() -> None:
    assert len(OLD) > 400
