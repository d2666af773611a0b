"""A read that does not see the last write."""

from collections.abc import Iterator
from contextlib import contextmanager

from meetpact.mock.store import Key, Row, Store, Table

Before = dict[tuple[str, Key], dict[str, Row]]


class Hindsight:
    """What a store was before its last write, kept for as long as it is attached."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._before: Before = {}
        self._now: Before | None = None
        store.watches.append(self._watch)

    def detach(self) -> None:
        """Stops keeping."""
        self.store.watches.remove(self._watch)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What changes inside is one write."""
        self._now = {}
        try:
            yield
        finally:
            self._before, self._now = self._now or self._before, None

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Inside, the store is as it was before the last write."""
        kept = [
            (self.store.table(name), owner, self.store.table(name).swap(owner, rows))
            for (name, owner), rows in self._before.items()
        ]
        try:
            yield
        finally:
            for table, owner, rows in kept:
                table.swap(owner, rows)

    def _watch(self, table: Table, key: Key) -> None:
        if self._now is not None:
            self._now.setdefault((table.name, key[:-1]), table.rows_of(key[:-1]))
