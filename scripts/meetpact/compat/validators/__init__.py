"""Two validators that share no code, and one prover."""

from meetpact.compat.validators.compiled import covers, fast
from meetpact.compat.validators.patterns import Unsaid

__all__ = ["Unsaid", "covers", "fast"]
