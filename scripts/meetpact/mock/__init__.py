"""A stateful mock of the providers: one core that reads the specs, one file of handlers for each provider."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from meetpact.mock.clock import Clock
from meetpact.mock.core import Mock
from meetpact.mock.faults import Fault
from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.store import Store

if TYPE_CHECKING:
    from meetpact.mock.mocked_provider import Mocked, mocked

__all__ = ["Clock", "Fault", "Handlers", "Mock", "Mocked", "Refusal", "Reply", "Store", "mocked"]


def __getattr__(name: str) -> Any:
    """`Mocked` and `mocked` when they are first asked for: a server needs no client."""
    if name in ("Mocked", "mocked"):
        return getattr(import_module("meetpact.mock.mocked_provider"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
