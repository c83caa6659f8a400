"""The two keyrings of Linux that are trusted, both reached over the session bus: Secret Service, then KWallet.

A locked keyring is told as locked: opening a journal must not lead into the question of another program. (KWallet asks
all the same, when it is locked or does not know the app yet; nobody waits for it.)
"""

import os

import secretstorage
from keyring.backends.kwallet import DBusKeyring
from keyring.backends.SecretService import Keyring
from secretstorage.exceptions import ItemNotFoundException

from storyjournal.vault.keys.errors import KeychainTrouble, KeychainUnavailable


def require_session_bus() -> None:
    """Raise KeychainUnavailable unless the session bus is a socket of this computer's.

    Without an address libdbus would start a bus of its own, and with "tcp:" it would go over the network.
    """
    addresses = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "").split(";")
    if not all(address.startswith("unix:") for address in addresses):
        raise KeychainUnavailable(KeychainTrouble.NONE)


class SecretService(Keyring):
    """GNOME Keyring, KeePassXC, newer KWallets: whatever answers as org.freedesktop.secrets."""

    def set_properties_from_env(self) -> None:
        """The environment has no say."""

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Return the default collection, or raise KeychainUnavailable when it is missing or locked."""
        bus = secretstorage.dbus_init()
        try:
            collection = secretstorage.Collection(bus)
            if collection.is_locked():
                raise KeychainUnavailable(KeychainTrouble.LOCKED)
        except ItemNotFoundException as error:
            bus.close()
            raise KeychainUnavailable(KeychainTrouble.NONE) from error
        except BaseException:
            bus.close()
            raise
        return collection

    def unlock(self, item: secretstorage.Item) -> None:
        """Raise KeychainUnavailable when an item is locked by itself."""
        if item.is_locked():
            raise KeychainUnavailable(KeychainTrouble.LOCKED)


class KWallet(DBusKeyring):
    """KDE's wallet, where python-dbus is installed."""

    appid = "StoryJournal"

    def set_properties_from_env(self) -> None:
        """The environment has no say."""

    def connected(self, service: str) -> bool:
        """Open the wallet, or raise KeychainUnavailable when its owner says no."""
        if not super().connected(service):  # type: ignore[no-untyped-call]
            raise KeychainUnavailable(KeychainTrouble.LOCKED)
        return True
