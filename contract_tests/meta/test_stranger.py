"""The suite against a stranger's mock: no false alarm on its correct form, and its faults are noticed.

A sample of the faults by default, at a budget; `MEETPACT_STRANGER=all` tries all of them without one.
"""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from stranger import KINDS, provided
from stranger.door import Door
from stranger.faults import load

HERE = Path(__file__).parent / "stranger"
ALL = os.environ.get("MEETPACT_STRANGER") == "all"
#: What a run on a URL cannot see, and why.
OUT_OF_REACH = {
    "whereby time a room never goes": "it would take an hour",
    "ringcentral tenancy a-tilde-is-not-known": "the first request is refused, and the run says so with exit 2",
    "cloudflare value the name is null when empty": "everything created on a live target carries a name",
    "cloudflare value title is Untitled when empty": "everything created on a live target carries a name",
    "ringcentral value topic is Meeting when empty": "everything created on a live target carries a name",
    "whereby request-tight CreateMeetingRequest.roomNamePrefix type string": "a null name is never sent there",
}
SAMPLE = [
    "cloudflare list total counts the page",
    "cloudflare tenancy a-meeting-is-found-from-any-app",
    "ringcentral state an update loses the password",
    "whereby value the prefix loses its last hyphen",
]


def verify(fault: str, provider: str, work: Path, budget: int) -> subprocess.CompletedProcess[str]:
    credentials = dict.fromkeys(("CLOUDFLARE_API_TOKEN", "RINGCENTRAL_TOKEN", "WHEREBY_API_KEY"), "stranger-token")
    with Door(provided(provider, fault)) as door:
        command = [sys.executable, "-m", "meetpact", "verify", "--provider", provider, "--target", door.url, "--writes"]
        limits = ["--budget", str(budget), "--rate", "100000"]
        return subprocess.run(
            [*command, *limits],
            cwd=work,
            env={**os.environ, **credentials},
            capture_output=True,
            text=True,
            check=False,
        )


def test_it_shares_no_code_with_the_mock() -> None:
    for file in HERE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            ours = [name for name in names if name.split(".")[0] in ("meetpact", "meetpact_clients")]
            assert not ours, f"{file.name} imports {ours}"
            tests = [name for name in names if name.startswith(("contract_tests", "elsewhere"))]
            assert not tests, f"{file.name} imports {tests}"


@pytest.mark.parametrize("provider", sorted(KINDS))
def test_its_correct_form_raises_no_alarm(provider: str, tmp_path: Path) -> None:
    done = verify("", provider, tmp_path, 100_000 if ALL else 600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not re.search("^(BROKEN|unconfirmed) ", done.stdout, re.MULTILINE), done.stdout


@pytest.mark.parametrize("name", sorted(load()) if ALL else SAMPLE)
def test_a_fault_of_it_is_noticed(name: str, tmp_path: Path) -> None:
    if name in OUT_OF_REACH:
        pytest.skip(OUT_OF_REACH[name])
    done = verify(name, load()[name].provider, tmp_path, 100_000 if ALL else 600)
    told = re.findall(r"^(?:BROKEN|unconfirmed) +\S+ (.+)$", done.stdout, re.MULTILINE)
    assert done.returncode in (0, 1), done.stderr
    assert told, f"nobody noticed: {name}\n{done.stdout}{done.stderr}"


def test_what_is_sampled_and_out_of_reach_is_there() -> None:
    assert set(SAMPLE) | set(OUT_OF_REACH) <= set(load())
    assert {fault.provider for fault in load().values()} == set(KINDS)
