"""Two documents compared: every operation of the one with the same operation of the other."""

import datetime
from collections.abc import Callable
from typing import Any

from meetpact.compat import access, contents, parameters
from meetpact.compat.context import Context
from meetpact.compat.documents import Document, dumped, references
from meetpact.compat.evidence import SAFE, Evidence
from meetpact.compat.families import PREFIX, families
from meetpact.compat.messages import request
from meetpact.compat.operations import Operation, operations
from meetpact.compat.report import Change, Report
from meetpact.compat.semver import step
from meetpact.errors import MeetpactError


def compare_documents(old: Document, new: Document, today: datetime.date | None = None) -> Report:
    """The report on two loaded documents; `today` decides whether a sunset date has passed."""
    try:
        return _compared(old, new, today)
    except RecursionError:
        raise MeetpactError(f"{old.name} -> {new.name}: schemas nested too deeply to be compared") from None


def _compared(old: Document, new: Document, today: datetime.date | None) -> Report:
    changes: list[Change] = []
    context = Context(old, new, unchanged(old, new), changes)
    before, after = operations(old), operations(new)
    day = today or datetime.datetime.now(tz=datetime.UTC).date()
    for key, one in before.items():
        if key in after:
            _operation(context, one, after[key])
        else:
            _removed(context, one, any(other.path_key == one.path_key for other in after.values()), day)
    for key, one in after.items():
        if key not in before:
            context.add(
                "endpoint-added" if one.kind == "path" else f"{one.kind}-added",
                one,
                "",
                f"{one.label} is new",
                SAFE,
                additive=True,
            )
    access.schemes(context)
    changes = sorted({change_key(one): one for one in context.changes}.values(), key=lambda one: one.order)
    identical = dumped(old.tree) == dumped(new.tree) and not old.files and not new.files
    versions = [(one.tree.get("info") or {}).get("version") for one in (old, new)]
    return Report(old.name, new.name, changes, step(changes, identical, versions[0], versions[1]))


def change_key(one: Change) -> tuple[str, ...]:
    """What makes two changes the same."""
    return (one.rule, one.operation, one.address, one.direction, one.text)


def unchanged(old: Document, new: Document) -> Callable[[Any, Any], bool]:
    """A test whether two nodes are written alike and refer to nothing that differs; linear in the documents' size."""
    known: dict[int, tuple[Any, bytes]] = {}
    dirty = _dirty(old, new)

    def content(node: Any) -> bytes:
        if id(node) not in known:
            known[id(node)] = (node, dumped(node))
        return known[id(node)][1]

    def same(first: Any, second: Any) -> bool:
        one = content(first)
        if old.old_dialect != new.old_dialect or one != content(second):
            return False
        return b'"$ref"' not in one or not any(_is_dirty(reference, dirty) for reference in references(one))

    return same


def _dirty(old: Document, new: Document) -> set[str] | None:
    """The components that differ, or refer to one that does; None where references leave the components."""
    if old.files or new.files:
        return None
    trees = [document.tree.get("components") or {} for document in (old, new)]
    dirty: set[str] = set()
    users: dict[str, set[str]] = {}
    for section in {*trees[0], *trees[1]}:
        first, second = (_mapping(tree.get(section)) for tree in trees)
        for name in {*first, *second}:
            address = f"#/components/{section}/{name.replace('~', '~0').replace('/', '~1')}"
            content = dumped(first.get(name)), dumped(second.get(name))
            if content[0] != content[1]:
                dirty.add(address)
            elif b'"$ref"' in content[0]:
                for reference in references(content[0]):
                    users.setdefault("/".join(reference.split("/")[:4]), set()).add(address)
    for document in (old, new):
        known = families(document)
        for parent, children in known.children.items():
            for child in children:
                users.setdefault(child, set()).add(PREFIX + known.names[parent])
    waiting = list(dirty)
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in dirty:
                dirty.add(user)
                waiting.append(user)
    return dirty


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_dirty(reference: str, dirty: set[str] | None) -> bool:
    if dirty is None or not reference.startswith("#/components/"):
        return True
    return "/".join(reference.split("/")[:4]) in dirty


def _operation(context: Context, old: Operation, new: Operation) -> None:
    if _alike(context, old, new):
        return
    _lifecycle(context, old, new)
    if old.raw.get("operationId") != new.raw.get("operationId"):
        was, now = old.raw.get("operationId"), new.raw.get("operationId")
        rule = "api-operation-id-added" if was is None else "api-operation-id-removed"
        context.add(
            rule,
            old,
            "operationId",
            f"operationId {was or '(none)'} -> {now or '(none)'}: generated clients rename the method"
            if was
            else f"operationId {now} is new",
            Evidence("rule", "generated clients take method names from it"),
            was,
            now,
        )
    parameters.compare(context, old, new)
    contents.bodies(context, old, new)
    contents.responses(context, old, new)
    access.compare(context, old, new)


def _alike(context: Context, old: Operation, new: Operation) -> bool:
    same = context.same
    holders = ("security", "servers")
    tops = all(old.document.tree.get(key) == new.document.tree.get(key) for key in holders)
    items = all(same(old.item.get(key), new.item.get(key)) for key in ("parameters", "servers"))
    return tops and items and not context.schemes_differ and old.path == new.path and same(old.raw, new.raw)


def _lifecycle(context: Context, old: Operation, new: Operation) -> None:
    rule = Evidence("rule", "nothing on the wire shows it")
    was, now = old.raw.get("x-sunset"), new.raw.get("x-sunset")
    if new.deprecated and not old.deprecated:
        name = "endpoint-deprecated-with-sunset" if now else "endpoint-deprecated"
        context.add(
            name, old, "deprecated", f"is deprecated now{f', sunset {now}' if now else ''}", rule, additive=True
        )
    elif old.deprecated and not new.deprecated:
        context.add("endpoint-reactivated", old, "deprecated", "is no longer deprecated", rule, additive=True)
    elif was != now and new.deprecated:
        if now is None:
            context.add(
                "sunset-deleted",
                old,
                "x-sunset",
                f"the sunset date {was} is gone, the operation is still deprecated",
                rule,
                was,
                now,
            )
        elif was is not None and str(now) < str(was):
            context.add(
                "api-sunset-date-changed-too-small",
                old,
                "x-sunset",
                f"the sunset date comes closer: {was} -> {now}",
                rule,
                was,
                now,
            )


def _removed(context: Context, one: Operation, path_stays: bool, today: datetime.date) -> None:
    stem = "api" if path_stays else "api-path"
    if one.kind != "path":
        context.add(
            f"{one.kind}-removed",
            one,
            "",
            f"{one.label} is gone: callers that wait for it wait in vain",
            Evidence("rule", "what no longer comes"),
        )
        return
    sunset = str(one.raw.get("x-sunset") or "")
    witness = Evidence(
        "witness", "the operation is not in the revision", request(one, context.old("request")).as_json(), "/"
    )
    level = None
    if one.deprecated and sunset and sunset > today.isoformat():
        rule, text = f"{stem}-removed-before-sunset", f"is gone before its sunset date {sunset}"
    elif one.deprecated:
        rule, text = f"{stem}-removed-with-deprecation", "was deprecated and is gone"
        level = "warning" if sunset else None
        text += f" after its sunset date {sunset}" if sunset else " (no sunset date was given)"
    else:
        rule, text = f"{stem}-removed-without-deprecation", "is gone"
    context.add(rule, one, "", text, witness, level=level)
