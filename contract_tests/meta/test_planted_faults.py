"""A planted fault is noticed, whatever the kind of its claim, and told at its address."""

import copy

import pytest
from meetpact.claims import KINDS
from meetpact.contract.bundled import in_process
from meetpact.contract.ledger import BROKEN
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock
from meetpact.spec import Spec, load
from planted import FAULTS, Fault


def broken_by(fault: Fault) -> dict[str, str]:
    """The addresses that the contract tests find broken, with what they say."""
    document = copy.deepcopy(load("whereby").document)
    if fault.change:
        fault.change(document)
    mock = Mock(specs=[Spec("whereby", load("whereby").path, document)], providers=["whereby"])
    session = Session(["whereby"], target=in_process(mock, tamper=fault.tamper))
    select = {"status": "statuses", "enum": "enums", "bound": "bounds", "credential": "credentials"}
    run_tests(session, Progress(quiet=True), select=f"test_{select.get(fault.kind, fault.kind)} or test_statuses")
    verdicts = session.ledger.verdicts("whereby")
    return {str(v.subject).partition(" ")[2]: v.reason for v in verdicts if v.verdict == BROKEN}


def test_every_kind_of_claim_has_a_planted_fault() -> None:
    assert {fault.kind for fault in FAULTS} == set(KINDS)


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_planted_fault_is_noticed_at_its_address(fault: Fault) -> None:
    broken = broken_by(fault)
    assert fault.address in broken, broken


def test_without_a_fault_nothing_is_broken() -> None:
    assert broken_by(Fault("pattern", "none")) == {}
