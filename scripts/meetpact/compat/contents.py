"""Bodies, responses and headers of one operation; what a webhook or callback sends counts as a response."""

from typing import Any

from meetpact.compat.context import Context, Dress
from meetpact.compat.evidence import Evidence
from meetpact.compat.messages import request
from meetpact.compat.operations import Content, Operation, Response
from meetpact.compat.samples import NoSample, Sampler

SAFE = Evidence("proof", "no message that was valid changes")


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
                _request_dress(context, old, media),
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
    if was is None or now is None:
        if was is not None and was.required:
            context.add(
                f"{old.kind}-body-removed",
                old,
                "requestBody",
                "what it sends has no body any more",
                Evidence("witness", "a message without a body", {"method": old.method.upper(), "path": old.path}, "/"),
                direction="response",
            )
        return
    if was.required and not now.required:
        context.add(
            f"{old.kind}-body-became-optional",
            old,
            "requestBody/required",
            "what it sends may have no body",
            Evidence("witness", "a message without a body", {"method": old.method.upper(), "path": old.path}, "/"),
            direction="response",
        )
    _media(context, old, was, now, "requestBody", f"{old.kind} body", {"method": old.method.upper(), "path": old.path})


def _media(
    context: Context,
    old: Operation,
    was: Content,
    now: Content,
    address: str,
    name: str,
    message: dict[str, Any],
    status: str = "",
) -> None:
    """Media types and schemas of what comes to a caller."""
    for media in was.media:
        match = media if media in now.media else next((other for other in now.media if within(other, media)), None)
        if match is None:
            context.add(
                "response-media-type-removed",
                old,
                f"{address}/{media}",
                f"the {name} comes no longer as {media}",
                Evidence(
                    "witness",
                    "what a caller that accepts this type gets no more",
                    {**message, "media_type": media},
                    "/",
                ),
                media,
                direction="response",
            )
        else:
            context.site(
                old,
                "response",
                "response-body",
                f"{address}/{media}",
                name,
                was.media[media].get("schema", True),
                now.media[match].get("schema", True),
                _response_dress(message, match),
            )
    for media in now.media:
        if media not in was.media and not any(within(media, one) or within(one, media) for one in was.media):
            context.add(
                "response-media-type-added",
                old,
                f"{address}/{media}",
                f"the {name} may come as {media} too",
                Evidence("rule", "a caller names the types it accepts"),
                None,
                media,
                direction="response",
                additive=True,
            )


def responses(context: Context, old: Operation, new: Operation) -> None:
    """Statuses, bodies and headers of the answers."""
    was, now = old.responses(), new.responses()
    if old.kind != "path":
        return
    for status, before in was.items():
        after = effective(status, now)
        if after is None:
            _status_gone(context, old, before)
            continue
        if context.same(before.raw, after.raw):
            continue
        _media(
            context,
            old,
            before.content,
            after.content,
            f"responses/{status}",
            f"{status} response",
            {"status": status},
            status,
        )
        _headers(context, old, before, after)
    for status, after in now.items():
        if status not in was:
            known = effective(status, was)
            if known is not None:
                _media(
                    context,
                    old,
                    known.content,
                    after.content,
                    f"responses/{status}",
                    f"{status} response",
                    {"status": status},
                    status,
                )
                _headers(context, old, known, after)
            elif success(status):
                context.add(
                    "response-success-status-added",
                    old,
                    f"responses/{status}",
                    f"may answer {status} now, which callers did not know",
                    Evidence("rule", "a caller may take an unknown 2xx for the known one"),
                    None,
                    status,
                    direction="response",
                )
            else:
                context.add(
                    "response-non-success-status-added",
                    old,
                    f"responses/{status}",
                    f"may answer {status} now",
                    Evidence("rule", "callers treat unknown statuses of a class alike (RFC 9110, 15)"),
                    None,
                    status,
                    direction="response",
                    additive=True,
                )


def _status_gone(context: Context, old: Operation, before: Response) -> None:
    status = before.status
    if success(status):
        context.add(
            "response-success-status-removed",
            old,
            f"responses/{status}",
            f"answers {status} no more",
            Evidence("witness", "the answer that callers wait for", _sample_response(context, before), "/"),
            status,
            direction="response",
        )
    else:
        context.add(
            "response-non-success-status-removed",
            old,
            f"responses/{status}",
            f"answers {status} no more",
            Evidence("proof", "what no longer comes cannot surprise"),
            status,
            direction="response",
        )


def _headers(context: Context, old: Operation, before: Response, after: Response) -> None:
    root = f"responses/{before.status}/headers"
    for name, was in before.headers.items():
        now = after.headers.get(name)
        without = {"status": before.status, "headers": {}}
        if now is None:
            rule = "required-response-header-removed" if was.required else "optional-response-header-removed"
            evidence = (
                Evidence("witness", "a response without it", without, "/")
                if was.required
                else Evidence("rule", "it was optional: callers had to do without it")
            )
            context.add(
                rule,
                old,
                f"{root}/{was.name}",
                f"the {before.status} response has no header {was.name} any more",
                evidence,
                direction="response",
            )
            continue
        if was.required != now.required:
            evidence = SAFE if now.required else Evidence("witness", "a response without it", without, "/")
            context.add(
                f"response-header-became-{'required' if now.required else 'optional'}",
                old,
                f"{root}/{was.name}",
                f"the header {was.name} of the {before.status} response became {'required' if now.required else 'optional'}",  # noqa: E501
                evidence,
                direction="response",
                additive=now.required,
            )
        context.site(
            old,
            "response",
            "response-header",
            f"{root}/{was.name}",
            f"header {was.name} of the {before.status} response",
            was.schema,
            now.schema,
            _header_dress(before.status, was.name),
            as_text=True,
        )
    for name, now in after.headers.items():
        if name not in before.headers:
            context.add(
                "response-header-added",
                old,
                f"{root}/{now.name}",
                f"the {before.status} response has a new header {now.name}",
                SAFE,
                direction="response",
                additive=True,
            )


def effective(status: str, among: dict[str, Response]) -> Response | None:
    """The response that holds for a status: its own, that of its class, for a 2xx the default one.

    A failure named beside `default` is no other promise: callers who did not know it treated it as one of many.
    """
    if status in among or status == "default":
        return among.get(status)
    return among.get(f"{status[0]}XX") or (among.get("default") if success(status) else None)


def success(status: str) -> bool:
    """Whether a status is 2xx (a 1xx or 3xx is none)."""
    return status.startswith("2")


def accepting(media: str, content: Content) -> str | None:
    """The entry of `content` that takes what is sent as `media`."""
    if media in content.media:
        return media
    return next((other for other in content.media if within(media, other)), None)


def within(narrow: str, wide: str) -> bool:
    """Whether one media type is an instance of the other: application/json of application/*, or of one without parameters."""  # noqa: E501
    if wide in ("*/*", narrow, narrow.split(";")[0]):
        return True
    return wide.endswith("/*") and narrow.startswith(wide[:-1])


def _request_dress(context: Context, operation: Operation, media: str) -> Dress:
    return lambda value: request(
        operation, context.old("request"), body=value, media_type=media, has_body=True
    ).as_json()


def _response_dress(message: dict[str, Any], media: str) -> Dress:
    return lambda value: {**message, "media_type": media, "body": value}


def _header_dress(status: str, name: str) -> Dress:
    return lambda value: {"status": status, "headers": {name: value}}


def _with_body(context: Context, operation: Operation, content: Content, media: str = "") -> Evidence:
    media = media or next(iter(content.media), "application/json")
    schema = content.media.get(media, {}).get("schema", True)
    try:
        body = Sampler(context.old("request")).sample(schema)
    except (NoSample, RecursionError):
        body = None
    return Evidence("witness", "a request as callers send it", _request_dress(context, operation, media)(body), "/")


def _bodiless(context: Context, operation: Operation) -> Any:
    whole = request(operation, context.old("request"))
    return {key: value for key, value in whole.as_json().items() if key not in ("body", "media_type")}


def _sample_response(context: Context, response: Response) -> dict[str, Any]:
    for media, one in response.content.media.items():
        try:
            body = Sampler(context.old("response")).sample(one.get("schema", True))
        except (NoSample, RecursionError):
            continue
        return {"status": response.status, "media_type": media, "body": body}
    return {"status": response.status}
