"""What a provider's file is made of: handlers that act on the store, and one renderer of refusals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from meetpact.errors import MeetpactError
from meetpact.mock.store import Key, Row, Store


@dataclass(slots=True)
class Reply:
    """What a handler answers: a status, a JSON body or none, and headers. Never changed; the body may hold rows."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Refusal(Exception):
    """A request that is not granted; the provider's renderer gives it its shape.

    `status` is the HTTP status, `reason` a word for a machine, `message` a sentence for a person. The rest is there
    when it makes sense: the `parameter` concerned, the `holder` and the `permission` that it lacks, the `limit`
    (requests or points), its `group` and `window` in seconds, what is `remaining` of it, and `wait`, the seconds until
    it is worth trying again.
    """

    def __init__(
        self,
        status: int,
        reason: str,
        message: str = "",
        *,
        parameter: str | None = None,
        holder: str | None = None,
        permission: str | None = None,
        group: str | None = None,
        limit: int | None = None,
        window: float | None = None,
        remaining: int = 0,
        wait: float = 0,
    ) -> None:
        super().__init__(message or reason)
        self.status = status
        self.reason = reason
        self.message = message or reason
        self.parameter = parameter
        self.holder = holder
        self.permission = permission
        self.group = group
        self.limit = limit
        self.window = window
        self.remaining = remaining
        self.wait = wait


Handler = Callable[..., Reply]
Renderer = Callable[[Refusal, Store], Reply]

#: Makes a whole row of one that a person wrote.
Completion = Callable[[Store, Row, Row], Row]


@dataclass(frozen=True)
class TableForm:
    """How a table is written in a state document: the properties that are its key, whose defaults hold, and how a row
    that lacks something is completed."""

    key: tuple[str, ...]
    made_by: str | None
    complete: Completion


class Handlers:
    """The registry of one provider's file.

    `@handler("createMeeting")` registers the handler of an operation. It is called with the store, and by name with
    what its signature asks for: path and query parameters in snake_case, and `body`. `@handler.refusal` registers the
    renderer. `@handler.situation("endMeeting")` registers what brings the store into the situation in which an
    operation with `x-situation` succeeds; it is called with the store and the operation's path parameters.
    `@handler.event("start")` registers what happens inside a room: it is called with the store and the meeting's key.
    `@handler.table("meetings", "account_id", "id", made_by="createMeeting")` names the parts of a table's keys for the
    state document, and registers what makes a whole row of one that a person wrote: it is called with the store,
    the row, and the defaults of the operation's body.
    """

    def __init__(self) -> None:
        self.handlers: dict[str, Handler] = {}
        self.situations: dict[str, Callable[..., None]] = {}
        self.events: dict[str, Callable[[Store, Key], None]] = {}
        self.tables: dict[str, TableForm] = {}
        self.renderer: Renderer | None = None

    def __call__(self, operation: str) -> Callable[[Handler], Handler]:
        def register(function: Handler) -> Handler:
            if operation in self.handlers:
                raise MeetpactError(f"two handlers for {operation}: {function.__module__}.")
            self.handlers[operation] = function
            return function

        return register

    def refusal(self, function: Renderer) -> Renderer:
        self.renderer = function
        return function

    def situation(self, operation: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
        def register(function: Callable[..., None]) -> Callable[..., None]:
            self.situations[operation] = function
            return function

        return register

    def event(self, name: str) -> Callable[[Callable[[Store, Key], None]], Callable[[Store, Key], None]]:
        def register(function: Callable[[Store, Key], None]) -> Callable[[Store, Key], None]:
            self.events[name] = function
            return function

        return register

    def table(self, name: str, *key: str, made_by: str | None = None) -> Callable[[Completion], Completion]:
        def register(function: Completion) -> Completion:
            self.tables[name] = TableForm(key, made_by, function)
            return function

        return register


def handlers_of(provider: str) -> Handlers:
    """The registry of `meetpact.mock.<provider>`."""
    try:
        found = import_module(f"meetpact.mock.{provider}").handler
    except ModuleNotFoundError:
        raise MeetpactError(f"{provider} has a spec but no handlers: scripts/meetpact/mock/{provider}.py.") from None
    if not isinstance(found, Handlers):
        raise MeetpactError(f"meetpact.mock.{provider}.handler is no Handlers().")
    return found
