"""A request as somebody would send it again: with curl, and with the generated client."""

import importlib
import importlib.util
import inspect
import json
import keyword
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlsplit

from meetpact.claims import snake
from meetpact.contract.answer import Answer
from meetpact.spec import Operation, Spec


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
    """The request of `answer` as three lines of Python with the generated client.

    The operation's own function where it can send this very request; else, for what the types of the client rule out,
    the client's connection.
    """
    package = f"meetpact_clients.{spec.provider}"
    if not _has_client(spec.provider):
        return _with_httpx(answer, sender, body)
    token = f'os.environ["{sender.variable.removeprefix("$")}"]'
    base = sender.base_url
    client = f'client = AuthenticatedClient("{base}", {token})'
    called = _function(spec, answer, body, path) if _is_own(answer, sender) else None
    if called:
        imported, call = called
        return f"import os; from {package} import AuthenticatedClient; {imported}\n{client}\nprint({call})"
    url = _url(answer, sender).removeprefix(base)
    arguments = [repr(answer.method), repr(url)]
    headers = {name: value for name, value in answer.sent_headers.items() if name.lower() != "authorization"}
    if not _is_own(answer, sender):
        found = next((value for name, value in answer.sent_headers.items() if name.lower() == "authorization"), None)
        client = f'client = Client("{base}")'
        headers |= {"authorization": found} if found else {}
    arguments += [f"headers={headers!r}"] if headers else []
    arguments += [f"content={body.encode()!r}"] if body is not None else []
    of = "AuthenticatedClient" if _is_own(answer, sender) else "Client"
    call = f"client.get_httpx_client().request({', '.join(arguments)})"
    return f"import os; from {package} import {of}\n{client}\nprint({call}.text)"


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


def _function(spec: Spec, answer: Answer, body: str | None, path: Mapping[str, str] | None) -> tuple[str, str] | None:
    """Import and call of the operation's function, when what it would send is what was sent; else None."""
    operation = answer.operation
    tag = re.sub(r"[^a-z0-9]+", "_", snake(operation.tag))
    module = f"meetpact_clients.{spec.provider}.api.{tag}"
    name = snake(operation.id)
    try:
        function = importlib.import_module(f"{module}.{name}")
        arguments, imports = _arguments(spec, operation, answer, body, path, function)
        values = {key: value for key, (value, _) in arguments.items()}
        sent = function._get_kwargs(**values)
        if not _same(sent, answer, body):
            return None
        inspect.signature(function._get_kwargs).bind(**values)
    except Exception:  # whatever the client's types say against it: they rule this request out
        return None
    given = ", ".join(["client=client", *(f"{key}={shown}" for key, (_, shown) in arguments.items())])
    imported = "; ".join([f"from {module} import {name}", *sorted(imports)])
    return imported, f"{name}.sync_detailed({given})"


_Arguments = dict[str, tuple[Any, str]]


def _arguments(
    spec: Spec, operation: Operation, answer: Answer, body: str | None, path: Mapping[str, str] | None, function: Any
) -> tuple[_Arguments, set[str]]:
    """For each argument its value and how it is written; and the imports that takes."""
    found: _Arguments = {}
    imports: set[str] = set()
    for name, text in (path or {}).items():
        found[_argument(name)] = text, repr(text)
    models = f"meetpact_clients.{spec.provider}.models"
    query = (
        parse_qs(urlsplit(answer.url).query, keep_blank_values=True, strict_parsing=True) if "?" in answer.url else {}
    )
    for name, texts in query.items():
        parameter = next(parameter for parameter in operation.parameters_in("query") if parameter.name == name)
        found[_argument(name)] = _query(spec, parameter.schema, parameter.explode, texts, models, imports)
    if body is not None and operation.body:
        model = getattr(importlib.import_module(models), str(spec.follow(operation.body.schema)[1]))
        value = json.loads(body)
        imports.add(f"from {models} import {model.__name__}")
        found["body"] = model.from_dict(value), f"{model.__name__}.from_dict({value!r})"
    return found, imports


def _query(
    spec: Spec, schema: Mapping[str, Any], explode: bool, texts: list[str], models: str, imports: set[str]
) -> tuple[Any, str]:
    node, name = spec.follow(schema)
    if node.get("type") == "array":
        items = texts if explode else texts[0].split(",")
        pairs = [_query(spec, node["items"], True, [item], models, imports) for item in items]
        return [value for value, _ in pairs], f"[{', '.join(shown for _, shown in pairs)}]"
    (text,) = texts
    if "enum" in node and name:
        member = getattr(importlib.import_module(models), name)(text)
        imports.add(f"from {models} import {name}")
        return member, f"{name}({text!r})"
    kinds = node.get("type", ())
    if "integer" in kinds:
        return int(text), str(int(text))
    if "boolean" in kinds:
        return {"true": True, "false": False}[text], text.capitalize()
    if node.get("format") == "date-time":
        raise ValueError("its text would change on the way")
    return text, repr(text)


def _argument(name: str) -> str:
    known = snake(name)
    return f"{known}_" if keyword.iskeyword(known) else known


def _same(sent: Mapping[str, Any], answer: Answer, body: str | None) -> bool:
    """Whether what the function sends is what was sent, up to the order of parameters."""
    parts = urlsplit(answer.url)
    pairs: list[tuple[str, str]] = []
    for name, value in sent.get("params", {}).items():
        pairs += parse_qsl(urlencode({name: _lower(value)}, doseq=True), keep_blank_values=True)
    told = json.dumps(sent["json"], sort_keys=True) if "json" in sent else None
    meant = json.dumps(json.loads(body), sort_keys=True) if body is not None else None
    unquoted = quote(parts.path, safe="/%~")
    return (
        unquoted.endswith(sent["url"])
        and sorted(pairs) == sorted(parse_qsl(parts.query, keep_blank_values=True))
        and told == meant
    )


def _lower(value: Any) -> Any:
    """Booleans as httpx writes them."""
    return str(value).lower() if isinstance(value, bool) else value
