from enum import StrEnum


class StreamingTrigger(StrEnum):
    AUTOMATIC = "automatic"
    NONE = "none"
    PROMPT = "prompt"

    def __str__(self) -> str:
        return str(self.value)
