"""Faults on demand: each kind, where and how often it meets, and what it leaves alone."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.observer import Observer
from meetpact.mock import Mock, mocked, switches
from meetpact.mock.faults import KINDS, Fault
from meetpact.mock.request import Request
from meetpact.mock.server import serving
from meetpact.places import providers
from meetpact.spec import load
from mock_calls import (
    CLOUDFLARE,
    END,
    HEADERS,
    LISTS,
    SCHEDULED,
    WHEREBY,
    call,
    fresh_mock,  # noqa: F401  (a fixture)
    headers_of,
)


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Mock, str]]:
    mock = Mock()
    with serving(mock) as url:
        yield mock, url


def fault(mock: Mock, kind: str, **options: Any) -> None:
    assert call(mock, "POST", "/_mock/faults", {"kind": kind, **options})[0] == 201


def test_every_kind_of_fault_is_in_the_document_and_in_a_test() -> None:
    document = switches.spec().schemas["NewFault"]["properties"]
    assert document["kind"]["enum"] == list(KINDS)
    assert set(document) == {name for name in Fault.__dataclass_fields__ if name not in ("id", "drawn")}
    text = Path(__file__).read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f'"{kind}"' not in text] == []


@pytest.mark.parametrize("provider", providers())
@pytest.mark.parametrize("asked", [400, 404, 429, 500, 503, 599])
def test_any_status_comes_in_the_providers_own_shape(mock: Mock, provider: str, asked: int) -> None:
    fault(mock, "status", status=asked, provider=provider, times=1)
    answer, body = call(mock, "GET", LISTS[provider])
    assert answer == asked
    shape = {"cloudflare": "success", "ringcentral": "errorCode", "whereby": "data"}[provider]
    if provider == "whereby" and asked != 429:
        assert body is None
    else:
        assert shape in body
    assert call(mock, "GET", LISTS[provider])[0] == 200


@pytest.mark.parametrize("provider", providers())
def test_a_429_has_the_retry_after_that_was_asked_for(mock: Mock, provider: str) -> None:
    for asked, expected in ((None, "1"), (7, "7"), (False, None)):
        fault(mock, "status", status=429, times=1, retry_after=asked)
        assert headers_of(mock, "GET", LISTS[provider]).get("retry-after") == expected


def test_a_fault_meets_its_operation_and_no_other(mock: Mock) -> None:
    fault(mock, "status", status=500, operation="createMeeting", provider="whereby")
    assert call(mock, "GET", WHEREBY)[0] == 200
    assert call(mock, "POST", CLOUDFLARE, {})[0] == 201
    assert [call(mock, "POST", WHEREBY, {"endDate": END})[0] for _ in range(3)] == [500, 500, 500]
    assert call(mock, "GET", WHEREBY)[1]["results"] == []


@given(st.integers(0, 99), st.floats(0.2, 0.8))
@settings(max_examples=20, deadline=None)
def test_the_same_seed_meets_the_same_requests(seed: int, probability: float) -> None:
    def met() -> list[bool]:
        mock = Mock(["whereby"])
        fault(mock, "status", status=500, probability=probability, seed=seed)
        return [call(mock, "GET", WHEREBY)[0] == 500 for _ in range(200)]

    first = met()
    assert first == met()
    assert abs(sum(first) / 200 - probability) < 0.17


def test_latency_has_its_distribution() -> None:
    def delays(**options: Any) -> list[float]:
        return [Fault("latency", drawn=number, **options).delay() for number in range(2000)]

    assert set(delays(seconds=0.25)) == {0.25}
    normal = delays(seconds=1.0, distribution="normal", spread=0.1)
    assert abs(sum(normal) / 2000 - 1) < 0.02
    assert min(normal) >= 0
    tail = delays(seconds=1.0, distribution="long-tail", spread=1.0)
    assert abs(median(tail) - 1) < 0.15
    assert max(tail) > 8


def test_latency_is_felt_and_a_timeout_is_one(served: tuple[Mock, str]) -> None:
    mock, url = served
    for transport in (None, mock.transport()):
        mock.reset()
        with httpx.Client(transport=transport, base_url=url, headers=HEADERS, timeout=0.6) as client:
            fault(mock, "latency", seconds=0.2, times=1)
            started = time.monotonic()
            assert client.get(WHEREBY).status_code == 200
            assert time.monotonic() - started >= 0.2
            fault(mock, "timeout", times=1)
            with pytest.raises(httpx.ReadTimeout):
                client.get(WHEREBY)
            assert client.get(WHEREBY).status_code == 200


def test_a_reset_breaks_off_in_the_middle_of_the_body(served: tuple[Mock, str]) -> None:
    mock, url = served
    for transport in (None, mock.transport()):
        mock.reset()
        with httpx.Client(transport=transport, base_url=url, headers=HEADERS) as client:
            fault(mock, "reset", times=1, after=5)
            came = b""
            with pytest.raises(httpx.ReadError), client.stream("GET", WHEREBY) as answer:  # noqa: PT012
                assert answer.status_code == 200
                for piece in answer.iter_raw():
                    came += piece
            assert came in (b'{"res', b"")
            assert client.get(WHEREBY).json()["results"] == []


def test_what_is_truncated_or_malformed_is_no_json(mock: Mock) -> None:
    whole = mock.answer(Request("GET", WHEREBY.encode(), b"", HEADERS))[2]
    for kind in ("truncated", "malformed"):
        for seed in range(20):
            fault(mock, kind, times=1, seed=seed)
            _, headers, body = mock.answer(Request("GET", WHEREBY.encode(), b"", HEADERS))
            assert dict(headers)[b"content-length"] == str(len(body)).encode()
            assert body != whole
            with pytest.raises(ValueError):  # noqa: PT011 - whatever json says of it
                json.loads(body)


def test_a_content_type_is_wrong_on_demand(mock: Mock) -> None:
    fault(mock, "content-type", media_type="text/plain", times=1)
    assert headers_of(mock, "GET", WHEREBY)["content-type"] == "text/plain"
    assert headers_of(mock, "GET", WHEREBY)["content-type"] == "application/json"


def test_a_trickle_comes_slowly_and_whole(served: tuple[Mock, str]) -> None:
    mock, url = served
    for transport in (None, mock.transport()):
        mock.reset()
        with httpx.Client(transport=transport, base_url=url, headers=HEADERS) as client:
            fault(mock, "trickle", times=1, after=7, seconds=0.05)
            started = time.monotonic()
            assert client.get(WHEREBY).json() == {"results": [], "cursor": None}
            assert time.monotonic() - started >= 0.2


def test_a_duplicate_delivery_makes_two(mock: Mock) -> None:
    fault(mock, "duplicate", times=1, operation="createMeeting")
    made = call(mock, "POST", WHEREBY, {"endDate": END})[1]["meetingId"]
    results = call(mock, "GET", WHEREBY)[1]["results"]
    assert len(results) == 2
    assert made == results[-1]["meetingId"]


def test_a_stale_read_lacks_the_last_write(mock: Mock) -> None:
    made = [call(mock, "POST", CLOUDFLARE, {"title": f"t{number}"})[1]["data"]["id"] for number in range(3)]
    fault(mock, "stale", operation="listMeetings")

    def titles() -> list[str]:
        return [meeting["title"] for meeting in call(mock, "GET", CLOUDFLARE)[1]["data"]]

    assert titles() == ["t2", "t1", "t0"]
    call(mock, "POST", CLOUDFLARE, {"title": "t3"})
    assert titles() == ["t2", "t1", "t0"]
    call(mock, "PATCH", f"{CLOUDFLARE}/{made[1]}", {"title": "changed"})
    assert titles() == ["t3", "t2", "t1", "t0"]
    call(mock, "DELETE", "/_mock/faults")
    assert titles() == ["t3", "t2", "changed", "t0"]


def test_a_write_is_kept_and_not_counted_by_a_stale_fault(mock: Mock) -> None:
    fault(mock, "stale", times=1)
    for number in range(2):
        assert call(mock, "POST", CLOUDFLARE, {"title": f"t{number}"})[0] == 201
    seen = [[meeting["title"] for meeting in call(mock, "GET", CLOUDFLARE)[1]["data"]] for _ in "12"]
    assert seen == [["t0"], ["t1", "t0"]]


@pytest.mark.parametrize("provider", providers())
def test_a_breach_breaks_the_claim_at_its_address(provider: str) -> None:
    """The observer of the contract tests sees each claim broken that a new meeting and a list show."""
    bodies = {
        "cloudflare": {"title": "t", "record_on_start": True},
        "ringcentral": SCHEDULED,
        "whereby": {"endDate": END},
    }
    spec, observer, tried = load(provider), Observer(load(provider)), 0
    mock = Mock([provider])
    for operation, body in (("createMeeting", bodies[provider]), ("listMeetings", None)):
        found = spec.operations[operation]
        method = found.method
        good = call(mock, method, LISTS[provider], body)
        shown = list(observer.judge(found, good[0], {}, good[1], "application/json"))
        for address in sorted({one.address for one in shown} - {f"{operation}/responses/{good[0]}"}):
            if address.endswith(("/nullable", "/oneOf")):
                continue
            fault(mock, "breach", address=address, times=1)
            status, answer = call(mock, method, LISTS[provider], body)
            broken = {one.address for one in observer.judge(found, status, {}, answer, "application/json") if one.wrong}
            owner = address.rpartition("/enum/")[0] or address
            # what a part of an allOf says of the whole is checked by validators only, not told claim by claim
            assert any(one.startswith(owner) for one in broken) or (address == "Meeting/type" and not broken), address
            log = call(mock, "GET", "/_mock/requests")[1]["requests"][-1]
            assert (log["reply"]["verdict"], log["faults"]) == ("broken", ["breach"]), address
            tried += 1
    print(f"{provider}: {tried} claims broken on demand")
    assert tried > 10


def test_a_breach_of_a_status_answers_another(mock: Mock) -> None:
    fault(mock, "breach", address="listMeetings/responses/200", times=1)
    assert call(mock, "GET", WHEREBY)[0] == 418


def test_faults_are_told_in_the_log_and_come_together() -> None:
    with mocked("whereby") as whereby:
        whereby.faults.add("status", status=502, times=1)
        whereby.faults.add("content-type", media_type="text/html", times=1)
        answer = whereby.http.get("/meetings")
        assert (answer.status_code, whereby.requests[0].faults) == (502, ("status", "content-type"))
        assert answer.headers["content-type"] == "text/html"
