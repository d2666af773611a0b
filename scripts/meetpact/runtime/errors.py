"""What a client raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar


class ApiError(Exception):
    """The root of everything that a client raises.

    ApiError
    ├── RequestInvalid          refused before anything was sent (also a ValueError)
    ├── ConnectionFailed        no answer arrived: name, connection, TLS or protocol
    ├── TimedOut                no answer arrived in time
    ├── ResponseInvalid         an answer that breaks the spec; `claim` says which statement of it
    └── StatusError             any answer that is no success
        ├── UnexpectedStatus    1xx and 3xx
        ├── ClientError         4xx
        │   ├── BadRequest 400, Unauthorized 401, Forbidden 403, NotFound 404, Conflict 409, Unprocessable 422
        │   └── RateLimited 429, with `retry_after`
        └── ServerError         5xx

    No message, attribute or `repr` holds a credential. All can be copied and pickled, and made by hand in a test.

    Args:
        message: what went wrong, for a person.
        details: the attributes that are to differ from those of the class: `NotFound("x", request_id="7")`.

    Attributes:
        method: of the request, or None when there was none.
        url: of the request, without user, query and fragment.
    """

    method: str | None = None
    url: str | None = None

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.__dict__.update(details)


class RequestInvalid(ApiError, ValueError):
    """The arguments make no request: a path segment that would change the path, a credential that is missing."""


class ConnectionFailed(ApiError):
    """No answer arrived, or not a whole one. Whether the server did something is not known."""


class TimedOut(ApiError):
    """No answer arrived in time. Whether the server did something is not known."""


class ResponseInvalid(ApiError):
    """An answer that is not what the spec says.

    Attributes:
        claim: the address of the statement that it breaks, as `meetpact facts` takes it.
        status: of the answer.
        pointer: where in the body, as a JSON pointer.
    """

    claim: str = ""
    status: int = 0
    pointer: str = ""


class StatusError(ApiError):
    """An answer that is no success.

    Attributes:
        status: of the answer.
        body: the provider's error body as its model; as JSON gives it where it has another shape; else None.
        text: the body as text, at most its first 2000 characters.
        request_id: by which the provider finds the request in its logs.
        headers: of the answer, names in lower case, without cookies.
        retry_after: seconds that the server asks to wait, counted from its answer, or None.
    """

    of_status: ClassVar[dict[int, type[StatusError]]] = {}
    status: int = 0
    body: Any = None
    text: str = ""
    request_id: str | None = None
    headers: Mapping[str, str] = {}
    retry_after: float | None = None

    def __init_subclass__(cls, status: int = 0) -> None:
        if status:
            cls.status = status
            StatusError.of_status[status] = cls


class UnexpectedStatus(StatusError):
    """1xx or 3xx: neither a success nor an error."""


class ClientError(StatusError):
    """4xx: the request is to blame."""


class BadRequest(ClientError, status=400):
    """The request breaks the contract."""


class Unauthorized(ClientError, status=401):
    """The credential is missing, wrong or expired."""


class Forbidden(ClientError, status=403):
    """The credential is good but does not allow this."""


class NotFound(ClientError, status=404):
    """There is no such thing."""


class Conflict(ClientError, status=409):
    """The state of the thing does not allow this."""


class Unprocessable(ClientError, status=422):
    """The request can be read, and makes no sense."""


class RateLimited(ClientError, status=429):
    """Too many calls; `retry_after` says how long to wait."""


class ServerError(StatusError):
    """5xx: the server is to blame."""


def kind_of(status: int) -> type[StatusError]:
    """The class of errors for a status that is no 2xx."""
    if status in StatusError.of_status:
        return StatusError.of_status[status]
    return ClientError if 400 <= status < 500 else ServerError if 500 <= status < 600 else UnexpectedStatus
