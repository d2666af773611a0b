from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DeletedParticipant")


@_attrs_define
class DeletedParticipant:
    """What the answer to a deletion tells about the participant. It has neither id nor name."""

    custom_participant_id: str
    """ The caller's own id for this person, as it was sent. """
    preset_id: UUID
    """ The id of the preset; every other answer gives the preset's name instead. """
    created_at: datetime.datetime
    """ When the participant was added. """
    updated_at: datetime.datetime
    """ When the participant changed last. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        custom_participant_id = self.custom_participant_id

        preset_id = str(self.preset_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "custom_participant_id": custom_participant_id,
                "preset_id": preset_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        custom_participant_id = d.pop("custom_participant_id")

        preset_id = UUID(d.pop("preset_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        deleted_participant = cls(
            custom_participant_id=custom_participant_id,
            preset_id=preset_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        deleted_participant.additional_properties = d
        return deleted_participant

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
