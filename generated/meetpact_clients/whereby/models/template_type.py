from enum import StrEnum


class TemplateType(StrEnum):
    VIEWERMODE = "viewerMode"

    def __str__(self) -> str:
        return str(self.value)
