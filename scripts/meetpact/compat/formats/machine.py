"""A report for machines: JSON, GitHub annotations, JUnit."""
# ruff: noqa: E501  (lines of what is printed)

import html
import json
from typing import Any

from meetpact.compat.formats.lines import MARKS, advice, curl_of, evidence_line, grouped, summary
from meetpact.compat.report import Change, Report


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
        if (curl := curl_of(one)) is not None:
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


def as_json(reports: list[Report]) -> str:
    """One report is one object; several are a list under `reports`."""
    trees = [as_dict(one) for one in reports]
    return json.dumps(trees[0] if len(trees) == 1 else {"reports": trees}, indent=2, ensure_ascii=False) + "\n"


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
                file = _annotated(report.revision)
                lines.append(f"::{words[one.level]} {file}title={title}::{text}")
        lines += [summary(report), *filter(None, [advice(report)])]
    return "\n".join(lines) + "\n"


def _annotated(revision: str) -> str:
    """The file that an annotation is shown at, where the revision is one of this checkout."""
    from meetpact.places import SPECS, providers, shown

    if revision in providers():
        revision = shown(SPECS / revision / "openapi.yaml")
    if "://" in revision or not revision.endswith((".yaml", ".yml", ".json")):
        return ""
    return f"file={revision.replace(',', '%2C').replace(':', '%3A')},"


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
