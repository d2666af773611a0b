"""The lines that a comparison asks for in CHANGELOG.md, and whether they are there."""
# ruff: noqa: E501  (lines of what is printed)

import re
from pathlib import Path

from meetpact.compat.report import Change, Report
from meetpact.errors import MeetpactError

_UNRELEASED = re.compile(r"^## \[Unreleased\].*?$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def proposal(reports: list[Report]) -> str:
    """For someone who calls the client: what they must change and what they can do, breaking first, with the rule's id."""
    lines: list[str] = []
    sections = (
        ("Changed", [("breaking", False), ("warning", False), ("non-breaking", False)]),
        ("Added", [("non-breaking", True), ("warning", True)]),
    )
    for title, wanted in sections:
        entries = [
            entry(report, one)
            for level, additive in wanted
            for report in reports
            for one in report.changes
            if one.level == level and (one.additive or False) == additive
        ]
        if entries:
            lines += [f"### {title}", "", *entries, ""]
    return "\n".join(lines)


def entry(report: Report, one: Change) -> str:
    """One line of the changelog."""
    start = "**Breaking.** " if one.level == "breaking" else ""
    where = f"{_provider(report)} `{one.operation}`" if one.operation else _provider(report)
    return f"- {start}{where}: {one.text} (`{one.rule}`)."


def missing(reports: list[Report], changelog: Path) -> list[str]:
    """The entries of breaking changes whose rule the section Unreleased does not name for their provider."""
    try:
        text = changelog.read_text(encoding="utf-8")
    except OSError as error:
        raise MeetpactError(f"cannot read {changelog}: {error.strerror}") from None
    found = _UNRELEASED.search(text)
    section = found[1] if found else ""
    items = re.split(r"^- ", section, flags=re.MULTILINE)
    out = []
    for report in reports:
        for one in report.changes:
            if one.level == "breaking" and not any(
                one.rule in item and _provider(report).lower() in item.lower() for item in items
            ):
                out.append(entry(report, one))
    return list(dict.fromkeys(out))


def _provider(report: Report) -> str:
    name = report.revision.rsplit(":", 1)[-1]
    return Path(name).parent.name if name.endswith("openapi.yaml") else Path(name).stem
