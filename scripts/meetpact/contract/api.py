"""Brings about what the tests are about: the request of a case, an answer of a status."""

import copy
from collections.abc import Mapping
from typing import Any

from meetpact.contract.answer import Answer
from meetpact.contract.bodies import placed
from meetpact.contract.caller import Caller
from meetpact.contract.cases import REMOVED, Case
from meetpact.contract.ledger import Ledger
from meetpact.contract.scene import created
from meetpact.contract.skips import NotHere
from meetpact.contract.target import Target
from meetpact.spec import Operation, Spec

#: An id that nobody has: well-formed everywhere, known nowhere.
UNKNOWN_ID = "00000000-0000-4000-8000-000000000000"


class Api(Caller):
    """One provider on one target, and how to bring about what it may answer."""

    def __init__(self, spec: Spec, target: Target, ledger: Ledger) -> None:
        super().__init__(spec, target, ledger)
        self._standing: dict[frozenset[str], dict[str, str]] = {}

    def exchange(
        self, operation: Operation, url: str, content: bytes | None, headers: Mapping[str, str], told: Any = None
    ) -> Answer:
        """As the caller's; what was deleted stands no more."""
        answer = super().exchange(operation, url, content, headers, told)
        if answer.ok and operation.method == "DELETE":
            self._standing.clear()
        return answer

    def put(self, case: Case) -> Answer:
        """Sends the request of a case: the operation's example with the case's value in its place."""
        operation, site = case.operation, case.site
        body = copy.deepcopy(operation.body.example) if operation.body else REMOVED
        given: dict[str, str] = {}
        query: dict[str, Any] = {}
        name = str(site.pointer[0]) if site.pointer else ""
        if site.part == "path":
            as_it_is = case.rhythm == "valid" or name not in self.target.identity(operation)
            delivered = case.sense == "accepts" and as_it_is
            given = {} if delivered else {name: str(case.value)}
        elif site.part == "query":
            turning = case.sense == "accepts" and name == operation.raw.get("x-pagination", {}).get("cursor")
            value = self._cursor(operation) if turning else case.value
            query = {} if value is REMOVED else {name: [value] if len(site.pointer) > 1 else value}
        elif not site.pointer:
            body = case.value
        else:
            body = placed(self.spec, operation, body, site.pointer, case.value)
        if case.sense == "accepts":
            path = self.scene.path(operation, given) if given else self.standing(operation)
            self.situate(operation, path)
        else:  # what is wrong with the path would keep the scene from being set, too
            path = self.standing(operation) | given
        answer = self.call(operation, path=path, query=query, body=body)
        if answer.status == 404:
            self._standing.clear()
        if answer.ok and case.sense == "accepts" and operation.method != "GET":
            # a status alone does not say what was made of the value
            self.read_back(operation, path, answer)
        return answer

    def standing(self, operation: Operation) -> dict[str, str]:
        """Path parameters of something that is there; on a live target, where a request costs, the same as before."""
        if self.target.live is None:
            return self.scene.path(operation)
        names = frozenset(parameter.name for parameter in operation.parameters_in("path"))
        if names not in self._standing:
            self._standing[names] = self.scene.path(operation)
        return dict(self._standing[names])

    def _cursor(self, operation: Operation) -> Any:
        """A cursor that the target issued: the one after the first of two things."""
        source = next(o for o in self.spec.operations.values() if o.path == operation.path and o.method == "POST")
        for _ in range(2):
            self.call(source, body=copy.deepcopy(source.body.example) if source.body else REMOVED)
        page = operation.raw["x-pagination"]
        first = self.call(operation, query={page["size"]: 1})
        return _at_pointer(first.json, page["next"])

    def situate(self, operation: Operation, path: Mapping[str, str]) -> None:
        """Brings about the situation in which an operation with `x-situation` succeeds. Raises `NotHere`."""
        if "x-situation" not in operation.raw:
            return
        if self.service is None:
            raise NotHere(f"needs {operation.raw['x-situation']}, which no operation brings about")
        self.service.situate(operation.id, path)
        if self.model:
            self.model.situated(operation, path)

    def provoke(self, operation: Operation, status: int, refused: Case | None) -> Answer:
        """Brings about an answer with `status`, by what the status stands for. Raises `NotHere`."""
        body = copy.deepcopy(operation.body.example) if operation.body else REMOVED
        if status < 300:
            path = self.scene.path(operation)
            self.situate(operation, path)
            return self.call(operation, path=path, body=body)
        if status == 400 and refused:
            return self.put(refused)
        if status == 401:
            return self.call(operation, body=body, token=None)
        if status == 404:
            return self._unknown(operation, body)
        path = self.scene.path(operation)
        if self.service is None:
            raise NotHere(f"needs a switch for {status}, which only the mock has")
        if status == 403:
            self.service.forbid()
        elif status == 429:
            self.service.exhaust(operation.id)
        else:
            self.service.answer_next(operation.id, status)
        return self.call(operation, path=path, body=body)

    def _unknown(self, operation: Operation, body: Any) -> Answer:
        page = operation.raw.get("x-pagination", {})
        name = created(operation)
        if name is None and page.get("style") == "cursor":
            return self.call(operation, query={page["cursor"]: UNKNOWN_ID}, body=body)
        last = name or operation.parameters_in("path")[-1].name
        return self.call(operation, path={**self.scene.path(operation), last: UNKNOWN_ID}, body=body)


def _at_pointer(value: Any, pointer: str) -> Any:
    for step in pointer.strip("/").split("/"):
        value = value[step]
    return value
