"""`meetpact compat` as a person and as CI call it: inputs, formats, exit statuses, accepted changes, hostile documents."""

# ruff: noqa: E501  (tables: a row a line)

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from compat_calls import compat, written
from meetpact.compat.examples import document, scoped
from meetpact.places import SPECS

WHOLE = {"type": "integer"}
BASE = scoped("request-property", {**WHOLE, "maximum": 600})
BREAKING = scoped("request-property", {**WHOLE, "maximum": 300})
FORMATS = ("text", "json", "markdown", "github", "junit", "html")


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    return written(tmp_path, BASE, BREAKING)


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_names_the_rule_and_the_witness_and_repeats_byte_for_byte(
    pair: list[str], form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    outputs = set()
    for _ in range(2):
        assert compat(*pair, "--format", form) == 1
        outputs.add(capsys.readouterr().out)
    (output,) = outputs
    assert "request-property-max-decreased" in output
    assert "600" in output
    if form == "json":
        tree = json.loads(output)
        (change,) = tree["changes"]
        assert (tree["verdict"], tree["semver"]["bump"], change["evidence"]["kind"]) == ("breaking", "major", "witness")
        assert 300 < change["evidence"]["message"]["body"]["p"] <= 600
        assert change["evidence"]["curl"].startswith("curl -X GET")
    if form == "junit":
        assert ET.fromstring(output).find("testsuite/testcase/failure") is not None


def test_the_exit_status_says_clean_found_or_could_not_run(
    tmp_path: Path, pair: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compat(pair[0], pair[0]) == 0
    warned = written(tmp_path, document(), document({"operationId": "other"}))
    assert (compat(*warned), compat(*warned, "--fail-on", "warning")) == (0, 1)
    assert compat(pair[0], str(tmp_path / "none.json")) == 2
    assert "no such file" in capsys.readouterr().err


def test_an_accepted_change_needs_a_reason_and_an_entry_that_fits_nothing_is_reported(
    tmp_path: Path, pair: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    entries = tmp_path / "accepted.yaml"
    entries.write_text(
        "- {rule: request-property-max-decreased, operation: GET /things/*, reason: agreed with the callers}\n"
        "- {rule: api-removed-without-deprecation, reason: long gone}\n",
        encoding="utf-8",
    )
    assert compat(*pair, "--ignore", str(entries)) == 0
    output = capsys.readouterr().out
    assert "agreed with the callers" in output
    assert "entry 2 (rule: api-removed-without-deprecation) fits no change" in output
    entries.write_text("- {rule: request-property-max-decreased}\n", encoding="utf-8")
    assert compat(*pair, "--ignore", str(entries)) == 2
    assert "has no reason" in capsys.readouterr().err


def test_a_swagger_document_and_a_version_from_the_future_are_refused_in_one_line(
    tmp_path: Path, pair: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for tree in ({"swagger": "2.0"}, {"openapi": "4.0.0"}, [1]):
        (name,) = written(tmp_path, tree)
        assert compat(name, name) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_references_to_other_files_are_followed_on_disk_and_never_to_other_hosts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, most in (("old", 9), ("new", 5)):
        (tmp_path / folder / "parts").mkdir(parents=True)
        tree = scoped("request-property", {"$ref": "parts/number.yaml#/Number"})
        (tmp_path / folder / "api.json").write_text(json.dumps(tree), encoding="utf-8")
        (tmp_path / folder / "parts/number.yaml").write_text(
            f"Number: {{$ref: '#/Inner'}}\nInner: {{type: integer, maximum: {most}}}\n", encoding="utf-8"
        )
    names = [str(tmp_path / folder / "api.json") for folder in ("old", "new")]
    assert compat(*names) == 1
    assert "request-property-max-decreased" in capsys.readouterr().out
    (remote,) = written(tmp_path, scoped("request-property", {"$ref": "https://elsewhere.example/a.json"}))
    assert compat(names[0], remote) == 2
    assert "leaves this machine" in capsys.readouterr().err


def test_a_git_ref_and_a_provider_name_are_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "spec" / "whereby"
    spec.mkdir(parents=True)
    text = (SPECS / "whereby" / "openapi.yaml").read_text(encoding="utf-8")
    (spec / "openapi.yaml").write_text(text.replace("required: [endDate]", "required: []"), encoding="utf-8")
    for command in ("init -q -b main", "add -A", "-c user.name=n -c user.email=e@example.com commit -qm first"):
        subprocess.run(["git", *command.split()], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    for arguments in (("main:whereby", "whereby"), ("main",), ("main:spec/whereby/openapi.yaml", "whereby")):
        assert compat(*arguments) == 1
        assert "request-property-became-required" in capsys.readouterr().out
    assert compat("main:none/such.yaml", "whereby") == 2


def test_every_rule_can_be_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert compat("--rules") == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert "request-property-max-decreased" in names
    for name in names:
        assert compat("--explain", name) == 0
        assert capsys.readouterr().out.startswith(name)
    assert compat("--explain", "request-property-max-decrease") == 2
    assert "Did you mean" in capsys.readouterr().err


def hostile() -> dict[str, tuple[Any, Any]]:
    def named(name: str) -> dict[str, str]:
        return {"$ref": f"#/components/schemas/{name}"}

    def made(components: dict[str, Any], root: str = "A0") -> Any:
        tree = scoped("request-body", named(root))
        tree["components"]["schemas"] |= components
        return tree

    def ladder(step: Any, last: Any) -> Any:
        return made({**{f"A{index}": step(named(f"A{index + 1}")) for index in range(40)}, "A40": last})

    pair = [{"type": "string"}, {"type": "string", "maxLength": 3}]
    steps = {
        "allOf that doubles": lambda one: {"allOf": [one, one]},
        "members that double": lambda one: {"type": "object", "properties": {"a": one, "b": one}},
        "required members that double": lambda one: {
            "type": "object",
            "required": ["a", "b"],
            "properties": {"a": one, "b": one},
        },
    }
    members = [f"v{index}" for index in range(10_000)]
    patterns = [
        ("^(a+)+$", "^(a|aa)+$"),
        ("(a{1000}){1000}", "(a{1000}){999}"),
        ("^(?=.*x)(a+)+$", "^(?=.*y)(a+)+$"),
        ("(", "["),
    ]
    return {
        **{name: (ladder(step, pair[0]), ladder(step, pair[1])) for name, step in steps.items()},
        "a reference to itself": (made({"A0": named("A0")}), made({"A0": pair[0]})),
        "a circle of allOf": (
            made({"A0": {"allOf": [named("A0")], "maxProperties": 5}}),
            made({"A0": {"allOf": [named("A0")], "maxProperties": 4}}),
        ),
        "10,000 members": (
            scoped("request-property", {"enum": members}),
            scoped("request-property", {"enum": members[1:]}),
        ),
        **{
            f"pattern {old}": tuple(
                scoped("request-property", {"type": "string", "pattern": one, "maxLength": 5000}) for one in (old, new)
            )
            for old, new in patterns
        },
        "huge counts": tuple(scoped("request-property", {"type": "array", "minItems": 10**9 + by}) for by in (0, 1)),
    }


@pytest.mark.parametrize("name", hostile())
def test_a_hostile_document_ends_with_a_clear_line(name: str, tmp_path: Path) -> None:
    names = written(tmp_path, *hostile()[name])
    done = subprocess.run(
        [sys.executable, "-P", "-m", "meetpact", "compat", *names],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in (0, 1, 2), done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.strip() or done.stderr.startswith("meetpact: ")


def test_aliases_that_multiply_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"] + [
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)
    ]
    path = tmp_path / "laughs.yaml"
    path.write_text("openapi: 3.1.0\n" + "\n".join(lines) + "\n", encoding="utf-8")
    assert compat(str(path), str(path)) == 2
    assert "aliases expand to more than" in capsys.readouterr().err
    path.write_text("openapi: 3.1.0\na: &a [*a]\n", encoding="utf-8")
    assert compat(str(path), str(path)) == 2
    assert "contains itself" in capsys.readouterr().err
