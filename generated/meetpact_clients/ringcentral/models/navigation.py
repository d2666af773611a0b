from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.page_link import PageLink


T = TypeVar("T", bound="Navigation")


@_attrs_define
class Navigation:
    """Addresses of other pages of the same list."""

    first_page: PageLink
    """ The way to a page. """
    last_page: PageLink
    """ The way to a page. """
    previous_page: PageLink | Unset = UNSET
    """ The way to a page. """
    next_page: PageLink | Unset = UNSET
    """ The way to a page. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_page = self.first_page.to_dict()

        last_page = self.last_page.to_dict()

        previous_page: dict[str, Any] | Unset = UNSET
        if not isinstance(self.previous_page, Unset):
            previous_page = self.previous_page.to_dict()

        next_page: dict[str, Any] | Unset = UNSET
        if not isinstance(self.next_page, Unset):
            next_page = self.next_page.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "firstPage": first_page,
                "lastPage": last_page,
            }
        )
        if previous_page is not UNSET:
            field_dict["previousPage"] = previous_page
        if next_page is not UNSET:
            field_dict["nextPage"] = next_page

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.page_link import PageLink  # noqa: PLC0415

        d = dict(src_dict)
        first_page = PageLink.from_dict(d.pop("firstPage"))

        last_page = PageLink.from_dict(d.pop("lastPage"))

        _previous_page = d.pop("previousPage", UNSET)
        previous_page: PageLink | Unset
        if isinstance(_previous_page, Unset):
            previous_page = UNSET
        else:
            previous_page = PageLink.from_dict(_previous_page)

        _next_page = d.pop("nextPage", UNSET)
        next_page: PageLink | Unset
        if isinstance(_next_page, Unset):
            next_page = UNSET
        else:
            next_page = PageLink.from_dict(_next_page)

        navigation = cls(
            first_page=first_page,
            last_page=last_page,
            previous_page=previous_page,
            next_page=next_page,
        )

        navigation.additional_properties = d
        return navigation

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
