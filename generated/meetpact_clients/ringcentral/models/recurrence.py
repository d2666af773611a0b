from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.frequency import Frequency
from ..models.monthly_by_week import MonthlyByWeek
from ..models.week_day import WeekDay
from ..types import UNSET, Unset

T = TypeVar("T", bound="Recurrence")


@_attrs_define
class Recurrence:
    """The rule by which a meeting comes again. Fields that do not belong to the frequency have no effect."""

    frequency: Frequency | Unset = UNSET
    """ The unit in which the interval counts. """
    interval: int | Unset = UNSET
    """ Every how many days, weeks or months. Up to 90 days, but only up to 12 weeks or 3 months. """
    weekly_by_days: list[WeekDay] | Unset = UNSET
    """ On which days of the week, when it is Weekly. """
    monthly_by_day: int | Unset = UNSET
    """ On which day of the month, when it is Monthly. """
    monthly_by_week: MonthlyByWeek | Unset = UNSET
    """ In which week of the month, when it is Monthly; goes with `monthlyByWeekDay`. """
    monthly_by_week_day: WeekDay | Unset = UNSET
    """ A day of the week. """
    count: int | Unset = UNSET
    """ After how many occurrences it stops. """
    until: datetime.datetime | Unset = UNSET
    """ The moment after which there are no more occurrences. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        frequency: str | Unset = UNSET
        if not isinstance(self.frequency, Unset):
            frequency = self.frequency.value

        interval = self.interval

        weekly_by_days: list[str] | Unset = UNSET
        if not isinstance(self.weekly_by_days, Unset):
            weekly_by_days = []
            for weekly_by_days_item_data in self.weekly_by_days:
                weekly_by_days_item = weekly_by_days_item_data.value
                weekly_by_days.append(weekly_by_days_item)

        monthly_by_day = self.monthly_by_day

        monthly_by_week: str | Unset = UNSET
        if not isinstance(self.monthly_by_week, Unset):
            monthly_by_week = self.monthly_by_week.value

        monthly_by_week_day: str | Unset = UNSET
        if not isinstance(self.monthly_by_week_day, Unset):
            monthly_by_week_day = self.monthly_by_week_day.value

        count = self.count

        until: str | Unset = UNSET
        if not isinstance(self.until, Unset):
            until = self.until.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if frequency is not UNSET:
            field_dict["frequency"] = frequency
        if interval is not UNSET:
            field_dict["interval"] = interval
        if weekly_by_days is not UNSET:
            field_dict["weeklyByDays"] = weekly_by_days
        if monthly_by_day is not UNSET:
            field_dict["monthlyByDay"] = monthly_by_day
        if monthly_by_week is not UNSET:
            field_dict["monthlyByWeek"] = monthly_by_week
        if monthly_by_week_day is not UNSET:
            field_dict["monthlyByWeekDay"] = monthly_by_week_day
        if count is not UNSET:
            field_dict["count"] = count
        if until is not UNSET:
            field_dict["until"] = until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _frequency = d.pop("frequency", UNSET)
        frequency: Frequency | Unset
        if isinstance(_frequency, Unset):
            frequency = UNSET
        else:
            frequency = Frequency(_frequency)

        interval = d.pop("interval", UNSET)

        _weekly_by_days = d.pop("weeklyByDays", UNSET)
        weekly_by_days: list[WeekDay] | Unset = UNSET
        if _weekly_by_days is not UNSET:
            weekly_by_days = []
            for weekly_by_days_item_data in _weekly_by_days:
                weekly_by_days_item = WeekDay(weekly_by_days_item_data)

                weekly_by_days.append(weekly_by_days_item)

        monthly_by_day = d.pop("monthlyByDay", UNSET)

        _monthly_by_week = d.pop("monthlyByWeek", UNSET)
        monthly_by_week: MonthlyByWeek | Unset
        if isinstance(_monthly_by_week, Unset):
            monthly_by_week = UNSET
        else:
            monthly_by_week = MonthlyByWeek(_monthly_by_week)

        _monthly_by_week_day = d.pop("monthlyByWeekDay", UNSET)
        monthly_by_week_day: WeekDay | Unset
        if isinstance(_monthly_by_week_day, Unset):
            monthly_by_week_day = UNSET
        else:
            monthly_by_week_day = WeekDay(_monthly_by_week_day)

        count = d.pop("count", UNSET)

        _until = d.pop("until", UNSET)
        until: datetime.datetime | Unset
        if isinstance(_until, Unset):
            until = UNSET
        else:
            until = datetime.datetime.fromisoformat(_until)

        recurrence = cls(
            frequency=frequency,
            interval=interval,
            weekly_by_days=weekly_by_days,
            monthly_by_day=monthly_by_day,
            monthly_by_week=monthly_by_week,
            monthly_by_week_day=monthly_by_week_day,
            count=count,
            until=until,
        )

        recurrence.additional_properties = d
        return recurrence

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
