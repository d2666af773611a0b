"""One exchange as a model reads it: the operation, what it was asked in words, what came back, and when."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from meetpact.contract.answer import Answer
from meetpact.spec import Operation


@dataclass(frozen=True)
class Exchange:
    """A request to an operation with its answer.

    `path` and `query` are decoded, a query parameter with all of its values; `body` is the JSON that was sent, None
    when there was none. By the target's clock the request was handled between `since` and `until`.
    """

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, list[str]]
    body: Any
    answer: Answer
    since: datetime
    until: datetime

    @property
    def status(self) -> int:
        return self.answer.status

    @functools.cached_property
    def json(self) -> Any:
        """The parsed body of the answer, None when there is none."""
        return self.answer.json

    def asked(self, name: str) -> str | None:
        """The value of a query parameter that was given once and not empty."""
        values = self.query.get(name, [])
        return values[0] if len(values) == 1 and values[0] else None

    def number(self, name: str, default: int) -> int:
        """The whole number in a query parameter, `default` when it is absent or empty."""
        text = self.asked(name)
        return default if text is None else int(float(text)) if "." in text else int(text)


def exchange(answer: Answer, since: datetime, until: datetime) -> Exchange:
    """What passed, read from the answer and the URL it came from."""
    parts = urlsplit(answer.url)
    found = _template(answer.operation.path).search(parts.path)
    names = re.findall(r"{([^}]+)}", answer.operation.path)
    texts = found.groups() if found else ()
    path = {name: unquote(text) for name, text in zip(names, texts, strict=False)}
    query = parse_qs(parts.query, keep_blank_values=True)
    return Exchange(answer.operation, path, query, answer.sent, answer, since, until)


@functools.cache
def _template(path: str) -> re.Pattern[str]:
    """Matches the end of a URL's path that an operation's path stands for."""
    pieces = re.split(r"{[^}]+}", path)
    return re.compile("([^/]*)".join(map(re.escape, pieces)) + "$")
