"""`meetpact compat --clients`: what a change of a spec means for callers of the generated Python."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from compat_calls import compat, written
from meetpact.compat.clients import between
from meetpact.compat.surface import Method, Slot, Surface, read
from meetpact.places import GENERATED, SPECS

WHEREBY = json.dumps(yaml.safe_load((SPECS / "whereby" / "openapi.yaml").read_text(encoding="utf-8")))


def edited(edit: Callable[[Any], object]) -> Any:
    """Whereby's spec, changed in place by `edit`."""
    tree = json.loads(WHEREBY)
    edit(tree)
    return tree


def replaced(*pairs: tuple[str, str]) -> Any:
    """Whereby's spec, with other texts."""
    text = WHEREBY
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return json.loads(text)


def schema(tree: Any, name: str = "CreateMeetingRequest") -> Any:
    return tree["components"]["schemas"][name]


def without_delete(tree: Any) -> None:
    del tree["paths"]["/meetings/{meetingId}"]["delete"]
    del tree["paths"]["/meetings"]["post"]["responses"]["201"]["links"]["deleteMeeting"]


def with_topic(tree: Any) -> None:
    schema(tree)["properties"]["topic"] = {"type": "string"}
    schema(tree)["required"].append("topic")


CALLERS = {
    "a property newly required": (
        edited(lambda tree: schema(tree)["required"].append("roomMode")),
        {
            "breaking CreateMeetingRequest.room_mode: attribute newly required",
            "breaking create_meeting.room_mode: parameter newly required",
        },
    ),
    "an operation renamed": (
        replaced(('"operationId": "deleteMeeting"', '"operationId": "removeMeeting"')),
        {"breaking delete_meeting: method renamed to remove_meeting"},
    ),
    "an operation removed": (
        edited(without_delete),
        {"breaking delete_meeting: method gone (DELETE /meetings/{})"},
    ),
    "a new property that is required": (
        edited(with_topic),
        {
            "breaking CreateMeetingRequest.topic: attribute new and required",
            "breaking create_meeting.topic: parameter new and required",
        },
    ),
    "a property removed": (
        edited(lambda tree: schema(tree)["properties"].pop("isLocked")),
        {
            "breaking CreateMeetingRequest.is_locked: attribute gone",
            "breaking create_meeting.is_locked: parameter gone",
        },
    ),
    "a property retyped": (
        edited(lambda tree: schema(tree)["properties"].update(isLocked={"type": "string"})),
        {
            "breaking CreateMeetingRequest.is_locked: attribute retyped: bool -> str",
            "breaking create_meeting.is_locked: parameter retyped: bool -> str",
        },
    ),
    "a property that may be null": (
        edited(lambda tree: schema(tree)["properties"].update(isLocked={"type": ["boolean", "null"]})),
        {
            "warning CreateMeetingRequest.is_locked: attribute retyped: bool -> bool | None",
            "non-breaking create_meeting.is_locked: parameter retyped: bool -> bool | None",
        },
    ),
    "a path parameter renamed": (
        replaced(("{meetingId}", "{id}"), ('"name": "meetingId"', '"name": "id"')),
        {
            f"breaking {method}.meeting_id: parameter gone; id, new and of the same type, may be its new name"
            for method in ("get_meeting", "delete_meeting")
        },
    ),
    "a member of an enum removed": (
        edited(lambda tree: schema(tree, "RecordingType")["enum"].remove("local")),
        {"breaking RecordingType.LOCAL: enum member gone"},
    ),
    "a model renamed": (
        replaced(("RateLimitBody", "LimitBody")),
        {
            "breaking RateLimitBody: model renamed to LimitBody",
            *(
                f"breaking {verb}: exception's body retyped: RateLimitBody -> LimitBody (status 429)"
                for verb in ("create_meeting", "delete_meeting", "get_meeting", "list_meetings")
            ),
        },
    ),
    "another answer and one more error": (
        edited(
            lambda tree: tree["paths"]["/meetings/{meetingId}"]["delete"]["responses"].update(
                {
                    "204": tree["paths"]["/meetings"]["get"]["responses"]["200"],
                    "409": {"$ref": "#/components/responses/BadRequest"},
                }
            )
        ),
        {
            "breaking delete_meeting: may return MeetingPage, no more None",
            "warning delete_meeting: may raise Conflict",
        },
    ),
    "another path, which callers do not see": (
        replaced(('"/meetings/{', '"/rooms/{')),
        set(),
    ),
}


@pytest.mark.parametrize("name", CALLERS)
def test_what_changes_for_callers_of_the_generated_client(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tree, expected = CALLERS[name]
    (changed,) = written(tmp_path, tree)
    breaks = sum(line.startswith("breaking") for line in expected)
    assert compat("--clients", "whereby", changed) == int(breaks > 0)
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == f"whereby -> {changed}"
    assert {" ".join(line.split()) for line in lines if line.startswith("  ")} == expected
    assert f"{breaks} breaking of {len(expected)} changes for callers of the generated client" in lines


def method(name: str, positional: tuple[str, ...], **types: str) -> Method:
    return Method(
        name, {key: Slot(frozenset({kind}), True) for key, kind in types.items()}, positional, frozenset({"None"})
    )


def test_what_no_edit_of_a_spec_reaches_is_found_between_two_trees() -> None:
    old = Surface("Whereby", {"GET /a": method("get", ("x", "y"), x="str", y="str")}, exceptions={"Gone", "Kept"})
    new = Surface("Room", {"GET /a": method("get", ("y", "x"), x="str", y="str")}, exceptions={"Kept"})
    assert [f"{one.level} {one.name}: {one.text}" for one in between(old, new)] == [
        "breaking Gone: exception gone",
        "breaking Whereby: client renamed to Room",
        "breaking get: positional parameters reordered: x, y -> y, x",
    ]


def test_the_surface_of_each_client_has_its_operations_and_the_exceptions_of_the_runtime() -> None:
    for provider, operations in (("cloudflare", 11), ("ringcentral", 7), ("whereby", 4)):
        surface = read(GENERATED / "meetpact_clients" / provider)
        assert len(surface.methods.keys() - {"__init__"}) == operations
        assert {"ApiError", "RequestInvalid", "RateLimited"} <= surface.exceptions
        assert surface.methods["__init__"].positional == ("token",)


def test_without_clients_nothing_of_the_generator_is_loaded() -> None:
    code = (
        "import sys; from meetpact import cli; cli.main(['compat', 'whereby', 'whereby']);"
        "print({'openapi_python_client', 'jinja2', 'ruff', 'meetpact.compat.surface'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"
