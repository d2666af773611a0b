"""Where a request goes: the operation's path and query, filled in."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

from meetpact.contract.samples import sample
from meetpact.spec import Operation, Spec


def url_of(base: str, operation: Operation, path: Mapping[str, str], query: Mapping[str, Any]) -> str:
    """The URL of a request: the path escaped, a list in the query as the spec says (`explode`)."""
    filled = operation.path
    for name, text in path.items():
        filled = filled.replace(f"{{{name}}}", quote(str(text), safe=""))
    pairs: list[tuple[str, str]] = []
    explode = {parameter.name: parameter.explode for parameter in operation.parameters}
    for name, value in query.items():
        several = isinstance(value, Sequence) and not isinstance(value, str)
        texts = [_text(item) for item in value] if several else [_text(value)]
        pairs += [(name, text) for text in texts] if explode.get(name, True) else [(name, ",".join(texts))]
    return base + filled + (f"?{urlencode(pairs)}" if pairs else "")


def required_query(spec: Spec, operation: Operation) -> dict[str, Any]:
    """The query parameters without which somebody's own operation cannot be called."""
    needed = [parameter for parameter in operation.parameters_in("query") if parameter.required]
    return {p.name: p.example if p.example is not None else sample(spec, p.schema) for p in needed}


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)
