from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExternalUser")


@_attrs_define
class ExternalUser:
    """The extension's account with the service that holds the meetings. Some of it is secret."""

    uri: str | Unset = UNSET
    """ Address of this account. """
    user_id: str | Unset = UNSET
    """ Id of the user with that service. """
    account_id: str | Unset = UNSET
    """ Id of the account with that service. """
    user_type: int | Unset = UNSET
    """ Kind of user, as a number that the vendor does not explain. """
    user_token: str | Unset = UNSET
    """ A token that acts for the user; secret. """
    host_key: str | Unset = UNSET
    """ The digits by which somebody in a meeting becomes its host; secret. """
    personal_meeting_id: str | Unset = UNSET
    """ Id of the user's own standing meeting. """
    personal_link: str | Unset = UNSET
    """ A readable address of the user's own standing meeting. """
    use_pmi_for_instant_meetings: bool | Unset = UNSET
    """ Whether Instant meetings are held under the personal meeting id. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uri = self.uri

        user_id = self.user_id

        account_id = self.account_id

        user_type = self.user_type

        user_token = self.user_token

        host_key = self.host_key

        personal_meeting_id = self.personal_meeting_id

        personal_link = self.personal_link

        use_pmi_for_instant_meetings = self.use_pmi_for_instant_meetings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if uri is not UNSET:
            field_dict["uri"] = uri
        if user_id is not UNSET:
            field_dict["userId"] = user_id
        if account_id is not UNSET:
            field_dict["accountId"] = account_id
        if user_type is not UNSET:
            field_dict["userType"] = user_type
        if user_token is not UNSET:
            field_dict["userToken"] = user_token
        if host_key is not UNSET:
            field_dict["hostKey"] = host_key
        if personal_meeting_id is not UNSET:
            field_dict["personalMeetingId"] = personal_meeting_id
        if personal_link is not UNSET:
            field_dict["personalLink"] = personal_link
        if use_pmi_for_instant_meetings is not UNSET:
            field_dict["usePmiForInstantMeetings"] = use_pmi_for_instant_meetings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        uri = d.pop("uri", UNSET)

        user_id = d.pop("userId", UNSET)

        account_id = d.pop("accountId", UNSET)

        user_type = d.pop("userType", UNSET)

        user_token = d.pop("userToken", UNSET)

        host_key = d.pop("hostKey", UNSET)

        personal_meeting_id = d.pop("personalMeetingId", UNSET)

        personal_link = d.pop("personalLink", UNSET)

        use_pmi_for_instant_meetings = d.pop("usePmiForInstantMeetings", UNSET)

        external_user = cls(
            uri=uri,
            user_id=user_id,
            account_id=account_id,
            user_type=user_type,
            user_token=user_token,
            host_key=host_key,
            personal_meeting_id=personal_meeting_id,
            personal_link=personal_link,
            use_pmi_for_instant_meetings=use_pmi_for_instant_meetings,
        )

        external_user.additional_properties = d
        return external_user

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
