"""What each keyword of JSON Schema 2020-12 asks of a value."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from meetpact.compat.schemas import kind, token
from meetpact.compat.validators.formats import follows
from meetpact.compat.validators.patterns import found

if TYPE_CHECKING:
    from meetpact.compat.validators.interpreted import Interpreted

Schema = Any
#: The validator, what the keyword says, the value, the schema that the keyword stands in.
Check = Callable[["Interpreted", Any, Any, Any], bool]


def _type(_: "Interpreted", names: Any, value: Any, __: Schema) -> bool:
    own = kind(value)
    wanted = [names] if isinstance(names, str) else names
    return own in wanted or (own == "integer" and "number" in wanted)


def _number(compare: Callable[[Any, Any], bool]) -> "Check":
    return lambda _, bound, value, __: (
        isinstance(value, bool) or not isinstance(value, int | float) or compare(value, bound)
    )


def _multiple(value: Any, divisor: Any) -> bool:
    if isinstance(value, int) and isinstance(divisor, int):
        return value % divisor == 0
    from fractions import Fraction

    return Fraction(repr(value)) % Fraction(repr(divisor)) == 0


def _length(of: type[str | list[Any] | dict[str, Any]], compare: Callable[[int, int], bool]) -> "Check":
    return lambda _, bound, value, __: not isinstance(value, of) or compare(len(value), bound)


def _pattern(_: "Interpreted", pattern: str, value: Any, __: Schema) -> bool:
    return not isinstance(value, str) or found(pattern, value)


def _format(_: "Interpreted", name: str, value: Any, __: Schema) -> bool:
    return not isinstance(value, str) or follows(name, value)


def _properties(judge: "Interpreted", schemas: Any, value: Any, _: Schema) -> bool:
    return not isinstance(value, dict) or all(
        judge.keeps(one, value[name]) for name, one in schemas.items() if name in value
    )


def _pattern_properties(judge: "Interpreted", schemas: Any, value: Any, _: Schema) -> bool:
    return not isinstance(value, dict) or all(
        judge.keeps(one, member)
        for pattern, one in schemas.items()
        for name, member in value.items()
        if found(pattern, name)
    )


def _additional(judge: "Interpreted", rest: Schema, value: Any, schema: Schema) -> bool:
    if not isinstance(value, dict):
        return True
    declared, patterns = schema.get("properties", ()), schema.get("patternProperties", ())
    return all(
        judge.keeps(rest, member)
        for name, member in value.items()
        if name not in declared and not any(found(one, name) for one in patterns)
    )


def _names(judge: "Interpreted", schema: Schema, value: Any, _: Schema) -> bool:
    return not isinstance(value, dict) or all(judge.keeps(schema, name) for name in value)


def _required(_: "Interpreted", names: list[str], value: Any, __: Schema) -> bool:
    return not isinstance(value, dict) or all(name in value for name in names)


def _dependent_required(_: "Interpreted", rules: Any, value: Any, __: Schema) -> bool:
    return not isinstance(value, dict) or all(
        other in value for name, names in rules.items() if name in value for other in names
    )


def _dependent_schemas(judge: "Interpreted", rules: Any, value: Any, _: Schema) -> bool:
    return not isinstance(value, dict) or all(judge.keeps(one, value) for name, one in rules.items() if name in value)


def _prefix(judge: "Interpreted", schemas: Any, value: Any, _: Schema) -> bool:
    return not isinstance(value, list) or all(map(judge.keeps, schemas, value))


def _items(judge: "Interpreted", rest: Schema, value: Any, schema: Schema) -> bool:
    return not isinstance(value, list) or all(
        judge.keeps(rest, one) for one in value[len(schema.get("prefixItems", ())) :]
    )


def _contains(judge: "Interpreted", wanted: Schema, value: Any, schema: Schema) -> bool:
    if not isinstance(value, list):
        return True
    count = sum(judge.keeps(wanted, one) for one in value)
    least, most = schema.get("minContains", 1), schema.get("maxContains", count)
    return bool(least <= count <= most)


def _unique(_: "Interpreted", wanted: Any, value: Any, __: Schema) -> bool:
    return not wanted or not isinstance(value, list) or len({token(one) for one in value}) == len(value)


def _unevaluated(of: type[list[Any] | dict[str, Any]]) -> "Check":
    def check(judge: "Interpreted", rest: Schema, value: Any, schema: Schema) -> bool:
        if not isinstance(value, of):
            return True
        own = {key: one for key, one in schema.items() if key not in ("unevaluatedProperties", "unevaluatedItems")}
        seen = judge.evaluated(own, value)
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        return all(judge.keeps(rest, one) for key, one in parts if key not in seen)

    return check


def _if(judge: "Interpreted", condition: Schema, value: Any, schema: Schema) -> bool:
    return judge.keeps(schema.get("then" if judge.keeps(condition, value) else "else", True), value)


KEYWORDS: dict[str, Check] = {
    "$ref": lambda judge, reference, value, _: judge.named(reference, value),
    "type": _type,
    "enum": lambda judge, members, value, _: judge.among(members, value),
    "const": lambda _, constant, value, __: token(value) == token(constant),
    "minimum": _number(lambda value, bound: value >= bound),
    "maximum": _number(lambda value, bound: value <= bound),
    "exclusiveMinimum": _number(lambda value, bound: value > bound),
    "exclusiveMaximum": _number(lambda value, bound: value < bound),
    "multipleOf": _number(_multiple),
    "minLength": _length(str, lambda size, bound: size >= bound),
    "maxLength": _length(str, lambda size, bound: size <= bound),
    "minItems": _length(list, lambda size, bound: size >= bound),
    "maxItems": _length(list, lambda size, bound: size <= bound),
    "minProperties": _length(dict, lambda size, bound: size >= bound),
    "maxProperties": _length(dict, lambda size, bound: size <= bound),
    "pattern": _pattern,
    "format": _format,
    "properties": _properties,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "required": _required,
    "dependentRequired": _dependent_required,
    "dependentSchemas": _dependent_schemas,
    "prefixItems": _prefix,
    "items": _items,
    "contains": _contains,
    "uniqueItems": _unique,
    "unevaluatedProperties": _unevaluated(dict),
    "unevaluatedItems": _unevaluated(list),
    "allOf": lambda judge, parts, value, _: all(judge.keeps(one, value) for one in parts),
    "anyOf": lambda judge, parts, value, _: any(judge.keeps(one, value) for one in parts),
    "oneOf": lambda judge, parts, value, _: sum(judge.keeps(one, value) for one in parts) == 1,
    "not": lambda judge, refused, value, _: not judge.keeps(refused, value),
    "if": _if,
}
