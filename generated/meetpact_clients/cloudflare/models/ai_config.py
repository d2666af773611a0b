from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.summarization_config import SummarizationConfig
    from ..models.transcription_config import TranscriptionConfig


T = TypeVar("T", bound="AiConfig")


@_attrs_define
class AiConfig:
    """How transcripts and summaries are made."""

    transcription: TranscriptionConfig | Unset = UNSET
    """ How speech becomes text. """
    summarization: SummarizationConfig | Unset = UNSET
    """ How the text becomes a summary. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        transcription: dict[str, Any] | Unset = UNSET
        if not isinstance(self.transcription, Unset):
            transcription = self.transcription.to_dict()

        summarization: dict[str, Any] | Unset = UNSET
        if not isinstance(self.summarization, Unset):
            summarization = self.summarization.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if transcription is not UNSET:
            field_dict["transcription"] = transcription
        if summarization is not UNSET:
            field_dict["summarization"] = summarization

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.summarization_config import SummarizationConfig  # noqa: PLC0415
        from ..models.transcription_config import TranscriptionConfig  # noqa: PLC0415

        d = dict(src_dict)
        _transcription = d.pop("transcription", UNSET)
        transcription: TranscriptionConfig | Unset
        if isinstance(_transcription, Unset):
            transcription = UNSET
        else:
            transcription = TranscriptionConfig.from_dict(_transcription)

        _summarization = d.pop("summarization", UNSET)
        summarization: SummarizationConfig | Unset
        if isinstance(_summarization, Unset):
            summarization = UNSET
        else:
            summarization = SummarizationConfig.from_dict(_summarization)

        ai_config = cls(
            transcription=transcription,
            summarization=summarization,
        )

        ai_config.additional_properties = d
        return ai_config

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
