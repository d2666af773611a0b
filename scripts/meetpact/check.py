"""`meetpact check`: what must hold before a commit. It never writes."""

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator

from meetpact import places, spec
from meetpact.lint import lint


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", choices=list(CHECKS), action="append", help="run this check alone (repeatable)")


def run(args: argparse.Namespace) -> int:
    failed = 0
    for name in args.only or CHECKS:
        if name in OF_SOURCE and places.CHECKOUT is None:
            print(f"{name:6} only in a checkout")
            continue
        problems = list(CHECKS[name]())
        failed += bool(problems)
        print(f"{name:6} {'ok' if not problems else f'{len(problems)} found'}", flush=True)
        for problem in problems:
            print(f"  {problem}")
    return 1 if failed else 0


def _lint() -> Iterator[str]:
    for provider in places.providers():
        yield from map(str, lint(spec.read(provider)))


def _drift() -> Iterator[str]:
    from meetpact.regenerate import drift

    found = drift(places.SPECS, places.GENERATED)
    for kind in ("differing", "missing", "extra"):
        yield from (f"{kind} {path}" for path in getattr(found, kind))


def _ruff() -> Iterator[str]:
    yield from _tool("ruff", "check", "--no-cache", "--quiet", "--output-format=concise", *_sources())
    yield from _tool("ruff", "format", "--no-cache", "--quiet", "--check", *_sources())


def _mypy() -> Iterator[str]:
    yield from _tool("mypy", "--no-error-summary", "--strict", *_sources())


def _tool(module: str, *arguments: str) -> Iterator[str]:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=places.CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    yield from (done.stdout + done.stderr).splitlines()
    if done.returncode and not done.stdout + done.stderr:
        yield f"{module} {' '.join(arguments)} exited with {done.returncode}"


def _sources() -> list[str]:
    return [str(places.PACKAGE), str(places.CONTRACT_TESTS)]


#: name -> what it finds, a line each
CHECKS: dict[str, Callable[[], Iterator[str]]] = {
    "lint": _lint,
    "ruff": _ruff,
    "mypy": _mypy,
    "drift": _drift,
}
#: These judge source code by the settings of pyproject.toml, which no wheel has.
OF_SOURCE = ("ruff", "mypy")
