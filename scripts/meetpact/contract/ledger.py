"""What a run found out about each claim and behaviour, and the verdicts that follow."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from meetpact.claims import Claim
from meetpact.contract.cases import cases
from meetpact.contract.observer import answered
from meetpact.facts import Fact, Facts, facts_of

#: held: seen in every sense that it has. broken: seen to be wrong. not exercised: some sense was not seen.
HELD, BROKEN, NOT_EXERCISED = "held", "broken", "not exercised"


@dataclass(frozen=True)
class Verdict:
    """What a run found for one claim or behaviour; `reason` says why when it is not held."""

    subject: Claim | Fact
    verdict: str
    reason: str = ""


@dataclass
class Ledger:
    """The senses in which each claim was seen (`accepts`, `refuses`, `answers`), and what broke.

    A claim is known by (provider, address), a behaviour by (provider, fact id).
    """

    seen: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    broken: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    skipped: dict[tuple[str, str], str] = field(default_factory=dict)
    requests: Counter[str] = field(default_factory=Counter)

    def saw(self, provider: str, address: str, sense: str) -> None:
        """A claim or behaviour was put to the test in one sense, and held."""
        self.seen[provider, address].add(sense)

    def broke(self, provider: str, address: str, how: str) -> None:
        """A claim or behaviour did not hold."""
        self.broken[provider, address].append(how)

    def skip(self, provider: str, address: str, reason: str) -> None:
        """A claim or behaviour could not be put to the test here."""
        self.skipped.setdefault((provider, address), reason)

    def verdicts(self, provider: str) -> list[Verdict]:
        """A verdict for every claim and every behaviour of a provider."""
        facts = facts_of(provider)
        needed = senses(facts)
        found = [self._of_claim(claim, needed[claim.address]) for claim in facts.claims.values()]
        return found + [self._of_behaviour(fact) for fact in facts.behaviours]

    def _of_claim(self, claim: Claim, needed: set[str]) -> Verdict:
        key = claim.provider, claim.address
        if key in self.broken:
            return Verdict(claim, BROKEN, self.broken[key][0])
        lacking = needed - self.seen[key]
        if not lacking:
            return Verdict(claim, HELD)
        reason = self.skipped.get(key) or _reason(lacking)
        return Verdict(claim, NOT_EXERCISED, reason)

    def _of_behaviour(self, fact: Fact) -> Verdict:
        key = fact.provider, fact.id
        if key in self.broken:
            return Verdict(fact, BROKEN, self.broken[key][0])
        if key in self.seen:
            return Verdict(fact, HELD)
        told = fact.behaviour
        reason = (told.unobservable if told else None) or self.skipped.get(key) or "no test cites it"
        return Verdict(fact, NOT_EXERCISED, reason)


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


def _reason(lacking: Iterable[str]) -> str:
    words = {
        "accepts": "no request put it to the test",
        "refuses": "no request tried to break it",
        "answers": "no answer carried it",
    }
    return " and ".join(words[sense] for sense in sorted(lacking))
