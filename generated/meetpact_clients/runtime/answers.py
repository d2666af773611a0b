"""What becomes of an answer: a result, or one of our errors; any status with any body ends in one of them."""

from __future__ import annotations

import json
from typing import Any, Generic, TypeVar, cast

import httpx

from . import errors
from .calls import Call
from .retries import asked_to_wait
from .strict import Broken, Checker
from .values import UNSET, is_list, is_object

T = TypeVar("T")

#: Headers by which providers name a request in their logs, the first one found is taken.
REQUEST_IDS = ("x-request-id", "request-id", "rcrequestid", "x-correlation-id", "cf-ray", "x-amzn-requestid")
_HIDDEN = frozenset({"set-cookie", "cookie", "authorization", "proxy-authorization"})
_UNPARSED = (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError)


class Exchange(Generic[T]):
    """A call and its answer, and the token that no message may show."""

    __slots__ = ("base_url", "call", "response", "token")

    def __init__(self, call: Call[T], response: httpx.Response, token: str, base_url: str) -> None:
        self.call = call
        self.response = response
        self.token = token
        self.base_url = base_url

    def json(self) -> Any:
        """The body, or UNSET where there is none or it is no JSON."""
        try:
            return json.loads(self.response.content) if self.response.content else UNSET
        except (ValueError, RecursionError):
            return UNSET

    def text(self) -> str:
        """The body as text, whatever charset it claims."""
        try:
            return self.response.text
        except (UnicodeError, LookupError):
            return self.response.content.decode(errors="replace")

    def invalid(self, reason: str, claim: str = "", pointer: str = "") -> errors.ResponseInvalid:
        """The answer breaks the spec."""
        operation, status = self.call.operation, self.response.status_code
        return errors.ResponseInvalid(
            clean(
                f"{operation.method} {operation.id} answered {status}, which breaks the spec: {reason}",
                self.token,
            ),
            claim=claim or f"{operation.id}/responses/{status}",
            status=status,
            pointer=clean(pointer, self.token),
            method=operation.method,
            url=shown_url(self.base_url, self.call),
        )

    def refusal(self, body: Any) -> errors.StatusError:
        """The answer is no success."""
        status, operation, token = self.response.status_code, self.call.operation, self.token
        headers, text = self.response.headers, self.text()
        if body is not UNSET and token in text:
            body = _without(body, token)
        code, told = _told(body)
        ids = (headers[name] for name in REQUEST_IDS if name in headers)
        return errors.kind_of(status)(
            clean(f"{operation.method} {operation.id} answered {status}{f': {told}' if told else ''}", token),
            status=status,
            body=_error_body(self.call, status, body),
            code=code,
            text=clean(text[: 2000 + len(token)], token)[:2000],
            request_id=clean(next(ids, ""), token) or None,
            headers={name: clean(value, token) for name, value in headers.items() if name not in _HIDDEN},
            retry_after=asked(self.call, self.response),
            method=operation.method,
            url=shown_url(self.base_url, self.call),
        )


def result(exchange: Exchange[T], checker: Checker | None) -> T:
    """What an answer means.

    Raises:
        StatusError: it is no success.
        ResponseInvalid: it is a success, but not one that can be read; or, with a checker, it breaks a claim.
    """
    status, success = exchange.response.status_code, exchange.call.operation.success
    if checker is None and status in success:  # the way that nearly every call goes
        parse = success[status]
        if parse is None:
            return cast(T, None)
        try:
            return cast(T, parse(json.loads(exchange.response.content)))
        except _UNPARSED as error:
            reason = _reason(error)
        raise exchange.invalid(reason)  # out here, where no context holds the body
    body = exchange.json()
    if checker is not None:
        _check(exchange, checker, body)
    if not 200 <= status < 300:
        raise exchange.refusal(body)
    parse = success.get(status, next(iter(success.values()), None))
    if parse is None:
        return cast(T, None)
    if body is UNSET:
        raise exchange.invalid("expected a JSON body")
    try:
        return cast(T, parse(body))
    except _UNPARSED as error:
        reason = _reason(error)
    raise exchange.invalid(reason)


def _check(exchange: Exchange[Any], checker: Checker, body: Any) -> None:
    response = exchange.response
    try:
        checker.check(
            exchange.call.operation.id, response.status_code, response.headers, body, response.content
        )
    except Broken as error:
        broken = error
    else:
        return
    where = f" at {broken.pointer}" if broken.pointer else ""
    raise exchange.invalid(f"{broken.claim}{where}: {broken}", broken.claim, broken.pointer)


def asked(call: Call[Any], response: httpx.Response) -> float | None:
    """Seconds that an answer asks to wait, or None."""
    milliseconds: Any = None
    if call.operation.wait:
        try:
            milliseconds = json.loads(response.content)
            for step in call.operation.wait:
                milliseconds = milliseconds[step]
        except (*_UNPARSED, IndexError):
            milliseconds = None
    return asked_to_wait(response.headers, milliseconds)


def shown_url(base: str, call: Call[Any]) -> str:
    """The URL of a call without user, query and fragment."""
    return shown_base(base) + call.path.partition("?")[0]


def shown_base(base: str) -> str:
    """A base URL without its user."""
    scheme, _, rest = base.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def clean(text: str, token: str) -> str:
    """`text` without the token; one of a few characters is no secret, and would tear every text apart."""
    return text.replace(token, "***") if len(token) > 5 else text


def _without(body: Any, token: str) -> Any:
    """A body in which no text holds the token."""
    if isinstance(body, str):
        return clean(body, token)
    if is_list(body):
        return [_without(item, token) for item in body]
    if is_object(body):
        return {clean(key, token): _without(item, token) for key, item in body.items()}
    return body


def _error_body(call: Call[Any], status: int, body: Any) -> Any:
    """An error body as its model, or as it is where it is something else."""
    parse = call.operation.errors.get(status)
    if parse is None or not is_object(body):
        return None if body is UNSET else body
    try:
        return parse(body)
    except _UNPARSED:
        return body


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"required property {error} is missing"
    if isinstance(error, json.JSONDecodeError):
        return f"the body is no JSON: {error.msg}"
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _told(body: Any) -> tuple[str | int | None, str | None]:
    """The code and the message of an error body, wherever a provider puts them."""
    code: Any = None
    told: Any = None
    level: Any = body
    for _ in range(3):
        if is_list(level):
            level = level[0] if level else None
        if not is_object(level):
            told = told or level
            break
        code = next((level[key] for key in ("errorCode", "code", "error_code") if key in level), code)
        told = next((level[key] for key in ("message", "detail", "title") if key in level), told)
        level = level.get("error") or level.get("errors")
    return (
        code if isinstance(code, (str, int)) and not isinstance(code, bool) else None,
        told[:300] if isinstance(told, str) else None,
    )
