from enum import StrEnum


class RoomMode(StrEnum):
    GROUP = "group"
    NORMAL = "normal"

    def __str__(self) -> str:
        return str(self.value)
