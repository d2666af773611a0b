"""What can be wrong with RealtimeKit that no keyword of the spec says."""

from meetpact.strength.catalogue.cloudflare import (
    errors,
    idempotence,
    lists,
    participants,
    state,
    tenancy,
    time,
    values,
)
from meetpact.strength.catalogue.cloudflare.shelf import EQUIVALENT, FAULTS

__all__ = [
    "EQUIVALENT",
    "FAULTS",
    "errors",
    "idempotence",
    "lists",
    "participants",
    "state",
    "tenancy",
    "time",
    "values",
]
