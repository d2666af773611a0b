"""A stateful mock of the providers: one core that reads the specs, one file of handlers for each provider."""

from meetpact.mock.core import Mock
from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.store import Clock, Store

__all__ = ["Clock", "Handlers", "Mock", "Refusal", "Reply", "Store"]
