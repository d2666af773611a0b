"""One place in both schemas, and how a difference is noted there."""

from typing import TYPE_CHECKING, Any

from meetpact.compat.dialect import Raw
from meetpact.compat.differences.difference import Difference
from meetpact.compat.samples import Step
from meetpact.compat.schemas import Exporter, Schemas
from meetpact.compat.validators import covers

if TYPE_CHECKING:
    from meetpact.compat.differences.walk import Walk


class Place:
    """One place in both schemas: how it is written there, and flat."""

    def __init__(self, walk: "Walk", old: Raw, new: Raw, steps: tuple[Step, ...], pointer: str) -> None:
        self.w, self.old, self.new, self.steps, self.pointer = walk, old, new, steps, pointer
        self.o, self.n = walk.old.flat(old), walk.new.flat(new)
        self.s, self.d = (self.o, self.n) if walk.request else (self.n, self.o)  # who sends, who judges

    def note(
        self,
        kind: str,
        old: Any,
        new: Any,
        narrows: bool | None,
        widens: bool | None,
        *,
        values: list[Any] | None = None,
        fragment: Raw = None,
        pointer: str = "",
        note: str = "",
    ) -> None:
        """One difference here; it hurts when it takes from what was sent, or adds to what may come."""
        hurts = narrows if self.w.request else widens
        source, target = (self.old, self.new) if self.w.request else (self.new, self.old)
        self.w.found.append(
            Difference(
                kind,
                pointer or self.pointer,
                self.steps,
                source,
                target,
                old,
                new,
                hurts is not False,
                hurts is False,
                values or [],
                fragment,
                note,
            )
        )

    def doubt(self) -> None:
        """A part of this place does not decide for the whole."""
        self.w.fragile = True
        source, target = (self.old, self.new) if self.w.request else (self.new, self.old)
        self.w.doubts.append((self.steps, source, target, self.pointer))

    def equivalent(self) -> bool:
        """Whether both are proved to admit the same."""
        self.w.weigh(self.old, self.new)
        old = Exporter(self.w.old, sends=False).whole(self.old)
        new = Exporter(self.w.new, sends=False).whole(self.new)
        return covers(new, old) is True and covers(old, new) is True

    def covered(self) -> tuple[bool, bool]:
        """Whether the place as a whole narrows, and whether it widens."""
        self.w.weigh(self.old, self.new)
        old = self._fenced(self.w.old, self.w.request).whole(self.old)
        new = self._fenced(self.w.new, not self.w.request).whole(self.new)
        return covers(new, old) is not True, covers(old, new) is not True

    def _fenced(self, side: Schemas, sends: bool) -> Exporter:
        """Both sides may be the same object: only the one that sends is fenced."""
        return Exporter(side, sends, self.w.fences if sends else None)
