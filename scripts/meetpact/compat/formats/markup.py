"""A report in marked-up text: JUnit and HTML."""
# ruff: noqa: E501  (lines of what is printed)

import html

from meetpact.compat.formats.lines import advice, evidence_line, grouped, summary
from meetpact.compat.report import Report


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
