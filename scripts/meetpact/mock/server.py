"""`meetpact mock`: the mock behind a real HTTP server."""

import argparse
import contextlib
import errno
import gc
import ipaddress
import secrets
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn

from meetpact.errors import MeetpactError
from meetpact.mock import document, traffic
from meetpact.mock.core import Mock
from meetpact.mock.protocol import Http
from meetpact.mock.workers import Workers
from meetpact.places import known


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.usage = "%(prog)s [options]\n       %(prog)s export [--url URL | --state WHERE | --seed FILE]"
    parser.add_argument("action", nargs="?", choices=("serve", "export"), default="serve", help=argparse.SUPPRESS)
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    add("--port", type=int, default=4010, help="0 lets the system choose (default: %(default)s)")
    add("--provider", action="append", default=[], metavar="P", help="serve this one alone (repeatable)")
    add("--token", default="mock-token", help="the bearer token accepted (default: %(default)s)")
    add("--state", metavar="WHERE", help="an SQLite file or postgresql://... (default: memory)")
    add("--workers", type=int, default=1, metavar="N", help="processes; several need --state")
    add("--seed", metavar="FILE", help="a state to begin with, as `export` prints it")
    add("--no-control", action="store_true", help="do not answer at /_mock/")
    add("--control-token", metavar="T", help="what /_mock/ needs (beyond loopback: made up)")
    add("--url", help="export the state of the mock that runs there")
    traffic.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    if traffic.wanted(args):
        with listener(args.host, args.port) as bound, traffic.judged(args, partial(print, flush=True)) as proxy:
            _serve(proxy, bound, _url(bound))
        return 0
    if args.workers < 1:
        raise MeetpactError(f"expected --workers of 1 or more but got {args.workers}.")
    if args.workers > 1 and args.state is None:
        raise MeetpactError("several workers need a state that they share. Try --state FILE.db.")
    providers, control_token = known(args.provider), _control_token(args)

    def mock() -> Mock:
        control = not args.no_control
        shares_log = args.state is not None and (args.workers > 1 or "://" in args.state)
        return Mock(
            providers, token=args.token, state=args.state, share_log=shares_log,
            control=control, control_token=control_token,
        )  # fmt: skip

    if args.action == "export":
        shown = mock()
        seed(shown, args.seed)
        from meetpact.mock.export import export  # and with it an HTTP client

        return export(args, shown)
    with listener(args.host, args.port) as bound:
        if not args.no_control and not _is_loopback(args.host):
            _warn(args.host, control_token)
        first = mock()
        seed(first, args.seed)
        if args.workers == 1:
            _serve(first, bound, _url(bound))
        else:
            first.close()
            print(_url(bound), flush=True)
            Workers(args.workers, lambda: _serve(mock(), bound)).run()
    return 0


def seed(mock: Mock, path: str | None) -> None:
    """Loads a file into a mock that holds nothing yet; a state that holds something keeps it."""
    if path is not None and mock.is_new:
        content = document.read_seed(Path(path))
        mock.transact(lambda: document.restore(mock, content))


def _serve(mock: Any, bound: socket.socket, announce: str | None = None) -> None:
    server = _Server(mock)
    server.announce = announce
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)  # rows are trees: there is little to find in them, and more of them each time
    signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn ends first, then raises the signal once more
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[bound])


def _control_token(args: argparse.Namespace) -> str | None:
    """The token of the control API; one that is made up where others than this machine can reach it."""
    token: str | None = args.control_token
    return token or (None if _is_loopback(args.host) else secrets.token_urlsafe(24))


def _warn(host: str, token: str | None) -> None:
    """Says what others than this machine need, before the first of them can come."""
    print(
        f"meetpact: warning: {host} can be reached from other machines. /_mock/ needs "
        f"Authorization: Bearer {token}; --no-control switches it off.",
        file=sys.stderr,
        flush=True,
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextlib.contextmanager
def listener(host: str, port: int) -> Iterator[socket.socket]:
    """A listening socket; a port that is taken or an address that is not ours is a `MeetpactError`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((host, port))
        except OverflowError:
            raise MeetpactError(f"expected a port from 0 to 65535 but got {port}.") from None
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise MeetpactError(f"port {port} is taken. Try --port 0 to let the system choose.") from None
            raise MeetpactError(f"cannot listen on {host}:{port}: {error.strerror or error}.") from None
        bound.listen(2048)
        yield bound


@contextlib.contextmanager
def serving(mock: Any) -> Iterator[str]:
    """Serves a mock, or another ASGI application, from a thread; gives the URL, and ends the server after.

    The system chooses the port.
    """
    with listener("127.0.0.1", 0) as bound:
        server = _Server(mock)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        server.ready.wait(10)
        try:
            yield _url(bound)
        finally:
            server.should_exit = True
            thread.join(10)


def _url(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class _Server(uvicorn.Server):
    """Uvicorn that tells when it accepts connections, and prints nothing else."""

    def __init__(self, mock: Any) -> None:
        super().__init__(
            uvicorn.Config(
                mock,
                http=Http if isinstance(mock, Mock) else "auto",
                log_level="critical",
                access_log=False,
                lifespan="off",
                server_header=False,
                date_header=isinstance(mock, Mock),  # a proxy passes on what the API says
                timeout_graceful_shutdown=2,
            )
        )
        self.ready = threading.Event()
        self.announce: str | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.announce:
            print(self.announce, flush=True)
        self.ready.set()
