"""Cloudflare RealtimeKit meetings.

A meeting is a room that stays: it has no start, no end and no guests of its own, and
nothing here deletes it. People come in as participants, each with a preset that says what
they may do and a token with which their client joins. An answer is an envelope, `{success,
data}`, with `paging` beside it on the two lists.

Args:
    token: the credential, or a callable that gives it for each call;
        CLOUDFLARE_API_TOKEN of the environment when left out.
    account_id: for all calls; CLOUDFLARE_ACCOUNT_ID of the environment when left out.
    app_id: for all calls; CLOUDFLARE_APP_ID of the environment when left out.
    base_url: what all paths are added to.
    timeout: seconds for a call (connecting: at most 5), or an httpx.Timeout.
    retries: the rules by which a request is sent once more; `Retries(times=0)` for
        never. Their `budget` bounds a call with all its retries; without one, the timeout
        does.
    strict: whether every answer is held to the spec; what breaks it raises
        ResponseInvalid.
    headers: sent with every request.
    transport: of httpx, e.g. a mock's.
    options: whatever else httpx.Client takes: verify, proxy, http2, limits, event_hooks
        ...

Raises:
    errors.RequestInvalid: no credential, or a base_url that is none.
"""

from ..runtime import errors
from ..runtime.retries import Retries
from ..runtime.values import UNSET
from .client import AsyncCloudflare, Cloudflare

__all__ = ("UNSET", "AsyncCloudflare", "Retries", "Cloudflare", "errors")
