"""Texts that break careless servers come back as they were sent: emoji, right to left, combining, NUL, long, empty."""

import copy
from typing import Any

import pytest
from meetpact.claims import Claim, claims
from meetpact.contract.api import Api
from meetpact.contract.bodies import placed
from meetpact.contract.cases import REMOVED, sites
from meetpact.contract.strategies import HARD
from meetpact.spec import Operation, Spec


@pytest.mark.parametrize("text", [*HARD, "Tea " * 500], ids=lambda text: ascii(text[:12]))
def test_a_text_comes_back_as_it_was_sent(api: Api, spec: Spec, text: str) -> None:
    if api.model is None:
        pytest.skip("nobody has written a model of this API")
    places = [site for site in sites(spec) if site.part == "body" and site.pointer and is_free_text(site.schema)]
    for operation in {site.operation.id: site.operation for site in places}.values():
        body: Any = copy.deepcopy(operation.body.example) if operation.body else REMOVED
        for site in places:
            if site.operation is operation:
                body = placed(spec, operation, body, site.pointer, text[: site.schema.get("maxLength")])
        body["nobody knows"] = text  # no schema of a body forbids more than it has
        path = api.scene.path(operation)
        answer = api.call(operation, path=path, body=body)  # the model compares it with what was sent
        if not answer.ok:
            claim = taken(spec, operation)
            wrong = "a strange text, or a property that nobody knows, is refused"
            api.ledger.broke(spec.provider, claim.address, wrong, answer)
            pytest.fail(api.explain(claim, f"{text[:12]!a} to be accepted", answer))
        api.read_back(operation, path, answer)


def taken(spec: Spec, operation: Operation) -> Claim:
    """What says that an operation takes a body that its schema allows: the status of its success."""
    address = f"{operation.id}/responses/{operation.success.status}"
    return next(claim for claim in claims(spec) if claim.address == address)


def is_free_text(schema: object) -> bool:
    if not isinstance(schema, dict) or schema.get("type") not in ("string", ["string", "null"]):
        return False
    return not schema.keys() & {"enum", "const", "format", "pattern", "x-env"}
