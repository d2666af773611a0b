"""What can be wrong with Whereby that no keyword of the spec says."""

from meetpact.strength.catalogue.whereby import errors, idempotence, lists, state, times, values
from meetpact.strength.catalogue.whereby.shelf import EQUIVALENT, FAULTS

__all__ = ["EQUIVALENT", "FAULTS", "errors", "idempotence", "lists", "state", "times", "values"]
