"""One change at one place of a schema."""

from dataclasses import dataclass, field
from typing import Any

from meetpact.compat.dialect import Raw
from meetpact.compat.samples import Step


@dataclass
class Difference:
    """One change at one place: what it was, what it is, and whether a message may be lost by it."""

    kind: str
    pointer: str
    steps: tuple[Step, ...]
    source: Raw
    target: Raw
    old: Any = None
    new: Any = None
    threat: bool = False
    proved: bool = True
    values: list[Any] = field(default_factory=list)
    fragment: Raw = None
    note: str = ""
