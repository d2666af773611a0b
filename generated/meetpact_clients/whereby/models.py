"""Whereby meetings: its objects."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Self

from ..runtime.values import (
    UNSET,
    Model,
    OpenStrEnum,
    Unset,
    moment,
    moment_text,
)


class AuthenticationType(OpenStrEnum):
    """`accessKey` signs with a key and its secret, `roleBased` takes on a role through OpenID Connect."""

    ACCESSKEY = "accessKey"
    ROLEBASED = "roleBased"


class MeetingField(OpenStrEnum):
    """An address that an answer carries only on request, named like the property it fills."""

    HOSTROOMURL = "hostRoomUrl"
    VIEWERROOMURL = "viewerRoomUrl"


class RecordingFileFormat(OpenStrEnum):
    """A video container."""

    MKV = "mkv"
    MP4 = "mp4"


class RecordingTrigger(OpenStrEnum):
    """`none` leaves the start to a user, `prompt` proposes it to the first user who may record, `automatic` starts with the first participant, `automatic-2nd-participant` with the second."""

    AUTOMATIC = "automatic"
    AUTOMATIC_2ND_PARTICIPANT = "automatic-2nd-participant"
    NONE = "none"
    PROMPT = "prompt"


class RecordingType(OpenStrEnum):
    """`none` switches recording off, `local` records in the browser, `cloud` in the cloud."""

    CLOUD = "cloud"
    LOCAL = "local"
    NONE = "none"


class RoomMode(OpenStrEnum):
    """`normal` is meant for up to 4 participants, `group` for more. Whereby's guides give `group` room for 200."""

    GROUP = "group"
    NORMAL = "normal"


class RoomNamePattern(OpenStrEnum):
    """`uuid` generates hexadecimal digits grouped 8-4-4-4-12, `human-short` six characters that are easy to tell apart."""

    HUMAN_SHORT = "human-short"
    UUID = "uuid"


class StorageProvider(OpenStrEnum):
    """`s3` is a bucket of the caller, `whereby` is hosted by Whereby."""

    S3 = "s3"
    WHEREBY = "whereby"


class StreamingTrigger(OpenStrEnum):
    """`none` leaves start and stop to the host, `prompt` proposes the start to the host on joining, `automatic` starts with the first participant."""

    AUTOMATIC = "automatic"
    NONE = "none"
    PROMPT = "prompt"


class TemplateType(OpenStrEnum):
    """`viewerMode` makes a locked room of mode `group` with two kinds of guests, and puts `hostRoomUrl` and `viewerRoomUrl` into the answer of its creation unasked. Whereby's guides give it room for 600 in all."""

    VIEWERMODE = "viewerMode"


class TranscriptionLanguage(OpenStrEnum):
    """A language tag. Whereby once removed `en-US` and `en-GB` and has them again by accident, so they may be refused; its file ends every tag in a comma, which is no part of it."""

    CA = "ca"
    CS = "cs"
    DA = "da"
    DE = "de"
    DE_CH = "de-CH"
    EL = "el"
    EN = "en"
    EN_GB = "en-GB"
    EN_US = "en-US"
    ES = "es"
    FI = "fi"
    FR = "fr"
    HI = "hi"
    ID = "id"
    IT = "it"
    JA = "ja"
    KO = "ko"
    LV = "lv"
    MS = "ms"
    NL = "nl"
    NO = "no"
    PL = "pl"
    PT = "pt"
    PT_BR = "pt-BR"
    RO = "ro"
    RU = "ru"
    SK = "sk"
    SV = "sv"
    TH = "th"
    UK = "uk"
    VI = "vi"
    ZH = "zh"
    ZH_TW = "zh-TW"


class TranscriptionTrigger(OpenStrEnum):
    """`none` makes transcription unavailable, `manual` leaves it to the host, `automatic` starts with the first participant, `automatic-2nd-participant` with the second."""

    AUTOMATIC = "automatic"
    AUTOMATIC_2ND_PARTICIPANT = "automatic-2nd-participant"
    MANUAL = "manual"
    NONE = "none"


AuthenticationTypeLike = AuthenticationType | Literal["accessKey", "roleBased"]
MeetingFieldLike = MeetingField | Literal["hostRoomUrl", "viewerRoomUrl"]
RecordingFileFormatLike = RecordingFileFormat | Literal["mkv", "mp4"]
RecordingTriggerLike = RecordingTrigger | Literal["automatic", "automatic-2nd-participant", "none", "prompt"]
RecordingTypeLike = RecordingType | Literal["cloud", "local", "none"]
RoomModeLike = RoomMode | Literal["group", "normal"]
RoomNamePatternLike = RoomNamePattern | Literal["human-short", "uuid"]
StorageProviderLike = StorageProvider | Literal["s3", "whereby"]
StreamingTriggerLike = StreamingTrigger | Literal["automatic", "none", "prompt"]
TemplateTypeLike = TemplateType | Literal["viewerMode"]
TranscriptionLanguageLike = (
    TranscriptionLanguage
    | Literal[
        "ca",
        "cs",
        "da",
        "de",
        "de-CH",
        "el",
        "en",
        "en-GB",
        "en-US",
        "es",
        "fi",
        "fr",
        "hi",
        "id",
        "it",
        "ja",
        "ko",
        "lv",
        "ms",
        "nl",
        "no",
        "pl",
        "pt",
        "pt-BR",
        "ro",
        "ru",
        "sk",
        "sv",
        "th",
        "uk",
        "vi",
        "zh",
        "zh-TW",
    ]
)
TranscriptionTriggerLike = (
    TranscriptionTrigger | Literal["automatic", "automatic-2nd-participant", "manual", "none"]
)


class CreateMeetingRequest(Model):
    """What to ask of a new room; only its end is needed."""

    __slots__ = (
        "end_date",
        "start_date",
        "is_locked",
        "room_mode",
        "room_name_prefix",
        "room_name_pattern",
        "template_type",
        "recording",
        "live_transcription",
        "streaming",
        "fields",
    )
    end_date: datetime.datetime
    """When the meeting ends: now or later, compared as instants. Any offset is taken; a value
    without one is read as UTC and not refused, although RFC 3339 would (`x-also-accepts` says
    so to a validator). (end-date-is-required, vendor)"""
    start_date: datetime.datetime | Unset
    """Has no effect. A meeting starts when it is created, and the answer's `startDate` says when
    that was. Deprecated. (starts-when-it-is-created, vendor)"""
    is_locked: bool | Unset
    """Whether the room starts locked. Only hosts let others into a locked room, and only they
    change the lock. False when it is absent. Without it the server takes false.
    (what-can-be-asked, vendor)"""
    room_mode: RoomMode | Unset
    """How many people the room is made for; `normal` when it is absent. Without it the server
    takes "normal". (what-can-be-asked, vendor)"""
    room_name_prefix: str | None | Unset
    """What the room's name begins with. The pattern is what may be sent; the server lower-cases it
    and strips white space, and keeps `^[a-z0-9-]{0,39}$`. Whereby prints the pattern
    `[a-z0-9]{0,39}`, which lacks the hyphen of its own examples. No hyphen is added behind the
    prefix. Null is no prefix. Matches ^\\s*([A-Za-z0-9-]\\s*){0,39}$. (what-can-be-asked, vendor;
    null-prefix-means-none, inferred; prefix-is-measured-cleaned, inferred;
    prefix-of-other-characters, inferred)"""
    room_name_pattern: RoomNamePattern | Unset
    """How the generated rest of the room's name looks; `uuid` when it is absent. Without it the
    server takes "uuid". (what-can-be-asked, vendor)"""
    template_type: TemplateType | Unset
    """Sets the room up for a use case in one go, and then wins over `roomMode` and `isLocked`.
    (what-can-be-asked, vendor)"""
    recording: RecordingOptions | Unset
    """How the meeting is recorded; needs a plan with recording. (recording-options, vendor)"""
    live_transcription: TranscriptionOptions | Unset
    """How the session is transcribed; needs a plan with transcription. (transcription-options,
    vendor)"""
    streaming: StreamingOptions | Unset
    """How the meeting is streamed live over RTMP; needs a plan with streaming. (streaming-options,
    vendor)"""
    fields: list[MeetingField] | Unset
    """Addresses to add to the answer. (what-can-be-asked, vendor)"""

    def __init__(
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
    ) -> None:
        self.end_date = end_date
        self.start_date = start_date
        self.is_locked = is_locked
        self.room_mode = UNSET if isinstance(room_mode, Unset) else RoomMode(room_mode)
        self.room_name_prefix = room_name_prefix
        self.room_name_pattern = (
            UNSET if isinstance(room_name_pattern, Unset) else RoomNamePattern(room_name_pattern)
        )
        self.template_type = UNSET if isinstance(template_type, Unset) else TemplateType(template_type)
        self.recording = recording
        self.live_transcription = live_transcription
        self.streaming = streaming
        self.fields = UNSET if isinstance(fields, Unset) else [MeetingField(item) for item in fields]
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["endDate"] = moment_text(self.end_date)
        if not isinstance(self.start_date, Unset):
            written["startDate"] = moment_text(self.start_date)
        if not isinstance(self.is_locked, Unset):
            written["isLocked"] = self.is_locked
        if not isinstance(self.room_mode, Unset):
            written["roomMode"] = self.room_mode.value
        if not isinstance(self.room_name_prefix, Unset):
            written["roomNamePrefix"] = self.room_name_prefix
        if not isinstance(self.room_name_pattern, Unset):
            written["roomNamePattern"] = self.room_name_pattern.value
        if not isinstance(self.template_type, Unset):
            written["templateType"] = self.template_type.value
        if not isinstance(self.recording, Unset):
            written["recording"] = self.recording.to_dict()
        if not isinstance(self.live_transcription, Unset):
            written["liveTranscription"] = self.live_transcription.to_dict()
        if not isinstance(self.streaming, Unset):
            written["streaming"] = self.streaming.to_dict()
        if not isinstance(self.fields, Unset):
            written["fields"] = [item.value for item in self.fields]
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.end_date = moment(rest.pop("endDate"))
        value = rest.pop("startDate", UNSET)
        self.start_date = value if value is UNSET else moment(value)
        self.is_locked = rest.pop("isLocked", UNSET)
        value = rest.pop("roomMode", UNSET)
        self.room_mode = value if value is UNSET else RoomMode.of(value)
        self.room_name_prefix = rest.pop("roomNamePrefix", UNSET)
        value = rest.pop("roomNamePattern", UNSET)
        self.room_name_pattern = value if value is UNSET else RoomNamePattern.of(value)
        value = rest.pop("templateType", UNSET)
        self.template_type = value if value is UNSET else TemplateType.of(value)
        value = rest.pop("recording", UNSET)
        self.recording = value if value is UNSET else RecordingOptions.from_dict(value)
        value = rest.pop("liveTranscription", UNSET)
        self.live_transcription = value if value is UNSET else TranscriptionOptions.from_dict(value)
        value = rest.pop("streaming", UNSET)
        self.streaming = value if value is UNSET else StreamingOptions.from_dict(value)
        value = rest.pop("fields", UNSET)
        self.fields = value if value is UNSET else [MeetingField.of(item) for item in value]
        self.additional_properties = rest
        return self


class Meeting(Model):
    """A room and its span of life. Times are UTC, with milliseconds and `Z`, whatever offset was
    sent."""

    __slots__ = (
        "meeting_id",
        "room_url",
        "end_date",
        "room_name",
        "start_date",
        "host_room_url",
        "viewer_room_url",
    )
    meeting_id: str
    """The opaque id of the meeting. (what-a-meeting-shows, vendor; meeting-id-is-opaque, vendor)"""
    room_url: str
    """The address for everybody else; it gives no rights of a host. (what-a-meeting-shows, vendor)"""
    end_date: datetime.datetime
    """When the meeting ends; the room stays for an hour more. (what-a-meeting-shows, vendor)"""
    room_name: str | Unset
    """The path of the room, a slash, then the prefix as the server keeps it, then the generated
    part. Matches ^/[a-z0-9-]+$. (nothing-between-prefix-and-rest, vendor; what-a-meeting-shows,
    vendor; name-alphabet, inferred)"""
    start_date: datetime.datetime | Unset
    """When the meeting was created. (what-a-meeting-shows, vendor)"""
    host_room_url: str | Unset
    """The address that makes whoever opens it a host, who may lock the room, mute and remove
    people, from creation until an hour after `endDate`. Share it with care. Present on request,
    and when a `viewerMode` room is created. (what-a-meeting-shows, vendor)"""
    viewer_room_url: str | Unset
    """The address for people who watch and listen but cannot switch on camera or microphone.
    Present on request, and when a `viewerMode` room is created. (what-a-meeting-shows, vendor)"""

    def __init__(
        self,
        *,
        meeting_id: str,
        room_url: str,
        end_date: datetime.datetime,
        room_name: str | Unset = UNSET,
        start_date: datetime.datetime | Unset = UNSET,
        host_room_url: str | Unset = UNSET,
        viewer_room_url: str | Unset = UNSET,
    ) -> None:
        self.meeting_id = meeting_id
        self.room_url = room_url
        self.end_date = end_date
        self.room_name = room_name
        self.start_date = start_date
        self.host_room_url = host_room_url
        self.viewer_room_url = viewer_room_url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["meetingId"] = self.meeting_id
        written["roomUrl"] = self.room_url
        written["endDate"] = moment_text(self.end_date)
        if not isinstance(self.room_name, Unset):
            written["roomName"] = self.room_name
        if not isinstance(self.start_date, Unset):
            written["startDate"] = moment_text(self.start_date)
        if not isinstance(self.host_room_url, Unset):
            written["hostRoomUrl"] = self.host_room_url
        if not isinstance(self.viewer_room_url, Unset):
            written["viewerRoomUrl"] = self.viewer_room_url
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.meeting_id = rest.pop("meetingId")
        self.room_url = rest.pop("roomUrl")
        self.end_date = moment(rest.pop("endDate"))
        self.room_name = rest.pop("roomName", UNSET)
        value = rest.pop("startDate", UNSET)
        self.start_date = value if value is UNSET else moment(value)
        self.host_room_url = rest.pop("hostRoomUrl", UNSET)
        self.viewer_room_url = rest.pop("viewerRoomUrl", UNSET)
        self.additional_properties = rest
        return self


class MeetingPage(Model):
    """One page of a list."""

    __slots__ = (
        "results",
        "cursor",
    )
    results: list[Meeting]
    """The meetings of this page. (what-a-page-shows, vendor)"""
    cursor: str | None
    """What to send as `cursor` for the next page; null on the last one. (cursor-turns-the-page,
    documented)"""

    def __init__(
        self,
        *,
        results: Sequence[Meeting],
        cursor: str | None,
    ) -> None:
        self.results = list(results)
        self.cursor = cursor
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["results"] = [item.to_dict() for item in self.results]
        written["cursor"] = self.cursor
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.results = [Meeting.from_dict(item) for item in rest.pop("results")]
        self.cursor = rest.pop("cursor")
        self.additional_properties = rest
        return self


class RateLimitBody(Model):
    """Why the call was throttled and for how long; the only refusal with a body."""

    __slots__ = (
        "error",
        "data",
    )
    error: str
    """A sentence for a person. (limit-body, vendor)"""
    data: RateLimitData
    """The wait, for a program. (limit-body, vendor)"""

    def __init__(
        self,
        *,
        error: str,
        data: RateLimitData,
    ) -> None:
        self.error = error
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["error"] = self.error
        written["data"] = self.data.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.error = rest.pop("error")
        self.data = RateLimitData.from_dict(rest.pop("data"))
        self.additional_properties = rest
        return self


class RateLimitData(Model):
    """How long the throttle lasts."""

    __slots__ = ("ms_left",)
    ms_left: int
    """Milliseconds until a call is let through again. At least 0. (limit-body, vendor;
    limit-body-is-whole, inferred)"""

    def __init__(
        self,
        *,
        ms_left: int,
    ) -> None:
        self.ms_left = ms_left
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["msLeft"] = self.ms_left
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.ms_left = rest.pop("msLeft")
        self.additional_properties = rest
        return self


class RecordingDestination(Model):
    """A store for recordings. `whereby` needs nothing more; `s3` needs `bucket`, `region`,
    `accessKeyId` and `accessKeySecret` with `accessKey`, or `bucket` and `oidcRoleArn` with
    `roleBased`."""

    __slots__ = (
        "provider",
        "authentication_type",
        "bucket",
        "region",
        "access_key_id",
        "access_key_secret",
        "file_format",
        "oidc_role_arn",
    )
    provider: StorageProvider
    """Whose storage it is. (storage-providers, vendor)"""
    authentication_type: AuthenticationType | Unset
    """How Whereby gets into the bucket. (bucket-authentication, vendor)"""
    bucket: str | Unset
    """The bucket, and behind a slash the folders in it. (recording-destinations, vendor;
    s3-with-a-key-needs-the-key, vendor; s3-with-a-role-needs-the-role, vendor)"""
    region: str | Unset
    """The region of the bucket. Whereby's prose asks for it, its list of properties forgets it
    here. (recordings-have-a-region, vendor; s3-with-a-key-needs-the-key, vendor)"""
    access_key_id: str | Unset
    """The id of the access key. (recording-destinations, vendor; s3-with-a-key-needs-the-key,
    vendor)"""
    access_key_secret: str | Unset
    """The secret of the access key. (recording-destinations, vendor; s3-with-a-key-needs-the-key,
    vendor)"""
    file_format: RecordingFileFormat | Unset
    """The container of the file; the organization's setting when it is absent.
    (recording-destinations, vendor)"""
    oidc_role_arn: str | Unset
    """The role that Whereby takes on; goes with `roleBased` only. (recording-destinations, vendor;
    s3-with-a-role-needs-the-role, vendor)"""

    def __init__(
        self,
        *,
        provider: StorageProviderLike,
        authentication_type: AuthenticationTypeLike | Unset = UNSET,
        bucket: str | Unset = UNSET,
        region: str | Unset = UNSET,
        access_key_id: str | Unset = UNSET,
        access_key_secret: str | Unset = UNSET,
        file_format: RecordingFileFormatLike | Unset = UNSET,
        oidc_role_arn: str | Unset = UNSET,
    ) -> None:
        self.provider = StorageProvider(provider)
        self.authentication_type = (
            UNSET if isinstance(authentication_type, Unset) else AuthenticationType(authentication_type)
        )
        self.bucket = bucket
        self.region = region
        self.access_key_id = access_key_id
        self.access_key_secret = access_key_secret
        self.file_format = UNSET if isinstance(file_format, Unset) else RecordingFileFormat(file_format)
        self.oidc_role_arn = oidc_role_arn
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["provider"] = self.provider.value
        if not isinstance(self.authentication_type, Unset):
            written["authenticationType"] = self.authentication_type.value
        if not isinstance(self.bucket, Unset):
            written["bucket"] = self.bucket
        if not isinstance(self.region, Unset):
            written["region"] = self.region
        if not isinstance(self.access_key_id, Unset):
            written["accessKeyId"] = self.access_key_id
        if not isinstance(self.access_key_secret, Unset):
            written["accessKeySecret"] = self.access_key_secret
        if not isinstance(self.file_format, Unset):
            written["fileFormat"] = self.file_format.value
        if not isinstance(self.oidc_role_arn, Unset):
            written["oidcRoleArn"] = self.oidc_role_arn
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.provider = StorageProvider.of(rest.pop("provider"))
        value = rest.pop("authenticationType", UNSET)
        self.authentication_type = value if value is UNSET else AuthenticationType.of(value)
        self.bucket = rest.pop("bucket", UNSET)
        self.region = rest.pop("region", UNSET)
        self.access_key_id = rest.pop("accessKeyId", UNSET)
        self.access_key_secret = rest.pop("accessKeySecret", UNSET)
        value = rest.pop("fileFormat", UNSET)
        self.file_format = value if value is UNSET else RecordingFileFormat.of(value)
        self.oidc_role_arn = rest.pop("oidcRoleArn", UNSET)
        self.additional_properties = rest
        return self


class RecordingOptions(Model):
    """Where a recording is made, where it goes and what starts it."""

    __slots__ = (
        "type_",
        "destination",
        "start_trigger",
    )
    type_: RecordingType
    """Where the recording is made, if at all. (recording-types, vendor)"""
    destination: RecordingDestination | None
    """Where the recording is stored; null takes it from the organization's settings, or means that
    none is needed. (recording-destinations, vendor)"""
    start_trigger: RecordingTrigger | None
    """What starts the recording once everything it needs is known; matters only when `type` is
    `cloud`. Null takes it from the organization's settings. (recording-triggers, vendor)"""

    def __init__(
        self,
        *,
        type_: RecordingTypeLike,
        destination: RecordingDestination | None,
        start_trigger: RecordingTriggerLike | None,
    ) -> None:
        self.type_ = RecordingType(type_)
        self.destination = destination
        self.start_trigger = None if start_trigger is None else RecordingTrigger(start_trigger)
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["type"] = self.type_.value
        written["destination"] = None if self.destination is None else self.destination.to_dict()
        written["startTrigger"] = None if self.start_trigger is None else self.start_trigger.value
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.type_ = RecordingType.of(rest.pop("type"))
        value = rest.pop("destination")
        self.destination = None if value is None else RecordingDestination.from_dict(value)
        value = rest.pop("startTrigger")
        self.start_trigger = None if value is None else RecordingTrigger.of(value)
        self.additional_properties = rest
        return self


class StreamingDestination(Model):
    """The service that takes the stream."""

    __slots__ = ("url",)
    url: str
    """The RTMP address, stream key included, as the streaming service gives it out.
    (streaming-options, vendor)"""

    def __init__(
        self,
        *,
        url: str,
    ) -> None:
        self.url = url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["url"] = self.url
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.url = rest.pop("url")
        self.additional_properties = rest
        return self


class StreamingOptions(Model):
    """Where a live stream goes and what starts it."""

    __slots__ = (
        "destination",
        "start_trigger",
    )
    destination: StreamingDestination | None
    """Where the stream is sent; null takes it from the organization's settings, as we read the
    texts. (streaming-options, vendor)"""
    start_trigger: StreamingTrigger | None
    """What starts the stream. Null takes it from the organization's settings, or means that none
    is needed. (streaming-triggers, vendor)"""

    def __init__(
        self,
        *,
        destination: StreamingDestination | None,
        start_trigger: StreamingTriggerLike | None,
    ) -> None:
        self.destination = destination
        self.start_trigger = None if start_trigger is None else StreamingTrigger(start_trigger)
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["destination"] = None if self.destination is None else self.destination.to_dict()
        written["startTrigger"] = None if self.start_trigger is None else self.start_trigger.value
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("destination")
        self.destination = None if value is None else StreamingDestination.from_dict(value)
        value = rest.pop("startTrigger")
        self.start_trigger = None if value is None else StreamingTrigger.of(value)
        self.additional_properties = rest
        return self


class TranscriptionDestination(Model):
    """A store for transcripts. `whereby` needs nothing more; `s3` needs `bucket`, `region`,
    `accessKeyId` and `accessKeySecret` with `accessKey`, or `bucket` and `oidcRoleArn` with
    `roleBased`."""

    __slots__ = (
        "provider",
        "authentication_type",
        "bucket",
        "region",
        "access_key_id",
        "access_key_secret",
        "oidc_role_arn",
    )
    provider: StorageProvider
    """Whose storage it is. (storage-providers, vendor)"""
    authentication_type: AuthenticationType | Unset
    """How Whereby gets into the bucket. (bucket-authentication, vendor)"""
    bucket: str | Unset
    """The bucket, and behind a slash the folders in it. (s3-with-a-key-needs-the-key, vendor;
    s3-with-a-role-needs-the-role, vendor; transcription-destinations, vendor)"""
    region: str | Unset
    """The region of the bucket. (s3-with-a-key-needs-the-key, vendor; transcription-destinations,
    vendor)"""
    access_key_id: str | Unset
    """The id of the access key. (s3-with-a-key-needs-the-key, vendor; transcription-destinations,
    vendor)"""
    access_key_secret: str | Unset
    """The secret of the access key. (s3-with-a-key-needs-the-key, vendor;
    transcription-destinations, vendor)"""
    oidc_role_arn: str | Unset
    """The role that Whereby takes on; goes with `roleBased` only. (s3-with-a-role-needs-the-role,
    vendor; transcription-destinations, vendor)"""

    def __init__(
        self,
        *,
        provider: StorageProviderLike,
        authentication_type: AuthenticationTypeLike | Unset = UNSET,
        bucket: str | Unset = UNSET,
        region: str | Unset = UNSET,
        access_key_id: str | Unset = UNSET,
        access_key_secret: str | Unset = UNSET,
        oidc_role_arn: str | Unset = UNSET,
    ) -> None:
        self.provider = StorageProvider(provider)
        self.authentication_type = (
            UNSET if isinstance(authentication_type, Unset) else AuthenticationType(authentication_type)
        )
        self.bucket = bucket
        self.region = region
        self.access_key_id = access_key_id
        self.access_key_secret = access_key_secret
        self.oidc_role_arn = oidc_role_arn
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["provider"] = self.provider.value
        if not isinstance(self.authentication_type, Unset):
            written["authenticationType"] = self.authentication_type.value
        if not isinstance(self.bucket, Unset):
            written["bucket"] = self.bucket
        if not isinstance(self.region, Unset):
            written["region"] = self.region
        if not isinstance(self.access_key_id, Unset):
            written["accessKeyId"] = self.access_key_id
        if not isinstance(self.access_key_secret, Unset):
            written["accessKeySecret"] = self.access_key_secret
        if not isinstance(self.oidc_role_arn, Unset):
            written["oidcRoleArn"] = self.oidc_role_arn
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.provider = StorageProvider.of(rest.pop("provider"))
        value = rest.pop("authenticationType", UNSET)
        self.authentication_type = value if value is UNSET else AuthenticationType.of(value)
        self.bucket = rest.pop("bucket", UNSET)
        self.region = rest.pop("region", UNSET)
        self.access_key_id = rest.pop("accessKeyId", UNSET)
        self.access_key_secret = rest.pop("accessKeySecret", UNSET)
        self.oidc_role_arn = rest.pop("oidcRoleArn", UNSET)
        self.additional_properties = rest
        return self


class TranscriptionOptions(Model):
    """Where a transcript goes, what starts it and in which language it is."""

    __slots__ = (
        "destination",
        "start_trigger",
        "language",
        "live_captions",
    )
    destination: TranscriptionDestination | None
    """Where the transcript is stored; null takes it from the organization's settings, or means
    that none is needed. (transcription-destinations, vendor)"""
    start_trigger: TranscriptionTrigger | None
    """What starts the transcription once everything it needs is known. Null takes it from the
    organization's settings. (transcription-triggers, vendor)"""
    language: TranscriptionLanguage | None | Unset
    """The language to transcribe. Null takes it from the organization's settings. (languages,
    vendor)"""
    live_captions: bool | Unset
    """Whether every participant can read captions during the meeting. (transcription-options,
    vendor)"""

    def __init__(
        self,
        *,
        destination: TranscriptionDestination | None,
        start_trigger: TranscriptionTriggerLike | None,
        language: TranscriptionLanguageLike | None | Unset = UNSET,
        live_captions: bool | Unset = UNSET,
    ) -> None:
        self.destination = destination
        self.start_trigger = None if start_trigger is None else TranscriptionTrigger(start_trigger)
        self.language = (
            UNSET
            if isinstance(language, Unset)
            else (None if language is None else TranscriptionLanguage(language))
        )
        self.live_captions = live_captions
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["destination"] = None if self.destination is None else self.destination.to_dict()
        written["startTrigger"] = None if self.start_trigger is None else self.start_trigger.value
        if not isinstance(self.language, Unset):
            written["language"] = None if self.language is None else self.language.value
        if not isinstance(self.live_captions, Unset):
            written["liveCaptions"] = self.live_captions
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("destination")
        self.destination = None if value is None else TranscriptionDestination.from_dict(value)
        value = rest.pop("startTrigger")
        self.start_trigger = None if value is None else TranscriptionTrigger.of(value)
        value = rest.pop("language", UNSET)
        self.language = (
            value if value is UNSET else (None if value is None else TranscriptionLanguage.of(value))
        )
        self.live_captions = rest.pop("liveCaptions", UNSET)
        self.additional_properties = rest
        return self
