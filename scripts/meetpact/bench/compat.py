"""What `compat` takes: as a process on our own specs, on 4 MB with 40 changes, and as documents grow tenfold."""

import copy
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from meetpact.places import SPECS, providers

Tree = dict[str, Any]

#: Operations that make a document of about 4 MB.
FOUR_MEGABYTES = 1_500
CHANGES = 40


def run() -> None:
    """Prints a row a measurement."""
    bare = _process([sys.executable, "-c", "pass"])
    print("what                                                     wall s   cpu s    MB   cpu, as a ratio to")
    with TemporaryDirectory() as folder:
        for name in providers():
            spec = (SPECS / name / "openapi.yaml").read_text(encoding="utf-8")
            for what, text in (
                ("one bound edited", re.sub(r"((?:maximum|maxLength): )(\d+)", r"\g<1>1\2", spec, count=1)),
                ("every integer edited", spec.replace("type: integer", "type: boolean")),
            ):
                changed = Path(folder) / f"{name}.yaml"
                changed.write_text(text, encoding="utf-8")
                _row(f"{name}, {what}", _process([*_COMPAT, name, str(changed)]), bare, "python -c pass")
        _big(Path(folder))
    _growth()


def _big(folder: Path) -> None:
    """The same two documents as JSON and as YAML, each against what it takes to read them at all."""
    from yaml import CSafeDumper, dump

    old, new = document(FOUR_MEGABYTES), edited(document(FOUR_MEGABYTES), CHANGES)
    for ending in _READ:
        pair = [folder / f"{name}.{ending}" for name in ("base", "revision")]
        for path, tree in zip(pair, (old, new), strict=True):
            plain = json.loads(json.dumps(tree))  # without what is shared, which YAML would write as an alias
            text = json.dumps(plain) if ending == "json" else dump(plain, Dumper=CSafeDumper, sort_keys=False)
            path.write_text(text, encoding="utf-8")
        what = f"{pair[0].stat().st_size / 2**20:.1f} MB of {ending.upper()}, {CHANGES} changes"
        _row(
            what,
            _process([*_COMPAT, *map(str, pair), "--format", "json"]),
            _process(_reading(ending, pair)),
            _READ[ending],
        )


_READ = {"json": "json.load of both", "yaml": "CSafeLoader's events of both"}


def _reading(ending: str, pair: list[Path]) -> list[str]:
    read = "json.load(file)" if ending == "json" else "[0 for _ in yaml.parse(file, Loader=yaml.CSafeLoader)]"
    code = f"import {ending}\nfor name in {[str(one) for one in pair]!r}:\n  with open(name) as file: {read}"
    return [sys.executable, "-c", code]


_COMPAT = [sys.executable, "-P", "-m", "meetpact", "compat"]


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds by the clock and of the processor, and megabytes at its peak."""

    wall: float
    cpu: float
    peak: float


def _growth() -> None:
    """1x, 10x, 100x the operations, as many changes each time: what one operation costs."""
    from meetpact.compat import compare

    first = None
    for factor in (1, 10, 100):
        tree = document(20 * factor)
        changed = edited(tree, 4 * factor)
        wall, cpu = time.perf_counter(), time.process_time()
        found = len(compare(tree, changed).changes)
        each = Cost((time.perf_counter() - wall) / factor, (time.process_time() - cpu) / factor, 0)
        first = first or each
        _row(f"{factor:3}x the operations and changes ({found} found), each", each, first, "1x")


def _row(what: str, cost: Cost, against: Cost, name: str) -> None:
    peak = f"{cost.peak:5.0f}" if cost.peak else "     "
    print(f"{what:55} {cost.wall:7.3f} {cost.cpu:7.3f} {peak}  {cost.cpu / against.cpu:5.1f} {name}")


#: Runs a command and prints what it took. A process of its own: a child begins with the peak of its parent.
_METER = """
import json, os, subprocess, sys, time
began = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, process.returncode, usage = os.wait4(process.pid, 0)
print(json.dumps([time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]))
"""


def _process(command: list[str]) -> Cost:
    """The least that three runs took."""
    meter = [sys.executable, "-c", _METER, *command]
    runs = [json.loads(subprocess.run(meter, capture_output=True, check=True).stdout) for _ in range(3)]
    return Cost(*map(min, zip(*runs, strict=True)))


def document(operations: int) -> Tree:
    """A document with so many operations: a third of them share a component, each has a body and answers of its own."""
    paths: Tree = {}
    for index in range(operations):
        body = {"type": "object", "required": ["name"], "properties": dict(_properties(index))}
        answer = {
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"type": "object", "properties": dict(_properties(index + 1))},
            ]
        }
        paths[f"/group{index % 50}/things{index}/{{id}}"] = {
            "put": {
                "operationId": f"putThing{index}",
                "description": "Puts a thing where it belongs, and answers it. " * 3,
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "maxLength": 40}}
                ],
                "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
                "responses": {
                    "200": {"description": "The thing.", "content": {"application/json": {"schema": answer}}},
                    "400": {
                        "description": "Refused.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
                    },
                },
            }
        }
    base = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "made": {"type": "string", "format": "date-time"}},
    }
    problem = {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "causes": {"type": "array", "items": {"$ref": "#/components/schemas/Problem"}},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Many things", "version": "1.0.0"},
        "paths": paths,
        "components": {"schemas": {"Base": base, "Problem": problem}},
    }


def _properties(seed: int) -> Iterator[tuple[str, Tree]]:
    yield "name", {"type": "string", "maxLength": 60, "description": "What people call it, in their own words."}
    for index in range(8):
        yield (
            f"field{index}",
            {
                "type": "integer",
                "minimum": 0,
                "maximum": 1000 + seed % 7,
                "description": "A number that means something to somebody.",
            },
        )
    yield "kind", {"type": "string", "enum": [f"kind{index}" for index in range(6)], "description": "One of a few."}
    yield (
        "parts",
        {
            "type": "array",
            "maxItems": 20,
            "items": {"type": "object", "properties": {"weight": {"type": "number"}, "label": {"type": "string"}}},
        },
    )


def edited(tree: Tree, changes: int) -> Tree:
    """The document with so many changes, spread evenly: half of them break requests, half add to answers."""
    out = copy.deepcopy(tree)
    operations = [item["put"] for item in out["paths"].values()]
    for index in range(changes):
        operation = operations[index * len(operations) // changes]
        if index % 2:
            operation["requestBody"]["content"]["application/json"]["schema"]["properties"]["field3"]["maximum"] -= 100
        else:
            answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["allOf"][1]
            answer["properties"]["kind"]["enum"].append("brand-new")
    return out
