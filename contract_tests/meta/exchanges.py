"""Exchanges that tests judge, redact and record."""

import dataclasses
import json
from typing import Any

from meetpact.mock.exchange import Exchange
from meetpact.mock.judge import Judge
from meetpact.places import providers
from meetpact.spec import load

SPECS = [load(name) for name in providers()]
OPERATIONS = [operation for spec in SPECS for operation in spec.operations.values()]
JUDGE = Judge(SPECS)
JSON = ("content-type", "application/json")
BEARER = ("authorization", "Bearer mock-token")
END = "2099-01-01T00:00:00Z"
WHEREBY = "https://api.whereby.dev/v1/meetings"


def exchange(**changes: Any) -> Exchange:
    asked = Exchange("GET", WHEREBY, (BEARER,), b"", 200, (JSON,), b'{"results": [], "cursor": null}')
    return dataclasses.replace(asked, **changes)


def created(body: Any, status: int = 400) -> Exchange:
    sent = json.dumps(body).encode()
    return exchange(
        method="POST", headers=(BEARER, JSON), body=sent, status=status, response_headers=(), response_body=b""
    )
