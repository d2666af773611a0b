"""Documents made to take for ever: each comparison ends, says what it found, and says where it gave up."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from meetpact.compat import compare, effort
from meetpact.compat.effort import Effort, Exhausted
from meetpact.compat.examples import scoped
from meetpact.compat.validators import covers, fast
from meetpact.compat.validators.interpreted import Interpreted

Schema = dict[str, Any]
Step = Callable[[Schema, int], Schema]
TEXTS: tuple[Schema, Schema] = ({"type": "string"}, {"type": "string", "maxLength": 3})


def named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def components(schemas: Schema, root: str = "A0") -> Any:
    tree = scoped("request-body", named(root))
    tree["components"]["schemas"] |= schemas
    return tree


def ladder(step: Step, levels: int = 40) -> tuple[Any, Any]:
    """A component on top of another on top of another, so many levels; the last one differs."""
    rungs = {f"A{index}": step(named(f"A{index + 1}"), index) for index in range(levels)}
    old, new = (components({**rungs, f"A{levels}": last}) for last in TEXTS)
    return old, new


def both(make: Callable[[Schema], Any]) -> tuple[Any, Any]:
    return make(TEXTS[0]), make(TEXTS[1])


def deep(schema: Schema, wrap: Callable[[Schema], Schema], levels: int) -> Any:
    for _ in range(levels):
        schema = wrap(schema)
    return scoped("request-body", schema)


def one_of(inner: Schema, names: tuple[str, str], required: bool) -> Schema:
    return {
        "oneOf": [
            {"type": "object", "properties": {name: inner}, **({"required": [name]} if required else {})}
            for name in names
        ]
    }


def wide(keyword: str, count: int, upper: int) -> Any:
    alternatives = [{"type": "integer", "minimum": 10 * i, "maximum": 10 * i + upper} for i in range(count)]
    return scoped("request-body", {keyword: alternatives})


def members(count: int, schema: Schema) -> Any:
    names = [f"a{index}" for index in range(count)]
    return scoped("request-body", {"type": "object", "required": names, "properties": dict.fromkeys(names, schema)})


def tagged(tag: str, inner: Schema, text: Schema) -> Schema:
    return {"type": "object", "required": ["t"], "properties": {"t": {"const": tag}, "n": inner, "s": text}}


LADDERS: dict[str, Step] = {
    "oneOf of one reference twice": lambda one, _: {"oneOf": [one, one]},
    "oneOf of a reference and an object of it": lambda one, _: {
        "oneOf": [one, {"type": "object", "required": ["a"], "properties": {"a": one}}]
    },
    "oneOf of objects that may be each other": lambda one, i: one_of(one, (f"a{i}", f"b{i}"), required=False),
    "oneOf of objects apart": lambda one, i: one_of(one, (f"a{i}", f"b{i}"), required=True),
    "anyOf of objects": lambda one, i: {"anyOf": one_of(one, (f"a{i}", f"b{i}"), required=True)["oneOf"]},
    "allOf of objects": lambda one, i: {"allOf": one_of(one, (f"a{i}", f"b{i}"), required=True)["oneOf"]},
    "oneOf of arrays": lambda one, _: {"oneOf": [{"type": "array", "items": one, "minItems": n} for n in (1, 2)]},
    "oneOf, anyOf and allOf in turn": lambda one, i: {
        ("oneOf", "anyOf", "allOf")[i % 3]: [one, {"type": "object", "properties": {"a": one}}]
    },
    "items that are contained": lambda one, _: {"type": "array", "contains": one, "items": one},
    "conditions": lambda one, _: {"if": one, "then": {"not": one}, "else": one},
    "members that nobody evaluated": lambda one, _: {
        "type": "object",
        "properties": {"a": one},
        "allOf": [{"properties": {"b": one}}],
        "unevaluatedProperties": one,
    },
}
#: What a comparison must say: that it breaks, that it is undecided, or (None) at least that it ended, with a line.
CASES: dict[str, tuple[tuple[Any, Any], str | None]] = {
    **{name: (ladder(step), None) for name, step in LADDERS.items()},
    "a circle of not": (
        both(lambda last: components({"A0": {"not": named("A1")}, "A1": {"not": named("A0")}, "A2": last})),
        None,
    ),
    "a circle of not through members": (
        both(
            lambda last: components(
                {
                    f"A{i}": {"type": "object", "properties": {"a": {"not": named(f"A{1 - i}")}, "text": last}}
                    for i in (0, 1)
                }
            )
        ),
        "breaking",
    ),
    "a circle of conditions": (
        both(
            lambda last: components(
                {
                    f"A{i}": {"if": named(f"A{(i + 1) % 3}"), "then": named(f"A{(i + 2) % 3}"), "else": last}
                    for i in range(3)
                }
            )
        ),
        "warning",
    ),
    "each of 40 with each": (
        both(
            lambda last: components(
                {
                    f"A{i}": {
                        "type": "object",
                        "properties": {**{f"p{j}": named(f"A{j}") for j in range(40)}, "t": last},
                    }
                    for i in range(40)
                }
            )
        ),
        "breaking",
    ),
    "alternatives of each of 20 in each": (
        both(
            lambda last: components(
                {f"A{i}": {"oneOf": [tagged(f"{i}.{j}", named(f"A{j}"), last) for j in range(20)]} for i in range(20)}
            )
        ),
        None,
    ),
    "a oneOf of 5,000": ((wide("oneOf", 5_000, 5), wide("oneOf", 5_000, 4)), "breaking"),
    "an anyOf of 5,000": ((wide("anyOf", 5_000, 5), wide("anyOf", 5_000, 4)), "breaking"),
    "3,000 required members": ((members(3_000, TEXTS[0]), members(3_000, TEXTS[1])), "breaking"),
    "2,000 allOf inside each other": (both(lambda last: deep(last, lambda one: {"allOf": [one]}, 2_000)), None),
    "2,000 objects inside each other": (
        both(lambda last: deep(last, lambda one: {"type": "object", "properties": {"a": one}}, 2_000)),
        None,
    ),
    "2,000 not inside each other": (both(lambda last: deep(last, lambda one: {"not": one}, 2_000)), None),
}


@pytest.mark.parametrize("name", CASES)
def test_a_comparison_of_hostile_documents_ends_and_says_what_it_knows(name: str, tmp_path: Path) -> None:
    pair, verdict = CASES[name]
    paths = [tmp_path / "base.json", tmp_path / "revision.json"]
    for path, tree in zip(paths, pair, strict=True):
        path.write_text(nested(tree), encoding="utf-8")
    command = [sys.executable, "-P", "-m", "meetpact", "compat", *map(str, paths), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    if done.returncode == 2:
        assert verdict is None
        assert "nested too deeply" in done.stderr
        assert done.stderr.startswith("meetpact: ")
        assert done.stderr.count("\n") == 1
        return
    report = json.loads(done.stdout)
    assert report["verdict"] == (verdict or report["verdict"])
    for change in report["changes"]:
        undecided = change["evidence"]["kind"] == "undecided"
        assert (change["level"] == "breaking") == (change["evidence"]["kind"] == "witness")
        assert not undecided or (change["level"] == "warning" and change["evidence"]["how"])


def nested(tree: Any) -> str:
    """JSON of any depth, which `json.dumps` has not."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(50_000)
    try:
        return json.dumps(tree, check_circular=False)
    finally:
        sys.setrecursionlimit(limit)


def test_the_search_for_a_message_stops_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = scoped("request-property", TEXTS[0]), scoped("request-property", TEXTS[1])
    assert compare(*pair).verdict == "breaking"
    monkeypatch.setattr(effort, "MOST_AT_ONCE", 10)
    monkeypatch.setattr(effort, "LEAST", 10)
    (change,) = compare(*pair).changes
    assert (change.level, change.evidence.kind) == ("warning", "undecided")
    assert "too much work" in change.evidence.how


def test_what_one_schema_takes_is_taken_from_all_and_the_last_has_its_share_too() -> None:
    whole = Effort(effort.MOST)
    granted = []
    for _ in range(5):
        with whole.share() as share:
            granted.append(share.left)
            with pytest.raises(Exhausted):
                share.spend(effort.MOST)
    assert granted[0] == effort.MOST_AT_ONCE > granted[1] > granted[2] == effort.LEAST == granted[-1]


def test_a_validator_is_not_asked_what_it_would_ask_itself_for_ever() -> None:
    twice: Schema = {"oneOf": [{"type": "array", "items": {"$ref": "#/$defs/a"}, "minItems": n} for n in (1, 2)]}
    schema = {"$ref": "#/$defs/a", "$defs": {"a": {"anyOf": [{"type": "string"}, twice]}}}
    value: Any = "x"
    for _ in range(60):
        value = [value, value]
    judge = Interpreted(schema)
    judge.accepts(value)
    assert judge.steps < 2_000 < 2**50 < judge.work
    valid = fast(schema)
    assert valid is not None
    assert valid(["x"]) is True
    with pytest.raises(Exception, match="too much work"):
        valid(value)


@pytest.mark.parametrize("count", [250, 1_000, 5_000])
def test_the_prover_is_not_asked_about_crowds_that_it_does_not_come_through(count: int) -> None:
    texts: list[Schema] = [{f"a{i}": one for i in range(count)} for one in TEXTS]
    old, new = ({"type": "object", "properties": one} for one in texts)
    assert covers(new, old) is None
    few = {"type": "object", "properties": {**texts[0], "a7": TEXTS[1]}}
    assert covers(few, old) is (False if count <= 1_000 else None)
    alternatives = [{"oneOf": [{"const": 2 * i + by} for i in range(3 * count)]} for by in (0, 1)]
    assert covers(*alternatives) is None
