"""Headers of a response."""

from meetpact.compat.context import Context, Dress
from meetpact.compat.evidence import SAFE, Evidence
from meetpact.compat.operations import Operation, Response


def headers(context: Context, old: Operation, before: Response, after: Response) -> None:
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


def _header_dress(status: str, name: str) -> Dress:
    return lambda value: {"status": status, "headers": {name: value}}
