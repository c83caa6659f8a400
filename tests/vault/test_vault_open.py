"""Making and opening a vault, and everything that can stand in the way, each with its own sentence."""

import shutil
import stat
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import apsw
import pytest

from storyjournal.vault import (
    FolderOccupied,
    KdfCost,
    KeyFileDamaged,
    PassphraseEmpty,
    RecoveryKit,
    Vault,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKit,
)
from storyjournal.vault.keys.keycopies import KeyCopies
from storyjournal.vault.store.cipher import DatabaseKey, connect, only_to_look, read_salt
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place

OTHER = RecoveryKit(bytes(32))


def files(folder: Path) -> dict[str, bytes]:
    """All files of a closed vault."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def raw(folder: Path) -> apsw.Connection:
    """The database of a closed vault, past the vault."""
    path = folder / "journal.db"
    return connect(path, apsw.SQLITE_OPEN_READWRITE, DatabaseKey.derive(KIT.key, read_salt(path)))


@pytest.mark.parametrize("secret", [PASSPHRASE, KIT])
def test_a_story_is_there_the_next_day(tmp_path: Path, secret: str | RecoveryKit) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add("Tuesday", "It hurt less.", ["knee"])
    with Vault.open(place(tmp_path), secret) as again:
        assert again.stories.get(story.id) == story
        assert again.id == vault.id
        assert again.folder == place(tmp_path)
        assert not again.keys.needs_passphrase
        assert again.notices == ()


def test_an_empty_folder_will_do_and_others_will_not(tmp_path: Path) -> None:
    place(tmp_path).mkdir()
    make(tmp_path).close()
    with pytest.raises(VaultExists):
        make(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    with pytest.raises(FolderOccupied):
        Vault.create(tmp_path / "full", PASSPHRASE, KIT, cost=KdfCost.floor())
    with pytest.raises(PassphraseEmpty):
        Vault.create(tmp_path / "new", " \n", KIT, cost=KdfCost.floor())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "mine.storyjournal"]


def test_only_the_owner_can_look_in(tmp_path: Path) -> None:
    make(tmp_path).close()
    place(tmp_path).chmod(0o755)
    (place(tmp_path) / "journal.db").chmod(0o644)
    with Vault.open(place(tmp_path), KIT) as vault:
        vault.stories.add("x")
        assert stat.S_IMODE(place(tmp_path).stat().st_mode) == 0o700
        for path in place(tmp_path).iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_the_file_is_opened_as_promised(tmp_path: Path) -> None:
    make(tmp_path).close()
    connection = raw(place(tmp_path))
    assert connection.pragma("cipher") == "chacha20"
    assert connection.reserve_bytes() == 32
    promised = {"synchronous": 3, "temp_store": 2, "secure_delete": 1, "mmap_size": 0, "trusted_schema": 0}
    assert {name: connection.pragma(name) for name in promised} == promised
    assert connection.pragma("locking_mode") == "exclusive"
    assert connection.pragma("journal_mode") == "delete"
    connection.close()


def test_a_key_of_another_length_never_becomes_a_passphrase(tmp_path: Path) -> None:
    for key in (DatabaseKey(b"short", bytes(16)), DatabaseKey(bytes(32), b"")):
        with pytest.raises(ValueError, match="32 bytes"):
            connect(tmp_path / "new.db", apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE, key)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (PurePosixPath("/home/a b/100%?#.db"), "file:///home/a%20b/100%25%3F%23.db?immutable=1"),
        (PureWindowsPath(r"C:\Users\a\journal.db"), "file:///C:/Users/a/journal.db?immutable=1"),
        (PureWindowsPath(r"\\server\share\journal.db"), "file:////server/share/journal.db?immutable=1"),
    ],
)
def test_looking_finds_a_file_wherever_it_lies(path: PurePath, name: str) -> None:
    assert only_to_look(path) == name


def test_wrong_secrets(tmp_path: Path) -> None:
    make(tmp_path).close()
    before = files(place(tmp_path))
    with pytest.raises(WrongPassphrase):
        Vault.open(place(tmp_path), PASSPHRASE + "!")
    with pytest.raises(WrongRecoveryKit):
        Vault.open(place(tmp_path), OTHER)
    assert files(place(tmp_path)) == before


@pytest.mark.parametrize("broken", ["keys.a", "keys.b"])
@pytest.mark.parametrize("how", ["flipped", "missing", "empty"])
def test_one_key_file_is_enough_and_mends_the_other(tmp_path: Path, broken: str, how: str) -> None:
    make(tmp_path).close()
    before = files(place(tmp_path))
    path = place(tmp_path) / broken
    if how == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if how == "empty" else bytes([before[broken][0] ^ 1]) + before[broken][1:])
    with Vault.open(place(tmp_path), PASSPHRASE) as vault:
        assert len(vault.notices) == 1
    assert files(place(tmp_path)) == before


def test_without_key_files_the_kit_opens_and_a_new_passphrase_makes_new_ones(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add("Kept")
    for name in ("keys.a", "keys.b"):
        (place(tmp_path) / name).write_bytes(b"damaged")
    with pytest.raises(KeyFileDamaged):
        Vault.open(place(tmp_path), PASSPHRASE)
    for name in ("keys.a", "keys.b"):
        (place(tmp_path) / name).unlink()
    with pytest.raises(VaultMissing) as missing:
        Vault.open(place(tmp_path), PASSPHRASE)
    assert missing.value.missing == ("keys.a", "keys.b")
    with pytest.raises(WrongRecoveryKit):
        Vault.open(place(tmp_path), OTHER)
    with Vault.open(place(tmp_path), KIT) as vault:
        assert vault.keys.needs_passphrase
        vault.keys.change_passphrase("a new one", cost=KdfCost.floor())
        assert not vault.keys.needs_passphrase
    with Vault.open(place(tmp_path), "a new one") as vault:
        assert vault.stories.get(story.id) == story


def test_a_changed_passphrase_replaces_the_old_one_in_both_copies(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        with pytest.raises(PassphraseEmpty):
            vault.keys.change_passphrase("")
        vault.keys.change_passphrase("second", cost=KdfCost.floor())
    assert len({path.read_bytes() for path in place(tmp_path).glob("keys.*")}) == 1
    with pytest.raises(WrongPassphrase):
        Vault.open(place(tmp_path), PASSPHRASE)
    Vault.open(place(tmp_path), "second").close()
    Vault.open(place(tmp_path), KIT).close()


def test_a_change_cut_off_between_the_copies_leaves_the_newer_one_in_force(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        old = (place(tmp_path) / "keys.b").read_bytes()
        vault.keys.change_passphrase("second", cost=KdfCost.floor())
    (place(tmp_path) / "keys.b").write_bytes(old)
    with Vault.open(place(tmp_path), "second") as vault:
        assert len(vault.notices) == 1
    assert len(KeyCopies(place(tmp_path)).read()) == 2
    assert (place(tmp_path) / "keys.b").read_bytes() != old


def test_what_is_not_there(tmp_path: Path) -> None:
    assert not Vault.exists(tmp_path / "nowhere")
    with pytest.raises(VaultMissing) as missing:
        Vault.open(tmp_path / "nowhere", PASSPHRASE)
    assert missing.value.missing == ()
    make(tmp_path).close()
    (place(tmp_path) / "journal.db").unlink()
    with pytest.raises(VaultMissing) as missing:
        Vault.open(place(tmp_path), PASSPHRASE)
    assert missing.value.missing == ("journal.db",)
    assert not (place(tmp_path) / "journal.db").exists()


def test_a_newer_journal_is_left_untouched(tmp_path: Path) -> None:
    make(tmp_path).close()
    connection = raw(place(tmp_path))
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = files(place(tmp_path))
    with pytest.raises(VaultTooNew):
        Vault.open(place(tmp_path), KIT)
    assert files(place(tmp_path)) == before


def test_a_database_of_somebody_else_is_refused(tmp_path: Path) -> None:
    make(tmp_path).close()
    connection = raw(place(tmp_path))
    connection.execute("PRAGMA application_id=1")
    connection.close()
    with pytest.raises(VaultDamaged):
        Vault.open(place(tmp_path), KIT)


def test_key_files_and_database_of_two_vaults_do_not_mix(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    make(tmp_path).close()
    make(tmp_path / "other").close()
    for name in ("keys.a", "keys.b"):
        shutil.copy(place(tmp_path / "other") / name, place(tmp_path) / name)
    with pytest.raises(VaultDamaged):
        Vault.open(place(tmp_path), PASSPHRASE)


def test_two_vaults_with_one_passphrase_and_one_key_share_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    for folder in (tmp_path, tmp_path / "other"):
        with make(folder) as vault:
            vault.stories.add("Same", "Same words. " * 400)
    one, two = (files(place(folder))["journal.db"] for folder in (tmp_path, tmp_path / "other"))
    blocks = {one[at : at + 16] for at in range(0, len(one), 16)} & {two[at : at + 16] for at in range(0, len(two), 16)}
    # Bytes 16 to 23 of SQLite's header stay readable; no block of 16 may be the same.
    assert not {block for block in blocks if any(block)}
