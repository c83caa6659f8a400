"""Folders that a service copies elsewhere: real trees with the marks, names and settings that services leave."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from storyjournal.vault.origin.syncing import explanation, named, service_of


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Harbour Works)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Harbour Works", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-someone@example.org/My Drive", "Google Drive"),
        ("Library/CloudStorage/ProtonDrive-someone@example.org", "Proton Drive"),
        ("Library/CloudStorage/Box-Box", "Box"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Box", "Box"),
        ("pCloudDrive", "pCloud"),
        ("MEGA", "MEGA"),
        ("MEGAsync", "MEGA"),
        ("Proton Drive", "Proton Drive"),
        ("Tresorit", "Tresorit"),
        ("Yandex.Disk", "Yandex Disk"),
        ("Seafile", "Seafile"),
        ("Documents", ""),
        ("Documents/Box", ""),
        ("Documents/mega", ""),
        ("Dropboxes", ""),
        ("my onedrive notes", ""),
        ("Nextcloudy", ""),
    ],
)
def test_names_in_a_home_folder_tell_the_service(tmp_path: Path, folder: str, service: str) -> None:
    inside = tmp_path / folder / "Journals" / "mine.storyjournal"
    assert service_of(inside, tmp_path) == service  # also before it is made
    inside.mkdir(parents=True)
    assert service_of(inside, tmp_path) == service


@pytest.mark.parametrize(
    ("path", "home", "service"),
    [
        (r"C:\Users\somebody\OneDrive - Works\Documents\mine", r"C:\Users\somebody", "OneDrive"),
        (r"D:\Dropbox\mine", r"C:\Users\somebody", "Dropbox"),
        (r"G:\My Drive\mine", r"C:\Users\somebody", "Google Drive"),
        (r"C:\Users\somebody\My Drive\mine", r"C:\Users\somebody", ""),
        (r"C:\Users\somebody\Box\mine", r"C:\Users\somebody", "Box"),
        (r"C:\Users\somebody\iCloudDrive\mine", r"C:\Users\somebody", "iCloud Drive"),
        (r"C:\Users\somebody\Documents\mine", r"C:\Users\somebody", ""),
        (r"P:\pCloud Drive\mine", r"C:\Users\somebody", "pCloud"),
    ],
)
def test_windows_paths_tell_it_on_every_system(path: str, home: str, service: str) -> None:
    assert named(PureWindowsPath(path), PureWindowsPath(home)) == service


def test_a_mac_path_tells_it() -> None:
    home: PurePath = PurePosixPath("/Users/somebody")
    assert named(home / "Library/Mobile Documents/com~apple~CloudDocs/mine", home) == "iCloud Drive"


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox.cache/", "Dropbox"),
        (".stfolder/", "Syncthing"),
        (".stfolder", "Syncthing"),
        (".sync_0123456789ab.db", "Nextcloud"),
        ("._sync_0123456789ab.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".tmp.driveupload/", "Google Drive"),
        (".tresorit/", "Tresorit"),
        (".sync_notes.db", ""),
        (".hidden", ""),
    ],
)
def test_marks_tell_the_service_whatever_the_folder_is_called(tmp_path: Path, mark: str, service: str) -> None:
    top = tmp_path / "Papers"
    inside = top / "deeper" / "mine.storyjournal"
    inside.mkdir(parents=True)
    (top / mark).mkdir() if mark.endswith("/") else (top / mark).write_bytes(b"")
    assert service_of(inside, tmp_path) == service
    assert service_of(tmp_path / "Other", tmp_path) == ""


@pytest.mark.parametrize(
    ("settings", "text", "service"),
    [
        (".dropbox/info.json", '{{"personal": {{"path": "{top}", "host": 1}}, "business": []}}', "Dropbox"),
        ("AppData/Local/Dropbox/info.json", '{{"business": {{"path": "{top}"}}}}', "Dropbox"),
        (".config/Nextcloud/nextcloud.cfg", "[Accounts]\n0\\Folders\\1\\localPath={top}/\n", "Nextcloud"),
        (".config/ownCloud/owncloud.cfg", "0\\Folders\\1\\localPath={top}/\n", "ownCloud"),
        (
            ".local/state/syncthing/config.xml",
            '<folder id="a" label="b" path="{top}" type="sendreceive">\n',
            "Syncthing",
        ),
        (".config/syncthing/config.xml", '  <folder id="a" path="{top}/"></folder>', "Syncthing"),
        (".config/onedrive/config", '# sync_dir = "~/No"\nsync_dir = "{top}"\n', "OneDrive"),
        (".config/yandex-disk/config.cfg", 'auth="x"\ndir="{top}"\n', "Yandex Disk"),
        (".dropbox/info.json", "[[[", ""),
        (".dropbox/info.json", '{{"personal": {{"path": 7}}}}', ""),
        (".config/onedrive/config", '# sync_dir = "{top}"\n', ""),
    ],
)
def test_the_services_own_settings_tell_it(tmp_path: Path, settings: str, text: str, service: str) -> None:
    top = tmp_path / "Papers"
    inside = top / "mine.storyjournal"
    inside.mkdir(parents=True)
    (tmp_path / settings).parent.mkdir(parents=True)
    (tmp_path / settings).write_text(text.format(top=top), encoding="utf-8")
    assert service_of(inside, tmp_path) == service
    assert service_of(top, tmp_path) == service
    assert service_of(tmp_path / "Papers too", tmp_path) == ""


def test_a_folder_that_settings_name_from_home_is_known(tmp_path: Path) -> None:
    (tmp_path / ".config/onedrive").mkdir(parents=True)
    (tmp_path / ".config/onedrive/config").write_text('sync_dir = "~/Papers"\n', encoding="utf-8")
    assert service_of(tmp_path / "Papers/mine", tmp_path) == "OneDrive"


def test_a_link_into_a_service_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox/Journals").mkdir(parents=True)
    (tmp_path / "Journals").symlink_to(tmp_path / "Dropbox/Journals")
    assert service_of(tmp_path / "Journals/mine.storyjournal", tmp_path) == "Dropbox"


def test_a_circle_of_links_ends_calmly(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert service_of(tmp_path / "one/mine", tmp_path) == ""


def test_the_explanation_names_the_service_and_what_is_calmer() -> None:
    assert "Dropbox" in explanation("Dropbox")
    assert "finished backups" in explanation("Dropbox")
