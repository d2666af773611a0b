"""The generated clients send exactly the request that the spec describes, whatever the arguments."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from canned import TOKEN
from client_calls import OPERATIONS, same
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.claims import snake
from meetpact.contract import clients
from meetpact.contract.random_values import Maker
from meetpact.spec import Operation, Parameter, Spec, load
from meetpact_clients.runtime.values import UNSET

CALLS, SEEDS = 50, 20


def argument(spec: Spec, parameter: Parameter, value: Any) -> Any:
    """A parameter's JSON value as a caller writes it."""
    node, _ = spec.follow(parameter.schema)
    return datetime.fromisoformat(value) if node.get("format") == "date-time" else value


def described(parameter: Parameter, value: Any) -> list[str]:
    """The values of a query parameter on the wire, decoded, as OpenAPI describes them."""
    many = value if isinstance(value, list) else [value]
    texts = [each if isinstance(each, str) else json.dumps(each) for each in many]
    if parameter.explode or not isinstance(value, list):
        return texts
    return [",".join(texts)] if texts else []


def check_request(
    spec: Spec, operation: Operation, request: httpx.Request, given: dict[tuple[str, str], Any], body: Any
) -> None:
    """`given` maps (where, name) to the JSON values that were given."""
    assert request.method == operation.method
    assert str(request.url.scheme) + "://" + request.url.host == "/".join(spec.server.split("/", 3)[:3])
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    template = (spec.base_path + operation.path).split("/")
    segments = path.split("/")
    assert len(segments) == len(template)
    for part, segment in zip(template, segments, strict=True):
        meant = given["path", part[1:-1]] if part.startswith("{") else part
        assert unquote(segment, errors="strict") == meant
        assert segment not in (".", "..")
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    sent: dict[str, list[str]] = {}
    for name, _, value in pairs:
        sent.setdefault(unquote(name), []).append(unquote(value))
    parameters = {each.name: each for each in operation.parameters_in("query")}
    meant_query = {
        name: described(parameters[name], value) for (where, name), value in given.items() if where == "query"
    }
    meant_query = {name: values for name, values in meant_query.items() if values}
    assert sent.keys() == meant_query.keys()
    for name, values in meant_query.items():
        assert all(map(same, sent[name], values)), (name, sent[name], values)
    assert request.headers["Authorization"] == f"Bearer {TOKEN}"
    assert request.headers["Accept"] == "application/json"
    assert re.fullmatch(r"meetpact-clients/\S+ \(\w+\) httpx/\S+", request.headers["User-Agent"])
    if operation.body is None:
        assert request.content == b""
        assert "Content-Type" not in request.headers
    else:
        assert request.headers["Content-Type"] == "application/json"
        assert same(json.loads(request.content), body)


def properties(model: Any) -> dict[str, Any]:
    """A model as the keyword arguments that make it."""
    return {name: getattr(model, name) for name in model.__slots__ if getattr(model, name) is not UNSET}


def call_once(spec: Spec, operation: Operation, client: Any, sent: list[httpx.Request], maker: Maker) -> None:
    values = {
        (each.where, each.name): clients.random_argument(maker, each)
        for each in operation.parameters
        if each.required or maker.random.random() < 0.5
    }
    by_name = {(each.where, each.name): each for each in operation.parameters}
    arguments = {snake(key[1]): argument(spec, by_name[key], value) for key, value in values.items()}
    body: Any = None
    if operation.body:
        body = maker.value(operation.body.schema)
        model = clients.body_model(spec, operation).from_dict(body)
        strangers = bool(model.additional_properties)
        arguments |= {"body": model} if strangers or maker.random.random() < 0.5 else properties(model)
    result = getattr(client, snake(operation.id))(**arguments)
    if "x-pagination" in operation.raw:
        result.first()
    check_request(spec, operation, sent.pop(), values, body)


def answering(operation: Operation, sent: list[httpx.Request]) -> Callable[[httpx.Request], httpx.Response]:
    success = operation.success
    content = b"" if success.example is None else json.dumps(success.example).encode()

    def answer(request: httpx.Request) -> httpx.Response:
        request.read()
        sent.append(request)
        return httpx.Response(success.status, content=content)

    return answer


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_a_thousand_calls_send_what_the_spec_describes(operation: Operation) -> None:
    spec, sent = load(operation.provider), list[httpx.Request]()
    transport = httpx.MockTransport(answering(operation, sent))
    client = clients.client_class(spec)(TOKEN, transport=transport)

    seen = 0

    @settings(max_examples=SEEDS, deadline=None, derandomize=True, database=None)
    @given(st.integers(0, 2**32))
    def check(seed: int) -> None:
        nonlocal seen
        maker = Maker(spec, seed, strangers=True)
        for _ in range(CALLS):
            call_once(spec, operation, client, sent, maker)
            seen += 1

    check()
    assert seen >= 1000


@pytest.mark.parametrize("operation", [each for each in OPERATIONS if each.parameters_in("path")], ids=str)
@pytest.mark.parametrize("bad", ["", ".", "..", "\ud800", None, UNSET])
def test_a_segment_that_would_change_the_path_is_refused_before_sending(operation: Operation, bad: object) -> None:
    spec, sent = load(operation.provider), list[httpx.Request]()
    client = clients.client_class(spec)(TOKEN, transport=httpx.MockTransport(answering(operation, sent)))
    call = clients.lower(spec, operation)
    names = [snake(each.name) for each in operation.parameters_in("path")]
    body = {"body": clients.body_model(spec, operation).from_dict(operation.body.example)} if operation.body else {}
    for name in names:
        arguments = {other: bad if other == name else "fine" for other in names}
        with pytest.raises(clients.errors().RequestInvalid, match=name):
            client.send(call(**arguments, **body))
    assert sent == []


def test_a_header_of_the_call_that_cannot_be_one_is_refused() -> None:
    from meetpact_clients.runtime import calls

    assert calls.headers(("X-A", 7), ("X-B", UNSET), ("X-C", None)) == {"X-A": "7"}
    with pytest.raises(clients.errors().RequestInvalid, match="X-A"):
        calls.headers(("X-A", "one\r\nX-Evil: 1"))
