"""`meetpact compat`: whether callers of one OpenAPI document can live with another, and why we think so.

from meetpact.compat import compare

report = compare("openapi-1.json", "openapi-2.yaml")
for change in report.changes:
    print(change.level, change.rule, change.operation, change.text, change.evidence.kind)
"""

import datetime
from pathlib import Path
from typing import Any

from meetpact.compat.compare import compare_documents
from meetpact.compat.documents import Document, from_tree, load
from meetpact.compat.evidence import Evidence
from meetpact.compat.report import Change, Report


def compare(
    base: str | Path | dict[str, Any] | Document,
    revision: str | Path | dict[str, Any] | Document,
    today: datetime.date | None = None,
) -> Report:
    """The report on two OpenAPI documents: files, URLs, `<git-ref>:<path>`, providers' names, or trees in memory.

    `today` decides whether a sunset date has passed. Raises MeetpactError for what is no OpenAPI 3.0 or 3.1 document.
    """
    known: dict[str, Any] = {}
    return compare_documents(_document(base, "base", known), _document(revision, "revision", known), today)


def _document(source: str | Path | dict[str, Any] | Document, name: str, known: dict[str, Any]) -> Document:
    if isinstance(source, Document):
        return source
    return from_tree(source, name) if isinstance(source, dict) else load(str(source), known)


__all__ = ["Change", "Document", "Evidence", "Report", "compare", "load"]
