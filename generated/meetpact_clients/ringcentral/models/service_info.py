from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dial_in_number import DialInNumber
    from ..models.external_user import ExternalUser


T = TypeVar("T", bound="ServiceInfo")


@_attrs_define
class ServiceInfo:
    """What an extension needs to know about the meeting service."""

    uri: str
    """ Canonical address of this answer, with the real ids. """
    support_uri: str | Unset = UNSET
    """ Where to ask for help. """
    intl_dial_in_numbers_uri: str | Unset = UNSET
    """ Where the international dial-in numbers are listed. """
    external_user_info: ExternalUser | Unset = UNSET
    """ The extension's account with the service that holds the meetings. Some of it is secret. """
    dial_in_numbers: list[DialInNumber] | Unset = UNSET
    """ The numbers by which one dials into a meeting. """
    domain: str | Unset = UNSET
    """ The domain under which the service runs. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uri = self.uri

        support_uri = self.support_uri

        intl_dial_in_numbers_uri = self.intl_dial_in_numbers_uri

        external_user_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.external_user_info, Unset):
            external_user_info = self.external_user_info.to_dict()

        dial_in_numbers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.dial_in_numbers, Unset):
            dial_in_numbers = []
            for dial_in_numbers_item_data in self.dial_in_numbers:
                dial_in_numbers_item = dial_in_numbers_item_data.to_dict()
                dial_in_numbers.append(dial_in_numbers_item)

        domain = self.domain

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uri": uri,
            }
        )
        if support_uri is not UNSET:
            field_dict["supportUri"] = support_uri
        if intl_dial_in_numbers_uri is not UNSET:
            field_dict["intlDialInNumbersUri"] = intl_dial_in_numbers_uri
        if external_user_info is not UNSET:
            field_dict["externalUserInfo"] = external_user_info
        if dial_in_numbers is not UNSET:
            field_dict["dialInNumbers"] = dial_in_numbers
        if domain is not UNSET:
            field_dict["domain"] = domain

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dial_in_number import DialInNumber  # noqa: PLC0415
        from ..models.external_user import ExternalUser  # noqa: PLC0415

        d = dict(src_dict)
        uri = d.pop("uri")

        support_uri = d.pop("supportUri", UNSET)

        intl_dial_in_numbers_uri = d.pop("intlDialInNumbersUri", UNSET)

        _external_user_info = d.pop("externalUserInfo", UNSET)
        external_user_info: ExternalUser | Unset
        if isinstance(_external_user_info, Unset):
            external_user_info = UNSET
        else:
            external_user_info = ExternalUser.from_dict(_external_user_info)

        _dial_in_numbers = d.pop("dialInNumbers", UNSET)
        dial_in_numbers: list[DialInNumber] | Unset = UNSET
        if _dial_in_numbers is not UNSET:
            dial_in_numbers = []
            for dial_in_numbers_item_data in _dial_in_numbers:
                dial_in_numbers_item = DialInNumber.from_dict(dial_in_numbers_item_data)

                dial_in_numbers.append(dial_in_numbers_item)

        domain = d.pop("domain", UNSET)

        service_info = cls(
            uri=uri,
            support_uri=support_uri,
            intl_dial_in_numbers_uri=intl_dial_in_numbers_uri,
            external_user_info=external_user_info,
            dial_in_numbers=dial_in_numbers,
            domain=domain,
        )

        service_info.additional_properties = d
        return service_info

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
