"""What came of all faults of a provider: a table, what stayed unnoticed, what nobody needs, and the same as JSON."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from meetpact.strength.activity import Activity
from meetpact.strength.fault import CLASSES
from meetpact.strength.stand import WITHOUT, Outcome

#: The version of `strength.json`; it grows when a key changes its meaning.
VERSION = 1


@dataclass
class Score:
    """One provider's outcomes, what its tests did, and their names; `failed` says what failed without any fault."""

    provider: str
    outcomes: list[Outcome]
    activity: Activity
    tests: list[str]
    failed: str = ""

    @property
    def functions(self) -> dict[str, int]:
        """How many faults each test function was the first to notice."""
        firsts = Counter(_function(outcome.noticed_by) for outcome in self.outcomes if outcome.noticed_by)
        return {name: firsts[name] for name in dict.fromkeys(map(_function, self.tests))}

    @property
    def unnamed(self) -> list[str]:
        """The facts that the model puts to the test, and that no test named when it noticed a fault."""
        named = {name for outcome in self.outcomes for name in outcome.named}
        return [fact for fact in self.activity.checks if fact not in named]


def _function(test: str) -> str:
    return test.partition("[")[0]


def print_score(scores: list[Score], seconds: float) -> None:
    """Prints a table for each provider, and what is to be done."""
    console = Console(width=120, highlight=False)
    for score in scores:
        console.print(_table(score))
        _print_open(console, score)
        _print_activity(console, score)
    outcomes = [outcome for score in scores for outcome in score.outcomes]
    tried = [outcome for outcome in outcomes if not outcome.equivalent]
    noticed = [outcome for outcome in tried if outcome.noticed_by]
    reached = [outcome for outcome in tried if outcome.reached]
    console.print(
        f"{len(tried)} faults, {len(noticed)} noticed, {len(tried) - len(noticed)} unnoticed, "
        f"oracle / reach {len(noticed) / max(len(reached), 1):.2f}, {len(outcomes) - len(tried)} equivalent, "
        f"in {seconds:.1f} s"
    )


def _table(score: Score) -> Table:
    columns = ("faults", "noticed", "unnoticed", "named", "reach", "oracle / reach", "equivalent")
    table = Table("class", *columns, title=f"{score.provider}: faults planted", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    for kind in CLASSES:
        _add(table, kind, [outcome for outcome in score.outcomes if outcome.kind == kind])
    table.add_section()
    _add(table, "all", score.outcomes)
    return table


def _add(table: Table, name: str, outcomes: list[Outcome]) -> None:
    tried = [outcome for outcome in outcomes if not outcome.equivalent]
    noticed = [outcome for outcome in tried if outcome.noticed_by]
    reached = [outcome for outcome in tried if outcome.reached]
    named = [outcome for outcome in noticed if outcome.named]
    ratio = f"{len(noticed) / len(reached):.2f}" if reached else "-"
    numbers = (len(tried), len(noticed), len(tried) - len(noticed), len(named), len(reached))
    table.add_row(name, *map(str, numbers), ratio, str(len(outcomes) - len(tried)))


def _print_open(console: Console, score: Score) -> None:
    for outcome in score.outcomes:
        if outcome.is_open:
            gap = "nobody judges it" if outcome.reached else "no request brings it out"
            console.print(f"unnoticed   {outcome.kind}: {outcome.fault} ({gap})", markup=False, soft_wrap=True)
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    for outcome in score.outcomes:
        if outcome.equivalent:
            reasons[outcome.equivalent].append(outcome.fault)
    for why, faults in reasons.items():
        shown = "; ".join(faults[:3]) + (f" and {len(faults) - 3} more" if len(faults) > 3 else "")
        console.print(f"equivalent  {shown}: {why}", markup=False, soft_wrap=True)


def _print_activity(console: Console, score: Score) -> None:
    done = score.activity
    followed = sum(count > 0 for count in done.links.values())
    written, looked = (sum(pair[at] for pair in done.writes.values()) for at in (0, 1))
    checks = sorted(done.checks.items(), key=lambda pair: pair[1])
    rarest = ", ".join(f"{fact} {count}" for fact, count in checks[:5])
    unneeded = [name for name, firsts in score.functions.items() if not firsts]
    lines = [
        f"requests    {done.requests}, {done.successes} of them succeeded",
        f"links       {followed} of {len(done.links)} followed",
        f"writes      {looked} of {written} looked at afterwards ({looked / max(written, 1):.0%}); "
        f"every writing operation: {'yes' if all(pair[1] for pair in done.writes.values()) else 'no'}",
        f"checks      the model put {len(checks)} of {len(checks) + len(done.idle)} facts to the test, "
        f"{sum(done.checks.values())} times; the rarest: {rarest}; never: {', '.join(done.idle) or 'none'}",
        f"behaviours  {len(done.untested)} without a test{': ' if done.untested else ''}{', '.join(done.untested)}",
        f"unneeded    {len(unneeded)} of {len(score.functions)} test functions were never the first to notice: "
        f"{', '.join(name.rpartition('::')[2] for name in unneeded) or 'none'}",
        f"unneeded    {len(score.unnamed)} of {len(checks)} facts of the model were never named for a fault: "
        f"{', '.join(score.unnamed) or 'none'}",
        f"left out    {', '.join(WITHOUT)}: they go their own ways to a mock, and what they notice is not counted",
    ]
    for line in lines:
        console.print(line, markup=False, soft_wrap=True)
    console.print()


def document(scores: list[Score], seed: int) -> dict[str, Any]:
    """`strength.json`: for each provider every fault with the test that noticed it, and what the tests did."""
    return {"version": VERSION, "seed": seed, "providers": {score.provider: _of_provider(score) for score in scores}}


def _of_provider(score: Score) -> dict[str, Any]:
    faults = {
        outcome.fault: {
            "class": outcome.kind,
            "test": outcome.noticed_by or None,
            "named": list(outcome.named),
            "reached": outcome.reached,
            "equivalent": outcome.equivalent or None,
        }
        for outcome in score.outcomes
    }
    done = score.activity
    writes = {id: {"done": pair[0], "looked_at": pair[1]} for id, pair in done.writes.items()}
    return {
        "faults": faults,
        "first_to_notice": score.functions,
        "never_named": score.unnamed,
        "left_out": list(WITHOUT),
        "requests": done.requests,
        "checks": done.checks,
        "idle_checks": done.idle,
        "links": done.links,
        "writes": writes,
        "behaviours_without_a_test": done.untested,
    }
