"""Statuses: each one that is declared is brought about."""

from meetpact.claims import Claim
from meetpact.contract.api import Api
from meetpact.contract.plugin import Session


def test_a_declared_status_is_brought_about(api: Api, session: Session, status: Claim) -> None:
    operation = api.spec.operations[status.address.partition("/")[0]]
    answer = api.provoke(operation, status.value, session.refused(operation))
    assert answer.status == status.value, api.explain(status, f"a way to bring about {status.value}", answer)
