"""The program that is recorded after a first power cut: python -m tests.torture.disk.reopening FOLDER

It opens the vault that was left, which rolls back or finishes what was begun, and closes it.
"""

import sys
from pathlib import Path

from storyjournal.vault import Vault
from tests.torture.bench import NAME, device, fingerprint, light, passphrase
from tests.torture.disk.scenario import say


def main() -> None:
    place = Path(sys.argv[1]) / NAME
    with light():
        say("begin", 0)
        with Vault.open(place, passphrase(0), local=device(place)) as vault:
            say("done", 0, fingerprint(vault))


if __name__ == "__main__":
    main()
