"""A seed decides what a run sends, and nothing else does."""

from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock


def sent(seed: int) -> list[tuple[str, str, object]]:
    """What the walk and the property tests of a run send, but for the times in it."""
    found: list[tuple[str, str, object]] = []
    session = Session(["whereby"], seed, in_process(Mock(["whereby"], seed=seed)))
    session.ledger.listeners.append(lambda answer: found.append((answer.method, answer.operation.id, answer.status)))
    assert run_tests(session, Progress(quiet=True), select="test_stateful") == 0
    return found


def test_the_same_seed_sends_the_same_and_another_seed_something_else() -> None:
    first = sent(7)
    assert len(first) > 100
    assert sent(7) == first
    assert sent(8) != first
