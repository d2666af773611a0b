from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.meeting_field import MeetingField
from ..models.room_mode import RoomMode
from ..models.room_name_pattern import RoomNamePattern
from ..models.template_type import TemplateType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.recording_options import RecordingOptions
    from ..models.streaming_options import StreamingOptions
    from ..models.transcription_options import TranscriptionOptions


T = TypeVar("T", bound="CreateMeetingRequest")


@_attrs_define
class CreateMeetingRequest:
    """What to ask of a new room; only its end is needed."""

    end_date: datetime.datetime
    """ When the meeting ends: now or later, compared as instants. Any offset is taken; a value without one is read
    as UTC and not refused, although RFC 3339 would (`x-also-accepts` says so to a validator). """
    start_date: datetime.datetime | Unset = UNSET
    """ Has no effect. A meeting starts when it is created, and the answer's `startDate` says when that was. """
    is_locked: bool | Unset = UNSET
    """ Whether the room starts locked. Only hosts let others into a locked room, and only they change the lock.
    False when it is absent. """
    room_mode: RoomMode | Unset = UNSET
    """ `normal` is meant for up to 4 participants, `group` for more. Whereby's guides give `group` room for 200.
    """
    room_name_prefix: None | str | Unset = UNSET
    """ What the room's name begins with. The pattern is what may be sent; the server lower-cases it and strips
    white space, and keeps `^[a-z0-9-]{0,39}$`. Whereby prints the pattern `[a-z0-9]{0,39}`, which lacks the hyphen
    of its own examples. No hyphen is added behind the prefix. Null is no prefix. """
    room_name_pattern: RoomNamePattern | Unset = UNSET
    """ `uuid` generates hexadecimal digits grouped 8-4-4-4-12, `human-short` six characters that are easy to tell
    apart. """
    template_type: TemplateType | Unset = UNSET
    """ `viewerMode` makes a locked room of mode `group` with two kinds of guests, and puts `hostRoomUrl` and
    `viewerRoomUrl` into the answer of its creation unasked. Whereby's guides give it room for 600 in all. """
    recording: RecordingOptions | Unset = UNSET
    """ Where a recording is made, where it goes and what starts it. """
    live_transcription: TranscriptionOptions | Unset = UNSET
    """ Where a transcript goes, what starts it and in which language it is. """
    streaming: StreamingOptions | Unset = UNSET
    """ Where a live stream goes and what starts it. """
    fields: list[MeetingField] | Unset = UNSET
    """ Addresses to add to the answer. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        end_date = self.end_date.isoformat()

        start_date: str | Unset = UNSET
        if not isinstance(self.start_date, Unset):
            start_date = self.start_date.isoformat()

        is_locked = self.is_locked

        room_mode: str | Unset = UNSET
        if not isinstance(self.room_mode, Unset):
            room_mode = self.room_mode.value

        room_name_prefix: None | str | Unset
        if isinstance(self.room_name_prefix, Unset):
            room_name_prefix = UNSET
        else:
            room_name_prefix = self.room_name_prefix

        room_name_pattern: str | Unset = UNSET
        if not isinstance(self.room_name_pattern, Unset):
            room_name_pattern = self.room_name_pattern.value

        template_type: str | Unset = UNSET
        if not isinstance(self.template_type, Unset):
            template_type = self.template_type.value

        recording: dict[str, Any] | Unset = UNSET
        if not isinstance(self.recording, Unset):
            recording = self.recording.to_dict()

        live_transcription: dict[str, Any] | Unset = UNSET
        if not isinstance(self.live_transcription, Unset):
            live_transcription = self.live_transcription.to_dict()

        streaming: dict[str, Any] | Unset = UNSET
        if not isinstance(self.streaming, Unset):
            streaming = self.streaming.to_dict()

        fields: list[str] | Unset = UNSET
        if not isinstance(self.fields, Unset):
            fields = []
            for fields_item_data in self.fields:
                fields_item = fields_item_data.value
                fields.append(fields_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "endDate": end_date,
            }
        )
        if start_date is not UNSET:
            field_dict["startDate"] = start_date
        if is_locked is not UNSET:
            field_dict["isLocked"] = is_locked
        if room_mode is not UNSET:
            field_dict["roomMode"] = room_mode
        if room_name_prefix is not UNSET:
            field_dict["roomNamePrefix"] = room_name_prefix
        if room_name_pattern is not UNSET:
            field_dict["roomNamePattern"] = room_name_pattern
        if template_type is not UNSET:
            field_dict["templateType"] = template_type
        if recording is not UNSET:
            field_dict["recording"] = recording
        if live_transcription is not UNSET:
            field_dict["liveTranscription"] = live_transcription
        if streaming is not UNSET:
            field_dict["streaming"] = streaming
        if fields is not UNSET:
            field_dict["fields"] = fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recording_options import RecordingOptions  # noqa: PLC0415
        from ..models.streaming_options import StreamingOptions  # noqa: PLC0415
        from ..models.transcription_options import TranscriptionOptions  # noqa: PLC0415

        d = dict(src_dict)
        end_date = datetime.datetime.fromisoformat(d.pop("endDate"))

        _start_date = d.pop("startDate", UNSET)
        start_date: datetime.datetime | Unset
        if isinstance(_start_date, Unset):
            start_date = UNSET
        else:
            start_date = datetime.datetime.fromisoformat(_start_date)

        is_locked = d.pop("isLocked", UNSET)

        _room_mode = d.pop("roomMode", UNSET)
        room_mode: RoomMode | Unset
        if isinstance(_room_mode, Unset):
            room_mode = UNSET
        else:
            room_mode = RoomMode(_room_mode)

        def _parse_room_name_prefix(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        room_name_prefix = _parse_room_name_prefix(d.pop("roomNamePrefix", UNSET))

        _room_name_pattern = d.pop("roomNamePattern", UNSET)
        room_name_pattern: RoomNamePattern | Unset
        if isinstance(_room_name_pattern, Unset):
            room_name_pattern = UNSET
        else:
            room_name_pattern = RoomNamePattern(_room_name_pattern)

        _template_type = d.pop("templateType", UNSET)
        template_type: TemplateType | Unset
        if isinstance(_template_type, Unset):
            template_type = UNSET
        else:
            template_type = TemplateType(_template_type)

        _recording = d.pop("recording", UNSET)
        recording: RecordingOptions | Unset
        if isinstance(_recording, Unset):
            recording = UNSET
        else:
            recording = RecordingOptions.from_dict(_recording)

        _live_transcription = d.pop("liveTranscription", UNSET)
        live_transcription: TranscriptionOptions | Unset
        if isinstance(_live_transcription, Unset):
            live_transcription = UNSET
        else:
            live_transcription = TranscriptionOptions.from_dict(_live_transcription)

        _streaming = d.pop("streaming", UNSET)
        streaming: StreamingOptions | Unset
        if isinstance(_streaming, Unset):
            streaming = UNSET
        else:
            streaming = StreamingOptions.from_dict(_streaming)

        _fields = d.pop("fields", UNSET)
        fields: list[MeetingField] | Unset = UNSET
        if _fields is not UNSET:
            fields = []
            for fields_item_data in _fields:
                fields_item = MeetingField(fields_item_data)

                fields.append(fields_item)

        create_meeting_request = cls(
            end_date=end_date,
            start_date=start_date,
            is_locked=is_locked,
            room_mode=room_mode,
            room_name_prefix=room_name_prefix,
            room_name_pattern=room_name_pattern,
            template_type=template_type,
            recording=recording,
            live_transcription=live_transcription,
            streaming=streaming,
            fields=fields,
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
