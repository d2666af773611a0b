"""Schemathesis, with all of its checks, on every operation; without a model of the API, with all of its phases."""

import pytest
from meetpact.contract.api import Api
from meetpact.contract.fuzz import fuzz
from meetpact.contract.plugin import Session
from meetpact.spec import Spec

EXAMPLES = 10


@pytest.mark.long
def test_schemathesis_finds_nothing(api: Api, spec: Spec, session: Session) -> None:
    findings = list(fuzz(api, seed=session.seed, examples=EXAMPLES))
    assert not findings, "\n".join(str(finding) for finding in findings)
