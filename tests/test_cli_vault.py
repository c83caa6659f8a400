"""`python -m storyjournal vault …` as people run it: a process of its own, a terminal or a file descriptor."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from storyjournal import vault_cli
from storyjournal.cli import main
from storyjournal.vault import LocalData, RecoveryKit, Vault
from tests.vault.backup_bench import NAME, hashes, make_vault, titles
from tests.vault.vault_bench import KIT, PASSPHRASE

VAULT = (sys.executable, "-m", "storyjournal", "vault")
ON_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
WORDS = ("Rain", "rained", "Bread", "baked", "weather", "somebody", "lantern")


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "COLUMNS": "100"}


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Run a subcommand in `tmp_path`; `secret` goes through a pipe on a descriptor of its own."""

    def run_it(*arguments: str | Path, secret: str | bytes | None = PASSPHRASE + "\n") -> Said:
        reading, writing = os.pipe()
        os.write(writing, secret.encode() if isinstance(secret, str) else secret or b"")
        os.close(writing)
        given = () if secret is None else ("--passphrase-fd", str(reading))
        done = subprocess.run(
            [*VAULT, *map(str, arguments), *given],
            cwd=tmp_path,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            pass_fds=[reading],
            check=False,
            timeout=60,
        )
        os.close(reading)
        assert "Traceback" not in done.stderr
        return Said(done.returncode, done.stdout, done.stderr)

    return run_it


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    make_vault(tmp_path).close()
    return tmp_path / NAME


def test_info_needs_no_secret_and_tells_no_word(journal: Path, run: Run) -> None:
    with Vault.open(journal, KIT) as vault:
        made = vault.backups.make()
    said = run("info", journal, secret=None)
    assert (said.status, said.err) == (0, "")
    for expected in (
        str(journal),
        "journal.db",
        "argon2id, 65536 KiB, 3 passes, 4 lanes",
        "Backups: 1",
        made.path.name,
    ):
        assert expected in said.out
    assert "In it" not in said.out
    counted = run("info", journal)
    assert "In it: 2 stories, 1 in the trash, 6 changes since it was made" in counted.out
    of_backup = run("info", made.path)
    assert of_backup.out.startswith(f"Backup: {made.path}")
    assert "In it: 2 stories, 1 in the trash, 1 earlier version, 1 reviews and notes" in of_backup.out
    for word in WORDS:
        assert word not in said.out + counted.out + of_backup.out


def test_check_reads_every_page_and_says_what_is_damaged(journal: Path, run: Run) -> None:
    whole = run("check", journal)
    assert (whole.status, whole.err) == (0, "")
    assert "Every page was read" in whole.out
    backup = run("backup", journal)
    assert backup.status == 0
    for folder in (journal, next((journal / "backups").iterdir())):
        path = folder / "journal.db"
        data = bytearray(path.read_bytes())
        data[len(data) * 3 // 4] ^= 1
        path.write_bytes(bytes(data))
        before = hashes(folder)
        said = run("check", folder)
        assert said.status == 1
        assert "cannot be read" in said.out
        assert "vault recover" in said.out
        assert hashes(folder) | {"journal.lock": ""} == before | {"journal.lock": ""}


@pytest.mark.parametrize("task", ["check", "backup"])
def test_an_older_copy_is_told(journal: Path, run: Run, tmp_path: Path, task: str) -> None:
    run("check", journal)  # from here on this computer knows it
    shutil.copytree(journal, tmp_path / "older")
    with Vault.open(journal, KIT, local=LocalData(tmp_path / "data" / "StoryJournal")) as vault:
        vault.stories.add("one more")
    assert "older copy" not in run(task, journal).out
    shutil.rmtree(journal)
    (tmp_path / "older").rename(journal)
    assert "This is an older copy of your journal." in run(task, journal).out


def test_backup_restore_and_open_again(journal: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    said = run("backup", journal, "--to", "stick")
    assert (said.status, said.err) == (0, "")
    made = next((journal / "backups").iterdir())
    assert str(made) in said.out
    assert (tmp_path / "stick" / "My journal backups" / made.name / "journal.db").exists()
    back = run("restore", tmp_path / "stick" / "My journal backups" / made.name, "--to", "back.storyjournal")
    assert (back.status, back.err) == (0, "")
    with Vault.open(tmp_path / "back.storyjournal", PASSPHRASE) as vault:
        assert titles(vault) == {"Rain", "Bread"}
    again = run("restore", made, "--to", "back.storyjournal")
    assert (again.status, again.out) == (2, "")
    assert "already a journal" in again.err
    for word in WORDS:
        assert word not in said.out + back.out


def test_the_kit_opens_too(journal: Path, run: Run) -> None:
    assert run("check", journal, "--kit", secret=KIT.text.lower()).status == 0
    wrong = run("check", journal, "--kit", secret=RecoveryKit.generate().text)
    assert (wrong.status, "does not fit" in wrong.err) == (2, True)
    slip = run("check", journal, "--kit", secret=KIT.text[:-1])
    assert (slip.status, "whole recovery kit" in slip.err) == (2, True)


def test_recover_saves_what_is_left(journal: Path, run: Run, tmp_path: Path) -> None:
    before = hashes(journal)
    said = run("recover", journal, "--to", "new.storyjournal")
    assert (said.status, said.err) == (0, "")
    assert "Every story was saved." in said.out
    assert hashes(journal) == before
    with Vault.open(tmp_path / "new.storyjournal", PASSPHRASE) as vault:
        assert titles(vault) == {"Rain", "Bread"}


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nmore lines\n"])
def test_a_descriptor_is_read_to_the_end_of_its_line(journal: Path, mistaken: Run, ending: str) -> None:
    assert mistaken("info", journal, secret=PASSPHRASE + ending).status == 0
    assert mistaken("info", journal, secret=f"{PASSPHRASE} {ending}").status == 2, "a space belongs to the passphrase"


@pytest.fixture
def mistaken(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The same in this process, as quick as many mistakes need it."""
    monkeypatch.setattr(vault_cli, "harden_process", lambda: None)  # this process goes on to other tests
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def run_it(*arguments: str | Path, secret: str | bytes | None = PASSPHRASE) -> Said:
        path = tmp_path / "secret"
        path.write_bytes(secret.encode() if isinstance(secret, str) else secret or b"")
        with path.open("rb") as file:
            given = () if secret is None else ("--passphrase-fd", str(file.fileno()))
            try:
                status = main(["vault", *map(str, arguments), *given])
            except SystemExit as stopped:  # argparse's way
                status = int(str(stopped.code))
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run_it


def test_mistakes_are_sentences(journal: Path, mistaken: Run, tmp_path: Path) -> None:
    made = mistaken("backup", journal).out.split(": ", 1)[1].strip()
    mistakes = (
        (mistaken("check", journal, secret="wrong"), "does not open this journal"),
        (mistaken("check", journal, secret=None), "no terminal"),
        (mistaken("check", journal, "--passphrase-fd", "99", secret=None), "99 could not be read"),
        (mistaken("check", journal, "--passphrase-fd", "-1", secret=None), "-1 could not be read"),
        (mistaken("check", journal, secret=b"\xff\xfe\n"), "not a text in UTF-8"),
        (mistaken("check", journal, secret="long" * 5_000), "far too long"),
        (mistaken("check", tmp_path), "no journal in this folder"),
        (mistaken("info", tmp_path / "nowhere", secret=None), "no journal in this folder"),
        (mistaken("backup", made), "a backup of a journal"),
        (mistaken("backup", journal, "--to", journal / "backups"), "inside the journal itself"),
        (mistaken("restore", tmp_path, "--to", tmp_path / "new"), "no backup in this folder"),
        (mistaken("restore", made, "--to", tmp_path), "already holds other files"),
        (mistaken("restore", made, "--to", tmp_path / "secret" / "in"), "does not answer"),
        (mistaken("restore", made, secret=None), "--to"),
        (mistaken("check", journal, "--passphrase", PASSPHRASE, secret=None), "unrecognized arguments"),
        (mistaken(secret=None), "required"),
    )
    for said, expected in mistakes:
        assert expected in said.err
        assert (said.status, said.out) == (2, "")
    with Vault.open(journal, KIT):
        assert "already open in another window" in mistaken("check", journal).err
    absent = mistaken("backup", journal, "--to", tmp_path / "stick")
    assert (absent.status, "second copy is not there" in absent.err) == (2, True)
    assert "Made and verified" in absent.out, "its own backup is made all the same"


def on_a_terminal(environment: dict[str, str], folder: Path, typed: str, *arguments: str) -> Said:
    """Run it with a terminal of its own, and type once it has asked."""
    command = [sys.executable, "-c", ON_A_TERMINAL, *VAULT, *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        shown = b""
        while not shown.endswith(b": "):
            byte = process.stdout.read(1)
            assert byte, shown
            shown += byte
        process.stdin.write(typed.encode())
        shown += process.stdout.read()
        process.stdin.close()
        return Said(process.wait(60), shown.decode(), "")


def test_the_passphrase_is_asked_on_the_terminal_and_not_shown(
    journal: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    said = on_a_terminal(environment, tmp_path, PASSPHRASE + "\n", "check", str(journal))
    assert said.status == 0
    assert said.out.startswith("Passphrase: ")
    assert "Every page was read" in said.out
    assert PASSPHRASE not in said.out
    kit = on_a_terminal(environment, tmp_path, KIT.text + "\n", "check", "--kit", str(journal))
    assert (kit.status, kit.out.startswith("Recovery kit: ")) == (0, True)
    wrong = on_a_terminal(environment, tmp_path, "wrong\n", "check", str(journal))
    assert (wrong.status, "does not open this journal" in wrong.out) == (2, True)


@pytest.mark.parametrize("typed", ["\x03", "\x04"])
def test_leaving_the_question_is_no_traceback(
    journal: Path, environment: dict[str, str], tmp_path: Path, typed: str
) -> None:
    said = on_a_terminal(environment, tmp_path, typed, "backup", str(journal))
    assert said.status == (130 if typed == "\x03" else 2)
    assert "Traceback" not in said.out
    assert ("No passphrase was typed." in said.out) is (typed == "\x04")
    assert not (journal / "backups").exists()
