"""Whether a folder is one that a service copies to other computers, known by its marks, settings and names."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath

LARGEST_SETTINGS = 1024 * 1024

# What a service leaves in the top folder that it looks after.
MARKS = (
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
    (".tresorit", "Tresorit"),
    (".megaignore", "MEGA"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
)
NEXTCLOUD_DATABASE = re.compile(r"\._?sync_[0-9a-f]{12}\.db")

# Names that no other folder has, wherever it lies; the service may be followed by an account's name.
NAMES = (
    (re.compile(r"dropbox(?: \(.+\))?|dropbox-.+"), "Dropbox"),
    (re.compile(r"onedrive(?: ?- ?.+)?"), "OneDrive"),
    (re.compile(r"com~apple~clouddocs|iclouddrive|icloud drive(?: ?\(.+\))?|mobile documents"), "iCloud Drive"),
    (re.compile(r"google ?drive(?:-.+| \(.+\))?|googledrivefs"), "Google Drive"),
    (re.compile(r"nextcloud\d*"), "Nextcloud"),
    (re.compile(r"owncloud\d*"), "ownCloud"),
    (re.compile(r"box sync|box-box"), "Box"),
    (re.compile(r"pcloud ?drive|pcloud ?sync"), "pCloud"),
    (re.compile(r"megasync(?: .+)?"), "MEGA"),
    (re.compile(r"proton ?drive(?:-.+)?"), "Proton Drive"),
    (re.compile(r"tresorit(?: ?drive)?"), "Tresorit"),
    (re.compile(r"yandex\.?disk(?:\..+)?"), "Yandex Disk"),
    (re.compile(r"resilio sync"), "Resilio Sync"),
    (re.compile(r"jottacloud"), "Jottacloud"),
)
# Names that mean a service only right in the home folder: elsewhere anybody may call a folder so.
HOME_NAMES = {"box": "Box", "mega": "MEGA", "pcloud": "pCloud", "seafile": "Seafile", "syncthing": "Syncthing"}
GOOGLE_LETTERS = ("my drive", "shared drives")  # G:\My Drive, the drive that Google's program makes on Windows

DROPBOX_SETTINGS = (
    ".dropbox/info.json",
    "AppData/Local/Dropbox/info.json",
    "AppData/Roaming/Dropbox/info.json",
)
LISTED_SETTINGS = (
    ("Nextcloud", ".config/Nextcloud/nextcloud.cfg"),
    ("Nextcloud", "AppData/Roaming/Nextcloud/nextcloud.cfg"),
    ("Nextcloud", "Library/Preferences/Nextcloud/nextcloud.cfg"),
    ("ownCloud", ".config/ownCloud/owncloud.cfg"),
    ("ownCloud", "AppData/Roaming/ownCloud/owncloud.cfg"),
    ("Syncthing", ".local/state/syncthing/config.xml"),
    ("Syncthing", ".config/syncthing/config.xml"),
    ("Syncthing", "AppData/Local/Syncthing/config.xml"),
    ("Syncthing", "Library/Application Support/Syncthing/config.xml"),
    ("OneDrive", ".config/onedrive/config"),
    ("Yandex Disk", ".config/yandex-disk/config.cfg"),
)
# How those files name a folder: localPath=… (Nextcloud), path="…" (Syncthing), sync_dir = "…", dir="…".
LISTED_FOLDER = re.compile(r"""^[^\n#;]*?(?:localPath|\bpath|sync_dir|\bdir)\s*=\s*"?([^"\n]+?)"?(?:[ >].*)?$""", re.M)


def service_of(path: Path, home: Path | None = None) -> str:
    """Return the name of the service that copies this folder elsewhere, such as "Dropbox"; "" when none is known.

    The folder need not be there yet. `home` is the person's home folder, the system's unless given. Nothing is
    started or asked over a network: only names, marks and the services' own settings files are looked at.
    """
    home = home or Path.home()
    for place in dict.fromkeys((_absolute(path), _resolved(path))):
        found = _marked(place) or named(place, home) or _listed(place, home)
        if found:
            return found
    return ""


def explanation(service: str) -> str:
    """Return what a person should know, in one go, when their journal lies in a service's folder."""
    return (
        f"This journal lies in a folder that {service} copies to other computers. {service} cannot read it. But when "
        "two computers change it at the same time, two copies come about. It is calmer to keep the journal on this "
        f"computer, and only finished backups in the {service} folder."
    )


def named(path: PurePath, home: PurePath) -> str:
    """Return the service that a path's names tell, for paths of any system; "" for none."""
    names = [part.casefold().strip("\\/") for part in path.parts]
    for name in names:
        for pattern, service in NAMES:
            if pattern.fullmatch(name):
                return service
    if len(names) > 1 and path.drive and names[1] in GOOGLE_LETTERS:
        return "Google Drive"
    below = names[len(home.parts) : len(home.parts) + 1] if path.is_relative_to(home) else []
    return HOME_NAMES.get(below[0], "") if below else ""


def _marked(path: Path) -> str:
    """Look for the marks of a service in the folder and in those above it."""
    for folder in (path, *path.parents):
        for mark, service in MARKS:
            if _is_there(folder / mark):
                return service
        if any(NEXTCLOUD_DATABASE.fullmatch(name) for name in _hidden_names(folder)):
            return "Nextcloud"
    return ""


def _listed(path: Path, home: Path) -> str:
    """Look whether a service's own settings name the folder, or one above it."""
    above = {os.path.normcase(folder) for folder in (path, *path.parents)} - {os.path.normcase(path.anchor)}
    for service, folder in _settings(home):
        if os.path.normcase(_absolute(Path(folder.replace("~", str(home), 1)))) in above:
            return service
    return ""


def _settings(home: Path) -> Iterator[tuple[str, str]]:
    """Every folder that the services' settings in a home folder name, with the service."""
    for name in DROPBOX_SETTINGS:
        for folder in _dropbox_folders(_text(home / name)):
            yield "Dropbox", folder
    for service, name in LISTED_SETTINGS:
        for folder in LISTED_FOLDER.findall(_text(home / name)):
            yield service, folder.strip()


def _dropbox_folders(text: str) -> list[str]:
    try:
        accounts = json.loads(text)
    except (ValueError, RecursionError):
        return []
    entries = accounts.values() if isinstance(accounts, dict) else ()
    return [entry["path"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("path"), str)]


def _text(path: Path) -> str:
    """What a settings file says; nothing when it is not there, not ours to read, or strange."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_SETTINGS).decode("utf-8", "replace")
    except OSError:
        return ""


def _hidden_names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.name.startswith(".")]
    except OSError:  # not there, or not ours to look into: then it has no marks for us
        return []


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps `..`


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a circle of links
        return _absolute(path)
