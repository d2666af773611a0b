"""How the tests of compat call it: documents written to files, and the verb."""

import json
from pathlib import Path
from typing import Any

from meetpact import cli


def written(folder: Path, *trees: Any) -> list[str]:
    names = []
    for index, tree in enumerate(trees):
        path = folder / f"{index}.json"
        path.write_text(json.dumps(tree), encoding="utf-8")
        names.append(str(path))
    return names


def compat(*arguments: str) -> int:
    return cli.main(["compat", *arguments])
