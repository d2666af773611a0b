"""Whereby meetings: `Whereby` and `AsyncWhereby`."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Mapping, Sequence
from typing import Any, Unpack, overload

import httpx

from .. import __version__
from ..runtime import client as _client
from ..runtime import pages as _pages
from ..runtime import retries as _retries
from ..runtime.values import UNSET, Unset
from . import api
from .models import (
    CreateMeetingRequest,
    Meeting,
    MeetingFieldLike,
    MeetingPage,
    RecordingOptions,
    RoomModeLike,
    RoomNamePatternLike,
    StreamingOptions,
    TemplateTypeLike,
    TranscriptionOptions,
)


class Whereby(_client.SyncClient):
    """Whereby meetings.

    Open a video room that closes by itself, look it up, list what is open, and close it early.
    A meeting here is a transient room: it exists from the call that creates it until one hour
    after its `endDate`, then it is gone. Nothing reserves a time, and nothing can be changed
    after creation. Not affiliated with Whereby. Every statement has its source in the file of
    facts beside the spec.

    Args:
        token: the credential, or a callable that gives it for each call; WHEREBY_API_KEY of
            the environment when left out.
        base_url: what all paths are added to.
        timeout: seconds for a call (connecting: at most 5), or an httpx.Timeout.
        retries: the rules by which a request is sent once more; `Retries(times=0)` for
            never. Their `budget` bounds a call with all its retries; without one, the timeout
            does.
        strict: whether every answer is held to the spec; what breaks it raises
            ResponseInvalid.
        headers: sent with every request.
        transport: of httpx, e.g. a mock's.
        options: whatever else httpx.Client takes: verify, proxy, http2, limits, event_hooks
            ...

    Raises:
        errors.RequestInvalid: no credential, or a base_url that is none.
    """

    PROVIDER = "whereby"
    CREDENTIAL = ("Authorization", "Bearer ", "WHEREBY_API_KEY")
    IDENTITIES = {}
    SCHEMAS = pathlib.Path(__file__).with_name("schemas.json")
    VERSION = __version__

    def __init__(
        self,
        token: _client.Token | None = None,
        *,
        base_url: str = "https://api.whereby.dev/v1",
        timeout: float | httpx.Timeout = _client.TIMEOUT,
        retries: _retries.Retries = _client.RETRIES,
        strict: bool = False,
        headers: Mapping[str, str] | None = None,
        transport: httpx.BaseTransport | None = None,
        **options: Unpack[_client.HttpOptions],
    ) -> None:
        super().__init__(
            token,
            base_url,
            timeout,
            retries,
            strict,
            headers,
            transport,
            options,
        )

    def list_meetings(
        self,
        *,
        cursor: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        fields: Sequence[MeetingFieldLike] | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.Pages[MeetingPage, Meeting]:
        """List meetings.

        One page of the organization's meetings. Hand the page's `cursor` back to get the next one,
        until it is null. The order is not published; query parameters it does not know are ignored.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            cursor: The `cursor` of the previous page; leave it out for the first one. Opaque.
                (cursor-turns-the-page, documented)
            limit: The most meetings one page may hold; 50 when it is absent. At least 1, at
                most 100. Without it the server takes 50. (pages-hold-up-to-a-hundred, vendor)
            fields: Addresses to add to each meeting of the answer, as one comma-separated
                value. (fields-in-one-value, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. The request breaks the contract. Nobody documents this
                status or a body for it; both are our reading.
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.NotFound: 404. There is no such meeting or, in a list, no such cursor. No
                body is documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file: list-answers-200, list-can-answer-404,
                pages-hold-up-to-a-hundred, fields-in-one-value
            inferred: bad-query-answers-400, start-date-is-always-answered,
                room-url-ends-in-the-name, viewer-mode-urls-on-later-request, keys-are-for-life,
                unknown-cursor, unknown-query-is-ignored, gone-means-not-listed, pages-fit-together
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: missing-or-wrong-key, points-a-minute
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: times-have-milliseconds
            documented: Whereby REST API reference of /meetings: urls-only-when-asked,
                list-answers-a-page, cursor-turns-the-page
        """
        return _pages.Pages(
            self,
            api.list_meetings,
            api.LIST_MEETINGS_PAGES,
            {
                "cursor": cursor,
                "limit": limit,
                "fields": fields,
            },
            timeout,
        )

    @overload
    def create_meeting(
        self,
        body: CreateMeetingRequest,
        *,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    @overload
    def create_meeting(
        self,
        *,
        end_date: datetime.datetime,
        start_date: datetime.datetime | Unset = UNSET,
        is_locked: bool | Unset = UNSET,
        room_mode: RoomModeLike | Unset = UNSET,
        room_name_prefix: str | None | Unset = UNSET,
        room_name_pattern: RoomNamePatternLike | Unset = UNSET,
        template_type: TemplateTypeLike | Unset = UNSET,
        recording: RecordingOptions | Unset = UNSET,
        live_transcription: TranscriptionOptions | Unset = UNSET,
        streaming: StreamingOptions | Unset = UNSET,
        fields: Sequence[MeetingFieldLike] | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    def create_meeting(
        self,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> Meeting:
        """Create a meeting.

        Opens a room at once and answers with its address. The room lives until one hour after
        `endDate`. Everything about it is settled here, for no operation changes a meeting later.

        Costs 3 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            body: what to send; or give its properties as keyword arguments.
            end_date: When the meeting ends: now or later, compared as instants. Any offset is
                taken; a value without one is read as UTC and not refused, although RFC 3339 would
                (`x-also-accepts` says so to a validator). (end-date-is-required, vendor)
            start_date: Has no effect. A meeting starts when it is created, and the answer's
                `startDate` says when that was. Deprecated. (starts-when-it-is-created, vendor)
            is_locked: Whether the room starts locked. Only hosts let others into a locked room,
                and only they change the lock. False when it is absent. Without it the server takes
                false. (what-can-be-asked, vendor)
            room_mode: How many people the room is made for; `normal` when it is absent. Without
                it the server takes "normal". (what-can-be-asked, vendor)
            room_name_prefix: What the room's name begins with. The pattern is what may be sent;
                the server lower-cases it and strips white space, and keeps `^[a-z0-9-]{0,39}$`.
                Whereby prints the pattern `[a-z0-9]{0,39}`, which lacks the hyphen of its own
                examples. No hyphen is added behind the prefix. Null is no prefix. Matches
                ^\\s*([A-Za-z0-9-]\\s*){0,39}$. (what-can-be-asked, vendor; null-prefix-means-none,
                inferred; prefix-is-measured-cleaned, inferred; prefix-of-other-characters,
                inferred)
            room_name_pattern: How the generated rest of the room's name looks; `uuid` when it
                is absent. Without it the server takes "uuid". (what-can-be-asked, vendor)
            template_type: Sets the room up for a use case in one go, and then wins over
                `roomMode` and `isLocked`. (what-can-be-asked, vendor)
            recording: How the meeting is recorded; needs a plan with recording.
                (recording-options, vendor)
            live_transcription: How the session is transcribed; needs a plan with transcription.
                (transcription-options, vendor)
            streaming: How the meeting is streamed live over RTMP; needs a plan with streaming.
                (streaming-options, vendor)
            fields: Addresses to add to the answer. (what-can-be-asked, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. The request breaks the contract. Nobody documents this
                status or a body for it; both are our reading.
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.Forbidden: 403. The key is good, but the organization's plan lacks a feature
                the meeting asks for. No body is documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: create-answers-201,
                missing-or-wrong-key, feature-outside-the-plan, points-a-minute
            inferred: bad-body-answers-400, no-end-date-answers-400,
                start-date-is-always-answered, null-prefix-means-none, prefix-is-measured-cleaned,
                prefix-of-other-characters, room-url-ends-in-the-name, rooms-are-open-unless-asked,
                viewer-mode-wins, transcription-outside-the-plan
            documented: Whereby REST API reference of /meetings: ends-now-or-later,
                end-date-without-offset-is-utc, times-are-answered-in-utc, prefix-of-at-most-39,
                generated-names, names-are-uuids-unless-asked, sizes-of-rooms,
                rooms-are-normal-unless-asked, locked-rooms, viewer-mode-adds-both-urls,
                viewer-mode-locks-and-groups, urls-only-when-asked, host-url-makes-a-host,
                viewer-url-makes-a-viewer
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: times-have-milliseconds, prefix-keeps-its-hyphens, urls-carry-a-key
            vendor: Whereby's own OpenAPI file: starts-when-it-is-created, recording-triggers,
                trigger-is-for-the-cloud, hosted-storage-needs-no-bucket, transcription-triggers,
                streaming-triggers
            documented: Whereby REST API reference of /meetings; Whereby's guides to creating
                rooms, name prefixes, roles, viewer mode and rate limits:
                prefix-is-cleaned-and-leads
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits; Whereby's own OpenAPI file: nothing-between-prefix-and-rest
        """
        return self.send(
            api.create_meeting(
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    def get_meeting(
        self,
        meeting_id: str,
        *,
        fields: Sequence[MeetingFieldLike] | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting:
        """Fetch a meeting.

        One meeting as it was created, for as long as its room lives. The host's and the viewers'
        addresses come only when `fields` asks for them, whatever the meeting was created with.

        Costs 1 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            meeting_id: The `meetingId` of the meeting. Opaque: Whereby's own texts show short
                numbers and UUIDs. (meeting-id-is-opaque, vendor)
            fields: Addresses to add to each meeting of the answer, as one comma-separated
                value. (fields-in-one-value, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. The request breaks the contract. Nobody documents this
                status or a body for it; both are our reading.
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.NotFound: 404. There is no such meeting or, in a list, no such cursor. No
                body is documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file; Whereby REST API reference of /meetings:
                get-answers-200
            inferred: unknown-field-answers-400, start-date-is-always-answered,
                room-url-ends-in-the-name, viewer-mode-urls-on-later-request, keys-are-for-life,
                gone-means-404
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: missing-or-wrong-key, points-a-minute
            vendor: Whereby's own OpenAPI file: no-such-meeting, fields-in-one-value
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: times-have-milliseconds, deactivated-then-deleted
            documented: Whereby REST API reference of /meetings: room-lives-an-hour-longer,
                room-is-gone-after-the-hour, urls-only-when-asked, get-without-fields
            documented: Whereby REST API reference of /meetings; Whereby's guides to creating
                rooms, name prefixes, roles, viewer mode and rate limits: host-only-in-its-time
        """
        return self.send(
            api.get_meeting(
                meeting_id=meeting_id,
                fields=fields,
            ),
            timeout=timeout,
        )

    def delete_meeting(
        self,
        meeting_id: str,
        *,
        timeout: _client.Timeout = None,
    ) -> None:
        """Delete a meeting.

        Closes the room at once: whoever is inside is sent out and nobody can use it again.
        Idempotent, so a second call for the same meeting answers like the first.

        Costs 2 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            meeting_id: The `meetingId` of the meeting. Opaque: Whereby's own texts show short
                numbers and UUIDs. (meeting-id-is-opaque, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file: delete-answers-204
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: missing-or-wrong-key, points-a-minute
            documented: Whereby REST API reference of /meetings: deleting-twice
            inferred: deleting-what-never-was
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: deleting-empties-the-room
        """
        return self.send(
            api.delete_meeting(
                meeting_id=meeting_id,
            ),
            timeout=timeout,
        )


class AsyncWhereby(_client.AsyncClient):
    """Whereby meetings.

    Open a video room that closes by itself, look it up, list what is open, and close it early.
    A meeting here is a transient room: it exists from the call that creates it until one hour
    after its `endDate`, then it is gone. Nothing reserves a time, and nothing can be changed
    after creation. Not affiliated with Whereby. Every statement has its source in the file of
    facts beside the spec.

    Args:
        token: the credential, or a callable that gives it for each call; WHEREBY_API_KEY of
            the environment when left out.
        base_url: what all paths are added to.
        timeout: seconds for a call (connecting: at most 5), or an httpx.Timeout.
        retries: the rules by which a request is sent once more; `Retries(times=0)` for
            never. Their `budget` bounds a call with all its retries; without one, the timeout
            does.
        strict: whether every answer is held to the spec; what breaks it raises
            ResponseInvalid.
        headers: sent with every request.
        transport: of httpx, e.g. a mock's.
        options: whatever else httpx.Client takes: verify, proxy, http2, limits, event_hooks
            ...

    Raises:
        errors.RequestInvalid: no credential, or a base_url that is none.
    """

    PROVIDER = "whereby"
    CREDENTIAL = ("Authorization", "Bearer ", "WHEREBY_API_KEY")
    IDENTITIES = {}
    SCHEMAS = pathlib.Path(__file__).with_name("schemas.json")
    VERSION = __version__

    def __init__(
        self,
        token: _client.Token | None = None,
        *,
        base_url: str = "https://api.whereby.dev/v1",
        timeout: float | httpx.Timeout = _client.TIMEOUT,
        retries: _retries.Retries = _client.RETRIES,
        strict: bool = False,
        headers: Mapping[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        **options: Unpack[_client.HttpOptions],
    ) -> None:
        super().__init__(
            token,
            base_url,
            timeout,
            retries,
            strict,
            headers,
            transport,
            options,
        )

    def list_meetings(
        self,
        *,
        cursor: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        fields: Sequence[MeetingFieldLike] | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.AsyncPages[MeetingPage, Meeting]:
        """List meetings.

        One page of the organization's meetings. Hand the page's `cursor` back to get the next one,
        until it is null. The order is not published; query parameters it does not know are ignored.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            cursor: The `cursor` of the previous page; leave it out for the first one. Opaque.
                (cursor-turns-the-page, documented)
            limit: The most meetings one page may hold; 50 when it is absent. At least 1, at
                most 100. Without it the server takes 50. (pages-hold-up-to-a-hundred, vendor)
            fields: Addresses to add to each meeting of the answer, as one comma-separated
                value. (fields-in-one-value, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. The request breaks the contract. Nobody documents this
                status or a body for it; both are our reading.
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.NotFound: 404. There is no such meeting or, in a list, no such cursor. No
                body is documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file: list-answers-200, list-can-answer-404,
                pages-hold-up-to-a-hundred, fields-in-one-value
            inferred: bad-query-answers-400, start-date-is-always-answered,
                room-url-ends-in-the-name, viewer-mode-urls-on-later-request, keys-are-for-life,
                unknown-cursor, unknown-query-is-ignored, gone-means-not-listed, pages-fit-together
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: missing-or-wrong-key, points-a-minute
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: times-have-milliseconds
            documented: Whereby REST API reference of /meetings: urls-only-when-asked,
                list-answers-a-page, cursor-turns-the-page
        """
        return _pages.AsyncPages(
            self,
            api.list_meetings,
            api.LIST_MEETINGS_PAGES,
            {
                "cursor": cursor,
                "limit": limit,
                "fields": fields,
            },
            timeout,
        )

    @overload
    async def create_meeting(
        self,
        body: CreateMeetingRequest,
        *,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    @overload
    async def create_meeting(
        self,
        *,
        end_date: datetime.datetime,
        start_date: datetime.datetime | Unset = UNSET,
        is_locked: bool | Unset = UNSET,
        room_mode: RoomModeLike | Unset = UNSET,
        room_name_prefix: str | None | Unset = UNSET,
        room_name_pattern: RoomNamePatternLike | Unset = UNSET,
        template_type: TemplateTypeLike | Unset = UNSET,
        recording: RecordingOptions | Unset = UNSET,
        live_transcription: TranscriptionOptions | Unset = UNSET,
        streaming: StreamingOptions | Unset = UNSET,
        fields: Sequence[MeetingFieldLike] | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    async def create_meeting(
        self,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> Meeting:
        """Create a meeting.

        Opens a room at once and answers with its address. The room lives until one hour after
        `endDate`. Everything about it is settled here, for no operation changes a meeting later.

        Costs 3 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            body: what to send; or give its properties as keyword arguments.
            end_date: When the meeting ends: now or later, compared as instants. Any offset is
                taken; a value without one is read as UTC and not refused, although RFC 3339 would
                (`x-also-accepts` says so to a validator). (end-date-is-required, vendor)
            start_date: Has no effect. A meeting starts when it is created, and the answer's
                `startDate` says when that was. Deprecated. (starts-when-it-is-created, vendor)
            is_locked: Whether the room starts locked. Only hosts let others into a locked room,
                and only they change the lock. False when it is absent. Without it the server takes
                false. (what-can-be-asked, vendor)
            room_mode: How many people the room is made for; `normal` when it is absent. Without
                it the server takes "normal". (what-can-be-asked, vendor)
            room_name_prefix: What the room's name begins with. The pattern is what may be sent;
                the server lower-cases it and strips white space, and keeps `^[a-z0-9-]{0,39}$`.
                Whereby prints the pattern `[a-z0-9]{0,39}`, which lacks the hyphen of its own
                examples. No hyphen is added behind the prefix. Null is no prefix. Matches
                ^\\s*([A-Za-z0-9-]\\s*){0,39}$. (what-can-be-asked, vendor; null-prefix-means-none,
                inferred; prefix-is-measured-cleaned, inferred; prefix-of-other-characters,
                inferred)
            room_name_pattern: How the generated rest of the room's name looks; `uuid` when it
                is absent. Without it the server takes "uuid". (what-can-be-asked, vendor)
            template_type: Sets the room up for a use case in one go, and then wins over
                `roomMode` and `isLocked`. (what-can-be-asked, vendor)
            recording: How the meeting is recorded; needs a plan with recording.
                (recording-options, vendor)
            live_transcription: How the session is transcribed; needs a plan with transcription.
                (transcription-options, vendor)
            streaming: How the meeting is streamed live over RTMP; needs a plan with streaming.
                (streaming-options, vendor)
            fields: Addresses to add to the answer. (what-can-be-asked, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. The request breaks the contract. Nobody documents this
                status or a body for it; both are our reading.
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.Forbidden: 403. The key is good, but the organization's plan lacks a feature
                the meeting asks for. No body is documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: create-answers-201,
                missing-or-wrong-key, feature-outside-the-plan, points-a-minute
            inferred: bad-body-answers-400, no-end-date-answers-400,
                start-date-is-always-answered, null-prefix-means-none, prefix-is-measured-cleaned,
                prefix-of-other-characters, room-url-ends-in-the-name, rooms-are-open-unless-asked,
                viewer-mode-wins, transcription-outside-the-plan
            documented: Whereby REST API reference of /meetings: ends-now-or-later,
                end-date-without-offset-is-utc, times-are-answered-in-utc, prefix-of-at-most-39,
                generated-names, names-are-uuids-unless-asked, sizes-of-rooms,
                rooms-are-normal-unless-asked, locked-rooms, viewer-mode-adds-both-urls,
                viewer-mode-locks-and-groups, urls-only-when-asked, host-url-makes-a-host,
                viewer-url-makes-a-viewer
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: times-have-milliseconds, prefix-keeps-its-hyphens, urls-carry-a-key
            vendor: Whereby's own OpenAPI file: starts-when-it-is-created, recording-triggers,
                trigger-is-for-the-cloud, hosted-storage-needs-no-bucket, transcription-triggers,
                streaming-triggers
            documented: Whereby REST API reference of /meetings; Whereby's guides to creating
                rooms, name prefixes, roles, viewer mode and rate limits:
                prefix-is-cleaned-and-leads
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits; Whereby's own OpenAPI file: nothing-between-prefix-and-rest
        """
        return await self.send(
            api.create_meeting(
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    async def get_meeting(
        self,
        meeting_id: str,
        *,
        fields: Sequence[MeetingFieldLike] | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting:
        """Fetch a meeting.

        One meeting as it was created, for as long as its room lives. The host's and the viewers'
        addresses come only when `fields` asks for them, whatever the meeting was created with.

        Costs 1 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            meeting_id: The `meetingId` of the meeting. Opaque: Whereby's own texts show short
                numbers and UUIDs. (meeting-id-is-opaque, vendor)
            fields: Addresses to add to each meeting of the answer, as one comma-separated
                value. (fields-in-one-value, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. The request breaks the contract. Nobody documents this
                status or a body for it; both are our reading.
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.NotFound: 404. There is no such meeting or, in a list, no such cursor. No
                body is documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file; Whereby REST API reference of /meetings:
                get-answers-200
            inferred: unknown-field-answers-400, start-date-is-always-answered,
                room-url-ends-in-the-name, viewer-mode-urls-on-later-request, keys-are-for-life,
                gone-means-404
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: missing-or-wrong-key, points-a-minute
            vendor: Whereby's own OpenAPI file: no-such-meeting, fields-in-one-value
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: times-have-milliseconds, deactivated-then-deleted
            documented: Whereby REST API reference of /meetings: room-lives-an-hour-longer,
                room-is-gone-after-the-hour, urls-only-when-asked, get-without-fields
            documented: Whereby REST API reference of /meetings; Whereby's guides to creating
                rooms, name prefixes, roles, viewer mode and rate limits: host-only-in-its-time
        """
        return await self.send(
            api.get_meeting(
                meeting_id=meeting_id,
                fields=fields,
            ),
            timeout=timeout,
        )

    async def delete_meeting(
        self,
        meeting_id: str,
        *,
        timeout: _client.Timeout = None,
    ) -> None:
        """Delete a meeting.

        Closes the room at once: whoever is inside is sent out and nobody can use it again.
        Idempotent, so a second call for the same meeting answers like the first.

        Costs 2 of the 1000 points that a window of 60 seconds allows (group organization).

        Args:
            meeting_id: The `meetingId` of the meeting. Opaque: Whereby's own texts show short
                numbers and UUIDs. (meeting-id-is-opaque, vendor)
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. The API key is missing or not valid. No body is
                documented.
            errors.RateLimited: 429. The organization's points for this minute are used up; try
                again when the answer says so.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: Whereby's own OpenAPI file: delete-answers-204
            vendor: Whereby's own OpenAPI file; Whereby's guides to creating rooms, name
                prefixes, roles, viewer mode and rate limits: missing-or-wrong-key, points-a-minute
            documented: Whereby REST API reference of /meetings: deleting-twice
            inferred: deleting-what-never-was
            vendor: Whereby's guides to creating rooms, name prefixes, roles, viewer mode and
                rate limits: deleting-empties-the-room
        """
        return await self.send(
            api.delete_meeting(
                meeting_id=meeting_id,
            ),
            timeout=timeout,
        )
