"""Cloudflare RealtimeKit meetings: `Cloudflare` and `AsyncCloudflare`."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Mapping
from typing import Any, Unpack, overload

import httpx

from .. import __version__
from ..runtime import client as _client
from ..runtime import pages as _pages
from ..runtime import retries as _retries
from ..runtime.values import UNSET, Unset
from . import api
from .models import (
    AiConfig,
    CreateMeetingRequest,
    CreateParticipantRequest,
    DeletedParticipantResult,
    Meeting,
    MeetingPage,
    MeetingResult,
    MeetingStatusLike,
    Participant,
    ParticipantPage,
    ParticipantResult,
    ParticipantTokenResult,
    ParticipantWithTokenResult,
    RecordingConfig,
    UpdateMeetingRequest,
    UpdateParticipantRequest,
)


class Cloudflare(_client.SyncClient):
    """Cloudflare RealtimeKit meetings.

    A meeting is a room that stays: it has no start, no end and no guests of its own, and
    nothing here deletes it. People come in as participants, each with a preset that says what
    they may do and a token with which their client joins. An answer is an envelope, `{success,
    data}`, with `paging` beside it on the two lists.

    Args:
        token: the credential, or a callable that gives it for each call;
            CLOUDFLARE_API_TOKEN of the environment when left out.
        account_id: for all calls; CLOUDFLARE_ACCOUNT_ID of the environment when left out.
        app_id: for all calls; CLOUDFLARE_APP_ID of the environment when left out.
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

    PROVIDER = "cloudflare"
    CREDENTIAL = ("Authorization", "Bearer ", "CLOUDFLARE_API_TOKEN")
    IDENTITIES = {
        "account_id": ("CLOUDFLARE_ACCOUNT_ID", None),
        "app_id": ("CLOUDFLARE_APP_ID", None),
    }
    SCHEMAS = pathlib.Path(__file__).with_name("schemas.json")
    VERSION = __version__

    def __init__(
        self,
        token: _client.Token | None = None,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        base_url: str = "https://api.cloudflare.com/client/v4",
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
            account_id=account_id,
            app_id=app_id,
        )

    def list_meetings(
        self,
        *,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        search: str | Unset = UNSET,
        status: MeetingStatusLike | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.Pages[MeetingPage, Meeting]:
        """Fetch all meetings for an App.

        The meetings of this app and of no other, the newest first. Filters add up: a meeting has to
        pass all that are given.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            page_no: Which page, counted from 1. 0 or nothing at all means the first. At least
                0. Without it the server takes 1. (counters-are-whole, inferred; page-parameters,
                documented)
            per_page: How many items a page holds at most. 0 or nothing at all means as many as
                the server likes. At least 0. Without it the server takes 0. (counters-are-whole,
                inferred; page-parameters, documented)
            start_time: Leaves out what was created before this moment; the moment itself is
                still in. Any RFC 3339 form will do, with any offset and any fraction.
                (time-range-parameters, documented)
            end_time: Leaves out what was created after this moment; the moment itself is still
                in. (time-range-parameters, documented)
            search: Keeps the meetings with this text in their id or their title. (search,
                vendor)
            status: Keeps the meetings with this status.
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                too-many-answers-429, counters-are-whole, time-range-is-about-creation,
                nothing-and-zero-mean-first-page, pages, empty-page, newest-first
            documented: Cloudflare API reference, the eleven meetings operations; Cloudflare API
                reference, Fetch all meetings for an App: apps-are-apart
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                FAQ: time-range
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: search, secrets-are-not-echoed
            vendor: Cloudflare's Python SDK 5.9.0: status-filter
        """
        return _pages.Pages(
            self,
            api.list_meetings,
            api.LIST_MEETINGS_PAGES,
            {
                "account_id": self._identity("account_id", account_id),
                "app_id": self._identity("app_id", app_id),
                "page_no": page_no,
                "per_page": per_page,
                "start_time": start_time,
                "end_time": end_time,
                "search": search,
                "status": status,
            },
            timeout,
        )

    @overload
    def create_meeting(
        self,
        body: CreateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    @overload
    def create_meeting(
        self,
        *,
        title: str | None | Unset = UNSET,
        live_stream_on_start: bool | None | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | None | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    def create_meeting(
        self,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> MeetingResult:
        """Create a meeting.

        Opens a room in the app. No property is needed: what is left out, or null where null is
        allowed, takes its default.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            body: what to send; or give its properties as keyword arguments.
            title: What people call the meeting. Null is the same as leaving it out.
                (title-and-two-flags-may-be-null, vendor)
            live_stream_on_start: Whether a livestream starts together with the meeting. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            persist_chat: Whether the chat outlives the session: for a week by the reference,
                for 90 days by the limits page. Without it the server takes false.
                (details-of-a-meeting, vendor)
            record_on_start: Whether recording starts with the first person who joins. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            session_keep_alive_time_in_secs: How long, in seconds, a session waits for somebody
                to come back after the last one has left. At least 60, at most 600. Without it the
                server takes 60. (counters-are-whole, inferred; keep-alive-bounds-when-sent, vendor)
            summarize_on_end: Whether a summary is written from the transcript when the meeting
                ends. Without a transcript there is none, but the flag is accepted all the same.
                Without it the server takes false. (details-of-a-meeting, vendor)
            transcribe_on_end: Whether a transcript is made when the meeting ends. Without it
                the server takes false. (transcribe-on-end-is-newer, vendor)
            ai_config: How transcripts and summaries are made. (details-of-a-meeting, vendor;
                ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings,
                vendor)
            recording_config: How recordings of this meeting are made; it wins over the settings
                of the app. (details-of-a-meeting, vendor; two-more-in-a-list, vendor;
                recording-can-be-updated, vendor; recording-settings, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                creating-answers-201
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                too-many-answers-429, counters-are-whole, null-means-default,
                keep-alive-out-of-bounds, transcribe-off-by-default, new-meeting-is-active,
                summary-without-transcript
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                RealtimeKit concepts, Meeting: any-body-makes-a-meeting
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                defaults-when-creating
            documented: Cloudflare API reference, Fetch all meetings for an App: keep-alive,
                record-on-start, live-stream-on-start, summarize-on-end
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                Limits and Quotas, as they stood early in 2026: persist-chat
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
        """
        return self.send(
            api.create_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    def get_meeting(
        self,
        meeting_id: str,
        *,
        name: str | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult:
        """Fetch a meeting for an App.

        One meeting with everything that was ever set on it, apart from the secrets of its storage.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            name: Accepted and ignored; Cloudflare's own clients can send it, and nobody says
                what it is for. (name-parameter, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, name-parameter-does-nothing
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Meeting; RealtimeKit FAQ: meeting-is-a-room
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                detail-shows-configurations
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
        """
        return self.send(
            api.get_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                name=name,
            ),
            timeout=timeout,
        )

    @overload
    def replace_meeting(
        self,
        meeting_id: str,
        body: CreateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    @overload
    def replace_meeting(
        self,
        meeting_id: str,
        *,
        title: str | None | Unset = UNSET,
        live_stream_on_start: bool | None | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | None | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    def replace_meeting(
        self,
        meeting_id: str,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> MeetingResult:
        """Replace a meeting.

        Sets every detail anew: what the body leaves out goes back to its default. The id, the
        moment of creation and the status stay as they are.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            title: What people call the meeting. Null is the same as leaving it out.
                (title-and-two-flags-may-be-null, vendor)
            live_stream_on_start: Whether a livestream starts together with the meeting. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            persist_chat: Whether the chat outlives the session: for a week by the reference,
                for 90 days by the limits page. Without it the server takes false.
                (details-of-a-meeting, vendor)
            record_on_start: Whether recording starts with the first person who joins. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            session_keep_alive_time_in_secs: How long, in seconds, a session waits for somebody
                to come back after the last one has left. At least 60, at most 600. Without it the
                server takes 60. (counters-are-whole, inferred; keep-alive-bounds-when-sent, vendor)
            summarize_on_end: Whether a summary is written from the transcript when the meeting
                ends. Without a transcript there is none, but the flag is accepted all the same.
                Without it the server takes false. (details-of-a-meeting, vendor)
            transcribe_on_end: Whether a transcript is made when the meeting ends. Without it
                the server takes false. (transcribe-on-end-is-newer, vendor)
            ai_config: How transcripts and summaries are made. (details-of-a-meeting, vendor;
                ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings,
                vendor)
            recording_config: How recordings of this meeting are made; it wins over the settings
                of the app. (details-of-a-meeting, vendor; two-more-in-a-list, vendor;
                recording-can-be-updated, vendor; recording-settings, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, put-replaces-every-detail
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, null-means-default,
                keep-alive-out-of-bounds, transcribe-off-by-default, put-restores-defaults,
                put-leaves-the-status
            documented: Cloudflare API reference, Fetch all meetings for an App: keep-alive,
                record-on-start, live-stream-on-start, summarize-on-end
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                Limits and Quotas, as they stood early in 2026: persist-chat
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
        """
        return self.send(
            api.replace_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    @overload
    def update_meeting(
        self,
        meeting_id: str,
        body: UpdateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    @overload
    def update_meeting(
        self,
        meeting_id: str,
        *,
        title: str | Unset = UNSET,
        status: MeetingStatusLike | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    def update_meeting(
        self,
        meeting_id: str,
        body: UpdateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> MeetingResult:
        """Update a meeting.

        Changes what the body names and nothing else. This is also how a meeting is closed and
        opened again, with `status`; there is no operation that removes one.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            title: What people call the meeting. (details-that-can-be-updated, vendor)
            status: Opens or closes the meeting. (two-statuses, documented;
                details-that-can-be-updated, vendor)
            live_stream_on_start: Whether a livestream starts together with the meeting.
                (details-that-can-be-updated, vendor)
            persist_chat: Whether the chat outlives the session. (details-that-can-be-updated,
                vendor)
            record_on_start: Whether recording starts with the first person who joins.
                (details-that-can-be-updated, vendor)
            session_keep_alive_time_in_secs: How long, in seconds, a session waits for somebody
                to come back after the last one has left. At least 60, at most 600.
                (counters-are-whole, inferred; keep-alive-bounds-when-sent, vendor)
            summarize_on_end: Whether a summary is written from the transcript when the meeting
                ends. (details-that-can-be-updated, vendor)
            transcribe_on_end: Whether a transcript is made when the meeting ends.
                (transcribe-on-end-is-newer, vendor)
            ai_config: How transcripts and summaries are made. (details-of-a-meeting, vendor;
                ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings,
                vendor)
            recording_config: How recordings of this meeting are made. (details-of-a-meeting,
                vendor; two-more-in-a-list, vendor; recording-can-be-updated, vendor;
                recording-settings, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, keep-alive-out-of-bounds,
                patch-changes-what-it-names, patch-has-no-defaults
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            documented: Cloudflare API reference, Fetch all meetings for an App: keep-alive,
                record-on-start, live-stream-on-start, summarize-on-end, inactive-closes-the-door
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                Limits and Quotas, as they stood early in 2026: persist-chat
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
            vendor: RealtimeKit FAQ: inactive-starts-no-session
            vendor: RealtimeKit FAQ; StackQL provider registry of 2026-07-21, made from
                Cloudflare's OpenAPI: status-can-be-set
        """
        return self.send(
            api.update_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                body=self._body(UpdateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    def list_participants(
        self,
        meeting_id: str,
        *,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.Pages[ParticipantPage, Participant]:
        """Fetch all participants of a meeting.

        The participants of this meeting and of no other, without their tokens, the newest first.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            page_no: Which page, counted from 1. 0 or nothing at all means the first. At least
                0. Without it the server takes 1. (counters-are-whole, inferred; page-parameters,
                documented)
            per_page: How many items a page holds at most. 0 or nothing at all means as many as
                the server likes. At least 0. Without it the server takes 0. (counters-are-whole,
                inferred; page-parameters, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, only-this-meetings-participants
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, nothing-and-zero-mean-first-page, pages,
                empty-page, newest-first
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Participant: custom-id-is-only-kept
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                list-of-participants
        """
        return _pages.Pages(
            self,
            api.list_participants,
            api.LIST_PARTICIPANTS_PAGES,
            {
                "account_id": self._identity("account_id", account_id),
                "app_id": self._identity("app_id", app_id),
                "meeting_id": meeting_id,
                "page_no": page_no,
                "per_page": per_page,
            },
            timeout,
        )

    @overload
    def create_participant(
        self,
        meeting_id: str,
        body: CreateParticipantRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    @overload
    def create_participant(
        self,
        meeting_id: str,
        *,
        custom_participant_id: str,
        preset_name: str,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    def create_participant(
        self,
        meeting_id: str,
        body: CreateParticipantRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> ParticipantWithTokenResult:
        """Add a participant.

        Lets somebody into the meeting and hands out the token they join with. Asking twice for the
        same `custom_participant_id` makes two participants.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            custom_participant_id: The caller's own id for this person, kept and given back but
                never used to decide about access. Take an internal id: Cloudflare asks for no
                personal data here, although its own reference names an e-mail address as an
                example. (details-of-a-participant, vendor)
            preset_name: The preset that says what this person may do, by its name in the app.
                (details-of-a-participant, vendor)
            name: What the others see. Give one: there are reports that the token of a nameless
                participant does not let them in. (details-of-a-participant, vendor)
            picture: Where a picture of this person is. (details-of-a-participant, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                creating-answers-201
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, same-custom-id-twice,
                inactive-takes-participants
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider page of cloudflare.realtime_kit.meetings: adding
            documented: StackQL provider page of cloudflare.realtime_kit.meetings:
                incomplete-participant-is-refused
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                token-comes-with-adding-and-editing
            vendor: RealtimeKit concepts, Participant: custom-id-is-only-kept
            vendor: StackQL provider page of cloudflare.realtime_kit.meetings; StackQL provider
                registry of 2026-07-21, made from Cloudflare's OpenAPI: nameless-is-accepted
            vendor: cloudflare-typescript issue 2737 of 2026-04-20: nameless-may-not-get-in
        """
        return self.send(
            api.create_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                body=self._body(CreateParticipantRequest, body, properties),
            ),
            timeout=timeout,
        )

    def get_participant(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantResult:
        """Fetch a participant's detail.

        One participant, without the token.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, deleted-is-not-found
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Participant: custom-id-is-only-kept
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                one-participant-has-no-token
        """
        return self.send(
            api.get_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
            ),
            timeout=timeout,
        )

    def delete_participant(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> DeletedParticipantResult:
        """Delete a participant.

        Takes a participant out of the meeting; their token lets them in no more. The answer is a
        remnant of the participant, without id and name.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, deleting
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, preset-id-follows-the-name, deleted-is-not-found
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: remnant-of-a-participant
            vendor: RealtimeKit FAQ: deleted-stay-outside
        """
        return self.send(
            api.delete_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
            ),
            timeout=timeout,
        )

    @overload
    def update_participant(
        self,
        meeting_id: str,
        participant_id: str,
        body: UpdateParticipantRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    @overload
    def update_participant(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
        preset_name: str | None | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    def update_participant(
        self,
        meeting_id: str,
        participant_id: str,
        body: UpdateParticipantRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> ParticipantWithTokenResult:
        """Edit a participant's detail.

        Changes name, picture or preset, and answers with a token as adding does. The
        `custom_participant_id` stays what it was.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            name: What the others see. (what-can-be-edited, vendor)
            picture: Where a picture of this person is. (what-can-be-edited, vendor)
            preset_name: The preset to change to. Null keeps the one they have.
                (what-can-be-edited, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, null-preset-keeps-the-preset,
                deleted-is-not-found
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                token-comes-with-adding-and-editing
            vendor: StackQL provider page of cloudflare.realtime_kit.meetings; StackQL provider
                registry of 2026-07-21, made from Cloudflare's OpenAPI: nameless-is-accepted
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: editing
        """
        return self.send(
            api.update_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
                body=self._body(UpdateParticipantRequest, body, properties),
            ),
            timeout=timeout,
        )

    def refresh_participant_token(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantTokenResult:
        """Refresh participant's authentication token.

        Makes a new token for a participant who stays the same otherwise. Each call makes another
        one; it is an action and creates nothing that could be fetched later.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, refreshing
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, deleted-is-not-found, old-token-after-refreshing
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Participant: refreshing-keeps-the-participant
        """
        return self.send(
            api.refresh_participant_token(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
            ),
            timeout=timeout,
        )


class AsyncCloudflare(_client.AsyncClient):
    """Cloudflare RealtimeKit meetings.

    A meeting is a room that stays: it has no start, no end and no guests of its own, and
    nothing here deletes it. People come in as participants, each with a preset that says what
    they may do and a token with which their client joins. An answer is an envelope, `{success,
    data}`, with `paging` beside it on the two lists.

    Args:
        token: the credential, or a callable that gives it for each call;
            CLOUDFLARE_API_TOKEN of the environment when left out.
        account_id: for all calls; CLOUDFLARE_ACCOUNT_ID of the environment when left out.
        app_id: for all calls; CLOUDFLARE_APP_ID of the environment when left out.
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

    PROVIDER = "cloudflare"
    CREDENTIAL = ("Authorization", "Bearer ", "CLOUDFLARE_API_TOKEN")
    IDENTITIES = {
        "account_id": ("CLOUDFLARE_ACCOUNT_ID", None),
        "app_id": ("CLOUDFLARE_APP_ID", None),
    }
    SCHEMAS = pathlib.Path(__file__).with_name("schemas.json")
    VERSION = __version__

    def __init__(
        self,
        token: _client.Token | None = None,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        base_url: str = "https://api.cloudflare.com/client/v4",
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
            account_id=account_id,
            app_id=app_id,
        )

    def list_meetings(
        self,
        *,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        search: str | Unset = UNSET,
        status: MeetingStatusLike | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.AsyncPages[MeetingPage, Meeting]:
        """Fetch all meetings for an App.

        The meetings of this app and of no other, the newest first. Filters add up: a meeting has to
        pass all that are given.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            page_no: Which page, counted from 1. 0 or nothing at all means the first. At least
                0. Without it the server takes 1. (counters-are-whole, inferred; page-parameters,
                documented)
            per_page: How many items a page holds at most. 0 or nothing at all means as many as
                the server likes. At least 0. Without it the server takes 0. (counters-are-whole,
                inferred; page-parameters, documented)
            start_time: Leaves out what was created before this moment; the moment itself is
                still in. Any RFC 3339 form will do, with any offset and any fraction.
                (time-range-parameters, documented)
            end_time: Leaves out what was created after this moment; the moment itself is still
                in. (time-range-parameters, documented)
            search: Keeps the meetings with this text in their id or their title. (search,
                vendor)
            status: Keeps the meetings with this status.
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                too-many-answers-429, counters-are-whole, time-range-is-about-creation,
                nothing-and-zero-mean-first-page, pages, empty-page, newest-first
            documented: Cloudflare API reference, the eleven meetings operations; Cloudflare API
                reference, Fetch all meetings for an App: apps-are-apart
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                FAQ: time-range
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: search, secrets-are-not-echoed
            vendor: Cloudflare's Python SDK 5.9.0: status-filter
        """
        return _pages.AsyncPages(
            self,
            api.list_meetings,
            api.LIST_MEETINGS_PAGES,
            {
                "account_id": self._identity("account_id", account_id),
                "app_id": self._identity("app_id", app_id),
                "page_no": page_no,
                "per_page": per_page,
                "start_time": start_time,
                "end_time": end_time,
                "search": search,
                "status": status,
            },
            timeout,
        )

    @overload
    async def create_meeting(
        self,
        body: CreateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    @overload
    async def create_meeting(
        self,
        *,
        title: str | None | Unset = UNSET,
        live_stream_on_start: bool | None | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | None | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    async def create_meeting(
        self,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> MeetingResult:
        """Create a meeting.

        Opens a room in the app. No property is needed: what is left out, or null where null is
        allowed, takes its default.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            body: what to send; or give its properties as keyword arguments.
            title: What people call the meeting. Null is the same as leaving it out.
                (title-and-two-flags-may-be-null, vendor)
            live_stream_on_start: Whether a livestream starts together with the meeting. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            persist_chat: Whether the chat outlives the session: for a week by the reference,
                for 90 days by the limits page. Without it the server takes false.
                (details-of-a-meeting, vendor)
            record_on_start: Whether recording starts with the first person who joins. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            session_keep_alive_time_in_secs: How long, in seconds, a session waits for somebody
                to come back after the last one has left. At least 60, at most 600. Without it the
                server takes 60. (counters-are-whole, inferred; keep-alive-bounds-when-sent, vendor)
            summarize_on_end: Whether a summary is written from the transcript when the meeting
                ends. Without a transcript there is none, but the flag is accepted all the same.
                Without it the server takes false. (details-of-a-meeting, vendor)
            transcribe_on_end: Whether a transcript is made when the meeting ends. Without it
                the server takes false. (transcribe-on-end-is-newer, vendor)
            ai_config: How transcripts and summaries are made. (details-of-a-meeting, vendor;
                ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings,
                vendor)
            recording_config: How recordings of this meeting are made; it wins over the settings
                of the app. (details-of-a-meeting, vendor; two-more-in-a-list, vendor;
                recording-can-be-updated, vendor; recording-settings, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                creating-answers-201
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                too-many-answers-429, counters-are-whole, null-means-default,
                keep-alive-out-of-bounds, transcribe-off-by-default, new-meeting-is-active,
                summary-without-transcript
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                RealtimeKit concepts, Meeting: any-body-makes-a-meeting
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                defaults-when-creating
            documented: Cloudflare API reference, Fetch all meetings for an App: keep-alive,
                record-on-start, live-stream-on-start, summarize-on-end
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                Limits and Quotas, as they stood early in 2026: persist-chat
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
        """
        return await self.send(
            api.create_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    async def get_meeting(
        self,
        meeting_id: str,
        *,
        name: str | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult:
        """Fetch a meeting for an App.

        One meeting with everything that was ever set on it, apart from the secrets of its storage.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            name: Accepted and ignored; Cloudflare's own clients can send it, and nobody says
                what it is for. (name-parameter, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, name-parameter-does-nothing
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Meeting; RealtimeKit FAQ: meeting-is-a-room
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                detail-shows-configurations
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
        """
        return await self.send(
            api.get_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                name=name,
            ),
            timeout=timeout,
        )

    @overload
    async def replace_meeting(
        self,
        meeting_id: str,
        body: CreateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    @overload
    async def replace_meeting(
        self,
        meeting_id: str,
        *,
        title: str | None | Unset = UNSET,
        live_stream_on_start: bool | None | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | None | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    async def replace_meeting(
        self,
        meeting_id: str,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> MeetingResult:
        """Replace a meeting.

        Sets every detail anew: what the body leaves out goes back to its default. The id, the
        moment of creation and the status stay as they are.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            title: What people call the meeting. Null is the same as leaving it out.
                (title-and-two-flags-may-be-null, vendor)
            live_stream_on_start: Whether a livestream starts together with the meeting. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            persist_chat: Whether the chat outlives the session: for a week by the reference,
                for 90 days by the limits page. Without it the server takes false.
                (details-of-a-meeting, vendor)
            record_on_start: Whether recording starts with the first person who joins. Null
                means the default. Without it the server takes false.
                (title-and-two-flags-may-be-null, vendor)
            session_keep_alive_time_in_secs: How long, in seconds, a session waits for somebody
                to come back after the last one has left. At least 60, at most 600. Without it the
                server takes 60. (counters-are-whole, inferred; keep-alive-bounds-when-sent, vendor)
            summarize_on_end: Whether a summary is written from the transcript when the meeting
                ends. Without a transcript there is none, but the flag is accepted all the same.
                Without it the server takes false. (details-of-a-meeting, vendor)
            transcribe_on_end: Whether a transcript is made when the meeting ends. Without it
                the server takes false. (transcribe-on-end-is-newer, vendor)
            ai_config: How transcripts and summaries are made. (details-of-a-meeting, vendor;
                ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings,
                vendor)
            recording_config: How recordings of this meeting are made; it wins over the settings
                of the app. (details-of-a-meeting, vendor; two-more-in-a-list, vendor;
                recording-can-be-updated, vendor; recording-settings, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, put-replaces-every-detail
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, null-means-default,
                keep-alive-out-of-bounds, transcribe-off-by-default, put-restores-defaults,
                put-leaves-the-status
            documented: Cloudflare API reference, Fetch all meetings for an App: keep-alive,
                record-on-start, live-stream-on-start, summarize-on-end
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                Limits and Quotas, as they stood early in 2026: persist-chat
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
        """
        return await self.send(
            api.replace_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    @overload
    async def update_meeting(
        self,
        meeting_id: str,
        body: UpdateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    @overload
    async def update_meeting(
        self,
        meeting_id: str,
        *,
        title: str | Unset = UNSET,
        status: MeetingStatusLike | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> MeetingResult: ...
    async def update_meeting(
        self,
        meeting_id: str,
        body: UpdateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> MeetingResult:
        """Update a meeting.

        Changes what the body names and nothing else. This is also how a meeting is closed and
        opened again, with `status`; there is no operation that removes one.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            title: What people call the meeting. (details-that-can-be-updated, vendor)
            status: Opens or closes the meeting. (two-statuses, documented;
                details-that-can-be-updated, vendor)
            live_stream_on_start: Whether a livestream starts together with the meeting.
                (details-that-can-be-updated, vendor)
            persist_chat: Whether the chat outlives the session. (details-that-can-be-updated,
                vendor)
            record_on_start: Whether recording starts with the first person who joins.
                (details-that-can-be-updated, vendor)
            session_keep_alive_time_in_secs: How long, in seconds, a session waits for somebody
                to come back after the last one has left. At least 60, at most 600.
                (counters-are-whole, inferred; keep-alive-bounds-when-sent, vendor)
            summarize_on_end: Whether a summary is written from the transcript when the meeting
                ends. (details-that-can-be-updated, vendor)
            transcribe_on_end: Whether a transcript is made when the meeting ends.
                (transcribe-on-end-is-newer, vendor)
            ai_config: How transcripts and summaries are made. (details-of-a-meeting, vendor;
                ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings,
                vendor)
            recording_config: How recordings of this meeting are made. (details-of-a-meeting,
                vendor; two-more-in-a-list, vendor; recording-can-be-updated, vendor;
                recording-settings, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, keep-alive-out-of-bounds,
                patch-changes-what-it-names, patch-has-no-defaults
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            documented: Cloudflare API reference, Fetch all meetings for an App: keep-alive,
                record-on-start, live-stream-on-start, summarize-on-end, inactive-closes-the-door
            documented: Cloudflare API reference, Fetch all meetings for an App; RealtimeKit
                Limits and Quotas, as they stood early in 2026: persist-chat
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: secrets-are-not-echoed
            vendor: RealtimeKit FAQ: inactive-starts-no-session
            vendor: RealtimeKit FAQ; StackQL provider registry of 2026-07-21, made from
                Cloudflare's OpenAPI: status-can-be-set
        """
        return await self.send(
            api.update_meeting(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                body=self._body(UpdateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    def list_participants(
        self,
        meeting_id: str,
        *,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.AsyncPages[ParticipantPage, Participant]:
        """Fetch all participants of a meeting.

        The participants of this meeting and of no other, without their tokens, the newest first.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            page_no: Which page, counted from 1. 0 or nothing at all means the first. At least
                0. Without it the server takes 1. (counters-are-whole, inferred; page-parameters,
                documented)
            per_page: How many items a page holds at most. 0 or nothing at all means as many as
                the server likes. At least 0. Without it the server takes 0. (counters-are-whole,
                inferred; page-parameters, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, only-this-meetings-participants
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, nothing-and-zero-mean-first-page, pages,
                empty-page, newest-first
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Participant: custom-id-is-only-kept
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                list-of-participants
        """
        return _pages.AsyncPages(
            self,
            api.list_participants,
            api.LIST_PARTICIPANTS_PAGES,
            {
                "account_id": self._identity("account_id", account_id),
                "app_id": self._identity("app_id", app_id),
                "meeting_id": meeting_id,
                "page_no": page_no,
                "per_page": per_page,
            },
            timeout,
        )

    @overload
    async def create_participant(
        self,
        meeting_id: str,
        body: CreateParticipantRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    @overload
    async def create_participant(
        self,
        meeting_id: str,
        *,
        custom_participant_id: str,
        preset_name: str,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    async def create_participant(
        self,
        meeting_id: str,
        body: CreateParticipantRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> ParticipantWithTokenResult:
        """Add a participant.

        Lets somebody into the meeting and hands out the token they join with. Asking twice for the
        same `custom_participant_id` makes two participants.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            custom_participant_id: The caller's own id for this person, kept and given back but
                never used to decide about access. Take an internal id: Cloudflare asks for no
                personal data here, although its own reference names an e-mail address as an
                example. (details-of-a-participant, vendor)
            preset_name: The preset that says what this person may do, by its name in the app.
                (details-of-a-participant, vendor)
            name: What the others see. Give one: there are reports that the token of a nameless
                participant does not let them in. (details-of-a-participant, vendor)
            picture: Where a picture of this person is. (details-of-a-participant, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                creating-answers-201
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, same-custom-id-twice,
                inactive-takes-participants
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider page of cloudflare.realtime_kit.meetings: adding
            documented: StackQL provider page of cloudflare.realtime_kit.meetings:
                incomplete-participant-is-refused
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                token-comes-with-adding-and-editing
            vendor: RealtimeKit concepts, Participant: custom-id-is-only-kept
            vendor: StackQL provider page of cloudflare.realtime_kit.meetings; StackQL provider
                registry of 2026-07-21, made from Cloudflare's OpenAPI: nameless-is-accepted
            vendor: cloudflare-typescript issue 2737 of 2026-04-20: nameless-may-not-get-in
        """
        return await self.send(
            api.create_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                body=self._body(CreateParticipantRequest, body, properties),
            ),
            timeout=timeout,
        )

    async def get_participant(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantResult:
        """Fetch a participant's detail.

        One participant, without the token.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, deleted-is-not-found
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Participant: custom-id-is-only-kept
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                one-participant-has-no-token
        """
        return await self.send(
            api.get_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
            ),
            timeout=timeout,
        )

    async def delete_participant(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> DeletedParticipantResult:
        """Delete a participant.

        Takes a participant out of the meeting; their token lets them in no more. The answer is a
        remnant of the participant, without id and name.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, deleting
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, preset-id-follows-the-name, deleted-is-not-found
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: remnant-of-a-participant
            vendor: RealtimeKit FAQ: deleted-stay-outside
        """
        return await self.send(
            api.delete_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
            ),
            timeout=timeout,
        )

    @overload
    async def update_participant(
        self,
        meeting_id: str,
        participant_id: str,
        body: UpdateParticipantRequest,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    @overload
    async def update_participant(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
        preset_name: str | None | Unset = UNSET,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantWithTokenResult: ...
    async def update_participant(
        self,
        meeting_id: str,
        participant_id: str,
        body: UpdateParticipantRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> ParticipantWithTokenResult:
        """Edit a participant's detail.

        Changes name, picture or preset, and answers with a token as adding does. The
        `custom_participant_id` stays what it was.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            body: what to send; or give its properties as keyword arguments.
            name: What the others see. (what-can-be-edited, vendor)
            picture: Where a picture of this person is. (what-can-be-edited, vendor)
            preset_name: The preset to change to. Null keeps the one they have.
                (what-can-be-edited, vendor)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A parameter or the body breaks the contract; nothing was
                done.
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200
            inferred: bad-request-answers-400, no-token-no-answer, no-permission-no-answer,
                unknown-answers-404, too-many-answers-429, null-preset-keeps-the-preset,
                deleted-is-not-found
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                token-comes-with-adding-and-editing
            vendor: StackQL provider page of cloudflare.realtime_kit.meetings; StackQL provider
                registry of 2026-07-21, made from Cloudflare's OpenAPI: nameless-is-accepted
            vendor: StackQL provider registry of 2026-07-21, made from Cloudflare's OpenAPI;
                Cloudflare's Python SDK 5.9.0: editing
        """
        return await self.send(
            api.update_participant(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
                body=self._body(UpdateParticipantRequest, body, properties),
            ),
            timeout=timeout,
        )

    async def refresh_participant_token(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        account_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ParticipantTokenResult:
        """Refresh participant's authentication token.

        Makes a new token for a participant who stays the same otherwise. Each call makes another
        one; it is an action and creates nothing that could be fetched later.

        Costs 1 of the 250 points that a window of 10 seconds allows (group client).

        Args:
            meeting_id: The meeting, by the `id` it was created with. Anything that is not the
                id of a meeting is not found. (path-ids-are-strings, documented)
            participant_id: The participant, by the `id` they were added with; not their
                `custom_participant_id`. (path-ids-are-strings, documented)
            account_id: The account that owns the app. At most 32 characters.
                (account-and-app-are-strings, documented) The client's when left out.
            app_id: The RealtimeKit app, a UUID. Cloudflare's page allows 32 characters, four
                fewer than every app id has. At most 36 characters. (account-and-app-are-strings,
                documented; app-id-has-36-characters, vendor) The client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no token, or Cloudflare does not know it.
            errors.Forbidden: 403. The token is known but has neither of the two permissions.
            errors.NotFound: 404. This app has no such meeting, or the meeting has no such
                participant.
            errors.RateLimited: 429. The client has used up its requests for now.
            errors.ServerError: 500. The fault is on Cloudflare's side.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: Cloudflare API reference, the eleven meetings operations:
                the-rest-answers-200, refreshing
            inferred: no-token-no-answer, no-permission-no-answer, unknown-answers-404,
                too-many-answers-429, deleted-is-not-found, old-token-after-refreshing
            documented: Cloudflare API reference, the eleven meetings operations; StackQL
                provider registry of 2026-07-21, made from Cloudflare's OpenAPI:
                500-on-eight-operations
            vendor: RealtimeKit concepts, Participant: refreshing-keeps-the-participant
        """
        return await self.send(
            api.refresh_participant_token(
                account_id=self._identity("account_id", account_id),
                app_id=self._identity("app_id", app_id),
                meeting_id=meeting_id,
                participant_id=participant_id,
            ),
            timeout=timeout,
        )
