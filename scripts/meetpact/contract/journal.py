"""What a run has created on a live target, written down before it is too late to know."""

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from meetpact.errors import MeetpactError

#: In the working directory, unless --journal says otherwise.
DEFAULT = Path("meetpact-journal.ndjson")
#: What tells one thing from another: target, provider and path.
Key = tuple[str, str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Entry:
    """One line. `event` is `asking` (a creation was sent), `answered`, `created`, `deleted` or `stays`.

    `number` joins what was asked with its answer; `path` holds the parameters with which the thing is reached, `label`
    the prefix of the run. No credential is ever written.
    """

    event: str
    target: str
    provider: str
    operation: str
    path: dict[str, str]
    label: str
    number: int
    at: float


class Journal:
    """An append-only file; each line reaches the disk before the next request goes out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: list[Entry] = []
        self._created: dict[Key, Entry] = {}
        for entry in _read(path) if path.exists() else ():
            self._enter(entry)

    def write(
        self, event: str, target: str, provider: str, operation: str, path: dict[str, str], label: str, number: int
    ) -> None:
        """Adds one line. Raises `MeetpactError` when it cannot: then nothing may be created."""
        entry = Entry(event, target, provider, operation, path, label, number, round(time.time(), 3))
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(entry)) + "\n")
        except OSError as error:
            raise MeetpactError(f"cannot write the journal {self.path}: {error.strerror}.") from None
        self._enter(entry)

    def _enter(self, entry: Entry) -> None:
        self.entries.append(entry)
        if entry.event == "created":
            self._created[_key(entry)] = entry
        elif entry.event in ("deleted", "stays"):
            self._created.pop(_key(entry), None)

    @property
    def pending(self) -> list[Entry]:
        """What was created and not deleted since, the newest first."""
        return list(reversed(self._created.values()))

    @property
    def size(self) -> int:
        """How much is pending."""
        return len(self._created)

    @property
    def unanswered(self) -> list[Entry]:
        """Creations that were sent and whose answer never came: something may be there."""
        answered = {(entry.label, entry.number) for entry in self.entries if entry.event != "asking"}
        asked = [entry for entry in self.entries if entry.event == "asking"]
        return [entry for entry in asked if (entry.label, entry.number) not in answered]

    def close(self) -> bool:
        """Removes the file when nothing is left to do; tells whether it did."""
        if self.pending or self.unanswered:
            return False
        self.path.unlink(missing_ok=True)
        return True


def _key(entry: Entry) -> Key:
    return entry.target, entry.provider, tuple(sorted(entry.path.items()))


def _read(path: Path) -> list[Entry]:
    """The entries; a last line that a crash cut off is left out."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MeetpactError(f"cannot read the journal {path}: {error}.") from None
    entries = []
    for number, line in enumerate(lines, 1):
        try:
            entries.append(Entry(**json.loads(line)))
        except (ValueError, TypeError):
            if number < len(lines):
                raise MeetpactError(f"{path}:{number} is no entry of a journal.") from None
    return entries
