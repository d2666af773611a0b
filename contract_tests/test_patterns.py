"""Patterns: a string that matches is accepted, one that does not is refused."""

import pytest
from meetpact.contract.api import Api
from meetpact.contract.cases import Case


@pytest.mark.claims("pattern", "accepts")
def test_a_string_that_matches_is_accepted(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)


@pytest.mark.claims("pattern", "refuses")
def test_a_string_that_does_not_match_is_refused(api: Api, case: Case) -> None:
    answer = api.put(case)
    assert case.fits(answer.status), api.broken(case, answer)
