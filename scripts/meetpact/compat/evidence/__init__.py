"""What stands behind a verdict: a message that breaks, checked twice; a proof that none does; or `undecided`."""

from meetpact.compat.evidence.evidence import SAFE, Evidence
from meetpact.compat.evidence.site import Site

__all__ = ["SAFE", "Evidence", "Site"]
