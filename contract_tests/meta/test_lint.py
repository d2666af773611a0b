"""The lint: our specs are clean, and every rule is seen to fail on a planted fault."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from meetpact import spec as specs
from meetpact.facts import Facts
from meetpact.lint import RULES, lint
from meetpact.places import providers

GOOD: dict[str, Any] = yaml.safe_load("""
openapi: 3.1.0
info: {title: Rooms, version: 1.0.0, description: Rooms to meet in.}
servers: [{url: https://rooms.example/v1}]
tags: [{name: rooms, description: Rooms.}]
paths:
  /rooms:
    post:
      operationId: createRoom
      tags: [rooms]
      summary: Create a room
      description: Opens a room.
      security: [{bearer: []}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/CreateRoom'}, example: {title: A}}}
      responses:
        '201':
          description: It is open.
          content: {application/json: {schema: {$ref: '#/components/schemas/Room'}, example: {id: '1', kind: OPEN}}}
          links: {getRoom: {operationId: getRoom, parameters: {roomId: '$response.body#/id'}}}
    get:
      operationId: listRooms
      tags: [rooms]
      summary: List rooms
      description: Lists the rooms.
      security: [{bearer: []}]
      x-pagination: {style: cursor, cursor: cursor, size: limit, items: /results, next: /cursor}
      parameters: [{name: cursor, in: query, description: Where to go on., schema: {type: string}}]
      responses:
        '200':
          description: The rooms.
          content: {application/json: {schema: {$ref: '#/components/schemas/RoomPage'}, example: {results: []}}}
  /rooms/{roomId}:
    get:
      operationId: getRoom
      tags: [rooms]
      summary: Get a room
      description: Gets one room.
      security: [{bearer: []}]
      parameters: [{name: roomId, in: path, required: true, description: Its id., schema: {type: string}}]
      responses:
        '200':
          description: The room.
          content: {application/json: {schema: {$ref: '#/components/schemas/Room'}, example: {id: '1'}}}
components:
  securitySchemes: {bearer: {type: http, scheme: bearer, description: A token.}}
  schemas:
    CreateRoom:
      type: object
      description: What a room is made of.
      properties: {title: {type: string, maxLength: 9, description: Its title.}}
    Room:
      type: object
      description: A room.
      required: [id]
      properties:
        id: {type: string, description: Its id.}
        kind: {$ref: '#/components/schemas/RoomKind'}
    RoomDetail:
      description: A room with more.
      allOf:
        - $ref: '#/components/schemas/Room'
        - {type: object, properties: {size: {type: integer, description: Its size.}}}
    RoomKind: {type: string, enum: [OPEN, CLOSED], description: Who may enter.}
    RoomPage:
      type: object
      description: A page.
      properties: {results: {type: array, items: {$ref: '#/components/schemas/Room'}, description: The rooms.}}
""")


def at(document: Any, *way: str | int) -> Any:
    for step in way:
        document = document[step]
    return document


def put(value: Any, *way: str | int) -> Callable[[Any], None]:
    def plant(document: Any) -> None:
        at(document, *way[:-1])[way[-1]] = value

    return plant


def drop(*way: str | int) -> Callable[[Any], None]:
    def plant(document: Any) -> None:
        del at(document, *way[:-1])[way[-1]]

    return plant


def rename(old: str, new: str, *way: str | int) -> Callable[[Any], None]:
    def plant(document: Any) -> None:
        parent = at(document, *way)
        parent[new] = parent.pop(old)

    return plant


POST, GET, LIST = ("paths", "/rooms", "post"), ("paths", "/rooms/{roomId}", "get"), ("paths", "/rooms", "get")
SCHEMAS = ("components", "schemas")
TITLE = (*SCHEMAS, "CreateRoom", "properties", "title")
BODY = (*POST, "requestBody", "content", "application/json")
FAULTS: dict[str, Callable[[Any], None]] = {
    "valid-openapi": drop("info", "version"),
    "valid-example": put({"title": "much too long a title"}, *BODY, "example"),
    "body-example": drop(*BODY, "example"),
    "unique-operation-id": put("create_room", *GET, "operationId"),
    "camel-case-operation": put("GetRoom", *GET, "operationId"),
    "pascal-case-schema": put({"type": "string", "description": "A word."}, *SCHEMAS, "a_word"),
    "one-tag": put(["rooms", "more"], *GET, "tags"),
    "described": drop(*TITLE, "description"),
    "explicit-security": drop(*GET, "security"),
    "no-default-response": put({"description": "Anything."}, *GET, "responses", "default"),
    "links": put("getRooms", *POST, "responses", "201", "links", "getRoom", "operationId"),
    "pagination": drop(*LIST, "x-pagination"),
    "no-sent-default": put("A room", *TITLE, "default"),
    "known-keyword": put({"type": "string"}, *TITLE, "contentSchema"),
    "named-object": put({"type": "object", "description": "A door.", "properties": {}}, *TITLE),
    "named-enum": put(["A", "B"], *TITLE, "enum"),
    "two-member-all-of": put({"a": {"type": "string", "description": "A."}}, *SCHEMAS, "RoomDetail", "properties"),
    "nullable-by-one-of": put(["string", "integer"], *TITLE, "type"),
    "local-ref": put({"$ref": "#/components/schemas/RoomKind"}, *SCHEMAS, "OtherKind"),
    "enum-varnames": put(["1080p", "720p"], *SCHEMAS, "RoomKind", "enum"),
    "no-shadowing": put({"type": "string", "description": "A room."}, *SCHEMAS, "Room", "properties", "room"),
    "plain-parameter": put("params", *LIST, "parameters", 0, "name"),
}


def written(folder: Path, document: Any, facts: str = "facts: {}") -> specs.Spec:
    (folder / "rooms").mkdir()
    (folder / "rooms" / "openapi.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    (folder / "rooms" / "facts.yaml").write_text(facts)
    return specs.read("rooms", folder)


def test_every_rule_has_a_planted_fault() -> None:
    assert set(FAULTS) == set(RULES) | {"valid-openapi"}


def test_the_document_without_a_fault_is_clean(tmp_path: Path) -> None:
    assert [str(problem) for problem in lint(written(tmp_path, GOOD), facts=False)] == []


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_is_found_by_its_rule(rule: str, tmp_path: Path) -> None:
    document = copy.deepcopy(GOOD)
    FAULTS[rule](document)
    problems = lint(written(tmp_path, document), facts=False)
    assert rule in {problem.rule for problem in problems}, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nno: 2\n", 2, "quote the key no"),
        ("a: 1\na: 2\n", 2, "the key a is written twice"),
        ("a: 2099-01-01\n", 1, "quote 2099-01-01"),
        ("a: on\n", 1, "quote on"),
        ("200: x\n", 1, "quote the key 200"),
    ],
)
def test_what_yaml_may_read_otherwise_is_found_with_its_line(text: str, line: int, said: str, tmp_path: Path) -> None:
    spec = written(tmp_path, GOOD)
    spec.path.write_text(text + spec.path.read_text().removeprefix("openapi: 3.1.0\n"))
    found = [problem for problem in lint(spec, facts=False) if problem.rule == "string-keys"]
    assert [(problem.line, problem.message[: len(said)]) for problem in found] == [(line, said)]


def test_a_problem_names_the_line(tmp_path: Path) -> None:
    document = copy.deepcopy(GOOD)
    FAULTS["described"](document)
    spec = written(tmp_path, document)
    problem = lint(spec, facts=False)[0]
    assert "title:" in spec.path.read_text().splitlines()[problem.line - 1]


@pytest.mark.parametrize("provider", providers())
def test_our_specs_are_clean(provider: str) -> None:
    assert [str(problem) for problem in lint(specs.read(provider))] == []


@pytest.mark.parametrize("provider", providers())
def test_no_claim_is_without_a_fact_and_no_fact_points_at_nothing(provider: str) -> None:
    facts = Facts(specs.read(provider))
    print(f"{provider}: {len(facts.claims)} claims, {len(facts.facts)} facts")
    assert [gap.message for gap in facts.gaps()] == []


@pytest.mark.parametrize("provider", providers())
def test_a_fact_taken_away_leaves_a_claim_without_one(provider: str, tmp_path: Path) -> None:
    spec = specs.read(provider)
    document = specs.load_yaml(spec.path.parent / "facts.yaml")
    whole = Facts(spec)
    alone = next(fact for fact in whole.facts.values() if any(whole.behind(a) == [fact] for a in whole.claims))
    del document["facts"][alone.id]
    (tmp_path / "facts.yaml").write_text(yaml.safe_dump(document))
    assert any("has no fact" in gap.message for gap in Facts(spec, tmp_path / "facts.yaml").gaps())


@pytest.mark.parametrize("provider", providers())
def test_a_fact_that_points_at_nothing_is_found(provider: str, tmp_path: Path) -> None:
    spec = specs.read(provider)
    document = specs.load_yaml(spec.path.parent / "facts.yaml")
    document["facts"]["lost"] = {
        "says": "A thing.",
        "grade": "inferred",
        "because": "of a test.",
        "shapes": ["Meeting/properties/{id,no-such-property}"],
    }
    (tmp_path / "facts.yaml").write_text(yaml.safe_dump(document))
    gaps = [gap.message for gap in Facts(spec, tmp_path / "facts.yaml").gaps()]
    assert "lost points at nothing: Meeting/properties/no-such-property." in gaps
