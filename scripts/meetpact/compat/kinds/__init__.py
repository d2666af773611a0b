"""The kinds of difference between two schemas, each with a sentence, its effect, and a small example of before and after."""
# ruff: noqa: E501

from meetpact.compat.kinds.arrays import ARRAYS
from meetpact.compat.kinds.bounds import bounds
from meetpact.compat.kinds.combinations import COMBINATIONS
from meetpact.compat.kinds.kind import CAT, DOG, Kind
from meetpact.compat.kinds.objects import OBJECTS
from meetpact.compat.kinds.remarks import REMARKS
from meetpact.compat.kinds.values import VALUES

KINDS: dict[str, Kind] = {one.name: one for one in (*bounds(), *VALUES, *ARRAYS, *OBJECTS, *COMBINATIONS, *REMARKS)}

__all__ = ["CAT", "DOG", "KINDS", "Kind"]
