"""`meetpact mock --proxy URL` and `--replay FILE`: the specs held against traffic instead of against a mock."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from meetpact.errors import MeetpactError
from meetpact.places import known, shown
from meetpact.spec import load

if TYPE_CHECKING:
    from meetpact.mock.exchange import Exchange
    from meetpact.mock.judge import Verdict
    from meetpact.mock.proxy import Proxy, Source
    from meetpact.mock.recording import Recording


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--proxy", metavar="URL", help="pass requests on, judge both sides, and record")
    parser.add_argument("--replay", metavar="FILE", help="answer from a recording (HAR)")
    parser.add_argument("--record", metavar="FILE", help="where --proxy records (default: recording-<time>.har)")


def wanted(args: argparse.Namespace) -> bool:
    """Whether there is traffic to judge, and nothing to mock."""
    if args.proxy and args.replay:
        raise MeetpactError("expected --proxy or --replay but got both.")
    if args.record and not (args.proxy or args.replay):
        raise MeetpactError("--record needs --proxy or --replay.")
    return bool(args.proxy or args.replay)


@contextmanager
def judged(args: argparse.Namespace, tell: Callable[[str], None]) -> Iterator["Proxy"]:
    """The application for `args`, which tells each verdict in one line and records when it should."""
    from meetpact.mock.judge import Judge  # and with these an HTTP client, which a mock does without
    from meetpact.mock.proxy import Proxy, Replay, Upstream
    from meetpact.mock.recording import read

    judge = Judge(load(name) for name in known(args.provider))
    source: Source
    if args.replay:
        source = Replay(read(Path(args.replay)), judge)
    else:
        source = Upstream(args.proxy, {spec.base_path for spec in judge.specs})
    with _recording(args) as recording:

        def seen(exchange: "Exchange", verdict: "Verdict") -> None:
            tell(verdict.line(exchange))
            if recording is not None and exchange.status:
                recording.add(exchange, verdict)

        if recording is not None:
            print(f"meetpact: recording to {shown(recording.path)}", file=sys.stderr, flush=True)
        yield Proxy(source, judge, seen)


def _recording(args: argparse.Namespace) -> "Recording | nullcontext[None]":
    from meetpact.mock.recording import Recording

    if args.record:
        return Recording(Path(args.record))
    return Recording(Path(f"recording-{datetime.now():%Y%m%d-%H%M%S}.har")) if args.proxy else nullcontext()
