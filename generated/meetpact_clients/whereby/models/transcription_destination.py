from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.authentication_type import AuthenticationType
from ..models.storage_provider import StorageProvider
from ..types import UNSET, Unset

T = TypeVar("T", bound="TranscriptionDestination")


@_attrs_define
class TranscriptionDestination:
    """A store for transcripts. `whereby` needs nothing more; `s3` needs `bucket`, `region`, `accessKeyId` and
    `accessKeySecret` with `accessKey`, or `bucket` and `oidcRoleArn` with `roleBased`.

    """

    provider: StorageProvider
    """ `s3` is a bucket of the caller, `whereby` is hosted by Whereby. """
    authentication_type: AuthenticationType | Unset = UNSET
    """ `accessKey` signs with a key and its secret, `roleBased` takes on a role through OpenID Connect. """
    bucket: str | Unset = UNSET
    """ The bucket, and behind a slash the folders in it. """
    region: str | Unset = UNSET
    """ The region of the bucket. """
    access_key_id: str | Unset = UNSET
    """ The id of the access key. """
    access_key_secret: str | Unset = UNSET
    """ The secret of the access key. """
    oidc_role_arn: str | Unset = UNSET
    """ The role that Whereby takes on; goes with `roleBased` only. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        provider = self.provider.value

        authentication_type: str | Unset = UNSET
        if not isinstance(self.authentication_type, Unset):
            authentication_type = self.authentication_type.value

        bucket = self.bucket

        region = self.region

        access_key_id = self.access_key_id

        access_key_secret = self.access_key_secret

        oidc_role_arn = self.oidc_role_arn

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "provider": provider,
            }
        )
        if authentication_type is not UNSET:
            field_dict["authenticationType"] = authentication_type
        if bucket is not UNSET:
            field_dict["bucket"] = bucket
        if region is not UNSET:
            field_dict["region"] = region
        if access_key_id is not UNSET:
            field_dict["accessKeyId"] = access_key_id
        if access_key_secret is not UNSET:
            field_dict["accessKeySecret"] = access_key_secret
        if oidc_role_arn is not UNSET:
            field_dict["oidcRoleArn"] = oidc_role_arn

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        provider = StorageProvider(d.pop("provider"))

        _authentication_type = d.pop("authenticationType", UNSET)
        authentication_type: AuthenticationType | Unset
        if isinstance(_authentication_type, Unset):
            authentication_type = UNSET
        else:
            authentication_type = AuthenticationType(_authentication_type)

        bucket = d.pop("bucket", UNSET)

        region = d.pop("region", UNSET)

        access_key_id = d.pop("accessKeyId", UNSET)

        access_key_secret = d.pop("accessKeySecret", UNSET)

        oidc_role_arn = d.pop("oidcRoleArn", UNSET)

        transcription_destination = cls(
            provider=provider,
            authentication_type=authentication_type,
            bucket=bucket,
            region=region,
            access_key_id=access_key_id,
            access_key_secret=access_key_secret,
            oidc_role_arn=oidc_role_arn,
        )

        transcription_destination.additional_properties = d
        return transcription_destination

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
