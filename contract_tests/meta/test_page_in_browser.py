"""The page at `/` in a real browser: Debian's chromium, headless, driven by selenium. Skipped where they are absent.

MEETPACT_SCREENSHOTS names a folder for screenshots of each view, wide and narrow, light and dark.
"""

import importlib
import importlib.util
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from meetpact.mock import Mock
from meetpact.mock.journal import Journal
from meetpact.mock.server import serving
from meetpact.places import providers
from meetpact.spec import load

CHROMIUM, DRIVER = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
if importlib.util.find_spec("selenium") is None:
    pytest.skip("not installed: pip install selenium", allow_module_level=True)
if CHROMIUM is None or DRIVER is None:
    pytest.skip("there is no chromium: apt-get install chromium chromium-driver", allow_module_level=True)

VIEWS = ("served", "log", "state", "switches", "specs")
WIDTHS = {1280: 900, 390: 844}
BEARER = {"authorization": "Bearer mock-token"}
FLAGS = """--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update
--disable-sync --no-first-run --hide-scrollbars"""
MEETINGS = (
    "/client/v4/accounts/0123456789abcdef0123456789abcdef/realtime/kit/2ae8cd08-a1be-4e5e-a1d0-0bda2a9eb1e5/meetings"
)


class Browser:
    """One window on one mock."""

    def __init__(self, driver: Any, mock: Mock, url: str) -> None:
        self.driver = driver
        self.mock = mock
        self.url = url
        self.api = httpx.Client(base_url=url, headers=BEARER)

    def look(self, view: str, width: int = 1280, dark: bool = False) -> None:
        """Opens a view anew."""
        size = {"width": width, "height": WIDTHS[width], "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme, still]})
        self.driver.get("about:blank")
        self.driver.get(f"{self.url}/#{view}")
        self.until(lambda: self.run("return document.documentElement.dataset.ready") == "yes")
        if view == "specs":
            self.until(lambda: self.run("return document.querySelectorAll('#spec .opblock').length > 0"))

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def text(self, id: str) -> str:
        return str(self.run("return document.getElementById(arguments[0]).innerText", id))

    def find(self, css: str) -> Any:
        return self.driver.find_element("css selector", css)

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other, wherever the focus is."""
        named = importlib.import_module("selenium.webdriver.common.keys").Keys
        for key in keys:
            chosen = getattr(named, key, key)
            importlib.import_module("selenium.webdriver").ActionChains(self.driver).send_keys(chosen).perform()

    def until(self, holds: Callable[[], Any], seconds: float = 10) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, f"waited {seconds} s; the page says {self.text('message')!r}"
            time.sleep(0.05)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = importlib.import_module("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in [*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('browser')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = importlib.import_module("selenium.webdriver.chrome.service").Service(DRIVER)
    found = webdriver.Chrome(options=options, service=service)
    yield found
    found.quit()


@pytest.fixture
def browser(driver: Any) -> Iterator[Browser]:
    mock = Mock()
    with serving(mock) as url:
        driver.get_log("browser"), driver.get_log("performance")
        yield Browser(driver, mock, url)
        driver.get("about:blank")


@pytest.fixture
def busy(browser: Browser) -> Browser:
    """With something in each view."""
    browser.api.post("/v1/meetings", json={"endDate": "2099-01-01T00:00:00Z"})
    browser.api.post("/v1/meetings", json={"endDate": 7})
    browser.api.get("/v3/nothing")
    made = browser.api.post(MEETINGS, json={"title": "<b id='bold'>Retro</b>"}).json()
    body = {"preset_name": "host", "custom_participant_id": "ada"}
    browser.api.post(f"{MEETINGS}/{made['data']['id']}/participants", json=body)
    browser.api.post("/_mock/faults", json={"kind": "stale", "provider": "whereby", "operation": "getMeeting"})
    return browser


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_fits_can_be_read_and_stays_at_home(busy: Browser, view: str, width: int, dark: bool) -> None:
    busy.look(view, width, dark)
    time.sleep(0.3)
    folder = os.environ.get("MEETPACT_SCREENSHOTS")
    if folder:
        busy.driver.save_screenshot(str(Path(folder) / f"{view}-{width}-{'dark' if dark else 'light'}.png"))
    assert busy.run("return document.documentElement.scrollWidth <= window.innerWidth")
    assert busy.run("return document.documentElement.dataset.theme") == ("dark" if dark else "light")
    assert busy.run(CONTRAST) == []
    assert busy.run(SMALL) == []
    asked = [json.loads(entry["message"])["message"] for entry in busy.driver.get_log("performance")]
    urls = [one["params"]["request"]["url"] for one in asked if one["method"] == "Network.requestWillBeSent"]
    over_the_wire = [
        url for url in urls if url.startswith(("http", "ws"))
    ]  # and not the browser's own chrome:// and data:
    assert len(over_the_wire) > 5
    assert [url for url in over_the_wire if not url.startswith(f"{busy.url}/")] == []
    assert [entry["message"] for entry in busy.driver.get_log("browser")] == []


#: Texts, the renderer's included, that stand out from what is behind them by less than 4.5 to 1 (WCAG 2.2, 1.4.3).
CONTRAST = """
const parse = (color) => color.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const behind = (one) => {
  for (let at = one; at; at = at.parentElement) {
    const color = parse(getComputedStyle(at).backgroundColor);
    if (color.length === 3 || color[3] === 1) return color;
  }
  return [255, 255, 255];
};
const found = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const one = node.parentElement;
  if (!node.data.trim() || !one.checkVisibility() || one.closest("script, noscript, option")) continue;
  const [a, b] = [light(parse(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) found.push([node.data.trim().slice(0, 40), (a + 0.05) / (b + 0.05)]);
}
return found;
"""


#: What is pressed with a finger and is smaller than 24 by 24 (WCAG 2.2, 2.5.8); a box is pressed through its label.
SMALL = """
return [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter((one) => one.checkVisibility() && !one.closest("#spec") && !one.matches(".skip"))
  .map((one) => [one.outerHTML.slice(0, 60), (one.closest("label") || one).getBoundingClientRect()])
  .filter(([_, box]) => box.width < 24 || box.height < 24).map(([html, box]) => [html, box.width, box.height]);
"""


@pytest.mark.parametrize("view", VIEWS)
def test_each_control_has_a_name(busy: Browser, view: str) -> None:
    busy.look(view)
    time.sleep(0.3)
    nodes = busy.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    roles = {"button", "link", "textbox", "combobox", "checkbox", "spinbutton", "DisclosureTriangle"}
    found = [node for node in nodes if not node.get("ignored") and node["role"]["value"] in roles]
    assert len(found) >= 6
    assert [node["role"]["value"] for node in found if not node.get("name", {}).get("value", "").strip()] == []


def test_every_view_is_reached_with_the_keyboard(browser: Browser) -> None:
    browser.look("served")
    browser.press("TAB")
    assert "Skip" in browser.run("return document.activeElement.innerText")
    browser.press("TAB")  # to the theme, and on to the views
    for view in VIEWS:
        browser.press("TAB")
        assert browser.run("return document.activeElement.hash") == f"#{view}"
        assert browser.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
        browser.press("ENTER")
        browser.until(lambda view=view: browser.find(f"#view-{view}").is_displayed())  # type: ignore[misc]
        assert browser.run("return document.querySelectorAll('main > section:not([hidden])').length") == 1
        assert browser.run("return document.activeElement.hash") == f"#{view}"


def test_a_fault_is_switched_on_and_off_with_the_keyboard(browser: Browser) -> None:
    browser.look("switches")
    browser.until(lambda: browser.run("return !!document.querySelector('[name=kind]')"))
    browser.run("document.querySelector('[name=kind]').focus()")
    browser.press("TAB", "w", "TAB", *"listMeetings", "TAB", "2", "TAB", "TAB", "TAB")
    assert browser.run("return document.activeElement.name") == "status"
    browser.press("ENTER")
    browser.until(lambda: len(list(browser.mock.faults)) == 1)
    fault = next(iter(browser.mock.faults))
    assert (fault.kind, fault.provider, fault.operation, fault.times) == ("status", "whereby", "listMeetings", 2)
    assert browser.api.get("/v1/meetings").status_code == 503
    browser.until(lambda: "times=1" in browser.text("faults"))
    browser.run("document.querySelector('#faults button').focus()")
    browser.press("ENTER")
    browser.until(lambda: not list(browser.mock.faults))
    assert browser.api.get("/v1/meetings").status_code == 200
    browser.until(lambda: browser.find("#faults-none").is_displayed())


def test_the_clock_is_frozen_moved_set_and_let_go(browser: Browser) -> None:
    browser.look("switches")
    browser.until(lambda: "running" in browser.text("clock-frozen"))
    browser.find("#clock-freeze").click()
    browser.until(lambda: browser.mock.clock.frozen and "frozen" in browser.text("clock-frozen"))
    before = browser.mock.clock.now()
    browser.find("#clock-advance button").click()
    browser.until(lambda: (browser.mock.clock.now() - before).total_seconds() == 3600)
    browser.run("document.getElementById('clock-time').value = '2030-01-02T03:04:05'")
    browser.find("#clock-set button").click()
    browser.until(lambda: browser.mock.clock.now().year == 2030)
    browser.until(lambda: browser.text("clock-now").startswith("2030-01-02 03:04"))
    browser.find("#clock-freeze").click()
    browser.until(lambda: browser.mock.clock.frozen)
    browser.find("#clock-real").click()
    browser.until(lambda: abs(browser.mock.clock.now().timestamp() - datetime.now().timestamp()) < 5)


def test_a_permission_taken_away_answers_403_and_a_limit_429(browser: Browser) -> None:
    browser.look("switches")
    browser.until(lambda: "application: Meetings" in browser.text("permissions"))
    path = "/restapi/v1.0/account/~/extension/~/meeting"
    assert browser.api.get(path).status_code == 200
    box = "#permissions fieldset:nth-child(2) input"
    browser.find(box).click()
    browser.until(lambda: browser.api.get(path).status_code == 403)
    browser.until(lambda: not browser.run(f"return document.querySelector('{box}').checked"))
    assert browser.run(f"return document.activeElement === document.querySelector('{box}')")
    browser.find("[aria-label='Exhaust whereby organization']").click()
    browser.until(lambda: browser.api.get("/v1/meetings").status_code == 429)


def test_the_log_is_live_and_tells_the_verdicts(browser: Browser) -> None:
    browser.look("log")
    assert browser.find("#log-empty").is_displayed()
    browser.api.get("/v1/meetings")
    browser.until(lambda: "1 request, 0 with something broken" in browser.text("log-count"))
    browser.api.get("/v1/meetings?limit=0")
    breach = {"kind": "breach", "provider": "whereby", "address": "MeetingPage/required/results", "times": 1}
    browser.api.post("/_mock/faults", json=breach)
    browser.api.get("/v1/meetings")
    browser.until(lambda: "3 requests, 2 with something broken" in browser.text("log-count"))
    first = browser.text("log-rows").splitlines()[0]
    assert first.startswith("3")
    assert "whereby listMeetings" in browser.text("log-rows")
    assert "limit" in browser.text("log-rows")
    browser.find("#log-broken").click()
    assert browser.run("return [...document.querySelectorAll('#log-rows tr')].filter((one) => !one.hidden).length") == 2
    browser.find("#log-clear").click()
    browser.until(lambda: browser.mock.journal.after(0) == [] and browser.find("#log-empty").is_displayed())


def test_the_state_is_shown_as_text_and_a_meeting_can_be_started(busy: Browser) -> None:
    path = "/restapi/v1.0/account/~/extension/~/meeting"
    schedule = {"startTime": "2099-05-07T09:00:00Z", "durationInMinutes": 15}
    made = busy.api.post(path, json={"meetingType": "Scheduled", "schedule": schedule}).json()
    busy.look("state")
    busy.until(lambda: "<b id='bold'>Retro</b>" in busy.text("tables"))
    assert busy.run("return document.getElementById('bold')") is None
    assert busy.api.post(f"{path}/{made['id']}/end").status_code == 404
    busy.run("for (const one of document.querySelectorAll('#tables details')) one.open = true")
    busy.find(f"[aria-label='start {made['id']}']").click()
    busy.until(lambda: busy.api.post(f"{path}/{made['id']}/end").status_code == 204)
    busy.run("document.getElementById('state-reset').focus()")
    assert busy.run(UNCOVERED)
    busy.press("ENTER")
    busy.driver.switch_to.alert.accept()
    busy.until(lambda: "Nothing yet." in busy.text("tables") and not list(busy.mock.faults))


#: What has the focus is not behind anything (WCAG 2.2, 2.4.11).
UNCOVERED = """
const box = document.activeElement.getBoundingClientRect();
return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === document.activeElement;
"""


@pytest.mark.parametrize("provider", providers())
def test_a_spec_is_rendered_with_all_its_operations(browser: Browser, provider: str) -> None:
    browser.look("specs")
    choose = "const one = document.getElementById('spec-provider'); one.value = arguments[0];"
    browser.run(choose + "one.dispatchEvent(new Event('change'))", provider)
    summaries = {operation.summary for operation in load(provider).operations.values()}
    shown = "return [...document.querySelectorAll('#spec .opblock-summary-description')].map((one) => one.innerText)"
    browser.until(lambda: set(browser.run(shown)) == summaries)
    assert len(browser.run(shown)) == len(load(provider).operations)
    assert load(provider).title in browser.text("spec")
    assert browser.run("return document.querySelectorAll('#spec .errors-wrapper').length") == 0


def test_a_spec_can_be_tried_out_on_the_mock(browser: Browser) -> None:
    browser.look("specs")
    choose = "const one = document.getElementById('spec-provider'); one.value = 'whereby';"
    browser.run(choose + "one.dispatchEvent(new Event('change'))")
    get = "#spec .opblock-get"
    for button in (".opblock-summary-control", ".try-out__btn", ".execute"):
        browser.until(lambda css=f"{get} {button}": browser.run("return !!document.querySelector(arguments[0])", css))  # type: ignore[misc]
        browser.run("document.querySelector(arguments[0]).click()", f"{get} {button}")
    browser.until(lambda: [entry.operation for entry in browser.mock.journal.after(0)] == ["listMeetings"])
    assert browser.mock.journal.after(0)[0].status == 401


def test_a_control_token_is_asked_for_and_kept_for_the_tab(driver: Any) -> None:
    mock = Mock(control_token="open sesame")
    with serving(mock) as url:
        browser = Browser(driver, mock, url)
        browser.look("log")
        browser.until(lambda: browser.find("#admission").is_displayed())
        browser.find("#control-token").send_keys("wrong")
        browser.press("ENTER")
        browser.until(lambda: browser.find("#admission").is_displayed())
        browser.run("document.getElementById('control-token').value = 'open sesame'")
        browser.find("#admission button").click()
        browser.until(lambda: "0 requests" in browser.text("log-count"))
        assert not browser.find("#admission").is_displayed()
        browser.run("sessionStorage.clear()")


def test_the_page_says_when_the_mock_is_gone_and_when_there_is_no_control(driver: Any) -> None:
    with serving(Mock(control=False)) as url:
        browser = Browser(driver, Mock(), url)
        browser.look("switches")
        browser.until(lambda: "--no-control" in browser.text("message"))
    with serving(Mock()) as url:
        browser = Browser(driver, Mock(), url)
        browser.look("log")
    browser.until(lambda: "The mock does not answer." in browser.text("message"))


def test_the_log_goes_on_when_the_mock_was_started_anew(browser: Browser) -> None:
    browser.look("log")
    for _ in range(3):
        browser.api.get("/v1/meetings")
    browser.until(lambda: "3 requests" in browser.text("log-count"))
    browser.mock.journal = Journal()
    browser.run("window.kept = window.fetch; window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))")
    browser.until(lambda: "The mock does not answer." in browser.text("message"))
    browser.api.get("/v1/meetings")
    browser.run("window.fetch = window.kept")
    browser.until(lambda: browser.text("log-count").startswith("1 request,") and not browser.text("message"))
