"""A mock whose state is in a database: what was acknowledged is there, for every worker and after every end."""

import json
import random
import re
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from databases import any_state, one_postgres_server  # noqa: F401  (fixtures)
from hypothesis import given, settings
from hypothesis import strategies as st
from meetpact.errors import MeetpactError
from meetpact.mock import Mock
from meetpact.mock.document import state_of
from mock_states import MEETINGS, RINGCENTRAL, WHEREBY, call, filled, opened


def titles(mock: Mock) -> list[str]:
    status, body = call(mock, "GET", f"{MEETINGS}?per_page=100")
    assert status == 200
    return [meeting["title"] for meeting in body["data"]]


def test_another_mock_on_the_same_state_answers_the_same(state: str) -> None:
    with opened(state) as first, opened(state) as second:
        filled(first)
        assert call(second, "GET", "/_mock/state") == call(first, "GET", "/_mock/state")
        for url in (MEETINGS, WHEREBY):
            assert call(second, "GET", url) == call(first, "GET", url)
        assert call(second, "GET", RINGCENTRAL)[0] == 403
    with opened(state) as third:
        assert len(titles(third)) == 1
        assert call(third, "GET", "/_mock/clock")[1]["now"].startswith("2031-01-01")


def test_rows_keep_their_order_for_every_worker(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        mocks, ids = [one, two], []
        chance = random.Random(3)
        for number in range(30):
            created = call(chance.choice(mocks), "POST", MEETINGS, {"title": f"t{number}"})[1]["data"]
            ids.append(created["id"])
            if number % 5 == 4:
                call(chance.choice(mocks), "PATCH", f"{MEETINGS}/{chance.choice(ids)}", {"title": f"p{number}"})
        assert titles(one) == titles(two)
        newest_first = [m["id"] for m in call(one, "GET", f"{MEETINGS}?per_page=100")[1]["data"]]
        assert newest_first == ids[::-1]
    with opened(state) as three:
        assert [m["id"] for m in call(three, "GET", f"{MEETINGS}?per_page=100")[1]["data"]] == ids[::-1]


def test_no_two_workers_hand_out_the_same_id(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        made = [
            call(mock, "POST", WHEREBY, {"endDate": "2099-01-01T00:00:00Z"})[1]["meetingId"]
            for _ in range(20)
            for mock in (one, two)
        ]
    with opened(state) as three:
        made.append(call(three, "POST", WHEREBY, {"endDate": "2099-01-01T00:00:00Z"})[1]["meetingId"])
    assert len(set(made)) == 41


def test_a_limit_counts_what_all_workers_spent(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        call(one, "PUT", "/_mock/limits", {"cloudflare": {"on": True, "plan": {"client": {"limit": 5}}}})
        statuses = [call(mock, "GET", MEETINGS)[0] for _ in range(4) for mock in (one, two)]
        assert statuses == [200] * 5 + [429] * 3


def test_a_fault_for_the_next_requests_is_met_once(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        call(one, "POST", "/_mock/faults", {"kind": "status", "status": 503, "times": 2})
        assert [call(mock, "GET", WHEREBY)[0] for mock in (two, one, two, one)] == [503, 503, 200, 200]


def test_a_clock_that_is_moved_is_moved_for_all(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        call(one, "PUT", "/_mock/clock", {"now": "2040-05-01T00:00:00Z", "frozen": True})
        assert (
            call(two, "POST", WHEREBY, {"endDate": "2040-05-01T01:00:00Z"})[1]["startDate"]
            == "2040-05-01T00:00:00.000Z"
        )
        call(two, "POST", "/_mock/clock/advance", {"seconds": 7201})
        assert call(one, "GET", WHEREBY)[1]["results"] == []
        one.transact(lambda: one.clock.advance(timedelta(days=1)))
        assert call(two, "GET", "/_mock/clock")[1]["now"] == "2040-05-02T02:00:01.000Z"


def test_a_reset_is_one_for_all_workers(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        filled(one)
        assert call(two, "POST", "/_mock/reset")[0] == 204
        assert titles(one) == []
        assert call(one, "GET", "/_mock/faults")[1] == {"faults": []}
        assert not one.clock.frozen
        with opened(state) as three:
            assert state_of(three) == state_of(one) == state_of(Mock())


def test_workers_share_a_log(state: str) -> None:
    with opened(state, share_log=True) as one, opened(state, share_log=True) as two:
        for number in range(6):
            call((one, two)[number % 2], "GET", f"{WHEREBY}?limit={number}")
        log = call(two, "GET", "/_mock/requests")[1]["requests"]
        time.sleep(0.5)
        again = call(one, "GET", "/_mock/requests")[1]["requests"]
        assert sorted(entry["url"] for entry in again) == [f"{WHEREBY}?limit={number}" for number in range(6)]
        assert [entry["number"] for entry in again] == sorted({entry["number"] for entry in again})
        assert {entry["number"] for entry in log} <= {entry["number"] for entry in again}
        assert again[-1] in call(one, "GET", f"/_mock/requests?after={again[-2]['number']}")[1]["requests"]
        assert {entry["request"]["verdict"] for entry in again} == {"broken", "held"}
        assert call(one, "DELETE", "/_mock/requests")[0] == 204
        assert call(two, "GET", "/_mock/requests")[1]["requests"] == []
        call(two, "GET", WHEREBY)
        time.sleep(0.5)
        assert len(call(one, "GET", f"/_mock/requests?after={again[-1]['number']}")[1]["requests"]) == 1


def test_what_a_failed_write_left_behind_is_not_seen(state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(state) as mock:
        call(mock, "POST", MEETINGS, {"title": "before"})
        assert mock._shared
        database = mock._shared.database
        save = database.save
        monkeypatch.setattr(database, "save", lambda rows: database.connection.exec_driver_sql("INSERT INTO nothing"))
        assert call(mock, "POST", MEETINGS, {"title": "lost"})[0] == 503
        monkeypatch.setattr(database, "save", save)
        assert titles(mock) == ["before"]
        assert call(mock, "POST", MEETINGS, {"title": "after"})[0] == 201
        assert titles(mock) == ["after", "before"]


def test_a_deletion_that_is_forgotten_is_one_all_the_same(state: str) -> None:
    with opened(state) as one, opened(state) as two:
        kept = call(one, "POST", MEETINGS, {"title": "kept"})[1]["data"]["id"]
        participant = {"preset_name": "p", "custom_participant_id": "c"}
        created = call(one, "POST", f"{MEETINGS}/{kept}/participants", participant)[1]["data"]["id"]
        assert call(two, "GET", f"{MEETINGS}/{kept}/participants")[1]["paging"]["total_count"] == 1
        assert call(one, "DELETE", f"{MEETINGS}/{kept}/participants/{created}")[0] == 200
        assert one._shared
        with one._shared.database.writing() as version:
            one._shared.database._forget(version)
        assert call(two, "GET", f"{MEETINGS}/{kept}/participants")[1]["paging"]["total_count"] == 0


def test_a_state_that_is_something_else_is_told_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("sqlalchemy", reason="needs SQLAlchemy: pip install 'meetpact[mock]'")
    pytest.importorskip("psycopg", reason="needs psycopg: pip install 'meetpact[mock]'")
    text = tmp_path / "notes.txt"
    text.write_text("nothing of a database" * 100)
    for state in (str(text), "mysql://127.0.0.1/x", "postgresql://127.0.0.1:1/x", str(tmp_path / "no" / "folder.db")):
        with pytest.raises(MeetpactError) as raised:
            Mock(state=state)
        assert "\n" not in str(raised.value)


operations = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(["create", "patch", "delete", "read", "move"]), st.integers(0, 5)),
    max_size=25,
)


@given(operations)
@settings(max_examples=25, deadline=None)
def test_two_workers_act_as_one_in_memory(steps: list[tuple[int, str, int]]) -> None:
    """Whichever worker takes a request, the answers differ from those of a mock in memory in nothing but ids."""
    with tempfile.TemporaryDirectory() as folder:
        state = str(Path(folder) / "s.db")
        with opened(state) as one, opened(state) as two:
            memory = Mock()
            for mock in (one, memory):
                call(mock, "PUT", "/_mock/clock", {"now": "2030-01-01T00:00:00Z", "frozen": True})
            ids: list[tuple[str, str]] = []
            for worker, what, number in steps:
                pair = ids[number % len(ids)] if ids else ("none", "none")
                answers = [
                    act(mock, what, id, number) for mock, id in zip(((one, two)[worker], memory), pair, strict=True)
                ]
                assert nameless(answers[0]) == nameless(answers[1])
                if what == "create":
                    ids.append((answers[0][1]["data"]["id"], answers[1][1]["data"]["id"]))


def act(mock: Mock, what: str, id: str, number: int) -> tuple[int, Any]:
    participants = f"{MEETINGS}/{id}/participants"
    if what == "create":
        return call(mock, "POST", MEETINGS, {"title": f"t{number}"})
    if what == "patch":
        return call(mock, "PATCH", f"{MEETINGS}/{id}", {"title": f"p{number}", "status": "INACTIVE"})
    if what == "delete":
        call(mock, "POST", participants, {"preset_name": "p", "custom_participant_id": str(number)})
        people = call(mock, "GET", participants)[1].get("data") or [{"id": "none"}]
        return call(mock, "DELETE", f"{participants}/{people[0]['id']}")
    if what == "move":
        return call(mock, "POST", "/_mock/clock/advance", {"seconds": number})
    return call(mock, "GET", f"{MEETINGS}?per_page=3")


def nameless(answer: Any) -> str:
    return re.sub(r'"(id|preset_id)": "[^"]*"', "", json.dumps(answer))
