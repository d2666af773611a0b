from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.meeting_detail import MeetingDetail


T = TypeVar("T", bound="MeetingResult")


@_attrs_define
class MeetingResult:
    """One meeting in its envelope. `data` always comes, though no source calls it required here."""

    success: bool
    """ Always true; a failure has another shape. """
    data: MeetingDetail | Unset = UNSET
    """ A meeting by itself, which shows one thing more than a list does. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        success = self.success

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "success": success,
            }
        )
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.meeting_detail import MeetingDetail  # noqa: PLC0415

        d = dict(src_dict)
        success = d.pop("success")

        _data = d.pop("data", UNSET)
        data: MeetingDetail | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = MeetingDetail.from_dict(_data)

        meeting_result = cls(
            success=success,
            data=data,
        )

        meeting_result.additional_properties = d
        return meeting_result

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
