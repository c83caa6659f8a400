"""All harnesses at full numbers, two at a time, and one table of what they found:

    ./run torture [NAME ...] [--seed N] [--scale 0.1]

Ends with 1 when anything is bad. The same seed draws the same chances; the moments of kills and the keys stay new.
"""

import argparse
import multiprocessing
import random
import sys
from concurrent.futures import ProcessPoolExecutor

from tests.torture.harnesses import HARNESSES, NAMES, tortured
from tests.torture.result import HEADER

SIDE_BY_SIDE = 2


def main() -> int:
    """Print the table; 1 when anything is bad."""
    parser = argparse.ArgumentParser(prog="./run torture", description="Try to break the vault.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all when none is given")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--scale", type=float, default=1.0, help="part of the full numbers")
    asked = parser.parse_args()
    unknown = set(asked.names) - set(NAMES)
    if unknown:
        parser.error(f"no harness is named {', '.join(sorted(unknown))}")
    chosen = [harness for harness in HARNESSES if not asked.names or harness.name in asked.names]
    print(f"seed {asked.seed}, scale {asked.scale}\n\n{HEADER}", flush=True)
    bad = 0
    for alone in (False, True):
        names = [harness.name for harness in chosen if harness.alone is alone]
        workers = 1 if alone else SIDE_BY_SIDE
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=spawn, max_tasks_per_child=1) as pool:
            for running in [pool.submit(tortured, name, asked.scale, asked.seed) for name in names]:
                found, seconds = running.result()
                bad += found.bad
                print(f"{found} ({seconds:.0f} s)", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
