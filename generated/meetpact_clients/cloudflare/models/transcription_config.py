from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.transcription_language import TranscriptionLanguage
from ..types import UNSET, Unset

T = TypeVar("T", bound="TranscriptionConfig")


@_attrs_define
class TranscriptionConfig:
    """How speech becomes text."""

    language: TranscriptionLanguage | Unset = UNSET
    """ A language, some with a country. """
    keywords: list[str] | Unset = UNSET
    """ Words to listen for, such as names and jargon. """
    profanity_filter: bool | Unset = UNSET
    """ Whether swearing is left out. Default: false. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        keywords: list[str] | Unset = UNSET
        if not isinstance(self.keywords, Unset):
            keywords = self.keywords

        profanity_filter = self.profanity_filter

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if language is not UNSET:
            field_dict["language"] = language
        if keywords is not UNSET:
            field_dict["keywords"] = keywords
        if profanity_filter is not UNSET:
            field_dict["profanity_filter"] = profanity_filter

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _language = d.pop("language", UNSET)
        language: TranscriptionLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = TranscriptionLanguage(_language)

        keywords = cast(list[str], d.pop("keywords", UNSET))

        profanity_filter = d.pop("profanity_filter", UNSET)

        transcription_config = cls(
            language=language,
            keywords=keywords,
            profanity_filter=profanity_filter,
        )

        transcription_config.additional_properties = d
        return transcription_config

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
