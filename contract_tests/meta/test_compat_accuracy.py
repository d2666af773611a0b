"""How often `compat` is right: edits of known effect on our specs and on a document with what ours avoid."""

import random
from typing import Any

import pytest
from compat_edits import Edit, edits, inlined
from compat_zoo import zoo
from meetpact.compat import compare, load
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
