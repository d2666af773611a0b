"""The command line: help that fits a screen, errors in one line, exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest
from meetpact import cli
from meetpact.places import CHECKOUT

SCREEN = 24


def meetpact(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "meetpact", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)


@pytest.mark.parametrize("verb", cli.VERBS)
def test_each_help_fits_a_screen_and_shows_an_example(verb: str) -> None:
    done = meetpact(verb, "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) <= SCREEN
    assert f"meetpact {verb} " in done.stdout.split("example:")[1]


def test_the_whole_help_fits_a_screen_and_shows_an_example() -> None:
    done = meetpact("--help")
    assert len(done.stdout.splitlines()) <= SCREEN
    assert "meetpact verify" in done.stdout.split("examples:")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["verify", "--provider", "wherby"],
            "meetpact: no provider 'wherby'. Did you mean 'whereby'? Known: cloudflare, ringcentral, whereby.",
        ),
        (["mock", "--provider", "zoom"], "meetpact: no provider 'zoom'. Known: cloudflare, ringcentral, whereby."),
        (["mock", "--port", "99999"], "meetpact: expected a port from 0 to 65535 but got 99999."),
        (["mock", "--host", "192.0.2.1", "--port", "0"], "meetpact: cannot listen on 192.0.2.1:0: Cannot assign"),
        (
            ["verify", "--target", "nowhere"],
            "meetpact: expected --target mock or a URL with http:// or https:// but got",
        ),
        (["verify", "--target", "http://127.0.0.1:1"], "meetpact: cannot reach http://127.0.0.1:1: "),
        (["verify", "--writes"], "meetpact: --writes and --clean-up are about a live target."),
        (["verify", "--target", "http://127.0.0.1:1", "--rate", "0"], "meetpact: expected --budget and --rate above 0"),
        (["verify", "--shard", "3/2"], "meetpact: expected --shard I/N with I from 1 to N but got 3/2."),
        (["verify", "--har", "no-such-file"], "meetpact: cannot read no-such-file"),
        (["verify", "--baseline", "no-such-file"], "meetpact: cannot read no-such-file"),
        (["verify", "--spec", "no-such-file"], "meetpact: --spec needs a --target"),
        (["report", "merge", "no-such-folder"], "meetpact: no-such-folder is no report of verify"),
        (["facts", "whereby", "Meeting/properties/nonsense"], "meetpact: whereby has neither a claim at"),
        (["facts", "wherby"], "meetpact: no provider 'wherby'."),
    ],
)
def test_an_expected_error_is_one_line_and_exit_2(arguments: list[str], said: str) -> None:
    done = meetpact(*arguments)
    assert done.returncode == 2, done.stdout
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == 1


def test_a_spec_that_is_no_yaml_names_its_line(tmp_path: Path) -> None:
    from meetpact import spec
    from meetpact.errors import LocatedError

    (tmp_path / "rooms").mkdir()
    (tmp_path / "rooms" / "openapi.yaml").write_text("openapi: 3.1.0\ninfo: {title: [}\n")
    with pytest.raises(LocatedError, match=r"rooms/openapi.yaml:2: not YAML"):
        spec.read("rooms", tmp_path)


def test_an_unknown_verb_is_refused() -> None:
    done = meetpact("verfy")
    assert done.returncode == 2
    assert "invalid choice: 'verfy'" in done.stderr


def test_facts_tells_why_a_claim_is_believed() -> None:
    done = meetpact("facts", "cloudflare", "CreateMeetingRequest/properties/session_keep_alive_time_in_secs/maximum")
    assert done.returncode == 0
    assert "bound   600" in done.stdout
    through_a_reference = meetpact("facts", "cloudflare", "Meeting/properties/status/enum/ACTIVE")
    assert "MeetingStatus/enum/ACTIVE" in through_a_reference.stdout


def test_facts_counts_by_provider_grade_and_kind() -> None:
    done = meetpact("facts")
    for word in ("cloudflare", "ringcentral", "whereby", "documented", "vendor", "inferred", "behaviour"):
        assert word in done.stdout
    assert done.stdout.count(" 0 without a fact, 0 facts pointing at nothing") == 3


def test_check_finds_a_fault_and_exits_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from meetpact import check

    monkeypatch.setitem(check.CHECKS, "lint", lambda: iter(["spec/x/openapi.yaml:1: described: a thing"]))
    assert cli.main(["check", "--only", "lint"]) == 1
    assert "described: a thing" in capsys.readouterr().out


@pytest.mark.skipif(CHECKOUT is None, reason="the scripts are in the checkout only")
def test_each_script_is_a_verb_of_at_most_15_lines() -> None:
    assert CHECKOUT
    scripts = [path for path in (CHECKOUT / "scripts").iterdir() if path.is_file() and not path.suffix]
    assert {path.name for path in scripts} <= set(cli.VERBS)
    for path in scripts:
        assert len(path.read_text().splitlines()) <= 15, path
        assert path.stat().st_mode & 0o111, path
