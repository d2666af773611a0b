"""RingCentral legacy meetings: its objects."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Self

from ..runtime.values import (
    UNSET,
    Model,
    OpenStrEnum,
    Unset,
    moment,
    moment_text,
)


class AudioOption(OpenStrEnum):
    """By telephone, or through the computer."""

    COMPUTER_AUDIO = "ComputerAudio"
    PHONE = "Phone"


class AutoRecordType(OpenStrEnum):
    """Recorded on the host's computer, recorded in the cloud, or not recorded."""

    CLOUD = "cloud"
    LOCAL = "local"
    NONE = "none"


class Frequency(OpenStrEnum):
    """The unit in which the interval counts."""

    DAILY = "Daily"
    MONTHLY = "Monthly"
    WEEKLY = "Weekly"


class MeetingType(OpenStrEnum):
    """Instant is for right now and is never listed; Scheduled has one start time; ScheduledRecurring has a start time and a rule for the next ones; Recurring may be held again and again at no set time."""

    INSTANT = "Instant"
    RECURRING = "Recurring"
    SCHEDULED = "Scheduled"
    SCHEDULED_RECURRING = "ScheduledRecurring"


class MonthlyByWeek(OpenStrEnum):
    """In which week of the month, when it is Monthly; goes with `monthlyByWeekDay`."""

    FIRST = "First"
    FOURTH = "Fourth"
    LAST = "Last"
    SECOND = "Second"
    THIRD = "Third"


class WeekDay(OpenStrEnum):
    """A day of the week."""

    FRIDAY = "Friday"
    MONDAY = "Monday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"
    THURSDAY = "Thursday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"


AudioOptionLike = AudioOption | Literal["ComputerAudio", "Phone"]
AutoRecordTypeLike = AutoRecordType | Literal["cloud", "local", "none"]
FrequencyLike = Frequency | Literal["Daily", "Monthly", "Weekly"]
MeetingTypeLike = MeetingType | Literal["Instant", "Recurring", "Scheduled", "ScheduledRecurring"]
MonthlyByWeekLike = MonthlyByWeek | Literal["First", "Fourth", "Last", "Second", "Third"]
WeekDayLike = WeekDay | Literal["Friday", "Monday", "Saturday", "Sunday", "Thursday", "Tuesday", "Wednesday"]


class Country(Model):
    """A country, an entry of RingCentral's dictionary."""

    __slots__ = (
        "uri",
        "id",
        "name",
        "iso_code",
        "calling_code",
        "emergency_calling",
        "number_selling",
        "login_allowed",
    )
    uri: str | Unset
    """Address of the entry. (service-info-object, vendor)"""
    id: str | Unset
    """Id of the entry. (opaque-ids, vendor; service-info-object, vendor)"""
    name: str | Unset
    """Name of the country. (service-info-object, vendor)"""
    iso_code: str | Unset
    """The country's letters in ISO 3166. (service-info-object, vendor)"""
    calling_code: str | Unset
    """The digits to dial for the country. (service-info-object, vendor)"""
    emergency_calling: bool | Unset
    """Whether emergency calls can be made there. (service-info-object, vendor)"""
    number_selling: bool | Unset
    """Whether RingCentral sells numbers there. (service-info-object, vendor)"""
    login_allowed: bool | Unset
    """Whether users may log in from there. (service-info-object, vendor)"""

    def __init__(
        self,
        *,
        uri: str | Unset = UNSET,
        id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        iso_code: str | Unset = UNSET,
        calling_code: str | Unset = UNSET,
        emergency_calling: bool | Unset = UNSET,
        number_selling: bool | Unset = UNSET,
        login_allowed: bool | Unset = UNSET,
    ) -> None:
        self.uri = uri
        self.id = id
        self.name = name
        self.iso_code = iso_code
        self.calling_code = calling_code
        self.emergency_calling = emergency_calling
        self.number_selling = number_selling
        self.login_allowed = login_allowed
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.uri, Unset):
            written["uri"] = self.uri
        if not isinstance(self.id, Unset):
            written["id"] = self.id
        if not isinstance(self.name, Unset):
            written["name"] = self.name
        if not isinstance(self.iso_code, Unset):
            written["isoCode"] = self.iso_code
        if not isinstance(self.calling_code, Unset):
            written["callingCode"] = self.calling_code
        if not isinstance(self.emergency_calling, Unset):
            written["emergencyCalling"] = self.emergency_calling
        if not isinstance(self.number_selling, Unset):
            written["numberSelling"] = self.number_selling
        if not isinstance(self.login_allowed, Unset):
            written["loginAllowed"] = self.login_allowed
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri", UNSET)
        self.id = rest.pop("id", UNSET)
        self.name = rest.pop("name", UNSET)
        self.iso_code = rest.pop("isoCode", UNSET)
        self.calling_code = rest.pop("callingCode", UNSET)
        self.emergency_calling = rest.pop("emergencyCalling", UNSET)
        self.number_selling = rest.pop("numberSelling", UNSET)
        self.login_allowed = rest.pop("loginAllowed", UNSET)
        self.additional_properties = rest
        return self


class CreateMeetingRequest(Model):
    """The meeting to make. Every property may be left out."""

    __slots__ = (
        "topic",
        "meeting_type",
        "schedule",
        "password",
        "host",
        "allow_join_before_host",
        "start_host_video",
        "start_participants_video",
        "use_personal_meeting_id",
        "audio_options",
        "recurrence",
        "auto_record_type",
        "enforce_login",
        "mute_participants_on_entry",
        "enable_waiting_room",
        "global_dial_in_countries",
    )
    topic: str | Unset
    """What the meeting is about, as people will read it. (request-object, vendor)"""
    meeting_type: MeetingType | Unset
    """The kind of meeting; without one it is an Instant meeting. Without it the server takes
    "Instant". (meeting-types, vendor)"""
    schedule: Schedule | Unset
    """When a meeting is to take place. A Scheduled or ScheduledRecurring meeting needs at least
    the start time. (schedule-object, vendor)"""
    password: str | Unset
    """What people type in to be let in, at most ten characters. At most 10 characters.
    (request-object, vendor; password-rules, inferred)"""
    host: Host | Unset
    """The extension that holds a meeting; the one in the path, unless another is named that the
    caller may schedule for. (host-object, vendor)"""
    allow_join_before_host: bool | Unset
    """Whether people may enter before the host has come. Without it the server takes false.
    (request-object, vendor)"""
    start_host_video: bool | Unset
    """Whether the host's camera is on at the start. The settings of the account may override this.
    Without it the server takes false. (request-object, vendor)"""
    start_participants_video: bool | Unset
    """Whether the participants' cameras are on at the start. The settings of the account may
    override this. Without it the server takes false. (request-object, vendor)"""
    use_personal_meeting_id: bool | Unset
    """Whether the meeting is held under the host's personal meeting id. (request-object, vendor)"""
    audio_options: list[AudioOption] | Unset
    """The ways in which people may be heard. (request-object, vendor)"""
    recurrence: Recurrence | Unset
    """The rule by which a meeting comes again. Fields that do not belong to the frequency have no
    effect. (recurrence-object, vendor)"""
    auto_record_type: AutoRecordType | Unset
    """Whether and where the meeting is recorded by itself. Without it the server takes "none".
    (record-types, vendor)"""
    enforce_login: bool | Unset
    """Whether only people who are signed in may join. (request-object, vendor)"""
    mute_participants_on_entry: bool | Unset
    """Whether people are muted as they enter. (request-object, vendor)"""
    enable_waiting_room: bool | Unset
    """Whether people wait until the host lets them in. (request-object, vendor)"""
    global_dial_in_countries: list[str] | Unset
    """The countries whose dial-in numbers are offered. (request-object, vendor)"""

    def __init__(
        self,
        *,
        topic: str | Unset = UNSET,
        meeting_type: MeetingTypeLike | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        password: str | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
    ) -> None:
        self.topic = topic
        self.meeting_type = UNSET if isinstance(meeting_type, Unset) else MeetingType(meeting_type)
        self.schedule = schedule
        self.password = password
        self.host = host
        self.allow_join_before_host = allow_join_before_host
        self.start_host_video = start_host_video
        self.start_participants_video = start_participants_video
        self.use_personal_meeting_id = use_personal_meeting_id
        self.audio_options = (
            UNSET if isinstance(audio_options, Unset) else [AudioOption(item) for item in audio_options]
        )
        self.recurrence = recurrence
        self.auto_record_type = (
            UNSET if isinstance(auto_record_type, Unset) else AutoRecordType(auto_record_type)
        )
        self.enforce_login = enforce_login
        self.mute_participants_on_entry = mute_participants_on_entry
        self.enable_waiting_room = enable_waiting_room
        self.global_dial_in_countries = (
            UNSET if isinstance(global_dial_in_countries, Unset) else list(global_dial_in_countries)
        )
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.topic, Unset):
            written["topic"] = self.topic
        if not isinstance(self.meeting_type, Unset):
            written["meetingType"] = self.meeting_type.value
        if not isinstance(self.schedule, Unset):
            written["schedule"] = self.schedule.to_dict()
        if not isinstance(self.password, Unset):
            written["password"] = self.password
        if not isinstance(self.host, Unset):
            written["host"] = self.host.to_dict()
        if not isinstance(self.allow_join_before_host, Unset):
            written["allowJoinBeforeHost"] = self.allow_join_before_host
        if not isinstance(self.start_host_video, Unset):
            written["startHostVideo"] = self.start_host_video
        if not isinstance(self.start_participants_video, Unset):
            written["startParticipantsVideo"] = self.start_participants_video
        if not isinstance(self.use_personal_meeting_id, Unset):
            written["usePersonalMeetingId"] = self.use_personal_meeting_id
        if not isinstance(self.audio_options, Unset):
            written["audioOptions"] = [item.value for item in self.audio_options]
        if not isinstance(self.recurrence, Unset):
            written["recurrence"] = self.recurrence.to_dict()
        if not isinstance(self.auto_record_type, Unset):
            written["autoRecordType"] = self.auto_record_type.value
        if not isinstance(self.enforce_login, Unset):
            written["enforceLogin"] = self.enforce_login
        if not isinstance(self.mute_participants_on_entry, Unset):
            written["muteParticipantsOnEntry"] = self.mute_participants_on_entry
        if not isinstance(self.enable_waiting_room, Unset):
            written["enableWaitingRoom"] = self.enable_waiting_room
        if not isinstance(self.global_dial_in_countries, Unset):
            written["globalDialInCountries"] = self.global_dial_in_countries
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.topic = rest.pop("topic", UNSET)
        value = rest.pop("meetingType", UNSET)
        self.meeting_type = value if value is UNSET else MeetingType.of(value)
        value = rest.pop("schedule", UNSET)
        self.schedule = value if value is UNSET else Schedule.from_dict(value)
        self.password = rest.pop("password", UNSET)
        value = rest.pop("host", UNSET)
        self.host = value if value is UNSET else Host.from_dict(value)
        self.allow_join_before_host = rest.pop("allowJoinBeforeHost", UNSET)
        self.start_host_video = rest.pop("startHostVideo", UNSET)
        self.start_participants_video = rest.pop("startParticipantsVideo", UNSET)
        self.use_personal_meeting_id = rest.pop("usePersonalMeetingId", UNSET)
        value = rest.pop("audioOptions", UNSET)
        self.audio_options = value if value is UNSET else [AudioOption.of(item) for item in value]
        value = rest.pop("recurrence", UNSET)
        self.recurrence = value if value is UNSET else Recurrence.from_dict(value)
        value = rest.pop("autoRecordType", UNSET)
        self.auto_record_type = value if value is UNSET else AutoRecordType.of(value)
        self.enforce_login = rest.pop("enforceLogin", UNSET)
        self.mute_participants_on_entry = rest.pop("muteParticipantsOnEntry", UNSET)
        self.enable_waiting_room = rest.pop("enableWaitingRoom", UNSET)
        self.global_dial_in_countries = rest.pop("globalDialInCountries", UNSET)
        self.additional_properties = rest
        return self


class DialInNumber(Model):
    """One number by which one dials in."""

    __slots__ = (
        "phone_number",
        "formatted_number",
        "location",
        "country",
    )
    phone_number: str | Unset
    """The number in international form, with a plus in front. (service-info-object, vendor)"""
    formatted_number: str | Unset
    """The number as it is written in its country. (service-info-object, vendor)"""
    location: str | Unset
    """The place the number belongs to. (service-info-object, vendor)"""
    country: Country | Unset
    """A country, an entry of RingCentral's dictionary. (service-info-object, vendor)"""

    def __init__(
        self,
        *,
        phone_number: str | Unset = UNSET,
        formatted_number: str | Unset = UNSET,
        location: str | Unset = UNSET,
        country: Country | Unset = UNSET,
    ) -> None:
        self.phone_number = phone_number
        self.formatted_number = formatted_number
        self.location = location
        self.country = country
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.phone_number, Unset):
            written["phoneNumber"] = self.phone_number
        if not isinstance(self.formatted_number, Unset):
            written["formattedNumber"] = self.formatted_number
        if not isinstance(self.location, Unset):
            written["location"] = self.location
        if not isinstance(self.country, Unset):
            written["country"] = self.country.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.phone_number = rest.pop("phoneNumber", UNSET)
        self.formatted_number = rest.pop("formattedNumber", UNSET)
        self.location = rest.pop("location", UNSET)
        value = rest.pop("country", UNSET)
        self.country = value if value is UNSET else Country.from_dict(value)
        self.additional_properties = rest
        return self


class ErrorBody(Model):
    """Why a request was refused. The outer code and message repeat those of the first error, for
    old clients."""

    __slots__ = (
        "error_code",
        "message",
        "errors",
        "permission_name",
    )
    error_code: str
    """Code of the first error, such as CMN-102. (error-body, vendor)"""
    message: str
    """The first error in words. (error-body, vendor)"""
    errors: list[ErrorDetail] | Unset
    """Every error that was found. (error-body, vendor)"""
    permission_name: str | Unset
    """The permission that is missing, when the first error is about one. (error-body, vendor)"""

    def __init__(
        self,
        *,
        error_code: str,
        message: str,
        errors: Sequence[ErrorDetail] | Unset = UNSET,
        permission_name: str | Unset = UNSET,
    ) -> None:
        self.error_code = error_code
        self.message = message
        self.errors = UNSET if isinstance(errors, Unset) else list(errors)
        self.permission_name = permission_name
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["errorCode"] = self.error_code
        written["message"] = self.message
        if not isinstance(self.errors, Unset):
            written["errors"] = [item.to_dict() for item in self.errors]
        if not isinstance(self.permission_name, Unset):
            written["permissionName"] = self.permission_name
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.error_code = rest.pop("errorCode")
        self.message = rest.pop("message")
        value = rest.pop("errors", UNSET)
        self.errors = value if value is UNSET else [ErrorDetail.from_dict(item) for item in value]
        self.permission_name = rest.pop("permissionName", UNSET)
        self.additional_properties = rest
        return self


class ErrorDetail(Model):
    """One error."""

    __slots__ = (
        "error_code",
        "message",
        "parameter_name",
        "permission_name",
    )
    error_code: str
    """Code of the error. (error-body, vendor)"""
    message: str
    """The error in words. (error-body, vendor)"""
    parameter_name: str | Unset
    """The parameter or the property of the body that is to blame, when it is one. (error-body,
    vendor)"""
    permission_name: str | Unset
    """The permission that is missing, when it is one. (error-body, vendor)"""

    def __init__(
        self,
        *,
        error_code: str,
        message: str,
        parameter_name: str | Unset = UNSET,
        permission_name: str | Unset = UNSET,
    ) -> None:
        self.error_code = error_code
        self.message = message
        self.parameter_name = parameter_name
        self.permission_name = permission_name
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["errorCode"] = self.error_code
        written["message"] = self.message
        if not isinstance(self.parameter_name, Unset):
            written["parameterName"] = self.parameter_name
        if not isinstance(self.permission_name, Unset):
            written["permissionName"] = self.permission_name
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.error_code = rest.pop("errorCode")
        self.message = rest.pop("message")
        self.parameter_name = rest.pop("parameterName", UNSET)
        self.permission_name = rest.pop("permissionName", UNSET)
        self.additional_properties = rest
        return self


class ExternalUser(Model):
    """The extension's account with the service that holds the meetings. Some of it is secret."""

    __slots__ = (
        "uri",
        "user_id",
        "account_id",
        "user_type",
        "user_token",
        "host_key",
        "personal_meeting_id",
        "personal_link",
        "use_pmi_for_instant_meetings",
    )
    uri: str | Unset
    """Address of this account. (service-info-object, vendor)"""
    user_id: str | Unset
    """Id of the user with that service. (service-info-object, vendor)"""
    account_id: str | Unset
    """Id of the account with that service. (service-info-object, vendor)"""
    user_type: int | Unset
    """Kind of user, as a number that the vendor does not explain. (service-info-object, vendor)"""
    user_token: str | Unset
    """A token that acts for the user; secret. (passwords-in-the-clear, vendor)"""
    host_key: str | Unset
    """The digits by which somebody in a meeting becomes its host; secret. (passwords-in-the-clear,
    vendor)"""
    personal_meeting_id: str | Unset
    """Id of the user's own standing meeting. (service-info-object, vendor)"""
    personal_link: str | Unset
    """A readable address of the user's own standing meeting. (service-info-object, vendor)"""
    use_pmi_for_instant_meetings: bool | Unset
    """Whether Instant meetings are held under the personal meeting id. (service-info-object,
    vendor)"""

    def __init__(
        self,
        *,
        uri: str | Unset = UNSET,
        user_id: str | Unset = UNSET,
        account_id: str | Unset = UNSET,
        user_type: int | Unset = UNSET,
        user_token: str | Unset = UNSET,
        host_key: str | Unset = UNSET,
        personal_meeting_id: str | Unset = UNSET,
        personal_link: str | Unset = UNSET,
        use_pmi_for_instant_meetings: bool | Unset = UNSET,
    ) -> None:
        self.uri = uri
        self.user_id = user_id
        self.account_id = account_id
        self.user_type = user_type
        self.user_token = user_token
        self.host_key = host_key
        self.personal_meeting_id = personal_meeting_id
        self.personal_link = personal_link
        self.use_pmi_for_instant_meetings = use_pmi_for_instant_meetings
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.uri, Unset):
            written["uri"] = self.uri
        if not isinstance(self.user_id, Unset):
            written["userId"] = self.user_id
        if not isinstance(self.account_id, Unset):
            written["accountId"] = self.account_id
        if not isinstance(self.user_type, Unset):
            written["userType"] = self.user_type
        if not isinstance(self.user_token, Unset):
            written["userToken"] = self.user_token
        if not isinstance(self.host_key, Unset):
            written["hostKey"] = self.host_key
        if not isinstance(self.personal_meeting_id, Unset):
            written["personalMeetingId"] = self.personal_meeting_id
        if not isinstance(self.personal_link, Unset):
            written["personalLink"] = self.personal_link
        if not isinstance(self.use_pmi_for_instant_meetings, Unset):
            written["usePmiForInstantMeetings"] = self.use_pmi_for_instant_meetings
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri", UNSET)
        self.user_id = rest.pop("userId", UNSET)
        self.account_id = rest.pop("accountId", UNSET)
        self.user_type = rest.pop("userType", UNSET)
        self.user_token = rest.pop("userToken", UNSET)
        self.host_key = rest.pop("hostKey", UNSET)
        self.personal_meeting_id = rest.pop("personalMeetingId", UNSET)
        self.personal_link = rest.pop("personalLink", UNSET)
        self.use_pmi_for_instant_meetings = rest.pop("usePmiForInstantMeetings", UNSET)
        self.additional_properties = rest
        return self


class Host(Model):
    """The extension that holds a meeting; the one in the path, unless another is named that the
    caller may schedule for."""

    __slots__ = (
        "uri",
        "id",
    )
    uri: str | Unset
    """Address of the extension. (host-object, vendor)"""
    id: str | Unset
    """Id of the extension. (opaque-ids, vendor; host-object, vendor)"""

    def __init__(
        self,
        *,
        uri: str | Unset = UNSET,
        id: str | Unset = UNSET,
    ) -> None:
        self.uri = uri
        self.id = id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.uri, Unset):
            written["uri"] = self.uri
        if not isinstance(self.id, Unset):
            written["id"] = self.id
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri", UNSET)
        self.id = rest.pop("id", UNSET)
        self.additional_properties = rest
        return self


class Meeting(Model):
    """A meeting as the server keeps it."""

    __slots__ = (
        "uri",
        "id",
        "meeting_type",
        "uuid",
        "topic",
        "password",
        "h_323_password",
        "status",
        "links",
        "schedule",
        "host",
        "allow_join_before_host",
        "start_host_video",
        "start_participants_video",
        "use_personal_meeting_id",
        "audio_options",
        "recurrence",
        "auto_record_type",
        "enforce_login",
        "mute_participants_on_entry",
        "enable_waiting_room",
        "global_dial_in_countries",
        "occurrences",
    )
    uri: str
    """Canonical address of the meeting, with the real ids of its account and its extension.
    (canonical-uri, vendor)"""
    id: str
    """Id of the meeting, a string of digits; it goes into the paths and the links. (new-meeting,
    vendor)"""
    meeting_type: MeetingType
    """Instant is for right now and is never listed; Scheduled has one start time;
    ScheduledRecurring has a start time and a rule for the next ones; Recurring may be held
    again and again at no set time. (meeting-types, vendor)"""
    uuid: str | Unset
    """An id that is unique across all meetings, in base64; it may contain slashes. (opaque-ids,
    vendor)"""
    topic: str | Unset
    """What the meeting is about. (meeting-object, vendor)"""
    password: str | Unset
    """What people type in to be let in, in the clear; empty when there is none.
    (passwords-in-the-clear, vendor)"""
    h_323_password: str | Unset
    """The password for room systems (H.323). (passwords-in-the-clear, vendor)"""
    status: str | Unset
    """Where the meeting stands. `NotStarted` is the only value ever published; ours are `Started`
    and `Finished` beside it. (new-meeting, vendor)"""
    links: MeetingLinks | Unset
    """The two ways into a meeting. (instant-meeting, vendor)"""
    schedule: Schedule | Unset
    """When a meeting is to take place. A Scheduled or ScheduledRecurring meeting needs at least
    the start time. (schedule-object, vendor)"""
    host: Host | Unset
    """The extension that holds a meeting; the one in the path, unless another is named that the
    caller may schedule for. (host-object, vendor)"""
    allow_join_before_host: bool | Unset
    """Whether people may enter before the host has come. (meeting-object, vendor)"""
    start_host_video: bool | Unset
    """Whether the host's camera is on at the start. (meeting-object, vendor)"""
    start_participants_video: bool | Unset
    """Whether the participants' cameras are on at the start. (meeting-object, vendor)"""
    use_personal_meeting_id: bool | Unset
    """Whether the meeting is held under the host's personal meeting id. (recurring-meeting,
    vendor)"""
    audio_options: list[AudioOption] | Unset
    """The ways in which people may be heard. (meeting-object, vendor)"""
    recurrence: Recurrence | Unset
    """The rule by which a meeting comes again. Fields that do not belong to the frequency have no
    effect. (recurrence-object, vendor)"""
    auto_record_type: AutoRecordType | Unset
    """Recorded on the host's computer, recorded in the cloud, or not recorded. (record-types,
    vendor)"""
    enforce_login: bool | Unset
    """Whether only people who are signed in may join. (meeting-object, vendor)"""
    mute_participants_on_entry: bool | Unset
    """Whether people are muted as they enter. (meeting-object, vendor)"""
    enable_waiting_room: bool | Unset
    """Whether people wait until the host lets them in. (meeting-object, vendor)"""
    global_dial_in_countries: list[str] | Unset
    """The countries whose dial-in numbers are offered. (meeting-object, vendor)"""
    occurrences: list[Occurrence] | Unset
    """The single dates of a meeting that is ScheduledRecurring, in order. (recurring-meeting,
    vendor)"""

    def __init__(
        self,
        *,
        uri: str,
        id: str,
        meeting_type: MeetingTypeLike,
        uuid: str | Unset = UNSET,
        topic: str | Unset = UNSET,
        password: str | Unset = UNSET,
        h_323_password: str | Unset = UNSET,
        status: str | Unset = UNSET,
        links: MeetingLinks | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
        occurrences: Sequence[Occurrence] | Unset = UNSET,
    ) -> None:
        self.uri = uri
        self.id = id
        self.meeting_type = MeetingType(meeting_type)
        self.uuid = uuid
        self.topic = topic
        self.password = password
        self.h_323_password = h_323_password
        self.status = status
        self.links = links
        self.schedule = schedule
        self.host = host
        self.allow_join_before_host = allow_join_before_host
        self.start_host_video = start_host_video
        self.start_participants_video = start_participants_video
        self.use_personal_meeting_id = use_personal_meeting_id
        self.audio_options = (
            UNSET if isinstance(audio_options, Unset) else [AudioOption(item) for item in audio_options]
        )
        self.recurrence = recurrence
        self.auto_record_type = (
            UNSET if isinstance(auto_record_type, Unset) else AutoRecordType(auto_record_type)
        )
        self.enforce_login = enforce_login
        self.mute_participants_on_entry = mute_participants_on_entry
        self.enable_waiting_room = enable_waiting_room
        self.global_dial_in_countries = (
            UNSET if isinstance(global_dial_in_countries, Unset) else list(global_dial_in_countries)
        )
        self.occurrences = UNSET if isinstance(occurrences, Unset) else list(occurrences)
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["uri"] = self.uri
        written["id"] = self.id
        written["meetingType"] = self.meeting_type.value
        if not isinstance(self.uuid, Unset):
            written["uuid"] = self.uuid
        if not isinstance(self.topic, Unset):
            written["topic"] = self.topic
        if not isinstance(self.password, Unset):
            written["password"] = self.password
        if not isinstance(self.h_323_password, Unset):
            written["h323Password"] = self.h_323_password
        if not isinstance(self.status, Unset):
            written["status"] = self.status
        if not isinstance(self.links, Unset):
            written["links"] = self.links.to_dict()
        if not isinstance(self.schedule, Unset):
            written["schedule"] = self.schedule.to_dict()
        if not isinstance(self.host, Unset):
            written["host"] = self.host.to_dict()
        if not isinstance(self.allow_join_before_host, Unset):
            written["allowJoinBeforeHost"] = self.allow_join_before_host
        if not isinstance(self.start_host_video, Unset):
            written["startHostVideo"] = self.start_host_video
        if not isinstance(self.start_participants_video, Unset):
            written["startParticipantsVideo"] = self.start_participants_video
        if not isinstance(self.use_personal_meeting_id, Unset):
            written["usePersonalMeetingId"] = self.use_personal_meeting_id
        if not isinstance(self.audio_options, Unset):
            written["audioOptions"] = [item.value for item in self.audio_options]
        if not isinstance(self.recurrence, Unset):
            written["recurrence"] = self.recurrence.to_dict()
        if not isinstance(self.auto_record_type, Unset):
            written["autoRecordType"] = self.auto_record_type.value
        if not isinstance(self.enforce_login, Unset):
            written["enforceLogin"] = self.enforce_login
        if not isinstance(self.mute_participants_on_entry, Unset):
            written["muteParticipantsOnEntry"] = self.mute_participants_on_entry
        if not isinstance(self.enable_waiting_room, Unset):
            written["enableWaitingRoom"] = self.enable_waiting_room
        if not isinstance(self.global_dial_in_countries, Unset):
            written["globalDialInCountries"] = self.global_dial_in_countries
        if not isinstance(self.occurrences, Unset):
            written["occurrences"] = [item.to_dict() for item in self.occurrences]
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri")
        self.id = rest.pop("id")
        self.meeting_type = MeetingType.of(rest.pop("meetingType"))
        self.uuid = rest.pop("uuid", UNSET)
        self.topic = rest.pop("topic", UNSET)
        self.password = rest.pop("password", UNSET)
        self.h_323_password = rest.pop("h323Password", UNSET)
        self.status = rest.pop("status", UNSET)
        value = rest.pop("links", UNSET)
        self.links = value if value is UNSET else MeetingLinks.from_dict(value)
        value = rest.pop("schedule", UNSET)
        self.schedule = value if value is UNSET else Schedule.from_dict(value)
        value = rest.pop("host", UNSET)
        self.host = value if value is UNSET else Host.from_dict(value)
        self.allow_join_before_host = rest.pop("allowJoinBeforeHost", UNSET)
        self.start_host_video = rest.pop("startHostVideo", UNSET)
        self.start_participants_video = rest.pop("startParticipantsVideo", UNSET)
        self.use_personal_meeting_id = rest.pop("usePersonalMeetingId", UNSET)
        value = rest.pop("audioOptions", UNSET)
        self.audio_options = value if value is UNSET else [AudioOption.of(item) for item in value]
        value = rest.pop("recurrence", UNSET)
        self.recurrence = value if value is UNSET else Recurrence.from_dict(value)
        value = rest.pop("autoRecordType", UNSET)
        self.auto_record_type = value if value is UNSET else AutoRecordType.of(value)
        self.enforce_login = rest.pop("enforceLogin", UNSET)
        self.mute_participants_on_entry = rest.pop("muteParticipantsOnEntry", UNSET)
        self.enable_waiting_room = rest.pop("enableWaitingRoom", UNSET)
        self.global_dial_in_countries = rest.pop("globalDialInCountries", UNSET)
        value = rest.pop("occurrences", UNSET)
        self.occurrences = value if value is UNSET else [Occurrence.from_dict(item) for item in value]
        self.additional_properties = rest
        return self


class MeetingLinks(Model):
    """The two ways into a meeting."""

    __slots__ = (
        "start_uri",
        "join_uri",
    )
    start_uri: str | Unset
    """For the host alone; it carries a secret. (instant-meeting, vendor)"""
    join_uri: str | Unset
    """For everybody else; it carries the password in a scrambled form when there is one.
    (instant-meeting, vendor)"""

    def __init__(
        self,
        *,
        start_uri: str | Unset = UNSET,
        join_uri: str | Unset = UNSET,
    ) -> None:
        self.start_uri = start_uri
        self.join_uri = join_uri
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.start_uri, Unset):
            written["startUri"] = self.start_uri
        if not isinstance(self.join_uri, Unset):
            written["joinUri"] = self.join_uri
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.start_uri = rest.pop("startUri", UNSET)
        self.join_uri = rest.pop("joinUri", UNSET)
        self.additional_properties = rest
        return self


class MeetingPage(Model):
    """One page of an extension's meetings, and the way to the others."""

    __slots__ = (
        "records",
        "paging",
        "navigation",
        "uri",
    )
    records: list[Meeting]
    """The meetings of this page. (page-object, vendor)"""
    paging: Paging
    """Where in the list a page lies. Pages count from 1, elements from 0. (page-object, vendor)"""
    navigation: Navigation
    """Addresses of other pages of the same list. (page-object, vendor)"""
    uri: str | Unset
    """Canonical address of this page. (canonical-uri, vendor; page-object, vendor)"""

    def __init__(
        self,
        *,
        records: Sequence[Meeting],
        paging: Paging,
        navigation: Navigation,
        uri: str | Unset = UNSET,
    ) -> None:
        self.records = list(records)
        self.paging = paging
        self.navigation = navigation
        self.uri = uri
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["records"] = [item.to_dict() for item in self.records]
        written["paging"] = self.paging.to_dict()
        written["navigation"] = self.navigation.to_dict()
        if not isinstance(self.uri, Unset):
            written["uri"] = self.uri
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.records = [Meeting.from_dict(item) for item in rest.pop("records")]
        self.paging = Paging.from_dict(rest.pop("paging"))
        self.navigation = Navigation.from_dict(rest.pop("navigation"))
        self.uri = rest.pop("uri", UNSET)
        self.additional_properties = rest
        return self


class Navigation(Model):
    """Addresses of other pages of the same list."""

    __slots__ = (
        "first_page",
        "last_page",
        "previous_page",
        "next_page",
    )
    first_page: PageLink
    """The way to a page. (page-object, vendor)"""
    last_page: PageLink
    """The way to a page. (page-object, vendor)"""
    previous_page: PageLink | Unset
    """The page before; absent on the first one. (page-object, vendor)"""
    next_page: PageLink | Unset
    """The page after; absent on the last one. (page-object, vendor)"""

    def __init__(
        self,
        *,
        first_page: PageLink,
        last_page: PageLink,
        previous_page: PageLink | Unset = UNSET,
        next_page: PageLink | Unset = UNSET,
    ) -> None:
        self.first_page = first_page
        self.last_page = last_page
        self.previous_page = previous_page
        self.next_page = next_page
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["firstPage"] = self.first_page.to_dict()
        written["lastPage"] = self.last_page.to_dict()
        if not isinstance(self.previous_page, Unset):
            written["previousPage"] = self.previous_page.to_dict()
        if not isinstance(self.next_page, Unset):
            written["nextPage"] = self.next_page.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.first_page = PageLink.from_dict(rest.pop("firstPage"))
        self.last_page = PageLink.from_dict(rest.pop("lastPage"))
        value = rest.pop("previousPage", UNSET)
        self.previous_page = value if value is UNSET else PageLink.from_dict(value)
        value = rest.pop("nextPage", UNSET)
        self.next_page = value if value is UNSET else PageLink.from_dict(value)
        self.additional_properties = rest
        return self


class Occurrence(Model):
    """One date of a recurring meeting."""

    __slots__ = (
        "id",
        "start_time",
        "duration_in_minutes",
        "status",
    )
    id: str | Unset
    """Id of the occurrence, its start in milliseconds since 1970 as a string of digits.
    (opaque-ids, vendor; recurring-meeting, vendor)"""
    start_time: datetime.datetime | Unset
    """When this one starts, in UTC. (recurring-meeting, vendor)"""
    duration_in_minutes: int | Unset
    """How long this one lasts. (recurring-meeting, vendor)"""
    status: str | Unset
    """Whether it will take place. `available` is the only value ever published.
    (recurring-meeting, vendor)"""

    def __init__(
        self,
        *,
        id: str | Unset = UNSET,
        start_time: datetime.datetime | Unset = UNSET,
        duration_in_minutes: int | Unset = UNSET,
        status: str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.start_time = start_time
        self.duration_in_minutes = duration_in_minutes
        self.status = status
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.id, Unset):
            written["id"] = self.id
        if not isinstance(self.start_time, Unset):
            written["startTime"] = moment_text(self.start_time)
        if not isinstance(self.duration_in_minutes, Unset):
            written["durationInMinutes"] = self.duration_in_minutes
        if not isinstance(self.status, Unset):
            written["status"] = self.status
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.id = rest.pop("id", UNSET)
        value = rest.pop("startTime", UNSET)
        self.start_time = value if value is UNSET else moment(value)
        self.duration_in_minutes = rest.pop("durationInMinutes", UNSET)
        self.status = rest.pop("status", UNSET)
        self.additional_properties = rest
        return self


class PageLink(Model):
    """The way to a page."""

    __slots__ = ("uri",)
    uri: str
    """Address of the page. (page-object, vendor)"""

    def __init__(
        self,
        *,
        uri: str,
    ) -> None:
        self.uri = uri
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["uri"] = self.uri
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri")
        self.additional_properties = rest
        return self


class Paging(Model):
    """Where in the list a page lies. Pages count from 1, elements from 0."""

    __slots__ = (
        "page",
        "per_page",
        "total_pages",
        "total_elements",
        "page_start",
        "page_end",
    )
    page: int
    """Number of this page, counted from 1. (page-object, vendor)"""
    per_page: int
    """How many elements a page may have. (page-object, vendor)"""
    total_pages: int
    """How many pages there are. (page-object, vendor)"""
    total_elements: int
    """How many elements all pages have together. (page-object, vendor)"""
    page_start: int | Unset
    """Position of the page's first element, counted from 0. (page-object, vendor)"""
    page_end: int | Unset
    """Position of the page's last element, counted from 0. (page-object, vendor)"""

    def __init__(
        self,
        *,
        page: int,
        per_page: int,
        total_pages: int,
        total_elements: int,
        page_start: int | Unset = UNSET,
        page_end: int | Unset = UNSET,
    ) -> None:
        self.page = page
        self.per_page = per_page
        self.total_pages = total_pages
        self.total_elements = total_elements
        self.page_start = page_start
        self.page_end = page_end
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["page"] = self.page
        written["perPage"] = self.per_page
        written["totalPages"] = self.total_pages
        written["totalElements"] = self.total_elements
        if not isinstance(self.page_start, Unset):
            written["pageStart"] = self.page_start
        if not isinstance(self.page_end, Unset):
            written["pageEnd"] = self.page_end
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.page = rest.pop("page")
        self.per_page = rest.pop("perPage")
        self.total_pages = rest.pop("totalPages")
        self.total_elements = rest.pop("totalElements")
        self.page_start = rest.pop("pageStart", UNSET)
        self.page_end = rest.pop("pageEnd", UNSET)
        self.additional_properties = rest
        return self


class Recurrence(Model):
    """The rule by which a meeting comes again. Fields that do not belong to the frequency have no
    effect."""

    __slots__ = (
        "frequency",
        "interval",
        "weekly_by_days",
        "monthly_by_day",
        "monthly_by_week",
        "monthly_by_week_day",
        "count",
        "until",
    )
    frequency: Frequency | Unset
    """The unit in which the interval counts. (recurrence-object, vendor)"""
    interval: int | Unset
    """Every how many days, weeks or months. Up to 90 days, but only up to 12 weeks or 3 months. At
    least 1, at most 90. (recurrence-object, vendor; recurrence-ranges, vendor)"""
    weekly_by_days: list[WeekDay] | Unset
    """On which days of the week, when it is Weekly. (recurrence-days, vendor)"""
    monthly_by_day: int | Unset
    """On which day of the month, when it is Monthly. At least 1, at most 31. (recurrence-object,
    vendor; recurrence-ranges, vendor)"""
    monthly_by_week: MonthlyByWeek | Unset
    """In which week of the month, when it is Monthly; goes with `monthlyByWeekDay`.
    (recurrence-object, vendor)"""
    monthly_by_week_day: WeekDay | Unset
    """On which day of that week, when it is Monthly and `monthlyByWeek` is set.
    (recurrence-object, vendor)"""
    count: int | Unset
    """After how many occurrences it stops. At most 2147483647. (recurrence-object, vendor;
    count-is-an-int32, inferred)"""
    until: datetime.datetime | Unset
    """The moment after which there are no more occurrences. (recurrence-object, vendor)"""

    def __init__(
        self,
        *,
        frequency: FrequencyLike | Unset = UNSET,
        interval: int | Unset = UNSET,
        weekly_by_days: Sequence[WeekDayLike] | Unset = UNSET,
        monthly_by_day: int | Unset = UNSET,
        monthly_by_week: MonthlyByWeekLike | Unset = UNSET,
        monthly_by_week_day: WeekDayLike | Unset = UNSET,
        count: int | Unset = UNSET,
        until: datetime.datetime | Unset = UNSET,
    ) -> None:
        self.frequency = UNSET if isinstance(frequency, Unset) else Frequency(frequency)
        self.interval = interval
        self.weekly_by_days = (
            UNSET if isinstance(weekly_by_days, Unset) else [WeekDay(item) for item in weekly_by_days]
        )
        self.monthly_by_day = monthly_by_day
        self.monthly_by_week = UNSET if isinstance(monthly_by_week, Unset) else MonthlyByWeek(monthly_by_week)
        self.monthly_by_week_day = (
            UNSET if isinstance(monthly_by_week_day, Unset) else WeekDay(monthly_by_week_day)
        )
        self.count = count
        self.until = until
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.frequency, Unset):
            written["frequency"] = self.frequency.value
        if not isinstance(self.interval, Unset):
            written["interval"] = self.interval
        if not isinstance(self.weekly_by_days, Unset):
            written["weeklyByDays"] = [item.value for item in self.weekly_by_days]
        if not isinstance(self.monthly_by_day, Unset):
            written["monthlyByDay"] = self.monthly_by_day
        if not isinstance(self.monthly_by_week, Unset):
            written["monthlyByWeek"] = self.monthly_by_week.value
        if not isinstance(self.monthly_by_week_day, Unset):
            written["monthlyByWeekDay"] = self.monthly_by_week_day.value
        if not isinstance(self.count, Unset):
            written["count"] = self.count
        if not isinstance(self.until, Unset):
            written["until"] = moment_text(self.until)
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("frequency", UNSET)
        self.frequency = value if value is UNSET else Frequency.of(value)
        self.interval = rest.pop("interval", UNSET)
        value = rest.pop("weeklyByDays", UNSET)
        self.weekly_by_days = value if value is UNSET else [WeekDay.of(item) for item in value]
        self.monthly_by_day = rest.pop("monthlyByDay", UNSET)
        value = rest.pop("monthlyByWeek", UNSET)
        self.monthly_by_week = value if value is UNSET else MonthlyByWeek.of(value)
        value = rest.pop("monthlyByWeekDay", UNSET)
        self.monthly_by_week_day = value if value is UNSET else WeekDay.of(value)
        self.count = rest.pop("count", UNSET)
        value = rest.pop("until", UNSET)
        self.until = value if value is UNSET else moment(value)
        self.additional_properties = rest
        return self


class Schedule(Model):
    """When a meeting is to take place. A Scheduled or ScheduledRecurring meeting needs at least
    the start time."""

    __slots__ = (
        "start_time",
        "duration_in_minutes",
        "time_zone",
    )
    start_time: datetime.datetime | Unset
    """When it starts. Send it without a fraction of a second; it is answered in UTC and in whole
    seconds. (start-time-format, vendor)"""
    duration_in_minutes: int | Unset
    """How long it is to last. At least 1, at most 2147483647. (schedule-object, vendor;
    schedule-rules, inferred; length-is-an-int32, vendor)"""
    time_zone: TimeZone | Unset
    """The time zone in which the host thinks of the meeting, an entry of RingCentral's dictionary.
    (schedule-object, vendor)"""

    def __init__(
        self,
        *,
        start_time: datetime.datetime | Unset = UNSET,
        duration_in_minutes: int | Unset = UNSET,
        time_zone: TimeZone | Unset = UNSET,
    ) -> None:
        self.start_time = start_time
        self.duration_in_minutes = duration_in_minutes
        self.time_zone = time_zone
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.start_time, Unset):
            written["startTime"] = moment_text(self.start_time)
        if not isinstance(self.duration_in_minutes, Unset):
            written["durationInMinutes"] = self.duration_in_minutes
        if not isinstance(self.time_zone, Unset):
            written["timeZone"] = self.time_zone.to_dict()
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        value = rest.pop("startTime", UNSET)
        self.start_time = value if value is UNSET else moment(value)
        self.duration_in_minutes = rest.pop("durationInMinutes", UNSET)
        value = rest.pop("timeZone", UNSET)
        self.time_zone = value if value is UNSET else TimeZone.from_dict(value)
        self.additional_properties = rest
        return self


class ServiceInfo(Model):
    """What an extension needs to know about the meeting service."""

    __slots__ = (
        "uri",
        "support_uri",
        "intl_dial_in_numbers_uri",
        "external_user_info",
        "dial_in_numbers",
        "domain",
    )
    uri: str
    """Canonical address of this answer, with the real ids. (canonical-uri, vendor;
    service-info-object, vendor)"""
    support_uri: str | Unset
    """Where to ask for help. (service-info-object, vendor)"""
    intl_dial_in_numbers_uri: str | Unset
    """Where the international dial-in numbers are listed. (service-info-object, vendor)"""
    external_user_info: ExternalUser | Unset
    """The extension's account with the service that holds the meetings. Some of it is secret.
    (service-info-object, vendor)"""
    dial_in_numbers: list[DialInNumber] | Unset
    """The numbers by which one dials into a meeting. (service-info-object, vendor)"""
    domain: str | Unset
    """The domain under which the service runs. (recurring-meeting, vendor)"""

    def __init__(
        self,
        *,
        uri: str,
        support_uri: str | Unset = UNSET,
        intl_dial_in_numbers_uri: str | Unset = UNSET,
        external_user_info: ExternalUser | Unset = UNSET,
        dial_in_numbers: Sequence[DialInNumber] | Unset = UNSET,
        domain: str | Unset = UNSET,
    ) -> None:
        self.uri = uri
        self.support_uri = support_uri
        self.intl_dial_in_numbers_uri = intl_dial_in_numbers_uri
        self.external_user_info = external_user_info
        self.dial_in_numbers = UNSET if isinstance(dial_in_numbers, Unset) else list(dial_in_numbers)
        self.domain = domain
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        written["uri"] = self.uri
        if not isinstance(self.support_uri, Unset):
            written["supportUri"] = self.support_uri
        if not isinstance(self.intl_dial_in_numbers_uri, Unset):
            written["intlDialInNumbersUri"] = self.intl_dial_in_numbers_uri
        if not isinstance(self.external_user_info, Unset):
            written["externalUserInfo"] = self.external_user_info.to_dict()
        if not isinstance(self.dial_in_numbers, Unset):
            written["dialInNumbers"] = [item.to_dict() for item in self.dial_in_numbers]
        if not isinstance(self.domain, Unset):
            written["domain"] = self.domain
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri")
        self.support_uri = rest.pop("supportUri", UNSET)
        self.intl_dial_in_numbers_uri = rest.pop("intlDialInNumbersUri", UNSET)
        value = rest.pop("externalUserInfo", UNSET)
        self.external_user_info = value if value is UNSET else ExternalUser.from_dict(value)
        value = rest.pop("dialInNumbers", UNSET)
        self.dial_in_numbers = value if value is UNSET else [DialInNumber.from_dict(item) for item in value]
        self.domain = rest.pop("domain", UNSET)
        self.additional_properties = rest
        return self


class TimeZone(Model):
    """The time zone in which the host thinks of the meeting, an entry of RingCentral's dictionary."""

    __slots__ = (
        "uri",
        "id",
        "name",
        "description",
    )
    uri: str | Unset
    """Address of the entry. (schedule-object, vendor)"""
    id: str | Unset
    """Id of the entry, a string of digits; enough to name a zone. (opaque-ids, vendor;
    schedule-object, vendor)"""
    name: str | Unset
    """Short name of the zone. (schedule-object, vendor)"""
    description: str | Unset
    """The zone in words. (schedule-object, vendor)"""

    def __init__(
        self,
        *,
        uri: str | Unset = UNSET,
        id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
    ) -> None:
        self.uri = uri
        self.id = id
        self.name = name
        self.description = description
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.uri, Unset):
            written["uri"] = self.uri
        if not isinstance(self.id, Unset):
            written["id"] = self.id
        if not isinstance(self.name, Unset):
            written["name"] = self.name
        if not isinstance(self.description, Unset):
            written["description"] = self.description
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.uri = rest.pop("uri", UNSET)
        self.id = rest.pop("id", UNSET)
        self.name = rest.pop("name", UNSET)
        self.description = rest.pop("description", UNSET)
        self.additional_properties = rest
        return self


class UpdateMeetingRequest(Model):
    """What is to change about a meeting. A property that is left out keeps its value, so nothing
    has a default here."""

    __slots__ = (
        "topic",
        "meeting_type",
        "schedule",
        "password",
        "host",
        "allow_join_before_host",
        "start_host_video",
        "start_participants_video",
        "use_personal_meeting_id",
        "audio_options",
        "recurrence",
        "auto_record_type",
        "enforce_login",
        "mute_participants_on_entry",
        "enable_waiting_room",
        "global_dial_in_countries",
    )
    topic: str | Unset
    """What the meeting is about, as people will read it. (request-object, vendor)"""
    meeting_type: MeetingType | Unset
    """Instant is for right now and is never listed; Scheduled has one start time;
    ScheduledRecurring has a start time and a rule for the next ones; Recurring may be held
    again and again at no set time. (meeting-types, vendor)"""
    schedule: Schedule | Unset
    """When a meeting is to take place. A Scheduled or ScheduledRecurring meeting needs at least
    the start time. (schedule-object, vendor)"""
    password: str | Unset
    """What people type in to be let in, at most ten characters. At most 10 characters.
    (request-object, vendor; password-rules, inferred)"""
    host: Host | Unset
    """The extension that holds a meeting; the one in the path, unless another is named that the
    caller may schedule for. (host-object, vendor)"""
    allow_join_before_host: bool | Unset
    """Whether people may enter before the host has come. (request-object, vendor)"""
    start_host_video: bool | Unset
    """Whether the host's camera is on at the start. (request-object, vendor)"""
    start_participants_video: bool | Unset
    """Whether the participants' cameras are on at the start. (request-object, vendor)"""
    use_personal_meeting_id: bool | Unset
    """Whether the meeting is held under the host's personal meeting id. (request-object, vendor)"""
    audio_options: list[AudioOption] | Unset
    """The ways in which people may be heard. (request-object, vendor)"""
    recurrence: Recurrence | Unset
    """The rule by which a meeting comes again. Fields that do not belong to the frequency have no
    effect. (recurrence-object, vendor)"""
    auto_record_type: AutoRecordType | Unset
    """Recorded on the host's computer, recorded in the cloud, or not recorded. (record-types,
    vendor)"""
    enforce_login: bool | Unset
    """Whether only people who are signed in may join. (request-object, vendor)"""
    mute_participants_on_entry: bool | Unset
    """Whether people are muted as they enter. (request-object, vendor)"""
    enable_waiting_room: bool | Unset
    """Whether people wait until the host lets them in. (request-object, vendor)"""
    global_dial_in_countries: list[str] | Unset
    """The countries whose dial-in numbers are offered. (request-object, vendor)"""

    def __init__(
        self,
        *,
        topic: str | Unset = UNSET,
        meeting_type: MeetingTypeLike | Unset = UNSET,
        schedule: Schedule | Unset = UNSET,
        password: str | Unset = UNSET,
        host: Host | Unset = UNSET,
        allow_join_before_host: bool | Unset = UNSET,
        start_host_video: bool | Unset = UNSET,
        start_participants_video: bool | Unset = UNSET,
        use_personal_meeting_id: bool | Unset = UNSET,
        audio_options: Sequence[AudioOptionLike] | Unset = UNSET,
        recurrence: Recurrence | Unset = UNSET,
        auto_record_type: AutoRecordTypeLike | Unset = UNSET,
        enforce_login: bool | Unset = UNSET,
        mute_participants_on_entry: bool | Unset = UNSET,
        enable_waiting_room: bool | Unset = UNSET,
        global_dial_in_countries: list[str] | tuple[str, ...] | Unset = UNSET,
    ) -> None:
        self.topic = topic
        self.meeting_type = UNSET if isinstance(meeting_type, Unset) else MeetingType(meeting_type)
        self.schedule = schedule
        self.password = password
        self.host = host
        self.allow_join_before_host = allow_join_before_host
        self.start_host_video = start_host_video
        self.start_participants_video = start_participants_video
        self.use_personal_meeting_id = use_personal_meeting_id
        self.audio_options = (
            UNSET if isinstance(audio_options, Unset) else [AudioOption(item) for item in audio_options]
        )
        self.recurrence = recurrence
        self.auto_record_type = (
            UNSET if isinstance(auto_record_type, Unset) else AutoRecordType(auto_record_type)
        )
        self.enforce_login = enforce_login
        self.mute_participants_on_entry = mute_participants_on_entry
        self.enable_waiting_room = enable_waiting_room
        self.global_dial_in_countries = (
            UNSET if isinstance(global_dial_in_countries, Unset) else list(global_dial_in_countries)
        )
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        written = {**self.additional_properties}
        if not isinstance(self.topic, Unset):
            written["topic"] = self.topic
        if not isinstance(self.meeting_type, Unset):
            written["meetingType"] = self.meeting_type.value
        if not isinstance(self.schedule, Unset):
            written["schedule"] = self.schedule.to_dict()
        if not isinstance(self.password, Unset):
            written["password"] = self.password
        if not isinstance(self.host, Unset):
            written["host"] = self.host.to_dict()
        if not isinstance(self.allow_join_before_host, Unset):
            written["allowJoinBeforeHost"] = self.allow_join_before_host
        if not isinstance(self.start_host_video, Unset):
            written["startHostVideo"] = self.start_host_video
        if not isinstance(self.start_participants_video, Unset):
            written["startParticipantsVideo"] = self.start_participants_video
        if not isinstance(self.use_personal_meeting_id, Unset):
            written["usePersonalMeetingId"] = self.use_personal_meeting_id
        if not isinstance(self.audio_options, Unset):
            written["audioOptions"] = [item.value for item in self.audio_options]
        if not isinstance(self.recurrence, Unset):
            written["recurrence"] = self.recurrence.to_dict()
        if not isinstance(self.auto_record_type, Unset):
            written["autoRecordType"] = self.auto_record_type.value
        if not isinstance(self.enforce_login, Unset):
            written["enforceLogin"] = self.enforce_login
        if not isinstance(self.mute_participants_on_entry, Unset):
            written["muteParticipantsOnEntry"] = self.mute_participants_on_entry
        if not isinstance(self.enable_waiting_room, Unset):
            written["enableWaitingRoom"] = self.enable_waiting_room
        if not isinstance(self.global_dial_in_countries, Unset):
            written["globalDialInCountries"] = self.global_dial_in_countries
        return written

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """From what JSON holds."""
        rest = {**data}
        self = cls.__new__(cls)
        self.topic = rest.pop("topic", UNSET)
        value = rest.pop("meetingType", UNSET)
        self.meeting_type = value if value is UNSET else MeetingType.of(value)
        value = rest.pop("schedule", UNSET)
        self.schedule = value if value is UNSET else Schedule.from_dict(value)
        self.password = rest.pop("password", UNSET)
        value = rest.pop("host", UNSET)
        self.host = value if value is UNSET else Host.from_dict(value)
        self.allow_join_before_host = rest.pop("allowJoinBeforeHost", UNSET)
        self.start_host_video = rest.pop("startHostVideo", UNSET)
        self.start_participants_video = rest.pop("startParticipantsVideo", UNSET)
        self.use_personal_meeting_id = rest.pop("usePersonalMeetingId", UNSET)
        value = rest.pop("audioOptions", UNSET)
        self.audio_options = value if value is UNSET else [AudioOption.of(item) for item in value]
        value = rest.pop("recurrence", UNSET)
        self.recurrence = value if value is UNSET else Recurrence.from_dict(value)
        value = rest.pop("autoRecordType", UNSET)
        self.auto_record_type = value if value is UNSET else AutoRecordType.of(value)
        self.enforce_login = rest.pop("enforceLogin", UNSET)
        self.mute_participants_on_entry = rest.pop("muteParticipantsOnEntry", UNSET)
        self.enable_waiting_room = rest.pop("enableWaitingRoom", UNSET)
        self.global_dial_in_countries = rest.pop("globalDialInCountries", UNSET)
        self.additional_properties = rest
        return self
