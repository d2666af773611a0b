"""What passed between a test and the mock, and whether a broken mock answers the same requests differently."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from meetpact.contract.carrier import Carried
from meetpact.contract.exchange import Exchange
from meetpact.mock.clock import Clock
from meetpact.mock.core import Mock
from meetpact.mock.request import Request

Replied = tuple[int, list[tuple[bytes, bytes]], bytes]


class Tape:
    """The clock of a mock, which can be put to any recorded moment."""

    def __init__(self) -> None:
        self.moment: float | None = None

    def clock(self) -> Clock:
        return Clock(lambda: time.time() if self.moment is None else self.moment)


@dataclass
class Record:
    """One test's requests, each with its moment, what they were answered when replayed, and how they were judged."""

    requests: list[tuple[float, Request]] = field(default_factory=list)
    replies: list[Replied] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def is_faithful(self) -> bool:
        """Whether the replay went as the test did; it does not where the test turned switches of the mock."""
        return [status for status, *_ in self.replies] == [seen.status for seen in self.exchanges]


class Recorder:
    """Carries requests to a mock in this process and, when there is a record, enters them."""

    def __init__(self, mock: Mock) -> None:
        self._mock = mock
        self.record: Record | None = None

    def carry(self, method: str, url: str, headers: Mapping[str, str], content: bytes | None) -> Carried:
        path, _, query = url.partition("://")[2].partition("?")
        told = {name.lower(): value for name, value in headers.items()}
        asked = Request(method, path[path.index("/") :].encode(), query.encode(), told, content or b"")
        if self.record is not None:
            self.record.requests.append((self._mock.clock.now().timestamp(), asked))
        status, replied, body = answer(self._mock, asked)
        found: dict[str, str] = {}
        for name, value in replied:
            key, text = name.decode("latin-1").lower(), value.decode("latin-1")
            found[key] = f"{found[key]}, {text}" if key in found else text
        return Carried(status, found, body)

    def close(self) -> None:
        """There is no connection."""


def answer(mock: Mock, request: Request) -> Replied:
    """What a mock answers; one that breaks down over a planted fault answers with a bare 500, as a server does."""
    try:
        return mock.answer(request)
    except Exception:
        return 500, [], b""


def replay(mock: Mock, tape: Tape, record: Record) -> list[Replied]:
    """The replies of a mock, made as if just started, to the requests of a record at their moments."""
    mock.reset()
    try:
        replies = []
        for moment, request in record.requests:
            tape.moment = moment
            replies.append(answer(mock, request))
        return replies
    finally:
        tape.moment = None


def differs(mock: Mock, tape: Tape, record: Record) -> bool:
    """Whether any reply is another one than it was."""
    mock.reset()
    try:
        for (moment, request), before in zip(record.requests, record.replies, strict=True):
            tape.moment = moment
            if answer(mock, request) != before:
                return True
        return False
    finally:
        tape.moment = None
