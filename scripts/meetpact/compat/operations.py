"""An OpenAPI document as operations, with parameters, bodies, responses, headers; webhooks and callbacks too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from meetpact.compat.documents import Document

METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
_VARIABLE = re.compile(r"\{[^{}]*\}")
STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
#: Header parameters of these names say nothing (OpenAPI ignores them).
IGNORED_HEADERS = {"accept", "content-type", "authorization"}


@dataclass(frozen=True)
class Parameter:
    """One parameter; `place` is its position in the path, which is its identity there."""

    name: str
    where: str
    required: bool
    schema: Any
    style: str
    explode: bool
    allow_reserved: bool
    media_type: str
    raw: dict[str, Any]


@dataclass(frozen=True)
class Content:
    """The bodies of one request or response by media type, in lower case."""

    required: bool
    media: dict[str, Any]
    raw: dict[str, Any]


@dataclass(frozen=True)
class Header:
    """One header of a response."""

    name: str
    required: bool
    schema: Any
    raw: dict[str, Any]


@dataclass(frozen=True)
class Response:
    """What is answered under one status (`200`, `2XX`, `default`)."""

    status: str
    content: Content
    headers: dict[str, Header]
    raw: dict[str, Any]


@dataclass(eq=False)
class Operation:
    """One operation; `kind` is `path`, `webhook` or `callback`."""

    method: str
    path: str
    kind: str
    raw: dict[str, Any]
    item: dict[str, Any]
    document: Document
    owner: str = ""
    _cache: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same operation in another document: a renamed path parameter does not matter."""
        return (self.kind + self.owner, shape(self.path), self.method)

    @property
    def path_key(self) -> tuple[str, str]:
        """What makes it the same path."""
        return self.key[:2]

    @property
    def id(self) -> str:
        """Its operationId, or `GET /path`."""
        return str(self.raw.get("operationId") or self.label)

    @property
    def label(self) -> str:
        """`GET /path`, with a word before it for a webhook or callback."""
        return f"{'' if self.kind == 'path' else self.kind + ' '}{self.method.upper()} {self.path}"

    @property
    def deprecated(self) -> bool:
        """Whether callers were told that it goes."""
        return self.raw.get("deprecated") is True

    def parameters(self) -> dict[tuple[str, str], Parameter]:
        """By place and name; a path parameter by its position. The operation's own hide those of the path item."""
        out: dict[tuple[str, str], Parameter] = {}
        variables = [one[1:-1] for one in _VARIABLE.findall(self.path)]
        for raw in (*_list(self.item.get("parameters")), *_list(self.raw.get("parameters"))):
            one = self.document.follow(raw)
            if isinstance(one, dict) and isinstance(one.get("name"), str) and str(one.get("in")) in STYLES:
                parameter = _parameter(one)
                name = parameter.name.lower() if parameter.where == "header" else parameter.name
                if parameter.where == "header" and name in IGNORED_HEADERS:
                    continue
                if parameter.where == "path" and name in variables:
                    name = f"#{variables.index(name)}"
                out[parameter.where, name] = parameter
        return out

    def body(self) -> Content | None:
        """What a request carries."""
        raw = self.document.follow(self.raw.get("requestBody"))
        return _content(raw) if isinstance(raw, dict) else None

    def responses(self) -> dict[str, Response]:
        """By status, in capitals (`2XX`), `default` last."""
        out = {}
        raw = self.raw.get("responses")
        for status, one in (raw if isinstance(raw, dict) else {}).items():
            one = self.document.follow(one)
            if isinstance(one, dict) and not str(status).startswith("x-"):
                name = str(status) if status == "default" else str(status).upper()
                out[name] = Response(name, _content(one), self._headers(one), one)
        return out

    def _headers(self, response: dict[str, Any]) -> dict[str, Header]:
        out = {}
        headers = response.get("headers")
        for name, raw in (headers if isinstance(headers, dict) else {}).items():
            one = self.document.follow(raw)
            if isinstance(one, dict) and name.lower() != "content-type":
                out[name.lower()] = Header(name, one.get("required") is True, _schema(one), one)
        return out

    def security(self) -> list[dict[str, list[str]]]:
        """Ways to be let in: any one of the list will do; an empty mapping lets in everybody."""
        given = self.raw.get("security", self.document.tree.get("security"))
        ways: list[dict[str, list[str]]] = [one for one in _list(given) if isinstance(one, dict)]
        return ways or [{}]

    def servers(self) -> dict[str, dict[str, Any]]:
        """Where it is served: each URL with its variables."""
        for holder in (self.raw, self.item, self.document.tree):
            if holder.get("servers"):
                served = [one for one in _list(holder["servers"]) if isinstance(one, dict)]
                return {str(one.get("url")).rstrip("/"): _variables(one) for one in served}
        return {}


def operations(document: Document) -> dict[tuple[str, str, str], Operation]:
    """Every operation of a document, webhooks and callbacks after the paths."""
    out: dict[tuple[str, str, str], Operation] = {}
    for kind, section in (("path", "paths"), ("webhook", "webhooks")):
        for path, raw in (document.tree.get(section) or {}).items():
            if not str(path).startswith("x-"):
                for one in _item(document, path, raw, kind, ""):
                    out[one.key] = one
                    for call in _callbacks(document, one):
                        out[call.key] = call
    return out


def _item(document: Document, path: str, raw: Any, kind: str, owner: str) -> Iterator[Operation]:
    item = document.follow(raw)
    if not isinstance(item, dict):
        return
    if isinstance(raw, dict) and item is not raw:
        item = {**item, **{key: value for key, value in raw.items() if key != "$ref"}}
    for method in METHODS:
        if isinstance(item.get(method), dict):
            yield Operation(method, path, kind, item[method], item, document, owner)


def _callbacks(document: Document, operation: Operation) -> Iterator[Operation]:
    callbacks = operation.raw.get("callbacks")
    for name, raw in (callbacks if isinstance(callbacks, dict) else {}).items():
        urls = document.follow(raw)
        for url, item in (urls if isinstance(urls, dict) else {}).items():
            if not str(url).startswith("x-"):
                yield from _item(
                    document, str(url), item, "callback", f" {operation.method} {shape(operation.path)} {name}"
                )


def shape(path: str) -> str:
    """A path without the names of its parameters."""
    return _VARIABLE.sub("{}", path)


def _parameter(raw: dict[str, Any]) -> Parameter:
    style = raw["style"] if isinstance(raw.get("style"), str) else STYLES[raw["in"]]
    content = raw.get("content")
    media_type = next(iter(content), "") if isinstance(content, dict) else ""
    return Parameter(
        raw["name"],
        raw["in"],
        raw.get("required") is True or raw["in"] == "path",
        _schema(raw),
        style,
        raw.get("explode", style == "form") is True,
        raw.get("allowReserved") is True,
        media_type.lower(),
        raw,
    )


def _schema(raw: dict[str, Any]) -> Any:
    content = raw.get("content")
    if isinstance(content, dict) and content:
        media = next(iter(content.values()))
        return media.get("schema", True) if isinstance(media, dict) else True
    return raw.get("schema", True)


def _content(raw: dict[str, Any]) -> Content:
    media = raw.get("content")
    media = media if isinstance(media, dict) else {}
    return Content(
        raw.get("required") is True,
        {media_name(name): one if isinstance(one, dict) else {} for name, one in media.items()},
        raw,
    )


def media_name(name: str) -> str:
    """A media type as it is compared: lower case, no spaces, no charset of text that is UTF-8 anyway."""
    parts = [part.strip() for part in name.lower().split(";")]
    return ";".join(part for part in parts if part not in ("charset=utf-8", ""))


def _variables(server: dict[str, Any]) -> dict[str, Any]:
    given = server.get("variables")
    return {name: one for name, one in given.items() if isinstance(one, dict)} if isinstance(given, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
