"""Which step of the version a comparison asks for, and whether `info.version` took it."""
# ruff: noqa: E501  (lines of what is printed)

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_VERSION = re.compile(r"^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$")
_DATE = re.compile(r"^\d{4}-\d\d-\d\d")
ORDER = ("none", "patch", "minor", "major")


@dataclass(frozen=True)
class Step:
    """The step asked for (`major`, `minor`, `patch`, `none`), the versions on both sides, and whether that is enough.

    `enough` is None where a version is missing or no semantic one.
    """

    bump: str
    base: str | None
    revision: str | None
    enough: bool | None

    @property
    def kept(self) -> bool:
        """Whether the step was taken; where a version cannot be read, whether none was asked for."""
        return self.bump == "none" if self.enough is None else self.enough

    @property
    def wanted(self) -> str:
        """The version that would be enough; empty where none is asked for, or the base's cannot be read."""
        base = _parsed(self.base)
        if base is None or self.bump == "none":
            return ""
        first, second, third = base
        if self.bump == "major":
            return f"{first + 1}.0.0" if first else f"0.{second + 1}.0"
        return f"{first}.{second + 1}.0" if self.bump == "minor" else f"{first}.{second}.{third + 1}"

    def sentence(self) -> str:
        """The same for a person."""
        if self.enough is None:
            unread = [f"that of the {side} is {'absent' if one is None else repr(one)}" for side, one in
                      (("base", self.base), ("revision", self.revision)) if _parsed(one) is None]  # fmt: skip
            asked = f"asks for a {self.bump} version" if self.bump != "none" else "asks for no new version"
            return f"{asked}; whether info.version takes it is not known: {' and '.join(unread)}"
        step = f"{self.base} -> {self.revision}" if self.base != self.revision else f"still {self.base}"
        if self.enough:
            return f"asks for {'no new' if self.bump == 'none' else 'a ' + self.bump} version; info.version {step} is enough"
        return f"asks for a {self.bump} version; info.version {step} is not enough"


def step(changes: Iterable[Any], identical: bool, base: Any, revision: Any) -> Step:
    """The step that changes (with `level` and `additive`) ask for; a change that shows nowhere asks for a patch."""
    listed = list(changes)
    if any(one.level == "breaking" for one in listed):
        bump = "major"
    elif any(one.level == "warning" or one.additive for one in listed):
        bump = "minor"
    else:
        bump = "none" if identical else "patch"
    first, second = _parsed(base), _parsed(revision)
    return Step(
        bump,
        str(base) if base is not None else None,
        str(revision) if revision is not None else None,
        None if first is None or second is None else _enough(bump, first, second),
    )


def _parsed(version: Any) -> tuple[int, int, int] | None:
    found = _VERSION.match(str(version)) if version is not None and not _DATE.match(str(version)) else None
    return (int(found[1]), int(found[2] or 0), int(found[3] or 0)) if found else None


def _enough(bump: str, base: tuple[int, int, int], revision: tuple[int, int, int]) -> bool:
    """Of 0.y.z a break asks for a new y only."""
    if revision < base:
        return False
    if bump == "none":
        return True
    if bump == "major":
        return revision[0] > base[0] or (base[0] == revision[0] == 0 and revision[1] > base[1])
    return revision[:2] > base[:2] if bump == "minor" else revision > base
