"""The rules for a live target, at the transport: what is never sent, what is kept back, how long is waited."""

import itertools
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from meetpact.contract.creations import creations
from meetpact.contract.journal import Journal
from meetpact.contract.labels import Labels
from meetpact.contract.live import Live
from meetpact.contract.pace import LONGEST_WAIT, Pace, patience
from meetpact.contract.skips import NotSent, Spent
from meetpact.places import providers
from meetpact.spec import load


def live(tmp_path: Path, answer: Any, *, writes: bool = True, budget: int = 100) -> tuple[httpx.Client, list[Any]]:
    """A client on a live target that answers as told, and the requests that reach it."""
    sent: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        status, *content = answer(request)
        return httpx.Response(status, content=content[0] if content else b"")

    inner = httpx.Client(transport=httpx.MockTransport(handle))
    pace = Pace(1e9, budget, sleep=lambda _: None)
    target = Live(pace, Journal(tmp_path / "journal"), writes=writes, inner=inner)
    for name, base in (("whereby", "https://a.example/v1"), ("cloudflare", "https://b.example/client/v4")):
        target.add(load(name), base, {"account_id": "mine", "app_id": "mine"})
    return httpx.Client(transport=target), sent


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("DELETE", "https://a.example/v1/meetings/1"),
        ("PATCH", "https://a.example/v1/meetings/1"),
        ("DELETE", "https://a.example/v1/meetings"),
        ("DELETE", "https://c.example/v1/anything"),
        ("POST", "https://b.example/client/v4/accounts/theirs/realtime/kit/mine/meetings"),
        (
            "PATCH",
            "https://b.example/client/v4/accounts/mine/realtime/kit/mine/meetings/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        ),
        (
            "POST",
            "https://b.example/client/v4/accounts/mine/realtime/kit/mine/meetings/3f2504e0-4f89-41d3-9a0c-0305e82c3301/participants",
        ),
    ],
)
def test_nothing_is_changed_that_this_run_did_not_create(method: str, url: str, tmp_path: Path) -> None:
    client, sent = live(tmp_path, lambda _: (204,))
    with pytest.raises(NotSent):
        client.request(method, url, json={})
    assert sent == []


def test_what_this_run_created_may_be_deleted_and_carries_a_prefix_that_tests_do_not_see(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> Any:
        if request.method == "POST":
            prefix = json.loads(request.content)["roomNamePrefix"]
            return 201, json.dumps({"meetingId": "77", "roomName": f"/{prefix}x"}).encode()
        return (204,)

    client, sent = live(tmp_path, answer)
    body = {"endDate": "2099-01-01T00:00:00Z", "roomNamePrefix": "clinic-"}
    created = client.post("https://a.example/v1/meetings", json=body)
    assert created.json() == {"meetingId": "77", "roomName": "/clinic-x"}
    assert json.loads(sent[0].content)["roomNamePrefix"].startswith("meetpact-")
    assert "created" in (tmp_path / "journal").read_text()
    assert client.delete("https://a.example/v1/meetings/77").status_code == 204
    assert Journal(tmp_path / "journal").pending == []
    with pytest.raises(NotSent):
        client.delete("https://a.example/v1/meetings/78")


def test_without_writes_nothing_but_reading_is_sent(tmp_path: Path) -> None:
    client, sent = live(tmp_path, lambda _: (200,), writes=False)
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        with pytest.raises(NotSent, match="without --writes"):
            client.request(method, "https://a.example/v1/meetings")
    assert client.get("https://a.example/v1/meetings").status_code == 200
    assert len(sent) == 1


def test_of_the_budget_enough_is_kept_to_delete_what_was_created(tmp_path: Path) -> None:
    ids = itertools.count()
    client, sent = live(tmp_path, lambda _: (201, json.dumps({"meetingId": str(next(ids))}).encode()), budget=10)
    for _ in range(5):
        client.post("https://a.example/v1/meetings", json={})
    with pytest.raises(Spent):
        client.post("https://a.example/v1/meetings", json={})
    assert len(sent) + len(Journal(tmp_path / "journal").pending) <= 10
    assert len(sent) == 5


def test_a_creation_whose_answer_was_lost_stays_an_open_question(tmp_path: Path) -> None:
    def lost(_: httpx.Request) -> Any:
        raise httpx.ReadTimeout("too late")

    client, _ = live(tmp_path, lost)
    with pytest.raises(httpx.ReadTimeout):
        client.post("https://a.example/v1/meetings", json={})
    (entry,) = Journal(tmp_path / "journal").unanswered
    assert (entry.provider, entry.operation) == ("whereby", "createMeeting")


@pytest.mark.parametrize(
    ("headers", "body", "seconds"),
    [
        ({"retry-after": "7"}, b"", 7.0),
        ({}, b'{"error": "x", "data": {"msLeft": 21500}}', 21.5),
        ({"retry-after": "22"}, b'{"data": {"msLeft": 21500}}', 21.5),
        ({}, b"", 1.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, b"", 0.0),
        ({"retry-after": "soon"}, b"[]", 1.0),
    ],
)
def test_a_429_says_how_long_to_wait(headers: dict[str, str], body: bytes, seconds: float) -> None:
    assert patience(httpx.Response(429, headers=headers, content=body)) == seconds
    assert patience(httpx.Response(200, headers=headers, content=body)) is None


def test_the_pace_waits_as_asked_and_as_the_rate_says() -> None:
    slept: list[float] = []
    answers = iter([httpx.Response(429, headers={"retry-after": "7"}), httpx.Response(200), httpx.Response(200)])
    pace = Pace(4, 10, clock=lambda: 100.0, sleep=slept.append)
    assert pace.send(lambda: next(answers)).status_code == 200
    pace.send(lambda: next(answers))
    assert slept == [7.0, 0.25, 0.5]
    with pytest.raises(NotSent, match="asks to wait"):
        pace.send(lambda: httpx.Response(429, headers={"retry-after": str(int(LONGEST_WAIT) + 1)}))


@pytest.mark.parametrize("provider", providers())
def test_whatever_can_be_created_has_a_name_to_put_the_prefix_on(provider: str) -> None:
    found = creations(load(provider))
    assert found
    for creation in found.values():
        assert creation.label, creation.operation
        content = json.dumps(creation.operation.body.example if creation.operation.body else {}).encode()
        labelled, _ = Labels(load(provider), "meetpact-1a2b3c-").on(creation.operation, content)
        assert json.loads(labelled)[creation.label].startswith("meetpact-1a2b3c-")
