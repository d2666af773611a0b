"""Faults in statuses and credentials, by rule: another status, somebody let in, nobody counted."""

from collections.abc import Iterator
from typing import Any

from meetpact.mock.handlers import Reply
from meetpact.spec import Operation
from meetpact.strength.fault import Fault, Planter


def of_statuses(operation: Operation) -> Iterator[Fault]:
    for status in operation.responses:
        for other in (_near(status), _far(status)):
            address = f"{operation.id}/responses/{status}"
            plant = _restated(operation.id, status, other)
            yield Fault(operation.provider, f"{address} becomes {other}", "status", plant, (operation.id,), (address,))


def _near(status: int) -> int:
    return {200: 201, 201: 200, 204: 200, 400: 422, 401: 403, 403: 401, 404: 410, 429: 503}.get(status, status + 1)


def _far(status: int) -> int:
    return 500 if status < 400 else 200 if status != 500 else 400


def _restated(id: str, status: int, other: int) -> Any:
    return lambda planter: planter.replies(id, status, lambda reply: Reply(other, reply.body, reply.headers))


def of_credentials(operation: Operation) -> Iterator[Fault]:
    if not operation.credential:
        return
    provider, id = operation.provider, operation.id
    about = (f"{id}/security",)
    yield Fault(
        provider,
        f"{id}: no credential is asked for",
        "credential",
        lambda p: p.set(p.endpoint(id), "credential", None),
        (id,),
        about,
    )
    for how, lenient in LENIENT.items():
        yield Fault(provider, f"{id}: {how}", "credential", _let_in(id, lenient), (id,), about)
    if operation.permissions:
        plant = lambda p: p.set(p.endpoint(id), "permissions", [])  # noqa: E731
        yield Fault(provider, f"{id}: no permission is asked for", "credential", plant, (id,), (f"{id}/responses/403",))
    if "x-rate-limit" in operation.raw:
        plant = lambda p: p.set(p.endpoint(id), "limit", None)  # noqa: E731
        yield Fault(provider, f"{id}: requests are not counted", "errors", plant, (id,), (f"{id}/responses/429",))


LENIENT = {
    "any bearer token is let in": lambda header: bool(header) and header.lower().startswith("bearer "),
    "any scheme is let in": lambda header: bool(header),
    "a bare token is let in": lambda header: bool(header) and " " not in header,
}


def _let_in(id: str, lenient: Any) -> Any:
    def plant(planter: Planter) -> None:
        service = planter.service
        before = service._authorise

        def authorise(endpoint: Any, request: Any) -> None:
            if endpoint.operation.id == id and lenient(request.headers.get("authorization")):
                request = type(request)(
                    request.method, request.path, request.query,
                    {**request.headers, "authorization": f"Bearer {service.token}"}, request.body,
                )  # fmt: skip
            before(endpoint, request)

        planter.set(service, "_authorise", authorise)

    return plant
