"""Bodies, responses and headers of one operation; what a webhook or callback sends counts as a response."""

from meetpact.compat.contents.bodies import bodies
from meetpact.compat.contents.responses import responses

__all__ = ["bodies", "responses"]
