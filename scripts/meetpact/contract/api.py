"""Calls a target's operations, and lets the ledger see every answer."""

import copy
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from time import sleep
from typing import Any
from urllib.parse import quote, urlencode

import httpx

from meetpact.claims import Claim
from meetpact.contract.answer import SENT, Answer
from meetpact.contract.cases import REMOVED, Case, Pointer
from meetpact.contract.exchange import exchange
from meetpact.contract.ledger import Ledger
from meetpact.contract.model import Finding, World, known, model_of
from meetpact.contract.observer import Observer
from meetpact.contract.samples import sample
from meetpact.contract.scene import Scene, created
from meetpact.contract.skips import NotHere
from meetpact.contract.target import Target
from meetpact.contract.written import Written
from meetpact.spec import Operation, Spec

#: An id that nobody has: well-formed everywhere, known nowhere.
UNKNOWN_ID = "00000000-0000-4000-8000-000000000000"


class Breach(AssertionError):
    """An answer broke claims of the spec, whatever the test was about."""

    def __init__(self, answer: Answer, message: str, about: str = "") -> None:
        super().__init__(message)
        self.answer = answer
        self.about = about


class Api:
    """One provider on one target. Raises `Breach` on any answer that breaks the spec."""

    def __init__(self, spec: Spec, target: Target, ledger: Ledger) -> None:
        self.spec = spec
        #: The document as its author wrote it; for ours, the spec's own.
        self.document = spec.document
        self.target = target
        self.ledger = ledger
        self.service = target.service(spec)
        self._facts = ledger.facts(spec.provider)
        self._observer = Observer(spec)
        self.model = model_of(spec, _world(target))
        self._token = target.token(spec)
        self._standing: dict[frozenset[str], dict[str, str]] = {}
        self._base = target.base_url(spec)
        self._carrier = target.carrier()
        #: The writes of a test that nobody has read yet.
        self._unread: list[Written] = []
        self.scene = Scene(spec, target.identity, lambda op, path, body: self.call(op, path=path, body=body))

    def close(self) -> None:
        """Ends the connections."""
        self._carrier.close()

    def call(
        self,
        operation: Operation | str,
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = REMOVED,
        headers: Mapping[str, str] | None = None,
        token: str | None = "",
    ) -> Answer:
        """Sends one request and gives the answer.

        Args:
            operation: the operation or its id.
            path: path parameters; what is left out comes from the scene.
            query: query parameters; a list is sent as the spec says (`explode`).
            body: what is sent as JSON; nothing when left out.
            headers: further headers.
            token: the bearer token; the target's own when left out, none at all when None.

        Raises:
            Breach: the answer breaks the spec.
        """
        operation, there, url, content, sent = self._request(operation, path, query, body, headers, token)
        answer = self.send(operation, url, content, sent, None if body is REMOVED else body)
        if operation.method == "GET":
            self._unread = [written for written in self._unread if not written.is_shown_by(operation, there)]
        elif answer.ok:
            self._unread.append(Written(operation, {**there, **self.scene.delivered(operation, there, answer)}))
        return answer

    def glance(self, operation: Operation | str, path: Mapping[str, str]) -> Answer:
        """Looks at a place that may not be ours to look at; the answer may be anything and nobody judges it."""
        operation, _, url, content, sent = self._request(operation, path, None, REMOVED, None, "")
        return self.exchange(operation, url, content, sent)

    def stray(self, method: str, operation: Operation, id: str, below: str = "") -> httpx.Response:
        """Sends, with the credential, what is no operation of the spec; nobody judges the answer.

        Args:
            method: any at all.
            operation: whose path it goes to.
            id: what the path has where it does not say who we are.
            below: what comes behind the path.
        """
        path = {parameter.name: id for parameter in operation.parameters_in("path")} | self.target.identity(operation)
        url = self._url(operation, path, {}) + below
        got = self._carrier.carry(method, url, self.target.credential(self.spec), None)
        request = httpx.Request(method, url)
        return httpx.Response(got.status, headers=got.headers, content=got.content, request=request)

    def _request(
        self,
        operation: Operation | str,
        path: Mapping[str, str] | None,
        query: Mapping[str, Any] | None,
        body: Any,
        headers: Mapping[str, str] | None,
        token: str | None,
    ) -> tuple[Operation, Mapping[str, str], str, bytes | None, dict[str, str]]:
        operation = self.spec.operations[operation] if isinstance(operation, str) else operation
        if path is None or {p.name for p in operation.parameters_in("path")} - set(path):
            path = self.scene.path(operation, path)
        sent = {} if body is REMOVED else {"content-type": "application/json"}
        if token is not None and (token or self._token):
            name, scheme = self.target.authorization(self.spec)
            sent[name] = f"{scheme}{token or self._token}"
        if self.document is not self.spec.document:
            query = {**required_query(self.spec, operation), **(query or {})}
        content = None if body is REMOVED else json.dumps(body).encode()
        return operation, path, self._url(operation, path, query or {}), content, {**sent, **(headers or {})}

    def send(
        self, operation: Operation, url: str, content: bytes | None, headers: Mapping[str, str], told: Any = None
    ) -> Answer:
        """Sends bytes to a URL and judges the answer as one of `operation`."""
        since = self.now()
        answer = self.exchange(operation, url, content, headers, told)
        if answer.ok and operation.method == "DELETE":
            self._standing.clear()
        self.observe(answer, since)
        return answer

    def exchange(
        self, operation: Operation, url: str, content: bytes | None, headers: Mapping[str, str], told: Any = None
    ) -> Answer:
        """Sends bytes to a URL; nobody judges the answer."""
        got = self._carrier.carry(operation.method, url, headers, content)
        changed = got.headers.pop(SENT, None)
        told = json.loads(changed) if changed else told
        return Answer(operation, operation.method, url, told, got.status, got.headers, got.content, headers, content)

    def now(self) -> datetime:
        """The time by the target's clock, as far as one can know."""
        return self.target.mock.clock.now() if self.target.mock else datetime.now(UTC)

    def wait(self, time: timedelta) -> None:
        """Lets some time pass by the target's clock: the mock's is moved, for another one it takes as long."""
        if self.target.mock:
            self.target.mock.clock.advance(time)
        else:
            sleep(time.total_seconds())

    def nameless(self) -> None:
        """For a test that makes something without a name. Raises `NotHere` where nothing is made without one."""
        if self.target.live:
            raise NotHere("everything created on a live target carries a name")

    def room(self, length: int) -> int:
        """How much of a name's length is left for a test: on a live target a name begins with the run's label."""
        return length - (len(self.target.live.label) if self.target.live else 0)

    def observe(self, answer: Answer, since: datetime | None = None) -> None:
        """Enters an answer into the ledger, and lets the model judge it.

        Args:
            answer: what came back.
            since: when it was asked for, by the target's clock; now when left out.

        Raises:
            Breach: the answer breaks the spec, or what the model knows.
        """
        provider = self.spec.provider
        self.ledger.heard(provider, answer)
        if leaves_open(answer):
            return
        broken: dict[str, str] = {}
        until = self.now()
        passed = exchange(answer, since or until, until)
        seen = self._observer.judge(answer.operation, answer.status, answer.headers, passed.json, answer.media_type)
        for observation in seen:
            if observation.wrong:
                broken.setdefault(observation.address, observation.wrong)
            else:
                self.ledger.saw(provider, observation.address, "answers")
        findings = self.model.judge(passed) if self.model else []
        wrongs = [*broken.items(), *((finding.fact, finding.wrong) for finding in findings)]
        for address, wrong in wrongs:
            self.ledger.broke(provider, address, wrong, answer)
        if wrongs:
            told = [*(self._lines(broken, answer) or [answer.told()]), *self._told(findings)]
            raise Breach(answer, "\n".join(told), wrongs[0][0])

    def promised(self, answer: Answer) -> Any:
        """What of a success the spec knows: an answer may hold more, and what it adds may change at will."""
        response = answer.operation.responses.get(answer.status)
        return known(self.spec, response.schema, answer.json) if response and response.schema else answer.json

    def read_back(self, operation: Operation, path: Mapping[str, str], answer: Answer) -> None:
        """After a write that succeeded, reads what may show it: the thing, and the list it is in.

        Raises:
            Breach: an answer breaks the spec, or is not what was written.
        """
        written = Written(operation, {**path, **self.scene.delivered(operation, path, answer)})
        for reader in written.readers(self.spec):
            self.call(reader, path=written.path_of(reader))

    def look_back(self) -> None:
        """Reads what a test wrote and did not read: every write is looked at before the test is over.

        Raises:
            Breach: an answer breaks the spec, or is not what was written.
        """
        while self._unread:
            written = self._unread.pop()
            reader = next(iter(written.readers(self.spec)), None)
            if reader:
                self.call(reader, path=written.path_of(reader))

    def forget(self) -> None:
        """The target is as if just started: there is nothing to read."""
        self._unread = []
        if self.model:
            self.model.reset()

    def explain(self, claim: Claim, expected: str, answer: Answer) -> str:
        """What a failed test says: the claim, what came, and the fact with its source."""
        return f"{claim}\n  expected {expected}\n{answer.told()}\n  fact: {self._facts.why(claim)}"

    def broken(self, case: Case, answer: Answer) -> str:
        """What a failed test about a case says."""
        verb = "accepted" if case.sense == "accepts" else "refused"
        return self.explain(case.claim, f"{case.site} to be {verb} ({case.rhythm} {case.claim.keyword})", answer)

    def _lines(self, broken: Mapping[str, str], answer: Answer) -> list[str]:
        found = [answer.told()] if broken else []
        for address, wrong in broken.items():
            facts = "; ".join(f"{fact.id} ({fact.origin})" for fact in self._facts.behind(address))
            found.append(f"  {self.spec.provider} {address}: {wrong}\n  fact: {facts or 'none'}")
        return found

    def _told(self, findings: Sequence[Finding]) -> list[str]:
        """What the model found, each with its fact and where that is from."""
        found = []
        for finding in findings:
            fact = self._facts.facts[finding.fact]
            found.append(f"  {fact}: {finding.wrong}\n  fact: {fact.says} ({fact.origin})")
        return found

    def _url(self, operation: Operation, path: Mapping[str, str], query: Mapping[str, Any]) -> str:
        filled = operation.path
        for name, text in path.items():
            filled = filled.replace(f"{{{name}}}", quote(str(text), safe=""))
        pairs: list[tuple[str, str]] = []
        explode = {parameter.name: parameter.explode for parameter in operation.parameters}
        for name, value in query.items():
            several = isinstance(value, Sequence) and not isinstance(value, str)
            texts = [_text(item) for item in value] if several else [_text(value)]
            pairs += [(name, text) for text in texts] if explode.get(name, True) else [(name, ",".join(texts))]
        return self._base + filled + (f"?{urlencode(pairs)}" if pairs else "")

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
            body = self.placed(operation, body, site.pointer, case.value)
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

    def placed(self, operation: Operation, body: Any, pointer: Pointer, value: Any) -> Any:
        """The body with `value` at `pointer`; what is lacking on the way is made from the schemas."""
        if operation.body and any(step not in _keys(parent) for parent, step in _way(body, pointer[:-1])):
            body = _merge(sample(self.spec, operation.body.schema), body)
        parent = body
        for step in pointer[:-1]:
            parent = parent[step]
        if value is not REMOVED:
            parent[pointer[-1]] = value
        else:
            parent.pop(pointer[-1], None)
        return body

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


def _world(target: Target) -> World:
    """What may be taken for granted: the bundled mock begins empty, and on this machine nobody else writes."""
    slack = timedelta(0) if target.mock else timedelta(seconds=2 if target.is_loopback else 90)
    return World(fresh=target.mock is not None, alone=target.mock is not None or target.is_loopback, slack=slack)


def required_query(spec: Spec, operation: Operation) -> dict[str, Any]:
    """The query parameters without which somebody's own operation cannot be called."""
    needed = [parameter for parameter in operation.parameters_in("query") if parameter.required]
    return {p.name: p.example if p.example is not None else sample(spec, p.schema) for p in needed}


def leaves_open(answer: Answer) -> bool:
    """Whether the document covers a status by a range or `default`, or the media type by another one it declares."""
    declared = answer.operation.raw.get("responses", {})
    if answer.status not in answer.operation.responses:
        return any(name in declared for name in ("default", f"{answer.status // 100}XX", f"{answer.status // 100}xx"))
    response = answer.operation.responses[answer.status]
    others = declared.get(str(answer.status), {}).get("content", {})
    return answer.media_type != response.media_type and answer.media_type in others


def _at_pointer(value: Any, pointer: str) -> Any:
    for step in pointer.strip("/").split("/"):
        value = value[step]
    return value


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _keys(parent: Any) -> Sequence[Any]:
    return list(parent) if isinstance(parent, dict) else range(len(parent)) if isinstance(parent, list) else ()


def _way(body: Any, pointer: Pointer) -> list[tuple[Any, Any]]:
    """Each parent on the way down with the step that is taken in it, as far as it goes."""
    found = []
    for step in pointer:
        found.append((body, step))
        if step not in _keys(body):
            break
        body = body[step]
    return found


def _merge(full: Any, over: Any) -> Any:
    """`over`, completed by what only `full` has."""
    if isinstance(full, dict) and isinstance(over, dict):
        return {**copy.deepcopy(full), **{name: _merge(full.get(name), value) for name, value in over.items()}}
    return over if over is not None else copy.deepcopy(full)
