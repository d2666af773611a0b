"""A report for people: on a terminal, as markdown, as a page."""
# ruff: noqa: E501  (lines of what is printed)

import html

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
            f"<p><b>{html.escape(summary(report))}</b></p><p>{html.escape(advice(report))}</p>",
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
