"""The document that a state is exported to and loaded from."""

import copy
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from meetpact.errors import MeetpactError
from meetpact.mock import Mock
from meetpact.mock.document import read_seed, restore, state_of
from mock_states import MEETINGS, RINGCENTRAL, WHEREBY, call, filled


def test_a_state_comes_back_as_it_was_put() -> None:
    first, second = Mock(), Mock()
    filled(first)
    document = json.loads(json.dumps(state_of(first)))
    restore(second, copy.deepcopy(document))
    assert state_of(second) == state_of(first)
    assert call(second, "GET", f"{WHEREBY}?limit=1") == call(first, "GET", f"{WHEREBY}?limit=1")


def test_ids_made_after_a_state_was_loaded_are_new() -> None:
    first, second = Mock(), Mock()
    made = [call(first, "POST", MEETINGS, {})[1]["data"]["id"] for _ in range(5)]
    restore(second, state_of(first))
    more = [call(second, "POST", MEETINGS, {})[1]["data"]["id"] for _ in range(5)]
    assert len({*made, *more}) == 10


SEED = """
clock: {frozen: 4102444800}
permissions:
  ringcentral: {grants: {application: [Meetings], user: [Meetings]}}
cloudflare:
  accounts: [{id: acme}]
  apps: [{account_id: acme, id: rooms}]
  meetings:
  - {account_id: acme, app_id: rooms, id: 11111111-2222-4333-8444-555555555555, title: standup}
  participants:
  - account_id: acme
    app_id: rooms
    meeting_id: 11111111-2222-4333-8444-555555555555
    preset_name: host
    custom_participant_id: '7'
ringcentral:
  extensions:
  - {account_id: '1', id: '101'}
  - {account_id: '1', id: '102', own: false}
  meetings:
  - {topic: review, meetingType: Scheduled, schedule: {startTime: '2100-02-01T09:00:00Z', durationInMinutes: 30}}
whereby:
  meetings:
  - {endDate: '2100-01-01T00:00:00Z', roomNamePrefix: clinic-}
"""


def test_a_seed_that_a_person_wrote_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "seed.yaml"
    path.write_text(SEED)
    done = exported("--seed", str(path))
    assert done.returncode == 0, done.stderr
    again = tmp_path / "again.yaml"
    again.write_text(done.stdout)
    assert exported("--seed", str(again)).stdout == done.stdout
    mock = Mock()
    restore(mock, read_seed(again))
    (meeting,) = call(mock, "GET", "/client/v4/accounts/acme/realtime/kit/rooms/meetings")[1]["data"]
    assert (meeting["title"], meeting["status"], meeting["created_at"]) == (
        "standup",
        "ACTIVE",
        "2100-01-01T00:00:00.000Z",
    )
    people = f"/client/v4/accounts/acme/realtime/kit/rooms/meetings/{meeting['id']}/participants"
    assert [one["preset_name"] for one in call(mock, "GET", people)[1]["data"]] == ["host"]
    assert call(mock, "GET", "/client/v4/accounts/acme/realtime/kit/other/meetings")[0] == 403
    (review,) = call(mock, "GET", RINGCENTRAL)[1]["records"]
    assert (review["topic"], review["host"]["id"], review["status"]) == ("review", "101", "NotStarted")
    assert call(mock, "GET", RINGCENTRAL.replace("extension/~", "extension/102"))[0] == 403
    (room,) = call(mock, "GET", WHEREBY)[1]["results"]
    assert room["roomName"].startswith("/clinic-")


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ([], "mapping"),
        ({"zoom": {}}, "zoom"),
        ({"whereby": {"meetings": [{"endDate": "soon"}]}}, "SOON"),
        ({"whereby": {"rooms": [{}]}}, "key"),
        ({"cloudflare": {"participants": [{"account_id": "a", "app_id": "b", "meeting_id": "c"}]}}, "meeting c"),
        ({"permissions": {"cloudflare": {"grants": {"token": ["Everything"]}}}}, "Everything"),
        ({"clock": 5}, "loaded"),
        ({"clock": {"frozen": 1e300}}, "loaded"),
        ({"clock": {"offset": "x"}}, "loaded"),
        ({"faults": {"last": 1, "faults": [{"kind": "status", "id": 1, "times": "x"}]}}, "times"),
        ({"limits": {"whereby": {"on": True, "spent": {"organization": [["x", "y"]]}}}}, "loaded"),
    ],
    ids=str,
)
def test_a_state_that_cannot_be_loaded_leaves_the_mock_as_it_was(document: Any, says: str) -> None:
    mock = Mock()
    filled(mock)
    before = copy.deepcopy(state_of(mock))
    with pytest.raises(MeetpactError, match=re.escape(says)):
        restore(mock, document)
    assert state_of(mock) == before


def exported(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "meetpact", "mock", "export", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
