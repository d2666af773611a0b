"""An answer that breaks the spec, or what a model knows."""

from collections.abc import Iterator, Mapping, Sequence

from meetpact.contract.answer import Answer
from meetpact.contract.model import Finding
from meetpact.facts import Facts


class Breach(AssertionError):
    """An answer broke claims of the spec, whatever the test was about.

    Args:
        answer: what came back.
        facts: what is believed about the provider.
        broken: address of a claim -> how the answer breaks it.
        findings: what the model found.
    """

    def __init__(
        self, answer: Answer, facts: Facts, broken: Mapping[str, str], findings: Sequence[Finding] = ()
    ) -> None:
        told = [answer.told(), *_of_claims(answer, facts, broken), *_of_model(facts, findings)]
        super().__init__("\n".join(told))
        self.answer = answer
        self.about = [*broken, *(finding.fact for finding in findings)][0]


def _of_claims(answer: Answer, facts: Facts, broken: Mapping[str, str]) -> Iterator[str]:
    for address, wrong in broken.items():
        behind = "; ".join(f"{fact.id} ({fact.origin})" for fact in facts.behind(address))
        yield f"  {answer.operation.provider} {address}: {wrong}\n  fact: {behind or 'none'}"


def _of_model(facts: Facts, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        fact = facts.facts[finding.fact]
        yield f"  {fact}: {finding.wrong}\n  fact: {fact.says} ({fact.origin})"
