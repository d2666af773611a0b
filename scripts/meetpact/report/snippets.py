"""A request as somebody would send it again: with curl, and with the generated client."""

import importlib
import importlib.util
import json
import keyword
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

from meetpact.claims import snake
from meetpact.client_packages import client_classes
from meetpact.contract.answer import Answer
from meetpact.spec import Spec


@dataclass(frozen=True)
class Sender:
    """What both forms need to know of the target: its base URL, and the environment variable of the credential."""

    base_url: str
    variable: str


def curl(answer: Answer, sender: Sender, body: str | None) -> str:
    """The request of `answer` as one shell command."""
    words = ["curl -sS -i", f"-X {answer.method}", shlex.quote(_url(answer, sender))]
    for name, value in answer.sent_headers.items():
        words.append(f"-H {_header(name, value, sender)}")
    if body is not None:
        words.append(f"--data-binary {shlex.quote(body)}")
    return " ".join(words)


def _header(name: str, value: str, sender: Sender) -> str:
    if sender.variable in value:
        return f'"{name}: {value}"'
    return shlex.quote(f"{name}: {value}")


def _url(answer: Answer, sender: Sender) -> str:
    parts = urlsplit(answer.url)
    base = urlsplit(sender.base_url)
    return f"{base.scheme}://{base.netloc}{parts.path}" + (f"?{parts.query}" if parts.query else "")


def python(spec: Spec, answer: Answer, sender: Sender, body: str | None, path: Mapping[str, str] | None) -> str:
    """The request of `answer` as three lines of Python: with the generated client where it can send this very
    request; else, for what the types of the client rule out, with httpx.
    """
    called = None
    if _has_client(spec.provider) and _is_own(answer, sender):
        called = _call(spec, answer, body, path)
    if called is None:
        return _with_httpx(answer, sender, body)
    package = f"meetpact_clients.{spec.provider}"
    imports, call = called
    name = client_classes(spec.provider)[0].__name__
    token = f'os.environ["{sender.variable.removeprefix("$")}"]'
    lines = [
        "; ".join(["import os", f"from {package} import {name}, api", *imports]),
        f'client = {name}({token}, base_url="{sender.base_url}")',
        f"print(client.raw({call}))",
    ]
    return "\n".join(lines)


def _has_client(provider: str) -> bool:
    return provider.isidentifier() and importlib.util.find_spec(f"meetpact_clients.{provider}") is not None


def _with_httpx(answer: Answer, sender: Sender, body: str | None) -> str:
    """For an API that has no client here."""
    pairs = [f"{name!r}: {_with_variable(value, sender)}" for name, value in answer.sent_headers.items()]
    content = "" if body is None else f", content={body.encode()!r}"
    call = f"httpx.request({answer.method!r}, {_url(answer, sender)!r}, headers=headers{content})"
    return f"import os, httpx\nheaders = {{{', '.join(pairs)}}}\nprint({call}.text)"


def _with_variable(value: str, sender: Sender) -> str:
    """A text in which the variable of the credential stands, as an expression."""
    before, found, after = value.partition(sender.variable)
    if not found:
        return repr(value)
    token = f"os.environ[{sender.variable.removeprefix('$')!r}]"
    return " + ".join([*([repr(before)] if before else []), token, *([repr(after)] if after else [])])


def _is_own(answer: Answer, sender: Sender) -> bool:
    headers = {name.lower(): value for name, value in answer.sent_headers.items()}
    return headers.get("authorization") == f"Bearer {sender.variable}"


def _call(spec: Spec, answer: Answer, body: str | None, path: Mapping[str, str] | None) -> tuple[list[str], str] | None:
    """Imports and call of the operation's function, when what it would send is what was sent; else None."""
    name = snake(answer.operation.id)
    try:
        function = getattr(importlib.import_module(f"meetpact_clients.{spec.provider}.api"), name)
        arguments = _arguments(spec, answer, path)
        shown = [f"{key}={value!r}" for key, value in arguments.items()]
        imports: list[str] = []
        if body is not None and answer.operation.body:
            models = f"meetpact_clients.{spec.provider}.models"
            model = getattr(importlib.import_module(models), str(spec.follow(answer.operation.body.schema)[1]))
            arguments["body"] = model.from_dict(json.loads(body))
            imports = [f"from {models} import {model.__name__}"]
            shown.append(f"body={model.__name__}.from_dict({json.loads(body)!r})")
        return (imports, f"api.{name}({', '.join(shown)})") if _same(function(**arguments), answer, body) else None
    except Exception:  # whatever the client's types say against it: they rule this request out
        return None


def _arguments(spec: Spec, answer: Answer, path: Mapping[str, str] | None) -> dict[str, Any]:
    """The path and query parameters as arguments of the client's function."""
    found: dict[str, Any] = {_argument(name): text for name, text in (path or {}).items()}
    query = urlsplit(answer.url).query
    for name, texts in parse_qs(query, keep_blank_values=True, strict_parsing=bool(query)).items():
        parameter = next(p for p in answer.operation.parameters_in("query") if p.name == name)
        found[_argument(name)] = _query(spec, parameter.schema, parameter.explode, texts)
    return found


def _query(spec: Spec, schema: Mapping[str, Any], explode: bool, texts: list[str]) -> Any:
    node, _ = spec.follow(schema)
    if node.get("type") == "array":
        items = texts if explode else texts[0].split(",")
        return [_query(spec, node["items"], True, [item]) for item in items]
    (text,) = texts
    kinds = node.get("type", ())
    if "integer" in kinds:
        return int(text)
    if "boolean" in kinds:
        return {"true": True, "false": False}[text]
    if node.get("format") == "date-time":
        raise ValueError("its text would change on the way")
    return text


def _argument(name: str) -> str:
    known = snake(name)
    return f"{known}_" if keyword.iskeyword(known) else known


def _same(call: Any, answer: Answer, body: str | None) -> bool:
    """Whether what the call sends is what was sent, up to the order of parameters and of keys."""
    path, _, query = call.path.partition("?")
    parts = urlsplit(answer.url)
    told = None if call.content is None else json.loads(call.content)
    meant = None if body is None else json.loads(body)
    return (
        unquote(parts.path).endswith(unquote(path))
        and sorted(parse_qsl(query, keep_blank_values=True)) == sorted(parse_qsl(parts.query, keep_blank_values=True))
        and told == meant
    )
