from enum import StrEnum


class RecordingType(StrEnum):
    CLOUD = "cloud"
    LOCAL = "local"
    NONE = "none"

    def __str__(self) -> str:
        return str(self.value)
