"""`verify --har`: recordings judged claim by claim, from HAR files and from vcr cassettes."""

import base64
import copy
import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from meetpact.contract.har import judge_recordings, read
from meetpact.errors import MeetpactError
from meetpact.mock.core import Mock
from meetpact.report.report import Report
from meetpact.spec import load

BASE = "https://api.whereby.dev/v1"
TOKEN = "recorded-key-1234"
BODY: dict[str, Any] = copy.deepcopy(load("whereby").operations["createMeeting"].body.example)  # type: ignore[union-attr]


def recorded() -> list[httpx.Response]:
    """A day with Whereby: made, looked at, listed, refused, deleted."""
    client = httpx.Client(transport=Mock(["whereby"], token=TOKEN).transport())
    headers = {"authorization": f"Bearer {TOKEN}"}
    made = client.post(f"{BASE}/meetings", json=BODY, headers=headers)
    one = f"{BASE}/meetings/{made.json()['meetingId']}"
    return [
        made,
        client.get(one, headers=headers, params={"fields": "hostRoomUrl"}),
        client.get(f"{BASE}/meetings", headers=headers, params={"limit": "2"}),
        client.get(f"{BASE}/meetings", headers=headers, params={"limit": "101"}),
        client.post(f"{BASE}/meetings", json={**BODY, "roomMode": "huge"}, headers=headers),
        client.get(one),
        client.delete(one, headers=headers),
        client.get("https://elsewhere.example/favicon.ico", headers=headers),
    ]


def har(responses: list[httpx.Response]) -> str:
    entries = []
    for response in responses:
        request = response.request
        posted = {"postData": {"mimeType": "application/json", "text": request.content.decode()}}
        content = {"text": base64.b64encode(response.content).decode(), "encoding": "base64"}
        entries.append(
            {
                "request": {
                    "method": request.method,
                    "url": str(request.url),
                    "headers": [{"name": name, "value": value} for name, value in request.headers.items()],
                    **(posted if request.content else {}),
                },
                "response": {
                    "status": response.status_code,
                    "headers": [{"name": name, "value": value} for name, value in response.headers.items()],
                    "content": content if response.content else {},
                },
            }
        )
    return json.dumps({"log": {"version": "1.2", "entries": entries}})


def cassette(responses: list[httpx.Response]) -> str:
    interactions = [
        {
            "request": {
                "method": response.request.method,
                "uri": str(response.request.url),
                "headers": {name: [value] for name, value in response.request.headers.items()},
                "body": response.request.content.decode() or None,
            },
            "response": {
                "status": {"code": response.status_code, "message": "x"},
                "headers": {name: [value] for name, value in response.headers.items()},
                "body": {"string": response.text},
            },
        }
        for response in responses
    ]
    return yaml.safe_dump({"version": 1, "interactions": interactions})


FORMS = {"har": har, "vcr": cassette}


def judged(text: str, tmp_path: Path) -> Report:
    path = tmp_path / "recording"
    path.write_text(text)
    now = datetime.datetime.now(datetime.UTC)
    return judge_recordings([path], ["cloudflare", "ringcentral", "whereby"], now, explicit=False)


def of(report: Report, id: str) -> tuple[str, list[str]]:
    return next((subject.verdict, subject.seen) for subject in report.subjects if subject.id == id)


@pytest.mark.parametrize("form", FORMS)
def test_a_recording_says_which_claims_it_exercised(form: str, tmp_path: Path) -> None:
    report = judged(FORMS[form](recorded()), tmp_path)
    assert list(report.titles) == ["whereby"]
    assert report.requests == {"whereby": 7}
    assert not report.having("broken", "unconfirmed")
    assert of(report, "createMeeting/responses/201") == ("held", ["answers"])
    assert of(report, "listMeetings/parameters/limit/maximum") == ("held", ["accepts", "refuses"])
    assert of(report, "getMeeting/security") == ("held", ["accepts", "refuses"])
    assert of(report, "CreateMeetingRequest/properties/isLocked/type") == ("not exercised", ["accepts"])
    assert "refuses" in of(report, "RoomMode/enum/group")[1]
    assert report.notes[0] == "7 recorded requests judged, 1 are none of these operations"
    assert "the recording exercised" in report.notes[1]


@pytest.mark.parametrize("form", FORMS)
def test_a_recording_says_which_claims_it_broke(form: str, tmp_path: Path) -> None:
    responses = recorded()
    meeting = responses[1].json()
    meeting["endDate"] = "tomorrow"
    responses[1] = httpx.Response(200, json=meeting, request=responses[1].request)
    responses[4] = httpx.Response(201, json=responses[0].json(), request=responses[4].request)
    responses[3] = httpx.Response(418, request=responses[3].request)
    report = judged(FORMS[form](responses), tmp_path)
    assert of(report, "Meeting/properties/endDate/format")[0] == "broken"
    assert of(report, "RoomMode/enum/group")[0] == "broken"
    assert of(report, "listMeetings/responses/400")[0] == "unconfirmed"
    assert report.failed
    text = report.to_json()
    assert TOKEN not in text
    assert BODY["recording"]["destination"]["accessKeySecret"] not in text


@pytest.mark.parametrize("text", ["{}", "log: {entries: [{}]}", "interactions: [{request: {}}]", "- 1"])
def test_what_is_no_recording_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "recording"
    path.write_text(text)
    with pytest.raises(MeetpactError, match="recording"):
        list(read(path))


def test_verify_takes_a_recording_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "day.har"
    path.write_text(har(recorded()))
    command = [sys.executable, "-m", "meetpact", "verify", "--har", str(path), "--report", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "7 recorded requests judged" in done.stdout
    path.write_text(json.dumps({"log": {"entries": []}}))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("meetpact: none of the 0 recorded requests is an operation of")
