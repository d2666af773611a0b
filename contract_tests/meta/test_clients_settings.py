"""What a generated client is given: its credential, who it acts for, and what it says of itself."""

import copy
import pickle

import httpx
import pytest
from canned import FINE, TOKEN, Server
from meetpact import __version__
from meetpact_clients.cloudflare import AsyncCloudflare, Cloudflare
from meetpact_clients.ringcentral import RingCentral
from meetpact_clients.runtime import errors
from meetpact_clients.whereby import AsyncWhereby, Whereby


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WHEREBY_API_KEY", raising=False)


def test_a_token_may_rotate_between_requests() -> None:
    server, tokens = Server(FINE), iter(["one", "two"])
    client = Whereby(lambda: next(tokens), transport=server.transport)
    client.get_meeting("1")
    client.get_meeting("1")
    assert [request.headers["Authorization"] for request in server.requests] == ["Bearer one", "Bearer two"]


def test_a_token_that_no_header_can_hold_is_refused_without_being_shown() -> None:
    server = Server(FINE)
    with pytest.raises(errors.RequestInvalid) as raised:
        Whereby(f"{TOKEN}\r\nX: y", transport=server.transport).get_meeting("1")
    assert TOKEN not in str(raised.value)
    assert not server.requests


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(
        httpx.Response(
            200, json={"success": True, "data": [], "paging": {"total_count": 0, "start_offset": 0, "end_offset": 0}}
        )
    )
    monkeypatch.setenv("CLOUDFLARE_API_TOKEN", "from-the-environment")
    monkeypatch.setenv("CLOUDFLARE_ACCOUNT_ID", "account-1")
    monkeypatch.setenv("CLOUDFLARE_APP_ID", "app-1")
    list(Cloudflare(transport=server.transport).list_meetings())
    list(Cloudflare(app_id="app-2", transport=server.transport).list_meetings(account_id="account-2"))
    assert server.requests[0].headers["Authorization"] == "Bearer from-the-environment"
    paths = [request.url.path.split("/") for request in server.requests]
    assert [(path[4], path[7]) for path in paths] == [("account-1", "app-1"), ("account-2", "app-2")]


def test_a_missing_credential_or_identity_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(errors.RequestInvalid, match="token= or set CLOUDFLARE_API_TOKEN"):
        Cloudflare()
    with pytest.raises(errors.RequestInvalid, match=r"needs account_id: .* or set CLOUDFLARE_ACCOUNT_ID"):
        Cloudflare(TOKEN, app_id="b").get_meeting("1")


def test_a_tilde_stands_for_the_sessions_own_account() -> None:
    server = Server(httpx.Response(204))
    RingCentral(TOKEN, transport=server.transport).delete_meeting("7")
    assert server.requests[0].url.raw_path == b"/restapi/v1.0/account/~/extension/~/meeting/7"


@pytest.mark.parametrize("client", [Whereby(TOKEN), AsyncWhereby(TOKEN), Cloudflare(TOKEN), AsyncCloudflare(TOKEN)])
def test_no_client_shows_its_credential_or_can_be_pickled(client: object) -> None:
    assert TOKEN not in repr(client)
    with pytest.raises(TypeError, match="credential"):
        pickle.dumps(client)
    with pytest.raises(TypeError, match="credential"):
        copy.deepcopy(client)


def test_the_user_agent_names_client_and_version_and_may_be_replaced() -> None:
    server = Server(FINE)
    Whereby(TOKEN, transport=server.transport).get_meeting("1")
    Whereby(TOKEN, transport=server.transport, headers={"User-Agent": "mine", "X-A": "b"}).get_meeting("1")
    sent = [request.headers["User-Agent"] for request in server.requests]
    assert sent == [f"meetpact-clients/{__version__} (whereby) httpx/{httpx.__version__}", "mine"]
    assert server.requests[1].headers["X-A"] == "b"
