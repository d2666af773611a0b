"""A part of the tests: even, and the same part whoever asks, so that machines can share a run without talking."""

import re
from dataclasses import dataclass
from typing import Protocol, TypeVar

from meetpact.errors import MeetpactError


class Named(Protocol):
    """What pytest calls an item, as far as it matters here."""

    @property
    def nodeid(self) -> str: ...


Item = TypeVar("Item", bound=Named)


@dataclass(frozen=True)
class Shard:
    """Part `index` (from 1) of `count`."""

    index: int
    count: int

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"

    def of(self, items: list[Item]) -> list[Item]:
        """The items of this part, in their order.

        The tests of one function cost about the same and different functions do not, so each function's tests are
        dealt out in turn, each function beginning where the one before it ended.
        """
        dealt = sorted(items, key=lambda item: (item.nodeid.partition("[")[0], item.nodeid))
        own = {item.nodeid for item in dealt[self.index - 1 :: self.count]}
        return [item for item in items if item.nodeid in own]


def parse(text: str) -> Shard:
    """A shard as `I/N`. Raises `MeetpactError`."""
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise MeetpactError(f"expected --shard I/N with I from 1 to N but got {text}.")
    return Shard(int(found[1]), int(found[2]))
