"""What a mock remembers, and its only sources of ids and chance."""

import functools
import random
import string
import struct
from collections.abc import Callable, Iterator, MutableMapping
from datetime import datetime
from typing import Any

from meetpact.mock.clock import Clock, at, utc

Key = tuple[str, ...]
Row = dict[str, Any]


#: So many UUIDs are made at once, which takes half the time.
_AT_ONCE = 16
#: The bits that are chance in so many UUIDs of version 4, those that name version and variant, and their groups.
_CHANCE = int.from_bytes(bytes.fromhex("ffffffffffff0fff3fffffffffffffff" * _AT_ONCE), "big")
_FIXED = int.from_bytes(bytes.fromhex("00000000000040008000000000000000" * _AT_ONCE), "big")
_GROUPS = struct.Struct("8s4s4s4s12s")


class StateLost(Exception):
    """The database that holds the state does not do what it should; the message says why."""


class Sealed(Exception):
    """A store that may only be read was asked for a change, an id or chance."""


class Table(MutableMapping[Key, Row]):
    """Rows by key. A key's last part names the row, the parts before it name its owner; rows keep their order.

    A row is replaced whole, never changed in place: who holds one holds what it was.
    """

    def __init__(self, store: "Store", name: str) -> None:
        self.name = name
        self._store = store
        self._owners: dict[Key, dict[str, Row]] = {}

    def __getitem__(self, key: Key) -> Row:
        return self._owners[key[:-1]][key[-1]]

    def __setitem__(self, key: Key, row: Row) -> None:
        store = self._store
        if store.sealed or store.watches:
            store.announce(self, key)
        store.version += 1
        owner = key[:-1]
        rows = self._owners.get(owner)
        if rows is None:
            rows = self._owners[owner] = {}
        rows[key[-1]] = row

    def __delitem__(self, key: Key) -> None:
        rows = self._owners[key[:-1]]
        if key[-1] not in rows:
            raise KeyError(key)
        self._store.announce(self, key)
        self._store.version += 1
        del rows[key[-1]]
        if not rows:
            del self._owners[key[:-1]]

    def __iter__(self) -> Iterator[Key]:
        return ((*owner, name) for owner, rows in self._owners.items() for name in rows)

    def __bool__(self) -> bool:
        return bool(self._owners)

    def __len__(self) -> int:
        return sum(len(rows) for rows in self._owners.values())

    def under(self, *owner: str) -> list[Row]:
        """The rows of one owner, oldest first."""
        return list(self._owners.get(owner, {}).values())

    def swap(self, owner: Key, rows: dict[str, Row]) -> dict[str, Row]:
        """Puts `rows` in the place of all that an owner has, and gives back what was there."""
        before = self._owners.pop(owner, {})
        if rows:
            self._owners[owner] = rows
        return before

    def rows_of(self, owner: Key) -> dict[str, Row]:
        """A copy of one owner's rows by name."""
        return dict(self._owners.get(owner, {}))


#: Told of each row before it changes. May raise, and the row stays as it is.
Watch = Callable[[Table, Key], None]


class Store:
    """The state of one provider's mock.

    Attributes:
        tables: those that were ever asked for, by name.
        version: grows with every change of a row.
        sealed: whether a change, an id or chance raises `Sealed`.
        consulted: whether the time or the chance was asked since somebody last set it to False.
        watches: told of each row before it changes.
    """

    def __init__(self, clock: Clock, seed: int = 0) -> None:
        self.clock = clock
        self.version = 0
        self.sealed = False
        self._stamped: tuple[int | None, str] = (None, "")
        self.consulted = False
        self.watches: list[Watch] = []
        self._seed = seed
        self.tables: dict[str, Table] = {}
        self.reset()

    def reset(self) -> None:
        """Forgets everything and starts the ids and the chance anew."""
        for table in self.tables.values():
            if self.watches:
                table.clear()
        self.tables.clear()
        self.version += 1
        self.start_chance("")

    def start_chance(self, salt: str) -> None:
        """Starts the ids and the chance anew; another `salt` gives others."""
        self._salt = salt
        self._random: random.Random | None = None
        self._uuids: list[str] = []

    @property
    def random(self) -> random.Random:
        """The chance of this store."""
        self.consulted = True
        if self.sealed:
            raise Sealed
        if self._random is None:
            self._random = random.Random(f"{self._seed}/{self._salt}" if self._salt else self._seed)
        return self._random

    def check_open(self) -> None:
        """Raises `Sealed` while it may only be read."""
        if self.sealed:
            raise Sealed

    def announce(self, table: Table, key: Key) -> None:
        """Called by a table before it changes a row. Raises `Sealed`, and what the watches raise."""
        if self.sealed:
            raise Sealed
        for watch in self.watches:
            watch(table, key)

    def table(self, name: str) -> Table:
        """The table of that name, made when it is first asked for."""
        found = self.tables.get(name)
        if found is None:
            found = self.tables[name] = Table(self, name)
        return found

    def dump(self) -> dict[str, dict[Key, Row]]:
        """Everything it holds, by table and key."""
        return {name: dict(table) for name, table in self.tables.items() if table}

    def now(self) -> datetime:
        """The current moment, in UTC."""
        self.consulted = True
        return self.clock.now()

    def stamp(self) -> str:
        """The current moment as `2099-05-07T17:42:49.000Z`."""
        self.consulted = True
        now = self.clock.milliseconds()
        if self._stamped[0] != now:
            self._stamped = (now, utc(at(now)))
        return self._stamped[1]

    def uuid(self) -> str:
        """A new UUID."""
        self.consulted = True
        if self.sealed:
            raise Sealed
        if not self._uuids:
            bits = self.random.getrandbits(128 * _AT_ONCE) & _CHANCE | _FIXED
            hex = bits.to_bytes(16 * _AT_ONCE, "big").hex().encode()
            self._uuids = [b"-".join(groups).decode() for groups in _GROUPS.iter_unpack(hex)]
        return self._uuids.pop()

    def token(self, length: int = 32, alphabet: str = string.ascii_letters + string.digits) -> str:
        """A new string of `length` characters of `alphabet`."""
        return self.random.randbytes(length).translate(_letters(alphabet)).decode()


@functools.cache
def _letters(alphabet: str) -> bytes:
    """For each byte a letter of `alphabet`, which is ASCII."""
    return bytes(ord(alphabet[byte % len(alphabet)]) for byte in range(256))
