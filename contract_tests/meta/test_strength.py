"""The strength of the contract tests: planted faults leave no trace, are noticed by name, and what is open is told."""

import json
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from meetpact import cli
from meetpact.contract.verify import run_tests
from meetpact.mock.core import Mock
from meetpact.mock.request import Request
from meetpact.places import providers
from meetpact.spec import load
from meetpact.strength import planned
from meetpact.strength.catalogue import by_hand, reasons
from meetpact.strength.derived import derived
from meetpact.strength.fault import CLASSES, Fault, Planter
from meetpact.strength.record import answer, differs, replay
from meetpact.strength.stand import Outcome, Stand

LOOSE_LIMIT = "listMeetings: listMeetings/parameters/limit/maximum is loose"


def faults(provider: str) -> list[Fault]:
    return [*derived(load(provider)), *by_hand(provider)]


def of_id(provider: str, id: str) -> Fault:
    return next(fault for fault in faults(provider) if fault.id == id)


@dataclass
class Measured:
    """What one rehearsal of Whereby's tests, and some faults after it, gave."""

    outcomes: list[Outcome]
    planned: list[Fault]
    replays: list[bool]


@pytest.fixture(scope="module")
def measured() -> Measured:
    found = Measured([], [], [])
    run_tests(Stand(["whereby"], lambda stand: _measure(stand, found)))
    return found


def _measure(stand: Stand, found: Measured) -> None:
    rehearsal = stand.rehearse("whereby")
    assert not rehearsal.failed
    stand.take(rehearsal)
    found.planned = planned("whereby", rehearsal)
    records = [record for record in rehearsal.records.values() if record.is_faithful]
    longest = max(records, key=lambda record: len(record.requests))
    found.replays.append(replay(stand.mocked, stand.tape, longest) == longest.replies)
    found.replays.append(differs(stand.mocked, stand.tape, longest))
    planter = Planter(stand.mocked, "whereby")
    of_id("whereby", "a room is not kept").plant(planter)
    found.replays.append(differs(stand.mocked, stand.tape, longest))
    planter.clear()
    nothing = Fault("whereby", "nothing at all", "state", lambda planter: None)
    for fault in (of_id("whereby", "the cursor skips one"), of_id("whereby", LOOSE_LIMIT), nothing):
        found.outcomes.append(stand.try_fault(fault))


@pytest.mark.parametrize("provider", providers())
def test_faults_have_names_of_their_own_a_class_and_known_operations(provider: str) -> None:
    found = faults(provider)
    assert len({fault.id for fault in found}) == len(found)
    for fault in found:
        assert fault.kind in CLASSES, fault
        assert set(fault.operations) <= set(load(provider).operations), fault


def test_there_are_at_least_four_hundred_faults_and_of_every_class() -> None:
    found = [fault for provider in providers() for fault in faults(provider)]
    assert len(found) >= 400
    assert {fault.kind for fault in found} == set(CLASSES)


@pytest.mark.parametrize("provider", providers())
def test_a_fault_that_is_taken_out_leaves_nothing_behind(provider: str) -> None:
    mock = Mock([provider])
    service = mock.services[provider]
    before = [dict(vars(service)), {id: dict(vars(endpoint)) for id, endpoint in service.endpoints.items()}]
    for fault in faults(provider):
        planter = Planter(mock, provider)
        fault.plant(planter)
        planter.clear()
    assert [dict(vars(service)), {id: dict(vars(one)) for id, one in service.endpoints.items()}] == before


def test_a_handler_that_breaks_down_answers_500() -> None:
    mock = Mock(["whereby"])
    planter = Planter(mock, "whereby")
    planter.wrap("getMeeting", lambda act, store, arguments: act(nobody="asks for this"))
    asked = Request("GET", b"/v1/meetings/x", b"", {"authorization": f"Bearer {mock.token}"})
    try:
        assert answer(mock, asked)[0] == 500
    finally:
        planter.clear()  # mocks of one spec share its operations
    assert answer(mock, asked)[0] == 404


@pytest.mark.parametrize(
    "id", ["listMeetings: AccountId/maxLength is tight", "listMeetings: the last item of a page is lost"]
)
def test_a_fault_shows_in_what_the_mock_remembers_and_is_not_remembered_itself(id: str) -> None:
    mock = Mock(["cloudflare"])
    operation = load("cloudflare").operations["createMeeting"]
    path = load("cloudflare").base_path + operation.path.format(account_id="a" * 32, app_id="b")
    headers = {"authorization": f"Bearer {mock.token}", "content-type": "application/json"}
    assert answer(mock, Request("POST", path.encode(), b"", headers, b"{}"))[0] == 201
    asked = Request("GET", path.encode(), b"", headers)
    before = answer(mock, asked)
    assert json.loads(before[2])["paging"]["total_count"] == 1
    planter = Planter(mock, "cloudflare")
    of_id("cloudflare", id).plant(planter)
    try:
        assert answer(mock, asked) != before
    finally:
        planter.clear()
    assert answer(mock, asked) == before


def test_a_replay_of_the_same_requests_gives_the_same_replies_and_a_fault_changes_them(measured: Measured) -> None:
    assert measured.replays == [True, False, True]


def test_a_fault_is_noticed_by_a_test_that_names_what_is_broken(measured: Measured) -> None:
    cursor, loose, control = measured.outcomes
    assert {"cursor-turns-the-page", "pages-fit-together"} & set(cursor.named)
    assert "listMeetings/parameters/limit/maximum" in loose.named
    assert (control.noticed_by, control.reached, control.is_open) == ("", False, True)


def test_a_reason_for_an_equivalent_fault_is_about_a_fault_that_exists() -> None:
    for provider in providers():
        for pattern, why in reasons(provider):
            assert why
            assert any(fnmatchcase(fault.id, pattern) for fault in faults(provider)), pattern


def test_strength_exits_with_1_when_a_fault_stays_unnoticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    silent = Fault("whereby", "nothing at all", "state", lambda planter: None, ("getMeeting",))
    monkeypatch.setattr("meetpact.strength.derived", lambda spec, every: [silent])
    monkeypatch.setattr("meetpact.strength.by_hand", lambda provider: [of_id("whereby", "a room is never gone")])
    file = tmp_path / "strength.json"
    assert cli.main(["strength", "--provider", "whereby", "--json", str(file)]) == 1
    told = capfd.readouterr().out
    assert "unnoticed   state: nothing at all (no request brings it out)" in told
    assert "behaviours  0 without a test" in told
    document = json.loads(file.read_text(encoding="utf-8"))["providers"]["whereby"]
    assert document["faults"]["nothing at all"]["test"] is None
    assert document["faults"]["a room is never gone"]["named"]
    assert document["behaviours_without_a_test"] == []
    assert document["idle_checks"] == []
    assert all(pair["looked_at"] == pair["done"] > 0 for pair in document["writes"].values())
    assert all(document["links"].values())
    assert "1 faults, 0 noticed" not in told
    assert "oracle / reach 1.00" in told
    assert "room-is-gone-after-the-hour" not in document["never_named"]
    assert "cursor-turns-the-page" in document["never_named"]


def test_strength_cannot_run_for_a_provider_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["strength", "--provider", "wherby"]) == 2
    assert "Did you mean 'whereby'?" in capsys.readouterr().err


def test_what_the_mock_never_answers_is_no_fault(measured: Measured) -> None:
    assert len(measured.planned) > 400
    assert all(fault.kind == "response" for fault in measured.planned if "never answers" in fault.equivalent)
