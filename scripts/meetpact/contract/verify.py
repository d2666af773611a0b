"""`meetpact verify`: runs the contract tests on a target and gives every claim a verdict."""

import argparse
import contextlib
import os
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from meetpact.contract.bundled import bundled
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.tables import print_tables
from meetpact.contract.target import Target
from meetpact.errors import MeetpactError
from meetpact.mock.core import Mock
from meetpact.places import CONTRACT_TESTS, known
from meetpact.spec import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--target", default="mock", metavar="URL", help="`mock` (default) or a base URL")
    parser.add_argument("--provider", action="append", default=[], metavar="P", help="this one alone (repeatable)")
    parser.add_argument("--seed", type=int, default=0, help="of everything random (default: %(default)s)")
    parser.add_argument("--writes", action="store_true", help="create and delete on a target beyond this machine")


def run(args: argparse.Namespace) -> int:
    names = known(args.provider)
    started = time.monotonic()
    with chosen(args, names) as target:
        print(f"target {target.name}, providers {', '.join(names)}, seed {args.seed}", flush=True)
        session = Session(names, args.seed, target)
        progress = Progress()
        code = run_tests(session, progress)
    print_tables(session.ledger, names, time.monotonic() - started)
    progress.print_failures()
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise MeetpactError(f"the contract tests could not run: pytest ended with {code!r}.")
    return 1 if code else 0


def run_tests(session: Session, *plugins: object, select: str = "", quiet: bool = True) -> int:
    """Runs the contract tests of a session and gives pytest's exit code; `select` is pytest's -k."""
    options = ["-p", "no:cacheprovider", "-p", "no:terminal"] if quiet else []
    options += ["-c", os.devnull, "--rootdir", str(CONTRACT_TESTS), "-W", "error::pytest.PytestUnknownMarkWarning"]
    ignored = ["--ignore", str(CONTRACT_TESTS / "meta")]
    return pytest.main(
        [str(CONTRACT_TESTS), *ignored, *options, *(["-k", select] if select else [])], [session, *plugins]
    )


@contextlib.contextmanager
def chosen(args: argparse.Namespace, names: list[str]) -> Iterator[Target]:
    """The target that the arguments name. Raises `MeetpactError` when it cannot be used."""
    if args.target == "mock":
        with bundled(Mock(names, seed=args.seed)) as target:
            yield target
        return
    parts = urlsplit(args.target)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise MeetpactError(f"expected --target mock or a URL with http:// or https:// but got {args.target}.")
    target = Target(args.target, args.target)
    if not target.is_loopback and not args.writes:
        raise MeetpactError(f"verify creates and deletes meetings on {args.target}. Say --writes if that is meant.")
    for name in names:
        target.token(load(name))
    try:
        httpx.get(args.target, timeout=10)
    except httpx.HTTPError as error:
        raise MeetpactError(f"cannot reach {args.target}: {error}.") from None
    yield target
