"""Contains all the data models used in inputs/outputs"""

from .ai_config import AiConfig
from .audio_channel import AudioChannel
from .audio_codec import AudioCodec
from .audio_config import AudioConfig
from .create_meeting_request import CreateMeetingRequest
from .create_participant_request import CreateParticipantRequest
from .deleted_participant import DeletedParticipant
from .deleted_participant_result import DeletedParticipantResult
from .error_body import ErrorBody
from .error_detail import ErrorDetail
from .gateway_error_body import GatewayErrorBody
from .gateway_notice import GatewayNotice
from .livestreaming_config import LivestreamingConfig
from .meeting import Meeting
from .meeting_detail import MeetingDetail
from .meeting_page import MeetingPage
from .meeting_result import MeetingResult
from .meeting_status import MeetingStatus
from .paging import Paging
from .participant import Participant
from .participant_page import ParticipantPage
from .participant_result import ParticipantResult
from .participant_token import ParticipantToken
from .participant_token_result import ParticipantTokenResult
from .participant_with_token import ParticipantWithToken
from .participant_with_token_result import ParticipantWithTokenResult
from .realtimekit_bucket_config import RealtimekitBucketConfig
from .recording_config import RecordingConfig
from .storage_auth_method import StorageAuthMethod
from .storage_config import StorageConfig
from .storage_type import StorageType
from .summarization_config import SummarizationConfig
from .summary_text_format import SummaryTextFormat
from .summary_type import SummaryType
from .transcription_config import TranscriptionConfig
from .transcription_language import TranscriptionLanguage
from .update_meeting_request import UpdateMeetingRequest
from .update_participant_request import UpdateParticipantRequest
from .video_codec import VideoCodec
from .video_config import VideoConfig
from .watermark import Watermark
from .watermark_position import WatermarkPosition
from .watermark_size import WatermarkSize

__all__ = (
    "AiConfig",
    "AudioChannel",
    "AudioCodec",
    "AudioConfig",
    "CreateMeetingRequest",
    "CreateParticipantRequest",
    "DeletedParticipant",
    "DeletedParticipantResult",
    "ErrorBody",
    "ErrorDetail",
    "GatewayErrorBody",
    "GatewayNotice",
    "LivestreamingConfig",
    "Meeting",
    "MeetingDetail",
    "MeetingPage",
    "MeetingResult",
    "MeetingStatus",
    "Paging",
    "Participant",
    "ParticipantPage",
    "ParticipantResult",
    "ParticipantToken",
    "ParticipantTokenResult",
    "ParticipantWithToken",
    "ParticipantWithTokenResult",
    "RealtimekitBucketConfig",
    "RecordingConfig",
    "StorageAuthMethod",
    "StorageConfig",
    "StorageType",
    "SummarizationConfig",
    "SummaryTextFormat",
    "SummaryType",
    "TranscriptionConfig",
    "TranscriptionLanguage",
    "UpdateMeetingRequest",
    "UpdateParticipantRequest",
    "VideoCodec",
    "VideoConfig",
    "Watermark",
    "WatermarkPosition",
    "WatermarkSize",
)
