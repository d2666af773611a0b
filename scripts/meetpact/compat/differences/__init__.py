"""Two schemas walked side by side: where they differ, and whether the difference can hurt in one direction."""

from meetpact.compat.differences.difference import Difference
from meetpact.compat.differences.types import LIMITS
from meetpact.compat.differences.walk import Walk

__all__ = ["LIMITS", "Difference", "Walk"]
