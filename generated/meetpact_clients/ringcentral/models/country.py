from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Country")


@_attrs_define
class Country:
    """A country, an entry of RingCentral's dictionary."""

    uri: str | Unset = UNSET
    """ Address of the entry. """
    id: str | Unset = UNSET
    """ Id of the entry. """
    name: str | Unset = UNSET
    """ Name of the country. """
    iso_code: str | Unset = UNSET
    """ The country's letters in ISO 3166. """
    calling_code: str | Unset = UNSET
    """ The digits to dial for the country. """
    emergency_calling: bool | Unset = UNSET
    """ Whether emergency calls can be made there. """
    number_selling: bool | Unset = UNSET
    """ Whether RingCentral sells numbers there. """
    login_allowed: bool | Unset = UNSET
    """ Whether users may log in from there. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uri = self.uri

        id = self.id

        name = self.name

        iso_code = self.iso_code

        calling_code = self.calling_code

        emergency_calling = self.emergency_calling

        number_selling = self.number_selling

        login_allowed = self.login_allowed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if uri is not UNSET:
            field_dict["uri"] = uri
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if iso_code is not UNSET:
            field_dict["isoCode"] = iso_code
        if calling_code is not UNSET:
            field_dict["callingCode"] = calling_code
        if emergency_calling is not UNSET:
            field_dict["emergencyCalling"] = emergency_calling
        if number_selling is not UNSET:
            field_dict["numberSelling"] = number_selling
        if login_allowed is not UNSET:
            field_dict["loginAllowed"] = login_allowed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        uri = d.pop("uri", UNSET)

        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        iso_code = d.pop("isoCode", UNSET)

        calling_code = d.pop("callingCode", UNSET)

        emergency_calling = d.pop("emergencyCalling", UNSET)

        number_selling = d.pop("numberSelling", UNSET)

        login_allowed = d.pop("loginAllowed", UNSET)

        country = cls(
            uri=uri,
            id=id,
            name=name,
            iso_code=iso_code,
            calling_code=calling_code,
            emergency_calling=emergency_calling,
            number_selling=number_selling,
            login_allowed=login_allowed,
        )

        country.additional_properties = d
        return country

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
