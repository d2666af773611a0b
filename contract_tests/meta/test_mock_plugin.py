"""The pytest plugin and the context manager: what a test of somebody's own code gets."""

import asyncio
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from meetpact.errors import MeetpactError
from meetpact.mock import mocked
from meetpact.places import providers

END = "2099-05-07T17:00:00Z"

BOOKING = """
def book(http, ends):
    answer = http.post("/meetings", json={"endDate": ends, "roomNamePrefix": "clinic-"})
    if answer.status_code == 429:
        return book(http, ends)
    return answer.raise_for_status().json()["roomUrl"]

def test_a_busy_provider_is_asked_again(whereby_mock):
    whereby_mock.faults.add("status", status=429, times=1)
    assert "/clinic-" in book(whereby_mock.http, "2099-05-07T17:00:00Z")
    assert [request.status for request in whereby_mock.requests] == [429, 201]
"""

FIXTURES = """
import httpx, pytest

@pytest.mark.parametrize("again", [1, 2])
def test_each_test_has_its_own_state(again, cloudflare_mock, ringcentral_mock, whereby_mock):
    assert cloudflare_mock.base_url == "https://api.cloudflare.com/client/v4"
    place = "/accounts/a/realtime/kit/b/meetings"
    assert cloudflare_mock.http.get(place).json()["paging"]["total_count"] == 0
    assert cloudflare_mock.http.post(place, json={}).status_code == 201
    assert ringcentral_mock.http.get("/restapi/v1.0/account/~/extension/~/meeting").json()["records"] == []
    assert whereby_mock.http.get("/meetings").json()["results"] == []
    assert whereby_mock.requests[0].operation == "listMeetings"
    assert len(cloudflare_mock.requests) == 2

def test_the_server_is_a_real_one(meetpact_server):
    whereby = meetpact_server.whereby
    assert whereby.base_url == meetpact_server.url + "/v1"
    assert httpx.get(whereby.base_url + "/meetings").status_code == 401
    assert whereby.http.get("/meetings").status_code == 200
    whereby.faults.add("reset", times=1)
    with pytest.raises(httpx.ReadError):
        whereby.http.get("/meetings")
    assert not hasattr(meetpact_server, "zoom")
"""


def outcome(folder: Path, text: str) -> str:
    (folder / "test_somebody.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    if "meetpact" not in {entry.name for entry in entry_points(group="pytest11")}:
        command += ["-p", "meetpact.pytest_plugin"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_ten_lines_test_a_booking(tmp_path: Path) -> None:
    assert len([line for line in BOOKING.splitlines() if line]) <= 10
    assert "1 passed" in outcome(tmp_path, BOOKING)


def test_its_fixtures_are_fresh_and_its_server_is_real(tmp_path: Path) -> None:
    assert "3 passed" in outcome(tmp_path, FIXTURES)


def test_the_plugin_costs_nothing_until_it_is_asked(tmp_path: Path) -> None:
    code = "import sys, meetpact.pytest_plugin; print([name for name in sys.modules if 'meetpact.mock' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("provider", providers())
def test_the_generated_client_is_ready(provider: str) -> None:
    with mocked(provider) as found:
        assert found.provider in type(found.client).PROVIDER
        assert found.client is found.client
        assert found.async_client is not found.client


def test_the_generated_client_calls_both_ways() -> None:
    with mocked("whereby") as whereby:
        whereby.client.create_meeting(end_date=datetime(2099, 1, 1, tzinfo=UTC))

        async def listed() -> list[object]:
            return [meeting async for meeting in whereby.async_client.list_meetings()]

        assert len(asyncio.run(listed())) == 1
        assert {request.operation for request in whereby.requests} == {"createMeeting", "listMeetings"}


def test_the_clock_of_a_mocked_provider_moves() -> None:
    with mocked("whereby") as whereby:
        whereby.clock.set(datetime(2099, 5, 7, 16, tzinfo=UTC), frozen=True)
        id = whereby.http.post("/meetings", json={"endDate": END}).json()["meetingId"]
        whereby.advance(hours=2, milliseconds=-1)
        assert whereby.http.get(f"/meetings/{id}").status_code == 200
        whereby.advance(milliseconds=1)
        assert whereby.http.get(f"/meetings/{id}").status_code == 404


def test_a_state_goes_from_one_test_to_another() -> None:
    with mocked("whereby") as first, mocked("whereby") as second:
        first.http.post("/meetings", json={"endDate": END})
        second.put_state(first.state())
        assert second.http.get("/meetings").json() == first.http.get("/meetings").json()


def test_the_log_says_what_was_wrong() -> None:
    with mocked("whereby") as whereby:
        whereby.http.post("/meetings", json={"endDate": 5})
        (entry,) = whereby.requests
        assert (entry.status, entry.breach) == (400, None)
        assert entry.problem
        assert "5" in entry.problem


def test_what_there_is_not_is_refused() -> None:
    with pytest.raises(MeetpactError, match="whereby"), mocked("wherby"):
        pass
    with mocked("whereby") as whereby:
        for kind, options in (("explode", {}), ("status", {"loud": 1}), ("breach", {}), ("status", {"operation": "x"})):
            with pytest.raises(MeetpactError):
                whereby.faults.add(kind, **options)
        assert list(whereby.faults) == []
