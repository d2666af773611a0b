"""The bundled mock as a target, on a real socket or in process."""

from collections.abc import Iterator
from contextlib import contextmanager

from meetpact.contract.target import Target
from meetpact.mock.core import Mock
from meetpact.mock.server import serving
from meetpact.mock.service import Tamper

NAME = "the bundled mock"


@contextmanager
def bundled(mock: Mock | None = None) -> Iterator[Target]:
    """A mock behind a real HTTP server on a port that the system chooses."""
    mock = mock or Mock()
    with serving(mock) as url:
        yield Target(NAME, url, mock=mock)


def in_process(mock: Mock, tamper: Tamper | None = None) -> Target:
    """A mock without a socket, for tests of the tests; `tamper` changes its replies, also after a reset."""
    for service in mock.services.values():
        service.tamper = tamper
    return Target(NAME, "http://127.0.0.1", mock=mock, transport=mock.transport())
