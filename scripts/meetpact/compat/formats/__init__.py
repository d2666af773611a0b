"""A report as text, JSON, markdown, GitHub annotations, JUnit or HTML; the same report gives the same bytes."""

import sys
from importlib import import_module

from meetpact.compat.report import Report

#: The module of each format, which is imported when it is asked for.
MODULES = {
    "text": "reading",
    "json": "machine",
    "markdown": "reading",
    "github": "machine",
    "junit": "markup",
    "html": "markup",
}


def rendered(reports: list[Report], name: str, show: str) -> str:
    """The reports in one format."""
    form = getattr(import_module(f"{__name__}.{MODULES[name]}"), f"as_{name}")
    more = {"json": (), "text": (sys.stdout.isatty(), show)}.get(name, (show,))
    text: str = form(reports, *more)
    return text
