"""`meetpact strength`: breaks the mock one fault at a time, and says which test noticed."""

import argparse
import json
import multiprocessing
import os
import time
from pathlib import Path

from meetpact.contract.verify import run_tests
from meetpact.errors import MeetpactError
from meetpact.places import known
from meetpact.spec import load
from meetpact.strength.activity import Activity, activity
from meetpact.strength.answers import answered
from meetpact.strength.catalogue import by_hand, reason
from meetpact.strength.derived import derived
from meetpact.strength.fault import Fault
from meetpact.strength.score import Score, document, print_score
from meetpact.strength.stand import Outcome, Rehearsal, Stand

NEVER_ANSWERED = "the mock never answers this property, so that there is nothing to break"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--provider", action="append", default=[], metavar="P", help="this one alone (repeatable)")
    parser.add_argument("--seed", type=int, default=0, help="of everything random (default: %(default)s)")
    parser.add_argument("--every", action="store_true", help="every derived fault in every operation, not by turns")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: %(default)s)")
    parser.add_argument("--json", type=Path, default=Path("strength.json"), metavar="FILE", help="where to write")


def run(args: argparse.Namespace) -> int:
    started = time.monotonic()
    names = known(args.provider)
    scores: list[Score] = []
    stand = Stand(names, lambda stand: scores.extend(_measure(stand, names, args.every, args.jobs)), args.seed)
    code = run_tests(stand)
    if code or not scores:
        raise MeetpactError(f"the contract tests could not be collected: pytest ended with {code}.")
    for score in scores:
        if score.failed:
            raise MeetpactError(f"{score.provider} fails without a fault: {score.failed}")
    print_score(scores, time.monotonic() - started)
    _write(args.json, json.dumps(document(scores, args.seed), indent=1, ensure_ascii=False))
    return 1 if any(outcome.is_open for score in scores for outcome in score.outcomes) else 0


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise MeetpactError(f"cannot write {path}: {error}") from None


_stand: Stand | None = None
_faults: list[Fault] = []


def _measure(stand: Stand, names: list[str], every: bool, jobs: int) -> list[Score]:
    """Rehearses, then tries every fault, in as many processes as there are jobs; each is a copy of this one."""
    global _stand, _faults
    _stand = stand
    context = multiprocessing.get_context("fork")
    with context.Pool(min(jobs, len(names))) as pool:
        rehearsals = dict(zip(names, pool.map(_rehearse, names, 1), strict=True))
    for name, rehearsal in rehearsals.items():
        if rehearsal.failed:
            return [Score(name, [], Activity(), [], rehearsal.failed)]
        stand.take(rehearsal)
    faults = [fault for name in names for fault in planned(name, rehearsals[name], every)]
    _faults = [fault for fault in faults if not fault.equivalent]
    with context.Pool(jobs) as pool:
        outcomes = list(pool.imap_unordered(_try, range(len(_faults)), 8))
    outcomes += [Outcome(f.provider, f.id, f.kind, equivalent=f.equivalent) for f in faults if f.equivalent]
    outcomes.sort(key=lambda outcome: (outcome.kind, outcome.fault))
    return [_score(stand, name, rehearsals[name], [o for o in outcomes if o.provider == name]) for name in names]


def planned(provider: str, rehearsal: Rehearsal, every: bool = False) -> list[Fault]:
    """The faults of a provider, each with the reason why nobody could notice it, where there is one."""
    seen = [one for record in rehearsal.records.values() for one in record.exchanges]
    there = answered((one.operation.id, one.status, one.json) for one in seen)
    found = []
    for fault in [*derived(load(provider), every), *by_hand(provider)]:
        why = fault.equivalent or reason(provider, fault.id)
        if fault.place and fault.place not in there:
            why = NEVER_ANSWERED
        found.append(fault.but(why) if why else fault)
    return found


def _score(stand: Stand, provider: str, rehearsal: Rehearsal, outcomes: list[Outcome]) -> Score:
    tests = [item.nodeid for item in stand.of(provider)]
    cited = {fact for item in stand.of(provider) for mark in item.iter_markers("behaviour") for fact in mark.args}
    return Score(provider, outcomes, activity(load(provider), rehearsal, cited), tests)


def _rehearse(provider: str) -> Rehearsal:
    assert _stand
    return _stand.rehearse(provider)


def _try(number: int) -> Outcome:
    assert _stand
    return _stand.try_fault(_faults[number])
