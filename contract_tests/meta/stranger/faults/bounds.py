"""Faults in the bounds, formats and types of what a request may say."""

from stranger.planted import plant, spoil

LOOSE, TIGHT = "request-loose", "request-tight"
CF, WB, RC = "cloudflare", "whereby", "ringcentral"
C, U = "CreateMeetingRequest.", "UpdateMeetingRequest."
KEEP = "session_keep_alive_time_in_secs"


# a bound that is off by one, or gone
Bound = tuple[str, str, str, str | int | None]
LOOSENED: list[Bound] = [
    (CF, C + KEEP, "maximum", 601),
    (CF, C + KEEP, "minimum", 59),
    (CF, U + KEEP, "maximum", None),
    (CF, U + KEEP, "minimum", 0),
    (CF, "RecordingConfig.max_seconds", "minimum", 59),
    (CF, "RecordingConfig.max_seconds", "maximum", 86401),
    (CF, "VideoConfig.width", "maximum", 1921),
    (CF, "VideoConfig.height", "minimum", 0),
    (CF, "WatermarkSize.width", "minimum", 0),
    (CF, "WatermarkSize.height", "maximum", None),
    (CF, "StorageConfig.port", "maximum", 65536),
    (CF, "StorageConfig.port", "minimum", 0),
    (CF, "SummarizationConfig.word_limit", "minimum", 149),
    (CF, "SummarizationConfig.word_limit", "maximum", None),
    (CF, "CreateParticipantRequest.picture", "format", None),
    (CF, "UpdateParticipantRequest.picture", "format", None),
    (CF, "Watermark.url", "format", None),
    (CF, "LivestreamingConfig.rtmp_url", "format", None),
    (WB, C + "endDate", "format", None),
    (WB, C + "startDate", "format", None),
    (WB, C + "roomNamePrefix", "pattern", r"^\s*([A-Za-z0-9-]\s*){0,40}$"),
    (WB, C + "roomNamePrefix", "pattern-", r"^\s*([A-Za-z0-9_-]\s*){0,39}$"),
    (RC, C + "password", "maxLength", 11),
    (RC, U + "password", "maxLength", None),
    (RC, "Schedule.durationInMinutes", "minimum", 0),
    (RC, "Schedule.durationInMinutes", "maximum", None),
    (RC, "Recurrence.interval", "maximum", 91),
    (RC, "Recurrence.interval", "minimum", 0),
    (RC, "Recurrence.monthlyByDay", "maximum", None),
    (RC, "Recurrence.monthlyByDay", "minimum", -1),
    (RC, "Recurrence.count", "maximum", None),
    (RC, "Schedule.startTime", "format", None),
    (RC, "Recurrence.until", "format", None),
    (RC, "TimeZone.uri", "format", None),
]
for provider, address, keyword, value in LOOSENED:
    where = address.replace(".", "/properties/")
    names = f"{where}/{keyword} keep-alive-out-of-bounds prefix-of password-r schedule-r interval-as-text"
    plant(provider, LOOSE, f"{address} {keyword} {value}"[:60], names, spoil(address, **{keyword.strip("-"): value}))
TIGHTENED: list[Bound] = [
    (CF, C + KEEP, "maximum", 599),
    (CF, U + KEEP, "minimum", 61),
    (CF, C + "title", "maxLength", 120),
    (CF, C + "title", "minLength", 1),
    (CF, U + "title", "pattern", r"^[\x00-\x7f]*$"),
    (CF, "CreateParticipantRequest.custom_participant_id", "maxLength", 64),
    (CF, "CreateParticipantRequest.name", "type", "string"),
    (CF, "UpdateParticipantRequest.picture", "type", "string"),
    (CF, "UpdateParticipantRequest.preset_name", "type", "string"),
    (CF, C + "title", "type", "string"),
    (CF, C + "live_stream_on_start", "type", "boolean"),
    (CF, "RecordingConfig.max_seconds", "minimum", 61),
    (CF, "VideoConfig.width", "maximum", 1919),
    (CF, "SummarizationConfig.word_limit", "maximum", 999),
    (CF, "StorageConfig.port", "minimum", 2),
    (WB, C + "roomNamePrefix", "type", "string"),
    (WB, C + "roomNamePrefix", "pattern", r"^\s*([A-Za-z0-9-]\s*){0,38}$"),
    (WB, C + "roomNamePrefix", "pattern-", r"^[a-z0-9-]{0,39}$"),
    (WB, C + "endDate", "x-also-accepts", None),
    (RC, C + "password", "maxLength", 9),
    (RC, C + "topic", "maxLength", 128),
    (RC, U + "topic", "minLength", 1),
    (RC, "Schedule.durationInMinutes", "minimum", 2),
    (RC, "Recurrence.interval", "maximum", 89),
    (RC, "Recurrence.interval", "x-also-accepts", None),
    (RC, "Recurrence.monthlyByDay", "maximum", 30),
    (RC, "Recurrence.count", "maximum", 100),
    (RC, "Schedule.startTime", "pattern", r"^[^.]*$"),
    (RC, "Schedule.startTime", "pattern-", r"Z$"),
]
for provider, address, keyword, value in TIGHTENED:
    where = address.replace(".", "/properties/")
    names = f"{where} round-trip null- nameless end-date- fraction-of interval-as prefix- answered-in- responses/2"
    plant(provider, TIGHT, f"{address} {keyword} {value}"[:60], names, spoil(address, **{keyword.strip("-"): value}))

# a type that should not be taken
for provider, address, types in [
    (CF, C + "persist_chat", ["boolean", "string"]),
    (CF, C + "summarize_on_end", ["boolean", "null"]),
    (CF, U + "title", ["string", "null"]),
    (CF, U + "record_on_start", ["boolean", "integer"]),
    (CF, "TranscriptionConfig.keywords", ["array", "string"]),
    (CF, "AiConfig", ["object", "string"]),
    (CF, "CreateParticipantRequest.custom_participant_id", ["string", "integer"]),
    (CF, "UpdateParticipantRequest.name", ["string", "null", "integer"]),
    (WB, C + "isLocked", ["boolean", "string"]),
    (WB, C + "roomNamePrefix", ["string", "null", "integer"]),
    (WB, "TranscriptionOptions.liveCaptions", ["boolean", "null"]),
    (WB, "StreamingDestination.url", ["string", "null"]),
    (WB, "RecordingDestination", ["object", "string"]),
    (RC, C + "allowJoinBeforeHost", ["boolean", "string"]),
    (RC, C + "topic", ["string", "integer"]),
    (RC, U + "enableWaitingRoom", ["boolean", "integer"]),
    (RC, C + "globalDialInCountries", ["array", "string"]),
    (RC, "Host.id", ["string", "integer"]),
    (RC, U + "audioOptions", ["array", "null"]),
]:
    where = address.replace(".", "/properties/")
    plant(
        provider,
        LOOSE,
        f"{address} takes {types[-1]}",
        f"{where}/type {where}/nullable bad-value",
        spoil(address, type=types),
    )
plant(WB, LOOSE, "prefix number", "roomNamePrefix", spoil(C + "roomNamePrefix", type=None, pattern=None))
