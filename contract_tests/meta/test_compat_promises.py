"""`--check-version` and `--check-changelog`: the exit status says whether version and changelog tell callers."""

import json
from pathlib import Path
from typing import Any

import pytest
from meetpact import cli
from meetpact.compat.examples import document, scoped

WHOLE = {"type": "integer"}
NINE = scoped("request-property", {**WHOLE, "maximum": 9})
BREAKS = scoped("request-property", {**WHOLE, "maximum": 5})
WIDENS = scoped("request-property", {**WHOLE, "maximum": 12})
RENAMES = {**NINE, "info": {"title": "Other words"}}
ABSENT = "absent"


def written(folder: Path, *trees: tuple[dict[str, Any], str]) -> list[str]:
    """Files of documents, each with its version."""
    names = []
    for index, (tree, version) in enumerate(trees):
        info = {**tree["info"], "version": version} if version != ABSENT else {"title": "no version"}
        path = folder / str(index) / "openapi.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({**tree, "info": info}), encoding="utf-8")
        names.append(str(path))
    return names


def compat(*arguments: str) -> int:
    return cli.main(["compat", *arguments])


STEPS = [
    (BREAKS, "1.0.0", "2.0.0", True),
    (BREAKS, "1.0.0", "1.9.0", False),
    (BREAKS, "1.0.0", "1.0.0", False),
    (BREAKS, "2.0.0", "1.0.0", False),
    (BREAKS, "0.3.0", "0.4.0", True),
    (BREAKS, "0.3.0", "0.3.1", False),
    (WIDENS, "1.0.0", "1.1.0", True),
    (WIDENS, "1.0.0", "1.0.1", False),
    (RENAMES, "1.0.0", "1.0.1", True),
    (RENAMES, "1.0.0", "1.0.0", False),
    (NINE, "1.0.0", "1.0.0", True),
    (NINE, ABSENT, ABSENT, True),
    (BREAKS, ABSENT, ABSENT, False),
    (BREAKS, "1.0.0", ABSENT, False),
    (BREAKS, ABSENT, "2.0.0", False),
    (BREAKS, "2026-01-01", "2027-01-01", False),
]


@pytest.mark.parametrize(("revision", "was", "now", "enough"), STEPS)
def test_the_exit_status_says_whether_the_version_took_the_step(
    revision: dict[str, Any], was: str, now: str, enough: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = written(tmp_path, (NINE, was), (revision, now))
    assert compat(*names, "--fail-on", "never") == 0
    capsys.readouterr()
    assert compat(*names, "--fail-on", "never", "--check-version") == int(not enough)
    said = capsys.readouterr().err
    assert (said == "") is enough
    if not enough:
        assert said.startswith(f"{names[1]}: asks for a ")
        assert said.count("\n") == 1
        assert ABSENT not in (was, now) or "is absent" in said


CHANGELOG = "# Changelog\n\n## [Unreleased]\n{}\n## [1.0.0] - 2026-01-01\n{}\n"
LINE = "\n- **Breaking.** 1: at most 5 (`request-property-max-decreased`).\n"
OTHER = "\n- **Breaking.** 1: something else (`request-property-max-set`).\n"
ELSEWHERE = "\n- **Breaking.** whereby: at most 5 (`request-property-max-decreased`).\n"


@pytest.mark.parametrize(
    ("revision", "text", "kept"),
    [
        (BREAKS, CHANGELOG.format(LINE, ""), True),
        (BREAKS, CHANGELOG.format("", ""), False),
        (BREAKS, CHANGELOG.format("", LINE), False),
        (BREAKS, CHANGELOG.format(OTHER, ""), False),
        (BREAKS, CHANGELOG.format(ELSEWHERE, ""), False),
        (BREAKS, "# Changelog\n", False),
        (WIDENS, CHANGELOG.format("", ""), True),
        (NINE, "", True),
    ],
)
def test_the_exit_status_says_whether_the_changelog_names_the_break(
    revision: dict[str, Any], text: str, kept: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = written(tmp_path, (NINE, "1.0.0"), (revision, "2.0.0"))
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text(text, encoding="utf-8")
    assert compat(*names, "--fail-on", "never", "--check-changelog", str(changelog)) == int(not kept)
    said = capsys.readouterr().err
    assert said.count("\n") == int(not kept)
    assert kept or f"{changelog}: Unreleased lacks: - **Breaking.** 1 `GET /things/{{id}}`" in said


def test_the_lines_that_are_proposed_are_the_lines_that_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = document(paths={"/other": {"get": {"responses": {}}}})
    names = written(tmp_path, (NINE, "1.0.0"), (gone, "2.0.0"))
    compat(*names, "--changelog")
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("## [Unreleased]\n\n" + capsys.readouterr().out, encoding="utf-8")
    assert compat(*names, "--fail-on", "never", "--check-changelog", str(changelog)) == 0


def test_a_changelog_that_is_not_there_could_not_be_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = written(tmp_path, (NINE, "1.0.0"), (BREAKS, "2.0.0"))
    assert compat(*names, "--check-changelog", str(tmp_path / "none.md")) == 2
    assert "cannot read" in capsys.readouterr().err
