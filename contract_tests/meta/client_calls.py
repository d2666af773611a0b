"""What the clients' tests take from the specs: every operation, a call that ends in an exception, JSON compared."""

import re
from datetime import datetime
from typing import Any

import httpx
import pytest
from canned import TOKEN
from meetpact.claims import snake
from meetpact.contract import clients
from meetpact.places import providers
from meetpact.spec import load
from meetpact_clients.runtime.retries import Retries

ERRORS = clients.errors()
OPERATIONS = [operation for name in providers() for operation in load(name).operations.values()]


def no_retries() -> Retries:
    return Retries(times=0)


def refused(provider: str, operation: str, response: httpx.Response, token: str = TOKEN, **options: Any) -> Any:
    spec = load(provider)
    transport = httpx.MockTransport(lambda request: response)
    base = f"https://user:{TOKEN}@example.com/v1"
    client = clients.client_class(spec)(token, transport=transport, base_url=base, retries=no_retries(), **options)
    found = spec.operations[operation]
    arguments = {snake(each.name): "x" for each in found.parameters_in("path")}
    with pytest.raises(ERRORS.ApiError) as raised:
        client.send(clients.lower(spec, found)(**arguments))
    return raised.value


def same(sent: Any, meant: Any) -> bool:
    """Whether two JSON values are the same, date-times as instants."""
    if isinstance(sent, dict) and isinstance(meant, dict):
        return sent.keys() == meant.keys() and all(same(sent[key], meant[key]) for key in sent)
    if isinstance(sent, list) and isinstance(meant, list):
        return len(sent) == len(meant) and all(map(same, sent, meant))
    if sent != meant and isinstance(sent, str) and isinstance(meant, str):
        return instant(sent) == instant(meant) is not None
    return type(sent) is type(meant) and bool(sent == meant)


def instant(text: str) -> datetime | None:
    if not re.match(r"\d{4}-\d\d-\d\dT", text):
        return None
    return datetime.fromisoformat(text)
