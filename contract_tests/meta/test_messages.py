"""A failed test says what it is about, also where pytest shows it by itself."""

import pytest
from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.verify import run_tests
from meetpact.facts import facts_of
from meetpact.mock.core import Mock
from meetpact.strength.catalogue import by_hand
from meetpact.strength.fault import Planter

FAULTS = {
    "cloudflare": ["a PATCH is answered and not kept", "a PUT opens a closed meeting"],
    "ringcentral": ["a PUT loses the password"],
    "whereby": ["a deletion deletes nothing", "a look moves the end"],
}


class Failures:
    """A pytest plugin: what pytest shows of each failed test of a behaviour, and the facts that the test cites."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, tuple[str, ...]]] = []
        self._facts: dict[str, tuple[str, ...]] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            self._facts[item.nodeid] = tuple(fact for mark in item.iter_markers("behaviour") for fact in mark.args)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.shown.append((report.longreprtext, self._facts[report.nodeid]))


@pytest.mark.parametrize("provider", FAULTS)
def test_a_failed_test_names_its_behaviours_with_what_they_say_and_where_that_is_from(provider: str) -> None:
    mock, failures, planted = Mock([provider]), Failures(), 0
    planter = Planter(mock, provider)
    for fault in by_hand(provider):
        if fault.id in FAULTS[provider]:
            fault.plant(planter)
            planted += 1
    try:
        run_tests(Session([provider], 0, in_process(mock)), failures, select=f"behaviours and {provider}")
    finally:
        planter.clear()
    shown = [(text, facts) for text, facts in failures.shown if facts]
    assert shown
    assert planted == len(FAULTS[provider])
    known = facts_of(provider).facts
    for text, facts in shown:
        for fact in facts:
            assert f"behaviour {provider} {fact}: {known[fact].says} ({known[fact].origin})" in " ".join(text.split())
