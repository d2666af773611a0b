"""Faults that follow from a spec by rule: every request check off by one, every answer off by a property."""

from meetpact.spec import Spec
from meetpact.strength.answers import of_answers
from meetpact.strength.checks import of_checks
from meetpact.strength.fault import Fault
from meetpact.strength.fields import of_fields
from meetpact.strength.statuses import of_credentials, of_statuses


def derived(spec: Spec, every: bool = False) -> list[Fault]:
    """The faults that a spec's claims give rise to.

    Args:
        spec: of the provider.
        every: in every operation that a claim is about; else in one of them, by turns.
    """
    found = [*of_checks(spec), *of_fields(spec), *of_answers(spec)]
    for operation in spec.operations.values():
        found += [*of_statuses(operation), *of_credentials(operation)]
    return found if every else _by_turns(found)


def _by_turns(faults: list[Fault]) -> list[Fault]:
    """Of the faults that differ in their operation alone, one: the first time the first, the next time the second."""
    alike: dict[str, list[Fault]] = {}
    for fault in faults:
        way = fault.id.partition(" is ")[2] if fault.kind == "response" else fault.id.partition(": ")[2]
        key = f"{fault.about[0]} {way}" if fault.kind in ("response", "request") else fault.id
        alike.setdefault(key, []).append(fault)
    return [group[turn % len(group)] for turn, group in enumerate(alike.values())]
