"""A walk that a model steers: create, change, list, wait, delete in any order; each answer fits what was written."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from meetpact.contract.api import Api
from meetpact.contract.machine import machine
from meetpact.contract.plugin import Session
from meetpact.spec import Spec

WALKS, STEPS = 12, 35


@pytest.mark.long
def test_whatever_order_things_happen_in_every_answer_fits_what_was_written(
    api: Api, spec: Spec, session: Session
) -> None:
    if api.model is None:
        pytest.skip("nobody has written a model of this API")
    walk = machine(api, lambda: session.api(spec.provider))
    run_state_machine_as_test(walk, settings=settings(max_examples=WALKS, stateful_step_count=STEPS))
