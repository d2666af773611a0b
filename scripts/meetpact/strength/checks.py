"""Faults in the checks of requests, by rule: each a little looser, a little tighter, or not there."""

import copy
import dataclasses
from collections.abc import Iterator
from typing import Any

from meetpact.claims import Claim, nullable, own_parts
from meetpact.contract.cases import Case, cases
from meetpact.contract.scene import created
from meetpact.mock import values
from meetpact.spec import Spec
from meetpact.strength.fault import Fault, Planter

Node = dict[str, Any]
NEVER = "^never this$"


def of_checks(spec: Spec) -> Iterator[Fault]:
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
            _alter(_node_at(document, claim.address, None), claim, way, case)
            planter.set(endpoint, "body", values.validator(changed, case.operation.body.schema))
            return
        parameters = case.operation.parameters_in(case.site.part)
        parameter = next(parameter for parameter in parameters if parameter.name == case.site.pointer[0])
        schema = copy.deepcopy(dict(parameter.schema))
        own = claim.address.startswith(f"{parameter.address}/")
        _alter(_node_at(document, claim.address, {parameter.address: schema} if own else None), claim, way, case)
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


def _node_at(document: Node, address: str, own: dict[str, Node] | None) -> Node:
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
