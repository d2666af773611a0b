"""`meetpact stackql`: what it writes, and what it refuses in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from meetpact import places
from stackql_document import resources


def meetpact(*arguments: str, seed: str = "0", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(places.PACKAGE.parent)}
    command = [sys.executable, "-m", "meetpact", "stackql", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=cwd)


def test_the_command_writes_the_same_bytes_for_any_server(tmp_path: Path) -> None:
    url = "http://127.0.0.1:4010/client/v4"
    for seed, name in (("1", "one"), ("2", "two")):
        options = ("--server-url", url, "--provider-name", "rtk", "--provider-version", "v1.2.3")
        done = meetpact("--out", name, *options, seed=seed, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        printed = [
            str(Path(name) / "src/rtk/v1.2.3" / file) for file in ("provider.yaml", "services/realtime_kit.yaml")
        ]
        assert done.stdout.splitlines() == printed
    one, two = (sorted(path for path in (tmp_path / name).rglob("*") if path.is_file()) for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
    assert len(one) == 2
    made = yaml.safe_load(one[1].read_text())
    assert made["servers"] == [{"url": url}]
    assert resources(made)["meetings"]["id"] == "rtk.realtime_kit.meetings"
    assert yaml.safe_load(one[0].read_text())["version"] == "v1.2.3"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--server-url", "127.0.0.1:4010"), "expected --server-url with http:// or https://"),
        (("--server-url", "https://{host}/v4"), "expected --server-url with http:// or https://, without variables"),
        (("--server-url", "https://api.example/v4/"), "expected --server-url with http:// or https://, without"),
        (("--provider-name", "../rtk"), "expected --provider-name in snake_case but got '../rtk'."),
        (("--provider-version", "latest"), "expected --provider-version such as v0.1.0 but got 'latest'."),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_in_one_line(
    tmp_path: Path, options: tuple[str, str], message: str
) -> None:
    done = meetpact("--out", str(tmp_path / "out"), *options)
    assert done.returncode == 2
    assert done.stderr.startswith(f"meetpact: {message}")
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = meetpact("--out", str(tmp_path / "file"))
    assert done.returncode == 2
    assert done.stderr.startswith("meetpact: cannot write to ")
    assert len(done.stderr.splitlines()) == 1
