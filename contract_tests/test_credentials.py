"""Credentials: the right one is let in; none, a wrong one and a malformed one are not."""

import pytest
from meetpact.claims import Claim
from meetpact.contract.api import Api
from meetpact.spec import Operation


def claim_of(operation: Operation) -> Claim:
    return Claim(operation.provider, f"{operation.id}/security", "credential", "security", operation.credential)


@pytest.mark.claims("credential", "accepts")
def test_the_right_credential_is_let_in(api: Api, operation: Operation) -> None:
    answer = api.provoke(operation, operation.success.status, None)
    assert answer.ok, api.explain(claim_of(operation), "the target's own credential to be let in", answer)


@pytest.mark.claims("credential", "refuses")
@pytest.mark.parametrize(
    "header",
    [None, "Bearer not-the-token", "Bearer", "Basic bW9jazp0b2tlbg==", "not-the-token"],
    ids=["none", "wrong", "empty", "basic", "bare"],
)
def test_any_other_credential_is_refused(api: Api, operation: Operation, header: str | None) -> None:
    path = api.standing(operation)
    body = {"body": operation.body.example} if operation.body else {}
    headers = {} if header is None else {"authorization": header}
    answer = api.call(operation, path=path, headers=headers, token=None, **body)
    assert answer.status == 401, api.explain(claim_of(operation), f"401 for Authorization: {header}", answer)
