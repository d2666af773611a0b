from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateParticipantRequest")


@_attrs_define
class CreateParticipantRequest:
    """Who comes in, and with which preset."""

    custom_participant_id: str
    """ The caller's own id for this person, kept and given back but never used to decide about access. Take an
    internal id: Cloudflare asks for no personal data here, although its own reference names an e-mail address as an
    example. """
    preset_name: str
    """ The preset that says what this person may do, by its name in the app. """
    name: None | str | Unset = UNSET
    """ What the others see. Give one: there are reports that the token of a nameless participant does not let them
    in. """
    picture: None | str | Unset = UNSET
    """ Where a picture of this person is. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        custom_participant_id = self.custom_participant_id

        preset_name = self.preset_name

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        picture: None | str | Unset
        if isinstance(self.picture, Unset):
            picture = UNSET
        else:
            picture = self.picture

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "custom_participant_id": custom_participant_id,
                "preset_name": preset_name,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if picture is not UNSET:
            field_dict["picture"] = picture

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        custom_participant_id = d.pop("custom_participant_id")

        preset_name = d.pop("preset_name")

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_picture(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        picture = _parse_picture(d.pop("picture", UNSET))

        create_participant_request = cls(
            custom_participant_id=custom_participant_id,
            preset_name=preset_name,
            name=name,
            picture=picture,
        )

        create_participant_request.additional_properties = d
        return create_participant_request

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
