"""Whereby meetings: the lower layer. Each function makes a call; a client's `send` or `raw` sends it."""

from __future__ import annotations

from collections.abc import Sequence

from ..runtime import calls as _calls
from ..runtime import pages as _pages
from ..runtime.values import UNSET, Unset
from .models import (
    CreateMeetingRequest,
    Meeting,
    MeetingFieldLike,
    MeetingPage,
    RateLimitBody,
)

LIST_MEETINGS: _calls.Operation[MeetingPage] = _calls.Operation(
    "listMeetings",
    "GET",
    success={
        200: MeetingPage.from_dict,
    },
    errors={
        429: RateLimitBody.from_dict,
    },
    wait=("data", "msLeft"),
)
LIST_MEETINGS_PAGES: _pages.Paging[MeetingPage, Meeting] = _pages.Paging(
    _pages.at("results"),
    parameter="cursor",
    cursor=_pages.at("cursor"),
)


def list_meetings(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    fields: Sequence[MeetingFieldLike] | Unset = UNSET,
) -> _calls.Call[MeetingPage]:
    """List meetings"""
    return _calls.Call(
        LIST_MEETINGS,
        "/meetings",
        query=_calls.query(
            ("cursor", cursor),
            ("limit", limit),
            ("fields", fields, ","),
        ),
    )


CREATE_MEETING: _calls.Operation[Meeting] = _calls.Operation(
    "createMeeting",
    "POST",
    success={
        201: Meeting.from_dict,
    },
    errors={
        429: RateLimitBody.from_dict,
    },
    wait=("data", "msLeft"),
)


def create_meeting(
    *,
    body: CreateMeetingRequest,
) -> _calls.Call[Meeting]:
    """Create a meeting"""
    return _calls.Call(
        CREATE_MEETING,
        "/meetings",
        body=body.to_dict(),
    )


GET_MEETING: _calls.Operation[Meeting] = _calls.Operation(
    "getMeeting",
    "GET",
    success={
        200: Meeting.from_dict,
    },
    errors={
        429: RateLimitBody.from_dict,
    },
    wait=("data", "msLeft"),
)


def get_meeting(
    meeting_id: str,
    *,
    fields: Sequence[MeetingFieldLike] | Unset = UNSET,
) -> _calls.Call[Meeting]:
    """Fetch a meeting"""
    return _calls.Call(
        GET_MEETING,
        f"/meetings/{_calls.segment('meeting_id', meeting_id)}",
        query=_calls.query(
            ("fields", fields, ","),
        ),
    )


DELETE_MEETING: _calls.Operation[None] = _calls.Operation(
    "deleteMeeting",
    "DELETE",
    success={
        204: None,
    },
    errors={
        429: RateLimitBody.from_dict,
    },
    wait=("data", "msLeft"),
)


def delete_meeting(
    meeting_id: str,
) -> _calls.Call[None]:
    """Delete a meeting"""
    return _calls.Call(
        DELETE_MEETING,
        f"/meetings/{_calls.segment('meeting_id', meeting_id)}",
    )
