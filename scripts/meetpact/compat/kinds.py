"""The kinds of difference between two schemas, each with a sentence, its effect, and a small example of before and after."""

from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
LIST: Schema = {"type": "array", "items": {"type": "string"}}
OBJECT: Schema = {"type": "object", "properties": {"a": {"type": "string"}}}
CAT: Schema = {"type": "object", "required": ["meow"], "properties": {"meow": {"type": "string"}}, "additionalProperties": False}
DOG: Schema = {"type": "object", "required": ["bark"], "properties": {"bark": {"type": "string"}}, "additionalProperties": False}
PET: Schema = {"oneOf": [CAT, DOG]}


@dataclass(frozen=True)
class Kind:
    """What happened to a schema. `effect`: `narrows` or `widens` what it admits, does `both`, or `none`.

    `twin` is a revision of `before` that is close to `after` and must not fall under this kind.
    """

    name: str
    effect: str
    says: str
    before: Any
    after: Any
    twin: Any
    members: bool = False  # about an object's member: the address is one step longer


def _bounds() -> list[Kind]:
    out = []
    for word, key, one, upper in (
        ("max", "maximum", WHOLE, True), ("min", "minimum", WHOLE, False),
        ("exclusive-max", "exclusiveMaximum", {"type": "number"}, True), ("exclusive-min", "exclusiveMinimum", {"type": "number"}, False),
        ("max-length", "maxLength", TEXT, True), ("min-length", "minLength", TEXT, False),
        ("max-items", "maxItems", LIST, True), ("min-items", "minItems", LIST, False),
        ("max-properties", "maxProperties", OBJECT, True), ("min-properties", "minProperties", OBJECT, False),
    ):  # fmt: skip
        five, seven = {**one, key: 5}, {**one, key: 7}
        out += [
            Kind(f"{word}-set", "narrows", f"{{what}} got a {key} of {{new}}", one, five, {**one, "description": "Up to five."}),
            Kind(f"{word}-unset", "widens", f"{{what}} lost its {key} of {{old}}", five, one, {**five, "description": "Five."}),
            Kind(f"{word}-increased", "widens" if upper else "narrows", f"{key} of {{what}}: {{old}} -> {{new}}", five, seven, {**five, "title": "Seven"}),
            Kind(f"{word}-decreased", "narrows" if upper else "widens", f"{key} of {{what}}: {{old}} -> {{new}}", seven, five, {**seven, "title": "Five"}),
        ]
    return out


_ENUM: Schema = {"type": "string", "enum": ["a", "b"]}
_NAMED: Schema = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}
_CLOSED: Schema = {**_NAMED, "additionalProperties": False}
_REQUIRED: Schema = {**_NAMED, "required": ["a"]}
_MAPPED: Schema = {"oneOf": [CAT, DOG], "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}}
_APART: Schema = {"oneOf": [{**WHOLE, "maximum": 5}, {**WHOLE, "minimum": 6}]}
_PAIR: Schema = {"type": "array", "prefixItems": [TEXT, WHOLE]}

KINDS: dict[str, Kind] = {
    one.name: one
    for one in (
        *_bounds(),
        Kind("multiple-of-set", "narrows", "{what} must be a multiple of {new} now", WHOLE, {**WHOLE, "multipleOf": 5}, {**WHOLE, "multipleOf": 1}),
        Kind("multiple-of-unset", "widens", "{what} need be no multiple of {old}", {**WHOLE, "multipleOf": 5}, WHOLE, {**WHOLE, "multipleOf": 5.0}),
        Kind("multiple-of-changed", "both", "multipleOf of {what}: {old} -> {new}", {**WHOLE, "multipleOf": 4}, {**WHOLE, "multipleOf": 6}, {**WHOLE, "multipleOf": 4.0}),
        Kind("pattern-added", "narrows", "{what} must match {new} now", TEXT, {**TEXT, "pattern": "^[a-z]+$"}, {**TEXT, "pattern": ".*"}),
        Kind("pattern-removed", "widens", "{what} need not match {old} any more", {**TEXT, "pattern": "^[a-z]+$"}, TEXT, {**TEXT, "pattern": "^[a-z]+$", "title": "A"}),
        Kind("pattern-changed", "both", "the pattern of {what}: {old} -> {new}", {**TEXT, "pattern": "^[a-z]+$"}, {**TEXT, "pattern": "^[A-Z]+$"}, {**TEXT, "pattern": "^[a-z]+$", "title": "A"}),
        Kind("pattern-generalized", "widens", "the pattern of {what} admits more: {old} -> {new}", {**TEXT, "pattern": "^[a-z]+$"}, {**TEXT, "pattern": "^[a-z0-9]+$"}, {**TEXT, "pattern": "^[a-c]+$"}),
        Kind("format-added", "narrows", "{what} must be a {new} now", TEXT, {**TEXT, "format": "uuid"}, {**TEXT, "title": "uuid"}),
        Kind("format-removed", "widens", "{what} need be no {old} any more", {**TEXT, "format": "uuid"}, TEXT, {**TEXT, "format": "uuid", "title": "A"}),
        Kind("format-changed", "both", "the format of {what}: {old} -> {new}", {**TEXT, "format": "date"}, {**TEXT, "format": "date-time"}, {**TEXT, "format": "date", "title": "A"}),
        Kind("type-changed", "both", "the type of {what}: {old} -> {new}", WHOLE, {"type": "boolean"}, {**WHOLE, "title": "A"}),
        Kind("type-generalized", "widens", "the type of {what} admits more: {old} -> {new}", WHOLE, {"type": "number"}, {**WHOLE, "title": "A"}),
        Kind("type-specialized", "narrows", "the type of {what} admits less: {old} -> {new}", {"type": "number"}, WHOLE, {"type": "number", "title": "A"}),
        Kind("became-nullable", "widens", "{what} may be null now", WHOLE, {"type": ["integer", "null"]}, {"oneOf": [WHOLE]}),
        Kind("became-not-nullable", "narrows", "{what} must not be null any more", {"type": ["integer", "null"]}, WHOLE, {"oneOf": [WHOLE, {"type": "null"}]}),
        Kind("became-enum", "narrows", "{what} is one of {new} now", TEXT, _ENUM, {**TEXT, "examples": ["a", "b"]}),
        Kind("enum-removed", "widens", "{what} is no longer one of {old} only", _ENUM, TEXT, {"type": "string", "enum": ["b", "a"]}),
        Kind("enum-value-added", "widens", "{what} may be {new} now", _ENUM, {"type": "string", "enum": ["a", "b", "c"]}, {"type": "string", "enum": ["b", "a"]}),
        Kind("enum-value-removed", "narrows", "{what} may not be {old} any more", _ENUM, {"type": "string", "enum": ["a"]}, {"anyOf": [{"const": "a"}, {"const": "b"}]}),
        Kind("const-added", "narrows", "{what} must be {new} now", TEXT, {"const": "a"}, {**TEXT, "example": "a"}),
        Kind("const-removed", "widens", "{what} need not be {old} any more", {"const": "a"}, TEXT, {"type": "string", "enum": ["a"]}),
        Kind("const-changed", "both", "{what}: {old} -> {new}", {"const": "a"}, {"const": "b"}, {"enum": ["a"]}),
        Kind("unique-items-set", "narrows", "the items of {what} must differ now", LIST, {**LIST, "uniqueItems": True}, {**LIST, "uniqueItems": False}),
        Kind("unique-items-unset", "widens", "the items of {what} may be equal now", {**LIST, "uniqueItems": True}, LIST, {**LIST, "uniqueItems": True, "title": "A"}),
        Kind("additional-properties-closed", "narrows", "{what} takes only its declared members now", _NAMED, _CLOSED, {**_NAMED, "additionalProperties": True}),
        Kind("additional-properties-opened", "widens", "{what} may have undeclared members now", _CLOSED, _NAMED, {**_CLOSED, "title": "A"}),
        Kind("new-required-property", "narrows", "{what} is new and required", OBJECT, {**_NAMED, "required": ["b"]}, _NAMED, members=True),
        Kind("new-required-property-with-default", "narrows", "{what} is new and required; its default does not make it optional on the wire", OBJECT,
             {"type": "object", "properties": {"a": TEXT, "b": {**TEXT, "default": "x"}}, "required": ["b"]}, _NAMED, members=True),
        Kind("new-optional-property", "widens", "{what} is new", OBJECT, _NAMED, {**OBJECT, "properties": {"a": {**TEXT, "title": "b"}}}, members=True),
        Kind("property-removed", "none", "{what} is gone: what callers send there is ignored", _NAMED, OBJECT, {"allOf": [OBJECT, {"properties": {"b": TEXT}}]}, members=True),
        Kind("required-property-added", "narrows", "{what} is new and always there", OBJECT, {**_NAMED, "required": ["b"]}, OBJECT | {"title": "b"}, members=True),
        Kind("optional-property-added", "none", "{what} is new", OBJECT, _NAMED, OBJECT | {"title": "b"}, members=True),
        Kind("required-property-removed", "widens", "{what} is gone, and was always there", _REQUIRED, {"type": "object", "properties": {"b": TEXT}}, {"allOf": [_REQUIRED]}, members=True),
        Kind("optional-property-removed", "none", "{what} is gone", _NAMED, OBJECT, {"allOf": [OBJECT, {"properties": {"b": TEXT}}]}, members=True),
        Kind("became-required", "narrows", "{what} became required", _NAMED, _REQUIRED, {**_NAMED, "required": []}, members=True),
        Kind("became-optional", "widens", "{what} may be absent now", _REQUIRED, _NAMED, {"allOf": [_NAMED, {"required": ["a"]}]}, members=True),
        Kind("property-names-set", "narrows", "the names in {what} are restricted now", OBJECT, {**OBJECT, "propertyNames": {"maxLength": 3}}, {**OBJECT, "propertyNames": {}}),
        Kind("property-names-unset", "widens", "the names in {what} are free now", {**OBJECT, "propertyNames": {"maxLength": 3}}, OBJECT, {**OBJECT, "propertyNames": {"maxLength": 3, "title": "A"}}),
        Kind("property-names-changed", "both", "the names in {what} are restricted otherwise", {**OBJECT, "propertyNames": {"maxLength": 3}},
             {**OBJECT, "propertyNames": {"minLength": 2, "maxLength": 5}}, {**OBJECT, "propertyNames": {"maxLength": 3, "title": "A"}}),
        Kind("dependent-required-set", "narrows", "members of {what} need others beside them now", _NAMED, {**_NAMED, "dependentRequired": {"a": ["b"]}}, {**_NAMED, "dependentRequired": {}}),
        Kind("dependent-required-unset", "widens", "members of {what} need no others beside them", {**_NAMED, "dependentRequired": {"a": ["b"]}}, _NAMED, {**_NAMED, "dependentRequired": {"a": ["b"]}, "title": "A"}),
        Kind("dependent-required-changed", "both", "members of {what} need other members beside them", {**_NAMED, "dependentRequired": {"a": ["b"]}},
             {**_NAMED, "dependentRequired": {"b": ["a"]}}, {**_NAMED, "dependentRequired": {"a": ["b"]}, "title": "A"}),
        Kind("dependent-schemas-set", "narrows", "{what} follows a rule for some members now", _NAMED, {**_NAMED, "dependentSchemas": {"a": {"required": ["b"]}}}, {**_NAMED, "dependentSchemas": {"a": {}}}),
        Kind("dependent-schemas-unset", "widens", "{what} lost a rule for some members", {**_NAMED, "dependentSchemas": {"a": {"required": ["b"]}}}, _NAMED, {**_NAMED, "dependentRequired": {"a": ["b"]}}),
        Kind("dependent-schemas-changed", "both", "{what} follows another rule for some members", {**_NAMED, "dependentSchemas": {"a": {"required": ["b"]}}},
             {**_NAMED, "dependentSchemas": {"b": {"required": ["a"]}}}, {**_NAMED, "dependentSchemas": {"a": {"required": ["b"], "title": "A"}}}),
        Kind("contains-set", "narrows", "{what} must contain certain items now", LIST, {**LIST, "contains": {"const": "x"}}, {**LIST, "contains": {"const": "x"}, "minContains": 0}),
        Kind("contains-unset", "widens", "{what} need not contain certain items", {**LIST, "contains": {"const": "x"}}, LIST, {**LIST, "contains": {"enum": ["x"]}}),
        Kind("contains-changed", "both", "{what} must contain other items", {**LIST, "contains": {"const": "x"}}, {**LIST, "contains": {"const": "y"}}, {**LIST, "contains": {"enum": ["x"]}}),
        Kind("pattern-properties-set", "narrows", "members of {what} with certain names follow a schema now", {"type": "object"}, {"type": "object", "patternProperties": {"^x": WHOLE}}, {"type": "object", "patternProperties": {"^x": {}}}),
        Kind("pattern-properties-unset", "widens", "members of {what} with certain names are free now", {"type": "object", "patternProperties": {"^x": WHOLE}}, {"type": "object"}, {"type": "object", "patternProperties": {"^x": {**WHOLE, "title": "A"}}}),
        Kind("pattern-properties-changed", "both", "members of {what} with other names follow a schema", {"type": "object", "patternProperties": {"^x": WHOLE}},
             {"type": "object", "patternProperties": {"^y": WHOLE}}, {"type": "object", "patternProperties": {"^x": {**WHOLE, "title": "A"}}}),
        Kind("unevaluated-properties-set", "narrows", "{what} takes no members beyond those that its parts name", {"allOf": [_NAMED], "type": "object"},
             {"allOf": [_NAMED], "type": "object", "unevaluatedProperties": False}, {"allOf": [_NAMED], "type": "object", "unevaluatedProperties": True}),
        Kind("unevaluated-properties-unset", "widens", "{what} takes members beyond those that its parts name", {"type": "object", "properties": {"a": TEXT}, "unevaluatedProperties": False},
             {"type": "object", "properties": {"a": TEXT}}, {"type": "object", "properties": {"a": TEXT}, "unevaluatedProperties": False, "title": "A"}),
        Kind("unevaluated-properties-changed", "both", "members of {what} beyond those that its parts name follow another schema",
             {"type": "object", "properties": {"a": TEXT}, "unevaluatedProperties": TEXT}, {"type": "object", "properties": {"a": TEXT}, "unevaluatedProperties": WHOLE},
             {"type": "object", "properties": {"a": TEXT}, "unevaluatedProperties": {**TEXT, "title": "A"}}),
        Kind("unevaluated-items-set", "narrows", "{what} takes no items beyond those that its parts name", _PAIR, {**_PAIR, "unevaluatedItems": False}, {**_PAIR, "unevaluatedItems": True}),
        Kind("unevaluated-items-unset", "widens", "{what} takes items beyond those that its parts name", {**_PAIR, "unevaluatedItems": False}, _PAIR, {**_PAIR, "unevaluatedItems": False, "title": "A"}),
        Kind("unevaluated-items-changed", "both", "items of {what} beyond those that its parts name follow another schema", {**_PAIR, "unevaluatedItems": TEXT}, {**_PAIR, "unevaluatedItems": WHOLE},
             {**_PAIR, "unevaluatedItems": {**TEXT, "title": "A"}}),
        Kind("one-of-added", "widens", "{what} may be {new} now", PET, {"oneOf": [CAT, DOG, WHOLE]}, {"oneOf": [DOG, CAT]}),
        Kind("one-of-removed", "narrows", "{what} may not be {old} any more", {"oneOf": [CAT, DOG, WHOLE]}, PET, {"oneOf": [WHOLE, DOG, CAT]}),
        Kind("any-of-added", "widens", "{what} may be {new} now", {"anyOf": [CAT, DOG]}, {"anyOf": [CAT, DOG, WHOLE]}, {"anyOf": [DOG, CAT]}),
        Kind("any-of-removed", "narrows", "{what} may not be {old} any more", {"anyOf": [CAT, DOG, WHOLE]}, {"anyOf": [CAT, DOG]}, {"anyOf": [WHOLE, DOG, CAT]}),
        Kind("wrapped-in-one-of", "widens", "{what} is one of several schemas now", CAT, PET, {"oneOf": [CAT]}),
        Kind("wrapped-in-any-of", "widens", "{what} is any of several schemas now", CAT, {"anyOf": [CAT, DOG]}, {"anyOf": [CAT]}),
        Kind("unwrapped-from-one-of", "narrows", "{what} is no longer one of several schemas", PET, CAT, {"oneOf": [DOG, CAT]}),
        Kind("unwrapped-from-any-of", "narrows", "{what} is no longer any of several schemas", {"anyOf": [CAT, DOG]}, CAT, {"anyOf": [DOG, CAT]}),
        Kind("one-of-changed", "both", "the alternatives of {what} are grouped otherwise", {"oneOf": [CAT, DOG]},
             {"allOf": [{"oneOf": [CAT, WHOLE]}, {"oneOf": [CAT, WHOLE, TEXT]}]}, {"allOf": [{"oneOf": [CAT, DOG]}]}),
        Kind("any-of-changed", "both", "the alternatives of {what} are grouped otherwise", {"anyOf": [CAT, DOG]},
             {"allOf": [{"anyOf": [CAT, WHOLE]}, {"anyOf": [CAT, WHOLE, TEXT]}]}, {"allOf": [{"anyOf": [CAT, DOG]}]}),
        Kind("all-of-added", "narrows", "{what} follows one schema more", OBJECT, {"allOf": [OBJECT, CAT]}, {"allOf": [OBJECT, {"description": "A"}]}),
        Kind("all-of-removed", "widens", "{what} follows one schema less", {"allOf": [OBJECT, CAT]}, OBJECT, {"allOf": [CAT, OBJECT]}),
        Kind("all-of-changed", "both", "the parts of {what} differ", {"allOf": [OBJECT, CAT]}, {"allOf": [OBJECT, {**CAT, "required": []}, {"properties": {"meow": {"maxLength": 3}}}]}, {"allOf": [CAT, OBJECT]}),
        Kind("not-added", "narrows", "{what} excludes something now", TEXT, {**TEXT, "not": {"const": "x"}}, {**TEXT, "not": {"type": "integer"}}),
        Kind("not-removed", "widens", "{what} excludes something no more", {**TEXT, "not": {"const": "x"}}, TEXT, {**TEXT, "not": {"enum": ["x"]}}),
        Kind("not-changed", "both", "{what} excludes something else", {**TEXT, "not": {"const": "x"}}, {**TEXT, "not": {"const": "y"}}, {**TEXT, "not": {"enum": ["x"]}}),
        Kind("if-added", "narrows", "{what} follows a condition now", _NAMED, {**_NAMED, "if": {"required": ["a"]}, "then": {"required": ["b"]}}, {**_NAMED, "if": {"required": ["a"]}}),
        Kind("if-removed", "widens", "{what} follows a condition no more", {**_NAMED, "if": {"required": ["a"]}, "then": {"required": ["b"]}}, _NAMED, {**_NAMED, "dependentRequired": {"a": ["b"]}}),
        Kind("if-changed", "both", "{what} follows another condition", {**_NAMED, "if": {"required": ["a"]}, "then": {"required": ["b"]}},
             {**_NAMED, "if": {"required": ["b"]}, "then": {"required": ["a"]}}, {**_NAMED, "if": {"required": ["a"], "title": "A"}, "then": {"required": ["b"]}}),
        Kind("changed", "both", "{what} changed in a way that no other rule names", _APART, {"oneOf": [{**WHOLE, "maximum": 7}, {**WHOLE, "minimum": 6}]}, {**_APART, "title": "A"}),
        Kind("default-value-added", "none", "{what} has a default of {new} now", TEXT, {**TEXT, "default": "x"}, {**TEXT, "example": "x"}),
        Kind("default-value-removed", "none", "{what} has no default of {old} any more", {**TEXT, "default": "x"}, TEXT, {**TEXT, "default": "x", "title": "A"}),
        Kind("default-value-changed", "none", "the default of {what}: {old} -> {new}", {**TEXT, "default": "x"}, {**TEXT, "default": "y"}, {**TEXT, "default": "x", "title": "A"}),
        Kind("deprecated", "none", "{what} is deprecated now", TEXT, {**TEXT, "deprecated": True}, {**TEXT, "deprecated": False}),
        Kind("reactivated", "none", "{what} is no longer deprecated", {**TEXT, "deprecated": True}, TEXT, {**TEXT, "deprecated": True, "title": "A"}),
        Kind("discriminator-added", "none", "{what} has a discriminator now", PET, _MAPPED, {"oneOf": [DOG, CAT]}),
        Kind("discriminator-removed", "none", "{what} has no discriminator any more", _MAPPED, PET, {**_MAPPED, "title": "A"}),
        Kind("discriminator-property-name-changed", "none", "the discriminator of {what}: {old} -> {new}", _MAPPED, {**_MAPPED, "discriminator": {"propertyName": "sort"}}, {**_MAPPED, "title": "A"}),
        Kind("discriminator-mapping-added", "none", "the discriminator of {what} maps {new} too", _MAPPED,
             {**_MAPPED, "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}}, {**_MAPPED, "title": "A"}),
        Kind("discriminator-mapping-deleted", "none", "the discriminator of {what} maps {old} no more", _MAPPED, {**_MAPPED, "discriminator": {"propertyName": "kind"}}, {**_MAPPED, "title": "A"}),
        *(
            Kind(f"{need}-property-became-{word}", "none", f"{{what}} {'is no longer' if word.startswith('not') else 'became'} {word.removeprefix('not-')}",
                 {"type": "object", "properties": {"a": {**TEXT, mark: True} if word.startswith("not") else TEXT}, "required": ["a"] if need == "required" else []},
                 {"type": "object", "properties": {"a": TEXT if word.startswith("not") else {**TEXT, mark: True}}, "required": ["a"] if need == "required" else []},
                 {"type": "object", "properties": {"a": {**TEXT, mark: True, "title": "A"} if word.startswith("not") else {**TEXT, mark: False}}, "required": ["a"] if need == "required" else []},
                 members=True)
            for need in ("required", "optional")
            for word, mark in (("read-only", "readOnly"), ("not-read-only", "readOnly"), ("write-only", "writeOnly"), ("not-write-only", "writeOnly"))
        ),
    )
}
