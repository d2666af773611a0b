"""How much work a comparison may take; counted and not timed, so that a verdict never depends on the machine."""

from collections.abc import Iterator
from contextlib import contextmanager

#: Steps (of some ten microseconds) for one schema, for all of a comparison, and for a schema when those are used up.
MOST_AT_ONCE = 100_000
MOST = 150_000
LEAST = 5_000


class Exhausted(Exception):
    """The steps are used up: what was asked stays undecided."""


class Effort:
    """The steps that are left."""

    def __init__(self, steps: int = MOST) -> None:
        self.left = steps

    def spend(self, steps: int) -> None:
        """Takes so many steps; raises Exhausted when there were fewer."""
        self.left -= steps
        if self.left < 0:
            raise Exhausted

    @contextmanager
    def share(self) -> Iterator["Effort"]:
        """The steps of one schema, taken from all that are left."""
        granted = max(LEAST, min(MOST_AT_ONCE, self.left))
        share = Effort(granted)
        try:
            yield share
        finally:
            self.left -= granted - max(0, share.left)
