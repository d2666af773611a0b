"""What the provider makes itself: ids, links and occurrences."""

from datetime import timedelta
from importlib import import_module
from typing import Any

from meetpact.mock.clock import moment
from meetpact.mock.store import Row
from meetpact.strength.catalogue.ringcentral.shelf import add
from meetpact.strength.catalogue.ways import told

add(
    "values",
    "joinUri has no pwd",
    "createMeeting",
    "scheduled-meeting",
    told("createMeeting", lambda b, a, s: b["links"].update(joinUri=b["links"]["joinUri"].split("?")[0])),
)
add(
    "values",
    "joinUri always has a pwd",
    "createMeeting",
    "instant-meeting",
    told("createMeeting", lambda b, a, s: b["links"].update(joinUri=b["links"]["joinUri"].split("?")[0] + "?pwd=x")),
)
add(
    "values",
    "there is no startUri",
    "createMeeting",
    "instant-meeting",
    told("createMeeting", lambda b, a, s: b["links"].pop("startUri")),
)
add(
    "values",
    "the id has letters",
    "createMeeting",
    "new-meeting",
    lambda p: p.set(p.service.store, "token", _lettered(p)),
)
add(
    "values",
    "a series has no uuid",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("uuid", None)),
)
add(
    "values",
    "a series has no h323Password",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("h323Password", None)),
)
add(
    "values",
    "a series has no occurrences",
    "createMeeting",
    "recurring-meeting",
    told("createMeeting", lambda b, a, s: b.pop("occurrences", None)),
)
for _how, _bent in {
    "lack the first": lambda o: o[1:],
    "lack the last": lambda o: o[:-1],
    "have the last twice": lambda o: [*o, *o[-1:]],
    "have ids in seconds": lambda o: [{**one, "id": one["id"][:-3]} for one in o],
    "have no length": lambda o: [{k: v for k, v in one.items() if k != "durationInMinutes"} for one in o],
    "are cancelled": lambda o: [{**one, "status": "cancelled"} for one in o],
    "are in reverse": lambda o: o[::-1],
    "are 9 at most": lambda o: o[:9],
    "are a day late": lambda o: [
        {**one, "startTime": _later(one["startTime"], 1), "id": str(int(one["id"]) + 86_400_000)} for one in o
    ],
}.items():
    add(
        "values",
        f"occurrences {_how}",
        "createMeeting",
        "recurring-meeting occurrences-from-the-start occurrence-number",
        told(
            "createMeeting", lambda b, a, s, c=_bent: "occurrences" in b and b.update(occurrences=c(b["occurrences"]))
        ),
    )
for _name, _other in (
    ("interval", 1),
    ("count", 5),
    ("monthlyByDay", 1),
    ("weeklyByDays", ["Monday"]),
    ("monthlyByWeek", "First"),
):
    add(
        "values",
        f"occurrences do not heed {_name}",
        "createMeeting",
        "occurrence-days occurrences-from-the-start occurrence-number",
        lambda p, n=_name, o=_other: _unheeded(p, n, o),
    )
add(
    "values",
    "occurrences do not heed until",
    "createMeeting",
    "occurrences-from-the-start",
    lambda p: _unheeded(p, "until", None),
)


def _lettered(planter: Any) -> Any:
    before = planter.service.store.token
    return lambda length=32, *alphabet: (
        "abcdefghi"[: length - 4] + before(4, *alphabet) if length == 9 else before(length, *alphabet)
    )


def _later(text: str, days: int) -> str:
    return (moment(text) + timedelta(days=days)).isoformat().replace("+00:00", "Z")


def _unheeded(planter: Any, name: str, other: Any) -> None:
    ringcentral: Any = import_module("meetpact.mock.ringcentral")
    before = ringcentral.occurrences

    def occurrences(schedule: Row, rule: Any) -> list[Row]:
        changed = {key: value for key, value in rule.items() if key != name}
        found: list[Row] = before(schedule, {**changed, name: other} if name in rule and other is not None else changed)
        return found

    planter.set(ringcentral, "occurrences", occurrences)
