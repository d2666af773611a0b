"""Where a document comes from: a file, a URL, a git ref or a provider's name; and its neighbours."""

import time
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from meetpact.compat.documents.parsing import LARGEST_FILE
from meetpact.compat.documents.trees import nodes
from meetpact.errors import MeetpactError

#: Seconds for one document from a URL.
SLOWEST = 20.0


@dataclass(frozen=True)
class Origin:
    """Where a document came from, and so how a neighbour of it is read."""

    kind: str  # file, git or url
    base: str
    ref: str = ""

    def absolute(self, reference: str, uri: str) -> str:
        """`reference` as written in the file `uri`, made absolute; the root's own file is the empty name."""
        target, _, fragment = reference.partition("#")
        if not target:
            return f"{'' if uri == self.base else uri}#{fragment}"
        if "://" in target and self.kind != "url":
            raise MeetpactError(f"{uri}: $ref {reference!r} leaves this machine; bundle the document first")
        if self.kind == "url":
            target = urljoin(uri, target)
            if urlsplit(target).netloc != urlsplit(self.base).netloc:
                raise MeetpactError(f"{uri}: $ref {reference!r} leads to another host; bundle the document first")
        elif self.kind == "git":
            target = _lexical(PurePosixPath(uri).parent / target)
        else:
            target = str((Path(uri).parent / unquote(target)).resolve())
        return f"{'' if target == self.base else target}#{fragment}"

    def where(self, source: str) -> str:
        """The document for a message: a provider's name is the path of its spec."""
        from meetpact.places import shown

        return shown(Path(self.base)) if self.kind == "file" and not Path(source).is_file() else source

    def read(self, uri: str) -> bytes:
        """The bytes of a file of this origin."""
        if self.kind == "url":
            return _fetched(uri, urlsplit(self.base).netloc)[0]
        return _shown(self.ref, uri) if self.kind == "git" else _bytes(Path(uri))

    def opened(self) -> tuple[bytes, "Origin"]:
        """The bytes of the document itself, and where it is: a URL may lead to another, from which neighbours count."""
        if self.kind != "url":
            return self.read(self.base), self
        content, url = _fetched(self.base)
        return content, replace(self, base=url)


def absolute(tree: Any, uri: str, origin: Origin) -> Any:
    """`tree` with every `$ref` made absolute, in place."""
    for node in nodes(tree):
        if isinstance(node, dict):
            if isinstance(node.get("$ref"), str):
                node["$ref"] = origin.absolute(node["$ref"], uri)
            mapping = node.get("discriminator")
            if isinstance(mapping, dict) and isinstance(mapping.get("mapping"), dict):
                for key, value in mapping["mapping"].items():
                    if isinstance(value, str) and ("#" in value or "/" in value):
                        mapping["mapping"][key] = origin.absolute(value, uri)
    return tree


def origin_of(source: str) -> Origin:
    """What a command line names; raises MeetpactError for what is not there."""
    if source.startswith(("http://", "https://")):
        return Origin("url", source)
    if Path(source).is_file():
        return Origin("file", str(Path(source).resolve()))
    ref, colon, path = source.partition(":")
    if colon and path:
        return Origin("git", _provider_path(path), ref)
    if "/" not in source and "." not in source:
        from meetpact.places import SPECS, known

        known([source])
        return Origin("file", str(SPECS / source / "openapi.yaml"))
    raise MeetpactError(f"{source}: no such file")


def _provider_path(path: str) -> str:
    """`whereby` of `main:whereby` is that provider's spec."""
    return path if "/" in path or "." in path else f"spec/{path}/openapi.yaml"


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise MeetpactError(f"{path}: more than the {LARGEST_FILE // 2**20} MB that are read")
        return path.read_bytes()
    except OSError as error:
        raise MeetpactError(f"cannot read {path}: {error.strerror or error}") from None


def _shown(ref: str, path: str) -> bytes:
    if ref.startswith("-"):
        raise MeetpactError(f"{ref}:{path}: no such git ref")
    import subprocess

    try:
        done = subprocess.run(["git", "show", f"{ref}:{path}"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MeetpactError(f"{ref}:{path}: git does not answer: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise MeetpactError(f"{ref}:{path}: {said[-1].removeprefix('fatal: ') if said else 'not in git'}")
    return done.stdout


def _lexical(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if not parts:
                raise MeetpactError(f"{path}: outside of the repository")
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _fetched(url: str, host: str = "") -> tuple[bytes, str]:
    """What a URL answers, and where that was after redirects, which stay at `host` if one is given."""
    import httpx

    content = b""
    latest = time.monotonic() + SLOWEST
    try:
        with httpx.stream("GET", url, timeout=SLOWEST, follow_redirects=True) as response:
            if host and response.url.netloc.decode() != host:
                raise MeetpactError(f"{url}: redirects to another host, {response.url}; bundle the document first")
            if response.is_error:
                raise MeetpactError(f"{url}: answers {response.status_code} {response.reason_phrase}".rstrip())
            for piece in response.iter_bytes():
                content += piece
                if len(content) > LARGEST_FILE:
                    raise MeetpactError(f"{url}: more than the {LARGEST_FILE // 2**20} MB that are read")
                if time.monotonic() > latest:
                    raise MeetpactError(f"{url}: not read within {SLOWEST:g} s")
            return content, str(response.url)
    except httpx.TimeoutException:
        raise MeetpactError(f"{url}: no answer within {SLOWEST:g} s") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise MeetpactError(f"{url}: {' '.join(str(error).split()) or type(error).__name__}") from None
