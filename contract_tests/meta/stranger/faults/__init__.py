"""The stranger's faults: importing a module of this package registers its own; `load` imports them all."""

from importlib import import_module
from pkgutil import iter_modules

from stranger.planted import FAULTS, Fault


def load() -> dict[str, Fault]:
    """All faults by name."""
    for module in sorted(found.name for found in iter_modules(__path__)):
        import_module(f"{__name__}.{module}")
    return FAULTS
