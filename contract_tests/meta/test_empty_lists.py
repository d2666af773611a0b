"""A finding of Schemathesis about an empty list is no finding, and one about anything else in the request stays one."""

import copy
from pathlib import Path

import pytest
from meetpact.contract.answer import Answer
from meetpact.contract.empty_lists import says_nothing_wrong
from meetpact.spec import Spec, load

WHEREBY = load("whereby")


def asked(url: str, operation: str = "listMeetings", spec: Spec = WHEREBY, body: bytes | None = None) -> Answer:
    known = spec.operations[operation]
    return Answer(known, known.method, f"http://127.0.0.1{url}", None, 200, {}, b"", {}, body)


@pytest.mark.parametrize(
    "url", ["/v1/meetings?fields=", "/v1/meetings?limit=7&fields=", "/v1/meetings?fields=&cursor=abc&unheard=of"]
)
def test_an_empty_list_says_nothing_wrong(url: str) -> None:
    assert says_nothing_wrong(WHEREBY, asked(url))


@pytest.mark.parametrize(
    "url",
    [
        "/v1/meetings",
        "/v1/meetings?limit=0",
        "/v1/meetings?fields=hostRoomUrl",
        "/v1/meetings?fields=&limit=0",
        "/v1/meetings?fields=&limit=seven",
        "/v1/meetings?fields=&limit=7&limit=8",
        "/v1/meetings?fields=&fields=",
        "/v1/meetings?fields=,",
    ],
)
def test_anything_else_that_is_wrong_is_a_finding(url: str) -> None:
    assert not says_nothing_wrong(WHEREBY, asked(url))


def test_a_path_that_is_wrong_is_a_finding() -> None:
    assert says_nothing_wrong(WHEREBY, asked("/v1/meetings/7?fields=", "getMeeting"))
    document = copy.deepcopy(WHEREBY.document)
    document["components"]["parameters"]["MeetingId"]["schema"]["maxLength"] = 1
    spec = Spec("whereby", Path("openapi.yaml"), document)
    assert says_nothing_wrong(spec, asked("/v1/meetings/7?fields=", "getMeeting", spec))
    assert not says_nothing_wrong(spec, asked("/v1/meetings/77?fields=", "getMeeting", spec))


@pytest.mark.parametrize("keyword", [{"minItems": 1}, {"contains": {"const": "hostRoomUrl"}}])
def test_a_list_that_must_hold_something_is_a_finding(keyword: dict[str, object]) -> None:
    document = copy.deepcopy(WHEREBY.document)
    parameters = document["paths"]["/meetings"]["get"]["parameters"]
    found = [WHEREBY.follow(parameter)[0] for parameter in parameters]
    at = next(number for number, parameter in enumerate(found) if parameter["name"] == "fields")
    parameters[at] = {**found[at], "schema": {**found[at]["schema"], **keyword}}
    spec = Spec("whereby", Path("openapi.yaml"), document)
    assert not says_nothing_wrong(spec, asked("/v1/meetings?fields=", spec=spec))
