"""Why a test does not apply to a target: pytest takes these for skipped, the verdicts for not exercised."""

from _pytest.outcomes import Skipped


class NotHere(Skipped):
    """The target has no way to bring the situation about, so the test is skipped; the message says which."""


class NotSent(NotHere):
    """A rule of the run kept a request from being sent."""


class Spent(NotSent):
    """No further request will be sent in this run: its budget is spent."""
