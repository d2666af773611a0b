"""A provider that nobody has written a line of Python for gets the whole client."""

import datetime
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module, invalidate_caches
from pathlib import Path
from typing import Any

import httpx
import pytest
from meetpact.errors import LocatedError
from meetpact.regenerate import regenerate
from mypy import api as mypy

SPEC = """\
openapi: 3.1.0
info: {title: Halls, version: '1', x-client-name: HallsOfFame}
servers: [{url: 'https://halls.example.com/api/'}]
paths:
  /{tenant}/halls:
    parameters:
      - {name: tenant, in: path, required: true, schema: {type: string, x-env: HALLS_TENANT, x-default: me}}
    get:
      operationId: listHalls
      tags: [halls]
      security: &key [{ApiKey: []}]
      x-pagination: {style: cursor, cursor: after, items: /page/halls, next: /page/after}
      parameters:
        - {name: after, in: query, schema: {type: string}}
        - {name: sizes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - {name: open, in: query, schema: {type: boolean}}
        - {name: X-Trace, in: header, schema: {type: integer}}
      responses:
        '200':
          description: A page.
          content: {application/json: {schema: {$ref: '#/components/schemas/HallPage'}}}
        '429':
          description: Slow down.
          x-retry-after-ms: /wait
          content: {application/json: {schema: {$ref: '#/components/schemas/Token'}}}
    post:
      operationId: addHall
      tags: [halls]
      security: *key
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}
      responses:
        '201':
          description: There it is, or a token for it.
          content: {application/json: {schema: {$ref: '#/components/schemas/HallOrToken'}}}
  /{tenant}/halls/{number}/days/{day}:
    parameters:
      - {name: tenant, in: path, required: true, schema: {type: string, x-env: HALLS_TENANT, x-default: me}}
      - {name: number, in: path, required: true, schema: {type: integer}}
      - {name: day, in: path, required: true, schema: {type: string, format: date}}
    put:
      operationId: bookDay
      tags: [halls]
      security: *key
      responses:
        '202': {description: Taken note of.}
components:
  securitySchemes:
    ApiKey: {type: apiKey, in: header, name: X-Api-Key, x-env: HALLS_KEY}
  schemas:
    Floor: {type: integer, enum: [0, 1, 2], x-enum-varnames: [GROUND, FIRST, SECOND]}
    Token:
      type: object
      required: [wait, kind]
      properties:
        wait: {type: integer}
        kind: {const: token}
    Hall:
      type: object
      description: 'A hall, "quoted", with a \\ and \"\"\" in it.'
      required: [name]
      properties:
        name: {type: string}
        class: {type: string}
        floor: {$ref: '#/components/schemas/Floor'}
        built: {type: [string, 'null'], format: date}
        opens: {type: array, items: {type: string, format: date-time}}
        next:
          oneOf: [{$ref: '#/components/schemas/Hall'}, {type: 'null'}]
        notes: {type: object}
        ratio: {type: number}
    HallOrToken:
      oneOf: [{$ref: '#/components/schemas/Hall'}, {$ref: '#/components/schemas/Token'}]
    Paging:
      type: object
      properties:
        halls: {type: array, items: {$ref: '#/components/schemas/Hall'}}
        after: {type: [string, 'null']}
    HallPage:
      type: object
      properties:
        page: {$ref: '#/components/schemas/Paging'}
"""
HALL = {
    "name": "Big",
    "class": "A",
    "floor": 7,
    "built": None,
    "opens": ["2026-01-01T00:00:00Z"],
    "next": {"name": "Small", "next": None, "built": "1999-01-02"},
    "notes": {"free": {"form": [1]}},
    "ratio": 1.5,
}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fourth")
    (folder / "spec" / "halls").mkdir(parents=True)
    (folder / "spec" / "halls" / "openapi.yaml").write_text(SPEC)
    regenerate(folder / "spec", folder / "generated")
    return folder / "generated"


@pytest.fixture(scope="module")
def halls(generated: Path) -> Iterator[Any]:
    """The package of its client, in place of those that are shipped."""
    shipped = {name: module for name, module in sys.modules.items() if name.startswith("meetpact_clients")}
    for name in shipped:
        del sys.modules[name]
    sys.path.insert(0, str(generated))
    invalidate_caches()
    try:
        yield import_module("meetpact_clients.halls")
    finally:
        sys.path.remove(str(generated))
        for name in [name for name in sys.modules if name.startswith("meetpact_clients")]:
            del sys.modules[name]
        sys.modules.update(shipped)


def transport(answer: Callable[[httpx.Request], httpx.Response], sent: list[httpx.Request]) -> httpx.MockTransport:
    def kept(request: httpx.Request) -> httpx.Response:
        request.read()
        sent.append(request)
        return answer(request)

    return httpx.MockTransport(kept)


def test_its_lists_are_gone_through_with_every_style_of_parameter(halls: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        page = {"halls": [HALL], "after": None if "after" in request.url.params else "p 2"}
        return httpx.Response(200, json={"page": page})

    monkeypatch.setenv("HALLS_KEY", "from-the-environment")
    client = halls.HallsOfFame(transport=transport(answer, sent))
    found = list(client.list_halls(sizes=[1, 2], tags=["a b", "c&d"], open_=True, x_trace=7))
    assert [hall.to_dict() for hall in found] == [HALL, HALL]
    first = "sizes=1|2&tags=a%20b&tags=c%26d&open=true"
    assert [request.url.query.decode().replace("%7C", "|") for request in sent] == [first, f"after=p%202&{first}"]
    assert sent[0].url.path == "/api/me/halls"
    assert (sent[0].headers["X-Api-Key"], sent[0].headers["X-Trace"]) == ("from-the-environment", "7")
    assert "Authorization" not in sent[0].headers


def test_its_bodies_may_be_left_out_given_or_written_as_properties(halls: Any) -> None:
    sent: list[httpx.Request] = []
    answers = iter([HALL, {"wait": 1, "kind": "token"}, HALL])
    client = halls.HallsOfFame(
        "k", tenant="t", transport=transport(lambda request: httpx.Response(201, json=next(answers)), sent)
    )
    models = import_module("meetpact_clients.halls.models")
    assert isinstance(client.add_hall(), models.Hall)
    assert isinstance(client.add_hall(models.Hall.from_dict(HALL)), models.Token)
    client.add_hall(name="Tiny", floor=1, class_="B", built=datetime.date(1999, 1, 2))
    assert sent[0].content == b""
    assert json.loads(sent[1].content) == HALL
    assert json.loads(sent[2].content) == {"name": "Tiny", "floor": 1, "class": "B", "built": "1999-01-02"}


def test_its_paths_take_numbers_and_days(halls: Any) -> None:
    sent: list[httpx.Request] = []
    client = halls.HallsOfFame("k", transport=transport(lambda request: httpx.Response(202), sent))
    assert client.book_day(7, datetime.date(2026, 1, 2)) is None
    assert sent[0].url.path == "/api/me/halls/7/days/2026-01-02"


def test_its_wait_in_milliseconds_is_found(halls: Any) -> None:
    client = halls.HallsOfFame(
        "k",
        retries=halls.Retries(times=0),
        transport=transport(lambda request: httpx.Response(429, json={"wait": 1500, "kind": "token"}), []),
    )
    with pytest.raises(halls.errors.RateLimited) as raised:
        list(client.list_halls())
    assert raised.value.retry_after == 1.5
    assert raised.value.body.wait == 1500


def test_it_is_typed_strictly(generated: Path, tmp_path: Path) -> None:
    options = ["--strict", "--cache-dir", str(tmp_path), "--no-error-summary", "--config-file", ""]
    out, problems, code = mypy.run([*options, str(generated / "meetpact_clients")])
    assert (code, out, problems) == (0, "", "")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("style: pipeDelimited", "style: deepObject", "listHalls: the style deepObject of sizes"),
        ("in: header, name: X-Api-Key", "in: query, name: key", "a credential in the query"),
        ("name: open, in: query", "name: open, in: cookie", "listHalls: a cookie parameter"),
        ("name: open, in: query", "name: timeout, in: query", "listHalls: a parameter called timeout"),
        ("x-retry-after-ms: /wait", "x-retry-after-ms: /delay", "listHalls: x-retry-after-ms names /delay"),
        ("items: /page/halls", "items: /page/rooms", "x-pagination names /page/rooms"),
    ],
)
def test_what_the_clients_cannot_do_is_refused_in_one_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "spec" / "halls").mkdir(parents=True)
    (tmp_path / "spec" / "halls" / "openapi.yaml").write_text(SPEC.replace(old, new, 1))
    with pytest.raises(LocatedError) as refused:
        regenerate(tmp_path / "spec", tmp_path / "generated")
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "generated").exists()
