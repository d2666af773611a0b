"""Texts that break careless servers come back as they were sent: emoji, right to left, combining, NUL, long, empty."""

import copy
from typing import Any

import pytest
from meetpact.contract.api import Api
from meetpact.contract.cases import REMOVED, sites
from meetpact.contract.strategies import HARD
from meetpact.spec import Spec


@pytest.mark.parametrize("text", [*HARD, "Tea " * 500], ids=lambda text: ascii(text[:12]))
def test_a_text_comes_back_as_it_was_sent(api: Api, spec: Spec, text: str) -> None:
    if api.model is None:
        pytest.skip("nobody has written a model of this API")
    places = [site for site in sites(spec) if site.part == "body" and site.pointer and is_free_text(site.schema)]
    for operation in {site.operation.id: site.operation for site in places}.values():
        body: Any = copy.deepcopy(operation.body.example) if operation.body else REMOVED
        for site in places:
            if site.operation is operation:
                body = api.placed(operation, body, site.pointer, text[: site.schema.get("maxLength")])
        body["nobody knows"] = text  # no schema of a body forbids more than it has
        path = api.scene.path(operation)
        answer = api.call(operation, path=path, body=body)  # the model compares it with what was sent
        if not answer.ok:
            claim = f"{operation.id}/responses/{operation.success.status}"
            api.ledger.broke(
                spec.provider, claim, "strange texts, or a property that nobody knows, are refused", answer
            )
        assert answer.ok, answer.told()
        api.read_back(operation, path, answer)


def is_free_text(schema: object) -> bool:
    if not isinstance(schema, dict) or schema.get("type") not in ("string", ["string", "null"]):
        return False
    return not schema.keys() & {"enum", "const", "format", "pattern", "x-env"}
