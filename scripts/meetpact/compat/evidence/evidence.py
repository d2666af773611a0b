"""What stands behind a verdict."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Evidence:
    """Why a change has its verdict.

    `kind` is `witness` (with the `message` and the `place` in it that matters), `proof` (with `how`), `undecided`
    (with `how` far it came) or `rule` (nothing on the wire shows it).
    """

    kind: str
    how: str = ""
    message: Any = None
    place: str = ""


SAFE = Evidence("proof", "no message that was valid changes")
