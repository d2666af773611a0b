"""Rows in SQLite or PostgreSQL: one table of rows as JSON, numbered by the transaction that wrote them."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import orjson

from meetpact.errors import MeetpactError
from meetpact.mock.store import Key, Row

try:
    import sqlalchemy
    from sqlalchemy import BigInteger, Column, Connection, MetaData, String, Table, Text, text
except ModuleNotFoundError:  # the mock in memory needs none of it
    raise MeetpactError("--state needs SQLAlchemy. Install it: pip install 'meetpact[mock]'") from None

#: The form of the tables; another one is another program's.
FORMAT = 1
#: Deletions are remembered for so many transactions, for the workers that have not seen them.
REMEMBERED = 10_000

_METADATA = MetaData()
Table(
    "meetpact_rows",
    _METADATA,
    Column("id", String(64), primary_key=True),
    Column("provider", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("place", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False, index=True),
    Column("body", Text),
)
Table(
    "meetpact_meta",
    _METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("format", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("floor", BigInteger, nullable=False),
)
Table(
    "meetpact_log",
    _METADATA,
    Column("number", BigInteger().with_variant(sqlalchemy.Integer, "sqlite"), primary_key=True),
    Column("entry", Text, nullable=False),
    sqlite_autoincrement=True,
)

_META = "SELECT version, floor FROM meetpact_meta WHERE id = 1"
_SAVE = text(
    "INSERT INTO meetpact_rows (id, provider, kind, key, place, version, body)"
    " VALUES (:id, :provider, :kind, :key, :place, :version, :body) ON CONFLICT (id)"
    " DO UPDATE SET place = excluded.place, version = excluded.version, body = excluded.body"
)
_LOAD = text(
    "SELECT provider, kind, key, place, version, body FROM meetpact_rows WHERE version > :version ORDER BY place"
)


@dataclass(frozen=True)
class Saved:
    """One row as the database has it; `row` is None for one that was deleted. `place` orders the rows of an owner."""

    provider: str
    table: str
    key: Key
    place: int
    version: int
    row: Row | None


class Database:
    """One connection to the rows.

    Args:
        url: a path of an SQLite file, or `postgresql://user:password@host/name`.

    Raises:
        MeetpactError: it cannot be opened, or holds something else.
    """

    def __init__(self, url: str) -> None:
        self.is_sqlite = "://" not in url
        full = f"sqlite:///{url}" if self.is_sqlite else url.replace("postgresql://", "postgresql+psycopg://", 1)
        if not self.is_sqlite and not full.startswith("postgresql+psycopg://"):
            raise MeetpactError(f"expected --state FILE or postgresql://... but got {url.split('://')[0]}://...")
        self._connection: Connection | None = None
        try:
            options = {"connect_args": {"check_same_thread": False, "timeout": 60}} if self.is_sqlite else {}
            self._engine = sqlalchemy.create_engine(full, isolation_level="AUTOCOMMIT", **options)
            self._create()
        except (sqlalchemy.exc.SQLAlchemyError, ModuleNotFoundError, UnicodeError) as error:
            raise MeetpactError(f"cannot open the state: {reason(error)}") from None

    def _create(self) -> None:
        connection = self.connection
        with self._begun(connection):
            _METADATA.create_all(connection)
            known = connection.exec_driver_sql("SELECT format FROM meetpact_meta WHERE id = 1").scalar()
            if known is None:
                connection.exec_driver_sql(f"INSERT INTO meetpact_meta VALUES (1, {FORMAT}, 0, 0)")
            elif known != FORMAT:
                raise MeetpactError(f"the state is of form {known}; this program reads form {FORMAT}.")

    @contextmanager
    def _begun(self, connection: Connection) -> Iterator[None]:
        """A transaction that keeps every other writer out."""
        connection.exec_driver_sql("BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN")
        try:
            if not self.is_sqlite:
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(1330005844)")
            yield
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            self.close()
            raise

    @property
    def connection(self) -> Connection:
        """The connection, made anew when the last one failed."""
        if self._connection is None or self._connection.closed:
            self._connection = self._engine.connect()
            if self.is_sqlite:
                self._connection.exec_driver_sql("PRAGMA journal_mode = WAL")
                self._connection.exec_driver_sql("PRAGMA synchronous = NORMAL")
        return self._connection

    def close(self) -> None:
        """Gives the connection up; what was not committed is not there."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def meta(self) -> tuple[int, int]:
        """The number of the last transaction, and the one before which deletions are forgotten."""
        version, floor = self.connection.exec_driver_sql(_META).one()
        return version, floor

    @contextmanager
    def writing(self) -> Iterator[int]:
        """A transaction, alone among all that write; gives its number. It is committed when the block ends well."""
        connection = self.connection
        with self._begun(connection):
            version = self.meta()[0] + 1
            connection.exec_driver_sql(f"UPDATE meetpact_meta SET version = {version} WHERE id = 1")
            if version % 1000 == 0 and version > REMEMBERED:
                self._forget(version - REMEMBERED)
            yield version

    def _forget(self, floor: int) -> None:
        self.connection.exec_driver_sql(f"DELETE FROM meetpact_rows WHERE body IS NULL AND version <= {floor}")
        self.connection.exec_driver_sql(f"UPDATE meetpact_meta SET floor = {floor} WHERE id = 1 AND floor < {floor}")

    def save(self, rows: Iterable[Saved]) -> None:
        """Writes rows inside a transaction."""
        values = [
            {
                "id": hashlib.sha256(orjson.dumps([one.provider, one.table, *one.key])).hexdigest(),
                "provider": one.provider,
                "kind": one.table,
                "key": orjson.dumps(one.key).decode(),
                "place": one.place,
                "version": one.version,
                "body": None if one.row is None else orjson.dumps(one.row).decode(),
            }
            for one in rows
        ]
        if values:
            self.connection.execute(_SAVE, values)

    def load(self, after: int) -> list[Saved]:
        """The rows that transactions after that number wrote, in the order of their places."""
        found: list[Any] = list(self.connection.execute(_LOAD, {"version": after}))
        return [
            Saved(
                provider, table, tuple(orjson.loads(key)), place, version, None if body is None else orjson.loads(body)
            )
            for provider, table, key, place, version, body in found
        ]

    def log(self, entries: list[bytes], keep: int) -> None:
        """Adds entries to the log of all workers, and forgets all but the last `keep`."""
        self.connection.execute(
            text("INSERT INTO meetpact_log (entry) VALUES (:entry)"), [{"entry": one.decode()} for one in entries]
        )
        last = self.connection.exec_driver_sql("SELECT max(number) FROM meetpact_log").scalar() or 0
        self.connection.exec_driver_sql(f"DELETE FROM meetpact_log WHERE number <= {int(last) - keep}")

    def logged(self, after: int) -> list[tuple[int, bytes]]:
        """The entries of the log with a greater number."""
        found = text("SELECT number, entry FROM meetpact_log WHERE number > :after ORDER BY number")
        return [(number, entry.encode()) for number, entry in self.connection.execute(found, {"after": after})]

    def clear_log(self) -> None:
        """Forgets the log."""
        self.connection.exec_driver_sql("DELETE FROM meetpact_log")


def reason(error: BaseException) -> str:
    """What an error of the database says, in one line."""
    return str(getattr(error, "orig", None) or error).strip().split("\n")[0]
