"""Calls a target's operations, and lets the ledger see every answer."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from time import sleep
from typing import Any

import httpx

from meetpact.claims import Claim
from meetpact.contract.answer import SENT, Answer
from meetpact.contract.breach import Breach
from meetpact.contract.cases import REMOVED, Case
from meetpact.contract.exchange import exchange
from meetpact.contract.ledger import Ledger
from meetpact.contract.model import World, known, model_of
from meetpact.contract.observer import Observer
from meetpact.contract.scene import Scene
from meetpact.contract.skips import NotHere
from meetpact.contract.target import Target
from meetpact.contract.urls import required_query, url_of
from meetpact.contract.written import Written
from meetpact.spec import Operation, Spec


class Caller:
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
        url = url_of(self._base, operation, path, {}) + below
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
        return operation, path, url_of(self._base, operation, path, query or {}), content, {**sent, **(headers or {})}

    def send(
        self, operation: Operation, url: str, content: bytes | None, headers: Mapping[str, str], told: Any = None
    ) -> Answer:
        """Sends bytes to a URL and judges the answer as one of `operation`."""
        since = self.now()
        answer = self.exchange(operation, url, content, headers, told)
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
            raise Breach(answer, self._facts, broken, findings)

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


def _world(target: Target) -> World:
    """What may be taken for granted: the bundled mock begins empty, and on this machine nobody else writes."""
    slack = timedelta(0) if target.mock else timedelta(seconds=2 if target.is_loopback else 90)
    return World(fresh=target.mock is not None, alone=target.mock is not None or target.is_loopback, slack=slack)


def leaves_open(answer: Answer) -> bool:
    """Whether the document covers a status by a range or `default`, or the media type by another one it declares."""
    declared = answer.operation.raw.get("responses", {})
    if answer.status not in answer.operation.responses:
        return any(name in declared for name in ("default", f"{answer.status // 100}XX", f"{answer.status // 100}xx"))
    response = answer.operation.responses[answer.status]
    others = declared.get(str(answer.status), {}).get("content", {})
    return answer.media_type != response.media_type and answer.media_type in others
