"""Where the specs, the generated code and the contract tests lie: in a checkout, or inside the installed wheel."""

from difflib import get_close_matches
from pathlib import Path

from meetpact.errors import MeetpactError

PACKAGE = Path(__file__).resolve().parent
_ROOT = PACKAGE.parent.parent

#: The checkout this code runs from, or None when it is installed from a wheel.
CHECKOUT: Path | None = _ROOT if (_ROOT / "spec").is_dir() and (_ROOT / "pyproject.toml").is_file() else None
SPECS = CHECKOUT / "spec" if CHECKOUT else PACKAGE / "specs"
GENERATED = CHECKOUT / "generated" if CHECKOUT else PACKAGE.parent
CONTRACT_TESTS = CHECKOUT / "contract_tests" if CHECKOUT else PACKAGE / "contract_tests"
MANIFEST = GENERATED / "manifest.json" if CHECKOUT else PACKAGE / "manifest.json"
REGISTRY = GENERATED / "stackql" if CHECKOUT else PACKAGE / "registry"


def providers(specs: Path = SPECS) -> list[str]:
    """The names of the folders that hold a spec, sorted."""
    return sorted(path.parent.name for path in specs.glob("*/openapi.yaml"))


def known(names: list[str], specs: Path = SPECS) -> list[str]:
    """`names`, or every provider when there are none; refuses a name that is no provider's."""
    every = providers(specs)
    for name in names:
        if name not in every:
            near = get_close_matches(name, every, 1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise MeetpactError(f"no provider '{name}'.{hint} Known: {', '.join(every)}.")
    return [name for name in every if name in names] if names else every


def shown(path: Path) -> str:
    """`path` relative to the working directory or the checkout, as a message prints it."""
    for base in (CHECKOUT, Path.cwd()):
        if base and path.is_relative_to(base):
            return str(path.relative_to(base))
    return str(path)
