"""The bundled mock as a target, on a real socket or in process."""

import itertools
import time
from collections.abc import Iterator
from contextlib import contextmanager

from meetpact.contract.target import Target
from meetpact.mock.clock import Clock
from meetpact.mock.core import Mock
from meetpact.mock.server import serving
from meetpact.mock.service import Tamper

NAME = "the bundled mock"


def mocked(names: list[str], seed: int) -> Mock:
    """The mock that a run brings: each look at its clock is a millisecond after the one before.

    So every change has a moment of its own, and how many requests a test sends does not depend on how fast it is.
    """
    began, looks = time.time(), itertools.count()
    return Mock(names, seed=seed, clock=Clock(lambda: began + next(looks) / 1000))


@contextmanager
def bundled(mock: Mock) -> Iterator[Target]:
    """A mock behind a real HTTP server on a port that the system chooses."""
    with serving(mock) as url:
        yield Target(NAME, url, mock=mock)


def in_process(mock: Mock, tamper: Tamper | None = None) -> Target:
    """A mock without a socket, for tests of the tests; `tamper` changes its replies, also after a reset."""
    for service in mock.services.values():
        service.tamper = tamper
    return Target(NAME, "http://127.0.0.1", mock=mock, transport=mock.transport())
