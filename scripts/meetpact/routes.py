"""Which operation of a spec a URL belongs to."""

import re
from urllib.parse import unquote, urlsplit

from meetpact.spec import Operation, Spec


class Routes:
    """The paths of one spec below a base path; with an empty base, wherever a URL ends like one of them."""

    def __init__(self, spec: Spec, base: str) -> None:
        self._patterns = [(operation, _pattern(base, operation.path)) for operation in spec.operations.values()]
        # a fixed name goes before a parameter
        self._patterns.sort(key=lambda pair: (pair[0].path.count("{"), -len(pair[0].path)))

    def match(self, method: str, url: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation of a request with its path parameters, or None when it is none of the spec's."""
        path = urlsplit(url).path
        for operation, pattern in self._patterns:
            found = pattern.search(path) if operation.method == method.upper() else None
            if found:
                return operation, _values(operation, found)
        return None

    def parameters(self, operation: Operation, url: str) -> dict[str, str] | None:
        """The path parameters of a URL that is one of `operation`, or None."""
        pattern = next(pattern for known, pattern in self._patterns if known.id == operation.id)
        found = pattern.search(urlsplit(url).path)
        return _values(operation, found) if found else None


def _names(path: str) -> list[str]:
    return re.findall(r"\{([^}]+)\}", path)


def _values(operation: Operation, found: re.Match[str]) -> dict[str, str]:
    return {name: unquote(text) for name, text in zip(_names(operation.path), found.groups(), strict=True)}


def _pattern(base: str, path: str) -> re.Pattern[str]:
    pieces = re.split(r"\{[^}]+\}", path)
    body = "([^/]+)".join(re.escape(piece) for piece in pieces)
    return re.compile(("^" + re.escape(base) if base else "") + body + "/?$")
