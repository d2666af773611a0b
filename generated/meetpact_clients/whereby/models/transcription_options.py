from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.transcription_language import TranscriptionLanguage
from ..models.transcription_trigger import TranscriptionTrigger
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.transcription_destination import TranscriptionDestination


T = TypeVar("T", bound="TranscriptionOptions")


@_attrs_define
class TranscriptionOptions:
    """Where a transcript goes, what starts it and in which language it is."""

    destination: None | TranscriptionDestination
    """ Where the transcript is stored; null takes it from the organization's settings, or means that none is
    needed. """
    start_trigger: None | TranscriptionTrigger
    """ What starts the transcription once everything it needs is known. Null takes it from the organization's
    settings. """
    language: None | TranscriptionLanguage | Unset = UNSET
    """ The language to transcribe. Null takes it from the organization's settings. """
    live_captions: bool | Unset = UNSET
    """ Whether every participant can read captions during the meeting. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.transcription_destination import TranscriptionDestination  # noqa: PLC0415

        destination: dict[str, Any] | None
        if isinstance(self.destination, TranscriptionDestination):
            destination = self.destination.to_dict()
        else:
            destination = self.destination

        start_trigger: None | str
        if isinstance(self.start_trigger, TranscriptionTrigger):
            start_trigger = self.start_trigger.value
        else:
            start_trigger = self.start_trigger

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        elif isinstance(self.language, TranscriptionLanguage):
            language = self.language.value
        else:
            language = self.language

        live_captions = self.live_captions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "destination": destination,
                "startTrigger": start_trigger,
            }
        )
        if language is not UNSET:
            field_dict["language"] = language
        if live_captions is not UNSET:
            field_dict["liveCaptions"] = live_captions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.transcription_destination import TranscriptionDestination  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_destination(data: object) -> None | TranscriptionDestination:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                destination_type_0 = TranscriptionDestination.from_dict(data)

                return destination_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TranscriptionDestination, data)

        destination = _parse_destination(d.pop("destination"))

        def _parse_start_trigger(data: object) -> None | TranscriptionTrigger:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                start_trigger_type_0 = TranscriptionTrigger(data)

                return start_trigger_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TranscriptionTrigger, data)

        start_trigger = _parse_start_trigger(d.pop("startTrigger"))

        def _parse_language(data: object) -> None | TranscriptionLanguage | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = TranscriptionLanguage(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TranscriptionLanguage | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        live_captions = d.pop("liveCaptions", UNSET)

        transcription_options = cls(
            destination=destination,
            start_trigger=start_trigger,
            language=language,
            live_captions=live_captions,
        )

        transcription_options.additional_properties = d
        return transcription_options

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
