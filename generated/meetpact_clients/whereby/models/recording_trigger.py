from enum import StrEnum


class RecordingTrigger(StrEnum):
    AUTOMATIC = "automatic"
    AUTOMATIC_2ND_PARTICIPANT = "automatic-2nd-participant"
    NONE = "none"
    PROMPT = "prompt"

    def __str__(self) -> str:
        return str(self.value)
