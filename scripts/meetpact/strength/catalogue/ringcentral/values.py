"""Values that come back as others than they were sent, or with another default."""

from meetpact.strength.catalogue.ringcentral.shelf import add
from meetpact.strength.catalogue.ways import asked, told

WRITES = ("createMeeting", "updateMeeting")
SWITCHES = (
    "allowJoinBeforeHost",
    "startHostVideo",
    "startParticipantsVideo",
    "usePersonalMeetingId",
    "enforceLogin",
    "muteParticipantsOnEntry",
    "enableWaitingRoom",
)

for _how, _cut in {
    "cut at 200": lambda t: t[:200],
    "cut at 128": lambda t: t[:128],
    "stripped": str.strip,
    "in lower case": str.lower,
    "without NUL": lambda t: t.replace("\0", ""),
    "in ASCII": lambda t: t.encode("ascii", "replace").decode(),
    "escaped": lambda t: t.replace("'", "&#39;"),
    "without what is beyond 16 bits": lambda t: "".join(c for c in t if ord(c) < 65536),
}.items():
    add(
        "values",
        f"a topic is kept {_how}",
        "createMeeting updateMeeting",
        "whole-meeting update-answers-the-meeting",
        *(
            asked(op, lambda a, c=_cut: "topic" in a["body"] and a["body"].update(topic=c(a["body"]["topic"])))
            for op in WRITES
        ),
    )
for _switch in SWITCHES:
    add(
        "values",
        f"{_switch} is dropped",
        "createMeeting",
        "whole-meeting",
        asked("createMeeting", lambda a, n=_switch: a["body"].pop(n, None)),
    )
    add(
        "values",
        f"{_switch} is turned on",
        "updateMeeting",
        "update-answers-the-meeting",
        asked("updateMeeting", lambda a, n=_switch: n in a["body"] and a["body"].update({n: True})),
    )
add(
    "values",
    "a password is stripped",
    "createMeeting",
    "whole-meeting",
    asked(
        "createMeeting", lambda a: "password" in a["body"] and a["body"].update(password=a["body"]["password"].strip())
    ),
)
add(
    "values",
    "a password is cut at 6",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: "password" in a["body"] and a["body"].update(password=a["body"]["password"][:6])),
)
add(
    "values",
    "a password is hidden",
    "createMeeting loadMeeting",
    "whole-meeting scheduled-meeting",
    told("createMeeting", lambda b, a, s: b["password"] and b.update(password="***")),
)
add(
    "values",
    "a meeting without a password has one",
    "createMeeting",
    "instant-meeting",
    asked("createMeeting", lambda a: a["body"].setdefault("password", "secret")),
)
add(
    "values",
    "audioOptions are sorted",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: a["body"].get("audioOptions", []).sort()),
)
add(
    "values",
    "audioOptions have no doubles",
    "createMeeting",
    "whole-meeting",
    asked(
        "createMeeting",
        lambda a: (
            "audioOptions" in a["body"]
            and a["body"].update(audioOptions=list(dict.fromkeys(a["body"]["audioOptions"])))
        ),
    ),
)
add(
    "values",
    "globalDialInCountries are dropped",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: a["body"].pop("globalDialInCountries", None)),
)
add(
    "values",
    "globalDialInCountries are in capitals",
    "createMeeting",
    "whole-meeting",
    asked(
        "createMeeting",
        lambda a: (
            "globalDialInCountries" in a["body"]
            and a["body"].update(globalDialInCountries=[t.upper() for t in a["body"]["globalDialInCountries"]])
        ),
    ),
)
add(
    "values",
    "autoRecordType is always none",
    "createMeeting",
    "whole-meeting",
    asked("createMeeting", lambda a: a["body"].update(autoRecordType="none")),
)
add(
    "values",
    "the time zone is dropped",
    "createMeeting",
    "scheduled-meeting",
    asked("createMeeting", lambda a: a["body"].get("schedule", {}).pop("timeZone", None)),
)
add(
    "values",
    "the length is dropped",
    "createMeeting",
    "scheduled-meeting",
    asked("createMeeting", lambda a: a["body"].get("schedule", {}).pop("durationInMinutes", None)),
)
add(
    "values",
    "the length is at most a day",
    "createMeeting",
    "scheduled-meeting",
    asked(
        "createMeeting",
        lambda a: (
            "durationInMinutes" in a["body"].get("schedule", {})
            and a["body"]["schedule"].update(durationInMinutes=min(1440, a["body"]["schedule"]["durationInMinutes"]))
        ),
    ),
)
add(
    "values",
    "the recurrence is dropped",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("recurrence", None)),
)
add(
    "values",
    "the recurrence is misspelt",
    "createMeeting",
    "recurrence-spelling",
    told("createMeeting", lambda b, a, s: "recurrence" in b and b.update(reccurence=b.pop("recurrence"))),
)
add(
    "values",
    "an Instant meeting gets a schedule",
    "createMeeting",
    "instant-meeting",
    told(
        "createMeeting",
        lambda b, a, s: (
            b["meetingType"] == "Instant" and b.setdefault("schedule", {"startTime": "2099-01-01T00:00:00Z"})
        ),
    ),
)
