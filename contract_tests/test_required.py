"""Required: a request with what is required is accepted, one without it is refused."""

import pytest
from meetpact.contract.api import Api
from meetpact.contract.cases import Case


@pytest.mark.claims("required", "accepts")
def test_a_request_with_what_is_required_is_accepted(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)


@pytest.mark.claims("required", "refuses")
def test_a_request_without_what_is_required_is_refused(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)
