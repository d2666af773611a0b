"""`python -m meetpact`."""

import sys

from meetpact.cli import main

sys.exit(main())
