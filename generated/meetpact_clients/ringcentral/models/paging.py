from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Paging")


@_attrs_define
class Paging:
    """Where in the list a page lies. Pages count from 1, elements from 0."""

    page: int
    """ Number of this page, counted from 1. """
    per_page: int
    """ How many elements a page may have. """
    total_pages: int
    """ How many pages there are. """
    total_elements: int
    """ How many elements all pages have together. """
    page_start: int | Unset = UNSET
    """ Position of the page's first element, counted from 0. """
    page_end: int | Unset = UNSET
    """ Position of the page's last element, counted from 0. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        page = self.page

        per_page = self.per_page

        total_pages = self.total_pages

        total_elements = self.total_elements

        page_start = self.page_start

        page_end = self.page_end

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "page": page,
                "perPage": per_page,
                "totalPages": total_pages,
                "totalElements": total_elements,
            }
        )
        if page_start is not UNSET:
            field_dict["pageStart"] = page_start
        if page_end is not UNSET:
            field_dict["pageEnd"] = page_end

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        page = d.pop("page")

        per_page = d.pop("perPage")

        total_pages = d.pop("totalPages")

        total_elements = d.pop("totalElements")

        page_start = d.pop("pageStart", UNSET)

        page_end = d.pop("pageEnd", UNSET)

        paging = cls(
            page=page,
            per_page=per_page,
            total_pages=total_pages,
            total_elements=total_elements,
            page_start=page_start,
            page_end=page_end,
        )

        paging.additional_properties = d
        return paging

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
