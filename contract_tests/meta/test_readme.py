"""The README: its client code runs as printed, its verbs and map are what there is."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from meetpact.cli import VERBS
from meetpact.places import CHECKOUT

pytestmark = pytest.mark.skipif(CHECKOUT is None, reason="README.md is in the checkout only")


def readme() -> str:
    assert CHECKOUT
    return (CHECKOUT / "README.md").read_text()


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", readme(), re.DOTALL)
    assert found
    return found[1]


def test_its_client_code_runs_as_printed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", block("python")], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"\['https://\S+/clinic-[0-9a-f-]{36}'\]\n", done.stdout)


def test_its_client_code_is_at_most_ten_lines_besides_imports() -> None:
    lines = [line for line in block("python").splitlines() if line and not line.startswith(("from", "import"))]
    assert len(lines) <= 10


def test_its_table_has_every_verb() -> None:
    assert set(re.findall(r"^\| `([a-z]+)` \|", readme(), re.MULTILINE)) == set(VERBS)


def test_its_map_is_the_tree() -> None:
    assert CHECKOUT
    named = set(re.findall(r"^(\w+)/ ", readme(), re.MULTILINE))
    there = {path.name for path in CHECKOUT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert named == there - {"dist", "build"}


def test_its_links_lead_somewhere() -> None:
    assert CHECKOUT
    for target in re.findall(r"\]\(([^)#]+)\)", readme()):
        assert target.startswith("https://") or (CHECKOUT / target).exists(), target


def test_its_commands_exist() -> None:
    assert CHECKOUT
    for script in re.findall(r"\./scripts/([a-z]+)", readme()):
        assert os.access(CHECKOUT / "scripts" / script, os.X_OK), script
