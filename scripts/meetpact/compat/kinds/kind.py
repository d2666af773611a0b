"""A kind of difference between two schemas: a sentence, its effect, and a small example of before and after."""

from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
LIST: Schema = {"type": "array", "items": {"type": "string"}}
OBJECT: Schema = {"type": "object", "properties": {"a": {"type": "string"}}}
CAT: Schema = {
    "type": "object",
    "required": ["meow"],
    "properties": {"meow": {"type": "string"}},
    "additionalProperties": False,
}
DOG: Schema = {
    "type": "object",
    "required": ["bark"],
    "properties": {"bark": {"type": "string"}},
    "additionalProperties": False,
}
PET: Schema = {"oneOf": [CAT, DOG]}
NAMED: Schema = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}


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
