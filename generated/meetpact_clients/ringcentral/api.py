"""RingCentral legacy meetings: the lower layer. Each function makes a call; a client's `send` or `raw` sends it."""

from __future__ import annotations

from ..runtime import calls as _calls
from ..runtime import pages as _pages
from ..runtime.values import UNSET, Unset
from .models import (
    CreateMeetingRequest,
    ErrorBody,
    Meeting,
    MeetingPage,
    ServiceInfo,
    UpdateMeetingRequest,
)

LIST_MEETINGS: _calls.Operation[MeetingPage] = _calls.Operation(
    "listMeetings",
    "GET",
    success={
        200: MeetingPage.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)
LIST_MEETINGS_PAGES: _pages.Paging[MeetingPage, Meeting] = _pages.Paging(
    _pages.at("records"),
    parameter="page",
    size="per_page",
    total=_pages.at("paging", "total_elements"),
)


def list_meetings(
    account_id: str,
    extension_id: str,
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> _calls.Call[MeetingPage]:
    """Get scheduled meetings"""
    return _calls.Call(
        LIST_MEETINGS,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting",
        query=_calls.query(
            ("page", page),
            ("perPage", per_page),
        ),
    )


CREATE_MEETING: _calls.Operation[Meeting] = _calls.Operation(
    "createMeeting",
    "POST",
    success={
        201: Meeting.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def create_meeting(
    account_id: str,
    extension_id: str,
    *,
    body: CreateMeetingRequest,
) -> _calls.Call[Meeting]:
    """Create a meeting"""
    return _calls.Call(
        CREATE_MEETING,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting",
        body=body.to_dict(),
    )


LOAD_MEETING: _calls.Operation[Meeting] = _calls.Operation(
    "loadMeeting",
    "GET",
    success={
        200: Meeting.from_dict,
    },
    errors={
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def load_meeting(
    account_id: str,
    extension_id: str,
    meeting_id: str,
) -> _calls.Call[Meeting]:
    """Get meeting info"""
    return _calls.Call(
        LOAD_MEETING,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting/{_calls.segment('meeting_id', meeting_id)}",
    )


UPDATE_MEETING: _calls.Operation[Meeting] = _calls.Operation(
    "updateMeeting",
    "PUT",
    success={
        200: Meeting.from_dict,
    },
    errors={
        400: ErrorBody.from_dict,
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def update_meeting(
    account_id: str,
    extension_id: str,
    meeting_id: str,
    *,
    body: UpdateMeetingRequest,
) -> _calls.Call[Meeting]:
    """Update a meeting"""
    return _calls.Call(
        UPDATE_MEETING,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting/{_calls.segment('meeting_id', meeting_id)}",
        body=body.to_dict(),
    )


DELETE_MEETING: _calls.Operation[None] = _calls.Operation(
    "deleteMeeting",
    "DELETE",
    success={
        204: None,
    },
    errors={
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def delete_meeting(
    account_id: str,
    extension_id: str,
    meeting_id: str,
) -> _calls.Call[None]:
    """Delete a meeting"""
    return _calls.Call(
        DELETE_MEETING,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting/{_calls.segment('meeting_id', meeting_id)}",
    )


END_MEETING: _calls.Operation[None] = _calls.Operation(
    "endMeeting",
    "POST",
    success={
        204: None,
    },
    errors={
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def end_meeting(
    account_id: str,
    extension_id: str,
    meeting_id: str,
) -> _calls.Call[None]:
    """End a meeting"""
    return _calls.Call(
        END_MEETING,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting/{_calls.segment('meeting_id', meeting_id)}/end",
    )


LOAD_MEETING_SERVICE_INFO: _calls.Operation[ServiceInfo] = _calls.Operation(
    "loadMeetingServiceInfo",
    "GET",
    success={
        200: ServiceInfo.from_dict,
    },
    errors={
        401: ErrorBody.from_dict,
        403: ErrorBody.from_dict,
        404: ErrorBody.from_dict,
        429: ErrorBody.from_dict,
    },
)


def load_meeting_service_info(
    account_id: str,
    extension_id: str,
) -> _calls.Call[ServiceInfo]:
    """Get meeting service info"""
    return _calls.Call(
        LOAD_MEETING_SERVICE_INFO,
        f"/restapi/v1.0/account/{_calls.segment('account_id', account_id)}/extension/{_calls.segment('extension_id', extension_id)}/meeting/service-info",
    )
