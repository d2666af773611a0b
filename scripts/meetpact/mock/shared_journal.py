"""The log of several workers: each writes what it answered into the database a moment later."""

import threading
import weakref
from typing import TYPE_CHECKING

import orjson

from meetpact.mock.database import Database
from meetpact.mock.delivery import Delivery
from meetpact.mock.journal import LENGTH, Entry, Journal
from meetpact.mock.request import Request
from meetpact.spec import Operation

if TYPE_CHECKING:
    from meetpact.mock.core import Mock

#: Seconds by which the log may lag behind, and the entries that are written at once.
LAG, BATCH = 0.2, 200


class SharedJournal(Journal):
    """The last requests of all workers, numbered in the order in which they were written down."""

    def __init__(self, mock: "Mock", database: Database) -> None:
        super().__init__(10 * BATCH)
        self._lock = mock.lock
        self._database = database
        threading.Thread(target=_flush_always, args=(weakref.ref(self),), daemon=True).start()

    def note(self, operation: Operation | None, request: Request, delivery: Delivery) -> None:
        super().note(operation, request, delivery)
        if len(self._entries) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Writes down what was not yet."""
        with self._lock:
            if self._entries:
                entries = super().after()
                self._entries.clear()
                self._database.log([orjson.dumps(entry) for entry in entries], LENGTH)

    def after(self, number: int = 0) -> list[Entry]:
        with self._lock:
            self.flush()
            found = [{**orjson.loads(entry), "number": at} for at, entry in self._database.logged(number)]
        return [Entry(**{**one, "faults": tuple(one["faults"])}) for one in found]

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
            self._database.clear_log()


def _flush_always(journal: "weakref.ref[SharedJournal]") -> None:
    """Writes down what comes in until nobody holds the journal any more."""
    pause = threading.Event()
    while (found := journal()) is not None:
        try:
            found.flush()
        except Exception:  # the database says it again to the next request
            pause.wait(5)
        del found
        pause.wait(LAG)
