from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.storage_auth_method import StorageAuthMethod
from ..models.storage_type import StorageType
from ..types import UNSET, Unset

T = TypeVar("T", bound="StorageConfig")


@_attrs_define
class StorageConfig:
    """The caller's own storage. Which properties it needs depends on `type`, and for sftp on `auth_method`: aws, azure and
    digitalocean need `region` and `access_key`; KEY needs `private_key`, PASSWORD needs `password`. The four secrets
    are never shown again.

    """

    type_: StorageType
    """ A kind of storage. """
    access_key: str | Unset = UNSET
    """ Who asks for entry, at every kind of bucket but gcs. """
    secret: str | Unset = UNSET
    """ The secret that belongs to `access_key`. """
    bucket: str | Unset = UNSET
    """ The name of the bucket. """
    region: str | Unset = UNSET
    """ Where the bucket is. """
    path: str | Unset = UNSET
    """ The folder inside the bucket. """
    auth_method: StorageAuthMethod | Unset = UNSET
    """ How to log in over sftp. """
    host: str | Unset = UNSET
    """ The server, for sftp. """
    port: int | Unset = UNSET
    """ The server's port, for sftp. """
    username: str | Unset = UNSET
    """ Who logs in, for sftp. """
    password: str | Unset = UNSET
    """ The password of the user, or with KEY the one that opens the private key. """
    private_key: str | Unset = UNSET
    """ The key that logs in, with KEY. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_.value

        access_key = self.access_key

        secret = self.secret

        bucket = self.bucket

        region = self.region

        path = self.path

        auth_method: str | Unset = UNSET
        if not isinstance(self.auth_method, Unset):
            auth_method = self.auth_method.value

        host = self.host

        port = self.port

        username = self.username

        password = self.password

        private_key = self.private_key

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if access_key is not UNSET:
            field_dict["access_key"] = access_key
        if secret is not UNSET:
            field_dict["secret"] = secret
        if bucket is not UNSET:
            field_dict["bucket"] = bucket
        if region is not UNSET:
            field_dict["region"] = region
        if path is not UNSET:
            field_dict["path"] = path
        if auth_method is not UNSET:
            field_dict["auth_method"] = auth_method
        if host is not UNSET:
            field_dict["host"] = host
        if port is not UNSET:
            field_dict["port"] = port
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if private_key is not UNSET:
            field_dict["private_key"] = private_key

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = StorageType(d.pop("type"))

        access_key = d.pop("access_key", UNSET)

        secret = d.pop("secret", UNSET)

        bucket = d.pop("bucket", UNSET)

        region = d.pop("region", UNSET)

        path = d.pop("path", UNSET)

        _auth_method = d.pop("auth_method", UNSET)
        auth_method: StorageAuthMethod | Unset
        if isinstance(_auth_method, Unset):
            auth_method = UNSET
        else:
            auth_method = StorageAuthMethod(_auth_method)

        host = d.pop("host", UNSET)

        port = d.pop("port", UNSET)

        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        private_key = d.pop("private_key", UNSET)

        storage_config = cls(
            type_=type_,
            access_key=access_key,
            secret=secret,
            bucket=bucket,
            region=region,
            path=path,
            auth_method=auth_method,
            host=host,
            port=port,
            username=username,
            password=password,
            private_key=private_key,
        )

        storage_config.additional_properties = d
        return storage_config

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
