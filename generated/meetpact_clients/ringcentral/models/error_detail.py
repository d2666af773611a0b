from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ErrorDetail")


@_attrs_define
class ErrorDetail:
    """One error."""

    error_code: str
    """ Code of the error. """
    message: str
    """ The error in words. """
    parameter_name: str | Unset = UNSET
    """ The parameter or the property of the body that is to blame, when it is one. """
    permission_name: str | Unset = UNSET
    """ The permission that is missing, when it is one. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        error_code = self.error_code

        message = self.message

        parameter_name = self.parameter_name

        permission_name = self.permission_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "errorCode": error_code,
                "message": message,
            }
        )
        if parameter_name is not UNSET:
            field_dict["parameterName"] = parameter_name
        if permission_name is not UNSET:
            field_dict["permissionName"] = permission_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        error_code = d.pop("errorCode")

        message = d.pop("message")

        parameter_name = d.pop("parameterName", UNSET)

        permission_name = d.pop("permissionName", UNSET)

        error_detail = cls(
            error_code=error_code,
            message=message,
            parameter_name=parameter_name,
            permission_name=permission_name,
        )

        error_detail.additional_properties = d
        return error_detail

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
