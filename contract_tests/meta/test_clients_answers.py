"""Whatever arrives ends in a documented result or exception, and nothing of it shows the credential."""

import json
import logging
import pickle
from collections.abc import Iterator
from encodings.aliases import aliases
from typing import Any

import httpx
import pytest
from canned import TOKEN
from client_calls import ERRORS, no_retries, refused, same
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import validator_for
from meetpact.claims import snake
from meetpact.contract import clients
from meetpact.contract.random_values import Maker
from meetpact.places import providers
from meetpact.spec import Operation, Response, Spec, load

SPECS = [load(name) for name in providers()]


def responses() -> Iterator[tuple[Spec, Operation, Response]]:
    for spec in SPECS:
        for operation in spec.operations.values():
            for response in operation.responses.values():
                if response.schema is not None:
                    yield spec, operation, response


RESPONSES = list(responses())


def parsed(spec: Spec, operation: Operation, response: Response, body: Any) -> Any:
    made = clients.lower(spec, operation)
    arguments = {snake(each.name): "x" for each in operation.parameters_in("path")}
    if operation.body:
        arguments["body"] = clients.body_model(spec, operation).from_dict(operation.body.example)
    found = made(**arguments).operation
    return (found.success | found.errors)[response.status](body)


def test_ten_thousand_valid_payloads_parse_and_go_round() -> None:
    seeds = 20
    each = -(-10_000 // (seeds * len(RESPONSES)))
    seen = 0
    documents = {spec.provider: {"components": spec.document["components"]} for spec in SPECS}
    validators = [
        validator_for({**(response.schema or {}), **documents[spec.provider]}, validate_formats=True)
        for spec, _, response in RESPONSES
    ]

    @settings(max_examples=seeds, deadline=None, derandomize=True, database=None)
    @given(st.integers(0, 2**32))
    def check(seed: int) -> None:
        nonlocal seen
        for (spec, operation, response), validator in zip(RESPONSES, validators, strict=True):
            maker = Maker(spec, seed, strangers=True)
            assert response.schema is not None
            for _ in range(each):
                body = maker.value(response.schema)
                assert validator.is_valid(body)
                model = parsed(spec, operation, response, json.loads(json.dumps(body)))
                assert same(model.to_dict(), body), (operation, body)
                assert pickle.loads(pickle.dumps(model)) == model
                seen += 1

    check()
    assert seen >= 10_000


BODIES: dict[str, tuple[bytes, str]] = {
    "json": (json.dumps({"error": {"message": f"no {TOKEN}", "code": 7}, "a": [TOKEN]}).encode(), "application/json"),
    "html": (f"<html><body>{TOKEN}</body></html>".encode(), "text/html"),
    "empty": (b"", "application/json"),
    "truncated": (b'{"data": [{"id": "' + TOKEN.encode(), "application/json"),
    "charset": (f'{{"message": "caf\u00e9 {TOKEN}"}}'.encode("latin-1"), "application/json; charset=utf-16"),
}


def shown(error: BaseException) -> str:
    """Everything that a log or a tracker may print of an error."""
    chain: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or at.__context__
    return "\n".join(f"{each!s} {each!r} {vars(each)}" for each in chain)


@pytest.mark.parametrize("strict", [False, True], ids=["lenient", "strict"])
@pytest.mark.parametrize("kind", BODIES)
def test_five_hundred_statuses_end_as_documented_and_leak_nothing(
    kind: str, strict: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    content, media = BODIES[kind]
    status = 0

    def answer(request: httpx.Request) -> httpx.Response:
        headers = {"Content-Type": media, "X-Request-Id": f"r-{TOKEN}", "X-Echo": TOKEN}
        return httpx.Response(status, content=content, headers=headers)

    for spec in SPECS:
        operation = next(each for each in spec.operations.values() if each.method == "GET" and not each.body)
        kind_of_client = clients.client_class(spec)
        options = {"strict": strict, "transport": httpx.MockTransport(answer), "retries": no_retries()}
        arguments = {snake(each.name): "x" for each in operation.parameters_in("path")}
        with kind_of_client(TOKEN, **options) as client:
            for status in range(100, 600):
                with pytest.raises(ERRORS.ApiError) as raised:
                    client.send(clients.lower(spec, operation)(**arguments))
                error = raised.value
                expected = ERRORS.ResponseInvalid if 200 <= status < 300 else ERRORS.StatusError
                assert isinstance(error, (expected, ERRORS.ResponseInvalid) if strict else expected)
                assert error.status == status
                assert TOKEN not in shown(error)
                assert TOKEN.encode() not in pickle.dumps(error)
                assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert TOKEN not in caplog.text


def test_a_charset_that_is_none_or_no_text_ends_as_documented() -> None:
    for charset in {*aliases.values(), "undefined", "nonsense", "a\x00b", ""}:
        answer = httpx.Response(404, content="{é\x00\xff".encode("latin-1"), headers={"Content-Type": "text/html"})
        answer.headers["Content-Type"] = f"text/html; charset={charset}"
        assert refused("whereby", "getMeeting", answer).status == 404


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32-le"])
@pytest.mark.parametrize("slash", ["/", r"\/"])
def test_a_token_is_hidden_however_the_body_writes_it(encoding: str, slash: str) -> None:
    token = "one/two+three="
    body = json.dumps({"error": token, token: [token]}).replace("/", slash)
    answer = httpx.Response(
        401, content=body.encode(encoding), headers={"Content-Type": f"text/json; charset={encoding}"}
    )
    error = refused("whereby", "getMeeting", answer, token=token)
    assert error.body == {"error": "***", "***": ["***"]}
    assert "two" not in shown(error)


@pytest.mark.parametrize(("number", "name"), sorted(
    [(400, "BadRequest"), (401, "Unauthorized"), (403, "Forbidden"), (404, "NotFound"), (409, "Conflict"),
     (418, "ClientError"), (422, "Unprocessable"), (429, "RateLimited"), (500, "ServerError"), (502, "ServerError"),
     (503, "ServerError"), (520, "ServerError"), (599, "ServerError"), (302, "UnexpectedStatus")]
))  # fmt: skip
def test_each_status_has_its_exception(number: int, name: str) -> None:
    assert ERRORS.kind_of(number).__name__ == name


def every_kind(root: type[Any]) -> Iterator[type[Any]]:
    yield root
    for kind in root.__subclasses__():
        yield from every_kind(kind)


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    for kind in every_kind(ERRORS.ApiError):
        assert kind.__name__ in (ERRORS.ApiError.__doc__ or "")


def test_an_error_carries_what_the_provider_said() -> None:
    body = {"errorCode": "CMN-102", "message": "no such thing", "errors": []}
    headers = {"RCRequestId": "abc-1", "Set-Cookie": "a=b"}
    error = refused("ringcentral", "loadMeeting", httpx.Response(404, json=body, headers=headers))
    assert isinstance(error, ERRORS.NotFound)
    assert (error.status, error.request_id) == (404, "abc-1")
    assert error.body.error_code == "CMN-102"
    assert error.method == "GET"
    assert error.url == "https://example.com/v1/restapi/v1.0/account/x/extension/x/meeting/x"
    assert "no such thing" in str(error)
    assert "set-cookie" not in error.headers


def test_a_gateways_code_is_found_too() -> None:
    body = {
        "success": False,
        "errors": [{"code": 10000, "message": "Authentication error"}],
        "messages": [],
        "result": None,
    }
    error = refused("cloudflare", "getMeeting", httpx.Response(401, json=body))
    assert isinstance(error, ERRORS.Unauthorized)
    assert error.body.errors[0].code == 10000
    assert error.body.errors[0].message == "Authentication error"


@pytest.mark.parametrize("failure", [httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError, httpx.ReadTimeout])
def test_a_failure_of_the_connection_is_one_of_ours(failure: type[httpx.TransportError]) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise failure(f"with {TOKEN}")

    spec = load("whereby")
    client = clients.client_class(spec)(TOKEN, transport=httpx.MockTransport(fail), retries=no_retries())
    expected = ERRORS.TimedOut if issubclass(failure, httpx.TimeoutException) else ERRORS.ConnectionFailed
    with pytest.raises(expected) as raised:
        client.get_meeting("1")
    assert TOKEN not in f"{raised.value} {raised.value!r} {vars(raised.value)}"
