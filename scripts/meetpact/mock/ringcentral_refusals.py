"""How RingCentral refuses: its error codes, their messages, and what a client learns of its limits."""

import math

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Store

MESSAGES = {
    "CMN-101": "Parameter [{0}] value is invalid",
    "CMN-102": "Resource for parameter [{0}] is not found",
    "CMN-104": "Cannot parse request",
    "CMN-120": "Invalid URI",
    "CMN-203": "Internal Server Error",
    "CMN-301": "Request rate exceeded",
    "CMN-401": "In order to call this API endpoint, application needs to have [{0}] permission",
    "CMN-404": "Attempt to access another extension",
    "CMN-408": "In order to call this API endpoint, user needs to have [{0}] permission for requested resource.",
    "OAU-134": "Invalid Authorization header.",
    "OAU-149": "Unparsable access token",
}
OF_A_PARAMETER = {400: "CMN-101", 404: "CMN-102"}
OF_A_HOLDER = {"application": "CMN-401", "user": "CMN-408"}
# fact: unreadable-body, fact: invalid-uri, fact: wrong-method, fact: another-extension, fact: which-oauth-code
OF_A_STATUS = {
    400: "CMN-104", 401: "OAU-134", 403: "CMN-404", 404: "CMN-120", 405: "CMN-120", 413: "CMN-104", 429: "CMN-301"
}  # fmt: skip


def refusal(refused: Refusal, store: Store) -> Reply:
    """A refusal in the shape of RingCentral."""
    code = OF_A_STATUS.get(refused.status, "CMN-203")
    named: dict[str, str] = {}
    if refused.holder:
        code, named = OF_A_HOLDER[refused.holder], {"permissionName": str(refused.permission)}
    elif refused.parameter and refused.status in OF_A_PARAMETER:  # fact: bad-value
        code, named = OF_A_PARAMETER[refused.status], {"parameterName": refused.parameter}
    elif refused.reason == "wrong-credential":
        code = "OAU-149"  # fact: broken-token
    error = {"errorCode": code, "message": MESSAGES[code].format(*named.values())}
    outside = {name: value for name, value in named.items() if name == "permissionName"}
    body = {**error, "errors": [{**error, **named}], **outside}  # fact: error-body
    return Reply(refused.status, body, _rate_headers(refused) if refused.status == 429 else {})


def _rate_headers(refused: Refusal) -> dict[str, str]:
    """What a refusal for too many requests tells of the limit."""
    return {  # fact: rate-headers
        "X-Rate-Limit-Group": refused.group or "",
        "X-Rate-Limit-Limit": str(refused.limit or 0),
        "X-Rate-Limit-Remaining": str(refused.remaining),
        "X-Rate-Limit-Window": str(round(refused.window or 0)),
        "Retry-After": str(math.ceil(refused.wait)),
    }
