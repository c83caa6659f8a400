"""`python -m training.pieces`: hold our cut into word pieces against the `tokenizers` library on all passages.

Writes the library's answers as digests for the test that runs without it. Exit status 1 where the two differ.
"""

import hashlib
import json
import sys
from pathlib import Path

from tokenizers import Tokenizer

from storyjournal.redaction.tagger.wordpiece import WordPiece
from training.__main__ import minilm

HERE = Path(__file__).parent
DIGESTS = HERE.parent / "tests" / "redaction" / "tagger" / "pieces.json"


def main() -> int:
    """Compare and write. Returns the exit status."""
    library = Tokenizer.from_file(str(minilm() / "tokenizer.json"))
    library.no_truncation()
    library.no_padding()
    ours = WordPiece((minilm() / "vocab.txt").read_text(encoding="utf-8").splitlines())
    digests, same = {}, True
    for path in sorted((HERE / "passages").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        cut = library.encode(text, add_special_tokens=False)
        theirs = [[number, *place] for number, place in zip(cut.ids, cut.offsets, strict=True)]
        digests[path.name] = hashlib.sha256(json.dumps(theirs).encode()).hexdigest()
        if theirs != [[piece.number, piece.start, piece.end] for piece in ours.cut(text)]:
            same = False
            print(f"{path.name} is cut otherwise", file=sys.stderr)
    DIGESTS.write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main())
