"""RingCentral meetings: refusals: what they say, and what is refused."""

from typing import Any

import pytest
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.methods import wrongly_answered

from behaviours.ringcentral.calls import APPOINTMENT, load, on, refused, scheduled

BAD: list[tuple[str, Any]] = [
    ("topic", 5), ("topic", None), ("allowJoinBeforeHost", "yes"), ("host", "me"), ("host", {"id": 5}),
    ("meetingType", "instant"), ("audioOptions", ["Smoke"]), ("recurrence", {"frequency": "Yearly"}),
]  # fmt: skip


@pytest.mark.behaviour("error-body")
def test_the_first_of_the_errors_is_repeated_outside(api: Api) -> None:
    for body in (on(api, "loadMeeting", {"id": UNKNOWN_ID}).json, api.call("listMeetings", token=None).json):
        first = body["errors"][0]
        assert (first["errorCode"], first["message"]) == (body["errorCode"], body["message"])
        assert first.get("parameterName") == ("meetingId" if body["errorCode"] == "CMN-102" else None)


@pytest.mark.behaviour("bad-value")
@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_bad_value_is_refused_with_the_name_of_its_property(api: Api, name: str, value: Any) -> None:
    refused(api.call("createMeeting", body={name: value}), 400, "CMN-101", name)
    meeting = scheduled(api)
    refused(on(api, "updateMeeting", meeting, body={name: value}), 400, "CMN-101", name)
    assert load(api, meeting) == meeting


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, marks=pytest.mark.behaviour("body-needed")),
        pytest.param(b"{", marks=pytest.mark.behaviour("unreadable-body")),
        pytest.param(b"[]", marks=pytest.mark.behaviour("unreadable-body")),
    ],
)
def test_a_body_that_cannot_be_parsed_is_refused(api: Api, content: bytes | None) -> None:
    headers = {"authorization": f"Bearer {api.target.token(api.spec)}", "content-type": "application/json"}
    lists, loads = api.call("listMeetings").url, on(api, "loadMeeting", scheduled(api)).url
    for id, url in (("createMeeting", lists), ("updateMeeting", loads)):
        refused(api.send(api.spec.operations[id], url, content, headers), 400, "CMN-104")


@pytest.mark.behaviour("unknown-properties")
def test_a_property_that_nobody_knows_is_ignored(api: Api) -> None:
    strange = {"sugar": 2, "status": "Boiling", "id": "1"}
    made = api.call("createMeeting", body={**APPOINTMENT, **strange})
    meeting = made.json
    for answer in (made, on(api, "updateMeeting", meeting, body=strange), on(api, "loadMeeting", meeting)):
        assert "sugar" not in answer.json
        assert (answer.json["status"], answer.json["id"]) == ("NotStarted", meeting["id"])
    assert meeting["id"] != "1"


@pytest.mark.parametrize(
    ("method", "below", "wanted"),
    [
        pytest.param("GET", "/guests", 404, marks=pytest.mark.behaviour("invalid-uri")),
        pytest.param("PATCH", "", 405, marks=pytest.mark.behaviour("wrong-method")),
    ],
)
def test_a_path_or_a_method_that_does_not_exist_is_an_invalid_uri(
    api: Api, method: str, below: str, wanted: int
) -> None:
    answer = api.stray(method, api.spec.operations["loadMeeting"], UNKNOWN_ID, below)
    told = (answer.status_code, answer.json()["errorCode"], answer.json()["message"])
    assert told == (wanted, "CMN-120", "Invalid URI")


@pytest.mark.behaviour("wrong-method")
def test_a_method_that_a_path_does_not_have_is_refused_with_405(api: Api) -> None:
    assert not list(wrongly_answered(api))
