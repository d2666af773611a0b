"""Enums: every member is accepted, a stranger is refused."""

import pytest
from meetpact.contract.api import Api
from meetpact.contract.cases import Case


@pytest.mark.claims("enum", "accepts")
def test_a_member_is_accepted(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)


@pytest.mark.claims("enum", "refuses")
def test_a_stranger_is_refused(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)
