"""Media types of bodies: which takes which, and what comes to a caller."""

from typing import Any

from meetpact.compat.context import Context, Dress
from meetpact.compat.evidence import Evidence
from meetpact.compat.operations import Content, Operation


def media_types(
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
            context.body(
                old,
                "response",
                f"{address}/{media}",
                name,
                was.media[media],
                now.media[match],
                response_dress(message, match),
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


def response_dress(message: dict[str, Any], media: str) -> Dress:
    return lambda value: {**message, "media_type": media, "body": value}
