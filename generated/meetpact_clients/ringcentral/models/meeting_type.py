from enum import StrEnum


class MeetingType(StrEnum):
    INSTANT = "Instant"
    RECURRING = "Recurring"
    SCHEDULED = "Scheduled"
    SCHEDULED_RECURRING = "ScheduledRecurring"

    def __str__(self) -> str:
        return str(self.value)
