"""What the tests of RingCentral meetings call, and what they take from the answers."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from meetpact.contract.answer import Answer
from meetpact.contract.api import Api

WEDNESDAY_NOON = "2099-01-07T12:00:00Z"
LONG_AGO = "2020-01-08T12:00:00Z"
SCHEDULE = {"startTime": WEDNESDAY_NOON, "durationInMinutes": 30, "timeZone": {"id": "1"}}
APPOINTMENT = {"meetingType": "Scheduled", "schedule": SCHEDULE}
SWITCHES = ("allowJoinBeforeHost", "startHostVideo", "startParticipantsVideo")


def create(api: Api, **wishes: Any) -> Any:
    answer = api.call("createMeeting", body={"topic": "Tea", **wishes})
    assert answer.status == 201, answer.told()
    return api.promised(answer)


def scheduled(api: Api, **wishes: Any) -> Any:
    return create(api, **{**APPOINTMENT, **wishes})


def recurring(api: Api, rule: dict[str, Any], start: str = WEDNESDAY_NOON) -> Any:
    schedule = {"startTime": start, "durationInMinutes": 30}
    return create(api, meetingType="ScheduledRecurring", schedule=schedule, recurrence=rule)


def on(api: Api, operation: str, meeting: Any, **how: Any) -> Answer:
    return api.call(operation, path={"meetingId": meeting["id"]}, **how)


def load(api: Api, meeting: Any) -> Any:
    return api.promised(on(api, "loadMeeting", meeting))


def update(api: Api, meeting: Any, **wishes: Any) -> Any:
    answer = on(api, "updateMeeting", meeting, body=wishes)
    assert answer.status == 200, answer.told()
    return api.promised(answer)


def refused(answer: Answer, status: int, code: str, name: str = "") -> None:
    """The answer is a refusal with this code, in the words of the spec, about this parameter or permission."""
    assert answer.status == status, answer.told()
    entries = answer.operation.raw["x-error-codes"]
    known = [entry for entry in entries if entry["status"] == str(status) and entry["code"].startswith(code)]
    words = {(entry["code"], entry["message"].replace("{parameterName}", name)) for entry in known}
    assert (answer.json["errorCode"], answer.json["message"]) in words, answer.told()
    assert f"[{name}]" in answer.json["message"] or not name, answer.told()


def query_of(uri: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(uri).query).items()}


def real_ids(thing: Any) -> dict[str, str]:
    found = re.search(r"/account/(?P<accountId>[^/~]+)/extension/(?P<extensionId>[^/~]+)/meeting", thing["uri"])
    assert found, thing["uri"]
    return found.groupdict()
