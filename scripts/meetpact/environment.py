"""Make or mend the project's .venv. set-up.sh runs this with a bare Python: standard library only."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STAMP = ".venv/.set-up"
LOG = ".venv/set-up.log"
UNFINISHED = "unfinished"
NO_VENV = "Install what is missing (Debian, Ubuntu: apt install python3-venv), or install uv"
NO_PACKAGES = "Check the network and the package index"
NO_PROJECT = "Restore the file (git status names it) or mend pyproject.toml"


class SetUpError(Exception):
    """The set-up cannot go on: one line with what failed and what to do."""


def main(root: Path, stamp: str) -> int:
    """Leaves a .venv in `root` that holds the lock and the project, and `stamp` in it as the sign of that."""
    print("meetpact: setting up .venv (once) ...", file=sys.stderr, flush=True)
    try:
        with alone(root):
            if not (_runs(root) and _stamp(root) == stamp):
                _set_up(root)
                _mark(root, stamp)
    except SetUpError as error:
        print(f"meetpact: {error}", file=sys.stderr)
    except OSError as error:
        print(f"meetpact: could not set up .venv: {error}. Mend that, then run this again", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    else:
        return 0
    return 2


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One process at a time works in `folder`, the next one waits. Windows has no flock: there none does."""
    handle = None
    if sys.platform != "win32":
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _set_up(root: Path) -> None:
    # A .venv without a stamp is somebody's own: install into it. A half-made, broken or moved one is remade.
    anew = not (_runs(root) and (_stamp(root) or f"{root} ").startswith(f"{root} "))
    if anew and (root / ".venv").exists():
        shutil.rmtree(root / ".venv")
    _mark(root, UNFINISHED)
    (root / LOG).unlink(missing_ok=True)
    base, python = os.path.realpath(sys.executable), str(root / ".venv/bin/python")
    uv = shutil.which("uv")
    if uv:
        if anew:
            _run(root, NO_VENV, uv, "venv", "--no-project", "--allow-existing", "--python", base, ".venv")
        install = [uv, "pip", "install", "--compile-bytecode", "--python", python]
    else:
        if anew:
            _run(root, NO_VENV, base, "-I", "-m", "venv", "--without-pip", ".venv")
        _run(root, NO_VENV, python, "-I", "-m", "ensurepip")
        install = [python, "-I", "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    _run(root, NO_PACKAGES, *install, "--require-hashes", "-r", "scripts/requirements.lock")
    _stand_in(root)
    _run(root, NO_PROJECT, *install, "--no-deps", "--no-build-isolation", "-e", ".")
    # Bytecode from the start: where PYTHONDONTWRITEBYTECODE is set, every run of a verb would compile all it imports.
    _run(root, NO_PROJECT, python, "-I", "-m", "compileall", "-q", "scripts/meetpact", "generated")


def _stand_in(root: Path) -> None:
    """Where generated code was deleted, something in its place: without it the project does not install."""
    manifest = root / "generated" / "manifest.json"
    (root / "generated" / "meetpact_clients").mkdir(parents=True, exist_ok=True)
    if not manifest.exists():
        manifest.write_text("{}\n", encoding="utf-8")


def _runs(root: Path) -> bool:
    """Whether .venv has a Python that starts and is new enough; its base may have gone or been exchanged."""
    command = [str(root / ".venv/bin/python"), "-I", "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _stamp(root: Path) -> str | None:
    path = root / STAMP
    return path.read_text(encoding="utf-8") if path.exists() else None


def _mark(root: Path, stamp: str) -> None:
    (root / ".venv").mkdir(exist_ok=True)
    (root / STAMP).write_text(stamp, encoding="utf-8")


def _run(root: Path, advice: str, *command: str) -> None:
    path = root / LOG
    with path.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n")
        log.flush()
        done = subprocess.run(
            command, cwd=root, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        if done.returncode > 0:  # it gave up by itself and left nothing half-made: the next run goes on from here
            (root / STAMP).unlink()
        lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        last = ([line for line in lines if re.match(r"\s*(\w*Error|ERROR): ", line)] or lines)[-1].strip()
        raise SetUpError(
            f"could not set up .venv: {last[:200].rstrip('.')}. {advice}, then run this again; "
            f"the whole output is in {os.path.relpath(path)}"
        )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
