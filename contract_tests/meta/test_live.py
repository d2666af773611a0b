"""Verify on a live target: our mock in a process of its own, behind TLS with an authority of its own, with faults."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from meetpact.places import CHECKOUT
from meetpact.report.report import read

if CHECKOUT:
    import trustme
else:  # an installed meetpact does not bring what only its own tests need
    trustme = pytest.importorskip("trustme")

TOKEN = "the-key/of+this=run"
SERVER = Path(__file__).with_name("elsewhere.py")
KEYS = {"cloudflare": "CLOUDFLARE_API_TOKEN", "ringcentral": "RINGCENTRAL_TOKEN", "whereby": "WHEREBY_API_KEY"}
FAULTS = ["any-mode", "end-date-tomorrow", "refusal-with-body"]


class Elsewhere:
    """A target in its own process; `held` ends it and tells what it still holds, by table."""

    def __init__(self, provider: str, *options: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(SERVER), provider, "--token", TOKEN, *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stdout
        self.url = self.process.stdout.readline().strip()

    def held(self) -> dict[str, list[list[str]]]:
        out, _ = self.process.communicate("", timeout=20)
        found: dict[str, list[list[str]]] = json.loads(out.splitlines()[-1])
        return found


@contextlib.contextmanager
def elsewhere(provider: str, *options: str) -> Iterator[Elsewhere]:
    server = Elsewhere(provider, *options)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls(authority: trustme.CA, tmp_path: Path) -> Iterator[tuple[Elsewhere, str]]:
    """A faulty Whereby behind TLS, and the file with the certificate of its authority."""
    certificate, trusted = tmp_path / "server.pem", tmp_path / "authority.pem"
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(certificate))
    authority.cert_pem.write_to_path(str(trusted))
    with elsewhere(
        "whereby", *(f"--fault={fault}" for fault in FAULTS), "--tls", str(certificate), "--throttle", "40"
    ) as server:
        yield server, str(trusted)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in (*KEYS.values(), "SSL_CERT_FILE")}
    return {**kept, "GITHUB_ACTIONS": "", **more}


def verify(url: str, cwd: Path, *options: str, provider: str = "whereby", **more: str) -> Any:
    command = [sys.executable, "-m", "meetpact", "verify", "--provider", provider, "--target", url, "--rate", "5000"]
    return subprocess.run(
        [*command, *options], capture_output=True, text=True, check=False, cwd=cwd, timeout=120,
        env=environment(**({KEYS[provider]: TOKEN} | more)),
    )  # fmt: skip


def test_a_faulty_target_behind_tls_is_told_apart_claim_by_claim_and_left_as_it_was(
    tls: tuple[Elsewhere, str], tmp_path: Path
) -> None:
    server, trusted = tls
    work = tmp_path / "work"
    work.mkdir()
    done = verify(server.url, work, "--writes", "--budget", "12000", "--report", "out", SSL_CERT_FILE=trusted)
    assert done.returncode == 1, done.stdout + done.stderr
    report = read(work / "out")
    broken = {subject.id for subject in report.having("broken")}
    unconfirmed = {subject.id for subject in report.having("unconfirmed")}
    assert {"RoomMode/enum/normal", "RoomMode/enum/group", "Meeting/properties/endDate/format"} <= broken
    assert broken <= {
        "RoomMode/enum/normal", "RoomMode/enum/group", "Meeting/properties/endDate/format",
        "createMeeting/responses/201",  # Schemathesis: a valid request refused with 422
        "times-are-answered-in-utc", "times-have-milliseconds", "start-date-is-always-answered", "local-start-date",
    } | {subject.id for subject in report.having("broken") if subject.kind == "behaviour"}  # fmt: skip
    assert {"listMeetings/responses/400", "createMeeting/responses/400"} <= unconfirmed
    assert all(subject.grade == "inferred" for subject in report.having("unconfirmed"))
    assert [path.name for path in work.iterdir()] == ["out"], "the journal is gone, and nothing else is there"
    assert server.held().get("meetings", []) == [], "everything that was created is deleted"
    for path in (work / "out").iterdir():
        text = path.read_text()
        assert TOKEN not in text, path.name
        assert "meetpact-" not in text.replace("meetpact-journal", "") or path.name == "report.html", path.name
    assert TOKEN not in done.stdout + done.stderr


def test_without_writes_a_target_is_only_read(tmp_path: Path) -> None:
    with elsewhere("whereby") as server:
        done = verify(server.url, tmp_path, "--report", "out")
        assert done.returncode == 0, done.stdout + done.stderr
        report = read(tmp_path / "out")
        events = [json.loads(line) for line in (tmp_path / "out" / "events.ndjson").read_text().splitlines()]
        assert {event["method"] for event in events if event["event"] == "request"} == {"GET"}
        assert report.requests["whereby"] > 50
        assert server.held().get("meetings", []) == []
    reasons = {subject.reason for subject in report.having("not exercised")}
    assert "it writes, and without --writes a live target is only read" in reasons


@pytest.mark.parametrize("provider", ["cloudflare", "ringcentral"])
def test_each_provider_can_be_verified_on_a_budget(provider: str, tmp_path: Path) -> None:
    with elsewhere(provider) as server:
        done = verify(server.url, tmp_path, "--writes", "--budget", "400", "--report", "out", provider=provider)
        assert done.returncode == 0, done.stdout + done.stderr
        report = read(tmp_path / "out")
        assert 100 < report.requests[provider] <= 400
        held = server.held()
    assert held.get("participants", []) == []
    if provider == "ringcentral":
        assert held.get("meetings", []) == []
    else:
        assert "no operation deletes: cloudflare createMeeting" in done.stdout
    assert any("budget of 400 requests is spent" in subject.reason for subject in report.having("not exercised"))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_what_was_created_is_deleted_after_an_interruption_and_by_clean_up_after_a_crash(
    how: signal.Signals, tmp_path: Path
) -> None:
    with elsewhere("whereby") as server:
        command = [sys.executable, "-m", "meetpact", "verify", "--provider", "whereby", "--target", server.url]
        run = subprocess.Popen(
            [*command, "--writes", "--rate", "200"], cwd=tmp_path, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(WHEREBY_API_KEY=TOKEN),
        )  # fmt: skip
        journal = tmp_path / "meetpact-journal.ndjson"
        for _ in range(2000):
            if journal.exists() and journal.read_text().count('"created"') > 5:
                break
            time.sleep(0.05)
        run.send_signal(how)
        out, err = run.communicate(timeout=30)
        if how == signal.SIGKILL:
            assert TOKEN not in journal.read_text()
            done = verify(server.url, tmp_path, "--clean-up")
            assert done.returncode == 0, done.stdout + done.stderr
            out = done.stdout
        else:
            assert run.returncode == 130, out + err
        assert "clean-up: " in out
        assert not journal.exists()
        assert server.held().get("meetings", []) == []


# One line and exit 2, before anything is written


class Answering:
    """A host that answers everything the same way."""

    def __init__(self, status: int, kind: str, body: bytes) -> None:
        self.code = (
            "import http.server,sys\n"
            "class H(http.server.BaseHTTPRequestHandler):\n"
            "    def do_GET(self):\n"
            f"        self.send_response({status}); self.send_header('Content-Type', {kind!r}); self.end_headers()\n"
            f"        self.wfile.write({body!r})\n"
            "    do_POST = do_GET\n"
            "    def log_message(self, *a): pass\n"
            "s = http.server.HTTPServer(('127.0.0.1', 0), H)\n"
            "print(s.server_port, flush=True)\n"
            "s.serve_forever()\n"
        )

    def __enter__(self) -> str:
        self.process = subprocess.Popen([sys.executable, "-c", self.code], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        return f"http://127.0.0.1:{self.process.stdout.readline().strip()}"

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


def refused(done: Any, cwd: Path, *said: str) -> None:
    assert (done.returncode, done.stdout) == (2, ""), done.stdout
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert done.stderr.startswith("meetpact: ")
    for words in said:
        assert words in done.stderr
    assert list(cwd.iterdir()) == [], "nothing is written"


def test_a_wrong_or_missing_credential_is_one_line(tmp_path: Path) -> None:
    with elsewhere("whereby") as server:
        done = verify(server.url, tmp_path, "--writes", WHEREBY_API_KEY="wrong-key")
        refused(done, tmp_path, "does not accept the credential in WHEREBY_API_KEY (401)")
    done = verify("https://192.0.2.1", tmp_path, "--writes", WHEREBY_API_KEY="")
    refused(done, tmp_path, "https://192.0.2.1 needs a credential for whereby. Set WHEREBY_API_KEY.")


def test_a_host_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    refused(verify("http://127.0.0.1:1", tmp_path), tmp_path, "cannot reach http://127.0.0.1:1: ")
    refused(verify("https://nowhere.invalid", tmp_path), tmp_path, "cannot reach https://nowhere.invalid: ")


def test_trouble_with_tls_is_one_line(tls: tuple[Elsewhere, str], tmp_path: Path) -> None:
    server, trusted = tls
    work = tmp_path / "work"
    work.mkdir()
    refused(verify(server.url, work), work, "cannot trust", "TLS: ", "Set SSL_CERT_FILE")
    other = server.url.replace("127.0.0.1", "localhost")
    refused(verify(other, work, SSL_CERT_FILE=trusted), work, "cannot trust", "TLS: ")
    with elsewhere("whereby") as plain:
        refused(verify(plain.url.replace("http:", "https:"), work), work, "cannot talk TLS with")


@pytest.mark.parametrize(
    ("code", "kind", "body", "said"),
    [
        (200, "text/html", b"<h1>Welcome</h1>", "is not the API of Whereby meetings: GET /v1/meetings answered 200"),
        (200, "application/json", b'{"hello": "world"}', "is not the API of Whereby meetings"),
        (502, "text/html", b"bad gateway", "is not the API of Whereby meetings: GET /v1/meetings answered 502"),
        (403, "application/json", b"{}", "knows the credential in WHEREBY_API_KEY, but it may not listMeetings (403)"),
    ],
)
def test_a_host_that_is_another_api_is_one_line(code: int, kind: str, body: bytes, said: str, tmp_path: Path) -> None:
    with Answering(code, kind, body) as url:
        refused(verify(url, tmp_path, "--writes"), tmp_path, said)
