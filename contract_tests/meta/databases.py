"""Where a mock keeps its state in these tests: SQLite always, PostgreSQL where Debian's package is there."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def postgres_programs() -> Path | None:
    """The folder of the newest PostgreSQL of Debian's package, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """A server of its own on loopback, as another user than root, gone afterwards; gives its URL without a database."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("needs Debian's package postgresql: apt-get install postgresql")
    pytest.importorskip("psycopg", reason="needs psycopg: pip install 'meetpact[mock]'")
    user = "postgres" if os.getuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="meetpact-pg-"))
    if user:
        shutil.chown(folder, user, user)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    options: dict[str, Any] = {"cwd": folder, "user": user, "stdout": subprocess.DEVNULL}
    make: list[str | Path] = [programs / "initdb", "-D", data, "-U", "mock", "-A", "trust", "-E", "UTF8", "--no-sync"]
    subprocess.run(make, check=True, **options)
    settings = ("fsync=off", f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}")
    where = [piece for setting in settings for piece in ("-c", setting)]
    log = (folder / "log").open("wb")
    server = subprocess.Popen([programs / "postgres", "-D", data, *where], stderr=log, **options)
    try:
        ready: list[str | Path] = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
        for _ in range(100):
            if subprocess.run(ready, check=False, **options).returncode == 0:
                break
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(0.1)
        yield f"postgresql://mock@127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nobody wants the data again
        server.wait(20)
        log.close()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", name="postgres_server")
def one_postgres_server() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"], name="state")
def any_state(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty place for a mock's state."""
    pytest.importorskip("sqlalchemy", reason="needs SQLAlchemy: pip install 'meetpact[mock]'")
    if request.param == "sqlite":
        return str(tmp_path / "state.db")
    server = request.getfixturevalue("postgres_server")
    name = f"t{uuid.uuid4().hex}"
    import psycopg

    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"
