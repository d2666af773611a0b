from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audio_config import AudioConfig
    from ..models.livestreaming_config import LivestreamingConfig
    from ..models.realtimekit_bucket_config import RealtimekitBucketConfig
    from ..models.storage_config import StorageConfig
    from ..models.video_config import VideoConfig


T = TypeVar("T", bound="RecordingConfig")


@_attrs_define
class RecordingConfig:
    """How recordings are made, cut, stored and streamed."""

    max_seconds: int | Unset = UNSET
    """ After how many seconds a recording ends by itself, between a minute and a day. """
    file_name_prefix: str | Unset = UNSET
    """ What the file name of each recording begins with. """
    audio_config: AudioConfig | Unset = UNSET
    """ The sound of a recording. With a VP8 or VP9 picture it cannot be chosen. """
    video_config: VideoConfig | Unset = UNSET
    """ The picture of a recording. """
    live_streaming_config: LivestreamingConfig | Unset = UNSET
    """ Where a livestream goes. """
    realtimekit_bucket_config: RealtimekitBucketConfig | Unset = UNSET
    """ Whether Cloudflare keeps a copy of the recording in a bucket of its own. """
    storage_config: None | StorageConfig | Unset = UNSET
    """ Where else the recording goes; null for nowhere else. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.storage_config import StorageConfig  # noqa: PLC0415

        max_seconds = self.max_seconds

        file_name_prefix = self.file_name_prefix

        audio_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.audio_config, Unset):
            audio_config = self.audio_config.to_dict()

        video_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.video_config, Unset):
            video_config = self.video_config.to_dict()

        live_streaming_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.live_streaming_config, Unset):
            live_streaming_config = self.live_streaming_config.to_dict()

        realtimekit_bucket_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.realtimekit_bucket_config, Unset):
            realtimekit_bucket_config = self.realtimekit_bucket_config.to_dict()

        storage_config: dict[str, Any] | None | Unset
        if isinstance(self.storage_config, Unset):
            storage_config = UNSET
        elif isinstance(self.storage_config, StorageConfig):
            storage_config = self.storage_config.to_dict()
        else:
            storage_config = self.storage_config

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if max_seconds is not UNSET:
            field_dict["max_seconds"] = max_seconds
        if file_name_prefix is not UNSET:
            field_dict["file_name_prefix"] = file_name_prefix
        if audio_config is not UNSET:
            field_dict["audio_config"] = audio_config
        if video_config is not UNSET:
            field_dict["video_config"] = video_config
        if live_streaming_config is not UNSET:
            field_dict["live_streaming_config"] = live_streaming_config
        if realtimekit_bucket_config is not UNSET:
            field_dict["realtimekit_bucket_config"] = realtimekit_bucket_config
        if storage_config is not UNSET:
            field_dict["storage_config"] = storage_config

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audio_config import AudioConfig  # noqa: PLC0415
        from ..models.livestreaming_config import LivestreamingConfig  # noqa: PLC0415
        from ..models.realtimekit_bucket_config import RealtimekitBucketConfig  # noqa: PLC0415
        from ..models.storage_config import StorageConfig  # noqa: PLC0415
        from ..models.video_config import VideoConfig  # noqa: PLC0415

        d = dict(src_dict)
        max_seconds = d.pop("max_seconds", UNSET)

        file_name_prefix = d.pop("file_name_prefix", UNSET)

        _audio_config = d.pop("audio_config", UNSET)
        audio_config: AudioConfig | Unset
        if isinstance(_audio_config, Unset):
            audio_config = UNSET
        else:
            audio_config = AudioConfig.from_dict(_audio_config)

        _video_config = d.pop("video_config", UNSET)
        video_config: VideoConfig | Unset
        if isinstance(_video_config, Unset):
            video_config = UNSET
        else:
            video_config = VideoConfig.from_dict(_video_config)

        _live_streaming_config = d.pop("live_streaming_config", UNSET)
        live_streaming_config: LivestreamingConfig | Unset
        if isinstance(_live_streaming_config, Unset):
            live_streaming_config = UNSET
        else:
            live_streaming_config = LivestreamingConfig.from_dict(_live_streaming_config)

        _realtimekit_bucket_config = d.pop("realtimekit_bucket_config", UNSET)
        realtimekit_bucket_config: RealtimekitBucketConfig | Unset
        if isinstance(_realtimekit_bucket_config, Unset):
            realtimekit_bucket_config = UNSET
        else:
            realtimekit_bucket_config = RealtimekitBucketConfig.from_dict(_realtimekit_bucket_config)

        def _parse_storage_config(data: object) -> None | StorageConfig | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                storage_config_type_0 = StorageConfig.from_dict(data)

                return storage_config_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StorageConfig | Unset, data)

        storage_config = _parse_storage_config(d.pop("storage_config", UNSET))

        recording_config = cls(
            max_seconds=max_seconds,
            file_name_prefix=file_name_prefix,
            audio_config=audio_config,
            video_config=video_config,
            live_streaming_config=live_streaming_config,
            realtimekit_bucket_config=realtimekit_bucket_config,
            storage_config=storage_config,
        )

        recording_config.additional_properties = d
        return recording_config

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
