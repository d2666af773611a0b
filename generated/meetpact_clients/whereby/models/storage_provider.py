from enum import StrEnum


class StorageProvider(StrEnum):
    S3 = "s3"
    WHEREBY = "whereby"

    def __str__(self) -> str:
        return str(self.value)
