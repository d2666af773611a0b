"""The pytest plugin: a mocked provider for each test, and a server for the session.

It is loaded by every run of pytest where meetpact is installed, and imports the mock only when a test asks for it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from meetpact.mock.mocked_provider import Mocked, Server


def _mocked(provider: str) -> "Iterator[Mocked]":
    from meetpact.mock.mocked_provider import mocked

    with mocked(provider) as found:
        yield found


@pytest.fixture
def cloudflare_mock() -> "Iterator[Mocked]":
    """Cloudflare RealtimeKit, mocked in process, as if just started."""
    yield from _mocked("cloudflare")


@pytest.fixture
def ringcentral_mock() -> "Iterator[Mocked]":
    """RingCentral meetings, mocked in process, as if just started."""
    yield from _mocked("ringcentral")


@pytest.fixture
def whereby_mock() -> "Iterator[Mocked]":
    """Whereby, mocked in process, as if just started."""
    yield from _mocked("whereby")


@pytest.fixture(scope="session")
def meetpact_server() -> "Iterator[Server]":
    """All providers on a real socket, for the whole session; `meetpact_server.mock.reset()` forgets what it holds."""
    from meetpact.mock.core import Mock
    from meetpact.mock.mocked_provider import Server
    from meetpact.mock.server import serving

    mock = Mock()
    with serving(mock) as url:
        yield Server(mock, url)
