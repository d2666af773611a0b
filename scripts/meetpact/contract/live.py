"""A live target: what may be sent to it, under which name, how fast, and how it is left as it was found."""

import itertools
import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import jsonschema_rs

from meetpact.contract.answer import SENT
from meetpact.contract.creations import Creation
from meetpact.contract.journal import Journal
from meetpact.contract.labels import BEGINS, Labels
from meetpact.contract.pace import TRIES, Pace
from meetpact.contract.skips import NotSent
from meetpact.routes import Routes
from meetpact.spec import Operation, Spec

#: The ids that tests make up: nothing can be at them.
NOWHERE = frozenset({"00000000-0000-4000-8000-000000000000"})
SAFE = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Side:
    """One provider behind a live target: where it is, who we are there, and what its operations create."""

    spec: Spec
    base: str
    identity: Mapping[str, str]
    routes: Routes
    labels: Labels


class Live(httpx.BaseTransport):
    """Carries requests to a live target, as far as the rules of the run allow; everything else is a `NotSent`.

    Without `writes` it only reads. With it, it changes and deletes what this run created and nothing else.
    """

    def __init__(self, pace: Pace, journal: Journal, *, writes: bool, inner: httpx.Client | None = None) -> None:
        self.pace = pace
        self.journal = journal
        self.writes = writes
        self.label = f"{BEGINS}{secrets.token_hex(3)}-"
        #: Set when somebody wants the run to end: from then on no test gets a request through.
        self.stopped = False
        self._inner = inner or httpx.Client(timeout=30, follow_redirects=False)
        self._sides: list[Side] = []
        self._mine: set[tuple[str, str, str]] = set()
        self._numbers = itertools.count(1)
        #: How many things no operation deletes: they need nothing of the budget any more.
        self._staying = 0

    def add(self, spec: Spec, base: str, identity: Mapping[str, str]) -> None:
        """Lets requests to one provider through; `base` is its base URL, `identity` the path parameters that we are."""
        routes = Routes(spec, urlsplit(base).path)
        self._sides.append(Side(spec, base, identity, routes, Labels(spec, self.label)))

    def side(self, provider: str) -> Side:
        """One provider's side."""
        return next(side for side in self._sides if side.spec.provider == provider)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends a request if the rules allow it. Raises `NotSent`, and `KeyboardInterrupt` when the run is to end."""
        if self.stopped:
            raise KeyboardInterrupt
        found = self._match(request)
        content = request.read()
        if request.method not in SAFE:
            if not self.writes:
                raise NotSent("it writes, and without --writes a live target is only read")
            if found:
                self._check(*found)
            elif not self._is_nowhere(request):
                raise NotSent("it writes, and is none of the operations of the spec")
        if found is None:
            return self._through(request, content, 0)
        side, operation, path = found
        creation = side.labels.creation(operation)
        bare = False
        if request.method not in SAFE:
            content, bare = side.labels.on(operation, content)
        if creation:
            response = self._create(side, creation, path, request, content)
            if bare:  # what was sent is no longer what the caller meant to send: it has a name now, an empty one
                response.headers[SENT] = json.dumps(json.loads(side.labels.off(content)))
            return response
        response = self._through(request, content, self._owed)
        if operation.method == "DELETE" and response.is_success:
            self._note("deleted", side, operation, path)
        return self._without_label(response)

    def _match(self, request: httpx.Request) -> tuple[Side, Operation, dict[str, str]] | None:
        for side in self._sides:
            found = side.routes.match(request.method, str(request.url))
            if found:
                return side, *found
        return None

    def _is_nowhere(self, request: httpx.Request) -> bool:
        """Whether a request is about an id that tests make up: whatever it would do, there is nothing to do it to."""
        return urlsplit(str(request.url)).path.rpartition("/")[2] in NOWHERE

    def _check(self, side: Side, operation: Operation, path: Mapping[str, str]) -> None:
        """Whether what would be changed was created by this run, or cannot exist. Raises `NotSent`."""
        for parameter in operation.parameters_in("path"):
            value = path[parameter.name]
            if (side.spec.provider, parameter.name, value) in self._mine or value in NOWHERE:
                continue
            ours = "x-env" in parameter.schema and value == side.identity.get(parameter.name)
            if ours or not _may_be(value, parameter.schema):
                continue
            raise NotSent(f"it would change {parameter.name} {value}, which this run did not create")

    def _create(
        self, side: Side, creation: Creation, path: Mapping[str, str], request: httpx.Request, content: bytes
    ) -> httpx.Response:
        number = next(self._numbers)
        self._note("asking", side, creation.operation, path, number)
        try:
            # two: one for this request, one to delete what it makes
            response = self._through(request, content, self._owed + bool(creation.deletion))
        except NotSent:
            self._note("answered", side, creation.operation, path, number)
            raise
        if response.is_success:
            ids = {name: at(response, expression) for name, expression in creation.delivers.items()}
            made = {name: str(value) for name, value in ids.items() if value is not None}
            self._mine |= {(side.spec.provider, name, value) for name, value in made.items()}
            self._recognise(side, made, response)
            if len(made) == len(ids):
                self._note("created", side, creation.operation, {**path, **made}, number)
                self._staying += creation.deletion is None
                return self._without_label(response)
        if not response.is_success:
            self._note("answered", side, creation.operation, path, number)
        return self._without_label(response)  # made, but without an id: the journal keeps the question open

    def _recognise(self, side: Side, made: Mapping[str, str], response: httpx.Response) -> None:
        """Who we are by the address of what we have just made: `~` in the request is a real id in there."""
        anywhere = Routes(side.spec, "")
        for address in addresses(response):
            found = anywhere.match("GET", address)
            if found and any(found[1].get(name) == value for name, value in made.items()):
                operation, path = found
                who = {p.name for p in operation.parameters_in("path") if "x-env" in p.schema}
                self._mine |= {(side.spec.provider, name, path[name]) for name in who}

    @property
    def _owed(self) -> int:
        """How many deletions are still to come: so much of the budget is theirs."""
        return self.journal.size - self._staying

    def _note(
        self, event: str, side: Side, operation: Operation, path: Mapping[str, str], number: int | None = None
    ) -> None:
        self.journal.write(
            event, side.base, side.spec.provider, operation.id, dict(path), self.label, number or next(self._numbers)
        )

    def _through(self, request: httpx.Request, content: bytes, reserve: int) -> httpx.Response:
        headers = {name: value for name, value in request.headers.items() if name.lower() != "content-length"}
        return self.pace.send(
            lambda: self._inner.request(request.method, request.url, headers=headers, content=content or None), reserve
        )

    def _without_label(self, response: httpx.Response) -> httpx.Response:
        label = self.label.encode()
        pairs = [(name, value.replace(label, b"")) for name, value in response.headers.raw]
        kept = [pair for pair in pairs if pair[0].lower() not in (b"content-encoding", b"content-length")]
        content = response.content.replace(label, b"")
        return httpx.Response(response.status_code, headers=kept, content=content, request=response.request)

    def raw(self, method: str, url: str, headers: Mapping[str, str]) -> httpx.Response:
        """A request of the run itself, before its tests or after them, at its pace.

        The tests leave enough of the budget for the deletions; should it not suffice, cleaning up goes first.
        """
        self.pace.budget = max(self.pace.budget, self.pace.sent + TRIES)
        return self.pace.send(lambda: self._inner.request(method, url, headers=dict(headers)))

    def end(self) -> None:
        """Ends the connections; `close`, which every client of this transport calls, does not."""
        self._inner.close()


def at(response: httpx.Response, expression: str) -> Any:
    """What a runtime expression finds in an answer, or None."""
    try:
        value: Any = response.json()
        for step in expression.removeprefix("$response.body#/").split("/"):
            value = value[int(step)] if isinstance(value, list) else value[step]
    except (ValueError, KeyError, TypeError, IndexError):
        return None
    return value


def addresses(response: httpx.Response) -> Iterator[str]:
    """The addresses at the top of an answer."""
    try:
        body = response.json()
    except ValueError:
        return
    values = body.values() if isinstance(body, dict) else ()
    yield from (value for value in values if isinstance(value, str) and value.startswith(("http://", "https://")))


def url_of(side: Side, operation: Operation, path: Mapping[str, str]) -> str:
    """The URL of an operation at a place."""
    filled = operation.path
    for name, value in path.items():
        filled = filled.replace(f"{{{name}}}", quote(value, safe="~"))
    return side.base + filled


def _may_be(value: str, schema: Mapping[str, Any]) -> bool:
    bare = {key: text for key, text in schema.items() if not key.startswith("x-")}
    return jsonschema_rs.Draft202012Validator(bare, validate_formats=True).is_valid(value)
