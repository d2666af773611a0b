"""Requests with nothing wrong but a list of one empty text: on the wire that is a list of nothing, too."""

import json
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from meetpact.contract.answer import Answer
from meetpact.mock import values
from meetpact.routes import Routes
from meetpact.spec import Parameter, Spec


def says_nothing_wrong(spec: Spec, answer: Answer) -> bool:
    """Whether all that can be meant is an empty list, as in `?fields=`, which a server may take for no list.

    So it is when each such list may be empty, and when the request is valid without them.
    """
    given = parse_qs(urlsplit(answer.url).query, keep_blank_values=True)
    operation = answer.operation
    empty = [p for p in operation.parameters_in("query") if not p.explode and given.get(p.name) == [""]]
    path = {name: [text] for name, text in (Routes(spec, "").parameters(operation, answer.url) or {}).items()}
    others = [(p, path if p.where == "path" else given) for p in operation.parameters if p not in empty]
    return (
        bool(empty)
        and all(not p.required and values.validator(spec, p.schema).is_valid([]) for p in empty)
        and all(_is_valid(spec, p, texts) for p, texts in others if p.where in ("path", "query"))
        and _has_valid_body(spec, answer)
    )


def _is_valid(spec: Spec, parameter: Parameter, given: Mapping[str, list[str]]) -> bool:
    texts = given.get(parameter.name)
    if texts is None:
        return not parameter.required
    try:
        return values.validator(spec, parameter.schema).is_valid(values.read(spec, parameter, texts))
    except values.Unreadable:
        return False


def _has_valid_body(spec: Spec, answer: Answer) -> bool:
    body = answer.operation.body
    if body is None:
        return True
    try:
        sent = json.loads(answer.sent_content or b"")
    except ValueError:
        return not (body.required or answer.sent_content)
    return values.validator(spec, body.schema).is_valid(sent)
