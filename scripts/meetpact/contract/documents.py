"""What Schemathesis is given: a provider's document, cut down to what may be sent to the target."""

from typing import Any

from meetpact.contract.api import Api
from meetpact.contract.bridge import Bridge, NotForwarded
from meetpact.contract.creations import creations
from meetpact.contract.skips import Spent


def of(api: Api) -> dict[str, Any]:
    """The document of a provider as its author wrote it."""
    return api.document


def within_the_rules(api: Api, schema: Any) -> Any:
    """On a live target: through the rules of the run, and without the operations that change what is already there."""
    live = api.target.live
    if live is None:
        return schema
    schema.app = Bridge(live, api.target.base_url(api.spec))
    making = set(creations(api.spec)) if live.writes else set()
    first = {id for id in making if not _needs_something_made(api, id)}
    allowed = {
        (operation.method, operation.path)
        for operation in api.spec.operations.values()
        if operation.method == "GET" or operation.id in first
    }
    return schema.include(func=lambda context: (context.operation.method.upper(), context.operation.path) in allowed)


def was_kept_back(schema: Any, error: Exception) -> bool:
    """Whether an error of Schemathesis is only that a rule of the run kept a request back. Raises `Spent`."""
    if not isinstance(schema.app, Bridge) or schema.app.kept_back is None:
        return False
    if isinstance(schema.app.kept_back, Spent):
        raise schema.app.kept_back
    return isinstance(error, NotForwarded)


def _needs_something_made(api: Api, id: str) -> bool:
    operation = api.spec.operations[id]
    return {parameter.name for parameter in operation.parameters_in("path")} > set(api.target.identity(operation))


def unlisted_methods(api: Api) -> dict[str, Any]:
    """On a live target no method that the document does not have is tried: nobody says what it would do."""
    return {"coverage": {"unexpected-methods": []}} if api.target.live else {}


def credential(api: Api) -> dict[str, str]:
    """The header with the credential, when there is one."""
    return {name.title(): value for name, value in api.target.credential(api.spec).items()}
