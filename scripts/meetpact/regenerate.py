"""Write the clients and the StackQL provider anew from the specs."""

import argparse
import functools
import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import jinja2
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import GeneratorData
from openapi_python_client.schema.untrusted_string import UntrustedString
from ruff import find_ruff_bin  # type: ignore[import-untyped]

from meetpact import __version__, places
from meetpact.client_docs import docstring
from meetpact.client_schemas import strict_schemas
from meetpact.clients import ClientView
from meetpact.environment import alone
from meetpact.errors import LocatedError, MeetpactError
from meetpact.lines import Lines
from meetpact.shapes import literal
from meetpact.spec import load_yaml, read
from meetpact.stackql.emitter import FOLDER
from meetpact.stackql.emitter import emit as registry
from meetpact.validity import invalid

Emitter = Callable[[Path, Path], list[str]]

PACKAGE = "meetpact_clients"
PACKAGE_INIT = '''"""A client per provider, written by `meetpact regenerate`: do not edit, change the spec."""

__version__ = "{}"
'''
#: file of a client -> the template that writes it
FILES = {
    "__init__.py": "package.py.jinja",
    "api.py": "api.py.jinja",
    "client.py": "client.py.jinja",
    "models.py": "models.py.jinja",
}
RUFF = ("check --fix-only --select F,I", "format --line-length 110")


@dataclass(frozen=True)
class Drift:
    """Where a generated tree is not what the specs make: its files, relative to it, sorted."""

    differing: list[str]
    missing: list[str]
    extra: list[str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 and list what has drifted")
    parser.add_argument("--spec-dir", type=Path, default=places.SPECS, metavar="DIR", help="read DIR/*/openapi.yaml")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there instead of generated/")


def run(args: argparse.Namespace) -> int:
    try:
        return _check(args) if args.check else _write(args)
    except OSError as error:
        raise MeetpactError(" ".join(str(error).split())) from error


def _write(args: argparse.Namespace) -> int:
    if not (args.out or places.CHECKOUT):
        raise MeetpactError("there is no checkout to write to. Name a folder with --out DIR.")
    for line in regenerate(args.spec_dir, args.out or places.GENERATED):
        print(line)
    return 0


def _check(args: argparse.Namespace) -> int:
    found = drift(args.spec_dir, args.out or places.GENERATED)
    lines = [f"{kind:9}  {path}" for kind, paths in vars(found).items() for path in paths]
    for line in lines:
        print(line)
    print(f"{len(lines)} drifted: meetpact regenerate writes them anew" if lines else "no drift")
    return 1 if lines else 0


def regenerate(specs: Path, out: Path) -> list[str]:
    """Puts what the specs make in the place of `out`, wholly or not at all; returns a line for each part."""
    out = out.resolve()
    if out.exists() and any(out.iterdir()) and not any((out / name).exists() for name in (PACKAGE, "manifest.json")):
        raise MeetpactError(f"{out} holds something else, which would be lost. Name a new folder.")
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    with alone(out.parent):
        _tidy(out, fresh, old)
        try:
            lines = _emit(specs, fresh)
            if out.exists():
                out.rename(old)
            fresh.rename(out)
        finally:
            _tidy(out, fresh, old)
    return lines


def drift(specs: Path, out: Path) -> Drift:
    """How `out` differs from what the specs make; writes nothing there."""
    with TemporaryDirectory() as folder:
        _emit(specs, Path(folder) / "generated")
        expected, actual = _tree(Path(folder) / "generated"), _tree(out)
        return Drift(
            differing=sorted(
                name for name in expected.keys() & actual if expected[name].read_bytes() != actual[name].read_bytes()
            ),
            missing=sorted(expected.keys() - actual),
            extra=sorted(actual.keys() - expected),
        )


def _tidy(out: Path, fresh: Path, old: Path) -> None:
    """Undoes what a broken-off run left behind, even one that ended between its two renames."""
    if old.exists() and not out.exists():
        old.rename(out)
    for leftover in (fresh, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def _tree(out: Path) -> dict[str, Path]:
    """The files of a generated tree by name; installed from a wheel, all but the clients lies elsewhere."""
    if out != places.GENERATED or places.CHECKOUT:
        return _files(out)
    clients = {f"{PACKAGE}/{name}": path for name, path in _files(out / PACKAGE).items()}
    stackql = {f"{FOLDER}/{name}": path for name, path in _files(places.REGISTRY).items()}
    return {**clients, **stackql, "manifest.json": places.MANIFEST}


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _emit(specs: Path, out: Path) -> list[str]:
    providers = places.providers(specs)
    if not providers:
        raise MeetpactError(f"{places.shown(specs)} has no */openapi.yaml. Name the specs' folder with --spec-dir DIR.")
    for provider in providers:
        if not provider.isidentifier():
            raise MeetpactError(f"{places.shown(specs / provider)} must be named in snake_case: it names a package.")
        _validate(specs / provider / "openapi.yaml")
    out.mkdir()
    return [line for emit in EMITTERS for line in emit(specs, out)]


def _validate(spec: Path) -> None:
    """Refuses what is no OpenAPI 3.1, which the generator would take."""
    document, lines = load_yaml(spec), Lines(spec)
    flaws = [*lines.surprises(), *((lines.of(pointer), message) for pointer, message in invalid(document))]
    for line, message in flaws:
        raise LocatedError(f"{places.shown(spec)}:{line}: {message}")


def clients(specs: Path, out: Path) -> list[str]:
    """The package `meetpact_clients`: a client for each provider, and the run-time they share."""
    package = out / PACKAGE
    package.mkdir()
    (package / "__init__.py").write_text(PACKAGE_INIT.format(__version__), encoding="utf-8")
    (package / "py.typed").touch()
    shutil.copytree(places.PACKAGE / "runtime", package / "runtime", ignore=shutil.ignore_patterns("__pycache__"))
    views = []
    for provider in places.providers(specs):
        view = _view(specs, provider)
        (package / provider).mkdir()
        for name, template in FILES.items():
            (package / provider / name).write_text(_templates().get_template(template).render(vars(view)), "utf-8")
        schemas = json.dumps(strict_schemas(view.spec), separators=(",", ":"), ensure_ascii=False)
        (package / provider / "schemas.json").write_text(schemas + "\n", encoding="utf-8")
        (package / provider / "py.typed").touch()
        views.append(view)
    for arguments in RUFF:
        _ruff(arguments, package)
    return [_line(package / view.provider, len(view.operations)) for view in views]


def _line(folder: Path, operations: int) -> str:
    lines = sum(len(path.read_bytes().splitlines()) for path in folder.glob("*.py"))
    return f"{folder.name:12} {operations:3} operations  {lines:5} lines"


def _ruff(arguments: str, package: Path) -> None:
    command = [find_ruff_bin(), *arguments.split(), "--isolated", "--no-cache", str(package)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        words = " ".join((done.stdout + done.stderr).split())
        raise MeetpactError(f"ruff refuses what the templates wrote: {words[:400]}")


@functools.cache
def _templates() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(places.PACKAGE / "templates")
    found = jinja2.Environment(
        loader=loader,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    found.filters.update(doc=docstring, literal=literal)
    return found


def _view(specs: Path, provider: str) -> ClientView:
    """What openapi-python-client reads out of a spec, with everything that it does not read."""
    spec = read(provider, specs)
    config = Config.from_sources(ConfigFile(), MetaType.NONE, spec.path, "utf-8", overwrite=False, output_path=None)
    with patch.object(UntrustedString, "__repr__", UntrustedString.get_untrusted_value):  # its messages lose names
        problems: list[GeneratorError]
        try:
            data = GeneratorData.from_dict(spec.document, config=config)
        except Exception as error:  # e.g. a ValueError, when two members of an enum get the same name
            problems = [GeneratorError(header=type(error).__name__, detail=str(error))]
        else:
            if isinstance(data, GeneratorData):
                collections = data.endpoint_collections_by_tag.values()
                problems = [*(error for each in collections for error in each.parse_errors), *data.errors]
                if not problems:
                    return ClientView(spec, data)
            else:
                problems = [data]
    problem = problems[-1]  # what is wrong with a schema comes after what it breaks
    words = " ".join(f"{problem.header} {problem.detail or ''}".split())
    raise LocatedError(f"{places.shown(spec.path)}: the generator says: {words[:400]}")


def manifest(specs: Path, out: Path) -> list[str]:
    """manifest.json: which tools made the tree, and of what."""
    content = {
        "generators": {name: version(name) for name in ("openapi-python-client", "ruff")},
        "specs": {
            provider: hashlib.sha256((specs / provider / "openapi.yaml").read_bytes()).hexdigest()
            for provider in places.providers(specs)
        },
    }
    (out / "manifest.json").write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return []


#: What the specs are turned into: each writes its part into an empty folder and says what it wrote.
EMITTERS: list[Emitter] = [clients, registry, manifest]
