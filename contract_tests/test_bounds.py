"""Bounds: a value inside or at its bound is accepted, a value past it is refused."""

import pytest
from meetpact.contract.api import Api
from meetpact.contract.cases import Case


@pytest.mark.claims("bound", "accepts")
def test_a_value_inside_or_at_its_bound_is_accepted(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)


@pytest.mark.claims("bound", "refuses")
def test_a_value_past_its_bound_is_refused(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)
