"""How often `compat` is right: edits of known effect on our specs and on a document with what ours avoid."""

import random
from typing import Any

import jsonschema_rs
import pytest
from compat_edits import Edit, edits, inlined
from compat_random import VALUES, edited, schema, value
from compat_zoo import zoo
from meetpact.compat import compare, load
from meetpact.compat.examples import scoped
from meetpact.compat.rules import table
from meetpact.places import providers

#: Edits of one document that are tried in a run; a fixed sample of all.
SAMPLE = 120
DOCUMENTS = [*providers(), "3.0.3", "3.1.0"]


def tree_of(name: str) -> dict[str, Any]:
    return inlined(zoo(name) if name[0].isdigit() else load(name).tree)


def moot(edit: Edit) -> bool:
    """What the rest of the document makes another edit of: a member that a part fixes, a bound that repeats one."""
    return edit.where.endswith("/properties/kind") or (edit.name == "minimum-new" and edit.where.endswith("/weight"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_break_is_missed_no_alarm_is_false_and_all_has_evidence(name: str) -> None:
    tree = tree_of(name)
    every = [edit for edit in edits(tree) if not moot(edit)]
    wrong = []
    for edit in random.Random(len(every)).sample(every, min(SAMPLE, len(every))):
        report = compare(tree, edit.tree)
        kinds = {one.evidence.kind for one in report.changes if one.level == "breaking" or not edit.breaks}
        right = kinds == {"witness"} if edit.breaks else kinds <= {"proof", "rule"}
        listed = {one.rule for one in report.changes} <= set(table())
        if (report.verdict == "breaking") != edit.breaks or not right or not listed:
            wrong.append(
                (
                    edit.name,
                    edit.where,
                    edit.breaks,
                    [(one.rule, one.level, one.evidence.kind) for one in report.changes],
                )
            )
    assert wrong == []


#: How many of the pairs that brute force breaks may be left open: no witness found, and said so.
OPEN = 0.03


@pytest.mark.parametrize("side", ["request", "response"])
def test_what_brute_force_breaks_is_never_called_safe(side: str) -> None:
    chance = random.Random(side)
    broken = 0
    missed: list[Any] = []
    left_open: list[Any] = []
    for _ in range(250):
        old = schema(chance)
        new = edited(chance, old)
        sent, judged = (old, new) if side == "request" else (new, old)
        valid, taken = (jsonschema_rs.Draft202012Validator(one).is_valid for one in (sent, judged))
        tried = [*VALUES, {}, [], *(value(chance, one) for one in (old, new) for _ in range(100))]
        lost = [one for one in tried if valid(one) and not taken(one)]
        if not lost:
            continue
        broken += 1
        found = compare(scoped(f"{side}-body", old), scoped(f"{side}-body", new))
        if found.verdict == "non-breaking":
            missed.append((old, new, lost[0]))
        elif found.verdict == "warning":
            left_open.append((old, new, lost[0]))
    assert broken > 80
    assert missed == []
    assert len(left_open) <= OPEN * broken, left_open
