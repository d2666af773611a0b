"""`meetpact report merge`: the reports of shards as one, with the verdicts that one run would have given."""

import argparse
from pathlib import Path

from meetpact.errors import MeetpactError
from meetpact.report.files import write
from meetpact.report.report import Report, Subject, read, settle
from meetpact.report.terminal import print_report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    one = verbs.add_parser("merge", help="join the reports of the shards of one run")
    one.add_argument("reports", nargs="+", metavar="DIR", type=Path, help="a --report folder or its report.json")
    one.add_argument("--report", metavar="DIR", type=Path, help="write the joined report here")


def run(args: argparse.Namespace) -> int:
    report = merge([read(path) for path in args.reports])
    if args.report:
        write(report, args.report)
    print_report(report)
    return 1 if report.failed else 0


def merge(reports: list[Report]) -> Report:
    """One report out of several of the same kind of run. Raises `MeetpactError` when they do not belong together."""
    first = reports[0]
    for other in reports[1:]:
        for name in ("live", "seed", "tool"):
            if getattr(other, name) != getattr(first, name):
                told = f"{getattr(first, name)} and {name}={getattr(other, name)}"
                raise MeetpactError(f"these reports are not parts of one run: {name}={told}.")
    shards = sorted({shard for report in reports for shard in report.shards}, key=_place)
    _check_whole(shards)
    subjects: dict[tuple[str, str], Subject] = {}
    for report in reports:
        for subject in report.subjects:
            known = subjects.setdefault((subject.provider, subject.id), subject)
            if known is not subject:
                _join(known, subject)
    for subject in subjects.values():
        settle(subject, first.live)
    return Report(
        target=first.target,
        live=first.live,
        seed=first.seed,
        started=min(report.started for report in reports),
        seconds=sum(report.seconds for report in reports),
        requests=_sums([report.requests for report in reports]),
        titles={name: title for report in reports for name, title in report.titles.items()},
        subjects=list(subjects.values()),
        failures=[failure for report in reports for failure in report.failures],
        notes=list(dict.fromkeys(note for report in reports for note in report.notes)),
        shards=shards,
        tool=first.tool,
    )


def _place(shard: str) -> tuple[int, int]:
    index, _, count = shard.partition("/")
    return int(count), int(index)


def _check_whole(shards: list[str]) -> None:
    """Every part is there. Raises `MeetpactError`: verdicts of a run with holes would be no verdicts."""
    counts = {_place(shard)[0] for shard in shards}
    for count in counts:
        lacking = [f"{index}/{count}" for index in range(1, count + 1) if f"{index}/{count}" not in shards]
        if lacking or len(counts) > 1:
            raise MeetpactError(f"expected the shards of one run but got {', '.join(shards)}; {lacking} are missing.")


def _join(known: Subject, other: Subject) -> None:
    known.seen = sorted({*known.seen, *other.seen})
    known.needed = sorted({*known.needed, *other.needed})
    known.skipped = sorted({*known.skipped, *other.skipped})
    known.accepted = known.accepted or other.accepted
    if other.broken and _rank(other) < _rank(known):
        known.reason, known.evidence = other.reason, other.evidence
    known.broken += other.broken


def _rank(subject: Subject) -> tuple[bool, bool, int, str]:
    size = subject.evidence.size if subject.evidence else 0
    return not subject.broken, subject.evidence is None, size, subject.reason


def _sums(counts: list[dict[str, int]]) -> dict[str, int]:
    return {name: sum(count.get(name, 0) for count in counts) for name in {n: 0 for count in counts for n in count}}
