from enum import StrEnum


class Frequency(StrEnum):
    DAILY = "Daily"
    MONTHLY = "Monthly"
    WEEKLY = "Weekly"

    def __str__(self) -> str:
        return str(self.value)
