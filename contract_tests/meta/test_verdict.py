"""The verdict of one exchange names the claim that was broken, by whom."""

import pytest
from exchanges import END, JUDGE, WHEREBY, created, exchange
from meetpact.mock.exchange import Exchange


@pytest.mark.parametrize(
    ("made", "side", "address"),
    [
        (created({}), "request", "CreateMeetingRequest/required/endDate"),
        (created({"endDate": END, "isLocked": 1}), "request", "CreateMeetingRequest/properties/isLocked/type"),
        (created({"endDate": END, "roomMode": "big"}), "request", "RoomMode/enum/normal"),
        (exchange(headers=()), "request", "listMeetings/security"),
        (exchange(url=f"{WHEREBY}?limit=0"), "request", "listMeetings/parameters/limit/minimum"),
        (exchange(url=f"{WHEREBY}?limit=many"), "request", "listMeetings/parameters/limit/type"),
        (exchange(response_body=b"{}"), "response", "MeetingPage/required/results"),
        (exchange(response_body=b"<html>"), "response", "MeetingPage/type"),
        (exchange(status=418), "response", "listMeetings/responses/400"),
        (exchange(response_headers=()), "response", "listMeetings/responses/200"),
        (exchange(status=429), "response", "TooManyRequests/headers/Retry-After/required"),
    ],
)  # fmt: skip
def test_a_verdict_names_the_claim_that_was_broken(made: Exchange, side: str, address: str) -> None:
    verdict, _ = JUDGE(made)
    assert verdict.word == "broken"
    assert (side, address) in {(found.side, found.address) for found in verdict.findings}
    assert all(found.facts for found in verdict.findings)


def test_what_keeps_the_spec_is_held_and_what_is_no_operation_unknown() -> None:
    assert JUDGE(exchange())[0].word == "held"
    assert JUDGE(exchange(url="https://api.whereby.dev/v2/meetings"))[0].word == "unknown"
    assert JUDGE(exchange(method="PUT"))[0].notes == ("PUT is none of GET, POST",)


def test_a_form_that_the_server_also_accepts_breaks_nothing() -> None:
    assert JUDGE(created({"endDate": "2099-01-01T00:00:00"}))[0].findings == ()


def test_a_parameter_that_may_be_empty_breaks_nothing() -> None:
    account, app = "023e105f4ecef8ad9ca31a8372d0c353", "14a396e7-ca44-4937-bf1f-050a69118543"
    path = f"/client/v4/accounts/{account}/realtime/kit/{app}/meetings"
    for query, word in (("page_no=&per_page=", "held"), ("page_no=x", "broken"), ("search=&page_no=1", "held")):
        findings = JUDGE(exchange(url=f"https://api.cloudflare.com{path}?{query}"))[0].findings
        assert ("request" in {found.side for found in findings}) == (word == "broken")


def test_a_verdict_notes_who_is_stricter_than_the_spec() -> None:
    lax, strict = created({}, 201), created({"endDate": "2099-01-01T00:00:00Z"}, 400)
    assert "the request was accepted all the same" in JUDGE(lax)[0].notes
    assert "refused although it keeps the schemas, perhaps for ends-now-or-later" in JUDGE(strict)[0].notes[0]
    assert JUDGE(exchange(url=f"{WHEREBY}?lmit=3"))[0].notes == ("the spec has no query parameter lmit",)
