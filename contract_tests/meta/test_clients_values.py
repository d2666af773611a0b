"""The objects of the generated clients: open, round, and safe to copy and pickle."""

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import httpx
import pytest
from meetpact_clients.cloudflare import Cloudflare
from meetpact_clients.cloudflare.models import Meeting, MeetingStatus, RecordingConfig, StorageConfig
from meetpact_clients.runtime.values import UNSET, Unset, moment, moment_text
from meetpact_clients.whereby import Whereby
from meetpact_clients.whereby.models import CreateMeetingRequest, MeetingField

MEETING = {
    "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
    "created_at": "2026-05-04T08:15:30Z",
    "updated_at": "2026-05-04T08:15:30Z",
    "status": "ASLEEP",
    "new_in_2027": {"a": [1]},
}


def sent_by(call: Any) -> Any:
    """The JSON body that a call of a Cloudflare client sends."""
    bodies: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(request.read())
        return httpx.Response(200, json={"success": True})

    call(Cloudflare("t", account_id="a", app_id="b", transport=httpx.MockTransport(answer)))
    return json.loads(bodies[0])


def test_unknown_members_and_keys_are_kept_and_sent_again() -> None:
    meeting = Meeting.from_dict(MEETING)
    assert isinstance(meeting.status, MeetingStatus)
    assert (meeting.status, meeting.status.known) == ("ASLEEP", False)
    assert MeetingStatus.ACTIVE.known
    assert meeting.additional_properties["new_in_2027"] == {"a": [1]}
    assert meeting.to_dict() == MEETING


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_a_copy_is_equal_and_unset_stays_the_same_object(duplicate: Any) -> None:
    meeting = duplicate(Meeting.from_dict(MEETING))
    assert meeting == Meeting.from_dict(MEETING)
    assert meeting.title is UNSET
    assert duplicate(UNSET) is UNSET
    assert Unset() is UNSET
    assert duplicate(MeetingStatus("ASLEEP")) == "ASLEEP"
    assert duplicate(MeetingStatus.ACTIVE) is MeetingStatus.ACTIVE


def test_unset_is_left_out_and_none_is_sent() -> None:
    assert sent_by(lambda client: client.update_meeting("1")) == {}
    assert sent_by(lambda client: client.create_meeting(title=None)) == {"title": None}
    config = RecordingConfig(storage_config=None)
    assert sent_by(lambda client: client.update_meeting("1", recording_config=config)) == {
        "recording_config": {"storage_config": None}
    }


def test_a_body_is_given_whole_or_as_its_properties_not_both() -> None:
    request = CreateMeetingRequest(end_date=datetime(2099, 1, 1, tzinfo=UTC))
    with pytest.raises(TypeError, match="both: is_locked"):
        Whereby("t").create_meeting(request, is_locked=True)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="end_date"):
        Whereby("t").create_meeting()  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="ending"):
        Whereby("t").create_meeting(ending=1)  # type: ignore[call-overload]


def test_members_may_be_written_as_their_values() -> None:
    request = CreateMeetingRequest(end_date=datetime(2099, 1, 1, tzinfo=UTC), fields=["hostRoomUrl"])
    assert request.fields == [MeetingField.HOSTROOMURL]
    assert request.to_dict()["fields"] == ["hostRoomUrl"]


def test_secrets_are_sent_and_not_shown() -> None:
    storage = StorageConfig(type_="sftp", password="hush", private_key="quiet", bucket="b")
    assert "hush" not in repr(storage)
    assert "quiet" not in repr(storage)
    assert "bucket='b'" in repr(storage)
    assert storage.to_dict()["password"] == "hush"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-04T08:15:30.123Z", datetime(2026, 5, 4, 8, 15, 30, 123000, UTC)),
        ("2026-05-04t08:15:30z", datetime(2026, 5, 4, 8, 15, 30, 0, UTC)),
        ("2026-05-04T08:15:30.123456789Z", datetime(2026, 5, 4, 8, 15, 30, 123456, UTC)),
        ("2026-05-04T08:15:30", datetime(2026, 5, 4, 8, 15, 30, 0, UTC)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2026-05-04T08:15:30-05:00", datetime(2026, 5, 4, 13, 15, 30, 0, UTC)),
    ],
)
def test_a_moment_is_read_in_every_form_of_rfc_3339(text: str, expected: datetime) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2026, 5, 4, 8, tzinfo=UTC), "2026-05-04T08:00:00Z"),
        (datetime(2026, 5, 4, 8, tzinfo=timezone(timedelta(hours=-5))), "2026-05-04T08:00:00-05:00"),
        (datetime(2026, 5, 4, 8), "2026-05-04T08:00:00Z"),
        (datetime(2026, 5, 4, 8, tzinfo=timezone(timedelta(minutes=53, seconds=28))), "2026-05-04T07:06:32Z"),
    ],
)
def test_a_moment_is_written_with_its_own_offset(value: datetime, text: str) -> None:
    assert moment_text(value) == text
    assert moment(text) == (value if value.tzinfo else value.replace(tzinfo=UTC))


def test_a_moment_in_a_query_keeps_its_offset() -> None:
    queries: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        queries.append(request.url.params["start_time"])
        return httpx.Response(200, json={"success": True, "data": [], "paging": {}})

    client = Cloudflare("t", account_id="a", app_id="b", transport=httpx.MockTransport(answer))
    start = datetime(2026, 5, 4, 8, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with pytest.raises(Exception, match="total_count"):
        client.list_meetings(start_time=start).first()
    assert queries == ["2026-05-04T08:00:00+05:30"]
