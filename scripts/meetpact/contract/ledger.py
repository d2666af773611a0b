"""What a run found out about each claim and behaviour, and the verdicts that follow."""

import functools
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from meetpact.claims import Claim
from meetpact.contract.answer import Answer
from meetpact.contract.cases import cases
from meetpact.contract.observer import answered
from meetpact.contract.verdict import BROKEN, HELD, NOT_EXERCISED, UNCONFIRMED, decide
from meetpact.facts import Fact, Facts, facts_of

__all__ = ["BROKEN", "HELD", "NOT_EXERCISED", "UNCONFIRMED", "Breakage", "Ledger", "Verdict", "senses"]
Key = tuple[str, str]


@dataclass(frozen=True)
class Breakage:
    """One time that a claim or behaviour did not hold: how, and the exchange that showed it, if one did."""

    how: str
    answer: Answer | None = None

    @property
    def rank(self) -> tuple[bool, int, str]:
        """The smallest is the one a person is shown."""
        return self.answer is None, self.answer.size if self.answer else 0, self.how


@dataclass(frozen=True)
class Verdict:
    """What a run found for one claim or behaviour; `reason` says why when it is not held."""

    subject: Claim | Fact
    verdict: str
    reason: str = ""
    breakage: Breakage | None = None


@dataclass
class Ledger:
    """The senses in which each claim was seen (`accepts`, `refuses`, `answers`), and what broke.

    A claim is known by (provider, address), a behaviour by (provider, fact id). `live` says that the target is not
    the mock: there a broken claim that is only inferred is unconfirmed. `facts` gives a provider's facts.
    """

    live: bool = False
    facts: Callable[[str], Facts] = facts_of
    seen: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    broken: dict[Key, list[Breakage]] = field(default_factory=lambda: defaultdict(list))
    skipped: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    requests: Counter[str] = field(default_factory=Counter)
    last: dict[str, Answer] = field(default_factory=dict)
    listeners: list[Callable[[Answer], None]] = field(default_factory=list)

    def heard(self, provider: str, answer: Answer) -> None:
        """An answer came in; until the next one it is the evidence for what breaks."""
        self.requests[provider] += 1
        self.last[provider] = answer
        for listener in self.listeners:
            listener(answer)

    def saw(self, provider: str, address: str, sense: str) -> None:
        """A claim or behaviour was put to the test in one sense, and held."""
        self.seen[provider, address].add(sense)

    def broke(self, provider: str, address: str, how: str, answer: Answer | None = None) -> None:
        """A claim or behaviour did not hold; without an `answer`, the last one of the provider is the evidence."""
        self.broken[provider, address].append(Breakage(how, answer or self.last.get(provider)))

    def smallest(self, provider: str, address: str) -> Breakage | None:
        """What a person is shown of a broken claim or behaviour."""
        return min(self.broken.get((provider, address), ()), key=lambda breakage: breakage.rank, default=None)

    def skip(self, provider: str, address: str, reason: str) -> None:
        """A claim or behaviour could not be put to the test here."""
        self.skipped[provider, address].add(reason)

    def verdicts(self, provider: str) -> list[Verdict]:
        """A verdict for every claim and every behaviour of a provider."""
        facts = self.facts(provider)
        needed = self.needed(provider)
        claims = [self._verdict(claim, needed[claim.address], facts.grade(claim)) for claim in facts.claims.values()]
        return claims + [self._verdict(fact, needed[fact.id], fact.grade) for fact in facts.behaviours]

    def needed(self, provider: str) -> dict[str, set[str]]:
        """For each claim and behaviour, the senses in which it has to be seen."""
        facts = self.facts(provider)
        return {**senses(facts), **{fact.id: {"shown"} for fact in facts.behaviours}}

    def _verdict(self, subject: Claim | Fact, needed: set[str], grade: str) -> Verdict:
        key = key_of(subject)
        breakages = self.broken.get(key, [])
        verdict, reason = decide(
            needed, self.seen.get(key, ()), bool(breakages), grade, self.live, self.reasons(subject)
        )
        worst = self.smallest(*key)
        return Verdict(subject, verdict, worst.how if worst else reason, worst)

    def reasons(self, subject: Claim | Fact) -> list[str]:
        """Why a claim or behaviour could not be put to the test, sorted; what is written in the facts comes alone."""
        told = subject.behaviour if isinstance(subject, Fact) else None
        if told and told.unobservable:
            return [told.unobservable]
        return sorted(self.skipped.get(key_of(subject), ()))


def key_of(subject: Claim | Fact) -> Key:
    """How the ledger knows a claim or a behaviour."""
    return subject.provider, subject.address if isinstance(subject, Claim) else subject.id


@functools.lru_cache(maxsize=16)
def senses(facts: Facts) -> dict[str, set[str]]:
    """For each claim, the senses in which it has to be seen: where it holds for requests, and for answers."""
    needed: dict[str, set[str]] = {address: set() for address in facts.claims}
    for case in cases(facts.spec):
        needed[case.claim.address].add(case.sense)
    for address in answered(facts.spec):
        needed[address].add("answers")
    for claim in facts.claims.values():
        if claim.kind == "credential":
            needed[claim.address] |= {"accepts", "refuses"}
        if not needed[claim.address]:
            needed[claim.address] = {"answers"}
    return needed
