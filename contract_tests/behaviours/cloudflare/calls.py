"""What the tests of Cloudflare RealtimeKit call, and what they take from the answers."""

import time
import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from meetpact.contract.answer import Answer
from meetpact.contract.api import Api
from meetpact.contract.cases import REMOVED
from meetpact.spec import load

Row = dict[str, Any]
SOME_TEXT = " \u0000 \U0001f469\u200d\U0001f680 \u05e9\u05dc\u05d5\u05dd\u200f e\u0301 '\"\\ %00 </b> "
TEXT = st.text(max_size=40)
OPERATIONS = load("cloudflare").operations.values()
#: The body that the spec shows for each operation.
BODIES: dict[str, Any] = {op.id: op.body.example if op.body else REMOVED for op in OPERATIONS}


def call(api: Api, operation: str, *things: Row, **more: Any) -> Answer:
    """Calls an operation on a meeting, or on a meeting and a participant."""
    ids = (thing["id"] for thing in things)
    return api.call(operation, path=dict(zip(("meeting_id", "participant_id"), ids, strict=False)), **more)


def every(api: Api, having: str = "", path: dict[str, str] | None = None, token: str | None = "") -> Iterator[Answer]:
    """An answer of each operation, or of those with a certain parameter in the path."""
    for operation in OPERATIONS:
        if having in operation.path:
            yield api.call(operation.id, path=path, body=BODIES[operation.id], token=token)


def done(api: Api, operation: str, *things: Row, **more: Any) -> Any:
    """The data of a call that succeeds."""
    answer = call(api, operation, *things, **more)
    assert answer.ok, answer.told()
    return api.promised(answer)["data"]


def opened(api: Api, **body: Any) -> Row:
    return dict(done(api, "createMeeting", body=body))


def added(api: Api, meeting: Row, **body: Any) -> Row:
    return dict(done(api, "createParticipant", meeting, body=BODIES["createParticipant"] | body))


def without(row: Row, *names: str) -> Row:
    return {name: value for name, value in row.items() if name not in names}


def when(row: Row, name: str = "created_at") -> datetime:
    return datetime.fromisoformat(row[name])


def later(api: Api, operation: str, meeting: Row, body: Row) -> Row:
    """The meeting after `operation`, repeated until the target's clock has had the time to show another moment."""
    for _ in range(40):
        after: Row = done(api, operation, meeting, body=body)
        if when(after, "updated_at") > when(meeting, "updated_at"):
            return after
        time.sleep(0.03)
    raise AssertionError(f"expected {operation} to move updated_at but got {after}")


def is_refused(answer: Answer, status: int) -> bool:
    """Whether RealtimeKit itself refused with that status."""
    body = answer.json
    return answer.status == status and body["success"] is False and body["error"]["code"] == status


class Listing:
    """A list that nobody else adds to: meetings with a new word in their titles, or a new meeting's participants."""

    def __init__(self, api: Api, operation: str = "listMeetings") -> None:
        self.api, self.operation, self.word = api, operation, uuid.uuid4().hex
        self.owner = [opened(api)] if operation == "listParticipants" else []

    def add(self, **body: Any) -> Row:
        return added(self.api, *self.owner) if self.owner else opened(self.api, title=f"About {self.word}.", **body)

    def change(self, row: Row) -> None:
        """Changes one of them, so that it is the last one that was updated."""
        if self.owner:
            done(self.api, "updateParticipant", *self.owner, row, body={"name": "Ada Lovelace"})
        else:
            later(self.api, "updateMeeting", row, {"status": "INACTIVE"})

    def spread(self, count: int) -> list[Row]:
        """That many new ones with a moment of creation each."""
        found, until = [self.add()], time.monotonic() + 5
        while len(found) < count and time.monotonic() < until:
            time.sleep(0.002)
            row = self.add()
            found += [row] if when(row) > when(found[-1]) else []
        return found

    def page(self, **query: Any) -> Row:
        query = query if self.owner else {"search": self.word, **query}
        answer = call(self.api, self.operation, *self.owner, query=query)
        assert answer.status == 200, answer.told()
        return dict(self.api.promised(answer))

    def ids(self, **query: Any) -> list[str]:
        return [item["id"] for item in self.page(**query)["data"]]
