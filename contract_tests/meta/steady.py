"""One run of the contract tests, and what it sent and found, as JSON on standard output.

    python steady.py SEED ORDER PROVIDER ...

ORDER is the seed of an order of the tests; with a dash they run as they come.
"""

import json
import random
import sys

import pytest
from meetpact.contract.answer import Answer
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests


class Log:
    """A pytest plugin: what each test sends, whatever order they come in."""

    def __init__(self, order: int | None) -> None:
        self.sent: dict[str, list[str]] = {}
        self.loaded: set[str] = set()
        self._order = order
        self._now: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if self._order is not None:
            random.Random(self._order).shuffle(items)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self) -> None:
        self.loaded = own_modules()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._now = self.sent[nodeid] = []

    def heard(self, answer: Answer) -> None:
        self._now.append(f"{answer.method} {answer.operation.id} {answer.status}")


def own_modules() -> set[str]:
    """The modules of this project that are loaded: Hypothesis draws from their constants."""
    return {name for name in list(sys.modules) if name.partition(".")[0] in ("meetpact", "meetpact_clients")}


def main() -> None:
    seed, order, *names = sys.argv[1:]
    session, log = Session(names, int(seed)), Log(int(order) if order != "-" else None)
    session.ledger.listeners.append(log.heard)
    code = run_tests(session, Progress(quiet=True), log)
    verdicts = [f"{one.subject} {one.verdict} {one.reason}" for name in names for one in session.ledger.verdicts(name)]
    later = sorted(own_modules() - log.loaded)
    found = {
        "code": code,
        "verdicts": verdicts,
        "strays": session.strays,
        "later": later,
        "first": next(iter(log.sent)),
    }
    json.dump({**found, "sent": dict(sorted(log.sent.items()))}, sys.stdout)


if __name__ == "__main__":
    main()
