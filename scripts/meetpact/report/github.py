"""A report in GitHub Actions: annotations at the lines of the spec, and a summary of the job."""

import os
from collections.abc import Mapping
from pathlib import Path

from meetpact.contract.verdict import BROKEN, HELD, NOT_EXERCISED, UNCONFIRMED
from meetpact.report.report import Report, Subject

#: GitHub shows ten annotations of a step and drops the rest.
SHOWN = 10


def announce(report: Report, environment: Mapping[str, str] = os.environ) -> None:
    """Does nothing outside of GitHub Actions."""
    if environment.get("GITHUB_ACTIONS") != "true":
        return
    for subject in report.having(BROKEN, UNCONFIRMED)[:SHOWN]:
        print(annotation(subject))
    path = environment.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(summary(report))


def annotation(subject: Subject) -> str:
    """One workflow command."""
    command = "error" if subject.verdict == BROKEN else "warning"
    where = (
        f"file={_property(subject.file)},line={subject.line},title={_property(f'{subject.verdict}: {subject.name}')}"
    )
    facts = "; ".join(f"{fact.id} ({fact.origin})" for fact in subject.facts)
    return f"::{command} {where}::{_data(f'{subject.says} {subject.reason} Fact: {facts}')}"


def summary(report: Report) -> str:
    """The summary of the job, in Markdown."""
    lines = [f"## meetpact verify: {'found something' if report.failed else 'clean'}", ""]
    lines += ["| provider | held | broken | unconfirmed | not exercised | requests |", "|---|--:|--:|--:|--:|--:|"]
    for provider in report.titles:
        counts = [sum(s.verdict == v for s in report.of(provider)) for v in (HELD, BROKEN, UNCONFIRMED, NOT_EXERCISED)]
        lines.append(f"| {provider} | {' | '.join(map(str, counts))} | {report.requests[provider]} |")
    for subject in report.having(BROKEN, UNCONFIRMED):
        lines += ["", f"<details><summary>{subject.verdict}: {_text(subject.name)}</summary>", ""]
        lines += [f"{_text(subject.says)}", "", "```", *subject.reason.replace("```", "'''").splitlines()[:10], "```"]
        lines += ["```sh", subject.evidence.curl.replace("```", "'''"), "```"] if subject.evidence else []
        lines += ["</details>"]
    lines += [f"\nfailed: `{failure['test']}`" for failure in report.failures]
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
