"""A report for people: on a terminal and as markdown."""

from meetpact.compat.formats.lines import MARKS, advice, evidence_line, grouped, summary
from meetpact.compat.report import Report


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
        lines += ["", summary(report, paint), *filter(None, [advice(report)]), ""]
    return "\n".join(lines)


def as_markdown(reports: list[Report], show: str = "json") -> str:
    """For a comment on a pull request."""
    lines = []
    for report in reports:
        lines += [
            f"### {report.base} → {report.revision}: {report.verdict}",
            "",
            ". ".join(_capital(one) for one in (report.semver.sentence(), advice(report)) if one) + ".",
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


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
