from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.meeting import Meeting
    from ..models.navigation import Navigation
    from ..models.paging import Paging


T = TypeVar("T", bound="MeetingPage")


@_attrs_define
class MeetingPage:
    """One page of an extension's meetings, and the way to the others."""

    records: list[Meeting]
    """ The meetings of this page. """
    paging: Paging
    """ Where in the list a page lies. Pages count from 1, elements from 0. """
    navigation: Navigation
    """ Addresses of other pages of the same list. """
    uri: str | Unset = UNSET
    """ Canonical address of this page. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        records = []
        for records_item_data in self.records:
            records_item = records_item_data.to_dict()
            records.append(records_item)

        paging = self.paging.to_dict()

        navigation = self.navigation.to_dict()

        uri = self.uri

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "records": records,
                "paging": paging,
                "navigation": navigation,
            }
        )
        if uri is not UNSET:
            field_dict["uri"] = uri

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.meeting import Meeting  # noqa: PLC0415
        from ..models.navigation import Navigation  # noqa: PLC0415
        from ..models.paging import Paging  # noqa: PLC0415

        d = dict(src_dict)
        records = []
        _records = d.pop("records")
        for records_item_data in _records:
            records_item = Meeting.from_dict(records_item_data)

            records.append(records_item)

        paging = Paging.from_dict(d.pop("paging"))

        navigation = Navigation.from_dict(d.pop("navigation"))

        uri = d.pop("uri", UNSET)

        meeting_page = cls(
            records=records,
            paging=paging,
            navigation=navigation,
            uri=uri,
        )

        meeting_page.additional_properties = d
        return meeting_page

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
