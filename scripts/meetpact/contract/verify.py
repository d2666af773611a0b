"""`meetpact verify`: runs the contract tests on a target and gives every claim a verdict."""

import argparse
import contextlib
import datetime
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis.configuration
import pytest

from meetpact.contract import shard, targets
from meetpact.contract.foreign import read_foreign
from meetpact.contract.har import judge_recordings
from meetpact.contract.jobs import Jobs
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.shrink import Shrinking
from meetpact.contract.target import Target
from meetpact.errors import MeetpactError
from meetpact.places import CONTRACT_TESTS, known
from meetpact.report import baseline, files, github
from meetpact.report.build import build, redaction_of
from meetpact.report.events import Events
from meetpact.report.report import Report
from meetpact.report.terminal import print_report

#: One process for each core; elsewhere than on Linux a copy of a process is not to be trusted.
JOBS = (os.cpu_count() or 1) if sys.platform == "linux" else 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.usage = "meetpact verify [OPTION ...]"
    add = parser.add_argument
    add("--target", default="mock", metavar="URL", help="`mock` (default) or a base URL")
    add("--provider", action="append", default=[], metavar="P", help="this one alone (repeatable)")
    add("--seed", type=int, default=0, help="of everything random (default: %(default)s)")
    add("--shard", metavar="I/N", help="this part of the tests")
    add(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes, for the mock (default: all cores)",
    )
    add("--report", type=Path, metavar="DIR", help="write report.html, report.json, junit.xml ...")
    add("--baseline", type=Path, metavar="FILE", help="known deviations, with reason and date")
    add("--har", type=Path, action="append", metavar="FILE", help="judge a recording (HAR, vcr cassette) instead")
    add("--spec", type=Path, metavar="FILE", help="somebody's own OpenAPI 3 document, with --target")
    add("--writes", action="store_true", help="create and delete on the target; else it is read")
    add("--budget", type=int, default=1000, metavar="N", help="of requests to a URL (default: %(default)s)")
    add("--rate", type=float, default=5, metavar="N", help="of them a second (default: %(default)s)")
    add("--journal", type=Path, default=targets.JOURNAL, metavar="FILE", help="of what was created there")
    add("--clean-up", action="store_true", help="delete what the journal has, and nothing else")


def run(args: argparse.Namespace) -> int:
    part = shard.parse(args.shard) if args.shard else None
    accepted = baseline.read(args.baseline) if args.baseline else []
    foreign = read_foreign(args.spec, args.target) if args.spec else None
    names = [foreign.spec.provider] if foreign else known(args.provider)
    if args.report:
        files.folder(args.report)
    began, started = datetime.datetime.now(datetime.UTC), time.monotonic()
    if args.har:
        report = judge_recordings(args.har, names, began, explicit=bool(args.provider))
    else:
        with targets.chosen(args, names, foreign) as target, interruptible(target):
            if args.clean_up:
                return targets.cleaned(target, names)
            told = f", shard {part}" if part else ""
            print(f"target {target.name}, providers {', '.join(names)}, seed {args.seed}{told}", flush=True)
            session = Session(names, args.seed, target, shard=part, foreign=foreign)
            report = _tested(args, session, began, started)
    if args.baseline:
        baseline.apply(report, accepted, args.baseline)
    if args.report:
        files.write(report, args.report)
    print_report(report)
    github.announce(report)
    return 1 if report.failed else 0


def _tested(args: argparse.Namespace, session: Session, began: datetime.datetime, started: float) -> Report:
    """Runs the tests of a session and reports. Raises `KeyboardInterrupt` when somebody stopped it."""
    # what Hypothesis keeps between runs does not belong into the folder that somebody happens to be in
    hypothesis.configuration.set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "meetpact-hypothesis")
    progress = Progress()
    redaction = redaction_of(session.specs, session.target)
    events = Events(args.report / "events.ndjson", redaction) if args.report else None
    if events:
        session.ledger.listeners.append(events.heard)
        events.write("start", target=session.target.name, providers=session.names, seed=args.seed)
    shrinking = Shrinking(lambda: [session.api(name) for name in session.names])
    here: list[object] = [progress, shrinking, *([events] if events else [])]
    jobs = [Jobs(session, args.jobs, here)] if session.target.mock else []
    code = run_tests(session, *here, *jobs)
    if code == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise MeetpactError(f"the contract tests could not run: pytest ended with {code!r}. {progress.first()}")
    if not session.foreign:
        told = f": {', '.join(session.untested)}" if session.untested else ""
        session.notes.append(f"behaviours without a test: {len(session.untested)}{told}")
    report = build(
        session.ledger,
        session.specs,
        session.target,
        name=session.target.name,
        seed=args.seed,
        started=began,
        seconds=time.monotonic() - started,
        failures=session.strays,
        shard=str(session.shard) if session.shard else None,
        notes=session.notes,
    )
    if events:
        events.end(report)
    return report


#: Of the plugins that happen to be installed, the contract tests need one; the others cost half a second to load.
PLUGINS = ["--disable-plugin-autoload", "-p", "_hypothesis_pytestplugin"]
#: What pytest does besides running tests, and nobody here looks at.
WITHOUT = ("cacheprovider", "logging", "junitxml", "doctest", "unraisableexception", "threadexception")


def run_tests(session: Session, *plugins: object, select: str = "", quiet: bool = True) -> int:
    """Runs the contract tests of a session and gives pytest's exit code; `select` is pytest's -k."""
    options = [*PLUGINS, *(word for name in WITHOUT for word in ("-p", f"no:{name}"))]
    options += ["-p", "no:terminal"] if quiet else []
    options += [
        f"--hypothesis-seed={session.seed}",
        "-c",
        os.devnull,
        "--rootdir",
        str(CONTRACT_TESTS),
        "-W",
        "error::pytest.PytestUnknownMarkWarning",
    ]
    ignored = ["--ignore", str(CONTRACT_TESTS / "meta")]
    with _own_options():
        return pytest.main(
            [str(CONTRACT_TESTS), *ignored, *options, *(["-k", select] if select else [])], [session, *plugins]
        )


@contextlib.contextmanager
def _own_options() -> Iterator[None]:
    """What a person set for their own pytest runs is not meant for this one."""
    theirs = os.environ.pop("PYTEST_ADDOPTS", None)
    try:
        yield
    finally:
        if theirs is not None:
            os.environ["PYTEST_ADDOPTS"] = theirs


@contextlib.contextmanager
def interruptible(target: Target) -> Iterator[None]:
    """Takes a SIGTERM for a Ctrl-C, and neither for anything a test could swallow. Raises `KeyboardInterrupt`."""
    stopped = False

    def interrupt(*_: object) -> None:
        nonlocal stopped
        stopped = True
        if target.live:
            target.live.stopped = True
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
        if stopped:
            raise KeyboardInterrupt
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
