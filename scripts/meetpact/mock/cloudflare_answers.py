"""How Cloudflare answers: an envelope, a page, or one of two bodies of errors."""

import math
from collections.abc import Callable

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.store import Row, Store

#: The page size of a caller who leaves it to the server.
OWN_PAGE_SIZE = 30  # fact: nothing-and-zero-mean-first-page
#: The number under which Cloudflare's gateway refuses a token.
AUTHENTICATION_ERROR = 10000


def refusal(refused: Refusal, store: Store) -> Reply:
    """A refusal by RealtimeKit, or by the gateway before it."""
    if refused.status in (401, 403):  # fact: no-token-no-answer, fact: no-permission-no-answer
        notice = {"code": AUTHENTICATION_ERROR, "message": refused.message}
        return Reply(refused.status, {"success": False, "errors": [notice], "messages": [], "result": None})
    headers = {"Retry-After": str(math.ceil(refused.wait))} if refused.status == 429 else {}
    error = {"code": refused.status, "message": refused.message}
    return Reply(refused.status, {"success": False, "error": error}, headers)


def success(data: Row, status: int = 200) -> Reply:
    """The envelope of what was done."""
    return Reply(status, {"success": True, "data": data})  # fact: data-always-comes


def shown(row: Row) -> Row:
    """A row as it is answered, without what is kept besides."""
    return {name: value for name, value in row.items() if name[0] != "_"}


def page(rows: list[Row], show: Callable[[Row], Row], page_no: int, per_page: int) -> Reply:
    """One page of `rows`, which come oldest first."""
    size = per_page or OWN_PAGE_SIZE
    start = (max(page_no, 1) - 1) * size  # fact: pages, fact: nothing-and-zero-mean-first-page
    end = max(len(rows) - start, 0)
    data = [show(row) for row in reversed(rows[max(end - size, 0) : end])]  # fact: newest-first
    first, last = (start + 1, start + len(data)) if data else (0, 0)  # fact: empty-page
    paging = {"total_count": len(rows), "start_offset": first, "end_offset": last}
    return Reply(200, {"success": True, "data": data, "paging": paging})
