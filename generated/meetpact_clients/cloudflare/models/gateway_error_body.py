from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.gateway_notice import GatewayNotice


T = TypeVar("T", bound="GatewayErrorBody")


@_attrs_define
class GatewayErrorBody:
    """The envelope that Cloudflare's gateway refuses with, for all its APIs."""

    success: bool
    """ Always false. """
    errors: list[GatewayNotice]
    """ What went wrong. """
    messages: list[GatewayNotice]
    """ Remarks that are no errors; mostly none. """
    result: None
    """ Nothing came of it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        success = self.success

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        messages = []
        for messages_item_data in self.messages:
            messages_item = messages_item_data.to_dict()
            messages.append(messages_item)

        result = self.result

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "success": success,
                "errors": errors,
                "messages": messages,
                "result": result,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gateway_notice import GatewayNotice  # noqa: PLC0415

        d = dict(src_dict)
        success = d.pop("success")

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = GatewayNotice.from_dict(errors_item_data)

            errors.append(errors_item)

        messages = []
        _messages = d.pop("messages")
        for messages_item_data in _messages:
            messages_item = GatewayNotice.from_dict(messages_item_data)

            messages.append(messages_item)

        result = d.pop("result")

        gateway_error_body = cls(
            success=success,
            errors=errors,
            messages=messages,
            result=result,
        )

        gateway_error_body.additional_properties = d
        return gateway_error_body

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
