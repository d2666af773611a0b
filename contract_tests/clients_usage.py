"""How an integrator writes it: never run, but held to its types by `meetpact check`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import assert_type

import httpx
from meetpact_clients.cloudflare import AsyncCloudflare, Cloudflare, Retries
from meetpact_clients.cloudflare.models import MeetingDetail, MeetingResult, MeetingStatus
from meetpact_clients.ringcentral import RingCentral
from meetpact_clients.runtime.client import Response
from meetpact_clients.runtime.values import Unset
from meetpact_clients.whereby import AsyncWhereby, Whereby, api, errors
from meetpact_clients.whereby.models import CreateMeetingRequest, Meeting, MeetingPage

SOON = datetime(2099, 1, 1, tzinfo=UTC)


def rooms() -> Iterator[str]:
    with Whereby() as whereby:
        meeting = whereby.create_meeting(end_date=SOON, fields=["hostRoomUrl"], room_mode="group")
        assert_type(meeting, Meeting)
        assert_type(meeting.meeting_id, str)
        assert_type(meeting.host_room_url, str | Unset)
        assert_type(meeting.end_date, datetime)
        for one in whereby.list_meetings(limit=10):
            assert_type(one, Meeting)
            yield one.room_url
        for page in whereby.list_meetings().pages():
            assert_type(page, MeetingPage)
            assert_type(page.cursor, str | None)
        assert_type(whereby.create_meeting(CreateMeetingRequest(end_date=SOON)), Meeting)
        assert_type(whereby.raw(api.get_meeting("1")), Response[Meeting])
        assert_type(whereby.send(api.get_meeting("1"), timeout=3), Meeting)
        whereby.delete_meeting("1", timeout=httpx.Timeout(3))


def close(app: str) -> MeetingStatus | Unset | None:
    client = Cloudflare(
        lambda: "rotating", account_id="a", app_id=app, retries=Retries(times=5), strict=True, http2=True
    )
    try:
        found = client.update_meeting("1", status="INACTIVE", title="x")
    except errors.RateLimited as error:
        assert_type(error.retry_after, float | None)
        return None
    assert_type(found, MeetingResult)
    if isinstance(found.data, Unset):
        return None
    assert_type(found.data, MeetingDetail)
    return found.data.status


def topics() -> list[str | Unset]:
    return [meeting.topic for meeting in RingCentral().list_meetings(per_page=10)]


async def later() -> None:
    async with AsyncWhereby("token") as whereby, AsyncCloudflare("token") as cloudflare:
        assert_type(await whereby.create_meeting(end_date=SOON), Meeting)
        async for one in whereby.list_meetings():
            assert_type(one, Meeting)
        assert_type(await cloudflare.get_meeting("1"), MeetingResult)


def wrong() -> None:
    """Each of these is an error of types; mypy says so if one is not, for then its comment is too much."""
    whereby = Whereby()
    whereby.create_meeting()  # type: ignore[call-overload]
    whereby.create_meeting(end_date="tomorrow")  # type: ignore[call-overload]
    whereby.create_meeting(end_date=SOON, fields=["hostUrl"])  # type: ignore[list-item]
    whereby.create_meeting(end_date=SOON, ending=SOON)  # type: ignore[call-overload]
    whereby.get_meeting(7)  # type: ignore[arg-type]
    whereby.list_meetings(limit="7")  # type: ignore[arg-type]
