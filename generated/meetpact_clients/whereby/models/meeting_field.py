from enum import StrEnum


class MeetingField(StrEnum):
    HOSTROOMURL = "hostRoomUrl"
    VIEWERROOMURL = "viewerRoomUrl"

    def __str__(self) -> str:
        return str(self.value)
