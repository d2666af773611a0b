"""What every part of a comparison shares: both documents, their schemas in each direction, and the list of changes."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from meetpact.compat.differences import Difference
from meetpact.compat.documents import Document, dumped
from meetpact.compat.effort import Effort
from meetpact.compat.evidence import Evidence, Site
from meetpact.compat.operations import Operation
from meetpact.compat.report import Change
from meetpact.compat.rules import level_of, sentence
from meetpact.compat.schemas import Schemas

#: From what was sent to how a person sees it: the evidence of one operation.
Dress = Callable[[Any], Any]


class Context:
    """One comparison in progress."""

    def __init__(self, old: Document, new: Document, same: Callable[[Any, Any], bool], changes: list[Change]) -> None:
        self.documents = old, new
        self.same = same
        self.changes = changes
        self._schemas = {
            direction: (Schemas(old, direction), Schemas(new, direction)) for direction in ("request", "response")
        }
        self._effort = Effort()
        self._sites: dict[tuple[int, int, str, bool], tuple[Any, list[tuple[Difference, Evidence]]]] = {}

    def old(self, direction: str) -> Schemas:
        """The base's schemas."""
        return self._schemas[direction][0]

    def new(self, direction: str) -> Schemas:
        """The revision's schemas."""
        return self._schemas[direction][1]

    @cached_property
    def schemes_differ(self) -> bool:
        """Whether the security schemes are written differently."""
        first, second = ((one.tree.get("components") or {}).get("securitySchemes") for one in self.documents)
        return dumped(first) != dumped(second)

    def add(
        self,
        rule: str,
        operation: Operation | None,
        address: str,
        text: str,
        evidence: Evidence,
        old: Any = None,
        new: Any = None,
        *,
        direction: str = "",
        level: str | None = None,
        additive: bool = False,
    ) -> None:
        """Notes a change."""
        root = operation.id if operation else "document"
        self.changes.append(
            Change(
                rule,
                level or level_of(rule),
                operation.label if operation else "",
                f"{root}/{address}".rstrip("/"),
                direction,
                text,
                evidence,
                old,
                new,
                additive,
            )
        )

    def site(
        self,
        operation: Operation,
        direction: str,
        scope: str,
        address: str,
        name: str,
        before: Any,
        after: Any,
        dress: Dress,
        as_text: bool = False,
        where: str = "",
    ) -> None:
        """Compares two schemas of one place and notes what differs, under ids that begin with `scope`.

        `name` is what a person calls the whole (`request body`), `dress` makes a message out of a witness's value.
        """
        if self.same(before, after):
            return
        key = (id(before), id(after), direction, as_text)
        if key not in self._sites:
            with self._effort.share() as effort:
                one = Site(self.old(direction), self.new(direction), before, after, self.same, effort, as_text)
                self._sites[key] = ((before, after), one.settled())
        for difference, evidence in self._sites[key][1]:
            self._note(operation, direction, scope, address, name, difference, evidence, dress)

    def _note(
        self,
        operation: Operation,
        direction: str,
        scope: str,
        address: str,
        name: str,
        one: Difference,
        evidence: Evidence,
        dress: Dress,
    ) -> None:
        rule = rule_id(scope, one)
        if evidence.kind == "witness":
            evidence = Evidence("witness", evidence.how, dress(evidence.message), evidence.place)
            level = "breaking"
        elif evidence.kind == "undecided":
            level = "warning"
        else:
            level = "warning" if level_of(rule) == "warning" else "non-breaking"
        what = f"{name} {one.pointer.lstrip('/')}".strip() if one.pointer else name
        text = sentence(one.kind, what, one.old, one.new)
        if one.note and not one.note.startswith("no validator"):
            text += f" ({one.note})"
        self.add(
            rule,
            operation,
            f"{address}{one.pointer}",
            text,
            evidence,
            one.old,
            one.new,
            direction=direction,
            level=level,
            additive=level == "non-breaking" and one.kind not in ("default-value-changed",),
        )


def rule_id(scope: str, one: Difference) -> str:
    """oasdiff's id of a difference, where oasdiff has one: `request-property-max-decreased`."""
    kind = one.kind
    if scope.endswith("-body"):
        side = scope.removesuffix("-body")
        if kind.startswith("new-"):
            return kind.replace("-property", f"-{side}-property")
        if kind.startswith(("required-property", "optional-property")):
            return f"{side}-{kind}"
        if kind in ("property-removed",):
            return f"{side}-property-removed"
        return f"{side}-{'property' if one.pointer else 'body'}-{kind}"
    if one.pointer and kind.startswith("new-"):
        return f"{scope}-property-{kind.removesuffix('-with-default')}"
    if one.pointer and kind.startswith(("required-property", "optional-property")):
        return f"{scope}-{kind}"
    if kind == "property-removed":
        return f"{scope}-property-removed"
    if one.pointer and scope == "request-parameter" and kind in PARAMETER_PROPERTY_KINDS:
        return f"{scope}-property-{kind}"
    return f"{scope}-{kind}"


PARAMETER_PROPERTY_KINDS = (
    "type-changed",
    "type-generalized",
    "enum-value-added",
    "enum-value-removed",
    "became-nullable",
    "became-not-nullable",
)
