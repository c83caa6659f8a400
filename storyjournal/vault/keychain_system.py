"""The keyrings that are trusted, made by class, for this system only. Imported when one is first needed.

Neither the environment (PYTHON_KEYRING_BACKEND, KEYRING_PROPERTY_*, KEYCHAIN_PATH) nor keyringrc.cfg has a say, as
they have with `keyring.get_keyring()`: whoever sets them could have the key written anywhere.
"""

import sys

from keyring.backend import KeyringBackend
from keyring.backends.macOS import Keyring
from keyring.backends.Windows import WinVaultKeyring

from storyjournal.vault.keys.errors import KeychainTrouble, KeychainUnavailable


class MacKeychain(Keyring):
    """The keychain of macOS."""

    keychain = None

    def set_properties_from_env(self) -> None:
        """The environment has no say."""


class WindowsCredentials(WinVaultKeyring):
    """The Credential Manager of Windows, told to keep the key on this computer.

    Left to itself it would let the key travel with a profile to other computers of an organisation.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.persist = "local machine"

    def set_properties_from_env(self) -> None:
        """The environment has no say."""


if sys.platform == "linux":
    from storyjournal.vault.keychain_linux import KWallet, SecretService, require_session_bus

    TRUSTED: tuple[type[KeyringBackend], ...] = (SecretService, KWallet)
else:
    TRUSTED = {"darwin": (MacKeychain,), "win32": (WindowsCredentials,)}.get(sys.platform, ())

    def require_session_bus() -> None:
        """There is none here, and none is needed."""


def trusted_ring() -> KeyringBackend:
    """Return the first keyring of this system that is there. Raises KeychainUnavailable when none is."""
    require_session_bus()
    for ring in TRUSTED:
        if ring.viable:
            return ring()
    raise KeychainUnavailable(KeychainTrouble.NONE)
