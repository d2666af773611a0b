from enum import StrEnum


class AudioOption(StrEnum):
    COMPUTER_AUDIO = "ComputerAudio"
    PHONE = "Phone"

    def __str__(self) -> str:
        return str(self.value)
