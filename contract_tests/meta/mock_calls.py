"""Calls of a mock, and where its lists are."""

import json
from typing import Any

import pytest
from meetpact.mock import Mock
from meetpact.mock.request import Request

HEADERS = {"authorization": "Bearer mock-token", "content-type": "application/json"}


CLOUDFLARE = "/client/v4/accounts/a/realtime/kit/b/meetings"


RINGCENTRAL = "/restapi/v1.0/account/~/extension/~/meeting"


WHEREBY = "/v1/meetings"


LISTS = {"cloudflare": CLOUDFLARE, "ringcentral": RINGCENTRAL, "whereby": WHEREBY}


END = "2099-01-01T00:00:00Z"


SCHEDULED = {"meetingType": "Scheduled", "topic": "t", "schedule": {"startTime": END, "durationInMinutes": 5}}


def call(mock: Mock, method: str, url: str, body: Any = None, headers: dict[str, str] = HEADERS) -> tuple[int, Any]:
    path, _, query = url.partition("?")
    content = json.dumps(body).encode() if body is not None else b""
    status, _, answer = mock.answer(Request(method, path.encode(), query.encode(), headers, content))
    return status, json.loads(answer) if answer else None


def headers_of(mock: Mock, method: str, url: str) -> dict[str, str]:
    headers = mock.answer(Request(method, url.encode(), b"", HEADERS))[1]
    return {name.decode(): value.decode() for name, value in headers}


@pytest.fixture(name="mock")
def fresh_mock() -> Mock:
    return Mock()
