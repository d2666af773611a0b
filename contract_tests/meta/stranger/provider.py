"""What the three have in common: finding the operation, asking for the token, reading what was sent."""

import copy
import json
import re
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import yaml

from stranger.checker import Checker, Problem
from stranger.moments import Clock

SPECS = Path(__file__).parents[3] / "spec"
_documents: dict[str, Any] = {}


def document(provider: str) -> dict[str, Any]:
    """A copy of the provider's document, to read and to spoil."""
    if provider not in _documents:
        _documents[provider] = yaml.load(
            (SPECS / provider / "openapi.yaml").read_text(), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    found: dict[str, Any] = copy.deepcopy(_documents[provider])
    return found


@dataclass
class Call:
    """One request, as far as it has been read."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    raw: bytes
    operation: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Any] = field(default_factory=dict)
    body: Any = None


@dataclass
class Reply:
    """One answer; `content` None is no body at all, bytes are sent as they are."""

    status: int
    content: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class Refused(Exception):
    """Ends the handling of a call with `reply`."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


Edit = Callable[[Call, Reply], Reply]


class Provider(ABC):
    """One provider's API. A fault replaces a method, spoils `document`, or adds an edit of the replies."""

    name = ""
    token = "stranger-token"

    def __init__(self) -> None:
        self.document = document(self.name)
        self.checker = Checker(self.document)
        self.clock = Clock()
        self.edits: list[Edit] = []
        self.unlocked: set[str] = set()
        self.lock = threading.Lock()
        self.base = re.sub(r"^https?://[^/]*", "", self.document["servers"][0]["url"])
        paths = sorted(self.document["paths"], key=lambda path: path.count("{"))
        self.routes = [(re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)), path) for path in paths]

    def answer(self, call: Call) -> Reply:
        """What the provider says to `call`."""
        with self.lock:
            try:
                reply = self.handled(call)
            except Refused as refused:
                reply = refused.reply
            for edit in self.edits:
                reply = edit(call, reply)
            return reply

    def handled(self, call: Call) -> Reply:
        """Finds the operation, reads the request and has the handler of that name answer it."""
        item = self.found(call)
        operation = item.get(call.method.lower())
        if operation is None:
            raise Refused(self.wrong_method(call, self.allowed(item)))
        call.operation = operation["operationId"]
        if call.operation not in self.unlocked and not self.let_in(call):
            raise Refused(self.stranger(call))
        self.enter(call)
        self.read_path(call, item)
        self.read_query(call, [*item.get("parameters", []), *operation.get("parameters", [])])
        self.look_up(call)
        if "requestBody" in operation:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            self.read_body(call, schema)
        handler: Callable[[Call], Reply] = getattr(self, re.sub(r"([A-Z])", r"_\1", call.operation).lower())
        return handler(call)

    def found(self, call: Call) -> dict[str, Any]:
        """The item of `paths` that the call is for; its ids are kept."""
        if call.path.startswith(self.base):
            for pattern, path in self.routes:
                if match := pattern.fullmatch(call.path[len(self.base) :]):
                    call.ids = {key: unquote(value) for key, value in match.groupdict().items()}
                    item: dict[str, Any] = self.document["paths"][path]
                    return item
        raise Refused(self.nowhere(call))

    @staticmethod
    def allowed(item: dict[str, Any]) -> str:
        """The methods of a path, for `Allow`."""
        return ", ".join(sorted(key.upper() for key in item if key in {"get", "put", "post", "patch", "delete"}))

    def let_in(self, call: Call) -> bool:
        """Whether the credential is good."""
        scheme, _, token = call.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and token.strip() == self.token

    def read_path(self, call: Call, item: dict[str, Any]) -> None:
        """Checks the ids of the path against their schemas."""
        for parameter in map(self.checker.resolved, item.get("parameters", [])):
            for problem in self.checker.problems(parameter["schema"], call.ids[parameter["name"]]):
                raise Refused(self.bad_id(call, parameter["name"], problem))

    def read_query(self, call: Call, parameters: list[dict[str, Any]]) -> None:
        """Reads the query, each parameter by its schema."""
        sent = dict(parse_qsl(call.query, keep_blank_values=True))
        for parameter in map(self.checker.resolved, parameters):
            name = parameter["name"]
            if parameter["in"] != "query" or name not in sent:
                continue
            if sent[name] == "" and parameter.get("allowEmptyValue"):
                continue
            value = self.converted(self.checker.resolved(parameter["schema"]), sent[name])
            for problem in self.checker.problems(parameter["schema"], value):
                raise Refused(self.bad_query(call, name, problem))
            call.asked[name] = value

    @staticmethod
    def converted(schema: dict[str, Any], text: str) -> Any:
        """The text of a query as the type that its schema names; as it is where that cannot be."""
        if schema.get("type") == "array":
            return text.split(",")
        if schema.get("type") == "integer" and re.fullmatch(r"[+-]?[0-9]+(\.0+)?", text, re.ASCII):
            return int(float(text)) if len(text) < 15 else int(text.partition(".")[0])
        return text

    def read_body(self, call: Call, schema: dict[str, Any]) -> None:
        """Reads the body as JSON and checks it."""
        kind = call.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json" and not kind.endswith("+json"):
            raise Refused(self.unreadable(call))
        try:
            call.body = json.loads(call.raw, parse_constant=self._no_number)
        except (ValueError, RecursionError):
            raise Refused(self.unreadable(call)) from None
        for problem in self.checker.problems(schema, call.body):
            raise Refused(self.bad_body(call, problem))

    @staticmethod
    def _no_number(text: str) -> Any:
        raise ValueError(text)

    def enter(self, call: Call) -> None:  # noqa: B027 - not every one has to
        """Whatever has to be settled before the request is read."""

    def look_up(self, call: Call) -> None:  # noqa: B027 - not every one has to
        """Finds what the ids of the path name, before the body is looked at."""

    @abstractmethod
    def nowhere(self, call: Call) -> Reply:
        """For a path that there is not."""

    @abstractmethod
    def wrong_method(self, call: Call, allowed: str) -> Reply:
        """For a method that the path does not have."""

    @abstractmethod
    def stranger(self, call: Call) -> Reply:
        """For a call without a good credential."""

    @abstractmethod
    def bad_id(self, call: Call, name: str, problem: Problem) -> Reply:
        """For an id of the path that breaks its schema."""

    @abstractmethod
    def bad_query(self, call: Call, name: str, problem: Problem) -> Reply:
        """For a parameter that breaks its schema."""

    @abstractmethod
    def unreadable(self, call: Call) -> Reply:
        """For a body that is not JSON."""

    @abstractmethod
    def bad_body(self, call: Call, problem: Problem) -> Reply:
        """For a body that breaks its schema."""
