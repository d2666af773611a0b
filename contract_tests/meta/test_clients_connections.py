"""The generated clients over real sockets: time that runs out, authorities, proxies, HTTP/2, closing."""

import asyncio
import contextlib
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
import uvicorn
from canned import FINE, TOKEN, Called, Server, answering, lister
from meetpact.mock.core import Mock
from meetpact.mock.server import listener, serving
from meetpact_clients.runtime import errors
from meetpact_clients.runtime.retries import Retries
from meetpact_clients.whereby import Whereby

ONCE = Retries(times=0)


@pytest.fixture(params=["sync", "async"])
def listed(request: pytest.FixtureRequest) -> Called:
    return lister(request.param)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def certificate(authority: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "server.pem"
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(path)
    return str(path)


@pytest.fixture
def tls(certificate: str) -> Iterator[str]:
    """The mock under TLS."""
    with listener("127.0.0.1", 0) as bound:
        server = uvicorn.Server(uvicorn.Config(Mock(), ssl_certfile=certificate, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{bound.getsockname()[1]}/v1"
        server.should_exit = True
        thread.join(10)


def test_an_authority_of_ones_own_is_trusted_and_no_other(listed: Called, tls: str, trusting: ssl.SSLContext) -> None:
    assert listed(tls, verify=trusting, trust_env=False).status_code == 200
    with pytest.raises(errors.ConnectionFailed, match="certificate verify failed"):
        listed(tls, retries=ONCE)


def test_an_authority_of_the_environment_is_trusted(
    listed: Called, tls: str, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    assert listed(tls).status_code == 200
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nowhere.pem"))
    with pytest.raises(errors.RequestInvalid, match="httpx cannot work with these settings"):
        listed(tls)


@contextlib.contextmanager
def forwarding() -> Iterator[tuple[str, list[str]]]:
    """A forward proxy; gives its URL, and the first line of each request that it saw."""
    seen: list[str] = []

    def forward(near: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += near.recv(10_000)
        line, _, rest = head.partition(b"\r\n")
        method, target, version = line.split(b" ")
        seen.append(line.decode())
        place = target if method == b"CONNECT" else target.split(b"/")[2]
        host, port = place.decode().split(":")
        with socket.create_connection((host, int(port)), 10) as far:
            if method == b"CONNECT":
                near.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            else:
                path = b"/" + target.split(b"/", 3)[3]
                far.sendall(b" ".join([method, path, version]) + b"\r\nConnection: close\r\n" + rest)
            back = threading.Thread(target=pump, args=[near, far], daemon=True)
            back.start()
            pump(far, near)

    def pump(source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while chunk := source.recv(10_000):
                sink.sendall(chunk)
            sink.shutdown(socket.SHUT_WR)

    with answering(forward) as url:
        yield url, seen


def test_a_proxy_carries_plain_requests_and_tunnels_others(listed: Called, tls: str, trusting: ssl.SSLContext) -> None:
    with forwarding() as (proxy, seen), serving(Mock()) as plain:
        assert listed(f"{plain}/v1", proxy=proxy, trust_env=False).status_code == 200
        assert listed(tls, proxy=proxy, verify=trusting, trust_env=False).status_code == 200
    host = tls.split("/")[2]
    assert seen == [f"GET {plain}/v1/meetings HTTP/1.1", f"CONNECT {host} HTTP/1.1"]


def test_a_proxy_of_the_environment_is_used_without_any_argument(
    listed: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    with forwarding() as (proxy, seen), serving(Mock()) as plain:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        assert listed(f"{plain}/v1").status_code == 200
    assert seen == [f"GET {plain}/v1/meetings HTTP/1.1"]


@contextlib.contextmanager
def http2(certificate: str) -> Iterator[str]:
    """The mock under TLS, with HTTP/2."""
    with listener("127.0.0.1", 0) as bound:
        config = import_module("hypercorn.config").Config()
        config.bind = [f"fd://{os.dup(bound.fileno())}"]
        config.certfile = config.keyfile = certificate
        config.errorlog = None
        loop, stop = asyncio.new_event_loop(), asyncio.Event()
        running = import_module("hypercorn.asyncio").serve(Mock(), config, shutdown_trigger=stop.wait)
        thread = threading.Thread(target=loop.run_until_complete, args=[running], daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{bound.getsockname()[1]}/v1"
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


@pytest.mark.skipif(
    not (find_spec("h2") and find_spec("hypercorn")),
    reason="needs h2 and hypercorn: pip install 'meetpact[dev]'",
)
def test_http2_is_spoken_where_it_is_asked_for(listed: Called, certificate: str, trusting: ssl.SSLContext) -> None:
    with http2(certificate) as url:
        assert listed(url, verify=trusting, trust_env=False).http_version == "HTTP/1.1"
        assert listed(url, verify=trusting, trust_env=False, http2=True).http_version == "HTTP/2"


def test_connections_are_shared_and_closed() -> None:
    server = Server(FINE)
    with Whereby(TOKEN, transport=server.transport) as client:
        other = client.with_options(strict=True, retries=ONCE)
        assert other.get_meeting("1").meeting_id == "1"
    with pytest.raises(RuntimeError, match="closed"):
        other.get_meeting("1")


def test_one_connection_carries_many_calls_and_ends_with_the_client() -> None:
    opened: list[socket.socket] = []
    ended = threading.Event()

    def answer(connection: socket.socket) -> None:
        opened.append(connection)
        while connection.recv(10_000):
            connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
        ended.set()

    with answering(answer) as url:
        client = Whereby(TOKEN, base_url=url, trust_env=False)
        client.delete_meeting("1")
        client.with_options(retries=ONCE).delete_meeting("2")
        assert len(opened) == 1
        client.close()
        assert ended.wait(10)


def test_connections_are_made_at_the_first_call_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[httpx.Client] = []

    def make(**options: Any) -> httpx.Client:
        made.append(httpx.Client(**options))
        return made[-1]

    monkeypatch.setattr(Whereby, "KIND", staticmethod(make))
    with serving(Mock()) as url:
        client = Whereby("mock-token", base_url=f"{url}/v1")
        variants = [client, *(client.with_options(timeout=number) for number in (10, 20, 30))]
        assert made == []
        threads = [threading.Thread(target=lambda one=one: one.list_meetings().first()) for one in variants]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        assert len(made) == 1
        client.close()
        assert made[0].is_closed


def test_httpx_judges_its_arguments_at_once() -> None:
    with pytest.raises(TypeError, match="unexpected"):
        Whereby(TOKEN, verifi=False)  # type: ignore[call-arg]
    with pytest.raises(errors.RequestInvalid, match="Unknown scheme for proxy URL"):
        Whereby(TOKEN, proxy="gopher://127.0.0.1")


def test_httpx_own_arguments_are_passed_on() -> None:
    seen: list[int] = []
    server = Server(httpx.Response(302, headers={"Location": "https://example.com/elsewhere"}), FINE)
    hooks = {"response": [lambda response: seen.append(response.status_code)]}
    client = Whereby(TOKEN, transport=server.transport, follow_redirects=True, event_hooks=hooks)
    client.get_meeting("1")
    assert seen == [302, 200]
    assert "Authorization" not in server.requests[1].headers  # another host
