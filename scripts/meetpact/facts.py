"""The facts of a provider: what we believe, from whom, how surely; and which claims and behaviours they carry."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from meetpact.claims import COVERED_BY_NAME, Claim, claims, locate
from meetpact.errors import MeetpactError
from meetpact.places import shown
from meetpact.spec import Spec, load, load_yaml

GRADES = ("documented", "vendor", "inferred")
_KEYS = {"says", "from", "grade", "because", "shapes", "behaviour", "note", "instead-of", "curation"}


@dataclass(frozen=True)
class Behaviour:
    """What no schema keyword can hold: `given` a situation, `when` an operation is called, `then` what is seen."""

    given: str
    when: tuple[str, ...]
    then: str
    unobservable: str | None


@dataclass(frozen=True)
class Fact:
    """One thing we believe about a provider."""

    provider: str
    id: str
    says: str
    grade: str
    sources: tuple[str, ...]
    because: str | None
    instead_of: str | None
    curation: str | None
    shapes: tuple[str, ...]
    behaviour: Behaviour | None

    def __str__(self) -> str:
        return f"{self.provider} {self.id}"

    @property
    def origin(self) -> str:
        """Where it is from, in one phrase."""
        if self.grade == "inferred":
            return f"inferred: {self.because}"
        return f"{self.grade}: {'; '.join(self.sources)}"

    @property
    def kind(self) -> str:
        """`shape`, `behaviour`, `both` or `note`."""
        if self.behaviour:
            return "both" if self.shapes else "behaviour"
        return "shape" if self.shapes else "note"


@dataclass(frozen=True)
class Gap:
    """A hole in the provenance of a spec, said in one sentence."""

    file: str
    subject: str
    message: str


class Facts:
    """The facts of one spec, and which of them carries which claim."""

    def __init__(self, spec: Spec, path: Path | None = None) -> None:
        self.spec = spec
        self.path = path or spec.path.parent / "facts.yaml"
        document = load_yaml(self.path) or {}
        self.sources: dict[str, Mapping[str, Any]] = document.get("sources", {})
        self.facts = {id: self._fact(id, raw) for id, raw in (document.get("facts") or {}).items()}
        self.claims = {claim.address: claim for claim in claims(spec)}
        self._carried: dict[str, list[Fact]] = {address: [] for address in self.claims}
        self._lost: list[tuple[Fact, str]] = []
        for fact in self.facts.values():
            for address in (address for shape in fact.shapes for address in _alternatives(shape)):
                reached = list(self._reached(address))
                if not reached:
                    self._lost.append((fact, address))
                for found in reached:
                    self._carried[found].append(fact)

    def behind(self, address: str) -> list[Fact]:
        """The facts that carry the claim at `address`, or that name what lies there."""
        return self._carried.get(locate(self.spec, address), [])

    def why(self, claim: Claim) -> str:
        """The fact behind a claim with its source, in one line."""
        facts = self.behind(claim.address)
        return "; ".join(f"{fact.id} ({fact.origin})" for fact in facts) or "no fact"

    def grade(self, claim: Claim) -> str:
        """The best grade among the facts behind a claim."""
        return min((fact.grade for fact in self.behind(claim.address)), key=GRADES.index, default="inferred")

    @property
    def behaviours(self) -> list[Fact]:
        """The facts that are behaviours."""
        return [fact for fact in self.facts.values() if fact.behaviour]

    def gaps(self) -> Iterator[Gap]:
        """Claims without a fact, and shapes that point at nothing."""
        spec, facts_file = shown(self.spec.path), shown(self.path)
        for address, facts in self._carried.items():
            if not facts:
                todo = f"Add one to {facts_file}, or remove the {self.claims[address].kind}."
                yield Gap(spec, address, f"{address} has no fact. {todo}")
        for operation in self.spec.operations.values():
            for id in operation.raw.get("x-refuses-more", []):
                if id not in self.facts or not self.facts[id].behaviour:
                    yield Gap(spec, id, f"{operation.id}: x-refuses-more names {id}, which is no behaviour.")
        for fact, shape in self._lost:
            yield Gap(facts_file, fact.id, f"{fact.id} points at nothing: {shape}.")

    def _reached(self, address: str) -> Iterator[str]:
        """The claims that an address names; a star stands for every operation or component."""
        candidates = [locate(self.spec, address)]
        if address.startswith("*/"):
            names = {known.split("/", 1)[0] for known in self.claims}
            candidates = [name + address.removeprefix("*") for name in sorted(names)]
        for candidate in candidates:
            yield from (found for ending in COVERED_BY_NAME if (found := candidate + ending) in self.claims)

    def _fact(self, id: str, raw: Any) -> Fact:
        try:
            fact = _parse(self.spec.provider, id, raw, self.sources)
        except (KeyError, TypeError, AttributeError) as error:
            raise MeetpactError(f"{shown(self.path)}: {id} is not a fact: {error!r}.") from None
        problem = self._problem(fact, raw)
        if problem:
            raise MeetpactError(f"{shown(self.path)}: {id} {problem}.")
        return fact

    def _problem(self, fact: Fact, raw: Mapping[str, Any]) -> str | None:
        strange = set(raw) - _KEYS
        if strange:
            return f"has an unknown key: {', '.join(sorted(strange))}"
        if fact.grade not in GRADES:
            return f"has grade={fact.grade}, expected one of {', '.join(GRADES)}"
        if fact.grade == "inferred" and not fact.because:
            return "is inferred but does not say because"
        if fact.grade != "inferred" and not raw.get("from"):
            return f"is {fact.grade} but names no source in from"
        if not fact.shapes and not fact.behaviour and raw.get("note") is not True:
            return "has neither shapes nor a behaviour, and is no note: true"
        for when in fact.behaviour.when if fact.behaviour else ():
            if when != "any operation" and when not in self.spec.operations:
                return f"is about operation '{when}', which the spec does not have"
        return None


def _parse(provider: str, id: str, raw: Mapping[str, Any], sources: Mapping[str, Mapping[str, Any]]) -> Fact:
    told = raw.get("behaviour")
    behaviour = None
    if told:
        when = told["when"] if isinstance(told["when"], list) else [told["when"]]
        behaviour = Behaviour(told["given"], tuple(when), told["then"], told.get("unobservable"))
    return Fact(
        provider=provider,
        id=id,
        says=raw["says"].strip(),
        grade=raw["grade"],
        sources=tuple(sources[name]["title"] for name in raw.get("from", [])),
        because=raw.get("because"),
        instead_of=raw.get("instead-of"),
        curation=raw.get("curation"),
        shapes=tuple(raw.get("shapes", [])),
        behaviour=behaviour,
    )


def _alternatives(shape: str) -> Iterator[str]:
    pieces = re.split(r"\{([^}]*)\}", shape)
    choices = [piece.split(",") if index % 2 else [piece] for index, piece in enumerate(pieces)]
    for combination in product(*choices):
        yield "".join(part.strip() for part in combination)


@functools.cache
def facts_of(provider: str) -> Facts:
    """The facts of one provider as shipped, read once a process."""
    return Facts(load(provider))
