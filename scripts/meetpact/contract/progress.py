"""How a run shows itself: a bar on a terminal, a line for each file elsewhere, and the failures at the end."""

import contextlib
import itertools
import os
import sys
from collections import Counter, defaultdict

import pytest
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar


class Progress:
    """A pytest plugin in place of pytest's own terminal reporter."""

    def __init__(self, quiet: bool = False) -> None:
        # pytest captures what is written to standard output while a test runs; the bar moves on a copy of it
        self._out = None if quiet else os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1)
        self._failures: list[tuple[str, str]] = []
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._left: Counter[str] = Counter()
        self._bar: Bar | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        config.option.tbstyle = "no"  # nobody sees the tracebacks, and a hundred of them take ten seconds

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._left = Counter(_file(item.nodeid) for item in session.items)

    def _begin(self) -> None:
        """Shows the bar, with the first report: its thread must not be there when processes are forked."""
        if self._out and self._out.isatty() and not self._bar:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Bar(*columns, console=Console(file=self._out), transient=True)
            self._task = self._bar.add_task("starting", total=self._left.total())
            self._bar.start()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._begin()
        file = _file(report.nodeid)
        if report.failed:
            self._failures.append((report.nodeid, message_of(report)))
        if report.when == "call" or report.outcome != "passed":
            self._counts[file][report.outcome] += 1
            if self._bar:
                self._bar.update(self._task, advance=1, description=file)
        if report.when == "teardown":
            self._left[file] -= 1
            if not self._left[file]:
                self._line(file)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._failures.append((report.nodeid, str(report.longrepr)))

    def pytest_internalerror(self, excrepr: object) -> None:
        self._failures.append(("pytest itself", "\n".join(str(excrepr).splitlines()[-4:])))

    def pytest_sessionfinish(self) -> None:
        if self._bar:
            self._bar.stop()

    def _line(self, file: str) -> None:
        """A file is through."""
        if self._out and not self._bar:
            told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(self._counts[file].items()))
            with contextlib.suppress(BrokenPipeError):  # nobody reads on: the verdicts are still worth the run
                print(f"  {file:28} {told}", file=self._out)

    def first(self) -> str:
        """What the first failure says, in one line."""
        return " ".join(" ".join(self._failures[0][1].split())[:300].split()) if self._failures else ""


def _file(test: str) -> str:
    return test.partition("::")[0].removesuffix(".py").replace("test_", "")


def message_of(report: pytest.TestReport) -> str:
    """What the failed assertion says, without the traceback where it says it itself."""
    crash = getattr(report.longrepr, "reprcrash", None)
    message = str(crash.message) if crash else str(report.longrepr)
    lines = message.removeprefix("AssertionError: ").removeprefix("meetpact.contract.api.").splitlines()
    told = list(itertools.takewhile(lambda line: not line.startswith("assert "), lines))
    return "\n".join((told or lines)[:12])
