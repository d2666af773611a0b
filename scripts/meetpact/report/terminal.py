"""A report on a terminal: a table for each provider, and everything that was not held with its reason."""

import textwrap
from collections import Counter, defaultdict

from rich.console import Console
from rich.table import Table

from meetpact.contract.verdict import BROKEN, KNOWN, NOT_EXERCISED, UNCONFIRMED, VERDICTS
from meetpact.report.report import ALL_KINDS, Report, Subject

#: So many broken claims are told at length; the rest by name.
TOLD = 10
WIDTH = 160


def print_report(report: Report) -> None:
    """Prints the verdicts of every provider, then what was broken, ten lines each."""
    console = Console(width=110, highlight=False)
    for provider in report.titles:
        console.print(_table(report, provider))
        _print_open(console, report.of(provider))
        console.print(f"{report.requests[provider]} requests\n")
    shards = f", shards {' '.join(report.shards)}" if report.shards else ""
    print(f"{sum(report.requests.values())} requests in {report.seconds:.1f} s{shards}")
    for note in report.notes:
        print(note)
    for entry in report.stale:
        print(f"stale baseline  {entry['subject']} holds now ({entry['since']}: {entry['reason']}). Remove the entry.")
    _print_broken(report)


def _table(report: Report, provider: str) -> Table:
    shown = [verdict for verdict in VERDICTS if verdict not in (UNCONFIRMED, KNOWN) or report.having(verdict)]
    table = Table("kind", "all", *shown, title=f"{provider}: what was promised", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    counts = report.counts(provider)
    for kind in ALL_KINDS:
        row = counts.get(kind, Counter())
        table.add_row(kind, str(row.total()), *(str(row[verdict]) for verdict in shown))
    whole = sum(counts.values(), Counter())
    table.add_section()
    table.add_row("all", str(whole.total()), *(str(whole[verdict]) for verdict in shown))
    return table


def _print_open(console: Console, subjects: list[Subject]) -> None:
    for verdict in (UNCONFIRMED, KNOWN):
        for subject in subjects:
            if subject.verdict == verdict:
                accepted = subject.accepted
                known = f" (since {accepted['since']}: {accepted['reason']})" if accepted else ""
                print(f"{verdict:14} {subject.name}{known}")
                print(f"               {_short(subject.reason.splitlines()[0])}")
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for subject in subjects:
        if subject.verdict == NOT_EXERCISED:
            by_reason[subject.reason].append(subject.id)
    for reason, ids in sorted(by_reason.items()):
        names = ", ".join(ids) if len(ids) <= 20 else f"{', '.join(ids[:20])} and {len(ids) - 20} more"
        console.print(f"not exercised  {names}: {reason}", markup=False, soft_wrap=True)


def _print_broken(report: Report) -> None:
    broken = report.having(BROKEN)
    for subject in broken[:TOLD]:
        print("\n" + "\n".join(told(subject)))
    if len(broken) > TOLD:
        print(f"\n... and {len(broken) - TOLD} more: {', '.join(subject.name for subject in broken[TOLD:])}")
    for failure in report.failures[:TOLD]:
        print(f"\nFAILED {failure['test']}\n{textwrap.indent(failure['message'], '  ')}")
    if len(report.failures) > TOLD:
        print(f"\n... and {len(report.failures) - TOLD} more failed tests")


def told(subject: Subject) -> list[str]:
    """A broken claim or behaviour in at most ten lines."""
    facts = "; ".join(f"{fact.id} ({fact.origin})" for fact in subject.facts[:2]) or "none"
    lines = [
        f"BROKEN {subject.name}",
        f"  says    {_short(subject.says)}",
        f"  found   {_short(_found(subject.reason))}",
        f"  fact    {_short(facts)}",
    ]
    evidence = subject.evidence
    if evidence:
        first, *rest = evidence.python.splitlines()
        lines += [
            f"  curl    {evidence.curl}",
            f"  python  {first}",
            *(f"          {line}" for line in rest),
            f"  answer  {_short(f'{evidence.status} {evidence.reply}'.strip())}",
        ]
    return lines


def _found(reason: str) -> str:
    """The line of a message that says what was expected, or its first."""
    lines = [line.strip() for line in reason.splitlines() if line.strip()]
    return next((line for line in lines if line.startswith("expected ")), lines[0] if lines else "")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= WIDTH else f"{flat[: WIDTH - 3]}..."
