"""events.ndjson: what happened in a run while it happened, one JSON object a line.

    {"event": "start", "at": ..., "target": ..., "providers": [...], "seed": 0}
    {"event": "request", "at": ..., "provider": ..., "operation": ..., "method": ..., "url": ..., "status": 201}
    {"event": "test", "at": ..., "test": ..., "outcome": "passed", "seconds": 0.01}
    {"event": "verdict", "provider": ..., "id": ..., "kind": ..., "verdict": "broken", "reason": ...}
    {"event": "end", "at": ..., "failed": true, "seconds": 12.3}

`at` is in seconds since the run began.
"""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from meetpact.contract.answer import Answer
from meetpact.report.redaction import Redaction
from meetpact.report.report import Report


class Events:
    """A pytest plugin and a listener of the ledger; nothing it writes holds a credential."""

    def __init__(self, path: Path, redaction: Redaction) -> None:
        self._file = path.open("w", encoding="utf-8", buffering=1)
        self._redaction = redaction
        self._began = time.monotonic()

    def write(self, event: str, **told: Any) -> None:
        """One line."""
        at = round(time.monotonic() - self._began, 3)
        clean = {
            name: self._redaction.message(value) if isinstance(value, str) else value for name, value in told.items()
        }
        self._file.write(json.dumps({"event": event, "at": at, **clean}) + "\n")

    def heard(self, answer: Answer) -> None:
        """A request was answered."""
        operation = answer.operation
        self.write(
            "request",
            provider=operation.provider,
            operation=operation.id,
            method=answer.method,
            url=answer.url,
            status=answer.status,
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            self.write("test", test=report.nodeid, outcome=report.outcome, seconds=round(report.duration, 4))

    def end(self, report: Report) -> None:
        """The verdicts, and the end."""
        for one in report.subjects:
            about = {"provider": one.provider, "id": one.id, "kind": one.kind}
            self.write("verdict", **about, verdict=one.verdict, reason=one.reason)
        self.write("end", failed=report.failed, seconds=report.seconds)
        self._file.close()
