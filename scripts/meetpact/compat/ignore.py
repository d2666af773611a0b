"""Known changes, accepted by rule, operation and address, each with a reason."""
# ruff: noqa: E501  (lines of what is printed)

from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from meetpact.compat.documents import parse
from meetpact.compat.report import Change, Report
from meetpact.compat.semver import step
from meetpact.errors import MeetpactError

KEYS = ("rule", "operation", "address")


@dataclass(frozen=True)
class Entry:
    """One accepted change; each of `rule`, `operation`, `address` may hold `*`, and one that is absent fits all."""

    where: dict[str, str]
    reason: str
    number: int

    def fits(self, change: Change) -> bool:
        """Whether the change is the accepted one."""
        return all(
            fnmatchcase(str(getattr(change, key)), pattern.replace("[", "[[]")) for key, pattern in self.where.items()
        )

    def __str__(self) -> str:
        return f"entry {self.number} (" + ", ".join(f"{key}: {value}" for key, value in self.where.items()) + ")"


def read(path: Path) -> list[Entry]:
    """The entries of a file: a YAML or JSON list of mappings with `reason` and at least one of `rule`, `operation`, `address`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise MeetpactError(f"cannot read {path}: {error.strerror}") from None
    entries = parse(content, str(path)) or []
    if not isinstance(entries, list):
        raise MeetpactError(f"{path}: expected a list of entries, got {type(entries).__name__}")
    return [_entry(one, index + 1, path) for index, one in enumerate(entries)]


def _entry(one: Any, number: int, path: Path) -> Entry:
    if not isinstance(one, dict) or set(one) - {*KEYS, "reason"} or not set(one) & set(KEYS):
        raise MeetpactError(
            f"{path}: entry {number} needs `reason` and one of `rule`, `operation`, `address`, and nothing else"
        )
    if not str(one.get("reason") or "").strip():
        raise MeetpactError(f"{path}: entry {number} has no reason; say why the change is accepted")
    return Entry({key: str(one[key]) for key in KEYS if key in one}, str(one["reason"]), number)


def applied(report: Report, entries: list[Entry]) -> Report:
    """The report without what is accepted, and with the entries that fit nothing."""
    kept, ignored, used = [], [], set()
    for change in report.changes:
        entry = next((one for one in entries if one.fits(change)), None)
        if entry is None:
            kept.append(change)
        else:
            ignored.append((change, entry.reason))
        used |= {one.number for one in entries if one.fits(change)}
    unmatched = [f"{one} fits no change: remove it" for one in entries if one.number not in used]
    bump = step(kept, report.semver.bump == "none", report.semver.base, report.semver.revision)
    return replace(report, changes=kept, ignored=ignored, unmatched=unmatched, semver=bump)
