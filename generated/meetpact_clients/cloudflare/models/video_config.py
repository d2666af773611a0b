from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.video_codec import VideoCodec
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.watermark import Watermark


T = TypeVar("T", bound="VideoConfig")


@_attrs_define
class VideoConfig:
    """The picture of a recording."""

    codec: VideoCodec | Unset = UNSET
    """ How the picture is encoded; the choice may settle the sound as well. """
    width: int | Unset = UNSET
    """ Width in pixels. Default: 1280. """
    height: int | Unset = UNSET
    """ Height in pixels. Default: 720. """
    export_file: bool | Unset = UNSET
    """ Whether the picture also becomes a file of its own. Default: true. """
    watermark: Watermark | Unset = UNSET
    """ An image laid over the picture. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        codec: str | Unset = UNSET
        if not isinstance(self.codec, Unset):
            codec = self.codec.value

        width = self.width

        height = self.height

        export_file = self.export_file

        watermark: dict[str, Any] | Unset = UNSET
        if not isinstance(self.watermark, Unset):
            watermark = self.watermark.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if codec is not UNSET:
            field_dict["codec"] = codec
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if export_file is not UNSET:
            field_dict["export_file"] = export_file
        if watermark is not UNSET:
            field_dict["watermark"] = watermark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.watermark import Watermark  # noqa: PLC0415

        d = dict(src_dict)
        _codec = d.pop("codec", UNSET)
        codec: VideoCodec | Unset
        if isinstance(_codec, Unset):
            codec = UNSET
        else:
            codec = VideoCodec(_codec)

        width = d.pop("width", UNSET)

        height = d.pop("height", UNSET)

        export_file = d.pop("export_file", UNSET)

        _watermark = d.pop("watermark", UNSET)
        watermark: Watermark | Unset
        if isinstance(_watermark, Unset):
            watermark = UNSET
        else:
            watermark = Watermark.from_dict(_watermark)

        video_config = cls(
            codec=codec,
            width=width,
            height=height,
            export_file=export_file,
            watermark=watermark,
        )

        video_config.additional_properties = d
        return video_config

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
