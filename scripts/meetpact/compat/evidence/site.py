"""One schema, old and new: its differences, each with a message that breaks, a proof that none does, or `undecided`."""

import contextlib
import functools
import itertools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from meetpact.compat.dialect import Raw
from meetpact.compat.differences import Difference, Walk
from meetpact.compat.effort import Effort, Exhausted
from meetpact.compat.evidence.evidence import Evidence
from meetpact.compat.evidence.readings import readings
from meetpact.compat.samples import NoSample, Sampler
from meetpact.compat.schemas import Exporter, Schemas, token
from meetpact.compat.validators import Unsaid, covers, fast

if TYPE_CHECKING:
    from meetpact.compat.validators.interpreted import Interpreted

#: Values tried at one place, and whole messages tried for one difference.
MOST_VALUES = 30_000
MOST_MESSAGES = 60
#: What a value costs about which no validator can say anything.
TOO_MUCH = 2_000
CHECKED = "checked by two validators, jsonschema-rs and our own"

UNDECIDED = Evidence("undecided", "no message was found that breaks, and no proof that there is none")
STOPPED = Evidence("undecided", "too much work: the search for a message that breaks was stopped; no proof was found")

Valid = Callable[[Any], bool]


class Site:
    """One schema, old and new: the body of a request or response, or the value of a parameter or header."""

    def __init__(
        self,
        old: Schemas,
        new: Schemas,
        before: Raw,
        after: Raw,
        same: Callable[[Raw, Raw], bool],
        effort: Effort,
        as_text: bool = False,
    ) -> None:
        self.before, self.after, self.as_text = before, after, as_text
        self.request = old.direction == "request"
        self.walk = Walk(old, new, same, as_text)
        self.source, self.target = (old, new) if self.request else (new, old)
        self.sent, self.judged = (before, after) if self.request else (after, before)
        self.effort = effort
        self.sampler = Sampler(self.source, effort)

    def settled(self) -> list[tuple[Difference, Evidence]]:
        """Every difference with its evidence; one of kind `changed` for what the walk could not name."""
        self.walk.walk(self.before, self.after)
        out: list[tuple[Difference, Evidence]] = []
        shown: dict[tuple[str, str, str], Evidence] = {}
        for one in self.walk.found:
            key = (one.kind, one.pointer, token([one.old, one.new]))
            evidence = shown.get(key) or self._evidence(one)
            if evidence.kind == "witness":
                shown[key] = evidence  # the same change in the next alternative needs no other message
            out.append((one, evidence))
        if not any(evidence.kind in ("witness", "undecided") for _, evidence in out) and (
            self.walk.fragile or not self.walk.found
        ):
            return out + self._remaining(bool(self.walk.found))
        return out

    def _evidence(self, one: Difference) -> Evidence:
        if one.note.startswith("no validator"):
            return Evidence("undecided", one.note)
        if one.threat:
            witness = self._sought(one)
            if witness is not None and witness.kind == "witness":
                return witness
            if self._contained is True:
                return Evidence("proof", "covers: every message of the one is a message of the other")
            return witness or UNDECIDED
        if one.note.startswith("the enum is declared"):
            return Evidence("rule", one.note)
        return Evidence(
            "proof",
            "covers: every message of the one is a message of the other"
            if self._contained is True
            else "the part that differs admits no less, and it decides for the whole",
        )

    def _remaining(self, known: bool) -> list[tuple[Difference, Evidence]]:
        """A last look at the whole: nothing may hide where the parts do not decide."""
        if self._contained is True or (not known and self._identical):
            return []
        places = dict.fromkeys(doubt[3] for doubt in self.walk.doubts)
        doubts = [next(one for one in self.walk.doubts if one[3] == place) for place in places] or [
            ((), self.sent, self.judged, "")
        ]
        for steps, source, target, pointer in doubts:
            one = Difference("changed", pointer, steps, source, target, threat=True, proved=False)
            with contextlib.suppress(Exhausted):
                one.values.extend(itertools.islice(_guarded(self._inside(source, target)), 2_000))
            if (witness := self._sought(one)) is not None:
                return [(one, witness)]
        whole = Difference("changed", doubts[0][3], (), self.sent, self.judged, threat=True, proved=False)
        return [(whole, UNDECIDED)]

    def _inside(self, source: Raw, target: Raw) -> Iterator[Any]:
        """Values at the edges of every alternative of both."""
        for side, raw in ((self.source, source), (self.target, target)):
            for _, alternatives in side.flat(raw).get("branches", []):
                for one in alternatives:
                    yield from Sampler(side, self.effort).edges(one, {})

    @functools.cached_property
    def _identical(self) -> bool:
        return bool(self._whole_sent == self._whole_judged)

    @functools.cached_property
    def _contained(self) -> bool | None:
        target = self._whole_judged
        if self.as_text:
            flat = self.target.flat(self.judged)
            if "string" in flat.get("type", ["string"]) and not any(
                k in flat for k in ("enum", "patterns", "formats", "maxLength", "minLength")
            ):
                target = {"anyOf": [target, {"type": ["integer", "number", "boolean", "null"]}]}
        fenced = Exporter(self.source, True, self.walk.fences).whole(self.sent)
        return covers(target, fenced)

    @functools.cached_property
    def _whole_sent(self) -> Any:
        return Exporter(self.source, True).whole(self.sent)

    @functools.cached_property
    def _whole_judged(self) -> Any:
        return Exporter(self.target, False).whole(self.judged)

    @functools.cached_property
    def _quick(self) -> tuple[Callable[[Any], bool] | None, Callable[[Any], bool] | None]:
        return fast(self._whole_sent), fast(self._whole_judged)

    @functools.cached_property
    def _careful(self) -> tuple["Interpreted", "Interpreted"]:
        from meetpact.compat.validators.interpreted import Interpreted

        return Interpreted(self._whole_sent), Interpreted(self._whole_judged)

    def _sought(self, one: Difference) -> Evidence | None:
        try:
            return self._witness(one)
        except Exhausted:
            return STOPPED

    def _witness(self, one: Difference) -> Evidence | None:
        sent, judged = self._quick
        if sent is None or judged is None:
            return None
        self.effort.spend(5)
        tried = 0
        for value in self._candidates(one):
            for full in (False, True):
                try:
                    message = self.sampler.embed(self.sent, one.steps, value, full)
                except (NoSample, RecursionError, KeyError, IndexError):
                    continue
                self.effort.spend(5)
                if self._breaks(sent, judged, message):
                    if self._checked(message) and self._at(one, message):
                        return Evidence("witness", CHECKED, message, one.pointer or "/")
                    break
            tried += 1
            if tried > MOST_MESSAGES:
                break
        return None

    def _candidates(self, one: Difference) -> Iterator[Any]:
        """Values for the place itself that its source admits and its target (or the keyword that changed) refuses."""
        source = fast(Exporter(self.source, True).whole(one.source))
        target = fast(Exporter(self.target, False).whole(one.target))
        keyword = fast(Exporter(self.target, False).whole(one.fragment)) if one.fragment is not None else None
        if source is None or target is None:
            return
        seen = set()
        edges = self.sampler.edges(one.source, self.target.flat(one.target))
        others = Sampler(self.target, self.effort).edges(one.target, self.source.flat(one.source))
        for value in itertools.islice(itertools.chain(one.values, edges, _guarded(others)), MOST_VALUES):
            try:
                key = token(value)
            except (KeyError, RecursionError):
                continue
            if key in seen:
                continue
            seen.add(key)
            self.effort.spend(2 + len(key) // 500)
            if self._breaks(source, target, value, keyword):
                yield value

    def _breaks(self, sent: Valid, judged: Valid, value: Any, keyword: Valid | None = None) -> bool:
        """Whether one side admits what the other, and the keyword that changed, refuses."""
        try:
            return sent(value) and not self._accepted(judged, value, True) and not (keyword and keyword(value))
        except Unsaid:
            self.effort.spend(TOO_MUCH)
            return False

    def _accepted(self, valid: Callable[[Any], bool], value: Any, judged: bool = False) -> bool:
        """Whether a value is accepted; what travels as text is accepted if one way to read it is."""
        return any(valid(reading) for reading in (readings(value) if self.as_text and judged else [value]))

    def _checked(self, message: Any) -> bool:
        """The second validator's word."""
        sent, judged = self._careful
        try:
            return sent.accepts(message) and not self._accepted(judged.accepts, message, True)
        except (Unsaid, RecursionError, ValueError):
            return False
        finally:
            self.effort.left -= 20 + sent.steps // 5 + judged.steps // 2

    def _at(self, one: Difference, message: Any) -> bool:
        """Whether the fault that is found lies at the place of the difference, above or below it."""
        place, (_, judge) = _instance_path(one, message), self._careful
        try:
            return any(all(a == b for a, b in zip(place, path, strict=False)) for path in judge.faults(message))
        except (Unsaid, RecursionError):
            return False


def _guarded(values: Iterator[Any]) -> Iterator[Any]:
    while True:
        try:
            yield next(values)
        except StopIteration:
            return
        except (NoSample, RecursionError, KeyError, IndexError, TypeError, ValueError, OverflowError):
            return


def _instance_path(one: Difference, message: Any) -> list[Any]:
    path: list[Any] = []
    for step in one.steps:
        if step[0] == "property" or step[0] == "prefix":
            path.append(step[1])
        elif step[0] != "branch":
            break
    return path
