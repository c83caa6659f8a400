"""Public helplines that identify nobody: emergency numbers and national crisis lines.

From the services' own pages: 988lifeline.org, samhsa.gov, thehotline.org, poison.org, samaritans.org, nhs.uk, mind.org,
childline.org.uk, lifeline.org.au, beyondblue.org.au, 1737.org.nz, kidshelpphone.ca, sadag.org; the 116 numbers from
EU Decision 2007/116/EC."""

import re

from storyjournal.redaction.patterns.marks import word_set

HELPLINES = word_set(
    """
    911 988 999 112 000 111 101 105 211 311 411 511 611 711 811 1737 1413 116000 116006 116111 116117 116123
    131114 131126 741741 85258 686868 50808 13924 1300224636 1800551800 1300659467 1800737732 1800656463
    18002738255 8002738255 18006624357 8006624357 18007997233 8007997233 18002221222 8002221222 18006564673
    8006564673 18662194357 18006686868 18334564566 18001111 08001111 08457909090 08009520 03001233393
    08088081677 0800689880 08000304050 03001239123 08000683131 0800543354 0800726666 0508828865 0800567567
    0800121314 0861322322 14416 18005990019 9152987821 18006334227 8006334227
    """
)


def is_helpline(number: str) -> bool:
    """Whether a number as written is one of them, with or without its country's code."""
    digits = re.sub(r"\D", "", number)
    return digits in HELPLINES or (digits.startswith("11600") and len(digits) == 6)
