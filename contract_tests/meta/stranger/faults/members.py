"""Faults in the members, the required properties, null and the query of a request."""

from stranger.planted import need_not, overlook, plant, refuse, spoil

LOOSE, TIGHT = "request-loose", "request-tight"
CF, WB, RC = "cloudflare", "whereby", "ringcentral"
C, U = "CreateMeetingRequest.", "UpdateMeetingRequest."
KEEP = "session_keep_alive_time_in_secs"


# strangers among the members of an enum, and members refused
for provider, address in [
    (CF, "MeetingStatus"),
    (CF, "AudioCodec"),
    (CF, "AudioChannel"),
    (CF, "VideoCodec"),
    (CF, "WatermarkPosition"),
    (CF, "StorageType"),
    (CF, "StorageAuthMethod"),
    (CF, "TranscriptionLanguage"),
    (CF, "SummaryType"),
    (CF, "SummaryTextFormat"),
    (WB, "RoomMode"),
    (WB, "RoomNamePattern"),
    (WB, "TemplateType"),
    (WB, "MeetingField"),
    (WB, "RecordingType"),
    (WB, "RecordingTrigger"),
    (WB, "RecordingFileFormat"),
    (WB, "StorageProvider"),
    (WB, "TranscriptionLanguage"),
    (WB, "StreamingTrigger"),
    (RC, "MeetingType"),
    (RC, "AudioOption"),
    (RC, "AutoRecordType"),
    (RC, "Frequency"),
    (RC, "WeekDay"),
    (RC, "MonthlyByWeek"),
]:
    # whoever writes no enum takes anything; whoever writes one may have a member too many, which nobody can guess
    plant(provider, LOOSE, f"{address} anything", f"{address} bad-value", spoil(address, enum=None))
for provider, address, member in [
    (CF, "VideoCodec", "VP9"),
    (CF, "TranscriptionLanguage", "nl"),
    (CF, "StorageAuthMethod", "KEY"),
    (CF, "AudioChannel", "mono"),
    (CF, "SummaryType", "code_review"),
    (CF, "MeetingStatus", "ACTIVE"),
    (CF, "WatermarkPosition", "right bottom"),
    (WB, "RoomMode", "group"),
    (WB, "RoomNamePattern", "human-short"),
    (WB, "TranscriptionLanguage", "no"),
    (WB, "RecordingTrigger", "automatic-2nd-participant"),
    (WB, "MeetingField", "viewerRoomUrl"),
    (WB, "AuthenticationType", "roleBased"),
    (RC, "MeetingType", "Recurring"),
    (RC, "AudioOption", "ComputerAudio"),
    (RC, "AutoRecordType", "cloud"),
    (RC, "MonthlyByWeek", "Last"),
    (RC, "WeekDay", "Saturday"),
    (RC, "Frequency", "Monthly"),
]:
    plant(
        provider,
        TIGHT,
        f"{address} without {member}",
        f"{address}/enum/{member} urls- fields- status",
        refuse(address, member),
    )

# what is required
for provider, address, name in [
    (CF, "CreateParticipantRequest", "custom_participant_id"),
    (CF, "CreateParticipantRequest", "preset_name"),
    (CF, "RealtimekitBucketConfig", "enabled"),
    (CF, "StorageConfig", "type"),
    (WB, "RecordingOptions", "type"),
    (WB, "RecordingOptions", "destination"),
    (WB, "TranscriptionOptions", "startTrigger"),
    (WB, "StreamingDestination", "url"),
    (WB, "TranscriptionDestination", "provider"),
]:
    plant(
        provider, LOOSE, f"{address} without {name}", f"{address}/required/{name} incomplete-", need_not(address, name)
    )

NAMED = "#/components/schemas/"
for provider, address, component in [
    (WB, "RecordingOptions.destination", "RecordingDestination"),
    (CF, "RecordingConfig.storage_config", "StorageConfig"),
    (WB, "TranscriptionOptions.language", "TranscriptionLanguage"),
    (WB, "StreamingOptions.startTrigger", "StreamingTrigger"),
]:
    where = address.replace(".", "/properties/")
    how = spoil(address, oneOf=None, **{"$ref": NAMED + component})
    plant(provider, TIGHT, f"{address} not null", f"{where}/nullable null- responses/2", how)

# the query
for provider, operation, name in [
    (CF, "listMeetings", "page_no"),
    (CF, "listMeetings", "per_page"),
    (CF, "listMeetings", "status"),
    (CF, "listMeetings", "start_time"),
    (CF, "listMeetings", "end_time"),
    (CF, "listParticipants", "per_page"),
    (CF, "listParticipants", "page_no"),
    (WB, "listMeetings", "limit"),
    (WB, "listMeetings", "fields"),
    (WB, "getMeeting", "fields"),
    (RC, "listMeetings", "page"),
    (RC, "listMeetings", "perPage"),
]:
    names = f"{operation}/parameters/{name} {operation}/responses/400 page- bad-query PageNo PerPage Fields "
    names += "unknown-field MeetingField MeetingStatus"
    plant(provider, LOOSE, f"{operation} overlooks a bad {name}", names, overlook(operation, name))
