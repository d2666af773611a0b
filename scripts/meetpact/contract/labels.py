"""A recognisable prefix on everything that a run creates on a live target, which the tests do not see.

It goes onto the name in the request and comes off every answer, so that what is judged is what would have been
answered without it. Where there is no room for it, the request is not sent.
"""

import json
from typing import Any

import jsonschema_rs

from meetpact.contract.creations import Creation, creations
from meetpact.contract.skips import NotSent
from meetpact.spec import Operation, Spec

#: What every label begins with, so that a person knows whose it is.
BEGINS = "meetpact-"


class Labels:
    """Puts the label of one run onto requests, and takes it off answers."""

    def __init__(self, spec: Spec, label: str) -> None:
        self.label = label
        self._creations = creations(spec)
        self._by_schema = {creation.label: creation for creation in self._creations.values() if creation.label}

    def on(self, operation: Operation, content: bytes) -> tuple[bytes, bool]:
        """The content of a request with the label, and whether there was no name to put it onto.

        Raises:
            NotSent: the name with the label would break the spec, and the name alone does not.
        """
        creation = self._creations.get(operation.id)
        body = _json(content)
        if not isinstance(body, dict):
            return content, False
        name = creation.label if creation else next((name for name in self._by_schema if name in body), None)
        if name is None or (creation is None and not isinstance(body[name], str)):
            return content, False
        given = body.get(name)
        if given is not None and not isinstance(given, str):
            return content, False
        schema = (creation or self._by_schema[name]).schema
        if given is None and (not _fits(None, schema) if name in body else creation is None or creation.needs_label):
            return content, False
        labelled = self.label + (given or "")
        if given is not None and _fits(given, schema) and not _fits(labelled, schema):
            raise NotSent("there is no room for the prefix that everything created on a live target carries")
        if given is not None and not _fits(given, schema):
            return content, False
        return json.dumps({**body, name: labelled}).encode(), given is None

    def off(self, content: bytes) -> bytes:
        """The content of an answer without the label."""
        return content.replace(self.label.encode(), b"")

    def creation(self, operation: Operation) -> Creation | None:
        """What an operation creates, or None."""
        return self._creations.get(operation.id)


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None


def _fits(value: Any, schema: Any) -> bool:
    return jsonschema_rs.Draft202012Validator(dict(schema)).is_valid(value)
