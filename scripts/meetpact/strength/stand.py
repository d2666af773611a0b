"""The test stand: the contract tests, collected once, run against a mock in this process that is broken on purpose."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

import hypothesis
import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase

from meetpact.claims import Claim
from meetpact.contract.cases import Case
from meetpact.contract.ledger import Ledger
from meetpact.contract.plugin import Session
from meetpact.contract.scene import SceneError
from meetpact.contract.subjects import provider_of
from meetpact.contract.target import Target
from meetpact.mock.core import Mock
from meetpact.spec import Operation
from meetpact.strength.fault import Fault, Planter
from meetpact.strength.record import Record, Recorder, Tape, differs, replay

#: Schemathesis and the generated clients go their own ways to a mock; what these tests add is not counted here.
WITHOUT = ("test_schemathesis", "test_clients")


@dataclass(frozen=True)
class Outcome:
    """What became of one fault: the test that noticed it, what that named, and whether any reply was another one."""

    provider: str
    fault: str
    kind: str
    noticed_by: str = ""
    named: tuple[str, ...] = ()
    message: str = ""
    reached: bool = False
    equivalent: str = ""
    tests: int = 0
    seconds: float = 0.0

    @property
    def is_open(self) -> bool:
        """Whether nobody noticed what could be noticed."""
        return not self.noticed_by and not self.equivalent


@dataclass(frozen=True)
class Rehearsal:
    """All tests of a provider, run without a fault.

    Args:
        records: what each test sent.
        active: how often the model put each fact to the test.
        faithful: whether a replay of a test's requests goes as the test went.
        failed: the first test that failed and what it said; empty when none did.
    """

    records: dict[str, Record]
    active: dict[str, int]
    faithful: dict[str, bool]
    failed: str = ""


class Stand(Session):
    """A session of contract tests whose mock can be broken between any two of them."""

    def __init__(self, names: list[str], work: Callable[["Stand"], None], seed: int = 0) -> None:
        self.tape = Tape()
        self.mocked = Mock(names, seed=seed, clock=self.tape.clock())
        self.recorder = Recorder(self.mocked)
        transport = self.mocked.transport()
        target = Target(
            "the bundled mock, in process", "http://127.0.0.1", mock=self.mocked, transport=transport,
            inside=self.recorder,
        )  # fmt: skip
        super().__init__(names, seed, target)
        self._work = work
        self.items: list[pytest.Item] = []
        self.records: dict[str, Record] = {}
        self.faithful: dict[str, bool] = {}
        self._failed: BaseException | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        super().pytest_configure(config)
        phases = (Phase.explicit, Phase.generate)  # the first example that fails is enough, however long it is
        base = hypothesis.settings.get_profile("meetpact")
        hypothesis.settings.register_profile("meetpact-strength", base, phases=phases, report_multiple_bugs=False)
        hypothesis.settings.load_profile("meetpact-strength")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = [item for item in session.items if item.path.stem not in WITHOUT]
        self._work(self)
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """In place of pytest's own report, which reads the source of every frame of a traceback."""
        error = call.excinfo.value if call.excinfo else None
        skipped = isinstance(error, pytest.skip.Exception)
        outcome: Literal["passed", "failed", "skipped"] = "skipped" if skipped else "failed" if error else "passed"
        if outcome == "failed":
            self._failed = error
        assert call.when != "collect"
        report = pytest.TestReport(item.nodeid, item.location, {}, outcome, None, call.when)
        if call.when == "call" or outcome != "passed":
            self._enter(item, call, report)
        return report

    def run(self, item: pytest.Item) -> BaseException | None:
        """Runs one test, and gives what it failed with."""
        self._failed = None
        runtestprotocol(item, log=False, nextitem=None)
        return self._failed

    def of(self, provider: str) -> list[pytest.Item]:
        return [item for item in self.items if provider_of(item) == provider]

    def rehearse(self, provider: str) -> Rehearsal:
        """Runs all tests of a provider on the mock as it is."""
        api = self.api(provider)
        records: dict[str, Record] = {}
        assert api.model
        api.model.active.clear()
        for item in self.of(provider):
            record = records[item.nodeid] = self.recorder.record = Record()
            api.model.heard = record.exchanges.append
            started = time.perf_counter()
            failed = self.run(item)
            record.seconds = time.perf_counter() - started
            if failed is not None:
                return Rehearsal(records, {}, {}, f"{item.nodeid}: {failed}")
        api.model.heard = None
        self.recorder.record = None
        active = dict(api.model.active)
        for record in records.values():
            record.replies = replay(self.mocked, self.tape, record)
        return Rehearsal(records, active, {test: record.is_faithful for test, record in records.items()})

    def take(self, rehearsal: Rehearsal) -> None:
        """Goes on from a rehearsal, wherever it was held."""
        self.records |= rehearsal.records
        self.faithful |= rehearsal.faithful

    def try_fault(self, fault: Fault) -> Outcome:
        """Plants one fault and runs tests, those that matter first, until one notices."""
        started = time.perf_counter()
        planter = Planter(self.mocked, fault.provider)
        fault.plant(planter)
        try:
            return self._noticed(fault, started)
        finally:
            planter.clear()
            self.mocked.reset()

    def _noticed(self, fault: Fault, started: float) -> Outcome:
        about, others = self._ranked(fault)
        tried = 0
        for item in chain(about, (item for item in others if self._reaches(item))):
            tried += 1
            self.ledger = Ledger(facts=self.facts)
            self.api(fault.provider).ledger = self.ledger
            failed = self.run(item)
            if failed is not None and not isinstance(failed, SceneError):  # which says that nothing was exercised
                named = tuple(dict.fromkeys(address for _, address in self.ledger.broken))
                return Outcome(
                    fault.provider, fault.id, fault.kind, item.nodeid, named, str(failed)[:300], True,
                    fault.equivalent, tried, time.perf_counter() - started,
                )  # fmt: skip
        records = self._records_of(fault.provider) if tried else []
        reached = any(differs(self.mocked, self.tape, record) for record in records)
        return Outcome(
            fault.provider, fault.id, fault.kind, reached=reached, equivalent=fault.equivalent,
            tests=tried, seconds=time.perf_counter() - started,
        )  # fmt: skip

    def _reaches(self, item: pytest.Item) -> bool:
        """Whether the requests that a test sends are answered otherwise; one that turns the mock's switches may be."""
        record = self.records[item.nodeid]
        return not self.faithful[item.nodeid] or differs(self.mocked, self.tape, record)

    def _records_of(self, provider: str) -> list[Record]:
        return [self.records[item.nodeid] for item in self.of(provider)]

    def _ranked(self, fault: Fault) -> tuple[list[pytest.Item], list[pytest.Item]]:
        """The tests about what a fault breaks, and the others that call its operations or any; quick ones first."""
        items = sorted(self.of(fault.provider), key=lambda item: self.records[item.nodeid].seconds)
        about = [item for item in items if self._is_about(item, fault)]
        called = [item for item in items if item not in about and self._calls(item) & set(fault.operations)]
        rest = [item for item in items if item not in about and item not in called]
        return about, [*called, *rest]

    def _is_about(self, item: pytest.Item, fault: Fault) -> bool:
        for address, operation in self._topics(item):
            if operation and fault.operations and operation not in fault.operations:
                continue
            if any(address == one or address.startswith(f"{one}/") for one in fault.about):
                return True
        return False

    def _topics(self, item: pytest.Item) -> Iterable[tuple[str, str]]:
        found = getattr(getattr(item, "callspec", None), "params", {})
        case, status, operation = found.get("case"), found.get("status"), found.get("operation")
        if isinstance(case, Case):
            yield case.claim.address, case.operation.id
        if isinstance(status, Claim):
            yield status.address, status.address.partition("/")[0]
        if isinstance(operation, Operation):
            yield f"{operation.id}/security", operation.id
        for marker in item.iter_markers("behaviour"):
            for fact in marker.args:
                yield fact, ""

    def _calls(self, item: pytest.Item) -> set[str]:
        return {seen.operation.id for seen in self.records[item.nodeid].exchanges}
