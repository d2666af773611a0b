"""Writes a report into a folder: report.json, report.html, junit.xml."""

from pathlib import Path

from meetpact.errors import MeetpactError
from meetpact.report.html import html
from meetpact.report.junit import junit
from meetpact.report.report import Report


def folder(path: Path) -> Path:
    """Makes the folder of a report. Raises `MeetpactError`."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MeetpactError(f"cannot write the report: {error}.") from None
    return path


def write(report: Report, path: Path) -> None:
    """Writes the three files. Raises `MeetpactError`."""
    folder(path)
    try:
        (path / "report.json").write_text(report.to_json() + "\n", encoding="utf-8")
        (path / "report.html").write_text(html(report), encoding="utf-8")
        (path / "junit.xml").write_text(junit(report), encoding="utf-8")
    except OSError as error:
        raise MeetpactError(f"cannot write the report: {error}.") from None
