"""A reduced run of the key file fuzzer, and what no memory could hold."""

import tracemalloc
from pathlib import Path

import pytest

from storyjournal.vault import KeyFileDamaged, RecoveryKit, Vault
from storyjournal.vault.keys.keycopies import NAMES, KeyCopies
from tests.benchmarks.fuzz_keyfile import Findings, Fuzzer, fuzz, packed, throw
from tests.vault.vault_bench import KIT, make, place

HUGE = 100 * 1024 * 1024


def test_thousands_of_crafted_files_are_refused_at_once() -> None:
    findings = fuzz(60, seed=3, most=4000)
    assert findings.bad == []
    assert findings.files >= 4000
    assert set(findings.came) == {"KeyFileDamaged", "KeyFileRefused", "VaultTooNew", "accepted"}


def test_the_fuzzer_would_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    fuzzer, findings = Fuzzer(1), Findings()
    tracemalloc.start()
    throw(packed(b"{}"), fuzzer.whole, False, findings)  # refused, where damage was to be told
    monkeypatch.setattr("tests.benchmarks.fuzz_keyfile.decode", lambda _: 1 // 0)
    throw(fuzzer.whole, fuzzer.whole, True, findings)
    tracemalloc.stop()
    assert len(findings.bad) == 2


def test_a_hundred_megabytes_are_never_read(tmp_path: Path) -> None:
    make(tmp_path).close()
    for name in NAMES:
        with (place(tmp_path) / name).open("r+b") as file:
            file.truncate(HUGE)
    tracemalloc.start()
    with pytest.raises(KeyFileDamaged):
        KeyCopies(place(tmp_path)).read()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 1024 * 1024
    with Vault.open(place(tmp_path), RecoveryKit(KIT.key)) as vault:
        assert vault.keys.needs_passphrase
