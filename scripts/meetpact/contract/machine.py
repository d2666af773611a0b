"""A walk through an API that a model steers: it goes where there is something, changes it, and looks again."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from meetpact.claims import snake
from meetpact.contract.answer import Answer
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.cases import REMOVED
from meetpact.contract.model import Model
from meetpact.contract.scene import created
from meetpact.contract.strategies import valid
from meetpact.spec import Operation

PICKS = st.integers(0, 2**16)
#: How far the clock goes at once: within a room's life, to its end, past its hour, to the next day.
STEPS = st.sampled_from([timedelta(minutes=1), timedelta(minutes=30), timedelta(hours=1, seconds=1), timedelta(days=1)])
MOST_PAGES = 20
#: How many things there are in each place when a walk begins.
CROWD = 2


class Walk(RuleBasedStateMachine):
    """One walk. Every answer is judged by the model inside `api`; a wrong one ends the walk with a `Breach`."""

    api: Api
    model: Model
    restart: Callable[[], Api]

    def __init__(self) -> None:
        super().__init__()
        self.restart()
        self._sign_in()

    def _sign_in(self) -> None:
        """Something is there from the start in every place the model knows of."""
        makers = [op for op in self.api.spec.operations.values() if op.method == "POST" and created(op) is None]
        for operation in makers:
            body = operation.body.example if operation.body else REMOVED
            for path in self.model.doors(operation, self.api.target.identity(operation)):
                for _ in range(CROWD):
                    self.api.call(operation, path=path, body=body)

    def send(self, operation: Operation, path: dict[str, str], query: dict[str, Any], body: Any) -> Answer:
        """Sends a request; after a write that succeeded everything that may show it is read."""
        answer = self.api.call(operation, path=path, query=query, body=body)
        if answer.ok and operation.method != "GET":
            self.api.read_back(operation, path, answer)
        return answer

    def pick(self, found: list[dict[str, str]], pick: int) -> dict[str, str]:
        return found[pick % len(found)]

    def where(self, operation: Operation, pick: int) -> dict[str, str]:
        """The path of something that is there, or of a place where something can be."""
        if created(operation) is None:
            return self.pick(self.model.doors(operation, self.api.target.identity(operation)), pick)
        base = self.api.target.identity(operation)
        return base | self.pick(self.model.things(operation), pick)

    def pages(self, operation: Operation, path: dict[str, str], query: dict[str, Any], size: int) -> None:
        """Turns all pages of a list; the model sees whether they tile it."""
        how = operation.raw["x-pagination"]
        query = {**query, how["size"]: size}
        for number in range(1, MOST_PAGES):
            if how["style"] == "page":
                query[how["page"]] = number
            answer = self.api.call(operation, path=path, query=query)
            if not answer.ok or not _items(answer, how["items"]):
                return
            if how["style"] == "cursor":
                query[how["cursor"]] = _items(answer, how["next"])
                if query[how["cursor"]] is None:
                    return


def _items(answer: Answer, pointer: str) -> Any:
    value: Any = answer.json
    for step in pointer.strip("/").split("/"):
        value = value[step]
    return value


def machine(api: Api, restart: Callable[[], Api]) -> type[Walk]:
    """The walk of one provider: a rule for each operation, and some for what lies between.

    Args:
        api: the provider and its target; it has a model.
        restart: makes the target as if just started, where that is possible.
    """
    assert api.model
    rules: dict[str, Any] = {"api": api, "model": api.model, "restart": staticmethod(restart)}
    for operation in api.spec.operations.values():
        rules[snake(operation.id)] = _call(api, operation)
        if created(operation):
            rules[f"{snake(operation.id)}_of_nothing"] = _of_nothing(operation)
        if "x-pagination" in operation.raw:
            rules[f"{snake(operation.id)}_page_by_page"] = _tile(operation)
    if api.target.mock:
        rules["wait"] = _wait(api)
    return type(f"{api.spec.provider.capitalize()}Walk", (Walk,), rules)


def _body(api: Api, operation: Operation) -> st.SearchStrategy[Any]:
    if operation.body is None:
        return st.just(REMOVED)
    shown = json.dumps(operation.body.example)
    return st.one_of(valid(api.spec, operation.body.schema), st.builds(json.loads, st.just(shown)))


def _call(api: Api, operation: Operation) -> Any:
    paged = operation.raw.get("x-pagination", {})
    free = {
        parameter.name: valid(api.spec, parameter.schema)
        for parameter in operation.parameters_in("query")
        if parameter.name not in paged.values() and "enum" in api.spec.follow(parameter.schema)[0]
    }

    def call(self: Walk, pick: int, body: Any, query: dict[str, Any], hint: int) -> None:
        path = self.where(operation, pick)
        hints = self.model.hints(operation, path)
        more = hints[hint % len(hints)] if hints else {}
        self.send(operation, path, {**query, **more}, body)

    made = rule(pick=PICKS, body=_body(api, operation), query=st.fixed_dictionaries({}, optional=free), hint=PICKS)(
        call
    )
    return precondition(lambda self: _possible(self, operation))(made)


def _possible(walk: Walk, operation: Operation) -> bool:
    return created(operation) is None or bool(walk.model.things(operation))


def _of_nothing(operation: Operation) -> Any:
    name = created(operation)
    assert name

    def of_nothing(self: Walk, pick: int, gone: int) -> None:
        deleted = self.model.gone(operation)
        path = self.where(operation, pick)
        doors = self.model.doors(operation, self.api.target.identity(operation))
        others = [{name: UNKNOWN_ID}, *deleted[-3:], *doors[1:]]
        other = self.pick(others, gone)
        self.send(operation, {**path, **other}, {}, operation.body.example if operation.body else REMOVED)

    return precondition(lambda self: _possible(self, operation))(rule(pick=PICKS, gone=PICKS)(of_nothing))


def _tile(operation: Operation) -> Any:
    def page_by_page(self: Walk, pick: int, size: int, hint: int) -> None:
        path = self.where(operation, pick)
        hints = [{}, *self.model.hints(operation, path)]
        self.pages(operation, path, hints[hint % len(hints)], size)

    made = rule(pick=PICKS, size=st.integers(1, 5), hint=PICKS)(page_by_page)
    return precondition(lambda self: _possible(self, operation))(made)


def _wait(api: Api) -> Any:
    def wait(self: Walk, step: timedelta) -> None:
        assert api.target.mock
        api.target.mock.clock.advance(step)

    return rule(step=STEPS)(wait)
