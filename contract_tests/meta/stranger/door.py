"""A provider behind a socket, with the standard library's own server."""

import json
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from stranger.provider import Call, Provider


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    provider: Provider
    delay = 0.0

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)  # without the reverse look-up of the host's name
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "openresty", ""
    wbufsize = -1
    disable_nagle_algorithm = True
    server: _Server

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged."""

    def _serve(self) -> None:
        path, _, query = self.path.partition("?")
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        if "chunked" in self.headers.get("transfer-encoding", ""):
            raw = self._chunks()
        headers = {key.lower(): value for key, value in self.headers.items()}
        if self.server.delay:
            time.sleep(self.server.delay)
        reply = self.server.provider.answer(Call(self.command, path, query, headers, raw))
        self.send_response(reply.status)
        sent = {"x-request-id": f"{time.monotonic_ns():x}", "cache-control": "no-store", "vary": "accept-encoding"}
        content = b""
        if reply.content is not None:
            sent["content-type"] = "application/json;charset=UTF-8"
            content = reply.content if isinstance(reply.content, bytes) else json.dumps(reply.content).encode()
        sent.update({key.lower(): value for key, value in reply.headers.items()})
        chunked = self.command == "GET" and content
        if chunked:
            sent["transfer-encoding"] = "chunked"
        elif reply.status != 204:
            sent["content-length"] = str(len(content))
        for key, value in sent.items():
            if value:
                self.send_header(key, value)
        self.end_headers()
        if chunked:
            middle = len(content) // 2
            for part in filter(None, (content[:middle], content[middle:])):
                self.wfile.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        elif self.command != "HEAD":
            self.wfile.write(content)
        self.wfile.flush()

    def _chunks(self) -> bytes:
        found = b""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_TRACE = do_QUERY = _serve


class Door:
    """Serves `provider` on a free port of the loopback while it is entered; `url` is what `--target` takes."""

    def __init__(self, provider: Provider, delay: float = 0.0, port: int = 0) -> None:
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.provider, self._server.delay = provider, delay
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}{provider.base}"

    def __enter__(self) -> "Door":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
