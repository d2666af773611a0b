"""What a reference model is: it remembers what was written, and judges every answer by that and the facts alone."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

from meetpact.claims import nullable, parts, snake
from meetpact.contract.exchange import Exchange
from meetpact.contract.observer import shorten
from meetpact.errors import MeetpactError
from meetpact.spec import Operation, Schema, Spec

Row = dict[str, Any]


@dataclass(frozen=True)
class Finding:
    """An answer that a fact rules out; `wrong` says what came and what should have come."""

    fact: str
    wrong: str


@dataclass(frozen=True)
class World:
    """What a model may take for granted about a target.

    Args:
        fresh: it begins empty.
        alone: nobody else writes to it while it is watched.
        slack: how far its clock may be from the times of an exchange.
    """

    fresh: bool = False
    alone: bool = False
    slack: timedelta = timedelta(seconds=90)


class Model(ABC):
    """The base of a provider's model: one method for each operation, named in snake_case, and `refused`.

    A method gets the exchange of a call that succeeded, compares the answer with what the model knows, and lets the
    model know more. `active` counts how often each fact was put to the test, `heard` is told of every exchange, and
    `things` says what the model knows to be there, for whoever wants to go on from it.
    """

    def __init__(self, spec: Spec, world: World) -> None:
        self.spec = spec
        self.world = world
        self.active: Counter[str] = Counter()
        self.heard: Callable[[Exchange], object] | None = None
        self._found: list[Finding] = []
        #: Every property that the spec knows: what an answer has beside them may be anything, and change.
        self.promised = {name for schema in spec.schemas.values() for name in _properties(spec, schema)}
        self.reset()

    def reset(self) -> None:
        """Forgets everything: the target is as if just started."""
        self.pages = Pages()

    def judge(self, seen: Exchange) -> list[Finding]:
        """What is wrong with an answer; the model then knows what passed."""
        self._found = []
        if self.heard:
            self.heard(seen)
        try:
            if 200 <= seen.status < 300 and seen.status in seen.operation.responses:
                if seen.operation.method != "GET":
                    self.pages.forget()
                getattr(self, snake(seen.operation.id))(seen)
            else:
                self.refused(seen)
        except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
            if not self._found and self._is_sound(seen):
                raise MeetpactError(f"the model of {self.spec.provider} stumbled: {seen.answer.told()}") from error
        return self._found

    def refused(self, seen: Exchange) -> None:  # noqa: B027 - not every one has to
        """Judges a refusal."""

    @abstractmethod
    def things(self, operation: Operation) -> list[dict[str, str]]:
        """The path parameters of what is there for `operation`; an empty one when it needs nothing to be there."""

    def gone(self, operation: Operation) -> list[dict[str, str]]:
        """The path parameters of what was there and is not any more."""
        return []

    def doors(self, operation: Operation, own: dict[str, str]) -> list[dict[str, str]]:
        """The places in which something can be made or listed: the session's `own`, and others where there are."""
        return [own]

    def hints(self, operation: Operation, path: Mapping[str, str]) -> list[dict[str, str]]:
        """Queries that mean something to what is there."""
        return []

    def situated(self, operation: Operation, path: Mapping[str, str]) -> None:  # noqa: B027 - not every one has to
        """Something beside the operations was done to what `path` names."""

    def check(self, fact: str, right: object, wrong: str = "") -> bool:
        """Puts a fact to the test; what is wrong is told when it is not right."""
        self.active[fact] += 1
        if not right:
            self._found.append(Finding(fact, wrong))
        return bool(right)

    def same(self, fact: str, expected: Any, got: Any, what: str) -> bool:
        """Puts a fact to the test that makes a value predictable."""
        right = expected == got and type(expected) is type(got)
        if isinstance(expected, int | float) and isinstance(got, int | float) and not isinstance(expected, bool):
            right = expected == got and not isinstance(got, bool)
        return self.check(fact, right, "" if right else f"expected {what}={_told(expected)} but got {_told(got)}")

    def same_row(self, fact: str, expected: Row, got: Row, facts: Mapping[str, str] | None = None) -> None:
        """Compares all properties of a thing; `facts` names those that other facts are about."""
        others = got.keys() & self.promised if self.world.alone else set()
        for name in sorted((expected.keys() & self.promised) | others):
            about = (facts or {}).get(name, fact)
            self.same(about, expected.get(name, ABSENT), got.get(name, ABSENT), name)

    def stamped(self, fact: str, text: str, seen: Exchange, what: str) -> None:
        """A time that is the moment of the request."""
        slack = self.world.slack
        right = seen.since - slack <= datetime.fromisoformat(text) <= seen.until + slack
        self.check(fact, right, f"expected {what} to be the moment of the request, {seen.since}, but got {text}")

    def _is_sound(self, seen: Exchange) -> bool:
        """Whether the answer has the shape that the spec promises; one that has not is judged elsewhere."""
        from meetpact.contract.observer import Observer

        answer = seen.answer
        observer = Observer(self.spec)
        judged = observer.judge(answer.operation, answer.status, answer.headers, answer.json, answer.media_type)
        return all(observation.wrong is None for observation in judged)


class _Absent:
    def __repr__(self) -> str:
        return "(absent)"


ABSENT = _Absent()


def _told(value: Any) -> str:
    return repr(value) if value is ABSENT else shorten(value)


class Pages:
    """The pages that one list showed since something was last written: they neither overlap nor change."""

    def __init__(self) -> None:
        self._seen: dict[Hashable, dict[int, list[str]]] = {}

    def forget(self) -> None:
        """Something was written: every list may look different now."""
        self._seen.clear()

    def enter(self, of: Hashable, number: int, ids: list[str]) -> str | None:
        """What is wrong with a page beside the others of the same list and size, or None."""
        pages = self._seen.setdefault(of, {})
        before = pages.get(number)
        if before is not None and before != ids:
            return f"page {number} was {shorten(before)} and is now {shorten(ids)}"
        twice = [id for other, shown in pages.items() if other != number for id in shown if id in ids]
        pages[number] = ids
        return f"{twice[0]} is on two pages" if twice else None


def known(spec: Spec, schema: Schema, value: Any) -> Any:
    """What of a value its schema knows: properties that are not in it are nobody's promise."""
    node, _ = spec.follow(nullable(schema) or schema)
    if isinstance(value, list) and "items" in node:
        return [known(spec, node["items"], item) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {name: kind for part, _ in parts(spec, node, "") for name, kind in part.get("properties", {}).items()}
    return {name: known(spec, inner[name], item) for name, item in value.items() if name in inner} if inner else value


def _properties(spec: Spec, schema: Schema) -> Iterable[str]:
    return (name for part, _ in parts(spec, schema, "") for name in part.get("properties", {}))


def defaults(spec: Spec, schema: Schema) -> Row:
    """What a schema says its properties are when they are left out (`x-default`)."""
    node, _ = spec.follow(schema)
    return {name: kind["x-default"] for name, kind in node.get("properties", {}).items() if "x-default" in kind}


def without(row: Mapping[str, Any], names: Iterable[str]) -> Row:
    """A thing less some of its properties."""
    left = set(names)
    return {name: value for name, value in row.items() if name not in left}


def moment(text: str) -> datetime:
    """A time that was sent or answered. Raises ValueError for what is none, or none without doubt."""
    found = datetime.fromisoformat(text.upper())
    if found.tzinfo is None:
        raise ValueError(text)
    return found


def model_of(spec: Spec, world: World) -> Model | None:
    """A model of the provider that `spec` is about, None where nobody wrote one."""
    try:
        module = import_module(f"meetpact.contract.models.{spec.provider}")
    except ModuleNotFoundError:
        return None
    found = module.model(spec, world)
    if not isinstance(found, Model):
        raise MeetpactError(f"meetpact.contract.models.{spec.provider}.model makes no Model.")
    return found
