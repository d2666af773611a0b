"""What a comparison found: changes with levels and evidence, a verdict, and the version step it asks for."""

from dataclasses import dataclass, field
from typing import Any

from meetpact.compat.evidence import Evidence
from meetpact.compat.semver import Step

LEVELS = ("breaking", "warning", "non-breaking")


@dataclass(frozen=True)
class Change:
    """One change: what rule it falls under, where, what it was and is, and why it has its level.

    `operation` is `POST /meetings`, or empty for what concerns the whole; `address` the way down from its operationId.
    """

    rule: str
    level: str
    operation: str
    address: str
    direction: str
    text: str
    evidence: Evidence
    old: Any = None
    new: Any = None
    additive: bool = False

    @property
    def order(self) -> tuple[Any, ...]:
        """Breaking first, then by operation and address."""
        return (self.operation, LEVELS.index(self.level), self.address, self.rule, self.text)


@dataclass(frozen=True)
class Report:
    """The comparison of two documents."""

    base: str
    revision: str
    changes: list[Change]
    semver: Step
    ignored: list[tuple[Change, str]] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """The worst level among the changes."""
        return min((one.level for one in self.changes), key=LEVELS.index, default="non-breaking")

    def count(self, level: str) -> int:
        """How many changes have this level."""
        return sum(one.level == level for one in self.changes)

    def fails(self, threshold: str) -> bool:
        """Whether a change is as bad as `threshold` (`breaking` or `warning`)."""
        return any(LEVELS.index(one.level) <= LEVELS.index(threshold) for one in self.changes)
