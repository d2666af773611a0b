"""The parameters of one operation."""

from typing import Any

from meetpact.compat.context import Context, Dress
from meetpact.compat.effort import Exhausted
from meetpact.compat.evidence import Evidence
from meetpact.compat.messages import request
from meetpact.compat.operations import Operation, Parameter
from meetpact.compat.samples import NoSample, Sampler
from meetpact.compat.schemas import Schemas

SAFE = Evidence("proof", "no request that was valid changes")


def compare(context: Context, old: Operation, new: Operation) -> None:
    """Parameters gone, new, newly required, written otherwise, or of another schema."""
    was, now = old.parameters(), new.parameters()
    direction = "request" if old.kind == "path" else "response"
    for key, before in was.items():
        after = now.get(key)
        if after is None:
            if old.kind == "path":
                _gone(context, old, key, before)
            continue
        if old.kind == "path":
            _required(context, old, key, before, after)
            _written(context, old, key, before, after)
        _deprecated(context, old, before, after)
        schemas = _wrapped(context, before, after)
        context.site(
            old,
            direction,
            "request-parameter" if direction == "request" else "response-property",
            _address(before),
            f"{before.where} parameter {before.name}",
            *schemas,
            _dressed(context, old, key),
            as_text=not before.media_type,
        )
    for key, after in now.items():
        if key not in was and old.kind == "path":
            _new(context, old, key, after)


def _dressed(context: Context, old: Operation, key: tuple[str, str]) -> Dress:
    return lambda value: request(old, context.old("request"), {key: value}).as_json()


def _address(one: Parameter) -> str:
    return f"parameters/{one.where}/{one.name}"


def _wrapped(context: Context, before: Parameter, after: Parameter) -> tuple[Any, Any]:
    """A single value is an array of one where arrays are written name=a&name=b."""
    first, second = context.old("request").flat(before.schema), context.new("request").flat(after.schema)
    if (
        after.style == "form"
        and after.explode
        and second.get("type") == ["array"]
        and first.get("type") not in (None, ["array"], ["object"])
        and second.get("minItems", 0) <= 1
        and second.get("maxItems") != 0
    ):
        return before.schema, second.get("items", True)
    return before.schema, after.schema


def _gone(context: Context, old: Operation, key: tuple[str, str], before: Parameter) -> None:
    given = {key: _value(context.old("request"), before)}
    evidence = Evidence(
        "rule",
        "servers ignore parameters that they do not know; what it asked for does not happen any more",
        request(old, context.old("request"), given).as_json(),
        "/",
    )
    rule = (
        "request-parameter-removed-with-deprecation"
        if before.raw.get("deprecated") is True
        else "request-parameter-removed"
    )
    context.add(
        rule,
        old,
        _address(before),
        f"the {before.where} parameter {before.name} is gone",
        evidence,
        direction="request",
    )


def _new(context: Context, old: Operation, key: tuple[str, str], after: Parameter) -> None:
    if after.where == "path" and key[1].startswith("#"):
        evidence, rule = Evidence("rule", "the path already had its place"), "new-request-path-parameter"
        context.add(
            rule,
            old,
            _address(after),
            f"the path parameter {after.name} is declared now",
            evidence,
            direction="request",
            level="non-breaking",
        )
        return
    if after.required:
        evidence = Evidence("witness", "a request without it", request(old, context.old("request")).as_json(), "/")
    else:
        evidence = SAFE
    word = "required" if after.required else "optional"
    context.add(
        f"new-{word}-request-parameter",
        old,
        _address(after),
        f"the {word} {after.where} parameter {after.name} is new",
        evidence,
        direction="request",
        additive=not after.required,
    )


def _required(context: Context, old: Operation, key: tuple[str, str], before: Parameter, after: Parameter) -> None:
    if before.required == after.required:
        return
    if after.required:
        evidence = Evidence(
            "witness", "a request without it", request(old, context.old("request"), without=key).as_json(), "/"
        )
        context.add(
            "request-parameter-became-required",
            old,
            _address(before),
            f"the {before.where} parameter {before.name} became required",
            evidence,
            direction="request",
        )
    else:
        context.add(
            "request-parameter-became-optional",
            old,
            _address(before),
            f"the {before.where} parameter {before.name} became optional",
            SAFE,
            direction="request",
            additive=True,
        )


def _written(context: Context, old: Operation, key: tuple[str, str], before: Parameter, after: Parameter) -> None:
    """Style and explode: the same value, written otherwise in the URL."""
    if before.media_type != after.media_type:
        _rewritten(
            context,
            old,
            key,
            before,
            "request-parameter-media-type-changed",
            before.media_type or "plain text",
            after.media_type or "plain text",
        )
        return
    flat = context.old("request").flat(before.schema)
    types = set(flat.get("type", ["array", "object"] if "enum" not in flat else []))
    compound = types & {"array", "object"}
    if before.style != after.style and (compound or "form" not in (before.style, after.style)):
        _rewritten(context, old, key, before, "request-parameter-style-changed", before.style, after.style)
    elif (
        before.explode != after.explode
        and compound
        and before.style != "deepObject"
        and not (before.style == "simple" and compound == {"array"})
    ):
        _rewritten(context, old, key, before, "request-parameter-explode-changed", before.explode, after.explode)
    if before.allow_reserved and not after.allow_reserved and before.where == "query":
        context.add(
            "request-parameter-allow-reserved-changed",
            old,
            _address(before),
            f"reserved characters in {before.name} must be escaped now",
            Evidence("rule", "how a URL is written"),
            True,
            False,
            direction="request",
        )


def _rewritten(
    context: Context, old: Operation, key: tuple[str, str], before: Parameter, rule: str, was: Any, now: Any
) -> None:
    given = {key: _value(context.old("request"), before, full=True)}
    evidence = Evidence(
        "witness",
        "a request as callers write it",
        request(old, context.old("request"), given).as_json(),
        _address(before),
    )
    context.add(
        rule,
        old,
        _address(before),
        f"the {before.where} parameter {before.name} is written otherwise: {was} -> {now}",
        evidence,
        was,
        now,
        direction="request",
    )


def _deprecated(context: Context, old: Operation, before: Parameter, after: Parameter) -> None:
    was, now = before.raw.get("deprecated") is True, after.raw.get("deprecated") is True
    if was != now:
        context.add(
            f"request-parameter-{'deprecated' if now else 'reactivated'}",
            old,
            _address(before),
            f"the {before.where} parameter {before.name} is {'deprecated now' if now else 'no longer deprecated'}",
            Evidence("rule", "nothing on the wire shows it"),
            direction="request",
            additive=True,
        )


def _value(schemas: Schemas, one: Parameter, full: bool = False) -> Any:
    sampler = Sampler(schemas)
    flat = schemas.flat(one.schema)
    try:
        if full and "array" in flat.get("type", []) and flat.get("maxItems", 2) >= 2:
            return [sampler.sample(flat.get("items", True))] * 2
        return sampler.sample(one.schema, full)
    except (NoSample, Exhausted, RecursionError):
        return "text"
