from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recording_trigger import RecordingTrigger
from ..models.recording_type import RecordingType

if TYPE_CHECKING:
    from ..models.recording_destination import RecordingDestination


T = TypeVar("T", bound="RecordingOptions")


@_attrs_define
class RecordingOptions:
    """Where a recording is made, where it goes and what starts it."""

    type_: RecordingType
    """ `none` switches recording off, `local` records in the browser, `cloud` in the cloud. """
    destination: None | RecordingDestination
    """ Where the recording is stored; null takes it from the organization's settings, or means that none is needed.
    """
    start_trigger: None | RecordingTrigger
    """ What starts the recording once everything it needs is known; matters only when `type` is `cloud`. Null takes
    it from the organization's settings. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.recording_destination import RecordingDestination  # noqa: PLC0415

        type_ = self.type_.value

        destination: dict[str, Any] | None
        if isinstance(self.destination, RecordingDestination):
            destination = self.destination.to_dict()
        else:
            destination = self.destination

        start_trigger: None | str
        if isinstance(self.start_trigger, RecordingTrigger):
            start_trigger = self.start_trigger.value
        else:
            start_trigger = self.start_trigger

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "destination": destination,
                "startTrigger": start_trigger,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recording_destination import RecordingDestination  # noqa: PLC0415

        d = dict(src_dict)
        type_ = RecordingType(d.pop("type"))

        def _parse_destination(data: object) -> None | RecordingDestination:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                destination_type_0 = RecordingDestination.from_dict(data)

                return destination_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecordingDestination, data)

        destination = _parse_destination(d.pop("destination"))

        def _parse_start_trigger(data: object) -> None | RecordingTrigger:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                start_trigger_type_0 = RecordingTrigger(data)

                return start_trigger_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecordingTrigger, data)

        start_trigger = _parse_start_trigger(d.pop("startTrigger"))

        recording_options = cls(
            type_=type_,
            destination=destination,
            start_trigger=start_trigger,
        )

        recording_options.additional_properties = d
        return recording_options

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
