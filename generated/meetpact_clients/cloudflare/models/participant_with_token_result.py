from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.participant_with_token import ParticipantWithToken


T = TypeVar("T", bound="ParticipantWithTokenResult")


@_attrs_define
class ParticipantWithTokenResult:
    """A participant and their token in the envelope. `data` always comes, though no source calls it required here."""

    success: bool
    """ Always true; a failure has another shape. """
    data: ParticipantWithToken | Unset = UNSET
    """ A participant together with their token, as adding and editing answer. """
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
        from ..models.participant_with_token import ParticipantWithToken  # noqa: PLC0415

        d = dict(src_dict)
        success = d.pop("success")

        _data = d.pop("data", UNSET)
        data: ParticipantWithToken | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = ParticipantWithToken.from_dict(_data)

        participant_with_token_result = cls(
            success=success,
            data=data,
        )

        participant_with_token_result.additional_properties = d
        return participant_with_token_result

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
