"""Makes the report of a run out of its ledger."""

import copy
import datetime
from collections import defaultdict
from collections.abc import Mapping

from meetpact.claims import Claim
from meetpact.contract.answer import Answer
from meetpact.contract.cases import cases
from meetpact.contract.ledger import Breakage, Ledger, Verdict, key_of
from meetpact.contract.observer import answered
from meetpact.contract.target import Target
from meetpact.facts import Fact, Facts
from meetpact.lines import Lines
from meetpact.places import shown
from meetpact.report import snippets
from meetpact.report.places import pointer
from meetpact.report.redaction import Redaction
from meetpact.report.report import Because, Evidence, Report, Subject
from meetpact.report.sentences import sentence
from meetpact.routes import Routes
from meetpact.spec import Spec

LONGEST = 4000


class Builder:
    """Turns verdicts into the subjects of a report."""

    def __init__(self, ledger: Ledger, target: Target | None, redaction: Redaction) -> None:
        self._ledger = ledger
        self._target = target
        self._redaction = redaction

    def subjects(self, provider: str) -> list[Subject]:
        """Every claim and behaviour of one provider, with its verdict and its evidence."""
        facts = self._ledger.facts(provider)
        needed = self._ledger.needed(provider)
        operations = operations_of(facts)
        places = _Places(facts)
        return [
            self._subject(facts, verdict, needed, operations, places) for verdict in self._ledger.verdicts(provider)
        ]

    def _subject(
        self,
        facts: Facts,
        verdict: Verdict,
        needed: Mapping[str, set[str]],
        operations: Mapping[str, list[str]],
        places: "_Places",
    ) -> Subject:
        subject = verdict.subject
        id = key_of(subject)[1]
        behind = facts.behind(id) if isinstance(subject, Claim) else [subject]
        file, line = places.of(subject)
        return Subject(
            provider=subject.provider,
            id=id,
            kind=subject.kind if isinstance(subject, Claim) else "behaviour",
            says=sentence(subject) if isinstance(subject, Claim) else subject.says,
            operations=operations.get(id, []) if isinstance(subject, Claim) else _when(facts, subject),
            grade=facts.grade(subject) if isinstance(subject, Claim) else subject.grade,
            facts=[Because(fact.id, fact.says, fact.grade, fact.origin) for fact in behind],
            verdict=verdict.verdict,
            reason=self._redaction.message(verdict.reason),
            needed=sorted(needed[id]),
            seen=sorted(self._ledger.seen.get(key_of(subject), ())),
            skipped=self._ledger.reasons(subject),
            broken=len(self._ledger.broken.get(key_of(subject), ())),
            file=file,
            line=line,
            evidence=self._evidence(facts.spec, verdict.breakage),
        )

    def _evidence(self, spec: Spec, breakage: Breakage | None) -> Evidence | None:
        if breakage is None or breakage.answer is None:
            return None
        answer = _without_secrets(breakage.answer, self._redaction)
        sent = answer.sent_content
        body = None if sent is None else sent.decode(errors="replace")
        base = self._target.shown_base(spec) if self._target else spec.server
        sender = snippets.Sender(base, f"${variable_of(spec)}")
        path = Routes(spec, "").parameters(answer.operation, breakage.answer.url)
        return Evidence(
            method=answer.method,
            url=answer.url,
            headers=dict(answer.sent_headers),
            body=body,
            curl=snippets.curl(answer, sender, body),
            python=snippets.python(spec, answer, sender, body, path),
            status=answer.status,
            reply_headers=dict(answer.headers),
            reply=answer.content.decode(errors="replace")[:LONGEST],
        )


def _without_secrets(answer: Answer, redaction: Redaction) -> Answer:
    content = answer.sent_content
    return Answer(
        operation=answer.operation,
        method=answer.method,
        url=redaction.body(answer.url),
        sent=answer.sent,
        status=answer.status,
        headers={name: redaction.body(value) for name, value in answer.headers.items()},
        content=redaction.body(answer.content.decode(errors="replace")).encode(),
        sent_headers={name: redaction.text(value) for name, value in answer.sent_headers.items()},
        sent_content=None if content is None else redaction.body(content.decode(errors="replace")).encode(),
    )


def variable_of(spec: Spec) -> str:
    """The environment variable of the credential (`x-env`), or a name made from the provider's."""
    schemes = spec.document.get("components", {}).get("securitySchemes", {})
    names = [scheme["x-env"] for scheme in schemes.values() if "x-env" in scheme]
    return str(names[0]) if names else "MEETPACT_TOKEN"


def redaction_of(specs: list[Spec], target: Target | None) -> Redaction:
    """What hides the credentials of these providers on this target."""
    return Redaction({target.token(spec): f"${variable_of(spec)}" for spec in specs} if target else {})


def build(
    ledger: Ledger,
    specs: list[Spec],
    target: Target | None,
    *,
    name: str,
    seed: int,
    started: datetime.datetime,
    seconds: float,
    failures: Mapping[str, str],
    shard: str | None = None,
    notes: list[str] | None = None,
) -> Report:
    """The report of a run; `seconds` is how long it took, `failures` are tests that broke no claim."""
    redaction = redaction_of(specs, target)
    builder = Builder(ledger, target, redaction)
    return Report(
        target=name,
        live=ledger.live,
        seed=seed,
        started=started.isoformat(timespec="seconds"),
        seconds=round(seconds, 1),
        requests={spec.provider: ledger.requests[spec.provider] for spec in specs},
        titles={spec.provider: spec.title for spec in specs},
        subjects=[subject for spec in specs for subject in builder.subjects(spec.provider)],
        failures=[{"test": test, "message": redaction.message(told)} for test, told in sorted(failures.items())],
        notes=notes or [],
        shards=[shard] if shard else [],
    )


def operations_of(facts: Facts) -> dict[str, list[str]]:
    """For each claim, the operations whose requests or answers it is about."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for operation in facts.spec.operations.values():
        alone = copy.copy(facts.spec)
        alone.operations = {operation.id: operation}
        about = {case.claim.address for case in cases(alone)} | answered(alone)
        about |= {address for address in facts.claims if address.startswith(f"{operation.id}/")}
        for address in about:
            found[address].append(operation.id)
    return dict(found)


def _when(facts: Facts, fact: Fact) -> list[str]:
    when = fact.behaviour.when if fact.behaviour else ()
    return list(facts.spec.operations) if "any operation" in when else list(when)


class _Places:
    """The file and the line in which a claim or a behaviour is written down."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._spec_lines = Lines(facts.spec.path)
        self._fact_lines = Lines(facts.path) if facts.path.is_file() else None

    def of(self, subject: Claim | Fact) -> tuple[str, int]:
        if isinstance(subject, Fact):
            line = self._fact_lines.of(("facts", subject.id)) if self._fact_lines else 1
            return shown(self._facts.path), line
        return shown(self._facts.spec.path), self._spec_lines.of(pointer(self._facts.spec, subject.address))
