from enum import StrEnum


class AutoRecordType(StrEnum):
    CLOUD = "cloud"
    LOCAL = "local"
    NONE = "none"

    def __str__(self) -> str:
        return str(self.value)
