from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ai_config import AiConfig
    from ..models.recording_config import RecordingConfig


T = TypeVar("T", bound="CreateMeetingRequest")


@_attrs_define
class CreateMeetingRequest:
    """How a new meeting shall behave; for a replaced one, every detail anew."""

    title: None | str | Unset = UNSET
    """ What people call the meeting. Null is the same as leaving it out. """
    live_stream_on_start: bool | None | Unset = UNSET
    """ Whether a livestream starts together with the meeting. Null means the default. """
    persist_chat: bool | Unset = UNSET
    """ Whether the chat outlives the session: for a week by the reference, for 90 days by the limits page. """
    record_on_start: bool | None | Unset = UNSET
    """ Whether recording starts with the first person who joins. Null means the default. """
    session_keep_alive_time_in_secs: int | Unset = UNSET
    """ How long, in seconds, a session waits for somebody to come back after the last one has left. """
    summarize_on_end: bool | Unset = UNSET
    """ Whether a summary is written from the transcript when the meeting ends. Without a transcript there is none,
    but the flag is accepted all the same. """
    transcribe_on_end: bool | Unset = UNSET
    """ Whether a transcript is made when the meeting ends. """
    ai_config: AiConfig | Unset = UNSET
    """ How transcripts and summaries are made. """
    recording_config: RecordingConfig | Unset = UNSET
    """ How recordings are made, cut, stored and streamed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        live_stream_on_start: bool | None | Unset
        if isinstance(self.live_stream_on_start, Unset):
            live_stream_on_start = UNSET
        else:
            live_stream_on_start = self.live_stream_on_start

        persist_chat = self.persist_chat

        record_on_start: bool | None | Unset
        if isinstance(self.record_on_start, Unset):
            record_on_start = UNSET
        else:
            record_on_start = self.record_on_start

        session_keep_alive_time_in_secs = self.session_keep_alive_time_in_secs

        summarize_on_end = self.summarize_on_end

        transcribe_on_end = self.transcribe_on_end

        ai_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.ai_config, Unset):
            ai_config = self.ai_config.to_dict()

        recording_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.recording_config, Unset):
            recording_config = self.recording_config.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if live_stream_on_start is not UNSET:
            field_dict["live_stream_on_start"] = live_stream_on_start
        if persist_chat is not UNSET:
            field_dict["persist_chat"] = persist_chat
        if record_on_start is not UNSET:
            field_dict["record_on_start"] = record_on_start
        if session_keep_alive_time_in_secs is not UNSET:
            field_dict["session_keep_alive_time_in_secs"] = session_keep_alive_time_in_secs
        if summarize_on_end is not UNSET:
            field_dict["summarize_on_end"] = summarize_on_end
        if transcribe_on_end is not UNSET:
            field_dict["transcribe_on_end"] = transcribe_on_end
        if ai_config is not UNSET:
            field_dict["ai_config"] = ai_config
        if recording_config is not UNSET:
            field_dict["recording_config"] = recording_config

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ai_config import AiConfig  # noqa: PLC0415
        from ..models.recording_config import RecordingConfig  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_live_stream_on_start(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        live_stream_on_start = _parse_live_stream_on_start(d.pop("live_stream_on_start", UNSET))

        persist_chat = d.pop("persist_chat", UNSET)

        def _parse_record_on_start(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        record_on_start = _parse_record_on_start(d.pop("record_on_start", UNSET))

        session_keep_alive_time_in_secs = d.pop("session_keep_alive_time_in_secs", UNSET)

        summarize_on_end = d.pop("summarize_on_end", UNSET)

        transcribe_on_end = d.pop("transcribe_on_end", UNSET)

        _ai_config = d.pop("ai_config", UNSET)
        ai_config: AiConfig | Unset
        if isinstance(_ai_config, Unset):
            ai_config = UNSET
        else:
            ai_config = AiConfig.from_dict(_ai_config)

        _recording_config = d.pop("recording_config", UNSET)
        recording_config: RecordingConfig | Unset
        if isinstance(_recording_config, Unset):
            recording_config = UNSET
        else:
            recording_config = RecordingConfig.from_dict(_recording_config)

        create_meeting_request = cls(
            title=title,
            live_stream_on_start=live_stream_on_start,
            persist_chat=persist_chat,
            record_on_start=record_on_start,
            session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
            summarize_on_end=summarize_on_end,
            transcribe_on_end=transcribe_on_end,
            ai_config=ai_config,
            recording_config=recording_config,
        )

        create_meeting_request.additional_properties = d
        return create_meeting_request

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
