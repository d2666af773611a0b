"""The second validator of `compat` is our own reading of JSON Schema: it says what python-jsonschema says."""

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from meetpact.compat.validators import Unsaid
from meetpact.compat.validators.interpreted import MOST_STEPS, Interpreted

NAMES = ("a", "b", "ab", "c")
SCALARS = (None, True, False, 0, 1, 1.0, 2, 2.5, 3, -1, "", "a", "ab", "abc", "bbbb")
NUMBERS = (-1, 0, 1, 2, 2.0, 2.5, 3, 0.5)
TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
LEAVES: dict[str, Callable[[Random], Any]] = {
    "type": lambda rng: rng.choice(TYPES) if rng.random() < 0.5 else rng.sample(TYPES, 3),
    "enum": lambda rng: [value(rng) for _ in range(4)],
    "const": lambda rng: value(rng),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), lambda rng: rng.choice(NUMBERS)),
    "multipleOf": lambda rng: rng.choice((1, 2, 0.5, 3)),
    **dict.fromkeys(
        ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
        lambda rng: rng.randrange(3),
    ),
    "pattern": lambda rng: rng.choice(("^a", "b$", "^(ab|b)*$", "c")),
    "required": lambda rng: rng.sample(NAMES, 1),
    "dependentRequired": lambda rng: {rng.choice(NAMES): rng.sample(NAMES, 1)},
    "uniqueItems": lambda rng: rng.random() < 0.8,
    "$ref": lambda rng: rng.choice(("#/$defs/text", "#/$defs/tree", "#/$defs/pair")),
}
ONE = ("items", "contains", "additionalProperties", "propertyNames", "not", "unevaluatedProperties", "unevaluatedItems")


def schema(rng: Random, depth: int = 3) -> Any:
    """One to three keywords, each with those that belong to it."""
    if rng.random() < 0.15:
        return rng.random() < 0.6
    out = {name: LEAVES[name](rng) for name in rng.sample(sorted(LEAVES), rng.choice((0, 1, 1, 2)))}
    for _ in range(rng.choice((1, 1, 2, 3)) if depth else 0):
        out |= compound(rng, depth - 1)
    return out


def compound(rng: Random, depth: int) -> dict[str, Any]:
    name = rng.choice((*ONE, "if", "allOf", "anyOf", "oneOf", "prefixItems", "properties", "dependentSchemas", "names"))
    if name == "contains":
        counts = {key: rng.randrange(3) for key in ("minContains", "maxContains") if rng.random() < 0.4}
        return {name: schema(rng, depth), **counts}
    if name in ONE:
        return {name: schema(rng, depth)}
    if name == "if":
        return {key: schema(rng, depth) for key in ("if", "then", "else") if key == "if" or rng.random() < 0.7}
    if name in ("properties", "dependentSchemas"):
        return {name: {key: schema(rng, depth) for key in rng.sample(NAMES, 2)}}
    if name == "names":
        return {"patternProperties": {key: schema(rng, depth) for key in rng.sample(("^a", "b"), rng.choice((1, 2)))}}
    return {name: [schema(rng, depth) for _ in range(rng.choice((1, 2, 3)))]}


def value(rng: Random, depth: int = 2) -> Any:
    chance = rng.random()
    if depth and chance < 0.35:
        return [value(rng, depth - 1) for _ in range(rng.randrange(4))]
    if depth and chance < 0.75:
        return {name: value(rng, depth - 1) for name in rng.sample(NAMES, rng.randrange(4))}
    return rng.choice(SCALARS)


DEFS = {
    "text": {"type": "string", "minLength": 1},
    "pair": {"prefixItems": [True], "properties": {"a": True}},
    "tree": {
        "anyOf": [
            {"type": ["string", "integer"]},
            {"type": "object", "properties": {"a": {"$ref": "#/$defs/tree"}}, "required": ["a"]},
            {"type": "array", "items": {"$ref": "#/$defs/tree"}, "minItems": 1},
        ]
    },
}


@pytest.mark.parametrize("seed", range(10))
def test_three_validators_say_the_same(seed: int) -> None:
    rng = Random(seed)
    said = Counter[bool]()
    for _ in range(300):
        whole = {"allOf": [schema(rng)], "$defs": DEFS}
        ours, pythons = Interpreted(whole), Draft202012Validator(whole)
        rusts = jsonschema_rs.Draft202012Validator(whole)
        for one in [value(rng) for _ in range(12)]:
            answers = (ours.accepts(one), pythons.is_valid(one), rusts.is_valid(one))
            assert len(set(answers)) == 1, (answers, whole, one)
            said[answers[0]] += 1
    assert min(said.values()) > 500, "one answer is so rare that the other is never in doubt"


@pytest.mark.parametrize(
    ("whole", "one", "kept"),
    [
        ({"multipleOf": 0.1}, 0.3, True),
        ({"multipleOf": 0.01}, 1e22, True),
        ({"multipleOf": 0.1}, 0.35, False),
        ({"type": "integer"}, 4.0, True),
        ({"enum": [1]}, True, False),
        ({"uniqueItems": True}, [1, True, 1.5, "1"], True),
        ({"uniqueItems": True}, [{"a": 1}, {"a": 1.0}], False),
        ({"maxLength": 1}, "\U0001f600", True),
        ({"format": "date"}, "2030-02-30", False),
        ({"format": "colour"}, "any", True),
        ({"pattern": "^(a+)+$"}, "a" * 5_000 + "b", False),
    ],
)
def test_a_value_is_judged_as_json_schema_says(whole: Any, one: Any, kept: bool) -> None:
    assert Interpreted(whole).accepts(one) is kept


def test_what_cannot_be_said_is_not_guessed() -> None:
    doubling = {f"d{index}": {"oneOf": [{"$ref": f"#/$defs/d{index + 1}"}] * 2} for index in range(60)}
    assert Interpreted({"$ref": "#/$defs/d0", "$defs": {**doubling, "d60": True}}).accepts(1) is False
    circle = {"$ref": "#/$defs/a", "$defs": {"a": {"not": {"$ref": "#/$defs/a"}}}}
    with pytest.raises(Unsaid, match="circle"):
        Interpreted(circle).accepts(1)
    with pytest.raises(Unsaid, match="too much"):
        Interpreted({"items": {"items": {}}}).accepts([[0] * 1_000] * (MOST_STEPS // 500))
    with pytest.raises(Unsaid, match="x"):
        Interpreted({"pattern": "(?=x)(a+)+$"}).accepts("aaa")
