"""Contains all the data models used in inputs/outputs"""

from .authentication_type import AuthenticationType
from .create_meeting_request import CreateMeetingRequest
from .meeting import Meeting
from .meeting_field import MeetingField
from .meeting_page import MeetingPage
from .rate_limit_body import RateLimitBody
from .rate_limit_data import RateLimitData
from .recording_destination import RecordingDestination
from .recording_file_format import RecordingFileFormat
from .recording_options import RecordingOptions
from .recording_trigger import RecordingTrigger
from .recording_type import RecordingType
from .room_mode import RoomMode
from .room_name_pattern import RoomNamePattern
from .storage_provider import StorageProvider
from .streaming_destination import StreamingDestination
from .streaming_options import StreamingOptions
from .streaming_trigger import StreamingTrigger
from .template_type import TemplateType
from .transcription_destination import TranscriptionDestination
from .transcription_language import TranscriptionLanguage
from .transcription_options import TranscriptionOptions
from .transcription_trigger import TranscriptionTrigger

__all__ = (
    "AuthenticationType",
    "CreateMeetingRequest",
    "Meeting",
    "MeetingField",
    "MeetingPage",
    "RateLimitBody",
    "RateLimitData",
    "RecordingDestination",
    "RecordingFileFormat",
    "RecordingOptions",
    "RecordingTrigger",
    "RecordingType",
    "RoomMode",
    "RoomNamePattern",
    "StorageProvider",
    "StreamingDestination",
    "StreamingOptions",
    "StreamingTrigger",
    "TemplateType",
    "TranscriptionDestination",
    "TranscriptionLanguage",
    "TranscriptionOptions",
    "TranscriptionTrigger",
)
