"""Two schemas walked side by side: where they differ, and whether the difference can hurt in one direction."""

from collections.abc import Callable

from meetpact.compat.dialect import Raw
from meetpact.compat.differences.comparison import compare
from meetpact.compat.differences.difference import Difference
from meetpact.compat.differences.place import Place
from meetpact.compat.samples import Step
from meetpact.compat.schemas import Schemas

#: How often one pair of schemas is looked at in one message, and so how many places of it are named.
MOST_VISITS = 25
#: What it takes to compare a place as a whole, in places.
WHOLE = 20


class Walk:
    """The differences of two schemas: old requests against the new schema, or new responses against the old."""

    def __init__(self, old: Schemas, new: Schemas, same: Callable[[Raw, Raw], bool], as_text: bool = False) -> None:
        self.old, self.new, self.same, self.as_text = old, new, same, as_text
        self.request = old.direction == "request"
        #: The side that sends: old requests, new responses.
        self.source = old if self.request else new
        self.found: list[Difference] = []
        self.fences: dict[int, set[str]] = {}
        #: Whether some difference lies where a part does not decide for the whole (inside oneOf, not, if, contains).
        self.fragile = False
        #: Those places: the way there, who sends, who judges, where it is.
        self.doubts: list[tuple[tuple[Step, ...], Raw, Raw, str]] = []
        self._open: set[tuple[int, int]] = set()
        self._budget = 20_000
        self._visits: dict[tuple[int, int], int] = {}
        self._weighed: set[tuple[int, int]] = set()

    def walk(self, old: Raw, new: Raw, steps: tuple[Step, ...] = (), pointer: str = "") -> None:
        """Notes every difference of the two schemas."""
        key = (id(old), id(new))
        if key in self._open or self.same(old, new) or self._budget <= 0:
            self.fragile = self.fragile or self._budget <= 0
            return
        target = (self._id(self.old, old), self._id(self.new, new))
        self._visits[target] = self._visits.get(target, 0) + 1
        if target in self._open or self._visits[target] > MOST_VISITS:
            return
        self._budget -= 1
        self._open |= {key, target}
        try:
            compare(Place(self, old, new, steps, pointer))
        finally:
            self._open -= {key, target}

    def weigh(self, old: Raw, new: Raw) -> None:
        """Takes from the work that is left, once for what is remembered then.

        Without any, nothing deeper is looked at, and the whole decides.
        """
        target = (self._id(self.old, old), self._id(self.new, new))
        if target not in self._weighed:
            self._weighed.add(target)
            self._budget -= WHOLE

    def _id(self, side: Schemas, raw: Raw) -> int:
        return id(side.document.follow(raw)) if isinstance(raw, dict) and len(raw) == 1 else id(raw)
