"""What `strict=True` finds in an answer: the claim that it breaks."""

import json
from typing import Any

import httpx
import pytest
from canned import MEETING, TOKEN
from client_calls import ERRORS, OPERATIONS, refused
from meetpact.claims import claims, snake
from meetpact.contract import clients
from meetpact.spec import Operation, load


@pytest.mark.parametrize(
    ("change", "claim", "pointer"),
    [
        ({"roomName": "no slash"}, "Meeting/properties/roomName/pattern", "/roomName"),
        ({"endDate": "soon"}, "Meeting/properties/endDate/format", "/endDate"),
        ({"roomUrl": 7}, "Meeting/properties/roomUrl/type", "/roomUrl"),
        ({"endDate": None}, "Meeting/properties/endDate/type", "/endDate"),
    ],
)
def test_strict_names_the_claim_that_an_answer_breaks(change: dict[str, Any], claim: str, pointer: str) -> None:
    error = refused("whereby", "getMeeting", httpx.Response(200, json={**MEETING, **change}), strict=True)
    assert isinstance(error, ERRORS.ResponseInvalid)
    assert (error.claim, error.pointer) == (claim, pointer)


def test_strict_names_a_missing_property_a_status_a_bound_an_enum_and_a_header() -> None:
    def claim(provider: str, operation: str, response: httpx.Response) -> str:
        return str(refused(provider, operation, response, strict=True).claim)

    partly = {key: value for key, value in MEETING.items() if key != "roomUrl"}
    assert claim("whereby", "getMeeting", httpx.Response(200, json=partly)) == "Meeting/required/roomUrl"
    assert claim("whereby", "getMeeting", httpx.Response(206, json=MEETING)) == "getMeeting/responses"
    limited = httpx.Response(429, json={"error": "slow", "data": {"msLeft": 1}})
    assert claim("whereby", "getMeeting", limited) == "TooManyRequests/headers/Retry-After/required"
    example = json.loads(json.dumps(load("cloudflare").operations["getMeeting"].success.example))
    example["data"]["session_keep_alive_time_in_secs"] = 601
    bound = "Meeting/properties/session_keep_alive_time_in_secs/maximum"
    assert claim("cloudflare", "getMeeting", httpx.Response(200, json=example)) == bound
    example["data"]["session_keep_alive_time_in_secs"] = 600
    example["data"]["status"] = "ASLEEP"
    assert claim("cloudflare", "getMeeting", httpx.Response(200, json=example)) == "MeetingStatus/enum"
    example["data"]["status"] = "ACTIVE"
    example["data"]["recording_config"]["storage_config"] = {"type": "floppy"}
    assert claim("cloudflare", "getMeeting", httpx.Response(200, json=example)) == "StorageType/enum"


def test_strict_claims_are_addresses_of_the_spec() -> None:
    known = {each.address for each in claims(load("cloudflare"))}
    assert "Meeting/properties/session_keep_alive_time_in_secs/maximum" in known


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_example_of_a_success_passes_in_strict_mode(operation: Operation) -> None:
    spec, found = load(operation.provider), operation
    success = found.success
    answer = httpx.Response(success.status, json=success.example) if success.schema else httpx.Response(success.status)
    client = clients.client_class(spec)(TOKEN, transport=httpx.MockTransport(lambda request: answer), strict=True)
    arguments: dict[str, Any] = {snake(each.name): "x" for each in found.parameters_in("path")}
    if found.body:
        arguments["body"] = clients.body_model(spec, found).from_dict(found.body.example)
    client.send(clients.lower(spec, found)(**arguments))
