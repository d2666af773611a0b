"""`python -m stranger PROVIDER [FAULT]`: prints the URL and serves until it is stopped."""

import sys
import threading

from stranger import provided
from stranger.door import Door

if __name__ == "__main__":
    with Door(provided(*sys.argv[1:3])) as door:
        print(door.url, flush=True)
        threading.Event().wait()
