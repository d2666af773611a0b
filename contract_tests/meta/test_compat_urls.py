"""`meetpact compat` on documents behind URLs: their formats, neighbours and redirects, and what is no document."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from meetpact import cli
from meetpact.compat.documents import origin
from meetpact.compat.examples import scoped

WHOLE = {"type": "integer"}


def limited(most: int) -> dict[str, Any]:
    return scoped("request-property", {**WHOLE, "maximum": most})


REFERRING = json.dumps(scoped("request-property", {"$ref": "parts/number.yaml#/Number"}))
#: path -> (status, what is sent, headers)
PAGES: dict[str, tuple[int, str, dict[str, str]]] = {
    "/nine.json": (200, json.dumps(limited(9)), {}),
    "/five.yaml": (200, yaml.safe_dump(limited(5)), {}),
    "/moved": (302, "", {"Location": "/v2/api.json"}),
    "/round": (302, "", {"Location": "/round"}),
    "/v1/api.json": (200, REFERRING, {}),
    "/v1/parts/number.yaml": (200, "Number: {type: integer, maximum: 9}\n", {}),
    "/v2/api.json": (200, REFERRING, {}),
    "/v2/parts/number.yaml": (200, "Number: {type: integer, maximum: 5}\n", {}),
    "/page.html": (200, "<!doctype html>\n<title>Sign in</title>\n<p>Please: sign in</p>\n", {}),
    "/list.json": (200, "[1, 2]", {}),
    "/text": (200, "nothing here", {}),
    "/empty": (200, "", {}),
    "/broken.json": (200, '{"openapi": "3.1.0",', {}),
    "/far.json": (200, REFERRING.replace("parts/", "http://other.invalid/parts/"), {}),
    "/away.json": (200, REFERRING.replace("parts/number.yaml", "/leaves.yaml"), {}),
    "/leaves.yaml": (302, "", {"Location": "http://localhost:{port}/v1/parts/number.yaml"}),
    "/lost.json": (200, REFERRING.replace("number.yaml", "none.yaml"), {}),
    "/error": (503, "later", {}),
}


class Handler(BaseHTTPRequestHandler):
    """Answers with a page, never, or a byte at a time."""

    def do_GET(self) -> None:
        if self.path == "/never":
            time.sleep(1)
            return
        status, text, headers = PAGES.get(self.path, (404, "", {}))
        port = str(self.connection.getsockname()[1])
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value.replace("{port}", port))
        if self.path == "/drip":
            self.end_headers()
            self.drip()
            return
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def drip(self) -> None:
        try:
            for _ in range(40):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


PAGES["/drip"] = (200, "", {})


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("base", "revision", "outcome"),
    [
        ("/nine.json", "/five.yaml", 1),
        ("/five.yaml", "/nine.json", 0),
        ("/v1/api.json", "/v2/api.json", 1),
        ("/v2/api.json", "/v1/api.json", 0),
        ("/v1/api.json", "/moved", 1),
        ("/moved", "/v2/api.json", 0),
    ],
)
def test_documents_behind_urls_are_compared_with_their_neighbours(
    site: str, base: str, revision: str, outcome: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compat", site + base, site + revision]) == outcome
    printed = capsys.readouterr()
    assert ("request-property-max-decreased" in printed.out) is (outcome == 1)
    assert printed.err == ""


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("/none.yaml", "answers 404 Not Found"),
        ("/error", "answers 503 Service Unavailable"),
        ("/page.html", "not YAML"),
        ("/list.json", "expected an OpenAPI document, got list"),
        ("/text", "expected an OpenAPI document, got str"),
        ("/empty", "is empty"),
        ("/broken.json", "not YAML"),
        ("/far.json", "leads to another host"),
        ("/away.json", "redirects to another host"),
        ("/lost.json", "parts/none.yaml: answers 404 Not Found"),
        ("/round", "redirects"),
        ("/never", "no answer within 0.3 s"),
        ("/drip", "not read within 0.3 s"),
    ],
)
def test_what_is_no_document_is_said_in_one_line(
    site: str,
    page: str,
    says: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base = tmp_path / "nine.json"
    base.write_text(PAGES["/nine.json"][1], encoding="utf-8")
    if " within " in says:
        monkeypatch.setattr(origin, "SLOWEST", 0.3)
    assert cli.main(["compat", str(base), site + page]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert says in printed.err
    assert site in printed.err


def test_a_port_where_nobody_listens_and_a_url_that_is_none_are_said_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        free = server.server_address[1]
    for url in (f"http://127.0.0.1:{free}/a.yaml", "http://[::1/a.yaml"):
        assert cli.main(["compat", url, url]) == 2
        printed = capsys.readouterr()
        assert (printed.out, printed.err.count("\n")) == ("", 1)
        assert url in printed.err
