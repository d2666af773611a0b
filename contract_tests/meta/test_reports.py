"""The reports of verify: evidence that can be sent again, every form of it, no secrets, a baseline."""

import contextlib
import copy
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.contract.answer import Answer
from meetpact.contract.verdict import BROKEN, HELD, KNOWN, NOT_EXERCISED, UNCONFIRMED, decide
from meetpact.errors import MeetpactError
from meetpact.places import CHECKOUT
from meetpact.report import baseline, files, github, snippets
from meetpact.report.html import html, matrix
from meetpact.report.junit import junit
from meetpact.report.redaction import Redaction
from meetpact.report.report import Report, read
from meetpact.report.terminal import print_report, told
from meetpact.spec import load
from meetpact_clients.runtime.errors import ApiError
from reported import ENUM, FORMAT, TOKEN, faulty, run


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """What a run on a mock that accepts any roomMode finds."""
    events = tmp_path_factory.mktemp("events") / "events.ndjson"
    found = run(faulty(ENUM), "test_enums or test_credentials or test_statuses", events=events)
    found.notes.append(str(events))
    return found


def verdict(report: Report, id: str) -> str:
    return next(subject.verdict for subject in report.subjects if subject.id == id)


@given(
    needed=st.sets(st.sampled_from(["accepts", "refuses", "answers"]), min_size=1),
    seen=st.sets(st.sampled_from(["accepts", "refuses", "answers"])),
    broken=st.booleans(),
    grade=st.sampled_from(["documented", "vendor", "inferred"]),
    live=st.booleans(),
)
def test_only_what_is_inferred_and_broken_on_a_live_target_is_unconfirmed(
    needed: set[str], seen: set[str], broken: bool, grade: str, live: bool
) -> None:
    verdict, _ = decide(needed, seen, broken, grade, live, [])
    if broken:
        assert verdict == (UNCONFIRMED if live and grade == "inferred" else BROKEN)
    else:
        assert verdict == (HELD if needed <= seen else NOT_EXERCISED)


def test_an_inferred_claim_that_is_broken_fails_on_the_mock_and_not_on_a_live_target() -> None:
    mock = faulty(FORMAT)

    def refuse_oddly(operation: Any, reply: Any) -> Any:
        return type(reply)(418, None) if reply.status == 400 else reply

    mock.services["whereby"].tamper = refuse_oddly
    on_the_mock = run(mock, "test_bounds")
    on_a_live_target = run(mock, "test_bounds", live=True)
    assert verdict(on_the_mock, "listMeetings/responses/400") == BROKEN
    assert verdict(on_a_live_target, "listMeetings/responses/400") == UNCONFIRMED
    assert (on_the_mock.failed, on_a_live_target.failed) == (True, False)


def test_a_broken_claim_is_told_in_ten_lines_with_all_that_is_needed_to_see_it_again(report: Report) -> None:
    broken = next(subject for subject in report.subjects if subject.id == "RoomMode/enum/group")
    lines = told(broken)
    assert len(lines) <= 10
    text = "\n".join(lines)
    for word in ("BROKEN whereby RoomMode/enum/group", "sizes-of-rooms", "Whereby REST API reference", "curl -sS"):
        assert word in text
    assert '"roomMode": "GROUP"' in text
    assert "$WHEREBY_API_KEY" in text
    assert "answer  201" in text
    assert (broken.file, broken.says) == ("spec/whereby/openapi.yaml", broken.says)


def test_the_request_is_the_smallest_that_shows_it(report: Report) -> None:
    broken = next(subject for subject in report.subjects if subject.id == "RoomMode/enum/group")
    assert broken.evidence
    assert broken.evidence.body
    assert set(json.loads(broken.evidence.body)) == {"endDate", "roomMode"}


def test_the_python_of_a_report_sends_the_very_request(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each snippet runs as it is printed, against a transport that writes down what it sends."""
    sent: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(204)

    plain = httpx.Client.__init__

    def connected(self: httpx.Client, **how: Any) -> None:
        plain(self, **{**how, "transport": httpx.MockTransport(note)})

    monkeypatch.setattr(httpx.Client, "__init__", connected)
    monkeypatch.setenv("WHEREBY_API_KEY", TOKEN)
    shown = 0
    for subject in report.having(BROKEN):
        evidence = subject.evidence
        assert evidence
        sent.clear()
        with contextlib.suppress(ApiError):  # the transport answers 204 to everything
            exec(compile(evidence.python.replace("print(", "("), "snippet", "exec"), {})
        request = sent[-1]
        assert (request.method, request.url.raw_path.decode()) == (
            evidence.method,
            evidence.url.removeprefix("http://127.0.0.1"),
        )
        assert request.read().decode() == (evidence.body or "") or json.loads(request.read()) == json.loads(
            evidence.body or "null"
        )
        shown += 1
    assert shown >= 2


@pytest.mark.parametrize("provider", ["cloudflare", "ringcentral", "whereby"])
def test_where_the_client_can_send_a_request_its_own_function_is_shown(provider: str) -> None:
    from meetpact.routes import Routes

    spec = load(provider)
    sender = snippets.Sender(spec.server, "$TOKEN")
    for operation in spec.operations.values():
        path = operation.path
        for parameter in operation.parameters_in("path"):
            path = path.replace(f"{{{parameter.name}}}", parameter.example or "11111111-1111-4111-8111-111111111111")
        content = json.dumps(operation.body.example).encode() if operation.body else None
        headers = {"authorization": "Bearer $TOKEN"}
        answer = Answer(operation, operation.method, spec.server + path, None, 500, {}, b"", headers, content)
        body = content.decode() if content else None
        text = snippets.python(spec, answer, sender, body, Routes(spec, "").parameters(operation, answer.url))
        assert len(text.splitlines()) == 3
        lossy = "content=" in text and "2099-" in text  # the client rewrites times; a body it would change goes raw
        assert "client.raw(api." in text or lossy, text


def test_no_form_of_the_report_holds_the_token(
    report: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write(report, tmp_path)
    (tmp_path / "events.ndjson").write_text(Path(report.notes[-1]).read_text())
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    github.announce(report)
    print_report(report)
    out = capsys.readouterr()
    texts = {path.name: path.read_text() for path in tmp_path.iterdir()} | {"terminal": out.out + out.err}
    assert set(texts) == {
        "report.html", "report.json", "junit.xml", "events.ndjson", "summary.md", "terminal",
    }  # fmt: skip
    for name, text in texts.items():
        assert len(text) > 300, name
        for form in (TOKEN, "a-token%2Fthat", "a-token/that", "YS10b2tlbi90"):
            assert form not in text, name
        for secret in ("example-key-secret", "EXAMPLEKEYID"):  # write-only values of the example
            assert f'"{secret}"' not in text, name


@given(secret=st.text(min_size=6, max_size=30).filter(lambda s: s.strip() == s and "$" not in s), rest=st.text())
@settings(max_examples=100)
def test_a_credential_goes_in_whatever_form_it_is_written(secret: str, rest: str) -> None:
    clean = Redaction({secret: "$X"})
    assert secret not in clean.text(f"{rest} {secret} {rest}").replace("$X", "").replace(rest, "")
    assert json.dumps(secret) not in clean.text(json.dumps({"a": secret}))


def test_report_json_reads_back_as_it_was(report: Report, tmp_path: Path) -> None:
    files.write(report, tmp_path)
    assert read(tmp_path) == report
    raw = json.loads((tmp_path / "report.json").read_text())
    assert raw["format"] == 1
    assert raw["failed"] is True
    assert raw["counts"]["whereby"]["enum"][BROKEN] == 2


def test_the_page_needs_nothing_else_and_escapes_what_it_shows(report: Report) -> None:
    shown = copy.deepcopy(report)
    shown.subjects[0].says = "<script>alert(1)</script>"
    page = html(shown)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", page)
    assert "url(" not in page
    assert "prefers-color-scheme: dark" in page
    for subject in report.having(BROKEN):
        assert subject.evidence
        assert subject.evidence.curl.split("'")[0].strip() in page


def test_the_matrix_counts_a_shared_claim_for_each_operation_that_uses_it(report: Report) -> None:
    cells = matrix(report.of("whereby"))
    assert list(cells) == list(load("whereby").operations)
    cell = cells["createMeeting"]["enum"]
    assert cell
    assert (cell.verdict, cell.total - cell.held) == (BROKEN, 2)
    assert cells["deleteMeeting"]["enum"] is None


def test_junit_counts_what_is_broken(report: Report) -> None:
    shown = copy.deepcopy(report)
    shown.subjects[0].reason, shown.subjects[0].verdict = "a \0 and a \x1b", BROKEN
    root = ElementTree.fromstring(junit(shown).encode())
    suite = root.find("testsuite")
    assert suite is not None
    assert int(suite.get("tests", "")) == len(report.subjects)
    assert int(suite.get("failures", "")) == 3
    assert "\\u0000" in ElementTree.tostring(root, encoding="unicode")


def test_github_gets_an_annotation_at_the_line_of_the_spec_and_a_summary(report: Report) -> None:
    broken = next(subject for subject in report.subjects if subject.id == "RoomMode/enum/group")
    text = github.annotation(broken)
    assert text.startswith("::error file=spec/whereby/openapi.yaml,line=")
    assert len(text.splitlines()) == 1
    line = int(re.findall(r"line=(\d+)", text)[0])
    if CHECKOUT:
        around = (CHECKOUT / "spec/whereby/openapi.yaml").read_text().splitlines()[line - 6 : line + 1]
        assert any("RoomMode" in one or "enum" in one for one in around)
    assert "| whereby | " in github.summary(report)


def test_events_are_one_object_a_line_from_start_to_end(report: Report) -> None:
    events = [json.loads(line) for line in Path(report.notes[-1]).read_text().splitlines()]
    kinds = {event["event"] for event in events}
    assert kinds == {"request", "test", "verdict", "end"}
    assert sum(event["event"] == "request" for event in events) == report.requests["whereby"]
    assert events[-1]["failed"] is True


# The baseline


def entry(subject: str, since: str = "2026-11-20") -> str:
    return f"- {{subject: {subject}, reason: they know, since: '{since}'}}\n"


def test_a_known_deviation_does_not_fail_the_run_and_a_stale_entry_is_reported(
    report: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "known.yaml"
    ids = ["RoomMode/enum/group", "RoomMode/enum/normal", "createMeeting/security"]
    path.write_text("".join(entry(f"whereby {id}") for id in ids))
    known = copy.deepcopy(report)
    known.failures.clear()
    assert known.failed
    baseline.apply(known, baseline.read(path), path)
    assert not known.failed
    assert verdict(known, "RoomMode/enum/group") == KNOWN
    assert [entry["subject"] for entry in known.stale] == ["whereby createMeeting/security"]
    print_report(known)
    assert "stale baseline  whereby createMeeting/security holds now" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {subject: whereby x, reason: they know}", "entry 1 needs subject, reason and since"),
        ("- {subject: whereby x, since: '2026-11-20'}", "entry 1 needs subject, reason and since"),
        (entry("whereby x", "soon"), "entry 1: expected a date but got since=soon"),
        (entry("whereby no-such-thing"), "there is no claim and no behaviour 'whereby no-such-thing'"),
        ("nothing", "expected a list of entries"),
    ],
)
def test_a_baseline_without_reason_date_or_subject_is_refused(
    report: Report, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "known.yaml"
    path.write_text(text)
    with pytest.raises(MeetpactError, match=re.escape(said)):
        baseline.apply(copy.deepcopy(report), baseline.read(path), path)
