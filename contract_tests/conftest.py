"""The one place that knows the target: by default the bundled mock, on a real socket."""

from collections.abc import Iterator

import pytest
from meetpact.contract.api import Api
from meetpact.contract.plugin import Session, session_of
from meetpact.contract.subjects import provider_of
from meetpact.mock.clock import Clock
from meetpact.mock.service import Service
from meetpact.places import known


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("meetpact")
    group.addoption("--provider", action="append", default=[], metavar="P", help="this provider alone (repeatable)")


def pytest_configure(config: pytest.Config) -> None:
    if session_of(config):  # `meetpact verify` brings its own
        return
    config.pluginmanager.register(Session(known(config.getoption("--provider"))))


@pytest.fixture(scope="session")
def session(pytestconfig: pytest.Config) -> Session:
    found = session_of(pytestconfig)
    assert found
    return found


@pytest.fixture
def api(session: Session, request: pytest.FixtureRequest) -> Iterator[Api]:
    failed = request.session.testsfailed
    found = session.api(provider_of(request.node))
    yield found
    if found.target.mock and request.session.testsfailed == failed:
        found.look_back()


@pytest.fixture
def service(session: Session, api: Api) -> Service:
    return session.mock("needs the switches of the mock").services[api.spec.provider]


@pytest.fixture
def clock(session: Session, api: Api) -> Clock:
    return session.mock("needs a clock that can be moved").clock
