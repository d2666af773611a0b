"""What each operation of the control API does to a mock; what they take and answer is in control.yaml."""

import functools
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetpact.mock import document
from meetpact.mock.clock import moment, utc
from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.service import Service
from meetpact.mock.store import Row
from meetpact.spec import Spec, load_yaml

if TYPE_CHECKING:
    from meetpact.mock.core import Mock

#: The years that the clock can show.
YEARS = (1000, 9000)
handler = Handlers()


@functools.cache
def spec() -> Spec:
    """The control API's own OpenAPI document."""
    path = Path(__file__).with_name("control.yaml")
    return Spec("control", path, load_yaml(path))


@handler("getControlDocument")
def get_control_document(mock: "Mock") -> Reply:
    return Reply(200, spec().document)


@handler("reset")
def reset(mock: "Mock") -> Reply:
    mock.reset()
    return Reply(204)


# State


@handler("getState")
def get_state(mock: "Mock") -> Reply:
    return Reply(200, document.state_of(mock))


@handler("putState")
def put_state(mock: "Mock", body: Row) -> Reply:
    document.restore(mock, body)
    return get_state(mock)


# Clock


@handler("getClock")
def get_clock(mock: "Mock") -> Reply:
    return Reply(200, {"now": utc(mock.clock.now()), "frozen": mock.clock.frozen})


@handler("putClock")
def put_clock(mock: "Mock", body: Row) -> Reply:
    now, frozen = body.get("now"), body.get("frozen", False)
    with _sane(mock):
        if now is not None:
            mock.clock.set(_moment(now), frozen=frozen)
        elif frozen:
            mock.clock.freeze()
        else:
            mock.clock.reset()
    return get_clock(mock)


@handler("advanceClock")
def advance_clock(mock: "Mock", body: Row) -> Reply:
    with _sane(mock):
        mock.clock.advance(timedelta(seconds=body["seconds"]))
    return get_clock(mock)


@contextmanager
def _sane(mock: "Mock") -> Iterator[None]:
    """Refuses a change of the clock after which handlers could not count with its time."""
    before = mock.clock.dump()
    try:
        yield
        sane = YEARS[0] <= mock.clock.now().year <= YEARS[1]
    except (OverflowError, ValueError, OSError):
        sane = False
    if not sane:
        mock.clock.load(before)
        raise Refusal(400, "invalid", f"the clock shows the years {YEARS[0]} to {YEARS[1]}")


def _moment(text: str) -> Any:
    try:
        return moment(text)
    except (ValueError, OverflowError):
        raise Refusal(400, "invalid", f"now is no time: {text[:40]}") from None


# Requests


@handler("listRequests")
def list_requests(mock: "Mock", after: int) -> Reply:
    return Reply(200, {"requests": [entry.shown() for entry in mock.journal.after(after)]})


@handler("deleteRequests")
def delete_requests(mock: "Mock") -> Reply:
    mock.journal.clear()
    return Reply(204)


# Faults


@handler("listFaults")
def list_faults(mock: "Mock") -> Reply:
    return Reply(200, {"faults": [fault.shown() for fault in mock.faults]})


@handler("createFault")
def create_fault(mock: "Mock", body: Row) -> Reply:
    given = dict(body)
    provider, operation = given.get("provider"), given.get("operation")
    if provider is not None:
        _service(mock, provider)
    if operation is not None:
        owners = [name for name, service in mock.services.items() if operation in service.endpoints]
        if not owners or (provider is not None and provider not in owners):
            raise Refusal(400, "invalid", f"no operation {operation!r} of {provider or 'any provider'}")
    try:
        return Reply(201, mock.faults.add(given.pop("kind"), **given).shown())
    except (ValueError, TypeError) as error:
        raise Refusal(400, "invalid", str(error)) from None


@handler("deleteFaults")
def delete_faults(mock: "Mock") -> Reply:
    mock.faults.clear()
    return Reply(204)


@handler("deleteFault")
def delete_fault(mock: "Mock", id: str) -> Reply:
    if not id.isdecimal() or not mock.faults.remove(int(id)):
        raise Refusal(404, "not-found", "no such fault")
    return Reply(204)


# Permissions and limits


@handler("getPermissions")
def get_permissions(mock: "Mock") -> Reply:
    return Reply(
        200,
        {
            name: {**service.permissions.dump(), "known": service.permissions.known()}
            for name, service in mock.services.items()
        },
    )


@handler("putPermissions")
def put_permissions(mock: "Mock", body: Row) -> Reply:
    for name, asked in body.items():
        strange = _service(mock, name).permissions.strange(asked)
        if strange:
            raise Refusal(400, "invalid", f"{name} has no holder, permission or feature {strange!r}")
    for name, asked in body.items():
        mock.services[name].permissions.load(asked)
    return get_permissions(mock)


@handler("getLimits")
def get_limits(mock: "Mock") -> Reply:
    return Reply(200, {name: _limits(service) for name, service in mock.services.items()})


@handler("putLimits")
def put_limits(mock: "Mock", body: Row) -> Reply:
    for name, asked in body.items():
        rules = _rules(_service(mock, name))
        for group in [*asked.get("plan", {}), *asked.get("exhaust", [])]:
            if group not in rules:
                raise Refusal(400, "invalid", f"{name} has no group {group!r}; it has {', '.join(rules)}")
    for name, asked in body.items():
        service = mock.services[name]
        limits, rules = service.limits, _rules(service)
        limits.plan |= asked.get("plan", {})
        for group in asked.get("exhaust", []):
            limits.exhaust(rules[group], service.store.now().timestamp())
        limits.on = asked.get("on", limits.on)
    return get_limits(mock)


def _rules(service: Service) -> dict[str, Mapping[str, Any]]:
    """The rule of each group, with the cost of its dearest operation."""
    found: dict[str, Mapping[str, Any]] = {}
    for endpoint in service.endpoints.values():
        rule = endpoint.limit
        if rule and rule["cost"] >= found.get(rule["group"], rule)["cost"]:
            found[rule["group"]] = rule
    return found


def _limits(service: Service) -> dict[str, Any]:
    now = service.store.now().timestamp()
    groups = {
        group: {
            "limit": service.limits.rule(rule)["limit"],
            "window": service.limits.rule(rule)["window"],
            "remaining": service.limits.remaining(rule, now),
        }
        for group, rule in _rules(service).items()
    }
    return {"on": service.limits.on, "groups": groups}


# Rooms


@handler("startMeeting")
def start_meeting(mock: "Mock", provider: str, meeting_id: str) -> Reply:
    return _happen(mock, provider, meeting_id, "start")


@handler("joinMeeting")
def join_meeting(mock: "Mock", provider: str, meeting_id: str) -> Reply:
    return _happen(mock, provider, meeting_id, "join")


@handler("leaveMeeting")
def leave_meeting(mock: "Mock", provider: str, meeting_id: str) -> Reply:
    return _happen(mock, provider, meeting_id, "leave")


def _happen(mock: "Mock", provider: str, meeting_id: str, event: str) -> Reply:
    _service(mock, provider, 404).happen(event, meeting_id)
    return Reply(204)


def _service(mock: "Mock", provider: str, status: int = 400) -> Service:
    if provider not in mock.services:
        raise Refusal(status, "not-found", f"no provider {provider[:40]!r}; served: {', '.join(mock.services)}")
    return mock.services[provider]
