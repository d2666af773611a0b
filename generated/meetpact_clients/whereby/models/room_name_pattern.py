from enum import StrEnum


class RoomNamePattern(StrEnum):
    HUMAN_SHORT = "human-short"
    UUID = "uuid"

    def __str__(self) -> str:
        return str(self.value)
