"""Values of a schema: one that fits, a fuller one, those at its edges, and one with a given value at a given place."""

from meetpact.compat.samples.sampler import Sampler
from meetpact.compat.samples.steps import NoSample, Step, part

__all__ = ["NoSample", "Sampler", "Step", "part"]
