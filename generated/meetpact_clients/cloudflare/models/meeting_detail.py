from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.meeting_status import MeetingStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ai_config import AiConfig
    from ..models.recording_config import RecordingConfig


T = TypeVar("T", bound="MeetingDetail")


@_attrs_define
class MeetingDetail:
    """A meeting by itself, which shows one thing more than a list does."""

    id: UUID
    """ Names the meeting in every path. """
    created_at: datetime.datetime
    """ When the meeting was created; the only time that the list can be filtered by. """
    updated_at: datetime.datetime
    """ When a detail of the meeting changed last. """
    title: str | Unset = UNSET
    """ What people call the meeting; absent when nobody gave it a title. """
    status: MeetingStatus | Unset = UNSET
    """ Nobody can join an INACTIVE meeting, and no session starts in it; it stays where it is and can be reopened.
    """
    live_stream_on_start: bool | Unset = UNSET
    """ Whether a livestream starts together with the meeting. """
    persist_chat: bool | Unset = UNSET
    """ Whether the chat outlives the session. """
    record_on_start: bool | Unset = UNSET
    """ Whether recording starts with the first person who joins. """
    session_keep_alive_time_in_secs: int | Unset = UNSET
    """ How long, in seconds, a session waits for somebody to come back after the last one has left. """
    summarize_on_end: bool | Unset = UNSET
    """ Whether a summary is written from the transcript when the meeting ends. """
    transcribe_on_end: bool | Unset = UNSET
    """ Whether a transcript is made when the meeting ends. """
    recording_config: RecordingConfig | Unset = UNSET
    """ How recordings are made, cut, stored and streamed. """
    ai_config: AiConfig | Unset = UNSET
    """ How transcripts and summaries are made. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        title = self.title

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        live_stream_on_start = self.live_stream_on_start

        persist_chat = self.persist_chat

        record_on_start = self.record_on_start

        session_keep_alive_time_in_secs = self.session_keep_alive_time_in_secs

        summarize_on_end = self.summarize_on_end

        transcribe_on_end = self.transcribe_on_end

        recording_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.recording_config, Unset):
            recording_config = self.recording_config.to_dict()

        ai_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.ai_config, Unset):
            ai_config = self.ai_config.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if status is not UNSET:
            field_dict["status"] = status
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
        if recording_config is not UNSET:
            field_dict["recording_config"] = recording_config
        if ai_config is not UNSET:
            field_dict["ai_config"] = ai_config

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ai_config import AiConfig  # noqa: PLC0415
        from ..models.recording_config import RecordingConfig  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        title = d.pop("title", UNSET)

        _status = d.pop("status", UNSET)
        status: MeetingStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = MeetingStatus(_status)

        live_stream_on_start = d.pop("live_stream_on_start", UNSET)

        persist_chat = d.pop("persist_chat", UNSET)

        record_on_start = d.pop("record_on_start", UNSET)

        session_keep_alive_time_in_secs = d.pop("session_keep_alive_time_in_secs", UNSET)

        summarize_on_end = d.pop("summarize_on_end", UNSET)

        transcribe_on_end = d.pop("transcribe_on_end", UNSET)

        _recording_config = d.pop("recording_config", UNSET)
        recording_config: RecordingConfig | Unset
        if isinstance(_recording_config, Unset):
            recording_config = UNSET
        else:
            recording_config = RecordingConfig.from_dict(_recording_config)

        _ai_config = d.pop("ai_config", UNSET)
        ai_config: AiConfig | Unset
        if isinstance(_ai_config, Unset):
            ai_config = UNSET
        else:
            ai_config = AiConfig.from_dict(_ai_config)

        meeting_detail = cls(
            id=id,
            created_at=created_at,
            updated_at=updated_at,
            title=title,
            status=status,
            live_stream_on_start=live_stream_on_start,
            persist_chat=persist_chat,
            record_on_start=record_on_start,
            session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
            summarize_on_end=summarize_on_end,
            transcribe_on_end=transcribe_on_end,
            recording_config=recording_config,
            ai_config=ai_config,
        )

        meeting_detail.additional_properties = d
        return meeting_detail

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
