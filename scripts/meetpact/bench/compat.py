"""How long `compat` takes: as a process on our own specs, on 4 MB with 40 changes, and as documents grow tenfold."""

import copy
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
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
    bare = _process([sys.executable, "-c", "pass"])[0]
    print("what                                              seconds  ratio to")
    with TemporaryDirectory() as folder:
        for name in providers():
            changed = Path(folder) / f"{name}.yaml"
            changed.write_text(
                (SPECS / name / "openapi.yaml").read_text(encoding="utf-8").replace("type: integer", "type: boolean"),
                encoding="utf-8",
            )
            seconds, _ = _process([*_COMPAT, name, str(changed)])
            _row(f"{name} and an edit of it, as a process", seconds, bare, "python -c pass")
        big = document(FOUR_MEGABYTES)
        pair = [Path(folder) / name for name in ("base.json", "revision.json")]
        pair[0].write_text(json.dumps(big), encoding="utf-8")
        pair[1].write_text(json.dumps(edited(big, CHANGES)), encoding="utf-8")
        parse = _process(
            [sys.executable, "-c", f"import json; [json.load(open(p)) for p in {[str(one) for one in pair]!r}]"]
        )[0]
        seconds, peak = _process([*_COMPAT, *map(str, pair), "--format", "json"])
        size = pair[0].stat().st_size / 2**20
        _row(f"{size:.1f} MB with {CHANGES} changes, as a process ({peak:.0f} MB)", seconds, parse, "json.load of both")
    _growth()


_COMPAT = [sys.executable, "-P", "-m", "meetpact", "compat"]


def _growth() -> None:
    """1x, 10x, 100x the operations, as many changes each time: what one operation costs."""
    from meetpact.compat import compare

    first = 0.0
    for factor in (1, 10, 100):
        tree = document(20 * factor)
        changed = edited(tree, 4 * factor)
        began = time.perf_counter()
        found = len(compare(tree, changed).changes)
        each = (time.perf_counter() - began) / factor
        first = first or each
        _row(f"{factor:3}x the operations and changes ({found} found), each", each, first, "1x")


def _row(what: str, seconds: float, against: float, name: str) -> None:
    print(f"{what:50} {seconds:7.3f}  {seconds / against:5.1f} {name}")


def _process(command: list[str]) -> tuple[float, float]:
    """The best of three runs, in seconds, and the most memory that a child took so far, in MB."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - began)
    return min(times), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


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
