"""Every write is looked at before a test is over, and a write that came to nothing is found by that."""

from collections.abc import Iterator

import pytest
from meetpact.contract.api import Api
from meetpact.contract.breach import Breach
from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.written import Written
from meetpact.mock.core import Mock
from meetpact.places import providers
from meetpact.spec import load
from meetpact.strength.fault import Planter

SESSIONS: list[Session] = []


@pytest.fixture
def planter() -> Iterator[Planter]:
    session = Session(["cloudflare"], 0, in_process(Mock(["cloudflare"])))
    SESSIONS[:] = [session]
    planter = Planter(session.mock("is there"), "cloudflare")
    yield planter
    planter.clear()
    session.end()


@pytest.fixture
def api(planter: Planter) -> Api:
    return SESSIONS[0].api("cloudflare")


def lose(planter: Planter) -> None:
    """A meeting is answered, and not kept."""

    def forget(act, store, arguments):  # type: ignore[no-untyped-def]
        reply = act(**arguments)
        for key in list(store.table("meetings")):
            del store.table("meetings")[key]
        return reply

    planter.wrap("createMeeting", forget)


def test_what_a_test_wrote_and_did_not_read_is_read_at_its_end(api: Api, planter: Planter) -> None:
    lose(planter)
    api.call("createMeeting", body={})
    with pytest.raises(Breach, match="the meeting is there and is not found"):
        api.look_back()
    api.look_back()  # once is enough


def test_what_was_read_is_not_read_again(api: Api) -> None:
    answer = api.call("createMeeting", body={})
    api.call("createMeeting", body={})
    api.call("getMeeting", path={"meeting_id": answer.json["data"]["id"]})
    sent = api.ledger.requests["cloudflare"]
    api.look_back()
    assert api.ledger.requests["cloudflare"] == sent + 1


@pytest.mark.parametrize("provider", providers())
def test_every_write_can_be_read(provider: str) -> None:
    spec = load(provider)
    for operation in spec.operations.values():
        if operation.method != "GET":
            names = {p.name: "x" for op in spec.operations.values() for p in op.parameters_in("path")}
            readers = Written(operation, names).readers(spec)
            assert readers, operation
            assert all(Written(operation, names).is_shown_by(one, names) for one in readers)
            assert not any(Written(operation, names).is_shown_by(one, dict.fromkeys(names, "y")) for one in readers)
