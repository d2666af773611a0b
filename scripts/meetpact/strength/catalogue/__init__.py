"""Faults that no rule derives: written by hand, one file for each provider."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from importlib import import_module

from meetpact.strength.fault import Fault


def by_hand(provider: str) -> list[Fault]:
    """The faults of a provider that somebody thought of."""
    try:
        return list(import_module(f"meetpact.strength.catalogue.{provider}").FAULTS)
    except ModuleNotFoundError:
        return []


def reasons(provider: str) -> Iterable[tuple[str, str]]:
    """Patterns of faults that nobody can notice, each with the reason."""
    try:
        found: dict[str, str] = import_module(f"meetpact.strength.catalogue.{provider}").EQUIVALENT
    except ModuleNotFoundError:
        return ()
    return found.items()


def reason(provider: str, id: str) -> str:
    """Why nobody can notice the fault of that id; empty when somebody should."""
    return next((why for pattern, why in reasons(provider) if fnmatchcase(id, pattern)), "")
