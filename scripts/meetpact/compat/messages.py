"""A request or a response as a person reads it: what to send with curl, what may come."""

import json
import shlex
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from meetpact.compat.effort import Exhausted
from meetpact.compat.operations import Operation, Parameter
from meetpact.compat.samples import NoSample, Sampler
from meetpact.compat.schemas import Schemas


@dataclass(frozen=True)
class Request:
    """A request: what is sent where."""

    method: str
    path: str
    query: list[tuple[str, str]] = field(default_factory=list)
    headers: list[tuple[str, str]] = field(default_factory=list)
    media_type: str = ""
    body: Any = None
    has_body: bool = False

    def as_json(self) -> dict[str, Any]:
        """For machines."""
        out: dict[str, Any] = {"method": self.method, "path": self.path}
        if self.query:
            out["query"] = [list(pair) for pair in self.query]
        if self.headers:
            out["headers"] = dict(self.headers)
        if self.has_body:
            out["media_type"], out["body"] = self.media_type, self.body
        return out

    def curl(self) -> str:
        """For a terminal; `$BASE_URL` stands for the server."""
        query = "&".join(f"{quote(name, safe='[]')}={quote(value, safe='')}" for name, value in self.query)
        words = ["curl", "-X", self.method, '"$BASE_URL"' + shlex.quote(self.path + (f"?{query}" if query else ""))]
        for name, value in self.headers:
            words += ["-H", shlex.quote(f"{name}: {value}")]
        if self.has_body:
            words += ["-H", shlex.quote(f"Content-Type: {self.media_type}"), "-d", shlex.quote(compact(self.body))]
        return " ".join(words)


def request(
    operation: Operation,
    schemas: Schemas,
    given: dict[tuple[str, str], Any] | None = None,
    body: Any = None,
    media_type: str = "",
    has_body: bool = False,
    without: tuple[str, str] | None = None,
) -> Request:
    """A request of `operation` with its required parameters, `given` values among them, and a body."""
    sampler, given = Sampler(schemas), given or {}
    path, query, headers = operation.path, [], []
    for key, one in operation.parameters().items():
        if key == without or not (one.required or key in given):
            continue
        value = given.get(key, NoSample)
        if value is NoSample:
            value = _sample(sampler, one.schema)
        for name, text in texts(one, value):
            if one.where == "path":
                path = path.replace("{" + one.name + "}", quote(text, safe=""))
            elif one.where == "query":
                query.append((name, text))
            else:
                headers.append((name, text) if one.where == "header" else ("Cookie", f"{name}={text}"))
    if not has_body and (content := operation.body()) and content.required and content.media:
        media_type = next(iter(content.media))
        body, has_body = _sample(sampler, content.media[media_type].get("schema", True)), True
    return Request(operation.method.upper(), path, query, headers, media_type, body, has_body)


def _sample(sampler: Sampler, schema: Any) -> Any:
    try:
        return sampler.sample(schema)
    except (NoSample, Exhausted, RecursionError):
        return None


def texts(one: Parameter, value: Any) -> list[tuple[str, str]]:
    """A parameter's value as name and text pairs, by its style and explode."""
    if one.media_type:
        return [(one.name, compact(value))]
    if isinstance(value, list):
        parts = [plain(item) for item in value]
        if one.explode and one.style == "form":
            return [(one.name, text) for text in parts]
        return [(one.name, {"spaceDelimited": " ", "pipeDelimited": "|"}.get(one.style, ",").join(parts))]
    if isinstance(value, dict):
        if one.style == "deepObject":
            return [(f"{one.name}[{key}]", plain(item)) for key, item in value.items()]
        if one.explode and one.style == "form":
            return [(key, plain(item)) for key, item in value.items()]
        return [(one.name, ",".join(f"{key}{'=' if one.explode else ','}{plain(item)}" for key, item in value.items()))]
    prefix = {"label": ".", "matrix": f";{one.name}="}.get(one.style, "")
    return [(one.name, prefix + plain(value))]


def plain(value: Any) -> str:
    """A scalar as it stands in a URL."""
    return value if isinstance(value, str) else compact(value)


def compact(value: Any) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def shortened(value: Any, limit: int = 300) -> str:
    """JSON on one line, cut where it is long; strings that repeat themselves first."""
    text = compact(_cut(value))
    return text if len(text) <= limit else text[: limit - 3] + "..."


def _cut(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= 60 else f"{value[:20]}... ({len(value)} characters)"
    if isinstance(value, list):
        return [_cut(one) for one in value[:12]] + ([f"... ({len(value)} items)"] if len(value) > 12 else [])
    return {key: _cut(one) for key, one in value.items()} if isinstance(value, dict) else value
