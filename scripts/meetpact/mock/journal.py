"""The log of the requests that reached a mock, with the verdicts of request and reply."""

import itertools
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from meetpact.mock.clock import utc
from meetpact.mock.delivery import Delivery
from meetpact.mock.faults import Fault
from meetpact.mock.request import Request
from meetpact.spec import Operation

#: How many requests are remembered.
LENGTH = 1000


@dataclass(slots=True)
class Entry:
    """One request and its reply. `problem` and `breach` say how they break the spec, or are None."""

    number: int
    at: float
    provider: str | None
    operation: str | None
    method: str
    url: str
    status: int
    problem: str | None = None
    breach: str | None = None
    faults: tuple[str, ...] = ()

    def shown(self) -> dict[str, Any]:
        """The entry as JSON."""
        return {
            "number": self.number,
            "time": utc(datetime.fromtimestamp(self.at, UTC)),
            "provider": self.provider,
            "operation": self.operation,
            "method": self.method,
            "url": self.url,
            "status": self.status,
            "request": _verdict(self.operation, self.problem),
            "reply": _verdict(self.operation, self.breach),
            "faults": list(self.faults),
        }


def _verdict(operation: str | None, wrong: str | None) -> dict[str, str]:
    if wrong is not None:
        return {"verdict": "broken", "reason": wrong}
    return {"verdict": "held"} if operation else {"verdict": "not exercised", "reason": "no operation of the specs"}


#: What an entry is made of once somebody looks: its number, its moment, the operation, method, path and query, and
#: status, problem, breach and faults.
_Noted = tuple[
    int, float, Operation | None, str, bytes, bytes, int, str | None, str | None, Sequence[Fault]
]  # fmt: skip


def _entry(noted: _Noted) -> Entry:
    number, at, operation, method, path, query, status, problem, breach, faults = noted
    url = (path + b"?" + query if query else path).decode("latin-1")
    provider, id = (operation.provider, operation.id) if operation else (None, None)
    kinds = tuple(fault.kind for fault in faults)
    return Entry(number, at, provider, id, method, url, status, problem, breach, kinds)


class Journal:
    """The last requests, numbered from 1 on."""

    def __init__(self, length: int = LENGTH) -> None:
        self._entries: deque[_Noted] = deque(maxlen=length)
        self._numbers = itertools.count(1)

    def note(self, operation: Operation | None, request: Request, delivery: Delivery) -> None:
        """Remembers one request, which came now, and what became of it; not the bodies, which may be large."""
        self._entries.append((
            next(self._numbers), time.time(), operation, request.method, request.path, request.query,
            delivery.status, delivery.problem, delivery.breach, delivery.faults,
        ))  # fmt: skip

    def after(self, number: int = 0) -> list[Entry]:
        """The requests with a greater number, oldest first."""
        return [_entry(noted) for noted in list(self._entries) if noted[0] > number]

    def clear(self) -> None:
        """Forgets the requests; the numbers go on."""
        self._entries.clear()
