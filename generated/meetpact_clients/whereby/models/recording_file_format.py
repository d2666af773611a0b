from enum import StrEnum


class RecordingFileFormat(StrEnum):
    MKV = "mkv"
    MP4 = "mp4"

    def __str__(self) -> str:
        return str(self.value)
