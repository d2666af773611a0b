"""Faults that follow from a spec by rule: every request check off by one, every answer off by a property."""

import copy
import dataclasses
from collections.abc import Iterator
from typing import Any

from meetpact.claims import Claim, nullable, own_parts
from meetpact.contract.cases import Case, cases
from meetpact.contract.scene import created
from meetpact.mock import values
from meetpact.mock.handlers import Reply
from meetpact.spec import Operation, Spec
from meetpact.strength.answers import of_answers
from meetpact.strength.fault import Fault, Planter

Node = dict[str, Any]
NEVER = "^never this$"


def derived(spec: Spec, every: bool = False) -> list[Fault]:
    """The faults that a spec's claims give rise to.

    Args:
        spec: of the provider.
        every: in every operation that a claim is about; else in one of them, by turns.
    """
    found = [*_of_requests(spec), *_of_required(spec), *of_answers(spec)]
    for operation in spec.operations.values():
        found += [*_of_statuses(operation), *_of_credentials(operation)]
    return found if every else _by_turns(found)


def _by_turns(faults: list[Fault]) -> list[Fault]:
    """Of the faults that differ in their operation alone, one: the first time the first, the next time the second."""
    alike: dict[str, list[Fault]] = {}
    for fault in faults:
        way = fault.id.partition(" is ")[2] if fault.kind == "response" else fault.id.partition(": ")[2]
        key = f"{fault.about[0]} {way}" if fault.kind in ("response", "request") else fault.id
        alike.setdefault(key, []).append(fault)
    return [group[turn % len(group)] for turn, group in enumerate(alike.values())]


# Requests


def _of_requests(spec: Spec) -> Iterator[Fault]:
    """For each claim about requests, in each operation: its check a little looser, and a little tighter."""
    done: set[tuple[str, str, str]] = set()
    for case in cases(spec):
        if case.rhythm in ("inside", "present"):
            continue
        way = _way(case)
        key = (case.operation.id, case.claim.address, way)
        if key in done or not way:
            continue
        done.add(key)
        yield Fault(
            spec.provider,
            f"{case.operation.id}: {case.claim.address} {way}",
            "request",
            _changed(spec, case, way),
            (case.operation.id,),
            (case.claim.address,),
            _of_no_effect(case, way),
        )


def _of_no_effect(case: Case, way: str) -> str:
    """Why a changed check changes no answer; empty when it does."""
    if case.site.part == "path" and way in ("is loose", "is not checked") and created(case.operation):
        return "nothing has such an id, so that it is not found all the same"
    if case.claim.keyword == "type" and way == "is not checked" and "enum" in case.site.schema:
        return "its enum refuses whatever is of another type"
    return ""


def _way(case: Case) -> str:
    """In which way the check that a case is about can be wrong, so that this case is treated wrongly."""
    keyword, rhythm = case.claim.keyword, case.rhythm
    if case.sense == "refuses":
        return {"null": "admits null", "missing": "is not checked", "invalid": "is not checked"}.get(
            rhythm, "admits a stranger" if keyword == "enum" else "is not checked" if keyword == "type" else "is loose"
        )
    if keyword in ("type", "nullable"):
        return "refuses null" if rhythm == "null" else ""
    if keyword == "format":
        return "refuses an offset" if case.claim.value == "date-time" and "Z" not in str(case.value) else ""
    if keyword == "pattern":
        return "refuses everything"
    if rhythm == "at":
        return "is tight"
    return "refuses a member" if keyword == "enum" else ""


def _changed(spec: Spec, case: Case, way: str) -> Any:
    """Plants the changed check into the one operation."""

    def plant(planter: Planter) -> None:
        endpoint, claim = planter.endpoint(case.operation.id), case.claim
        if case.site.part == "body" and not case.site.pointer and claim.address.endswith("/requestBody/required"):
            body = case.operation.body
            assert body
            planter.operation(case.operation.id, body=type(body)(False, body.media_type, body.schema, body.example))
            planter.set(endpoint, "handler", _bodiless(endpoint.handler))
            return
        document = copy.deepcopy({"components": spec.document["components"]})
        changed = Spec(spec.provider, spec.path, document)
        if case.site.part == "body":
            assert case.operation.body
            _alter(node_at(document, claim.address, None), claim, way, case)
            planter.set(endpoint, "body", values.validator(changed, case.operation.body.schema))
            return
        parameters = case.operation.parameters_in(case.site.part)
        parameter = next(parameter for parameter in parameters if parameter.name == case.site.pointer[0])
        schema = copy.deepcopy(dict(parameter.schema))
        own = claim.address.startswith(f"{parameter.address}/")
        _alter(node_at(document, claim.address, {parameter.address: schema} if own else None), claim, way, case)
        validator = values.validator(changed, schema)
        planter.parameter(case.operation.id, dataclasses.replace(parameter, schema=schema), validator)

    return plant


def _bodiless(handler: Any) -> Any:
    def lenient(store: Any, **arguments: Any) -> Any:
        return handler(store, **{**arguments, "body": arguments.get("body") or {}})

    return lenient


def _alter(node: Node, claim: Claim, way: str, case: Case) -> None:
    """Changes the keyword of a claim in its schema."""
    keyword = claim.keyword
    if way == "admits null":
        _admit_null(node)
    elif way == "refuses null":
        if "oneOf" in node:
            node |= dict(nullable(node) or {})
            del node["oneOf"]
        else:
            node["type"] = next(kind for kind in node["type"] if kind != "null")
    elif way == "admits a stranger":
        node["enum"] = [*node["enum"], case.value]
    elif way == "refuses a member":
        node["enum"] = [member for member in node["enum"] if member != claim.value] or ["nothing"]
    elif way == "refuses an offset":
        node["pattern"] = "[Zz]$"
    elif way == "refuses everything":
        node["pattern"] = NEVER
    elif way == "is not checked" and keyword == "required":
        node["required"] = [name for name in node["required"] if name != claim.value]
    elif way == "is not checked":
        del node[keyword]
        if keyword == "format":
            node.pop("x-also-accepts", None)
    elif isinstance(node[keyword], bool):
        del node[keyword]
    else:
        wider = 1 if keyword.startswith("max") else -1
        node[keyword] += wider if way == "is loose" else -wider


def _admit_null(node: Node) -> None:
    kinds = node.get("type", [])
    node["type"] = [*([kinds] if isinstance(kinds, str) else kinds), "null"]
    if "enum" in node:
        node["enum"] = [*node["enum"], None]


def node_at(document: Node, address: str, own: dict[str, Node] | None) -> Node:
    """The schema whose keyword a claim's address names; `own` holds parameters' schemas by their addresses."""
    for start, schema in (own or {}).items():
        if address.startswith(f"{start}/"):
            return _down(schema, address.removeprefix(f"{start}/").split("/"))
    name, *steps = address.split("/")
    return _down(document["components"]["schemas"][name], steps)


def _down(node: Node, steps: list[str]) -> Node:
    while steps and steps[0] in ("properties", "items") and (len(steps) > 1):
        if steps[0] == "items":
            node, steps = node["items"], steps[1:]
        else:
            parts = own_parts(node)
            node = next(
                dict.__getitem__(part["properties"], steps[1])
                for part in parts
                if steps[1] in part.get("properties", {})
            )
            steps = steps[2:]
    if steps[0] == "required":
        part: Any = next(part for part in own_parts(node) if steps[1] in part.get("required", []))
        node = part  # the very node of the document, which is to be altered
    return node


def _of_required(spec: Spec) -> Iterator[Fault]:
    """Each property that may be left out is asked for; each that may be sent is lost; each default is another."""
    for operation in spec.operations.values():
        if operation.body is None:
            continue
        node, name = spec.follow(operation.body.schema)
        for property, schema in node.get("properties", {}).items():
            address = f"{name}/properties/{property}"
            if property not in node.get("required", []):
                plant = _asked_for(spec, operation, str(name), property)
                yield Fault(
                    spec.provider,
                    f"{operation.id}: {address} is asked for",
                    "request",
                    plant,
                    (operation.id,),
                    (address,),
                )
            if "x-default" in schema:
                yield Fault(
                    spec.provider, f"{operation.id}: {address} has another default", "values",
                    _other_default(spec, operation.id, property, schema), (operation.id,), (address,),
                )  # fmt: skip
    for operation in spec.operations.values():
        for parameter in operation.parameters_in("query"):
            yield Fault(
                spec.provider, f"{operation.id}: {parameter.name} has no effect",
                "lists" if "x-pagination" in operation.raw else "values",
                _deaf(operation.id, parameter.name), (operation.id,), (f"{parameter.address}/type",),
            )  # fmt: skip


def _asked_for(spec: Spec, operation: Operation, name: str, property: str) -> Any:
    def plant(planter: Planter) -> None:
        assert operation.body
        document = copy.deepcopy({"components": spec.document["components"]})
        node = document["components"]["schemas"][name]
        node["required"] = [*node.get("required", []), property]
        changed = Spec(spec.provider, spec.path, document)
        planter.set(planter.endpoint(operation.id), "body", values.validator(changed, operation.body.schema))

    return plant


def _other_default(spec: Spec, id: str, property: str, schema: Any) -> Any:
    node, _ = spec.follow(schema)
    default = schema["x-default"]
    if isinstance(default, bool):
        other: Any = not default
    else:
        other = default + 1 if isinstance(default, int) else next(m for m in node["enum"] if m != default)

    def plant(planter: Planter) -> None:
        endpoint = planter.endpoint(id)
        planter.set(endpoint, "defaults", {**endpoint.defaults, property: other})

    return plant


def _deaf(id: str, name: str) -> Any:
    """The mock does not see a query parameter: it takes its default."""

    def plant(planter: Planter) -> None:
        endpoint = planter.endpoint(id)
        wish, default = next((wish, p.default) for p, wish in endpoint.query_parameters if p.name == name)
        if wish in endpoint.wishes:
            planter.wrap(id, lambda act, store, arguments: act(**{**arguments, wish: default}))

    return plant


# Statuses and credentials


def _of_statuses(operation: Operation) -> Iterator[Fault]:
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


def _of_credentials(operation: Operation) -> Iterator[Fault]:
    if not operation.credential:
        return
    provider, id = operation.provider, operation.id
    about = (f"{id}/security",)
    yield Fault(
        provider,
        f"{id}: no credential is asked for",
        "credential",
        lambda p: p.operation(id, credential=None),
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
