"""In which order a live target is asked: what says most for a request first, for the budget may end at any time."""

import pytest

#: Behaviours and credentials before the many cases of the schemas, and what walks about at random at the end.
FILES = (
    "behaviours",
    "test_credentials",
    "test_statuses",
    "test_required",
    "test_patterns",
    "test_formats",
    "test_bounds",
    "test_round_trip",
    "test_enums",
    "test_types",
    "test_stateful",
    "test_schemathesis",
)
#: After which file come the behaviours that need a hundred requests and more (`@pytest.mark.costly`).
COSTLY = "test_formats"


def telling(item: pytest.Item) -> int:
    """The rank of a test; the smaller goes first, and whoever is unknown last."""
    if item.get_closest_marker("costly"):
        return 2 * FILES.index(COSTLY) + 1
    name = next((part for part in (item.path.parents[1].name, item.path.stem) if part in FILES), "")
    return 2 * (FILES.index(name) if name else len(FILES))
