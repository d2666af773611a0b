"""Changes that a vendor might make tomorrow, and what a person would read about them in CI.

Each is a JSON patch (`vendor_changes/NAME.yaml`) of a spec, with what `compat` prints about it: `NAME.txt` on a
terminal, `NAME.md` as a comment, `NAME.github` as annotations. To write them anew after a change of wording, and then
read the difference:

    COMPAT_REWRITE=1 pytest contract_tests/meta/test_compat_vendor_changes.py
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from meetpact import cli
from meetpact.compat import load

FOLDER = Path(__file__).parent / "vendor_changes"
CHANGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
FORMATS = {"txt": "text", "md": "markdown", "github": "github"}


def patched(tree: Any, patch: list[dict[str, Any]]) -> Any:
    """The tree after a JSON patch (RFC 6902) of add, remove and replace."""
    tree = json.loads(json.dumps(tree))
    for one in patch:
        *way, last = (step.replace("~1", "/").replace("~0", "~") for step in one["path"].split("/")[1:])
        holder = tree
        for step in way:
            holder = holder[int(step) if isinstance(holder, list) else step]
        if isinstance(holder, list):
            index = len(holder) if last == "-" else int(last)
            holder[index : index + (one["op"] != "add")] = [] if one["op"] == "remove" else [one["value"]]
        elif one["op"] == "remove":
            del holder[last]
        else:
            assert (last in holder) == (one["op"] == "replace")
            holder[last] = one["value"]
    return tree


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_of_a_vendor_reads_as_it_is_kept(
    name: str, extension: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    new = tmp_path / f"{change['provider']}.json"
    new.write_text(json.dumps(patched(load(change["provider"]).tree, change["patch"])), encoding="utf-8")
    assert cli.main(["compat", change["provider"], new.name, "--format", FORMATS[extension]]) == 1
    printed = capsys.readouterr().out
    kept = FOLDER / f"{name}.{extension}"
    if os.environ.get("COMPAT_REWRITE"):
        kept.write_text(printed, encoding="utf-8")
    assert printed == kept.read_text(encoding="utf-8")


def test_every_kept_text_is_of_a_change() -> None:
    assert CHANGES
    assert {path.name for path in FOLDER.iterdir()} == {
        f"{name}.{extension}" for name in CHANGES for extension in ("yaml", *FORMATS)
    }
