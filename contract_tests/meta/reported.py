"""Reports of runs on a mock with a fault planted in it."""

import copy
from pathlib import Path

from meetpact.contract import shard
from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.shrink import Shrinking
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock
from meetpact.report.build import build, redaction_of
from meetpact.report.events import Events
from meetpact.report.report import Report
from meetpact.spec import Spec, load
from planted import FAULTS

TOKEN = "a-token/that+nobody=else<has>"


def faulty(name: str, token: str = TOKEN) -> Mock:
    fault = next(fault for fault in FAULTS if str(fault) == name)
    document = copy.deepcopy(load("whereby").document)
    if fault.change:
        fault.change(document)
    mock = Mock(["whereby"], specs=[Spec("whereby", load("whereby").path, document)], token=token)
    mock.services["whereby"].tamper = fault.tamper
    return mock


def run(mock: Mock, select: str, part: str | None = None, events: Path | None = None, live: bool = False) -> Report:
    """The report of a run of some tests."""
    import datetime

    target = in_process(mock, mock.services["whereby"].tamper)
    session = Session(["whereby"], 0, target, shard=shard.parse(part) if part else None)
    session.ledger.live = live
    plugins: list[object] = [Progress(quiet=True), Shrinking(lambda: session.apis)]
    writer = Events(events, redaction_of(session.specs, target)) if events else None
    if writer:
        session.ledger.listeners.append(writer.heard)
        plugins.append(writer)
    run_tests(session, *plugins, select=select)
    began = datetime.datetime.now(datetime.UTC)
    report = build(
        session.ledger, session.specs, target, name="a mock", seed=0, started=began, seconds=1.0,
        failures=session.strays, shard=part,
    )  # fmt: skip
    if writer:
        writer.end(report)
    return report


ENUM = "RoomMode/enum/group-requests"


FORMAT = "Meeting/properties/endDate/format-answers"
