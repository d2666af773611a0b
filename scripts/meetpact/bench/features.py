"""What the generated clients can do beside the bare generator's and the vendor's: each feature is tried."""

import ast
import asyncio
import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx

from meetpact.rivals import VENDOR, Subject, subjects
from meetpact.spec import load

Answer = Callable[[httpx.Request], httpx.Response]


def _example(**changes: Any) -> dict[str, Any]:
    example: dict[str, Any] = json.loads(json.dumps(load("cloudflare").operations["getMeeting"].success.example))
    example["data"].update(changes)
    return example


def _fine(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=_example())


class Wire:
    """A transport that keeps the requests, and gives one answer after another, the last one for ever."""

    def __init__(self, *answers: Answer) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return (self._answers.pop(0) if len(self._answers) > 1 else self._answers[0])(request)

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self)


def _refusal(status: int, **headers: str) -> Answer:
    body = {"success": False, "error": {"code": status, "message": "no"}}
    return lambda request: httpx.Response(status, headers=headers, json=body)


@contextmanager
def _no_waiting() -> Iterator[list[float]]:
    waits: list[float] = []
    with patch.object(time, "sleep", waits.append):
        yield waits


def _tried(call: Callable[[], Any]) -> Any:
    """The result of a call, or its exception."""
    try:
        return call()
    except Exception as error:
        return error


def pagination(subject: Subject) -> bool:
    meeting = load("cloudflare").operations["listMeetings"].success.example["data"][0]

    def page(request: httpx.Request) -> httpx.Response:
        number = int(float(request.url.params.get("page_no", "1")))
        paging = {"total_count": 7, "start_offset": 1, "end_offset": 7}
        data = [meeting] * (3 if number < 3 else 1)
        return httpx.Response(200, json={"success": True, "data": data, "paging": paging})

    return len(subject.everything(httpx.MockTransport(page))) == 7


def retries(subject: Subject) -> bool:
    wire = Wire(_refusal(500), _fine)
    with _no_waiting():
        return not isinstance(_tried(lambda: subject.get(wire.transport)), Exception) and len(wire.requests) == 2


def retry_after(subject: Subject) -> bool:
    with _no_waiting() as waits:
        _tried(lambda: subject.get(Wire(_refusal(429, **{"Retry-After": "7"}), _fine).transport))
    return len(waits) == 1 and 7 <= waits[0] <= 7.7


def idempotency(subject: Subject) -> bool:
    """A POST that failed is not sent again without a key that makes it harmless."""
    wire = Wire(_refusal(503))
    with _no_waiting():
        _tried(lambda: subject.create(wire.transport))
    return len(wire.requests) == 1 or all("idempotency-key" in request.headers for request in wire.requests)


def typed_errors(subject: Subject) -> bool:
    return "NotFound" in type(_tried(lambda: subject.get(Wire(_refusal(404)).transport))).__name__


def raw_response(subject: Subject) -> bool:
    status, headers = subject.raw(Wire(_fine).transport)
    return bool(status == 200 and headers["content-type"] == "application/json")


def asynchronous(subject: Subject) -> bool:
    return not isinstance(_tried(lambda: asyncio.run(subject.aget(Wire(_fine).transport))), Exception)


def timeouts(subject: Subject) -> bool:
    wire = Wire(_fine)
    subject.get(wire.transport)
    limits = wire.requests[0].extensions["timeout"]
    return all(limits[name] is not None for name in ("connect", "read", "write", "pool"))


def own_logging(subject: Subject) -> bool:
    records: list[logging.LogRecord] = []
    logger = logging.getLogger(subject.logger)
    level = logger.level

    def kept(record: logging.LogRecord) -> bool:
        records.append(record)
        return False

    handler = logging.NullHandler()
    with patch.object(handler, "handle", kept):
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
        try:
            subject.get(Wire(_fine).transport)
        finally:
            logger.removeHandler(handler)
            logger.setLevel(level)
    return bool(records)


def env_credentials(subject: Subject) -> bool:
    wire = Wire(_fine)
    with patch.dict(os.environ, CLOUDFLARE_API_TOKEN="from-the-environment"):
        _tried(lambda: subject.from_environment(wire.transport))
    return [request.headers["Authorization"] for request in wire.requests] == ["Bearer from-the-environment"]


def user_agent(subject: Subject) -> bool:
    wire = Wire(_fine)
    subject.get(wire.transport)
    return not wire.requests[0].headers["User-Agent"].startswith("python-httpx")


def object_client(subject: Subject) -> bool:
    return subject.is_object()


def path_safety(subject: Subject) -> bool:
    wires = [Wire(_fine) for _ in ("", ".", "..")]
    for wire, id in zip(wires, ("", ".", ".."), strict=True):
        _tried(lambda wire=wire, id=id: subject.get(wire.transport, id))  # type: ignore[misc]
    return not any(wire.requests for wire in wires)


def explode(subject: Subject) -> bool:
    wire = Wire(lambda request: httpx.Response(200, json=load("whereby").operations["getMeeting"].success.example))
    _tried(lambda: subject.fields(wire.transport))
    return [request.url.query for request in wire.requests] == [b"fields=hostRoomUrl,viewerRoomUrl"]


def open_enums(subject: Subject) -> bool:
    found = _tried(
        lambda: subject.get(Wire(lambda request: httpx.Response(200, json=_example(status="NEW"))).transport)
    )
    return not isinstance(found, Exception) and found.data.status == "NEW"


def strict_mode(subject: Subject) -> bool:
    """A number past its bound is noticed."""
    body = _example(session_keep_alive_time_in_secs=100_000)
    answer = Wire(lambda request: httpx.Response(200, json=body))
    return isinstance(_tried(lambda: subject.strict(answer.transport)), Exception)


#: feature -> what shows it
FEATURES: dict[str, Callable[[Subject], bool]] = {
    "pagination": pagination,
    "retries": retries,
    "Retry-After": retry_after,
    "idempotency": idempotency,
    "typed errors": typed_errors,
    "raw response": raw_response,
    "async": asynchronous,
    "finite timeouts": timeouts,
    "logging of its own": own_logging,
    "credentials from the environment": env_credentials,
    "user agent": user_agent,
    "object client": object_client,
    "path safety": path_safety,
    "explode as the spec says": explode,
    "open enums": open_enums,
    "strict mode": strict_mode,
}


def _lines(package: str) -> int:
    """How many lines a package has, all written in one way, without comments."""
    folder = Path(str(import_module(package).__file__)).parent
    return sum(ast.unparse(ast.parse(file.read_text("utf-8"))).count("\n") + 1 for file in folder.rglob("*.py"))


def run() -> None:
    """Prints the table, and how much code it takes."""
    with subjects() as tried:
        print(" | ".join(["| feature", *(subject.name for subject in tried)]) + " |")
        print("|---" * (len(tried) + 1) + "|")
        for feature, probe in FEATURES.items():
            found = ["yes" if probe(subject) else "no" for subject in tried]
            print(" | ".join([f"| {feature}", *found]) + " |")
        for name, package in (("ours", "meetpact_clients.cloudflare"), ("bare generator", "bare")):
            print(f"lines of code per operation, {name}: {_lines(package) / len(load('cloudflare').operations):.0f}")
        if len(tried) < 3:
            print(f"the vendor's SDK was left out: pip install {VENDOR}")
