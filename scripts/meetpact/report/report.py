"""A report: the verdicts of a run with their evidence, as report.json holds them."""

import dataclasses
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from meetpact import __version__
from meetpact.claims import KINDS
from meetpact.contract.verdict import BROKEN, HELD, KNOWN, decide
from meetpact.errors import MeetpactError

#: Of report.json; raised when a key changes its meaning or goes. New keys may come at any time.
FORMAT = 1
ALL_KINDS = (*KINDS, "behaviour")


@dataclass(frozen=True)
class Because:
    """A fact behind a claim or a behaviour, with where it is from."""

    id: str
    says: str
    grade: str
    origin: str


@dataclass(frozen=True)
class Evidence:
    """The smallest exchange that broke something; nothing in it is secret."""

    method: str
    url: str
    headers: dict[str, str]
    body: str | None
    curl: str
    python: str
    status: int
    reply_headers: dict[str, str]
    reply: str

    @property
    def size(self) -> int:
        return len(self.method) + len(self.url) + len(self.body or "")


@dataclass
class Subject:
    """A claim (`id` is its address) or a behaviour (`id` is its fact's), and what the run found for it.

    `needed` are the senses in which it has to be seen (`accepts`, `refuses`, `answers`; `shown` for a behaviour) and
    `seen` those in which it was; `skipped` says why it could not be; `broken` counts how often it did not hold.
    `accepted` is the baseline's entry when the verdict is `known`. `line` is where the spec's file says it.
    """

    provider: str
    id: str
    kind: str
    says: str
    operations: list[str]
    grade: str
    facts: list[Because]
    verdict: str
    reason: str
    needed: list[str]
    seen: list[str]
    skipped: list[str]
    broken: int
    file: str = ""
    line: int = 1
    accepted: dict[str, str] | None = None
    evidence: Evidence | None = None

    @property
    def name(self) -> str:
        return f"{self.provider} {self.id}"


@dataclass
class Report:
    """One run, or several joined.

    `failures` are tests that failed without breaking a claim or behaviour. `shards` are the parts (`1/3`) it is made
    of; empty when the run was whole.
    """

    target: str
    live: bool
    seed: int
    started: str
    seconds: float
    requests: dict[str, int]
    titles: dict[str, str]
    subjects: list[Subject]
    failures: list[dict[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    shards: list[str] = field(default_factory=list)
    format: int = FORMAT
    tool: str = f"meetpact {__version__}"

    @property
    def failed(self) -> bool:
        """Whether the run found something: a broken claim or behaviour, or a test that failed for another reason."""
        return bool(self.failures) or any(subject.verdict == BROKEN for subject in self.subjects)

    @property
    def stale(self) -> list[dict[str, str]]:
        """The entries of the baseline that hold now: they can go."""
        return [subject.accepted for subject in self.subjects if subject.accepted and subject.verdict == HELD]

    def of(self, provider: str) -> list[Subject]:
        """The subjects of one provider."""
        return [subject for subject in self.subjects if subject.provider == provider]

    def having(self, *verdicts: str) -> list[Subject]:
        """The subjects with one of these verdicts, in the order of the verdicts."""
        return [subject for verdict in verdicts for subject in self.subjects if subject.verdict == verdict]

    def counts(self, provider: str) -> dict[str, Counter[str]]:
        """For each kind of subject, how many have which verdict."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for subject in self.of(provider):
            found[subject.kind][subject.verdict] += 1
        return {kind: found[kind] for kind in ALL_KINDS if found[kind]}

    def to_json(self) -> str:
        """As report.json."""
        counts = {provider: self.counts(provider) for provider in self.titles}
        derived = {"failed": self.failed, "stale": self.stale, "counts": counts}
        return json.dumps({**dataclasses.asdict(self), **derived}, indent=1)


def read(path: Path) -> Report:
    """A report from report.json or from the folder that holds it. Raises `MeetpactError`."""
    file = path / "report.json" if path.is_dir() else path
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        if raw["format"] != FORMAT:
            raise MeetpactError(f"{file}: expected format {FORMAT} but got format={raw['format']}.")
        names = {known.name for known in dataclasses.fields(Report)} - {"subjects"}
        subjects = [_subject(one) for one in raw["subjects"]]
        return Report(subjects=subjects, **{name: value for name, value in raw.items() if name in names})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MeetpactError(f"{file} is no report of verify: {error!r}.") from None


def _subject(raw: dict[str, Any]) -> Subject:
    facts = [Because(**fact) for fact in raw.pop("facts")]
    evidence = raw.pop("evidence", None)
    return Subject(facts=facts, evidence=Evidence(**evidence) if evidence else None, **raw)


def settle(subject: Subject, live: bool) -> None:
    """Sets the verdict and the reason of a subject by what it holds."""
    broken = subject.broken > 0
    verdict, reason = decide(subject.needed, subject.seen, broken, subject.grade, live, subject.skipped)
    subject.verdict = KNOWN if broken and subject.accepted else verdict
    subject.reason = subject.reason if broken else reason
