"""A change and a report in one line each."""

# ruff: noqa: E501  (lines of what is printed)

from collections.abc import Callable, Iterator
from itertools import groupby

from meetpact.compat.messages import Request, shortened
from meetpact.compat.report import Change, Report

MARKS = {"breaking": "31;1", "warning": "33", "non-breaking": "32"}


def evidence_line(one: Change, show: str) -> str:
    """The evidence in one line: as a path and JSON, as JSON alone, or as curl."""
    evidence = one.evidence
    if evidence.message is None:
        return f"{evidence.kind}: {evidence.how}"
    message = evidence.message
    if show == "curl" and (curl := curl_of(one)) is not None:
        return f"{evidence.kind}: {curl if len(curl) < 600 else curl[:600] + '...'}"
    if show == "path":
        return f"{evidence.kind}: {evidence.how}, at {evidence.place}"
    if isinstance(message, dict) and "method" in message:
        words = f"{message['method']} {message['path']}"
        query = "&".join(f"{name}={value}" for name, value in message.get("query", []))
        words += f"?{shortened(query, 200)[1:-1]}" if query else ""
        words += f" {shortened(message['body'])}" if "body" in message else ""
        return (
            f"{evidence.kind}: {words} was valid and is refused now"
            if evidence.kind == "witness" and one.direction == "request"
            else f"{evidence.kind}: {words}"
        )
    if isinstance(message, dict) and "body" in message and "status" in message:
        verb = "may come now and was forbidden" if "checked by" in evidence.how else evidence.how
        return f"{evidence.kind}: {message['status']} {shortened(message['body'])} ({verb})"
    return f"{evidence.kind}: {shortened(message)} ({evidence.how})"


def curl_of(one: Change) -> str | None:
    """The request of a change as a command, where there is one."""
    message = one.evidence.message
    if not isinstance(message, dict) or "method" not in message:
        return None
    return Request(
        message["method"],
        message["path"],
        [(n, v) for n, v in message.get("query", [])],
        list(message.get("headers", {}).items()),
        message.get("media_type", ""),
        message.get("body"),
        "body" in message,
    ).curl()


def grouped(report: Report) -> Iterator[tuple[str, list[Change]]]:
    """Operations, those that break first."""
    groups = [
        (operation, list(changes)) for operation, changes in groupby(report.changes, key=lambda one: one.operation)
    ]
    worst = list(MARKS)
    return iter(sorted(groups, key=lambda group: (min(worst.index(one.level) for one in group[1]), group[0])))


def summary(report: Report, paint: Callable[[str, str], str] = lambda text, _: text) -> str:
    """The verdict in one line."""
    counts = ", ".join(f"{report.count(level)} {level}" for level in MARKS)
    return f"{paint(report.verdict, MARKS[report.verdict])}: {counts}; {report.semver.sentence()}"


def advice(report: Report) -> str:
    """What to do about it, in one line; empty where nothing is to be done."""
    step = report.semver
    raised = (
        ""
        if step.enough
        else f"raise info.version to {step.wanted}"
        if step.wanted
        else f"release a {step.bump} version"
    )
    if report.count("breaking"):
        told = "name each breaking rule in the changelog (--changelog writes the lines)"
        return f"to do: {f'{raised} and ' if raised else ''}{told}; or accept a change in a file for --ignore, with a reason; or take it back"
    return "" if step.kept or not raised else f"to do: {raised}"
