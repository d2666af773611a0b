"""A report as text, JSON, markdown, GitHub annotations, JUnit or HTML; the same report gives the same bytes."""

import sys
from collections.abc import Callable

from meetpact.compat.formats.machine import as_github, as_json, as_junit
from meetpact.compat.formats.reading import as_html, as_markdown, as_text
from meetpact.compat.report import Report

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
