"""A report as text, JSON, markdown, GitHub annotations, JUnit or HTML; the same report gives the same bytes."""
# ruff: noqa: E501  (lines of what is printed)

import html
import json
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from meetpact.compat.messages import Request, shortened
from meetpact.compat.report import Change, Report

MARKS = {"breaking": "31;1", "warning": "33", "non-breaking": "32"}


def as_dict(report: Report) -> dict[str, Any]:
    """The report for machines."""
    return {
        "base": report.base,
        "revision": report.revision,
        "verdict": report.verdict,
        "semver": {
            "bump": report.semver.bump,
            "base": report.semver.base,
            "revision": report.semver.revision,
            "enough": report.semver.enough,
        },
        "counts": {level: report.count(level) for level in MARKS},
        "changes": [_change(one) for one in report.changes],
        "ignored": [{**_change(one), "reason": reason} for one, reason in report.ignored],
        "unmatched_ignores": report.unmatched,
    }


def _change(one: Change) -> dict[str, Any]:
    evidence: dict[str, Any] = {"kind": one.evidence.kind, "how": one.evidence.how}
    if one.evidence.message is not None:
        evidence["message"] = one.evidence.message
        evidence["place"] = one.evidence.place
        if (curl := _curl(one)) is not None:
            evidence["curl"] = curl
    return {
        "rule": one.rule,
        "level": one.level,
        "operation": one.operation,
        "address": one.address,
        "direction": one.direction,
        "text": one.text,
        "old": one.old,
        "new": one.new,
        "evidence": evidence,
    }


def _curl(one: Change) -> str | None:
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


def as_json(reports: list[Report]) -> str:
    """One report is one object; several are a list under `reports`."""
    trees = [as_dict(one) for one in reports]
    return json.dumps(trees[0] if len(trees) == 1 else {"reports": trees}, indent=2, ensure_ascii=False) + "\n"


def evidence_line(one: Change, show: str) -> str:
    """The evidence in one line: as a path and JSON, as JSON alone, or as curl."""
    evidence = one.evidence
    if evidence.message is None:
        return f"{evidence.kind}: {evidence.how}"
    message = evidence.message
    if show == "curl" and (curl := _curl(one)) is not None:
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


def as_text(reports: list[Report], colour: bool = False, show: str = "json") -> str:
    """For a terminal: grouped by operation, breaking first."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    lines: list[str] = []
    for report in reports:
        lines.append(paint(f"{report.base} -> {report.revision}", "1"))
        for operation, changes in grouped(report):
            lines += ["", operation or "the document"]
            for one in changes:
                lines.append(f"  {paint(one.level.ljust(12), MARKS[one.level])}  {one.rule}")
                lines += [f"                {one.text}", f"                {evidence_line(one, show)}"]
        for one, reason in report.ignored:
            lines.append(f"  accepted      {one.rule}  {one.address}: {reason}")
        lines += [f"  unmatched     {line}" for line in report.unmatched]
        lines += ["", summary(report, paint), ""]
    return "\n".join(lines)


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


def as_markdown(reports: list[Report], show: str = "json") -> str:
    """For a comment on a pull request."""
    lines = []
    for report in reports:
        lines += [
            f"### {report.base} → {report.revision}: {report.verdict}",
            "",
            summary(report).split("; ", 1)[1].capitalize() + ".",
            "",
        ]
        if report.changes:
            lines += ["| level | operation | rule | change | evidence |", "|---|---|---|---|---|"]
        for operation, changes in grouped(report):
            for one in changes:
                cells = (
                    one.level,
                    operation or "the document",
                    f"`{one.rule}`",
                    one.text,
                    f"`{evidence_line(one, show).replace('`', '')}`",
                )
                lines.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
        if report.ignored:
            lines += ["", *(f"- accepted: `{one.rule}` {one.address}: {reason}" for one, reason in report.ignored)]
        lines += [*(f"- {line}" for line in report.unmatched), ""]
    return "\n".join(lines)


def as_github(reports: list[Report], show: str = "json") -> str:
    """Workflow commands: annotations on the checks of a pull request."""
    words = {"breaking": "error", "warning": "warning", "non-breaking": "notice"}
    lines = []
    for report in reports:
        for _, changes in grouped(report):
            for one in changes:
                text = (
                    f"{one.operation}: {one.text} [{evidence_line(one, show)}]".replace("%", "%25")
                    .replace("\r", "%0D")
                    .replace("\n", "%0A")
                )
                title = one.rule.replace(",", "%2C").replace(":", "%3A")
                file = (
                    f"file={report.revision.replace(',', '%2C').replace(':', '%3A')},"
                    if report.revision.endswith((".yaml", ".yml", ".json"))
                    else ""
                )
                lines.append(f"::{words[one.level]} {file}title={title}::{text}")
        lines.append(summary(report))
    return "\n".join(lines) + "\n"


def as_junit(reports: list[Report], show: str = "json") -> str:
    """One test case a change; what breaks is a failure."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for report in reports:
        name = _quoted(f"{report.base} -> {report.revision}")
        lines.append(
            f'  <testsuite name={name} tests="{max(len(report.changes), 1)}" failures="{report.count("breaking")}" errors="0">'
        )
        for one in report.changes:
            case = f"    <testcase classname={_quoted(one.operation or 'document')} name={_quoted(one.rule + ' ' + one.address)}"
            if one.level == "breaking":
                lines += [
                    f"{case}>",
                    f"      <failure message={_quoted(_printable(one.text))}>{html.escape(_printable(evidence_line(one, show)))}</failure>",
                    "    </testcase>",
                ]
            else:
                lines += [
                    f"{case}>",
                    f"      <system-out>{html.escape(_printable(f'{one.level}: {one.text}; {evidence_line(one, show)}'))}</system-out>",
                    "    </testcase>",
                ]
        if not report.changes:
            lines.append('    <testcase classname="document" name="no change"/>')
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _quoted(text: str) -> str:
    return f'"{html.escape(_printable(text))}"'


def _printable(text: str) -> str:
    """XML 1.0 has no control characters."""
    return "".join(character if character >= " " or character in "\t\n" else "�" for character in text)


_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}h1{font-size:1.4rem}"
    "h2{font-size:1.05rem;margin:1.6rem 0 .4rem;font-family:ui-monospace,monospace}.c{border-left:4px solid;padding:.3rem .8rem;margin:.5rem 0;background:#f6f8fa}"
    ".breaking{border-color:#cf222e}.warning{border-color:#bf8700}.non-breaking{border-color:#1a7f37}code{font-size:.85em;overflow-wrap:anywhere}"
    "b{font-weight:600}small{color:#57606a}@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}.c{background:#161b22}small{color:#9198a1}}"
)


def as_html(reports: list[Report], show: str = "json") -> str:
    """One page, complete in itself."""
    out = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f"<title>meetpact compat</title><style>{_STYLE}</style></head><body>",
    ]
    for report in reports:
        out += [
            f"<h1>{html.escape(report.base)} → {html.escape(report.revision)}</h1>",
            f"<p><b>{html.escape(summary(report))}</b></p>",
        ]
        for operation, changes in grouped(report):
            out.append(f"<h2>{html.escape(operation or 'the document')}</h2>")
            for one in changes:
                out.append(
                    f'<div class="c {one.level}"><b>{one.level}</b> {html.escape(one.text)} <small>{html.escape(one.rule)}</small><br>'
                    f"<code>{html.escape(evidence_line(one, show))}</code></div>"
                )
        out += [
            f"<p>accepted: {html.escape(one.rule)} {html.escape(one.address)}: {html.escape(reason)}</p>"
            for one, reason in report.ignored
        ]
        out += [f"<p>{html.escape(line)}</p>" for line in report.unmatched]
    return "\n".join([*out, "</body></html>"]) + "\n"


FORMATS: dict[str, Callable[..., str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "github": as_github,
    "junit": as_junit,
    "html": as_html,
}


def rendered(reports: list[Report], name: str, show: str) -> str:
    """The reports in one format."""
    if name == "json":
        return as_json(reports)
    if name == "text":
        return as_text(reports, sys.stdout.isatty(), show)
    return FORMATS[name](reports, show)
