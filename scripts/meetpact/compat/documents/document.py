"""A document of anybody with everything that its references reach."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from meetpact.compat.documents.origin import Origin, absolute, origin_of
from meetpact.compat.documents.parsing import parse
from meetpact.compat.documents.trees import nodes
from meetpact.errors import MeetpactError

#: Steps from one `$ref` to the next before a chain counts as leading nowhere.
LONGEST_CHAIN = 100

_REMOTE_REF = re.compile(rb"""\$ref["']?\s*:\s*["']?(?!["'#\s])""")


@dataclass
class Document:
    """An OpenAPI document with everything its `$ref`s reach."""

    name: str
    tree: dict[str, Any]
    origin: Origin
    files: dict[str, Any] = field(default_factory=dict)
    _anchors: dict[str, dict[str, Any]] = field(default_factory=dict)
    _targets: dict[str, Any] = field(default_factory=dict)

    @property
    def old_dialect(self) -> bool:
        """Whether schemas are of OpenAPI 3.0 (`nullable`, boolean exclusive bounds, no siblings of `$ref`)."""
        return str(self.tree["openapi"]).startswith("3.0")

    def resolve(self, reference: str) -> Any:
        """What one absolute or local `$ref` points at; raises MeetpactError when it leads nowhere."""
        if not isinstance(reference, str):
            raise MeetpactError(f"{self.name}: expected $ref to be a string, got {reference!r}")
        if reference not in self._targets:
            self._targets[reference] = self._target(reference)
        return self._targets[reference]

    def _target(self, reference: str) -> Any:
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


def load(source: str, known: dict[str, Any] | None = None) -> Document:
    """The document that a command line names: a file, a URL, `<git-ref>:<path>`, or a provider of this project.

    Raises MeetpactError, in one line, for whatever is no OpenAPI 3.0 or 3.1 document. Documents loaded with the
    same `known` blocks share what they have in common.
    """
    origin = origin_of(source)
    content = origin.read(origin.base)
    remote = _REMOTE_REF.search(content) is not None
    tree = parse(content, source, None if remote else known)
    if not isinstance(tree, dict):
        raise MeetpactError(f"{source}: expected an OpenAPI document, got {type(tree).__name__}")
    if remote:
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
