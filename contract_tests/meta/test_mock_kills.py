"""An acknowledged write survives kill -9, and a worker that dies is replaced."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from databases import any_state, one_postgres_server  # noqa: F401  (fixtures)
from mock_states import HEADERS, MEETINGS, call, opened

#: How often the server is killed (100 for a thorough look).
KILLS = int(os.environ.get("MEETPACT_KILLS", "3"))


class Load:
    """Clients that write as fast as they can, and remember what was acknowledged."""

    def __init__(self, url: str) -> None:
        self.address = urlsplit(url).netloc
        self.created: list[tuple[str, str]] = []
        self.last = 0
        self._ending = False
        self._threads = [threading.Thread(target=self._run, args=(self._create,)) for _ in range(3)]

    def start(self, shared: str, last: int) -> None:
        self.last = last
        self._threads.append(threading.Thread(target=self._run, args=(lambda c: self._change(c, shared),)))
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        self._ending = True
        for thread in self._threads:
            thread.join()

    def _run(self, step: Callable[[HTTPConnection], None]) -> None:
        connection = HTTPConnection(self.address, timeout=10)
        while not self._ending:
            try:
                step(connection)
            except (OSError, ValueError, HTTPException):
                connection.close()
                return

    def _send(self, connection: HTTPConnection, method: str, path: str, body: Any) -> Any:
        connection.request(method, path, json.dumps(body), HEADERS)
        answer = connection.getresponse()
        content = json.loads(answer.read())
        assert answer.status in (200, 201), (answer.status, content)
        return content["data"]

    def _create(self, connection: HTTPConnection) -> None:
        title = f"{threading.get_ident()}-{time.monotonic_ns()}"
        made = self._send(
            connection, "POST", MEETINGS, {"title": title, "ai_config": {"summarization": {"word_limit": 500}}}
        )
        self.created.append((made["id"], title))

    def _change(self, connection: HTTPConnection, shared: str) -> None:
        number = self.last + 1
        body = {"title": f"n{number}", "session_keep_alive_time_in_secs": 60 + number % 500}
        self._send(connection, "PATCH", f"{MEETINGS}/{shared}", body)
        self.last = number


@contextmanager
def server(state: str, workers: int) -> Iterator[tuple[str, Callable[[], None]]]:
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0", "--state", state, "--workers", str(workers)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)

    def kill() -> None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)

    try:
        assert process.stdout
        yield process.stdout.readline().strip(), kill
    finally:
        if process.poll() is None:
            kill()
        process.communicate()


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_acknowledged_survives_kill_9(state: str, workers: int) -> None:
    """Set MEETPACT_KILLS=100 for the long run."""
    chance = random.Random(workers)
    acknowledged: list[tuple[str, str]] = []
    with opened(state) as mock:
        shared = call(mock, "POST", MEETINGS, {"title": "n0", "session_keep_alive_time_in_secs": 60})[1]["data"]["id"]
    last = lost = halved = found = 0
    for _ in range(KILLS):
        with server(state, workers) as (url, kill):
            load = Load(url)
            load.start(shared, last)
            time.sleep(chance.uniform(0.1, 0.4))
            kill()
            load.end()
        acknowledged += load.created
        with opened(state) as mock:
            rows = {row["id"]: row for row in mock.services["cloudflare"].store.table("meetings").values()}
        lost = sum(id not in rows or rows[id]["title"] != title for id, title in acknowledged)
        number = int(rows[shared]["title"][1:])
        assert rows[shared]["session_keep_alive_time_in_secs"] == 60 + number % 500
        assert number in (load.last, load.last + 1), "the last write that was acknowledged, or the one under way"
        last = number
        complete = {"id", "title", "status", "created_at", "updated_at", "ai_config"}
        halved = sum(not complete <= set(row) for id, row in rows.items() if id != shared)
        found = len(rows) - 1
    where = "PostgreSQL" if "://" in state else "SQLite"
    print(f"\n{where}, {workers} workers: {KILLS} kills, {len(acknowledged)} creations and {last} changes "
          f"acknowledged, {found} meetings found, {lost} lost, {halved} half-written")  # fmt: skip
    assert acknowledged
    assert last
    assert (lost, halved) == (0, 0)


def children(parent: int) -> set[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return {int(line) for line in found.stdout.split()}


def test_a_worker_that_dies_is_replaced_and_a_signal_ends_them_all(tmp_path: Path) -> None:
    pytest.importorskip("sqlalchemy", reason="needs SQLAlchemy: pip install 'meetpact[mock]'")
    state = ["--state", str(tmp_path / "state.db"), "--workers", "2"]
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0", *state]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = urlsplit(process.stdout.readline().strip()).netloc
        first = waited(lambda: children(process.pid), lambda found: len(found) == 2)
        dead = min(first)
        os.kill(dead, signal.SIGKILL)
        after = waited(lambda: children(process.pid), lambda found: len(found) == 2 and dead not in found)
        for number in range(5):
            connection = HTTPConnection(address, timeout=10)
            connection.request("POST", MEETINGS, json.dumps({"title": f"t{number}"}), HEADERS)
            assert connection.getresponse().status == 201
            connection.close()
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "", "")
    assert all(not Path(f"/proc/{one}").exists() for one in after)


#: Workers that are slow to forget the signals of their parent, and say when the first one is there.
SLOW = """
import os, signal, time
from meetpact.mock.workers import Workers
parent, slow = os.getpid(), signal.signal
def signals(number, does):
    if os.getpid() != parent:
        os.write(1, b".")
        time.sleep(0.5)
    slow(number, does)
signal.signal = signals
Workers(2, lambda: time.sleep(60)).run()
"""


def test_a_worker_that_has_just_started_ends_with_the_others() -> None:
    with subprocess.Popen([sys.executable, "-P", "-c", SLOW], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.read(1) == b"."
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()


def waited(look: Callable[[], set[int]], good: Callable[[set[int]], bool]) -> set[int]:
    for _ in range(100):
        if good(found := look()):
            return found
        time.sleep(0.1)
    raise AssertionError(look())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--workers", "2"], "meetpact: several workers need a state that they share. Try --state FILE.db.\n"),
        (["--workers", "0"], "meetpact: expected --workers of 1 or more but got 0.\n"),
        (["--seed", "none.yaml", "--port", "0"], "meetpact: cannot read "),
        (["export", "--url", "http://127.0.0.1:1"], "meetpact: no mock answers at http://127.0.0.1:1: "),
    ],
    ids=str,
)
def test_what_cannot_be_is_told_in_one_line(arguments: list[str], says: str) -> None:
    command = [sys.executable, "-m", "meetpact", "mock", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(says)
    assert done.stderr.count("\n") == 1


def test_without_sqlalchemy_a_state_is_refused_in_one_line(tmp_path: Path) -> None:
    hidden = "import sys; sys.modules['sqlalchemy'] = None; from meetpact.cli import main; sys.exit(main(sys.argv[1:]))"
    state = ["mock", "--port", "0", "--state", str(tmp_path / "s.db")]
    done = subprocess.run([sys.executable, "-c", hidden, *state], capture_output=True, text=True, check=False)
    says = "meetpact: --state needs SQLAlchemy. Install it: pip install 'meetpact[mock]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", says)
