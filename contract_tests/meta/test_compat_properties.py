"""What holds for any schemas: a change judged safe has no witness; a narrowing turned round is a widening."""

import contextlib
import copy
import os
from typing import Any

import jsonschema_rs
from compat_values import Values, named
from compat_zoo import zoo
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meetpact.compat import compare
from meetpact.compat.examples import scoped
from meetpact.errors import MeetpactError

#: Changes of one run (each is looked at as a request and as a response), and the values tried on a safe one.
CHANGES = int(os.environ.get("MEETPACT_COMPAT_CHANGES", "60"))
TRIES = 1_000

NAMES = st.sampled_from(["a", "b", "c"])
NUMBERS = st.integers(-3, 6)


def leaves() -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.fixed_dictionaries(
            {"type": st.just("integer")},
            optional={"minimum": NUMBERS, "maximum": NUMBERS, "multipleOf": st.sampled_from([2, 3])},
        ),
        st.fixed_dictionaries(
            {"type": st.just("string")},
            optional={
                "minLength": st.integers(0, 2),
                "maxLength": st.integers(1, 4),
                "pattern": st.sampled_from(["^a*$", "^[ab]+$", "b"]),
            },
        ),
        st.fixed_dictionaries(
            {"enum": st.lists(st.sampled_from(["a", "b", 1, 2, None, True]), min_size=1, max_size=3, unique_by=repr)}
        ),
        st.just({"type": ["string", "null"]}),
        st.just({"type": "boolean"}),
    )


def schemas() -> st.SearchStrategy[dict[str, Any]]:
    return st.recursive(
        leaves(),
        lambda inner: st.one_of(
            st.fixed_dictionaries(
                {"type": st.just("object"), "properties": st.dictionaries(NAMES, inner, min_size=1, max_size=3)},
                optional={
                    "required": st.lists(NAMES, unique=True, max_size=2),
                    "additionalProperties": st.sampled_from([False, True]),
                },
            ),
            st.fixed_dictionaries(
                {"type": st.just("array"), "items": inner},
                optional={"minItems": st.integers(0, 2), "maxItems": st.integers(1, 3), "uniqueItems": st.booleans()},
            ),
            st.fixed_dictionaries({"oneOf": st.lists(inner, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"anyOf": st.lists(inner, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"allOf": st.lists(inner, min_size=1, max_size=2)}),
        ),
        max_leaves=4,
    )


def members(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(members, value.values()))
    return set().union(*map(members, value)) if isinstance(value, list) else set()


def lost(sender: Any, judge: Any, seed: int) -> Any:
    """A value that the one schema admits and the other refuses, if there is one among a thousand.

    An open object does not carry what only the other document declares: the report says so, and so do these tests.
    """
    valid = [jsonschema_rs.Draft202012Validator(one).is_valid for one in (sender, judge)]
    foreign = named(judge) - named(sender)
    values = Values([sender, judge], seed)
    for index in range(TRIES):
        value = values.one(judge if index % 5 == 4 else sender)
        if valid[0](value) and not valid[1](value) and not members(value) & foreign:
            return [value]
    return None


def judged(old: Any, new: Any, seed: int) -> None:
    for scope, sender, judge in (("request-body", old, new), ("response-body", new, old)):
        report = compare(scoped(scope, old), scoped(scope, new))
        if report.verdict == "non-breaking":
            assert lost(sender, judge, seed) is None, (scope, old, new)


@settings(max_examples=CHANGES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(schemas(), schemas(), st.integers(0, 2**32))
def test_a_change_judged_safe_has_no_witness_among_a_thousand_values(
    old: dict[str, Any], new: dict[str, Any], seed: int
) -> None:
    judged(old, new, seed)


@settings(max_examples=2 * CHANGES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(schemas(), st.data(), st.integers(0, 2**32))
def test_no_edit_judged_safe_loses_a_message(old: dict[str, Any], data: st.DataObject, seed: int) -> None:
    judged(old, edited(copy.deepcopy(old), data), seed)


def test_the_thousand_values_find_what_breaks() -> None:
    """Each narrowing has a witness among them, and most of them are valid: the search is no formality."""
    for wide, narrow in NARROWINGS:
        assert lost(wide, narrow, 1) is not None
        assert lost(narrow, wide, 1) is None
        values, valid = Values([wide, narrow], 1), jsonschema_rs.Draft202012Validator(wide).is_valid
        assert sum(valid(values.one(wide)) for _ in range(TRIES)) > TRIES / 2


def edited(schema: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """One random edit at one random place."""
    places = [schema]
    for one in places:
        places += one.get("properties", {}).values()
        for keyword in ("oneOf", "anyOf", "allOf"):
            places += one.get(keyword, [])
        places += [one["items"]] if "items" in one else []
    place = data.draw(st.sampled_from(places))
    fresh = data.draw(leaves())
    if data.draw(st.booleans()) and "type" in place:
        place.update({key: value for key, value in fresh.items() if key != "type"})
    else:
        place.clear()
        place.update(fresh)
    return schema


NARROWINGS: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({"type": "integer"}, {"type": "integer", "maximum": 5}),
    ({"type": "string"}, {"type": "string", "minLength": 2}),
    ({"enum": ["a", "b"]}, {"enum": ["a"]}),
    ({"type": "object", "properties": {"a": {}}}, {"type": "object", "properties": {"a": {}}, "required": ["a"]}),
    ({"type": ["string", "null"]}, {"type": "string"}),
    ({"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "string"}, "maxItems": 2}),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(NARROWINGS), st.lists(st.sampled_from(["property", "items", "map", "part"]), max_size=3))
def test_a_narrowing_of_a_request_turned_round_is_a_widening(
    pair: tuple[dict[str, Any], dict[str, Any]], wraps: list[str]
) -> None:
    def wrapped(schema: dict[str, Any]) -> dict[str, Any]:
        for wrap in wraps:
            around: dict[str, dict[str, Any]] = {
                "property": {"type": "object", "properties": {"inner": schema}},
                "items": {"type": "array", "items": schema},
                "map": {"type": "object", "additionalProperties": schema},
                "part": {"allOf": [schema, {"description": "A part."}]},
            }
            schema = around[wrap]
        return schema

    wide, narrow = (scoped("request-body", wrapped(one)) for one in pair)
    there, back = compare(wide, narrow), compare(narrow, wide)
    assert (there.verdict, back.verdict) == ("breaking", "non-breaking")
    assert {one.evidence.kind for one in there.changes} == {"witness"}
    assert {one.evidence.kind for one in back.changes} == {"proof"}
    wide, narrow = (scoped("response-body", wrapped(one)) for one in pair)
    assert (compare(wide, narrow).verdict, compare(narrow, wide).verdict) == ("non-breaking", "breaking")


JUNK: tuple[Any, ...] = (None, 5, [], "x", {}, True, [None], {"$ref": 5}, {"type": 7}, -1)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.data())
def test_a_document_with_junk_anywhere_is_compared_or_refused_but_never_crashes(data: st.DataObject) -> None:
    base, broken = zoo(), zoo()
    place: Any = broken
    for _ in range(data.draw(st.integers(0, 9))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        inner = [key for key in keys if isinstance(place[key], dict | list) and place[key]]
        if not inner:
            break
        place = place[data.draw(st.sampled_from(inner))]
    keys = list(place) if isinstance(place, dict) else list(range(len(place)))
    place[data.draw(st.sampled_from(keys))] = data.draw(st.sampled_from(JUNK))
    for pair in ((base, broken), (broken, base)):
        with contextlib.suppress(MeetpactError):
            compare(*pair)


def test_a_member_that_only_alternatives_name_was_sent_before() -> None:
    """Found by the thousand values: `a` was thought to be new, and so that nobody had sent it."""
    old = {"oneOf": [{"type": "object", "properties": {"a": {"type": kind}}} for kind in ("string", "integer")]}
    new = {"type": "object", "properties": {"a": {"type": "integer"}}}
    assert compare(scoped("request-body", old), scoped("request-body", new)).verdict == "breaking"
    assert compare(scoped("response-body", new), scoped("response-body", old)).verdict == "breaking"
    deeper = {"anyOf": [{"allOf": [{"not": {"required": ["b"]}}, *old["oneOf"][:1]]}, {"type": "integer"}]}
    assert compare(scoped("request-body", deeper), scoped("request-body", new)).verdict == "breaking"
