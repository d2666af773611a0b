"""The generated packages, found by the name of their provider."""

import importlib
import inspect
from typing import Any


def client_classes(provider: str) -> tuple[type[Any], type[Any]]:
    """The client class of a provider that calls synchronously, and the one that calls asynchronously."""
    from meetpact_clients.runtime.client import AsyncClient, SyncClient

    package = importlib.import_module(f"meetpact_clients.{provider}")
    found = [kind for name in package.__all__ if inspect.isclass(kind := getattr(package, name))]
    sync = next(kind for kind in found if issubclass(kind, SyncClient))
    return sync, next(kind for kind in found if issubclass(kind, AsyncClient))
