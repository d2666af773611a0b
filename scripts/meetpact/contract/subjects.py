"""What a test is about, and what its outcome says of that."""

import itertools
from collections.abc import Iterator

import pytest

from meetpact.claims import Claim
from meetpact.contract.breach import Breach
from meetpact.contract.cases import Case
from meetpact.spec import Operation


def provider_of(item: pytest.Item) -> str:
    """The provider a test is about: of its case, operation, status or spec, or the one its folder is named after."""
    found = getattr(getattr(item, "callspec", None), "params", {})
    if "case" in found:
        return str(found["case"].claim.provider)
    for name in ("operation", "status", "spec"):
        if name in found:
            return str(found[name].provider)
    return item.path.parent.name


def subjects(item: pytest.Item) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What a test is about: (provider, address or fact id, senses)."""
    found = getattr(getattr(item, "callspec", None), "params", {})
    case, operation = found.get("case"), found.get("operation")
    if isinstance(case, Case):
        yield case.claim.provider, case.claim.address, (case.sense,)
    marker = item.get_closest_marker("claims")
    if isinstance(operation, Operation) and marker and marker.args[0] == "credential":
        yield operation.provider, f"{operation.id}/security", (marker.args[1],)
    status = found.get("status")
    if isinstance(status, Claim):
        yield status.provider, status.address, ()
    for marker in item.iter_markers("behaviour"):
        for fact in marker.args:
            yield provider_of(item), fact, ("shown",)


def told(item: pytest.Item, error: BaseException | None) -> str:
    """How a test found its subject broken, without what pytest adds to a failed assertion."""
    case = getattr(getattr(item, "callspec", None), "params", {}).get("case")
    if isinstance(case, Case) and isinstance(error, Breach):
        verb = "accepted" if case.sense == "accepts" else "refused"
        return f"expected {case.site} to be {verb} ({case.rhythm} {case.claim.keyword})\n{error}"
    lines = str(error).split("\n\n")[0].splitlines()
    told = list(itertools.takewhile(lambda line: not line.startswith("assert "), lines))
    return "\n".join(told or lines) or type(error).__name__


def also_about(item: pytest.Item, breach: Breach) -> bool:
    """Whether the answer that broke the spec is, besides, not what the test's case expects."""
    case = getattr(getattr(item, "callspec", None), "params", {}).get("case")
    if not isinstance(case, Case) or breach.answer.operation is not case.operation:
        return False
    return not case.fits(breach.answer.status)


def is_refused(item: pytest.Item, breach: Breach) -> bool:
    """Whether a request was refused as its case wants it, though in a way that the spec does not have."""
    case = getattr(getattr(item, "callspec", None), "params", {}).get("case")
    if not isinstance(case, Case) or breach.answer.operation is not case.operation:
        return False
    return case.sense == "refuses" and 400 <= breach.answer.status < 500
