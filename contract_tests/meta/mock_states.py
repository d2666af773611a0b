"""Mocks on a state, and calls of them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from meetpact.mock import Mock
from meetpact.mock.request import Request

MEETINGS = "/client/v4/accounts/a/realtime/kit/b/meetings"
WHEREBY = "/v1/meetings"
RINGCENTRAL = "/restapi/v1.0/account/~/extension/~/meeting"
HEADERS = {"authorization": "Bearer mock-token", "content-type": "application/json"}


def call(mock: Mock, method: str, url: str, body: Any = None) -> tuple[int, Any]:
    path, _, query = url.partition("?")
    content = json.dumps(body).encode() if body is not None else b""
    status, _, answer = mock.answer(Request(method, path.encode(), query.encode(), HEADERS, content))
    return status, json.loads(answer) if answer else None


@contextmanager
def opened(state: str, *, share_log: bool = False) -> Iterator[Mock]:
    pytest.importorskip("sqlalchemy", reason="needs SQLAlchemy: pip install 'meetpact[mock]'")
    mock = Mock(state=state, share_log=share_log)
    try:
        yield mock
    finally:
        mock.close()


def filled(mock: Mock) -> None:
    """Something in every table and behind every switch."""
    created = call(mock, "POST", MEETINGS, {"title": "one", "record_on_start": True})[1]["data"]["id"]
    assert call(mock, "POST", f"{MEETINGS}/{created}/participants", {
        "preset_name": "host", "custom_participant_id": "c"})[0] == 201  # fmt: skip
    for number in range(3):
        assert call(mock, "POST", WHEREBY, {"endDate": f"2099-01-0{number + 1}T00:00:00Z"})[0] == 201
    assert call(mock, "GET", f"{WHEREBY}?limit=1")[1]["cursor"]
    recurring = {"meetingType": "ScheduledRecurring", "topic": "weekly", "password": "x",
                 "schedule": {"startTime": "2099-01-01T00:00:00Z", "durationInMinutes": 30},
                 "recurrence": {"frequency": "Weekly", "interval": 1}}  # fmt: skip
    assert call(mock, "POST", RINGCENTRAL, recurring)[0] == 201
    assert call(mock, "PUT", "/_mock/permissions", {"ringcentral": {"grants": {"user": []}}})[0] == 200
    assert (
        call(mock, "PUT", "/_mock/limits", {"whereby": {"on": True, "plan": {"organization": {"limit": 77}}}})[0] == 200
    )
    assert call(mock, "POST", "/_mock/faults", {"kind": "latency", "seconds": 0, "operation": "getMeeting"})[0] == 201
    assert call(mock, "PUT", "/_mock/clock", {"now": "2031-01-01T00:00:00Z", "frozen": True})[0] == 200
