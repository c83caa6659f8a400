"""`python -m ui` starts the app; locking starts it anew this way."""

import sys

from ui.app import main

sys.exit(main())
