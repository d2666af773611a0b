"""Several processes share the tests of a run on the bundled mock, each with a mock of its own."""

import gc
import io
import multiprocessing
import pickle
import signal
from multiprocessing.connection import Connection, wait
from typing import Any

import pytest

from meetpact.contract.ledger import Ledger
from meetpact.contract.plugin import Session
from meetpact.errors import MeetpactError
from meetpact.spec import Operation

#: What a process says to the one that began it: a word and what belongs to it.
Word = tuple[str, Any]
STOPPING = (signal.SIGINT, signal.SIGTERM)


class Jobs:
    """A pytest plugin that runs the tests in `count` processes, each a copy of this one.

    Whoever is free takes the next test, the long ones first. Reports, answers and findings come back here, so that
    the plugins of this process (`here`) see what they would have seen without.
    """

    def __init__(self, session: Session, count: int, here: list[object]) -> None:
        self._session = session
        self._count = count
        self._here = here

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        count = min(self._count, len(session.items))
        if count < 2 or session.testsfailed:
            return None
        items = sorted(session.items, key=lambda item: not _is_long(item))
        context = multiprocessing.get_context("fork")
        turn = context.Value("i", 0)
        gc.freeze()
        processes, ends = [], []
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)  # an exception in the middle of a fork would be lost
        for _ in range(count):
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=self._work, args=(theirs, turn, items, session.config), daemon=True)
            process.start()
            theirs.close()
            processes.append(process)
            ends.append(ours)
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
            self._listen(ends, session)
        finally:
            for process in processes:
                process.terminate()
                process.join()
            gc.unfreeze()
        return True

    # In a process that runs tests

    def _work(self, out: Connection, turn: Any, items: list[pytest.Item], config: pytest.Config) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # who began this process ends it
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)

        def take() -> pytest.Item | None:
            with turn.get_lock():
                turn.value += 1
                return items[turn.value - 1] if turn.value <= len(items) else None

        session, listened = self._session, bool(self._session.ledger.listeners)
        for plugin in (self, *self._here):
            config.pluginmanager.unregister(plugin)
        say = _Saying(out)
        config.pluginmanager.register(_Reports(say, config))
        session.begin_anew()
        if listened:
            session.ledger.listeners.append(lambda answer: say("answer", answer))
        item = take()
        while item is not None:
            following = None if _is_long(item) else take()  # nothing waits behind a long one
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            item = following or take()
        session.end()
        say("done", (_plain(session.ledger), session.strays, session.notes))
        out.close()

    # In the process that began them

    def _listen(self, open_ends: list[Connection], session: pytest.Session) -> None:
        done: list[tuple[dict[str, Any], dict[str, str], list[str]]] = []
        while open_ends:
            for end in wait(open_ends):
                assert isinstance(end, Connection)
                try:
                    word, told = self._understood(end.recv_bytes())
                except EOFError:
                    raise MeetpactError("a process that ran tests ended before it was through.") from None
                if word == "report":
                    session.config.hook.pytest_runtest_logreport(report=_report(session.config, told))
                elif word == "answer":
                    for listener in self._session.ledger.listeners:
                        listener(told)
                else:
                    done.append(told)
                    open_ends.remove(end)
        self._enter(done, [item.nodeid for item in session.items])

    def _enter(self, done: list[tuple[dict[str, Any], dict[str, str], list[str]]], order: list[str]) -> None:
        """Enters what the processes found, in an order that does not depend on who was free."""
        strays: dict[str, str] = {}
        for found, others, notes in done:
            strays |= others
            self._session.notes += notes
            _join(self._session.ledger, found)
        self._session.notes.sort()
        self._session.strays |= {test: strays[test] for test in order if test in strays}
        broken = self._session.ledger.broken
        for key in sorted(broken):
            broken[key] = sorted(broken.pop(key), key=lambda breakage: breakage.rank)

    def _understood(self, data: bytes) -> Word:
        found: Word = _Unpickler(data, self._session).load()
        return found


def _is_long(item: pytest.Item) -> bool:
    return item.get_closest_marker("long") is not None


class _Saying:
    """Says words to another process; an operation travels by its name."""

    def __init__(self, out: Connection) -> None:
        self._out = out

    def __call__(self, word: str, told: Any) -> None:
        data = io.BytesIO()
        _Pickler(data, pickle.HIGHEST_PROTOCOL).dump((word, told))
        self._out.send_bytes(data.getvalue())


class _Pickler(pickle.Pickler):
    def persistent_id(self, obj: Any) -> tuple[str, str] | None:
        return (obj.provider, obj.id) if isinstance(obj, Operation) else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, session: Session) -> None:
        super().__init__(io.BytesIO(data))
        self._session = session

    def persistent_load(self, pid: Any) -> Operation:
        provider, id = pid
        return self._session.spec(provider).operations[id]


class _Reports:
    """A pytest plugin that sends the reports of tests on."""

    def __init__(self, say: _Saying, config: pytest.Config) -> None:
        self._say = say
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        told = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        self._say("report", told)


def _report(config: pytest.Config, told: dict[str, Any]) -> pytest.TestReport:
    found: pytest.TestReport = config.hook.pytest_report_from_serializable(config=config, data=told)
    return found


def _plain(ledger: Ledger) -> dict[str, Any]:
    """What a ledger holds that others may not know."""
    seen, broken, skipped = dict(ledger.seen), dict(ledger.broken), dict(ledger.skipped)
    return {"seen": seen, "broken": broken, "skipped": skipped, "requests": ledger.requests}


def _join(ledger: Ledger, found: dict[str, Any]) -> None:
    for key, senses in found["seen"].items():
        ledger.seen[key] |= senses
    for key, reasons in found["skipped"].items():
        ledger.skipped[key] |= reasons
    for key, breakages in found["broken"].items():
        ledger.broken[key] += breakages
    ledger.requests.update(found["requests"])
