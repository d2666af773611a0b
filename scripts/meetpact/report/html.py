"""A report as one HTML page that needs nothing else: no script, no font, no other host."""

import functools
from dataclasses import dataclass

import jinja2

from meetpact.contract.verdict import BROKEN, HELD, KNOWN, NOT_EXERCISED, UNCONFIRMED, VERDICTS
from meetpact.report.report import ALL_KINDS, Report, Subject

#: A sign beside each verdict, so that it does not rest on colour alone.
SIGNS = {HELD: "✓", BROKEN: "✗", UNCONFIRMED: "?", KNOWN: "≈", NOT_EXERCISED: "○"}
#: The verdict of a cell is the gravest in it.
GRAVITY = (BROKEN, UNCONFIRMED, KNOWN, NOT_EXERCISED, HELD)


@dataclass(frozen=True)
class Cell:
    """What there is of one kind about one operation."""

    total: int
    held: int
    verdict: str
    title: str


def html(report: Report) -> str:
    """The text of report.html."""
    return _template().render(
        report=report,
        verdicts=VERDICTS,
        signs=SIGNS,
        matrices={provider: matrix(report.of(provider)) for provider in report.titles},
        kinds={provider: list(report.counts(provider)) for provider in report.titles},
        anchors={subject.name: f"s{number}" for number, subject in enumerate(report.subjects)},
        told=report.having(BROKEN, UNCONFIRMED, KNOWN),
    )


def matrix(subjects: list[Subject]) -> dict[str, dict[str, Cell | None]]:
    """For each operation and each kind, a cell; None where there is nothing of the kind."""
    in_order = sorted(subjects, key=lambda subject: subject.kind != "status")  # statuses come as the spec has them
    operations = list(dict.fromkeys(operation for subject in in_order for operation in subject.operations))
    kinds = [kind for kind in ALL_KINDS if any(subject.kind == kind for subject in subjects)]
    return {
        operation: {
            kind: _cell([one for one in subjects if one.kind == kind and operation in one.operations]) for kind in kinds
        }
        for operation in operations
    }


def _cell(subjects: list[Subject]) -> Cell | None:
    if not subjects:
        return None
    counts = {verdict: sum(subject.verdict == verdict for subject in subjects) for verdict in GRAVITY}
    title = ", ".join(f"{count} {verdict}" for verdict, count in counts.items() if count)
    return Cell(len(subjects), counts[HELD], next(verdict for verdict in GRAVITY if counts[verdict]), title)


@functools.cache
def _template() -> jinja2.Template:
    loader = jinja2.PackageLoader("meetpact.report", "")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    environment.filters["word"] = lambda verdict: verdict.replace(" ", "-")
    return environment.get_template("report.html.j2")
