"""The rules: id, level, direction, one sentence and an example each. Ids are oasdiff's where oasdiff has one."""
# ruff: noqa: E501  (tables: a row a line)

from dataclasses import dataclass
from functools import cache
from typing import Any

from meetpact.compat.kinds import KINDS, Kind
from meetpact.compat.messages import shortened

SCOPES = (
    "request-body",
    "request-property",
    "request-parameter",
    "request-parameter-property",
    "response-body",
    "response-property",
    "response-header",
)
#: The rules of a place that no schema shows: id -> (level, direction, sentence).
STRUCTURAL = {
    "endpoint-added": ("non-breaking", "both", "an operation is new"),
    "api-removed-without-deprecation": ("breaking", "request", "an operation is gone, its path still has others"),
    "api-removed-with-deprecation": ("breaking", "request", "a deprecated operation is gone; a warning once its sunset date has passed"),
    "api-removed-before-sunset": ("breaking", "request", "a deprecated operation is gone before its sunset date"),
    "api-path-removed-without-deprecation": ("breaking", "request", "an operation is gone, and its path with it"),
    "api-path-removed-with-deprecation": ("breaking", "request", "a deprecated operation and its path are gone; a warning after its sunset date"),
    "api-path-removed-before-sunset": ("breaking", "request", "a deprecated operation and its path are gone before the sunset date"),
    "webhook-added": ("non-breaking", "response", "a webhook is new"),
    "webhook-removed": ("warning", "response", "a webhook is gone: whoever waits for it waits in vain"),
    "webhook-body-removed": ("breaking", "response", "what a webhook sends has no body any more"),
    "webhook-body-became-optional": ("breaking", "response", "what a webhook sends may have no body"),
    "callback-added": ("non-breaking", "response", "a callback is new"),
    "callback-removed": ("warning", "response", "a callback is gone: whoever waits for it waits in vain"),
    "callback-body-removed": ("breaking", "response", "what a callback sends has no body any more"),
    "callback-body-became-optional": ("breaking", "response", "what a callback sends may have no body"),
    "request-body-added-required": ("breaking", "request", "a request body is new and required"),
    "request-body-added-optional": ("non-breaking", "request", "an optional request body is new"),
    "request-body-removed": ("breaking", "request", "the request body is gone"),
    "request-body-became-required": ("breaking", "request", "the request body became required"),
    "request-body-became-optional": ("non-breaking", "request", "the request body became optional"),
    "request-body-media-type-removed": ("breaking", "request", "a request body of this media type is no longer taken"),
    "request-body-media-type-added": ("non-breaking", "request", "a request body of this media type is taken too"),
    "response-media-type-removed": ("breaking", "response", "an answer comes no longer as this media type"),
    "response-media-type-added": ("non-breaking", "response", "an answer may come as this media type too"),
    "request-body-media-type-schema-added": ("breaking", "request", "a request body that could be anything follows a schema now"),
    "request-body-media-type-schema-removed": ("non-breaking", "request", "a request body lost its schema and may be anything"),
    "response-body-media-type-schema-added": ("non-breaking", "response", "a response that could be anything follows a schema now"),
    "response-body-media-type-schema-removed": ("breaking", "response", "a response lost its schema and may be anything"),
    "request-body-encoding-changed": ("warning", "request", "a part of a form is written otherwise"),
    "response-success-status-removed": ("breaking", "response", "a 2xx that callers wait for comes no more"),
    "response-success-status-added": ("warning", "response", "a 2xx may come that callers did not know"),
    "response-non-success-status-removed": ("non-breaking", "response", "a status other than 2xx comes no more"),
    "response-non-success-status-added": ("non-breaking", "response", "a status other than 2xx may come now"),
    "required-response-header-removed": ("breaking", "response", "a header that was always there is gone"),
    "optional-response-header-removed": ("warning", "response", "a header that could be there is gone"),
    "response-header-added": ("non-breaking", "response", "a response has a new header"),
    "response-header-became-optional": ("breaking", "response", "a header that was always there may be absent"),
    "response-header-became-required": ("non-breaking", "response", "a header is always there now"),
    "new-required-request-parameter": ("breaking", "request", "a parameter is new and required"),
    "new-optional-request-parameter": ("non-breaking", "request", "an optional parameter is new"),
    "new-request-path-parameter": ("non-breaking", "request", "a part of the path that was there is declared as a parameter"),
    "request-parameter-removed": ("warning", "request", "a parameter is gone: what it asked for does not happen any more"),
    "request-parameter-removed-with-deprecation": ("warning", "request", "a deprecated parameter is gone"),
    "request-parameter-became-required": ("breaking", "request", "a parameter became required"),
    "request-parameter-became-optional": ("non-breaking", "request", "a parameter became optional"),
    "request-parameter-style-changed": ("breaking", "request", "a parameter is written in another style"),
    "request-parameter-explode-changed": ("breaking", "request", "the parts of a parameter are written together or apart"),
    "request-parameter-media-type-changed": ("breaking", "request", "a parameter is written as another media type"),
    "request-parameter-allow-reserved-changed": ("warning", "request", "reserved characters in a parameter must be escaped now"),
    "request-parameter-deprecated": ("non-breaking", "request", "a parameter is deprecated now"),
    "request-parameter-reactivated": ("non-breaking", "request", "a parameter is no longer deprecated"),
    "endpoint-deprecated": ("non-breaking", "both", "an operation is deprecated now"),
    "endpoint-deprecated-with-sunset": ("non-breaking", "both", "an operation is deprecated now, with a sunset date"),
    "endpoint-reactivated": ("non-breaking", "both", "an operation is no longer deprecated"),
    "sunset-deleted": ("warning", "both", "a deprecated operation lost its sunset date"),
    "api-sunset-date-changed-too-small": ("warning", "both", "the sunset date of an operation comes closer"),
    "api-operation-id-removed": ("warning", "both", "an operationId is gone or another one: generated clients rename the method"),
    "api-operation-id-added": ("non-breaking", "both", "an operation has an operationId now"),
    "api-security-required": ("breaking", "request", "an operation that was open asks for credentials now"),
    "api-security-removed": ("breaking", "request", "a credential that was enough is not any more"),
    "api-security-added": ("non-breaking", "request", "another credential is enough too"),
    "api-security-scope-added": ("breaking", "request", "a credential needs one scope more"),
    "api-security-scope-removed": ("non-breaking", "request", "a credential needs one scope less"),
    "api-security-component-type-changed": ("breaking", "request", "a credential is given in another way"),
    "api-security-component-oauth-flow-removed": ("warning", "request", "an OAuth flow is gone"),
    "api-security-component-oauth-url-changed": ("warning", "request", "the authorization URL of an OAuth flow changed"),
    "api-security-component-oauth-token-url-changed": ("warning", "request", "the token URL of an OAuth flow changed"),
    "api-security-component-oauth-scope-added": ("non-breaking", "request", "an OAuth flow offers one scope more"),
    "api-security-component-oauth-scope-removed": ("warning", "request", "an OAuth flow offers one scope less"),
    "api-security-component-added": ("non-breaking", "request", "a security scheme is new"),
    "api-security-component-removed": ("non-breaking", "request", "a security scheme is gone; who used it has an own change"),
    "api-server-changed": ("breaking", "request", "no server of the base is left"),
    "api-server-removed": ("warning", "request", "a server is gone, another one stays"),
    "api-server-variable-value-removed": ("warning", "request", "a variable of a server's URL takes a value no more"),
    "api-server-variable-value-added": ("non-breaking", "request", "a variable of a server's URL takes one value more"),
    "api-server-variable-default-changed": ("warning", "request", "callers who choose no value for a variable of a server's URL get another server"),
    "api-server-added": ("non-breaking", "request", "a server is new"),
}  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """One rule; `kind` is the difference of a schema that it is about, None for a structural one."""

    id: str
    level: str
    direction: str
    says: str
    scope: str = ""
    kind: Kind | None = None


@cache
def table() -> dict[str, Rule]:
    """Every rule by its id, sorted."""
    out = {name: Rule(name, level, direction, says) for name, (level, direction, says) in STRUCTURAL.items()}
    for scope in SCOPES:
        for kind in KINDS.values():
            if (name := id_of(scope, kind)) is not None and name not in out:
                direction = scope.split("-", maxsplit=1)[0]
                out[name] = Rule(
                    name,
                    _level(kind, direction),
                    direction,
                    kind.says.format(what=WHAT[scope], old="the old", new="the new"),
                    scope,
                    kind,
                )
    return dict(sorted(out.items()))


WHAT = {
    "request-body": "a request body", "request-property": "a property of a request", "request-parameter": "a parameter",
    "request-parameter-property": "a property or item of a parameter",
    "response-body": "a response", "response-property": "a property of a response", "response-header": "a response header",
}  # fmt: skip
#: Kinds that lead to a warning though nothing on the wire breaks: what callers rely on goes.
WARNINGS = {("property-removed", "request"), ("optional-property-removed", "response"), ("default-value-removed", "request"),
            ("default-value-changed", "request"), ("discriminator-property-name-changed", "request"),
            ("discriminator-property-name-changed", "response"), ("x-extensible-enum-value-removed", "request"),
            ("content-encoding-changed", "request"), ("content-encoding-changed", "response"),
            ("content-media-type-changed", "request"), ("content-media-type-changed", "response")}  # fmt: skip


def _level(kind: Kind, direction: str) -> str:
    if (kind.name, direction) in WARNINGS:
        return "warning"
    hurts = ("narrows", "both") if direction == "request" else ("widens", "both")
    return "breaking" if kind.effect in hurts else "non-breaking"


#: Kinds that are named apart inside a parameter.
INSIDE = ("type-changed", "type-generalized", "enum-value-added", "enum-value-removed", "became-nullable", "became-not-nullable")  # fmt: skip
#: Told apart for bodies only.
PRESERVED = "wrapped-in-one-of-original-preserved"
#: What oasdiff calls otherwise.
OASDIFF = {"response-body-enum-value-removed": "response-mediatype-enum-value-removed"}


def named(scope: str, kind: str, inside: bool) -> str:
    """oasdiff's id of a kind of difference at a scope, where oasdiff has one: `request-property-max-decreased`.

    `inside` is a part of the scope: a property of a body, a property or an item of a parameter.
    """
    side, part = scope.split("-", maxsplit=1)
    if kind == PRESERVED and (part != "body" or inside):
        kind = kind.removesuffix("-original-preserved")
    member = KINDS[kind].members
    if part == "body" and not (member and inside):
        name = f"{side}-{'property' if inside else 'body'}-{kind}"
        return OASDIFF.get(name, name)
    what = side if part in ("body", "property") else scope
    if kind.startswith("new-"):
        return kind.replace("-property", f"-{what}-property")
    if kind.startswith(("required-property", "optional-property", "property-removed")):
        return f"{what}-{kind}"
    if member or part == "property" or (inside and part == "parameter" and kind in INSIDE):
        return f"{what}-property-{kind}"
    return f"{scope}-{kind}"


def id_of(scope: str, kind: Kind) -> str | None:
    """The rule's id of a kind at a scope; None where the kind cannot be there."""
    side = scope.split("-", maxsplit=1)[0]
    name = kind.name
    if name == PRESERVED and not scope.endswith("-body"):
        return None
    sides = {"new-": "request", "property-removed": "request", "required-property-added": "response", "optional-property-added": "response",
             "required-property-removed": "response", "optional-property-removed": "response"}  # fmt: skip
    for start, wanted in sides.items():
        if name.startswith(start) and side != wanted:
            return None
    if ("read-only" in name and side == "response") or ("write-only" in name and side == "request"):
        return None
    if name in ONE_SIDED and ONE_SIDED[name] != side:
        return None
    inside = scope.endswith("-property")
    if kind.members and not inside:
        return None
    if scope == "request-parameter-property":
        return named("request-parameter", name, True) if kind.members or name in INSIDE else None
    return named(f"{side}-body" if inside else scope, name, inside)


#: Kinds that are told apart only where it matters.
ONE_SIDED = {
    "became-required-with-default": "request",
    "x-extensible-enum-value-removed": "request",
    "pattern-generalized": "request",
    "type-specialized": "response",
    "multiple-of-generalized": "request",
    "multiple-of-specialized": "response",
}


def level_of(rule: str) -> str:
    """The level that a rule has by itself; evidence may lower it."""
    known = STRUCTURAL.get(rule)
    if known is not None:
        return known[0]
    one = table().get(rule)
    if one is not None:
        return one.level
    return (
        "warning"
        if rule.endswith(("property-removed", "default-value-changed", "default-value-removed"))
        and rule.startswith("request")
        else "non-breaking"
    )


def sentence(kind: str, what: str, old: Any, new: Any) -> str:
    """What happened, for a person."""
    return KINDS[kind].says.format(what=what, old=_shown(old), new=_shown(new))


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and len(value) > 6:
        return ", ".join(map(_shown, value[:5])) + f" and {len(value) - 5} more"
    return ", ".join(map(_shown, value)) if isinstance(value, list) else shortened(value, 80)
