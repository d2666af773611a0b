"""The types of the generated clients, as pyright has them; `meetpact check` asks mypy."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from meetpact.places import CONTRACT_TESTS, GENERATED


@pytest.mark.skipif(not find_spec("basedpyright"), reason="needs pyright: pip install 'meetpact[dev]'")
def test_pyright_finds_nothing_strictly_and_says_no_to_what_is_wrong(tmp_path: Path) -> None:
    usage = (CONTRACT_TESTS / "clients_usage.py").read_text(encoding="utf-8")
    (tmp_path / "usage.py").write_text(usage)
    (tmp_path / "wrong.py").write_text(usage.replace("# type: ignore", "# wrong"))
    settings = {
        "include": [str(GENERATED / "meetpact_clients"), str(tmp_path)],
        "extraPaths": [str(GENERATED)],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--project", str(tmp_path)]
    done = subprocess.run([*command, "--pythonpath", sys.executable], capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["generalDiagnostics"]
    lines = {(Path(each["file"]).name, each["range"]["start"]["line"]) for each in found}
    wrong = {("wrong.py", number) for number, line in enumerate(usage.splitlines()) if "# type: ignore" in line}
    assert lines == wrong
