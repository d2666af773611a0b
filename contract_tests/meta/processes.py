"""Mocks and proxies in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Ended:
    """What a process said, once it has ended."""

    out: str = ""
    err: str = ""


@contextmanager
def running(*arguments: str, cwd: Path | None = None, trusts: str | None = None) -> Iterator[tuple[str, Ended]]:
    """A mock or a proxy in a process of its own: its URL, and what it said once the block is left.

    `trusts` is the file with the certificates of the authorities that it trusts, the system's when None.
    """
    trusted = {} if trusts is None else {"SSL_CERT_FILE": trusts}
    command = [sys.executable, "-m", "meetpact", "mock", "--port", "0", *arguments]
    env = {**{name: value for name, value in os.environ.items() if name != "SSL_CERT_FILE"}, **trusted}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd, env=env)
    ended = Ended()
    try:
        assert process.stdout
        yield process.stdout.readline().strip(), ended
    finally:
        process.terminate()
        ended.out, ended.err = process.communicate(timeout=10)
