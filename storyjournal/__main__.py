"""`python -m storyjournal`: the core from a terminal, without a window."""

import sys

from storyjournal.cli import main

if __name__ == "__main__":
    sys.exit(main())
