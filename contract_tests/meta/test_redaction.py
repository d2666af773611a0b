"""What a recording must not hold, and that it holds everything else."""

import base64
import dataclasses
import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from exchanges import JSON, JUDGE, WHEREBY, created, exchange
from hypothesis import given
from hypothesis import strategies as st
from meetpact.mock.exchange import Exchange
from meetpact.mock.redaction import REDACTED, is_secret

secrets = st.text("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789/+", min_size=12, max_size=40)
NAMES = """password h323Password accessKeySecret access_key private_key token userToken hostKey secret client_secret
refresh_token apiKey x-api-key zpk pwd roomKey accessKeyId"""
names = st.sampled_from(NAMES.split())
innocent = st.dictionaries(st.sampled_from(["title", "id", "topic", "results"]), st.text(max_size=8) | st.integers())


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, Exchange]:
    """A secret, and an exchange with it in one place that is known for secrets, and perhaps in an unlikely one."""
    secret, name, other = draw(secrets), draw(names), draw(innocent)
    nested: Any = {name: secret}
    for _ in range(draw(st.integers(0, 3))):
        nested = draw(st.sampled_from([{"data": nested, **other}, [other, nested]]))
    url = f"https://example.whereby.com/room?{name}={quote(secret, safe='')}&x=1"
    jwt = "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEifQ." + re.sub("[/+]", "x", secret)
    places: list[tuple[str, dict[str, Any]]] = [
        (secret, {"headers": (("Authorization", f"Bearer {secret}"), JSON)}),
        (secret, {"headers": (("Cookie", f"theme=dark; {name}={secret}"), JSON)}),
        (secret, {"headers": (("Authorization", "Basic " + base64.b64encode(f"id:{secret}".encode()).decode()), JSON)}),
        (secret, {"url": f"{WHEREBY}?{name}={quote(secret, safe='')}"}),
        (secret, {"method": "POST", "headers": (JSON,), "body": json.dumps(nested).encode()}),
        (secret, {"response_body": json.dumps(nested).encode()}),
        (secret, {"response_body": json.dumps(nested).encode()[:-1]}),
        (secret, {"response_body": json.dumps({"hostRoomUrl": url}).encode()}),
        (secret, {"response_headers": (("set-cookie", f"session={secret}; Path=/"),)}),
        (
            secret,
            {
                "headers": (("content-type", "application/x-www-form-urlencoded"),),
                "body": f"{name}={quote(secret, safe='')}&a=b".encode(),
            },
        ),
        (jwt, {"response_body": json.dumps({"message": f"for {jwt}"}).encode()}),
    ]
    where, found = draw(st.sampled_from(places))
    made = exchange(**found)
    if draw(st.booleans()):
        made = dataclasses.replace(made, response_headers=(*made.response_headers, ("x-echo", f"you sent {where}")))
    return where, made


@given(planted())
def test_no_secret_is_written_down(case: tuple[str, Exchange]) -> None:
    secret, made = case
    verdict, copy = JUDGE(made)
    entry = json.dumps([repr(copy), verdict.as_json(), verdict.line(copy)])
    for form in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1]):
        assert form not in entry
    assert JUDGE.redact(copy) == copy


def test_the_key_to_a_stream_is_a_secret() -> None:
    copy = JUDGE.redact(created({"streaming": {"destination": {"url": "rtmp://live.example.com/app/my-key"}}}))
    assert json.loads(copy.body)["streaming"]["destination"]["url"] == f"rtmp://live.example.com/app/{REDACTED}"


@given(innocent)
def test_what_is_no_secret_stays_byte_for_byte(body: dict[str, Any]) -> None:
    made = exchange(response_body=json.dumps(body, indent=1).encode())
    assert JUDGE.redact(made).response_body == made.response_body


def test_each_write_only_property_of_the_specs_is_a_secret() -> None:
    assert {"access_key", "secret", "password", "private_key"} <= JUDGE.redact.write_only
    for name in JUDGE.redact.write_only:
        copy = JUDGE.redact(created({"recording_config": {name: "do not tell"}}))
        assert json.loads(copy.body) == {"recording_config": {name: REDACTED}}


@pytest.mark.parametrize(
    "name", ["token_type", "refresh_token_expires_in", "preset_name", "keywords", "cursor", "meetingId", "monkey"]
)
def test_a_name_that_only_sounds_like_a_secret_is_none(name: str) -> None:
    assert not is_secret(name)
