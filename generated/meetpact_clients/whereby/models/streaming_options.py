from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.streaming_trigger import StreamingTrigger

if TYPE_CHECKING:
    from ..models.streaming_destination import StreamingDestination


T = TypeVar("T", bound="StreamingOptions")


@_attrs_define
class StreamingOptions:
    """Where a live stream goes and what starts it."""

    destination: None | StreamingDestination
    """ Where the stream is sent; null takes it from the organization's settings, as we read the texts. """
    start_trigger: None | StreamingTrigger
    """ What starts the stream. Null takes it from the organization's settings, or means that none is needed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.streaming_destination import StreamingDestination  # noqa: PLC0415

        destination: dict[str, Any] | None
        if isinstance(self.destination, StreamingDestination):
            destination = self.destination.to_dict()
        else:
            destination = self.destination

        start_trigger: None | str
        if isinstance(self.start_trigger, StreamingTrigger):
            start_trigger = self.start_trigger.value
        else:
            start_trigger = self.start_trigger

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "destination": destination,
                "startTrigger": start_trigger,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.streaming_destination import StreamingDestination  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_destination(data: object) -> None | StreamingDestination:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                destination_type_0 = StreamingDestination.from_dict(data)

                return destination_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StreamingDestination, data)

        destination = _parse_destination(d.pop("destination"))

        def _parse_start_trigger(data: object) -> None | StreamingTrigger:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                start_trigger_type_0 = StreamingTrigger(data)

                return start_trigger_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StreamingTrigger, data)

        start_trigger = _parse_start_trigger(d.pop("startTrigger"))

        streaming_options = cls(
            destination=destination,
            start_trigger=start_trigger,
        )

        streaming_options.additional_properties = d
        return streaming_options

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
