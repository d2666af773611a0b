"""set-up.sh and environment.py, in a copy of the project where `uv` and the .venv's Python are shell scripts."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from meetpact import places

pytestmark = pytest.mark.skipif(places.CHECKOUT is None, reason="the verbs are not part of the wheel")

SCRIPTS = places.PACKAGE.parent
VERBS = ("verify", "test", "mock", "regenerate", "check")
TOOLS = ("cat", "chmod", "cksum", "dirname", "mkdir", "sleep")
INSTALLED_PYTHON = """#!/bin/sh
[ "$1" = -I ] && exit 0
printf '%s\\n' "$PYTHONPATH" "$@"
"""
UV = """#!/bin/sh
echo "$1 $2" >>"$CALLS"
[ "$1" = venv ] && mkdir -p .venv/bin && cat "$INSTALLED" >.venv/bin/python && chmod +x .venv/bin/python
[ -z "$SLOW" ] || sleep "$SLOW"
[ -z "$BROKEN" ] || { echo "error: no route to the index"; exit 1; }
"""

Running = subprocess.Popen[str]
Finished = subprocess.CompletedProcess[str]


class Project:
    """A copy of the verbs in a folder with a space in its name, and a PATH with nothing else on it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "meet pact"
        self.bin = folder / "bin"
        self.calls = folder / "calls"
        (self.root / "scripts/meetpact").mkdir(parents=True)
        for name in ("set-up.sh", *VERBS, "meetpact/environment.py"):
            shutil.copy(SCRIPTS / name, self.root / "scripts" / name)
        (self.root / "scripts/requirements.lock").write_text("one==1\n")
        (self.root / "pyproject.toml").write_text("[project]\n")
        self.bin.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool) or tool)
        self.link("python3", os.path.realpath(sys.executable))
        self.shim("uv", UV)
        (folder / "installed").write_text(INSTALLED_PYTHON)
        self.env = {"PATH": str(self.bin), "CALLS": str(self.calls), "INSTALLED": str(folder / "installed")}

    def shim(self, name: str, script: str) -> None:
        (self.bin / name).unlink(missing_ok=True)
        (self.bin / name).write_text(script)
        (self.bin / name).chmod(0o755)

    def link(self, name: str, target: str) -> None:
        (self.bin / name).symlink_to(target)

    def old_python(self, name: str, version: str) -> None:
        self.shim(name, f"#!/bin/sh\necho {version}\nexit 1\n")

    def start(self, *arguments: str, verb: str = "", cwd: Path | None = None, **env: str) -> Running:
        command = [verb or str(self.root / "scripts/verify"), *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=cwd, env=self.env | env, stdout=pipe, stderr=pipe, text=True, start_new_session=True
        )

    def run(self, *arguments: str, verb: str = "", cwd: Path | None = None, **env: str) -> Finished:
        process = self.start(*arguments, verb=verb, cwd=cwd, **env)
        out, err = process.communicate(timeout=30)
        return Finished(process.args, process.returncode, out, err)

    def installs(self) -> list[str]:
        """What `uv` was asked since the last look."""
        lines = self.calls.read_text().splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return lines


FRESH = ["venv --no-project", "pip install", "pip install"]
AGAIN = ["pip install", "pip install"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_executable_short_and_ends_in_the_python_verb(verb: str) -> None:
    lines = (SCRIPTS / verb).read_text().splitlines()
    assert os.access(SCRIPTS / verb, os.X_OK)
    assert len(lines) <= 15
    assert lines[0] == "#!/bin/sh"
    assert lines[-1] == f'exec "$python" -P -m meetpact {verb} "$@"'


def test_the_first_call_sets_up_and_says_so_in_one_line_and_the_second_is_silent(project: Project) -> None:
    first, second = project.run(), project.run()
    assert (first.returncode, first.stderr) == (0, "meetpact: setting up .venv (once) ...\n")
    assert (second.returncode, second.stderr) == (0, "")
    assert project.installs() == FRESH


def test_arguments_and_environment_are_handed_on(project: Project) -> None:
    done = project.run("--provider", "a b", "", "*", "it's", PYTHONPATH="of the user")
    assert done.stdout.splitlines() == [
        "of the user", "-P", "-m", "meetpact", "verify", "--provider", "a b", "", "*", "it's",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cwd", "verb"),
    [
        (".", "scripts/verify"),
        ("scripts", "./verify"),
        ("..", "meet pact/scripts/verify"),
        ("spec", "../scripts/verify"),
    ],
)
def test_a_verb_works_through_a_relative_path_from_any_directory(project: Project, cwd: str, verb: str) -> None:
    (project.root / "spec").mkdir()
    done = project.run(verb=verb, cwd=project.root / cwd, CDPATH=f"{project.root}:/")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1:] == ["-P", "-m", "meetpact", "verify"]


@pytest.mark.parametrize("file", ["scripts/requirements.lock", "pyproject.toml"])
def test_a_changed_file_is_installed_into_the_same_environment(project: Project, file: str) -> None:
    project.run()
    project.installs()
    with (project.root / file).open("a") as changed:
        changed.write("# changed\n")
    project.run()
    project.run()
    assert project.installs() == AGAIN


@pytest.mark.parametrize("damage", ["unfinished", "base gone", "moved"])
def test_a_half_made_or_broken_or_moved_environment_is_made_anew(project: Project, damage: str) -> None:
    project.run()
    project.installs()
    python = project.root / ".venv/bin/python"
    if damage == "unfinished":
        (project.root / ".venv/.set-up").write_text("unfinished")
    elif damage == "base gone":
        python.unlink()
        python.symlink_to("/nowhere/python3")
    else:
        project.root = project.root.rename(project.root.with_name("elsewhere"))
    assert project.run().returncode == 0
    assert project.installs() == FRESH


def test_an_environment_somebody_made_by_hand_is_kept(project: Project) -> None:
    python = project.root / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(INSTALLED_PYTHON)
    python.chmod(0o755)
    assert project.run().returncode == 0
    assert project.installs() == AGAIN


def test_a_killed_set_up_is_made_anew(project: Project) -> None:
    process = project.start(SLOW="20")
    while not (project.root / ".venv/bin/python").exists():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    project.installs()
    assert project.run().returncode == 0
    assert project.installs() == FRESH


def test_of_two_at_once_one_sets_up_and_the_other_waits(project: Project) -> None:
    both = [project.start(SLOW="0.3"), project.start(SLOW="0.3")]
    assert [process.communicate(timeout=30)[0].splitlines()[1:] for process in both] == [
        ["-P", "-m", "meetpact", "verify"]
    ] * 2
    assert project.installs() == FRESH


def test_a_failed_install_is_one_line_that_names_the_log_and_the_next_run_goes_on(project: Project) -> None:
    project.run()
    (project.root / "pyproject.toml").write_text("changed")
    failed = project.run(cwd=project.root / "scripts", BROKEN="yes")
    assert failed.returncode == 2
    assert failed.stdout == ""
    assert failed.stderr.splitlines()[1:] == [
        "meetpact: could not set up .venv: error: no route to the index. Check the network and the package index, "
        "then run this again; the whole output is in ../.venv/set-up.log"
    ]
    assert "pip install" in (project.root / ".venv/set-up.log").read_text()
    project.installs()
    assert project.run().returncode == 0
    assert project.installs() == AGAIN


def test_without_uv_a_python_that_cannot_make_environments_is_one_line(project: Project) -> None:
    (project.bin / "uv").unlink()
    python = project.root / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\n[ "$2" = -c ] || { echo "python: No module named ensurepip"; exit 1; }\n')
    python.chmod(0o755)
    failed = project.run(cwd=project.root)
    assert failed.returncode == 2
    assert failed.stderr.splitlines()[1:] == [
        "meetpact: could not set up .venv: python: No module named ensurepip. Install what is missing "
        "(Debian, Ubuntu: apt install python3-venv), or install uv, then run this again; "
        "the whole output is in .venv/set-up.log"
    ]


def test_too_old_a_python_is_one_line_that_says_which_was_found(project: Project) -> None:
    project.old_python("python3", "3.8.18")
    project.old_python("python", "2.7.18")
    failed = project.run(verb="scripts/verify", cwd=project.root)
    assert failed.returncode == 2
    assert failed.stderr == (
        "meetpact: needs Python 3.11 or newer, but python3 is 3.8.18, python is 2.7.18. "
        "Install one, or name one: PYTHON=/path/to/python3.12 scripts/verify\n"
    )


def test_no_python_at_all_is_one_line(project: Project) -> None:
    (project.bin / "python3").unlink()
    failed = project.run()
    assert failed.returncode == 2
    assert "but there is none on PATH" in failed.stderr
    assert failed.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["python3.13", "python3.12", "python3.11", "python"])
def test_a_newer_python_is_found_beside_an_old_python3(project: Project, name: str) -> None:
    project.old_python("python3", "3.8.18")
    project.link(name, os.path.realpath(sys.executable))
    assert project.run().returncode == 0


def test_a_python_may_be_named(project: Project, tmp_path: Path) -> None:
    project.old_python("python3", "3.8.18")
    (tmp_path / "my python").symlink_to(os.path.realpath(sys.executable))
    assert project.run(PYTHON=str(tmp_path / "my python")).returncode == 0


def test_a_named_python_that_is_too_old_is_named_in_the_message(project: Project) -> None:
    project.old_python("python3", "3.8.18")
    project.old_python("mine", "3.9.18")
    assert "but mine is 3.9.18, python3 is 3.8.18." in project.run(PYTHON="mine").stderr


def test_the_second_call_costs_next_to_nothing(project: Project) -> None:
    shutil.copy(SCRIPTS / "requirements.lock", project.root / "scripts/requirements.lock")
    project.run()
    begun = time.perf_counter()
    for _ in range(5):
        project.run()
    assert (time.perf_counter() - begun) / 5 < 0.3
