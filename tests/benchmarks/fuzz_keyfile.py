"""Throw crafted key files at the parser: it must say no to each with a sentence, at once and in little memory.

    python -m tests.benchmarks.fuzz_keyfile [SECONDS] [SEED]

Half of them are random changes to a whole file (each must be called damage). The others carry a right outer hash over
crafted contents: values of other types, huge numbers, repeated and unknown fields, deep nesting, megabytes of JSON,
several slots, other encodings. Ends with 1 when anything but a VaultError came out, when a forged file was taken for
fitting the key, when a key cost outside of policy was accepted, or when one took longer or more memory than allowed.
"""

import hashlib
import json
import random
import struct
import sys
import time
import tracemalloc
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field

from storyjournal.vault import KdfCost, KeyFileDamaged, RecoveryKit, VaultError
from storyjournal.vault.keys.canonical import canonical
from storyjournal.vault.keys.keyfile import HASH_BYTES, HEAD, MAGIC, MOST_SLOTS, VERSION, KeyFile, SealedKeyFile, decode
from storyjournal.vault.keys.slots import passphrase_slot

KIT = RecoveryKit(bytes(range(32)))
VAULT = "0f" * 16
SLOWEST_S = 1.0  # of processor time: a busy neighbour is no finding
MOST_MEMORY = 8 * 1024 * 1024
REPORT_EVERY_S = 60.0
STRANGE: tuple[object, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53, 2**63, 2**64, 10**400, 0.0, 1.5, -0.0, 1e308, "", " ", "0f", "0F" * 16,
    "zz" * 16, "é", "\ud800", "\0", "argon2id", "passphrase", "device", [], {}, [[]], [{}], {"": 0}, "5a" * 60, 65536,
    262144, 2**21, 2**21 + 1, 65535, 3, 16, 17, 4,
)  # fmt: skip


@dataclass(slots=True)
class Findings:
    """What came of all files so far."""

    files: int = 0
    slowest_s: float = 0.0
    most_memory: int = 0
    came: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)


class Fuzzer:
    """Makes one crafted file after another from a seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - not for keys
        slot = passphrase_slot(VAULT, KIT.key, "a passphrase", KdfCost.floor())
        self.whole = KeyFile(VAULT, "5a" * 16, 7, (slot,)).encode(KIT.key)
        self._content = self.whole[HEAD.size : -2 * HASH_BYTES]
        self._makers = (
            self._values,
            self._values,
            self._text,
            self._nested,
            self._repeated,
            self._large,
            self._slots,
            self._head,
        )

    def damaged(self) -> bytes:
        """A whole file with random bits, bytes, pieces or ends changed."""
        data = bytearray(self.whole)
        for _ in range(self._chance.choice((1, 1, 2, 8, 64))):
            place, way = self._chance.randrange(len(data)), self._chance.randrange(4)
            if way == 0:
                data[place] ^= 1 << self._chance.randrange(8)
            elif way == 1:
                data[place:] = b""
            elif way == 2:
                data[place:place] = self._chance.randbytes(self._chance.randrange(1, 40))
            else:
                data[place : place + self._chance.randrange(1, 200)] = bytes(8)
            if len(data) < 2:
                break
        return bytes(data)

    def crafted(self) -> bytes:
        """A file whose outer hash is right."""
        return self._chance.choice(self._makers)()

    def _values(self) -> bytes:
        """One or a few values replaced, removed or added, anywhere."""
        content = json.loads(self._content)
        for _ in range(self._chance.choice((1, 1, 1, 2, 3))):
            slot = content["slots"][0] if isinstance(content.get("slots"), list) and content["slots"] else content
            inner = slot.get("parameters") if isinstance(slot, dict) else None
            where = self._chance.choice(
                [place for place in (content, slot, inner) if isinstance(place, dict) and place] or [content]
            )
            name = self._chance.choice([*where, "more"])
            if self._chance.random() < 0.15:
                where.pop(name, None)
            else:
                where[name] = deepcopy(self._chance.choice(STRANGE))
        return packed(json_bytes(content, self._chance.random() < 0.8))

    def _text(self) -> bytes:
        """The content's own bytes changed, as no JSON writer would write them."""
        data = bytearray(self._content)
        place = self._chance.randrange(len(data))
        pieces = (
            b" ",
            b"\n",
            b"\\u0030",
            b"1e5",
            b"NaN",
            b"-",
            b"0",
            b'"',
            b",",
            b"\xff",
            b"\xef\xbb\xbf",
            b"//x\n",
            b"9" * 5000,
        )
        data[place : place + self._chance.randrange(3)] = self._chance.choice(pieces)
        return packed(bytes(data))

    def _nested(self) -> bytes:
        deep = self._chance.choice((10, 500, 990, 1000, 5000, 32_000))
        opening, closing = self._chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
        nested = opening * deep + self._chance.choice((b"0", b"")) + closing * self._chance.choice((deep, 0))
        return packed(self._chance.choice((nested, self._content.replace(b"7", nested, 1))))

    def _repeated(self) -> bytes:
        name = self._chance.choice(
            (b'"generation":7', b'"salt":"' + b"5a" * 16 + b'"', b'"kdf":"argon2id"', b'"lanes":4')
        )
        return packed(self._content.replace(name, name + b"," + name, 1))

    def _large(self) -> bytes:
        size = self._chance.choice((30_000, 60_000, 70_000, 1_000_000, 3_000_000))
        filler = self._chance.choice((b" ", b"9", b"[", b"a", b'"",', b"\0"))
        return packed(self._content[:-1] + b',"x":"' + (filler * size)[:size] + b'"}')

    def _slots(self) -> bytes:
        content = json.loads(self._content)
        slot = content["slots"][0]
        content["slots"] = [
            {**slot, "id": self._chance.randbytes(16).hex()}
            for _ in range(self._chance.choice((0, 2, MOST_SLOTS, MOST_SLOTS + 1, 120)))
        ] + self._chance.choice(([], [slot, slot]))
        return packed(canonical(content))

    def _head(self) -> bytes:
        version, length = (
            self._chance.choice((0, 1, 2, 65535)),
            self._chance.choice((0, 1, len(self._content), 2**32 - 1)),
        )
        return packed(self._content, version, self._chance.choice((MAGIC, b"SJKEYS\n\n", bytes(8))), length)


def json_bytes(content: object, strict: bool) -> bytes:
    """As the format writes it, or as others would."""
    if strict:
        return canonical(content)
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")


def packed(content: bytes, version: int = VERSION, magic: bytes = MAGIC, length: int | None = None) -> bytes:
    """A key file whose outer hash is right, whatever it holds; nobody without the key can sign it."""
    body = (
        struct.pack(">8sHI", magic, version, len(content) if length is None else length) + content + bytes(HASH_BYTES)
    )
    return body + hashlib.sha256(body).digest()


def within_policy(sealed: SealedKeyFile) -> bool:
    """Whether everything that was accepted may be derived with."""
    slots = sealed.content.slots
    costs = [tuple(int(slot.parameters[name]) for name in ("memory_kib", "passes", "lanes")) for slot in slots]
    return len(slots) <= MOST_SLOTS and all(
        64 * 1024 <= memory <= 2048 * 1024 and 3 <= passes <= 16 and 4 <= lanes <= 16 for memory, passes, lanes in costs
    )


def throw(data: bytes, original: bytes, may_be_whole: bool, findings: Findings) -> None:
    """Decode one file and note what came of it."""
    tracemalloc.reset_peak()
    held, began = tracemalloc.get_traced_memory()[0], time.thread_time()
    try:
        sealed = decode(data)
    except VaultError as error:
        came = type(error).__name__
        good = may_be_whole or isinstance(error, KeyFileDamaged)
    except BaseException as error:
        findings.bad.append(f"{error!r:.200} from {data[:60]!r}")
        if isinstance(error, KeyboardInterrupt):
            raise
        return
    else:
        came, good = (
            "accepted",
            data == original or (may_be_whole and not sealed.fits(KIT.key) and within_policy(sealed)),
        )
    took, memory = time.thread_time() - began, tracemalloc.get_traced_memory()[1] - held
    findings.files += 1
    findings.came[came] += 1
    findings.slowest_s, findings.most_memory = max(findings.slowest_s, took), max(findings.most_memory, memory)
    if not good or took > SLOWEST_S or memory > MOST_MEMORY:
        findings.bad.append(f"{came} after {took:.2f} s with {memory} bytes: {data[:400]!r}")


def fuzz(seconds: float, seed: int, most: int | None = None) -> Findings:
    """Throw files for so many seconds, or `most` of them."""
    fuzzer, findings = Fuzzer(seed), Findings()
    tracemalloc.start()
    try:
        end = time.monotonic() + seconds
        while time.monotonic() < end and (most is None or findings.files < most) and len(findings.bad) < 20:
            throw(fuzzer.damaged(), fuzzer.whole, False, findings)
            throw(fuzzer.crafted(), fuzzer.whole, True, findings)
    finally:
        tracemalloc.stop()
    return findings


def main() -> int:
    """Fuzz and say what was found; 1 when anything was."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    findings = fuzz(seconds, seed)
    print(f"{findings.files} files, seed {seed}: {dict(findings.came.most_common())}")
    print(f"slowest {findings.slowest_s * 1000:.1f} ms, most memory {findings.most_memory / 1024:.0f} KiB")
    print(f"{len(findings.bad)} bad", *findings.bad, sep="\n")
    return 1 if findings.bad else 0


if __name__ == "__main__":
    sys.exit(main())
