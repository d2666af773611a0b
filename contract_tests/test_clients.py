"""Every operation through its generated client: sync and async, in process and over a socket, held to the spec."""

import asyncio
import ssl
from collections.abc import Callable
from typing import Any

import pytest
from meetpact.claims import snake
from meetpact.contract import clients
from meetpact.contract.plugin import Session
from meetpact.mock.core import Mock
from meetpact.mock.server import serving
from meetpact.spec import Operation, Spec, load

NEEDS_MOCK = "the clients are tried on the mock"
#: One TLS context for all: making one costs more than a test, and nobody needs it here.
OVER_A_SOCKET: dict[str, Any] = {"strict": True, "trust_env": False, "verify": ssl.create_default_context()}


def way_to(spec: Spec, operation: Operation) -> list[Operation]:
    """The operations to call so that `operation` can be, and itself."""
    needed = [
        link.source
        for link in spec.links_to(operation)
        if any(expression.startswith("$response") for expression in link.parameters.values())
    ]
    before = way_to(spec, spec.operations[needed[0]]) if needed else []
    return [*before, operation]


def go(spec: Spec, operation: Operation, call: Callable[..., Any]) -> Any:
    """Calls what leads to `operation`, then it; gives its result."""
    seen: dict[str, tuple[dict[str, Any], Any]] = {}
    result: Any = None
    for step in way_to(spec, operation):
        arguments = clients.reached(spec, step, seen)
        given = dict(arguments)
        if step.body:
            given["body"] = clients.body_model(spec, step).from_dict(step.body.example)
        result = call(step, given)
        seen[step.id] = (arguments, result.to_dict() if hasattr(result, "to_dict") else None)
    return result


def expect(spec: Spec, operation: Operation, result: Callable[[], Any]) -> None:
    """What comes back is what the spec says, or NotFound where no operation brings about the situation."""
    errors = clients.errors()
    if "x-situation" in operation.raw:
        with pytest.raises(errors.NotFound):
            result()
        return
    found = result()
    schema = operation.success.schema
    if schema is None:
        assert found is None
    else:
        assert type(found).__name__ == str(schema["$ref"]).rpartition("/")[2]


def sync_call(client: Any) -> Callable[..., Any]:
    def call(step: Operation, given: dict[str, Any]) -> Any:
        found = getattr(client, snake(step.id))(**given)
        return found.first() if "x-pagination" in step.raw else found

    return call


def async_call(spec: Spec, **options: Any) -> Callable[..., Any]:
    def call(step: Operation, given: dict[str, Any]) -> Any:
        async def run() -> Any:
            async with clients.client_class(spec, "Async")("mock-token", **options) as client:
                method = getattr(client, snake(step.id))(**given)
                return await (method.first() if "x-pagination" in step.raw else method)

        return asyncio.run(run())

    return call


@pytest.fixture(scope="module")
def mock(session: Session) -> Mock:
    session.mock(NEEDS_MOCK)
    return Mock(session.names)


@pytest.fixture(scope="module")
def server(mock: Mock) -> Any:
    with serving(mock) as url:
        yield url


def test_it_is_called_in_process(mock: Mock, operation: Operation) -> None:
    spec = load(operation.provider)
    options = {**clients.identities(spec), "transport": mock.transport(), "strict": True}
    with clients.client_class(spec)("mock-token", **options) as client:
        expect(spec, operation, lambda: go(spec, operation, sync_call(client)))


def test_it_is_awaited_in_process(mock: Mock, operation: Operation) -> None:
    spec = load(operation.provider)
    options = {**clients.identities(spec), "transport": mock.transport(), "strict": True}
    expect(spec, operation, lambda: go(spec, operation, async_call(spec, **options)))


def test_it_is_called_over_a_socket(server: str, operation: Operation) -> None:
    spec = load(operation.provider)
    options = {**clients.identities(spec), "base_url": server + spec.base_path, **OVER_A_SOCKET}
    with clients.client_class(spec)("mock-token", **options) as client:
        expect(spec, operation, lambda: go(spec, operation, sync_call(client)))


def test_it_is_awaited_over_a_socket(server: str, operation: Operation) -> None:
    spec = load(operation.provider)
    options = {**clients.identities(spec), "base_url": server + spec.base_path, **OVER_A_SOCKET}
    expect(spec, operation, lambda: go(spec, operation, async_call(spec, **options)))
