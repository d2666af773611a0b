"""The mapping of operations to resources: its flaws are refused, and what the spec gains the provider gains."""

import re
from pathlib import Path

import pytest
import yaml
from meetpact import places
from meetpact.errors import LocatedError, MeetpactError
from meetpact.spec import Spec, read
from meetpact.stackql.emitter import export
from meetpact.stackql.mapping import FILE, table
from openapi_spec_validator import OpenAPIV30SpecValidator
from stackql_document import properties, resources, row_schema


@pytest.fixture
def spec(tmp_path: Path) -> Spec:
    (tmp_path / "cloudflare").mkdir()
    for name in ("openapi.yaml", FILE):
        (tmp_path / "cloudflare" / name).write_bytes((places.SPECS / "cloudflare" / name).read_bytes())
    return read("cloudflare", tmp_path)


def change(spec: Spec, file: str, old: str, new: str) -> Spec:
    path = spec.path.with_name(file)
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    return read("cloudflare", spec.path.parent.parent)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("service: realtime_kit\n", "", ":1: expected the keys last-item, resources, rows, service"),
        ("realtime_kit", "Realtime-Kit", ":3: expected a name in snake_case but got service='Realtime-Kit'"),
        ("rows: /data ", "rows: data ", ":4: expected a JSON pointer such as /data but got rows='data'"),
        ("createMeeting, verb: insert", "createMeeting, verb: create", "verb: expected one of select, insert"),
        ("createMeeting", "openMeeting", "cloudflare has no operation 'openMeeting'"),
        ("    get: {operation: getMeeting, verb: select}\n", "    get: getMeeting\n", "expected {operation, verb} but"),
        ("refresh_participant_token: {op", "Refresh: {op", "expected names in snake_case but got meetings.Refresh"),
        (
            "    edit_participant: {operation: updateParticipant, verb: update}\n",
            "",
            "no method calls updateParticipant",
        ),
    ],
)
def test_a_mapping_with_a_flaw_is_refused_with_its_line(spec: Spec, old: str, new: str, message: str) -> None:
    with pytest.raises(LocatedError) as refused:
        table(change(spec, FILE, old, new))
    said = str(refused.value)
    assert re.search(rf"{FILE}:\d+: ", said)
    assert message.removeprefix("verb: ") in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (FILE, "rows: /data ", "rows: /result ", "the answer of listMeetings has nothing at /result"),
        (
            FILE,
            "operation: getMeeting, verb: select}\n    c",
            "operation: getParticipant, verb: select}\n    c",
            "one table",
        ),
        (FILE, "/paging/end_offset", "/paging/last", "the answer of listMeetings has nothing at /paging/last"),
        (
            "openapi.yaml",
            "/paging/total_count",
            "/paging/total",
            "the answer of listMeetings has nothing at /paging/total",
        ),
        ("openapi.yaml", "style: page\n", "style: token\n", "style=page, not style=token"),
        ("openapi.yaml", "items: /data\n", "items: /rows\n", "expected the items of a page at /data but got /rows"),
        ("openapi.yaml", "      scheme: bearer\n", "      scheme: basic\n", "one bearer token for all operations"),
        (
            "openapi.yaml",
            "        persist_chat:\n          type: boolean\n",
            "        persist_chat:\n          type: [boolean, string]\n",
            "StackQL cannot write persist_chat",
        ),
    ],
)
def test_what_stackql_cannot_be_told_is_refused(spec: Spec, file: str, old: str, new: str, message: str) -> None:
    with pytest.raises(MeetpactError, match=re.escape(message)):
        export(table(change(spec, file, old, new)), spec.path.parent.parent / "out")


def test_a_new_property_becomes_a_column_and_part_of_the_body(spec: Spec) -> None:
    wide = change(
        spec,
        "openapi.yaml",
        "        persist_chat:\n",
        "        muted:\n          type: boolean\n        persist_chat:\n",
    )
    files = export(table(wide), spec.path.parent.parent / "out")
    made = yaml.safe_load(files[1].read_text())
    assert "muted" in properties(made, row_schema(made, resources(made)["meetings"]["methods"]["get"]))
    assert '"muted" ' in resources(made)["meetings"]["methods"]["create"]["request"]["transform"]["body"]


def test_an_object_that_may_be_null_is_still_sent_as_an_object(spec: Spec) -> None:
    described = "\n          description: How transcripts and summaries are made.\n"
    old = f"          $ref: '#/components/schemas/AiConfig'{described}"
    new = f"          oneOf: [{{$ref: '#/components/schemas/AiConfig'}}, {{type: 'null'}}]{described}"
    files = export(table(change(spec, "openapi.yaml", old, new)), spec.path.parent.parent / "out")
    made = yaml.safe_load(files[1].read_text())
    body = resources(made)["meetings"]["methods"]["create"]["request"]["transform"]["body"]
    assert '"session_keep_alive_time_in_secs" "ai_config" "recording_config"' in body
    assert list(OpenAPIV30SpecValidator(made).iter_errors()) == []
