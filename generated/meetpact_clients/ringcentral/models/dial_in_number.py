from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.country import Country


T = TypeVar("T", bound="DialInNumber")


@_attrs_define
class DialInNumber:
    """One number by which one dials in."""

    phone_number: str | Unset = UNSET
    """ The number in international form, with a plus in front. """
    formatted_number: str | Unset = UNSET
    """ The number as it is written in its country. """
    location: str | Unset = UNSET
    """ The place the number belongs to. """
    country: Country | Unset = UNSET
    """ A country, an entry of RingCentral's dictionary. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        phone_number = self.phone_number

        formatted_number = self.formatted_number

        location = self.location

        country: dict[str, Any] | Unset = UNSET
        if not isinstance(self.country, Unset):
            country = self.country.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if formatted_number is not UNSET:
            field_dict["formattedNumber"] = formatted_number
        if location is not UNSET:
            field_dict["location"] = location
        if country is not UNSET:
            field_dict["country"] = country

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.country import Country  # noqa: PLC0415

        d = dict(src_dict)
        phone_number = d.pop("phoneNumber", UNSET)

        formatted_number = d.pop("formattedNumber", UNSET)

        location = d.pop("location", UNSET)

        _country = d.pop("country", UNSET)
        country: Country | Unset
        if isinstance(_country, Unset):
            country = UNSET
        else:
            country = Country.from_dict(_country)

        dial_in_number = cls(
            phone_number=phone_number,
            formatted_number=formatted_number,
            location=location,
            country=country,
        )

        dial_in_number.additional_properties = d
        return dial_in_number

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
