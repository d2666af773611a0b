"""The docstrings of a client: what the spec says, with units, bounds, errors, and the facts behind them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from meetpact.claims import BOUNDS, nullable
from meetpact.facts import Fact, Facts
from meetpact.runtime.errors import kind_of
from meetpact.spec import Operation, Schema, Spec

if TYPE_CHECKING:
    from meetpact.client_views import Identity, OperationView

_BOUNDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "minProperties": "at least {} properties",
    "maxProperties": "at most {} properties",
}
_WIDTH = 92


class Docs:
    """Writes docstrings from a spec and, where it has them, its facts."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._facts = Facts(spec) if (spec.path.parent / "facts.yaml").is_file() else None

    def schema(self, schema: Schema, name: str) -> str:
        """Of a model or an enum."""
        return _wrapped(schema.get("description") or name)

    def value(self, node: Schema, address: str) -> str:
        """Of a property or a parameter: what it is, its bounds, what the server does without it, its facts."""
        return _wrapped(self._sentence(node, address, node.get("description", "")))

    def _sentence(self, node: Schema, address: str, told: str) -> str:
        followed, _ = self._spec.follow(nullable(node) or node)
        told = told or followed.get("description", "")
        bounds = [_BOUNDS[key].format(node[key]) for key in BOUNDS if key in node and key in _BOUNDS]
        if node.get("uniqueItems"):
            bounds.append("no item twice")
        if "pattern" in node:
            bounds.append(f"matches {node['pattern']}")
        parts = [told.strip().rstrip(".") + "." if told.strip() else ""]
        if bounds:
            parts.append(", ".join(bounds).capitalize() + "." if "pattern" not in node else _upper(", ".join(bounds)))
        if "x-default" in node:
            parts.append(f"Without it the server takes {_json(node['x-default'])}.")
        if node.get("deprecated"):
            parts.append("Deprecated.")
        facts = self._behind(address, node)
        if facts:
            parts.append(f"({'; '.join(f'{fact.id}, {fact.grade}' for fact in facts)})")
        return " ".join(part for part in parts if part)

    def _behind(self, address: str, node: Schema) -> list[Fact]:
        if not self._facts or not address:
            return []
        places = [address, f"{address}/type", *(f"{address}/{key}" for key in (*BOUNDS, "pattern") if key in node)]
        return list({fact.id: fact for place in places for fact in self._facts.behind(place)}.values())

    def operation(self, raw: Operation, view: OperationView) -> str:
        """Of a method of a client."""
        description = raw.raw.get("description", "")
        blocks = [_wrapped(raw.summary.rstrip(".") + "." if raw.summary else raw.id)]
        if description:
            blocks.append("\n\n".join(_wrapped(part) for part in description.strip().split("\n\n")))
        if view.paging:
            blocks.append(
                _wrapped(
                    "Gives all items over all pages, each page fetched when it is needed; `.pages()` gives the pages."
                )
            )
        limit = raw.raw.get("x-rate-limit")
        if limit:
            cost = (
                f"Costs {limit['cost']} of the {limit['limit']} points"
                if "cost" in limit
                else f"{limit['limit']} calls"
            )
            blocks.append(
                _wrapped(f"{cost} that a window of {limit['window']} seconds allows (group {limit['group']}).")
            )
        entries = list(self._arguments(view))
        if entries:
            blocks.append("Args:\n" + "\n".join(entries))
        blocks.append("Raises:\n" + "\n".join(self._raises(raw)))
        sources = self._sources(raw)
        if sources:
            blocks.append("Source:\n" + "\n".join(_entry(line) for line in sources))
        return "\n\n".join(blocks) + "\n"

    def _arguments(self, view: OperationView) -> Iterator[str]:
        for argument in view.path_arguments:
            if not argument.identity:
                yield _entry(f"{argument.python}: {self._parameter(view, argument.raw)}")
        if view.body:
            keywords = "; or give its properties as keyword arguments" if view.body.fields else ""
            yield _entry(f"body: what to send{keywords}.")
            for each in view.body.fields or []:
                yield _entry(f"{each.python}: {' '.join(each.doc.split())}")
        for argument in view.other_arguments:
            yield _entry(f"{argument.python}: {self._parameter(view, argument.raw)}")
        for argument in view.path_arguments:
            if argument.identity:
                yield _entry(f"{argument.python}: {self._parameter(view, argument.raw)} The client's when left out.")
        yield _entry("timeout: seconds for this call, or an httpx.Timeout; the client's when left out.")

    def _parameter(self, view: OperationView, raw: Any) -> str:
        return self._sentence(raw.schema, raw.address, self._told(view.id, raw.where, raw.name))

    def _told(self, operation: str, where: str, name: str) -> str:
        found = self._spec.operations[operation]
        shared = self._spec.document["paths"][found.path].get("parameters", [])
        for node in [*shared, *found.raw.get("parameters", [])]:
            followed, _ = self._spec.follow(node)
            if (followed["in"], followed["name"]) == (where, name):
                return str(followed.get("description", ""))
        return ""

    def _raises(self, raw: Operation) -> Iterator[str]:
        for status, response in sorted(raw.responses.items()):
            if status >= 300:
                node, _ = self._spec.follow(raw.raw["responses"][str(status)])
                kind = kind_of(status).__name__
                yield _entry(f"errors.{kind}: {status}. {node.get('description', response.address)}")
        yield _entry("errors.ApiError: everything else that can go wrong; see its tree.")

    def _sources(self, raw: Operation) -> list[str]:
        """The facts about the operation itself: its statuses, and how it behaves."""
        if not self._facts:
            return []
        found: dict[str, Fact] = {}
        for status in raw.responses:
            for fact in self._facts.behind(f"{raw.id}/responses/{status}"):
                found[fact.id] = fact
        for fact in self._facts.behaviours:
            if fact.behaviour and raw.id in fact.behaviour.when:
                found[fact.id] = fact
        by_origin: dict[str, list[str]] = {}
        for fact in found.values():
            origin = fact.origin if fact.grade != "inferred" else "inferred"
            by_origin.setdefault(origin, []).append(fact.id)
        return [f"{origin}: {', '.join(ids)}" for origin, ids in by_origin.items()]

    def client(self, name: str, variable: str | None, identities: list[Identity]) -> str:
        """Of the client's class."""
        info: Mapping[str, Any] = self._spec.document["info"]
        blocks = [_wrapped(f"{info['title'].rstrip('.')}.")]
        if info.get("description"):
            blocks.append("\n\n".join(_wrapped(part) for part in info["description"].strip().split("\n\n")))
        known = f"; {variable} of the environment when left out" if variable else ""
        entries = [f"token: the credential, or a callable that gives it for each call{known}."]
        for identity in identities:
            default = f", then {identity.default}" if identity.default else ""
            known = f"{identity.variable} of the environment when left out{default}"
            entries.append(f"{identity.python}: for all calls; {known}.")
        entries += [
            "base_url: what all paths are added to.",
            "timeout: seconds for a call (connecting: at most 5), or an httpx.Timeout.",
            "retries: the rules by which a request is sent once more; `Retries(times=0)` for never. Their `budget` "
            "bounds a call with all its retries; without one, the timeout does.",
            "strict: whether every answer is held to the spec; what breaks it raises ResponseInvalid.",
            "headers: sent with every request.",
            "transport: of httpx, e.g. a mock's.",
            "options: whatever else httpx.Client takes: verify, proxy, http2, limits, event_hooks ...",
        ]
        blocks.append("Args:\n" + "\n".join(_entry(entry) for entry in entries))
        blocks.append("Raises:\n" + _entry("errors.RequestInvalid: no credential, or a base_url that is none."))
        return "\n\n".join(blocks) + "\n"


def _entry(text: str) -> str:
    lines = textwrap.wrap(" ".join(text.split()), _WIDTH - 8, break_long_words=False, break_on_hyphens=False)
    return "\n".join(("    " if not index else "        ") + line for index, line in enumerate(lines))


def _wrapped(text: str) -> str:
    return textwrap.fill(" ".join(text.split()), _WIDTH, break_long_words=False, break_on_hyphens=False)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


def docstring(text: str) -> str:
    """Text as it may stand between three double quotes."""
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return re.sub(r'"$', '\\"', safe)
