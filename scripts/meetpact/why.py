"""`meetpact facts`: why we believe a thing."""

import argparse
import textwrap
from collections import Counter

from rich.console import Console
from rich.table import Table

from meetpact.claims import locate
from meetpact.errors import MeetpactError
from meetpact.facts import GRADES, Fact, Facts, facts_of
from meetpact.places import known

KINDS = ("shape", "behaviour", "both", "note")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("provider", nargs="?", help="a provider; without one, a table of counts")
    parser.add_argument(
        "subject", nargs="?", metavar="ADDRESS-OR-ID", help="the address of a claim, or the id of a fact"
    )


def run(args: argparse.Namespace) -> int:
    if args.provider is None:
        _counts(known([]))
    elif args.subject is None:
        facts = facts_of(known([args.provider])[0])
        for fact in facts.facts.values():
            print(f"{fact.id:45} {fact.grade:10} {fact.kind:9} {fact.says}")
    else:
        _explain(facts_of(known([args.provider])[0]), args.subject)
    return 0


def _counts(providers: list[str]) -> None:
    table = Table("provider", "grade", *KINDS, "facts", title="Facts by provider, grade and kind")
    for provider in providers:
        facts = facts_of(provider)
        for grade in GRADES:
            kinds = Counter(fact.kind for fact in facts.facts.values() if fact.grade == grade)
            counts = [str(kinds[kind]) for kind in KINDS]
            table.add_row(provider, grade, *counts, str(kinds.total()))
    Console(width=100).print(table)
    for provider in providers:
        facts = facts_of(provider)
        gaps = list(facts.gaps())
        bare = sum(1 for gap in gaps if gap.subject in facts.claims)
        unseen = sum(1 for fact in facts.behaviours if fact.behaviour and fact.behaviour.unobservable)
        print(
            f"{provider}: {len(facts.claims)} claims, {bare} without a fact, {len(gaps) - bare} facts pointing at "
            f"nothing, {len(facts.behaviours)} behaviours ({unseen} of them unobservable)"
        )


def _explain(facts: Facts, subject: str) -> None:
    if subject in facts.facts:
        print(describe(facts.facts[subject]))
        return
    address = locate(facts.spec, subject)
    below = [claim for claim in facts.claims if claim == address or claim.startswith(f"{address}/")]
    if not below:
        raise MeetpactError(
            f"{facts.spec.provider} has neither a claim at '{subject}' nor a fact of that id. "
            f"Try: meetpact facts {facts.spec.provider}"
        )
    for claim in below:
        print(f"{claim}   {facts.claims[claim].kind}   {facts.claims[claim].value!r}")
        for fact in facts.behind(claim):
            print(textwrap.indent(describe(fact), "    "))


def describe(fact: Fact) -> str:
    """A fact as a person reads it."""
    lines = [f"{fact.id}: {fact.says}", f"  {fact.origin}"]
    if fact.behaviour:
        told = fact.behaviour
        lines.append(f"  given {told.given}, when {', '.join(told.when)}, then {told.then}")
        if told.unobservable:
            lines.append(f"  not observable: {told.unobservable}")
    if fact.instead_of:
        lines.append(f"  instead of: {fact.instead_of}" + (f" ({fact.curation})" if fact.curation else ""))
    return "\n".join(lines)
