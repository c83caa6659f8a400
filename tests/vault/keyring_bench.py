"""A session of its own for a program: its own bus, home and real gnome-keyring, unlocked as after a login."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
UNLOCKED = 'printf %s "a login password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"'
WITHOUT_KEYRING = 'exec "$@"'


def require() -> None:
    """Skip the calling test where the programs are missing; on CI that is a failure."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not missing:
        return
    why = f"needs {' and '.join(missing)}; ./run tests installs them as root on Debian"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


def environment(base: Path, runtime: str, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of somebody whose home is `base`; sockets go to `runtime`, whose path must be short (unix(7))."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    own = {"HOME": str(base), "XDG_RUNTIME_DIR": runtime, "PYTHONPATH": str(ROOT), "TMPDIR": runtime}
    return {**kept, **own, **(more or {})}


def in_session(
    base: Path, script: str, *arguments: str, more: Mapping[str, str] | None = None, keyring: bool = True
) -> str:
    """Run Python code in a new session and return what it says. It must end well."""
    start = UNLOCKED if keyring else WITHOUT_KEYRING
    command = ["dbus-run-session", "--", "sh", "-c", start, "sh", sys.executable, "-c", script, *arguments]
    with tempfile.TemporaryDirectory(prefix="sj-", dir="/tmp", ignore_cleanup_errors=True) as runtime:
        done = subprocess.run(
            command,
            env=environment(base, runtime, more),
            cwd=base,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout
