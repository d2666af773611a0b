"""The files of a StackQL provider, in the tree that the engine reads as a registry."""

from pathlib import Path
from typing import Any

import yaml

from meetpact.errors import MeetpactError
from meetpact.spec import Spec, read
from meetpact.stackql.mapping import Table, mapped, table
from meetpact.stackql.openapi30 import Node
from meetpact.stackql.service import service

#: The folder of the generated tree that is the registry.
FOLDER = "stackql"
VERSION = "v0.1.0"
_HEADER = "# Written by `meetpact stackql` from the spec: do not edit, change the spec or its stackql.yaml.\n"


class _Dumper(yaml.SafeDumper):
    """YAML with templates as they are read, and without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def export(
    mapping: Table, out: Path, *, server_url: str = "", provider: str = "", version: str = VERSION
) -> list[Path]:
    """Writes provider.yaml and the service document below `out`; returns both.

    Args:
        mapping: the operations and their places in SQL.
        out: the root of the registry; what else lies there stays.
        server_url: the address that all requests go to; the spec's own when left out.
        provider: the first part of a resource's full name; the spec's own when left out.
        version: the folder's name; of several, the engine takes the highest.

    Raises:
        MeetpactError: the spec says something that StackQL's engine cannot be told.
    """
    provider = provider or mapping.spec.provider
    folder = Path(provider) / version
    document = Path("services") / f"{mapping.service}.yaml"
    content = {
        folder / "provider.yaml": provider_document(mapping, provider, version, folder / document),
        folder / document: service(mapping, provider, server_url or mapping.spec.server),
    }
    (out / "src" / folder / "services").mkdir(parents=True, exist_ok=True)
    for name, node in content.items():
        text = yaml.dump(node, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
        (out / "src" / name).write_text(_HEADER + text, encoding="utf-8", newline="\n")
    return [out / "src" / name for name in content]


def provider_document(mapping: Table, provider: str, version: str, document: Path) -> Node:
    """The content of provider.yaml; `document` is the service's, relative to `src`."""
    info = mapping.spec.document["info"]
    one = {
        "id": f"{mapping.service}:{version}",
        "name": mapping.service,
        "preferred": True,
        "title": info["title"],
        "version": version,
        "description": info["description"],
        "service": {"$ref": document.as_posix()},
    }
    auth = {"type": "bearer", "credentialsenvvar": _credential(mapping.spec)}
    return {
        "id": provider,
        "name": provider,
        "version": version,
        "providerServices": {mapping.service: one},
        "config": {"auth": auth},
    }


def _credential(spec: Spec) -> str:
    """The environment variable with the bearer token of all operations."""
    schemes = spec.document["components"]["securitySchemes"]
    used = [schemes[name] for name in sorted({str(operation.credential) for operation in spec.operations.values()})]
    if len(used) != 1 or used[0].get("scheme") != "bearer" or "x-env" not in used[0]:
        raise MeetpactError(f"{spec}: StackQL needs one bearer token for all operations, with its x-env.")
    return str(used[0]["x-env"])


def emit(specs: Path, out: Path) -> list[str]:
    """The StackQL providers of all specs that have a mapping, for their real APIs; a line for each."""
    lines = []
    for name in mapped(specs):
        mapping = table(read(name, specs))
        files = export(mapping, out / FOLDER)
        lines.append(f"{name:12} {len(mapping.methods):3} methods     {len(files):3} files  for StackQL")
    return lines
