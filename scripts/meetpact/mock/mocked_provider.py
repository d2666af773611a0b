"""One provider, mocked: what a test holds in its hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property
from typing import Any

import httpx

from meetpact.client_packages import client_classes
from meetpact.errors import MeetpactError
from meetpact.mock import document
from meetpact.mock.clock import Clock
from meetpact.mock.core import Mock
from meetpact.mock.faults import Fault
from meetpact.mock.handlers import Refusal
from meetpact.mock.journal import Entry
from meetpact.mock.service import Service
from meetpact.places import known


class Faults:
    """The faults of one provider: `add`, iterate, `remove`, `clear`."""

    def __init__(self, mock: Mock, provider: str) -> None:
        self._mock = mock
        self._provider = provider

    def add(self, kind: str, operation: str | None = None, **options: Any) -> Fault:
        """Switches a fault on; what there is: `meetpact.mock.faults.Fault`.

        Raises:
            MeetpactError: no such kind, option or operation.
        """
        if operation is not None and operation not in self._mock.services[self._provider].endpoints:
            raise MeetpactError(f"{self._provider} has no operation {operation!r}.")
        try:
            return self._mock.transact(
                lambda: self._mock.faults.add(kind, provider=self._provider, operation=operation, **options)
            )
        except (TypeError, ValueError) as error:
            raise MeetpactError(f"no such fault: {error}") from None

    def __iter__(self) -> Iterator[Fault]:
        return (fault for fault in self._mock.faults if fault.provider in (None, self._provider))

    def remove(self, id: int) -> bool:
        """Switches one fault off; False when there was none."""
        return self._mock.transact(lambda: self._mock.faults.remove(id))

    def clear(self) -> None:
        """Switches them all off."""
        self._mock.transact(lambda: self._mock.faults.clear(self._provider))


class Mocked:
    """A mocked provider.

    Attributes:
        provider: its name.
        mock: the mock that answers.
        base_url: the address of its API; the real one in process, the server's otherwise.
        token: the bearer token that is accepted.
        transport: for `httpx.Client` and `httpx.AsyncClient`; None behind a socket, where none is needed.
        faults: its failures on demand.
        client: the generated client, ready; `async_client` is one of its own for asynchronous calls.
        http: an `httpx.Client` at `base_url` with the token; `async_http` is an `httpx.AsyncClient`.
    """

    def __init__(self, mock: Mock, provider: str, url: str | None = None) -> None:
        self.provider = provider
        self.mock = mock
        self.token = mock.token
        self.faults = Faults(mock, provider)
        spec = mock.services[provider].spec
        self.base_url = spec.server if url is None else url + spec.base_path
        self.transport = mock.transport() if url is None else None

    @cached_property
    def client(self) -> Any:
        return client_classes(self.provider)[0](self.token, base_url=self.base_url, transport=self.transport)

    @cached_property
    def async_client(self) -> Any:
        return client_classes(self.provider)[1](self.token, base_url=self.base_url, transport=self.transport)

    @cached_property
    def http(self) -> httpx.Client:
        return httpx.Client(**self._options())

    @cached_property
    def async_http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(**self._options())

    def _options(self) -> dict[str, Any]:
        headers = {"authorization": f"Bearer {self.token}"}
        return {"base_url": self.base_url, "headers": headers, "transport": self.transport}

    @property
    def service(self) -> Service:
        """Its limits, permissions and rows."""
        return self.mock.services[self.provider]

    @property
    def clock(self) -> Clock:
        """The mock's time: `freeze`, `set`, `advance`, `resume`, `reset`."""
        return self.mock.clock

    def advance(self, **by: float) -> None:
        """Moves the time on, by what `timedelta` takes: `advance(hours=2)`."""
        self.mock.transact(lambda: self.clock.advance(timedelta(**by)))

    @property
    def requests(self) -> list[Entry]:
        """The requests that reached it, oldest first, with their verdicts."""
        return [entry for entry in self.mock.journal.after() if entry.provider == self.provider]

    def reset(self) -> None:
        """As if just started."""
        self.mock.reset()

    def state(self) -> dict[str, Any]:
        """Everything the mock remembers, as JSON."""
        return document.state_of(self.mock)

    def put_state(self, state: Any) -> None:
        """Makes a state that of the mock. Raises `MeetpactError`."""
        self.mock.transact(lambda: document.restore(self.mock, state))

    def start(self, meeting_id: str) -> None:
        """The host starts a meeting (RingCentral)."""
        self._happen("start", meeting_id)

    def join(self, meeting_id: str) -> None:
        """Somebody joins a meeting."""
        self._happen("join", meeting_id)

    def leave(self, meeting_id: str) -> None:
        """Somebody leaves a meeting."""
        self._happen("leave", meeting_id)

    def _happen(self, event: str, meeting_id: str) -> None:
        try:
            self.mock.transact(lambda: self.service.happen(event, meeting_id))
        except Refusal as refusal:
            raise MeetpactError(f"{refusal.message}.") from None


@contextmanager
def mocked(provider: str, *, seed: int = 0, state: str | None = None) -> Iterator[Mocked]:
    """A mock of one provider, in process, for as long as the block lasts; for those who use no pytest.

        with mocked("whereby") as whereby:
            whereby.http.post("/meetings", json={"endDate": "2099-01-01T00:00:00Z"})

    Raises:
        MeetpactError: no provider has that name.
    """
    mock = Mock(known([provider]), seed=seed, state=state)
    try:
        yield Mocked(mock, provider)
    finally:
        mock.close()


class Server:
    """A mock of every provider on a real socket, at `url`; `server.whereby` is one of them."""

    def __init__(self, mock: Mock, url: str) -> None:
        self.mock = mock
        self.url = url

    def __getattr__(self, provider: str) -> Mocked:
        if provider.startswith("_") or provider not in self.mock.services:
            raise AttributeError(provider)
        return Mocked(self.mock, provider, self.url)
