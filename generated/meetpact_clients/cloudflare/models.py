"""Cloudflare RealtimeKit meetings: its objects."""

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


class AudioChannel(OpenStrEnum):
    """One channel or two."""

    MONO = "mono"
    STEREO = "stereo"


class AudioCodec(OpenStrEnum):
    """What a caller may choose. Where the picture is VP8 or VP9, Cloudflare takes vorbis by itself; a live answer may then carry that name, which is outside the vendor's own list."""

    AAC = "AAC"
    MP3 = "MP3"


class MeetingStatus(OpenStrEnum):
    """Nobody can join an INACTIVE meeting, and no session starts in it; it stays where it is and can be reopened."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class StorageAuthMethod(OpenStrEnum):
    """How to log in over sftp."""

    KEY = "KEY"
    PASSWORD = "PASSWORD"


class StorageType(OpenStrEnum):
    """A kind of storage."""

    AWS = "aws"
    AZURE = "azure"
    DIGITALOCEAN = "digitalocean"
    GCS = "gcs"
    SFTP = "sftp"


class SummaryTextFormat(OpenStrEnum):
    """How a summary is marked up."""

    MARKDOWN = "markdown"
    PLAIN_TEXT = "plain_text"


class SummaryType(OpenStrEnum):
    """A kind of meeting, which decides what the summary dwells on."""

    CLIENT_CHECK_IN = "client_check_in"
    CODE_REVIEW = "code_review"
    DAILY_STANDUP = "daily_standup"
    GENERAL = "general"
    INTERVIEW = "interview"
    LECTURE = "lecture"
    ONE_ON_ONE_MEETING = "one_on_one_meeting"
    SALES_CALL = "sales_call"
    TEAM_MEETING = "team_meeting"


class TranscriptionLanguage(OpenStrEnum):
    """A language, some with a country."""

    DE = "de"
    EL = "el"
    EN_IN = "en-IN"
    EN_US = "en-US"
    FR = "fr"
    HI = "hi"
    NL = "nl"
    PL = "pl"
    RU = "ru"
    SV = "sv"


class VideoCodec(OpenStrEnum):
    """How the picture is encoded; the choice may settle the sound as well."""

    H264 = "H264"
    VP8 = "VP8"
    VP9 = "VP9"


class WatermarkPosition(OpenStrEnum):
    """A corner of the picture."""

    LEFT_BOTTOM = "left bottom"
    LEFT_TOP = "left top"
    RIGHT_BOTTOM = "right bottom"
    RIGHT_TOP = "right top"


AudioChannelLike = AudioChannel | Literal["mono", "stereo"]
AudioCodecLike = AudioCodec | Literal["AAC", "MP3"]
MeetingStatusLike = MeetingStatus | Literal["ACTIVE", "INACTIVE"]
StorageAuthMethodLike = StorageAuthMethod | Literal["KEY", "PASSWORD"]
StorageTypeLike = StorageType | Literal["aws", "azure", "digitalocean", "gcs", "sftp"]
SummaryTextFormatLike = SummaryTextFormat | Literal["markdown", "plain_text"]
SummaryTypeLike = (
    SummaryType
    | Literal[
        "client_check_in",
        "code_review",
        "daily_standup",
        "general",
        "interview",
        "lecture",
        "one_on_one_meeting",
        "sales_call",
        "team_meeting",
    ]
)
TranscriptionLanguageLike = (
    TranscriptionLanguage | Literal["de", "el", "en-IN", "en-US", "fr", "hi", "nl", "pl", "ru", "sv"]
)
VideoCodecLike = VideoCodec | Literal["H264", "VP8", "VP9"]
WatermarkPositionLike = WatermarkPosition | Literal["left bottom", "left top", "right bottom", "right top"]


class AiConfig(Model):
    """How transcripts and summaries are made."""

    __slots__ = (
        "transcription",
        "summarization",
    )
    transcription: TranscriptionConfig | Unset
    """How speech becomes text. (ai-settings, vendor)"""
    summarization: SummarizationConfig | Unset
    """How the text becomes a summary. (ai-settings, vendor)"""

    def __init__(
        self,
        *,
        transcription: TranscriptionConfig | Unset = UNSET,
        summarization: SummarizationConfig | Unset = UNSET,
    ) -> None:
        self.transcription = transcription
        self.summarization = summarization
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.transcription, Unset):
            written["transcription"] = self.transcription.to_dict()
        if not isinstance(self.summarization, Unset):
            written["summarization"] = self.summarization.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("transcription", UNSET)
        self.transcription = value if value is UNSET else TranscriptionConfig.from_dict(value)
        value = rest.pop("summarization", UNSET)
        self.summarization = value if value is UNSET else SummarizationConfig.from_dict(value)
        self.additional_properties = rest
        return self


class AudioConfig(Model):
    """The sound of a recording. With a VP8 or VP9 picture it cannot be chosen."""

    __slots__ = (
        "channel",
        "codec",
        "export_file",
    )
    channel: AudioChannel | Unset
    """One channel or two. Default: stereo. (sound-of-a-recording, vendor)"""
    codec: AudioCodec | Unset
    """How the sound is encoded. Default: AAC. (sound-of-a-recording, vendor)"""
    export_file: bool | Unset
    """Whether the sound also becomes a file of its own. Default: true. (sound-of-a-recording,
    vendor)"""

    def __init__(
        self,
        *,
        channel: AudioChannelLike | Unset = UNSET,
        codec: AudioCodecLike | Unset = UNSET,
        export_file: bool | Unset = UNSET,
    ) -> None:
        self.channel = UNSET if isinstance(channel, Unset) else AudioChannel(channel)
        self.codec = UNSET if isinstance(codec, Unset) else AudioCodec(codec)
        self.export_file = export_file
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.channel, Unset):
            written["channel"] = self.channel.value
        if not isinstance(self.codec, Unset):
            written["codec"] = self.codec.value
        if not isinstance(self.export_file, Unset):
            written["export_file"] = self.export_file
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("channel", UNSET)
        self.channel = value if value is UNSET else AudioChannel.of(value)
        value = rest.pop("codec", UNSET)
        self.codec = value if value is UNSET else AudioCodec.of(value)
        self.export_file = rest.pop("export_file", UNSET)
        self.additional_properties = rest
        return self


class CreateMeetingRequest(Model):
    """How a new meeting shall behave; for a replaced one, every detail anew."""

    __slots__ = (
        "title",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "session_keep_alive_time_in_secs",
        "summarize_on_end",
        "transcribe_on_end",
        "ai_config",
        "recording_config",
    )
    title: str | None | Unset
    """What people call the meeting. Null is the same as leaving it out.
    (title-and-two-flags-may-be-null, vendor)"""
    live_stream_on_start: bool | None | Unset
    """Whether a livestream starts together with the meeting. Null means the default. Without it
    the server takes false. (title-and-two-flags-may-be-null, vendor)"""
    persist_chat: bool | Unset
    """Whether the chat outlives the session: for a week by the reference, for 90 days by the
    limits page. Without it the server takes false. (details-of-a-meeting, vendor)"""
    record_on_start: bool | None | Unset
    """Whether recording starts with the first person who joins. Null means the default. Without it
    the server takes false. (title-and-two-flags-may-be-null, vendor)"""
    session_keep_alive_time_in_secs: int | Unset
    """How long, in seconds, a session waits for somebody to come back after the last one has left.
    At least 60, at most 600. Without it the server takes 60. (counters-are-whole, inferred;
    keep-alive-bounds-when-sent, vendor)"""
    summarize_on_end: bool | Unset
    """Whether a summary is written from the transcript when the meeting ends. Without a transcript
    there is none, but the flag is accepted all the same. Without it the server takes false.
    (details-of-a-meeting, vendor)"""
    transcribe_on_end: bool | Unset
    """Whether a transcript is made when the meeting ends. Without it the server takes false.
    (transcribe-on-end-is-newer, vendor)"""
    ai_config: AiConfig | Unset
    """How transcripts and summaries are made. (details-of-a-meeting, vendor;
    ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings, vendor)"""
    recording_config: RecordingConfig | Unset
    """How recordings of this meeting are made; it wins over the settings of the app.
    (details-of-a-meeting, vendor; two-more-in-a-list, vendor; recording-can-be-updated, vendor;
    recording-settings, vendor)"""

    def __init__(
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
    ) -> None:
        self.title = title
        self.live_stream_on_start = live_stream_on_start
        self.persist_chat = persist_chat
        self.record_on_start = record_on_start
        self.session_keep_alive_time_in_secs = session_keep_alive_time_in_secs
        self.summarize_on_end = summarize_on_end
        self.transcribe_on_end = transcribe_on_end
        self.ai_config = ai_config
        self.recording_config = recording_config
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.title, Unset):
            written["title"] = self.title
        if not isinstance(self.live_stream_on_start, Unset):
            written["live_stream_on_start"] = self.live_stream_on_start
        if not isinstance(self.persist_chat, Unset):
            written["persist_chat"] = self.persist_chat
        if not isinstance(self.record_on_start, Unset):
            written["record_on_start"] = self.record_on_start
        if not isinstance(self.session_keep_alive_time_in_secs, Unset):
            written["session_keep_alive_time_in_secs"] = self.session_keep_alive_time_in_secs
        if not isinstance(self.summarize_on_end, Unset):
            written["summarize_on_end"] = self.summarize_on_end
        if not isinstance(self.transcribe_on_end, Unset):
            written["transcribe_on_end"] = self.transcribe_on_end
        if not isinstance(self.ai_config, Unset):
            written["ai_config"] = self.ai_config.to_dict()
        if not isinstance(self.recording_config, Unset):
            written["recording_config"] = self.recording_config.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.title = rest.pop("title", UNSET)
        self.live_stream_on_start = rest.pop("live_stream_on_start", UNSET)
        self.persist_chat = rest.pop("persist_chat", UNSET)
        self.record_on_start = rest.pop("record_on_start", UNSET)
        self.session_keep_alive_time_in_secs = rest.pop("session_keep_alive_time_in_secs", UNSET)
        self.summarize_on_end = rest.pop("summarize_on_end", UNSET)
        self.transcribe_on_end = rest.pop("transcribe_on_end", UNSET)
        value = rest.pop("ai_config", UNSET)
        self.ai_config = value if value is UNSET else AiConfig.from_dict(value)
        value = rest.pop("recording_config", UNSET)
        self.recording_config = value if value is UNSET else RecordingConfig.from_dict(value)
        self.additional_properties = rest
        return self


class CreateParticipantRequest(Model):
    """Who comes in, and with which preset."""

    __slots__ = (
        "custom_participant_id",
        "preset_name",
        "name",
        "picture",
    )
    custom_participant_id: str
    """The caller's own id for this person, kept and given back but never used to decide about
    access. Take an internal id: Cloudflare asks for no personal data here, although its own
    reference names an e-mail address as an example. (details-of-a-participant, vendor)"""
    preset_name: str
    """The preset that says what this person may do, by its name in the app.
    (details-of-a-participant, vendor)"""
    name: str | None | Unset
    """What the others see. Give one: there are reports that the token of a nameless participant
    does not let them in. (details-of-a-participant, vendor)"""
    picture: str | None | Unset
    """Where a picture of this person is. (details-of-a-participant, vendor)"""

    def __init__(
        self,
        *,
        custom_participant_id: str,
        preset_name: str,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
    ) -> None:
        self.custom_participant_id = custom_participant_id
        self.preset_name = preset_name
        self.name = name
        self.picture = picture
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["custom_participant_id"] = self.custom_participant_id
        written["preset_name"] = self.preset_name
        if not isinstance(self.name, Unset):
            written["name"] = self.name
        if not isinstance(self.picture, Unset):
            written["picture"] = self.picture
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.custom_participant_id = rest.pop("custom_participant_id")
        self.preset_name = rest.pop("preset_name")
        self.name = rest.pop("name", UNSET)
        self.picture = rest.pop("picture", UNSET)
        self.additional_properties = rest
        return self


class DeletedParticipant(Model):
    """What the answer to a deletion tells about the participant. It has neither id nor name."""

    __slots__ = (
        "custom_participant_id",
        "preset_id",
        "created_at",
        "updated_at",
    )
    custom_participant_id: str
    """The caller's own id for this person, as it was sent. (remnant-of-a-participant, vendor)"""
    preset_id: str
    """The id of the preset; every other answer gives the preset's name instead.
    (remnant-of-a-participant, vendor)"""
    created_at: datetime.datetime
    """When the participant was added. (remnant-of-a-participant, vendor)"""
    updated_at: datetime.datetime
    """When the participant changed last. (remnant-of-a-participant, vendor)"""

    def __init__(
        self,
        *,
        custom_participant_id: str,
        preset_id: str,
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
    ) -> None:
        self.custom_participant_id = custom_participant_id
        self.preset_id = preset_id
        self.created_at = created_at
        self.updated_at = updated_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["custom_participant_id"] = self.custom_participant_id
        written["preset_id"] = self.preset_id
        written["created_at"] = moment_text(self.created_at)
        written["updated_at"] = moment_text(self.updated_at)
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.custom_participant_id = rest.pop("custom_participant_id")
        self.preset_id = rest.pop("preset_id")
        self.created_at = moment(rest.pop("created_at"))
        self.updated_at = moment(rest.pop("updated_at"))
        self.additional_properties = rest
        return self


class DeletedParticipantResult(Model):
    """The remnant of a participant in its envelope. `data` always comes, though no source calls it
    required here."""

    __slots__ = (
        "success",
        "data",
    )
    success: bool
    """Always true; a failure has another shape. (other-envelopes, vendor)"""
    data: DeletedParticipant | Unset
    """What is left of the participant. (remnant-of-a-participant, vendor)"""

    def __init__(
        self,
        *,
        success: bool,
        data: DeletedParticipant | Unset = UNSET,
    ) -> None:
        self.success = success
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        if not isinstance(self.data, Unset):
            written["data"] = self.data.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        value = rest.pop("data", UNSET)
        self.data = value if value is UNSET else DeletedParticipant.from_dict(value)
        self.additional_properties = rest
        return self


class ErrorBody(Model):
    """How RealtimeKit itself refuses."""

    __slots__ = (
        "success",
        "error",
    )
    success: bool
    """Always false. (own-error-body, vendor)"""
    error: ErrorDetail
    """What went wrong. (own-error-body, vendor)"""

    def __init__(
        self,
        *,
        success: bool,
        error: ErrorDetail,
    ) -> None:
        self.success = success
        self.error = error
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        written["error"] = self.error.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        self.error = ErrorDetail.from_dict(rest.pop("error"))
        self.additional_properties = rest
        return self


class ErrorDetail(Model):
    """One error."""

    __slots__ = (
        "code",
        "message",
    )
    code: int
    """The HTTP status once more. (counters-are-whole, inferred)"""
    message: str
    """What went wrong, for a person to read. (own-error-body, vendor)"""

    def __init__(
        self,
        *,
        code: int,
        message: str,
    ) -> None:
        self.code = code
        self.message = message
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["code"] = self.code
        written["message"] = self.message
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.code = rest.pop("code")
        self.message = rest.pop("message")
        self.additional_properties = rest
        return self


class GatewayErrorBody(Model):
    """The envelope that Cloudflare's gateway refuses with, for all its APIs."""

    __slots__ = (
        "success",
        "errors",
        "messages",
        "result",
    )
    success: bool
    """Always false. (gateway-error-body, inferred)"""
    errors: list[GatewayNotice]
    """What went wrong. (gateway-error-body, inferred)"""
    messages: list[GatewayNotice]
    """Remarks that are no errors; mostly none. (gateway-error-body, inferred)"""
    result: None
    """Nothing came of it. (gateway-error-body, inferred)"""

    def __init__(
        self,
        *,
        success: bool,
        errors: Sequence[GatewayNotice],
        messages: Sequence[GatewayNotice],
        result: None,
    ) -> None:
        self.success = success
        self.errors = list(errors)
        self.messages = list(messages)
        self.result = result
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        written["errors"] = [item.to_dict() for item in self.errors]
        written["messages"] = [item.to_dict() for item in self.messages]
        written["result"] = self.result
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        self.errors = [GatewayNotice.from_dict(item) for item in rest.pop("errors")]
        self.messages = [GatewayNotice.from_dict(item) for item in rest.pop("messages")]
        self.result = rest.pop("result")
        self.additional_properties = rest
        return self


class GatewayNotice(Model):
    """An error or a remark of the gateway."""

    __slots__ = (
        "code",
        "message",
    )
    code: int
    """Cloudflare's own number for it, not an HTTP status. (gateway-error-body, inferred)"""
    message: str
    """What the gateway has to say. (gateway-error-body, inferred)"""

    def __init__(
        self,
        *,
        code: int,
        message: str,
    ) -> None:
        self.code = code
        self.message = message
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["code"] = self.code
        written["message"] = self.message
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.code = rest.pop("code")
        self.message = rest.pop("message")
        self.additional_properties = rest
        return self


class LivestreamingConfig(Model):
    """Where a livestream goes."""

    __slots__ = ("rtmp_url",)
    rtmp_url: str | Unset
    """The RTMP address that takes the stream. (livestream-target, vendor)"""

    def __init__(
        self,
        *,
        rtmp_url: str | Unset = UNSET,
    ) -> None:
        self.rtmp_url = rtmp_url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.rtmp_url, Unset):
            written["rtmp_url"] = self.rtmp_url
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.rtmp_url = rest.pop("rtmp_url", UNSET)
        self.additional_properties = rest
        return self


class Meeting(Model):
    """A meeting as a list shows it."""

    __slots__ = (
        "id",
        "created_at",
        "updated_at",
        "title",
        "status",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "session_keep_alive_time_in_secs",
        "summarize_on_end",
        "transcribe_on_end",
        "recording_config",
    )
    id: str
    """Names the meeting in every path. (meeting-in-a-list, documented)"""
    created_at: datetime.datetime
    """When the meeting was created; the only time that the list can be filtered by.
    (meeting-in-a-list, documented)"""
    updated_at: datetime.datetime
    """When a detail of the meeting changed last. (meeting-in-a-list, documented)"""
    title: str | Unset
    """What people call the meeting; absent when nobody gave it a title. (meeting-in-a-list,
    documented)"""
    status: MeetingStatus | Unset
    """Whether people may join. (two-statuses, documented; details-that-can-be-updated, vendor)"""
    live_stream_on_start: bool | Unset
    """Whether a livestream starts together with the meeting. (meeting-in-a-list, documented)"""
    persist_chat: bool | Unset
    """Whether the chat outlives the session. (meeting-in-a-list, documented)"""
    record_on_start: bool | Unset
    """Whether recording starts with the first person who joins. (meeting-in-a-list, documented)"""
    session_keep_alive_time_in_secs: int | Unset
    """How long, in seconds, a session waits for somebody to come back after the last one has left.
    At least 60, at most 600. (counters-are-whole, inferred; listed-keep-alive-bounds,
    documented)"""
    summarize_on_end: bool | Unset
    """Whether a summary is written from the transcript when the meeting ends. (meeting-in-a-list,
    documented)"""
    transcribe_on_end: bool | Unset
    """Whether a transcript is made when the meeting ends. (two-more-in-a-list, vendor)"""
    recording_config: RecordingConfig | Unset
    """How recordings of this meeting are made, when that was set. The secrets of the storage are
    left out. (details-of-a-meeting, vendor; two-more-in-a-list, vendor;
    recording-can-be-updated, vendor; recording-settings, vendor)"""

    def __init__(
        self,
        *,
        id: str,
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
        title: str | Unset = UNSET,
        status: MeetingStatusLike | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
    ) -> None:
        self.id = id
        self.created_at = created_at
        self.updated_at = updated_at
        self.title = title
        self.status = UNSET if isinstance(status, Unset) else MeetingStatus(status)
        self.live_stream_on_start = live_stream_on_start
        self.persist_chat = persist_chat
        self.record_on_start = record_on_start
        self.session_keep_alive_time_in_secs = session_keep_alive_time_in_secs
        self.summarize_on_end = summarize_on_end
        self.transcribe_on_end = transcribe_on_end
        self.recording_config = recording_config
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["id"] = self.id
        written["created_at"] = moment_text(self.created_at)
        written["updated_at"] = moment_text(self.updated_at)
        if not isinstance(self.title, Unset):
            written["title"] = self.title
        if not isinstance(self.status, Unset):
            written["status"] = self.status.value
        if not isinstance(self.live_stream_on_start, Unset):
            written["live_stream_on_start"] = self.live_stream_on_start
        if not isinstance(self.persist_chat, Unset):
            written["persist_chat"] = self.persist_chat
        if not isinstance(self.record_on_start, Unset):
            written["record_on_start"] = self.record_on_start
        if not isinstance(self.session_keep_alive_time_in_secs, Unset):
            written["session_keep_alive_time_in_secs"] = self.session_keep_alive_time_in_secs
        if not isinstance(self.summarize_on_end, Unset):
            written["summarize_on_end"] = self.summarize_on_end
        if not isinstance(self.transcribe_on_end, Unset):
            written["transcribe_on_end"] = self.transcribe_on_end
        if not isinstance(self.recording_config, Unset):
            written["recording_config"] = self.recording_config.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.id = rest.pop("id")
        self.created_at = moment(rest.pop("created_at"))
        self.updated_at = moment(rest.pop("updated_at"))
        self.title = rest.pop("title", UNSET)
        value = rest.pop("status", UNSET)
        self.status = value if value is UNSET else MeetingStatus.of(value)
        self.live_stream_on_start = rest.pop("live_stream_on_start", UNSET)
        self.persist_chat = rest.pop("persist_chat", UNSET)
        self.record_on_start = rest.pop("record_on_start", UNSET)
        self.session_keep_alive_time_in_secs = rest.pop("session_keep_alive_time_in_secs", UNSET)
        self.summarize_on_end = rest.pop("summarize_on_end", UNSET)
        self.transcribe_on_end = rest.pop("transcribe_on_end", UNSET)
        value = rest.pop("recording_config", UNSET)
        self.recording_config = value if value is UNSET else RecordingConfig.from_dict(value)
        self.additional_properties = rest
        return self


class MeetingDetail(Model):
    """A meeting by itself, which shows one thing more than a list does."""

    __slots__ = (
        "id",
        "created_at",
        "updated_at",
        "title",
        "status",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "session_keep_alive_time_in_secs",
        "summarize_on_end",
        "transcribe_on_end",
        "recording_config",
        "ai_config",
    )
    id: str
    """Names the meeting in every path. (meeting-in-a-list, documented)"""
    created_at: datetime.datetime
    """When the meeting was created; the only time that the list can be filtered by.
    (meeting-in-a-list, documented)"""
    updated_at: datetime.datetime
    """When a detail of the meeting changed last. (meeting-in-a-list, documented)"""
    title: str | Unset
    """What people call the meeting; absent when nobody gave it a title. (meeting-in-a-list,
    documented)"""
    status: MeetingStatus | Unset
    """Whether people may join. (two-statuses, documented; details-that-can-be-updated, vendor)"""
    live_stream_on_start: bool | Unset
    """Whether a livestream starts together with the meeting. (meeting-in-a-list, documented)"""
    persist_chat: bool | Unset
    """Whether the chat outlives the session. (meeting-in-a-list, documented)"""
    record_on_start: bool | Unset
    """Whether recording starts with the first person who joins. (meeting-in-a-list, documented)"""
    session_keep_alive_time_in_secs: int | Unset
    """How long, in seconds, a session waits for somebody to come back after the last one has left.
    At least 60, at most 600. (counters-are-whole, inferred; listed-keep-alive-bounds,
    documented)"""
    summarize_on_end: bool | Unset
    """Whether a summary is written from the transcript when the meeting ends. (meeting-in-a-list,
    documented)"""
    transcribe_on_end: bool | Unset
    """Whether a transcript is made when the meeting ends. (two-more-in-a-list, vendor)"""
    recording_config: RecordingConfig | Unset
    """How recordings of this meeting are made, when that was set. The secrets of the storage are
    left out. (details-of-a-meeting, vendor; two-more-in-a-list, vendor;
    recording-can-be-updated, vendor; recording-settings, vendor)"""
    ai_config: AiConfig | Unset
    """How transcripts and summaries are made, when that was set. (details-of-a-meeting, vendor;
    ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings, vendor)"""

    def __init__(
        self,
        *,
        id: str,
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
        title: str | Unset = UNSET,
        status: MeetingStatusLike | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: int | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        transcribe_on_end: bool | Unset = UNSET,
        recording_config: RecordingConfig | Unset = UNSET,
        ai_config: AiConfig | Unset = UNSET,
    ) -> None:
        self.id = id
        self.created_at = created_at
        self.updated_at = updated_at
        self.title = title
        self.status = UNSET if isinstance(status, Unset) else MeetingStatus(status)
        self.live_stream_on_start = live_stream_on_start
        self.persist_chat = persist_chat
        self.record_on_start = record_on_start
        self.session_keep_alive_time_in_secs = session_keep_alive_time_in_secs
        self.summarize_on_end = summarize_on_end
        self.transcribe_on_end = transcribe_on_end
        self.recording_config = recording_config
        self.ai_config = ai_config
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["id"] = self.id
        written["created_at"] = moment_text(self.created_at)
        written["updated_at"] = moment_text(self.updated_at)
        if not isinstance(self.title, Unset):
            written["title"] = self.title
        if not isinstance(self.status, Unset):
            written["status"] = self.status.value
        if not isinstance(self.live_stream_on_start, Unset):
            written["live_stream_on_start"] = self.live_stream_on_start
        if not isinstance(self.persist_chat, Unset):
            written["persist_chat"] = self.persist_chat
        if not isinstance(self.record_on_start, Unset):
            written["record_on_start"] = self.record_on_start
        if not isinstance(self.session_keep_alive_time_in_secs, Unset):
            written["session_keep_alive_time_in_secs"] = self.session_keep_alive_time_in_secs
        if not isinstance(self.summarize_on_end, Unset):
            written["summarize_on_end"] = self.summarize_on_end
        if not isinstance(self.transcribe_on_end, Unset):
            written["transcribe_on_end"] = self.transcribe_on_end
        if not isinstance(self.recording_config, Unset):
            written["recording_config"] = self.recording_config.to_dict()
        if not isinstance(self.ai_config, Unset):
            written["ai_config"] = self.ai_config.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.id = rest.pop("id")
        self.created_at = moment(rest.pop("created_at"))
        self.updated_at = moment(rest.pop("updated_at"))
        self.title = rest.pop("title", UNSET)
        value = rest.pop("status", UNSET)
        self.status = value if value is UNSET else MeetingStatus.of(value)
        self.live_stream_on_start = rest.pop("live_stream_on_start", UNSET)
        self.persist_chat = rest.pop("persist_chat", UNSET)
        self.record_on_start = rest.pop("record_on_start", UNSET)
        self.session_keep_alive_time_in_secs = rest.pop("session_keep_alive_time_in_secs", UNSET)
        self.summarize_on_end = rest.pop("summarize_on_end", UNSET)
        self.transcribe_on_end = rest.pop("transcribe_on_end", UNSET)
        value = rest.pop("recording_config", UNSET)
        self.recording_config = value if value is UNSET else RecordingConfig.from_dict(value)
        value = rest.pop("ai_config", UNSET)
        self.ai_config = value if value is UNSET else AiConfig.from_dict(value)
        self.additional_properties = rest
        return self


class MeetingPage(Model):
    """One page of meetings in its envelope."""

    __slots__ = (
        "success",
        "data",
        "paging",
    )
    success: bool
    """Always true; a failure has another shape. (envelope-is-data, documented)"""
    data: list[Meeting]
    """The meetings on this page. (envelope-is-data, documented)"""
    paging: Paging
    """Where this page lies among all meetings. (list-envelope-has-paging, documented)"""

    def __init__(
        self,
        *,
        success: bool,
        data: Sequence[Meeting],
        paging: Paging,
    ) -> None:
        self.success = success
        self.data = list(data)
        self.paging = paging
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        written["data"] = [item.to_dict() for item in self.data]
        written["paging"] = self.paging.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        self.data = [Meeting.from_dict(item) for item in rest.pop("data")]
        self.paging = Paging.from_dict(rest.pop("paging"))
        self.additional_properties = rest
        return self


class MeetingResult(Model):
    """One meeting in its envelope. `data` always comes, though no source calls it required here."""

    __slots__ = (
        "success",
        "data",
    )
    success: bool
    """Always true; a failure has another shape. (other-envelopes, vendor)"""
    data: MeetingDetail | Unset
    """The meeting."""

    def __init__(
        self,
        *,
        success: bool,
        data: MeetingDetail | Unset = UNSET,
    ) -> None:
        self.success = success
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        if not isinstance(self.data, Unset):
            written["data"] = self.data.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        value = rest.pop("data", UNSET)
        self.data = value if value is UNSET else MeetingDetail.from_dict(value)
        self.additional_properties = rest
        return self


class Paging(Model):
    """Where a page lies. Positions count from 1 and include both ends; all three are 0 when there
    is nothing."""

    __slots__ = (
        "total_count",
        "start_offset",
        "end_offset",
    )
    total_count: int
    """How many there are on all pages together. At least 0. (counters-are-whole, inferred;
    list-envelope-has-paging, documented)"""
    start_offset: int
    """The position of the first item of this page. (counters-are-whole, inferred)"""
    end_offset: int
    """The position of the last item of this page. (counters-are-whole, inferred)"""

    def __init__(
        self,
        *,
        total_count: int,
        start_offset: int,
        end_offset: int,
    ) -> None:
        self.total_count = total_count
        self.start_offset = start_offset
        self.end_offset = end_offset
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["total_count"] = self.total_count
        written["start_offset"] = self.start_offset
        written["end_offset"] = self.end_offset
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.total_count = rest.pop("total_count")
        self.start_offset = rest.pop("start_offset")
        self.end_offset = rest.pop("end_offset")
        self.additional_properties = rest
        return self


class Participant(Model):
    """Somebody who may enter a meeting."""

    __slots__ = (
        "id",
        "custom_participant_id",
        "preset_name",
        "created_at",
        "updated_at",
        "name",
        "picture",
    )
    id: str
    """Names the participant in every path. (what-a-participant-shows, vendor)"""
    custom_participant_id: str
    """The caller's own id for this person, as it was sent. (what-a-participant-shows, vendor)"""
    preset_name: str
    """The preset that says what this person may do. (what-a-participant-shows, vendor)"""
    created_at: datetime.datetime
    """When the participant was added. (what-a-participant-shows, vendor)"""
    updated_at: datetime.datetime
    """When the participant changed last. (what-a-participant-shows, vendor)"""
    name: str | None | Unset
    """What the others see. (what-a-participant-shows, vendor)"""
    picture: str | None | Unset
    """Where a picture of this person is. (what-a-participant-shows, vendor)"""

    def __init__(
        self,
        *,
        id: str,
        custom_participant_id: str,
        preset_name: str,
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
    ) -> None:
        self.id = id
        self.custom_participant_id = custom_participant_id
        self.preset_name = preset_name
        self.created_at = created_at
        self.updated_at = updated_at
        self.name = name
        self.picture = picture
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["id"] = self.id
        written["custom_participant_id"] = self.custom_participant_id
        written["preset_name"] = self.preset_name
        written["created_at"] = moment_text(self.created_at)
        written["updated_at"] = moment_text(self.updated_at)
        if not isinstance(self.name, Unset):
            written["name"] = self.name
        if not isinstance(self.picture, Unset):
            written["picture"] = self.picture
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.id = rest.pop("id")
        self.custom_participant_id = rest.pop("custom_participant_id")
        self.preset_name = rest.pop("preset_name")
        self.created_at = moment(rest.pop("created_at"))
        self.updated_at = moment(rest.pop("updated_at"))
        self.name = rest.pop("name", UNSET)
        self.picture = rest.pop("picture", UNSET)
        self.additional_properties = rest
        return self


class ParticipantPage(Model):
    """One page of participants in its envelope."""

    __slots__ = (
        "success",
        "data",
        "paging",
    )
    success: bool
    """Always true; a failure has another shape. (other-envelopes, vendor)"""
    data: list[Participant]
    """The participants on this page. (other-envelopes, vendor)"""
    paging: Paging
    """Where this page lies among all participants. (list-envelope-has-paging, documented)"""

    def __init__(
        self,
        *,
        success: bool,
        data: Sequence[Participant],
        paging: Paging,
    ) -> None:
        self.success = success
        self.data = list(data)
        self.paging = paging
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        written["data"] = [item.to_dict() for item in self.data]
        written["paging"] = self.paging.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        self.data = [Participant.from_dict(item) for item in rest.pop("data")]
        self.paging = Paging.from_dict(rest.pop("paging"))
        self.additional_properties = rest
        return self


class ParticipantResult(Model):
    """One participant in its envelope."""

    __slots__ = (
        "success",
        "data",
    )
    success: bool
    """Always true; a failure has another shape. (other-envelopes, vendor)"""
    data: Participant
    """The participant. (what-a-participant-shows, vendor)"""

    def __init__(
        self,
        *,
        success: bool,
        data: Participant,
    ) -> None:
        self.success = success
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        written["data"] = self.data.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        self.data = Participant.from_dict(rest.pop("data"))
        self.additional_properties = rest
        return self


class ParticipantToken(Model):
    """Holds a new token and nothing else."""

    __slots__ = ("token",)
    token: str
    """What the client of this person joins with from now on. (token-alone, vendor)"""

    def __init__(
        self,
        *,
        token: str,
    ) -> None:
        self.token = token
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["token"] = self.token
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.token = rest.pop("token")
        self.additional_properties = rest
        return self


class ParticipantTokenResult(Model):
    """A new token in its envelope."""

    __slots__ = (
        "success",
        "data",
    )
    success: bool
    """Always true; a failure has another shape. (other-envelopes, vendor)"""
    data: ParticipantToken
    """What holds the token. (token-alone, vendor)"""

    def __init__(
        self,
        *,
        success: bool,
        data: ParticipantToken,
    ) -> None:
        self.success = success
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        written["data"] = self.data.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        self.data = ParticipantToken.from_dict(rest.pop("data"))
        self.additional_properties = rest
        return self


class ParticipantWithToken(Model):
    """A participant together with their token, as adding and editing answer."""

    __slots__ = (
        "id",
        "custom_participant_id",
        "preset_name",
        "created_at",
        "updated_at",
        "token",
        "name",
        "picture",
    )
    id: str
    """Names the participant in every path. (what-a-participant-shows, vendor)"""
    custom_participant_id: str
    """The caller's own id for this person, as it was sent. (what-a-participant-shows, vendor)"""
    preset_name: str
    """The preset that says what this person may do. (what-a-participant-shows, vendor)"""
    created_at: datetime.datetime
    """When the participant was added. (what-a-participant-shows, vendor)"""
    updated_at: datetime.datetime
    """When the participant changed last. (what-a-participant-shows, vendor)"""
    token: str
    """What the client of this person joins with. It belongs to them alone and expires after a
    time. (token-comes-with-adding-and-editing, vendor)"""
    name: str | None | Unset
    """What the others see. (what-a-participant-shows, vendor)"""
    picture: str | None | Unset
    """Where a picture of this person is. (what-a-participant-shows, vendor)"""

    def __init__(
        self,
        *,
        id: str,
        custom_participant_id: str,
        preset_name: str,
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
        token: str,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
    ) -> None:
        self.id = id
        self.custom_participant_id = custom_participant_id
        self.preset_name = preset_name
        self.created_at = created_at
        self.updated_at = updated_at
        self.token = token
        self.name = name
        self.picture = picture
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["id"] = self.id
        written["custom_participant_id"] = self.custom_participant_id
        written["preset_name"] = self.preset_name
        written["created_at"] = moment_text(self.created_at)
        written["updated_at"] = moment_text(self.updated_at)
        written["token"] = self.token
        if not isinstance(self.name, Unset):
            written["name"] = self.name
        if not isinstance(self.picture, Unset):
            written["picture"] = self.picture
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.id = rest.pop("id")
        self.custom_participant_id = rest.pop("custom_participant_id")
        self.preset_name = rest.pop("preset_name")
        self.created_at = moment(rest.pop("created_at"))
        self.updated_at = moment(rest.pop("updated_at"))
        self.token = rest.pop("token")
        self.name = rest.pop("name", UNSET)
        self.picture = rest.pop("picture", UNSET)
        self.additional_properties = rest
        return self


class ParticipantWithTokenResult(Model):
    """A participant and their token in the envelope. `data` always comes, though no source calls
    it required here."""

    __slots__ = (
        "success",
        "data",
    )
    success: bool
    """Always true; a failure has another shape. (other-envelopes, vendor)"""
    data: ParticipantWithToken | Unset
    """The participant, with a token."""

    def __init__(
        self,
        *,
        success: bool,
        data: ParticipantWithToken | Unset = UNSET,
    ) -> None:
        self.success = success
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["success"] = self.success
        if not isinstance(self.data, Unset):
            written["data"] = self.data.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.success = rest.pop("success")
        value = rest.pop("data", UNSET)
        self.data = value if value is UNSET else ParticipantWithToken.from_dict(value)
        self.additional_properties = rest
        return self


class RealtimekitBucketConfig(Model):
    """Whether Cloudflare keeps a copy of the recording in a bucket of its own."""

    __slots__ = ("enabled",)
    enabled: bool
    """False means no copy, and therefore no download addresses. (own-bucket, vendor)"""

    def __init__(
        self,
        *,
        enabled: bool,
    ) -> None:
        self.enabled = enabled
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["enabled"] = self.enabled
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.enabled = rest.pop("enabled")
        self.additional_properties = rest
        return self


class RecordingConfig(Model):
    """How recordings are made, cut, stored and streamed."""

    __slots__ = (
        "max_seconds",
        "file_name_prefix",
        "audio_config",
        "video_config",
        "live_streaming_config",
        "realtimekit_bucket_config",
        "storage_config",
    )
    max_seconds: int | Unset
    """After how many seconds a recording ends by itself, between a minute and a day. At least 60,
    at most 86400. (counters-are-whole, inferred; recording-lasts-a-minute-to-a-day, vendor)"""
    file_name_prefix: str | Unset
    """What the file name of each recording begins with. (recording-settings, vendor)"""
    audio_config: AudioConfig | Unset
    """The sound of the recording. (recording-settings, vendor; sound-of-a-recording, vendor)"""
    video_config: VideoConfig | Unset
    """The picture of the recording. (recording-settings, vendor; picture-of-a-recording, vendor)"""
    live_streaming_config: LivestreamingConfig | Unset
    """Where a livestream goes. (recording-settings, vendor; livestream-target, vendor)"""
    realtimekit_bucket_config: RealtimekitBucketConfig | Unset
    """Whether Cloudflare keeps a copy. (recording-settings, vendor; own-bucket, vendor)"""
    storage_config: StorageConfig | None | Unset
    """Where else the recording goes; null for nowhere else. (storage, vendor)"""

    def __init__(
        self,
        *,
        max_seconds: int | Unset = UNSET,
        file_name_prefix: str | Unset = UNSET,
        audio_config: AudioConfig | Unset = UNSET,
        video_config: VideoConfig | Unset = UNSET,
        live_streaming_config: LivestreamingConfig | Unset = UNSET,
        realtimekit_bucket_config: RealtimekitBucketConfig | Unset = UNSET,
        storage_config: StorageConfig | None | Unset = UNSET,
    ) -> None:
        self.max_seconds = max_seconds
        self.file_name_prefix = file_name_prefix
        self.audio_config = audio_config
        self.video_config = video_config
        self.live_streaming_config = live_streaming_config
        self.realtimekit_bucket_config = realtimekit_bucket_config
        self.storage_config = storage_config
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.max_seconds, Unset):
            written["max_seconds"] = self.max_seconds
        if not isinstance(self.file_name_prefix, Unset):
            written["file_name_prefix"] = self.file_name_prefix
        if not isinstance(self.audio_config, Unset):
            written["audio_config"] = self.audio_config.to_dict()
        if not isinstance(self.video_config, Unset):
            written["video_config"] = self.video_config.to_dict()
        if not isinstance(self.live_streaming_config, Unset):
            written["live_streaming_config"] = self.live_streaming_config.to_dict()
        if not isinstance(self.realtimekit_bucket_config, Unset):
            written["realtimekit_bucket_config"] = self.realtimekit_bucket_config.to_dict()
        if not isinstance(self.storage_config, Unset):
            written["storage_config"] = None if self.storage_config is None else self.storage_config.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.max_seconds = rest.pop("max_seconds", UNSET)
        self.file_name_prefix = rest.pop("file_name_prefix", UNSET)
        value = rest.pop("audio_config", UNSET)
        self.audio_config = value if value is UNSET else AudioConfig.from_dict(value)
        value = rest.pop("video_config", UNSET)
        self.video_config = value if value is UNSET else VideoConfig.from_dict(value)
        value = rest.pop("live_streaming_config", UNSET)
        self.live_streaming_config = value if value is UNSET else LivestreamingConfig.from_dict(value)
        value = rest.pop("realtimekit_bucket_config", UNSET)
        self.realtimekit_bucket_config = value if value is UNSET else RealtimekitBucketConfig.from_dict(value)
        value = rest.pop("storage_config", UNSET)
        self.storage_config = (
            value if value is UNSET else (None if value is None else StorageConfig.from_dict(value))
        )
        self.additional_properties = rest
        return self


class StorageConfig(Model):
    """The caller's own storage. Which properties it needs depends on `type`, and for sftp on
    `auth_method`: aws, azure and digitalocean need `region` and `access_key`; KEY needs
    `private_key`, PASSWORD needs `password`. The four secrets are never shown again."""

    __slots__ = (
        "type_",
        "access_key",
        "secret",
        "bucket",
        "region",
        "path",
        "auth_method",
        "host",
        "port",
        "username",
        "password",
        "private_key",
    )
    SECRETS = frozenset(
        {
            "access_key",
            "secret",
            "password",
            "private_key",
        }
    )
    type_: StorageType
    """What kind of storage it is. (storage-types, vendor)"""
    access_key: str | Unset
    """Who asks for entry, at every kind of bucket but gcs. (storage, vendor)"""
    secret: str | Unset
    """The secret that belongs to `access_key`. (storage, vendor)"""
    bucket: str | Unset
    """The name of the bucket. (storage, vendor)"""
    region: str | Unset
    """Where the bucket is. (storage, vendor)"""
    path: str | Unset
    """The folder inside the bucket. (storage, vendor)"""
    auth_method: StorageAuthMethod | Unset
    """How to log in over sftp. (sftp-logs-in-with-key-or-password, vendor)"""
    host: str | Unset
    """The server, for sftp. (storage, vendor)"""
    port: int | Unset
    """The server's port, for sftp. At least 1, at most 65535. (counters-are-whole, inferred;
    ports-are-ports, inferred)"""
    username: str | Unset
    """Who logs in, for sftp. (storage, vendor)"""
    password: str | Unset
    """The password of the user, or with KEY the one that opens the private key. (storage, vendor)"""
    private_key: str | Unset
    """The key that logs in, with KEY. (storage, vendor)"""

    def __init__(
        self,
        *,
        type_: StorageTypeLike,
        access_key: str | Unset = UNSET,
        secret: str | Unset = UNSET,
        bucket: str | Unset = UNSET,
        region: str | Unset = UNSET,
        path: str | Unset = UNSET,
        auth_method: StorageAuthMethodLike | Unset = UNSET,
        host: str | Unset = UNSET,
        port: int | Unset = UNSET,
        username: str | Unset = UNSET,
        password: str | Unset = UNSET,
        private_key: str | Unset = UNSET,
    ) -> None:
        self.type_ = StorageType(type_)
        self.access_key = access_key
        self.secret = secret
        self.bucket = bucket
        self.region = region
        self.path = path
        self.auth_method = UNSET if isinstance(auth_method, Unset) else StorageAuthMethod(auth_method)
        self.host = host
        self.port = port
        self.username = username
        self.password = password
        self.private_key = private_key
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["type"] = self.type_.value
        if not isinstance(self.access_key, Unset):
            written["access_key"] = self.access_key
        if not isinstance(self.secret, Unset):
            written["secret"] = self.secret
        if not isinstance(self.bucket, Unset):
            written["bucket"] = self.bucket
        if not isinstance(self.region, Unset):
            written["region"] = self.region
        if not isinstance(self.path, Unset):
            written["path"] = self.path
        if not isinstance(self.auth_method, Unset):
            written["auth_method"] = self.auth_method.value
        if not isinstance(self.host, Unset):
            written["host"] = self.host
        if not isinstance(self.port, Unset):
            written["port"] = self.port
        if not isinstance(self.username, Unset):
            written["username"] = self.username
        if not isinstance(self.password, Unset):
            written["password"] = self.password
        if not isinstance(self.private_key, Unset):
            written["private_key"] = self.private_key
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.type_ = StorageType.of(rest.pop("type"))
        self.access_key = rest.pop("access_key", UNSET)
        self.secret = rest.pop("secret", UNSET)
        self.bucket = rest.pop("bucket", UNSET)
        self.region = rest.pop("region", UNSET)
        self.path = rest.pop("path", UNSET)
        value = rest.pop("auth_method", UNSET)
        self.auth_method = value if value is UNSET else StorageAuthMethod.of(value)
        self.host = rest.pop("host", UNSET)
        self.port = rest.pop("port", UNSET)
        self.username = rest.pop("username", UNSET)
        self.password = rest.pop("password", UNSET)
        self.private_key = rest.pop("private_key", UNSET)
        self.additional_properties = rest
        return self


class SummarizationConfig(Model):
    """How the text becomes a summary."""

    __slots__ = (
        "summary_type",
        "text_format",
        "word_limit",
    )
    summary_type: SummaryType | Unset
    """What kind of meeting it was. Default: general. (summary-types, vendor)"""
    text_format: SummaryTextFormat | Unset
    """How the summary is marked up. Default: markdown. (summary-formats, vendor)"""
    word_limit: int | Unset
    """How many words the summary may have. Default: 500. At least 150, at most 1000. (ai-settings,
    vendor; summary-length, vendor)"""

    def __init__(
        self,
        *,
        summary_type: SummaryTypeLike | Unset = UNSET,
        text_format: SummaryTextFormatLike | Unset = UNSET,
        word_limit: int | Unset = UNSET,
    ) -> None:
        self.summary_type = UNSET if isinstance(summary_type, Unset) else SummaryType(summary_type)
        self.text_format = UNSET if isinstance(text_format, Unset) else SummaryTextFormat(text_format)
        self.word_limit = word_limit
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.summary_type, Unset):
            written["summary_type"] = self.summary_type.value
        if not isinstance(self.text_format, Unset):
            written["text_format"] = self.text_format.value
        if not isinstance(self.word_limit, Unset):
            written["word_limit"] = self.word_limit
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("summary_type", UNSET)
        self.summary_type = value if value is UNSET else SummaryType.of(value)
        value = rest.pop("text_format", UNSET)
        self.text_format = value if value is UNSET else SummaryTextFormat.of(value)
        self.word_limit = rest.pop("word_limit", UNSET)
        self.additional_properties = rest
        return self


class TranscriptionConfig(Model):
    """How speech becomes text."""

    __slots__ = (
        "language",
        "keywords",
        "profanity_filter",
    )
    language: TranscriptionLanguage | Unset
    """What is spoken. Default: en-US. (transcription-languages, vendor)"""
    keywords: list[str] | Unset
    """Words to listen for, such as names and jargon. (ai-settings, vendor)"""
    profanity_filter: bool | Unset
    """Whether swearing is left out. Default: false. (ai-settings, vendor)"""

    def __init__(
        self,
        *,
        language: TranscriptionLanguageLike | Unset = UNSET,
        keywords: list[str] | tuple[str, ...] | Unset = UNSET,
        profanity_filter: bool | Unset = UNSET,
    ) -> None:
        self.language = UNSET if isinstance(language, Unset) else TranscriptionLanguage(language)
        self.keywords = UNSET if isinstance(keywords, Unset) else list(keywords)
        self.profanity_filter = profanity_filter
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.language, Unset):
            written["language"] = self.language.value
        if not isinstance(self.keywords, Unset):
            written["keywords"] = self.keywords
        if not isinstance(self.profanity_filter, Unset):
            written["profanity_filter"] = self.profanity_filter
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("language", UNSET)
        self.language = value if value is UNSET else TranscriptionLanguage.of(value)
        self.keywords = rest.pop("keywords", UNSET)
        self.profanity_filter = rest.pop("profanity_filter", UNSET)
        self.additional_properties = rest
        return self


class UpdateMeetingRequest(Model):
    """The details to change. None has a default here, and none may be null."""

    __slots__ = (
        "title",
        "status",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "session_keep_alive_time_in_secs",
        "summarize_on_end",
        "transcribe_on_end",
        "ai_config",
        "recording_config",
    )
    title: str | Unset
    """What people call the meeting. (details-that-can-be-updated, vendor)"""
    status: MeetingStatus | Unset
    """Opens or closes the meeting. (two-statuses, documented; details-that-can-be-updated, vendor)"""
    live_stream_on_start: bool | Unset
    """Whether a livestream starts together with the meeting. (details-that-can-be-updated, vendor)"""
    persist_chat: bool | Unset
    """Whether the chat outlives the session. (details-that-can-be-updated, vendor)"""
    record_on_start: bool | Unset
    """Whether recording starts with the first person who joins. (details-that-can-be-updated,
    vendor)"""
    session_keep_alive_time_in_secs: int | Unset
    """How long, in seconds, a session waits for somebody to come back after the last one has left.
    At least 60, at most 600. (counters-are-whole, inferred; keep-alive-bounds-when-sent,
    vendor)"""
    summarize_on_end: bool | Unset
    """Whether a summary is written from the transcript when the meeting ends.
    (details-that-can-be-updated, vendor)"""
    transcribe_on_end: bool | Unset
    """Whether a transcript is made when the meeting ends. (transcribe-on-end-is-newer, vendor)"""
    ai_config: AiConfig | Unset
    """How transcripts and summaries are made. (details-of-a-meeting, vendor;
    ai-config-in-the-detail, vendor; details-that-can-be-updated, vendor; ai-settings, vendor)"""
    recording_config: RecordingConfig | Unset
    """How recordings of this meeting are made. (details-of-a-meeting, vendor; two-more-in-a-list,
    vendor; recording-can-be-updated, vendor; recording-settings, vendor)"""

    def __init__(
        self,
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
    ) -> None:
        self.title = title
        self.status = UNSET if isinstance(status, Unset) else MeetingStatus(status)
        self.live_stream_on_start = live_stream_on_start
        self.persist_chat = persist_chat
        self.record_on_start = record_on_start
        self.session_keep_alive_time_in_secs = session_keep_alive_time_in_secs
        self.summarize_on_end = summarize_on_end
        self.transcribe_on_end = transcribe_on_end
        self.ai_config = ai_config
        self.recording_config = recording_config
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.title, Unset):
            written["title"] = self.title
        if not isinstance(self.status, Unset):
            written["status"] = self.status.value
        if not isinstance(self.live_stream_on_start, Unset):
            written["live_stream_on_start"] = self.live_stream_on_start
        if not isinstance(self.persist_chat, Unset):
            written["persist_chat"] = self.persist_chat
        if not isinstance(self.record_on_start, Unset):
            written["record_on_start"] = self.record_on_start
        if not isinstance(self.session_keep_alive_time_in_secs, Unset):
            written["session_keep_alive_time_in_secs"] = self.session_keep_alive_time_in_secs
        if not isinstance(self.summarize_on_end, Unset):
            written["summarize_on_end"] = self.summarize_on_end
        if not isinstance(self.transcribe_on_end, Unset):
            written["transcribe_on_end"] = self.transcribe_on_end
        if not isinstance(self.ai_config, Unset):
            written["ai_config"] = self.ai_config.to_dict()
        if not isinstance(self.recording_config, Unset):
            written["recording_config"] = self.recording_config.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.title = rest.pop("title", UNSET)
        value = rest.pop("status", UNSET)
        self.status = value if value is UNSET else MeetingStatus.of(value)
        self.live_stream_on_start = rest.pop("live_stream_on_start", UNSET)
        self.persist_chat = rest.pop("persist_chat", UNSET)
        self.record_on_start = rest.pop("record_on_start", UNSET)
        self.session_keep_alive_time_in_secs = rest.pop("session_keep_alive_time_in_secs", UNSET)
        self.summarize_on_end = rest.pop("summarize_on_end", UNSET)
        self.transcribe_on_end = rest.pop("transcribe_on_end", UNSET)
        value = rest.pop("ai_config", UNSET)
        self.ai_config = value if value is UNSET else AiConfig.from_dict(value)
        value = rest.pop("recording_config", UNSET)
        self.recording_config = value if value is UNSET else RecordingConfig.from_dict(value)
        self.additional_properties = rest
        return self


class UpdateParticipantRequest(Model):
    """What to change about a participant."""

    __slots__ = (
        "name",
        "picture",
        "preset_name",
    )
    name: str | None | Unset
    """What the others see. (what-can-be-edited, vendor)"""
    picture: str | None | Unset
    """Where a picture of this person is. (what-can-be-edited, vendor)"""
    preset_name: str | None | Unset
    """The preset to change to. Null keeps the one they have. (what-can-be-edited, vendor)"""

    def __init__(
        self,
        *,
        name: str | None | Unset = UNSET,
        picture: str | None | Unset = UNSET,
        preset_name: str | None | Unset = UNSET,
    ) -> None:
        self.name = name
        self.picture = picture
        self.preset_name = preset_name
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.name, Unset):
            written["name"] = self.name
        if not isinstance(self.picture, Unset):
            written["picture"] = self.picture
        if not isinstance(self.preset_name, Unset):
            written["preset_name"] = self.preset_name
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.name = rest.pop("name", UNSET)
        self.picture = rest.pop("picture", UNSET)
        self.preset_name = rest.pop("preset_name", UNSET)
        self.additional_properties = rest
        return self


class VideoConfig(Model):
    """The picture of a recording."""

    __slots__ = (
        "codec",
        "width",
        "height",
        "export_file",
        "watermark",
    )
    codec: VideoCodec | Unset
    """How the picture is encoded. Default: H264. (picture-codecs, vendor)"""
    width: int | Unset
    """Width in pixels. Default: 1280. At least 1, at most 1920. (picture-of-a-recording, vendor)"""
    height: int | Unset
    """Height in pixels. Default: 720. At least 1, at most 1920. (picture-of-a-recording, vendor)"""
    export_file: bool | Unset
    """Whether the picture also becomes a file of its own. Default: true. (picture-of-a-recording,
    vendor)"""
    watermark: Watermark | Unset
    """An image laid over the picture. (watermark, vendor)"""

    def __init__(
        self,
        *,
        codec: VideoCodecLike | Unset = UNSET,
        width: int | Unset = UNSET,
        height: int | Unset = UNSET,
        export_file: bool | Unset = UNSET,
        watermark: Watermark | Unset = UNSET,
    ) -> None:
        self.codec = UNSET if isinstance(codec, Unset) else VideoCodec(codec)
        self.width = width
        self.height = height
        self.export_file = export_file
        self.watermark = watermark
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.codec, Unset):
            written["codec"] = self.codec.value
        if not isinstance(self.width, Unset):
            written["width"] = self.width
        if not isinstance(self.height, Unset):
            written["height"] = self.height
        if not isinstance(self.export_file, Unset):
            written["export_file"] = self.export_file
        if not isinstance(self.watermark, Unset):
            written["watermark"] = self.watermark.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("codec", UNSET)
        self.codec = value if value is UNSET else VideoCodec.of(value)
        self.width = rest.pop("width", UNSET)
        self.height = rest.pop("height", UNSET)
        self.export_file = rest.pop("export_file", UNSET)
        value = rest.pop("watermark", UNSET)
        self.watermark = value if value is UNSET else Watermark.from_dict(value)
        self.additional_properties = rest
        return self


class Watermark(Model):
    """An image laid over the picture."""

    __slots__ = (
        "url",
        "position",
        "size",
    )
    url: str | Unset
    """Where the image is. (watermark, vendor)"""
    position: WatermarkPosition | Unset
    """The corner it sits in. Default: left top. (watermark, vendor)"""
    size: WatermarkSize | Unset
    """How large it is drawn. (watermark, vendor)"""

    def __init__(
        self,
        *,
        url: str | Unset = UNSET,
        position: WatermarkPositionLike | Unset = UNSET,
        size: WatermarkSize | Unset = UNSET,
    ) -> None:
        self.url = url
        self.position = UNSET if isinstance(position, Unset) else WatermarkPosition(position)
        self.size = size
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.url, Unset):
            written["url"] = self.url
        if not isinstance(self.position, Unset):
            written["position"] = self.position.value
        if not isinstance(self.size, Unset):
            written["size"] = self.size.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.url = rest.pop("url", UNSET)
        value = rest.pop("position", UNSET)
        self.position = value if value is UNSET else WatermarkPosition.of(value)
        value = rest.pop("size", UNSET)
        self.size = value if value is UNSET else WatermarkSize.from_dict(value)
        self.additional_properties = rest
        return self


class WatermarkSize(Model):
    """How large a watermark is drawn."""

    __slots__ = (
        "width",
        "height",
    )
    width: int | Unset
    """Width in pixels. At least 1, at most 1920. (watermark, vendor; watermark-fits-the-picture,
    inferred)"""
    height: int | Unset
    """Height in pixels. At least 1, at most 1920. (watermark, vendor; watermark-fits-the-picture,
    inferred)"""

    def __init__(
        self,
        *,
        width: int | Unset = UNSET,
        height: int | Unset = UNSET,
    ) -> None:
        self.width = width
        self.height = height
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.width, Unset):
            written["width"] = self.width
        if not isinstance(self.height, Unset):
            written["height"] = self.height
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.width = rest.pop("width", UNSET)
        self.height = rest.pop("height", UNSET)
        self.additional_properties = rest
        return self
