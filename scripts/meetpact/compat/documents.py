"""A document of anybody: read from a file, a URL, a git ref or a provider's name; resolved, and bounded in size."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import orjson

from meetpact.errors import LocatedError, MeetpactError

#: Bytes of one file, and nodes of a document once its aliases are written out.
LARGEST_FILE = 64 * 2**20
LARGEST_TREE = 5_000_000
#: Steps from one `$ref` to the next before a chain counts as leading nowhere.
LONGEST_CHAIN = 100

_REMOTE_REF = re.compile(r"""["']?\$ref["']?\s*:\s*["']?(?!["'#\s])""")
_REF = re.compile(rb'"\$ref":"((?:[^"\\]|\\.)*)"')


@dataclass
class Document:
    """An OpenAPI document with everything its `$ref`s reach."""

    name: str
    tree: dict[str, Any]
    origin: "Origin"
    files: dict[str, Any] = field(default_factory=dict)
    _anchors: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def old_dialect(self) -> bool:
        """Whether schemas are of OpenAPI 3.0 (`nullable`, boolean exclusive bounds, no siblings of `$ref`)."""
        return str(self.tree["openapi"]).startswith("3.0")

    def resolve(self, reference: str) -> Any:
        """What one absolute or local `$ref` points at; raises MeetpactError when it leads nowhere."""
        if not isinstance(reference, str):
            raise MeetpactError(f"{self.name}: expected $ref to be a string, got {reference!r}")
        uri, _, fragment = reference.partition("#")
        tree = self.tree if not uri else self.file(uri)
        if fragment and not fragment.startswith("/"):
            return self._anchored(uri, tree, fragment, reference)
        for step in fragment.split("/")[1:] if fragment else ():
            key = unquote(step).replace("~1", "/").replace("~0", "~")
            if isinstance(tree, dict) and key in tree:
                tree = tree[key]
            elif isinstance(tree, list) and key.isdigit() and int(key) < len(tree):
                tree = tree[int(key)]
            else:
                raise MeetpactError(f"{self.name}: $ref {reference!r} leads nowhere")
        return tree

    def follow(self, node: Any) -> Any:
        """`node`, or what the chain of `$ref`s that it starts leads to (its siblings are left behind)."""
        for _ in range(LONGEST_CHAIN):
            if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
                return node
            node = self.resolve(node["$ref"])
        raise MeetpactError(f"{self.name}: a chain of $refs goes round in a circle")

    def file(self, uri: str) -> Any:
        """The tree of another file, by its absolute name, with its own `$ref`s made absolute."""
        if uri not in self.files:
            self.files[uri] = {}  # a file may refer to itself while it is being read
            tree = parse(self.origin.read(uri), uri)
            self.files[uri] = absolute(tree, uri, self.origin)
        return self.files[uri]

    def _anchored(self, uri: str, tree: Any, anchor: str, reference: str) -> Any:
        if uri not in self._anchors:
            self._anchors[uri] = {
                node[key]: node
                for node in nodes(tree)
                if isinstance(node, dict)
                for key in ("$anchor", "$dynamicAnchor")
                if isinstance(node.get(key), str)
            }
        if anchor not in self._anchors[uri]:
            raise MeetpactError(f"{self.name}: $ref {reference!r} leads nowhere")
        return self._anchors[uri][anchor]


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

    def read(self, uri: str) -> bytes:
        """The bytes of a file of this origin."""
        if self.kind == "url":
            return _fetched(uri)
        return _shown(self.ref, uri) if self.kind == "git" else _bytes(Path(uri))


def load(source: str) -> Document:
    """The document that a command line names: a file, a URL, `<git-ref>:<path>`, or a provider of this project.

    Raises MeetpactError, in one line, for whatever is no OpenAPI 3.0 or 3.1 document.
    """
    origin = _origin(source)
    content = origin.read(origin.base)
    tree = parse(content, source)
    if not isinstance(tree, dict):
        raise MeetpactError(f"{source}: expected an OpenAPI document, got {type(tree).__name__}")
    if _REMOTE_REF.search(content.decode("utf-8", "replace")):
        tree = absolute(tree, origin.base, origin)
    return Document(source, checked(tree, source), origin)


def from_tree(tree: dict[str, Any], name: str = "document") -> Document:
    """A document that is in memory already."""
    return Document(name, checked(tree, name), Origin("file", str(Path.cwd() / name)))


def checked(tree: dict[str, Any], name: str) -> dict[str, Any]:
    """`tree`, if it says that it is OpenAPI 3.0 or 3.1."""
    if "swagger" in tree:
        raise MeetpactError(
            f"{name}: Swagger {tree['swagger']} is not read; convert it to OpenAPI 3 first (swagger2openapi does)."
        )
    version = str(tree.get("openapi", ""))
    if not version.startswith(("3.0", "3.1")):
        raise MeetpactError(f"{name}: expected openapi: 3.0.x or 3.1.x, got openapi={tree.get('openapi')!r}")
    for section, kind in (("paths", dict), ("webhooks", dict), ("components", dict), ("info", dict)):
        if not isinstance(tree.get(section) or {}, kind):
            raise MeetpactError(f"{name}: expected {section} to be a mapping, got {type(tree[section]).__name__}")
    return tree


def parse(content: bytes, name: str) -> Any:
    """JSON or YAML, by what it looks like; keys become strings; hostile documents are refused in one line."""
    if len(content) > LARGEST_FILE:
        raise MeetpactError(
            f"{name}: {len(content) // 2**20} MB is more than the {LARGEST_FILE // 2**20} MB that are read"
        )
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        if "recursion" in str(error):
            raise MeetpactError(f"{name}: nested too deeply") from None
    return _yaml(content, name)


def _yaml(content: bytes, name: str) -> Any:
    import yaml

    from meetpact.compat.plain_yaml import TooDeep, load

    try:
        tree = load(content.decode("utf-8-sig"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LocatedError(f"{name}:{line}: not YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise MeetpactError(f"{name}: not YAML: {str(error).splitlines()[0]}") from None
    except UnicodeDecodeError:
        raise MeetpactError(f"{name}: not UTF-8") from None
    except (TooDeep, MemoryError):
        raise MeetpactError(f"{name}: nested too deeply") from None
    except ValueError as error:
        raise MeetpactError(f"{name}: not YAML: {error}") from None
    try:
        if b"*" in content:
            _sized(tree, name, {})
    except RecursionError:
        raise MeetpactError(f"{name}: nested too deeply") from None
    return tree


def _sized(node: Any, name: str, known: dict[int, int]) -> int:
    """The number of nodes with every alias written out."""
    if not isinstance(node, dict | list):
        return 1
    seen = known.get(id(node))
    if seen is not None:
        if seen == 0:
            raise MeetpactError(f"{name}: a YAML alias contains itself")
        return seen
    known[id(node)] = 0
    values = node.values() if isinstance(node, dict) else node
    size = 1 + sum(_sized(value, name, known) for value in values)
    if size > LARGEST_TREE:
        raise MeetpactError(f"{name}: its YAML aliases expand to more than {LARGEST_TREE:,} nodes")
    known[id(node)] = size
    return size


def nodes(tree: Any) -> Iterator[Any]:
    """Every node, each once, without recursion."""
    stack, seen = [tree], set()
    while stack:
        node = stack.pop()
        if isinstance(node, dict | list):
            if id(node) in seen:
                continue
            seen.add(id(node))
            stack.extend(node.values() if isinstance(node, dict) else node)
        yield node


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


def dumped(node: Any) -> bytes:
    """`node` as bytes, to compare it: equal bytes are equal JSON."""
    try:
        return orjson.dumps(node)
    except (TypeError, orjson.JSONEncodeError):
        return repr(node).encode()


def references(content: bytes) -> set[str]:
    """The `$ref`s in what `dumped` gave."""
    return {orjson.loads(b'"' + match + b'"') for match in _REF.findall(content)}


def _origin(source: str) -> Origin:
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


def _fetched(url: str) -> bytes:
    import httpx

    content = b""
    try:
        with httpx.stream("GET", url, timeout=20, follow_redirects=True) as response:
            response.raise_for_status()
            for piece in response.iter_bytes():
                content += piece
                if len(content) > LARGEST_FILE:
                    raise MeetpactError(f"{url}: more than the {LARGEST_FILE // 2**20} MB that are read")
    except httpx.HTTPError as error:
        raise MeetpactError(f"{url}: {error}") from None
    return content
