"""`meetpact regenerate`: all or nothing, the same bytes everywhere, and no word of the generator is lost."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from meetpact import places
from meetpact import regenerate as verb
from meetpact.errors import LocatedError, MeetpactError
from meetpact.regenerate import Drift, drift, regenerate

SPEC = """\
openapi: 3.1.0
info: {title: Rooms, version: '1'}
paths:
  /rooms:
    post:
      operationId: createRoom
      tags: [rooms]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Room'}
      responses:
        '201':
          description: The room is open.
  /rooms/{roomId}:
    get:
      operationId: getRoom
      tags: [rooms]
      parameters:
        - {name: roomId, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The room.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Room'}
components:
  schemas:
    Size: {type: string, enum: [small, large]}
    Room:
      type: object
      required: [id]
      properties:
        id: {type: string, description: What to call it by.}
        size: {$ref: '#/components/schemas/Size'}
"""
CLIENTS = "meetpact_clients"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two specs and the tree that was written from them; every test has its own copy."""
    folder = tmp_path_factory.mktemp("written")
    for provider in ("one", "two"):
        (folder / "spec" / provider).mkdir(parents=True)
        (folder / "spec" / provider / "openapi.yaml").write_text(SPEC)
    regenerate(folder / "spec", folder / "generated")
    return folder


@pytest.fixture
def specs(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written / "spec", tmp_path / "spec"))


@pytest.fixture
def out(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written / "generated", tmp_path / "generated"))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def change(specs: Path, old: str, new: str) -> None:
    assert SPEC.count(old) == 1
    (specs / "two/openapi.yaml").write_text(SPEC.replace(old, new))


def refusal(specs: Path, out: Path) -> str:
    """The message with which `specs` are refused, from the line's place on; `out` stays as it is."""
    before = contents(out)
    with pytest.raises(LocatedError) as refused:
        regenerate(specs, out)
    assert contents(out) == before
    assert sorted(path.name for path in out.parent.iterdir()) == ["generated", "spec"]
    message = str(refused.value)
    assert "\n" not in message
    assert message.startswith(places.shown(specs / "two/openapi.yaml"))
    return message.removeprefix(places.shown(specs / "two/openapi.yaml"))


def test_what_was_just_written_has_not_drifted(specs: Path, out: Path) -> None:
    assert drift(specs, out) == Drift(differing=[], missing=[], extra=[])


def test_each_client_is_a_typed_package_with_a_method_for_each_operation(out: Path) -> None:
    found = contents(out)
    for provider, name in (("one", b"One"), ("two", b"Two")):
        assert found[f"{CLIENTS}/{provider}/py.typed"] == b""
        assert b"class %s(" % name in found[f"{CLIENTS}/{provider}/client.py"]
        assert b"class Async%s(" % name in found[f"{CLIENTS}/{provider}/client.py"]
        assert found[f"{CLIENTS}/{provider}/client.py"].count(b"async def create_room(") == 3  # two of them overloads
        assert b"def create_room(" in found[f"{CLIENTS}/{provider}/api.py"]
        assert b"class Room(Model)" in found[f"{CLIENTS}/{provider}/models.py"]
    assert found[f"{CLIENTS}/py.typed"] == b""
    assert not [name for name in found if "cache" in name]


def test_one_line_is_reported_for_each_client(specs: Path, tmp_path: Path) -> None:
    lines = regenerate(specs, tmp_path / "generated")
    assert [line.split()[:3] for line in lines] == [["one", "2", "operations"], ["two", "2", "operations"]]


def test_the_manifest_names_the_tools_and_the_digest_of_each_spec(out: Path) -> None:
    text = (out / "manifest.json").read_text()
    manifest = json.loads(text)
    digest = sha256(SPEC.encode()).hexdigest()
    assert manifest["specs"] == {"one": digest, "two": digest}
    assert set(manifest["generators"]) == {"openapi-python-client", "ruff"}
    assert text == json.dumps(manifest, indent=2, sort_keys=True) + "\n"


def test_an_edited_a_deleted_and_an_extra_file_are_listed_and_put_right(specs: Path, out: Path) -> None:
    fresh = contents(out)
    with (out / CLIENTS / "one/client.py").open("a") as edited:
        edited.write("# by hand\n")
    (out / CLIENTS / "one/py.typed").unlink()
    (out / CLIENTS / "by_hand.py").touch()
    (out / CLIENTS / "__pycache__").mkdir()
    (out / CLIENTS / "__pycache__/client.pyc").touch()
    assert drift(specs, out) == Drift(
        differing=[f"{CLIENTS}/one/client.py"], missing=[f"{CLIENTS}/one/py.typed"], extra=[f"{CLIENTS}/by_hand.py"]
    )
    regenerate(specs, out)
    assert contents(out) == fresh


def test_a_check_lists_the_drift_and_exits_with_1(specs: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (out / CLIENTS / "by_hand.py").touch()
    before = contents(out)
    parser = argparse.ArgumentParser()
    verb.add_arguments(parser)
    arguments = parser.parse_args(["--check", "--spec-dir", str(specs), "--out", str(out)])
    assert verb.run(arguments) == 1
    assert f"extra      {CLIENTS}/by_hand.py\n" in capsys.readouterr().out
    assert contents(out) == before
    (out / CLIENTS / "by_hand.py").unlink()
    assert verb.run(arguments) == 0


def test_a_provider_that_has_gone_takes_its_client_along(specs: Path, out: Path) -> None:
    (specs / "two/openapi.yaml").unlink()
    assert f"{CLIENTS}/two/client.py" in drift(specs, out).extra
    regenerate(specs, out)
    assert sorted(path.name for path in (out / CLIENTS).iterdir()) == [
        "__init__.py",
        "one",
        "py.typed",
        "runtime",
    ]


def test_broken_yaml_is_refused_with_its_line(specs: Path, out: Path) -> None:
    change(specs, "description: The room is open.", "description: The room: open.")
    assert refusal(specs, out).startswith(":15: not YAML: ")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("{name: roomId, in", "{in", ':21: "name" is a required property', id="parameter"),
        pytest.param("type: string, enum", "type: strin, enum", ":30: 'strin' is not valid", id="schema"),
        pytest.param(", version: '1'}", "}", ':2: "version" is a required property', id="info"),
        pytest.param("Size'", "Sizes'", ":36: $ref '#/components/schemas/Sizes' leads nowhere", id="schema-ref"),
        pytest.param("Room'}\n      r", "Hall'}\n      r", ":12: $ref '#/components/schemas/Hall'", id="body-ref"),
        pytest.param("getRoom", "createRoom", ":17: Operation ID 'createRoom'", id="operation-id"),
        pytest.param("/rooms/{roomId}:", "/rooms/{room}:", ":17: Path parameter 'room'", id="path-parameter"),
        pytest.param("enum: [small, large]", "maxLength: 7,\n      default: 7", ":31: 7 is not", id="default"),
        pytest.param("    Room:", "    Size: {}\n    Room:", ":31: the key Size is written twice", id="duplicate"),
    ],
)
def test_an_invalid_document_is_refused_with_its_line(specs: Path, out: Path, old: str, new: str, message: str) -> None:
    change(specs, old, new)
    assert refusal(specs, out).startswith(message)


def test_a_file_that_is_no_openapi_is_refused(specs: Path, out: Path) -> None:
    (specs / "two/openapi.yaml").write_text("")
    assert refusal(specs, out).startswith(":1: ")


def test_a_warning_of_the_generator_is_refused_in_its_own_words(specs: Path, out: Path) -> None:
    header = "- {name: since, in: header, schema: {type: array, items: {type: string}}}\n        - {name: roomId"
    change(specs, "- {name: roomId", header)
    message = refusal(specs, out)
    assert message.startswith(": the generator says: WARNING parsing GET /rooms/{roomId} within rooms.")


def test_no_name_is_lost_from_the_words_of_the_generator(specs: Path, out: Path) -> None:
    json_content = "The room.\n          content:\n            application/json:"
    change(specs, json_content, json_content.replace("json:", "pdf:"))
    assert "Cannot parse response for status code 200 (Unsupported content_type" in refusal(specs, out)


def test_a_generator_that_dies_is_refused_in_its_own_words(specs: Path, out: Path) -> None:
    change(specs, "enum: [small, large]", "enum: [small, Small]")
    assert refusal(specs, out).startswith(": the generator says: ValueError ")


def test_a_run_that_ended_between_its_two_renames_is_mended_by_the_next(specs: Path, out: Path) -> None:
    fresh = contents(out)
    out.rename(out.with_name(".generated.old"))
    (out.parent / ".generated.new").mkdir()
    change(specs, "openapi: 3.1.0", "openapi: 2.0.0")
    with pytest.raises(LocatedError):
        regenerate(specs, out)
    assert contents(out) == fresh
    assert sorted(path.name for path in out.parent.iterdir()) == ["generated", "spec"]


def test_what_a_killed_run_left_behind_is_cleared_away(specs: Path, out: Path) -> None:
    for name in (".generated.new", ".generated.old"):
        (out.parent / name / "meetpact_clients").mkdir(parents=True)
    regenerate(specs, out)
    assert sorted(path.name for path in out.parent.iterdir()) == ["generated", "spec"]
    assert drift(specs, out) == Drift(differing=[], missing=[], extra=[])


def test_a_swap_that_fails_leaves_the_tree_as_it_was(specs: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, rename = contents(out), Path.rename

    def rename_all_but_the_new(self: Path, target: Path) -> Path:
        if self.name == ".generated.new":
            raise OSError("no more room")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_all_but_the_new)
    (specs / "two/openapi.yaml").unlink()
    with pytest.raises(OSError, match="no more room"):
        regenerate(specs, out)
    assert contents(out) == fresh
    assert sorted(path.name for path in out.parent.iterdir()) == ["generated", "spec"]


def test_a_folder_with_something_else_in_it_is_not_replaced(specs: Path, tmp_path: Path) -> None:
    with pytest.raises(MeetpactError, match="would be lost"):
        regenerate(specs, tmp_path)
    assert specs.is_dir()


def test_a_folder_without_specs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MeetpactError, match="--spec-dir"):
        regenerate(tmp_path, tmp_path / "generated")


def test_a_provider_whose_name_is_no_package_name_is_refused(specs: Path, tmp_path: Path) -> None:
    (specs / "two").rename(specs / "two-b")
    with pytest.raises(MeetpactError, match="snake_case"):
        regenerate(specs, tmp_path / "generated")


def test_the_bytes_do_not_depend_on_the_hash_seed_or_the_working_directory(specs: Path, out: Path) -> None:
    running = []
    for seed, cwd in (("0", "/"), ("1", specs), ("42", "/")):
        command = [sys.executable, "-m", "meetpact", "regenerate", "--spec-dir", str(specs)]
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(places.PACKAGE.parent)}
        target = specs.parent / seed / "generated"
        running.append((target, subprocess.Popen([*command, "--out", str(target)], cwd=cwd, env=env)))
    for target, process in running:
        assert process.wait(timeout=60) == 0
        assert contents(target) == contents(out)
