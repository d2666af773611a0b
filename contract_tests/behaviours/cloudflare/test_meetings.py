"""Cloudflare RealtimeKit: meetings: made, replaced, updated."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meetpact.contract.api import Api

from behaviours.cloudflare.calls import BODIES, SOME_TEXT, TEXT, Listing, Row, done, is_refused, later, opened, without

FLAGS = ["live_stream_on_start", "persist_chat", "record_on_start", "summarize_on_end"]
SECRETS = {"access_key", "secret", "password", "private_key"}
SETTINGS: dict[str, st.SearchStrategy[Any]] = {
    "title": TEXT,
    "session_keep_alive_time_in_secs": st.integers(60, 600),
    **dict.fromkeys([*FLAGS, "transcribe_on_end"], st.booleans()),
}
CHANGES = {**SETTINGS, "status": st.sampled_from(["ACTIVE", "INACTIVE"])}


def without_secrets(recording: Row) -> Row:
    return recording | {"storage_config": without(recording["storage_config"], *SECRETS)}


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
