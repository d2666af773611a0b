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
from meetpact.compat.rules import level_of, named, sentence
from meetpact.compat.schemas import Schemas

#: From what was sent to how a person sees it: the evidence of one operation.
Dress = Callable[[Any], Any]
#: The kinds of evidence that decide, the worst first.
RANKS = ("witness", "undecided")


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
        for difference, evidence in self._settled(direction, before, after, as_text):
            self._note(operation, direction, scope, address, name, difference, evidence, dress)

    def body(
        self,
        operation: Operation,
        direction: str,
        address: str,
        name: str,
        was: dict[str, Any],
        now: dict[str, Any],
        dress: Dress,
    ) -> None:
        """Compares the schemas of one media type; a schema that came or went is one change."""
        before, after = was.get("schema", True), now.get("schema", True)
        if ("schema" in was) == ("schema" in now):
            self.site(operation, direction, f"{direction}-body", address, name, before, after, dress)
            return
        found = self._settled(direction, before, after, False)
        if not found:
            return
        word = "added" if "schema" in now else "removed"
        rule = f"{direction}-body-media-type-schema-{word}"
        _, evidence = next((one for kind in RANKS for one in found if one[1].kind == kind), found[0])
        if evidence.kind == "witness":
            evidence = Evidence("witness", evidence.how, dress(evidence.message), evidence.place)
        level = {"witness": "breaking", "undecided": "warning"}.get(evidence.kind, "non-breaking")
        text = f"the {name} {'has a schema now' if word == 'added' else 'may be anything now, its schema is gone'}"
        self.add(rule, operation, address, text, evidence, direction=direction, level=level)

    def _settled(self, direction: str, before: Any, after: Any, as_text: bool) -> list[tuple[Difference, Evidence]]:
        key = (id(before), id(after), direction, as_text)
        if key not in self._sites:
            with self._effort.share() as effort:
                one = Site(self.old(direction), self.new(direction), before, after, self.same, effort, as_text)
                self._sites[key] = ((before, after), one.settled())
        return self._sites[key][1]

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
        rule = named(scope, one.kind, bool(one.pointer))
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
