"""Lists that are fetched a page at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from .calls import Call
from .client import AsyncClient, SyncClient, Timeout
from .values import UNSET, Unset

P = TypeVar("P")
I = TypeVar("I")  # noqa: E741


def at(*names: str) -> Callable[[Any], Any]:
    """What takes the value behind `names` out of a model; UNSET where there is none."""

    def find(value: Any) -> Any:
        for name in names:
            value = getattr(value, name, UNSET)
        return value

    return find


class Paging(Generic[P, I]):
    """How a list goes on, as `x-pagination` says; `items` takes what a page holds, `following` what names the next."""

    def __init__(
        self,
        items: Callable[[P], list[I] | Unset],
        *,
        parameter: str,
        cursor: Callable[[P], Any] | None = None,
        size: str = "",
        total: Callable[[P], Any] | None = None,
    ) -> None:
        self.items = items
        self.parameter = parameter
        self.cursor = cursor
        self.size = size
        self.total = total


class _Walk(Generic[P, I]):
    """Where somebody is in a list: the arguments of the next page, and whether there is one."""

    def __init__(self, call: Callable[..., Call[P]], paging: Paging[P, I], arguments: Mapping[str, Any]) -> None:
        self._call = call
        self._paging = paging
        self._arguments = dict(arguments)
        self._seen = 0
        self.more = True

    def call(self) -> Call[P]:
        return self._call(**self._arguments)

    def arrived(self, page: P) -> list[I]:
        """Takes note of a page, and gives its items."""
        items = self._paging.items(page) or []
        if self._paging.cursor:
            following = self._paging.cursor(page)
            self.more = bool(following) and following != self._arguments.get(self._paging.parameter)
            self._arguments[self._paging.parameter] = following
            return items
        number = self._arguments.get(self._paging.parameter) or 1
        if not self._seen and number > 1:  # somebody begins in the middle
            self._seen = (number - 1) * (self._arguments.get(self._paging.size) or len(items))
        self._seen += len(items)
        total = self._paging.total(page) if self._paging.total else UNSET
        self.more = bool(items) and (not isinstance(total, (int, float)) or self._seen < total)
        self._arguments[self._paging.parameter] = number + 1
        return items


class Pages(Generic[P, I]):
    """A list that is fetched while it is gone through; going through it again fetches it again."""

    def __init__(
        self,
        client: SyncClient,
        call: Callable[..., Call[P]],
        paging: Paging[P, I],
        arguments: Mapping[str, Any],
        timeout: Timeout,
    ) -> None:
        self._client = client
        self._parts = (call, paging, arguments)
        self._timeout = timeout

    def __iter__(self) -> Iterator[I]:
        for _, items in self._walk():
            yield from items

    def pages(self) -> Iterator[P]:
        """The pages, each fetched when it is asked for."""
        for page, _ in self._walk():
            yield page

    def first(self) -> P:
        """The first page alone."""
        return next(self.pages())

    def _walk(self) -> Iterator[tuple[P, list[I]]]:
        walk = _Walk(*self._parts)
        while walk.more:
            page = self._client.send(walk.call(), timeout=self._timeout)
            yield page, walk.arrived(page)


class AsyncPages(Generic[P, I]):
    """A list that is fetched while it is gone through with `async for`."""

    def __init__(
        self,
        client: AsyncClient,
        call: Callable[..., Call[P]],
        paging: Paging[P, I],
        arguments: Mapping[str, Any],
        timeout: Timeout,
    ) -> None:
        self._client = client
        self._parts = (call, paging, arguments)
        self._timeout = timeout

    async def __aiter__(self) -> AsyncIterator[I]:
        async for _, items in self._walk():
            for item in items:
                yield item

    async def pages(self) -> AsyncIterator[P]:
        """The pages, each fetched when it is asked for."""
        async for page, _ in self._walk():
            yield page

    async def first(self) -> P:
        """The first page alone."""
        async for page, _ in self._walk():
            return page
        raise AssertionError("a list has a first page")

    async def _walk(self) -> AsyncIterator[tuple[P, list[I]]]:
        walk = _Walk(*self._parts)
        while walk.more:
            page = await self._client.send(walk.call(), timeout=self._timeout)
            yield page, walk.arrived(page)
