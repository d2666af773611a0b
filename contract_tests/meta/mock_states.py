"""Mocks on a state, and calls of them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from meetpact.mock import Mock
from meetpact.mock.request import Request

MEETINGS = "/client/v4/accounts/a/realtime/kit/b/meetings"


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
