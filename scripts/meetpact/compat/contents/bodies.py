"""The body of a request; of a webhook or callback, what it sends, which counts as a response."""

from typing import Any

from meetpact.compat.contents.media_types import accepting, media_types
from meetpact.compat.context import Context, Dress
from meetpact.compat.effort import Exhausted
from meetpact.compat.evidence import SAFE, Evidence
from meetpact.compat.messages import request
from meetpact.compat.operations import Content, Operation
from meetpact.compat.samples import NoSample, Sampler


def bodies(context: Context, old: Operation, new: Operation) -> None:
    """The request bodies, or what a webhook sends."""
    was, now = old.body(), new.body()
    if old.kind != "path":
        _sent(context, old, was, now)
        return
    if was is None or now is None:
        if now is not None:
            required = now.required
            evidence = (
                Evidence("witness", "a request without a body", request(old, context.old("request")).as_json(), "/")
                if required
                else SAFE
            )
            context.add(
                f"request-body-added-{'required' if required else 'optional'}",
                old,
                "requestBody",
                f"a {'required' if required else 'optional'} request body is new",
                evidence,
                direction="request",
                additive=not required,
            )
        elif was is not None:
            context.add(
                "request-body-removed",
                old,
                "requestBody",
                "the request body is gone",
                _with_body(context, old, was),
                direction="request",
            )
        return
    if was.required != now.required:
        evidence = (
            Evidence("witness", "a request without a body", _bodiless(context, old), "/") if now.required else SAFE
        )
        context.add(
            f"request-body-became-{'required' if now.required else 'optional'}",
            old,
            "requestBody/required",
            f"the request body became {'required' if now.required else 'optional'}",
            evidence,
            direction="request",
            additive=not now.required,
        )
    for media in was.media:
        match = accepting(media, now)
        if match is None:
            context.add(
                "request-body-media-type-removed",
                old,
                f"requestBody/{media}",
                f"a request body of {media} is no longer taken",
                _with_body(context, old, was, media),
                media,
                direction="request",
            )
        else:
            context.site(
                old,
                "request",
                "request-body",
                f"requestBody/{media}",
                "request body",
                was.media[media].get("schema", True),
                now.media[match].get("schema", True),
                request_dress(context, old, media),
            )
    for media in now.media:
        if media not in was.media:
            context.add(
                "request-body-media-type-added",
                old,
                f"requestBody/{media}",
                f"a request body of {media} is taken too",
                SAFE,
                None,
                media,
                direction="request",
                additive=True,
            )


def _sent(context: Context, old: Operation, was: Content | None, now: Content | None) -> None:
    message = {"method": old.method.upper(), "path": old.path}
    if was is None or now is None:
        if was is not None and was.required:
            context.add(
                f"{old.kind}-body-removed",
                old,
                "requestBody",
                "what it sends has no body any more",
                Evidence("witness", "a message without a body", message, "/"),
                direction="response",
            )
        return
    if was.required and not now.required:
        context.add(
            f"{old.kind}-body-became-optional",
            old,
            "requestBody/required",
            "what it sends may have no body",
            Evidence("witness", "a message without a body", message, "/"),
            direction="response",
        )
    media_types(context, old, was, now, "requestBody", f"{old.kind} body", message)


def request_dress(context: Context, operation: Operation, media: str) -> Dress:
    return lambda value: request(
        operation, context.old("request"), body=value, media_type=media, has_body=True
    ).as_json()


def _with_body(context: Context, operation: Operation, content: Content, media: str = "") -> Evidence:
    media = media or next(iter(content.media), "application/json")
    schema = content.media.get(media, {}).get("schema", True)
    try:
        body = Sampler(context.old("request")).sample(schema)
    except (NoSample, Exhausted, RecursionError):
        body = None
    return Evidence("witness", "a request as callers send it", request_dress(context, operation, media)(body), "/")


def _bodiless(context: Context, operation: Operation) -> Any:
    whole = request(operation, context.old("request"))
    return {key: value for key, value in whole.as_json().items() if key not in ("body", "media_type")}
