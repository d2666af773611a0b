"""Whereby meetings.

Open a video room that closes by itself, look it up, list what is open, and close it early.
A meeting here is a transient room: it exists from the call that creates it until one hour
after its `endDate`, then it is gone. Nothing reserves a time, and nothing can be changed
after creation. Not affiliated with Whereby. Every statement has its source in the file of
facts beside the spec.

Args:
    token: the credential, or a callable that gives it for each call; WHEREBY_API_KEY of
        the environment when left out.
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
from .client import AsyncWhereby, Whereby

__all__ = ("UNSET", "AsyncWhereby", "Retries", "Whereby", "errors")
