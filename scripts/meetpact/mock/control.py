"""The control API of a mock, at `/_mock/`: who may use it, and which switch a request is for."""

import functools
import hmac
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from meetpact.errors import MeetpactError
from meetpact.mock import request as requests
from meetpact.mock.endpoint import Endpoint, endpoints
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.request import Malformed, Request
from meetpact.mock.switches import handler, spec

if TYPE_CHECKING:
    from meetpact.mock.core import Mock


@functools.cache
def _endpoints() -> Mapping[str, Endpoint]:
    return endpoints(spec(), handler)


class Control:
    """Answers requests to `/_mock/`, validated as the providers' are.

    Args:
        mock: what is switched.
        token: the bearer token that each request needs; None where every request is welcome.
    """

    def __init__(self, mock: "Mock", token: str | None = None) -> None:
        self.mock = mock
        self.token = token

    def handle(self, request: Request) -> Reply:
        """The reply to one request."""
        try:
            self._admit(request)
            endpoint, path = self._route(request)
            endpoint.prepare()
            reply = endpoint.handler(self.mock, **endpoint.arguments(endpoint.place(path), request))
        except Malformed as error:
            return Reply(400, {"error": str(error)})
        except MeetpactError as error:
            return Reply(400, {"error": str(error)})
        except Refusal as refusal:
            return Reply(refusal.status, {"error": refusal.message})
        breach = endpoint.breach(reply)
        return Reply(500, {"error": f"the control's own reply breaks its spec: {breach}"}) if breach else reply

    def _admit(self, request: Request) -> None:
        """Refuses who lacks the token, and a page of another origin that a browser happens to show."""
        if self.token is not None:
            _, _, token = request.headers.get("authorization", "").partition(" ")
            if not hmac.compare_digest(token.encode(), self.token.encode()):
                raise Refusal(401, "wrong-credential", "expected Authorization: Bearer <control token>")
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
            raise Refusal(403, "another-origin", "a page of another origin may not switch the mock")

    def _route(self, request: Request) -> tuple[Endpoint, Mapping[str, str]]:
        parts = requests.segments(request.path)[1:]
        methods = []
        for endpoint in _endpoints().values():
            steps = endpoint.operation.path.lstrip("/").split("/")
            pairs = list(zip(steps, parts, strict=False))
            if len(steps) == len(parts) and all(step == part or (step[0] == "{" and part) for step, part in pairs):
                if endpoint.operation.method == request.method:
                    return endpoint, {step[1:-1]: part for step, part in pairs if step[0] == "{"}
                methods.append(endpoint.operation.method)
        if methods:
            raise Refusal(405, "method-not-allowed", f"expected {', '.join(methods)} but got {request.method[:20]}")
        raise Refusal(404, "no-such-path", "the control API has no such path; see /_mock/openapi.json")
