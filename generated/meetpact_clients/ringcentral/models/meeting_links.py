from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MeetingLinks")


@_attrs_define
class MeetingLinks:
    """The two ways into a meeting."""

    start_uri: str | Unset = UNSET
    """ For the host alone; it carries a secret. """
    join_uri: str | Unset = UNSET
    """ For everybody else; it carries the password in a scrambled form when there is one. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start_uri = self.start_uri

        join_uri = self.join_uri

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if start_uri is not UNSET:
            field_dict["startUri"] = start_uri
        if join_uri is not UNSET:
            field_dict["joinUri"] = join_uri

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        start_uri = d.pop("startUri", UNSET)

        join_uri = d.pop("joinUri", UNSET)

        meeting_links = cls(
            start_uri=start_uri,
            join_uri=join_uri,
        )

        meeting_links.additional_properties = d
        return meeting_links

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
