"""The one connection to the bundled mock carries what a general client carries, and says so when it breaks."""

import socket
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
from meetpact.contract.carrier import Client, Connection
from meetpact.mock.core import Mock
from meetpact.mock.server import serving

TOKEN = {"authorization": "Bearer mock-token"}
JSON = {**TOKEN, "content-type": "application/json"}
REQUESTS = [
    ("GET", "/v1/meetings", TOKEN, None),
    ("GET", "/v1/meetings?limit=%00&limit=a+b&cursor=é", TOKEN, None),
    ("GET", "/v1/meetings/a%2Fb", {}, None),
    ("POST", "/v1/meetings", JSON, b'{"endDate": "2099-05-07T17:42:49Z"}'),
    ("POST", "/v1/meetings", JSON, b""),
    ("POST", "/v1/meetings", JSON, b'{"endDate": "\xff"}'),
    ("DELETE", "/v1/meetings/nobody", TOKEN, None),
    ("PUT", "/v1/meetings", TOKEN, b"x" * 100_000),
    ("HEAD", "/v1/meetings", TOKEN, None),
    ("GET", "/v1/meetings/" + "x" * 40_000, TOKEN, None),
    ("GET", "/v1/meetings", TOKEN, None),
]


@pytest.fixture
def url() -> Iterator[str]:
    with serving(Mock(["whereby"])) as url:
        yield url


def test_a_connection_carries_what_a_client_carries(url: str) -> None:
    seen = []
    for carrier in (Connection(url, 5), Client(None, 5)):
        httpx.post(f"{url}/_mock/reset")
        got = [carrier.carry(method, url + path, headers, content) for method, path, headers, content in REQUESTS]
        seen.append([(one.status, one.headers, len(one.content)) for one in got])
        carrier.close()
    assert seen[0] == seen[1]
    assert {status for status, *_ in seen[0]} >= {200, 201, 204, 400, 401, 405, 431}


WHOLE = b"HTTP/1.1 200 OK\r\nX: a\r\nx: b\r\ncontent-length: 2\r\n\r\n{}"


def answering(*replies: bytes) -> str:
    """The URL of a server that reads a request, sends a reply and hangs up; one reply for each connection."""
    bound = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with bound:
            for reply in replies:
                connection, _ = bound.accept()
                with connection:
                    connection.recv(65536)
                    connection.sendall(reply)

    threading.Thread(target=serve, daemon=True).start()
    return f"http://127.0.0.1:{bound.getsockname()[1]}"


@pytest.mark.parametrize("reply", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", b"no HTTP\r\n\r\n"])
def test_an_answer_that_does_not_come_to_its_end_is_an_error_and_the_next_one_is_none(reply: bytes) -> None:
    carrier = Connection(answering(reply, WHOLE), 5)
    with pytest.raises(httpx.ReadError):
        carrier.carry("GET", "/", {}, None)
    got = carrier.carry("GET", "/", {}, None)
    assert (got.status, got.content, got.headers["x"]) == (200, b"{}", "a, b")
    carrier.close()


def test_a_server_that_hung_up_in_the_meantime_is_asked_again() -> None:
    carrier = Connection(answering(WHOLE, WHOLE), 5)
    for _ in range(2):
        assert carrier.carry("GET", "/", {}, None).content == b"{}"
        time.sleep(0.2)
    carrier.close()
