"""The state of a mock as one document: what `GET /_mock/state` answers, `--seed` loads and `mock export` writes."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from meetpact.errors import MeetpactError
from meetpact.mock.handlers import TableForm
from meetpact.mock.service import Service
from meetpact.mock.store import Key, Row
from meetpact.spec import load_yaml

if TYPE_CHECKING:
    from meetpact.mock.core import Mock

#: The parts of the document that are about no provider's rows.
SWITCHES = ("clock", "faults", "limits", "permissions")


def state_of(mock: "Mock") -> dict[str, Any]:
    """Everything the mock remembers, as JSON; `restore` brings it back."""
    services = mock.services.items()
    document: dict[str, Any] = {name: rows for name, service in services if (rows := _rows(service))}
    document["permissions"] = {name: service.permissions.dump() for name, service in services}
    document["limits"] = {name: service.limits.dump() for name, service in services}
    document["faults"] = mock.faults.dump()
    document["clock"] = dict(zip(("offset", "frozen"), mock.clock.dump(), strict=True))
    return document


def restore(mock: "Mock", document: Any) -> None:
    """Makes a document the state of the mock, whatever it held before.

    Rows may lack what the server gives (ids, times, defaults, links): it is filled in.

    Raises:
        MeetpactError: something in it is unknown or of another form; the mock is then as it was.
    """
    if not isinstance(document, Mapping):
        raise MeetpactError(f"expected a state with a mapping of providers but got {type(document).__name__}.")
    known = (*mock.services, *SWITCHES)
    for name in document:
        if name not in known:
            raise MeetpactError(f"the state has {name!r}, which is none of {', '.join(known)}.")
    before = state_of(mock)
    try:
        _restore(mock, document)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        _restore(mock, before)
        raise MeetpactError(f"the state cannot be loaded: {type(error).__name__}: {error}") from None
    except MeetpactError:
        _restore(mock, before)
        raise


def _restore(mock: "Mock", document: Mapping[str, Any]) -> None:
    mock.reset()
    _restore_switches(mock, document)
    salt = hashlib.sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).hexdigest()
    for name, service in mock.services.items():
        service.store.start_chance(salt)
        _restore_rows(service, document.get(name) or {})


def read_seed(path: Path) -> Any:
    """The document in a YAML or JSON file."""
    return load_yaml(path)


def _restore_switches(mock: "Mock", document: Mapping[str, Any]) -> None:
    if "clock" in document:
        mock.clock.load([document["clock"].get("offset") or 0.0, document["clock"].get("frozen")])
    if "faults" in document:
        mock.faults.load(document["faults"])
    for name, dumped in (document.get("permissions") or {}).items():
        strange = mock.services[name].permissions.strange(dumped)
        if strange:
            raise MeetpactError(f"{name} has no holder, permission or feature {strange!r}.")
        mock.services[name].permissions.load(dumped)
    for name, dumped in (document.get("limits") or {}).items():
        mock.services[name].limits.load({"plan": {}, "spent": {}, "until": {}, **dumped})


def _rows(service: Service) -> dict[str, list[Row]]:
    """The rows of one provider, by table, each with its key in it."""
    return {
        name: [_with_key(service.handlers.tables.get(name), key, row) for key, row in table.items()]
        for name, table in service.store.dump().items()
    }


def _with_key(form: TableForm | None, key: Key, row: Row) -> Row:
    return {**(dict(zip(form.key, key, strict=True)) if form else {"key": list(key)}), **row}


def _restore_rows(service: Service, tables: Mapping[str, list[Row]]) -> None:
    for name, rows in tables.items():
        form = service.handlers.tables.get(name)
        for written in rows:
            row = dict(written)
            if form is None:
                key = tuple(row.pop("key"))
            else:
                row = form.complete(service.store, row, _defaults(service, form))
                key = tuple(str(row[part]) for part in form.key)
                row = {part: value for part, value in row.items() if part not in form.key or part == form.key[-1]}
            service.store.table(name)[key] = row


def _defaults(service: Service, form: TableForm) -> Row:
    return service.endpoints[form.made_by].defaults if form.made_by else {}
