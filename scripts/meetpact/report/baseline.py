"""A baseline: the deviations that are known, each with a reason and a date.

- subject: whereby createMeeting/responses/403
  reason: the trial plan has every feature
  since: '2026-11-20'
"""

import datetime
from dataclasses import dataclass
from pathlib import Path

from meetpact.errors import MeetpactError
from meetpact.places import shown
from meetpact.report.report import Report, settle
from meetpact.spec import load_yaml

_KEYS = {"subject", "reason", "since"}


@dataclass(frozen=True)
class Accepted:
    """One known deviation: `subject` is a provider, a space, and the address of a claim or the id of a behaviour."""

    subject: str
    reason: str
    since: str


def read(path: Path) -> list[Accepted]:
    """The entries of a baseline. Raises `MeetpactError`: an entry without a reason or a date is none."""
    raw = load_yaml(path)
    if not isinstance(raw, list):
        raise MeetpactError(f"{shown(path)}: expected a list of entries with subject, reason and since.")
    return [_entry(path, number, entry) for number, entry in enumerate(raw, 1)]


def _entry(path: Path, number: int, raw: object) -> Accepted:
    if not isinstance(raw, dict) or set(raw) != _KEYS or not all(isinstance(v, str) and v for v in raw.values()):
        raise MeetpactError(f"{shown(path)}: entry {number} needs subject, reason and since, each as text.")
    try:
        datetime.date.fromisoformat(raw["since"])
    except ValueError:
        raise MeetpactError(f"{shown(path)}: entry {number}: expected a date but got since={raw['since']}.") from None
    return Accepted(**raw)


def apply(report: Report, entries: list[Accepted], path: Path) -> None:
    """Marks what the baseline knows. Raises `MeetpactError` for a stranger."""
    subjects = {subject.name: subject for subject in report.subjects}
    for entry in entries:
        told = {"subject": entry.subject, "reason": entry.reason, "since": entry.since}
        subject = subjects.get(entry.subject)
        if subject is None:
            if entry.subject.partition(" ")[0] in report.titles:
                raise MeetpactError(f"{shown(path)}: there is no claim and no behaviour '{entry.subject}'.")
            continue
        subject.accepted = told
        settle(subject, report.live)
