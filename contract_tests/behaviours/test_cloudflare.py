"""Cloudflare RealtimeKit: what meetings, participants and lists do."""

import time
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meetpact.contract.answer import Answer
from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.cases import REMOVED
from meetpact.contract.methods import wrongly_answered
from meetpact.contract.models.cloudflare import OTHER_ACCOUNT, OTHER_APP
from meetpact.mock.clock import Clock
from meetpact.mock.service import Service
from meetpact.spec import load

Row = dict[str, Any]
FLAGS = ["live_stream_on_start", "persist_chat", "record_on_start", "summarize_on_end"]
SECRETS = {"access_key", "secret", "password", "private_key"}
SOME_TEXT = " \u0000 \U0001f469\u200d\U0001f680 \u05e9\u05dc\u05d5\u05dd\u200f e\u0301 '\"\\ %00 </b> "
TEXT = st.text(max_size=40)
SETTINGS: dict[str, st.SearchStrategy[Any]] = {
    "title": TEXT,
    "session_keep_alive_time_in_secs": st.integers(60, 600),
    **dict.fromkeys([*FLAGS, "transcribe_on_end"], st.booleans()),
}
CHANGES = {**SETTINGS, "status": st.sampled_from(["ACTIVE", "INACTIVE"])}
OPERATIONS = load("cloudflare").operations.values()
#: The body that the spec shows for each operation.
BODIES: dict[str, Any] = {op.id: op.body.example if op.body else REMOVED for op in OPERATIONS}


def call(api: Api, operation: str, *things: Row, **more: Any) -> Answer:
    """Calls an operation on a meeting, or on a meeting and a participant."""
    ids = (thing["id"] for thing in things)
    return api.call(operation, path=dict(zip(("meeting_id", "participant_id"), ids, strict=False)), **more)


def every(api: Api, having: str = "", path: dict[str, str] | None = None, token: str | None = "") -> Iterator[Answer]:
    """An answer of each operation, or of those with a certain parameter in the path."""
    for operation in OPERATIONS:
        if having in operation.path:
            yield api.call(operation.id, path=path, body=BODIES[operation.id], token=token)


def done(api: Api, operation: str, *things: Row, **more: Any) -> Any:
    """The data of a call that succeeds."""
    answer = call(api, operation, *things, **more)
    assert answer.ok, answer.told()
    return api.promised(answer)["data"]


def opened(api: Api, **body: Any) -> Row:
    return dict(done(api, "createMeeting", body=body))


def added(api: Api, meeting: Row, **body: Any) -> Row:
    return dict(done(api, "createParticipant", meeting, body=BODIES["createParticipant"] | body))


def without(row: Row, *names: str) -> Row:
    return {name: value for name, value in row.items() if name not in names}


def without_secrets(recording: Row) -> Row:
    return recording | {"storage_config": without(recording["storage_config"], *SECRETS)}


def when(row: Row, name: str = "created_at") -> datetime:
    return datetime.fromisoformat(row[name])


def later(api: Api, operation: str, meeting: Row, body: Row) -> Row:
    """The meeting after `operation`, repeated until the target's clock has had the time to show another moment."""
    for _ in range(40):
        after: Row = done(api, operation, meeting, body=body)
        if when(after, "updated_at") > when(meeting, "updated_at"):
            return after
        time.sleep(0.03)
    raise AssertionError(f"expected {operation} to move updated_at but got {after}")


def is_refused(answer: Answer, status: int) -> bool:
    """Whether RealtimeKit itself refused with that status."""
    body = answer.json
    return answer.status == status and body["success"] is False and body["error"]["code"] == status


def is_turned_away(answer: Answer, status: int) -> bool:
    """Whether Cloudflare's gateway refused with that status."""
    body = answer.json
    whole = {"success", "errors", "messages", "result"} <= set(body) and bool(body["errors"])
    return answer.status == status and whole and body["success"] is False and body["result"] is None


class Listing:
    """A list that nobody else adds to: meetings with a new word in their titles, or a new meeting's participants."""

    def __init__(self, api: Api, operation: str = "listMeetings") -> None:
        self.api, self.operation, self.word = api, operation, uuid.uuid4().hex
        self.owner = [opened(api)] if operation == "listParticipants" else []

    def add(self, **body: Any) -> Row:
        return added(self.api, *self.owner) if self.owner else opened(self.api, title=f"About {self.word}.", **body)

    def change(self, row: Row) -> None:
        """Changes one of them, so that it is the last one that was updated."""
        if self.owner:
            done(self.api, "updateParticipant", *self.owner, row, body={"name": "Ada Lovelace"})
        else:
            later(self.api, "updateMeeting", row, {"status": "INACTIVE"})

    def spread(self, count: int) -> list[Row]:
        """That many new ones with a moment of creation each."""
        found, until = [self.add()], time.monotonic() + 5
        while len(found) < count and time.monotonic() < until:
            time.sleep(0.002)
            row = self.add()
            found += [row] if when(row) > when(found[-1]) else []
        return found

    def page(self, **query: Any) -> Row:
        query = query if self.owner else {"search": self.word, **query}
        answer = call(self.api, self.operation, *self.owner, query=query)
        assert answer.status == 200, answer.told()
        return dict(self.api.promised(answer))

    def ids(self, **query: Any) -> list[str]:
        return [item["id"] for item in self.page(**query)["data"]]


@pytest.fixture(params=["listMeetings", "listParticipants"])
def listing(api: Api, request: pytest.FixtureRequest) -> Listing:
    return Listing(api, request.param)


@pytest.mark.behaviour("no-token-no-answer")
@pytest.mark.parametrize("token", [None, "a-token-that-nobody-has"])
def test_without_a_known_token_the_gateway_refuses_with_401(api: Api, token: str | None) -> None:
    for answer in every(api, token=token):
        assert is_turned_away(answer, 401), answer.told()


@pytest.mark.behaviour("token-needs-one-permission")
@pytest.mark.parametrize("permission", ["Realtime Admin", "Realtime"])
def test_either_permission_is_enough(api: Api, service: Service, permission: str) -> None:
    service.grants["token"] = {permission}
    for answer in every(api):
        assert answer.ok, answer.told()


@pytest.mark.behaviour("no-permission-no-answer")
def test_without_a_permission_the_gateway_refuses_with_403(api: Api, service: Service) -> None:
    path = api.scene.path(api.spec.operations["refreshParticipantToken"])
    service.forbid()
    for answer in every(api, path=path):
        assert is_turned_away(answer, 403), answer.told()


@pytest.mark.behaviour("strange-place-is-refused")
@pytest.mark.parametrize("strange", ["account_id", "app_id"])
def test_an_account_or_an_app_of_somebody_else_is_refused_with_403(api: Api, service: Service, strange: str) -> None:
    path = api.scene.path(api.spec.operations["refreshParticipantToken"])
    own = (path["account_id"], path["app_id"])
    for table, key in (("accounts", own[:1]), ("apps", own)):  # as a seed has them; else the mock has any
        service.store.table(table)[key] = {}
    assert api.call("refreshParticipantToken", path=path).ok
    for answer in every(api, path={**path, strange: uuid.uuid4().hex}):
        assert is_turned_away(answer, 403), answer.told()


@pytest.mark.behaviour("rate-limit")
def test_the_251st_request_within_ten_seconds_is_refused(api: Api, service: Service, clock: Clock) -> None:
    path = api.scene.path(api.spec.operations["getMeeting"])
    clock.freeze()
    service.limits.on = True
    for index in range(250):
        answer = api.call(["getMeeting", "listMeetings"][index % 2], path=path)
        assert answer.ok, f"request {index + 1}: {answer.told()}"
    refused = api.call("listParticipants", path=path)
    assert is_refused(refused, 429), refused.told()
    assert refused.headers["retry-after"] == "10"
    clock.advance(timedelta(seconds=10))
    assert api.call("listParticipants", path=path).ok


@pytest.mark.behaviour("data-always-comes")
def test_every_success_carries_data(api: Api) -> None:
    for answer in every(api):
        assert {"success", "data"} <= set(answer.json), answer.told()


@pytest.mark.behaviour("counters-are-whole")
def test_a_whole_number_may_be_written_with_a_point(api: Api) -> None:
    meetings = Listing(api)
    made = meetings.add(session_keep_alive_time_in_secs=120.0)
    assert repr(made["session_keep_alive_time_in_secs"]) == "120"
    assert meetings.ids(page_no="1.0") == meetings.ids(page_no=1) == [made["id"]]


@pytest.mark.behaviour("apps-are-apart")
@pytest.mark.usefixtures("service")  # a second app is nothing that a request brings about
def test_an_app_lists_its_own_meetings_only(api: Api) -> None:
    other, ours = {"app_id": str(uuid.uuid4())}, opened(api)
    api.call("createMeeting", path=other, body={"title": "Theirs"})
    theirs = api.promised(api.call("listMeetings", path=other))["data"]
    assert [meeting.get("title") for meeting in theirs] == ["Theirs"]
    assert [meeting["id"] for meeting in done(api, "listMeetings")] == [ours["id"]]
    for name in ("getMeeting", "updateMeeting", "replaceMeeting"):
        body = REMOVED if name == "getMeeting" else {"title": "Ours"}
        assert is_refused(call(api, name, theirs[0], body=body), 404), name
    shown = api.promised(api.call("getMeeting", path=other | {"meeting_id": theirs[0]["id"]}))["data"]
    assert shown == theirs[0] | shown


@pytest.mark.behaviour("apps-are-apart")
@pytest.mark.parametrize(
    "other", [{"app_id": OTHER_APP}, {"account_id": OTHER_ACCOUNT}], ids=lambda other: next(iter(other))
)
def test_nothing_of_an_app_is_seen_from_another_app_or_account(api: Api, other: Row) -> None:
    meeting = opened(api, title="Ours")
    ids = {"meeting_id": meeting["id"], "participant_id": added(api, meeting)["id"]}
    for operation in OPERATIONS:
        if operation.method == "GET":
            path = api.scene.path(operation, ids) | other
            answer = api.glance(operation, path)
            told = f"seen from another {next(iter(other))}: {answer.told()}"
            assert not answer.ok or not any(id in str(answer.json) for id in ids.values()), told


@pytest.mark.behaviour("any-body-makes-a-meeting")
@settings(max_examples=10)
@given(body=st.fixed_dictionaries({}, optional=SETTINGS))
@example(body={})
@example(body={"title": SOME_TEXT})
def test_any_valid_body_makes_a_meeting_and_comes_back(api: Api, body: Row) -> None:
    made = opened(api, **body)
    assert made == made | body
    assert done(api, "getMeeting", made) == made


@pytest.mark.behaviour("defaults-when-creating")
def test_flags_are_off_and_a_session_waits_a_minute_by_default(api: Api) -> None:
    made = opened(api)
    assert made == made | dict.fromkeys(FLAGS, False) | {"session_keep_alive_time_in_secs": 60}


@pytest.mark.behaviour("new-meeting-is-active", "transcribe-off-by-default")
def test_a_new_meeting_is_active_and_makes_no_transcript(api: Api) -> None:
    made = opened(api)
    assert (made["status"], made["transcribe_on_end"]) == ("ACTIVE", False)


@pytest.mark.behaviour("keep-alive-out-of-bounds")
@pytest.mark.parametrize("seconds", [59, 601])
@pytest.mark.parametrize("name", ["createMeeting", "replaceMeeting", "updateMeeting"])
def test_a_keep_alive_time_out_of_bounds_is_refused(api: Api, name: str, seconds: int) -> None:
    answer = api.call(name, body={"session_keep_alive_time_in_secs": seconds})
    assert is_refused(answer, 400), answer.told()


@pytest.mark.behaviour("null-means-default")
@pytest.mark.parametrize("name", ["createMeeting", "replaceMeeting"])
def test_null_asks_for_the_default_and_is_never_answered(api: Api, name: str) -> None:
    if name == "createMeeting":
        api.nameless()
    nothing = {"title": None, "live_stream_on_start": None, "record_on_start": None}
    path = api.scene.path(api.spec.operations[name])
    answer = api.call(name, path=path, body=nothing)
    assert answer.ok, answer.told()
    meeting = answer.json["data"]
    assert (meeting["live_stream_on_start"], meeting["record_on_start"]) == (False, False)
    assert "title" not in meeting


@pytest.mark.behaviour("summary-without-transcript")
def test_a_summary_may_be_asked_for_without_a_transcript(api: Api) -> None:
    made = opened(api, summarize_on_end=True, transcribe_on_end=False)
    assert (made["summarize_on_end"], made["transcribe_on_end"]) == (True, False)


@pytest.mark.behaviour("time-range")
def test_only_meetings_inside_the_range_are_listed(api: Api) -> None:
    meetings = Listing(api)
    made = meetings.spread(3)
    start, end = ((when(a) + (when(b) - when(a)) / 2).isoformat() for a, b in pairwise(made))
    for query, inside in (
        ({"start_time": start}, made[1:]),
        ({"end_time": end}, made[:2]),
        ({"start_time": start, "end_time": end}, made[1:2]),
    ):
        listed = meetings.ids(**query)
        assert [row for row in made if row["id"] in listed] == inside, query


@pytest.mark.behaviour("time-range-is-about-creation")
def test_the_range_is_about_creation_and_includes_its_ends(api: Api) -> None:
    meetings = Listing(api)
    made = meetings.add()
    later(api, "updateMeeting", made, {"status": "INACTIVE"})
    for zeros, minutes in enumerate((0, 330, -840, 840)):
        moment = when(made).astimezone(timezone(timedelta(minutes=minutes)))
        text = f"{moment:%Y-%m-%dT%H:%M:%S.%f}{'0' * zeros}{moment.isoformat()[-6:]}"
        for query in ({"start_time": text}, {"end_time": text}, {"start_time": text, "end_time": text}):
            assert meetings.ids(**query) == [made["id"]], query


@pytest.mark.costly
@pytest.mark.behaviour("nothing-and-zero-mean-first-page")
def test_no_number_and_zero_mean_the_first_page_of_30(listing: Listing) -> None:
    for _ in range(31):
        listing.add()
    first = listing.page()
    assert (len(first["data"]), first["paging"]["start_offset"], first["paging"]["end_offset"]) == (30, 1, 30)
    for nothing in (0, ""):
        for query in ({"page_no": nothing}, {"per_page": nothing}, {"page_no": nothing, "per_page": nothing}):
            assert listing.page(**query) == first, query


@pytest.mark.costly
@pytest.mark.behaviour("pages", "empty-page")
@pytest.mark.parametrize("count", [0, 5])
def test_pages_of_every_size_tile_the_list_and_what_is_beyond_is_empty(listing: Listing, count: int) -> None:
    made = {listing.add()["id"] for _ in range(count)}
    for size in range(1, count + 2):
        seen: list[str] = []
        for number in range(1, count + 2):
            page = listing.page(page_no=number, per_page=size)
            start = len(seen) + 1 if page["data"] else 0
            seen += [item["id"] for item in page["data"]]
            assert len(seen) == min(number * size, count)
            assert page["paging"] == {"total_count": count, "start_offset": start, "end_offset": start and len(seen)}
        assert set(seen) == made


@pytest.mark.behaviour("newest-first")
def test_lists_begin_with_the_newest_and_keep_their_order(listing: Listing) -> None:
    oldest, *_, newest = listing.spread(4)
    listing.change(oldest)
    items = listing.page()["data"]
    assert items[0]["id"] == newest["id"]
    assert items == sorted(items, key=when, reverse=True)
    assert listing.page()["data"] == items


@pytest.mark.behaviour("search", "status-filter")
def test_the_list_can_be_searched_by_id_and_title_and_narrowed_to_one_status(api: Api) -> None:
    meetings, nameless, _ = Listing(api), opened(api), Listing(api).add()
    closed, other = meetings.add(), meetings.add()
    done(api, "updateMeeting", closed, body={"status": "INACTIVE"})
    assert set(meetings.ids(search=meetings.word[4:-4])) == {closed["id"], other["id"]}
    assert meetings.ids(search=closed["id"]) == [closed["id"]]
    assert meetings.ids(search=f"{meetings.word} {uuid.uuid4().hex}") == []
    assert meetings.ids(search=nameless["id"][1:]) == [nameless["id"]]
    assert meetings.ids(status="ACTIVE") == [other["id"]]
    assert meetings.ids(status="INACTIVE") == [closed["id"]]


@pytest.mark.behaviour("detail-shows-configurations", "secrets-are-not-echoed")
def test_configurations_come_back_as_they_were_sent_without_the_secrets(api: Api) -> None:
    meetings = Listing(api)
    body = BODIES["createMeeting"] | {"title": meetings.word}
    made = opened(api, **body)
    answers = [made, *meetings.page()["data"], done(api, "getMeeting", made)]
    answers += [done(api, f"{verb}Meeting", made, body=body) for verb in ("replace", "update")]
    assert done(api, "getMeeting", made)["ai_config"] == body["ai_config"]
    for meeting in answers:
        assert meeting["recording_config"] == without_secrets(body["recording_config"])


@pytest.mark.behaviour("name-parameter-does-nothing")
@pytest.mark.parametrize("name", ["Weekly review", "another title", ""])
def test_the_parameter_name_has_no_effect(api: Api, name: str) -> None:
    made = opened(api, title="Weekly review")
    assert done(api, "getMeeting", made, query={"name": name}) == done(api, "getMeeting", made)


@pytest.mark.behaviour("put-replaces-every-detail")
def test_replacing_sets_every_detail(api: Api) -> None:
    made, body = opened(api, **BODIES["createMeeting"]), BODIES["replaceMeeting"]
    replaced = done(api, "replaceMeeting", made, body=body)
    assert replaced == replaced | body | {"recording_config": without_secrets(body["recording_config"])}
    assert done(api, "getMeeting", made) == replaced


@pytest.mark.behaviour("put-restores-defaults", "put-leaves-the-status", "transcribe-off-by-default")
def test_replacing_restores_the_defaults_of_what_is_left_out_but_not_the_status(api: Api) -> None:
    made = opened(api, **BODIES["createMeeting"])
    closed = done(api, "updateMeeting", made, body={"status": "INACTIVE"})
    replaced = later(api, "replaceMeeting", closed, {})
    fresh = without(opened(api, title="New"), "id", "created_at", "updated_at", "title") | {"status": "INACTIVE"}
    assert without(replaced, "updated_at") == fresh | {"id": made["id"], "created_at": made["created_at"]}


@pytest.mark.behaviour("patch-changes-what-it-names", "patch-has-no-defaults")
def test_updating_changes_what_it_names_and_nothing_else(api: Api) -> None:
    made = opened(api, **without(BODIES["createMeeting"], "ai_config"))
    later(api, "updateMeeting", made, {"title": "Another title"})

    @settings(max_examples=10)
    @given(body=st.fixed_dictionaries({}, optional=CHANGES))
    @example(body={"title": SOME_TEXT})
    @example(body={"ai_config": {"transcription": {"language": "de"}}})
    @example(body={"ai_config": {"summarization": {"summary_type": "lecture"}}})
    def check(body: Row) -> None:
        before = done(api, "getMeeting", made)
        changed = done(api, "updateMeeting", made, body=body)
        assert without(changed, "updated_at") == without(before | body, "updated_at")
        assert done(api, "getMeeting", made) == changed

    check()


@pytest.mark.behaviour("status-can-be-set")
def test_a_meeting_can_be_closed_and_opened_again(api: Api) -> None:
    made = opened(api)
    for status in ("INACTIVE", "ACTIVE"):
        assert done(api, "updateMeeting", made, body={"status": status})["status"] == status
        assert done(api, "getMeeting", made)["status"] == status


@pytest.mark.behaviour("adding", "only-this-meetings-participants")
@pytest.mark.behaviour("list-of-participants", "one-participant-has-no-token")
def test_whoever_is_added_is_found_in_this_meeting_alone_and_without_a_token(api: Api) -> None:
    for room in [opened(api), opened(api)]:
        somebody = added(api, room)
        assert somebody == somebody | BODIES["createParticipant"]
        assert done(api, "getParticipant", room, somebody) == without(somebody, "token")
        page = api.promised(call(api, "listParticipants", room))
        assert (page["data"], page["paging"]["total_count"]) == ([without(somebody, "token")], 1)


@pytest.mark.behaviour("incomplete-participant-is-refused")
@pytest.mark.parametrize("name", ["preset_name", "custom_participant_id"])
def test_nobody_is_added_without_a_preset_and_an_id(api: Api, name: str) -> None:
    meeting = opened(api)
    answer = call(api, "createParticipant", meeting, body=without(BODIES["createParticipant"], name))
    assert is_refused(answer, 400), answer.told()
    assert done(api, "listParticipants", meeting) == []


@pytest.mark.behaviour("custom-id-is-only-kept")
@settings(max_examples=10)
@given(own=TEXT)
@example(own=SOME_TEXT)
def test_the_callers_own_id_comes_back_as_it_was_sent(api: Api, own: str) -> None:
    meeting = opened(api)
    somebody = added(api, meeting, custom_participant_id=own)
    answers = [somebody, done(api, "getParticipant", meeting, somebody), *done(api, "listParticipants", meeting)]
    assert [shown["custom_participant_id"] for shown in answers] == [own] * 3


@pytest.mark.behaviour("same-custom-id-twice")
def test_the_same_id_twice_makes_two_participants(api: Api) -> None:
    meeting = opened(api)
    ids = {added(api, meeting, custom_participant_id="employee-4711")["id"] for _ in range(2)}
    assert len(ids) == 2
    assert {shown["id"] for shown in done(api, "listParticipants", meeting)} == ids
    done(api, "deleteParticipant", meeting, {"id": ids.pop()})
    assert {shown["id"] for shown in done(api, "listParticipants", meeting)} == ids


@pytest.mark.behaviour("nameless-is-accepted")
@pytest.mark.parametrize("name", ["name", "picture"])
def test_name_and_picture_may_be_null_or_left_out(api: Api, name: str) -> None:
    if name == "name":
        api.nameless()
    meeting, body = opened(api), BODIES["createParticipant"]
    done(api, "createParticipant", meeting, body=without(body, name))
    done(api, "createParticipant", meeting, body=body | {name: None})
    assert [shown.get(name) for shown in done(api, "listParticipants", meeting)] == [None] * 2


@pytest.mark.behaviour("nameless-is-accepted")
@pytest.mark.parametrize("name", ["name", "picture"])
def test_name_and_picture_can_be_set_to_null(api: Api, name: str) -> None:
    meeting = opened(api)
    somebody = added(api, meeting)
    assert done(api, "updateParticipant", meeting, somebody, body={name: None}).get(name) is None
    assert done(api, "getParticipant", meeting, somebody).get(name) is None


@pytest.mark.behaviour("inactive-takes-participants")
def test_an_inactive_meeting_takes_participants(api: Api) -> None:
    meeting = opened(api)
    done(api, "updateMeeting", meeting, body={"status": "INACTIVE"})
    assert added(api, meeting)["id"]
    assert done(api, "getMeeting", meeting)["status"] == "INACTIVE"


@pytest.mark.behaviour("editing", "token-comes-with-adding-and-editing")
@pytest.mark.parametrize("names", [["name"], ["picture"], ["preset_name"], ["name", "picture", "preset_name"]])
def test_editing_changes_name_picture_or_preset_and_never_the_own_id(api: Api, names: list[str]) -> None:
    meeting, other = opened(api), BODIES["updateParticipant"]
    somebody = added(api, meeting)
    new = {name: other[name] for name in names}
    edited = done(api, "updateParticipant", meeting, somebody, body=new | {"custom_participant_id": "else"})
    assert all(shown["token"] for shown in (somebody, edited))
    for shown in (edited, done(api, "getParticipant", meeting, somebody)):
        assert without(shown, "token", "updated_at") == without(somebody | new, "token", "updated_at")


@pytest.mark.behaviour("null-preset-keeps-the-preset")
def test_null_keeps_the_preset(api: Api) -> None:
    meeting = opened(api)
    somebody = added(api, meeting)
    edited = done(api, "updateParticipant", meeting, somebody, body={"preset_name": None})
    assert edited["preset_name"] == somebody["preset_name"]


@pytest.mark.behaviour("deleting", "remnant-of-a-participant")
def test_deleting_takes_one_participant_out_and_tells_what_is_left(api: Api) -> None:
    meeting = opened(api)
    stays, goes = added(api, meeting), added(api, meeting, custom_participant_id="leaver")
    remnant = done(api, "deleteParticipant", meeting, goes)
    assert set(remnant) == {"custom_participant_id", "preset_id", "created_at", "updated_at"}
    assert (remnant["custom_participant_id"], remnant["created_at"]) == ("leaver", goes["created_at"])
    assert [shown["id"] for shown in done(api, "listParticipants", meeting)] == [stays["id"]]


@pytest.mark.behaviour("preset-id-follows-the-name")
def test_the_same_preset_has_the_same_id_everywhere(api: Api) -> None:
    host, guest = (BODIES[f"{verb}Participant"]["preset_name"] for verb in ("create", "update"))
    ids = []
    for name in (host, host, guest):
        meeting = opened(api)
        ids.append(done(api, "deleteParticipant", meeting, added(api, meeting, preset_name=name))["preset_id"])
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.behaviour("refreshing", "refreshing-keeps-the-participant")
def test_refreshing_makes_a_new_token_for_the_same_participant(api: Api) -> None:
    meeting = opened(api)
    somebody = added(api, meeting)
    tokens = [done(api, "refreshParticipantToken", meeting, somebody)["token"] for _ in range(2)]
    assert len({somebody["token"], *tokens}) == 3
    shown = done(api, "getParticipant", meeting, somebody)
    assert all(shown[name] == somebody[name] for name in ("id", "preset_name"))


@pytest.mark.behaviour("unknown-answers-404")
@pytest.mark.parametrize("unknown", [UNKNOWN_ID, "no-uuid"])
def test_an_id_that_names_nothing_here_is_refused_with_404(api: Api, unknown: str) -> None:
    path = api.scene.path(api.spec.operations["getParticipant"])
    elsewhere = added(api, opened(api))["id"]
    for name, id in (("meeting_id", unknown), ("participant_id", unknown), ("participant_id", elsewhere)):
        for answer in every(api, name, path | {name: id}):
            assert is_refused(answer, 404), answer.told()


@pytest.mark.behaviour("wrong-method")
def test_a_method_that_a_path_does_not_have_is_refused_with_405(api: Api) -> None:
    assert not list(wrongly_answered(api))


@pytest.mark.behaviour("deleted-is-not-found")
def test_a_deleted_participant_is_not_found(api: Api) -> None:
    path = api.scene.path(api.spec.operations["deleteParticipant"])
    assert api.call("deleteParticipant", path=path).ok
    for answer in every(api, "participant_id", path):
        assert is_refused(answer, 404), answer.told()
