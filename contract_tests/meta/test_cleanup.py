"""What a run created and never heard of is found by its prefix and deleted, and nothing else is."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from meetpact.contract.cleanup import Cleaned, clean_up
from meetpact.contract.creations import creations
from meetpact.contract.journal import Journal
from meetpact.contract.live import Live
from meetpact.contract.pace import Pace
from meetpact.contract.target import Target
from meetpact.mock.core import Mock
from meetpact.spec import Spec, load

#: For each provider the creation, the property that carries the prefix, and the size of a page of the list.
CREATIONS = {
    "cloudflare": ("createMeeting", "title", 30),
    "ringcentral": ("createMeeting", "topic", 100),
    "whereby": ("createMeeting", "roomNamePrefix", 20),
}


@dataclass
class Stage:
    """A mock taken for a live target, and a run on it that lost the answer to its one creation."""

    spec: Spec
    mock: Mock
    live: Live
    journal: Path

    @property
    def credentials(self) -> dict[str, dict[str, str]]:
        return {self.spec.provider: {"authorization": f"Bearer {self.mock.token}"}}

    def create(self, count: int, prefix: str) -> None:
        """Things with a name that begins so."""
        id, name, _ = CREATIONS[self.spec.provider]
        operation = self.spec.operations[id]
        assert operation.body
        target = Target("here", "http://127.0.0.1", mock=self.mock)
        url = f"{target.base_url(self.spec)}{operation.path.format(**target.identity(operation))}"
        with httpx.Client(transport=self.mock.transport(), headers=self.credentials[self.spec.provider]) as client:
            for number in range(count):
                client.post(url, json={**operation.body.example, name: f"{prefix}{number}-"}).raise_for_status()

    def clean(self) -> Cleaned:
        return clean_up(self.live, self.credentials)

    def left(self) -> list[str]:
        """What is still there, each as text."""
        found = self.mock.services[self.spec.provider].store.dump()
        return [json.dumps(row, default=str) for rows in found.values() for row in rows.values()]


@pytest.fixture(params=CREATIONS)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    spec, mock = load(request.param), Mock([request.param])
    inner = httpx.Client(transport=mock.transport())
    live = Live(Pace(1e6, 1000), Journal(tmp_path / "journal"), writes=True, inner=inner)
    target = Target("here", "http://127.0.0.1", mock=mock)
    operation = spec.operations[CREATIONS[request.param][0]]
    identity = target.identity(operation)
    live.add(spec, target.base_url(spec), identity)
    live.journal.write("asking", target.base_url(spec), spec.provider, operation.id, identity, live.label, 1)
    yield Stage(spec, mock, live, tmp_path / "journal")
    live.end()


def test_what_carries_the_prefix_is_found_on_any_page_and_the_rest_stays(stage: Stage) -> None:
    id, _, size = CREATIONS[stage.spec.provider]
    stage.create(size, "others-")
    stage.create(2, stage.live.label)
    stage.create(size, "others-")
    done = stage.clean()
    deletes = creations(stage.spec)[id].deletion is not None
    assert (done.deleted, len(done.staying), done.problems) == ((2, 0, []) if deletes else (0, 2, []))
    assert sum("others-" in row for row in stage.left()) == 2 * size
    assert any(stage.live.label in row for row in stage.left()) is not deletes
    assert not stage.journal.exists()


def test_when_nothing_came_of_the_creation_nothing_is_left_to_do(stage: Stage) -> None:
    stage.create(3, "others-")
    done = stage.clean()
    assert (done.deleted, done.staying, done.problems) == (0, [], [])
    assert not stage.journal.exists()


def test_what_the_journal_has_already_is_not_entered_twice(stage: Stage) -> None:
    stage.create(1, stage.live.label)
    stage.clean()
    first = [entry for entry in stage.live.journal.entries if entry.event == "created"]
    (asked,) = (entry for entry in stage.live.journal.entries if entry.event == "asking")
    stage.live.journal.write(
        "asking", asked.target, asked.provider, asked.operation, asked.path, asked.label, asked.number + 7
    )
    stage.clean()
    assert [entry for entry in stage.live.journal.entries if entry.event == "created"] == first
    assert len(first) == 1


@pytest.mark.parametrize("body", [{"surprise": 1}, [], None, "no JSON"])
def test_a_list_that_cannot_be_read_is_told_and_leaves_the_question_open(
    stage: Stage, body: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"<html>" if body == "no JSON" else json.dumps(body).encode()
    monkeypatch.setattr(stage.live, "raw", lambda method, url, headers: _answered(content))
    (problem,) = stage.clean().problems
    assert problem.startswith(f"could not look for what createMeeting of {stage.live.label} left: ")
    assert len(stage.live.journal.unanswered) == 1
    assert stage.journal.exists()


def _answered(content: bytes) -> httpx.Response:
    return httpx.Response(200, content=content, request=httpx.Request("GET", "http://127.0.0.1"))
