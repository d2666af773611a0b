"""RingCentral legacy meetings.

Seven operations of RingCentral's *legacy* Meetings product. RingCentral has since moved its
customers to RingCentral Video; the operations are described here as they were published,
and none of them is marked deprecated by its vendor.

A meeting is an appointment: it has a type, perhaps a start time and a rule by which it
recurs, a host, and links by which people start and join it. It belongs to an extension, and
an extension belongs to an account. In a path, a tilde (`~`) stands for the account or the
extension of the session itself; answers always carry the real ids.

Times have a zone and no fraction of a second, and are answered in UTC. Bodies are bare
objects without an envelope. A refusal names a code, a message and, where it can, the
parameter or the permission that is to blame; `x-error-codes` lists for each operation which
codes to expect, and there `{parameterName}` stands for the property of the body that is to
blame.

Args:
    token: the credential, or a callable that gives it for each call; RINGCENTRAL_TOKEN
        of the environment when left out.
    account_id: for all calls; RINGCENTRAL_ACCOUNT_ID of the environment when left out,
        then ~.
    extension_id: for all calls; RINGCENTRAL_EXTENSION_ID of the environment when left
        out, then ~.
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
from .client import AsyncRingCentral, RingCentral

__all__ = ("UNSET", "AsyncRingCentral", "Retries", "RingCentral", "errors")
