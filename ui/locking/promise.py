"""What can be promised about locking on this computer."""

import sys

if sys.platform == "linux":
    from ui.locking.linux import session_bus, system_bus

ALSO = "It also locks when this computer sleeps or its screen locks. Ctrl+Shift+L locks it at once."
ON_WAKING = (
    "It also locks when this computer wakes from sleep. A locked screen is not told to apps here. "
    "Ctrl+Shift+L locks it at once."
)


def promise() -> str:
    """Say when the journal locks besides: what the system does not tell is not promised (see `Locking`)."""
    if sys.platform == "linux":
        return ON_WAKING if system_bus() is None and session_bus() is None else ALSO
    return ALSO if sys.platform == "win32" else ON_WAKING
