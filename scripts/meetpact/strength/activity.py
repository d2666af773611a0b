"""What the tests really did: which links they followed, which writes they looked at, how often a check had its case."""

import ast
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from meetpact.contract.answer import Answer
from meetpact.contract.scene import Scene
from meetpact.contract.written import Written
from meetpact.facts import facts_of
from meetpact.spec import Link, Operation, Spec
from meetpact.strength.record import Record
from meetpact.strength.stand import Rehearsal


@dataclass
class Activity:
    """Counts of one provider's tests.

    Args:
        requests: how many were sent.
        successes: how many of them succeeded.
        checks: how often the model put each fact to the test.
        idle: the facts that the model can put to the test, and never did.
        links: of each link of the spec, how often its target was called with what its source delivered.
        writes: of each writing operation, how often it succeeded, and how often somebody then looked.
        untested: behaviours that could be observed and that no test cites.
    """

    requests: int = 0
    successes: int = 0
    checks: dict[str, int] = field(default_factory=dict)
    idle: list[str] = field(default_factory=list)
    links: dict[str, int] = field(default_factory=dict)
    writes: dict[str, tuple[int, int]] = field(default_factory=dict)
    untested: list[str] = field(default_factory=list)


def activity(spec: Spec, rehearsal: Rehearsal, cited: set[str]) -> Activity:
    """What the tests of a provider did in their rehearsal; `cited` are the facts that tests are marked with."""
    records = list(rehearsal.records.values())
    seen = [one for record in records for one in record.exchanges]
    observable = [
        fact for fact in facts_of(spec.provider).behaviours if fact.behaviour and not fact.behaviour.unobservable
    ]
    links: Counter[str] = Counter({_name(link): 0 for op in spec.operations.values() for link in op.links})
    for record in records:
        links.update(_followed(spec, record))
    return Activity(
        requests=len(seen),
        successes=sum(200 <= one.status < 300 for one in seen),
        checks=dict(sorted(rehearsal.active.items())),
        links=dict(links),
        writes=_writes(spec, records),
        idle=_idle(spec, rehearsal.active),
        untested=[fact.id for fact in observable if fact.id not in cited],
    )


def _name(link: Link) -> str:
    return f"{link.source} {link.status} -> {link.target}"


def _followed(spec: Spec, record: Record) -> set[str]:
    """The links that one test followed, each once."""
    scene = Scene(spec, lambda operation: {}, _nobody)
    open_links: list[tuple[Link, dict[str, str]]] = []
    found: set[str] = set()
    for seen in record.exchanges:
        for link, delivered in open_links:
            if seen.operation.id == link.target and delivered.items() <= dict(seen.path).items():
                found.add(_name(link))
        source = spec.operations[seen.operation.id]
        for link in source.links:
            if link.status == seen.status:
                everything = scene.delivered(source, seen.path, seen.answer)
                open_links.append((link, {name: everything[name] for name in link.parameters}))
    return found


def _nobody(operation: Operation, path: Mapping[str, str], body: object) -> Answer:
    raise AssertionError(f"{operation} is not to be called here")


def _writes(spec: Spec, records: list[Record]) -> dict[str, tuple[int, int]]:
    """For each writing operation: successes, and after how many of them the same test reads what was written."""
    done: Counter[str] = Counter()
    looked: Counter[str] = Counter()
    scene = Scene(spec, lambda operation: {}, _nobody)
    for record in records:
        for at, seen in enumerate(record.exchanges):
            if seen.operation.method != "GET" and 200 <= seen.status < 300:
                operation = spec.operations[seen.operation.id]
                written = Written(operation, {**seen.path, **scene.delivered(operation, seen.path, seen.answer)})
                done[operation.id] += 1
                later = record.exchanges[at + 1 :]
                looked[operation.id] += any(written.is_shown_by(one.operation, one.path) for one in later)
    writers = [op.id for op in spec.operations.values() if op.method != "GET"]
    return {id: (done[id], looked[id]) for id in writers}


def _idle(spec: Spec, active: dict[str, int]) -> list[str]:
    """The facts that the provider's model can put to the test, and never did."""
    model = find_spec(f"meetpact.contract.models.{spec.provider}")
    places = list(model.submodule_search_locations or ()) if model else []
    files = [file for place in places for file in sorted(Path(place).glob("*.py"))]
    if model and model.origin and not files:
        files = [Path(model.origin)]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    told = {node.value for node in nodes if isinstance(node, ast.Constant)}
    return [fact.id for fact in facts_of(spec.provider).behaviours if fact.id in told and not active.get(fact.id)]
