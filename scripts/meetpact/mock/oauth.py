"""The token endpoints that the specs name: where an SDK logs in before it calls anything."""

import base64
import binascii
import hmac
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from meetpact.mock import request as requests
from meetpact.mock.handlers import Reply
from meetpact.mock.request import Malformed, Request
from meetpact.spec import Spec

#: How long a token is said to live and a refresh token after it, in seconds; the mock forgets neither.
LIFE, REFRESH_LIFE = 3600, 604_800
#: Grant type (RFC 6749, RFC 7523) -> the field that proves who asks: it has to be the mock's token.
PROOFS = {
    "password": "password",
    "authorization_code": "code",
    "urn:ietf:params:oauth:grant-type:jwt-bearer": "assertion",
    "refresh_token": "refresh_token",
}


class TokenEndpoints:
    """Answers at the `tokenUrl` of each OAuth scheme of `specs`, and at `revoke` beside it.

    The password, the code, the assertion or the refresh token of a login has to be the mock's own token, and so is the
    access token that is answered: nobody gets in who could not have got in without logging in.
    """

    def __init__(self, specs: Iterable[Spec], token: str) -> None:
        self._token = token.encode()
        self._scopes = dict(_found(specs))
        self._revoking = {f"{path.rpartition('/')[0]}/revoke" for path in self._scopes}

    def reply(self, request: Request) -> Reply | None:
        """The reply to a login, a refresh or a revocation (RFC 6749, RFC 7009), or None at any other path."""
        path = request.path.decode("latin-1")
        is_revocation = path in self._revoking
        if not is_revocation and path not in self._scopes:
            return None
        if request.method != "POST":
            return Reply(405, {"error": "invalid_request"}, {"Allow": "POST"})
        try:
            form = _form(request)
            if not (_client(request, form)):
                return _refused("invalid_client", "expected the client's id in Basic credentials or as client_id", 401)
        except Malformed as error:
            return _refused("invalid_request", str(error))
        if is_revocation:
            return Reply(200, None) if form.get("token") else _refused("invalid_request", "the token is missing")
        return self._granted(form, self._scopes[path])

    def _granted(self, form: Mapping[str, str], scope: str) -> Reply:
        grant = form.get("grant_type", "")
        if grant not in PROOFS:
            return _refused("unsupported_grant_type", f"expected grant_type={', '.join(PROOFS)}")
        if not hmac.compare_digest(form.get(PROOFS[grant], "").encode(), self._token):
            return _refused("invalid_grant", f"expected {PROOFS[grant]} to be the mock's token")
        token = self._token.decode()
        body = {
            "access_token": token,
            "token_type": "bearer",
            "expires_in": LIFE,
            "refresh_token": token,
            "refresh_token_expires_in": REFRESH_LIFE,
            "scope": scope,
        }
        return Reply(200, body, {"Cache-Control": "no-store"})


def _found(specs: Iterable[Spec]) -> Iterable[tuple[str, str]]:
    """The path of each token endpoint, and the scopes granted there."""
    for spec in specs:
        for scheme in spec.document.get("components", {}).get("securitySchemes", {}).values():
            for flow in scheme.get("flows", {}).values():
                if "tokenUrl" in flow:
                    yield urlsplit(flow["tokenUrl"]).path, " ".join(flow.get("scopes", {}))


def _form(request: Request) -> dict[str, str]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Malformed(f"expected content-type application/x-www-form-urlencoded but got {kind[:80] or 'none'}")
    return {name: texts[-1] for name, texts in requests.query(request.body).items()}


def _client(request: Request, form: Mapping[str, str]) -> str:
    """The id that the client gives itself, or nothing."""
    scheme, _, text = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return form.get("client_id", "")
    try:
        return base64.b64decode(text, validate=True).decode().partition(":")[0]
    except (binascii.Error, UnicodeDecodeError):
        raise Malformed("the Basic credentials are not base64") from None


def _refused(error: str, why: str, status: int = 400) -> Reply:
    return Reply(status, {"error": error, "error_description": why})
