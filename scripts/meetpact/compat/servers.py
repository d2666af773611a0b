"""Where an operation is served."""

from typing import Any

from meetpact.compat.context import Context
from meetpact.compat.evidence import Evidence
from meetpact.compat.operations import Operation

RULE = Evidence("rule", "where callers send their requests is not in a schema")


def compare(context: Context, old: Operation, new: Operation) -> None:
    """Servers gone and new, and the values that their variables may take."""
    was, now = old.servers(), new.servers()
    shared = old.document.tree.get("servers") and not any(
        holder.get("servers") for holder in (old.raw, old.item, new.raw, new.item)
    )
    operation = None if shared else old
    for url in was:
        if url in now:
            _variables(context, operation, url, was[url], now[url])
    if not was or set(was) == set(now):
        return
    gone = [url for url in was if url not in now]
    if gone and len(gone) == len(was):
        context.add(
            "api-server-changed",
            operation,
            "servers",
            f"is served elsewhere: {', '.join(was)} -> {', '.join(now) or '/'}",
            Evidence("witness", "where callers send their requests", {"servers": list(was)}, "/"),
            list(was),
            list(now),
        )
    elif gone:
        context.add(
            "api-server-removed", operation, "servers", f"is served no longer at {', '.join(gone)}", RULE, gone, None
        )
    else:
        more = [url for url in now if url not in was]
        context.add(
            "api-server-added",
            operation,
            "servers",
            f"is served at {', '.join(more)} too",
            RULE,
            None,
            more,
            additive=True,
        )


def _variables(
    context: Context, operation: Operation | None, url: str, was: dict[str, Any], now: dict[str, Any]
) -> None:
    for name in was:
        if name not in now:
            continue
        old, new = was[name], now[name]
        values, admitted = _values(old), _values(new)
        gone = [one for one in values or [old.get("default")] if admitted is not None and one not in admitted]
        come = [one for one in admitted or [] if values is not None and one not in values]
        place = f"servers/{url}/{name}"
        for rule, members, says in (("removed", gone, "may no longer be"), ("added", come, "may also be")):
            if members:
                context.add(
                    f"api-server-variable-value-{rule}",
                    operation,
                    place,
                    f"{{{name}}} of {url} {says} {', '.join(map(str, members))}",
                    RULE,
                    members if rule == "removed" else None,
                    members if rule == "added" else None,
                    additive=rule == "added",
                )
        if old.get("default") != new.get("default"):
            context.add(
                "api-server-variable-default-changed",
                operation,
                place,
                f"{{{name}}} of {url}, where callers choose nothing: {old.get('default')} -> {new.get('default')}",
                RULE,
                old.get("default"),
                new.get("default"),
            )


def _values(variable: dict[str, Any]) -> list[Any] | None:
    """What a variable may be; None where that is free."""
    given = variable.get("enum")
    return given if isinstance(given, list) and given else None
