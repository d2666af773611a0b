"""What can be wrong with RingCentral's meetings that no keyword of the spec says."""

from meetpact.strength.catalogue.ringcentral import (
    endings,
    errors,
    idempotence,
    lists,
    made,
    state,
    tenancy,
    time,
    values,
)
from meetpact.strength.catalogue.ringcentral.shelf import EQUIVALENT, FAULTS

__all__ = [
    "EQUIVALENT",
    "FAULTS",
    "endings",
    "errors",
    "idempotence",
    "lists",
    "made",
    "state",
    "tenancy",
    "time",
    "values",
]
