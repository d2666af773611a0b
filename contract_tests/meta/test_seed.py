"""A seed decides what a run sends and finds, and nothing else does: no hash, no order, no clock."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).with_name("steady.py")


def run(seed: int, order: int | None = None, hashes: int = 0, **variables: str) -> dict[str, Any]:
    """What a run on Whereby sends and finds, in a process of its own that shows every warning."""
    command = [sys.executable, "-W", "always", str(SCRIPT), str(seed), "-" if order is None else str(order), "whereby"]
    environment = {**os.environ, "PYTHONHASHSEED": str(hashes), "PYTHONPATH": os.pathsep.join(sys.path), **variables}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["code"] == 0
    return found


@pytest.fixture(scope="module")
def first() -> dict[str, Any]:
    return run(7)


def test_the_same_seed_sends_and_finds_the_same_whatever_the_hashes(first: dict[str, Any]) -> None:
    assert sum(map(len, first["sent"].values())) > 1000
    assert run(7, hashes=1) == first


def test_what_a_person_set_for_their_own_pytest_runs_changes_nothing(first: dict[str, Any]) -> None:
    assert run(7, PYTEST_ADDOPTS="-rs -k nothing") == first


def test_each_test_sends_and_finds_the_same_in_any_order(first: dict[str, Any]) -> None:
    other = run(7, order=1, hashes=2)
    assert other.pop("first") != first["first"]
    assert other == {name: told for name, told in first.items() if name != "first"}


def test_no_test_loads_what_hypothesis_would_draw_from_in_the_tests_after_it(first: dict[str, Any]) -> None:
    assert first["later"] == []


def test_another_seed_sends_something_else(first: dict[str, Any]) -> None:
    other = run(8)
    assert other["verdicts"] == first["verdicts"]
    differing = [test for test, sent in other["sent"].items() if sent != first["sent"][test]]
    assert any("test_stateful" in test for test in differing)
