"""The recorder in front of a mock in another process: traffic passes, is judged, written down and replayed."""

import dataclasses
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from exchanges import BEARER, JSON, JUDGE, OPERATIONS, created, exchange
from meetpact.contract.api import UNKNOWN_ID
from meetpact.errors import MeetpactError
from meetpact.mock.proxy import Upstream
from meetpact.mock.recording import Recording, read
from meetpact.spec import Operation, load
from processes import running


def requests(origin: str) -> Iterator[httpx.Request]:
    """Each operation once, on what is there: a story that ends in refusals, with a body that is refused."""
    for operation in OPERATIONS:
        yield sent(origin, operation, operation.body.example if operation.body else None)
    for operation in OPERATIONS:
        if operation.body:
            yield sent(origin, operation, {"title": 7, "endDate": 7, "meetingType": 7, "preset_name": 7})


def sent(origin: str, operation: Operation, body: Any) -> httpx.Request:
    path = load(operation.provider).base_path + operation.path
    for parameter in operation.parameters_in("path"):
        path = path.replace(f"{{{parameter.name}}}", str(parameter.example or UNKNOWN_ID))
    content = None if body is None else json.dumps(body).encode()
    headers = dict([BEARER, *([JSON] if content else [])])
    return httpx.Request(operation.method, origin + path, headers=headers, content=content)


@pytest.fixture(scope="module")
def passed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[httpx.Response], list[str], str]:
    """The recording of all operations through a proxy, the answers, the lines printed, and how it ended."""
    folder = tmp_path_factory.mktemp("traffic")
    with running() as (upstream, _), httpx.Client() as client:
        proxy = running("--proxy", upstream, "--record", "r.har", cwd=folder)
        with proxy as (origin, ended):
            answers = [client.send(request) for request in requests(origin)]
            fault: dict[str, Any] = {"kind": "breach", "operation": "listMeetings", "provider": "whereby", "times": 1}
            fault |= {"address": "MeetingPage/required/results"}
            assert client.post(f"{upstream}/_mock/faults", json=fault).status_code == 201
            answers.append(client.get(f"{origin}/v1/meetings", headers=dict([BEARER])))
    return folder / "r.har", answers, ended.out.splitlines(), ended.err


Passed = tuple[Path, list[httpx.Response], list[str], str]


def test_each_exchange_is_one_line_and_one_entry(passed: Passed) -> None:
    path, answers, lines, err = passed
    entries = json.loads(path.read_text())["log"]["entries"]
    assert len(lines) == len(entries) == len(answers)
    assert [entry["comment"] for entry in entries] == lines
    assert [entry["response"]["status"] for entry in entries] == [answer.status_code for answer in answers]
    assert err == "meetpact: recording to r.har\n"


def test_the_mock_keeps_the_spec_and_a_breach_is_seen(passed: Passed) -> None:
    path, answers, _, _ = passed
    verdicts = [entry["_meetpact"] for entry in json.loads(path.read_text())["log"]["entries"]]
    first = verdicts[: len(OPERATIONS)]
    assert [verdict["operation"] for verdict in first] == [operation.id for operation in OPERATIONS]
    assert {verdict["verdict"] for verdict in first} == {"held"}
    broken = {finding["side"] for verdict in verdicts[len(OPERATIONS) : -1] for finding in verdict["findings"]}
    assert broken == {"request"}
    assert [finding["address"] for finding in verdicts[-1]["findings"]] == ["MeetingPage/required/results"]
    assert "results" not in answers[-1].json()


def test_the_recording_has_no_secret_of_the_traffic(passed: Passed) -> None:
    path, answers, lines, _ = passed
    text = path.read_text() + "\n".join(lines)
    said = " ".join(answer.text for answer in answers)
    found = set(re.findall(r'"(?:token|password|h323Password|userToken|hostKey)":\s*"([^"]{3,})"', said))
    found |= set(re.findall(r"(?:roomKey|pwd|zpk)=([^\"&]+)", said)) | {"mock-token", "example-key-secret"}
    assert len(found) > 6
    forms = {secret: secret if len(secret) > 6 else f'\\"{secret}\\"' for secret in found}
    assert {secret for secret, form in forms.items() if form in text} == set()


def test_what_passes_is_what_the_api_answered(tmp_path: Path) -> None:
    with running("--token", "live") as (upstream, _):
        arguments = ("--proxy", f"{upstream}/v1", "--record", str(tmp_path / "r.har"))
        with running(*arguments) as (origin, _), httpx.Client(headers={"authorization": "Bearer live"}) as client:
            body = {"endDate": "2099-01-01T00:00:00Z", "fields": ["hostRoomUrl"], "roomNamePrefix": "ü" * 3}
            assert client.post(f"{origin}/v1/meetings", json=body).status_code == 400
            made = client.post(f"{origin}/v1/meetings", json={**body, "roomNamePrefix": "a-"}).json()
            path = f"/v1/meetings/{made['meetingId']}?fields=hostRoomUrl"
            direct, passed = client.get(upstream + path), client.get(origin + path)
            assert (passed.status_code, passed.content) == (direct.status_code, direct.content)
            assert passed.json()["hostRoomUrl"] == made["hostRoomUrl"]
            assert client.delete(origin + path).status_code == 204
            assert client.get(upstream + path).status_code == 404


#: What HAR 1.2 requires, by the place in an entry.
REQUIRED = {
    "": "startedDateTime time request response cache timings",
    "request": "method url httpVersion cookies headers queryString headersSize bodySize",
    "response": "status statusText httpVersion cookies headers content redirectURL headersSize bodySize",
    "timings": "send wait receive",
}


def test_the_recording_is_a_har_1_2(passed: Passed) -> None:
    log = json.loads(passed[0].read_text())["log"]
    assert log["version"] == "1.2"
    assert set(log["creator"]) == {"name", "version"}
    for entry in log["entries"]:
        for place, names_of in REQUIRED.items():
            assert set(names_of.split()) <= set(entry[place] if place else entry)
        assert datetime.fromisoformat(entry["startedDateTime"]).tzinfo
        assert {"size", "mimeType"} <= set(entry["response"]["content"])
        assert all(set(pair) == {"name", "value"} for pair in entry["request"]["headers"])
        assert set(entry["request"].get("postData", {})) <= {"mimeType", "text"}


@pytest.mark.skipif(importlib.util.find_spec("haralyzer") is None, reason="not installed: pip install haralyzer")
def test_another_tool_reads_the_recording(passed: Passed) -> None:
    parser = importlib.import_module("haralyzer").HarParser(json.loads(passed[0].read_text()))
    assert len(parser.har_data["entries"]) == len(passed[1])
    entries = [entry for page in parser.pages for entry in page.entries]
    assert [entry.response.status for entry in entries] == [answer.status_code for answer in passed[1]]


def test_a_replay_answers_as_the_api_did(passed: Passed) -> None:
    path, answers, _, _ = passed
    recorded = list(read(path))
    with running("--replay", str(path)) as (origin, ended), httpx.Client() as client:
        for request, answer, one in zip(requests(origin), answers, recorded, strict=False):
            again = client.send(request)
            assert (again.status_code, again.content) == (one.status, one.response_body)
            assert again.headers.get("content-type") == answer.headers.get("content-type")
        unknown = client.get(f"{origin}/v1/meetings/never-asked", headers=dict([BEARER]))
        assert (unknown.status_code, "no GET /v1/meetings/never-asked" in unknown.text) == (404, True)
    assert len(ended.out.splitlines()) == len(answers)


def test_a_replay_gives_the_answers_of_one_request_in_their_order(tmp_path: Path) -> None:
    verdict, one = JUDGE(exchange())
    with Recording(tmp_path / "r.har") as recording:
        for number in range(3):
            recording.add(dataclasses.replace(one, response_body=b"%d" % number), verdict)
    with running("--replay", str(tmp_path / "r.har")) as (origin, _):
        found = [httpx.get(f"{origin}/v1/meetings").text for _ in range(5)]
    assert found == ["0", "1", "2", "2", "2"]


def test_a_recording_is_whole_after_each_exchange_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "r.har"
    verdict, one = JUDGE(created({"endDate": "2099-01-01T00:00:00Z", "title": "ü"}))
    with Recording(path) as recording:
        for number in range(3):
            assert len(list(read(path))) == number
            recording.add(one, verdict)
        again = list(read(path))
    assert [dataclasses.replace(found, started=one.started) for found in again] == [one] * 3


def test_an_api_that_cannot_be_reached_is_a_502(tmp_path: Path) -> None:
    with running("--proxy", "http://127.0.0.1:1", "--record", str(tmp_path / "r.har")) as (origin, _):
        answer = httpx.get(f"{origin}/v1/meetings")
    assert answer.status_code == 502
    assert "cannot reach http://127.0.0.1:1" in answer.json()["meetpact"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--proxy", "http://a", "--replay", "b"], "expected --proxy or --replay but got both."),
        (["--record", "b"], "--record needs --proxy or --replay."),
        (["--proxy", "api.whereby.dev"], "expected --proxy with http:// or https:// but got 'api.whereby.dev'."),
        (["--replay", "missing.har"], "cannot read missing.har: No such file or directory."),
        (["--replay", "broken.har"], "broken.har is no HAR file: KeyError 'log'"),
        (["--proxy", "http://127.0.0.1:1", "--record", "broken.har"], "broken.har is there already. Give --record"),
    ],
)
def test_what_cannot_work_is_told_in_one_line(arguments: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "broken.har").write_text("{}")
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=20)
    assert done.returncode == 2
    assert done.stderr.startswith(f"meetpact: {said}")
    assert len(done.stderr.splitlines()) == 1


def test_a_path_of_the_url_is_a_prefix_unless_it_is_the_specs_own() -> None:
    assert Upstream("https://api.whereby.dev/v1/", {"/v1"}).url == "https://api.whereby.dev"
    assert Upstream("https://gateway.example/whereby", {"/v1"}).url == "https://gateway.example/whereby"
    with pytest.raises(MeetpactError):
        Upstream("https://a.example/?b=c")
