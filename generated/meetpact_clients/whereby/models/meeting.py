from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Meeting")


@_attrs_define
class Meeting:
    """A room and its span of life. Times are UTC, with milliseconds and `Z`, whatever offset was sent."""

    meeting_id: str
    """ The opaque id of the meeting. """
    room_url: str
    """ The address for everybody else; it gives no rights of a host. """
    end_date: datetime.datetime
    """ When the meeting ends; the room stays for an hour more. """
    room_name: str | Unset = UNSET
    """ The path of the room, a slash, then the prefix as the server keeps it, then the generated part. """
    start_date: datetime.datetime | Unset = UNSET
    """ When the meeting was created. """
    host_room_url: str | Unset = UNSET
    """ The address that makes whoever opens it a host, who may lock the room, mute and remove people, from creation
    until an hour after `endDate`. Share it with care. Present on request, and when a `viewerMode` room is created.
    """
    viewer_room_url: str | Unset = UNSET
    """ The address for people who watch and listen but cannot switch on camera or microphone. Present on request,
    and when a `viewerMode` room is created. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        meeting_id = self.meeting_id

        room_url = self.room_url

        end_date = self.end_date.isoformat()

        room_name = self.room_name

        start_date: str | Unset = UNSET
        if not isinstance(self.start_date, Unset):
            start_date = self.start_date.isoformat()

        host_room_url = self.host_room_url

        viewer_room_url = self.viewer_room_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "meetingId": meeting_id,
                "roomUrl": room_url,
                "endDate": end_date,
            }
        )
        if room_name is not UNSET:
            field_dict["roomName"] = room_name
        if start_date is not UNSET:
            field_dict["startDate"] = start_date
        if host_room_url is not UNSET:
            field_dict["hostRoomUrl"] = host_room_url
        if viewer_room_url is not UNSET:
            field_dict["viewerRoomUrl"] = viewer_room_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        meeting_id = d.pop("meetingId")

        room_url = d.pop("roomUrl")

        end_date = datetime.datetime.fromisoformat(d.pop("endDate"))

        room_name = d.pop("roomName", UNSET)

        _start_date = d.pop("startDate", UNSET)
        start_date: datetime.datetime | Unset
        if isinstance(_start_date, Unset):
            start_date = UNSET
        else:
            start_date = datetime.datetime.fromisoformat(_start_date)

        host_room_url = d.pop("hostRoomUrl", UNSET)

        viewer_room_url = d.pop("viewerRoomUrl", UNSET)

        meeting = cls(
            meeting_id=meeting_id,
            room_url=room_url,
            end_date=end_date,
            room_name=room_name,
            start_date=start_date,
            host_room_url=host_room_url,
            viewer_room_url=viewer_room_url,
        )

        meeting.additional_properties = d
        return meeting

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
