"""Several processes behind one socket, which share their state through a database."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable

from meetpact.errors import MeetpactError

#: The signals that end them all.
ENDING = (signal.SIGINT, signal.SIGTERM)


class Workers:
    """Keeps `number` processes running `serve` until a signal ends them all.

    A worker that dies is replaced. A worker whose parent dies, however suddenly, ends too: it reads from a pipe that
    only the parent could write to.
    """

    def __init__(self, number: int, serve: Callable[[], None]) -> None:
        self._number = number
        self._serve = serve
        self._running: set[int] = set()
        self._ending = False
        self._alive, self._parent_only = os.pipe()

    def run(self) -> None:
        """Runs the workers until SIGINT or SIGTERM."""
        for ending in ENDING:
            signal.signal(ending, self._end)
        for _ in range(self._number):
            self._start()
        quick = 0
        while self._running:
            started = time.monotonic()
            with contextlib.suppress(InterruptedError, ChildProcessError):
                worker, _ = os.wait()
                self._running.discard(worker)
                quick = quick + 1 if time.monotonic() - started < 0.5 else 0
                if not self._ending and quick > 3 * self._number:
                    self._end()
                    raise MeetpactError("the workers end as soon as they start.")
                if not self._ending:
                    self._start()

    def _start(self) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # one that comes now waits until both know who they are
        worker = os.fork()
        if worker:
            self._running.add(worker)
            if self._ending:  # since somebody looked
                os.kill(worker, signal.SIGTERM)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
            return
        code = 2
        try:
            for ending in ENDING:
                signal.signal(ending, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
            os.close(self._parent_only)
            threading.Thread(target=self._watch_parent, daemon=True).start()
            self._serve()
            code = 0
        except KeyboardInterrupt:
            code = 0
        finally:
            os._exit(code)

    def _watch_parent(self) -> None:
        os.read(self._alive, 1)
        os._exit(1)

    def _end(self, *_: object) -> None:
        self._ending = True
        for worker in self._running:
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGTERM)
