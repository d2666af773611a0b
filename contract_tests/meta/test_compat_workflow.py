"""The workflow that judges a pull request: its steps, run in a clone with two commits."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from meetpact.places import CHECKOUT, providers

pytestmark = pytest.mark.skipif(CHECKOUT is None, reason="the workflow is in the checkout only")

WORKFLOW = ".github/workflows/compat.yml"
#: What GitHub writes where the workflow says `${{ ... }}`.
EXPRESSIONS = {"github.base_ref": "main", "github.event.number": "7", "github.token": "secret"}
GH = """#!/bin/sh
echo "$@" >> "$GH_CALLS"
for word; do last=$word; done
cat "$last" >> "$GH_CALLS"
exit ${GH_STATUS:-0}
"""


@dataclass
class Run:
    """What a run of the job left: its exit status, what it printed, the comment, the summary."""

    status: int
    printed: str
    comment: str
    summary: str


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=n@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone on a branch of its own; the interpreter of this run stands for the one that set-up would make."""
    assert CHECKOUT is not None
    upstream, made = tmp_path / "upstream", tmp_path / "clone"
    for name in ("spec", "scripts", ".github"):
        shutil.copytree(CHECKOUT / name, upstream / name, ignore=shutil.ignore_patterns("__pycache__", "swagger-ui"))
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(CHECKOUT / name, upstream / name)
    setup = f'python={shlex.quote(sys.executable)}\nexport PYTHONPATH="$PWD/scripts"\n'
    (upstream / "scripts" / "set-up.sh").write_text(setup, encoding="utf-8")
    git(upstream, "init", "-q", "-b", "main")
    git(upstream, "add", "-A")
    git(upstream, "commit", "-qm", "base")
    git(tmp_path, "clone", "-q", str(upstream), str(made))
    git(made, "switch", "-qc", "change")
    git(made, "branch", "-qD", "main")
    return made


def proposed(clone: Path, edit: Callable[[Path], None]) -> None:
    """The second commit."""
    edit(clone)
    git(clone, "commit", "-qam", "change")


def job() -> Any:
    assert CHECKOUT is not None
    (found,) = yaml.safe_load((CHECKOUT / WORKFLOW).read_text(encoding="utf-8"))["jobs"].values()
    return found


def filled(value: str) -> str:
    for expression, given in EXPRESSIONS.items():
        value = value.replace(f"${{{{ {expression} }}}}", given)
    assert "${{" not in value
    return value


def run(clone: Path, gh_status: int = 0) -> Run:
    """Every `run` of the job, until one fails."""
    outside = clone.parent / "outside"
    outside.mkdir()
    (outside / "gh").write_text(GH, encoding="utf-8")
    (outside / "gh").chmod(0o755)
    files = {name: outside / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GH_CALLS")}
    for path in files.values():
        path.touch()
    given = {**{name: str(path) for name, path in files.items()}, "GH_STATUS": str(gh_status), "CI": "true"}
    given["PATH"] = f"{outside}{os.pathsep}{os.environ['PATH']}"
    status, printed = 0, ""
    for step in job()["steps"]:
        if "run" not in step or status:
            continue
        assert "${{" not in step["run"]  # a branch's name is data, and belongs in env
        own = {name: filled(str(value)) for name, value in step.get("env", {}).items()}
        shell = ["bash", "--noprofile", "--norc", "-e", "-c", step["run"]]
        env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT", "PYTHON", "GH_"))}
        done = subprocess.run(
            shell, cwd=clone, env={**env, **given, **own}, capture_output=True, text=True, check=False
        )
        status, printed = done.returncode, printed + done.stdout + done.stderr
    calls = files["GH_CALLS"].read_text(encoding="utf-8")
    summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    return Run(status, printed, calls.partition("\n")[2], summary)


def replaced(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def breaking(folder: Path) -> None:
    replaced(folder, "spec/whereby/openapi.yaml", "required: [endDate]", "required: [endDate, roomMode]")


def released(folder: Path) -> None:
    breaking(folder)
    replaced(folder, "spec/whereby/openapi.yaml", "version: 1.0.0", "version: 2.0.0")
    line = "- **Breaking.** Whereby `POST /meetings`: `roomMode` is required (`request-property-became-required`)."
    replaced(folder, "CHANGELOG.md", "## [Unreleased]\n", f"## [Unreleased]\n\n### Changed\n\n{line}\n")


def prose(folder: Path) -> None:
    replaced(folder, "CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\nWords.\n")


def test_a_change_that_breaks_unannounced_is_commented_and_fails(clone: Path) -> None:
    proposed(clone, breaking)
    made = run(clone)
    assert made.status == 1
    assert made.comment == made.summary
    assert "main:whereby → whereby: breaking" in made.comment
    assert "`request-property-became-required`" in made.comment
    assert "whereby: asks for a major version; info.version still 1.0.0 is not enough" in made.printed
    assert "CHANGELOG.md: Unreleased lacks: - **Breaking.** whereby `POST /meetings`" in made.printed
    assert "::error file=spec/whereby/openapi.yaml,title=request-property-became-required::" in made.printed


def test_a_change_that_breaks_and_says_so_is_commented_and_passes(clone: Path) -> None:
    proposed(clone, released)
    made = run(clone)
    assert (made.status, made.comment) == (0, made.summary), made.printed
    assert "info.version 1.0.0 -> 2.0.0 is enough" in made.comment


def test_a_change_that_breaks_nothing_is_commented_and_passes(clone: Path) -> None:
    proposed(clone, prose)
    made = run(clone)
    assert (made.status, made.comment) == (0, made.summary), made.printed
    for name in providers():
        assert f"origin/main:{name} → {name}: non-breaking" in made.comment
    assert made.comment.count("Asks for no new version") == len(providers())


def test_without_the_right_to_comment_the_verdict_is_in_the_summary(clone: Path) -> None:
    proposed(clone, released)
    made = run(clone, gh_status=1)
    assert made.status == 0
    assert "no right to comment" in made.printed
    assert "main:whereby → whereby: breaking" in made.summary


def test_a_spec_that_cannot_be_read_fails_with_its_line(clone: Path) -> None:
    proposed(clone, lambda folder: replaced(folder, "spec/whereby/openapi.yaml", "openapi: 3.1.0", "openapi: [3.1.0"))
    made = run(clone)
    assert made.status != 0
    assert "spec/whereby/openapi.yaml:3: not YAML" in made.printed
    assert made.comment == ""


def test_a_spec_that_is_gone_fails_and_is_named(clone: Path) -> None:
    git(clone, "rm", "-qr", "spec/whereby")
    git(clone, "commit", "-qm", "change")
    made = run(clone)
    assert made.status != 0
    assert "spec/whereby: in origin/main and not here" in made.printed


def test_every_step_is_a_set_up_or_is_run_here() -> None:
    for step in job()["steps"]:
        assert ("run" in step) != ("uses" in step)
        assert "run" in step or step["uses"].startswith(("actions/checkout@", "actions/setup-python@"))
