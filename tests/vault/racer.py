"""One of two processes that race for a vault: opens it when told, says how that went, closes it when told.

python -m tests.vault.racer FOLDER      a line in: go; a line out: has, or the name of the error
"""

import sys
from pathlib import Path

from storyjournal.vault import Vault, VaultError
from tests.vault.vault_bench import KIT

if __name__ == "__main__":
    for turn, _ in enumerate(sys.stdin):
        try:
            vault = Vault.open(Path(sys.argv[1]), KIT)
        except VaultError as error:
            print(type(error).__name__, flush=True)
            sys.stdin.readline()
        else:
            print("has", flush=True)
            sys.stdin.readline()
            vault.stories.add(f"{turn}")
            vault.close()
        print("done", flush=True)
