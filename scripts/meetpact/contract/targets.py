"""From the arguments of `meetpact verify` to a target that can be used, and back to how it was found."""

import argparse
import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit

from meetpact.contract import journal, preflight
from meetpact.contract.bundled import bundled, in_process, mocked
from meetpact.contract.cleanup import clean_up
from meetpact.contract.foreign import Foreign
from meetpact.contract.journal import Journal
from meetpact.contract.live import Live
from meetpact.contract.pace import Pace
from meetpact.contract.target import Target
from meetpact.errors import MeetpactError
from meetpact.spec import Spec, load

JOURNAL = journal.DEFAULT


@contextlib.contextmanager
def chosen(args: argparse.Namespace, names: list[str], foreign: Foreign | None) -> Iterator[Target]:
    """The target that the arguments name. Raises `MeetpactError` when it cannot be used.

    A live one is checked before the first test, and what was created there is deleted after the last one, also when
    something went wrong in between.
    """
    if args.target == "mock":
        if args.clean_up or args.writes:
            raise MeetpactError("--writes and --clean-up are about a live target. Name it with --target URL.")
        if args.jobs < 1:
            raise MeetpactError(f"expected --jobs of 1 or more but got {args.jobs}.")
        mock = mocked(names, args.seed)
        if args.jobs > 1:
            yield in_process(mock)  # each process serves one of its own
            return
        with bundled(mock) as target:
            yield target
        return
    specs = [foreign.spec] if foreign else [load(name) for name in names]
    target = _live(args, specs)
    live = target.live
    assert live
    try:
        for spec in specs:
            preflight.check(live, target, spec)
        yield target
    finally:
        if not args.clean_up:
            _leave(target, specs)
        live.end()


def _live(args: argparse.Namespace, specs: list[Spec]) -> Target:
    try:
        parts = urlsplit(args.target)
        valid = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        valid = False
    if not valid:
        raise MeetpactError(f"expected --target mock or a URL with http:// or https:// but got {args.target}.")
    if args.budget < 1 or args.rate <= 0:
        raise MeetpactError(f"expected --budget and --rate above 0 but got {args.budget} and {args.rate}.")
    live = Live(Pace(args.rate, args.budget), Journal(args.journal), writes=args.writes or args.clean_up)
    target = Target(args.target, args.target, transport=live, live=live, timeout=30)
    for spec in specs:
        target.token(spec)
        identity: dict[str, str] = {}
        for operation in spec.operations.values():
            identity |= target.identity(operation)
        live.add(spec, target.base_url(spec), identity)
    return target


def _leave(target: Target, specs: list[Spec]) -> None:
    """Deletes what the run created, and says what it could not."""
    if target.live and (target.live.journal.pending or target.live.journal.unanswered):
        _tell(target, [spec.provider for spec in specs], specs)


def cleaned(target: Target, names: list[str]) -> int:
    """`verify --clean-up`: 0 when nothing is left that could be deleted, else 1."""
    return _tell(target, names, [load(name) for name in names])


def _tell(target: Target, names: list[str], specs: list[Spec]) -> int:
    assert target.live
    done = clean_up(target.live, {spec.provider: target.credential(spec) for spec in specs if spec.provider in names})
    print(f"clean-up: {done.deleted} deleted, {len(done.staying)} stay, {len(done.problems)} problems", flush=True)
    if done.staying:
        print(f"  no operation deletes: {', '.join(done.staying[:5])}{' ...' if len(done.staying) > 5 else ''}")
    for problem in done.problems:
        print(f"  {problem}")
    left = target.live.journal.pending + target.live.journal.unanswered
    if left:
        print(f"  {len(left)} are left in {target.live.journal.path}; `verify --clean-up` tries again")
    return 1 if left else 0
