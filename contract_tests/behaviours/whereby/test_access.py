"""Whereby: the key, the points, the plan."""

import math
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from meetpact.contract.answer import Answer
from meetpact.contract.api import Api
from meetpact.contract.cases import REMOVED
from meetpact.mock.clock import Clock
from meetpact.mock.service import Service

from behaviours.whereby.calls import HOSTED, create, delete, get, opened

STREAMED = {"destination": {"url": "rtmp://live.example.com/app/key"}, "startTrigger": "prompt"}


def every_operation(api: Api, path: Mapping[str, str], token: str | None = "") -> Iterator[Answer]:
    for operation in api.spec.operations.values():
        body = operation.body.example if operation.body else REMOVED
        yield api.call(operation, path=path, body=body, token=token)


@pytest.mark.behaviour("missing-or-wrong-key")
@pytest.mark.parametrize("token", [None, "wrong"])
def test_a_call_without_a_valid_key_is_refused_and_does_nothing(api: Api, token: str | None) -> None:
    meeting = opened(api)
    refused = list(every_operation(api, {"meetingId": meeting["meetingId"]}, token))
    assert [answer.status for answer in refused] == [401] * len(refused)
    assert get(api, meeting).status == 200


@pytest.mark.behaviour("points-a-minute")
def test_without_points_every_operation_is_refused(api: Api, service: Service) -> None:
    path = {"meetingId": opened(api)["meetingId"]}
    service.exhaust("getMeeting")
    for answer in every_operation(api, path):
        assert answer.status == 429, answer.told()
        assert answer.headers["x-ratelimit-limit"] == "1000"
        assert answer.headers["x-ratelimit-remaining"] == "0"
        assert 0 < answer.json["data"]["msLeft"] <= 60_000
        assert int(answer.headers["retry-after"]) == -(-answer.json["data"]["msLeft"] // 1000)


@pytest.mark.behaviour("points-a-minute")
def test_of_a_thousand_points_a_write_takes_three_a_delete_two_a_read_one(
    api: Api, service: Service, clock: Clock
) -> None:
    clock.freeze()
    service.limits.on = True
    meeting, other, *_ = [opened(api) for _ in range(332)]
    assert (delete(api, other["meetingId"]).status, get(api, meeting).status) == (204, 200)
    refused = delete(api, meeting["meetingId"])
    assert (refused.status, refused.headers["x-ratelimit-remaining"]) == (429, "1")
    assert (get(api, meeting).status, api.call("listMeetings").status) == (200, 429)


@pytest.mark.behaviour("waiting-helps")
def test_after_the_announced_milliseconds_calls_are_let_through(api: Api, service: Service, clock: Clock) -> None:
    clock.freeze()
    path = {"meetingId": opened(api)["meetingId"]}
    service.exhaust("getMeeting")
    clock.advance(timedelta(milliseconds=12_345))
    refused = api.call("getMeeting", path=path)
    assert refused.headers["retry-after"] == str(math.ceil(refused.json["data"]["msLeft"] / 1000))
    clock.advance(timedelta(milliseconds=refused.json["data"]["msLeft"] - 1))
    assert api.call("getMeeting", path=path).status == 429
    clock.advance(timedelta(milliseconds=1))
    assert all(answer.ok for answer in every_operation(api, path))


@pytest.mark.behaviour("waiting-helps")
def test_the_wait_is_until_enough_points_are_back(api: Api, service: Service, clock: Clock) -> None:
    clock.freeze()
    service.limits.on = True
    api.call("listMeetings")
    clock.advance(timedelta(seconds=30))
    for _ in range(333):
        opened(api)
    refused = create(api)
    clock.advance(timedelta(seconds=int(refused.headers["retry-after"])))
    assert create(api).status == 201


@pytest.mark.behaviour("feature-outside-the-plan", "transcription-outside-the-plan")
def test_a_feature_outside_the_plan_is_refused(api: Api, service: Service) -> None:
    wanted = {**HOSTED, "streaming": STREAMED}
    assert create(api, **wanted).status == 201
    service.forbid()
    assert create(api).status == 201
    for feature, options in wanted.items():
        assert create(api, **{feature: options}).status == 403, feature
