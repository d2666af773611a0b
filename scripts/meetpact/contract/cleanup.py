"""Leaves a live target as it was found: deletes what the journal says is still there."""

import json
from dataclasses import dataclass
from typing import Any

import httpx

from meetpact.contract.creations import Creation
from meetpact.contract.journal import Entry
from meetpact.contract.live import Live, Side, url_of
from meetpact.contract.skips import NotSent

PAGES = 50


@dataclass
class Cleaned:
    """What a clean-up did: how much it deleted, what stays because no operation deletes it, what went wrong."""

    deleted: int
    staying: list[str]
    problems: list[str]


def clean_up(live: Live, credentials: dict[str, dict[str, str]]) -> Cleaned:
    """Deletes everything that the journal has and that this target holds; `credentials` are the headers by provider."""
    cleaned = Cleaned(0, [], [])
    for entry in live.journal.unanswered:
        if _is_here(live, entry, credentials):
            _find(live, entry, credentials, cleaned)
    for entry in live.journal.pending:
        if _is_here(live, entry, credentials):
            _delete(live, entry, credentials, cleaned)
    live.journal.close()
    return cleaned


def _is_here(live: Live, entry: Entry, credentials: dict[str, dict[str, str]]) -> bool:
    return entry.provider in credentials and live.side(entry.provider).base == entry.target


def _creation(side: Side, entry: Entry) -> Creation:
    creation = side.labels.creation(side.spec.operations[entry.operation])
    assert creation
    return creation


def _delete(live: Live, entry: Entry, credentials: dict[str, dict[str, str]], cleaned: Cleaned) -> None:
    side = live.side(entry.provider)
    deletion = _creation(side, entry).deletion
    told = f"{entry.provider} {entry.operation} {' '.join(entry.path.values())}"
    if deletion is None:
        live.journal.write(
            "stays", entry.target, entry.provider, entry.operation, entry.path, entry.label, entry.number
        )
        cleaned.staying.append(told)
        return
    path = {parameter.name: entry.path[parameter.name] for parameter in deletion.parameters_in("path")}
    try:
        response = live.raw("DELETE", url_of(side, deletion, path), credentials[entry.provider])
    except (httpx.HTTPError, NotSent) as error:
        cleaned.problems.append(f"could not delete {told}: {error}")
        return
    if response.is_success or response.status_code in (404, 410):
        live.journal.write("deleted", entry.target, entry.provider, deletion.id, entry.path, entry.label, entry.number)
        cleaned.deleted += 1
    else:
        cleaned.problems.append(f"could not delete {told}: the target answered {response.status_code}")


def _find(live: Live, entry: Entry, credentials: dict[str, dict[str, str]], cleaned: Cleaned) -> None:
    """Enters what carries the run's label and is not in the journal: the answer to its creation was lost."""
    side = live.side(entry.provider)
    creation = _creation(side, entry)
    known = {value for other in live.journal.entries for value in other.path.values()}
    try:
        items = list(_listed(live, side, creation, entry, credentials)) if creation.listing else []
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError) as error:
        cleaned.problems.append(f"could not look for what {entry.operation} of {entry.label} left: {error}")
        return
    for item in items:
        ids = {name: _last(item, expression) for name, expression in creation.delivers.items()}
        if entry.label in json.dumps(item) and all(ids.values()) and not set(ids.values()) & known:
            path = {**entry.path, **{name: str(value) for name, value in ids.items()}}
            live.journal.write("created", entry.target, entry.provider, entry.operation, path, entry.label, 0)
    live.journal.write("answered", entry.target, entry.provider, entry.operation, entry.path, entry.label, entry.number)


def _last(item: Any, expression: str) -> Any:
    """The id of a listed thing: under the name that it has in the answer to its creation."""
    return item.get(expression.rsplit("/", 1)[-1]) if isinstance(item, dict) else None


def _listed(live: Live, side: Side, creation: Creation, entry: Entry, credentials: dict[str, dict[str, str]]) -> Any:
    listing = creation.listing
    assert listing
    page = listing.raw["x-pagination"]
    path = {parameter.name: entry.path[parameter.name] for parameter in listing.parameters_in("path")}
    query: dict[str, Any] = {}
    for number in range(1, PAGES + 1):
        url = httpx.URL(url_of(side, listing, path), params=query)
        body = live.raw("GET", str(url), credentials[entry.provider]).raise_for_status().json()
        items = _at(body, page["items"])
        yield from items
        following = _at(body, page["next"]) if page["style"] == "cursor" else number + 1
        if not items or not following:
            return
        query = {page["cursor"] if page["style"] == "cursor" else page["page"]: following}


def _at(value: Any, pointer: str) -> Any:
    for step in pointer.strip("/").split("/"):
        value = value[step]
    return value
