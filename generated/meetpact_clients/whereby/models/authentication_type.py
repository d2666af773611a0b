from enum import StrEnum


class AuthenticationType(StrEnum):
    ACCESSKEY = "accessKey"
    ROLEBASED = "roleBased"

    def __str__(self) -> str:
        return str(self.value)
