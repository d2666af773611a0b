"""The answers of one operation: statuses, bodies, headers."""

from typing import Any

from meetpact.compat.contents.headers import headers
from meetpact.compat.contents.media_types import media_types
from meetpact.compat.context import Context
from meetpact.compat.effort import Exhausted
from meetpact.compat.evidence import Evidence
from meetpact.compat.operations import Operation, Response
from meetpact.compat.samples import NoSample, Sampler


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
        media_types(
            context,
            old,
            before.content,
            after.content,
            f"responses/{status}",
            f"{status} response",
            {"status": status},
            status,
        )
        headers(context, old, before, after)
    for status, after in now.items():
        if status not in was:
            known = effective(status, was)
            if known is not None:
                media_types(
                    context,
                    old,
                    known.content,
                    after.content,
                    f"responses/{status}",
                    f"{status} response",
                    {"status": status},
                    status,
                )
                headers(context, old, known, after)
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


def _sample_response(context: Context, response: Response) -> dict[str, Any]:
    for media, one in response.content.media.items():
        try:
            body = Sampler(context.old("response")).sample(one.get("schema", True))
        except (NoSample, Exhausted, RecursionError):
            continue
        return {"status": response.status, "media_type": media, "body": body}
    return {"status": response.status}
