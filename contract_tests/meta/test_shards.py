"""Shards: even, refused where they are none, and together the verdicts of one run in any order."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meetpact.contract import shard
from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verdict import BROKEN, HELD
from meetpact.contract.verify import run_tests
from meetpact.errors import MeetpactError
from meetpact.report import files
from meetpact.report.merge import merge
from meetpact.report.report import read
from reported import FORMAT, faulty, run


@given(sizes=st.lists(st.integers(1, 40), max_size=8), count=st.integers(1, 7))
def test_shards_are_even_and_together_they_are_the_whole(sizes: list[int], count: int) -> None:
    class Named:
        def __init__(self, nodeid: str) -> None:
            self.nodeid = nodeid

    items = [Named(f"test_{at}[{number}]") for at, size in enumerate(sizes) for number in range(size)]
    parts = [shard.Shard(index, count).of(items) for index in range(1, count + 1)]
    assert sorted(item.nodeid for part in parts for item in part) == sorted(item.nodeid for item in items)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    backwards = shard.Shard(1, count).of(items[::-1])
    assert {item.nodeid for item in backwards} == {item.nodeid for item in parts[0]}


@pytest.mark.parametrize("count", [2, 3])
def test_the_shards_of_a_run_merged_give_the_verdicts_of_one_run(count: int, tmp_path: Path) -> None:
    select = "test_enums or test_credentials or test_statuses or test_formats"
    whole = run(faulty(FORMAT), select)
    for index in range(1, count + 1):
        files.write(run(faulty(FORMAT), select, f"{index}/{count}"), tmp_path / str(index))
    merged = merge([read(tmp_path / str(index)) for index in range(1, count + 1)])
    assert {s.name: (s.verdict, s.seen) for s in merged.subjects} == {
        s.name: (s.verdict, s.seen) for s in whole.subjects
    }
    assert merged.having(BROKEN)
    with pytest.raises(MeetpactError, match=r"are missing"):
        merge([read(tmp_path / "2")])


class Shuffled:
    """A pytest plugin that runs the tests in another order."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self._random.shuffle(items)


def test_the_verdicts_do_not_depend_on_the_order_of_the_tests() -> None:
    found = []
    for seed in (None, 1, 2):
        mock = faulty(FORMAT)
        session = Session(["whereby"], 0, in_process(mock, mock.services["whereby"].tamper))
        plugins = [Shuffled(seed)] if seed else []
        run_tests(session, Progress(quiet=True), *plugins, select="enums or credentials or statuses or formats")
        found.append([(str(v.subject), v.verdict) for v in session.ledger.verdicts("whereby")])
    assert found[0] == found[1] == found[2]
    assert BROKEN in {verdict for _, verdict in found[0]}


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0"])
def test_a_shard_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(MeetpactError, match="expected --shard I/N"):
        shard.parse(text)


def test_verify_writes_a_report_and_report_merge_reads_it(tmp_path: Path) -> None:
    environment = {**os.environ, "GITHUB_ACTIONS": ""}
    command = [sys.executable, "-m", "meetpact"]
    parts = []
    for index in (1, 2):
        parts.append(str(tmp_path / str(index)))
        done = subprocess.run(
            [*command, "verify", "--provider", "whereby", "--shard", f"{index}/2", "--report", parts[-1]],
            capture_output=True, text=True, check=False, env=environment,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        assert {path.name for path in Path(parts[-1]).iterdir()} == {
            "report.html", "report.json", "junit.xml", "events.ndjson",
        }  # fmt: skip
    joined = str(tmp_path / "whole")
    done = subprocess.run(
        [*command, "report", "merge", *parts, "--report", joined],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    whole = read(Path(joined))
    assert {s.verdict for s in whole.subjects if s.kind != "behaviour"} == {HELD}
    assert whole.shards == ["1/2", "2/2"]
