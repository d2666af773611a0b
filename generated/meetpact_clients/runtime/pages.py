"""Lists that are fetched a page at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .calls import Call
from .client import AsyncClient, SyncClient, Timeout
from .values import UNSET, Unset

C = TypeVar("C", SyncClient, AsyncClient)
P = TypeVar("P")
I = TypeVar("I")  # noqa: E741


def at(*names: str) -> Callable[[Any], Any]:
    """What takes the value behind `names` out of a model; UNSET where there is none."""

    def find(value: Any) -> Any:
        for name in names:
            value = getattr(value, name, UNSET)
        return value

    return find


@dataclass(frozen=True, slots=True)
class Paging(Generic[P, I]):
    """How a list goes on, as `x-pagination` says: `items`, `cursor` and `total` take something out of a page."""

    items: Callable[[P], list[I] | Unset]
    parameter: str
    cursor: Callable[[P], Any] | None = None
    size: str = ""
    total: Callable[[P], Any] | None = None


class _Listing(Generic[C, P, I]):
    """Where a list comes from, and the way from one page to the next."""

    def __init__(
        self,
        client: C,
        call: Callable[..., Call[P]],
        paging: Paging[P, I],
        arguments: Mapping[str, Any],
        timeout: Timeout,
    ) -> None:
        self._client: C = client
        self._call = call
        self._paging = paging
        self._arguments = arguments
        self._timeout = timeout

    def _items(self, page: P) -> list[I]:
        return self._paging.items(page) or []

    def _next(self, arguments: Mapping[str, Any], page: P, seen: int) -> tuple[Mapping[str, Any] | None, int]:
        """The arguments for the page after `page`, None for no such page; and how many items there were until then."""
        paging, found = self._paging, len(self._items(page))
        given = arguments.get(paging.parameter)
        if paging.cursor:
            following = paging.cursor(page)
            more = following and following != given
        else:
            following = (given or 1) + 1
            before = seen or (following - 2) * (
                arguments.get(paging.size) or found
            )  # somebody may begin in the middle
            seen = before + found
            total = paging.total(page) if paging.total else UNSET
            more = found and (not isinstance(total, (int, float)) or seen < total)
        return ({**arguments, paging.parameter: following} if more else None), seen


class Pages(_Listing[SyncClient, P, I]):
    """A list that is fetched while it is gone through; going through it again fetches it again."""

    def __iter__(self) -> Iterator[I]:
        for page in self.pages():
            yield from self._items(page)

    def pages(self) -> Iterator[P]:
        """The pages, each fetched when it is asked for."""
        arguments: Mapping[str, Any] | None = self._arguments
        seen = 0
        while arguments is not None:
            page = self._client.send(self._call(**arguments), timeout=self._timeout)
            arguments, seen = self._next(arguments, page, seen)
            yield page

    def first(self) -> P:
        """The first page alone."""
        return next(self.pages())


class AsyncPages(_Listing[AsyncClient, P, I]):
    """A list that is fetched while it is gone through with `async for`."""

    async def __aiter__(self) -> AsyncIterator[I]:
        async for page in self.pages():
            for item in self._items(page):
                yield item

    async def pages(self) -> AsyncIterator[P]:
        """The pages, each fetched when it is asked for."""
        arguments: Mapping[str, Any] | None = self._arguments
        seen = 0
        while arguments is not None:
            page = await self._client.send(self._call(**arguments), timeout=self._timeout)
            arguments, seen = self._next(arguments, page, seen)
            yield page

    async def first(self) -> P:
        """The first page alone."""
        return await self.pages().__anext__()
