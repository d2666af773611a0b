"""A spec as everything else reads it: operations, parameters, responses and named schemas of one OpenAPI 3.1 file."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from meetpact.errors import LocatedError, MeetpactError
from meetpact.places import SPECS, shown

Schema = Mapping[str, Any]
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


class _Loader(yaml.CSafeLoader):
    """YAML as JSON has it: no timestamps, and only true and false are booleans."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
for _first in "tf":
    _Loader.yaml_implicit_resolvers.setdefault(_first, []).append(
        ("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"))
    )


def load_yaml(path: Path) -> Any:
    """The content of a YAML file; a broken one is a `LocatedError` with its line."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LocatedError(f"{shown(path)}:{line}: not YAML: {error.problem}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise MeetpactError(f"cannot read {shown(path)}: {error}") from None


@dataclass(frozen=True)
class Parameter:
    """One parameter of an operation; `address` is the component's name where it is one."""

    name: str
    where: str
    required: bool
    schema: Schema
    address: str
    explode: bool
    example: Any = None

    @property
    def default(self) -> Any:
        """What the server takes when it is absent (`x-default`), or None."""
        return self.schema.get("x-default")


@dataclass(frozen=True)
class Response:
    """What an operation may answer under one status; `address` is the component's name where it is one."""

    status: int
    address: str
    media_type: str | None
    schema: Schema | None
    headers: Mapping[str, Mapping[str, Any]]
    example: Any = None


@dataclass(frozen=True)
class Body:
    """The JSON body an operation takes."""

    required: bool
    media_type: str
    schema: Schema
    example: Any


@dataclass(frozen=True)
class Link:
    """How the answer of `source` under `status` feeds the parameters of operation `target`."""

    source: str
    status: int
    target: str
    parameters: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of a provider."""

    provider: str
    id: str
    method: str
    path: str
    tag: str
    summary: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: Mapping[int, Response]
    credential: str | None
    links: tuple[Link, ...]
    raw: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.provider} {self.id}"

    @property
    def success(self) -> Response:
        """The response of the first 2xx status."""
        return next(response for status, response in sorted(self.responses.items()) if status < 300)

    @property
    def refusals(self) -> frozenset[int]:
        """The statuses with which a request that breaks the contract may be refused."""
        refusing = {400, 404, 409, 413, 415, 422}
        open_ended = {"default", "4XX", "4xx"} & set(self.raw.get("responses", {}))  # in nobody's spec but others'
        return frozenset(refusing if open_ended else frozenset(self.responses) & refusing)

    @property
    def permissions(self) -> Mapping[str, list[str]]:
        """For each holder, the permissions of which it needs one (`x-permissions`)."""
        found: Mapping[str, list[str]] = self.raw.get("x-permissions", {})
        return found

    def parameters_in(self, where: str) -> tuple[Parameter, ...]:
        """The parameters in `path`, `query` or `header`."""
        return tuple(parameter for parameter in self.parameters if parameter.where == where)


@dataclass(eq=False)
class Spec:
    """One provider's spec. `document` is the parsed file."""

    provider: str
    path: Path
    document: dict[str, Any]
    operations: dict[str, Operation] = field(init=False)

    def __post_init__(self) -> None:
        self.operations = {operation.id: operation for operation in self._operations()}

    def __str__(self) -> str:
        return self.provider

    @property
    def title(self) -> str:
        return str(self.document["info"]["title"])

    @property
    def server(self) -> str:
        """The address of the real API, without a slash at its end."""
        return str(self.document["servers"][0]["url"]).rstrip("/")

    @property
    def base_path(self) -> str:
        """The path of the server's address: `/client/v4`, `/v1` or nothing."""
        return urlsplit(self.server).path.rstrip("/")

    @property
    def schemas(self) -> Mapping[str, Schema]:
        """The named schemas."""
        found: Mapping[str, Schema] = self.document.get("components", {}).get("schemas", {})
        return found

    def follow(self, node: Mapping[str, Any]) -> tuple[Mapping[str, Any], str | None]:
        """`node` behind its `$ref`s, and the name of the last component passed, or None."""
        name: str | None = None
        for _ in range(20):
            if "$ref" not in node:
                return node, name
            reference = str(node["$ref"])
            found: Any = self.document
            for step in reference.removeprefix("#/").split("/"):
                step = step.replace("~1", "/").replace("~0", "~")
                if not reference.startswith("#/") or not isinstance(found, Mapping) or step not in found:
                    raise MeetpactError(f"{shown(self.path)}: $ref {reference!r} leads nowhere.")
                found, name = found[step], step
            node = found
        raise MeetpactError(f"{shown(self.path)}: $refs go round in a circle at {node['$ref']!r}.")

    def links_to(self, operation: Operation) -> list[Link]:
        """The links whose target is `operation`."""
        return [link for other in self.operations.values() for link in other.links if link.target == operation.id]

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.document.get("paths", {}).items():
            for method in METHODS:
                if method in item:
                    yield self._operation(path, method, item[method], item.get("parameters", []))

    def _operation(self, path: str, method: str, raw: dict[str, Any], shared: list[Any]) -> Operation:
        id = raw.get("operationId", f"{method} {path}")
        responses = {
            int(status): self._response(id, int(status), response)
            for status, response in raw.get("responses", {}).items()
            if str(status).isdigit()
        }
        return Operation(
            provider=self.provider,
            id=id,
            method=method.upper(),
            path=path,
            tag=(raw.get("tags") or ["default"])[0],
            summary=raw.get("summary", ""),
            parameters=tuple(self._parameter(id, node) for node in [*shared, *raw.get("parameters", [])]),
            body=self._body(raw),
            responses=responses,
            credential=self._credential(raw),
            links=tuple(self._links(id, raw)),
            raw=raw,
        )

    def _parameter(self, operation: str, raw: Mapping[str, Any]) -> Parameter:
        node, name = self.follow(raw)
        explode = node.get("explode", node.get("style", "form" if node["in"] == "query" else "simple") == "form")
        return Parameter(
            name=node["name"],
            where=node["in"],
            required=node.get("required", False),
            schema=node.get("schema", {}),
            address=name or f"{operation}/parameters/{node['name']}",
            explode=explode,
            example=node.get("example"),
        )

    def _body(self, raw: Mapping[str, Any]) -> Body | None:
        node, _ = self.follow(raw.get("requestBody", {}))
        for media_type, content in node.get("content", {}).items():
            if "json" in media_type:
                return Body(node.get("required", False), media_type, content["schema"], content.get("example"))
        return None

    def _response(self, operation: str, status: int, raw: Mapping[str, Any]) -> Response:
        node, name = self.follow(raw)
        contents: Mapping[str, Mapping[str, Any]] = node.get("content", {})
        media_type = next(iter(contents), None)
        content = contents[media_type] if media_type else {}
        headers = {key: self.follow(header)[0] for key, header in node.get("headers", {}).items()}
        address = name or f"{operation}/responses/{status}"
        return Response(status, address, media_type, content.get("schema"), headers, content.get("example"))

    def _credential(self, raw: Mapping[str, Any]) -> str | None:
        requirements: list[dict[str, Any]] = raw.get("security", self.document.get("security", []))
        return next(iter(requirements[0]), None) if requirements else None

    def _links(self, operation: str, raw: Mapping[str, Any]) -> Iterator[Link]:
        for status, response in raw.get("responses", {}).items():
            for link in self.follow(response)[0].get("links", {}).values():
                node, _ = self.follow(link)
                if "operationId" in node and str(status).isdigit():
                    yield Link(operation, int(status), node["operationId"], node.get("parameters", {}))


def read(provider: str, specs: Path = SPECS) -> Spec:
    """The spec of one provider, read anew."""
    path = specs / provider / "openapi.yaml"
    document = load_yaml(path)
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3."):
        raise MeetpactError(f"{shown(path)} is no OpenAPI 3 document.")
    return Spec(provider, path, document)


@functools.cache
def load(provider: str) -> Spec:
    """The spec of one provider as shipped, read once a process."""
    return read(provider)
