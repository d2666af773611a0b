"""Types: a value of the type is accepted, and null where it is allowed; another type is refused."""

import pytest
from meetpact.contract.api import Api
from meetpact.contract.cases import Case


@pytest.mark.claims("type", "accepts")
def test_a_value_of_the_type_is_accepted(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)


@pytest.mark.claims("type", "refuses")
def test_a_value_of_another_type_is_refused(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)
