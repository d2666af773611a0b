"""RingCentral legacy meetings: `RingCentral` and `AsyncRingCentral`."""

from __future__ import annotations

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
    AudioOptionLike,
    AutoRecordTypeLike,
    CreateMeetingRequest,
    Host,
    Meeting,
    MeetingPage,
    MeetingTypeLike,
    Recurrence,
    Schedule,
    ServiceInfo,
    UpdateMeetingRequest,
)


class RingCentral(_client.SyncClient):
    """RingCentral legacy meetings.

    Seven operations of RingCentral's *legacy* Meetings product. RingCentral has since moved its
    customers to RingCentral Video; the operations are described here as they were published,
    and none of them is marked deprecated by its vendor.

    A meeting is an appointment: it has a type, perhaps a start time and a rule by which it
    recurs, a host, and links by which people start and join it. It belongs to an extension, and
    an extension belongs to an account. In a path, a tilde (`~`) stands for the account or the
    extension of the session itself; answers always carry the real ids.

    Times have a zone and no fraction of a second, and are answered in UTC. Bodies are bare
    objects without an envelope. A refusal names a code, a message and, where it can, the
    parameter or the permission that is to blame; `x-error-codes` lists for each operation which
    codes to expect, and there `{parameterName}` stands for the property of the body that is to
    blame.

    Args:
        token: the credential, or a callable that gives it for each call; RINGCENTRAL_TOKEN
            of the environment when left out.
        account_id: for all calls; RINGCENTRAL_ACCOUNT_ID of the environment when left out,
            then ~.
        extension_id: for all calls; RINGCENTRAL_EXTENSION_ID of the environment when left
            out, then ~.
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

    PROVIDER = "ringcentral"
    CREDENTIAL = ("Authorization", "Bearer ", "RINGCENTRAL_TOKEN")
    IDENTITIES = {
        "account_id": ("RINGCENTRAL_ACCOUNT_ID", "~"),
        "extension_id": ("RINGCENTRAL_EXTENSION_ID", "~"),
    }
    SCHEMAS = pathlib.Path(__file__).with_name("schemas.json")
    VERSION = __version__

    def __init__(
        self,
        token: _client.Token | None = None,
        *,
        account_id: str | None = None,
        extension_id: str | None = None,
        base_url: str = "https://platform.ringcentral.com",
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
            extension_id=extension_id,
        )

    def list_meetings(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.Pages[MeetingPage, Meeting]:
        """Get scheduled meetings.

        Lists the meetings of an extension, a page at a time. Instant meetings are never among them,
        and neither are Scheduled ones whose start time has passed.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 50 points that a window of 60 seconds allows (group Light).

        Args:
            page: Number of the wanted page, counted from 1. At least 1. Without it the server
                takes 1. (page-parameters, vendor; page-bounds, inferred)
            per_page: How many meetings make a page. The vendor states no largest size. At least
                1. Without it the server takes 100. (page-parameters, vendor; page-bounds, inferred)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. `page` or `perPage` is no number from 1 (CMN-101).
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account or no such extension in it (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred,
                instant-is-not-listed
            inferred: page-bounds, unknown-extension-elsewhere, deleted-is-not-listed,
                page-defaults, page-past-the-end
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, groups-apart
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            vendor: RingCentral's own OpenAPI file 1.0.46: past-is-not-listed, page-parameters
        """
        return _pages.Pages(
            self,
            api.list_meetings,
            api.LIST_MEETINGS_PAGES,
            {
                "account_id": self._identity("account_id", account_id),
                "extension_id": self._identity("extension_id", extension_id),
                "page": page,
                "per_page": per_page,
            },
            timeout,
        )

    @overload
    def create_meeting(
        self,
        body: CreateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    @overload
    def create_meeting(
        self,
        *,
        topic: str | Unset = UNSET,
        meeting_type: MeetingTypeLike | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        password: str | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    def create_meeting(
        self,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> Meeting:
        """Create a meeting.

        Makes one meeting for the extension and answers it with its links. Nothing in the body is
        required: what is left out is filled in by the server. A meeting that is to start at a time
        of its own needs a `schedule` with a `startTime`.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            body: what to send; or give its properties as keyword arguments.
            topic: What the meeting is about, as people will read it. (request-object, vendor)
            meeting_type: The kind of meeting; without one it is an Instant meeting. Without it
                the server takes "Instant". (meeting-types, vendor)
            schedule: When a meeting is to take place. A Scheduled or ScheduledRecurring meeting
                needs at least the start time. (schedule-object, vendor)
            password: What people type in to be let in, at most ten characters. At most 10
                characters. (request-object, vendor; password-rules, inferred)
            host: The extension that holds a meeting; the one in the path, unless another is
                named that the caller may schedule for. (host-object, vendor)
            allow_join_before_host: Whether people may enter before the host has come. Without
                it the server takes false. (request-object, vendor)
            start_host_video: Whether the host's camera is on at the start. The settings of the
                account may override this. Without it the server takes false. (request-object,
                vendor)
            start_participants_video: Whether the participants' cameras are on at the start. The
                settings of the account may override this. Without it the server takes false.
                (request-object, vendor)
            use_personal_meeting_id: Whether the meeting is held under the host's personal
                meeting id. (request-object, vendor)
            audio_options: The ways in which people may be heard. (request-object, vendor)
            recurrence: The rule by which a meeting comes again. Fields that do not belong to
                the frequency have no effect. (recurrence-object, vendor)
            auto_record_type: Whether and where the meeting is recorded by itself. Without it
                the server takes "none". (record-types, vendor)
            enforce_login: Whether only people who are signed in may join. (request-object,
                vendor)
            mute_participants_on_entry: Whether people are muted as they enter. (request-object,
                vendor)
            enable_waiting_room: Whether people wait until the host lets them in.
                (request-object, vendor)
            global_dial_in_countries: The countries whose dial-in numbers are offered.
                (request-object, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A value in the body cannot be accepted (CMN-101), or there
                is no body that can be read (CMN-104).
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account or no such extension in it (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: RingCentral's own OpenAPI file 1.0.46: statuses, new-meeting,
                instant-meeting, scheduled-meeting, recurring-meeting, host-is-the-extension,
                video-defaults, interval-as-text
            documented: RingCentral End Meeting (Swagger 2.0): schedule-refused,
                unknown-extension
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, bad-value, body-needed, answered-in-utc
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            inferred: unreadable-body, unknown-properties, type-defaults-to-instant,
                occurrences-from-the-start, occurrence-days, occurrence-number, host-elsewhere,
                schedule-rules, password-rules, fraction-of-a-second
            vendor: RingCentral's own OpenAPI file 1.0.46; RingCentral's TypeScript SDK, 2022 to
                September 2025, as read while curating: start-time-format
            vendor: RingCentral's TypeScript SDK, 2022 to September 2025, as read while
                curating; RingCentral's own OpenAPI file 1.0.46: recurrence-spelling
        """
        return self.send(
            api.create_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    def load_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting:
        """Get meeting info.

        Returns one meeting of the extension with everything known about it, its passwords included.

        Costs 1 of the 50 points that a window of 60 seconds allows (group Light).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred, unknown-meeting,
                deleted-is-gone
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            inferred: unknown-extension-elsewhere, instant-can-be-read, in-progress,
                ended-status, early-entry, last-to-leave
            vendor: RingCentral's own OpenAPI file 1.0.46: whole-meeting
        """
        return self.send(
            api.load_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
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
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    @overload
    def update_meeting(
        self,
        meeting_id: str,
        *,
        topic: str | Unset = UNSET,
        meeting_type: MeetingTypeLike | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        password: str | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    def update_meeting(
        self,
        meeting_id: str,
        body: UpdateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> Meeting:
        """Update a meeting.

        Changes what the body names and answers the whole meeting. A property that is left out keeps
        its value; one that is sent replaces the old value whole.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            body: what to send; or give its properties as keyword arguments.
            topic: What the meeting is about, as people will read it. (request-object, vendor)
            meeting_type: Instant is for right now and is never listed; Scheduled has one start
                time; ScheduledRecurring has a start time and a rule for the next ones; Recurring
                may be held again and again at no set time. (meeting-types, vendor)
            schedule: When a meeting is to take place. A Scheduled or ScheduledRecurring meeting
                needs at least the start time. (schedule-object, vendor)
            password: What people type in to be let in, at most ten characters. At most 10
                characters. (request-object, vendor; password-rules, inferred)
            host: The extension that holds a meeting; the one in the path, unless another is
                named that the caller may schedule for. (host-object, vendor)
            allow_join_before_host: Whether people may enter before the host has come.
                (request-object, vendor)
            start_host_video: Whether the host's camera is on at the start. (request-object,
                vendor)
            start_participants_video: Whether the participants' cameras are on at the start.
                (request-object, vendor)
            use_personal_meeting_id: Whether the meeting is held under the host's personal
                meeting id. (request-object, vendor)
            audio_options: The ways in which people may be heard. (request-object, vendor)
            recurrence: The rule by which a meeting comes again. Fields that do not belong to
                the frequency have no effect. (recurrence-object, vendor)
            auto_record_type: Recorded on the host's computer, recorded in the cloud, or not
                recorded. (record-types, vendor)
            enforce_login: Whether only people who are signed in may join. (request-object,
                vendor)
            mute_participants_on_entry: Whether people are muted as they enter. (request-object,
                vendor)
            enable_waiting_room: Whether people wait until the host lets them in.
                (request-object, vendor)
            global_dial_in_countries: The countries whose dial-in numbers are offered.
                (request-object, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A value in the body cannot be accepted (CMN-101), or there
                is no body that can be read (CMN-104).
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred, password-refused,
                unknown-extension
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, bad-value, body-needed
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            inferred: unreadable-body, unknown-properties, schedule-rules, password-rules,
                update-merges, no-defaults-on-update, update-unknown-meeting
            vendor: RingCentral's own OpenAPI file 1.0.46: update-answers-the-meeting
        """
        return self.send(
            api.update_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
                body=self._body(UpdateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    def delete_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> None:
        """Delete a meeting.

        Takes a meeting away for good. Deleting it a second time finds nothing.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: RingCentral's own OpenAPI file 1.0.46: statuses, delete-answers-nothing
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, deleting-twice
            inferred: unknown-extension-elsewhere, delete-unknown-meeting
        """
        return self.send(
            api.delete_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
            ),
            timeout=timeout,
        )

    def end_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> None:
        """End a meeting.

        Ends a meeting that is in progress. What happens to one that is not in progress is not
        documented; we read it as nothing to be found. There is no body to send.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: RingCentral's own OpenAPI file 1.0.46: statuses, end-answers-nothing
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit
            documented: RingCentral End Meeting (Swagger 2.0): unknown-meeting, end-in-progress
            inferred: unknown-extension-elsewhere, ending-what-is-not-in-progress
        """
        return self.send(
            api.end_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
            ),
            timeout=timeout,
        )

    def load_meeting_service_info(
        self,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ServiceInfo:
        """Get meeting service info.

        Returns the numbers by which one dials into meetings, where to find support and the
        international numbers, and the extension's account with the meeting service. This path is
        fixed: `service-info` is never taken for the id of a meeting.

        Costs 1 of the 50 points that a window of 60 seconds allows (group Light).

        Args:
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account or no such extension in it (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred,
                application-needs-meetings, user-needs-meetings
            vendor: RingCentral's pages on errors, limits and conventions: no-token, rate-limit
            inferred: unknown-extension-elsewhere, fixed-path-first
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            vendor: RingCentral's own OpenAPI file 1.0.46: service-info-object
        """
        return self.send(
            api.load_meeting_service_info(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
            ),
            timeout=timeout,
        )


class AsyncRingCentral(_client.AsyncClient):
    """RingCentral legacy meetings.

    Seven operations of RingCentral's *legacy* Meetings product. RingCentral has since moved its
    customers to RingCentral Video; the operations are described here as they were published,
    and none of them is marked deprecated by its vendor.

    A meeting is an appointment: it has a type, perhaps a start time and a rule by which it
    recurs, a host, and links by which people start and join it. It belongs to an extension, and
    an extension belongs to an account. In a path, a tilde (`~`) stands for the account or the
    extension of the session itself; answers always carry the real ids.

    Times have a zone and no fraction of a second, and are answered in UTC. Bodies are bare
    objects without an envelope. A refusal names a code, a message and, where it can, the
    parameter or the permission that is to blame; `x-error-codes` lists for each operation which
    codes to expect, and there `{parameterName}` stands for the property of the body that is to
    blame.

    Args:
        token: the credential, or a callable that gives it for each call; RINGCENTRAL_TOKEN
            of the environment when left out.
        account_id: for all calls; RINGCENTRAL_ACCOUNT_ID of the environment when left out,
            then ~.
        extension_id: for all calls; RINGCENTRAL_EXTENSION_ID of the environment when left
            out, then ~.
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

    PROVIDER = "ringcentral"
    CREDENTIAL = ("Authorization", "Bearer ", "RINGCENTRAL_TOKEN")
    IDENTITIES = {
        "account_id": ("RINGCENTRAL_ACCOUNT_ID", "~"),
        "extension_id": ("RINGCENTRAL_EXTENSION_ID", "~"),
    }
    SCHEMAS = pathlib.Path(__file__).with_name("schemas.json")
    VERSION = __version__

    def __init__(
        self,
        token: _client.Token | None = None,
        *,
        account_id: str | None = None,
        extension_id: str | None = None,
        base_url: str = "https://platform.ringcentral.com",
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
            extension_id=extension_id,
        )

    def list_meetings(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> _pages.AsyncPages[MeetingPage, Meeting]:
        """Get scheduled meetings.

        Lists the meetings of an extension, a page at a time. Instant meetings are never among them,
        and neither are Scheduled ones whose start time has passed.

        Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the
        pages.

        Costs 1 of the 50 points that a window of 60 seconds allows (group Light).

        Args:
            page: Number of the wanted page, counted from 1. At least 1. Without it the server
                takes 1. (page-parameters, vendor; page-bounds, inferred)
            per_page: How many meetings make a page. The vendor states no largest size. At least
                1. Without it the server takes 100. (page-parameters, vendor; page-bounds, inferred)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. `page` or `perPage` is no number from 1 (CMN-101).
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account or no such extension in it (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred,
                instant-is-not-listed
            inferred: page-bounds, unknown-extension-elsewhere, deleted-is-not-listed,
                page-defaults, page-past-the-end
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, groups-apart
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            vendor: RingCentral's own OpenAPI file 1.0.46: past-is-not-listed, page-parameters
        """
        return _pages.AsyncPages(
            self,
            api.list_meetings,
            api.LIST_MEETINGS_PAGES,
            {
                "account_id": self._identity("account_id", account_id),
                "extension_id": self._identity("extension_id", extension_id),
                "page": page,
                "per_page": per_page,
            },
            timeout,
        )

    @overload
    async def create_meeting(
        self,
        body: CreateMeetingRequest,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    @overload
    async def create_meeting(
        self,
        *,
        topic: str | Unset = UNSET,
        meeting_type: MeetingTypeLike | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        password: str | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    async def create_meeting(
        self,
        body: CreateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> Meeting:
        """Create a meeting.

        Makes one meeting for the extension and answers it with its links. Nothing in the body is
        required: what is left out is filled in by the server. A meeting that is to start at a time
        of its own needs a `schedule` with a `startTime`.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            body: what to send; or give its properties as keyword arguments.
            topic: What the meeting is about, as people will read it. (request-object, vendor)
            meeting_type: The kind of meeting; without one it is an Instant meeting. Without it
                the server takes "Instant". (meeting-types, vendor)
            schedule: When a meeting is to take place. A Scheduled or ScheduledRecurring meeting
                needs at least the start time. (schedule-object, vendor)
            password: What people type in to be let in, at most ten characters. At most 10
                characters. (request-object, vendor; password-rules, inferred)
            host: The extension that holds a meeting; the one in the path, unless another is
                named that the caller may schedule for. (host-object, vendor)
            allow_join_before_host: Whether people may enter before the host has come. Without
                it the server takes false. (request-object, vendor)
            start_host_video: Whether the host's camera is on at the start. The settings of the
                account may override this. Without it the server takes false. (request-object,
                vendor)
            start_participants_video: Whether the participants' cameras are on at the start. The
                settings of the account may override this. Without it the server takes false.
                (request-object, vendor)
            use_personal_meeting_id: Whether the meeting is held under the host's personal
                meeting id. (request-object, vendor)
            audio_options: The ways in which people may be heard. (request-object, vendor)
            recurrence: The rule by which a meeting comes again. Fields that do not belong to
                the frequency have no effect. (recurrence-object, vendor)
            auto_record_type: Whether and where the meeting is recorded by itself. Without it
                the server takes "none". (record-types, vendor)
            enforce_login: Whether only people who are signed in may join. (request-object,
                vendor)
            mute_participants_on_entry: Whether people are muted as they enter. (request-object,
                vendor)
            enable_waiting_room: Whether people wait until the host lets them in.
                (request-object, vendor)
            global_dial_in_countries: The countries whose dial-in numbers are offered.
                (request-object, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A value in the body cannot be accepted (CMN-101), or there
                is no body that can be read (CMN-104).
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account or no such extension in it (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: RingCentral's own OpenAPI file 1.0.46: statuses, new-meeting,
                instant-meeting, scheduled-meeting, recurring-meeting, host-is-the-extension,
                video-defaults, interval-as-text
            documented: RingCentral End Meeting (Swagger 2.0): schedule-refused,
                unknown-extension
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, bad-value, body-needed, answered-in-utc
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            inferred: unreadable-body, unknown-properties, type-defaults-to-instant,
                occurrences-from-the-start, occurrence-days, occurrence-number, host-elsewhere,
                schedule-rules, password-rules, fraction-of-a-second
            vendor: RingCentral's own OpenAPI file 1.0.46; RingCentral's TypeScript SDK, 2022 to
                September 2025, as read while curating: start-time-format
            vendor: RingCentral's TypeScript SDK, 2022 to September 2025, as read while
                curating; RingCentral's own OpenAPI file 1.0.46: recurrence-spelling
        """
        return await self.send(
            api.create_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                body=self._body(CreateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    async def load_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting:
        """Get meeting info.

        Returns one meeting of the extension with everything known about it, its passwords included.

        Costs 1 of the 50 points that a window of 60 seconds allows (group Light).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred, unknown-meeting,
                deleted-is-gone
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            inferred: unknown-extension-elsewhere, instant-can-be-read, in-progress,
                ended-status, early-entry, last-to-leave
            vendor: RingCentral's own OpenAPI file 1.0.46: whole-meeting
        """
        return await self.send(
            api.load_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
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
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    @overload
    async def update_meeting(
        self,
        meeting_id: str,
        *,
        topic: str | Unset = UNSET,
        meeting_type: MeetingTypeLike | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        password: str | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> Meeting: ...
    async def update_meeting(
        self,
        meeting_id: str,
        body: UpdateMeetingRequest | Unset = UNSET,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
        **properties: Any,
    ) -> Meeting:
        """Update a meeting.

        Changes what the body names and answers the whole meeting. A property that is left out keeps
        its value; one that is sent replaces the old value whole.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            body: what to send; or give its properties as keyword arguments.
            topic: What the meeting is about, as people will read it. (request-object, vendor)
            meeting_type: Instant is for right now and is never listed; Scheduled has one start
                time; ScheduledRecurring has a start time and a rule for the next ones; Recurring
                may be held again and again at no set time. (meeting-types, vendor)
            schedule: When a meeting is to take place. A Scheduled or ScheduledRecurring meeting
                needs at least the start time. (schedule-object, vendor)
            password: What people type in to be let in, at most ten characters. At most 10
                characters. (request-object, vendor; password-rules, inferred)
            host: The extension that holds a meeting; the one in the path, unless another is
                named that the caller may schedule for. (host-object, vendor)
            allow_join_before_host: Whether people may enter before the host has come.
                (request-object, vendor)
            start_host_video: Whether the host's camera is on at the start. (request-object,
                vendor)
            start_participants_video: Whether the participants' cameras are on at the start.
                (request-object, vendor)
            use_personal_meeting_id: Whether the meeting is held under the host's personal
                meeting id. (request-object, vendor)
            audio_options: The ways in which people may be heard. (request-object, vendor)
            recurrence: The rule by which a meeting comes again. Fields that do not belong to
                the frequency have no effect. (recurrence-object, vendor)
            auto_record_type: Recorded on the host's computer, recorded in the cloud, or not
                recorded. (record-types, vendor)
            enforce_login: Whether only people who are signed in may join. (request-object,
                vendor)
            mute_participants_on_entry: Whether people are muted as they enter. (request-object,
                vendor)
            enable_waiting_room: Whether people wait until the host lets them in.
                (request-object, vendor)
            global_dial_in_countries: The countries whose dial-in numbers are offered.
                (request-object, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.BadRequest: 400. A value in the body cannot be accepted (CMN-101), or there
                is no body that can be read (CMN-104).
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred, password-refused,
                unknown-extension
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, bad-value, body-needed
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            inferred: unreadable-body, unknown-properties, schedule-rules, password-rules,
                update-merges, no-defaults-on-update, update-unknown-meeting
            vendor: RingCentral's own OpenAPI file 1.0.46: update-answers-the-meeting
        """
        return await self.send(
            api.update_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
                body=self._body(UpdateMeetingRequest, body, properties),
            ),
            timeout=timeout,
        )

    async def delete_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> None:
        """Delete a meeting.

        Takes a meeting away for good. Deleting it a second time finds nothing.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: RingCentral's own OpenAPI file 1.0.46: statuses, delete-answers-nothing
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit, deleting-twice
            inferred: unknown-extension-elsewhere, delete-unknown-meeting
        """
        return await self.send(
            api.delete_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
            ),
            timeout=timeout,
        )

    async def end_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> None:
        """End a meeting.

        Ends a meeting that is in progress. What happens to one that is not in progress is not
        documented; we read it as nothing to be found. There is no body to send.

        Costs 1 of the 40 points that a window of 60 seconds allows (group Medium).

        Args:
            meeting_id: Id of a meeting, as the answer to its creation gave it.
                (string-parameters, vendor)
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account, no such extension in it, or no such
                meeting of it any more (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            vendor: RingCentral's own OpenAPI file 1.0.46: statuses, end-answers-nothing
            vendor: RingCentral's pages on errors, limits and conventions: no-token,
                meetings-permission-everywhere, rate-limit
            documented: RingCentral End Meeting (Swagger 2.0): unknown-meeting, end-in-progress
            inferred: unknown-extension-elsewhere, ending-what-is-not-in-progress
        """
        return await self.send(
            api.end_meeting(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
                meeting_id=meeting_id,
            ),
            timeout=timeout,
        )

    async def load_meeting_service_info(
        self,
        *,
        account_id: str | Unset = UNSET,
        extension_id: str | Unset = UNSET,
        timeout: _client.Timeout = None,
    ) -> ServiceInfo:
        """Get meeting service info.

        Returns the numbers by which one dials into meetings, where to find support and the
        international numbers, and the extension's account with the meeting service. This path is
        fixed: `service-info` is never taken for the id of a meeting.

        Costs 1 of the 50 points that a window of 60 seconds allows (group Light).

        Args:
            account_id: Id of a RingCentral account; a tilde stands for the account of the
                session. Without it the server takes "~". (string-parameters, vendor) The client's
                when left out.
            extension_id: Id of an extension of that account; a tilde stands for the extension
                of the session. Without it the server takes "~". (string-parameters, vendor) The
                client's when left out.
            timeout: seconds for this call, or an httpx.Timeout; the client's when left out.

        Raises:
            errors.Unauthorized: 401. There is no usable access token. It has expired (OAU-128),
                is damaged (OAU-129), cannot be read at all (OAU-149) or belongs to an extension
                that is gone (OAU-136), or the header that carries it is malformed (OAU-134).
            errors.Forbidden: 403. The application (CMN-401) or the user (CMN-408) lacks the
                Meetings permission, or the extension is somebody else's (CMN-404).
            errors.NotFound: 404. There is no such account or no such extension in it (CMN-102).
            errors.RateLimited: 429. The user has used up the minute's requests of this usage
                plan group (CMN-301). Asking again before the penalty is over restarts it.
            errors.ApiError: everything else that can go wrong; see its tree.

        Source:
            documented: RingCentral End Meeting (Swagger 2.0): two-hundred,
                application-needs-meetings, user-needs-meetings
            vendor: RingCentral's pages on errors, limits and conventions: no-token, rate-limit
            inferred: unknown-extension-elsewhere, fixed-path-first
            vendor: RingCentral's pages on errors, limits and conventions; RingCentral's own
                OpenAPI file 1.0.46: canonical-uri
            vendor: RingCentral's own OpenAPI file 1.0.46: service-info-object
        """
        return await self.send(
            api.load_meeting_service_info(
                account_id=self._identity("account_id", account_id),
                extension_id=self._identity("extension_id", extension_id),
            ),
            timeout=timeout,
        )
