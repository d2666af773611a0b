"""Contains all the data models used in inputs/outputs"""

from .audio_option import AudioOption
from .auto_record_type import AutoRecordType
from .country import Country
from .create_meeting_request import CreateMeetingRequest
from .dial_in_number import DialInNumber
from .error_body import ErrorBody
from .error_detail import ErrorDetail
from .external_user import ExternalUser
from .frequency import Frequency
from .host import Host
from .meeting import Meeting
from .meeting_links import MeetingLinks
from .meeting_page import MeetingPage
from .meeting_type import MeetingType
from .monthly_by_week import MonthlyByWeek
from .navigation import Navigation
from .occurrence import Occurrence
from .page_link import PageLink
from .paging import Paging
from .recurrence import Recurrence
from .schedule import Schedule
from .service_info import ServiceInfo
from .time_zone import TimeZone
from .update_meeting_request import UpdateMeetingRequest
from .week_day import WeekDay

__all__ = (
    "AudioOption",
    "AutoRecordType",
    "Country",
    "CreateMeetingRequest",
    "DialInNumber",
    "ErrorBody",
    "ErrorDetail",
    "ExternalUser",
    "Frequency",
    "Host",
    "Meeting",
    "MeetingLinks",
    "MeetingPage",
    "MeetingType",
    "MonthlyByWeek",
    "Navigation",
    "Occurrence",
    "PageLink",
    "Paging",
    "Recurrence",
    "Schedule",
    "ServiceInfo",
    "TimeZone",
    "UpdateMeetingRequest",
    "WeekDay",
)
