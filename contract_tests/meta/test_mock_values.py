"""The schemas that a server validates with: what they refer to is put in its place, and means the same there."""

from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meetpact.contract.strategies import valid
from meetpact.mock import values
from meetpact.places import providers
from meetpact.spec import Schema, Spec, load

#: What may come instead of any value.
STRANGE: list[Any] = [None, True, 0, -1, 61, 0.5, 10**12, "", "2099-05-07T17:42:49.000Z", "ACTIVE", [], {}, [None]]


def bodies(spec: Spec) -> list[Schema]:
    """The schemas of what is sent and answered."""
    sent = [operation.body.schema for operation in spec.operations.values() if operation.body]
    answered = [answer.schema for operation in spec.operations.values() for answer in operation.responses.values()]
    return sent + [schema for schema in answered if schema is not None]


def beside_its_components(spec: Spec, schema: Schema) -> dict[str, Any]:
    """The schema as the document has it, with everything that it may refer to."""
    return {**schema, "components": spec.document["components"]}


def changed(value: Any, data: st.DataObject) -> Any:
    """The value with one of its parts gone, or another one."""
    if not isinstance(value, dict | list) or not value or data.draw(st.integers(0, 9)) == 0:
        return data.draw(st.sampled_from(STRANGE))
    if isinstance(value, list):
        at = data.draw(st.integers(0, len(value) - 1))
        return [*value[:at], changed(value[at], data), *value[at + 1 :]]
    name = data.draw(st.sampled_from(sorted(value)))
    if data.draw(st.booleans()):
        return {key: inner for key, inner in value.items() if key != name}
    return {**value, name: changed(value[name], data)}


@pytest.mark.parametrize("provider", providers())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_schema_that_stands_alone_says_what_it_said_beside_the_components(provider: str, data: st.DataObject) -> None:
    spec = load(provider)
    schema = data.draw(st.sampled_from(bodies(spec)))
    whole = beside_its_components(spec, schema)
    value = data.draw(valid(spec, schema))
    validator, reference = (
        values.validator(spec, schema),
        jsonschema_rs.Draft202012Validator(whole, validate_formats=True),
    )
    for one in (value, changed(value, data)):
        if reference.is_valid(one):  # and a server may accept more, where x-also-accepts says so
            assert validator.is_valid(one)
        elif "x-also-accepts" not in str(whole):
            assert not validator.is_valid(one)


def spec_of(schemas: dict[str, Any]) -> Spec:
    return Spec("own", Path("openapi.yaml"), {"components": {"schemas": schemas}, "paths": {}})


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_a_schema_that_refers_to_itself_is_followed_to_any_depth() -> None:
    tree = {"type": "object", "properties": {"leaf": {"type": "integer"}, "of": reference("Tree")}}
    validator = values.validator(spec_of({"Tree": tree}), reference("Tree"))
    fine: dict[str, Any] = {"leaf": 1}
    wrong: dict[str, Any] = {"leaf": "1"}
    for _ in range(40):
        fine, wrong = {"of": fine}, {"of": wrong}
    assert validator.is_valid(fine)
    assert not validator.is_valid(wrong)


def test_a_schema_whose_parts_refer_twice_to_the_next_does_not_grow_without_end() -> None:
    """Thirty floors with two doors each would be a thousand million rooms."""
    floors = {
        f"Floor{n}": {
            "type": "object",
            "properties": {"a": reference(f"Floor{n + 1}"), "b": reference(f"Floor{n + 1}")},
        }
        for n in range(30)
    }
    validator = values.validator(spec_of({**floors, "Floor30": {"type": "integer"}}), reference("Floor0"))
    fine: Any = 1
    wrong: Any = "1"
    for number in range(30):
        fine, wrong = {"ab"[number % 2]: fine}, {"ab"[number % 2]: wrong}
    assert validator.is_valid(fine)
    assert not validator.is_valid(wrong)


def test_what_stands_beside_a_reference_counts_as_well() -> None:
    schema = {**reference("Length"), "maximum": 60, "description": "In seconds."}
    validator = values.validator(spec_of({"Length": {"type": "integer", "minimum": 1}}), schema)
    assert [validator.is_valid(value) for value in (0, 1, 60, 61, "1")] == [False, True, True, False, False]


def test_a_property_may_be_called_like_a_keyword() -> None:
    """`example`, `description` and `x-…` say nothing as keywords, and are names like others among the properties."""
    names = ("example", "description", "default", "x-mark", "enum", "$ref")
    schema = {"properties": {name: reference("Number") for name in names}}
    validator = values.validator(spec_of({"Number": {"type": "integer"}}), schema)
    for name in names:
        assert validator.is_valid({name: 1})
        assert not validator.is_valid({name: "1"})
