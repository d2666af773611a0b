"""A mock of the three providers by a stranger: written from the specs and the facts alone, sharing no code with ours.

What it may choose it chooses otherwise than `meetpact.mock` does. A suite that finds fault with it asserts too much,
and one that misses its planted faults asserts too little.
"""

from stranger.cloudflare import Cloudflare
from stranger.faults import load
from stranger.provider import Provider
from stranger.ringcentral import RingCentral
from stranger.whereby import Whereby

KINDS: dict[str, type[Provider]] = {kind.name: kind for kind in (Cloudflare, RingCentral, Whereby)}


def provided(name: str, fault: str = "") -> Provider:
    """One provider, as it should be or with a fault."""
    found = KINDS[name]()
    if fault:
        load()[fault].plant(found)
    return found
