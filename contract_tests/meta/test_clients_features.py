"""The feature table: each row is tried on each client, with the vendor's SDK where it is installed."""

from collections.abc import Iterator

import pytest
from meetpact.bench.features import FEATURES
from meetpact.rivals import Subject, subjects

#: feature -> (the bare generator's client has it, the vendor's SDK has it); ours has them all
OTHERS = {
    "pagination": (False, False),
    "retries": (False, True),
    "Retry-After": (False, True),
    "idempotency": (True, False),
    "typed errors": (False, True),
    "raw response": (True, True),
    "async": (True, True),
    "finite timeouts": (False, True),
    "logging of its own": (False, True),
    "credentials from the environment": (False, True),
    "user agent": (False, True),
    "object client": (False, True),
    "path safety": (False, True),
    "explode as the spec says": (False, False),
    "open enums": (False, True),
    "strict mode": (False, False),
}


@pytest.fixture(scope="module")
def tried() -> Iterator[list[Subject]]:
    with subjects() as found:
        yield found


def test_the_table_has_every_feature() -> None:
    assert list(OTHERS) == list(FEATURES)


@pytest.mark.parametrize("feature", FEATURES)
def test_each_row_is_as_tried(tried: list[Subject], feature: str) -> None:
    found = [FEATURES[feature](subject) for subject in tried]
    assert found == [True, *OTHERS[feature]][: len(tried)]
