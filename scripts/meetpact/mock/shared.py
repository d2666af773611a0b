"""A mock whose state is in a database: each request that writes is one transaction, and workers see each other's.

The rows stay in memory as well. Before each request the number of the last transaction is asked for; when it is
another one, the rows written since are read.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import orjson
from sqlalchemy.exc import SQLAlchemyError

from meetpact.mock.database import Database, Saved, reason
from meetpact.mock.store import Key, Sealed, StateLost, Store, Table

if TYPE_CHECKING:
    from meetpact.mock.core import Mock

Result = TypeVar("Result")
#: The provider and the table under which the switches are kept.
SWITCHES = ("_mock", "switches")
#: In one transaction a new row's place grows by one; so many rows may one transaction make.
ROOM = 1 << 20


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise StateLost(reason(error)) from None


class Switch(Protocol):
    """Something beside the rows that the workers share."""

    def dump(self) -> Any: ...
    def load(self, dumped: Any) -> None: ...


class Shared:
    """The state of `mock` in the database at `url`."""

    def __init__(self, mock: "Mock", url: str) -> None:
        self.database = Database(url)
        self._stores: dict[str, Store] = {name: service.store for name, service in mock.services.items()}
        self._switches: dict[str, Switch] = {"clock": mock.clock, "faults": mock.faults}
        for name, service in mock.services.items():
            self._switches |= {f"{name}/limits": service.limits, f"{name}/permissions": service.permissions}
            service.store.watches.append(partial(self._watch, name))
        self._usual = {name: orjson.dumps(switch.dump()) for name, switch in self._switches.items()}
        self._saved = dict(self._usual)
        self._places: dict[tuple[str, str, Key], int] = {}
        self._dirty: dict[tuple[str, str, Key], None] = {}
        self._version = -1
        self._loading = self._writing = False
        self.catch_up()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever written."""
        return self.database.meta()[0] == 0

    def read(self, action: Callable[[], Result]) -> Result:
        """What `action` gives on the latest state; in a transaction of its own as soon as it wants to write.

        Raises:
            StateLost: the database fails.
        """
        if self._writing:
            return action()
        try:
            with _telling():
                self.catch_up()
            self._seal(True)
            try:
                return action()
            finally:
                self._seal(False)
        except Sealed:
            return self.write(action)

    def write(self, action: Callable[[], Result]) -> Result:
        """What `action` gives, after what it wrote was committed.

        Raises:
            StateLost: the database fails; then nothing was written.
        """
        if self._writing:
            return action()
        try:
            with _telling(), self.database.writing() as version:
                self.catch_up()
                self._writing = True
                for store in self._stores.values():
                    store.start_chance(str(version))
                result = action()
                self.database.save(self._changed(version))
        except BaseException:
            self._version = -1  # what is in memory may never have been written
            raise
        finally:
            self._writing = False
            self._dirty.clear()
        self._version = version
        return result

    def catch_up(self) -> None:
        """Takes over what others wrote."""
        version, floor = self.database.meta()
        if version == self._version:
            return
        if self._version < floor or self._version < 0:
            self._start_over()
        rows = self.database.load(self._version)
        self._loading = True
        try:
            for saved in rows:
                self._take(saved)
        finally:
            self._loading = False
        self._version = max([version, *(saved.version for saved in rows)])

    def _start_over(self) -> None:
        self._loading = True
        for store in self._stores.values():
            store.reset()
        self._loading = False
        self._places.clear()
        self._dirty.clear()
        for name, switch in self._switches.items():
            switch.load(orjson.loads(self._usual[name]))
        self._saved = dict(self._usual)
        self._version = -1

    def _take(self, saved: Saved) -> None:
        if (saved.provider, saved.table) == SWITCHES:
            name = saved.key[0]
            if name in self._switches and saved.row is not None:
                self._saved[name] = orjson.dumps(saved.row["value"])
                self._switches[name].load(saved.row["value"])
            return
        if saved.provider not in self._stores:
            return
        table, at = self._stores[saved.provider].table(saved.table), (saved.provider, saved.table, saved.key)
        if saved.row is None or self._places.get(at) != saved.place:
            table.pop(saved.key, None)
        if saved.row is not None:
            table[saved.key] = saved.row
            self._places[at] = saved.place
        else:
            self._places.pop(at, None)

    def _watch(self, provider: str, table: Table, key: Key) -> None:
        if not self._loading:
            self._dirty[provider, table.name, key] = None

    def _seal(self, sealed: bool) -> None:
        for store in self._stores.values():
            store.sealed = sealed

    def _changed(self, version: int) -> list[Saved]:
        """What this transaction has to write."""
        found = []
        for number, (provider, name, key) in enumerate(self._dirty):
            row = self._stores[provider].table(name).get(key)
            at = (provider, name, key)
            if row is None:
                place = self._places.pop(at, version * ROOM + number)
            else:
                place = self._places.setdefault(at, version * ROOM + number)
            found.append(Saved(provider, name, key, place, version, row))
        for name, switch in self._switches.items():
            value = switch.dump()
            dumped = orjson.dumps(value)
            if dumped != self._saved[name]:
                self._saved[name] = dumped
                found.append(Saved(*SWITCHES, (name,), 0, version, {"value": value}))
        return found
