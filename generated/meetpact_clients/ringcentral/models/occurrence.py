from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Occurrence")


@_attrs_define
class Occurrence:
    """One date of a recurring meeting."""

    id: str | Unset = UNSET
    """ Id of the occurrence, its start in milliseconds since 1970 as a string of digits. """
    start_time: datetime.datetime | Unset = UNSET
    """ When this one starts, in UTC. """
    duration_in_minutes: int | Unset = UNSET
    """ How long this one lasts. """
    status: str | Unset = UNSET
    """ Whether it will take place. `available` is the only value ever published. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        start_time: str | Unset = UNSET
        if not isinstance(self.start_time, Unset):
            start_time = self.start_time.isoformat()

        duration_in_minutes = self.duration_in_minutes

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if start_time is not UNSET:
            field_dict["startTime"] = start_time
        if duration_in_minutes is not UNSET:
            field_dict["durationInMinutes"] = duration_in_minutes
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        _start_time = d.pop("startTime", UNSET)
        start_time: datetime.datetime | Unset
        if isinstance(_start_time, Unset):
            start_time = UNSET
        else:
            start_time = datetime.datetime.fromisoformat(_start_time)

        duration_in_minutes = d.pop("durationInMinutes", UNSET)

        status = d.pop("status", UNSET)

        occurrence = cls(
            id=id,
            start_time=start_time,
            duration_in_minutes=duration_in_minutes,
            status=status,
        )

        occurrence.additional_properties = d
        return occurrence

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
