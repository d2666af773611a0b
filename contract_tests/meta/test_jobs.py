"""Several processes: the verdicts, the evidence and the events of one, and an end that leaves nobody behind."""

import datetime
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from meetpact.contract.bundled import in_process
from meetpact.contract.jobs import Jobs
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock
from meetpact.report.build import build, redaction_of
from meetpact.report.events import Events
from meetpact.report.report import Report
from reported import ENUM, faulty

SELECT = "enums or required or stateful or credentials"
VERIFY = [sys.executable, "-P", "-m", "meetpact", "verify", "--provider", "whereby"]


def run(jobs: int, events: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """What so many processes find on a mock that accepts any roomMode."""
    monkeypatch.setattr("meetpact.contract.plugin.mocked", lambda names, seed: faulty(ENUM, "mock-token"))
    session = Session(["whereby"], 0, in_process(Mock(["whereby"])))
    writer = Events(events, redaction_of(session.specs, session.target))
    session.ledger.listeners.append(writer.heard)
    here: list[object] = [Progress(quiet=True), writer]
    if jobs == 1:
        session.begin_anew()
        session.ledger.listeners.append(writer.heard)
    run_tests(session, *here, Jobs(session, jobs, here), select=SELECT)
    report = build(
        session.ledger, session.specs, session.target, name="a mock", seed=0,
        started=datetime.datetime.now(datetime.UTC), seconds=1.0, failures=session.strays, notes=session.notes,
    )  # fmt: skip
    writer.end(report)
    return report


def plain(report: Report) -> list[Any]:
    return [
        (one.id, one.verdict, one.seen, one.skipped, one.broken, one.evidence and one.evidence.body)
        for one in report.subjects
    ]


def test_three_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, three = (run(jobs, tmp_path / f"{jobs}.ndjson", monkeypatch) for jobs in (1, 3))
    broken = [subject for subject in three.subjects if subject.verdict == "broken"]
    assert any(subject.id.startswith("RoomMode/enum/") for subject in broken)
    assert plain(one) == plain(three)
    assert three.requests == one.requests
    assert three.failures == one.failures
    for event in ("request", "test", "verdict"):
        names = [names_of(tmp_path / f"{jobs}.ndjson", event) for jobs in (1, 3)]
        assert len(names[0]) > 50
        assert names[0] == names[1]


def names_of(events: Path, event: str) -> list[str]:
    """What the events of one sort are about, whatever order they came in."""
    told = [json.loads(line) for line in events.read_text(encoding="utf-8").splitlines()]
    return sorted(str([one.get(key) for key in ("test", "operation", "id")]) for one in told if one["event"] == event)


def test_a_process_that_ends_before_it_is_through_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(["whereby"], 0, in_process(Mock(["whereby"])))
    monkeypatch.setattr(Session, "begin_anew", lambda self: os._exit(3))
    progress = Progress(quiet=True)
    run_tests(session, progress, Jobs(session, 2, [progress]), select="required")
    assert "a process that ran tests ended before it was through" in progress.first()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_when_somebody_stops_it_all_processes_end_and_nothing_is_told_but_that(number: int) -> None:
    process = subprocess.Popen([*VERIFY, "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()
    children: list[int] = []
    until = time.monotonic() + 30
    while len(children) < 2 and time.monotonic() < until:
        children = _children(process.pid)
        time.sleep(0.05)
    process.send_signal(number)
    _, errors = process.communicate(timeout=30)
    assert len(children) == 2
    assert process.returncode not in (0, 1)
    assert "Traceback" not in errors
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def _children(pid: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        found += [int(folder.name)] if parent == str(pid) else []
    return found


def test_less_than_one_process_is_refused() -> None:
    done = subprocess.run([*VERIFY, "--jobs", "0"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "meetpact: expected --jobs of 1 or more but got 0.\n"
