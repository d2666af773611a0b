"""Cloudflare RealtimeKit meetings: the lower layer. Each function makes a call; a client's `send` or `raw` sends it."""

from __future__ import annotations

import datetime

from ..runtime import calls as _calls
from ..runtime import pages as _pages
from ..runtime.values import UNSET, Unset, either
from .models import (
    CreateMeetingRequest,
    CreateParticipantRequest,
    DeletedParticipantResult,
    ErrorBody,
    GatewayErrorBody,
    Meeting,
    MeetingPage,
    MeetingResult,
    MeetingStatusLike,
    Participant,
    ParticipantPage,
    ParticipantResult,
    ParticipantTokenResult,
    ParticipantWithTokenResult,
    UpdateMeetingRequest,
    UpdateParticipantRequest,
)

LIST_MEETINGS: _calls.Operation[MeetingPage] = _calls.Operation(
    "listMeetings",
    "GET",
    success={
        200: MeetingPage.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        429: ErrorBody.from_dict,
    },
)
LIST_MEETINGS_PAGES: _pages.Paging[MeetingPage, Meeting] = _pages.Paging(
    _pages.at("data"),
    parameter="page_no",
    size="per_page",
    total=_pages.at("paging", "total_count"),
)


def list_meetings(
    account_id: str,
    app_id: str,
    *,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: MeetingStatusLike | Unset = UNSET,
) -> _calls.Call[MeetingPage]:
    """Fetch all meetings for an App"""
    return _calls.Call(
        LIST_MEETINGS,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings",
        query=_calls.query(
            ("page_no", page_no),
            ("per_page", per_page),
            ("start_time", start_time),
            ("end_time", end_time),
            ("search", search),
            ("status", status),
        ),
    )


CREATE_MEETING: _calls.Operation[MeetingResult] = _calls.Operation(
    "createMeeting",
    "POST",
    success={
        201: MeetingResult.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        429: ErrorBody.from_dict,
    },
)


def create_meeting(
    account_id: str,
    app_id: str,
    *,
    body: CreateMeetingRequest,
) -> _calls.Call[MeetingResult]:
    """Create a meeting"""
    return _calls.Call(
        CREATE_MEETING,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings",
        body=body.to_dict(),
    )


GET_MEETING: _calls.Operation[MeetingResult] = _calls.Operation(
    "getMeeting",
    "GET",
    success={
        200: MeetingResult.from_dict,
    },
    errors={
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def get_meeting(
    account_id: str,
    app_id: str,
    meeting_id: str,
    *,
    name: str | Unset = UNSET,
) -> _calls.Call[MeetingResult]:
    """Fetch a meeting for an App"""
    return _calls.Call(
        GET_MEETING,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}",
        query=_calls.query(
            ("name", name),
        ),
    )


REPLACE_MEETING: _calls.Operation[MeetingResult] = _calls.Operation(
    "replaceMeeting",
    "PUT",
    success={
        200: MeetingResult.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def replace_meeting(
    account_id: str,
    app_id: str,
    meeting_id: str,
    *,
    body: CreateMeetingRequest,
) -> _calls.Call[MeetingResult]:
    """Replace a meeting"""
    return _calls.Call(
        REPLACE_MEETING,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}",
        body=body.to_dict(),
    )


UPDATE_MEETING: _calls.Operation[MeetingResult] = _calls.Operation(
    "updateMeeting",
    "PATCH",
    success={
        200: MeetingResult.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def update_meeting(
    account_id: str,
    app_id: str,
    meeting_id: str,
    *,
    body: UpdateMeetingRequest,
) -> _calls.Call[MeetingResult]:
    """Update a meeting"""
    return _calls.Call(
        UPDATE_MEETING,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}",
        body=body.to_dict(),
    )


LIST_PARTICIPANTS: _calls.Operation[ParticipantPage] = _calls.Operation(
    "listParticipants",
    "GET",
    success={
        200: ParticipantPage.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)
LIST_PARTICIPANTS_PAGES: _pages.Paging[ParticipantPage, Participant] = _pages.Paging(
    _pages.at("data"),
    parameter="page_no",
    size="per_page",
    total=_pages.at("paging", "total_count"),
)


def list_participants(
    account_id: str,
    app_id: str,
    meeting_id: str,
    *,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> _calls.Call[ParticipantPage]:
    """Fetch all participants of a meeting"""
    return _calls.Call(
        LIST_PARTICIPANTS,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}/participants",
        query=_calls.query(
            ("page_no", page_no),
            ("per_page", per_page),
        ),
    )


CREATE_PARTICIPANT: _calls.Operation[ParticipantWithTokenResult] = _calls.Operation(
    "createParticipant",
    "POST",
    success={
        201: ParticipantWithTokenResult.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def create_participant(
    account_id: str,
    app_id: str,
    meeting_id: str,
    *,
    body: CreateParticipantRequest,
) -> _calls.Call[ParticipantWithTokenResult]:
    """Add a participant"""
    return _calls.Call(
        CREATE_PARTICIPANT,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}/participants",
        body=body.to_dict(),
    )


GET_PARTICIPANT: _calls.Operation[ParticipantResult] = _calls.Operation(
    "getParticipant",
    "GET",
    success={
        200: ParticipantResult.from_dict,
    },
    errors={
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def get_participant(
    account_id: str,
    app_id: str,
    meeting_id: str,
    participant_id: str,
) -> _calls.Call[ParticipantResult]:
    """Fetch a participant's detail"""
    return _calls.Call(
        GET_PARTICIPANT,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}/participants/{_calls.segment('participant_id', participant_id)}",
    )


DELETE_PARTICIPANT: _calls.Operation[DeletedParticipantResult] = _calls.Operation(
    "deleteParticipant",
    "DELETE",
    success={
        200: DeletedParticipantResult.from_dict,
    },
    errors={
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def delete_participant(
    account_id: str,
    app_id: str,
    meeting_id: str,
    participant_id: str,
) -> _calls.Call[DeletedParticipantResult]:
    """Delete a participant"""
    return _calls.Call(
        DELETE_PARTICIPANT,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}/participants/{_calls.segment('participant_id', participant_id)}",
    )


UPDATE_PARTICIPANT: _calls.Operation[ParticipantWithTokenResult] = _calls.Operation(
    "updateParticipant",
    "PATCH",
    success={
        200: ParticipantWithTokenResult.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def update_participant(
    account_id: str,
    app_id: str,
    meeting_id: str,
    participant_id: str,
    *,
    body: UpdateParticipantRequest,
) -> _calls.Call[ParticipantWithTokenResult]:
    """Edit a participant's detail"""
    return _calls.Call(
        UPDATE_PARTICIPANT,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}/participants/{_calls.segment('participant_id', participant_id)}",
        body=body.to_dict(),
    )


REFRESH_PARTICIPANT_TOKEN: _calls.Operation[ParticipantTokenResult] = _calls.Operation(
    "refreshParticipantToken",
    "POST",
    success={
        200: ParticipantTokenResult.from_dict,
    },
    errors={
        401: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        403: lambda value: either(value, GatewayErrorBody.from_dict, ErrorBody.from_dict),
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
        500: ErrorBody.from_dict,
    },
)


def refresh_participant_token(
    account_id: str,
    app_id: str,
    meeting_id: str,
    participant_id: str,
) -> _calls.Call[ParticipantTokenResult]:
    """Refresh participant's authentication token"""
    return _calls.Call(
        REFRESH_PARTICIPANT_TOKEN,
        f"/accounts/{_calls.segment('account_id', account_id)}/realtime/kit/{_calls.segment('app_id', app_id)}/meetings/{_calls.segment('meeting_id', meeting_id)}/participants/{_calls.segment('participant_id', participant_id)}/token",
    )
