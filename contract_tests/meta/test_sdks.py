"""The SDKs that people use, unchanged but for the origin, on every operation of the mock that they have.

One runs when it is installed: Python packages beside meetpact (or on PYTHONPATH), npm's where `.ci/extras` puts them
(`.sdks` in the checkout) or where NODE_PATH says.
"""

import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
from meetpact.mock import Mock, Reply
from meetpact.mock.server import serving
from meetpact.places import providers
from meetpact.spec import Operation, load

TOKEN = "mock-token"
#: An account and an app, as the cloudflare spec's own examples have them.
ACCOUNT, APP = "0123456789abcdef0123456789abcdef", "2ae8cd08-a1be-4e5e-a1d0-0bda2a9eb1e5"
MEETINGS = "/restapi/v1.0/account/~/extension/~/meeting"
SCHEDULED = {"meetingType": "Scheduled", "schedule": {"startTime": "2099-05-07T09:00:00Z", "durationInMinutes": 15}}

#: The stories of npm's SDKs, and where those are looked for besides NODE_PATH.
STORIES = Path(__file__).parent / "sdks"
PACKAGES = Path(__file__).parents[2] / ".sdks" / "node_modules"

Story = Callable[[str], Iterator[str]]


@dataclass(frozen=True)
class Sdk:
    """A package and what is told with it: a story yields the id of each operation once it has worked."""

    package: str
    registry: str
    provider: str
    story: Story | str
    lacks: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.registry}:{self.package}"

    @property
    def operations(self) -> list[Operation]:
        """The operations of its provider that it has."""
        return [operation for id, operation in load(self.provider).operations.items() if id not in self.lacks]

    def missing(self) -> str | None:
        """Why it cannot run here, or None."""
        if not isinstance(self.story, str):
            found = importlib.util.find_spec(self.package)
            return None if found else f"not installed: pip install {self.package.replace('_', '-')}"
        node = shutil.which("node")
        if node is None:
            return "there is no node"
        look = [node, "-e", f"require.resolve('{self.package}')"]
        is_there = subprocess.run(look, capture_output=True, check=False, env=environment()).returncode == 0
        return None if is_there else "not installed: .ci/extras"


def environment() -> dict[str, str]:
    """Where node looks for packages."""
    paths = [*filter(None, [os.environ.get("NODE_PATH")]), str(PACKAGES)]
    return {**os.environ, "NODE_PATH": os.pathsep.join(paths)}


# The stories


def cloudflare(url: str) -> Iterator[str]:
    sdk: Any = import_module("cloudflare")
    meetings: Any = sdk.Cloudflare(base_url=f"{url}/client/v4", api_token=TOKEN, max_retries=0).realtime_kit.meetings
    here: dict[str, Any] = {"account_id": ACCOUNT, "app_id": APP}
    made = meetings.create(APP, account_id=ACCOUNT, title="Standup", session_keep_alive_time_in_secs=90)
    id = made.data.id
    assert made.data.title == "Standup"
    yield "createMeeting"
    assert [row.id for row in meetings.get(APP, account_id=ACCOUNT, per_page=10, search="Stand").data] == [id]
    yield "listMeetings"
    assert meetings.get_meeting_by_id(id, **here).data.session_keep_alive_time_in_secs == 90
    yield "getMeeting"
    assert meetings.replace_meeting_by_id(id, **here, title="Retro").data.title == "Retro"
    yield "replaceMeeting"
    assert meetings.update_meeting_by_id(id, **here, status="INACTIVE").data.status == "INACTIVE"
    yield "updateMeeting"
    added = meetings.add_participant(id, **here, custom_participant_id="ada", preset_name="host", name="Ada").data
    assert added.token
    yield "createParticipant"
    assert [row.id for row in meetings.get_meeting_participants(id, **here, page_no=1).data] == [added.id]
    yield "listParticipants"
    there = {**here, "meeting_id": id}
    assert meetings.get_meeting_participant(added.id, **there).data.name == "Ada"
    yield "getParticipant"
    assert meetings.edit_participant(added.id, **there, name="Ada L.").data.name == "Ada L."
    yield "updateParticipant"
    assert meetings.refresh_participant_token(added.id, **there).data.token != added.token
    yield "refreshParticipantToken"
    assert meetings.delete_meeting_participant(added.id, **there).data.custom_participant_id == "ada"
    yield "deleteParticipant"
    with pytest.raises(sdk.NotFoundError):
        meetings.get_meeting_participant(added.id, **there)


def ringcentral(url: str) -> Iterator[str]:
    sdk: Any = import_module("ringcentral")
    platform = sdk.SDK("id", "secret", url).platform()
    platform.login(jwt=TOKEN)
    made = platform.post(MEETINGS, {"topic": "Standup", **SCHEDULED}).json()
    one = f"{MEETINGS}/{made.id}"
    yield "createMeeting"
    assert [row.id for row in platform.get(MEETINGS, {"page": 1, "perPage": 10}).json().records] == [made.id]
    yield "listMeetings"
    assert platform.get(one).json().topic == "Standup"
    yield "loadMeeting"
    assert platform.put(one, {"topic": "Retro"}).json().topic == "Retro"
    yield "updateMeeting"
    assert platform.get(f"{MEETINGS}/service-info").json().dialInNumbers
    yield "loadMeetingServiceInfo"
    assert platform.post(f"{one}/end").response().status_code == 204
    yield "endMeeting"
    assert platform.delete(one).response().status_code == 204
    yield "deleteMeeting"
    platform.refresh()
    platform.logout()


def ringcentral_client(url: str) -> Iterator[str]:
    sdk: Any = import_module("ringcentral_client")
    client = sdk.RestClient("id", "secret", url)
    client.authorize(jwtToken=TOKEN)
    made = client.post(MEETINGS, json={"topic": "Standup", **SCHEDULED}).json()
    one = f"{MEETINGS}/{made['id']}"
    yield "createMeeting"
    assert [row["id"] for row in client.get(MEETINGS, {"page": 1, "perPage": 10}).json()["records"]] == [made["id"]]
    yield "listMeetings"
    assert client.get(one).json()["topic"] == "Standup"
    yield "loadMeeting"
    assert client.put(one, json={"topic": "Retro"}).json()["topic"] == "Retro"
    yield "updateMeeting"
    assert client.get(f"{MEETINGS}/service-info").json()["dialInNumbers"]
    yield "loadMeetingServiceInfo"
    assert client.post(f"{one}/end").status_code == 204
    yield "endMeeting"
    assert client.delete(one).status_code == 204
    yield "deleteMeeting"
    client.refresh()
    client.revoke()


def whereby_api(url: str) -> Iterator[str]:
    sdk: Any = import_module("whereby_api")
    client = sdk.WherebyClient(TOKEN)
    client.api_base_url = f"{url}/v1"
    now = datetime.now(UTC)
    made = client.create_meeting(now, now + timedelta(days=1), fields=["hostRoomUrl"])
    assert made.host_room_url
    yield "createMeeting"
    assert client.get_meeting(made.meeting_id).room_url == made.room_url
    yield "getMeeting"
    client.delete_meeting(made.meeting_id)
    yield "deleteMeeting"


SDKS = [
    Sdk("cloudflare", "pypi", "cloudflare", cloudflare),
    Sdk("ringcentral", "pypi", "ringcentral", ringcentral),
    Sdk("ringcentral_client", "pypi", "ringcentral", ringcentral_client),
    Sdk("whereby_api", "pypi", "whereby", whereby_api, frozenset({"listMeetings"})),
    Sdk("cloudflare", "npm", "cloudflare", "cloudflare.cjs"),
    Sdk("@ringcentral/sdk", "npm", "ringcentral", "ringcentral-sdk.cjs"),
    Sdk("@rc-ex/core", "npm", "ringcentral", "rc-ex-core.cjs"),
    Sdk("ringcentral-client", "npm", "ringcentral", "ringcentral-client.cjs"),
    Sdk("ringcentral-js-concise", "npm", "ringcentral", "ringcentral-js-concise.cjs"),
]


@dataclass(frozen=True)
class Outcome:
    """The operations that a story said had worked, those that the mock saw succeed, and how the story ended."""

    told: list[str]
    seen: set[str]
    error: str | None


TOLD: dict[Sdk, Outcome] = {}


def outcome(sdk: Sdk) -> Outcome:
    """What came of the story of an SDK on a mock of its own, told once a run."""
    if sdk not in TOLD:
        TOLD[sdk] = tell(sdk)
    return TOLD[sdk]


def tell(sdk: Sdk) -> Outcome:
    mock, seen = Mock([sdk.provider]), set()
    service = mock.services[sdk.provider]

    def watch(operation: Operation, reply: Reply) -> Reply:
        if reply.status < 300:
            seen.add(operation.id)
        if operation.id == "createMeeting" and "endMeeting" in service.handlers.situations:
            service.situate("endMeeting", {"accountId": "~", "extensionId": "~", "meetingId": reply.body["id"]})
        return reply

    service.tamper = watch
    told: list[str] = []
    with serving(mock) as url:
        try:
            for operation in told_by_node(sdk.story, url) if isinstance(sdk.story, str) else sdk.story(url):
                told.append(operation)
        except Exception as error:
            return Outcome(told, seen, f"after {told[-1:]}: {type(error).__name__}: {error}"[:2000])
    return Outcome(told, seen, None)


def told_by_node(story: str, url: str) -> Iterator[str]:
    command = ["node", str(STORIES / story), url, TOKEN]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=environment())
    yield from done.stdout.split()
    assert done.returncode == 0, done.stderr


CELLS = [pytest.param(sdk, operation, id=f"{sdk}-{operation.id}") for sdk in SDKS for operation in sdk.operations]


@pytest.mark.parametrize(("sdk", "operation"), CELLS)
def test_an_sdk_works_unchanged_on_each_operation_it_has(sdk: Sdk, operation: Operation) -> None:
    missing = sdk.missing()
    if missing:
        pytest.skip(f"{sdk} is {missing}")
    found = outcome(sdk)
    assert operation.id in found.told, found.error
    assert operation.id in found.seen
    assert found.error is None


@pytest.fixture(scope="module", autouse=True)
def table(pytestconfig: pytest.Config) -> Iterator[None]:
    """Prints client x operation behind the tests, for the stories that were told."""
    yield
    capture = pytestconfig.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled() if capture else nullcontext():
        print("", *rows(), sep="\n")


def rows() -> Iterator[str]:
    for provider in providers():
        of_provider = [sdk for sdk in SDKS if sdk.provider == provider and sdk in TOLD]
        if not of_provider:
            continue
        yield f"{provider:26}" + "".join(f"{sdk!s:>30}" for sdk in of_provider)
        for operation in load(provider).operations:
            yield f"  {operation:24}" + "".join(f"{cell(sdk, operation):>30}" for sdk in of_provider)


def cell(sdk: Sdk, operation: str) -> str:
    if operation in sdk.lacks:
        return "it has none"
    found = TOLD[sdk]
    return "works" if operation in found.told and operation in found.seen else "fails"


LOGIN = {"grant_type": "password", "username": "a", "password": TOKEN, "client_id": "id"}


@pytest.mark.parametrize(
    ("form", "answered"),
    [
        (LOGIN, 200),
        ({**LOGIN, "password": "wrong"}, 400),
        ({**LOGIN, "client_id": ""}, 401),
        ({**LOGIN, "grant_type": "magic"}, 400),
        ({"grant_type": "refresh_token", "refresh_token": TOKEN, "client_id": "id"}, 200),
        ({"grant_type": "authorization_code", "code": "", "client_id": "id"}, 400),
        ({"grant_type": "password"}, 401),
    ],
)
def test_a_login_needs_the_mocks_token(form: dict[str, str], answered: int) -> None:
    with httpx.Client(transport=Mock().transport(), base_url="https://platform.ringcentral.com") as client:
        answer = client.post("/restapi/oauth/token", data=form)
        assert answer.status_code == answered
        assert ("access_token" in answer.json()) == (answered == 200)
        assert client.get("/restapi/oauth/token").status_code == 405
        assert client.post("/restapi/oauth/token", json=form).status_code == 400


def test_a_mock_without_an_oauth_scheme_has_no_token_endpoint() -> None:
    with httpx.Client(transport=Mock(["whereby"]).transport(), base_url="http://mock") as client:
        assert client.post("/restapi/oauth/token", data=LOGIN).status_code == 404


def test_npm_packages_are_looked_for_in_the_checkout_and_in_node_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if shutil.which("node") is None:
        pytest.skip("there is no node")
    for place in ("checkout", "elsewhere"):
        package = tmp_path / place / f"in-the-{place}"
        package.mkdir(parents=True)
        (package / "index.js").write_text("")
    made_up = [Sdk(f"in-the-{place}", "npm", "whereby", "story.cjs") for place in ("checkout", "elsewhere")]
    monkeypatch.delenv("NODE_PATH", raising=False)
    assert [sdk.missing() for sdk in made_up] == ["not installed: .ci/extras"] * 2
    monkeypatch.setattr(f"{__name__}.PACKAGES", tmp_path / "checkout")
    assert [sdk.missing() is None for sdk in made_up] == [True, False]
    monkeypatch.setenv("NODE_PATH", str(tmp_path / "elsewhere"))
    assert [sdk.missing() for sdk in made_up] == [None, None]


def test_the_npm_packages_are_pinned_and_locked_without_an_address() -> None:
    wanted = json.loads((STORIES / "package.json").read_text())["dependencies"]
    assert {sdk.package for sdk in SDKS if sdk.registry == "npm"} <= set(wanted)
    locked = json.loads((STORIES / "package-lock.json").read_text())["packages"]
    assert locked[""]["dependencies"] == wanted
    for name, entry in locked.items():
        assert not name or ("integrity" in entry and "resolved" not in entry), name
        if name.removeprefix("node_modules/") in wanted:
            assert entry["version"] == wanted[name.removeprefix("node_modules/")]


def test_what_cannot_be_installed_is_said_in_a_line_and_no_error(tmp_path: Path) -> None:
    extras = Path(__file__).parents[2] / ".ci" / "extras"
    if not extras.exists():
        pytest.skip("the extras of CI are in the checkout only")
    checkout, programs = tmp_path / "checkout", tmp_path / "programs"
    shutil.copytree(STORIES, checkout / "contract_tests" / "meta" / "sdks")
    (checkout / ".ci").mkdir()
    shutil.copy(extras, checkout / ".ci")
    programs.mkdir()
    for name in ("bash", "env", "dirname", "id", "timeout", "cmp", "mkdir", "cp"):
        (programs / name).symlink_to(str(shutil.which(name)))
    for name in ("apt-get", "npm"):
        (programs / name).write_text("#!/bin/sh\necho refused\nexit 1\n")
        (programs / name).chmod(0o755)
    for _ in "12":  # what was refused is asked for again
        done = subprocess.run(
            [checkout / ".ci" / "extras"], env={"PATH": str(programs)}, capture_output=True, text=True, check=False
        )
        said = done.stderr.splitlines()
        assert (done.returncode, done.stdout) == (0, "")
        assert all(line.startswith("extras: ") and line.endswith(" will be skipped") for line in said)
        assert [word for word in ("browser", "npm") if word in done.stderr] == ["browser", "npm"]
    assert not (checkout / ".sdks" / "installed").exists()
