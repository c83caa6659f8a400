"""How hard a passphrase is to guess, in words: never a number, never a bar."""

from bisect import bisect
from dataclasses import dataclass

import zxcvbn

LONGEST_JUDGED = 72  # zxcvbn's own limit; its time grows with the square of the length
# Guesses as powers of ten. At 256 MiB each, a thousand rented machines make about 10,000 guesses a second: 10 to
# the 12th last them three years. (zxcvbn's own steps are for logins online, and far too low for stolen files.)
STEPS = (6, 9, 12, 15)


@dataclass(frozen=True, slots=True)
class Hint:
    """What to say beside a passphrase being chosen. `word` is empty while nothing is typed; `enough` says
    whether somebody who has the files would need years of guessing."""

    word: str
    sentence: str
    enough: bool


NOTHING = Hint("", "Four or five words that do not belong together are easy to keep in mind.", False)
HINTS = (
    Hint("Easy to guess", "This is one of the first that somebody would try. Add a few words.", False),
    Hint("Easy to guess", "A computer would find this soon. Another word or two would help a lot.", False),
    Hint("Could be stronger", "A good start. One more word that nobody expects would do it.", False),
    Hint("Strong", "This will hold for years. Write it down if that helps you keep it.", True),
    Hint("Very strong", "This will hold. Write it down if that helps you keep it.", True),
)


def hint(passphrase: str) -> Hint:
    """Judge a passphrase by zxcvbn (words, names, keyboard rows, dates and their usual disguises).

    Only its first 72 code points are judged. Takes some milliseconds.
    """
    judged = passphrase.strip()[:LONGEST_JUDGED]
    if not judged:
        return NOTHING
    return HINTS[bisect(STEPS, float(zxcvbn.zxcvbn(judged)["guesses_log10"]))]
