"""What becomes of a request: a result, or one of our errors; any status with any body ends in one of them."""

from __future__ import annotations

import json
from typing import Any, Generic, TypeVar, cast

import httpx

from . import errors
from .calls import Call
from .errors import ResponseInvalid
from .strict import Checker
from .values import UNSET, is_object

T = TypeVar("T")
E = TypeVar("E", bound=errors.ApiError)

#: Headers by which providers name a request in their logs, the first one found is taken.
REQUEST_IDS = ("x-request-id", "request-id", "rcrequestid", "x-correlation-id", "cf-ray", "x-amzn-requestid")
_HIDDEN = frozenset({"set-cookie", "cookie", "authorization", "proxy-authorization"})
_UNPARSED = (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError)


class Exchange(Generic[T]):
    """A call that became a request, and the token that no message may show."""

    __slots__ = ("_operation", "_token", "request")

    def __init__(self, call: Call[T], request: httpx.Request, token: str) -> None:
        self._operation = call.operation
        self._token = token
        self.request = request

    def result(self, response: httpx.Response, checker: Checker | None) -> T:
        """What an answer means.

        Raises:
            StatusError: it is no success.
            ResponseInvalid: it is a success that cannot be read; or, with a checker, it breaks a claim.
        """
        body = _parsed(response.content)
        broken = checker.broken(self._operation.id, response, body) if checker else None
        if broken:
            raise self._invalid(response, *broken)
        if not response.is_success:
            raise self._refusal(response)
        success, status = self._operation.success, response.status_code
        parse = success[status] if status in success else next(iter(success.values()), None)
        if parse is None:
            return cast(T, None)
        reason = "expected a JSON body"
        if body is not UNSET:
            try:
                return cast(T, parse(body))
            except _UNPARSED as error:
                missing = isinstance(error, KeyError)
                reason = f"required property {error} is missing" if missing else f"{type(error).__name__}: {error}"
        raise self._invalid(response, reason)  # out here, where no context holds the body

    def failure(self, error: Exception) -> errors.ApiError:
        """What to raise when there was no answer."""
        kind = errors.TimedOut if isinstance(error, httpx.TimeoutException) else errors.ConnectionFailed
        return self._error(kind, f": {type(error).__name__}" + (f": {error}" if str(error) else ""))

    def _error(self, kind: type[E], told: str, **details: Any) -> E:
        method = self._operation.method
        message = " ".join(self._clean(f"{method} {self._operation.id}{told}").split())
        return kind(message[:500], method=method, url=self._clean(shown(self.request.url)), **details)

    def _invalid(self, response: httpx.Response, reason: str, claim: str = "", pointer: str = "") -> ResponseInvalid:
        status = response.status_code
        where = f"{claim}{pointer and ' at '}{pointer}: " if claim else ""
        return self._error(
            ResponseInvalid,
            f" answered {status}, which breaks the spec: {where}{reason}",
            claim=claim or f"{self._operation.id}/responses/{status}",
            status=status,
            pointer=self._clean(pointer),
        )

    def _refusal(self, response: httpx.Response) -> errors.StatusError:
        status, headers, content = response.status_code, response.headers, response.content
        text = self._clean(_text(response))
        ids = (headers[name] for name in REQUEST_IDS if name in headers)
        return self._error(
            errors.kind_of(status),
            f" answered {status}{text and ': '}{text[:300]}",
            status=status,
            body=self._error_body(
                status, _parsed(self._clean(content.decode(json.detect_encoding(content), "replace")))
            ),
            text=text[:2000],
            request_id=self._clean(next(ids, "")) or None,
            headers={name: self._clean(value) for name, value in headers.items() if name not in _HIDDEN},
            retry_after=response.extensions.get("retry_after"),
        )

    def _error_body(self, status: int, body: Any) -> Any:
        """As its model, or as it is where it is something else."""
        parse = self._operation.errors.get(status)
        if parse is None or not is_object(body):
            return None if body is UNSET else body
        try:
            return parse(body)
        except _UNPARSED:
            return body

    def _clean(self, text: str) -> str:
        """`text` without the token; one of a few characters is no secret, and would tear every text apart."""
        if len(self._token) > 5:
            for written in (self._token, self._token.replace("/", r"\/")):
                text = text.replace(written, "***")
        return text


def shown(url: httpx.URL) -> str:
    """A URL without user, query and fragment."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.partition(b'?')[0].decode('ascii')}"


def _parsed(content: bytes | str) -> Any:
    """JSON, or UNSET where there is none."""
    try:
        return json.loads(content) if content else UNSET
    except (ValueError, RecursionError):
        return UNSET


def _text(response: httpx.Response) -> str:
    try:
        return response.content.decode(response.charset_encoding or "utf-8", "replace")
    except (LookupError, ValueError):  # no charset of texts
        return response.content.decode("utf-8", "replace")
