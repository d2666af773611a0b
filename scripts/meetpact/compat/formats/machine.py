"""A report for machines: JSON and GitHub annotations."""

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
