"""The recorder in front of an API behind TLS, and of one that behaves oddly."""

import asyncio
import gzip
import http.server
import json
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from exchanges import BEARER, exchange
from meetpact.mock import proxy
from meetpact.mock.core import LARGEST_BODY
from meetpact.mock.proxy import NoAnswer, Upstream
from processes import running

trustme: Any = pytest.importorskip("trustme", reason="not installed: pip install trustme")

SECRET, COOKIE = "the-key/of+this=run", "biscuit-0815"
HEADERS = {"authorization": f"Bearer {SECRET}"}
PAGE = b'{"results": [], "cursor": null}'
LARGE = b'{"results": [], "cursor": null, "more": "%s"}' % (b"x" * LARGEST_BODY)


class Odd(http.server.BaseHTTPRequestHandler):
    """What an API may do besides answering whole JSON; the query says what."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        way = self.path.partition("?")[2]
        if way == "slow":
            time.sleep(5)
        if way in ("hangup", "cut", "no-http"):
            said = {
                "hangup": b"",
                "cut": b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{",
                "no-http": b"SSH-2.0\r\n\r\n",
            }
            self.wfile.write(said[way])
            self.close_connection = True
            return
        self.send_response({"redirect": 302, "nothing": 204, "unchanged": 304}.get(way, 200))
        self.send_header("content-type", "application/json")
        self.send_header("set-cookie", f"session={COOKIE}; HttpOnly")
        if way == "redirect":
            self.send_header("location", f"https://elsewhere.example/v1/meetings?token={SECRET}")
        if way in ("gzip", "no-gzip"):
            self.send_header("content-encoding", "gzip")
        body = {"gzip": gzip.compress(PAGE), "large": LARGE, "redirect": b"", "nothing": b""}.get(way, PAGE)
        if way == "chunked":
            self.send_header("transfer-encoding", "chunked")
            pieces = (body[:7], body[7:], b"")
            body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
        elif way != "nothing":
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and way not in ("nothing", "unchanged"):
            self.wfile.write(body)

    do_HEAD = do_GET


@dataclass(frozen=True)
class Api:
    """An API behind TLS, and the file with the certificate of its authority."""

    url: str
    trusted: str


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The authority's certificate, and a server's with its key."""
    folder, authority = tmp_path_factory.mktemp("tls"), trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    return folder / "authority.pem", folder / "server.pem"


@pytest.fixture(scope="module")
def odd(certificates: tuple[Path, Path]) -> Iterator[Api]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Odd)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Api(f"https://127.0.0.1:{server.server_port}", str(certificates[0]))
    server.shutdown()
    server.server_close()


@contextmanager
def behind_tls(certificates: tuple[Path, Path]) -> Iterator[Api]:
    """Our own Whereby behind TLS, in a process of its own."""
    script = str(Path(__file__).with_name("elsewhere.py"))
    command = [sys.executable, script, "whereby", "--token", SECRET, "--tls", str(certificates[1])]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield Api(process.stdout.readline().strip(), str(certificates[0]))
    finally:
        process.communicate("", timeout=20)


def entries(path: Path) -> list[Any]:
    found: list[Any] = json.loads(path.read_text())["log"]["entries"]
    return found


def test_an_api_behind_tls_is_passed_on_judged_and_recorded_without_its_secrets(
    certificates: tuple[Path, Path], tmp_path: Path
) -> None:
    record = tmp_path / "r.har"
    with behind_tls(certificates) as api:
        arguments = ("--proxy", api.url, "--record", str(record))
        with (
            running(*arguments, trusts=api.trusted) as (origin, ended),
            httpx.Client(base_url=f"{origin}/v1", headers=HEADERS) as client,
        ):
            body = {"endDate": "2099-01-01T00:00:00Z", "fields": ["hostRoomUrl"]}
            made = client.post("/meetings", json=body).raise_for_status().json()
            one = f"/meetings/{made['meetingId']}"
            assert client.get(f"{one}?fields=hostRoomUrl").json()["hostRoomUrl"] == made["hostRoomUrl"]
            assert client.post("/meetings", json={"endDate": 7}).status_code == 400
            assert client.delete(one).status_code == 204
            assert client.get(one).status_code == 404
    lines, text = ended.out.splitlines(), record.read_text()
    assert [line.split()[0] for line in lines] == ["held", "held", "broken", "held", "held"]
    assert "request breaks" in lines[2]
    assert [entry["comment"] for entry in entries(record)] == lines
    key = made["hostRoomUrl"].partition("roomKey=")[2]
    assert not any(secret in text + ended.out + ended.err for secret in (SECRET, key))
    assert all(entry["request"]["url"].startswith(api.url) for entry in entries(record))


@dataclass(frozen=True)
class Passed:
    """A client of a proxy, and what that writes down."""

    client: httpx.Client
    record: Path

    def ask(self, way: str, method: str = "GET") -> tuple[httpx.Response, Any]:
        """The answer, and its entry in the recording, which is written a moment later."""
        before = len(self.entries())
        answer = self.client.request(method, f"/v1/meetings?{way}")
        until = time.monotonic() + 10
        while len(self.entries()) == before and time.monotonic() < until:
            time.sleep(0.01)
        assert len(self.entries()) == before + 1
        return answer, json.loads(self.entries()[-1].rstrip(b","))

    def entries(self) -> list[bytes]:
        return [line for line in self.record.read_bytes().splitlines() if line.startswith(b'{"startedDateTime"')]


@pytest.fixture(scope="module")
def passed(odd: Api, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Passed]:
    record = tmp_path_factory.mktemp("odd") / "r.har"
    proxied = running("--proxy", odd.url, "--record", str(record), trusts=odd.trusted)
    with proxied as (origin, _), httpx.Client(base_url=origin, headers=HEADERS) as client:
        yield Passed(client, record)


@pytest.mark.parametrize("way", ["", "chunked", "gzip", "large"])
def test_an_answer_comes_whole_and_readable_however_it_was_sent(passed: Passed, way: str) -> None:
    answer, entry = passed.ask(way)
    assert answer.content == (LARGE if way == "large" else PAGE)
    assert answer.headers["content-length"] == str(len(answer.content))
    assert "content-encoding" not in answer.headers
    assert len(answer.headers.get_list("date")) == 1
    assert entry["response"]["content"]["text"].encode() == answer.content
    assert entry["_meetpact"]["verdict"] == "held"


@pytest.mark.parametrize(("way", "code"), [("redirect", 302), ("nothing", 204), ("unchanged", 304)])
def test_a_status_without_a_body_is_passed_on_as_it_is(passed: Passed, way: str, code: int) -> None:
    answer, entry = passed.ask(way)
    assert (answer.status_code, answer.content) == (code, b"")
    assert ("location" in answer.headers) == (way == "redirect")
    assert answer.headers.get("content-length") == ("0" if way == "redirect" else None)
    assert entry["response"]["status"] == code


def test_an_answer_to_head_says_how_long_the_body_would_be(passed: Passed) -> None:
    answer, _ = passed.ask("", "HEAD")
    assert (answer.content, answer.headers["content-length"]) == (b"", str(len(PAGE)))


@pytest.mark.parametrize(
    ("way", "said"),
    [("hangup", "cannot reach"), ("cut", "cannot reach"), ("no-http", "cannot reach"), ("no-gzip", "cannot unpack")],
)
def test_what_is_no_answer_is_a_502_and_breaks_no_claim(passed: Passed, way: str, said: str) -> None:
    before = len(passed.entries())
    answer = passed.client.get(f"/v1/meetings?{way}")
    assert answer.status_code == 502
    assert answer.json()["meetpact"].startswith(f"{said} ")
    assert "\n" not in answer.json()["meetpact"]
    passed.ask("")
    assert len(passed.entries()) == before + 1


def test_the_recording_has_no_secret_of_an_odd_api(passed: Passed) -> None:
    for way in ("", "redirect"):
        assert COOKIE in passed.ask(way)[0].headers["set-cookie"]
    text = passed.record.read_text()
    assert not any(secret in text for secret in (SECRET, COOKIE))
    assert "elsewhere.example" in text


def test_an_api_that_takes_too_long_is_a_504(odd: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proxy, "PATIENCE", 0.3)
    monkeypatch.setenv("SSL_CERT_FILE", odd.trusted)

    async def ask() -> None:
        source = Upstream(odd.url)
        try:
            await source.exchange(exchange(url="/v1/meetings?slow", headers=(BEARER,)))
        finally:
            await source.close()

    started = time.monotonic()
    with pytest.raises(NoAnswer, match=r"did not answer within 0\.3 s") as none:
        asyncio.run(ask())
    assert none.value.status == 504
    assert time.monotonic() - started < 4


@pytest.mark.parametrize(("host", "trusts"), [("127.0.0.1", False), ("localhost", True)])
def test_a_certificate_that_is_not_trusted_is_said_in_one_line(
    odd: Api, host: str, trusts: bool, tmp_path: Path
) -> None:
    url = odd.url.replace("127.0.0.1", host)
    with running("--proxy", url, "--record", str(tmp_path / "r.har"), trusts=odd.trusted if trusts else None) as (
        origin,
        ended,
    ):
        answer = httpx.get(f"{origin}/v1/meetings", headers=HEADERS)
    assert answer.status_code == 502
    assert answer.json()["meetpact"].startswith(f"cannot trust {url}: TLS: ")
    assert [line.split()[:5] for line in ended.out.splitlines()] == [["unknown", "GET", "/v1/meetings", "->", "no"]]
    assert SECRET not in ended.out + ended.err
    assert entries(tmp_path / "r.har") == []


def test_authorities_that_cannot_be_read_are_told_before_anything_is_served(tmp_path: Path) -> None:
    where = str(tmp_path / "missing.pem")
    with running("--proxy", "https://127.0.0.1:1", cwd=tmp_path, trusts=where) as (origin, ended):
        assert origin == ""
    assert ended.err == f"meetpact: cannot read the authorities in {where}: No such file or directory.\n"
