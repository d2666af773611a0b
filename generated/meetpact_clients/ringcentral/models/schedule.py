from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.time_zone import TimeZone


T = TypeVar("T", bound="Schedule")


@_attrs_define
class Schedule:
    """When a meeting is to take place. A Scheduled or ScheduledRecurring meeting needs at least the start time."""

    start_time: datetime.datetime | Unset = UNSET
    """ When it starts. Send it without a fraction of a second; it is answered in UTC and in whole seconds. """
    duration_in_minutes: int | Unset = UNSET
    """ How long it is to last. """
    time_zone: TimeZone | Unset = UNSET
    """ The time zone in which the host thinks of the meeting, an entry of RingCentral's dictionary. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start_time: str | Unset = UNSET
        if not isinstance(self.start_time, Unset):
            start_time = self.start_time.isoformat()

        duration_in_minutes = self.duration_in_minutes

        time_zone: dict[str, Any] | Unset = UNSET
        if not isinstance(self.time_zone, Unset):
            time_zone = self.time_zone.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if start_time is not UNSET:
            field_dict["startTime"] = start_time
        if duration_in_minutes is not UNSET:
            field_dict["durationInMinutes"] = duration_in_minutes
        if time_zone is not UNSET:
            field_dict["timeZone"] = time_zone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.time_zone import TimeZone  # noqa: PLC0415

        d = dict(src_dict)
        _start_time = d.pop("startTime", UNSET)
        start_time: datetime.datetime | Unset
        if isinstance(_start_time, Unset):
            start_time = UNSET
        else:
            start_time = datetime.datetime.fromisoformat(_start_time)

        duration_in_minutes = d.pop("durationInMinutes", UNSET)

        _time_zone = d.pop("timeZone", UNSET)
        time_zone: TimeZone | Unset
        if isinstance(_time_zone, Unset):
            time_zone = UNSET
        else:
            time_zone = TimeZone.from_dict(_time_zone)

        schedule = cls(
            start_time=start_time,
            duration_in_minutes=duration_in_minutes,
            time_zone=time_zone,
        )

        schedule.additional_properties = d
        return schedule

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
