"""The page at `/`: what it is made of, without a browser. In a browser: test_page_in_browser.py."""

import json
import re
from pathlib import Path

import httpx
import pytest
from meetpact.mock import Mock
from meetpact.mock.page import ASSETS
from meetpact.mock.request import Request
from meetpact.mock.switches import spec as control_spec
from meetpact.places import providers
from meetpact.spec import load
from openapi_spec_validator import OpenAPIV31SpecValidator

OURS = sorted(path for path in ASSETS.glob("*") if path.is_file())


def client(mock: Mock) -> httpx.Client:
    return httpx.Client(transport=mock.transport(), base_url="http://mock")


@pytest.fixture
def browser_of() -> httpx.Client:
    return client(Mock())


def test_the_page_is_html_that_may_load_nothing_from_elsewhere(browser_of: httpx.Client) -> None:
    answer = browser_of.get("/")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert browser_of.head("/").status_code == 200


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_files_name_no_other_host(path: Path) -> None:
    text = path.read_text()
    assert set(re.findall(r"(?:https?:)?//[a-z0-9-]+\.[a-z0-9.-]+", text)) <= {"http://www.w3.org"}


def test_what_the_page_asks_for_is_there(browser_of: httpx.Client) -> None:
    asked = {name for path in OURS for name in re.findall(r"\"(/_page/[\w./-]+)\"", path.read_text())}
    asked |= {f"/_page/{name}" for path in OURS for name in re.findall(r"from \"\./([\w.]+)\"", path.read_text())}
    assert len(asked) > 8
    for name in asked:
        answer = browser_of.get(name)
        assert (name, answer.status_code) == (name, 200)
        assert answer.headers["content-type"] != "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/_page/",
        "/_page/none.js",
        "/_page/../core.py",
        "/_page/%2e%2e/core.py",
        "/_page/..%2f__init__.py",
        "/_page//etc/passwd",
        "/_page/specs/zoom.json",
        "/_page/specs/../whereby.json",
        "/_page/index.html",
        "/_page/swagger-ui",
        "/index.html",
    ],
)
def test_there_is_nothing_else(path: str) -> None:
    mock = Mock()
    assert mock.answer(Request("GET", path.encode()))[0] == 404
    assert mock.answer(Request("POST", b"/"))[0] == 404


def test_it_says_what_is_served() -> None:
    mock = Mock(["whereby", "ringcentral"])
    served = client(mock).get("/_page/served.json").json()
    assert [one["name"] for one in served["providers"]] == list(mock.services)
    for one in served["providers"]:
        assert [operation["id"] for operation in one["operations"]] == list(load(one["name"]).operations)
        assert one["base"] == load(one["name"]).base_path
    assert (served["control"], served["needsToken"]) == (True, False)
    assert client(Mock(control=False)).get("/_page/served.json").json()["control"] is False


@pytest.mark.parametrize("provider", providers())
def test_a_spec_is_shown_whole_with_the_mock_as_its_server(provider: str, browser_of: httpx.Client) -> None:
    shown = browser_of.get(f"/_page/specs/{provider}.json").json()
    assert [server["url"] for server in shown["servers"]] == [load(provider).base_path or "/"]
    assert {**shown, "servers": 0} == {**json.loads(json.dumps(load(provider).document)), "servers": 0}
    assert list(OpenAPIV31SpecValidator(shown).iter_errors()) == []


def test_the_page_tells_nobody_a_token() -> None:
    mock = Mock(token="a-token-of-the-api", control_token="a-token-of-the-control")
    browser = client(mock)
    assert browser.get("/_page/served.json").json()["needsToken"] is True
    for name in ["/", "/_page/served.json", *(f"/_page/{path.name}" for path in OURS if path.name != "index.html")]:
        assert "a-token-of" not in browser.get(name).text


def test_looking_at_the_page_is_no_request_in_the_log(browser_of: httpx.Client) -> None:
    for name in ("/", "/_page/served.json", "/_page/page.js"):
        browser_of.get(name)
    assert browser_of.get("/_mock/requests").json() == {"requests": []}


def test_each_option_of_a_fault_can_be_given_on_the_page() -> None:
    text = (ASSETS / "switches.js").read_text()
    known = set(re.findall(r"\"([\w-]+)\"", text[text.index("const OPTIONS") : text.index("const START")]))
    properties = control_spec().document["components"]["schemas"]["NewFault"]["properties"]
    assert set(properties) == known - {"content-type"}
    kinds = set(re.findall(r"\"?([\w-]+)\"?: \[", text[text.index("const OPTIONS") : text.index("const USUAL")]))
    assert kinds <= set(properties["kind"]["enum"])


def test_the_renderer_is_the_version_that_is_noted_and_comes_with_its_licence() -> None:
    version = re.search(r"Swagger UI (\d+\.\d+\.\d+)", (ASSETS / "swagger-ui" / "ORIGIN.md").read_text())
    assert version
    assert version[1] in (ASSETS / "swagger-ui" / "swagger-ui-bundle.js").read_text()
    assert "Apache License" in (ASSETS / "swagger-ui" / "LICENSE").read_text()
