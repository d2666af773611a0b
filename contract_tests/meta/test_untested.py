"""A behaviour that no test cites is told."""

import pytest
from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock


class Without:
    """A pytest plugin: the tests of a fact are not there, and none of the others runs."""

    def __init__(self, fact: str) -> None:
        self._fact = fact

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        cites = [any(self._fact in mark.args for mark in item.iter_markers("behaviour")) for item in items]
        items[:] = [item for item, cited in zip(items, cites, strict=True) if not cited]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> bool:
        return True


@pytest.mark.parametrize(("fact", "untested"), [("unknown-cursor", ["whereby unknown-cursor"]), ("none", [])])
def test_a_behaviour_that_no_test_cites_is_told(fact: str, untested: list[str]) -> None:
    session = Session(["whereby"], 0, in_process(Mock(["whereby"])))
    run_tests(session, Progress(quiet=True), Without(fact))
    assert session.untested == untested
