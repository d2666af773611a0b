"""Whether a live target is there, is the API of the spec, and knows the credential: asked before all else."""

import json
import ssl
from collections.abc import Callable, Mapping
from typing import Any

import httpx

from meetpact.contract.live import Live, url_of
from meetpact.contract.target import Target
from meetpact.errors import MeetpactError
from meetpact.spec import Operation, Spec


def check(live: Live, target: Target, spec: Spec) -> None:
    """Reads one thing from the target. Raises `MeetpactError`, one line, when a run on it would make no sense."""
    side = live.side(spec.provider)
    probe = _probe(spec, side.identity)
    url = url_of(side, probe, side.identity) if probe else side.base
    try:
        response = live.raw("GET", url, target.credential(spec))
    except httpx.HTTPError as error:
        raise MeetpactError(unreachable(target.url, error)) from None
    if probe:
        _judge(spec, probe, url, response, target, lambda: live.raw("GET", url, {}))


def unreachable(url: str, error: Exception) -> str:
    """Why a target could not be reached, in one line."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            todo = "Set SSL_CERT_FILE to the certificate of its authority if you trust it"
            return f"cannot trust {url}: TLS: {cause.verify_message}. {todo}."
        if isinstance(cause, ssl.SSLError):
            return f"cannot talk TLS with {url}: {cause.reason or cause}. Is it http:// rather than https://?"
        cause = cause.__cause__ or cause.__context__
    told = " ".join(str(error).split()) or type(error).__name__
    return f"cannot reach {url}: {told}."


def _probe(spec: Spec, identity: Mapping[str, str]) -> Operation | None:
    """A GET that needs nothing but who we are; a list if there is one."""
    fitting = [
        operation
        for operation in spec.operations.values()
        if operation.method == "GET"
        and {parameter.name for parameter in operation.parameters_in("path")} <= set(identity)
        and not any(parameter.required for parameter in operation.parameters_in("query"))
    ]
    return min(fitting, key=lambda operation: "x-pagination" not in operation.raw, default=None)


def _judge(
    spec: Spec, probe: Operation, url: str, response: httpx.Response, target: Target, bare: Callable[[], httpx.Response]
) -> None:
    """Raises `MeetpactError` unless the answer is one of the API; `bare` asks again, without a credential."""
    status, kind = response.status_code, response.headers.get("content-type", "no content type").partition(";")[0]
    names = " or ".join(target.variables(spec)) or "the credential"
    if status == 401:
        raise MeetpactError(f"{target.url} does not accept the credential in {names} (401).")
    if status == 403:
        raise MeetpactError(f"{target.url} knows the credential in {names}, but it may not {probe.id} (403).")
    ours = " and ".join(target.identity_variables(probe))
    hint = f" Check {ours}." if ours and status in (400, 404) else ""
    strange = f"{target.url} is not the API of {spec.title}: GET {httpx.URL(url).path} answered {status} ({kind})."
    if status not in probe.responses:
        if status < 300 and _turns_away(spec, probe, bare()):
            return
        raise MeetpactError(strange + hint)
    declared = probe.responses[status]
    if status >= 300:
        raise MeetpactError(f"{probe.id} of {target.url} answered {status} to a plain request.{hint}")
    if declared.schema is not None and not _is_like(spec, declared.schema, response):
        if _turns_away(spec, probe, bare()):
            return
        raise MeetpactError(strange)


def _turns_away(spec: Spec, probe: Operation, response: httpx.Response) -> bool:
    """Whether nobody is let in without a credential, as the spec has it: it is the API, and its list is at fault."""
    declared = probe.responses.get(response.status_code)
    if declared is None or response.status_code != 401:
        return False
    return declared.schema is None or _is_like(spec, declared.schema, response)


def _is_like(spec: Spec, schema: Mapping[str, Any], response: httpx.Response) -> bool:
    """Whether an answer has the outline of what is declared: the rest is for the tests to judge."""
    try:
        body = json.loads(response.content)
    except ValueError:
        return False
    node, _ = spec.follow(schema)
    if node.get("type") == "array":
        return isinstance(body, list)
    expected = set(node.get("properties", {}))
    return not expected or (isinstance(body, dict) and bool(expected & set(body)))
