"""The end of a run: a table for each provider, and every claim that was not held with its reason."""

from collections import Counter, defaultdict

from rich.console import Console
from rich.table import Table

from meetpact.claims import KINDS, Claim
from meetpact.contract.ledger import BROKEN, HELD, NOT_EXERCISED, Ledger, Verdict

VERDICTS = (HELD, BROKEN, NOT_EXERCISED)


def print_tables(ledger: Ledger, providers: list[str], seconds: float) -> None:
    """Prints the verdicts of every provider.

    Args:
        ledger: what the run found.
        providers: in the order in which they are printed.
        seconds: how long the run took.
    """
    console = Console(width=100, highlight=False)
    for provider in providers:
        verdicts = ledger.verdicts(provider)
        console.print(_table(provider, verdicts))
        _print_open(console, verdicts)
        console.print(f"{ledger.requests[provider]} requests\n")
    console.print(f"{ledger.requests.total()} requests in {seconds:.1f} s")


def _table(provider: str, verdicts: list[Verdict]) -> Table:
    table = Table("kind", "all", *VERDICTS, title=f"{provider}: what was promised", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for found in verdicts:
        counts[found.subject.kind if isinstance(found.subject, Claim) else "behaviour"][found.verdict] += 1
    for kind in (*KINDS, "behaviour"):
        row = counts[kind]
        table.add_row(kind, str(row.total()), *(str(row[verdict]) for verdict in VERDICTS))
    whole = sum(counts.values(), Counter())
    table.add_section()
    table.add_row("all", str(whole.total()), *(str(whole[verdict]) for verdict in VERDICTS))
    return table


def _print_open(console: Console, verdicts: list[Verdict]) -> None:
    for found in verdicts:
        if found.verdict == BROKEN:
            console.print(f"broken         {found.subject}", f"               {found.reason}", sep="\n", markup=False)
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for found in verdicts:
        if found.verdict == NOT_EXERCISED:
            name = found.subject.address if isinstance(found.subject, Claim) else found.subject.id
            by_reason[found.reason].append(name)
    for reason, names in sorted(by_reason.items()):
        console.print(f"not exercised  {', '.join(names)}: {reason}", markup=False, soft_wrap=True)
