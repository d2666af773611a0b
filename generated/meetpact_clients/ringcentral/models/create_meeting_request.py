from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audio_option import AudioOption
from ..models.auto_record_type import AutoRecordType
from ..models.meeting_type import MeetingType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.host import Host
    from ..models.recurrence import Recurrence
    from ..models.schedule import Schedule


T = TypeVar("T", bound="CreateMeetingRequest")


@_attrs_define
class CreateMeetingRequest:
    """The meeting to make. Every property may be left out."""

    topic: str | Unset = UNSET
    """ What the meeting is about, as people will read it. """
    meeting_type: MeetingType | Unset = UNSET
    """ Instant is for right now and is never listed; Scheduled has one start time; ScheduledRecurring has a start
    time and a rule for the next ones; Recurring may be held again and again at no set time. """
    schedule: Schedule | Unset = UNSET
    """ When a meeting is to take place. A Scheduled or ScheduledRecurring meeting needs at least the start time.
    """
    password: str | Unset = UNSET
    """ What people type in to be let in, at most ten characters. """
    host: Host | Unset = UNSET
    """ The extension that holds a meeting; the one in the path, unless another is named that the caller may
    schedule for. """
    allow_join_before_host: bool | Unset = UNSET
    """ Whether people may enter before the host has come. """
    start_host_video: bool | Unset = UNSET
    """ Whether the host's camera is on at the start. The settings of the account may override this. """
    start_participants_video: bool | Unset = UNSET
    """ Whether the participants' cameras are on at the start. The settings of the account may override this. """
    use_personal_meeting_id: bool | Unset = UNSET
    """ Whether the meeting is held under the host's personal meeting id. """
    audio_options: list[AudioOption] | Unset = UNSET
    """ The ways in which people may be heard. """
    recurrence: Recurrence | Unset = UNSET
    """ The rule by which a meeting comes again. Fields that do not belong to the frequency have no effect. """
    auto_record_type: AutoRecordType | Unset = UNSET
    """ Recorded on the host's computer, recorded in the cloud, or not recorded. """
    enforce_login: bool | Unset = UNSET
    """ Whether only people who are signed in may join. """
    mute_participants_on_entry: bool | Unset = UNSET
    """ Whether people are muted as they enter. """
    enable_waiting_room: bool | Unset = UNSET
    """ Whether people wait until the host lets them in. """
    global_dial_in_countries: list[str] | Unset = UNSET
    """ The countries whose dial-in numbers are offered. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        topic = self.topic

        meeting_type: str | Unset = UNSET
        if not isinstance(self.meeting_type, Unset):
            meeting_type = self.meeting_type.value

        schedule: dict[str, Any] | Unset = UNSET
        if not isinstance(self.schedule, Unset):
            schedule = self.schedule.to_dict()

        password = self.password

        host: dict[str, Any] | Unset = UNSET
        if not isinstance(self.host, Unset):
            host = self.host.to_dict()

        allow_join_before_host = self.allow_join_before_host

        start_host_video = self.start_host_video

        start_participants_video = self.start_participants_video

        use_personal_meeting_id = self.use_personal_meeting_id

        audio_options: list[str] | Unset = UNSET
        if not isinstance(self.audio_options, Unset):
            audio_options = []
            for audio_options_item_data in self.audio_options:
                audio_options_item = audio_options_item_data.value
                audio_options.append(audio_options_item)

        recurrence: dict[str, Any] | Unset = UNSET
        if not isinstance(self.recurrence, Unset):
            recurrence = self.recurrence.to_dict()

        auto_record_type: str | Unset = UNSET
        if not isinstance(self.auto_record_type, Unset):
            auto_record_type = self.auto_record_type.value

        enforce_login = self.enforce_login

        mute_participants_on_entry = self.mute_participants_on_entry

        enable_waiting_room = self.enable_waiting_room

        global_dial_in_countries: list[str] | Unset = UNSET
        if not isinstance(self.global_dial_in_countries, Unset):
            global_dial_in_countries = self.global_dial_in_countries

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if topic is not UNSET:
            field_dict["topic"] = topic
        if meeting_type is not UNSET:
            field_dict["meetingType"] = meeting_type
        if schedule is not UNSET:
            field_dict["schedule"] = schedule
        if password is not UNSET:
            field_dict["password"] = password
        if host is not UNSET:
            field_dict["host"] = host
        if allow_join_before_host is not UNSET:
            field_dict["allowJoinBeforeHost"] = allow_join_before_host
        if start_host_video is not UNSET:
            field_dict["startHostVideo"] = start_host_video
        if start_participants_video is not UNSET:
            field_dict["startParticipantsVideo"] = start_participants_video
        if use_personal_meeting_id is not UNSET:
            field_dict["usePersonalMeetingId"] = use_personal_meeting_id
        if audio_options is not UNSET:
            field_dict["audioOptions"] = audio_options
        if recurrence is not UNSET:
            field_dict["recurrence"] = recurrence
        if auto_record_type is not UNSET:
            field_dict["autoRecordType"] = auto_record_type
        if enforce_login is not UNSET:
            field_dict["enforceLogin"] = enforce_login
        if mute_participants_on_entry is not UNSET:
            field_dict["muteParticipantsOnEntry"] = mute_participants_on_entry
        if enable_waiting_room is not UNSET:
            field_dict["enableWaitingRoom"] = enable_waiting_room
        if global_dial_in_countries is not UNSET:
            field_dict["globalDialInCountries"] = global_dial_in_countries

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.host import Host  # noqa: PLC0415
        from ..models.recurrence import Recurrence  # noqa: PLC0415
        from ..models.schedule import Schedule  # noqa: PLC0415

        d = dict(src_dict)
        topic = d.pop("topic", UNSET)

        _meeting_type = d.pop("meetingType", UNSET)
        meeting_type: MeetingType | Unset
        if isinstance(_meeting_type, Unset):
            meeting_type = UNSET
        else:
            meeting_type = MeetingType(_meeting_type)

        _schedule = d.pop("schedule", UNSET)
        schedule: Schedule | Unset
        if isinstance(_schedule, Unset):
            schedule = UNSET
        else:
            schedule = Schedule.from_dict(_schedule)

        password = d.pop("password", UNSET)

        _host = d.pop("host", UNSET)
        host: Host | Unset
        if isinstance(_host, Unset):
            host = UNSET
        else:
            host = Host.from_dict(_host)

        allow_join_before_host = d.pop("allowJoinBeforeHost", UNSET)

        start_host_video = d.pop("startHostVideo", UNSET)

        start_participants_video = d.pop("startParticipantsVideo", UNSET)

        use_personal_meeting_id = d.pop("usePersonalMeetingId", UNSET)

        _audio_options = d.pop("audioOptions", UNSET)
        audio_options: list[AudioOption] | Unset = UNSET
        if _audio_options is not UNSET:
            audio_options = []
            for audio_options_item_data in _audio_options:
                audio_options_item = AudioOption(audio_options_item_data)

                audio_options.append(audio_options_item)

        _recurrence = d.pop("recurrence", UNSET)
        recurrence: Recurrence | Unset
        if isinstance(_recurrence, Unset):
            recurrence = UNSET
        else:
            recurrence = Recurrence.from_dict(_recurrence)

        _auto_record_type = d.pop("autoRecordType", UNSET)
        auto_record_type: AutoRecordType | Unset
        if isinstance(_auto_record_type, Unset):
            auto_record_type = UNSET
        else:
            auto_record_type = AutoRecordType(_auto_record_type)

        enforce_login = d.pop("enforceLogin", UNSET)

        mute_participants_on_entry = d.pop("muteParticipantsOnEntry", UNSET)

        enable_waiting_room = d.pop("enableWaitingRoom", UNSET)

        global_dial_in_countries = cast(list[str], d.pop("globalDialInCountries", UNSET))

        create_meeting_request = cls(
            topic=topic,
            meeting_type=meeting_type,
            schedule=schedule,
            password=password,
            host=host,
            allow_join_before_host=allow_join_before_host,
            start_host_video=start_host_video,
            start_participants_video=start_participants_video,
            use_personal_meeting_id=use_personal_meeting_id,
            audio_options=audio_options,
            recurrence=recurrence,
            auto_record_type=auto_record_type,
            enforce_login=enforce_login,
            mute_participants_on_entry=mute_participants_on_entry,
            enable_waiting_room=enable_waiting_room,
            global_dial_in_countries=global_dial_in_countries,
        )

        create_meeting_request.additional_properties = d
        return create_meeting_request

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
